import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { verbergtGezin } from '../../gegeven/mensen.ts';
import { findPartijen, type Partij } from '../../partij/partij.queries.ts';
import { type Benoemd, findTalen, naamUit, openNamen } from '../../partij/personen.ts';
import type { Doel } from '../../regels/index.ts';
import { findOpenTakenVan } from '../../taak/taak.queries.ts';
import type { Taalcode } from '../../web/taal.ts';
import { heeftScholen } from '../aanmelding/aanmeldscholen.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import type { Casuskop } from '../casuskop.ts';
import { isEigenSchool } from '../eigen-school.ts';
import { type CasusFeiten, teInformeren } from '../feiten.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import type { Informeerwijze } from '../woorden.ts';
import { findInformatieontvangers } from './informatie.queries.ts';
import { leesStofmaker, type Tevertellen, teVertellen, type Waarover } from './informatie-stof.ts';
import { hashVanInformatie, type Informatietekst, schrijfInformatie } from './informatie-tekst.ts';
import { findInformatiemomenten } from './informeer.queries.ts';

/** Een keer dat iemand is geinformeerd, zoals de andere deelnemers dat zien (12.2). */
export type Informeermoment = {
  readonly id: string;
  readonly wie: string;
  readonly hoe: Informeerwijze;
  readonly op: string;
  readonly door: string;
  readonly ontvangers: readonly string[];
  readonly doelen: readonly Doel[];
};

/** De uitleg zoals iemand haar straks leest; wie dezelfde krijgt in dezelfde taal, staat samen. */
export type Voorbeeldtekst = {
  readonly persoon: string;
  /** De taal die zij zelf kozen, of Nederlands. */
  readonly taal: Taalcode;
  readonly voor: readonly string[];
  readonly tekst: Informatietekst;
};

/** Wat de regie nodig heeft om te informeren. */
export type Informeerblad = {
  readonly mensen: readonly {
    readonly persoon: string;
    readonly naam: string;
    readonly rol: string;
    readonly nog: boolean;
  }[];
  /** Gebonden partijen die bij dit overleg een plaats kennen. */
  readonly partijen: readonly { readonly id: string; readonly naam: string }[];
  readonly doelen: readonly Doel[];
  /** Wat het formulier de eerste keer aanvinkt: alles, of alleen wat erbij kwam. */
  readonly voorstel: Waarover & { readonly personen: readonly string[]; readonly aanvulling: boolean };
  readonly voorbeelden: readonly Voorbeeldtekst[];
  readonly vandaag: string;
};

export type Informeerpagina = {
  readonly momenten: readonly Informeermoment[];
  /** Alleen voor de regie; een andere deelnemer ziet de feiten (12.2). */
  readonly regie: Informeerblad | null;
};

/** Wat de regie al koos: een organisatie uit een taak, of de keuzes van het formulier. */
export type Informeerkeuze = { readonly partij: string | null; readonly gekozen: Partial<Waarover> };

/** Leest wie is geinformeerd, en voor de regie wie nog geinformeerd moet worden, met de tekst die daarbij hoort (12.1, 12.2, 12.4). */
export function leesInformeerblad(
  opening: Casusopening<Medewerker>,
  { casus, partij, gekozen }: Informeerkeuze & { readonly casus: string },
): Promise<Blad<Informeerpagina>> {
  return leesBlad(opening, {
    casus,
    voor: 'deelnemer',
    lees: async (tx, { feiten }, kop) => {
      const noem = await leesNoemer(tx, feiten, kop);
      const regie = kop.isRegie ? await maakBlad(tx, { feiten, noem, partij, gekozen }) : null;
      return { momenten: await leesMomenten(tx, feiten, noem), regie };
    },
  });
}

/** De naam van wie geinformeerd moet worden of is; zolang er geen naam op tafel mag, voor wie niet leidt alleen wie het is (E-07). */
export type Noemer = (persoon: string) => string;

export async function leesNoemer(tx: Tx, feiten: CasusFeiten, kop: Casuskop): Promise<Noemer> {
  const mensen = [...teInformeren(feiten), ...feiten.informatie.map((i) => i.persoon)];
  const namen: ReadonlyMap<string, Benoemd> = await openNamen(tx, mensen);
  const jongere = kop.naam === null ? 'De jongere' : `${kop.naam.voornaam} ${kop.naam.achternaam}`;
  const zonderNaam = !kop.isRegie && verbergtGezin(tx, feiten);
  return (persoon) => {
    if (persoon === feiten.betrokkene.persoon) return jongere;
    return zonderNaam ? `Een ${rolVan(feiten, persoon)}` : naamUit(namen, persoon);
  };
}

async function leesMomenten(tx: Tx, { casus }: CasusFeiten, noem: Noemer): Promise<readonly Informeermoment[]> {
  const momenten = await findInformatiemomenten(tx, casus.id);
  const ontvangers = await findInformatieontvangers(tx, casus.id);
  return momenten.map((m) => {
    const over = ontvangers.filter((o) => o.informatie_id === m.id);
    return {
      id: m.id,
      wie: noem(m.persoon_id),
      hoe: m.hoe,
      op: m.op,
      door: m.partij,
      ontvangers: over.map((o) => o.naam),
      doelen: [...new Set(over.flatMap((o) => o.doelen))].sort() as Doel[],
    };
  });
}

type Werk = Informeerkeuze & { readonly feiten: CasusFeiten; readonly noem: Noemer };

