import { inTransactie, type Tx } from '../../db/transactie.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { type Convenantstand, standVanConvenant, type Toetredingstap } from '../../regels/verloop/index.ts';
import type { Scanfout } from '../../toestemming/keur-scan.ts';
import { akkoordzegel } from '../akkoorden.ts';
import { findConvenant, findFeiten, vergrendelConvenant } from '../convenant.queries.ts';
import { feitenOp } from '../feitrij.ts';
import { vraagNalevingNa } from '../nalopen.queries.ts';
import * as queries from '../toetreding.queries.ts';
import { type Bestandsinvoer, type Convenantopening, keurBewijs, weigerDaad } from './doe-daad.ts';
import type { Feitfout } from './feitfout.ts';
import { type Feitwens, legConvenantfeitVast, type Ondertekenaar } from './leg-convenantfeit-vast.ts';
import { vertelToetreding } from './vertel-toetreding.ts';

/** Wat een organisatie op het formulier verklaart (Bijl 1-b, Bijl 1-c); alle moeten aangekruist zijn. */
export const VERKLARINGEN = ['afschrift-ontvangen', 'draagt-bij', 'houdt-zich-eraan', 'werkt-mee'] as const;
export type Verklaring = (typeof VERKLARINGEN)[number];

export type Toetredingsuitkomst =
  | { readonly kind: 'gedaan'; readonly toetreding: string }
  | { readonly kind: 'kan-niet'; readonly reden: Feitfout | 'niet-gebonden' | 'verklaringen' | 'wacht-op-akkoord' }
  | { readonly kind: 'bestand'; readonly reden: Scanfout }
  | { readonly kind: 'niet-gevonden' };

type Werk = {
  readonly stand: Convenantstand;
  readonly penvoerder: string;
  readonly eigen: string;
  readonly gebonden: boolean;
};

async function metConvenant(
  opening: Convenantopening,
  convenant: string,
  werk: (tx: Tx, stof: Werk) => Promise<Toetredingsuitkomst>,
): Promise<Toetredingsuitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const kop = { code: 'toetreding-bijgewerkt', convenant } as const;
    const gevonden = await findConvenant(tx, convenant);
    if (gevonden === undefined) return weigerDaad(tx, kop, { kind: 'niet-gevonden' });
    // Wie tegelijk voorstelt of antwoordt, leest pas hierna: het laatste ja ziet alle andere.
    await vergrendelConvenant(tx, convenant);
    const rijen = await findFeiten(tx, convenant);
    const stand = standVanConvenant(feitenOp(rijen, tx.vandaag), tx.vandaag, gevonden.opzegtermijn);
    const eigen = opening.verzoeker.partij;
    const gebonden = stand.partijen.some((p) => p.partij === eigen && p.gebonden);
    const uitkomst = await werk(tx, { stand, penvoerder: gevonden.penvoerder, eigen, gebonden });
    await legVast(tx, {
      code: 'toetreding-bijgewerkt',
      uitkomst: uitkomst.kind === 'gedaan' ? 'gelukt' : 'geweigerd',
      object: { soort: 'convenant', id: convenant },
      betrokkenen: [],
    });
    return uitkomst;
  });
}

type Stap = Pick<queries.Toetreding, 'convenant' | 'partij' | 'tekst' | 'id'>;
type Stapwens = Omit<Feitwens, 'feit'> & { readonly stap: Toetredingstap; readonly datum: string };

async function zetStap(tx: Tx, { convenant, partij, tekst, id }: Stap, wens: Stapwens): Promise<Toetredingsuitkomst> {
  const { stap, datum, ...rest } = wens;
  const feit = { versie: 1, datum, kind: 'toetreding', partij, tekst, stap } as const;
  const uitkomst = await legConvenantfeitVast(tx, convenant, { ...rest, feit });
  if (uitkomst.kind === 'kan-niet') return uitkomst;
  return uitkomst.kind === 'onbekend' ? { kind: 'niet-gevonden' } : { kind: 'gedaan', toetreding: id };
}

const NIET_GEBONDEN = { kind: 'kan-niet', reden: 'niet-gebonden' } as const;

export type Akkoordwens = { readonly reden: queries.Akkoordreden; readonly woorden: string };

