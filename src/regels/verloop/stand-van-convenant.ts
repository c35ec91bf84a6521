import type { Kanttekening } from '../oordeel.ts';
import { bindingAan, toetredingVan, vanKind, volmachtenVan } from './convenantbinding.ts';
import type { Convenantfeit, FeitVan, PartijId } from './convenantfeit.ts';
import { TOETREDINGSTAPPEN } from './convenantfeit.ts';
import {
  type Loop,
  loopTot,
  nieuwereTeksten,
  ontbreekt,
  opzeggingWerkt,
  partijenIn,
  termijnTot,
} from './convenantloop.ts';
import { eerste, jarenVerder, voluit } from './kalender.ts';

type Tekst = Omit<Kanttekening, 'code'>;

const WAAROM = {
  handtekening: { artikelen: ['Art 19.1 (a)', 'Art 17.2'], uitleg: 'De partij tekende deze tekst zelf.' },
  volmacht: {
    artikelen: ['fn 2', 'Bijl 4-c'],
    uitleg: 'Het samenwerkingsverband tekende met een volmacht van deze partij.',
  },
  toetreding: {
    artikelen: ['P-6', 'Art 18.2', 'Art 18.3 (a)'],
    uitleg: 'De partij trad toe en de deelnemers weten dat.',
  },
  'nog-niet-begonnen': {
    artikelen: ['Art 19.1 (a)'],
    uitleg: 'Het convenant geldt nog niet: niet alle partijen tekenden.',
  },
  geeindigd: { artikelen: ['Art 19.1 (c)', 'E-11'], uitleg: 'Het convenant is afgelopen.' },
  vertrokken: { artikelen: ['Art 19.1 (c)', 'E-11'], uitleg: 'De partij zegde op en de termijn is voorbij.' },
  'niet-getekend': { artikelen: ['Art 19.1 (a)', 'Sign-1'], uitleg: 'De partij tekende deze tekst niet.' },
  'andere-tekst': {
    artikelen: ['Art 17.2', 'E-10'],
    uitleg: 'De partij tekende een andere tekst dan die nu tussen allen geldt.',
  },
  'volmacht-ontbreekt': {
    artikelen: ['fn 2', 'Bijl 4-c'],
    uitleg: 'Er is geen volmacht van dit schoolbestuur voor deze tekst.',
  },
  'volmacht-te-laat': {
    artikelen: ['fn 2'],
    uitleg:
      'De volmacht is van na de handtekening. Teken opnieuw namens dit bestuur, of laat het bestuur zelf tekenen.',
  },
  'wacht-op-handtekening': {
    artikelen: ['fn 2', 'Sign-1'],
    uitleg: 'Er is een volmacht, maar het samenwerkingsverband tekende deze tekst nog niet.',
  },
  'toetreding-akkoord': {
    artikelen: ['Art 18.1'],
    uitleg: 'De partijen aan tafel zijn nog niet akkoord met de toetreding.',
  },
  'toetreding-ondertekend': {
    artikelen: ['Art 18.2', 'P-6'],
    uitleg: 'Het toetredingsformulier is nog niet getekend.',
  },
  'toetreding-bekendgemaakt': {
    artikelen: ['Art 18.3 (a)', 'P-6'],
    uitleg: 'Het formulier is getekend, maar de deelnemers weten dat nog niet.',
  },
  'geen-partij': { artikelen: ['Art 18.2'], uitleg: 'Deze organisatie tekende niet en is niet toegetreden.' },
} as const satisfies Readonly<Record<string, Tekst>>;
type Waarom = keyof typeof WAAROM;

/** Wat na het einde blijft, voor een partij of voor allen (Art 19.2). */
const BLIJFT: readonly Kanttekening[] = [
  {
    code: 'niet-meer-delen',
    artikelen: ['Art 19.1 (c)', 'Art 14.1 (a)'],
    uitleg: 'Er wordt niets meer gedeeld op grond van het convenant, en wat van een ander is, gaat dicht.',
  },
  {
    code: 'eigen-gegevens',
    artikelen: ['Art 9.1', 'Art 9.2'],
    uitleg: 'Eigen gegevens blijven, en gaan mee naar het eigen dossier zolang de wet dat vraagt.',
  },
  { code: 'geheimhouding', artikelen: ['Art 19.2'], uitleg: 'Geheimhouding en beveiliging blijven gelden.' },
  {
    code: 'wettelijke-plicht',
    artikelen: ['fn 11', 'T25-06'],
    uitleg: 'Wat de wet zelf verplicht, zoals melden van ongeoorloofd verzuim, gaat door.',
  },
];

