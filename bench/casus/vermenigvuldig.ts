import { NAAMINDEX } from '../../src/gegeven/onthoud-naam.ts';
import { zoektermen } from '../../src/kluis/index.ts';
import type { Kluis, TeVerzegelen } from '../../src/kluis/soorten.ts';
import type { SleutelVerwijzing } from '../../src/kluis/verwijzing.ts';
import { metNaam, type Naam } from './namen.ts';
import type { Zegel } from './opnemer.ts';
import type { Kolom } from './rijen.ts';
import type { Schrijver } from './schrijver.ts';
import { type Sjabloon, vul } from './sjabloon.ts';

/** One copy to make: which ids it shares with others, its name and its number. */
export type Kopie = {
  readonly vast: ReadonlyMap<string, string>;
  readonly naam: Naam;
  readonly eerderMs: number;
  readonly kenmerk: string;
};

export type Drukker = {
  readonly kluis: Kluis;
  readonly schrijver: Schrijver;
  readonly kolommen: ReadonlyMap<string, readonly Kolom[]>;
  readonly nieuwId: () => string;
};

/** Lines for COPY, by table. */
export type Vellen = ReadonlyMap<string, readonly string[]>;

/** Makes and writes copies of a template. */
export async function druk(drukker: Drukker, sjabloon: Sjabloon, kopieen: readonly Kopie[]): Promise<void> {
  await schrijf(drukker, await zet(drukker, sjabloon, kopieen));
}

/** Seals copies of a template. Who has the name finds it, under the key of the own party. */
export async function zet(drukker: Drukker, sjabloon: Sjabloon, kopieen: readonly Kopie[]): Promise<Vellen> {
  const bladen = kopieen.map((kopie) => ({ kopie, id: maakIds(kopie.vast, drukker.nieuwId) }));
  const zegels = await verzegel(drukker.kluis, sjabloon, bladen);
  const aanduidingen = await drukker.kluis.persoonIndexen(bladen.flatMap(({ id }) => sjabloon.aanduidingen.map(id)));
  const regels = new Map<string, string[]>();
  for (const [nummer, { kopie, id }] of bladen.entries()) {
    const aanduiding = (persoon: string): Buffer => {
      const gevonden = aanduidingen[nummer * sjabloon.aanduidingen.length + sjabloon.aanduidingen.indexOf(persoon)];
      if (gevonden?.kind !== 'index') throw new Error('een aanduiding ontbreekt');
      return gevonden.index;
    };
    const eigen = zegels.slice(nummer * sjabloon.zegels.length, (nummer + 1) * sjabloon.zegels.length);
    vul(sjabloon, { id, zegels: eigen, aanduiding, eerderMs: kopie.eerderMs, kenmerk: kopie.kenmerk }, regels);
    await voegTermenToe(drukker, sjabloon, { id, naam: kopie.naam }, regels);
    voegTekstenToe(sjabloon, { id, naam: kopie.naam }, regels);
  }
  return regels;
}

export function schrijf({ schrijver, kolommen }: Drukker, vellen: Vellen): Promise<void> {
  return schrijver.schrijf([...vellen].map(([tabel, lijst]) => [doelVan(tabel, kolommen), lijst]));
}

const doelVan = (tabel: string, kolommen: Drukker['kolommen']): string => {
  const eigen = kolommen.get(tabel);
  return eigen === undefined ? tabel : `"${tabel}" (${eigen.map(({ naam }) => `"${naam}"`).join(', ')})`;
};

/** A new id for every old one, the same within one copy; ids that copies share are given. */
function maakIds(vast: ReadonlyMap<string, string>, nieuwId: () => string): (oud: string) => string {
  const eigen = new Map<string, string>();
  return (oud) => {
    const bekend = vast.get(oud) ?? eigen.get(oud);
    if (bekend !== undefined) return bekend;
    const nieuw = nieuwId();
    eigen.set(oud, nieuw);
    return nieuw;
  };
}

