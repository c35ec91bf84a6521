import type { Tx } from '../../db/transactie.ts';
import { partijVan, persoonVan } from '../../db/verzoeker.ts';
import type { Plaats } from '../../kluis/soorten.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import type { SleutelVerwijzing } from '../../kluis/verwijzing.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { Convenantfeit } from '../../regels/verloop/index.ts';
import type { Taaksoort } from '../../taak/soorten.ts';
import { rondPartijtaakAf } from '../../taak/taken.ts';
import { type Bewijs, bewaarBewijs } from '../bewijsstuk.ts';
import * as queries from '../convenant.queries.ts';
import { type Feitrij, LEGE_FEITRIJ } from '../feitrij.ts';
import { vraagNalevingNa } from '../nalopen.queries.ts';
import { verloopVan } from '../perioden.ts';
import type { Feitfout } from './feitfout.ts';
import { keurFeit } from './keur-feit.ts';

/** Wie tekende, zoals onder het papier of op het scherm staat (Sign-1). */
export type Ondertekenaar = { readonly naam: string; readonly functie: string };

/** Een feit met wat erbij hoort om het later te kunnen nagaan. */
export type Feitwens = {
  readonly feit: Convenantfeit;
  readonly wijze: 'scherm' | 'papier';
  /** Alleen bij een volmacht: haar laatste dag, of null als zij geen einde heeft. */
  readonly geldigTot?: string | null;
  readonly ondertekenaar?: Ondertekenaar | null;
  /** Alleen bij een toetredingsformulier: waar het is getekend (Bijl 1-d). */
  readonly plaats?: string | null;
  readonly woorden?: string | null;
  /** Het getekende papier, al gekeurd. */
  readonly bewijs?: Bewijs | null;
  /** Het papier dat er al lag, als een feit opnieuw wordt vastgelegd. */
  readonly bewijsstuk?: string | null;
  /** Alleen bij een herroeping: wat er niet klopte. */
  readonly herstelreden?: queries.Herstelreden;
};

export type Feituitkomst =
  | { readonly kind: 'vastgelegd'; readonly rijen: readonly Feitrij[] }
  | { readonly kind: 'kan-niet'; readonly reden: Feitfout }
  | { readonly kind: 'onbekend' };

/** Legt een feit vast; zie `legConvenantfeitenVast`. */
export function legConvenantfeitVast(tx: Tx, convenant: string, wens: Feitwens): Promise<Feituitkomst> {
  return legConvenantfeitenVast(tx, convenant, [wens]);
}

/**
 * De enige plek die een convenantfeit schrijft: keurt ze een voor een, legt ze alle vast of geen, schrijft uit wie daardoor
 * wanneer gebonden is, en zet de logregel (Art 17.1 tot en met Art 20.2). Het slot op het convenant houdt feiten na elkaar.
 * @throws bij een feit van een onbekende vorm of een sleutel die weg is.
 */
export async function legConvenantfeitenVast(
  tx: Tx,
  convenant: string,
  wensen: readonly Feitwens[],
): Promise<Feituitkomst> {
  await queries.vergrendelConvenant(tx, convenant);
  const gevonden = await queries.findConvenant(tx, convenant);
  if (gevonden === undefined) return { kind: 'onbekend' };
  const partij = partijVan(tx.verzoeker);
  const door = partij === null ? null : { partij, penvoerder: partij === gevonden.penvoerder };
  const rijen = [...(await queries.findFeiten(tx, convenant))];
  const nieuw: Feitrij[] = [];
  const code = wensen.some(({ feit }) => feit.kind === 'herroeping') ? HERSTELD : VASTGELEGD;
  for (const wens of wensen) {
    const rij = alsRij(tx.nieuwId(), wens);
    const { opzegtermijn } = gevonden;
    const reden = keurFeit(rij, { rijen, opzegtermijn, vandaag: tx.vandaag, door, wijze: wens.wijze });
    if (reden !== null) return weiger(tx, { code, convenant }, reden);
    rijen.push(rij);
    nieuw.push(rij);
  }
  const invoer: queries.Feitinvoer[] = [];
  for (const [i, rij] of nieuw.entries()) invoer.push(await alsInvoer(tx, { convenant, rij, wens: wensen[i] }));
  await queries.insertFeiten(tx, invoer);
  await schrijfUit(tx, { convenant, rijen, opzegtermijn: gevonden.opzegtermijn });
  if (partij !== null) await rondConvenantwerkAf(tx, { convenant, partij, nieuw });
  await vraagNalevingNa(tx, convenant);
  await legVast(tx, { ...logkop({ code, convenant }), uitkomst: 'gelukt' });
  return { kind: 'vastgelegd', rijen };
}

/** Welk werk een eigen feit afrondt. Wat een ander op papier overnam, haalt de wekker weg. */
const ROND_AF: Readonly<Partial<Record<Feitrij['kind'], readonly Taaksoort[]>>> = {
  ondertekening: ['convenant-tekenen', 'volmacht-vernieuwen'],
  volmacht: ['convenant-tekenen', 'volmacht-vernieuwen'],
  opzegging: ['convenant-tekenen', 'volmacht-vernieuwen', 'verlenging-bekijken'],
  evaluatie: ['convenant-evalueren'],
};

