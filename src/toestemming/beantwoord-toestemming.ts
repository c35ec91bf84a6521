import type { Casusopening } from '../casus/meld-casus-aan.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden, openCasus, raakAan } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Gezinslid } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Ondertekenaar, Soort } from '../regels/index.ts';
import { bronGever, type Geraakt, verwerkIntrekking } from './gevolgen.ts';
import { antwoordrecht } from './tekenaars.ts';
import {
  type Antwoordrij,
  findEigenAntwoorden,
  findOntvangers,
  findVraag,
  insertAntwoorden,
  type Vraagrij,
  vervang,
  zetIngetrokken,
} from './toestemming.queries.ts';
import { meldCompleet } from './volledig.ts';

export type Keuze = { readonly deelnemer: string; readonly soort: Soort; readonly antwoord: 'ja' | 'nee' };

export type Antwoordinvoer = {
  readonly casus: string;
  readonly vraag: string;
  /** Hash van de tekst die de ondertekenaar las (hexadecimaal). */
  readonly tekstHash: string;
  /** Wat ontbreekt, is nee: geen antwoord is geen toestemming. */
  readonly antwoorden: readonly Keuze[];
};

export type Antwoorduitkomst =
  /** `tekent` is onwaar als dit een mening is die wordt vastgelegd maar niets tegenhoudt (Bijl 5-l). */
  | { readonly kind: 'bewaard'; readonly kenmerk: string; readonly tekent: boolean; readonly ingetrokken: number }
  /** Er is een andere tekst dan iemand las. Er is niets bewaard. */
  | { readonly kind: 'andere-tekst' }
  | { readonly kind: 'voorbij' }
  /** Deze persoon beslist hier niet over, bijvoorbeeld een ouder van wie 16 of ouder is (Bijl 5-k). */
  | { readonly kind: 'beslist-niet' }
  | NietGevonden;

/** Het kenmerk dat op de bevestiging staat en aan de telefoon is voor te lezen. */
export function kenmerkVan(vraag: string): string {
  return `T-${vraag.slice(-8).toUpperCase()}`;
}

/**
 * Een ouder, vertegenwoordiger of jongere antwoordt op een vraag om toestemming (6b, Bijl 5-j tot 5-l), per ontvanger en soort.
 * Antwoorden blijven bewaard: een nieuw ja vervangt, en een nee na een ja is een intrekking, met dezelfde gevolgen (6d).
 */
export async function beantwoordToestemming(
  opening: Casusopening<Gezinslid>,
  invoer: Antwoordinvoer,
): Promise<Antwoorduitkomst> {
  const slot = { casus: invoer.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Antwoorduitkomst> => {
    const geopend = await openCasus(tx, invoer.casus, 'toestemming-beantwoord');
    if (geopend === null) return NIET_GEVONDEN;
    const vraag = await findVraag(tx, invoer);
    const kop = {
      ...logkop(geopend.feiten),
      code: 'toestemming-beantwoord',
      object: { soort: 'toestemmingsvraag', id: invoer.vraag },
    } as const;
    const keuring = keur(geopend, vraag, invoer);
    if (keuring.kind !== 'goed') {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return keuring;
    }
    const plan = await maakPlan(tx, geopend, keuring.vraag, invoer.antwoorden);
    await voerUit(tx, { plan, vraag: keuring.vraag, als: keuring.als, persoon: geopend.stoel.persoon });
    await legVast(tx, {
      ...kop,
      uitkomst: 'gelukt',
      bronPartij: keuring.vraag.gever_partij_id,
      toestemming: { id: invoer.vraag, versie: 1 },
    });
    await verwerkIntrekking(tx, geopend.feiten, plan.intrekken.map(geraaktDoor(keuring.vraag)));
    await meldCompleet(tx, geopend.feiten, keuring.vraag);
    await raakAan(tx, invoer.casus);
    return {
      kind: 'bewaard',
      kenmerk: kenmerkVan(invoer.vraag),
      tekent: keuring.tekent,
      ingetrokken: plan.intrekken.length,
    };
  });
}

