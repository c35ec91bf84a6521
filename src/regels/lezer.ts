import { PLAATS } from './velden.ts';
import type { Bekend, Bundel, Lijstelement, Lijstpad, Pad, Primitief, Veldpad, Veldwaarde } from './velden.ts';
import type { Handeling } from './vraag.ts';

/**
 * Hoe een feit de vraag leest: alleen met ja-neevragen over één blad. Is het blad onbekend, dan loopt de
 * verkenning beide antwoorden na die nog in een goed gevormde vraag passen. Zo is een feit dat naar meer
 * bladeren kijkt precies: bekend als, en alleen als, elke aanvulling hetzelfde geeft.
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

/** Eén functie voor een toets of samenstel, om er in één aanvulling naar te vragen. */
export const inEenAanvulling = (wat: Toets | Samenstel): Toets =>
  typeof wat === 'function' ? wat : (lezer) => wat.delen.every((deel) => deel(lezer));

type Keuze = { readonly pad: Pad; readonly predicaat: string; tak: 0 | 1 };

/** Eén aanvulling (of een klasse ervan): de gemaakte keuzes en wat de functie daar geeft. */
type Blad<T> = { readonly keuzes: readonly Keuze[]; readonly uitkomst: T };

/** De verkenning van één vraag: leest wat bekend is en loopt voor de rest alle aanvullingen na. */
export class Verkenning implements Lezer {
  readonly handeling: Handeling;
  readonly bekend: Bekend;
  private readonly keuzes: Keuze[] = [];
  private diepte = 0;
  private kandidaten = new Map<Bundel, readonly (readonly Primitief[])[]>();
  private elementen = new Map<string, boolean>();

  constructor(handeling: Handeling, bekend: Bekend) {
    this.handeling = handeling;
    this.bekend = bekend;
  }

  is<P extends Veldpad>(pad: P, waarde: Veldwaarde<P>): boolean {
    const bekend = this.bekend.get(pad);
    return bekend === undefined ? this.splits(pad, [waarde]) : bekend === waarde;
  }

  eenVan<P extends Veldpad>(pad: P, waarden: readonly Veldwaarde<P>[]): boolean {
    const bekend = this.bekend.get(pad);
    if (bekend === undefined) return this.splits(pad, waarden);
    return (waarden as readonly unknown[]).includes(bekend);
  }

  waar(pad: Waarpad): boolean {
    const bekend = this.bekend.get(pad);
    return bekend === undefined ? this.splits(pad, [true]) : bekend === true;
  }

  bevat<L extends Lijstpad>(pad: L, element: Lijstelement<L>): boolean {
    const lijst = this.bekend.get(pad);
    if (lijst !== undefined) return (lijst as readonly string[]).includes(element);
    const sleutel = `${pad}~${element}`;
    const eerder = this.elementen.get(sleutel);
    if (eerder !== undefined) return eerder;
    const antwoord = this.kies(pad, sleutel);
    this.elementen.set(sleutel, antwoord);
    return antwoord;
  }

  /** Waar, onwaar, of undefined als aanvullingen verschillen. */
  driewaardig(wat: Toets | Samenstel): boolean | undefined {
    if (typeof wat === 'function') return this.driewaardigeToets(wat);
    const antwoorden = wat.delen.map((deel) => this.driewaardigeToets(deel));
    if (antwoorden.includes(false)) return false;
    if (!antwoorden.includes(undefined)) return true;
    // De delen kunnen waar zijn, maar misschien niet samen.
    return this.kanWaarZijn(inEenAanvulling({ delen: wat.delen.filter((_, nummer) => antwoorden[nummer] === undefined) }))
      ? undefined
      : false;
  }

  private driewaardigeToets(toets: Toets): boolean | undefined {
    let gezien: boolean | undefined;
    let verschilt = false;
    this.loop(toets, ({ uitkomst }) => {
      if (gezien === undefined) gezien = uitkomst;
      else verschilt = gezien !== uitkomst;
      return verschilt;
    });
    return verschilt ? undefined : gezien;
  }

  /** Waar als minstens één aanvulling de toets waar maakt. */
  kanWaarZijn(toets: Toets): boolean {
    let gevonden = false;
    this.loop(toets, ({ uitkomst }) => {
      gevonden = uitkomst;
      return gevonden;
    });
    return gevonden;
  }

