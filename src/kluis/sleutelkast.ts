import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import type { Hoofdsleutel } from './hoofdsleutel.ts';
import { type Bos, maakSleutelcache, wis } from './sleutelcache.ts';
import {
  metSlotOpPlek,
  type SleutelRij,
  vernietigSleutels,
  vindSleutels,
  voegSleutelsToe,
} from './sleutels.queries.ts';
import type { Ontbreekt, SleutelId, Vernietigd, Vernietiging, Vernieuwing, Zorg } from './soorten.ts';
import { codeerVelden } from './veldcodering.ts';
import { plekTekst, plekVan, type SleutelPlek, type SleutelVerwijzing } from './verwijzing.ts';

/** What the kluis needs: its own database, the root key, and time and ids from outside. */
export type Kluisomgeving = {
  /** Pool on the database `sleutels`, under its own role; a pool of its own, never that of the region. */
  readonly pool: Pool;
  readonly hoofdsleutel: Hoofdsleutel;
  /** Wall clock, for the moments that are written down. */
  readonly klok: () => Date;
  readonly ids: () => string;
  /** Milliseconds since any start, never running back; the default is that of the machine. Ages the cache. */
  readonly stopwatch?: () => number;
  /** At most how many references keep their keys in memory; 10,000 is some 3 MB. */
  readonly hoogstens?: number;
};

/** How long an unwrapped middle key may stay in memory (design, Walls, Keys). */
const HOUDBAAR_MS = 60_000;

const SLEUTEL_LENGTE = 32;
const CONTROLE_LENGTE = 16;

export type Sleutelkast = {
  zorgVoor(verwijzing: SleutelVerwijzing): Promise<Zorg>;
  /** Makes a first key for each of these that has none yet, in one statement, and commits them. */
  maakOntbrekende(verwijzingen: readonly SleutelVerwijzing[]): Promise<void>;
  /**
   * Lends keys to synchronous work and wipes them after it; one statement for all that is not cached. What is asked for `straks` is
   * fetched into the cache by that same statement, if there is one.
   */
  metSleutels<T>(
    verwijzingen: readonly SleutelVerwijzing[],
    werk: (zoek: Zoek, leidAf: LeidAf) => T,
    straks?: readonly SleutelVerwijzing[],
  ): Promise<T>;
  vernietig(verwijzing: SleutelVerwijzing): Promise<Omit<Vernietiging, 'kind'>>;
  vernieuw(verwijzing: SleutelVerwijzing): Promise<Vernieuwing>;
  vergeet(verwijzing: SleutelVerwijzing): void;
  veeg(): void;
  leeg(): void;
};

export type Zoek = (verwijzing: SleutelVerwijzing) => Bos | Ontbreekt;

/** What `maak` derives from a middle key of this reference for this record, kept as long as that key is; the caller wipes his copy. */
export type LeidAf = (
  verwijzing: SleutelVerwijzing,
  welke: { readonly sleutel: string; readonly record: string },
  maak: () => Buffer,
) => Buffer;

