import { leesNummer, NUMMERNAAM, NUMMERS_VAN, PARTIJNUMMERS, type Partijnummer } from '../../partij/nummers.ts';
import { type Organisatiestand, type Partijnummers, ZONDER_NUMMERS } from '../../partij/organisatie.queries.ts';
import type { Partijsoort } from '../../partij/partij.queries.ts';
import { WERKTELEFOON } from '../../partij/telefoon.ts';
import { TELEFOONFOUT } from '../nummerveld.ts';
import { isZelfdePartij, keurPartij, type Partijveld, type Partijwens, vindZelfde } from '../partijen/partijwens.ts';
import { PARTIJSOORT } from '../teksten.ts';
import { leesDag } from './mensen.ts';
import { type Celkeurder, type Invoerfout, type Kolom, maakCelkeurder, type Tabelregel, zoekKeuze } from './tabel.ts';

type Partijkolom =
  | 'soort'
  | 'naam'
  | 'plaats'
  | 'telefoon'
  | 'swvOnderwijs'
  | 'gemeenten'
  | 'onderSwv'
  | 'afstemmingOp'
  | 'vestiging'
  | 'vestigingplaats'
  | 'brin'
  | Partijnummer;

export type Partijrij = Partijwens & { readonly nummer: number };

const kolom = (sleutel: Partijkolom, kop: string, verplicht = false, ...ook: string[]): Kolom<Partijkolom> => ({
  sleutel,
  kop,
  verplicht,
  ook,
});

/** De kolommen van een bestand met partijen. */
export const PARTIJKOLOMMEN: readonly Kolom<Partijkolom>[] = [
  kolom('soort', 'Soort', true),
  kolom('naam', 'Naam', true),
  kolom('plaats', 'Plaats', true),
  kolom('telefoon', 'Telefoon', true),
  ...PARTIJNUMMERS.map((nummer) => kolom(nummer, NUMMERNAAM[nummer], false, nummer)),
  kolom('swvOnderwijs', 'Onderwijs', false, 'po of vo'),
  kolom('gemeenten', 'Contract met gemeenten', false, 'Gemeenten'),
  kolom('onderSwv', 'Samenwerkingsverband'),
  kolom('afstemmingOp', 'Afgestemd op'),
  kolom('vestiging', 'Vestiging'),
  kolom('vestigingplaats', 'Plaats vestiging'),
  kolom('brin', 'BRIN'),
];

const KOP = Object.fromEntries(PARTIJKOLOMMEN.map(({ sleutel, kop }) => [sleutel, kop])) as Record<Partijkolom, string>;
const KOP_VAN: Readonly<Record<Partijveld, string>> = {
  naam: KOP.naam,
  kvk: KOP.kvk,
  swvOnderwijs: KOP.swvOnderwijs,
  swvNummer: KOP.swvNummer,
  onderSwv: KOP.onderSwv,
  afstemmingOp: KOP.afstemmingOp,
  vestiging: KOP.vestiging,
  onderwijs: KOP.swvOnderwijs,
  gemeenten: KOP.gemeenten,
};
const SOORTEN = (Object.keys(PARTIJSOORT) as Partijsoort[]).map((soort) => [soort, PARTIJSOORT[soort]] as const);

/** Leest de regels van een bestand met partijen (B.1). Gemeenten en samenwerkingsverband staan er met naam of nummer in. */
export function leesPartijen(
  regels: readonly Tabelregel<Partijkolom>[],
  { partijen, vandaag }: { readonly partijen: readonly Organisatiestand[]; readonly vandaag: string },
): { readonly partijen: readonly Partijrij[]; readonly fouten: readonly Invoerfout[] } {
  const goed: Partijrij[] = [];
  const fouten: Invoerfout[] = [];
  for (const regel of regels) {
    const keur = maakCelkeurder(regel.nummer);
    const wens = leesWens(regel, partijen, keur);
    if (wens !== undefined) {
      for (const { veld, reden } of keurPartij(wens, { partijen, vandaag })) keur.mis(KOP_VAN[veld], reden);
      const dubbel = goed.find((eerder) => isZelfdePartij({ ...eerder, ...eerder.nummers }, wens));
      if (dubbel !== undefined) keur.mis(KOP.naam, `Deze organisatie staat ook op regel ${dubbel.nummer}.`);
    }
    fouten.push(...keur.fouten);
    if (wens !== undefined && keur.fouten.length === 0) goed.push({ ...wens, nummer: regel.nummer });
  }
  return { partijen: goed, fouten };
}

