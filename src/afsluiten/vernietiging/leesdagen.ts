/**
 * Zoveel dagen leest wie een verzoek deed het antwoord nog, voor het met de casus wordt vernietigd: zes weken, want zo lang kan hij
 * erover naar de rechter, of bij een overheid in bezwaar (13.2, UAVG 34 en 35). De rijregels houden hetzelfde aan.
 */
export const LEESDAGEN = 42;

/** Wat na dit moment is beantwoord, is nog te lezen. */
export const leesgrens = (nu: Date): Date => new Date(nu.getTime() - LEESDAGEN * 24 * 60 * 60 * 1000);
