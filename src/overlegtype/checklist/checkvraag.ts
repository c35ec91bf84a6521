import { type FormStand, ontleed, type Schema, type Waarden } from '../../web/formulier.ts';
import type { Velden } from '../../web/route.ts';
import type { Conceptinhoud } from '../conceptinhoud.ts';

type Optie = { readonly waarde: string; readonly label: string; readonly bij?: string };

/** Een veld op de pagina van een vraag; de pagina kiest er het onderdeel bij. */
export type Invoer =
  | {
      readonly soort: 'regel' | 'tekst' | 'getal';
      readonly naam: string;
      readonly label: string;
      readonly bij?: string;
    }
  | {
      readonly soort: 'keuze' | 'meer';
      readonly naam: string;
      readonly label: string;
      readonly bij?: string;
      readonly keuzes: readonly Optie[];
      /** Veel keuzes: twee kolommen op een breed scherm. */
      readonly lang?: boolean;
    }
  | { readonly soort: 'ja-nee'; readonly naam: string; readonly label: string; readonly bij?: string }
  | { readonly soort: 'verborgen'; readonly naam: string; readonly waarde: string };

export type Antwoordstand = FormStand<Record<string, unknown>>;
export type Antwoordlezing =
  | { readonly kind: 'ok'; readonly inhoud: Conceptinhoud; readonly stand: Antwoordstand }
  | { readonly kind: 'fout'; readonly stand: Antwoordstand };

/** De delen van de checklist bij Bijlage 3, in haar volgorde. */
export const DELEN = {
  doel: 'Doel',
  wie: 'Wie doen mee',
  regie: 'Wie leidt',
  gezin: 'Ouders en jongere',
  gegevens: 'Gegevens',
  termijnen: 'Nazorg en bewaren',
} as const;
export type Deel = keyof typeof DELEN;

/** Een vraag van de checklist: wat wij vragen, waarom, en wat het antwoord met het overlegtype doet. */
export type Checkvraag = {
  readonly sleutel: string;
  readonly deel: Deel;
  /** Kort, voor een lijst van antwoorden. */
  readonly naam: string;
  readonly vraag: string;
  readonly waarom: string;
  readonly artikelen: readonly string[];
  velden(inhoud: Conceptinhoud): readonly Invoer[];
  /** Wat er nu staat, zoals de velden het laten zien. */
  ingevuld(inhoud: Conceptinhoud): Antwoordstand['waarden'];
  /** Leest een verzonden antwoord. Half af mag: pas bij voorleggen moet alles er zijn. */
  antwoord(inhoud: Conceptinhoud, velden: Velden): Antwoordlezing;
  /** Het antwoord in woorden, een regel per ding; leeg als er nog niets staat. */
  inWoorden(inhoud: Conceptinhoud): readonly string[];
};

type Beschrijving<S extends Schema> = Omit<Checkvraag, 'antwoord'> & {
  schema(inhoud: Conceptinhoud): S;
  zet(inhoud: Conceptinhoud, antwoord: Waarden<S>): Conceptinhoud;
};

export function maakCheckvraag<S extends Schema>({ schema, zet, ...vraag }: Beschrijving<S>): Checkvraag {
  return {
    ...vraag,
    antwoord(inhoud, velden) {
      const lezing = ontleed(schema(inhoud), velden);
      const stand = lezing.stand as Antwoordstand;
      return lezing.kind === 'fout'
        ? { kind: 'fout', stand }
        : { kind: 'ok', inhoud: zet(inhoud, lezing.waarde), stand };
    },
  };
}

/** Staat in beide hetzelfde antwoord op deze vraag? */
export function zelfdeAntwoord(vraag: Checkvraag, een: Conceptinhoud, ander: Conceptinhoud): boolean {
  return JSON.stringify(vraag.ingevuld(een)) === JSON.stringify(vraag.ingevuld(ander));
}

export const jaOfNee = (ja: boolean): 'ja' | 'nee' => (ja ? 'ja' : 'nee');
