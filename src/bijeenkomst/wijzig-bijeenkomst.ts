import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import {
  findBijeenkomst,
  findUitnodigingen,
  type Gelezenbijeenkomst,
  insertUitnodiging,
  updateBijeenkomst,
} from './bijeenkomst.queries.ts';
import { genodigdenVoor, teBerichten } from './genodigden.ts';
import { zetHorenOpDag } from './horen.ts';
import { findAanwezigheid } from './live/aanwezigheid.queries.ts';
import { isGehouden } from './live/venster.ts';
import { openPlaatsen, verzegelPlaats } from './plaats.ts';

export type Wijzigwens = {
  readonly casus: string;
  readonly bijeenkomst: string;
  /** Zoals wie wijzigt de afspraak zag. */
  readonly volgnummer: number;
  readonly op: Date;
  readonly duurMinuten: number;
  readonly plaats: string;
};

export type Wijziguitkomst =
  | { readonly kind: 'gewijzigd' | 'ongewijzigd' }
  /** Een ander veranderde de afspraak net; er is niets bewaard. */
  | { readonly kind: 'intussen-gewijzigd' }
  | { readonly kind: 'kan-niet'; readonly reden: 'verleden' | 'gesloten' | 'afgezegd' | 'geweest' }
  | NietGevonden;

/**
 * Verzet een bijeenkomst of geeft haar een andere plaats. Ieder die was uitgenodigd hoort zonder inhoud dat er iets klaarstaat,
 * en wie er door de nieuwe dag bij hoort, wordt uitgenodigd (3.4b) of eerst gehoord (13.3). Antwoorden blijven staan tot iemand iets anders zegt (E-24).
 */
export async function wijzigBijeenkomst(opening: Casusopening<Medewerker>, wens: Wijzigwens): Promise<Wijziguitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Wijziguitkomst> => {
    const geopend = await openAlsRegie(tx, wens.casus, 'bijeenkomst-gewijzigd');
    if (geopend === null) return NIET_GEVONDEN;
    const { uitkomst, berichtVoor } = await wijzigIn(tx, geopend, wens);
    await planBerichten(tx, berichtVoor);
    return uitkomst;
  });
}

/** Verzet een bijeenkomst in een casus die al voor de procesregisseur openstaat, in de lopende transactie; legt zelf vast. */
export async function wijzigIn(
  tx: Tx,
  geopend: Geopend,
  wens: Wijzigwens,
): Promise<{ readonly uitkomst: Wijziguitkomst; readonly berichtVoor: readonly string[] }> {
  const { feiten, stoel } = geopend;
  const kop = {
    ...logkop(feiten),
    code: 'bijeenkomst-gewijzigd',
    object: { soort: 'bijeenkomst', id: wens.bijeenkomst },
  } as const;
  const oud = await findBijeenkomst(tx, wens);
  const verhindering = await keur(tx, geopend, { wens, oud });
  if (oud === undefined || verhindering !== null) {
    const gelukt = verhindering?.kind === 'ongewijzigd';
    const erbij = gelukt ? await nodigErbij(tx, geopend, wens) : [];
    await legVast(tx, { ...kop, uitkomst: gelukt ? 'gelukt' : 'geweigerd' });
    return { uitkomst: verhindering ?? NIET_GEVONDEN, berichtVoor: erbij };
  }
  const plek = { casus: wens.casus, bijeenkomst: wens.bijeenkomst, procesregiepartij: feiten.casus.procesregiepartij };
  const plaats = await verzegelPlaats(tx.omgeving.kluis, { ...plek, volgnummer: wens.volgnummer + 1 }, wens.plaats);
  if (!(await updateBijeenkomst(tx, { ...wens, plaats }))) {
    await legVast(tx, { ...kop, uitkomst: 'mislukt' });
    return { uitkomst: { kind: 'intussen-gewijzigd' }, berichtVoor: [] };
  }
  await nodigErbij(tx, geopend, wens);
  const erbij = genodigdenVoor(feiten, wens.op).horen && !genodigdenVoor(feiten, oud.op).horen;
  await zetHorenOpDag(tx, geopend, { erbij });
  const genodigd = (await findUitnodigingen(tx, wens.casus)).filter((u) => u.bijeenkomst_id === wens.bijeenkomst);
  await legVast(tx, { ...kop, uitkomst: 'gelukt' });
  await raakAan(tx, wens.casus);
  return { uitkomst: { kind: 'gewijzigd' }, berichtVoor: teBerichten(feiten, genodigd, stoel) };
}

type Keurstof = { readonly wens: Wijzigwens; readonly oud: Gelezenbijeenkomst | undefined };

async function keur(tx: Tx, { feiten }: Geopend, { wens, oud }: Keurstof): Promise<Wijziguitkomst | null> {
  if (oud === undefined) return NIET_GEVONDEN;
  if (feiten.casus.status === 'gesloten') return { kind: 'kan-niet', reden: 'gesloten' };
  if (oud.afgezegd_op !== null) return { kind: 'kan-niet', reden: 'afgezegd' };
  if (oud.volgnummer !== wens.volgnummer) return { kind: 'intussen-gewijzigd' };
  const { procesregiepartij } = feiten.casus;
  const plek = { casus: wens.casus, procesregiepartij, bijeenkomst: oud.id, volgnummer: oud.volgnummer };
  const [plaats] = await openPlaatsen(tx, [{ ...plek, envelop: oud.plaats }]);
  const zelfde =
    oud.op.getTime() === wens.op.getTime() && oud.duur_minuten === wens.duurMinuten && plaats === wens.plaats;
  if (zelfde) return { kind: 'ongewijzigd' };
  const wieErWas = (await findAanwezigheid(tx, wens.casus)).filter((rij) => rij.bijeenkomst_id === oud.id);
  if (isGehouden(oud, { nu: tx.nu, wieErWas })) return { kind: 'kan-niet', reden: 'geweest' };
  return wens.op <= tx.nu ? { kind: 'kan-niet', reden: 'verleden' } : null;
}

/** Nodigt uit wie er nu bij hoort en nog geen uitnodiging had. @returns wie dat zijn. */
async function nodigErbij(
  tx: Tx,
  { feiten, stoel }: Geopend,
  { casus, bijeenkomst, op }: Pick<Wijzigwens, 'casus' | 'bijeenkomst' | 'op'>,
): Promise<readonly string[]> {
  const gevraagd = new Set(
    (await findUitnodigingen(tx, casus)).filter((u) => u.bijeenkomst_id === bijeenkomst).map((u) => u.persoon_id),
  );
  const erbij = genodigdenVoor(feiten, op).personen.filter((persoon) => !gevraagd.has(persoon));
  for (const persoon of erbij) await insertUitnodiging(tx, { bijeenkomst, casus, persoon });
  return erbij.filter((persoon) => persoon !== stoel.persoon);
}
