import type { Document } from '../document/document.ts';
import { maakEvaluatieverslag } from './evaluatieverslag.ts';
import { maakOnderlingeRegeling } from './onderlinge-regeling.ts';
import type { Stukstof, Stuktekst } from './stof.ts';
import { maakTekenblad } from './tekenblad.ts';
import { maakToetredingsformulier } from './toetredingsformulier.ts';
import { maakVerwerkersbijlage } from './verwerkersbijlage.ts';
import { maakVolmacht } from './volmacht.ts';
import { maakWebsitetekst } from './websitetekst.ts';

type Stuksoort = {
  readonly titel: string;
  readonly waarvoor: string;
  readonly eis: string;
} & (
  | { readonly bij: 'tekst'; readonly maak: (stof: Stukstof, tekst: Stuktekst) => Document }
  | { readonly bij: 'convenant'; readonly maak: (stof: Stukstof) => Document }
);

/** De stukken bij een convenant, in de volgorde waarin een regio ze nodig heeft. Wie `bij` een tekst hoort, wacht op een tekst. */
export const STUKKEN = {
  volmacht: {
    titel: 'Volmacht',
    waarvoor: 'Een schoolbestuur laat het samenwerkingsverband tekenen.',
    eis: 'Bijl 4-a',
    bij: 'tekst',
    maak: maakVolmacht,
  },
  tekenblad: {
    titel: 'Tekenblad',
    waarvoor: 'Iedereen die zelf partij is, tekent hierop.',
    eis: 'Sign-1',
    bij: 'tekst',
    maak: maakTekenblad,
  },
  toetredingsformulier: {
    titel: 'Toetredingsformulier',
    waarvoor: 'Een organisatie doet later mee.',
    eis: 'Bijl 1-a',
    bij: 'tekst',
    maak: maakToetredingsformulier,
  },
  website: {
    titel: 'Tekst voor de website',
    waarvoor: 'Uw organisatie vertelt dat zij meedoet en bij wie ouders terechtkunnen.',
    eis: 'Art 12.3',
    bij: 'convenant',
    maak: maakWebsitetekst,
  },
  verwerkersbijlage: {
    titel: 'Bijlage bij de verwerkersovereenkomst',
    waarvoor: 'Uw organisatie spreekt af wat de beheerder van het systeem mag.',
    eis: 'fn 13 (a)',
    bij: 'convenant',
    maak: maakVerwerkersbijlage,
  },
  regeling: {
    titel: 'Onderlinge regeling',
    waarvoor: 'De partijen spreken af wie verantwoordelijk is voor bijeenkomsten, verslag en plan.',
    eis: 'fn 13 (a)',
    bij: 'convenant',
    maak: maakOnderlingeRegeling,
  },
  evaluatie: {
    titel: 'Verslag van de evaluatie',
    waarvoor: 'De partijen kijken na twee jaar hoe het gaat.',
    eis: 'Art 20.2',
    bij: 'convenant',
    maak: maakEvaluatieverslag,
  },
} as const satisfies Record<string, Stuksoort>;

export type Stuknaam = keyof typeof STUKKEN;

export const isStuknaam = (naam: string): naam is Stuknaam => Object.hasOwn(STUKKEN, naam);

/** Maakt een stuk. @returns null zolang er geen tekst is waar het bij hoort. */
export function maakStuk(naam: Stuknaam, stof: Stukstof): Document | null {
  const soort: Stuksoort = STUKKEN[naam];
  if (soort.bij === 'convenant') return soort.maak(stof);
  return stof.tekst === null ? null : soort.maak(stof, stof.tekst);
}
