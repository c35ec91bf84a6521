import type { Tx } from '../../db/transactie.ts';
import { persoonVan } from '../../db/verzoeker.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import type { Taaksoort } from '../../taak/soorten.ts';
import { findOpenTakenVan } from '../../taak/taak.queries.ts';
import { planTaak, rondAlleTakenAf, rondTakenAf } from '../../taak/taken.ts';
import { laatPlanLos } from '../casusregie/antwoord-casusregie.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';
import { collegasAanTafel } from '../plaatsvervanger.ts';
import type { Vertrekreden } from './redenen.ts';
import { trekGekregenIn, zetVertrokken } from './vertrek.queries.ts';

export type Vertrek = {
  readonly feiten: CasusFeiten;
  /** De stoel die leeg komt. */
  readonly stoel: Deelnemerfeit;
  readonly reden: Vertrekreden;
};

/** Wat een bron moet doen en elke collega met dezelfde taak kan. De rest is van de persoon, of van het hele overleg. */
export const VAN_DE_BRON: ReadonlySet<string> = new Set<Taaksoort>([
  'meenemen-beslissen',
  'naam-nakijken',
  'toestemming-gewijzigd',
  'toestemming-hernieuwen',
  'toestemming-ingetrokken',
  'toestemming-navragen',
  'verzoek-beantwoorden',
]);

/** Hier wacht een mens uit het gezin op: dat valt niet stil omdat een partij niemand meer aan tafel heeft (E-23). */
const NOOIT_STIL: ReadonlySet<string> = new Set<Taaksoort>(['verzoek-beantwoorden']);

/**
 * Maakt een stoel leeg. Vanaf het volgende verzoek leest wie er zat niets meer: wat hij kreeg is ingetrokken, en komt hij terug, dan
 * beslist elke bron opnieuw (Art 3.4a, Art 3.4f). Wat zijn partij gaf blijft van die partij en blijft waar het ligt. Een ja dat
 * ouders of jongere voor hem gaven blijft bewaard en opent niets, want het geldt voor iemand aan tafel (Bijl 5-h). Taken van de partij gaan naar
 * een collega aan tafel; wat overblijft, regelt wie het overleg leidt. Het lidmaatschap beeindigt de aanroeper, als laatste.
 * @returns false als de stoel al leeg was.
 */
export async function regelVertrek(tx: Tx, { feiten, stoel, reden }: Vertrek): Promise<boolean> {
  if (!(await zetVertrokken(tx, { deelnemer: stoel.id, reden }))) return false;
  const casus = feiten.casus.id;
  await trekGekregenIn(tx, { casus, deelnemer: stoel.id });
  await laatPlanLos(tx, feiten, stoel.id);
  const open = (await findOpenTakenVan(tx, casus)).filter((taak) => taak.voor_persoon_id === stoel.persoon);
  await rondAlleTakenAf(tx, { casus, voor: stoel.persoon });
  for (const soort of ['bellen', 'gezinscode-geven'] as const)
    await rondTakenAf(tx, { casus, soort, onderwerp: stoel.persoon });
  const collegas = collegasAanTafel(feiten, stoel).map((d) => d.persoon);
  const leiders = feiten.deelnemers.filter((d) => d.procesregisseur && d.actief).map((d) => d.persoon);
  const van = open.filter((taak) => VAN_DE_BRON.has(taak.soort));
  const over = collegas.length > 0 ? van : van.filter((taak) => NOOIT_STIL.has(taak.soort));
  const wie = collegas.length > 0 ? collegas : leiders;
  for (const taak of over) for (const voor of wie) await geefDoor(tx, { casus, taak, voor });
  const ik = persoonVan(tx.verzoeker);
  // Wie zelf een uitnodiging introk waar nog niets bij lag, heeft niets op te vangen.
  const valtIetsTeRegelen = open.some(({ soort }) => soort !== 'deelname-bevestigen');
  for (const voor of leiders.filter((leider) => leider !== ik || valtIetsTeRegelen))
    await planTaak(tx, { casus, voor, soort: 'vertrek-opvangen', voorDatum: null, onderwerp: stoel.id });
  await planBerichten(
    tx,
    [...leiders, ...(over.length > 0 ? wie : [])].filter((persoon) => persoon !== ik),
  );
  return true;
}

type Doorgifte = {
  readonly casus: string;
  readonly taak: Awaited<ReturnType<typeof findOpenTakenVan>>[number];
  readonly voor: string;
};

async function geefDoor(tx: Tx, { casus, taak, voor }: Doorgifte): Promise<void> {
  await planTaak(tx, {
    casus,
    voor,
    soort: taak.soort as Taaksoort,
    voorDatum: taak.voor_datum,
    ...(taak.onderwerp_id === null ? {} : { onderwerp: taak.onderwerp_id }),
  });
}