  /** De verschillende uitkomsten over alle aanvullingen. */
  uitkomsten(functie: (lezer: Lezer) => string): ReadonlySet<string> {
    const gezien = new Set<string>();
    this.loop(functie, ({ uitkomst }) => {
      gezien.add(uitkomst);
      return false;
    });
    return gezien;
  }

  /**
   * De onbekende bladeren die voor deze functie verschil maken. De keuzes vormen een beslisboom; een keuze
   * waarvan beide takken dezelfde deelboom geven valt weg.
   */
  bladerenDieErtoeDoen(wat: Toets | Samenstel): ReadonlySet<Pad> {
    if (typeof wat !== 'function') {
      return new Set(wat.delen.flatMap((deel) => [...this.bladerenDieErtoeDoen(deel)]));
    }
    const bladeren: Blad<boolean>[] = [];
    this.loop(wat, ({ keuzes, uitkomst }) => {
      bladeren.push({ keuzes: keuzes.map((keuze) => ({ ...keuze })), uitkomst });
      return false;
    });
    return padenInBoom(bladeren);
  }

  private loop<T>(functie: (lezer: Lezer) => T, bezoek: (blad: Blad<T>) => boolean): void {
    this.keuzes.length = 0;
    for (;;) {
      this.diepte = 0;
      this.kandidaten.clear();
      this.elementen.clear();
      const uitkomst = functie(this);
      if (bezoek({ keuzes: this.keuzes, uitkomst })) return;
      while (this.keuzes.at(-1)?.tak === 1) this.keuzes.pop();
      const laatste = this.keuzes.at(-1);
      if (laatste === undefined) return;
      laatste.tak = 1;
    }
  }

  private splits(pad: Veldpad, waarden: readonly Primitief[]): boolean {
    const gevonden = PLAATS.get(pad);
    if (gevonden === undefined) throw new Error(`Onbekend blad ${pad}.`);
    const { bundel, plaats } = gevonden;
    const over = this.kandidaten.get(bundel) ?? this.beginstand(bundel);
    const wel = over.filter((combinatie) => waarden.includes(combinatie[plaats] as Primitief));
    if (wel.length === over.length) return true;
    if (wel.length === 0) return false;
    const antwoord = this.kies(pad, `${pad}=${waarden.join()}`);
    this.kandidaten.set(bundel, antwoord ? wel : over.filter((combinatie) => !wel.includes(combinatie)));
    return antwoord;
  }

  private beginstand(bundel: Bundel): readonly (readonly Primitief[])[] {
    return bundel.combinaties.filter((combinatie) =>
      bundel.paden.every((pad, plaats) => !this.bekend.has(pad) || this.bekend.get(pad) === combinatie[plaats]),
    );
  }

  private kies(pad: Pad, predicaat: string): boolean {
    const eerder = this.keuzes[this.diepte];
    this.diepte += 1;
    if (eerder !== undefined) return eerder.tak === 1;
    this.keuzes.push({ pad, predicaat, tak: 0 });
    return false;
  }
}


function padenInBoom(bladeren: readonly Blad<boolean>[]): ReadonlySet<Pad> {
  const paden = new Map<string, ReadonlySet<Pad>>();
  const boom = (deel: readonly Blad<boolean>[], diepte: number): string => {
    const knoop = deel[0]?.keuzes[diepte];
    if (knoop === undefined) return String(deel[0]?.uitkomst);
    // De verkenning levert eerst alle bladeren van tak 0 en dan die van tak 1.
    const grens = deel.findIndex((blad) => blad.keuzes[diepte]?.tak === 1);
    const nee = boom(deel.slice(0, grens), diepte + 1);
    const ja = boom(deel.slice(grens), diepte + 1);
    if (nee === ja) return nee;
    const naam = `(${knoop.predicaat}?${ja}:${nee})`;
    paden.set(naam, new Set([knoop.pad, ...(paden.get(nee) ?? []), ...(paden.get(ja) ?? [])]));
    return naam;
  };
  return paden.get(boom(bladeren, 0)) ?? new Set();
}
