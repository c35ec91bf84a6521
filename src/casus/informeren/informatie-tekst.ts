import { createHash } from 'node:crypto';
import { canoniekeJson } from '../../logboek/canonieke-json.ts';
import type { Partijsoort } from '../../partij/partij.queries.ts';
import type { Doel } from '../../regels/index.ts';
import type { Taalcode } from '../../web/taal.ts';
import { INFORMATIEZINNEN_EN } from './informatie-zinnen.en.ts';
import { INFORMATIE_VERSIE, INFORMATIEZINNEN, type Informatiezin, type Lezer } from './informatie-zinnen.nl.ts';

/** De negen delen van 12.4, op de letter die eisen.md ze geeft. */
export type Deelletter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i';

export type Informatiedeel = {
  readonly deel: Deelletter;
  readonly kop: string;
  readonly voor: readonly string[];
  readonly punten: readonly string[];
  readonly na: readonly string[];
};

/** De zinnen van een uitleg, in een taal. */
export type Informatiezinnenblad = {
  readonly titel: string;
  readonly inleiding: readonly string[];
  readonly delen: readonly Informatiedeel[];
};

/**
 * De uitleg zoals een betrokkene haar leest; wat hier staat, wordt getoond, bewaard en afgedrukt. De zinnen zijn Nederlands; `en`
 * is dezelfde uitleg in het Engels, onder dezelfde hash.
 */
export type Informatietekst = Informatiezinnenblad & {
  readonly versie: string;
  readonly lezer: Lezer;
  readonly en: Informatiezinnenblad;
};

/** De zinnen in de taal van de lezer, met de naam van die versie. */
export function inTaal(
  tekst: Informatietekst,
  taal: Taalcode,
): Informatiezinnenblad & { readonly taal: Taalcode; readonly versie: string } {
  const { titel, inleiding, delen } = taal === 'nl' ? tekst : tekst.en;
  return { titel, inleiding, delen, taal, versie: `${tekst.versie}-${taal}` };
}

export type Informatiepartij = {
  readonly id: string;
  readonly naam: string;
  readonly soort: Partijsoort;
};

/** Wat er voor deze lezer nieuw is; `alles` is de eerste keer, of opnieuw alles omdat er niets bijkwam. */
export type Nieuws =
  | { readonly kind: 'alles' }
  | { readonly kind: 'erbij'; readonly partijen: readonly Informatiepartij[]; readonly doelen: readonly Doel[] };

/** De feiten van de casus waar de uitleg uit wordt geschreven. */
export type Informatiestof = {
  readonly lezer: Lezer;
  /** Er is een voogd: dan is "uw kind" niet het goede woord. */
  readonly voogd: boolean;
  readonly overleg: string;
  readonly regie: { readonly naam: string; readonly partij: string; readonly telefoon: string };
  /** Alle mogelijke ontvangers, de procesregiepartij voorop (12.4b). */
  readonly partijen: readonly Informatiepartij[];
  readonly doelen: readonly Doel[];
  readonly nieuws: Nieuws;
  readonly bewaarmaanden: number;
  readonly nazorgMaanden: number;
  /** Dit overleg kent gegevens waarvoor iemand met geheimhouding toestemming vraagt (6). */
  readonly metToestemming: boolean;
  /** Dit overleg begint met een verzuimmelding, een wettelijke plicht (12.4g, fn 43). */
  readonly metMelding: boolean;
  readonly metLeerplicht: boolean;
};

/** Wat een vertaling van zichzelf zegt; het Nederlands is de uitleg zelf. */
export const VERTALING: Readonly<Record<Taalcode, string | null>> = {
  nl: null,
  en: 'This is a translation. The text in Dutch says the same.',
};

type Zin = (sleutel: Informatiezin) => string;

/** Schrijft de uitleg van 12.4 uit de feiten van de casus. Bij iets nieuws staat er alleen wat nieuw is, en wie te bellen. */
export function schrijfInformatie(stof: Informatiestof): Informatietekst {
  const kop = { versie: INFORMATIE_VERSIE, lezer: stof.lezer } as const;
  return { ...kop, ...schrijfBlad(stof, maakZin(stof, 'nl')), en: schrijfBlad(stof, maakZin(stof, 'en')) };
}

function schrijfBlad(stof: Informatiestof, zin: Zin): Informatiezinnenblad {
  const { nieuws } = stof;
  if (nieuws.kind === 'alles') {
    return {
      titel: zin('titel'),
      inleiding: [zin('inleiding.wat'), zin('inleiding.eerst')],
      delen: alles(stof, zin),
    };
  }
  return {
    titel: zin(titelVan(nieuws)),
    inleiding: [zin('inleiding.weer')],
    delen: [
      ...(nieuws.doelen.length > 0 ? [nieuwDoel(nieuws.doelen, zin)] : []),
      ...(nieuws.partijen.length > 0 ? [nieuweOntvanger(nieuws.partijen, stof, zin)] : []),
      { ...contact(zin), voor: [zin('inleiding.blijft'), zin('i.bel')] },
    ],
  };
}

function titelVan({ partijen, doelen }: Extract<Nieuws, { kind: 'erbij' }>): Informatiezin {
  if (partijen.length > 0 && doelen.length > 0) return 'titel.beide';
  if (partijen.length > 0) return partijen.length === 1 ? 'titel.partij' : 'titel.partijen';
  return doelen.length === 1 ? 'titel.doel' : 'titel.doelen';
}

