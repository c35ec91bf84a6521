import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { rolVoor } from '../../overlegtype/rol.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import type { Taaksoort } from '../../taak/soorten.ts';
import { findOpenTakenVan } from '../../taak/taak.queries.ts';
import { planTaak, rondTakenAf } from '../../taak/taken.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { gezinVan } from '../casusregie/vraag-casusregie.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../open-casus.ts';
import { VAN_DE_BRON } from '../vertrek/regel-vertrek.ts';
import { isZelfdeBron } from '../zelfde-bron.ts';
import { draagProcesregieOver } from './procesregie.queries.ts';

export type Overdrachtuitkomst =
  | { readonly kind: 'overgedragen' }
  /** Niemand van de partij die leidt die al bevestigde, of de casus is gesloten. */
  | { readonly kind: 'kan-niet' }
  | NietGevonden;

/** Wat van de persoon zelf is en niet van wie leidt: dat blijft bij wie het kreeg. */
const PERSOONLIJK: ReadonlySet<string> = new Set<Taaksoort>([
  'deelname-bevestigen',
  'toestemming-ingetrokken',
  'actie-doen',
  'planactie-doen',
  'plan-beoordelen',
  'verslag-nakijken',
  'verslagdeel-nakijken',
  'casusregie-aanvaarden',
]);

/**
 * Kan deze deelnemer de procesregie overnemen: iemand van de partij die leidt, met een plaats in dit overleg, die zijn taak en grondslag
 * zelf bevestigde en voor de hele casus aan tafel zit (B3-3, T25-09)? Onder collega's is het dezelfde plaats; wie voor een ander
 * aanmeldde, draagt over aan elke plaats van de partij die leidt (fn 16).
 */
export function kanLeiden({ casus, overlegtype }: CasusFeiten, van: Deelnemerfeit, d: Deelnemerfeit): boolean {
  const rol = rolVoor(overlegtype.inhoud, d);
  const collega = van.partijId === casus.procesregiepartij;
  return (
    d.actief &&
    d.id !== van.id &&
    d.partijId === casus.procesregiepartij &&
    d.bevestigdOp !== null &&
    d.plek === undefined &&
    rol !== undefined &&
    (!collega || rolVoor(overlegtype.inhoud, van) === rol)
  );
}

/**
 * De procesregisseur draagt de casus over aan een collega, of aan de partij die leidt. In een stap: er leiden er nooit twee en nooit niemand. De taken van wie
 * leidt gaan mee, met een taak om te lezen wat er ligt; zelf blijft hij als deelnemer aan tafel tot hij gaat. Het gezin hoort dat er iets klaarstaat (12.4i).
 */
export async function draagOver(
  opening: Casusopening<Medewerker>,
  { casus, deelnemer }: { readonly casus: string; readonly deelnemer: string },
): Promise<Overdrachtuitkomst> {
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Overdrachtuitkomst> => {
    const geopend = await openAlsRegie(tx, casus, 'procesregie-overgedragen');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel: ik } = geopend;
    const aan = feiten.deelnemers.find((d) => d.id === deelnemer);
    const kop = {
      ...logkop(feiten),
      code: 'procesregie-overgedragen',
      bronPartij: ik.partijId,
      grondslag: 'T25-09',
      ...(aan === undefined ? {} : { object: { soort: 'deelnemer', id: aan.id } }),
    } as const;
    if (aan === undefined || feiten.casus.status === 'gesloten' || !kanLeiden(feiten, ik, aan)) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'kan-niet' };
    }
    await geefTakenDoor(tx, { casus, van: ik, aan });
    await planTaak(tx, { casus, voor: aan.persoon, soort: 'procesregie-overgenomen', voorDatum: null });
    await planBerichten(tx, [aan.persoon, ...gezinVan(feiten)]);
    await legVast(tx, { ...kop, uitkomst: 'gelukt' });
    await draagProcesregieOver(tx, { casus, deelnemer: aan.id });
    await raakAan(tx, casus);
    return { kind: 'overgedragen' };
  });
}

type Doorgifte = { readonly casus: string; readonly van: Deelnemerfeit; readonly aan: Deelnemerfeit };

/** Aan een andere organisatie, of een andere taak ervan, gaat niet mee wat van de eigen bron wordt gevraagd: die ander kan dat niet doen (fn 16). */
async function geefTakenDoor(tx: Tx, { casus, van, aan }: Doorgifte): Promise<void> {
  const blijft = (soort: string): boolean =>
    PERSOONLIJK.has(soort) || (!isZelfdeBron(van, aan) && VAN_DE_BRON.has(soort));
  const taken = (await findOpenTakenVan(tx, casus)).filter(
    (taak) => taak.voor_persoon_id === van.persoon && !blijft(taak.soort),
  );
  for (const soort of new Set(taken.map((taak) => taak.soort as Taaksoort)))
    await rondTakenAf(tx, { casus, soort, voor: van.persoon });
  for (const { soort, voor_datum: voorDatum, onderwerp_id: onderwerp } of taken)
    await planTaak(tx, {
      casus,
      voor: aan.persoon,
      soort: soort as Taaksoort,
      voorDatum,
      ...(onderwerp === null ? {} : { onderwerp }),
    });
}