export type Partijstand = {
  readonly partij: PartijId;
  readonly gebonden: boolean;
  /** Sinds wanneer onafgebroken gebonden. */
  readonly sinds: string | null;
  /** De eerste dag waarop zij niet meer gebonden is, als dat vaststaat; van een vertrokken partij die dag. */
  readonly tot: string | null;
  readonly waarom: Kanttekening;
  /** Wat voor een vertrokken partij blijft; anders leeg. */
  readonly blijft: readonly Kanttekening[];
};

export type Convenantstand = {
  readonly kind: 'niet-begonnen' | 'van-kracht' | 'geeindigd';
  /** De tekst die tussen alle gebonden partijen geldt; na het einde de laatste. */
  readonly tekst: string | null;
  readonly begonOp: string | null;
  readonly geeindigdOp: string | null;
  /** De lopende termijn: tot welke dag, en hoe vaak zij al verlengd is. */
  readonly termijn: { readonly tot: string; readonly verlengingen: number } | null;
  /** Vanaf wanneer een opzegging zou werken die op de peildatum komt. */
  readonly opzeggenWerktPer: string | null;
  /** Een gezamenlijk afgesproken einde dat nog komt. */
  readonly eindePer: string | null;
  readonly evaluatie: { readonly uiterlijk: string; readonly gedaanOp: string | null; readonly teLaat: boolean } | null;
  readonly partijen: readonly Partijstand[];
  /** Teksten die nog niet tussen allen gelden. Nieuwe onderdelen gelden voor nieuwe overlegtypen tussen `onderling` (E-10). */
  readonly nieuwereTeksten: readonly {
    readonly tekst: string;
    readonly onderling: readonly PartijId[];
    readonly ontbreekt: readonly PartijId[];
    /** Schoolbesturen met een volmacht van na de handtekening van wie voor hen tekent: die tekent opnieuw (fn 2). */
    readonly volmachtTeLaat: readonly PartijId[];
  }[];
  readonly waarom: readonly Kanttekening[];
  readonly blijft: readonly Kanttekening[];
};

/** Waarom een partij niet gebonden is aan een tekst. */
function waaromNiet({ dossier }: Loop, partij: PartijId, tekst: FeitVan<'tekst'>): Waarom {
  const teksten = vanKind(dossier.feiten, 'tekst');
  if (teksten.some((ander) => bindingAan(dossier, partij, ander) !== null)) return 'andere-tekst';
  const gezet = toetredingVan(dossier, partij, tekst.tekst);
  const volgende = TOETREDINGSTAPPEN.find((stap) => !gezet.has(stap));
  if (gezet.size > 0 && volgende !== undefined && volgende !== 'aangevraagd') return `toetreding-${volgende}`;
  if (tekst.tekenaars.includes(partij)) return 'niet-getekend';
  if (!tekst.schoolbesturen.includes(partij)) return 'geen-partij';
  const volmachten = volmachtenVan(dossier, partij, tekst.tekst);
  if (volmachten.length === 0) return 'volmacht-ontbreekt';
  return isVolmachtTeLaat(dossier, partij, tekst) ? 'volmacht-te-laat' : 'wacht-op-handtekening';
}

/** Er is een volmacht en er is namens dit bestuur getekend, maar voordat de volmacht er was (fn 2). */
function isVolmachtTeLaat(dossier: Loop['dossier'], partij: PartijId, tekst: FeitVan<'tekst'>): boolean {
  const getekend = volmachtenVan(dossier, partij, tekst.tekst).some((volmacht) => volmacht.getekend.length > 0);
  return getekend && bindingAan(dossier, partij, tekst) === null;
}

function partijstand(loop: Loop, partij: PartijId): Partijstand {
  const { tekst, dossier, geeindigdOp } = loop;
  const sinds = loop.gebondenSinds.get(partij) ?? null;
  const vertrok = loop.vertrokkenOp.get(partij) ?? null;
  const reden = (): Waarom => {
    if (sinds !== null && tekst !== null) return bindingAan(dossier, partij, tekst)?.wijze ?? 'niet-getekend';
    if (vertrok !== null) return 'vertrokken';
    if (geeindigdOp !== null) return 'geeindigd';
    const eerstvolgende = tekst ?? nieuwereTeksten(loop).at(-1);
    if (eerstvolgende === undefined) return 'nog-niet-begonnen';
    const getekend = tekst === null && bindingAan(dossier, partij, eerstvolgende) !== null;
    return getekend ? 'nog-niet-begonnen' : waaromNiet(loop, partij, eerstvolgende);
  };
  const komend = [loop.vertrek.get(partij), loop.eindePer].filter((dag) => typeof dag === 'string');
  const code = reden();
  return {
    partij,
    gebonden: sinds !== null,
    sinds,
    tot: sinds === null ? vertrok : komend.length === 0 ? null : eerste(...komend),
    waarom: { code, ...WAAROM[code] },
    blijft: code === 'vertrokken' ? BLIJFT : [],
  };
}

