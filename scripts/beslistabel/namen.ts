/** Een deel van een as in woorden, en terug: `iedereen`, `elke professional (behalve school)`, of de namen. */
import { BEROEPSGEHEIMEN } from '../../src/regels/index.ts';
import type { Doos } from './dozen.ts';
import { KOLOMMEN } from './kolommen.ts';
import { LEEFTIJDEN } from './vraagstelling.ts';
import type { Geverplaats, Ontvangerplaats } from './wie.ts';
import { GEVERS, ONTVANGERS } from './wie.ts';

type Groep = { readonly naam: string; readonly leden: readonly number[] };
export type As = {
  readonly namen: readonly string[];
  /** Namen voor veel voorkomende delen; de eerste is het geheel. */
  readonly groepen: readonly Groep[];
};

const plaatsen = <T>(lijst: readonly T[], hoort: (iets: T) => boolean): readonly number[] =>
  lijst.flatMap((iets, plaats) => (hoort(iets) ? [plaats] : []));
const alle = (lijst: readonly unknown[]): readonly number[] => lijst.map((_, plaats) => plaats);

const onderGeheim = ({ stand }: Geverplaats): boolean =>
  (BEROEPSGEHEIMEN as readonly (string | undefined)[]).includes(stand.geheimhouding);
const isGezin = ({ stand }: Ontvangerplaats | Geverplaats): boolean =>
  stand.partij === 'ouder' || stand.partij === 'jongere' || stand.partij === 'steunpersoon';

export const GEVER_AS: As = {
  namen: GEVERS.map(({ naam }) => naam),
  groepen: [
    { naam: 'iedereen', leden: alle(GEVERS) },
    { naam: 'wie beroepsgeheim heeft', leden: plaatsen(GEVERS, onderGeheim) },
    { naam: 'elke professional zonder beroepsgeheim', leden: plaatsen(GEVERS, (g) => !onderGeheim(g) && !isGezin(g)) },
    { naam: 'elke professional', leden: plaatsen(GEVERS, (g) => !isGezin(g)) },
  ],
};
export const ONTVANGER_AS: As = {
  namen: ONTVANGERS.map(({ naam }) => naam),
  groepen: [
    { naam: 'iedereen', leden: alle(ONTVANGERS) },
    {
      naam: 'elke professional',
      leden: plaatsen(ONTVANGERS, (o) => !isGezin(o) && o.stand.partij !== 'derde'),
    },
  ],
};
export const KOLOM_AS: As = {
  namen: KOLOMMEN.map(({ teken }) => teken),
  groepen: [{ naam: 'alles', leden: alle(KOLOMMEN) }],
};
/** Een as met een naam voor het geheel. */
export const gewoneAs = (namen: readonly string[], geheel: string): As => ({
  namen,
  groepen: [{ naam: geheel, leden: alle(namen) }],
});

type Vorm = {
  readonly groep: Groep | undefined;
  readonly erbij: readonly number[];
  readonly behalve: readonly number[];
};

/**
 * Een deel van een as in zo weinig mogelijk namen. `telt` zijn de plaatsen die in de tabel voorkomen: van de rest doet
 * het er niet toe of zij genoemd worden.
 */
export function noem(deel: readonly number[], as: As, telt: readonly number[] = alle(as.namen)): string {
  const vormen = [undefined, ...as.groepen].map((groep): Vorm => {
    const leden = groep?.leden ?? [];
    return {
      groep,
      erbij: deel.filter((plaats) => telt.includes(plaats) && !leden.includes(plaats)),
      behalve: leden.filter((plaats) => telt.includes(plaats) && !deel.includes(plaats)),
    };
  });
  const prijs = ({ groep, erbij, behalve }: Vorm): number =>
    (groep === undefined ? 0 : 1) + erbij.length + behalve.length * 1.5;
  const beste = vormen.reduce((een, ander) => (prijs(ander) < prijs(een) ? ander : een));
  const naam = (plaats: number): string => as.namen[plaats] ?? '';
  const groep =
    beste.groep === undefined
      ? []
      : [`${beste.groep.naam}${beste.behalve.length === 0 ? '' : ` (behalve ${beste.behalve.map(naam).join('; ')})`}`];
  return [...groep, ...beste.erbij.map(naam)].join(', ');
}

/** De plaatsen die een tekst van `noem` noemt. */
export function leesNamen(tekst: string, as: As): readonly number[] {
  const plaats = (naam: string): number => {
    const gevonden = as.namen.indexOf(naam);
    if (gevonden < 0) throw new Error(`Onbekende naam in de tabel: ${naam}.`);
    return gevonden;
  };
  return tekst.split(/, (?![^(]*\))/).flatMap((stuk) => {
    const [, kop = stuk, rest] = /^(.*) \(behalve (.*)\)$/.exec(stuk) ?? [];
    const groep = as.groepen.find(({ naam }) => naam === kop);
    if (groep === undefined) return [plaats(stuk)];
    const weg = rest === undefined ? [] : rest.split('; ').map(plaats);
    return groep.leden.filter((lid) => !weg.includes(lid));
  });
}

/** De plaatsen die op een as voorkomen. */
export const komtVoor = (lijst: readonly Doos[], nummer: number): readonly number[] => [
  ...new Set(lijst.flatMap(({ assen }) => assen[nummer] ?? [])),
];

/** Leeftijden als grens: `elke leeftijd`, `tot 16`, `vanaf 12`. */
export function noemLeeftijd(deel: readonly number[], telt: readonly number[] = alle(LEEFTIJDEN)): string {
  const ONDERGRENS = [0, 12, 16, 18];
  const binnen = telt.filter((plaats) => deel.includes(plaats));
  if (binnen.length === telt.length) return 'elke';
  const eerste = Math.min(...binnen);
  const laatste = Math.max(...binnen);
  const aaneen = telt.filter((plaats) => plaats >= eerste && plaats <= laatste).length === binnen.length;
  if (!aaneen) return binnen.map((plaats) => LEEFTIJDEN[plaats]?.naam).join(', ');
  const vanaf = eerste === Math.min(...telt) ? undefined : ONDERGRENS[eerste];
  const tot = laatste === Math.max(...telt) ? undefined : ONDERGRENS[laatste + 1];
  if (vanaf === undefined) return `onder ${tot}`;
  return tot === undefined ? `vanaf ${vanaf}` : `${vanaf} tot ${tot}`;
}

/** De leeftijden die `noemLeeftijd` noemt, als alle leeftijden tellen. */
export function leesLeeftijd(tekst: string): readonly number[] {
  const mogelijk = alle(LEEFTIJDEN).flatMap((een) =>
    alle(LEEFTIJDEN).flatMap((ander) => (ander < een ? [] : [alle(LEEFTIJDEN).slice(een, ander + 1)])),
  );
  const gevonden = mogelijk.find((deel) => noemLeeftijd(deel) === tekst);
  if (gevonden !== undefined) return gevonden;
  return tekst.split(', ').map((naam) => LEEFTIJDEN.findIndex((plaats) => plaats.naam === naam));
}
