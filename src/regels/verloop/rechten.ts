import type { Kanttekening } from '../oordeel.ts';
import { wieTekent } from '../tekenaars.ts';
import type { Leeftijdsgroep, Ondertekenaar } from '../vraag.ts';

/** Het hoorrecht van Art 13.3 en de rechten van Art 13.1, gelezen als AVG 15 tot en met 22 (E-09). */
export const RECHTEN = [
  'inzage',
  'rectificatie',
  'verwijdering',
  'beperking',
  'overdraagbaarheid',
  'bezwaar',
  'niet-geautomatiseerd',
  'hoorrecht',
] as const;
export type Recht = (typeof RECHTEN)[number];

/** Wie zich met een verzoek kan melden. Een voogd is een vertegenwoordiger. */
export type Vrager = Ondertekenaar | 'ouder-zonder-gezag' | 'steunpersoon';

/** Over wie het gaat, op de dag van het verzoek. Wat ontbreekt, is onbekend. */
export type Rechtsituatie = {
  readonly groep?: Leeftijdsgroep;
  readonly gezagdragers?: 0 | 1 | 2;
  readonly wilsbekwaam?: boolean;
};

export type Rechtsantwoord = {
  readonly recht: Recht;
  /** Wie kan beginnen. Ieder van hen alleen; daarna hoort wie `inlichten` noemt ervan, tenzij dat de jongere schaadt. */
  readonly mag: readonly { readonly wie: Vrager; readonly inlichten: readonly Vrager[] }[];
  readonly magNiet: readonly (Kanttekening & { readonly wie: Vrager })[];
  /** Waarom dit de kring is, en waar een behandelaar op let. */
  readonly waarom: readonly Kanttekening[];
  /** De velden die nog bekend moeten zijn. Wie alleen misschien mag, staat niet in `mag`. */
  readonly vragen: readonly (keyof Rechtsituatie)[];
};

type Bekend = Required<Rechtsituatie>;
type Tekst = Omit<Kanttekening, 'code'>;

const ARTIKEL: Readonly<Record<Recht, string>> = {
  inzage: 'Art 13.1a',
  rectificatie: 'Art 13.1b',
  verwijdering: 'Art 13.1c',
  beperking: 'Art 13.1b',
  overdraagbaarheid: 'Art 13.1d',
  bezwaar: 'Art 13.1b',
  'niet-geautomatiseerd': 'Art 13.1e',
  hoorrecht: 'fn 14',
};

const KRING = {
  'onder-12': {
    artikelen: ['fn 32 (a)'],
    uitleg: 'Onder 12 jaar vraagt wie het gezag heeft. Elke ouder met gezag mag dat.',
  },
  '12-tot-16': {
    artikelen: ['fn 32 (a)', 'E-14'],
    uitleg: 'Van 12 tot 16 jaar mogen de jongere en wie het gezag heeft elk beginnen. De ander hoort ervan.',
  },
  'vanaf-16': { artikelen: ['fn 32 (a)'], uitleg: 'Vanaf 16 jaar vraagt de jongere alleen.' },
  vertegenwoordigd: {
    artikelen: ['Art 1.4', 'B.7'],
    uitleg: 'De jongere kan dit nu niet zelf overzien. Wie hem vertegenwoordigt, vraagt het.',
  },
  horen: {
    artikelen: ['Art 13.3 (a)', 'fn 14'],
    uitleg: 'Elk kind mag zeggen wat het vindt van de hulp. Dat hoeft niemand goed te keuren.',
  },
  meedoen: {
    artikelen: ['Art 13.3 (b)', 'fn 14'],
    uitleg: 'Vanaf 12 jaar mag de jongere naast de ouders meedoen en zelf praten.',
  },
} as const satisfies Readonly<Record<string, Tekst>>;

