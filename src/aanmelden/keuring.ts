import type { Herkomst } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { findTotpFactoren, verbruikHerstelcode, verbruikStap } from './factor.queries.ts';
import { indexVan, isHerstelcode, leesLetters } from './geheimen.ts';
import { findWachtTot, telMislukt, wisPogingen } from './poging.queries.ts';
import type { Account, Kring } from './soorten.ts';
import { totpStap } from './totp.ts';
import { ontzegel } from './zegels.ts';

/** Een afgewezen poging; de pagina zegt in alle gevallen hetzelfde, behalve hoe lang iemand moet wachten. */
export type Afgewezen = { readonly kind: 'mis' } | { readonly kind: 'wacht'; readonly tot: Date };

export const pogingsleutel = (kring: Kring, inlogIndex: Uint8Array): Buffer =>
  indexVan(kring.indexsleutel, 'poging', Buffer.from(inlogIndex).toString('hex'));

/** Moet er bij dit e-mailadres nu gewacht worden? */
export async function moetWachten(kring: Kring, inlogIndex: Uint8Array, herkomst: Herkomst): Promise<Afgewezen | null> {
  const tot = await findWachtTot(kring.pool, pogingsleutel(kring, inlogIndex), kring.klok());
  if (tot === null) return null;
  // Ook een poging die niet eens wordt bekeken, staat in het logboek (LG2); zonder account, want dat is nog niet opgezocht.
  await kring.regio.log(null, herkomst, { code: 'inloggen-mislukt', uitkomst: 'geweigerd', betrokkenen: [] });
  return { kind: 'wacht', tot };
}

/** Telt een misser en legt haar vast; `account` is leeg bij een onbekend adres en verandert niets aan het werk (AU4). */
export async function wijsAf(
  kring: Kring,
  poging: {
    readonly inlogIndex: Uint8Array;
    readonly account: string | null;
    readonly wie: Verzoeker | null;
    readonly herkomst: Herkomst;
  },
): Promise<Afgewezen> {
  const object = poging.account === null ? {} : { object: { soort: 'account', id: poging.account } };
  await kring.regio.log(poging.wie, poging.herkomst, {
    code: 'inloggen-mislukt',
    uitkomst: 'mislukt',
    ...object,
    betrokkenen: [],
  });
  const tot = await telMislukt(kring.pool, pogingsleutel(kring, poging.inlogIndex), kring.klok());
  return tot === null ? { kind: 'mis' } : { kind: 'wacht', tot };
}

/** Na een geslaagde factor tellen eerdere missers niet meer. Na alleen een wachtwoord wel: anders is de code te raden. */
export async function vergeetMissers(kring: Kring, inlogIndex: Uint8Array): Promise<void> {
  await wisPogingen(kring.pool, pogingsleutel(kring, inlogIndex));
}

/** Keurt en verbruikt een code uit de app of een herstelcode. @returns waarmee het lukte, of null. */
export async function verbruikCodeVan(
  kring: Kring,
  account: Account,
  getypt: string,
): Promise<'totp' | 'herstelcode' | null> {
  const letters = leesLetters(getypt);
  const nu = kring.klok();
  if (isHerstelcode(letters)) {
    const code = indexVan(kring.indexsleutel, 'herstelcode', `${account.id}:${letters}`);
    return (await verbruikHerstelcode(kring.pool, { account: account.id, code, nu })) ? 'herstelcode' : null;
  }
  for (const factor of await findTotpFactoren(kring.pool, account.id)) {
    const geheim = await ontzegel(kring, { persoon: account.persoon, soort: 'factor.geheim' }, factor.geheim);
    const stap = geheim === null ? null : totpStap({ geheim, code: getypt, nu, laatsteStap: factor.laatsteStap });
    if (stap !== null && (await verbruikStap(kring.pool, { factor: factor.id, stap, nu }))) return 'totp';
  }
  return null;
}