type Keuring =
  | { readonly kind: 'goed'; readonly vraag: Vraagrij; readonly als: Ondertekenaar; readonly tekent: boolean }
  | Exclude<Antwoorduitkomst, { kind: 'bewaard' }>;

function keur({ feiten, stoel }: Geopend, vraag: Vraagrij | undefined, { tekstHash }: Antwoordinvoer): Keuring {
  if (vraag === undefined) return NIET_GEVONDEN;
  const recht = antwoordrecht(feiten, bronGever(feiten, vraag), stoel.persoon);
  if (recht.kind === 'geen') return { kind: 'beslist-niet' };
  if (feiten.casus.status === 'gesloten' || vraag.vervallen_op !== null) return { kind: 'voorbij' };
  if (vraag.tekst_hash.toString('hex') !== tekstHash) return { kind: 'andere-tekst' };
  return { kind: 'goed', vraag, als: recht.als, tekent: recht.kind === 'tekent' };
}

/** Wat er met de bestaande rijen gebeurt en wat erbij komt. */
type Plan = {
  readonly intrekken: readonly Antwoordrij[];
  readonly vervangen: readonly string[];
  readonly nieuw: readonly Keuze[];
};

async function maakPlan(
  tx: Tx,
  { feiten, stoel }: Geopend,
  vraag: Vraagrij,
  antwoorden: readonly Keuze[],
): Promise<Plan> {
  const ontvangers = (await findOntvangers(tx, feiten.casus.id)).filter((o) => o.vraag_id === vraag.id);
  const eerder = (await findEigenAntwoorden(tx, { casus: feiten.casus.id, persoon: stoel.persoon })).filter(
    (a) => a.vraag_id === vraag.id,
  );
  const keuzes = ontvangers.flatMap(({ deelnemer_id: deelnemer }) =>
    (vraag.soorten as Soort[]).map((soort): Keuze => {
      const gekozen = antwoorden.filter((a) => a.deelnemer === deelnemer && a.soort === soort);
      // INVARIANT: alleen een ondubbelzinnig ja is ja; niets gezegd, of twee antwoorden door elkaar, is nee.
      const ja = gekozen.length > 0 && gekozen.every((a) => a.antwoord === 'ja');
      return { deelnemer, soort, antwoord: ja ? 'ja' : 'nee' };
    }),
  );
  const metRij = keuzes.map((keuze) => ({
    keuze,
    rij: eerder.find((a) => a.deelnemer_id === keuze.deelnemer && a.soort === keuze.soort),
  }));
  const geldt = (rij: Antwoordrij): boolean => rij.antwoord === 'ja' && rij.ingetrokken_op === null;
  return {
    intrekken: metRij.flatMap(({ keuze, rij }) =>
      rij !== undefined && keuze.antwoord === 'nee' && geldt(rij) ? [rij] : [],
    ),
    vervangen: metRij.flatMap(({ keuze, rij }) =>
      rij !== undefined && keuze.antwoord === 'ja' && !geldt(rij) ? [rij.id] : [],
    ),
    nieuw: metRij.flatMap(({ keuze, rij }) =>
      rij === undefined || (keuze.antwoord === 'ja' && !geldt(rij)) ? [keuze] : [],
    ),
  };
}

type Uitvoering = {
  readonly plan: Plan;
  readonly vraag: Vraagrij;
  readonly als: Ondertekenaar;
  readonly persoon: string;
};

async function voerUit(tx: Tx, { plan, vraag, als, persoon }: Uitvoering): Promise<void> {
  await zetIngetrokken(
    tx,
    plan.intrekken.map((rij) => rij.id),
  );
  await vervang(tx, plan.vervangen);
  const vast = {
    casus: vraag.casus_id,
    vraag: vraag.id,
    geverPartij: vraag.gever_partij_id,
    persoon,
    ondertekenaar: als,
    hash: vraag.tekst_hash,
  };
  await insertAntwoorden(
    tx,
    plan.nieuw.map((keuze) => ({ ...vast, ...keuze })),
  );
}

const geraaktDoor =
  (vraag: Vraagrij) =>
  (rij: Antwoordrij): Geraakt => ({ vraag, deelnemer: rij.deelnemer_id });
