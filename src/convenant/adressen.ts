/** De adressen van het convenant. */
export const CONVENANT = '/convenant';

/** Alles onder een convenant; zonder argument de vorm die een route kent. */
export function convenantadres(convenant = ':convenant') {
  const basis = `${CONVENANT}/${convenant}`;
  return {
    blad: basis,
    op: (dag: string) => `${basis}?op=${dag}`,
    nieuweTekst: `${basis}/teksten/nieuw`,
    tekst: (tekst = ':tekst') => `${basis}/teksten/${tekst}`,
    tekstPdf: (tekst = ':tekst') => `${basis}/teksten/${tekst}/pdf`,
    aanbieden: (tekst = ':tekst') => `${basis}/teksten/${tekst}/aanbieden`,
    tekenen: (tekst = ':tekst') => `${basis}/teksten/${tekst}/tekenen`,
    papier: (soort = ':soort') => `${basis}/papier/${soort}`,
    herstel: (feit = ':feit') => `${basis}/feiten/${feit}/herstel`,
    opzeggen: `${basis}/opzeggen`,
    einde: `${basis}/einde`,
    evaluatie: `${basis}/evaluatie`,
    regeling: `${basis}/regeling`,
    afspraken: `${basis}/afspraken`,
    overeenkomst: `${basis}/verwerkersovereenkomst`,
    overeenkomsteinde: (overeenkomst = ':overeenkomst') => `${basis}/verwerkersovereenkomst/${overeenkomst}/einde`,
    toetredingen: `${basis}/toetredingen`,
    toetreding: (toetreding = ':toetreding') => `${basis}/toetredingen/${toetreding}`,
    stukken: `${basis}/stukken`,
    stuk: (soort: string, vorm: 'pdf' | 'docx') => `${basis}/stukken/${soort}/${vorm}`,
    bewijs: (bewijs = ':bewijs') => `${basis}/bewijs/${bewijs}`,
  };
}

export const NIEUW_CONVENANT = `${CONVENANT}/nieuw`;
