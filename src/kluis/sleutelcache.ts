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
  /** The moment before a question to the key store, to hand to `bewaar` with its answer. */
  begin(): Begin;
  /** Keeps a copy, unless something was dropped since `begin`: that answer may be older than a destruction. */
  bewaar(plek: string, bos: Bos, begin: Begin): void;
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
};

/**
 * Holds unwrapped middle keys for a short while.
 * INVARIANT: bytes in here never leave it. Who asks gets a copy and wipes that, so wiping on eviction can never
 * turn a key that is in use into zeros.
 */
export function maakSleutelcache({ stopwatch, houdbaarMs, hoogstens }: Cachewens): Sleutelcache {
  const bewaard = new Map<string, { readonly bos: Bos; readonly op: number }>();
  let ronde = 0;

  const verwijder = (plek: string): void => {
    const oud = bewaard.get(plek);
    if (oud === undefined) return;
    bewaard.delete(plek);
    wis(oud.bos);
  };
  const veeg = (): void => {
    const grens = stopwatch() - houdbaarMs;
    for (const [plek, { op }] of bewaard) if (op <= grens) verwijder(plek);
  };
  return {
    neem: (plek) => {
      const gevonden = bewaard.get(plek);
      if (gevonden === undefined) return undefined;
      if (gevonden.op <= stopwatch() - houdbaarMs) {
        verwijder(plek);
        return undefined;
      }
      // Moves to the end of the Map: its front is what was used longest ago.
      bewaard.delete(plek);
      bewaard.set(plek, gevonden);
      return kopie(gevonden.bos);
    },
    begin: () => ({ op: stopwatch(), ronde }),
    bewaar: (plek, bos, begin) => {
      if (begin.ronde !== ronde) return;
      verwijder(plek);
      bewaard.set(plek, { bos: kopie(bos), op: begin.op });
      for (const oudste of bewaard.keys()) {
        if (bewaard.size <= hoogstens) break;
        verwijder(oudste);
      }
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
