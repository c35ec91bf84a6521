import { functieLabel } from '../partij/functies.ts';
import type { PartijSoort } from '../regels/index.ts';
import type { Gezinsplaats, OverlegtypeInhoud, Tafelrol } from './inhoud.ts';

const GEZIN: Readonly<Record<Gezinsplaats, string>> = {
  ouders: 'ouders',
  jongere: 'jongere',
  clientondersteuner: 'als ouders dat willen een onafhankelijke cliëntondersteuner',
};

const PARTIJ: Readonly<Partial<Record<PartijSoort, string>>> = {
  swv: 'samenwerkingsverband',
  ggd: 'jeugdgezondheidszorg',
};

const HOEDANIGHEID: Readonly<Record<NonNullable<Tafelrol['hoedanigheid']>, string>> = {
  leerplicht: 'leerplicht',
  toeleiding: 'wijkteam',
  'individuele-voorziening': 'gemeente voor een individuele voorziening',
  jgz: 'jeugdgezondheidszorg',
  wmo: 'gemeente voor de Wmo',
};

/** Een plaats voor een enkele functie heet naar die functie; anders naar de partij, of bij een gemeente naar wat zij er doet. */
function plaats({ partij, hoedanigheid, functies }: Tafelrol): string {
  const [functie] = functies;
  if (functies.length === 1 && functie !== undefined) return functieLabel(functie);
  return hoedanigheid === null ? (PARTIJ[partij] ?? partij) : HOEDANIGHEID[hoedanigheid];
}

/** Wie er bij dit overleg aan tafel hoort, als deel van een zin (B3-ex1p, B3-ex2p, B3-ex3p). */
export function tafelzin({ rollen, gezin }: Pick<OverlegtypeInhoud, 'rollen' | 'gezin'>): string {
  return [...new Set([...rollen.map(plaats), ...gezin.map((wie) => GEZIN[wie])])].join(', ');
}
