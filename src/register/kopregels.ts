import { datumVoluit } from '../web/tijd.ts';
import type { Registercontact } from './lees-register.ts';
import type { Register } from './register.ts';

/** Wie de organisatie is, in regels van naam en waarde (AVG 30 lid 1 (a)). */
export function kopregels({
  partij,
  verwerker,
  verwerkersovereenkomstOp,
}: Register): readonly (readonly [string, string])[] {
  return [
    ['Organisatie', `${partij.naam}, ${partij.plaats}`],
    ['Telefoon', partij.telefoon],
    ...(partij.kvk === null ? [] : [['Nummer bij de Kamer van Koophandel', partij.kvk] as const]),
    [
      'Verwerker',
      verwerker === null
        ? 'Nog in te vullen'
        : verwerker.bereik === null
          ? verwerker.naam
          : `${verwerker.naam}, ${verwerker.bereik}`,
    ],
    [
      'Verwerkersovereenkomst',
      verwerkersovereenkomstOp === null ? 'Nog vast te leggen' : `Getekend op ${datumVoluit(verwerkersovereenkomstOp)}`,
    ],
  ];
}

const ROL = { fg: 'Functionaris gegevensbescherming', aanspreekpunt: 'Aanspreekpunt' } as const;

/** Een mens in een regel van naam en waarde. */
export const contactzin = ({ rol, naam, email, telefoon }: Registercontact): readonly [string, string] => [
  ROL[rol],
  [naam, email, telefoon].filter((deel) => deel !== null).join(', '),
];
