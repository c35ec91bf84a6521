import type { Groepstabel } from './compileer.ts';
import { diagramVan } from './diagram.ts';
import type { Onderzoek } from './lezer.ts';
import type { Inbreng, Opzoeking } from './opzoeking.ts';
import { maakOpzoeking, zoekOp } from './opzoeking.ts';
import type { Indeling, Woordplaats } from './tegenspraak.ts';
import { deelIn, TEGENSPRAAKWOORDEN } from './tegenspraak.ts';
import type { Redenbron } from './uitleg.ts';
import { redenbron } from './uitleg.ts';
import type { Bladen } from './velden.ts';
import type { Handeling } from './vraag.ts';
import type { Regelopzet } from './weeg.ts';

/** Alles om de regels van één handeling op een gepakte vraag los te laten: van feiten naar woorden van tegenspraak. */
export type Plan = {
  readonly handeling: Handeling;
  readonly groepen: readonly Groepstabel[];
  readonly indeling: Indeling;
  /** De redenen van de regels, in de volgorde van `indeling.sprekers`. */
  readonly redenbronnen: readonly Redenbron[];
  /** De opzetten van de regels, in dezelfde volgorde; elk gemaakt zodra een vraag iets openlaat. */
  readonly opzetten: (Regelopzet | undefined)[];
  /** Feiten die ergens falen; bij de regels zelf zijn er geen. */
  readonly breekbaar: readonly Onderzoek[];
  readonly opzoeking: Opzoeking;
};

/** Dit bit zegt in het eerste woord dat er een feit onbekend of stuk is. Het is van geen regel. */
export const OPEN = 1 << 31;

/** De banen die elk feit tegenspreekt als het waar is en als het onwaar is; wat in meer groepen staat, staat hier eenmaal. */
function inbrengenVan(groepen: readonly Groepstabel[], indeling: Indeling): readonly Inbreng[] {
  const leeg = (): number[] => Array.from({ length: TEGENSPRAAKWOORDEN }, () => 0);
  const feiten = new Map<Onderzoek, { wat: Onderzoek; alsWaar: number[]; alsOnwaar: number[] }>();
  for (const { groep, feit, bij, blok, bit } of indeling.letters) {
    const wat = groepen[groep]?.feiten.find((plek) => plek.bit === feit)?.feit.waar;
    if (wat === undefined) throw new Error('Een letter van een regel heeft geen feit.');
    const hier = feiten.get(wat) ?? { wat, alsWaar: leeg(), alsOnwaar: leeg() };
    feiten.set(wat, hier);
    const banen = bij ? hier.alsWaar : hier.alsOnwaar;
    banen[blok] = (banen[blok] ?? 0) | bit;
  }
  return [...feiten.values()];
}

/** Waar als deze toets, of een deel ervan, op een goed gevormde vraag kan falen. */
function kanFalen(handeling: Handeling, wat: Onderzoek): boolean {
  if (typeof wat === 'object' && 'delen' in wat) return wat.delen.some((deel) => kanFalen(handeling, deel));
  return (diagramVan(handeling, wat).einden & 4) !== 0;
}

function bouwPlan(handeling: Handeling, groepen: readonly Groepstabel[]): Plan {
  const indeling = deelIn(groepen);
  const feiten = groepen.flatMap((groep) => groep.feiten.map(({ feit }) => feit.waar));
  return {
    handeling,
    groepen,
    indeling,
    redenbronnen: indeling.sprekers.map(({ regel }) => redenbron(regel)),
    opzetten: [],
    breekbaar: feiten.filter((wat) => kanFalen(handeling, wat)),
    opzoeking: maakOpzoeking(handeling, inbrengenVan(groepen, indeling), [OPEN, 0]),
  };
}

const PLANNEN = new WeakMap<readonly Groepstabel[], Plan>();

/** Het plan van een handeling onder een regelset; gemaakt bij eerste gebruik. */
export function planVan(handeling: Handeling, groepen: readonly Groepstabel[]): Plan {
  const eerder = PLANNEN.get(groepen);
  if (eerder !== undefined) return eerder;
  const plan = bouwPlan(handeling, groepen);
  PLANNEN.set(groepen, plan);
  return plan;
}

/**
 * Schrijft de woorden van tegenspraak vanaf `plaats`. Geeft waar als elk feit bekend is zonder na te denken over wat
 * ontbreekt; anders draagt het eerste woord het bit `OPEN`, en tellen onbekende feiten in geen woord mee.
 */
export function schrijfWoorden({ opzoeking }: Plan, bladen: Bladen, waar: Woordplaats): boolean {
  zoekOp(opzoeking, bladen, waar);
  return (waar.woorden[waar.plaats] as number) >= 0;
}