function leesWens(
  { waarden }: Tabelregel<Partijkolom>,
  partijen: readonly Organisatiestand[],
  keur: Celkeurder,
): Partijwens | undefined {
  const soort = zoekKeuze(SOORTEN, waarden.soort);
  if (soort === undefined) return keur.mis(KOP.soort, `Kies uit: ${SOORTEN.map(([, label]) => label).join(', ')}.`);
  for (const veld of ['naam', 'plaats'] as const)
    if (waarden[veld].length < 2 || waarden[veld].length > 120) keur.mis(KOP[veld], `Vul de ${veld} in.`);
  if (!WERKTELEFOON.test(waarden.telefoon)) keur.mis(KOP.telefoon, TELEFOONFOUT);
  const onderwijs = waarden.swvOnderwijs === '' ? null : zoekKeuze(ONDERWIJS, waarden.swvOnderwijs);
  if (onderwijs === undefined) keur.mis(KOP.swvOnderwijs, 'Kies uit po en vo.');
  const { naam, plaats, telefoon } = waarden;
  return {
    soort,
    naam,
    plaats,
    telefoon,
    nummers: leesNummers(waarden, soort, keur),
    swvOnderwijs: onderwijs ?? null,
    onderSwv: waarden.onderSwv === '' ? null : (zoekPartij(partijen, 'swv', waarden.onderSwv)?.id ?? null),
    afstemmingOp: leesDag(waarden.afstemmingOp, KOP.afstemmingOp, keur, {}),
    vestiging: leesVestiging(waarden, onderwijs ?? null, keur),
    gemeenten: leesGemeenten(waarden.gemeenten, partijen, keur),
  };
}

const ONDERWIJS = [
  ['po', 'primair onderwijs'],
  ['vo', 'voortgezet onderwijs'],
] as const;

function leesNummers(
  waarden: Readonly<Record<Partijkolom, string>>,
  soort: Partijsoort,
  keur: Celkeurder,
): Partijnummers {
  const gelezen = PARTIJNUMMERS.flatMap((nummer) => {
    const tekst = waarden[nummer];
    if (tekst === '') return [];
    if (!NUMMERS_VAN[soort].includes(nummer)) {
      keur.mis(KOP[nummer], 'Dit nummer hoort niet bij dit soort organisatie. Laat het leeg.');
      return [];
    }
    const lezing = leesNummer(nummer, tekst);
    if (lezing.kind === 'ok') return [[nummer, lezing.nummer] as const];
    keur.mis(KOP[nummer], lezing.fout);
    return [];
  });
  return { ...ZONDER_NUMMERS, ...Object.fromEntries(gelezen) };
}

function leesVestiging(
  waarden: Readonly<Record<Partijkolom, string>>,
  onderwijs: 'po' | 'vo' | null,
  keur: Celkeurder,
): Partijwens['vestiging'] {
  if (waarden.vestiging === '') return null;
  const brin = leesNummer('brin', waarden.brin);
  if (brin.kind === 'fout') keur.mis(KOP.brin, brin.fout);
  const plaats = waarden.vestigingplaats === '' ? waarden.plaats : waarden.vestigingplaats;
  return brin.kind === 'fout' ? null : { naam: waarden.vestiging, plaats, brin: brin.nummer, onderwijs };
}

function leesGemeenten(tekst: string, partijen: readonly Organisatiestand[], keur: Celkeurder): readonly string[] {
  const genoemd = tekst
    .split('|')
    .map((deel) => deel.trim())
    .filter((deel) => deel !== '');
  return genoemd.flatMap((naam) => {
    const gemeente = zoekPartij(partijen, 'gemeente', naam);
    if (gemeente !== undefined) return [gemeente.id];
    keur.mis(KOP.gemeenten, 'Een gemeente hierin staat niet in de regio. Schrijf namen of CBS-codes met | ertussen.');
    return [];
  });
}

function zoekPartij(
  partijen: readonly Organisatiestand[],
  soort: Partijsoort,
  tekst: string,
): Organisatiestand | undefined {
  const gezocht = tekst.toLowerCase();
  return partijen.find(
    (partij) =>
      partij.soort === soort &&
      (partij.naam.toLowerCase() === gezocht ||
        (partij.gemeentecode ?? partij.swvNummer)?.toLowerCase() === gezocht ||
        partij.naam.toLowerCase() === `gemeente ${gezocht}`),
  );
}

export type Partijstap = { readonly kind: 'nieuw' | 'gelijk'; readonly partij: Partijrij };

/** Wat er zou gebeuren: een partij die er al is, wijzigt zijzelf en hier niemand. */
export function bepaalPartijstappen(
  rijen: readonly Partijrij[],
  partijen: readonly Organisatiestand[],
): readonly Partijstap[] {
  return rijen.map((partij) => ({ kind: vindZelfde(partij, partijen) === undefined ? 'nieuw' : 'gelijk', partij }));
}
