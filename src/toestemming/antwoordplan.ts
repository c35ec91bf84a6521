import type { Tx } from '../db/transactie.ts';
import type { Soort } from '../regels/index.ts';
import type { Taalcode } from '../web/taal.ts';
import { type Geraakt, teruggenomen } from './gevolgen.ts';
import type { Antwoordgever } from './tekenaars.ts';
import { type Antwoordrij, insertAntwoorden, type Vraagrij, vervang, zetIngetrokken } from './toestemming.queries.ts';

export type Keuze = { readonly deelnemer: string; readonly soort: Soort; readonly antwoord: 'ja' | 'nee' };

/** Wat er met de bestaande rijen gebeurt en wat erbij komt. */
export type Antwoordplan = {
  readonly intrekken: readonly Antwoordrij[];
  readonly vervangen: readonly string[];
  readonly nieuw: readonly Keuze[];
};

export type Planstof = {
  readonly vraag: Pick<Vraagrij, 'id' | 'soorten'>;
  /** De stoelen waarvoor de vraag geldt. */
  readonly ontvangers: readonly string[];
  /** De geldende antwoorden van deze ondertekenaar op deze vraag. */
  readonly eerder: readonly Antwoordrij[];
  /** Welke daarvan tellen; een mening van voor hij tekende telt niet, en maakt plaats. */
  readonly tellen: readonly Antwoordrij[];
  readonly antwoorden: readonly Keuze[];
};

const geldt = (rij: Antwoordrij): boolean => rij.antwoord === 'ja' && rij.ingetrokken_op === null;

/**
 * Legt nieuwe antwoorden naast wat er staat: een nieuw ja vervangt wat niet meer gold, en een nee na een ja is een intrekking (6d).
 * INVARIANT: alleen een ondubbelzinnig ja is ja; niets gezegd, of twee antwoorden door elkaar, is nee.
 */
export function maakAntwoordplan({ vraag, ontvangers, eerder, tellen, antwoorden }: Planstof): Antwoordplan {
  const keuzes = ontvangers.flatMap((deelnemer) =>
    (vraag.soorten as Soort[]).map((soort): Keuze => {
      const gekozen = antwoorden.filter((a) => a.deelnemer === deelnemer && a.soort === soort);
      const ja = gekozen.length > 0 && gekozen.every((a) => a.antwoord === 'ja');
      return { deelnemer, soort, antwoord: ja ? 'ja' : 'nee' };
    }),
  );
  const metRij = keuzes.map((keuze) => ({
    keuze,
    rij: tellen.find((a) => a.deelnemer_id === keuze.deelnemer && a.soort === keuze.soort),
  }));
  return {
    intrekken: metRij.flatMap(({ keuze, rij }) =>
      rij !== undefined && keuze.antwoord === 'nee' && geldt(rij) ? [rij] : [],
    ),
    vervangen: [
      ...eerder.filter((rij) => !tellen.includes(rij)).map(({ id }) => id),
      ...metRij.flatMap(({ keuze, rij }) =>
        rij !== undefined && keuze.antwoord === 'ja' && !geldt(rij) ? [rij.id] : [],
      ),
    ],
    nieuw: metRij.flatMap(({ keuze, rij }) =>
      rij === undefined || (keuze.antwoord === 'ja' && !geldt(rij)) ? [keuze] : [],
    ),
  };
}

export type Uitvoering = {
  readonly plan: Antwoordplan;
  readonly vraag: Vraagrij;
  readonly recht: Antwoordgever;
  readonly persoon: string;
  /** De taal waarin de ondertekenaar de tekst las; op papier die van het formulier. */
  readonly taal: Taalcode;
  /** De scan waarvan is overgenomen; null als de ondertekenaar zelf antwoordde. */
  readonly scan: string | null;
};

/** Schrijft een plan. @returns welke ja's er weg zijn en waar nee op is gezegd: geef ze aan `verwerkIntrekking`. */
export async function voerPlanUit(
  tx: Tx,
  { plan, vraag, recht, persoon, taal, scan }: Uitvoering,
): Promise<readonly Geraakt[]> {
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
    ondertekenaar: recht.als,
    mening: recht.kind === 'mening',
    hash: vraag.tekst_hash,
    taal,
    scan,
  };
  await insertAntwoorden(
    tx,
    plan.nieuw.map((keuze) => ({ ...vast, ...keuze })),
  );
  return [
    ...plan.intrekken.map((rij) => teruggenomen(vraag, rij)),
    ...plan.nieuw
      .filter(({ antwoord }) => antwoord === 'nee' && recht.kind === 'tekent')
      .map(({ deelnemer, soort }): Geraakt => ({ vraag, deelnemer, soort, van: persoon, hoe: 'nee' })),
  ];
}
