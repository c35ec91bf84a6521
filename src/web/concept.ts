import type { Herkomst } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import type { Velden } from './route.ts';

/** Namen van de verborgen velden waarmee een formulier zijn concept kent, en de adressen waar het heen gaat. */
export const CONCEPT = {
  plek: 'concept-plek',
  versie: 'concept-versie',
  bewaar: '/concepten',
  weg: '/concepten/weg',
} as const;

/** Wat er van een formulier tijdens het typen is bewaard. */
export type Concept = {
  /** Het formulier: het adres van zijn pagina, en waar het over gaat als daar meer formulieren staan. */
  readonly plek: string;
  /** Hoeveelste keer bewaren; 0 als er nog nooit iets was. */
  readonly versie: number;
  /** Wat er ingevuld stond, of null als er niets terug te zetten is. */
  readonly velden: Velden | null;
  readonly van: Date | null;
  /** Komt de pagina terug met wat net verzonden is? Dan is bewaard wat daarvoor stond, en nog niet wat er nu staat. */
  readonly verzonden: boolean;
};

/** Wat er van de formulieren op een pagina is bewaard. */
export type Bladconcepten = { readonly adres: string; readonly concepten: readonly Concept[] };

const plekVan = (adres: string, over: string | undefined): string => (over === undefined ? adres : `${adres}#${over}`);

/** Een plek als het adres van haar pagina en waar het formulier daarop over gaat. */
export function delenVan(plek: string): { readonly adres: string; readonly over: string | null } {
  const hekje = plek.indexOf('#');
  return hekje < 0 ? { adres: plek, over: null } : { adres: plek.slice(0, hekje), over: plek.slice(hekje + 1) };
}

/** Het concept van een formulier op deze pagina; null als daar niets wordt bewaard. */
export function conceptVoor(blad: Bladconcepten | null | undefined, over?: string): Concept | null {
  if (blad === null || blad === undefined) return null;
  const plek = plekVan(blad.adres, over);
  const gevonden = blad.concepten.find((concept) => concept.plek === plek);
  return gevonden ?? { plek, versie: 0, velden: null, van: null, verzonden: false };
}

/** Concepten voor de weblaag; die kent er geen tabellen van. */
export type Concepten = {
  /** De concepten bij dit adres; null als daar geen formulier staat dat wordt bewaard. */
  lees(
    wie: { readonly verzoeker: Verzoeker; readonly herkomst: Herkomst },
    adres: string,
  ): Promise<Bladconcepten | null>;
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
