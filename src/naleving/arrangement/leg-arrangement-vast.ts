import { findConvenanten, findPerioden } from '../../convenant/convenant.queries.ts';
import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../../db/transactie.ts';
import type { Verzoeker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import {
  findPartijen,
  findScholenOnder,
  findScholenOpId,
  type Partij,
  type School,
} from '../../partij/partij.queries.ts';
import { rondPartijtaakAf } from '../../taak/taken.ts';
import type { Aanbod } from './aanbod.ts';
import {
  type Arrangement,
  findArrangement,
  findArrangementen,
  insertArrangement,
  updateArrangement,
} from './arrangement.queries.ts';
import { type Groepnaamfout, keurGroepnaam } from './groepnaam.ts';

export type Lezer = Extract<Verzoeker, { partij: string }>;
export type Beheerder = Extract<Verzoeker, { soort: 'beheerder' }>;
export type Opening<V = Lezer> = { readonly omgeving: Omgeving; readonly verzoeker: V; readonly herkomst: Herkomst };

export type Arrangementbeeld = {
  readonly arrangementen: readonly Arrangement[];
  readonly partijen: ReadonlyMap<string, Partij>;
  readonly scholen: ReadonlyMap<string, School>;
  /** Waaruit een beheerder kiest: scholen en partijen van een convenant waarin de eigen partij meedoet. */
  readonly keuze: { readonly scholen: readonly School[]; readonly partijen: readonly string[] };
  readonly vandaag: string;
  readonly lezer: { readonly partij: string; readonly beheert: boolean };
};

/** De arrangementen voor groepen in de regio (T25-10), met waaruit een beheerder kiest. Ieder die bij een partij werkt leest ze. */
export async function toonArrangementen(opening: Opening): Promise<Arrangementbeeld> {
  const { verzoeker } = opening;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    await legVast(tx, { code: 'arrangement-ingezien', uitkomst: 'gelukt', betrokkenen: [] });
    const arrangementen = await findArrangementen(tx);
    const kringen = await findKringen(tx, verzoeker.partij);
    return {
      arrangementen,
      partijen: new Map((await findPartijen(tx)).map((partij) => [partij.id, partij])),
      scholen: await findScholenOpId(
        tx,
        arrangementen.map(({ school }) => school),
      ),
      keuze: {
        scholen: kringen.flatMap(({ scholen }) => scholen),
        partijen: [...new Set(kringen.flatMap(({ gebonden }) => [...gebonden]))],
      },
      vandaag: tx.vandaag,
      lezer: { partij: verzoeker.partij, beheert: verzoeker.soort === 'beheerder' },
    };
  });
}

/** Een convenant waarin de eigen partij meedoet, met wie er verder meedoet. */
type Kring = {
  readonly convenant: string;
  readonly gebonden: ReadonlySet<string>;
  readonly scholen: readonly School[];
};

async function findKringen(tx: Tx, eigen: string): Promise<readonly Kring[]> {
  const kringen: Kring[] = [];
  for (const { id } of await findConvenanten(tx)) {
    const perioden = await findPerioden(tx, id);
    const nu = perioden.filter(({ van, tot }) => van <= tx.vandaag && (tot === null || tot >= tx.vandaag));
    const gebonden = new Set(nu.map(({ partij }) => partij));
    if (gebonden.has(eigen))
      kringen.push({ convenant: id, gebonden, scholen: await findScholenOnder(tx, { convenant: id }) });
  }
  return kringen;
}

export type Arrangementwens = {
  readonly school: string;
  readonly groep: string;
  readonly partijen: readonly string[];
  readonly aanbod: readonly Aanbod[];
  readonly van: string;
  readonly evaluerenOp: string;
};

export type Vastlegging =
  | { readonly kind: 'vastgelegd'; readonly arrangement: string }
  | { readonly kind: 'groepnaam'; readonly reden: Groepnaamfout }
  | { readonly kind: 'evaluatie-voor-begin' }
  /** De school of een partij hoort niet bij dit convenant, of de eigen partij is niet gebonden. */
  | { readonly kind: 'doet-niet-mee'; readonly veld: 'school' | 'partijen' | 'formulier' };

type Keuring = { readonly kind: 'kan'; readonly convenant: string } | Exclude<Vastlegging, { kind: 'vastgelegd' }>;

