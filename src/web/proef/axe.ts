import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pakketwortel } from '../../lib/pakket.ts';

const AXE = readFileSync(join(pakketwortel, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Wat WCAG 2.2 A en AA vragen, en wat axe verder voor goed gebruik houdt. */
const ALLES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export type Bevinding = {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
};

export type Axewens = {
  /** Labels of namen van regels van axe. */
  readonly regels?: readonly string[];
  /** Ook wat axe niet zelf kan beslissen. */
  readonly twijfel?: boolean;
};

/**
 * Wat axe op deze pagina aanmerkt. Elke regel loopt; alleen van wat goed is schrijft axe niet op waar het staat, want dat leest niemand
 * en het kost de helft van de meting.
 */
export async function meetAxe(blad: Page, wens: Axewens = {}): Promise<readonly Bevinding[]> {
  const { regels = ALLES, twijfel = false } = wens;
  const soorten = twijfel ? ['violations', 'incomplete'] : ['violations'];
  const keuze = JSON.stringify({ runOnly: regels, resultTypes: soorten });
  return blad.evaluate<readonly Bevinding[]>(
    `${AXE}; axe.run(document, ${keuze}).then((uit) => ${JSON.stringify(soorten)}.flatMap((soort) => uit[soort]))`,
  );
}
