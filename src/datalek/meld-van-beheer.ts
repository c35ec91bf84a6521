import { inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findGebondenVandaag, findPartijen, type Partij } from '../partij/partij.queries.ts';
import { findRolhouders } from '../partij/rolhouders.queries.ts';
import { findBeheermelding, findEigenBeheermelding, insertDatalek, nieuwKenmerk } from './datalek.queries.ts';
import { voegDeelToe } from './meld-datalek.ts';
import type { Dataleksoort } from './soorten.ts';

export type Beheermelding = {
  readonly soort: Dataleksoort;
  readonly tekst: string;
  readonly gemerktOp: Date;
  readonly duurtVoort: boolean;
  /** Namen van organisaties; leeg is elke organisatie die vandaag gebonden is. */
  readonly partijen: readonly string[];
  /** Vertel het ook als er al een melding van dezelfde soort en hetzelfde moment is. */
  readonly nogmaals: boolean;
};

/** Wat iemand later ontdekte: een eerder verteld datalek raakt ook een ander. Het blijft een datalek met een nummer. */
export type Vervolgmelding = Pick<Beheermelding, 'tekst' | 'partijen'> & {
  /** Het nummer waaronder het eerder is verteld. */
  readonly bij: string;
};

/** Een organisatie zoals wie het systeem beheert haar kent: nooit een mens. */
type Organisatie = Pick<Partij, 'id' | 'naam' | 'telefoon'>;

export type Beheeruitkomst =
  | {
      readonly kind: 'verteld';
      readonly kenmerk: string;
      readonly op: Date;
      readonly verteld: readonly Organisatie[];
      /** Hoorden het, maar hebben vandaag geen beheerder en geen FG die het leest. */
      readonly zonderLezer: readonly Organisatie[];
      /** Hoorden het eerder al; hun klok liep al en er kwam niets bij. */
      readonly wistAl: readonly Organisatie[];
      /** Andere organisaties in de regio; zij horen nu niets. */
      readonly niet: readonly Organisatie[];
    }
  | { readonly kind: 'onbekend'; readonly namen: readonly string[] }
  | { readonly kind: 'niemand-gebonden' }
  | { readonly kind: 'toekomst' }
  | { readonly kind: 'al-verteld'; readonly kenmerk: string }
  /** Onder dit nummer vertelde het systeembeheer niets. */
  | { readonly kind: 'ander-nummer' };

/**
 * Wie het systeem beheert vertelt elke organisatie wat hij weet (AVG 33 lid 2): een datalek, met voor elk een deel onder haar eigen
 * sleutel. Haar 72 uur beginnen nu, want nu weet zij het (fn 13, 16.3); beheerder en FG krijgen werk en een bericht zonder inhoud.
 * Allen of niemand: mislukt er een, dan is er niets verteld. @throws als de sleutel van een organisatie vernietigd is.
 */
export async function meldVanBeheer(
  omgeving: Omgeving,
  melding: Beheermelding | Vervolgmelding,
): Promise<Beheeruitkomst> {
  const opening = {
    omgeving,
    verzoeker: { soort: 'systeem', handeling: 'datalek-melden' },
    herkomst: { verzoek: omgeving.ids(), kanaal: 'opdracht' },
    slot: 'geen',
    logregel: 'verplicht',
  } as const;
  return inTransactie(opening, async (tx): Promise<Beheeruitkomst> => {
    const alle = await findPartijen(tx);
    const keus = await kiesPartijen(tx, melding, alle);
    if (keus.kind === 'gekozen') return vertel(tx, { melding, alle, ...keus });
    await legVast(tx, { code: 'datalek-gemeld', uitkomst: 'geweigerd', betrokkenen: [] });
    return keus;
  });
}

type Eerder = { readonly id: string; readonly kenmerk: string };
type Melding = Beheermelding | Vervolgmelding;
type Keus =
  | { readonly kind: 'gekozen'; readonly partijen: readonly Partij[]; readonly datalek: Eerder | null }
  | Exclude<Beheeruitkomst, { readonly kind: 'verteld' }>;

async function kiesPartijen(tx: Tx, melding: Melding, alle: readonly Partij[]): Promise<Keus> {
  if ('gemerktOp' in melding && melding.gemerktOp > tx.nu) return { kind: 'toekomst' };
  const gevraagd = melding.partijen.map(alsNaam);
  const namen = melding.partijen.filter((naam) => !alle.some((partij) => alsNaam(partij.naam) === alsNaam(naam)));
  if (namen.length > 0) return { kind: 'onbekend', namen };
  const gebonden = await findGebondenVandaag(tx);
  const partijen = alle.filter(({ id, naam }) =>
    gevraagd.length === 0 ? gebonden.has(id) : gevraagd.includes(alsNaam(naam)),
  );
  if (partijen.length === 0) return { kind: 'niemand-gebonden' };
  if ('bij' in melding) {
    const id = await findEigenBeheermelding(tx, melding.bij);
    return id === undefined
      ? { kind: 'ander-nummer' }
      : { kind: 'gekozen', partijen, datalek: { id, kenmerk: melding.bij } };
  }
  const eerder = melding.nogmaals ? undefined : await findBeheermelding(tx, melding);
  return eerder === undefined ? { kind: 'gekozen', partijen, datalek: null } : { kind: 'al-verteld', kenmerk: eerder };
}

const alsNaam = (naam: string): string => naam.normalize('NFC').trim().toLocaleLowerCase('nl');

type Vertelwens = {
  readonly melding: Melding;
  readonly alle: readonly Partij[];
  readonly partijen: readonly Partij[];
  readonly datalek: Eerder | null;
};

async function vertel(tx: Tx, { melding, alle, partijen, datalek: eerder }: Vertelwens): Promise<Beheeruitkomst> {
  const { id: datalek, kenmerk } = eerder ?? (await begin(tx, melding));
  const inhoud = { tekst: melding.tekst, van: 'systeembeheer' } as const;
  const [verteld, wistAl, zonderLezer]: [Organisatie[], Organisatie[], Organisatie[]] = [[], [], []];
  for (const organisatie of partijen) {
    const partij = organisatie.id;
    const nieuw = await voegDeelToe(tx, { datalek, partij, door: null, vernomenOp: tx.nu, inhoud });
    (nieuw ? verteld : wistAl).push(organisatie);
    if (nieuw && !(await heeftLezer(tx, partij))) zonderLezer.push(organisatie);
    // Een regel per organisatie: haar FG leest dat zij het hoorde, en niet wie nog meer.
    const object = { soort: 'datalek', id: datalek };
    const uitkomst = nieuw ? 'gelukt' : 'geweigerd';
    await legVast(tx, { code: 'datalek-gemeld', uitkomst, object, bronPartij: partij, betrokkenen: [] });
  }
  const niet = alle.filter((partij) => !partijen.includes(partij));
  return { kind: 'verteld', kenmerk, op: tx.nu, verteld, wistAl, zonderLezer, niet };
}

async function begin(tx: Tx, melding: Melding): Promise<Eerder> {
  if ('bij' in melding) throw new Error('een vervolg hoort bij een datalek dat er al is');
  const eerder = { id: tx.nieuwId(), kenmerk: await nieuwKenmerk(tx) };
  await insertDatalek(tx, { ...melding, ...eerder, door: null, systeemfout: true });
  return eerder;
}

async function heeftLezer(tx: Tx, partij: string): Promise<boolean> {
  const beheerders = await findRolhouders(tx, { partijen: [partij], rol: 'beheerder' });
  return beheerders.length > 0 || (await findRolhouders(tx, { partijen: [partij], rol: 'fg' })).length > 0;
}