async function keur(tx: Tx, wens: Arrangementwens, eigen: string): Promise<Keuring> {
  const reden = keurGroepnaam(wens.groep);
  if (reden !== null) return { kind: 'groepnaam', reden };
  if (wens.evaluerenOp <= wens.van) return { kind: 'evaluatie-voor-begin' };
  const kringen = await findKringen(tx, eigen);
  if (kringen.length === 0) return { kind: 'doet-niet-mee', veld: 'formulier' };
  const metSchool = kringen.filter(({ scholen }) => scholen.some(({ id }) => id === wens.school));
  if (metSchool.length === 0) return { kind: 'doet-niet-mee', veld: 'school' };
  const kring = metSchool.find(({ gebonden }) => wens.partijen.every((partij) => gebonden.has(partij)));
  return kring === undefined
    ? { kind: 'doet-niet-mee', veld: 'partijen' }
    : { kind: 'kan', convenant: kring.convenant };
}

/** Legt een arrangement voor een groep vast (T25-10, Art 1.13). Over een mens komt er niets in: daar is geen plaats voor. */
export async function legArrangementVast(opening: Opening<Beheerder>, wens: Arrangementwens): Promise<Vastlegging> {
  const { partij } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Vastlegging> => {
    const keuring = await keur(tx, wens, partij);
    const nieuw = tx.nieuwId();
    if (keuring.kind !== 'kan') {
      await legRegel(tx, nieuw, false);
      return keuring;
    }
    const id = await insertArrangement(tx, { ...wens, id: nieuw, partij, convenant: keuring.convenant });
    await legRegel(tx, id, id === nieuw);
    return { kind: 'vastgelegd', arrangement: id };
  });
}

async function legRegel(tx: Tx, id: string, gelukt: boolean): Promise<void> {
  await legVast(tx, {
    code: 'arrangement-bijgewerkt',
    uitkomst: gelukt ? 'gelukt' : 'geweigerd',
    object: { soort: 'groepsarrangement', id },
    betrokkenen: [],
  });
}

export type Bijwerkwens =
  | { readonly soort: 'evaluatie'; readonly opnieuwOp: string }
  | { readonly soort: 'einde'; readonly tot: string };
export type Bijwerkuitkomst =
  | { readonly kind: 'bijgewerkt' }
  | { readonly kind: 'niet-gevonden' }
  | { readonly kind: 'intussen-gewijzigd' }
  /** De dag ligt voor het begin, of een nieuwe evaluatie niet in de toekomst. */
  | { readonly kind: 'dag-kan-niet' };

/** Legt een evaluatie met een nieuwe dag, of het einde van een eigen arrangement vast, en rondt de taak af. */
export async function werkArrangementBij(
  opening: Opening<Beheerder>,
  { arrangement, versie }: { readonly arrangement: string; readonly versie: number },
  wens: Bijwerkwens,
): Promise<Bijwerkuitkomst> {
  const { partij } = opening.verzoeker;
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Bijwerkuitkomst> => {
    const nu = await findArrangement(tx, arrangement);
    const uitkomst = keurBijwerking(nu, { wens, partij, vandaag: tx.vandaag });
    if (uitkomst !== null) {
      await legRegel(tx, arrangement, false);
      return uitkomst;
    }
    const gelukt = await updateArrangement(
      tx,
      { id: arrangement, partij, versie },
      wens.soort === 'einde' ? { tot: wens.tot } : { geevalueerdOp: tx.vandaag, evaluerenOp: wens.opnieuwOp },
    );
    if (gelukt) await rondPartijtaakAf(tx, { soort: 'arrangement-evalueren', onderwerp: arrangement, partij });
    await legRegel(tx, arrangement, gelukt);
    return { kind: gelukt ? 'bijgewerkt' : 'intussen-gewijzigd' };
  });
}

function keurBijwerking(
  nu: Arrangement | undefined,
  { wens, partij, vandaag }: { readonly wens: Bijwerkwens; readonly partij: string; readonly vandaag: string },
): Bijwerkuitkomst | null {
  if (nu === undefined || nu.partij !== partij || nu.tot !== null) return { kind: 'niet-gevonden' };
  const kan = wens.soort === 'einde' ? wens.tot >= nu.van : wens.opnieuwOp > vandaag && vandaag >= nu.van;
  return kan ? null : { kind: 'dag-kan-niet' };
}