function legUit(loop: Loop, peildatum: string): readonly Kanttekening[] {
  const { begonOp, geeindigdOp } = loop;
  if (begonOp === null) return [{ code: 'nog-niet-begonnen', ...WAAROM['nog-niet-begonnen'] }];
  if (geeindigdOp !== null) {
    const samen = loop.eindePer === geeindigdOp;
    const hoe = samen ? 'Alle partijen spraken dat samen af.' : 'Er bleef hoogstens een partij over.';
    const uitleg = `Het convenant is afgelopen op ${voluit(geeindigdOp)}. ${hoe}`;
    return [{ code: 'geeindigd', artikelen: WAAROM.geeindigd.artikelen, uitleg }];
  }
  const { tot, verlengingen } = termijnTot(begonOp, peildatum);
  const vanaf = `Het convenant geldt vanaf ${voluit(begonOp)}.`;
  const hoe = verlengingen === 0 ? 'De eerste twee jaar duren' : 'Het is vanzelf verlengd';
  return [
    { code: 'van-kracht', artikelen: ['Art 19.1 (a)'], uitleg: vanaf },
    { code: 'termijn', artikelen: ['Art 19.1 (b)'], uitleg: `${hoe} tot ${voluit(tot)}.` },
  ];
}

function evaluatie({ dossier, begonOp, geeindigdOp }: Loop, peildatum: string): Convenantstand['evaluatie'] {
  if (begonOp === null) return null;
  const uiterlijk = jarenVerder(begonOp, 2);
  const gedaan = vanKind(dossier.feiten, 'evaluatie')
    .map(({ datum }) => datum)
    .filter((dag) => dag >= begonOp);
  const gedaanOp = gedaan.length === 0 ? null : eerste(...gedaan);
  return { uiterlijk, gedaanOp, teLaat: gedaanOp === null && geeindigdOp === null && peildatum > uiterlijk };
}

/**
 * De stand van een convenant op de peildatum (Art 17.2, Art 18.1 tot en met Art 19.2, Art 20.2, E-10, E-11, fn 2), uit de
 * feiten tot en met die dag. Zie convenantfeit.ts voor wat een feit is. `opzegtermijn` is in maanden; het convenant noemt er
 * geen. Lezingen: het begint op de laatste handtekening van wie zelf tekenen; een schoolbestuur zonder geldige volmacht houdt dat
 * niet tegen, maar is niet gebonden. Een nieuwe tekst geldt tussen allen als ieder die gebonden is haar tekende; de termijn loopt
 * door. Een opzegging werkt aan het einde van de lopende termijn, een gezamenlijk einde op de afgesproken dag. Wie nog
 * niet gebonden is, neemt met een opzegging terug wat hij tekende. Met een partij is er geen convenant meer; wat geeindigd is,
 * begint niet opnieuw. RangeError bij een dag die niet bestaat of twee verschillende teksten met dezelfde naam.
 */
export function standVanConvenant(
  feiten: readonly Convenantfeit[],
  peildatum: string,
  opzegtermijn = 0,
): Convenantstand {
  const loop = loopTot(feiten, peildatum, opzegtermijn);
  const { begonOp, geeindigdOp } = loop;
  const kind = begonOp === null ? 'niet-begonnen' : geeindigdOp === null ? 'van-kracht' : 'geeindigd';
  const loopt = kind === 'van-kracht' && begonOp !== null;
  return {
    kind,
    tekst: loop.tekst?.tekst ?? null,
    begonOp,
    geeindigdOp,
    termijn: loopt ? termijnTot(begonOp, peildatum) : null,
    opzeggenWerktPer: loopt ? opzeggingWerkt(begonOp, peildatum, opzegtermijn) : null,
    eindePer: geeindigdOp === null ? loop.eindePer : null,
    evaluatie: evaluatie(loop, peildatum),
    partijen: partijenIn(loop.dossier.feiten).map((partij) => partijstand(loop, partij)),
    nieuwereTeksten: nieuwereTeksten(loop).map((tekst) => ({
      tekst: tekst.tekst,
      onderling: [...loop.gebondenSinds.keys()].filter((p) => bindingAan(loop.dossier, p, tekst) !== null).sort(),
      ontbreekt: ontbreekt(loop, tekst),
      volmachtTeLaat: tekst.schoolbesturen.filter((partij) => isVolmachtTeLaat(loop.dossier, partij, tekst)),
    })),
    waarom: legUit(loop, peildatum),
    blijft: geeindigdOp === null ? [] : BLIJFT,
  };
}