const KIND = { nl: ['de jongere', 'uw kind'], en: ['the young person', 'your child'] } as const;

function maakZin(stof: Informatiestof, taal: Taalcode): Zin {
  const kind = KIND[taal][stof.voogd ? 0 : 1];
  const waarden: Readonly<Record<string, string>> = {
    kind,
    Kind: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    overleg: stof.overleg,
    regie: stof.regie.naam,
    regiepartij: stof.regie.partij,
    telefoon: stof.regie.telefoon,
    bewaarmaanden: String(stof.bewaarmaanden),
    nazorgmaanden: String(stof.nazorgMaanden),
  };
  const zinnen = (taal === 'nl' ? INFORMATIEZINNEN : INFORMATIEZINNEN_EN)[stof.lezer];
  return (sleutel) =>
    zinnen[sleutel].replaceAll(/\{(\w+)\}/g, (_, naam: string) => {
      const waarde = waarden[naam];
      if (waarde === undefined) throw new Error(`${sleutel} mist ${naam}`);
      return waarde;
    });
}

function alles(stof: Informatiestof, zin: Zin): readonly Informatiedeel[] {
  return [
    {
      deel: 'a',
      kop: zin('a.kop'),
      voor: [zin('a.zin')],
      punten: stof.doelen.map((doel) => zin(`doel.${doel}`)),
      na: [zin('a.niets-anders')],
    },
    {
      deel: 'b',
      kop: zin('b.kop'),
      voor: [zin('b.zin')],
      punten: stof.partijen.map((partij) => partijpunt(partij, stof, zin)),
      na: [zin('b.wet'), zin('b.samen'), zin('b.los'), zin('b.collega'), zin('b.nog-iemand')],
    },
    {
      deel: 'c',
      kop: zin('c.kop'),
      voor: [zin('c.samen'), zin('c.nazorg'), zin('c.zelf')],
      punten: bewaarpunten(stof.partijen, zin),
      na: [],
    },
    {
      deel: 'd',
      kop: zin('d.kop'),
      voor: [zin('d.zin')],
      punten: RECHTEN.map(zin),
      na: [zin('d.termijn'), zin('d.computer')],
    },
    {
      deel: 'e',
      kop: zin('e.kop'),
      voor: [zin(stof.metToestemming ? 'e.vraag' : 'e.soms'), zin('e.nee'), zin('e.terug'), zin('e.tot-dan')],
      punten: [],
      na: [],
    },
    { deel: 'f', kop: zin('f.kop'), voor: [zin('f.eerst'), zin('f.fg'), zin('f.ap')], punten: [], na: [] },
    {
      deel: 'g',
      kop: zin('g.kop'),
      voor: [zin(stof.metMelding ? 'g.melding' : 'g.soms'), zin('g.zonder-vraag')],
      punten: [],
      na: [],
    },
    { deel: 'h', kop: zin('h.kop'), voor: [zin('h.niets'), zin('h.door')], punten: [], na: [] },
    contact(zin),
  ];
}

/** De rechten van 13 en AVG 15 tot en met 22 (E-09); meenemen alleen waar toestemming de grond is (fn 34). */
const RECHTEN: readonly Informatiezin[] = [
  'd.inzien',
  'd.verbeteren',
  'd.verwijderen',
  'd.beperken',
  'd.bezwaar',
  'd.meenemen',
];

const contact = (zin: Zin): Informatiedeel => ({
  deel: 'i',
  kop: zin('i.kop'),
  voor: [zin('i.bel'), zin('i.wat'), zin('i.pagina')],
  punten: [],
  na: [],
});

const nieuwDoel = (doelen: readonly Doel[], zin: Zin): Informatiedeel => ({
  deel: 'a',
  kop: zin('a.kop.nieuw'),
  voor: [],
  punten: doelen.map((doel) => zin(`doel.${doel}`)),
  na: [zin('a.oud')],
});

const nieuweOntvanger = (partijen: readonly Informatiepartij[], stof: Informatiestof, zin: Zin): Informatiedeel => ({
  deel: 'b',
  kop: zin('b.kop.nieuw'),
  voor: [zin(partijen.length === 1 ? 'b.zin.nieuw' : 'b.zin.nieuwen')],
  punten: partijen.map((partij) => partijpunt(partij, stof, zin)),
  // Een nieuwe ontvanger is een nieuwe vraag om toestemming (Bijl 5-i).
  na: [zin('b.wet'), ...(stof.metToestemming ? [zin('b.opnieuw-ja')] : [])],
});

function partijpunt({ naam, soort }: Informatiepartij, { metLeerplicht }: Informatiestof, zin: Zin): string {
  const wat = soort === 'gemeente' && metLeerplicht ? 'gemeente-leerplicht' : soort;
  return `${naam}: ${zin(`partij.${wat}`)}.`;
}

function bewaarpunten(partijen: readonly Informatiepartij[], zin: Zin): readonly string[] {
  return partijen.map(({ naam, soort }) => `${naam}: ${zin(`bewaar.${soort}`)}.`);
}

/** De hash van een uitleg: SHA-256 over de canonieke vorm, met de versie erin (RFC 8785). */
export function hashVanInformatie(tekst: Informatietekst): Buffer {
  return createHash('sha256').update(canoniekeJson(tekst)).digest();
}
