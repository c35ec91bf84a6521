import type { Persoonsgegevens } from '../../src/gegeven/inhoud.ts';
import type { Zegel } from './opnemer.ts';

// Invented names, put together by chance.
const VOOR =
  'Aya Bram Cas Dina Elif Fenna Gijs Hanna Ilyas Jade Kik Lena Mees Nour Olle Puk Quin Roos Sem Tara Umut Vera Wout Xavi Yara Zoë'.split(
    ' ',
  );
const BEGIN =
  'Ader Berk Dijk Eike Fries Goud Haver Ijzer Kers Linde Meer Noord Olm Popel Rijs Sluis Tarwe Veld Water Zand'.split(
    ' ',
  );
const EIND =
  'berg bosch brink donk dorp gaard hof horst huis kamp man mans meijer munt rode steen stra veen weg zijl'.split(' ');

/** A number from 0 to 1 that only depends on where it is asked, so that a region can be built again. */
export function toeval(zaad: number, ...plek: readonly number[]): number {
  let h = zaad >>> 0;
  for (const deel of plek) {
    h = Math.imul(h ^ (deel + 0x9e3779b9), 0x85ebca6b);
    h ^= h >>> 13;
    h = Math.imul(h, 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return (h >>> 0) / 2 ** 32;
}

const een = (rij: readonly string[], kans: number): string => rij[Math.floor(kans * rij.length)] ?? '';

export type Naam = { readonly voornaam: string; readonly achternaam: string };

export const naamVan = (zaad: number, nummer: number): Naam => ({
  voornaam: een(VOOR, toeval(zaad, nummer, 1)),
  achternaam: `${een(BEGIN, toeval(zaad, nummer, 2))}${een(EIND, toeval(zaad, nummer, 3))}`,
});

/** The text of a seal with the name of this copy in it; what holds no name stays as it is. */
export function metNaam({ plaats, tekst }: Zegel, naam: Naam): Buffer {
  const { categorie } = plaats;
  const anders = (nieuw: string): Buffer => Buffer.from(nieuw, 'utf8');
  if (categorie === 'persoon.naam') return anders(`${naam.voornaam} ${naam.achternaam}`);
  if (categorie === 'casus.initialen') return anders(`${naam.voornaam.charAt(0)}.${naam.achternaam.charAt(0)}.`);
  const oud = tekst.toString('utf8');
  if (!oud.includes('"voornaam"')) return tekst;
  const inhoud: unknown = JSON.parse(oud);
  return anders(JSON.stringify(vervang(inhoud, naam)));
}

function vervang(inhoud: unknown, naam: Naam): unknown {
  if (typeof inhoud !== 'object' || inhoud === null) return inhoud;
  if ('voornaam' in inhoud) return { ...inhoud, ...naam } satisfies Partial<Persoonsgegevens>;
  return Object.fromEntries(Object.entries(inhoud).map(([veld, waarde]) => [veld, vervang(waarde, naam)]));
}
