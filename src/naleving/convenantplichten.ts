import type { Feitrij } from '../convenant/feitrij.ts';
import { teHertekenen } from '../convenant/hertekenen.ts';
import { overeenkomstOp, vernieuwenVanaf } from '../convenant/overeenkomsten.ts';
import {
  type Convenantstand,
  maandenVerder,
  type Partijstand,
  plusDagen,
  type Toetredingstap,
} from '../regels/verloop/index.ts';
import type { Nalevingfeiten } from './feiten.ts';
import type { Plichtstand } from './plichten.ts';
import { DAGEN_ANTWOORD, DAGEN_BEKENDMAKEN, DAGEN_TEKENTIJD, DAGEN_VOORUIT, gedaan, NVT, open } from './termijnen.ts';

/** De feiten met wat er op die dag uit volgt. */
export type Stof = {
  readonly feiten: Nalevingfeiten;
  readonly stand: Convenantstand;
  readonly vandaag: string;
};

const KLAAR: readonly string[] = ['vertrokken', 'geeindigd', 'geen-partij'];
const ZONDER_BAND: readonly string[] = [
  'niet-getekend',
  'volmacht-ontbreekt',
  'volmacht-te-laat',
  'toetreding-ondertekend',
];

/** De nieuwste tekst die ter tekening ligt of geldt. */
function nieuwsteTekst({ feiten, vandaag }: Stof): Feitrij | null {
  const teksten = feiten.rijen.filter(({ kind, datum }) => kind === 'tekst' && datum <= vandaag);
  return teksten.reduce<Feitrij | null>(
    (hoogste, rij) => ((rij.volgnummer ?? 0) > (hoogste?.volgnummer ?? 0) ? rij : hoogste),
    null,
  );
}

const laatsteDag = (rijen: readonly Feitrij[]): string | null =>
  rijen
    .map(({ datum }) => datum)
    .sort()
    .at(-1) ?? null;

/**
 * Tekenen of opnieuw tekenen (Art 17.2, Art 19.1 (a)); een schoolbestuur met een volmacht (fn 2, Bijl 4-c). Wie voor een bestuur
 * tekende voordat diens volmacht er was, tekent opnieuw.
 */
export function tekenen(stof: Stof, partij: Partijstand): Plichtstand {
  const { feiten, stand, vandaag } = stof;
  const tekst = nieuwsteTekst(stof);
  // Wie al opzegde, hoeft een nieuwe tekst niet meer te tekenen.
  if (tekst === null || stand.kind === 'geeindigd' || KLAAR.includes(partij.waarom.code) || partij.tot !== null)
    return NVT;
  const eigen = feiten.rijen.filter((rij) => rij.partij === partij.partij && rij.datum <= vandaag);
  const nieuwer = stand.nieuwereTeksten.find(({ tekst: welke }) => welke === tekst.tekst);
  const wacht = nieuwer?.ontbreekt.includes(partij.partij) ?? partij.waarom.code === 'andere-tekst';
  const namens = teHertekenen(stand, feiten.rijen, partij.partij).flatMap(({ tekst: welke, besturen }) =>
    feiten.rijen.filter((rij) => rij.kind === 'volmacht' && rij.tekst === welke && besturen.includes(rij.partij ?? '')),
  );
  const opnieuw = laatsteDag(namens);
  if (opnieuw !== null && !wacht)
    return open({ vanaf: opnieuw, uiterlijk: plusDagen(opnieuw, DAGEN_TEKENTIJD) }, vandaag);
  if (wacht || (!partij.gebonden && ZONDER_BAND.includes(partij.waarom.code))) {
    const akkoord = eigen.filter(({ stap, tekst: welke }) => stap === 'akkoord' && welke === tekst.tekst);
    const vanaf = laatsteDag([tekst, ...akkoord]) ?? tekst.datum;
    return open({ vanaf, uiterlijk: plusDagen(vanaf, DAGEN_TEKENTIJD) }, vandaag);
  }
  // Met een volmacht is er getekend op de dag van wie haar kreeg; tot dan is het eigen deel de volmacht zelf (fn 2).
  const machtigingen = eigen.filter(({ kind }) => kind === 'volmacht');
  const voorHaar = feiten.rijen.filter(
    (rij) =>
      rij.kind === 'ondertekening' &&
      rij.datum <= vandaag &&
      machtigingen.some(
        ({ aan, tekst: welke, datum }) => aan === rij.partij && welke === rij.tekst && datum <= rij.datum,
      ),
  );
  const zelf = eigen.filter(({ kind, stap }) => kind === 'ondertekening' || stap === 'ondertekend');
  const op = laatsteDag([...machtigingen, ...voorHaar, ...zelf]);
  return op === null ? NVT : gedaan(op);
}