type Blad = { readonly kopie: Kopie; readonly id: (oud: string) => string };

async function verzegel(kluis: Kluis, { zegels }: Sjabloon, bladen: readonly Blad[]): Promise<readonly Buffer[]> {
  const items = bladen.flatMap(({ kopie, id }) =>
    zegels.map(
      (zegel): TeVerzegelen => ({
        verwijzing: verhuis(zegel.verwijzing, id),
        plaats: {
          ...zegel.plaats,
          eigenaar: id(zegel.plaats.eigenaar),
          casus: zegel.plaats.casus === null ? null : id(zegel.plaats.casus),
          record: id(zegel.plaats.record),
        },
        tekst: metNaam(zegel, kopie.naam),
      }),
    ),
  );
  const uitkomsten = await kluis.verzegelAlles(items);
  return uitkomsten.map((uitkomst) => {
    if (uitkomst.kind !== 'verzegeld') throw new Error(`verzegelen lukt niet: ${uitkomst.kind}`);
    return uitkomst.envelop;
  });
}

function verhuis(verwijzing: SleutelVerwijzing, id: (oud: string) => string): SleutelVerwijzing {
  switch (verwijzing.klasse) {
    case 'bron':
      return { klasse: 'bron', eigenaar: id(verwijzing.eigenaar), betrokkene: id(verwijzing.betrokkene) };
    case 'gedeeld':
      return { klasse: 'gedeeld', casus: id(verwijzing.casus) };
    case 'persoon':
    case 'log':
      return { ...verwijzing, persoon: id(verwijzing.persoon) };
    case 'partij':
      return { klasse: 'partij', partij: id(verwijzing.partij) };
    case 'installatie':
      return verwijzing;
  }
}

type Plek = { readonly id: (oud: string) => string; readonly naam: Naam };
type Regels = Map<string, string[]>;

const voegToe = (regels: Regels, tabel: string, regel: string): void => {
  const lijst = regels.get(tabel);
  if (lijst === undefined) regels.set(tabel, [regel]);
  else lijst.push(regel);
};

const termen = new Map<string, readonly Buffer[]>();

/** The blind terms of the name; how many there are depends on the name, so they are no part of the template. */
async function voegTermenToe(
  { kluis }: Drukker,
  { namen }: Sjabloon,
  { id, naam }: Plek,
  regels: Regels,
): Promise<void> {
  const waarden = zoektermen(`${naam.voornaam} ${naam.achternaam}`);
  for (const { partij: oud, casus, gegeven } of namen) {
    const partij = id(oud);
    const sleutel = `${partij} ${waarden.join(' ')}`;
    let gevonden = termen.get(sleutel);
    if (gevonden === undefined) {
      const uitkomst = await kluis.indexTermen({ partij, doel: NAAMINDEX, waarden });
      if (uitkomst.kind !== 'termen') throw new Error(`zoektermen lukken niet: ${uitkomst.kind}`);
      gevonden = uitkomst.termen;
      termen.set(sleutel, gevonden);
    }
    for (const hmac of gevonden)
      voegToe(regels, 'zoekterm', [partij, `\\\\x${hmac.toString('hex')}`, id(casus), id(gegeven)].join('\t'));
  }
}

/** What the bare limit reads: the same texts, open. Nothing of the program reads this table. */
function voegTekstenToe({ zegels }: Sjabloon, { id, naam }: Plek, regels: Regels): void {
  for (const zegel of zegels.filter(isVoorKaal)) {
    const tekst = metNaam(zegel, naam).toString('utf8').replaceAll('\\', '\\\\').replaceAll('\n', ' ');
    voegToe(regels, 'kaal.tekst', [id(zegel.plaats.record), zegel.plaats.categorie, tekst].join('\t'));
  }
}

const isVoorKaal = ({ plaats, verwijzing }: Zegel): boolean =>
  verwijzing.klasse === 'bron' || ['casus.initialen', 'casus.vraag', 'persoon.naam'].includes(plaats.categorie);
