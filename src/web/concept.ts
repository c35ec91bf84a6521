import type { Herkomst } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import type { Velden } from './route.ts';

/** Namen van de verborgen velden waarmee een formulier zijn concept kent, en de adressen waar het heen gaat. */
export const CONCEPT = {
  plek: 'concept-plek',
  versie: 'concept-versie',
  over: 'concept-over',
  bewaar: '/concepten',
  weg: '/concepten/weg',
} as const;

/** Wat er van een formulier tijdens het typen is bewaard. */
export type Concept = {
  /** Het adres van de pagina met het formulier. */
  readonly plek: string;
  /** Hoeveelste keer bewaren; 0 als er nog nooit iets was. */
  readonly versie: number;
  /** Wat er ingevuld stond, of null als er niets terug te zetten is. */
  readonly velden: Velden | null;
  readonly van: Date | null;
  /** Komt de pagina terug met wat net verzonden is? Dan is bewaard wat daarvoor stond, en nog niet wat er nu staat. */
  readonly verzonden: boolean;
};

/** Concepten voor de weblaag; die kent er geen tabellen van. */
export type Concepten = {
  /** Het concept bij dit adres; null als daar geen formulier staat dat wordt bewaard. */
  lees(wie: { readonly verzoeker: Verzoeker; readonly herkomst: Herkomst }, adres: string): Promise<Concept | null>;
  /** Het formulier is verzonden: er is niets meer te bewaren. */
  wis(wie: { readonly verzoeker: Verzoeker; readonly herkomst: Herkomst }, plek: string): Promise<void>;
};

/** Het concept waar een verzonden formulier bij hoort, voor als de pagina met fouten terugkomt. */
export function conceptVanVelden(velden: Velden): Concept | null {
  const plek = velden[CONCEPT.plek];
  const versie = Number(velden[CONCEPT.versie]);
  if (typeof plek !== 'string' || !Number.isSafeInteger(versie) || versie < 0) return null;
  return { plek, versie, velden: null, van: null, verzonden: true };
}