const LET_OP: Readonly<Partial<Record<Recht, Tekst>>> = {
  inzage: { artikelen: ['fn 35'], uitleg: 'Weigeren kan alleen bij uitzondering, met een reden uit de wet.' },
  verwijdering: {
    artikelen: ['Art 13.1c', 'Art 9.2'],
    uitleg: 'Wat een partij volgens de wet moet bewaren, wordt niet gewist.',
  },
  beperking: { artikelen: ['Art 13.1b'], uitleg: 'Bij beperking wordt het gegeven bevroren.' },
  overdraagbaarheid: {
    artikelen: ['Art 13.1d'],
    uitleg: 'Dit recht geldt alleen voor wat op toestemming of een contract rust.',
  },
  bezwaar: {
    artikelen: ['Art 13.1b', 'Art 13.2 (c)'],
    uitleg: 'De partij weegt het bezwaar en antwoordt schriftelijk.',
  },
  'niet-geautomatiseerd': { artikelen: ['Art 13.1e'], uitleg: 'Een besluit met gevolgen neemt altijd een mens.' },
};

const NIET = {
  'te-jong': {
    artikelen: ['fn 32 (a)', 'Art 13.3 (a)'],
    uitleg: 'Onder 12 jaar vraagt wie het gezag heeft. Het kind mag wel zeggen wat het vindt.',
  },
  'niet-wilsbekwaam': KRING.vertegenwoordigd,
  'ouder-vanaf-16': {
    artikelen: ['fn 32 (a)', 'fn 32 (b)', 'E-02'],
    uitleg: 'Vanaf 16 jaar vraagt de jongere alleen. De school vertelt ouders wel hoe het op school gaat.',
  },
  'ouder-vanaf-18': {
    artikelen: ['fn 32 (a)', 'E-04'],
    uitleg: 'Vanaf 18 jaar is het recht alleen van de jongere zelf.',
  },
  'vertegenwoordiger-vraagt': {
    artikelen: ['B.7'],
    uitleg: 'Voor deze jongere vraagt de vertegenwoordiger. Dat kan een ouder zijn, als vaststaat dat hij dat is.',
  },
  'zonder-gezag': {
    artikelen: ['Art 1.14'],
    uitleg:
      'Wie geen gezag heeft, kan dit recht niet gebruiken. De school of hulpverlener beslist zelf wat hij wel mag horen.',
  },
  steunpersoon: { artikelen: ['T25-18'], uitleg: 'Een steunpersoon helpt, maar vraagt niets in eigen naam.' },
  'recht-van-jongere': {
    artikelen: ['Art 13.3 (a)', 'fn 14'],
    uitleg: 'Gehoord worden is een recht van de jongere zelf.',
  },
} as const satisfies Readonly<Record<string, Tekst>>;

const gezag = (gezagdragers: 0 | 1 | 2): readonly Ondertekenaar[] =>
  wieTekent({ groep: '<12', gezagdragers, wilsbekwaam: true, behandelrelatie: false, wmo: false });

function kring(
  recht: Recht,
  { groep, gezagdragers, wilsbekwaam }: Bekend,
): readonly [keyof typeof KRING, readonly Vrager[]] {
  if (recht === 'hoorrecht') return [groep === '<12' ? 'horen' : 'meedoen', ['jongere']];
  if (groep === '<12') return ['onder-12', gezag(gezagdragers)];
  if (groep !== '12-15') return wilsbekwaam ? ['vanaf-16', ['jongere']] : ['vertegenwoordigd', ['vertegenwoordiger']];
  return wilsbekwaam ? ['12-tot-16', ['jongere', ...gezag(gezagdragers)]] : ['vertegenwoordigd', gezag(gezagdragers)];
}

function waaromNiet(recht: Recht, wie: Vrager, { groep, wilsbekwaam }: Bekend): keyof typeof NIET {
  if (wie === 'steunpersoon') return 'steunpersoon';
  if (wie === 'ouder-zonder-gezag') return 'zonder-gezag';
  if (recht === 'hoorrecht') return 'recht-van-jongere';
  if (wie === 'jongere') return groep === '<12' ? 'te-jong' : 'niet-wilsbekwaam';
  if (!wilsbekwaam) return 'vertegenwoordiger-vraagt';
  return groep === '18+' ? 'ouder-vanaf-18' : 'ouder-vanaf-16';
}

type Zeker = Omit<Rechtsantwoord, 'recht' | 'vragen'>;