/** Een volmacht die afloopt voordat de gevolmachtigde tekende, moet opnieuw (Bijl 4-c). Daarna gaat zij op in tekenen. */
export function volmacht(stof: Stof, partij: Partijstand): Plichtstand {
  const { feiten, stand, vandaag } = stof;
  const tekst = nieuwsteTekst(stof);
  if (tekst === null || stand.kind === 'geeindigd' || partij.tot !== null) return NVT;
  const eigen = feiten.rijen.filter(
    (rij) =>
      rij.kind === 'volmacht' && rij.partij === partij.partij && rij.tekst === tekst.tekst && rij.datum <= vandaag,
  );
  const gebruikt = feiten.rijen.some(
    (rij) =>
      rij.kind === 'ondertekening' &&
      rij.tekst === tekst.tekst &&
      rij.datum <= vandaag &&
      (rij.partij === partij.partij || eigen.some(({ aan, datum }) => rij.partij === aan && rij.datum >= datum)),
  );
  if (gebruikt || eigen.length === 0 || eigen.some(({ geldigTot }) => geldigTot === null)) return NVT;
  const tot =
    eigen
      .map(({ geldigTot }) => geldigTot ?? '')
      .sort()
      .at(-1) ?? '';
  const vanaf = plusDagen(tot, -DAGEN_TEKENTIJD);
  return vandaag < vanaf || vandaag > tot ? NVT : open({ vanaf, uiterlijk: tot }, vandaag);
}

/**
 * Wie gebonden is, heeft een overeenkomst met wie het systeem beheert: zonder deelt en krijgt hij niets (fn 13, AVG 28). Een kwartaal
 * voordat zij afloopt is het tijd voor een nieuwe; tot en met haar laatste dag is dat op tijd.
 */
export function overeenkomst({ feiten, vandaag }: Stof, { partij, gebonden, sinds, waarom }: Partijstand): Plichtstand {
  // Wie vertrok, verwerkt hier niets meer: wat toen lag, is geen stand van nu.
  if (KLAAR.includes(waarom.code)) return NVT;
  const stand = overeenkomstOp(feiten.overeenkomsten, { partij, dag: vandaag });
  if (stand.kind === 'geldt' && (stand.loopt === 'door' || !gebonden)) return gedaan(stand.overeenkomst.getekendOp);
  if (!gebonden || sinds === null) return NVT;
  if (stand.tot === null || stand.tot < sinds)
    return open({ vanaf: sinds, uiterlijk: plusDagen(sinds, DAGEN_BEKENDMAKEN) }, vandaag);
  const vanaf = vernieuwenVanaf(stand.tot);
  return open({ vanaf: vanaf < sinds ? sinds : vanaf, uiterlijk: stand.tot }, vandaag);
}

/** Op een voorstel om toe te treden antwoordt elke gebonden partij, ja of nee (Art 18.1, fn 38). */
export function antwoord({ feiten, stand, vandaag }: Stof, partij: Partijstand): Plichtstand {
  const wacht = stand.partijen.filter(
    ({ partij: toetreder, waarom }) =>
      waarom.code === 'toetreding-akkoord' &&
      feiten.toetredingen.some((rij) => rij.partij === toetreder && !rij.antwoorden.includes(partij.partij)),
  );
  return sindsStap({ feiten, vandaag }, partij.gebonden ? wacht : [], { stap: 'aangevraagd', dagen: DAGEN_ANTWOORD });
}