/**
 * Stelt voor dat een organisatie toetreedt tot de tekst die nu geldt (Art 18.1, P-6). Wie het voorstelt is gebonden, en zegt meteen
 * zelf akkoord met waarom de nieuwe direct betrokken is (fn 38).
 */
export function vraagToetredingAan(
  opening: Convenantopening,
  { convenant, partij, ...akkoord }: Akkoordwens & { readonly convenant: string; readonly partij: string },
): Promise<Toetredingsuitkomst> {
  return metConvenant(opening, convenant, async (tx, { stand, eigen, gebonden }) => {
    if (!gebonden || stand.tekst === null) return NIET_GEBONDEN;
    if (stand.partijen.some((p) => p.partij === partij && p.gebonden)) return { kind: 'kan-niet', reden: 'al-partij' };
    const eerder = (await queries.findToetredingen(tx, convenant)).find(
      (t) => t.partij === partij && t.tekst === stand.tekst,
    );
    if (eerder !== undefined) return { kind: 'gedaan', toetreding: eerder.id };
    const rij = { id: tx.nieuwId(), convenant, tekst: stand.tekst, partij };
    const gezet = await zetStap(tx, rij, { stap: 'aangevraagd', datum: tx.vandaag, wijze: 'scherm' });
    if (gezet.kind !== 'gedaan') return gezet;
    await queries.insertToetreding(tx, { ...rij, gevraagdDoor: eigen, door: opening.verzoeker.persoon });
    await bewaarAkkoord(tx, {
      toetreding: rij.id,
      partij: eigen,
      akkoord: true,
      ...akkoord,
      door: opening.verzoeker.persoon,
    });
    return sluitAkkoord(tx, rij, stand);
  });
}

type Akkoordstof = Akkoordwens & {
  readonly toetreding: string;
  readonly partij: string;
  readonly akkoord: boolean;
  readonly door: string;
};

async function bewaarAkkoord(tx: Tx, { woorden, ...stof }: Akkoordstof): Promise<void> {
  const { toetreding, partij } = stof;
  const verzegeld =
    woorden.trim() === ''
      ? null
      : await verzegelTekst(tx.omgeving.kluis, {
          ...akkoordzegel({ partij, toetreding }),
          tekst: woorden,
        });
  await queries.zetAkkoord(tx, { ...stof, woorden: verzegeld });
}

/** Zei elke partij die nu gebonden is ja? */
async function zijnAllenAkkoord(tx: Tx, rij: Stap, stand: Convenantstand): Promise<boolean> {
  const akkoorden = await queries.findAkkoorden(tx, rij.id);
  const nodig = stand.partijen.filter((p) => p.gebonden).map(({ partij }) => partij);
  return nodig.every((partij) => akkoorden.some((a) => a.partij === partij && a.akkoord));
}

/** Zet de stap `akkoord` zodra elke gebonden partij ja zei. */
async function sluitAkkoord(tx: Tx, rij: Stap, stand: Convenantstand): Promise<Toetredingsuitkomst> {
  return (await zijnAllenAkkoord(tx, rij, stand))
    ? zetStap(tx, rij, { stap: 'akkoord', datum: tx.vandaag, wijze: 'scherm' })
    : { kind: 'gedaan', toetreding: rij.id };
}

type Bij = { readonly convenant: string; readonly toetreding: string };

const vind = async (tx: Tx, { convenant, toetreding }: Bij): Promise<queries.Toetreding | undefined> =>
  (await queries.findToetredingen(tx, convenant)).find(({ id }) => id === toetreding);

/** Antwoordt namens de eigen partij op een toetreding (Art 18.1, fn 38). Het laatste ja zet de stap `akkoord`. */
export function geefToetredingsakkoord(
  opening: Convenantopening,
  invoer: Bij & Akkoordwens & { readonly akkoord: boolean },
): Promise<Toetredingsuitkomst> {
  return metConvenant(opening, invoer.convenant, async (tx, { stand, eigen, gebonden }) => {
    const rij = await vind(tx, invoer);
    if (rij === undefined) return { kind: 'niet-gevonden' };
    if (!gebonden) return NIET_GEBONDEN;
    const eerder = (await queries.findAkkoorden(tx, rij.id)).find(({ partij }) => partij === eigen);
    if (eerder?.akkoord === true) return { kind: 'gedaan', toetreding: rij.id };
    const { akkoord, reden, woorden } = invoer;
    await bewaarAkkoord(tx, {
      toetreding: rij.id,
      partij: eigen,
      akkoord,
      reden,
      woorden,
      door: opening.verzoeker.persoon,
    });
    await vraagNalevingNa(tx, invoer.convenant);
    return sluitAkkoord(tx, rij, stand);
  });
}

