import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bladconcepten } from './concept.ts';
import type { Icoonnaam } from './onderdelen/iconen.ts';
import type { Taalcode } from './taal.ts';

/** Hoe dicht een pagina is: vak voor wie werkt, gezin voor ouder en jongere, openbaar voor iedereen. */
export type Paginasoort = 'vak' | 'gezin' | 'openbaar';

export type Wiesoort = 'medewerker' | 'ouder' | 'jongere' | 'steunpersoon' | 'fg' | 'beheerder';

/** Wie kijkt, zoals het in de kop staat. `rol` is voluit: "Zorgcoördinator, Kompas College". Na een fout blijft `naam` leeg. */
export type Wie = { readonly naam: string; readonly rol: string; readonly soort: Wiesoort };

export type Menupunt = { readonly sleutel: string; readonly label: string; readonly adres: string };

/** Wat voor ieder bij de organisatie van de lezer geldt: wat niet kan, tot wanneer, en wie het herstelt. */
export type Mededeling = {
  readonly soort: 'let-op' | 'uitleg';
  /** Op elke pagina, of alleen op de pagina waar iemand begint. */
  readonly waar: 'overal' | 'begin';
  readonly kern: string;
  readonly zinnen: readonly string[];
  readonly artikelen: readonly string[];
  readonly weg: { readonly label: string; readonly naar: string };
  /** Onder dit adres zeggen de pagina's het zelf. */
  readonly onder: string;
};

/** Naam van het verborgen veld waarmee de server herkent dat een formulier van een eigen pagina komt. */
export const CSRF_VELD = 'csrf';

/** Wat elke pagina van het verzoek weet. De route vult het; onderdelen lezen het met `useVerzoek`. */
export type Verzoek = {
  readonly csrf: string;
  /** Pad van deze pagina, zonder host. */
  readonly adres: string;
  /** Hoe de pagina gevraagd werd. Na een verzending wijst een foutpagina niet terug naar hetzelfde adres. */
  readonly methode?: 'GET' | 'POST' | undefined;
  readonly nu: Date;
  readonly demonstratie: boolean;
  /** De taal die iemand van het gezin koos, of wie nog niet is ingelogd; zonder is dat Nederlands. */
  readonly taal?: Taalcode | undefined;
  /** Naam van de regio zonder het woord regio: "Waterrijk". */
  readonly regio: string;
  /** Nummer dat mensen bellen bij een vraag of storing, zoals het op de pagina staat. */
  readonly telefoon: string;
  readonly wie: Wie | null;
  /** Zin na bewaren op de vorige pagina; `Pagina` toont hem een keer. */
  readonly melding?: string | null | undefined;
  /** Of die zin zegt dat het gelukt is; zonder dit wel. */
  readonly meldingSoort?: 'ok' | 'let-op' | undefined;
  readonly mededelingen?: readonly Mededeling[] | undefined;
  /** Wat er tijdens het typen van het formulier op deze pagina is bewaard. */
  readonly concepten?: Bladconcepten | null | undefined;
  /** Hoe lang de sessie nog duurt, in seconden: na stilte, en hoe dan ook; null voor wie niet is ingelogd. */
  readonly sessie?: { readonly stilte: number; readonly hoogstens: number } | null | undefined;
  /** Eigen menu; anders volgt het uit `wie.soort`. */
  readonly menu?: readonly Menupunt[] | undefined;
};

/**
 * Wat onderdelen tijdens het opmaken over de pagina melden: de kop van het document
 * wordt daarom na het lijf geschreven. Leeft precies één keer opmaken.
 */
export type Blad = {
  kop: Documentkop | null;
  fout: boolean;
  readonly iconen: Set<Icoonnaam>;
  readonly scripts: Set<string>;
  volgnummer: number;
};

export type Documentkop = {
  readonly titel: string;
  readonly soort: Paginasoort;
  readonly breed: boolean;
  readonly taal: string;
  readonly richting: 'ltr' | 'rtl';
  readonly ververs?: { readonly seconden: number; readonly naar?: string | undefined } | undefined;
};

export const VerzoekContext = createContext<Verzoek | null>(null);
export const BladContext = createContext<Blad | null>(null);
export const SoortContext = createContext<Paginasoort>('vak');
/** De taal van de pagina die wordt opgemaakt: een pagina die er alleen in het Nederlands is, blijft dat. */
export const TaalContext = createContext<Taalcode>('nl');

/** Een leeg blad, voor een keer opmaken. */
export function nieuwBlad(): Blad {
  return { kop: null, fout: false, iconen: new Set(), scripts: new Set(), volgnummer: 0 };
}

/** Wat deze pagina van het verzoek weet. @throws buiten `renderPagina`. */
export function useVerzoek(): Verzoek {
  const verzoek = useContext(VerzoekContext);
  if (verzoek === null) throw new Error('Onderdeel buiten renderPagina opgemaakt');
  return verzoek;
}

/** Waar een onderdeel meldt wat het gebruikt. @throws buiten `renderPagina`. */
export function useBlad(): Blad {
  const blad = useContext(BladContext);
  if (blad === null) throw new Error('Onderdeel buiten renderPagina opgemaakt');
  return blad;
}

/** Hoe dicht de pagina is waar dit onderdeel op staat. */
export const useSoort = (): Paginasoort => useContext(SoortContext);

/** Een id dat op de pagina één keer voorkomt en bij dezelfde opmaak hetzelfde blijft. */
export function useEigenId(voorvoegsel: string): string {
  const blad = useBlad();
  blad.volgnummer += 1;
  return `${voorvoegsel}-${blad.volgnummer}`;
}

/** Meldt dat de pagina een van de kleine scripts uit public/js gebruikt; zonder script werkt alles ook. */
export function useScript(naam: string): void {
  useBlad().scripts.add(naam);
}
