import { zonderAccenten } from '../lib/zonder-accenten.ts';
import { alleEisen, type Eis, findEis, THEMAS } from './index.ts';

type Doorzoekbaar = { readonly eis: Eis; readonly kern: string; readonly tekst: string };

// Met een spatie ervoor, zodat "begint een woord met" een gewone deeltekst is.
const doorzoekbaar: readonly Doorzoekbaar[] = alleEisen.map((eis) => {
  const kern = ` ${vlak([eis.id, ...(eis.ookId ?? []), eis.artikel].join(' '))}`;
  return { eis, kern, tekst: `${kern} ${vlak(`${eis.nl} ${THEMAS[eis.thema]}`)}` };
});

/**
 * Eisen waarin elk woord van de zoekvraag voorkomt, in de volgorde van de bron; een kenmerk dat precies klopt komt
 * vooraan, en daarna wat het woord in zijn kenmerk of artikel heeft. Een lege vraag geeft alle eisen.
 */
export function zoekEisen(vraag: string): readonly Eis[] {
  const woorden = vlak(vraag)
    .split(' ')
    .filter((woord) => woord !== '');
  if (woorden.length === 0) return alleEisen;
  const precies = findEis(vraag.trim());
  const raak = doorzoekbaar.filter(({ tekst }) => woorden.every((woord) => komtVoor(tekst, woord)));
  const inKern = raak.filter(({ kern }) => woorden.every((woord) => kern.includes(` ${woord}`)));
  const rest = raak.filter((treffer) => !inKern.includes(treffer));
  return [...new Set([...(precies ? [precies] : []), ...[...inKern, ...rest].map(({ eis }) => eis)])];
}

/** Een woord mag midden in een ander staan ("arts" in "jeugdarts"); een nummer niet ("6" is niet "16"). */
function komtVoor(tekst: string, woord: string): boolean {
  return tekst.includes(/[a-z]{3}/.test(woord) ? woord : ` ${woord}`);
}

/** Kleine letters zonder accenten en leestekens; "artikel 3.4" en "Art 3.4" zijn dezelfde vraag. */
function vlak(tekst: string): string {
  return zonderAccenten(tekst)
    .replace(/[^a-z0-9.]+/g, ' ')
    .replace(/\.(?=\s|$)/g, '')
    .replace(/\bartikel\b/g, 'art')
    .trim();
}
