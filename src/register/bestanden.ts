import { maakCsv } from '../beheer/invoer/csv.ts';
import type { Uitgegeven } from './geef-register-uit.ts';
import { contactzin, kopregels } from './kopregels.ts';
import { ALGEMEEN, ALGEMENE_NAMEN, VELDEN, VELDNAMEN } from './register.ts';

/** Meer regels in een cel: een puntkomma ertussen, en na een hele zin alleen een spatie. */
const inhoudVan = (regels: readonly string[]): string =>
  regels.length === 0 ? 'Nog in te vullen' : regels.join('; ').replaceAll('.; ', '. ');

/** Het register voor een rekenblad: een rij per verwerking en onderdeel. Wat een formule zou zijn, is er gewone tekst. */
export function registerCsv({ register, contacten }: Uitgegeven): string {
  return maakCsv([
    ['Verwerking', 'Onderdeel', 'Rust op', 'Inhoud'],
    ...[...kopregels(register), ...contacten.map(contactzin)].map(([naam, waarde]) => [
      'De organisatie',
      naam,
      'AVG 30 lid 1 (a)',
      waarde,
    ]),
    ...ALGEMENE_NAMEN.map((deel) => [
      'Alle verwerkingen',
      ALGEMEEN[deel].naam,
      ALGEMEEN[deel].bron,
      inhoudVan(register.algemeen[deel]),
    ]),
    ...register.verwerkingen.flatMap(({ naam, velden }) =>
      VELDNAMEN.map((veld) => [naam, VELDEN[veld].naam, VELDEN[veld].bron, inhoudVan(velden[veld])]),
    ),
  ]);
}

/** Het register voor een ander systeem; zie docs/register.schema.json. `hash` is die van `register` als vaste JSON. */
export function registerJson({ register, contacten, hash, op }: Uitgegeven): string {
  return `${JSON.stringify({ uitgegevenOp: op.toISOString(), hash, contacten, register }, null, 2)}\n`;
}
