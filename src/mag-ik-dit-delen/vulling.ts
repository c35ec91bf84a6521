import type { Leeftijdsgroep, Vraag } from '../regels/index.ts';

/**
 * Wat één antwoord over de vraag zegt: een stuk van de vraag van het contract. De leeftijd is een groep; een
 * geboortedatum wordt hier nooit gevraagd.
 */
export type Vulling = Partial<Omit<Vraag, 'versie' | 'peildatum'>> & { readonly leeftijd?: Leeftijdsgroep };

/** Het antwoord dat op elke vraag kan: het blad blijft dan onbekend. */
export const WEET_NIET = 'weet-niet';

export type Keuze = {
  /** Staat in het adres; gesloten en stabiel, want adressen worden bewaard en doorgestuurd. */
  readonly sleutel: string;
  readonly label: string;
  readonly bij?: string;
  /** Het antwoord als zin in het overzicht: "U bent jeugdhulpverlener." */
  readonly zin: string;
  readonly vult: Vulling;
  /** Wat bij dit antwoord gebruikelijk is op andere vragen. Het wordt getoond en kan worden veranderd. */
  readonly dan?: Readonly<Record<string, string>>;
};

export type Vraagpunt = {
  readonly sleutel: string;
  /** Korte naam in het overzicht. */
  readonly naam: string;
  readonly vraag: string;
  readonly waarom: string;
  readonly artikelen: readonly string[];
  readonly keuzes: readonly Keuze[];
  /** Speelt deze vraag hier? Zonder deze toets altijd; `undefined` als dat nog niet te zeggen is. */
  readonly speelt?: (vraag: Vraag) => boolean | undefined;
  /** Wat vaststaat als de vraag niet speelt. */
  readonly anders?: Vulling;
  /** Wordt nooit uit zichzelf gevraagd: wie een uitzondering inroept, doet dat zelf. */
  readonly opVerzoek?: boolean;
  /** Wie dit vraagt, weet het antwoord: er is geen "ik weet het niet". */
  readonly zonderTwijfel?: boolean;
};

type Kaart = Readonly<Record<string, unknown>>;

const isKaart = (waarde: unknown): waarde is Kaart =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

/** Een vraag in aanbouw: haar delen zijn eigen kopieën, dus er mag in geschreven worden. */
export type Bouwvraag = Record<string, unknown>;

/** Een eigen kopie van een vraag, delen inbegrepen, om antwoorden in te leggen. */
export function beginBouw(vraag: Vraag): Bouwvraag {
  const bouw: Bouwvraag = { ...vraag };
  for (const [naam, deel] of Object.entries(bouw)) if (isKaart(deel)) bouw[naam] = { ...deel };
  return bouw;
}

function legDeel(bouw: Record<string, unknown>, erbij: Kaart): void {
  for (const naam of Object.keys(erbij)) {
    const waarde = erbij[naam];
    if (!isKaart(waarde)) {
      bouw[naam] = waarde;
      continue;
    }
    const had = bouw[naam];
    const deel: Record<string, unknown> = isKaart(had) ? { ...had } : {};
    legDeel(deel, waarde);
    bouw[naam] = deel;
  }
}

/** Legt een antwoord in een vraag in aanbouw; het latere antwoord telt. */
export function legIn(bouw: Bouwvraag, { leeftijd, ...rest }: Vulling): void {
  legDeel(bouw, rest);
  if (leeftijd === undefined) return;
  legDeel(bouw, { jongere: { geboortedatum: geboortedatumVoor(leeftijd, String(bouw['peildatum'])) } });
}

/** Beide kanten van een bouwvraag zijn stukken van een Vraag; samengelegd is het er weer een. */
export const alsVraag = (bouw: Bouwvraag): Vraag => bouw as unknown as Vraag;

const JAREN: Readonly<Record<Leeftijdsgroep, number>> = { '<12': 8, '12-15': 14, '16-17': 16, '18+': 20 };

/**
 * Een verzonnen geboortedatum die op de peildatum in de groep valt: jarig op de peildatum zelf. De regels
 * kijken alleen naar de groep, dus elke datum daarin geeft hetzelfde antwoord.
 */
export function geboortedatumVoor(groep: Leeftijdsgroep, peildatum: string): string {
  const jaar = Number(peildatum.slice(0, 4)) - JAREN[groep];
  const dag = peildatum.slice(5) === '02-29' ? '02-28' : peildatum.slice(5);
  return `${String(jaar).padStart(4, '0')}-${dag}`;
}

/** Objecten die `null` mogen zijn: naar hun afwezigheid vraagt het oordeel met hun eigen naam. */
const MAG_NULL: ReadonlySet<string> = new Set(['toestemming', 'gegeven.verzuim', 'afweging']);

function padenIn(kaart: Kaart, voor: string): readonly string[] {
  return Object.entries(kaart).flatMap(([naam, waarde]) => {
    const pad = voor === '' ? naam : `${voor}.${naam}`;
    if (!isKaart(waarde)) return [pad];
    return MAG_NULL.has(pad) ? [pad, ...padenIn(waarde, pad)] : padenIn(waarde, pad);
  });
}

const ONTHOUDEN = new WeakMap<Vraagpunt, ReadonlySet<string>>();

/** De paden van het contract waarover dit punt iets kan zeggen. */
export function padenVan(punt: Vraagpunt): ReadonlySet<string> {
  let paden = ONTHOUDEN.get(punt);
  if (paden === undefined) {
    const stukken = punt.keuzes.map(({ vult: { leeftijd, ...rest } }) =>
      leeftijd === undefined ? padenIn(rest, '') : ['jongere.geboortedatum', ...padenIn(rest, '')],
    );
    paden = new Set(stukken.flat());
    ONTHOUDEN.set(punt, paden);
  }
  return paden;
}
