import type { PersoonSoort } from '../partij/personen.ts';
import { findAccountstanden, findAccountVan } from './account.queries.ts';
import { findOpenCodes, insertCodes, laatVervallen } from './code.queries.ts';
import { indexVan, maakUitnodigingscode } from './geheimen.ts';
import { inlogIndexVan } from './inloggen.ts';
import type { Codedoel, Kring } from './soorten.ts';
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

/** Wat er van een code bewaard wordt: haar afdruk, voor wie zij is en bij welk adres zij werkt, nooit de code zelf. */
const codeRij = (kring: Kring, wens: Codewens, { code, doel }: { readonly code: string; readonly doel: Codedoel }) => ({
  id: kring.ids(),
  codeIndex: indexVan(kring.indexsleutel, 'uitnodigingscode', code),
  persoon: wens.persoon,
  aanstelling: wens.aanstelling ?? null,
  persoonSoort: wens.persoonSoort,
  inlogIndex: wens.email == null ? null : inlogIndexVan(kring, wens.email),
  doel,
});

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
    const doel = account === undefined ? 'eerste-keer' : 'herstel';
    await insertCodes(client, [codeRij(kring, wens, { code, doel })], { nu, geldigTot });
  });
  return { code, geldigTot };
}

/** Iemand die voor het eerst een code krijgt; zonder adres gaat dat niet, want de code werkt alleen samen ermee (AU5). */
export type EersteCodewens = {
  readonly persoon: string;
  readonly persoonSoort: PersoonSoort;
  readonly aanstelling: string;
  readonly email: string;
};

/**
 * Maakt voor veel personen tegelijk een eerste code, zeven dagen geldig. Wie intussen een account heeft, krijgt er geen: zo herstelt een
 * stapel brieven nooit een account. De logregels schrijft de aanroeper, in zijn eigen transactie en ervoor.
 * @returns de code per persoon; wie ontbreekt, had al een account.
 */
export async function maakEersteCodes(
  kring: Kring,
  wensen: readonly EersteCodewens[],
): Promise<{ readonly codes: ReadonlyMap<string, string>; readonly geldigTot: Date }> {
  const nu = kring.klok();
  const geldigTot = new Date(nu.getTime() + GELDIG);
  const codes = new Map<string, string>();
  await inAanmelden(kring, async (client) => {
    const personen = wensen.map(({ persoon }) => persoon);
    const metAccount = new Set((await findAccountstanden(client, personen)).map(({ persoon }) => persoon));
    const zonder = wensen.filter(({ persoon }) => !metAccount.has(persoon));
    const rijen = zonder.map((wens) => {
      const code = maakUitnodigingscode();
      codes.set(wens.persoon, code);
      return codeRij(kring, wens, { code, doel: 'eerste-keer' });
    });
    await insertCodes(client, rijen, { nu, geldigTot });
  });
  return { codes, geldigTot };
}

/** Laat codes vervallen die niemand kreeg. De logregel schrijft de aanroeper. */
export async function trekCodesIn(kring: Kring, codes: readonly string[]): Promise<void> {
  const indexen = codes.map((code) => indexVan(kring.indexsleutel, 'uitnodigingscode', code));
  await laatVervallen(kring.pool, indexen, kring.klok());
}

/** Wie van deze personen nog een code heeft liggen, en tot wanneer. */
export const openCodes = (kring: Kring, personen: readonly string[]): Promise<ReadonlyMap<string, Date>> =>
  findOpenCodes(kring.pool, personen, kring.klok());
