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

/** A reference as the key store knows it: the natural key of a row in `sleutel`. */
export type SleutelPlek = {
  readonly klasse: Klasse;
  readonly eigenaar: string;
  readonly onderwerp: string | null;
};

/** The installation is no row anywhere; it owns its key under the nil uuid. */
const INSTALLATIE = '00000000-0000-0000-0000-000000000000';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function assertUuid(id: string): string {
  if (!UUID.test(id)) throw new TypeError('Een sleutelverwijzing verwacht een uuid in kleine letters.');
  return id;
}

/** Translates a reference to its place in the key store. Throws a TypeError when an id is no lower-case uuid. */
export function plekVan(verwijzing: SleutelVerwijzing): SleutelPlek {
  const { klasse } = verwijzing;
  switch (klasse) {
    case 'bron':
      return { klasse, eigenaar: assertUuid(verwijzing.eigenaar), onderwerp: assertUuid(verwijzing.betrokkene) };
    case 'gedeeld':
      return { klasse, eigenaar: assertUuid(verwijzing.casus), onderwerp: null };
    case 'persoon':
    case 'log':
      return { klasse, eigenaar: assertUuid(verwijzing.persoon), onderwerp: null };
    case 'partij':
      return { klasse, eigenaar: assertUuid(verwijzing.partij), onderwerp: null };
    case 'installatie':
      return { klasse, eigenaar: INSTALLATIE, onderwerp: null };
    default:
      return assertNever(klasse);
  }
}

/** One text per place, for maps; uuids hold no colon, so two places never share a text. */
export function plekTekst(plek: SleutelPlek): string {
  return `${plek.klasse}:${plek.eigenaar}:${plek.onderwerp ?? ''}`;
}

function assertNever(klasse: never): never {
  throw new TypeError(`Onbekende sleutelklasse: ${String(klasse)}.`);
}
