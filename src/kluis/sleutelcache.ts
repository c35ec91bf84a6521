/** The middle keys of one reference as the key store has them; `null` for a version that does not unwrap. */
export type Bos =
  | {
      readonly kind: 'levend';
      /** Under which new seals are made. */
      readonly huidig: string;
      /** On which blind indexes rest: renewing a key must not move them. */
      readonly eerste: string;
      readonly versies: ReadonlyMap<string, Buffer | null>;
    }
  | { readonly kind: 'vernietigd' };

export type Sleutelcache = {
  /** A copy of the keys of this place, or undefined when they are not held or are older than allowed. */
  neem(plek: string): Bos | undefined;
  /**
   * Lends the keys of all these places to work that is done before anything else happens, and that neither keeps nor wipes them; null
   * when one of them is not held or is older than allowed. A copy of each, wiped again, costs as much as finding them.
   */
  leen(plekken: Iterable<string>): ReadonlyMap<string, Bos> | null;
  /** The moment before a question to the key store, to hand to `bewaar` with its answer. */
  begin(): Begin;
  /** Keeps a copy, unless something was dropped since `begin`: that answer may be older than a destruction. */
  bewaar(plek: string, bos: Bos, begin: Begin): void;
  /**
   * A copy of what `maak` derives from the keys of this place, kept with them and never longer: it goes when they go. Made again each
   * time while they are not held.
   */
  afgeleid(plek: string, naam: string, maak: () => Buffer): Buffer;
  /** Forgets a place and wipes its bytes. */
  laatVallen(plek: string): void;
  /** Wipes everything that is too old, asked for or not. */
  veeg(): void;
  leeg(): void;
  readonly aantal: number;
};

export type Begin = { readonly op: number; readonly ronde: number };

export type Cachewens = {
  /** Milliseconds on a clock that never runs back; the wall clock of a demonstration may stand still. */
  readonly stopwatch: () => number;
  readonly houdbaarMs: number;
  readonly hoogstens: number;
  /** At most how many derived keys are kept, of all places together; 20,000 is some 4 MB. */
  readonly hoogstensAfgeleid: number;
};

type Bewaard = { readonly bos: Bos; readonly op: number; readonly afgeleid: Map<string, Buffer> };

/**
 * Holds unwrapped middle keys for a short while.
 * INVARIANT: bytes in here never leave it. Who keeps a key while waiting gets a copy and wipes that, so wiping on eviction can never
 * turn a key that is in use into zeros; what is lent is used up before anything can be evicted.
 */
export function maakSleutelcache({ stopwatch, houdbaarMs, hoogstens, hoogstensAfgeleid }: Cachewens): Sleutelcache {
  const bewaard = new Map<string, Bewaard>();
  let ronde = 0;
  let afgeleiden = 0;

  const wisAfgeleid = ({ afgeleid }: Bewaard): void => {
    afgeleiden -= afgeleid.size;
    for (const bytes of afgeleid.values()) bytes.fill(0);
    afgeleid.clear();
  };

  const verwijder = (plek: string): void => {
    const oud = bewaard.get(plek);
    if (oud === undefined) return;
    bewaard.delete(plek);
    wisAfgeleid(oud);
    wis(oud.bos);
  };
  const veeg = (): void => {
    const grens = stopwatch() - houdbaarMs;
    for (const [plek, { op }] of bewaard) if (op <= grens) verwijder(plek);
  };
  const vind = (plek: string, grens: number): Bos | undefined => {
    const gevonden = bewaard.get(plek);
    if (gevonden === undefined) return undefined;
    if (gevonden.op <= grens) {
      verwijder(plek);
      return undefined;
    }
    // Moves to the end of the Map: its front is what was used longest ago.
    bewaard.delete(plek);
    bewaard.set(plek, gevonden);
    return gevonden.bos;
  };
  return {
    neem: (plek) => {
      const bos = vind(plek, stopwatch() - houdbaarMs);
      return bos === undefined ? undefined : kopie(bos);
    },
    leen: (plekken) => {
      const grens = stopwatch() - houdbaarMs;
      const geleend = new Map<string, Bos>();
      for (const plek of plekken) {
        const bos = vind(plek, grens);
        if (bos === undefined) return null;
        geleend.set(plek, bos);
      }
      return geleend;
    },
    begin: () => ({ op: stopwatch(), ronde }),
    bewaar: (plek, bos, begin) => {
      if (begin.ronde !== ronde) return;
      verwijder(plek);
      bewaard.set(plek, { bos: kopie(bos), op: begin.op, afgeleid: new Map() });
      for (const oudste of bewaard.keys()) {
        if (bewaard.size <= hoogstens) break;
        verwijder(oudste);
      }
    },
    afgeleid: (plek, naam, maak) => {
      const houder = bewaard.get(plek);
      if (houder === undefined || houder.op <= stopwatch() - houdbaarMs) return maak();
      const eerder = houder.afgeleid.get(naam);
      if (eerder !== undefined) return Buffer.from(eerder);
      if (afgeleiden >= hoogstensAfgeleid) for (const ander of bewaard.values()) wisAfgeleid(ander);
      const gemaakt = maak();
      houder.afgeleid.set(naam, Buffer.from(gemaakt));
      afgeleiden += 1;
      return gemaakt;
    },
    laatVallen: (plek) => {
      ronde += 1;
      verwijder(plek);
    },
    veeg,
    leeg: () => {
      ronde += 1;
      for (const plek of [...bewaard.keys()]) verwijder(plek);
    },
    get aantal() {
      return bewaard.size;
    },
  };
}

/** Overwrites the key bytes of a copy when its work is done. */
export function wis(bos: Bos): void {
  if (bos.kind === 'levend') for (const bytes of bos.versies.values()) bytes?.fill(0);
}

function kopie(bos: Bos): Bos {
  if (bos.kind === 'vernietigd') return bos;
  return {
    ...bos,
    versies: new Map([...bos.versies].map(([id, bytes]) => [id, bytes === null ? null : Buffer.from(bytes)])),
  };
}
