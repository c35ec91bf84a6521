import type { Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { findPartijen, type Partij } from '../partij/partij.queries.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import type { Doel } from '../regels/index.ts';
import { teInformeren } from './feiten.ts';
import { findInformatiemomenten } from './informeer.queries.ts';
import { nogTeInformeren } from './informeer.ts';
import { type Blad, leesBlad } from './lees-blad.ts';
import type { Casusopening } from './meld-casus-aan.ts';
import type { Geopend } from './open-casus.ts';

/** Wat de pagina Informeren nodig heeft. */
export type Informeerblad = {
  readonly mensen: readonly {
    readonly persoon: string;
    readonly naam: string;
    readonly rol: string;
    readonly nog: boolean;
  }[];
  /** Gebonden partijen die bij dit overleg een plaats kennen; `voorgesteld` als er van die soort maar een is of zij al is uitgenodigd. */
  readonly partijen: readonly { readonly id: string; readonly naam: string; readonly voorgesteld: boolean }[];
  readonly doelen: readonly Doel[];
  readonly momenten: readonly {
    readonly wie: string;
    readonly hoe: string;
    readonly op: string;
    readonly door: string;
  }[];
  readonly bewaarmaanden: number;
  readonly nazorgMaanden: number;
  readonly metToestemming: boolean;
  readonly metMelding: boolean;
  readonly vandaag: string;
};

/** Leest wie moet worden geinformeerd, over welke partijen, en wat al is vastgelegd (12.1, 12.2, 12.4). */
export function leesInformeerblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Informeerblad>> {
  return leesBlad(opening, {
    casus,
    voor: 'regie',
    lees: (tx, geopend, kop) =>
      maakBlad(tx, geopend, kop.naam === null ? null : `${kop.naam.voornaam} ${kop.naam.achternaam}`),
  });
}

async function maakBlad(tx: Tx, { feiten }: Geopend, naamJongere: string | null): Promise<Informeerblad> {
  const wie = teInformeren(feiten);
  const momenten = await findInformatiemomenten(tx, feiten.casus.id);
  const namen = await openNamen(tx, [...wie, ...momenten.map((m) => m.persoon_id)]);
  const noem = (persoon: string): string =>
    persoon === feiten.betrokkene.persoon ? (naamJongere ?? 'De jongere') : naamUit(namen, persoon);
  const nog = new Set(nogTeInformeren(feiten, null));
  const { inhoud } = feiten.overlegtype;
  return {
    mensen: wie.map((persoon) => ({
      persoon,
      naam: noem(persoon),
      rol: rolVan(feiten, persoon),
      nog: nog.has(persoon),
    })),
    partijen: kiesbaar(feiten, await findPartijen(tx)),
    doelen: feiten.casus.doelen,
    momenten: momenten.map((m) => ({ wie: noem(m.persoon_id), hoe: m.hoe, op: m.op, door: m.partij })),
    bewaarmaanden: inhoud.bewaarmaanden,
    nazorgMaanden: inhoud.nazorgMaanden,
    metToestemming: inhoud.fasen.beoordeling.includes('e'),
    metMelding: inhoud.meldingNodig,
    vandaag: tx.vandaag,
  };
}

function rolVan(feiten: Geopend['feiten'], persoon: string): string {
  if (persoon === feiten.betrokkene.persoon) return 'de jongere zelf';
  const gezag = feiten.gezag.find((g) => g.persoon === persoon);
  return gezag?.soort === 'vertegenwoordiger' ? 'voogd of vertegenwoordiger' : 'ouder met gezag';
}

function kiesbaar(feiten: Geopend['feiten'], partijen: readonly Partij[]): Informeerblad['partijen'] {
  const soorten = new Set<string>(feiten.overlegtype.inhoud.rollen.map((rol) => rol.partij));
  const passend = partijen.filter(
    (p) => feiten.convenant.gebonden.has(p.id) && soorten.has(p.soort) && hoortHier(feiten, p),
  );
  const aanTafel = new Set(feiten.deelnemers.map((d) => d.partijId));
  const alleen = (partij: Partij): boolean => passend.filter((p) => p.soort === partij.soort).length === 1;
  return passend.map((partij) => ({
    id: partij.id,
    naam: partij.naam,
    voorgesteld: alleen(partij) || aanTafel.has(partij.id),
  }));
}

// Een ander schoolbestuur hoort niet bij deze leerling, en de eigen partij staat er vanzelf bij.
function hoortHier(feiten: Geopend['feiten'], partij: Partij): boolean {
  return partij.soort !== 'school' && partij.soort !== 'mbo' && partij.id !== feiten.casus.procesregiepartij;
}
