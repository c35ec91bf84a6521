import type { Collega } from '../bekijk-organisatie.ts';
import type { Nieuwebundel } from './uitgifte.queries.ts';

/** Meer brieven gaan er niet in een bestand: het opent snel, en wie er een kwijtraakt, raakt niet alles kwijt. */
export const BUNDEL = 250;

export type Codekeuze = {
  /** Iedereen, wie nieuw was in een ingelezen bestand, of wie aan een school werkt. */
  readonly wie: 'iedereen' | 'invoer' | 'school';
  readonly school: string | null;
  /** Ook wie al een code heeft die nog werkt; die vervalt dan. */
  readonly ookMetCode: boolean;
};

export type Kring = {
  readonly collegas: readonly Collega[];
  readonly ikzelf: string;
  /** Kalenderdag. */
  readonly vandaag: string;
  /** Wie nieuw was in het ingelezen bestand; null zonder bestand. */
  readonly nieuwen: ReadonlySet<string> | null;
};

export type Gekozen = {
  /** Een aanstelling per persoon, op naam. */
  readonly voor: readonly Collega[];
  /** Binnen de keuze, maar nu niet: er ligt al een code, of het werk begint later. */
  readonly metCode: number;
  readonly begintLater: number;
};

/** Wie er nu een eerste code krijgt. Wie een account heeft nooit: een stapel brieven herstelt geen account. */
export function kiesCollegas({ collegas, ikzelf, vandaag, nieuwen }: Kring, keuze: Codekeuze): Gekozen {
  const binnen = collegas.filter(
    ({ persoon, school, stand, email }) =>
      persoon !== ikzelf &&
      email !== null &&
      stand !== null &&
      stand.kind !== 'account' &&
      (keuze.wie !== 'invoer' || nieuwen?.has(persoon) === true) &&
      (keuze.wie !== 'school' || school === keuze.school),
  );
  const personen = new Map<string, Collega>();
  for (const collega of binnen.toSorted((a, b) => a.van.localeCompare(b.van)))
    if (!personen.has(collega.persoon)) personen.set(collega.persoon, collega);
  const allen = [...personen.values()];
  const werkt = allen.filter(({ van }) => van <= vandaag);
  const voor = werkt.filter(({ stand }) => keuze.ookMetCode || stand?.kind === 'niets');
  return {
    voor: voor.toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl')),
    metCode: werkt.length - voor.length,
    begintLater: allen.length - werkt.length,
  };
}

/** Verdeelt brieven in stapels om uit te delen: per school bij elkaar, en nooit te groot. */
export function maakBundels(
  voor: readonly Pick<Collega, 'id' | 'school'>[],
  scholen: readonly { readonly id: string; readonly naam: string }[],
): readonly Nieuwebundel[] {
  const plek = new Map(scholen.map(({ id }, i) => [id, i]));
  const perSchool = Map.groupBy(voor, ({ school }) => school);
  return [...perSchool]
    .toSorted(([a], [b]) => (a === null ? -1 : (plek.get(a) ?? -1)) - (b === null ? -1 : (plek.get(b) ?? -1)))
    .flatMap(([school, mensen]) => stukken(mensen).map((deel) => ({ school, voor: deel.map(({ id }) => id) })));
}

function stukken<T>(rij: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rij.length / BUNDEL) }, (_, i) => rij.slice(i * BUNDEL, (i + 1) * BUNDEL));
}
