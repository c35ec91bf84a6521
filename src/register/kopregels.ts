import { datumVoluit } from '../web/tijd.ts';
import type { Registercontact } from './lees-register.ts';
import type { Register } from './register.ts';

/** Wie de organisatie is, in regels van naam en waarde (AVG 30 lid 1 (a)). */
export function kopregels({
  partij,
  verwerker,
  verwerkersovereenkomst,
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
    ['Verwerkersovereenkomst', overeenkomstzin(verwerkersovereenkomst) ?? 'Er geldt er nu geen'],
  ];
}

/** "Getekend op 1 maart 2026, geldt tot en met 28 februari 2027"; null als er geen is die geldt. */
export function overeenkomstzin(overeenkomst: Register['verwerkersovereenkomst']): string | null {
  if (overeenkomst === null) return null;
  const { getekendOp, tot } = overeenkomst;
  return `Getekend op ${datumVoluit(getekendOp)}${tot === null ? '' : `, geldt tot en met ${datumVoluit(tot)}`}`;
}

const ROL = { fg: 'Functionaris gegevensbescherming', aanspreekpunt: 'Aanspreekpunt' } as const;

/** Een mens in een regel van naam en waarde. */
export const contactzin = ({ rol, naam, email, telefoon }: Registercontact): readonly [string, string] => [
  ROL[rol],
  [naam, email, telefoon].filter((deel) => deel !== null).join(', '),
];
