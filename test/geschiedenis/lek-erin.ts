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

/** De tweede knop: of twee taken van een gemeente dezelfde zijn, zoals `src/casus/zelfde-bron` het zegt. */
type Taakknop = (zelfde: boolean) => boolean;
const TAAKBRIEF = Symbol.for('overlegtafel.proef.taak');
const taakplek = globalThis as unknown as Record<symbol, Taakknop | undefined>;

const KNOPPEN = {
  oordeel: {
    waar: /\/src\/gegeven\/oordeel\/weeg\.(?:ts|js)(?:\?|$)/,
    wat: /\bbeoordeel\(vraag(?:\w*\([^()]*\))?\)/g,
    brief: 'overlegtafel.proef.oordeel',
  },
  taak: {
    waar: /\/src\/casus\/zelfde-bron\.(?:ts|js)(?:\?|$)/,
    wat: /\w+\.hoedanigheid\s*===\s*\w+\.hoedanigheid/g,
    brief: 'overlegtafel.proef.taak',
  },
} as const;
const vervangen = { oordeel: 0, taak: 0 };

registerHooks({
  load(url, context, volgende) {
    const geladen = volgende(url, context);
    const naam = (['oordeel', 'taak'] as const).find((knop) => KNOPPEN[knop].waar.test(url));
    if (naam === undefined || geladen.source === null || geladen.source === undefined) return geladen;
    const { wat, brief } = KNOPPEN[naam];
    const bron = Buffer.from(geladen.source as Uint8Array).toString();
    const anders = bron.replaceAll(wat, (oproep) => {
      vervangen[naam] += 1;
      return `globalThis[Symbol.for('${brief}')](${oproep})`;
    });
    return { ...geladen, source: anders };
  },
});
plek[BRIEF] = (oordeel) => oordeel;
taakplek[TAAKBRIEF] = (zelfde) => zelfde;

/** Draait aan de knop zolang `werk` duurt: elk oordeel over lezen is dan ja, of nee. */
export async function metOordeel<T>(uitkomst: 'toegestaan' | 'geweigerd', werk: () => Promise<T>): Promise<T> {
  assert.ok(vervangen.oordeel >= 2, 'de knop zit er niet in: zocht de proef in de verkeerde tekst?');
  plek[BRIEF] = (oordeel) => ({ ...oordeel, uitkomst }) as Oordeel;
  try {
    return await werk();
  } finally {
    plek[BRIEF] = (oordeel) => oordeel;
  }
}

/** Draait aan de tweede knop zolang `werk` duurt: elke taak van een gemeente is dezelfde, of geen twee stoelen hebben dezelfde. */
export async function metTaken<T>(zelfde: boolean, werk: () => Promise<T>): Promise<T> {
  assert.ok(vervangen.taak >= 1, 'de knop zit er niet in: zocht de proef in de verkeerde tekst?');
  taakplek[TAAKBRIEF] = () => zelfde;
  try {
    return await werk();
  } finally {
    taakplek[TAAKBRIEF] = (is) => is;
  }
}