/** The key store behind its cache. Outages of its database are exceptions; what became of a key is an outcome. */
export function maakSleutelkast(omgeving: Kluisomgeving): Sleutelkast {
  const { pool, klok, ids } = omgeving;
  const cache = maakSleutelcache({
    stopwatch: omgeving.stopwatch ?? (() => performance.now()),
    houdbaarMs: HOUDBAAR_MS,
    hoogstens: omgeving.hoogstens ?? 10_000,
    hoogstensAfgeleid: 20_000,
  });
  const maak = (plek: SleutelPlek, versie: number) =>
    maakSleutel(omgeving.hoofdsleutel, { ...plek, id: ids(), versie, aangemaaktOp: klok() });

  const zorgVoor = async (verwijzing: SleutelVerwijzing): Promise<Zorg> => {
    const plek = plekVan(verwijzing);
    const bekend = zorgUit(await vindSleutels(pool, [plek]));
    if (bekend !== null) return bekend;
    await voegSleutelsToe(pool, [await maak(plek, 1)]);
    const gemaakt = zorgUit(await vindSleutels(pool, [plek]));
    if (gemaakt === null) throw new Error('Een zojuist gemaakte sleutel staat niet in de sleutelkast.');
    return gemaakt;
  };

  // Fills a map of the caller, who wipes it also when the key store fails halfway.
  const haal = async (plekken: ReadonlyMap<string, SleutelPlek>, gehaald: Map<string, Bos>): Promise<void> => {
    for (const tekst of plekken.keys()) {
      const bewaard = cache.neem(tekst);
      if (bewaard !== undefined) gehaald.set(tekst, bewaard);
    }
    const begin = cache.begin();
    const rijen = await vindSleutels(
      pool,
      [...plekken].filter(([tekst]) => !gehaald.has(tekst)).map(([, plek]) => plek),
    );
    for (const [tekst, vanPlek] of Map.groupBy(rijen, plekTekst)) {
      const bos = await bosUit(omgeving.hoofdsleutel, vanPlek);
      cache.bewaar(tekst, bos, begin);
      gehaald.set(tekst, bos);
    }
  };

  return {
    zorgVoor,
    maakOntbrekende: async (verwijzingen) => {
      // Always in the same order: two that make the same keys at once wait for each other and never in a circle.
      const plekken = new Map(verwijzingen.map(plekVan).map((plek) => [plekTekst(plek), plek]));
      const opVolgorde = [...plekken].sort(([a], [b]) => (a < b ? -1 : 1));
      const nieuw = await Promise.all(opVolgorde.map(([, plek]) => maak(plek, 1)));
      await voegSleutelsToe(pool, nieuw);
    },
    metSleutels: async (verwijzingen, werk, straks = []) => {
      const plekken = new Map<string, SleutelPlek>();
      const teksten = new Map<SleutelVerwijzing, string>();
      for (const verwijzing of verwijzingen) {
        const plek = plekVan(verwijzing);
        const tekst = plekTekst(plek);
        plekken.set(tekst, plek);
        teksten.set(verwijzing, tekst);
      }
      const tekstVan = (verwijzing: SleutelVerwijzing): string =>
        teksten.get(verwijzing) ?? plekTekst(plekVan(verwijzing));
      const doe = (bossen: ReadonlyMap<string, Bos>) =>
        werk(
          (verwijzing) => bossen.get(tekstVan(verwijzing)) ?? { kind: 'ontbreekt' },
          (verwijzing, { sleutel, record }, afleiding) =>
            cache.afgeleid(tekstVan(verwijzing), `${sleutel}:${record}`, afleiding),
        );
      const geleend = cache.leen(plekken.keys());
      if (geleend !== null) return doe(geleend);
      for (const plek of straks.map(plekVan)) plekken.set(plekTekst(plek), plek);
      const gehaald = new Map<string, Bos>();
      try {
        await haal(plekken, gehaald);
        return doe(gehaald);
      } finally {
        for (const bos of gehaald.values()) wis(bos);
      }
    },
    vernietig: async (verwijzing) => {
      const plek = plekVan(verwijzing);
      // Before and after: what is read meanwhile may still be the old key, and must not be kept.
      cache.laatVallen(plekTekst(plek));
      const weg = await metSlotOpPlek(pool, plek, (db) =>
        vernietigSleutels(db, { plek, grafsteen: ids(), op: klok() }),
      );
      cache.laatVallen(plekTekst(plek));
      return weg;
    },
    vernieuw: async (verwijzing) => {
      const plek = plekVan(verwijzing);
      const uitkomst = await metSlotOpPlek(pool, plek, async (db): Promise<Vernieuwing> => {
        const rijen = await vindSleutels(db, [plek]);
        const zorg = zorgUit(rijen);
        if (zorg === null) return { kind: 'ontbreekt' };
        if (zorg.kind === 'vernietigd') return zorg;
        const nieuw = await maak(plek, Math.max(...rijen.map((rij) => rij.versie)) + 1);
        await voegSleutelsToe(db, [nieuw]);
        return { kind: 'vernieuwd', sleutel: nieuw.id as SleutelId, versie: nieuw.versie };
      });
      cache.laatVallen(plekTekst(plek));
      return uitkomst;
    },
    vergeet: (verwijzing) => cache.laatVallen(plekTekst(plekVan(verwijzing))),
    veeg: cache.veeg,
    leeg: cache.leeg,
  };
}

// INVARIANT: one destroyed version destroys the reference, whatever else stands there; destruction is for good.
function zorgUit(rijen: readonly SleutelRij[]): Zorg | null {
  const laatste = rijen.at(-1);
  if (laatste === undefined) return null;
  if (rijen.some((rij) => rij.gewikkeld === null)) return { kind: 'vernietigd' } satisfies Vernietigd;
  return { kind: 'aanwezig', sleutel: laatste.id as SleutelId };
}

async function bosUit(hoofdsleutel: Hoofdsleutel, rijen: readonly SleutelRij[]): Promise<Bos> {
  const eerste = rijen.at(0);
  const laatste = rijen.at(-1);
  if (eerste === undefined || laatste === undefined || rijen.some((rij) => rij.gewikkeld === null))
    return { kind: 'vernietigd' };
  const versies = new Map<string, Buffer | null>();
  for (const rij of rijen) versies.set(rij.id, await pakRijUit(hoofdsleutel, rij));
  return { kind: 'levend', eerste: eerste.id, huidig: laatste.id, versies };
}

async function maakSleutel(
  hoofdsleutel: Hoofdsleutel,
  plan: SleutelPlek & {
    readonly id: string;
    readonly versie: number;
    readonly aangemaaktOp: Date;
  },
) {
  const sleutel = randomBytes(SLEUTEL_LENGTE);
  const nieuw = {
    ...plan,
    gewikkeld: await hoofdsleutel.wikkel(sleutel, bindingVan(plan)),
    controle: controleVan(sleutel),
  };
  sleutel.fill(0);
  return nieuw;
}

async function pakRijUit(hoofdsleutel: Hoofdsleutel, rij: SleutelRij): Promise<Buffer | null> {
  if (rij.gewikkeld === null || rij.controle === null) return null;
  const sleutel = await hoofdsleutel.pakUit(rij.gewikkeld, bindingVan(rij));
  if (sleutel === null) return null;
  const klopt = rij.controle.length === CONTROLE_LENGTE && timingSafeEqual(controleVan(sleutel), rij.controle);
  if (klopt) return sleutel;
  sleutel.fill(0);
  return null;
}

// Binds a wrapped key to its row, so that moving it to another owner's row does not give that owner the key.
function bindingVan({
  id,
  klasse,
  eigenaar,
  onderwerp,
  versie,
}: SleutelPlek & { readonly id: string; readonly versie: number }): Buffer {
  return codeerVelden(['overlegtafel/sleutel/1', id, klasse, eigenaar, onderwerp, versie]);
}

function controleVan(sleutel: Buffer): Buffer {
  return createHmac('sha256', sleutel).update('overlegtafel/controle/1').digest().subarray(0, CONTROLE_LENGTE);
}
