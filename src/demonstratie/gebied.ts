import type { Omgeving } from '../db/transactie.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { verzegelPersoonsveld } from '../partij/personen.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import { zetConvenantKlaar } from './convenant.ts';
import { type Medewerkerwens, medewerkers, type Organisatie, organisaties } from './mensen.ts';
import { zetNalevingKlaar } from './naleving.ts';
import { nummersVan, zetOrganisatiesKlaar } from './organisaties.ts';
import { stelOverlegtypenVast } from './overlegtypen.ts';

/** De ids van wat `zetGebiedKlaar` maakte, op de sleutels van mensen.ts. */
export type Gebied = {
  readonly partij: ReadonlyMap<string, string>;
  readonly school: ReadonlyMap<string, string>;
  readonly persoon: ReadonlyMap<string, string>;
  readonly aanstelling: ReadonlyMap<string, string>;
  /** Op de code van het overlegtype. */
  readonly overlegtype: ReadonlyMap<string, string>;
};

const DAGEN_IN_DIENST = 200;

/** Het convenant is getekend op de laatste eerste september die minstens twee weken voorbij is. */
function getekendVoor(vandaag: string): string {
  const jaar = Number(vandaag.slice(0, 4));
  return vandaag.slice(5) >= '09-15' ? `${jaar}-09-01` : `${jaar - 1}-09-01`;
}

/** Mensen werken er hoogstens zo lang dat nog niemand hun rechten een tweede keer hoefde na te kijken (Art 7.3 (b)). */
function aangesteldSinds(vandaag: string): string {
  const [getekend, kort] = [getekendVoor(vandaag), plusDagen(vandaag, -DAGEN_IN_DIENST)];
  return getekend > kort ? getekend : kort;
}

/** Maakt de partijen, mensen, het convenant en de soorten overleg van de verzonnen regio Waterrijk. */
export async function zetGebiedKlaar(omgeving: Omgeving): Promise<Gebied> {
  const opening = {
    omgeving,
    verzoeker: { soort: 'systeem', handeling: 'demonstratie-laden' } as const,
    herkomst: { verzoek: omgeving.ids(), kanaal: 'opdracht' } as const,
    slot: 'geen',
    logregel: 'verplicht',
  } as const;
  const gebied = await inTransactie(opening, async (tx) => {
    const partij = new Map<string, string>();
    const school = new Map<string, string>();
    for (const organisatie of organisaties)
      partij.set(organisatie.sleutel, await voegPartijToe(tx, organisatie, school));
    await zetConvenantKlaar(tx, { getekend: getekendVoor(tx.vandaag), partijen: partij });
    const persoon = new Map<string, string>();
    const aanstelling = new Map<string, string>();
    for (const wens of medewerkers) {
      const ids = await voegMedewerkerToe(tx, wens, { partij, school });
      persoon.set(wens.sleutel, ids.persoon);
      aanstelling.set(wens.sleutel, ids.aanstelling);
    }
    await zetOrganisatiesKlaar(tx, { partij, persoon });
    await zetNalevingKlaar(tx, { partij, school });
    await legVast(tx, { code: 'demonstratie-geladen', uitkomst: 'gelukt', betrokkenen: [] });
    return { partij, school, persoon, aanstelling };
  });
  return { ...gebied, overlegtype: await stelOverlegtypenVast(omgeving, gebied) };
}

async function voegPartijToe(tx: Tx, organisatie: Organisatie, scholen: Map<string, string>): Promise<string> {
  const id = tx.nieuwId();
  const { soort, naam, plaats, telefoon } = organisatie;
  const partij = { id, soort, naam, plaats, telefoon, ...nummersVan(organisatie.sleutel), aangemaakt_op: tx.nu };
  await tx.db.insertInto('partij').values(partij).execute();
  for (const school of organisatie.scholen) {
    const schoolId = tx.nieuwId();
    scholen.set(school.sleutel, schoolId);
    await tx.db
      .insertInto('school')
      .values({
        id: schoolId,
        partij_id: id,
        naam: school.naam,
        plaats,
        brin: school.brin,
        onderwijs: school.onderwijs,
      })
      .execute();
  }
  return id;
}

type Plekken = { readonly partij: ReadonlyMap<string, string>; readonly school: ReadonlyMap<string, string> };

async function voegMedewerkerToe(
  tx: Tx,
  wens: Medewerkerwens,
  plekken: Plekken,
): Promise<{ persoon: string; aanstelling: string }> {
  const persoon = tx.nieuwId();
  const aanstelling = tx.nieuwId();
  const partij = plekken.partij.get(wens.partij);
  if (partij === undefined) throw new Error(`geen partij ${wens.partij}`);
  const email = `${wens.sleutel}@${wens.partij}.waterrijk.example`;
  const { kluis } = tx.omgeving;
  await tx.db
    .insertInto('persoon')
    .values({
      id: persoon,
      soort: 'medewerker',
      partij_id: partij,
      naam: await verzegelPersoonsveld(kluis, { persoon, partij, veld: 'naam' }, wens.naam),
      email: await verzegelPersoonsveld(kluis, { persoon, partij, veld: 'email' }, email),
      aangemaakt_op: tx.nu,
    })
    .execute();
  await tx.db
    .insertInto('aanstelling')
    .values({
      id: aanstelling,
      persoon_id: persoon,
      partij_id: partij,
      school_id: wens.school === undefined ? null : (plekken.school.get(wens.school) ?? null),
      rol: wens.rol,
      functie: wens.functie,
      hoedanigheid: wens.hoedanigheid ?? null,
      geheimhouding: wens.geheimhouding,
      van: aangesteldSinds(tx.vandaag),
    })
    .execute();
  return { persoon, aanstelling };
}
