import { type Aanmelden, normaliseerEmail } from '../aanmelden/index.ts';
import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { type Functie, functiesVoor, kiesHoedanigheid } from '../partij/functies.ts';
import {
  findPartij,
  findScholen,
  type Geheimhouding,
  type Hoedanigheid,
  type Partijsoort,
  type Rol,
} from '../partij/partij.queries.ts';
import { openEmailadressen, verzegelPersoonsveld } from '../partij/personen.ts';
import {
  findAanstellingenEnKomende,
  findCollegaIds,
  insertAanstelling,
  insertPersoon,
  vergrendelBeheer,
} from './beheer.queries.ts';
import {
  type Geheimhoudingfout,
  gewoneGeheimhouding,
  keurGeheimhouding,
  onderwijsBij,
} from './mensen/geheimhouding.ts';

type Beheerder = Extract<Verzoeker, { soort: 'beheerder' }>;
type Vraag = {
  readonly omgeving: Omgeving;
  readonly aanmelden: Aanmelden;
  readonly verzoeker: Beheerder;
  readonly herkomst: Herkomst;
};

export type Uitnodigingswens = {
  readonly naam: string;
  readonly email: string;
  readonly rol: Rol;
  /** Code van een functie; bij beheerder en FG staat zij vast. */
  readonly functie: string | null;
  /** Bij een gemeente de taak waarvoor deze collega werkt; null neemt die van de functie. */
  readonly hoedanigheid: Hoedanigheid | null;
  /** Anders dan bij de functie gebruikelijk, of null. */
  readonly geheimhouding: Geheimhouding | null;
  /** Wanneer de collega een verklaring van geheimhouding tekende, of null (T-11d). */
  readonly verklaringOp: string | null;
  readonly school: string | null;
  readonly van: string;
};

export type Uitgenodigd =
  | { readonly kind: 'uitgenodigd'; readonly code: string; readonly geldigTot: Date }
  /** De collega heeft al een account en krijgt er een rol bij. */
  | { readonly kind: 'rol-erbij' }
  | Nietuitgenodigd;
type Nietuitgenodigd = {
  readonly kind:
    | 'bestaat-al'
    | 'geen-functie'
    | 'geen-school'
    | 'kies'
    | 'past-niet'
    | 'verklaring-later'
    | Geheimhoudingfout;
};

const VASTE_FUNCTIE: Readonly<Partial<Record<Rol, string>>> = {
  beheerder: 'partijbeheerder',
  fg: 'functionaris-gegevensbescherming',
};

/** De functie bij een wens, uit de gesloten lijst van dit soort partij (B.2). */
export function functieBij(
  soort: Partijsoort,
  { rol, functie }: Pick<Uitnodigingswens, 'rol' | 'functie'>,
): Functie | undefined {
  const code = VASTE_FUNCTIE[rol] ?? functie;
  return functiesVoor(soort).find((mogelijk) => mogelijk.code === code);
}

type Toegevoegd = { readonly kind: 'toegevoegd'; readonly persoon: string; readonly aanstelling: string };

/**
 * Nodigt een collega uit voor de eigen partij. Een bestaande collega (zelfde e-mailadres) krijgt er een aanstelling bij.
 * De code komt een keer terug, voor de beheerder om zelf te overhandigen; zij wordt nooit gemaild.
 */
export async function nodigCollegaUit(vraag: Vraag, wens: Uitnodigingswens): Promise<Uitgenodigd> {
  const { omgeving, aanmelden, verzoeker, herkomst } = vraag;
  const toegevoegd = await inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, (tx) =>
    voegToe(tx, verzoeker, wens),
  );
  if (toegevoegd.kind !== 'toegevoegd') return toegevoegd;
  const { persoon, aanstelling } = toegevoegd;
  if ((await aanmelden.accountstanden([persoon])).length > 0) return { kind: 'rol-erbij' };
  return {
    kind: 'uitgenodigd',
    ...(await aanmelden.maakCode({ persoon, persoonSoort: 'medewerker', aanstelling, email: wens.email })),
  };
}