function antwoord(recht: Recht, situatie: Bekend): Zeker {
  const [code, wie] = kring(recht, situatie);
  const aanwezig: readonly Vrager[] = [
    'jongere',
    ...gezag(situatie.gezagdragers),
    'ouder-zonder-gezag',
    'steunpersoon',
  ];
  const ouder = wie.some((vrager) => vrager !== 'jongere');
  const letOp = LET_OP[recht];
  return {
    mag: wie.map((vrager) => ({ wie: vrager, inlichten: wie.filter((ander) => ander !== vrager) })),
    magNiet: aanwezig
      .filter((vrager) => !wie.includes(vrager))
      .map((vrager) => {
        const reden = waaromNiet(recht, vrager, situatie);
        return { wie: vrager, code: reden, ...NIET[reden] };
      }),
    waarom: [
      {
        code,
        artikelen: [...new Set([ARTIKEL[recht], ...KRING[code].artikelen, ...(recht === 'hoorrecht' ? [] : ['E-09'])])],
        uitleg: KRING[code].uitleg,
      },
      ...(letOp === undefined ? [] : [{ code: `let-op-${recht}`, ...letOp }]),
      ...(recht === 'inzage' && ouder ? [ACHTERHOUDEN] : []),
    ],
  };
}

const ACHTERHOUDEN: Kanttekening = {
  code: 'achterhouden',
  artikelen: ['L-3'],
  uitleg: 'Een goed hulpverlener kan iets voor een ouder achterhouden als dat de jongere beschermt.',
};

function aanvullingen({ groep, gezagdragers, wilsbekwaam }: Rechtsituatie): readonly Bekend[] {
  const groepen = groep === undefined ? (['<12', '12-15', '16-17', '18+'] as const) : [groep];
  const aantallen = gezagdragers === undefined ? ([0, 1, 2] as const) : [gezagdragers];
  const bekwaam = wilsbekwaam === undefined ? [true, false] : [wilsbekwaam];
  return groepen.flatMap((g) =>
    aantallen.flatMap((a) => bekwaam.map((w) => ({ groep: g, gezagdragers: a, wilsbekwaam: w }))),
  );
}

/** Alleen wat in elke aanvulling waar is: wat onbekend is, opent niets. */
function gemeen(antwoorden: readonly Zeker[]): Zeker {
  const [een, ...rest] = antwoorden;
  if (een === undefined) throw new RangeError('er is altijd een aanvulling');
  const overal = <T>(kies: (zeker: Zeker) => readonly T[], zelfde: (a: T, b: T) => boolean): readonly T[] =>
    kies(een).filter((a) => rest.every((ander) => kies(ander).some((b) => zelfde(a, b))));
  const mag = overal(
    ({ mag }) => mag,
    (a, b) => a.wie === b.wie,
  ).map(({ wie, inlichten }) => ({
    wie,
    inlichten: inlichten.filter((ander) =>
      rest.every((z) => z.mag.find((m) => m.wie === wie)?.inlichten.includes(ander)),
    ),
  }));
  return {
    mag,
    magNiet: overal(
      ({ magNiet }) => magNiet,
      (a, b) => a.wie === b.wie && a.code === b.code,
    ),
    waarom: overal(
      ({ waarom }) => waarom,
      (a, b) => a.code === b.code,
    ),
  };
}

/**
 * Wie een recht op de dag van het verzoek mag gebruiken, wie ervan hoort, en wie niet mag en waarom (Art 12.5, Art 13.1,
 * Art 13.3, fn 32 (a), E-09, E-14, B.7). Een vertegenwoordiger vraagt nooit naast een jongere van 16 of ouder. Wie van een verzoek hoort,
 * krijgt daarmee nog niet wat de ander krijgt: over elk gegeven oordeelt `beoordeel`.
 */
export function wieMagRechtUitoefenen(recht: Recht, situatie: Rechtsituatie): Rechtsantwoord {
  const mogelijk = aanvullingen(situatie);
  const onbekend = (['groep', 'gezagdragers', 'wilsbekwaam'] as const).filter((veld) => situatie[veld] === undefined);
  const vorm = (bekend: Bekend): string => JSON.stringify(antwoord(recht, bekend).mag);
  const doetErtoe = (veld: keyof Rechtsituatie): boolean =>
    mogelijk.some((een) => mogelijk.some((twee) => vorm(een) !== vorm({ ...een, [veld]: twee[veld] })));
  return { recht, ...gemeen(mogelijk.map((bekend) => antwoord(recht, bekend))), vragen: onbekend.filter(doetErtoe) };
}