type Afrondstof = { readonly convenant: string; readonly partij: string; readonly nieuw: readonly Feitrij[] };

async function rondConvenantwerkAf(tx: Tx, { convenant, partij, nieuw }: Afrondstof): Promise<void> {
  const eigen = nieuw.filter((rij) => rij.partij === null || rij.partij === partij);
  for (const soort of new Set(eigen.flatMap(({ kind }) => ROND_AF[kind] ?? [])))
    await rondPartijtaakAf(tx, { soort, onderwerp: convenant, partij });
}

const VASTGELEGD = 'convenantfeit-vastgelegd';
const HERSTELD = 'convenantfeit-hersteld';
type Logstof = { readonly code: typeof VASTGELEGD | typeof HERSTELD; readonly convenant: string };

const logkop = ({ code, convenant }: Logstof) =>
  ({ code, object: { soort: 'convenant', id: convenant }, betrokkenen: [] }) as const;

async function weiger(tx: Tx, stof: Logstof, reden: Feitfout): Promise<Feituitkomst> {
  await legVast(tx, { ...logkop(stof), uitkomst: 'geweigerd' });
  return { kind: 'kan-niet', reden };
}

type Schrijfstof = { readonly convenant: string; readonly rijen: readonly Feitrij[]; readonly opzegtermijn: number };

async function schrijfUit(tx: Tx, { convenant, rijen, opzegtermijn }: Schrijfstof): Promise<void> {
  const verloop = verloopVan(rijen, opzegtermijn);
  await queries.zetPerioden(tx, convenant, verloop.perioden);
  await queries.zetGeldigheid(tx, convenant, verloop);
}

function alsRij(nieuw: string, { feit, geldigTot }: Feitwens): Feitrij {
  const { versie: _, id = nieuw, ...velden } = feit;
  const kop = { ...LEGE_FEITRIJ, id };
  switch (velden.kind) {
    case 'volmacht': {
      const { van, ...rest } = velden;
      return { ...kop, ...rest, partij: van, geldigTot: geldigTot ?? null };
    }
    case 'herroeping': {
      const { feit: herroept, ...rest } = velden;
      return { ...kop, ...rest, herroept };
    }
    case 'tekst':
    case 'ondertekening':
    case 'toetreding':
    case 'opzegging':
    case 'beeindiging':
    case 'evaluatie':
      return { ...kop, ...velden };
    default:
      return velden satisfies never;
  }
}

type Invoerstof = { readonly convenant: string; readonly rij: Feitrij; readonly wens: Feitwens | undefined };

async function alsInvoer(tx: Tx, { convenant, rij, wens }: Invoerstof): Promise<queries.Feitinvoer> {
  const doorPartij = partijVan(tx.verzoeker);
  const ondertekenaar = wens?.ondertekenaar ?? null;
  const woorden = wens?.woorden ?? null;
  const zegel = async (veld: Feitveld, partij: string | null, tekst: string) =>
    partij === null ? null : verzegelTekst(tx.omgeving.kluis, { ...feitzegel({ partij, feit: rij.id, veld }), tekst });
  const { volgnummer: _n, tekenaars: _t, schoolbesturen: _s, ...kolommen } = rij;
  return {
    ...kolommen,
    convenant,
    herstelreden: wens?.herstelreden ?? null,
    wijze: wens?.wijze ?? 'scherm',
    plaats: wens?.plaats ?? null,
    ondertekenaar:
      ondertekenaar === null ? null : await zegel('ondertekenaar', rij.partij, JSON.stringify(ondertekenaar)),
    woorden: woorden === null ? null : await zegel('woorden', doorPartij, woorden),
    bewijsstuk:
      wens?.bewijsstuk ??
      (await bewaarAls(tx, { convenant, partij: rij.partij ?? doorPartij, bewijs: wens?.bewijs ?? null })),
    door: persoonVan(tx.verzoeker),
    doorPartij,
  };
}

type Bewaarstof = { readonly convenant: string; readonly partij: string | null; readonly bewijs: Bewijs | null };

async function bewaarAls(tx: Tx, { convenant, partij, bewijs }: Bewaarstof): Promise<string | null> {
  return bewijs === null || partij === null ? null : bewaarBewijs(tx, { convenant, partij, bewijs });
}

export type Feitveld = 'ondertekenaar' | 'woorden';

/** Onder welke sleutel en op welke plaats een veld van een feit ligt: bij de partij van wie het is. */
export function feitzegel({ partij, feit, veld }: { partij: string; feit: string; veld: Feitveld }): {
  readonly verwijzing: SleutelVerwijzing;
  readonly plaats: Plaats;
} {
  return {
    verwijzing: { klasse: 'partij', partij },
    plaats: { eigenaar: partij, casus: null, categorie: `convenantfeit.${veld}`, record: feit, versie: 1 },
  };
}
