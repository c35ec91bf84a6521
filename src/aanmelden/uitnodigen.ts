import type { PersoonSoort } from '../partij/personen.ts';
import { findAccountVan } from './account.queries.ts';
import { findOpenCodes, insertCode } from './code.queries.ts';
import { indexVan, maakUitnodigingscode } from './geheimen.ts';
import { inlogIndexVan } from './inloggen.ts';
import type { Kring } from './soorten.ts';
import { inAanmelden } from './vastleggen.ts';

const DAG = 24 * 60 * 60_000;
const GELDIG = 7 * DAG;

export type Codewens = {
  readonly persoon: string;
  readonly persoonSoort: PersoonSoort;
  readonly aanstelling?: string | null;
  /** Als het bekend is, werkt de code alleen samen met dit adres: een doorgestuurde code is dan niets waard (AU5). */
  readonly email?: string | null;
};

/**
 * Maakt een eenmalige code van acht tekens, zeven dagen geldig, voor deze persoon. Wie al een account heeft, krijgt een code
 * om het te herstellen. De code wordt een keer getoond aan wie haar persoonlijk overhandigt; zij wordt niet gemaild en niet bewaard.
 * De logregel schrijft de aanroeper, in zijn eigen transactie en ervoor.
 */
export async function maakCode(
  kring: Kring,
  wens: Codewens,
): Promise<{ readonly code: string; readonly geldigTot: Date }> {
  const code = maakUitnodigingscode();
  const nu = kring.klok();
  const geldigTot = new Date(nu.getTime() + GELDIG);
  await inAanmelden(kring, async (client) => {
    const account = await findAccountVan(client, wens.persoon);
    await insertCode(client, {
      id: kring.ids(),
      codeIndex: indexVan(kring.indexsleutel, 'uitnodigingscode', code),
      persoon: wens.persoon,
      aanstelling: wens.aanstelling ?? null,
      persoonSoort: wens.persoonSoort,
      inlogIndex: wens.email == null ? null : inlogIndexVan(kring, wens.email),
      doel: account === undefined ? 'eerste-keer' : 'herstel',
      nu,
      geldigTot,
    });
  });
  return { code, geldigTot };
}

/** Wie van deze personen nog een code heeft liggen, en tot wanneer. */
export const openCodes = (kring: Kring, personen: readonly string[]): Promise<ReadonlyMap<string, Date>> =>
  findOpenCodes(kring.pool, personen, kring.klok());