async function voegToe(tx: Tx, verzoeker: Beheerder, wens: Uitnodigingswens): Promise<Toegevoegd | Nietuitgenodigd> {
  const { partij } = verzoeker;
  await vergrendelBeheer(tx, partij);
  const uitkomst = await bepaal(tx, partij, wens);
  if (uitkomst.kind !== 'nieuw') {
    await legVast(tx, {
      code: 'collega-uitgenodigd',
      uitkomst: 'geweigerd',
      object: { soort: 'partij', id: partij },
      betrokkenen: [],
    });
    return uitkomst;
  }
  const persoon = uitkomst.bestaand ?? (await maakCollega(tx, verzoeker, wens));
  const aanstelling = tx.nieuwId();
  const { hoedanigheid, geheimhouding, functie } = uitkomst;
  await insertAanstelling(tx, {
    id: aanstelling,
    persoon,
    partij,
    school: wens.school,
    rol: wens.rol,
    functie: functie.code,
    hoedanigheid,
    geheimhouding,
    verklaringOp: wens.verklaringOp,
    van: wens.van,
  });
  await legVast(tx, {
    code: 'collega-uitgenodigd',
    uitkomst: 'gelukt',
    object: { soort: 'aanstelling', id: aanstelling },
    betrokkenen: [],
  });
  return { kind: 'toegevoegd', persoon, aanstelling };
}

type Bepaald =
  | {
      readonly kind: 'nieuw';
      readonly functie: Functie;
      readonly hoedanigheid: Hoedanigheid | null;
      readonly geheimhouding: Geheimhouding;
      readonly bestaand: string | undefined;
    }
  | Nietuitgenodigd;

async function bepaal(tx: Tx, partijId: string, wens: Uitnodigingswens): Promise<Bepaald> {
  const partij = await findPartij(tx, partijId);
  const functie = partij === undefined ? undefined : functieBij(partij.soort, wens);
  if (partij === undefined || functie === undefined) return { kind: 'geen-functie' };
  const keuze = kiesHoedanigheid(partij.soort, functie, wens.rol === 'medewerker' ? wens.hoedanigheid : null);
  if (keuze.kind !== 'ok') return { kind: keuze.kind };
  const { hoedanigheid } = keuze;
  const scholen = await findScholen(tx, partijId);
  if (wens.school !== null && !scholen.some(({ id }) => id === wens.school)) return { kind: 'geen-school' };
  if (wens.verklaringOp !== null && wens.verklaringOp > tx.vandaag) return { kind: 'verklaring-later' };
  const vraag = { ...wens, soort: partij.soort, onderwijs: onderwijsBij(scholen, wens.school) };
  const geheimhouding = wens.geheimhouding ?? gewoneGeheimhouding(functie, vraag);
  const fout = keurGeheimhouding(geheimhouding, vraag);
  if (fout !== null) return { kind: fout };
  const adressen = await openEmailadressen(tx, await findCollegaIds(tx, partijId));
  const gezocht = normaliseerEmail(wens.email);
  const bestaand = [...adressen].find(([, email]) => normaliseerEmail(email) === gezocht)?.[0];
  const dubbel = (await findAanstellingenEnKomende(tx, partijId)).some(
    (rij) =>
      rij.persoon === bestaand &&
      rij.rol === wens.rol &&
      rij.functie === functie.code &&
      rij.hoedanigheid === hoedanigheid &&
      rij.tot === null,
  );
  return dubbel ? { kind: 'bestaat-al' } : { kind: 'nieuw', functie, hoedanigheid, geheimhouding, bestaand };
}

async function maakCollega(tx: Tx, verzoeker: Beheerder, wens: Uitnodigingswens): Promise<string> {
  const id = tx.nieuwId();
  const { partij } = verzoeker;
  const { kluis } = tx.omgeving;
  await insertPersoon(tx, {
    id,
    partij,
    naam: await verzegelPersoonsveld(kluis, { persoon: id, partij, veld: 'naam' }, wens.naam),
    email: await verzegelPersoonsveld(kluis, { persoon: id, partij, veld: 'email' }, wens.email),
    door: verzoeker.persoon,
  });
  return id;
}
