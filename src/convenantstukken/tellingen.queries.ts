import { sql } from 'kysely';
import type { Tx } from '../db/transactie.ts';

/** Een aantal voor de evaluatie; null als het klein is of samen met een ander getal een klein getal verraadt. */
export type Telling = number | null;

const PER_OVERLEG = ['begonnen', 'gesloten', 'klaar'] as const;
const SAMEN = [
  'bijeenkomsten',
  'doelen',
  'gehaald',
  'vragen',
  'nee',
  'ingetrokken',
  'verzoeken',
  'afwegingen',
  'datalekken',
] as const;

export type Overlegtelling = Readonly<Record<(typeof PER_OVERLEG)[number], Telling>>;
/** Wat er onder een convenant gebeurde, over alle partijen samen: zonder casus, partij of mens (Art 20.2). */
export type Tellingen = {
  readonly op: Date;
  /** Op de code van het overlegtype; wie er niet in staat, had geen casus. */
  readonly perOverleg: ReadonlyMap<string, Overlegtelling>;
  readonly samen: Readonly<Record<(typeof SAMEN)[number], Telling>>;
};

/** Telt tot en met nu. De database verbergt zelf wat klein is, en geeft niets aan wie geen beheerder of FG van een deelnemende partij is. */
export async function telVoorEvaluatie(tx: Tx, convenant: string): Promise<Tellingen | null> {
  const { rows } = await sql<{ wat: string; overleg: string | null; aantal: string | null }>`
    select wat, overleg, aantal from public.evaluatie_tellingen(${convenant}::uuid, ${tx.nu})`.execute(tx.db);
  if (rows.length === 0) return null;
  const telling = (wat: string, overleg: string | null): Telling => {
    const aantal = rows.find((rij) => rij.wat === wat && rij.overleg === overleg)?.aantal ?? null;
    return aantal === null ? null : Number(aantal);
  };
  const codes = new Set(rows.flatMap(({ overleg }) => overleg ?? []));
  const uit = <W extends string>(wat: readonly W[], overleg: string | null) =>
    Object.fromEntries(wat.map((een) => [een, telling(een, overleg)])) as Record<W, Telling>;
  return {
    op: tx.nu,
    perOverleg: new Map([...codes].map((code) => [code, uit(PER_OVERLEG, code)])),
    samen: uit(SAMEN, null),
  };
}
