import { findMeedoeners, insertAfsluiting } from '../../afsluiten/afsluiting.queries.ts';
import { type Grondvoorstel, grondvoorstellen } from '../../afsluiten/gronden.ts';
import { verzegelToelichting } from '../../afsluiten/zegels.ts';
import { zegAllesAf } from '../../bijeenkomst/agenda/zeg-alles-af.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { leesPlanstand } from '../../plan/planstap.ts';
import { maandenVerder, plusDagen } from '../../regels/verloop/index.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planTaak, rondAlleTakenAf } from '../../taak/taken.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { bronnenVan } from '../bronnen.ts';
import { gezinVan } from '../casusregie/vraag-casusregie.ts';
import { type CasusFeiten, kanNazorgHebben } from '../feiten.ts';
import { isBevestigd, logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../open-casus.ts';
import { SLUITGRONDEN, type Sluitgrond } from '../woorden.ts';
import { laatVragenVervallen, trekAllesIn, zetGesloten } from './sluiten.queries.ts';

/** `toelichting` is nodig als de grond niet uit de casus zelf blijkt. */
export type Sluitwens = { readonly casus: string; readonly grond: Sluitgrond; readonly toelichting?: string | null };
export type Sluituitkomst =
  | { readonly kind: 'gesloten'; readonly eigenDeelTot: string; readonly bewarenTot: string }
  | { readonly kind: 'was-gesloten' }
  | { readonly kind: 'toelichting-nodig' }
  | NietGevonden;

/** Zoveel dagen na sluiten kan een organisatie haar eigen deel meenemen, als het overlegtype niets anders zegt (9.1, L-5). */
const EIGEN_DEEL_DAGEN = 30;

/**
 * Sluit een casus voorgoed (5.6, PH-6): niemand leest of deelt hier nog iets van een ander, toestemmingen lopen af, wat gepland
 * stond gaat niet door en taken zijn af. Elke organisatie krijgt de taak haar eigen deel mee te nemen; daarna begint de
 * bewaartermijn. Na een overlijden gaat er naar het gezin niets automatisch uit (5.6-4).
 * Onder het uitsluitende slot: wat al onderweg was gaat voor, daarna vertrekt er niets meer.
 */
export async function sluitCasus(
  opening: Casusopening<Medewerker>,
  { casus, grond, toelichting }: Sluitwens,
): Promise<Sluituitkomst> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'alleen' }, logregel: 'verplicht' },
    async (tx): Promise<Sluituitkomst> => {
      const geopend = await openAlsRegie(tx, casus, 'casus-gesloten');
      if (geopend === null) return NIET_GEVONDEN;
      const { feiten } = geopend;
      const kop = { ...logkop(feiten), code: 'casus-gesloten', object: { soort: 'casus', id: casus } } as const;
      const voorstel = (await leesGrondvoorstellen(tx, feiten)).find((v) => v.grond === grond);
      const zonderUitleg = voorstel?.stand === 'toelichten' && (toelichting ?? '') === '';
      if (feiten.casus.status === 'open' && zonderUitleg) {
        await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
        return { kind: 'toelichting-nodig' };
      }
      if (!(await zetGesloten(tx, { casus, grond }))) {
        await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
        return { kind: 'was-gesloten' };
      }
      await trekAllesIn(tx, casus);
      await laatVragenVervallen(tx, casus);
      await rondAlleTakenAf(tx, { casus });
      await zegAllesAf(tx, feiten);
      const termijnen = await schrijfAfsluiting(tx, feiten, {
        grond,
        toelichting: toelichting ?? null,
        blijkt: voorstel?.stand === 'blijkt',
        door: opening.verzoeker.persoon,
      });
      await vraagEigenDelen(tx, feiten, termijnen.eigenDeelTot);
      await planBerichten(tx, teBerichten(feiten, { grond, ik: opening.verzoeker.persoon }));
      await legVast(tx, {
        ...kop,
        uitkomst: 'gelukt',
        bronPartij: opening.verzoeker.partij,
        grondslag: SLUITGRONDEN[grond].eis,
      });
      await raakAan(tx, casus);
      return { kind: 'gesloten', ...termijnen };
    },
  );
}

/** De vier gronden met wat de casus er nu zelf over zegt. */
export async function leesGrondvoorstellen(tx: Tx, feiten: CasusFeiten): Promise<readonly Grondvoorstel[]> {
  const plan = await leesPlanstand(tx, feiten);
  return grondvoorstellen({ feiten, plan, betrokkenenGeinformeerd: kanNazorgHebben(feiten) });
}

type Sluiting = {
  readonly grond: Sluitgrond;
  readonly toelichting: string | null;
  readonly blijkt: boolean;
  readonly door: string;
};

/** Tot en met welke dag het eigen deel er is, en vanaf welke dag de gedeelde laag weg mag. Nooit het tweede voor het eerste. */
export function termijnenNa(vandaag: string, { bewaarmaanden, eigenDeelDagen }: CasusFeiten['overlegtype']['inhoud']) {
  const eigenDeelTot = plusDagen(vandaag, eigenDeelDagen ?? EIGEN_DEEL_DAGEN);
  const bewaren = maandenVerder(vandaag, bewaarmaanden);
  return { eigenDeelTot, bewarenTot: bewaren > eigenDeelTot ? bewaren : plusDagen(eigenDeelTot, 1) };
}

async function schrijfAfsluiting(tx: Tx, feiten: CasusFeiten, sluiting: Sluiting) {
  const { casus, deelnemers } = feiten;
  const termijnen = termijnenNa(tx.vandaag, feiten.overlegtype.inhoud);
  const meededen = await findMeedoeners(tx, casus.id);
  const bronnen = bronnenVan(deelnemers.filter(({ id }) => meededen.has(id)));
  await insertAfsluiting(tx, {
    casus: casus.id,
    betrokkene: feiten.betrokkene.id,
    kenmerk: casus.kenmerk,
    partij: casus.procesregiepartij,
    bronnen: bronnen.map(({ partijId, hoedanigheid }) => ({ partijId, hoedanigheid })),
    grond: sluiting.grond,
    grondBlijkt: sluiting.blijkt,
    toelichting: sluiting.toelichting === null ? null : await verzegelToelichting(tx, feiten, sluiting.toelichting),
    door: sluiting.door,
    ...termijnen,
  });
  return termijnen;
}

/**
 * Iedereen die voor een organisatie aan tafel zit, elk voor de eigen stoel. Neemt een het mee, dan is de taak ook af bij de collega's, bij
 * een gemeente bij wie dezelfde taak heeft.
 */
async function vraagEigenDelen(tx: Tx, feiten: CasusFeiten, voorDatum: string): Promise<void> {
  const casus = feiten.casus.id;
  for (const { id: onderwerp, persoon: voor } of aanTafel(feiten))
    await planTaak(tx, { casus, voor, soort: 'eigen-deel-meenemen', voorDatum, onderwerp });
}

const aanTafel = ({ deelnemers }: CasusFeiten) =>
  deelnemers.filter((d) => d.soort === 'medewerker' && d.actief && isBevestigd(d));

function teBerichten(feiten: CasusFeiten, { grond, ik }: { readonly grond: Sluitgrond; readonly ik: string }) {
  const gezin = grond === 'overleden' ? [] : gezinVan(feiten);
  return [...aanTafel(feiten).map((d) => d.persoon), ...gezin].filter((persoon) => persoon !== ik);
}
