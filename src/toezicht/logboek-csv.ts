import { maakCsv } from '../beheer/invoer/csv.ts';
import { codes } from '../regels/index.ts';
import { datumEnTijd } from '../web/tijd.ts';
import { gebeurteniszin } from './gebeurteniszin.ts';
import type { Logbestand } from './zoek-logboek.ts';

const KOP = [
  'Moment',
  'Wie',
  'Wat',
  'Uitkomst',
  'Casus',
  'Soorten',
  'Doel',
  'Grond',
  'Besluit',
  'Redenen',
  'Regels',
  'Code',
];

/** De reden van een weigering in woorden; een code die deze versie niet kent, blijft staan. */
export const redenzin = (code: string): string =>
  Object.hasOwn(codes, code) ? codes[code as keyof typeof codes].uitleg : code;

/** Logregels als bestand voor een rekenblad; wat een formule zou zijn, is er gewone tekst. Was er meer, dan zegt de laatste regel dat. */
export function logboekCsv({ regels, afgekapt }: Logbestand): string {
  return maakCsv([
    KOP,
    ...regels.map((regel) => [
      datumEnTijd(regel.op),
      regel.wie,
      gebeurteniszin(regel),
      regel.uitkomst,
      regel.kenmerk ?? '',
      regel.categorieen.join(', '),
      regel.doel ?? '',
      regel.grondslag ?? '',
      regel.besluit ?? '',
      regel.redenen.map(redenzin).join(' '),
      regel.regelset ?? '',
      regel.code,
    ]),
    ...(afgekapt ? [['Er is meer. Kies een kortere tijd.']] : []),
  ]);
}
