import { link, mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Legt een bezorgd stuk als bestand in een map, heel of niet. Dezelfde naam nog eens bezorgen verandert niets.
 * @throws als de map niet te schrijven is; de taak wordt dan later herhaald.
 */
export async function legInMap(map: string, naam: string, inhoud: string): Promise<void> {
  await mkdir(map, { recursive: true, mode: 0o700 });
  const tijdelijk = join(map, `.${naam}.${process.pid}`);
  const bestand = await open(tijdelijk, 'w', 0o600);
  try {
    await bestand.writeFile(inhoud);
    await bestand.sync();
  } finally {
    await bestand.close();
  }
  // link slaagt maar een keer per naam: na een val tussen bezorgen en vastleggen ligt het stuk er niet dubbel.
  await link(tijdelijk, join(map, naam)).catch((fout: NodeJS.ErrnoException) => {
    if (fout.code !== 'EEXIST') throw fout;
  });
  await unlink(tijdelijk);
}
