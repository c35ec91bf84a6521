import type { Partijsoort } from '../partij/partij.queries.ts';
import type { Tellingen } from './tellingen.queries.ts';

/** Een organisatie zoals zij op een stuk staat: geen mens, dus vrij te tonen. */
export type Stukpartij = {
  readonly id: string;
  readonly naam: string;
  readonly plaats: string;
  readonly soort: Partijsoort;
  /** Alleen bij wie zelf tekent: waar zij kantoor houdt (P-2). */
  readonly kantooradres?: string | null;
};

/** Wie van buiten te bereiken is over het convenant (Art 12.3); alleen van de eigen organisatie. */
export type Aanspreekpunt = {
  readonly naam: string;
  readonly functie: string;
  readonly email: string | null;
  readonly telefoon: string | null;
};

/** De eigen toetreding, zo ver als zij is (Art 18.1, Bijl 1-a tot en met Bijl 1-d). */
export type Stuktoetreding = {
  /** De versie van het convenant waartoe de organisatie toetreedt. */
  readonly label: string;
  readonly gevraagdDoor: string | null;
  readonly gevraagdOp: string;
  readonly kantooradres: string | null;
  /** Null zolang het formulier niet getekend is. */
  readonly getekend: {
    readonly op: string;
    readonly plaats: string | null;
    readonly wijze: 'scherm' | 'papier';
    readonly ondertekenaar: { readonly naam: string; readonly functie: string } | null;
  } | null;
};

/** De tekst waar een stuk bij hoort. */
export type Stuktekst = {
  readonly label: string;
  /** Van de PDF met de tekst zelf, in groepjes hexadecimalen; null zolang die er niet is. */
  readonly vingerafdruk: string | null;
  readonly kader: 'ooo' | 'apart' | null;
  readonly oooOp: string | null;
  /** Dat overleg is geweest: wie nog moet tekenen, doet dat op een latere dag. */
  readonly oooVoorbij: boolean;
  readonly oooPlaats: string | null;
  readonly verwijzingen: readonly string[];
  readonly tekenaars: readonly Stukpartij[];
  /** Wie eerder toetrad en deze nieuwe versie ook tekent (Art 17.2); leeg bij de tekst die al geldt. */
  readonly toegetreden: readonly Stukpartij[];
  readonly schoolbesturen: readonly (Stukpartij & { readonly volmachtOp: string | null })[];
};

/** Alles waaruit de stukken van een convenant ontstaan, gelezen voor een organisatie op een dag. */
export type Stukstof = {
  readonly convenant: { readonly naam: string };
  readonly penvoerder: Stukpartij;
  readonly eigen: Stukpartij & {
    readonly kvk: string | null;
    readonly aanspreekpunten: readonly Aanspreekpunt[];
    /** Met welke gemeenten deze organisatie een contract voor jeugdhulp heeft (P-5). */
    readonly contractgemeenten: readonly string[];
    readonly toetreding: Stuktoetreding | null;
    /** Wie het systeem voor haar beheert, zoals haar register zegt; null zolang dat er niet staat of de lezer het niet ziet. */
    readonly verwerker: string | null;
  };
  /** De nieuwste tekst die deze organisatie mag zien, of null. */
  readonly tekst: Stuktekst | null;
  /** De versie die vandaag geldt tussen allen; null zolang er geen geldt. */
  readonly geldend: { readonly label: string } | null;
  readonly begonOp: string | null;
  readonly evaluatieUiterlijk: string | null;
  /** Of de partijen al evalueerden, en of deze lezer de uitkomst vastlegt. */
  readonly evaluatie: { readonly gedaan: boolean; readonly legtVast: boolean };
  /** Wie vandaag gebonden is, op naam. */
  readonly gebonden: readonly Stukpartij[];
  readonly overlegtypen: readonly {
    readonly code: string;
    readonly naam: string;
    readonly versie: number;
    readonly doel: string;
  }[];
  readonly toetredingen: number;
  readonly opzeggingen: number;
  /** Wat er onder het convenant gebeurde; null voor wie dat niet leest. */
  readonly tellingen: Tellingen | null;
};
