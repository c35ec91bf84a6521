import { ADRES } from '../web/adressen.ts';
import type { Velden } from '../web/route.ts';
import { findProfiel, type Profiel } from './profielen.ts';
import type { Keuzes } from './stand.ts';
import { findKeuze, findVraagpunt } from './vragenlijst.ts';
import { type Vraagpunt, WEET_NIET } from './vulling.ts';

/** Sleutel van het profiel, van de vraag die openstaat, en van de vraag die net verzonden is. */
export const PROFIEL = 'begin';
const WIJZIG = 'wijzig';
export const VERZONDEN = 'na';

export type GelezenAdres = {
  readonly profiel: Profiel | null;
  readonly keuzes: Keuzes;
  readonly wijzig: Vraagpunt | null;
  readonly verzonden: Vraagpunt | null;
  /** Waar als iets in het adres niet bestaat. Het telt niet mee; wat er stond, wordt nergens herhaald. */
  readonly onbekend: boolean;
};

const isAntwoord = (punt: Vraagpunt, waarde: string): boolean =>
  waarde === WEET_NIET || findKeuze(punt, waarde) !== undefined;

/** Leest het adres: alleen gesloten, bekende woorden. De volgorde van het adres is die van de antwoorden. */
export function leesAdres(velden: Velden): GelezenAdres {
  const keuzes = new Map<string, string>();
  let onbekend = false;
  const tekst = (sleutel: string): string | undefined => {
    const waarde = velden[sleutel];
    return typeof waarde === 'string' ? waarde : undefined;
  };
  for (const sleutel of Object.keys(velden)) {
    if (sleutel === PROFIEL || sleutel === WIJZIG || sleutel === VERZONDEN) continue;
    const punt = findVraagpunt(sleutel);
    const waarde = tekst(sleutel);
    if (punt !== undefined && waarde !== undefined && isAntwoord(punt, waarde)) keuzes.set(sleutel, waarde);
    else onbekend = true;
  }
  const profiel = findProfiel(tekst(PROFIEL) ?? '') ?? null;
  const wijzig = findVraagpunt(tekst(WIJZIG) ?? '') ?? null;
  const verzonden = findVraagpunt(tekst(VERZONDEN) ?? '') ?? null;
  const leeg = (sleutel: string, gelezen: unknown): boolean => velden[sleutel] !== undefined && gelezen === null;
  return {
    profiel,
    keuzes,
    wijzig,
    verzonden,
    onbekend: onbekend || leeg(PROFIEL, profiel) || leeg(WIJZIG, wijzig) || leeg(VERZONDEN, verzonden),
  };
}

/** Het adres van deze keuzes; met `wijzig` de pagina waar dat antwoord te veranderen is. */
export function adresVan(profiel: Profiel, keuzes: Keuzes, wijzig?: string): string {
  const delen = new URLSearchParams([[PROFIEL, profiel.sleutel], ...keuzes]);
  if (wijzig !== undefined) delen.append(WIJZIG, wijzig);
  return `${ADRES.magIkDelen}?${delen.toString()}`;
}
