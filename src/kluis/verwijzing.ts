import { isUuid } from '../lib/ids.ts';
import { assertNever } from '../lib/onbereikbaar.ts';

/**
 * Names a middle key by whom it belongs to. What is destroyed together shares a key (design, Walls, Keys):
 * erasing one child at one party destroys one `bron` key and nothing else.
 */
export type SleutelVerwijzing =
  /** Content that one source (a partij, or an ouder or jongere as persoon) brought in about one betrokkene. */
  | { readonly klasse: 'bron'; readonly eigenaar: string; readonly betrokkene: string }
  /** The shared layer of one casus: frame, bijeenkomsten, verslag, plan. */
  | { readonly klasse: 'gedeeld'; readonly casus: string }
  /** What belongs to somebody who signs in: name, address for messages, factors. */
  | { readonly klasse: 'persoon'; readonly persoon: string }
  /** What a party keeps for itself, and its blind indexes. */
  | { readonly klasse: 'partij'; readonly partij: string }
  /** Settings of the installation itself. */
  | { readonly klasse: 'installatie' }
  /** The pseudonym of one person in the log; it has its own, longer term and outlives the content. */
  | { readonly klasse: 'log'; readonly persoon: string };

export type Klasse = SleutelVerwijzing['klasse'];

/** A reference as the key store knows it: the natural key of the rows in `sleutel`. */
export type SleutelPlek = {
  readonly klasse: Klasse;
  readonly eigenaar: string;
  readonly onderwerp: string | null;
};

/** The installation is no row anywhere; it owns its key under the nil uuid. */
const INSTALLATIE = '00000000-0000-0000-0000-000000000000';

/**
 * Translates a reference to its place in the key store.
 * @throws TypeError when an id is no lower-case uuid: two spellings of one id would be two keys.
 */
export function plekVan(verwijzing: SleutelVerwijzing): SleutelPlek {
  const { klasse } = verwijzing;
  switch (klasse) {
    case 'bron':
      return { klasse, eigenaar: eisUuid(verwijzing.eigenaar), onderwerp: eisUuid(verwijzing.betrokkene) };
    case 'gedeeld':
      return { klasse, eigenaar: eisUuid(verwijzing.casus), onderwerp: null };
    case 'persoon':
    case 'log':
      return { klasse, eigenaar: eisUuid(verwijzing.persoon), onderwerp: null };
    case 'partij':
      return { klasse, eigenaar: eisUuid(verwijzing.partij), onderwerp: null };
    case 'installatie':
      return { klasse, eigenaar: INSTALLATIE, onderwerp: null };
    default:
      return assertNever(klasse);
  }
}

/** One text per place, for maps; no part holds a colon, so two places never share a text. */
export function plekTekst({ klasse, eigenaar, onderwerp }: SleutelPlek): string {
  return `${klasse}:${eigenaar}:${onderwerp ?? ''}`;
}

function eisUuid(id: string): string {
  if (!isUuid(id)) throw new TypeError('Een sleutelverwijzing verwacht een uuid in kleine letters.');
  return id;
}