/**
 * Zet de stap `akkoord` alsnog als wie nog moest antwoorden niet meer meedoet en ieder die er nog is ja zei (Art 18.1): na een vertrek is
 * er geen antwoord meer dat haar zet.
 */
export function rondAkkoordAf(opening: Convenantopening, bij: Bij): Promise<Toetredingsuitkomst> {
  return metConvenant(opening, bij.convenant, async (tx, { stand, gebonden }) => {
    const rij = await vind(tx, bij);
    if (rij === undefined) return { kind: 'niet-gevonden' };
    if (!gebonden) return NIET_GEBONDEN;
    return (await zijnAllenAkkoord(tx, rij, stand))
      ? sluitAkkoord(tx, rij, stand)
      : { kind: 'kan-niet', reden: 'wacht-op-akkoord' };
  });
}

export type Formulierwens = Bij & {
  readonly verklaringen: readonly string[];
  readonly datum: string;
  readonly ondertekenaar: Ondertekenaar;
  /** Waar de organisatie kantoor houdt, en waar het formulier is getekend (Bijl 1-a, Bijl 1-d). */
  readonly kantooradres: string;
  readonly plaats: string;
  /** Null als de nieuwe partij op het scherm tekent. */
  readonly papier: { readonly bestand: Bestandsinvoer } | null;
};

/**
 * Legt het getekende toetredingsformulier vast (Art 18.2, Bijl 1): door de nieuwe partij zelf op het scherm, of door haar of de
 * penvoerder van papier. Zonder alle verklaringen is het formulier niet compleet.
 */
export function legFormulierVast(opening: Convenantopening, invoer: Formulierwens): Promise<Toetredingsuitkomst> {
  return metConvenant(opening, invoer.convenant, async (tx, { eigen, penvoerder }) => {
    const rij = await vind(tx, invoer);
    if (rij === undefined) return { kind: 'niet-gevonden' };
    const { papier, verklaringen, ondertekenaar, datum, plaats, kantooradres } = invoer;
    if (eigen !== rij.partij && (eigen !== penvoerder || papier === null))
      return { kind: 'kan-niet', reden: 'andere-partij' };
    if (!VERKLARINGEN.every((v) => verklaringen.includes(v))) return { kind: 'kan-niet', reden: 'verklaringen' };
    const keuring = papier === null ? null : keurBewijs(papier.bestand);
    if (keuring?.kind === 'bestand') return keuring;
    const gezet = await zetStap(tx, rij, {
      stap: 'ondertekend',
      datum: papier === null ? tx.vandaag : datum,
      wijze: papier === null ? 'scherm' : 'papier',
      ondertekenaar,
      plaats,
      bewijs: keuring?.bewijs ?? null,
    });
    if (gezet.kind === 'gedaan')
      await queries.zetFormulier(tx, { toetreding: rij.id, verklaringen: VERKLARINGEN, kantooradres });
    return gezet;
  });
}

/**
 * Maakt aan de deelnemers bekend dat het formulier getekend is; pas dan is de nieuwe organisatie partij (Art 18.3 (a), P-6). De
 * berichten staan in dezelfde transactie als het feit: het een gaat niet zonder het ander.
 */
export function maakToetredingBekend(opening: Convenantopening, bij: Bij): Promise<Toetredingsuitkomst> {
  return metConvenant(opening, bij.convenant, async (tx, { gebonden, stand }) => {
    const rij = await vind(tx, bij);
    if (rij === undefined) return { kind: 'niet-gevonden' };
    if (!gebonden) return NIET_GEBONDEN;
    const gezet = await zetStap(tx, rij, { stap: 'bekendgemaakt', datum: tx.vandaag, wijze: 'scherm' });
    if (gezet.kind !== 'gedaan') return gezet;
    await vertelToetreding(tx, {
      toetreding: rij.id,
      gebonden: stand.partijen.filter((p) => p.gebonden).map(({ partij }) => partij),
      door: opening.verzoeker.persoon,
    });
    return gezet;
  });
}
