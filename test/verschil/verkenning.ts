/**
 * De trage weg: leest een vraag blad voor blad, en loopt voor elk onbekend blad beide antwoorden na die in een goed
 * gevormde vraag nog kunnen. De diagrammen van src/regels moeten hiermee overeenkomen, ook in wat zij nog vragen.
 */

import type { Handeling, Vraag } from '../../src/regels/index.ts';
import { leeftijdOp, leeftijdsgroep } from '../../src/regels/index.ts';
import type { Lezer, Samenstel, Toets, Waarpad } from '../../src/regels/lezer.ts';
import { inEenAanvulling } from '../../src/regels/lezer.ts';
import type { Lijstelement, Lijstpad, Pad, Primitief, Veldpad, Veldwaarde } from '../../src/regels/velden.ts';
import { functieklasse, VARIABELE } from '../../src/regels/velden.ts';

const waardenVan = (pad: Veldpad): readonly Primitief[] => VARIABELE.get(pad)?.waarden ?? [];

type Combinatie = readonly Primitief[];

/** Een bundel: haar paden en alle combinaties van waarden die in een goed gevormde vraag kunnen. */
type Bundel = {
  readonly paden: readonly Veldpad[];
  readonly combinaties: readonly Combinatie[];
};

/** Wat van een bundel nog kan. Elke splitsing wordt eenmaal uitgerekend; er zijn er eindig veel. */
type Stand = {
  readonly combinaties: readonly Combinatie[];
  readonly splitsingen: Map<string, Splitsing>;
};
/** Beide kanten van een ja-neevraag; `undefined` waar geen combinatie overblijft. */
type Splitsing = { readonly wel: Stand | undefined; readonly niet: Stand | undefined };

const nieuweStand = (combinaties: readonly Combinatie[]): Stand | undefined =>
  combinaties.length === 0 ? undefined : { combinaties, splitsingen: new Map() };

function splitsStand(
  stand: Stand,
  toets: { readonly naam: string; readonly plaats: number; readonly waarden: readonly Primitief[] },
): Splitsing {
  const eerder = stand.splitsingen.get(toets.naam);
  if (eerder !== undefined) return eerder;
  const past = (combinatie: Combinatie): boolean => toets.waarden.includes(combinatie[toets.plaats] as Primitief);
  const wel = stand.combinaties.filter(past);
  const splitsing: Splitsing =
    wel.length === stand.combinaties.length
      ? { wel: stand, niet: undefined }
      : { wel: nieuweStand(wel), niet: nieuweStand(stand.combinaties.filter((combinatie) => !past(combinatie))) };
  stand.splitsingen.set(toets.naam, splitsing);
  return splitsing;
}

const BEGINSTANDEN = new Map<Bundel, Map<string, Stand>>();

/** De stand van een bundel bij wat bekend is. INVARIANT: een goed gevormde vraag laat altijd iets over. */
function beginstand(bundel: Bundel, bekend: Bekend): Stand {
  const standen = BEGINSTANDEN.get(bundel) ?? new Map<string, Stand>();
  BEGINSTANDEN.set(bundel, standen);
  const sleutel = bundel.paden.map((pad) => (bekend.has(pad) ? String(bekend.get(pad)) : '?')).join();
  let stand = standen.get(sleutel);
  if (stand === undefined) {
    stand = nieuweStand(
      bundel.combinaties.filter((combinatie) =>
        bundel.paden.every((pad, plaats) => !bekend.has(pad) || bekend.get(pad) === combinatie[plaats]),
      ),
    );
    if (stand === undefined) throw new Error(`Geen goed gevormde aanvulling voor ${bundel.paden.join()}.`);
    standen.set(sleutel, stand);
  }
  return stand;
}

function combineer(lijsten: readonly (readonly Primitief[])[]): (readonly Primitief[])[] {
  return lijsten.reduce<(readonly Primitief[])[]>(
    (tot, lijst) => tot.flatMap((begin) => lijst.map((waarde) => [...begin, waarde])),
    [[]],
  );
}

function wieBundel(wie: 'gever' | 'ontvanger'): Bundel {
  const combinaties = combineer([
    waardenVan('gever.partij'),
    waardenVan('gever.hoedanigheid'),
    waardenVan('gever.functie'),
  ]).filter(
    ([partij, hoedanigheid, functie]) =>
      (partij === 'gemeente') === (hoedanigheid !== null) &&
      (functie !== 'leerplichtambtenaar' || hoedanigheid === 'leerplicht'),
  );
  return { paden: [`${wie}.partij`, `${wie}.hoedanigheid`, `${wie}.functie`], combinaties };
}

const GEGEVEN_BUNDEL: Bundel = {
  paden: ['gegeven.categorie', 'gegeven.verzuim'],
  combinaties: combineer([waardenVan('gegeven.categorie'), waardenVan('gegeven.verzuim')]).filter(
    ([categorie, verzuim]) => categorie !== 'g' || verzuim !== null,
  ),
};

const BUNDELS: readonly Bundel[] = [wieBundel('gever'), wieBundel('ontvanger'), GEGEVEN_BUNDEL];
const GEBONDEN = new Set<string>(BUNDELS.flatMap(({ paden }) => paden));

/** Voor elk veld zijn bundel en zijn plaats daarin; een veld dat niemand bindt is een bundel voor zich. */
const PLAATS: ReadonlyMap<string, { readonly bundel: Bundel; readonly plaats: number }> = new Map(
  [
    ...BUNDELS,
    ...[...VARIABELE.values()]
      .filter(({ pad }) => !GEBONDEN.has(pad))
      .map(({ pad, waarden }) => ({ paden: [pad as Veldpad], combinaties: waarden.map((waarde) => [waarde]) })),
  ].flatMap((bundel) => bundel.paden.map((pad, plaats) => [pad, { bundel, plaats }] as const)),
);

/** Wat de vraag weet: elk aanwezig blad bij zijn pad. Geen sleutel betekent onbekend. */
export type Bekend = ReadonlyMap<string, Primitief | readonly string[]>;

const KAN_NULL: ReadonlySet<string> = new Set(['toestemming', 'gegeven.verzuim', 'afweging']);

function legPlat(kaart: object, voor: string, bekend: Map<string, Primitief | readonly string[]>): void {
  for (const [naam, waarde] of Object.entries(kaart)) {
    const pad = voor + naam;
    if (waarde !== null && typeof waarde === 'object' && !Array.isArray(waarde)) {
      if (KAN_NULL.has(pad)) bekend.set(pad, 'aanwezig');
      legPlat(waarde, `${pad}.`, bekend);
    } else {
      bekend.set(pad, waarde as Primitief | readonly string[]);
    }
  }
}

/** Legt een gekeurde vraag plat: bladeren bij hun pad, leeftijd als groep, functie als klasse. */
export function platteVraag(vraag: Vraag): Bekend {
  const bekend = new Map<string, Primitief | readonly string[]>();
  legPlat(vraag, '', bekend);
  const geboren = bekend.get('jongere.geboortedatum');
  if (typeof geboren === 'string') {
    bekend.set('jongere.geboortedatum', leeftijdsgroep(leeftijdOp(geboren, vraag.peildatum)));
  }
  for (const pad of ['gever.functie', 'ontvanger.functie']) {
    const functie = bekend.get(pad);
    if (typeof functie === 'string') bekend.set(pad, functieklasse(functie));
  }
  return bekend;
}

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
