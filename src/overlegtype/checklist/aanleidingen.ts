import { THUISZITTERSOVERLEG, VERZUIMOVERLEG } from '../ingebouwd.ts';
import type { Aanleiding } from '../inhoud.ts';

export type AanleidingSoort = Aanleiding['soort'];

const uit = (inhoud: { readonly aanleiding: Aanleiding | null }): Aanleiding => {
  if (inhoud.aanleiding === null) throw new Error('dit voorbeeld kent geen aanleiding');
  return inhoud.aanleiding;
};

const VERZOEK = uit(THUISZITTERSOVERLEG);

/** Waarmee een casus kan beginnen (B3-ex2w, B3-ex3). Een regio kiest hieruit. */
export const AANLEIDINGEN: Readonly<Record<AanleidingSoort, Aanleiding>> = {
  verzuimmelding: uit(VERZUIMOVERLEG),
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
