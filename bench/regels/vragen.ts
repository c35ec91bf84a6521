import { PROFIELEN } from '../../src/mag-ik-dit-delen/profielen.ts';
import { beginBij, stelSamen } from '../../src/mag-ik-dit-delen/stand.ts';
import type { Oordeel, Vraag } from '../../src/regels/index.ts';
import { beoordeel } from '../../src/regels/index.ts';
import { type Dobbelsteen, dobbelsteen, willekeurigeVraag } from '../../test/verschil/willekeur.ts';
import { PEILDATUM } from './peildatum.ts';

/** The vragen over which the decision function itself is measured. */

export type Uitkomst = Oordeel['uitkomst'];

/** One in so many vragen of the mix has lost one to three of its leaves. */
export const EEN_OP = 5;

/**
 * All seven handelingen, deliberately varied; most are complete, some lack an answer or three. Each is read from its
 * text, as the command line and the API read theirs: an object from which a field was deleted is something else.
 */
export function mengsel(aantal: number, zaad: number): readonly Vraag[] {
  const d = dobbelsteen(zaad);
  return Array.from({ length: aantal }, (_, nummer) => {
    const vraag = willekeurigeVraag(d) as unknown as Vraag;
    return JSON.parse(JSON.stringify(nummer % EEN_OP === 0 ? metGaten(vraag, d) : vraag)) as Vraag;
  });
}

const VERPLICHT = new Set(['versie', 'handeling', 'peildatum', 'plicht', 'afweging']);

function metGaten(vraag: Vraag, d: Dobbelsteen): Vraag {
  const kopie = structuredClone(vraag) as unknown as Record<string, Record<string, unknown> | null>;
  const delen = Object.keys(kopie).filter((naam) => !VERPLICHT.has(naam) && kopie[naam] !== null);
  for (let keer = d.kies([1, 2, 3]); keer > 0; keer -= 1) {
    const deel = kopie[d.kies(delen)] ?? {};
    const velden = Object.keys(deel);
    if (velden.length > 0) delete deel[d.kies(velden)];
  }
  return kopie as unknown as Vraag;
}

/**
 * What the public page "Mag ik dit delen?" asks of the rules on its way: for every profile its first vraag, and
 * those after one random answer, two, three and so on, until the answer is clear.
 */
export function bijnaLeeg(aantal: number, zaad: number): readonly Vraag[] {
  const d = dobbelsteen(zaad);
  const vragen: Vraag[] = [];
  while (vragen.length < aantal) {
    const profiel = d.kies(PROFIELEN);
    const keuzes = new Map<string, string>();
    for (;;) {
      const { vraag, open } = stelSamen(beginBij(profiel, PEILDATUM), keuzes);
      if (open.length === 0 || beoordeel(vraag).uitkomst !== 'onvolledig') break;
      vragen.push(vraag);
      const punt = d.kies(open);
      keuzes.set(punt.sleutel, d.kies(punt.keuzes).sleutel);
    }
  }
  return vragen.slice(0, aantal);
}

/** How often each uitkomst occurs, as shares of one. */
export function verdeling(vragen: readonly Vraag[]): Readonly<Record<Uitkomst, number>> {
  const deel = (uitkomst: Uitkomst): number =>
    vragen.filter((vraag) => beoordeel(vraag).uitkomst === uitkomst).length / vragen.length;
  return { toegestaan: deel('toegestaan'), geweigerd: deel('geweigerd'), onvolledig: deel('onvolledig') };
}
