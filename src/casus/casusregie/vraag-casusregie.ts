import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import { planTaak, rondTakenAf } from '../../taak/taken.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { type CasusFeiten, type Deelnemerfeit, hoortErbij } from '../feiten.ts';
import { isBevestigd, logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../open-casus.ts';
import { findCasusregie, insertCasusregie, zetGestopt } from './casusregie.queries.ts';
import type { Stopreden } from './redenen.ts';

export type Vraagwens = {
  readonly casus: string;
  readonly deelnemer: string;
  /** Waarom wie het nu doet ermee stopt; alleen nodig als er al iemand is. */
  readonly reden: Stopreden | null;
};

export type Vraaguitkomst =
  /** `volgt`: wie zichzelf koos, zei daarmee ja. */
  | { readonly kind: 'gevraagd'; readonly volgt: boolean }
  /** Er is al iemand: zeg eerst waarom die stopt. */
  | { readonly kind: 'reden-nodig' }
  /** Zit niet voor de hele casus aan tafel. */
  | { readonly kind: 'kan-niet' }
  /** Er is nog geen plan te volgen, of de casus is gesloten. */
  | { readonly kind: 'niet-nu' }
  | NietGevonden;

/** Wie het plan kan volgen: een collega van welke organisatie ook, die bevestigde en voor de hele casus aan tafel zit (CL-3b, fn 40). */
export const kanVolgen = (d: Deelnemerfeit): boolean =>
  d.actief && d.soort === 'medewerker' && isBevestigd(d) && d.plek === undefined;

/** Het plan is er of wordt gemaakt: daarvoor valt er niets te volgen (PH-4a). */
export const isTeVolgen = ({ casus }: CasusFeiten): boolean =>
  casus.status === 'open' && ['plan', 'monitoring', 'evaluatie'].includes(casus.fase);

/** Zolang het plan wordt gemaakt of gevolgd, hoort er iemand te zijn die het volgt; bij de evaluatie vraagt niemand daar meer om (PH-4a). */
export const zoektVolger = (feiten: CasusFeiten): boolean => isTeVolgen(feiten) && feiten.casus.fase !== 'evaluatie';

/**
 * De procesregisseur legt vast wie aan tafel is gevraagd om het plan te volgen. Het telt pas als die zelf ja zegt; tot dan belt het
 * gezin wie het overleg leidt (CL-3b, PH-4a). Wie het nu doet, houdt er op dat moment mee op, met een reden.
 */
export async function vraagCasusregie(opening: Casusopening<Medewerker>, wens: Vraagwens): Promise<Vraaguitkomst> {
  const { casus, deelnemer, reden } = wens;
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Vraaguitkomst> => {
    const geopend = await openAlsRegie(tx, casus, 'casusregie-gekozen');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel: ik } = geopend;
    const nu = await findCasusregie(tx, casus);
    const zittend = nu.volgt ?? nu.gevraagd;
    const aan = feiten.deelnemers.find((d) => d.id === deelnemer);
    const kop = {
      ...logkop(feiten),
      code: 'casusregie-gekozen',
      grondslag: 'CL-3b',
      ...(aan === undefined
        ? {}
        : { object: { soort: 'deelnemer', id: aan.id }, bronPartij: aan.partijId, bronHoedanigheid: aan.hoedanigheid }),
    } as const;
    // Hetzelfde formulier nog eens verzonden: diegene is al gevraagd, of volgt het plan al.
    if (zittend !== null && zittend.deelnemer === aan?.id && isTeVolgen(feiten)) {
      await legVast(tx, { ...kop, uitkomst: 'gelukt' });
      return { kind: 'gevraagd', volgt: nu.volgt !== null };
    }
    const bezwaar = keur({ feiten, aan, zittend: zittend?.deelnemer ?? null, reden });
    if (bezwaar !== null || aan === undefined) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return bezwaar ?? NIET_GEVONDEN;
    }
    if (zittend !== null) {
      await zetGestopt(tx, zittend.id, reden ?? 'collega-neemt-over');
      await rondTakenAf(tx, { casus, soort: 'casusregie-aanvaarden', voor: zittend.persoon });
    }
    const zelf = aan.id === ik.id;
    await insertCasusregie(tx, { casus, deelnemer: aan.id, persoon: aan.persoon, door: ik.persoon, aanvaard: zelf });
    await rondTakenAf(tx, { casus, soort: 'casusregie-kiezen' });
    if (!zelf) {
      await planTaak(tx, { casus, voor: aan.persoon, soort: 'casusregie-aanvaarden', voorDatum: null });
      await planBerichten(tx, [aan.persoon]);
    } else await planBerichten(tx, gezinVan(feiten));
    await legVast(tx, { ...kop, uitkomst: 'gelukt' });
    await raakAan(tx, casus);
    return { kind: 'gevraagd', volgt: zelf };
  });
}

/** Wie van het gezin erbij hoort: zij horen dat er iets klaarstaat, zonder wat. */
export const gezinVan = (feiten: CasusFeiten): readonly string[] =>
  feiten.deelnemers.filter((d) => d.soort !== 'medewerker' && hoortErbij(feiten, d)).map((d) => d.persoon);

type Keuring = {
  readonly feiten: CasusFeiten;
  readonly aan: Deelnemerfeit | undefined;
  readonly zittend: string | null;
  readonly reden: Stopreden | null;
};

function keur({ feiten, aan, zittend, reden }: Keuring): Exclude<Vraaguitkomst, { kind: 'gevraagd' }> | null {
  if (!isTeVolgen(feiten)) return { kind: 'niet-nu' };
  if (aan === undefined) return NIET_GEVONDEN;
  if (!kanVolgen(aan)) return { kind: 'kan-niet' };
  return zittend !== null && reden === null ? { kind: 'reden-nodig' } : null;
}
