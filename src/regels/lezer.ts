import type { Knoop } from './knoop.ts';
import { GEBREK, splits } from './knoop.ts';
import type { Lijstelement, Lijstpad, Primitief, Veldpad, Veldwaarde } from './velden.ts';
import { VARIABELE } from './velden.ts';
import type { Handeling } from './vraag.ts';

/**
 * Hoe een feit de vraag leest: alleen met ja-neevragen over één blad. Daardoor laat een feit zich eenmaal helemaal
 * verkennen, met alles onbekend, en is wat overblijft een beslisdiagram dat voor elke vraag het antwoord geeft.
 */
export type Lezer = {
  readonly handeling: Handeling;
  is<P extends Veldpad>(pad: P, waarde: Veldwaarde<P>): boolean;
  eenVan<P extends Veldpad>(pad: P, waarden: readonly Veldwaarde<P>[]): boolean;
  waar(pad: Waarpad): boolean;
  bevat<L extends Lijstpad>(pad: L, element: Lijstelement<L>): boolean;
};

/** De bladeren die alleen waar of onwaar zijn. */
export type Waarpad = { [P in Veldpad]: Veldwaarde<P> extends boolean ? P : never }[Veldpad];

/** Een ja-neevraag over de vraag. */
export type Toets = (lezer: Lezer) => boolean;

/** Een toets die waar is als al haar delen waar zijn; de delen worden ieder apart verkend. */
export type Samenstel = { readonly delen: readonly Toets[] };

/** Wat uit toetsen is opgebouwd: een toets, alles tegelijk, of het tegendeel. */
export type Onderzoek = Toets | { readonly delen: readonly Onderzoek[] } | { readonly niet: Onderzoek };

/** Eén functie voor een onderzoek, om er in één aanvulling naar te vragen. */
export const inEenAanvulling = (wat: Onderzoek): Toets => {
  if (typeof wat === 'function') return wat;
  if ('niet' in wat) return (lezer) => !inEenAanvulling(wat.niet)(lezer);
  return (lezer) => wat.delen.every((deel) => inEenAanvulling(deel)(lezer));
};

/** Een keuze op een pad van de verkenning: zit de waarde van deze variabele in het masker? */
type Keuze = { readonly variabele: number; readonly masker: number; readonly antwoord: boolean };

/** Eén pad: vaste antwoorden op de eerste keuzes, daarna overal nee. Wat eerder al vastligt is geen keuze. */
class Pad implements Lezer {
  readonly handeling: Handeling;
  readonly keuzes: Keuze[];
  private gelezen = 0;
  /** Per variabele de waarden die na de keuzes tot hier nog kunnen, als bits. */
  private readonly over = new Map<number, number>();

  constructor(handeling: Handeling, keuzes: readonly Keuze[]) {
    this.handeling = handeling;
    this.keuzes = [...keuzes];
  }

  is<P extends Veldpad>(pad: P, waarde: Veldwaarde<P>): boolean {
    return this.kies(pad, [waarde]);
  }

  eenVan<P extends Veldpad>(pad: P, waarden: readonly Veldwaarde<P>[]): boolean {
    return this.kies(pad, waarden);
  }

  waar(pad: Waarpad): boolean {
    return this.kies(pad, [true]);
  }

  bevat<L extends Lijstpad>(pad: L, element: Lijstelement<L>): boolean {
    return this.kies(`${pad}~${element}`, [true]);
  }

  private kies(sleutel: string, gevraagd: readonly Primitief[]): boolean {
    const gevonden = VARIABELE.get(sleutel);
    if (gevonden === undefined) throw new Error(`Onbekend blad ${sleutel}.`);
    const { nummer: variabele, waarden } = gevonden;
    const masker = waarden.reduce<number>((som, w, plaats) => (gevraagd.includes(w) ? som | (1 << plaats) : som), 0);
    const over = this.over.get(variabele) ?? (1 << waarden.length) - 1;
    if ((over & masker) === 0) return false;
    if ((over & ~masker) === 0) return true;
    const keuze = this.keuzes[this.gelezen] ?? { variabele, masker, antwoord: false };
    if (this.gelezen === this.keuzes.length) this.keuzes.push(keuze);
    this.gelezen += 1;
    this.over.set(variabele, keuze.antwoord ? over & masker : over & ~masker);
    return keuze.antwoord;
  }
}

/**
 * Verkent een zuivere functie van de vraag met alles onbekend, langs elk pad van antwoorden, en geeft haar diagram.
 * `eind` zegt welk eind bij een uitkomst hoort; een functie die gooit geeft op dat pad een gebrek.
 */
export function verken<T>(handeling: Handeling, functie: (lezer: Lezer) => T, eind: (uitkomst: T) => Knoop): Knoop {
  const vanaf = (begin: readonly Keuze[]): Knoop => {
    const pad = new Pad(handeling, begin);
    let knoop: Knoop;
    try {
      knoop = eind(functie(pad));
    } catch {
      knoop = GEBREK;
    }
    // Elke keuze na het begin viel op nee; het vervolg bij ja is een eigen pad.
    for (let diepte = pad.keuzes.length - 1; diepte >= begin.length; diepte -= 1) {
      const keuze = pad.keuzes[diepte] as Keuze;
      const ja = vanaf([...pad.keuzes.slice(0, diepte), { ...keuze, antwoord: true }]);
      knoop = splits(keuze, ja, knoop);
    }
    return knoop;
  };
  return vanaf([]);
}
