/** Schrijft docs/beslistabel.md uit de regels. Draai: npm run beslistabel */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beoordeel } from '../src/regels/index.ts';
import { beslistabelPagina } from './beslistabel/pagina.ts';

const BESTAND = new URL('../docs/beslistabel.md', import.meta.url);

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(BESTAND, beslistabelPagina(beoordeel));
}