async function maakBlad(tx: Tx, { feiten, noem, partij, gekozen }: Werk): Promise<Informeerblad> {
  const alle = await findPartijen(tx);
  const partijen = kiesbaar(feiten, alle);
  const taken = await findOpenTakenVan(tx, feiten.casus.id);
  const gewenst = [partij, ...taken.map((taak) => (taak.soort === 'ontvanger-vertellen' ? taak.onderwerp_id : null))];
  const nog = teVertellen(
    feiten,
    gewenst.filter((id): id is string => partijen.some((p) => p.id === id)),
  );
  const leider = alle.find(({ id }) => id === feiten.casus.procesregiepartij);
  const voorstel = maakVoorstel(feiten, nog, { partijen, leider });
  const waarover = { ...voorstel, ...gekozen };
  const maakStof = await leesStofmaker(tx, feiten);
  const talen = await findTalen(tx, teInformeren(feiten));
  const teksten = teInformeren(feiten).map((persoon) => ({
    persoon,
    taal: talen.get(persoon) ?? 'nl',
    tekst: schrijfInformatie(maakStof(persoon, waarover)),
  }));
  return {
    mensen: teInformeren(feiten).map((persoon) => ({
      persoon,
      naam: noem(persoon),
      rol: rolVan(feiten, persoon),
      nog: nog.personen.includes(persoon),
    })),
    partijen: partijen.map(({ id, naam }) => ({ id, naam })),
    doelen: feiten.casus.doelen,
    voorstel,
    voorbeelden: voegSamen(teksten, noem),
    vandaag: tx.vandaag,
  };
}

/** De eerste keer de organisaties die bij dit overleg passen; daarna alleen de ontvanger of het doel dat erbij kwam. */
function maakVoorstel(
  feiten: CasusFeiten,
  nog: Tevertellen,
  { partijen, leider }: { readonly partijen: readonly Partij[]; readonly leider: Partij | undefined },
): Informeerblad['voorstel'] {
  const bekend = new Set(feiten.informatie.map((i) => i.partij));
  // Leidt er een van dezelfde soort, dan is deze niet de enige in de regio: een ander samenwerkingsverband kent deze leerling niet.
  const alleen = (partij: Partij): boolean =>
    partij.soort !== leider?.soort && partijen.filter((p) => p.soort === partij.soort).length === 1;
  const aanTafel = new Set(feiten.deelnemers.map((d) => d.partijId));
  const past = (p: Partij): boolean => (heeftScholen(p.soort) ? isEigenSchool(feiten, p.id) : alleen(p));
  const passend = partijen.filter((p) => past(p) || aanTafel.has(p.id)).map((p) => p.id);
  const bekende = partijen.filter((p) => bekend.has(p.id)).map((p) => p.id);
  const { personen } = nog;
  if (nog.eersteKeer && bekend.size === 0)
    return { personen, partijen: passend, doelen: feiten.casus.doelen, aanvulling: false };
  if (nog.eersteKeer || nog.doelen.length > 0) {
    const doelen = nog.eersteKeer || nog.partijen.length > 0 ? feiten.casus.doelen : nog.doelen;
    return { personen, partijen: [...new Set([...bekende, ...nog.partijen])], doelen, aanvulling: !nog.eersteKeer };
  }
  if (nog.partijen.length === 0) return { personen, partijen: bekende, doelen: feiten.casus.doelen, aanvulling: false };
  return { personen, partijen: nog.partijen, doelen: feiten.casus.doelen, aanvulling: true };
}

/** Wie dezelfde uitleg in dezelfde taal krijgt, staat samen. */
export function voegSamen(teksten: readonly Omit<Voorbeeldtekst, 'voor'>[], noem: Noemer): readonly Voorbeeldtekst[] {
  const perTekst = Map.groupBy(teksten, ({ tekst, taal }) => `${taal} ${hashVanInformatie(tekst).toString('hex')}`);
  return [...perTekst.values()].flatMap((gelijk) => {
    const [eerste] = gelijk;
    return eerste === undefined ? [] : [{ ...eerste, voor: gelijk.map(({ persoon }) => noem(persoon)) }];
  });
}

/** Waarom deze persoon wordt geinformeerd: de jongere zelf, of met gezag. */
export function rolVan(feiten: CasusFeiten, persoon: string): string {
  if (persoon === feiten.betrokkene.persoon) return 'de jongere zelf';
  const gezag = feiten.gezag.find((g) => g.persoon === persoon);
  return gezag?.soort === 'vertegenwoordiger' ? 'voogd of vertegenwoordiger' : 'ouder met gezag';
}

/** De gebonden partijen die bij dit overleg een plaats kennen; andere scholen achteraan, want dat kunnen er veel zijn. */
function kiesbaar(feiten: CasusFeiten, partijen: readonly Partij[]): readonly Partij[] {
  const soorten = new Set<string>(feiten.overlegtype.inhoud.rollen.map((rol) => rol.partij));
  const andereSchool = (p: Partij): number => Number(heeftScholen(p.soort) && !isEigenSchool(feiten, p.id));
  return partijen
    .filter((p) => feiten.convenant.gebonden.has(p.id) && soorten.has(p.soort) && hoortHier(feiten, p))
    .toSorted((a, b) => andereSchool(a) - andereSchool(b));
}

/** Wie leidt staat er vanzelf bij. Een andere school hoort niet bij deze leerling, tot er een passende plek wordt gezocht (3.1 b, B3-ex3). */
function hoortHier(feiten: CasusFeiten, { id, soort }: Partij): boolean {
  const { procesregiepartij, doelen } = feiten.casus;
  return id !== procesregiepartij && (!heeftScholen(soort) || isEigenSchool(feiten, id) || doelen.includes('b'));
}