type Termijn = { readonly stap: Toetredingstap; readonly dagen: number };

/** Open zolang er iemand wacht, vanaf de eerste dag waarop een van hen deze stap zette. */
function sindsStap(
  { feiten, vandaag }: Pick<Stof, 'feiten' | 'vandaag'>,
  wacht: readonly Partijstand[],
  { stap, dagen }: Termijn,
): Plichtstand {
  if (wacht.length === 0) return NVT;
  const [eerste] = feiten.rijen
    .filter((rij) => rij.stap === stap && wacht.some(({ partij }) => partij === rij.partij))
    .map(({ datum }) => datum)
    .sort();
  const vanaf = eerste ?? vandaag;
  return open({ vanaf, uiterlijk: plusDagen(vanaf, dagen), aantal: wacht.length }, vandaag);
}

/** Wie een organisatie voorstelde, vertelt de deelnemers dat zij toetrad (Art 18.3 (a), Bijl 1-e). */
export function bekendmaken({ feiten, stand, vandaag }: Stof, partij: Partijstand): Plichtstand {
  const wacht = stand.partijen.filter(
    ({ partij: toetreder, waarom }) =>
      waarom.code === 'toetreding-bekendgemaakt' &&
      (feiten.toetredingen.find((rij) => rij.partij === toetreder)?.gevraagdDoor ?? feiten.penvoerder) ===
        partij.partij,
  );
  return sindsStap({ feiten, vandaag }, partij.gebonden ? wacht : [], {
    stap: 'ondertekend',
    dagen: DAGEN_BEKENDMAKEN,
  });
}

/** De laatste dag waarop een opzegging de komende verlenging nog tegenhoudt (E-11). */
export function laatsteOpzegdag(termijnTot: string, opzegtermijn: number): string {
  if (opzegtermijn === 0) return plusDagen(termijnTot, -1);
  let dag = maandenVerder(termijnTot, -opzegtermijn);
  // Een korte maand neemt meer dagen op: van 28 tot en met 31 januari is een maand verder telkens 28 februari.
  while (maandenVerder(plusDagen(dag, 1), opzegtermijn) <= termijnTot) dag = plusDagen(dag, 1);
  return dag;
}

/** Voor de verlenging kijkt elke partij of zij doorgaat (Art 19.1 (b)). Zwijgen is doorgaan: dit is nooit te laat. */
export function verlenging({ feiten, stand, vandaag }: Stof, partij: Partijstand): Plichtstand {
  const { termijn } = stand;
  if (termijn === null || !partij.gebonden || partij.tot !== null || stand.eindePer !== null) return NVT;
  const melding = feiten.meldingen.find(
    (rij) => rij.partij === partij.partij && rij.plicht === 'verlenging' && rij.termijnTot === termijn.tot,
  );
  if (melding !== undefined) return gedaan(melding.op);
  const uiterlijk = laatsteOpzegdag(termijn.tot, feiten.opzegtermijn);
  const vanaf = plusDagen(uiterlijk, -DAGEN_VOORUIT);
  return vandaag < vanaf || vandaag > uiterlijk ? NVT : open({ vanaf, uiterlijk }, vandaag);
}

/** Twee jaar na het begin kijken de partijen of het convenant werkt; de penvoerder legt dat vast (Art 20.2). */
export function evaluatie({ feiten, stand, vandaag }: Stof, partij: Partijstand): Plichtstand {
  if (stand.evaluatie === null || partij.partij !== feiten.penvoerder) return NVT;
  const { gedaanOp, uiterlijk } = stand.evaluatie;
  if (gedaanOp !== null) return gedaan(gedaanOp);
  return stand.kind === 'geeindigd' ? NVT : open({ vanaf: plusDagen(uiterlijk, -DAGEN_VOORUIT), uiterlijk }, vandaag);
}
