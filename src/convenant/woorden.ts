import type { Herstelreden, Procesregie, Regime } from './convenant.queries.ts';
import type { Kader } from './tekst.queries.ts';
import type { Akkoordreden } from './toetreding.queries.ts';
import type { Tekstgemis } from './vastleggen/teksten.ts';
import type { Verklaring } from './vastleggen/toetreden.ts';

export const REGIME: Readonly<Record<Regime, string>> = {
  afzonderlijk: 'Iedere partij voor wat zij zelf inbrengt.',
  gezamenlijk: 'De partijen samen, volgens de onderlinge regeling.',
};

export const PROCESREGIE: Readonly<Record<Procesregie, string>> = {
  aanmeldpartij: 'De partij die aanmeldt, is verantwoordelijk.',
  swv: 'Het samenwerkingsverband is verantwoordelijk, en leidt elk overleg.',
  gemeente: 'De gemeente is verantwoordelijk, en leidt elk overleg.',
  'per-casus': 'Per casus staat erbij welke partij verantwoordelijk is.',
};

export const KADER: Readonly<Record<Kader, string>> = {
  ooo: 'In het overleg over ondersteuningsplan en jeugdplan',
  apart: 'Apart, in een eigen bijeenkomst',
};

export const GEMIS: Readonly<Record<Tekstgemis, string>> = {
  bestand: 'de tekst als PDF',
  kader: 'waar er getekend wordt',
  tekenaars: 'minstens twee organisaties die zelf tekenen',
};

/** In eigen woorden wat een organisatie op het formulier verklaart (Bijl 1-b, Bijl 1-c). */
export const VERKLARING: Readonly<Record<Verklaring, string>> = {
  'afschrift-ontvangen': 'Wij kregen een getekend exemplaar van het convenant.',
  'draagt-bij': 'Wij zijn gevraagd mee te doen en dragen bij aan de doelen.',
  'houdt-zich-eraan': 'Wij houden ons aan het convenant, de wet en onze beroepscode.',
  'werkt-mee': 'Wij werken mee met de andere partijen.',
};

export const AKKOORDREDEN: Readonly<Record<Akkoordreden, string>> = {
  'hulp-aan-jongere': 'Zij geeft hulp aan een jongere die wij bespreken',
  onderzoek: 'Zij onderzoekt wat een jongere nodig heeft',
  gezin: 'Zij helpt het gezin van een jongere',
  'andere-taak': 'Zij heeft een wettelijke taak voor een jongere',
  'niet-betrokken': 'Zij is niet direct betrokken',
  anders: 'Anders, zie de toelichting',
};

/** Wat er niet klopte: om te kiezen, en om in de lijst van gebeurtenissen te lezen. */
export const HERSTELREDEN: Readonly<Record<Herstelreden, { readonly label: string; readonly zin: string }>> = {
  datum: { label: 'De dag klopt niet', zin: 'de dag klopte niet' },
  organisatie: { label: 'Het papier is van een andere organisatie', zin: 'het papier was van een andere organisatie' },
  versie: { label: 'Het gaat om een andere versie', zin: 'het ging om een andere versie' },
  inhoud: { label: 'Er staat iets anders op het papier', zin: 'op het papier staat iets anders' },
  dubbel: { label: 'Het stond er al', zin: 'het stond er al' },
  'niet-gebeurd': { label: 'Dit is niet gebeurd', zin: 'dit is niet gebeurd' },
};
