import { leesConfig } from '../config.ts';
import { openProgramma } from './open-programma.ts';
import { meldFouten, meldWeigering, schrijf } from './uitvoer.ts';

/** Brengt de databases op de stand van deze versie en stopt weer. */
export async function migreerOpdracht(): Promise<number> {
  const gelezen = leesConfig(process.env);
  if (gelezen.kind === 'fout') return meldFouten(gelezen.regels);
  const opening = await openProgramma(gelezen.config, schrijf);
  if (opening.kind === 'fout') return meldWeigering(opening);
  await opening.programma.sluit();
  schrijf('De databases zijn bij.');
  return 0;
}
