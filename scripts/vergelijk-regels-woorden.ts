/**
 * Wat een regelwijziging betekent, woord voor woord: van elke gewijzigde groep worden bij elke handeling alle combinaties
 * van feiten nagegaan. Werkt op de regels als gegevens en weet niets van hoe zij worden uitgerekend.
 */
import type { Groep, Handeling, Regel } from '../src/regels/index.ts';
import { HANDELINGEN } from '../src/regels/index.ts';

/** De ene of de andere kant van een vergelijking. */
export type Regelkant = {
  readonly naam: string;
  readonly regels: readonly Regel[];
  /** De ja-neevraag van elk feit, per groep. */
  readonly feiten: Readonly<Record<Groep, Readonly<Record<string, { readonly vraag: string }>>>>;
};

/** Een woord dat van antwoord wisselt: de feiten die er waar zijn, en wat de strengste kant tegenhield. */
export type Getuige = { readonly feiten: readonly string[]; readonly redenen: readonly string[] };
export type Telling = { readonly aantal: number; readonly kleinste: Getuige | undefined };

export type Groepsverschil = {
  readonly handeling: Handeling;
  readonly groep: Groep;
  /** Alle woorden over de feiten die een van beide kanten gebruikt. */
  readonly woorden: number;
  readonly meer: Telling;
  readonly minder: Telling;
  /** Woorden die geweigerd blijven, maar om andere redenen. */
  readonly andereRedenen: number;
};

/** Een regel als kubus over het woord; `teken` is het bit van haar code. */
type Kubus = { readonly code: string; readonly teken: number; readonly masker: number; readonly waarde: number };

const letters = ({ als, tenzij }: Regel): readonly { readonly naam: string; readonly waar: boolean }[] => [
  ...als.map((letter) => ({ naam: letter.replace(/^niet /, ''), waar: !letter.startsWith('niet ') })),
  ...tenzij.map((naam) => ({ naam, waar: false })),
];

const regelsVan = ({ regels }: Regelkant, handeling: Handeling, groep: Groep): readonly Regel[] =>
  regels.filter((regel) => regel.groep === groep && regel.bij.includes(handeling));

function kubussen(regels: readonly Regel[], feiten: readonly string[], codes: readonly string[]): readonly Kubus[] {
  return regels.map((regel) => {
    let masker = 0;
    let waarde = 0;
    for (const { naam, waar } of letters(regel)) {
      const bit = 1 << feiten.indexOf(naam);
      masker |= bit;
      if (waar) waarde |= bit;
    }
    return { code: regel.code, teken: 1 << codes.indexOf(regel.code), masker, waarde };
  });
}

/** De codes die op dit woord tegenhouden, als bits; nul is niets. */
function tegen(lijst: readonly Kubus[], woord: number): number {
  let som = 0;
  for (const { teken, masker, waarde } of lijst) if ((woord & masker) === waarde) som |= teken;
  return som;
}
const codesOp = (lijst: readonly Kubus[], woord: number): readonly string[] => [
  ...new Set(lijst.filter(({ masker, waarde }) => (woord & masker) === waarde).map(({ code }) => code)),
];

function bits(woord: number): number {
  let aantal = 0;
  for (let rest = woord; rest !== 0; rest &= rest - 1) aantal += 1;
  return aantal;
}

/** Telt woorden en houdt het kleinste vast: dat met de minste ware feiten, en daaronder het eerste. */
function teller(): {
  readonly tel: (woord: number) => void;
  readonly stand: () => { aantal: number; kleinste: number };
} {
  let aantal = 0;
  let kleinste = -1;
  return {
    tel(woord) {
      aantal += 1;
      if (kleinste < 0 || bits(woord) < bits(kleinste)) kleinste = woord;
    },
    stand: () => ({ aantal, kleinste }),
  };
}

