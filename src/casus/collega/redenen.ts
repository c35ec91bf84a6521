/** Waarom een collega het moet weten (Art 7.3 (b)). Een keuze die niets zegt over de jongere: het gezin en de hele tafel lezen haar. */
export const AANWIJSREDENEN = {
  'neemt-waar': {
    label: 'Neemt waar als ik er niet ben',
    omdat: 'waarneemt bij afwezigheid',
    kort: 'neemt waar bij afwezigheid',
  },
  'voert-uit': {
    label: 'Voert mee uit wat hier is afgesproken',
    omdat: 'mee uitvoert wat is afgesproken',
    kort: 'voert mee uit wat is afgesproken',
  },
  adviseert: {
    label: 'Geeft mij vakinhoudelijk advies',
    omdat: 'vakinhoudelijk advies geeft',
    kort: 'geeft vakinhoudelijk advies',
  },
  'beslist-mee': {
    label: 'Beslist in onze organisatie mee over hulp of een plek',
    omdat: 'mee beslist over hulp of een plek',
    kort: 'beslist mee over hulp of een plek',
  },
} as const;
export type Aanwijsreden = keyof typeof AANWIJSREDENEN;
export const AANWIJSREDENCODES = Object.keys(AANWIJSREDENEN) as readonly Aanwijsreden[];

/** Zonder keuze drie maanden; langer dan een half jaar vraagt een nieuw besluit. */
export const STANDAARD_MAANDEN = 3;
export const MEESTE_MAANDEN = 6;

/** Dezelfde dag zoveel maanden later, of de laatste dag van die maand. */
export function maandenLater(dag: string, maanden: number): string {
  const [jaar = 0, maand = 1, dagInMaand = 1] = dag.split('-').map(Number);
  const laatste = new Date(Date.UTC(jaar, maand + maanden, 0)).getUTCDate();
  return new Date(Date.UTC(jaar, maand - 1 + maanden, Math.min(dagInMaand, laatste))).toISOString().slice(0, 10);
}
