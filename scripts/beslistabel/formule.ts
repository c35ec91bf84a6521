/**
 * Wanneer iets mag, als formule over voorwaarden: de kleinste verzamelingen die elk volstaan. Meer op orde maakt nooit
 * minder toegestaan, dus die verzamelingen zeggen precies alles. `[]` is nooit, `[[]]` is zonder meer.
 */

/** De voorwaarden van de tabel, in de volgorde waarin zij op de pagina staan. */
export const TEKENS = ['T', 'W', 'G', 'V', 'J', 'A', 'L', 'O', 'K', 'I', 'U', 'Z'] as const;
export const PLICHTTEKENS = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'] as const;
export type Plichtteken = (typeof PLICHTTEKENS)[number];
export type Teken = (typeof TEKENS)[number] | Plichtteken;
export type Formule = readonly (readonly Teken[])[];

export const NOOIT: Formule = [];
export const ALTIJD: Formule = [[]];

const VOLGORDE: ReadonlyMap<Teken, number> = new Map(
  [...TEKENS, ...PLICHTTEKENS].map((teken, plaats) => [teken, plaats]),
);
const rang = (teken: Teken): number => VOLGORDE.get(teken) ?? 0;
const sleutel = (deel: readonly Teken[]): string =>
  String.fromCharCode(64 + deel.length, ...deel.map((teken) => 65 + rang(teken)));
const omvat = (groot: readonly Teken[], klein: readonly Teken[]): boolean =>
  klein.every((teken) => groot.includes(teken));

/** Dezelfde formule in de vaste volgorde, zonder delen die een kleiner deel al toelaat. */
export function normaal(formule: Formule): Formule {
  const delen = new Map(
    formule.map((deel) => {
      const geordend = [...new Set(deel)].sort((een, ander) => rang(een) - rang(ander));
      return [sleutel(geordend), geordend] as const;
    }),
  );
  const alle = [...delen].sort(([een], [ander]) => (een < ander ? -1 : 1)).map(([, deel]) => deel);
  return alle.filter((deel) => !alle.some((ander) => ander !== deel && omvat(deel, ander)));
}

/** Beide formules tegelijk. */
export const en = (een: Formule, ander: Formule): Formule =>
  normaal(een.flatMap((deel) => ander.map((erbij) => [...deel, ...erbij])));

/** Eén van beide formules. */
export const of = (...formules: readonly Formule[]): Formule => normaal(formules.flat());

/** Mag het met deze voorwaarden op orde? */
export const voldoet = (formule: Formule, aan: readonly Teken[]): boolean => formule.some((deel) => omvat(aan, deel));

export const gelijk = (een: Formule, ander: Formule): boolean => tekst(een) === tekst(ander);

/** Alle deelverzamelingen van enkele voorwaarden, kleinste eerst. */
function deelverzamelingen(tekens: readonly Teken[]): readonly (readonly Teken[])[] {
  return Array.from({ length: 1 << tekens.length }, (_, masker) =>
    tekens.filter((_teken, bit) => (masker & (1 << bit)) !== 0),
  ).sort((een, ander) => een.length - ander.length);
}

/** Wat er bij `basis` moet komen om `heel` te worden, zo klein mogelijk; `undefined` als niets dat doet. */
export function verschil(basis: Formule, heel: Formule): Formule | undefined {
  if (heel.length === 0) return NOOIT;
  const enkel = deelverzamelingen([...new Set(heel.flat())]).map((deel): Formule => [deel]);
  return [...enkel, heel].find((erbij) => gelijk(en(basis, erbij), heel));
}

/** De kleinste verzamelingen die van elk deel minstens één voorwaarde weghalen. */
export function prikkers(formule: Formule): Formule {
  return formule.reduce<Formule>(
    (tot, deel) => normaal(tot.flatMap((prik) => deel.map((teken) => [...prik, teken]))),
    ALTIJD,
  );
}

/** Toestemming of anders de eigen afweging heet samen B (beroepsgeheim). */
function metB(formule: Formule): readonly string[] {
  const weg = new Set<string>();
  const delen = formule.map((deel) => {
    const wisselaar = deel.map((teken) => (teken === 'T' ? 'W' : teken));
    const paar = deel.includes('T') && formule.some((ander) => sleutel(ander) === sleutel(wisselaar));
    if (paar) weg.add(sleutel(wisselaar));
    return { deel, namen: deel.map((teken) => (paar && teken === 'T' ? 'B' : teken)) };
  });
  return delen.filter(({ deel }) => !weg.has(sleutel(deel))).map(({ namen }) => namen.join('+'));
}

/** Zoals het in een vak van de pagina staat: `ja`, `nee`, `T`, `B+G`, `T of P5`. */
export function tekst(formule: Formule): string {
  if (formule.length === 0) return 'nee';
  if (formule.some((deel) => deel.length === 0)) return 'ja';
  return metB(formule).join(' of ');
}

/** Leest een vak van de pagina terug. */
export function lees(vak: string): Formule {
  if (vak === 'nee') return NOOIT;
  if (vak === 'ja') return ALTIJD;
  return normaal(
    vak.split(' of ').flatMap((deel) => {
      const namen = deel.split('+');
      const met = (voorB: Teken): Teken[] => namen.map((naam) => (naam === 'B' ? voorB : (naam as Teken)));
      return namen.includes('B') ? [met('T'), met('W')] : [met('T')];
    }),
  );
}
