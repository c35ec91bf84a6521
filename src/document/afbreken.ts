import { schoneRegels, tekensVan } from './tekens.ts';

/** Meet hoe breed een tekst is, in punten. */
export type Meet = (tekst: string) => number;

/**
 * Breekt tekst af op regels die passen. Woorden blijven heel; alleen wat breder is dan een hele regel breekt tussen twee tekens.
 * @param breedte in punten
 * @returns minstens een regel; een afgebroken regel eindigt op een spatie, zodat een voorlezer de woorden uit elkaar houdt
 */
export function breekAf(tekst: string, breedte: number, meet: Meet): readonly string[] {
  return schoneRegels(tekst).flatMap((regel) => breekRegel(regel, breedte, meet));
}

// De letter wordt per woord met zijn spatie gemeten, en zo ook gezet: optellen mag, en een lange alinea blijft betaalbaar.
function breekRegel(regel: string, breedte: number, meet: Meet): readonly string[] {
  const regels: string[] = [];
  let huidig = '';
  let ruimte = breedte;
  for (const woord of regel.split(' ').filter((deel) => deel !== '')) {
    if (meet(woord) > ruimte) {
      if (huidig !== '') regels.push(huidig);
      const stukken = breekWoord(woord, breedte, meet);
      regels.push(...stukken.slice(0, -1));
      huidig = `${stukken.at(-1) ?? ''} `;
      ruimte = breedte - meet(huidig);
    } else {
      huidig += `${woord} `;
      ruimte -= meet(`${woord} `);
    }
  }
  return [...regels, huidig.trimEnd()];
}

function breekWoord(woord: string, breedte: number, meet: Meet): readonly string[] {
  if (meet(woord) <= breedte) return [woord];
  const tekens = tekensVan(woord);
  const stukken: string[] = [];
  for (let begin = 0; begin < tekens.length; ) {
    const eind = begin + hoeveelPast(tekens.slice(begin, begin + GROOTSTE_STUK), breedte, meet);
    stukken.push(tekens.slice(begin, eind).join(''));
    begin = eind;
  }
  return stukken;
}

// Meer tekens passen er nooit op een regel A4; zo blijft een woord van 10.000 tekens betaalbaar.
const GROOTSTE_STUK = 400;

/** Het grootste aantal tekens dat past, minstens een: anders kwam er nooit een einde aan. */
function hoeveelPast(tekens: readonly string[], breedte: number, meet: Meet): number {
  let past = 1;
  let teveel = tekens.length + 1;
  while (teveel - past > 1) {
    const midden = (past + teveel) >> 1;
    if (meet(tekens.slice(0, midden).join('')) <= breedte) past = midden;
    else teveel = midden;
  }
  return past;
}
