import type { Kanttekening } from '../oordeel.ts';
import { eerste, laatste, maandenVerder, voluit } from './kalender.ts';

/** Een arrangement van onderwijs en zorg, of het plan waar geen arrangement is. `tot` is de eerste dag zonder; null loopt nog. */
export type Arrangement = { readonly van: string; readonly tot: string | null };

/** Wat over het einde van een casus bekend is. Datums zijn ISO; wat ontbreekt is onbekend, `null` is niet gebeurd. */
export type Eindfeiten = {
  readonly arrangementen?: readonly Arrangement[];
  /** De dag waarop het jaar na terugkeer vol was: zie `terugkeerklok`. */
  readonly terugkeerVoltooidOp?: string | null;
  /** Sinds wanneer de jongere woont noch verblijft in een gemeente die partij is. */
  readonly woontBuitenSinds?: string | null;
  /** Sinds wanneer hij niet is ingeschreven bij een schoolbestuur dat partij is. */
  readonly schoolBuitenSinds?: string | null;
  readonly overledenOp?: string | null;
  /** Maanden nazorg volgens het overlegtype, hoogstens zes; 0 zonder nazorg. Zij telt alleen als de betrokkenen het weten. */
  readonly nazorg: { readonly maanden: number; readonly betrokkenenGeinformeerd: boolean };
};

export type Eindgrond = 'arrangement-klaar' | 'jaar-terug' | 'weg-uit-regio' | 'overleden';

export type Eindstand = {
  /** `onbekend` als de casus niet zeker dicht is en een onbekende hem nog kan sluiten: dat is nooit een ja. */
  readonly kind: 'loopt' | 'nazorg' | 'beeindigd' | 'onbekend';
  /** De gronden die op de peildatum gelden, vroegste eerst; `stopt` is de eerste dag zonder enig gebruik. */
  readonly gronden: readonly { readonly grond: Eindgrond; readonly vanaf: string; readonly stopt: string }[];
  /** De eerste dag waarop de casus dicht is: de vroegste van `stopt`. Bij `onbekend` kan het eerder zijn. */
  readonly dichtPer: string | null;
  /** Wat in de nazorg nog mag; null daarbuiten. */
  readonly nazorg: { readonly tot: string; readonly categorieen: readonly ['g']; readonly resultaten: true } | null;
  readonly uitnodigen: boolean;
  readonly waarom: readonly Kanttekening[];
  /** Wat erop lijkt, maar geen grond is. */
  readonly geenGrond: readonly Kanttekening[];
  readonly vragen: readonly (keyof Eindfeiten)[];
};

type Grondstand = Eindstand['gronden'][number];

const GROND: Readonly<Record<Eindgrond, Omit<Kanttekening, 'code'>>> = {
  'arrangement-klaar': { artikelen: ['Art 5.6-1', 'E-03'], uitleg: 'Het arrangement of plan is afgelopen.' },
  'jaar-terug': { artikelen: ['Art 5.6-2'], uitleg: 'De jongere gaat een jaar zonder onderbreking weer naar school.' },
  'weg-uit-regio': {
    artikelen: ['Art 5.6-3'],
    uitleg: 'De jongere woont niet meer in een gemeente van het convenant en zit ook niet meer op een school ervan.',
  },
  overleden: { artikelen: ['Art 5.6-4'], uitleg: 'De jongere is overleden. Er gaan geen uitnodigingen meer uit.' },
};

const GEEN = {
  'nog-op-school': {
    artikelen: ['Art 5.6-3', 'Art 3.4a'],
    uitleg:
      'De jongere is verhuisd, maar zit nog op een school van het convenant. De oude gemeente is niet meer direct betrokken.',
  },
  'woont-nog-hier': {
    artikelen: ['Art 5.6-3'],
    uitleg: 'De jongere zit op een school buiten het convenant, maar woont nog in een gemeente ervan.',
  },
  'nieuw-arrangement': {
    artikelen: ['Art 5.6-1', 'E-03'],
    uitleg: 'Een arrangement is afgelopen, maar een ander loopt of begon op tijd.',
  },
} as const satisfies Readonly<Record<string, Omit<Kanttekening, 'code'>>>;

/** De laatste dag van E-03: "tot zes maanden" is een maximum, dus nooit langer, en niets als de betrokkenen het niet weten. */
function stopNaNazorg(einde: string, { maanden, betrokkenenGeinformeerd }: Eindfeiten['nazorg']): string {
  return betrokkenenGeinformeerd ? maandenVerder(einde, Math.min(Math.max(Math.trunc(maanden), 0), 6)) : einde;
}

/**
 * Het eerste einde waarna geen arrangement meer op tijd begon. Wie begint voor de nazorg om is, zet de casus voort; een casus
 * die al dicht was, gaat niet meer open.
 */
function eindeArrangement(feiten: Eindfeiten, peildatum: string): Grondstand | null {
  const begonnen = (feiten.arrangementen ?? []).filter(({ van }) => van <= peildatum);
  const eindes = begonnen.flatMap(({ tot }) => (tot !== null && tot <= peildatum ? [tot] : [])).sort();
  for (const einde of eindes) {
    const stopt = stopNaNazorg(einde, feiten.nazorg);
    const vervolgd = begonnen.some(({ van, tot }) => (van <= einde || van < stopt) && (tot === null || tot > einde));
    if (!vervolgd) return { grond: 'arrangement-klaar', vanaf: einde, stopt };
  }
  return null;
}

