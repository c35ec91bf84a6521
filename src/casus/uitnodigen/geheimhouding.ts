import type { Geheimhouding } from '../../regels/index.ts';

/**
 * Waar iemand zelf zegt dat zijn geheimhouding op rust, als zijn organisatie dat niet vastlegde (11.2, T-11d). In het onderwijs geeft de
 * wet er geen; wie ook geen cao heeft die het zegt, legt de verklaring hier af. Zonder antwoord leest niemand mee.
 */
export const GEHEIMHOUDINGSBASES = {
  cao: { label: 'Mijn cao' },
  contract: { label: 'Mijn contract', bij: 'Ik verklaar hierbij dat ik geheim houd wat ik hier lees en hoor.' },
  ambtsgeheim: { label: 'Ambtsgeheim' },
  jeugdwet: { label: 'Beroepsgeheim van de Jeugdwet' },
  wgbo: { label: 'Medisch beroepsgeheim (WGBO)' },
  wmo: { label: 'Wmo 2015' },
  beroepscode: { label: 'Beroepscode' },
  'wet-big': { label: 'Wet BIG' },
  reclassering: { label: 'Regels van de reclassering' },
} as const satisfies Record<Exclude<Geheimhouding, 'geen'>, { label: string; bij?: string }>;
export type Geheimhoudingsbasis = keyof typeof GEHEIMHOUDINGSBASES;
export const GEHEIMHOUDINGSCODES = Object.keys(GEHEIMHOUDINGSBASES) as readonly Geheimhoudingsbasis[];
