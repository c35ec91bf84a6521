import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { type Casuskop, gelezenMetKop, leesKop } from '../../casus/casuskop.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie } from '../../casus/open-casus.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { findGegevenVoorOordeel } from '../../gegeven/gegeven.queries.ts';
import { gekregenAls } from '../../gegeven/lijst/toon-gegevens.ts';
import { type Mens, noemMensen } from '../../gegeven/mensen.ts';
import { findVerstrekkingen } from '../../gegeven/verstrekking.queries.ts';
import { bronstoel, isEigen, openZitting } from '../../gegeven/zitting.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import type { LijstCategorie } from '../../regels/index.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { rondTakenAf } from '../../taak/taken.ts';
import { findVerslagdagen } from '../../verslag/verslag.queries.ts';
import { findVragen, zetAntwoord } from './vragen.queries.ts';
import { type EigenVraag, openVraag, vraagZegel } from './vragen.ts';

/** Het gegeven waar een vraag over gaat: soort, dag en bron. De tekst leest alleen wie het gegeven zelf mag lezen. */
export type Vraaggegeven = {
  readonly id: string;
  readonly soort: LijstCategorie;
  readonly brondatum: string | null;
  readonly bron: Mens;
  readonly leesbaar: boolean;
};

/** Het verslag waar een vraag een reactie op is, met de dag van de bijeenkomst. */
export type Vraagverslag = { readonly id: string; readonly dag: Date };

export type Regievraag = Omit<EigenVraag, 'verslag'> & {
  readonly vanNaam: string;
  readonly over: Vraaggegeven | null;
  readonly verslag: Vraagverslag | null;
};
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
      const overVan = await laadOver(tx, casus);
      const verslagen = await findVerslagdagen(tx, casus);
      for (const rij of rijen)
        vragen.push({
          ...(await openVraag(tx, geopend.feiten, rij)),
          vanNaam: naamUit(namen, rij.van_persoon_id),
          over: rij.gegeven_id === null ? null : await overVan(rij.gegeven_id),
          verslag: verslagen.find(({ id }) => id === rij.verslag_id) ?? null,
        });
      const kop = await leesKop(tx, geopend);
      const soorten = vragen.flatMap(({ over }) => over?.soort ?? []);
      await legVast(tx, {
        ...logkop(geopend.feiten),
        code: 'vraag-ingezien',
        uitkomst: 'gelukt',
        categorieen: [...new Set([...gelezenMetKop(kop), ...soorten])],
      });
      return { kind: 'vragen', kop, vragen };
    },
  );
}

/** Zoekt bij een vraag het gegeven op waar zij over gaat; null als dat er niet meer is. */
async function laadOver(tx: Tx, casus: string): Promise<(gegeven: string) => Promise<Vraaggegeven | null>> {
  const geopend = await openZitting(tx, casus);
  if (geopend.kind !== 'zitting') return async () => null;
  const { zitting } = geopend;
  const { mens } = await noemMensen(tx, zitting);
  const verstrekkingen = await findVerstrekkingen(tx, casus);
  return async (gegeven) => {
    const rij = await findGegevenVoorOordeel(tx, { casus, gegeven });
    if (rij === undefined) return null;
    const leesbaar = isEigen(zitting, rij) || gekregenAls(zitting, rij, verstrekkingen) !== null;
    const { id, categorie: soort, brondatum } = rij;
    return { id, soort, brondatum, bron: mens(bronstoel(zitting.feiten, rij)), leesbaar };
  };
}

export type Vraagantwoord = { readonly casus: string; readonly vraag: string; readonly antwoord: string };
export type Vraagantwoorduitkomst = { readonly kind: 'beantwoord' } | { readonly kind: 'al-beantwoord' } | NietGevonden;

/** Beantwoordt een vraag; wie haar stelde krijgt een bericht zonder inhoud en leest het antwoord in de eigen zaak. */
export async function beantwoordVraag(
  opening: Casusopening<Medewerker>,
  wens: Vraagantwoord,
): Promise<Vraagantwoorduitkomst> {
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
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
    await rondTakenAf(tx, { casus: wens.casus, soort: 'vraag-beantwoorden', onderwerp: wens.vraag });
    await planBerichten(tx, [rij.van_persoon_id]);
    return { kind: 'beantwoord' };
  });
}
