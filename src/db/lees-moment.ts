const NUL = 48;

/**
 * Leest een moment zoals PostgreSQL het schrijft: "2026-11-22 10:11:12.345678+01". Milliseconden tellen, de rest valt weg.
 * @returns null als het anders is geschreven: een jaar voor 1000 of na 9999, of een verschil met UTC in seconden.
 */
export function leesMoment(tekst: string): Date | null {
  if (
    tekst.length < 22 ||
    tekst[4] !== '-' ||
    tekst[7] !== '-' ||
    tekst[10] !== ' ' ||
    tekst[13] !== ':' ||
    tekst[16] !== ':'
  )
    return null;
  let plek = 19;
  let duizendsten = 0;
  if (tekst[plek] === '.') {
    let gewicht = 100;
    for (plek += 1; isCijfer(tekst, plek); plek += 1) {
      duizendsten += cijfer(tekst, plek) * Math.floor(gewicht);
      gewicht /= 10;
    }
  }
  const teken = tekst[plek] === '+' ? 1 : tekst[plek] === '-' ? -1 : 0;
  const rest = tekst.length - plek - 1;
  if (teken === 0 || !(rest === 2 || (rest === 5 && tekst[plek + 3] === ':'))) return null;
  const verschil = twee(tekst, plek + 1) * 60 + (rest === 5 ? twee(tekst, plek + 4) : 0);
  const jaar = twee(tekst, 0) * 100 + twee(tekst, 2);
  const ms = Date.UTC(
    jaar,
    twee(tekst, 5) - 1,
    twee(tekst, 8),
    twee(tekst, 11),
    twee(tekst, 14) - teken * verschil,
    twee(tekst, 17),
    duizendsten,
  );
  // Een jaar onder 100 leest Date.UTC als in de vorige eeuw.
  return jaar < 1000 || Number.isNaN(ms) ? null : new Date(ms);
}

const cijfer = (tekst: string, plek: number): number => tekst.charCodeAt(plek) - NUL;

const isCijfer = (tekst: string, plek: number): boolean => {
  const waarde = cijfer(tekst, plek);
  return waarde >= 0 && waarde <= 9;
};

const twee = (tekst: string, plek: number): number =>
  isCijfer(tekst, plek) && isCijfer(tekst, plek + 1) ? cijfer(tekst, plek) * 10 + cijfer(tekst, plek + 1) : Number.NaN;
