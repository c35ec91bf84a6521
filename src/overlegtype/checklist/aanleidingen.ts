import { THUISZITTERSOVERLEG, VERZUIMOVERLEG } from '../ingebouwd.ts';
import type { Aanleiding } from '../inhoud.ts';

export type AanleidingSoort = Aanleiding['soort'];

const uit = (inhoud: { readonly aanleiding: Aanleiding | null }): Aanleiding => {
  if (inhoud.aanleiding === null) throw new Error('dit voorbeeld kent geen aanleiding');
  return inhoud.aanleiding;
};

const MELDING = uit(VERZUIMOVERLEG);
const VERZOEK = uit(THUISZITTERSOVERLEG);

/**
 * Waarmee een casus kan beginnen. Een regio kiest hieruit: wat Bijlage 3 noemt (B3-ex2w, B3-ex3), en wat zij er zelf bij kan zetten,
 * zoals verzuim dat nog niet gemeld hoeft te worden (Art 1.16 b); ook daar keek bij ziekte eerst de jeugdarts (fn 12 (arts first)).
 */
export const AANLEIDINGEN: Readonly<Record<AanleidingSoort, Aanleiding>> = {
  verzuimmelding: {
    ...MELDING,
    datumvraag: 'Datum van de melding, of waarop de zorg ontstond',
    keuzes: [
      ...MELDING.keuzes,
      {
        code: 'vermoeden-ongeoorloofd',
        naam: 'Nog geen melding: vermoeden van ongeoorloofd verzuim, niet door ziekte',
      },
      { code: 'vaak-ziek', naam: 'Nog geen melding: vaak ziek, en de jeugdarts heeft al gekeken' },
    ],
  },
  verzoek: {
    ...VERZOEK,
    keuzes: [
      ...VERZOEK.keuzes,
      { code: 'verzoek-ouders', naam: 'Ouders of jongere vragen erom' },
      { code: 'verzoek-wijkteam', naam: 'Wijkteam of jeugdhulp vraagt erom' },
      { code: 'verzoek-jeugdgezondheid', naam: 'Jeugdgezondheidszorg vraagt erom' },
    ],
  },
};

export function aanleidingVan(soort: AanleidingSoort, codes: readonly string[]): Aanleiding {
  const aanleiding = AANLEIDINGEN[soort];
  return { ...aanleiding, keuzes: aanleiding.keuzes.filter(({ code }) => codes.includes(code)) };
}
