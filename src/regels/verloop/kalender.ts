/**
 * Rekenen met dagen op de Nederlandse kalender. Een dag is een ISO-datum; binnenin is zij een dagnummer, zodat
 * zomertijd en tijdzones niet kunnen meespelen.
 */
import { isDatum } from '../datum.ts';

/** Het aantal dagen sinds 1 januari 1970. RangeError als de tekst geen bestaande dag is: dat is een fout van de aanroeper. */
export function dagnummer(datum: string): number {
  if (!isDatum(datum)) throw new RangeError('geen bestaande dag');
  const maand = Number(datum.slice(5, 7));
  // Het jaar begint hier in maart, zodat de schrikkeldag de laatste dag is.
  const jaar = Number(datum.slice(0, 4)) - (maand < 3 ? 1 : 0);
  const dagVanJaar = Math.floor((153 * ((maand + 9) % 12) + 2) / 5) + Number(datum.slice(8)) - 1;
  return jaar * 365 + Math.floor(jaar / 4) - Math.floor(jaar / 100) + Math.floor(jaar / 400) + dagVanJaar - 719_468;
}

const twee = (getal: number): string => String(getal).padStart(2, '0');

/** De ISO-datum van een dagnummer; tussen het jaar 1 en het jaar 9999. */
export function datumVan(nummer: number): string {
  const dagen = nummer + 719_468;
  const eeuwen = Math.floor(dagen / 146_097);
  const rest = dagen - eeuwen * 146_097;
  const jaar = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365,
  );
  const dagVanJaar = rest - (365 * jaar + Math.floor(jaar / 4) - Math.floor(jaar / 100));
  const schuif = Math.floor((5 * dagVanJaar + 2) / 153);
  const maand = ((schuif + 2) % 12) + 1;
  const dag = dagVanJaar - Math.floor((153 * schuif + 2) / 5) + 1;
  return `${String(jaar + eeuwen * 400 + (maand < 3 ? 1 : 0)).padStart(4, '0')}-${twee(maand)}-${twee(dag)}`;
}

/** Zoveel dagen later; negatief is eerder. */
export const plusDagen = (datum: string, dagen: number): string => datumVan(dagnummer(datum) + dagen);

/** De dag van de week: 0 is maandag, 6 is zondag. */
export const weekdag = (datum: string): number => (((dagnummer(datum) + 3) % 7) + 7) % 7;

function zelfdeDagNa(datum: string, maanden: number): { readonly maand: string; readonly dag: string } {
  const geteld = Number(datum.slice(0, 4)) * 12 + Number(datum.slice(5, 7)) - 1 + maanden;
  const jaar = String(Math.floor(geteld / 12)).padStart(4, '0');
  return { maand: `${jaar}-${twee((geteld % 12) + 1)}`, dag: datum.slice(8) };
}

/**
 * De laatste dag van een termijn van zoveel maanden na een gebeurtenis: dezelfde dag van de maand, of de laatste dag van
 * een kortere maand (Verordening 1182/71 art. 3 lid 2 onder c). Ook voor een maximum: zij wordt nooit te lang.
 */
export function maandenVerder(datum: string, maanden: number): string {
  dagnummer(datum);
  const { maand, dag } = zelfdeDagNa(datum, maanden);
  const dagen = [dag, '30', '29', '28'].find((kandidaat) => kandidaat <= dag && isDatum(`${maand}-${kandidaat}`));
  return `${maand}-${dagen ?? '28'}`;
}

/**
 * De dag waarop zoveel jaren vol zijn. Een jaar vanaf 29 februari is pas vol op 1 maart: een minimum wordt nooit te kort.
 */
export function jarenVerder(datum: string, jaren: number): string {
  dagnummer(datum);
  const { maand, dag } = zelfdeDagNa(datum, jaren * 12);
  return isDatum(`${maand}-${dag}`) ? `${maand}-${dag}` : `${maand.slice(0, 5)}03-01`;
}

const MAANDEN = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** "5 maart 2026", voor in een uitleg. */
export const voluit = (datum: string): string =>
  `${Number(datum.slice(8))} ${MAANDEN[Number(datum.slice(5, 7)) - 1]} ${datum.slice(0, 4)}`;

/** De laatste en de eerste van een paar dagen; ISO-datums staan als tekst al op volgorde. */
export const laatste = (...dagen: readonly string[]): string => dagen.reduce((a, b) => (a > b ? a : b));
export const eerste = (...dagen: readonly string[]): string => dagen.reduce((a, b) => (a < b ? a : b));
