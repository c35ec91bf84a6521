import { zorgVoorBouw } from './bouw.mjs';
import { zorgVoorInstallatie } from './installeer.mjs';
import { draai } from './kind.mjs';
import { eindigMet, inWortel } from './plaats.mjs';

/** Installs and builds what is missing, then hands the arguments to the program; `bouw` stops before that. */
export async function voerUit(argumenten) {
  try {
    const node = await zorgVoorInstallatie();
    await zorgVoorBouw(node);
    if (argumenten[0] !== 'bouw') await draai({ node, bestand: inWortel('dist', 'src', 'main.js'), argumenten });
  } catch (fout) {
    eindigMet(fout);
  }
}
