import { leesNummer } from '../../partij/nummers.ts';
import type { Partijsoort } from '../../partij/partij.queries.ts';
import type { Nieuweschool, Schoolstand } from '../organisatie/scholen.queries.ts';
import { ONDERWIJS_VAN, type Onderwijs } from '../organisatie/scholen.ts';
import { type Celkeurder, type Invoerfout, type Kolom, maakCelkeurder, type Tabelregel, zoekKeuze } from './tabel.ts';

type Schoolkolom = 'naam' | 'plaats' | 'brin' | 'onderwijs';
export type Schoolrij = Omit<Nieuweschool, 'id'> & { readonly nummer: number };

/** De kolommen van een bestand met scholen. */
export const SCHOOLKOLOMMEN: readonly Kolom<Schoolkolom>[] = [
  { sleutel: 'naam', kop: 'Naam', verplicht: true, ook: ['School'] },
  { sleutel: 'plaats', kop: 'Plaats', verplicht: true, ook: ['Woonplaats'] },
  { sleutel: 'brin', kop: 'BRIN', verplicht: true, ook: ['BRIN-nummer', 'Vestigingsnummer'] },
  { sleutel: 'onderwijs', kop: 'Onderwijs', verplicht: true, ook: ['Soort onderwijs', 'Soort'] },
];

/** Leest de regels van een bestand met scholen (Art 1.17). Een BRIN komt hoogstens een keer voor. */
export function leesScholen(
  regels: readonly Tabelregel<Schoolkolom>[],
  soort: Partijsoort,
): { readonly scholen: readonly Schoolrij[]; readonly fouten: readonly Invoerfout[] } {
  const scholen: Schoolrij[] = [];
  const fouten: Invoerfout[] = [];
  const eerder = new Map<string, number>();
  for (const regel of regels) {
    const keur = maakCelkeurder(regel.nummer);
    const school = leesSchoolrij(regel, ONDERWIJS_VAN[soort] ?? [], keur);
    const dubbel = school === undefined ? undefined : eerder.get(school.brin);
    if (dubbel !== undefined) keur.mis('BRIN', `Dit BRIN staat ook op regel ${dubbel}.`);
    fouten.push(...keur.fouten);
    if (school === undefined || keur.fouten.length > 0) continue;
    eerder.set(school.brin, regel.nummer);
    scholen.push(school);
  }
  return { scholen, fouten };
}

function leesSchoolrij(
  { nummer, waarden }: Tabelregel<Schoolkolom>,
  kan: readonly Onderwijs[],
  keur: Celkeurder,
): Schoolrij | undefined {
  const { naam, plaats } = waarden;
  if (naam.length < 2 || naam.length > 120) keur.mis('Naam', 'Vul de naam van de school in.');
  if (plaats.length < 2 || plaats.length > 80) keur.mis('Plaats', 'Vul de plaats in.');
  const onderwijs = zoekKeuze(
    kan.map((code) => [code, code] as const),
    waarden.onderwijs,
  );
  if (onderwijs === undefined) keur.mis('Onderwijs', `Kies uit: ${kan.join(', ')}.`);
  const brin = leesNummer('brin', waarden.brin);
  if (brin.kind === 'fout') keur.mis('BRIN', brin.fout);
  return brin.kind === 'fout' || onderwijs === undefined
    ? undefined
    : { nummer, naam, plaats, brin: brin.nummer, onderwijs };
}

export type Schoolstap =
  | { readonly kind: 'nieuw' | 'gelijk'; readonly school: Schoolrij }
  | { readonly kind: 'wijzigt'; readonly school: Schoolrij; readonly was: Schoolstand };

/** Bepaalt wat er zou veranderen: een BRIN dat er al is, is dezelfde school. */
export function bepaalSchoolstappen(scholen: readonly Schoolrij[], nu: readonly Schoolstand[]): readonly Schoolstap[] {
  const opBrin = new Map(nu.map((school) => [school.brin, school]));
  return scholen.map((school): Schoolstap => {
    const was = opBrin.get(school.brin);
    if (was === undefined) return { kind: 'nieuw', school };
    const gelijk =
      was.naam === school.naam &&
      was.plaats === school.plaats &&
      was.onderwijs === school.onderwijs &&
      was.geslotenOp === null;
    return gelijk ? { kind: 'gelijk', school } : { kind: 'wijzigt', school, was };
  });
}
