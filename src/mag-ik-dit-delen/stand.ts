import type { Vraag } from '../regels/index.ts';
import type { Profiel } from './profielen.ts';
import { findKeuze, VRAGENLIJST } from './vragenlijst.ts';
import { type Keuze, type Vraagpunt, voegToe, WEET_NIET } from './vulling.ts';

/** De keuzes van één mens in de volgorde waarin zij gemaakt zijn: vraag → keuze, of `weet-niet`. */
export type Keuzes = ReadonlyMap<string, string>;

export type Beantwoord = {
  readonly punt: Vraagpunt;
  /** `null`: ik weet het niet. */
  readonly keuze: Keuze | null;
  /** `ingevuld` door het profiel of door een ander antwoord; `verbeterd` als iemand dat veranderde. */
  readonly herkomst: 'gekozen' | 'ingevuld' | 'verbeterd';
};

export type Stand = {
  readonly vraag: Vraag;
  readonly beantwoord: readonly Beantwoord[];
  /** Punten die hier spelen en nog geen antwoord hebben. */
  readonly open: readonly Vraagpunt[];
};

/**
 * Legt alle antwoorden op elkaar tot één vraag van het contract. Een keuze op een punt dat hier niet speelt
 * telt niet mee; zij blijft in het adres en telt weer als het punt weer speelt.
 */
export function stelSamen(profiel: Profiel, keuzes: Keuzes, peildatum: string): Stand {
  let vraag: Vraag = { versie: 1, handeling: 'verstrekken', peildatum, plicht: null, afweging: null };
  const gebruikelijk = new Map(Object.entries(profiel.gebruikelijk));
  const beantwoord: Beantwoord[] = [];
  const open: Vraagpunt[] = [];
  for (const punt of VRAGENLIJST) {
    const speelt = punt.speelt === undefined ? true : punt.speelt(vraag);
    if (speelt === false && punt.anders !== undefined) vraag = voegToe(vraag, punt.anders);
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
    vraag = voegToe(vraag, antwoord.keuze.vult);
    for (const [sleutel, keuze] of Object.entries(antwoord.keuze.dan ?? {})) gebruikelijk.set(sleutel, keuze);
  }
  return { vraag, beantwoord, open };
}

function beantwoordPunt(
  punt: Vraagpunt,
  { gekozen, gewoon }: { readonly gekozen: string | undefined; readonly gewoon: string | undefined },
): Beantwoord | null {
  const herkomst = gewoon === undefined ? 'gekozen' : 'verbeterd';
  if (gekozen === WEET_NIET) return { punt, keuze: null, herkomst };
  const eigen = gekozen === undefined ? undefined : findKeuze(punt, gekozen);
  if (eigen !== undefined) return { punt, keuze: eigen, herkomst: gekozen === gewoon ? 'ingevuld' : herkomst };
  const keuze = gewoon === undefined ? undefined : findKeuze(punt, gewoon);
  return keuze === undefined ? null : { punt, keuze, herkomst: 'ingevuld' };
}
