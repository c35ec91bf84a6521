import { TAAKSOORTEN, type Taaksoort } from '../../taak/soorten.ts';

/**
 * Waar een stap van het overzicht op een collega kan wachten. Een vraag om toestemming staat er nooit bij: die is vrij, en geen
 * antwoord is nee (6c, 4.5).
 */
export const WACHTSOORTEN = [
  'deelname-bevestigen',
  'casusregie-aanvaarden',
  'plan-beoordelen',
  'meenemen-beslissen',
] as const;
export type Wachtsoort = (typeof WACHTSOORTEN)[number];

export const isWachtsoort = (soort: unknown): soort is Wachtsoort =>
  (WACHTSOORTEN as readonly unknown[]).includes(soort);

/** Wie waaraan: de deelnemer, en de eis van de taak die in de logregel staat. */
export const sleutelVan = (deelnemer: string, soort: Taaksoort): string => `${deelnemer} ${TAAKSOORTEN[soort].eis}`;
