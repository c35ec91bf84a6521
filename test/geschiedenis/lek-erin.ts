import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import type { Oordeel } from '../../src/regels/index.ts';

/**
 * Zet een knop in het geladen programma: wat `src/gegeven/oordeel/weeg` van de regels hoort, gaat eerst hierlangs. Alleen in dit proces, en
 * alleen voor wat hierna geladen wordt; het programma zelf kent geen knop. Het orakel vraagt de regels rechtstreeks en merkt er niets van.
 */
type Knop = (oordeel: Oordeel) => Oordeel;
const BRIEF = Symbol.for('overlegtafel.proef.oordeel');
const plek = globalThis as unknown as Record<symbol, Knop | undefined>;
const WEEG = /\/src\/gegeven\/oordeel\/weeg\.(?:ts|js)(?:\?|$)/;
const OPROEP = /\bbeoordeel\((vraag(?:\w*\([^()]*\))?)\)/g;
let vervangen = 0;

registerHooks({
  load(url, context, volgende) {
    const geladen = volgende(url, context);
    if (!WEEG.test(url) || geladen.source === null || geladen.source === undefined) return geladen;
    const bron = Buffer.from(geladen.source as Uint8Array).toString();
    const anders = bron.replaceAll(OPROEP, (_, vraag: string) => {
      vervangen += 1;
      return `globalThis[Symbol.for('overlegtafel.proef.oordeel')](beoordeel(${vraag}))`;
    });
    return { ...geladen, source: anders };
  },
});
plek[BRIEF] = (oordeel) => oordeel;

/** Draait aan de knop zolang `werk` duurt: elk oordeel over lezen is dan ja, of nee. */
export async function metOordeel<T>(uitkomst: 'toegestaan' | 'geweigerd', werk: () => Promise<T>): Promise<T> {
  assert.ok(vervangen >= 2, 'de knop zit er niet in: zocht de proef in de verkeerde tekst?');
  plek[BRIEF] = (oordeel) => ({ ...oordeel, uitkomst }) as Oordeel;
  try {
    return await werk();
  } finally {
    plek[BRIEF] = (oordeel) => oordeel;
  }
}
