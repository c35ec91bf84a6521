import { type Casuskop, gelezenMetKop, leesKop } from '../casus/casuskop.ts';
import type { Casusopening } from '../casus/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { verzegelTekst } from '../kluis/teksten.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { rondTakenAf } from '../taak/taken.ts';
import { findVragen, zetAntwoord } from './vragen.queries.ts';
import { type EigenVraag, openVraag, vraagZegel } from './vragen.ts';

export type Regievraag = EigenVraag & { readonly vanNaam: string };
export type Regievragen =
  | { readonly kind: 'vragen'; readonly kop: Casuskop; readonly vragen: readonly Regievraag[] }
  | NietGevonden;

/** De vragen van ouders en jongere, voor wie het overleg leidt (12.4i). */
export async function toonVragen(
  opening: Casusopening<Medewerker>,
  { casus }: { readonly casus: string },
): Promise<Regievragen> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Regievragen> => {
      const geopend = await openAlsRegie(tx, casus, 'vraag-ingezien');
      if (geopend === null) return NIET_GEVONDEN;
      const rijen = await findVragen(tx, casus);
      const namen = await openNamen(
        tx,
        rijen.map((rij) => rij.van_persoon_id),
      );
      const vragen: Regievraag[] = [];
      for (const rij of rijen)
        vragen.push({ ...(await openVraag(tx, geopend.feiten, rij)), vanNaam: naamUit(namen, rij.van_persoon_id) });
      const kop = await leesKop(tx, geopend);
      await legVast(tx, {
        ...logkop(geopend.feiten),
        code: 'vraag-ingezien',
        uitkomst: 'gelukt',
        categorieen: gelezenMetKop(kop),
      });
      return { kind: 'vragen', kop, vragen };
    },
  );
}

export type Vraagantwoord = { readonly casus: string; readonly vraag: string; readonly antwoord: string };
export type Vraagantwoorduitkomst = { readonly kind: 'beantwoord' } | { readonly kind: 'al-beantwoord' } | NietGevonden;

/** Beantwoordt een vraag; wie haar stelde krijgt een bericht zonder inhoud en leest het antwoord in de eigen zaak. */
export async function beantwoordVraag(
  opening: Casusopening<Medewerker>,
  wens: Vraagantwoord,
): Promise<Vraagantwoorduitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Vraagantwoorduitkomst> => {
    const geopend = await openAlsRegie(tx, wens.casus, 'vraag-beantwoord');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const kop = {
      ...logkop(feiten),
      code: 'vraag-beantwoord',
      object: { soort: 'betrokkenevraag', id: wens.vraag },
    } as const;
    const rij = (await findVragen(tx, wens.casus)).find(({ id }) => id === wens.vraag);
    const antwoord =
      rij === undefined
        ? null
        : await verzegelTekst(tx.omgeving.kluis, {
            ...vraagZegel(feiten, { vraag: wens.vraag, deel: 'antwoord' }),
            tekst: wens.antwoord,
          });
    const gelukt =
      antwoord !== null &&
      (await zetAntwoord(tx, { casus: wens.casus, vraag: wens.vraag, door: stoel.persoon, antwoord }));
    await legVast(tx, { ...kop, uitkomst: gelukt ? 'gelukt' : 'geweigerd' });
    if (rij === undefined) return NIET_GEVONDEN;
    if (!gelukt) return { kind: 'al-beantwoord' };
    await rondAf(tx, wens.casus);
    await planBerichten(tx, [rij.van_persoon_id]);
    return { kind: 'beantwoord' };
  });
}

// De taak gaat over alle open vragen van de casus: zij is klaar als er geen meer openstaat.
async function rondAf(tx: Tx, casus: string): Promise<void> {
  const open = (await findVragen(tx, casus)).filter((rij) => rij.beantwoord_op === null);
  if (open.length === 0) await rondTakenAf(tx, { casus, soort: 'vraag-beantwoorden' });
}
