import type { ComponentChild } from 'preact';
import type { Herkomst, Omgeving } from '../db/transactie.ts';
import type { Verzoeker, VerzoekerSoort } from '../db/verzoeker.ts';
import type { Gebeurteniscode } from '../logboek/codes.ts';
import type { Meldingcode } from './meldingen.ts';
import type { Sessie } from './sessie.ts';
import type { Taalcode } from './taal.ts';

/** Wie een route mag aanroepen. Openbaar staat er voluit; het systeem komt nooit over het web. */
export type Toegang = 'openbaar' | readonly WebSoort[];
export type WebSoort = Exclude<VerzoekerSoort, 'systeem'>;

/**
 * Hoe vers de tweede factor moet zijn: een uur voor delen en mensen toevoegen, vijf minuten voor toestemming geven,
 * uitvoeren, factoren en rechten. Intrekken vraagt nooit meer dan geven (L-5, AU9).
 */
export type StepUp = 'geen' | 'uur' | 'vijf-minuten';

/** Verzoekvelden zoals ze binnenkwamen: nog niet vertrouwd, wel altijd tekst of een rij teksten. */
export type Velden = Readonly<Record<string, string | readonly string[] | undefined>>;

export type Webverzoek<V extends Verzoeker | null> = {
  readonly omgeving: Omgeving;
  readonly herkomst: Herkomst;
  readonly verzoeker: V;
  /** De sessie achter het verzoek; null op een openbare route zonder inlog. */
  readonly sessie: Sessie | null;
  /** De kenreeks van de browser, om een sessie te kunnen herkennen; nooit vertrouwd. */
  readonly agent: string | null;
  /** De taal die iemand koos; alleen gezinspagina's kennen er meer dan een. */
  readonly taal: Taalcode;
  /** Delen van het pad. Een deel dat een id hoort te zijn maar het niet is, werd al "niet gevonden". */
  readonly pad: Readonly<Record<string, string>>;
  readonly vraag: Velden;
  readonly velden: Velden;
  /** Het bestand uit het formulier, alleen op een route met vorm `pagina-met-bestand`; anders null. Nog niet vertrouwd. */
  readonly bestand: Ontvangenbestand | null;
  /** Ruwe JSON van een api-route; anders undefined. */
  readonly json: unknown;
};

/** Een bestand zoals het binnenkwam. Naam en soort die de browser noemde, doen niet mee: de inhoud zegt wat het is. */
export type Ontvangenbestand = {
  readonly veld: string;
  readonly inhoud: Buffer;
  /** Het was groter dan mag; de inhoud is dan afgekapt en onbruikbaar. */
  readonly teGroot: boolean;
};

/** Wat een route teruggeeft; `web/antwoord.ts` maakt er een HTTP-antwoord van. */
export type Antwoord =
  | {
      readonly kind: 'pagina';
      readonly inhoud: ComponentChild;
      readonly status?: 200 | 400 | 401 | 403 | 409 | 422;
      /** Wat is verzonden, is gedaan: wat tijdens het typen was bewaard, komt niet terug. */
      readonly gedaan?: true;
    }
  | {
      readonly kind: 'naar';
      readonly adres: string;
      readonly melding?: Meldingcode;
      readonly sessie?: Sessiewissel;
      readonly taal?: Taalcode;
    }
  | {
      readonly kind: 'tekst';
      readonly inhoud: string;
      readonly soort: string;
      readonly status?: number;
      readonly bestandsnaam?: string;
    }
  | Bestand
  | { readonly kind: 'niet-gevonden' };

/** Een bestand om te bewaren: altijd als bijlage, nooit in het geheugen van de browser, met een naam zonder mensen erin. */
export type Bestand = {
  readonly kind: 'bestand';
  readonly inhoud: Uint8Array;
  readonly soort:
    | 'application/pdf'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    | 'image/jpeg'
    | 'image/png';
  /** Kleine letters, cijfers, streepjes en een punt; alles wat over een mens gaat blijft eruit. */
  readonly bestandsnaam: string;
};

/** Nieuwe sessie zetten of de sessie van deze browser wissen. */
export type Sessiewissel = { readonly kind: 'begin'; readonly token: string } | { readonly kind: 'einde' };

type Kern = {
  readonly methode: 'GET' | 'POST';
  /** Pad zoals Fastify het kent; een deel dat op een id eindigt (`:casus`) moet een uuid zijn, behalve met `~` ervoor in `vrijeDelen`. */
  readonly pad: string;
  /** De gebeurtenis die het logboek krijgt, of `geen` waar niets over een mens wordt gelezen of geschreven. */
  readonly logEvent: Gebeurteniscode | 'geen';
  readonly stepUp: StepUp;
  /**
   * `pagina`: formulier met herkomstcontrole. `pagina-met-bestand`: hetzelfde, en er mag een bestand bij. `api`: JSON zonder
   * sessie, dus zonder iets om te stelen.
   */
  readonly vorm: 'pagina' | 'pagina-met-bestand' | 'api';
  /** Paddelen die geen uuid zijn. */
  readonly vrijeDelen: readonly string[];
};

export type OpenbareRoute = Kern & {
  readonly toegang: 'openbaar';
  readonly handel: (verzoek: Webverzoek<Verzoeker | null>) => Promise<Antwoord>;
};
export type BeslotenRoute<S extends WebSoort = WebSoort> = Kern & {
  readonly toegang: readonly S[];
  readonly handel: (verzoek: Webverzoek<Extract<Verzoeker, { soort: S }>>) => Promise<Antwoord>;
};
/** Een route met alles wat de bouwer moest opschrijven. Wie haar uitvoert, hield de soort verzoeker eerst tegen `toegang`. */
export type Route =
  | OpenbareRoute
  | (Kern & {
      readonly toegang: readonly WebSoort[];
      readonly handel: (verzoek: Webverzoek<never>) => Promise<Antwoord>;
    });

/**
 * Beschrijft een route. Er zijn geen standaardwaarden: wie toegang, logregel of step-up weglaat, krijgt geen programma.
 */
export function route(beschrijving: OpenbareRoute): Route;
export function route<const S extends WebSoort>(beschrijving: BeslotenRoute<S>): Route;
export function route(beschrijving: Route): Route {
  return beschrijving;
}
