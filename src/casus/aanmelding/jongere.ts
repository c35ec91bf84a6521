import type { Persoonsgegevens } from '../../gegeven/inhoud.ts';

const TUSSENVOEGSELS = new Set([
  'van',
  'de',
  'den',
  'der',
  'het',
  'ter',
  'ten',
  'te',
  'el',
  'al',
  'bin',
  'di',
  'da',
  'op',
  'in',
]);

/** De initialen voor wie de naam niet mag zien: "Daan de Graaf" wordt "D.G."; een koppelteken telt als woordgrens. */
export function initialenVan({ voornaam, achternaam }: Pick<Persoonsgegevens, 'voornaam' | 'achternaam'>): string {
  const eerste = voornaam.trim().charAt(0).toLocaleUpperCase('nl');
  const delen = achternaam
    .trim()
    .split(/[\s-]+/u)
    .filter((deel) => deel !== '' && !TUSSENVOEGSELS.has(deel.toLocaleLowerCase('nl')));
  const laatste = (delen[0] ?? achternaam.trim()).charAt(0).toLocaleUpperCase('nl');
  return [eerste, laatste]
    .filter((letter) => letter !== '')
    .map((letter) => `${letter}.`)
    .join('');
}
