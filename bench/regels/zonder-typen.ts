import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export type Kopie = { readonly index: URL; readonly weg: () => void };

/**
 * The rules as JavaScript in a folder of their own, as they are published: a cold start from the sources would measure
 * the removal of types as well.
 */
export function kopieerRegels(): Kopie {
  const bron = fileURLToPath(new URL('../../src/regels/', import.meta.url));
  const map = mkdtempSync(join(tmpdir(), 'overlegtafel-regels-'));
  writeFileSync(join(map, 'package.json'), '{"type":"module"}');
  for (const naam of readdirSync(bron).filter((naam) => naam.endsWith('.ts') && !naam.includes('.test.'))) {
    const tekst = stripTypeScriptTypes(readFileSync(join(bron, naam), 'utf8'));
    writeFileSync(join(map, naam.replace(/\.ts$/, '.js')), tekst.replaceAll(/(from '\.\/[^']+)\.ts'/g, "$1.js'"));
  }
  return { index: pathToFileURL(join(map, 'index.js')), weg: () => rmSync(map, { recursive: true, force: true }) };
}
