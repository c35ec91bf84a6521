import type { Bekend, Bundel, Lijstelement, Lijstpad, Pad, Primitief, Stand, Veldpad, Veldwaarde } from './velden.ts';
import { beginstand, PLAATS, splitsStand } from './velden.ts';
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

/** Een keuze tussen twee antwoorden op één ja-neevraag over een onbekend blad. */
type Keuze = { readonly pad: Pad; readonly naam: string; tak: 0 | 1 };

/** De verkenning van één vraag: leest wat bekend is en loopt voor de rest alle aanvullingen na. */
export class Verkenning implements Lezer {
  readonly handeling: Handeling;
  readonly bekend: Bekend;
  private readonly keuzes: Keuze[] = [];
  private diepte = 0;
  private readonly standen = new Map<Bundel, Stand>();
  private readonly elementen = new Map<string, boolean>();
  private readonly antwoorden = new Map<Toets, boolean | undefined>();
  private readonly paden = new Map<Toets, ReadonlySet<Pad>>();

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
    return this.kanWaarZijn(
      inEenAanvulling({ delen: wat.delen.filter((_, nummer) => antwoorden[nummer] === undefined) }),
    )
      ? undefined
      : false;
  }

  private driewaardigeToets(toets: Toets): boolean | undefined {
    if (this.antwoorden.has(toets)) return this.antwoorden.get(toets);
    let gezien: boolean | undefined;
    let verschilt = false;
    this.loop(toets, (uitkomst) => {
      if (gezien === undefined) gezien = uitkomst;
      else verschilt = gezien !== uitkomst;
      return verschilt;
    });
    const antwoord = verschilt ? undefined : gezien;
    this.antwoorden.set(toets, antwoord);
    return antwoord;
  }

  /** Waar als minstens één aanvulling de toets waar maakt. */
  kanWaarZijn(toets: Toets): boolean {
    let gevonden = false;
    this.loop(toets, (uitkomst) => {
      gevonden = uitkomst;
      return gevonden;
    });
    return gevonden;
  }

  /** De verschillende uitkomsten over alle aanvullingen. */
  uitkomsten(functie: (lezer: Lezer) => string): ReadonlySet<string> {
    const gezien = new Set<string>();
    this.loop(functie, (uitkomst) => {
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
    const paden = this.paden.get(wat) ?? this.verkenPaden(wat);
    this.paden.set(wat, paden);
    return paden;
  }

  private verkenPaden(toets: Toets): ReadonlySet<Pad> {
    const boom = new Beslisboom();
    this.loop(toets, (uitkomst) => {
      boom.voegToe(this.keuzes, uitkomst);
      return false;
    });
    return boom.paden();
  }

  /** Loopt alle bladeren van de beslisboom na; stopt zodra `bezoek` waar geeft. */
  private loop<T>(functie: (lezer: Lezer) => T, bezoek: (uitkomst: T) => boolean): void {
    this.keuzes.length = 0;
    for (;;) {
      this.diepte = 0;
      this.standen.clear();
      this.elementen.clear();
      if (bezoek(functie(this))) return;
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
    const naam = `${pad}=${waarden.join()}`;
    const { wel, niet } = splitsStand(this.standen.get(bundel) ?? beginstand(bundel, this.bekend), {
      naam,
      plaats,
      waarden,
    });
    if (niet === undefined) return true;
    if (wel === undefined) return false;
    const antwoord = this.kies(pad, naam);
    this.standen.set(bundel, antwoord ? wel : niet);
    return antwoord;
  }

  private kies(pad: Pad, naam: string): boolean {
    const eerder = this.keuzes[this.diepte];
    this.diepte += 1;
    if (eerder !== undefined) return eerder.tak === 1;
    this.keuzes.push({ pad, naam, tak: 0 });
    return false;
  }
}

/** De keuzes van een verkenning als boom, waarin gelijke deelbomen één knoop zijn. */
class Beslisboom {
  private readonly bladeren: {
    readonly pad: readonly Pad[];
    readonly namen: readonly string[];
    readonly takken: readonly number[];
    readonly knoop: number;
  }[] = [];
  private readonly knopen = new Map<string, number>();
  private readonly padenVan: ReadonlySet<Pad>[] = [new Set(), new Set()];

  voegToe(keuzes: readonly Keuze[], uitkomst: boolean): void {
    this.bladeren.push({
      pad: keuzes.map(({ pad }) => pad),
      namen: keuzes.map(({ naam }) => naam),
      takken: keuzes.map(({ tak }) => tak),
      knoop: uitkomst ? 1 : 0,
    });
  }

  paden(): ReadonlySet<Pad> {
    return this.padenVan[this.knoop(0, this.bladeren.length, 0)] ?? new Set();
  }

  /** De knoop van de bladeren `van` tot `tot`, die tot `diepte` dezelfde keuzes delen. */
  private knoop(van: number, tot: number, diepte: number): number {
    const eerste = this.bladeren[van];
    const naam = eerste?.namen[diepte];
    const pad = eerste?.pad[diepte];
    if (eerste === undefined || naam === undefined || pad === undefined) return eerste?.knoop ?? 0;
    // De verkenning levert eerst alle bladeren van tak 0 en dan die van tak 1.
    let grens = van;
    while (grens < tot && this.bladeren[grens]?.takken[diepte] === 0) grens += 1;
    const nee = this.knoop(van, grens, diepte + 1);
    const ja = this.knoop(grens, tot, diepte + 1);
    if (nee === ja) return nee;
    const sleutel = `${naam}?${ja}:${nee}`;
    const bestaand = this.knopen.get(sleutel);
    if (bestaand !== undefined) return bestaand;
    const nummer = this.padenVan.length;
    this.padenVan.push(new Set([pad, ...(this.padenVan[nee] ?? []), ...(this.padenVan[ja] ?? [])]));
    this.knopen.set(sleutel, nummer);
    return nummer;
  }
}
