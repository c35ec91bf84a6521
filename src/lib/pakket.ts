import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function zoekWortel(map: string): string {
  if (existsSync(join(map, 'package.json')) && existsSync(join(map, 'migrations'))) return map;
  const hoger = dirname(map);
  if (hoger === map) throw new Error('De map van Overlegtafel is niet compleet: package.json of migrations ontbreekt.');
  return zoekWortel(hoger);
}

/** De map waarin het pakket staat: van hieruit worden migraties en bestanden voor de browser gelezen, gebouwd of niet. */
export const pakketwortel: string = zoekWortel(dirname(fileURLToPath(import.meta.url)));
