/** De adressen van een casus voor professionals. */
export function casusadres(casus: string) {
  const begin = `/casussen/${casus}`;
  return {
    overzicht: begin,
    informeren: `${begin}/informeren`,
    informeervoorbeeld: `${begin}/informeren/voorbeeld`,
    informeercontrole: `${begin}/informeren/controleren`,
    informeerbrief: `${begin}/informeren/brief`,
    brief: (informatie: string) => `${begin}/informeren/${informatie}/brief`,
    doelen: `${begin}/doelen`,
    gezin: `${begin}/gezin`,
    gezag: `${begin}/gezin/gezag`,
    jongere: `${begin}/gezin/jongere`,
    naam: `${begin}/naam`,
    steunpersoon: `${begin}/gezin/steunpersoon`,
    gezinscode: (deelnemer: string) => `${begin}/gezin/${deelnemer}/code`,
    opPapier: (deelnemer: string) => `${begin}/gezin/${deelnemer}/papier`,
    uitnodigen: `${begin}/deelnemers/uitnodigen`,
    uitnodigcontrole: `${begin}/deelnemers/uitnodigen/controleren`,
    uitnodigkeuze: `${begin}/deelnemers/uitnodigen/wijzigen`,
    deelname: `${begin}/deelname`,
    verlaten: `${begin}/deelname/verlaten`,
    vanTafel: `${begin}/deelnemers/van-tafel`,
    opvang: (deelnemer: string) => `${begin}/deelnemers/${deelnemer}/opvang`,
    bijeenkomsten: `${begin}/bijeenkomsten`,
    bijeenkomst: `${begin}/bijeenkomsten/nieuw`,
    bijeenkomstcontrole: `${begin}/bijeenkomsten/nieuw/controleren`,
    bijeenkomstkeuze: `${begin}/bijeenkomsten/nieuw/wijzigen`,
    verslagen: `${begin}/verslagen`,
    gesprek: `${begin}/gesprek`,
    plan: `${begin}/plan`,
    beeld: `${begin}/beeld`,
    casusregie: `${begin}/casusregie`,
    procesregie: `${begin}/procesregie`,
    overgenomen: `${begin}/procesregie/overgenomen`,
    collega: `${begin}/collega`,
    stopMeelezen: (aanwijzing: string) => `${begin}/collega/${aanwijzing}/stoppen`,
    behandelrelatie: `${begin}/behandelrelatie`,
    fase: `${begin}/fase`,
    meenemen: `${begin}/fase/meenemen`,
    sluiten: `${begin}/sluiten`,
    vervolg: `${begin}/vervolg`,
    gegevens: `${begin}/gegevens`,
    nieuwGegeven: `${begin}/gegevens/nieuw`,
    magIkDelen: `${begin}/mag-ik-dit-delen`,
    gegeven: (id: string) => `${begin}/gegevens/${id}`,
    toestemming: `${begin}/toestemming`,
    wieKeek: `${begin}/wie-keek`,
    tijdlijn: `${begin}/tijdlijn`,
  } as const;
}

/** De adressen van wie meeleest in een casus waar hij niet aan tafel zit (Art 7.3 (b)). */
export function meeleesadres(casus: string) {
  const begin = `/meelezen/${casus}`;
  return { lijst: begin, gegeven: (id: string) => `${begin}/gegevens/${id}` } as const;
}

export const NIEUWE_CASUS = '/casussen/nieuw';
