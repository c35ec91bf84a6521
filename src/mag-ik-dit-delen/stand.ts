import type { Vraag } from '../regels/index.ts';
import type { Profiel } from './profielen.ts';
import { findKeuze, VRAGENLIJST } from './vragenlijst.ts';
import { alsVraag, beginBouw, type Keuze, legIn, type Vraagpunt, WEET_NIET } from './vulling.ts';

/** De keuzes van één mens in de volgorde waarin zij gemaakt zijn: vraag → keuze, of `weet-niet`. */
export type Keuzes = ReadonlyMap<string, string>;

/** Waar de vragen beginnen: bij een profiel met wat gebruikelijk is, of bij een casus met wat er vaststaat. */
export type Begin = {
  readonly vraag: Vraag;
  readonly vragenlijst: readonly Vraagpunt[];
  /** Antwoorden die zonder vragen worden ingevuld en getoond: vraag → keuze. */
  readonly gebruikelijk: Readonly<Record<string, string>>;
  /** Wordt altijd als eerste gevraagd, want een uitzondering vraagt het oordeel nooit uit zichzelf. */
  readonly altijd: readonly string[];
  /** De volgorde waarin eerst wordt verteld waar het over gaat. */
  readonly eerst: readonly string[];
  /** Legt over de antwoorden wat pas daarna vaststaat, zoals de toestemming die bij dit soort hoort. */
  readonly maakAf: (vraag: Vraag, keuzes: Keuzes) => Vraag;
};

export type Beantwoord = {
  readonly punt: Vraagpunt;
  /** `null`: ik weet het niet. */
  readonly keuze: Keuze | null;
  /** `ingevuld` door het begin of door een ander antwoord; `verbeterd` als iemand dat veranderde. */
  readonly herkomst: 'gekozen' | 'ingevuld' | 'verbeterd';
};

export type Stand = {
  readonly vraag: Vraag;
  readonly beantwoord: readonly Beantwoord[];
  /** Punten die hier spelen en nog geen antwoord hebben. */
  readonly open: readonly Vraagpunt[];
};

/** Het begin van de openbare hulp: niets staat vast, alleen wat bij het profiel gebruikelijk is. */
export function beginBij(profiel: Profiel, peildatum: string): Begin {
  const { gebruikelijk, altijd, eerst } = profiel;
  return {
    vraag: { versie: 1, handeling: 'verstrekken', peildatum, plicht: null, afweging: null },
    vragenlijst: VRAGENLIJST,
    gebruikelijk,
    altijd,
    eerst,
    maakAf: (vraag) => vraag,
  };
}

/**
 * Legt alle antwoorden op elkaar tot één vraag van het contract. Een keuze op een punt dat hier niet speelt
 * telt niet mee; zij blijft bewaard waar zij stond en telt weer als het punt weer speelt.
 */
export function stelSamen(begin: Begin, keuzes: Keuzes): Stand {
  const bouw = beginBouw(begin.vraag);
  const vraag = alsVraag(bouw);
  const gebruikelijk = new Map(Object.entries(begin.gebruikelijk));
  const beantwoord: Beantwoord[] = [];
  const open: Vraagpunt[] = [];
  for (const punt of begin.vragenlijst) {
    const speelt = punt.speelt === undefined ? true : punt.speelt(vraag);
    if (speelt === false && punt.anders !== undefined) legIn(bouw, punt.anders);
    if (speelt !== true) continue;
    const antwoord = beantwoordPunt(punt, {
      gekozen: keuzes.get(punt.sleutel),
      gewoon: gebruikelijk.get(punt.sleutel),
    });
    if (antwoord === null) {
      open.push(punt);
      continue;
    }
    beantwoord.push(antwoord);
    if (antwoord.keuze === null) continue;
    legIn(bouw, antwoord.keuze.vult);
    for (const [sleutel, keuze] of Object.entries(antwoord.keuze.dan ?? {})) gebruikelijk.set(sleutel, keuze);
  }
  return { vraag: begin.maakAf(vraag, keuzes), beantwoord, open };
}

function beantwoordPunt(
  punt: Vraagpunt,
  { gekozen, gewoon }: { readonly gekozen: string | undefined; readonly gewoon: string | undefined },
): Beantwoord | null {
  const herkomst = gewoon === undefined ? 'gekozen' : 'verbeterd';
  if (gekozen === WEET_NIET && !punt.zonderTwijfel) return { punt, keuze: null, herkomst };
  const eigen = gekozen === undefined ? undefined : findKeuze(punt, gekozen);
  if (eigen !== undefined) return { punt, keuze: eigen, herkomst: gekozen === gewoon ? 'ingevuld' : herkomst };
  const keuze = gewoon === undefined ? undefined : findKeuze(punt, gewoon);
  return keuze === undefined ? null : { punt, keuze, herkomst: 'ingevuld' };
}
