import { BLAD, ONDERKANT, type Vel } from './vel.ts';

/** De kleinste strook van een blad die niet meer breekt: een regel, een kop, een rij van een tabel. */
export type Strook = {
  /** Wit erboven, in punten; vervalt boven aan een blad. */
  readonly ervoor: number;
  readonly hoogte: number;
  /** Mag niet onderaan blijven staan zonder de volgende strook: een kop, de eerste regel van een alinea. */
  readonly houdt: boolean;
  /** Wat boven aan een nieuw blad wordt herhaald als deze strook daar begint. */
  readonly herhaal?: readonly Strook[];
  readonly zet: (y: number) => void;
};

const RUIMTE = ONDERKANT - BLAD.boven;

/** Verdeelt stroken over bladen, in volgorde. Geen kop blijft alleen achter onder aan een blad. */
export function zetOpBladen(vel: Vel, stroken: readonly Strook[]): void {
  let y: number = BLAD.boven;
  stroken.forEach((strook, plaats) => {
    const nodig = Math.min(samenNodig(stroken, plaats), RUIMTE);
    if (y > BLAD.boven && y + strook.ervoor + nodig > ONDERKANT) {
      vel.nieuwBlad();
      y = BLAD.boven;
      for (const kop of strook.herhaal ?? []) {
        kop.zet(y);
        y += kop.hoogte;
      }
    } else if (y > BLAD.boven) {
      y += strook.ervoor;
    }
    strook.zet(y);
    y += strook.hoogte;
  });
}

/** De hoogte van deze strook met alles wat zij bij zich houdt. */
function samenNodig(stroken: readonly Strook[], begin: number): number {
  let hoogte = 0;
  for (let plaats = begin; plaats < stroken.length; plaats += 1) {
    const strook = stroken[plaats];
    if (strook === undefined) break;
    hoogte += strook.hoogte + (plaats === begin ? 0 : strook.ervoor);
    if (!strook.houdt || hoogte > RUIMTE) break;
  }
  return hoogte;
}
