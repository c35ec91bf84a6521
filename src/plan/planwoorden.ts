import type { Merkjesoort } from '../web/onderdelen/index.ts';
import { datumVoluit } from '../web/tijd.ts';
import type { Akkoordbeeld, Planbeeld, Versiebeeld } from './toon-plan.ts';

/** Hoe een antwoord op het plan heet. */
export const AKKOORDNAMEN: Readonly<Record<Akkoordbeeld['stand'], string>> = {
  gevraagd: 'Nog geen antwoord',
  akkoord: 'Eens',
  'niet-akkoord': 'Niet eens',
  'zonder-antwoord': 'Geen antwoord',
};

export const AKKOORDMERK: Readonly<Record<Akkoordbeeld['stand'], Merkjesoort>> = {
  gevraagd: 'wacht',
  akkoord: 'ja',
  'niet-akkoord': 'vraag',
  'zonder-antwoord': 'stil',
};

/** "versie 2, vastgesteld op 5 maart 2026" */
export function versietekst({ versie, status, vastgesteld_op }: Versiebeeld): string {
  const wanneer = vastgesteld_op === null ? '' : ` op ${datumVoluit(vastgesteld_op)}`;
  switch (status) {
    case 'concept':
      return `versie ${versie}, in de maak`;
    case 'voorgelegd':
      return `versie ${versie}, voorgelegd`;
    case 'vastgesteld':
      return `versie ${versie}, vastgesteld${wanneer}`;
    case 'vervangen':
      return `versie ${versie}, vastgesteld${wanneer} en daarna vervangen`;
    case 'afgezien':
      return `versie ${versie}: er kwam geen plan`;
  }
}

/** Wat boven het plan staat over zijn loop, of null als er niets bijzonders is. */
export function looptekst({ loop, casus }: Pick<Planbeeld, 'loop' | 'casus'>): string | null {
  if (casus.status === 'gesloten') return 'De casus is gesloten. Van het plan is niets meer te lezen.';
  switch (loop.kind) {
    case 'loopt':
      return null;
    case 'nazorg':
      return `Het plan is klaar. Tot ${datumVoluit(loop.tot)} blijven alleen de doelen en de uitkomsten te lezen.`;
    case 'voorbij':
      return `De nazorg liep tot ${datumVoluit(loop.sinds)}. Van het plan is niets meer te lezen.`;
  }
}