const gebeurd = (datum: string | null | undefined, peildatum: string): datum is string =>
  typeof datum === 'string' && datum <= peildatum;

function geldend(feiten: Eindfeiten, peildatum: string): readonly Grondstand[] {
  const { terugkeerVoltooidOp, woontBuitenSinds, schoolBuitenSinds, overledenOp } = feiten;
  const arrangement = eindeArrangement(feiten, peildatum);
  const direct = (grond: Eindgrond, vanaf: string): Grondstand => ({ grond, vanaf, stopt: vanaf });
  return [
    ...(arrangement === null ? [] : [arrangement]),
    ...(gebeurd(terugkeerVoltooidOp, peildatum) ? [direct('jaar-terug', terugkeerVoltooidOp)] : []),
    ...(gebeurd(woontBuitenSinds, peildatum) && gebeurd(schoolBuitenSinds, peildatum)
      ? [direct('weg-uit-regio', laatste(woontBuitenSinds, schoolBuitenSinds))]
      : []),
    ...(gebeurd(overledenOp, peildatum) ? [direct('overleden', overledenOp)] : []),
  ].sort((a, b) => (a.vanaf < b.vanaf ? -1 : a.vanaf > b.vanaf ? 1 : 0));
}

function watNietTelt(feiten: Eindfeiten, peildatum: string, gronden: readonly Grondstand[]): readonly Kanttekening[] {
  const weg = gebeurd(feiten.woontBuitenSinds, peildatum);
  const vanSchool = gebeurd(feiten.schoolBuitenSinds, peildatum);
  const afgelopen = (feiten.arrangementen ?? []).some(({ tot }) => gebeurd(tot, peildatum));
  const codes: (keyof typeof GEEN)[] = [
    ...(weg && feiten.schoolBuitenSinds !== undefined && !vanSchool ? (['nog-op-school'] as const) : []),
    ...(vanSchool && feiten.woontBuitenSinds !== undefined && !weg ? (['woont-nog-hier'] as const) : []),
    ...(afgelopen && !gronden.some(({ grond }) => grond === 'arrangement-klaar')
      ? (['nieuw-arrangement'] as const)
      : []),
  ];
  return codes.map((code) => ({ code, ...GEEN[code] }));
}

/** De onbekenden die nog een grond kunnen zijn. Voor de verhuizing is een van de twee die niet gebeurde genoeg. */
function onbekend(feiten: Eindfeiten, peildatum: string): readonly (keyof Eindfeiten)[] {
  const enkel = (['arrangementen', 'terugkeerVoltooidOp', 'overledenOp'] as const).filter(
    (v) => feiten[v] === undefined,
  );
  const beide = (['woontBuitenSinds', 'schoolBuitenSinds'] as const).filter((veld) => feiten[veld] === undefined);
  const mogelijk = [feiten.woontBuitenSinds, feiten.schoolBuitenSinds].every(
    (d) => d === undefined || gebeurd(d, peildatum),
  );
  return [...enkel, ...(mogelijk ? beide : [])];
}

/**
 * Welke van de vier eindgronden op de peildatum gelden (Art 5.6 (intro), B.10) en wanneer de casus dicht is. De vroegste wint
 * (E-03). Alleen na een arrangement of plan is er nazorg: hoogstens zes maanden, met alleen verzuim van school en
 * de resultaten (PH-5b). Dat de jongere 18 wordt of zijn doelen haalt, is geen grond; daarvoor zijn de doelgroep
 * (Art 1.11, E-04) en het einde van het plan. Na een einde blijven geheimhouding en eigen dossiers (Art 9.2, Art 19.2).
 */
export function eindgronden(feiten: Eindfeiten, peildatum: string): Eindstand {
  const gronden = geldend(feiten, peildatum);
  const dichtPer = gronden.length === 0 ? null : eerste(...gronden.map(({ stopt }) => stopt));
  const vragen = onbekend(feiten, peildatum);
  const dicht = dichtPer !== null && dichtPer <= peildatum;
  const kind = dicht ? 'beeindigd' : vragen.length > 0 ? 'onbekend' : dichtPer === null ? 'loopt' : 'nazorg';
  const waarom: Kanttekening[] = gronden.map(({ grond, vanaf }) => ({
    code: grond,
    artikelen: GROND[grond].artikelen,
    uitleg: `${GROND[grond].uitleg} Dat geldt vanaf ${voluit(vanaf)}.`,
  }));
  if (kind === 'nazorg' && dichtPer !== null) {
    const uitleg = `Tot ${voluit(dichtPer)} is er nazorg. School deelt alleen verzuim, en de tafel de resultaten.`;
    waarom.push({ code: 'nazorg', artikelen: ['PH-5b', 'E-03'], uitleg });
  }
  if (kind === 'beeindigd') waarom.push(GEVOLG);
  return {
    kind,
    gronden,
    dichtPer,
    nazorg: kind === 'nazorg' && dichtPer !== null ? { tot: dichtPer, categorieen: ['g'], resultaten: true } : null,
    uitnodigen: kind === 'loopt' || kind === 'nazorg',
    waarom,
    geenGrond: watNietTelt(feiten, peildatum, gronden),
    vragen: dicht ? [] : vragen,
  };
}

const GEVOLG: Kanttekening = {
  code: 'dicht',
  artikelen: ['Art 5.6 (intro)', 'Art 9.2', 'Art 19.2', 'PH-6'],
  uitleg:
    'Het delen stopt en toestemmingen vervallen. Iedere partij bewaart haar eigen deel; wat u weet, blijft geheim.',
};
