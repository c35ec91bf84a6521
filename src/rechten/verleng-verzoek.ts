import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import type { CasusFeiten, Deelnemerfeit } from '../casus/feiten.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { verzetTaak } from '../taak/taken.ts';
import { type Deelwens, findVerzoekdeel, type Gevonden } from './beantwoord-verzoek.ts';
import { partijenAanTafel } from './dien-verzoek-in.ts';
import type { Verlengreden } from './soorten.ts';
import { laatsteDag, laatsteDagNaVerlengen, verlengingVan } from './termijn.ts';
import { type Deelrij, findDelen, zetVerlenging } from './verzoek.queries.ts';

export type Verlengwens = Deelwens & { readonly om: Verlengreden };

export type Verlenguitkomst =
  | { readonly kind: 'verlengd'; readonly uiterlijk: string }
  /** De maand is voorbij: wie het dan pas hoort, hoefde niet te wachten (AVG 12 lid 3). */
  | { readonly kind: 'maand-voorbij' }
  | { readonly kind: 'al-verlengd' }
  | { readonly kind: 'al-beantwoord' }
  | NietGevonden;

/**
 * Neemt voor het eigen deel van een verzoek twee maanden extra (AVG 12 lid 3, E-23). Dat kan een keer, binnen de maand en met een
 * van de twee redenen van de wet. De vrager krijgt bericht en leest de reden; de taak van wie antwoordt, schuift mee.
 */
export async function verlengVerzoek(opening: Casusopening<Medewerker>, wens: Verlengwens): Promise<Verlenguitkomst> {
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Verlenguitkomst> => {
    const geopend = await openAlsDeelnemer(tx, wens.casus, 'verzoek-verlengd');
    if (geopend === null) return NIET_GEVONDEN;
    const gevonden = await findVerzoekdeel(tx, geopend, wens);
    const uitkomst = gevonden === null ? NIET_GEVONDEN : await verleng(tx, geopend, { wens, gevonden });
    await legVast(tx, {
      ...logkop(geopend.feiten),
      code: 'verzoek-verlengd',
      object: { soort: 'verzoek', id: wens.verzoek },
      uitkomst: uitkomst.kind === 'verlengd' ? 'gelukt' : 'geweigerd',
      ...(gevonden === null ? {} : { bronPartij: gevonden.deel.partij_id }),
    });
    if (gevonden === null || uitkomst.kind !== 'verlengd') return uitkomst;
    await verzetTaken(tx, geopend, gevonden);
    await planBerichten(tx, [gevonden.rij.van_persoon_id]);
    return uitkomst;
  });
}

type Verlengen = { readonly wens: Verlengwens; readonly gevonden: Gevonden };

async function verleng(tx: Tx, { stoel }: Geopend, { wens, gevonden }: Verlengen): Promise<Verlenguitkomst> {
  const { rij, deel } = gevonden;
  if (deel.stand !== 'open') return { kind: 'al-beantwoord' };
  if (verlengingVan(deel) !== null) return { kind: 'al-verlengd' };
  const uiterlijk = laatsteDagNaVerlengen(rij.ontvangen_op, { medegedeeldOp: tx.vandaag, reden: wens.om });
  if (uiterlijk === null) return { kind: 'maand-voorbij' };
  return (await zetVerlenging(tx, { ...wens, door: stoel.persoon })) ? { kind: 'verlengd', uiterlijk } : NIET_GEVONDEN;
}

/** Wie voor meer dan een deel antwoordt, houdt de dag van het deel dat het eerst moet. */
async function verzetTaken(tx: Tx, geopend: Geopend, { rij, deel }: Gevonden): Promise<void> {
  const casus = geopend.feiten.casus.id;
  const open = (await findDelen(tx, casus)).filter((d) => d.verzoek_id === rij.id && d.stand === 'open');
  for (const wie of geopend.feiten.deelnemers) {
    const delen = delenVan({ wie, deel, open, geopend });
    if (!delen.some((d) => d.id === deel.id)) continue;
    const [voorDatum = null] = delen.map((d) => laatsteDag(rij.ontvangen_op, verlengingVan(d))).sort();
    await verzetTaak(tx, { casus, soort: 'verzoek-beantwoorden', onderwerp: rij.id, voor: wie.persoon, voorDatum });
  }
}

type Deelstof = {
  readonly wie: Deelnemerfeit;
  readonly deel: Deelrij;
  readonly open: readonly Deelrij[];
  readonly geopend: Geopend;
};

/**
 * De open delen waarvoor iemand antwoordt: dat van de eigen partij, en bij de regie die van partijen zonder iemand aan tafel. Een
 * ander dan de regie ziet die laatste niet: zijn zij er misschien, dan houdt de regie haar eigen, eerdere dag.
 */
function delenVan({ wie, deel, open, geopend: { feiten, stoel } }: Deelstof): readonly Deelrij[] {
  if (!wie.actief || wie.partijId === null) return [];
  const zelf = wie.partijId === deel.partij_id ? open.filter((d) => d.id === deel.id) : [];
  if (!wie.procesregisseur) return zelf;
  const onbemand = onbemandePartijen(feiten);
  if (!stoel.procesregisseur) return onbemand.size === 0 ? zelf : [];
  return open.filter((d) => d.partij_id === wie.partijId || onbemand.has(d.partij_id));
}

function onbemandePartijen(feiten: CasusFeiten): ReadonlySet<string> {
  const bemand = feiten.deelnemers.flatMap((d) => (d.actief ? (d.partijId ?? []) : []));
  return new Set(partijenAanTafel(feiten).filter((partij) => !bemand.includes(partij)));
}