function vergelijkGroep(oud: readonly Regel[], nieuw: readonly Regel[]): Omit<Groepsverschil, 'handeling' | 'groep'> {
  const feiten = [...new Set([...oud, ...nieuw].flatMap((regel) => letters(regel).map(({ naam }) => naam)))].sort();
  const codes = [...new Set([...oud, ...nieuw].map(({ code }) => code))];
  // INVARIANT van de regels: hoogstens 24 feiten en 31 regels per groep, dus woorden en codes passen in een getal.
  if (feiten.length > 26 || codes.length > 31)
    throw new Error('Te veel feiten of codes om woord voor woord te vergelijken.');
  const [van, naar] = [kubussen(oud, feiten, codes), kubussen(nieuw, feiten, codes)];
  const meer = teller();
  const minder = teller();
  let andereRedenen = 0;
  const woorden = 2 ** feiten.length;
  for (let woord = 0; woord < woorden; woord += 1) {
    const toen = tegen(van, woord);
    const nu = tegen(naar, woord);
    if (toen === nu) continue;
    if (nu === 0) meer.tel(woord);
    else if (toen === 0) minder.tel(woord);
    else andereRedenen += 1;
  }
  const telling = ({ stand }: ReturnType<typeof teller>, streng: readonly Kubus[]): Telling => {
    const { aantal, kleinste } = stand();
    if (aantal === 0) return { aantal, kleinste: undefined };
    return {
      aantal,
      kleinste: {
        feiten: feiten.filter((_, bit) => (kleinste & (1 << bit)) !== 0),
        redenen: codesOp(streng, kleinste),
      },
    };
  };
  return { woorden, meer: telling(meer, van), minder: telling(minder, naar), andereRedenen };
}

/** Alle groepen waarin de regels verschillen, per handeling, met hoeveel woorden van antwoord wisselen. */
export function vergelijkWoorden(oud: Regelkant, nieuw: Regelkant): readonly Groepsverschil[] {
  const groepen = Object.keys({ ...oud.feiten, ...nieuw.feiten }) as Groep[];
  return HANDELINGEN.flatMap((handeling) =>
    groepen.flatMap((groep): Groepsverschil[] => {
      const [van, naar] = [regelsVan(oud, handeling, groep), regelsVan(nieuw, handeling, groep)];
      const wat = (lijst: readonly Regel[]): string =>
        lijst
          .map(({ code, als, tenzij }) => JSON.stringify([code, [...als].sort(), [...tenzij].sort()]))
          .sort()
          .join();
      return wat(van) === wat(naar) ? [] : [{ handeling, groep, ...vergelijkGroep(van, naar) }];
    }),
  );
}

function voorbeeld(groep: Groep, { feiten, redenen }: Getuige, [oud, nieuw]: readonly [Regelkant, Regelkant]): string {
  const vraag = (naam: string): string => (nieuw.feiten[groep][naam] ?? oud.feiten[groep][naam])?.vraag ?? naam;
  const waar = feiten.map((naam) => `${vraag(naam)} Ja.`).join(' ');
  return `${waar === '' ? 'Elk feit: nee.' : `${waar} Elk ander feit: nee.`} (${redenen.join(', ')})`;
}

/** De verschillen in gewone zinnen, één bevinding per regel. */
export function woordenTekst(oud: Regelkant, nieuw: Regelkant): readonly string[] {
  const verschillen = vergelijkWoorden(oud, nieuw);
  if (verschillen.length === 0) return ['Geen regel zegt iets anders over zijn feiten.'];
  return verschillen.flatMap(({ handeling, groep, woorden, meer, minder, andereRedenen }) => [
    `${handeling}, ${groep}: deze wijziging laat ${meer.aantal} woorden meer en ${minder.aantal} minder toe, van ${woorden}.`,
    ...(meer.kleinste === undefined
      ? []
      : [`  Meer; het kleinste voorbeeld is: ${voorbeeld(groep, meer.kleinste, [oud, nieuw])}`]),
    ...(minder.kleinste === undefined
      ? []
      : [`  Minder; het kleinste voorbeeld is: ${voorbeeld(groep, minder.kleinste, [oud, nieuw])}`]),
    ...(andereRedenen === 0 ? [] : [`  ${andereRedenen} woorden blijven geweigerd, om andere redenen.`]),
  ]);
}
