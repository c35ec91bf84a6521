import type { Herkomst } from '../db/transactie.ts';
import { findAccount, findAccountOpIndex } from './account.queries.ts';
import { findPasskeyOpSleutel, verbruikTeller } from './factor.queries.ts';
import { indexVan, normaliseerEmail } from './geheimen.ts';
import { type Afgewezen, moetWachten, verbruikCodeVan, vergeetMissers, wijsAf } from './keuring.ts';
import { keurPasskey, leesPasskeyantwoord, vraagPasskey } from './passkey.ts';
import { maakSessie, type Sessiebegin, type Sessiewens } from './sessies.ts';
import type { Account, Kring } from './soorten.ts';
import { findTussenstap, neemTussenstap } from './tussenstap.queries.ts';
import { beginTussenstap, stapVan } from './tussenstap.ts';

/** Waar een poging vandaan komt: het verzoek, de browser, en de sessie die zij nog had. */
export type Poging = Pick<Sessiewens, 'herkomst' | 'agent' | 'vorige'>;

export const inlogIndexVan = (kring: Kring, email: string): Buffer =>
  indexVan(kring.indexsleutel, 'email', normaliseerEmail(email));

/**
 * Eerste factor. Een onbekend adres, een fout wachtwoord en een uitgezet account geven hetzelfde antwoord na evenveel werk:
 * een vergelijking, een logregel, een telling (AU4).
 */
export async function controleerWachtwoord(
  kring: Kring,
  { email, wachtwoord, herkomst }: { readonly email: string; readonly wachtwoord: string; readonly herkomst: Herkomst },
): Promise<{ readonly kind: 'tweede-factor'; readonly stap: string } | Afgewezen | { readonly kind: 'druk' }> {
  const inlogIndex = inlogIndexVan(kring, email);
  const wacht = await moetWachten(kring, inlogIndex, herkomst);
  if (wacht !== null) return wacht;
  const account = await findAccountOpIndex(kring.pool, inlogIndex);
  const klopt = await kring.wachtwoorden.klopt(account?.wachtwoordHash ?? null, wachtwoord);
  if (klopt === 'druk') return { kind: 'druk' };
  if (klopt === 'nee' || account === undefined || account.uitgezetOp !== null) {
    return wijsAf(kring, { inlogIndex, account: account?.id ?? null, wie: null, herkomst });
  }
  return {
    kind: 'tweede-factor',
    stap: await beginTussenstap(kring, kring.pool, { soort: 'tweede-factor', account: account.id }),
  };
}

export type Inlog = Sessiebegin | Afgewezen | { readonly kind: 'verlopen' };

/** Tweede factor: een code uit de app of een herstelcode. Pas hierna is er een sessie. */
export async function rondInloggenAf(
  kring: Kring,
  invoer: Poging & { readonly stap: string; readonly code: string },
): Promise<Inlog> {
  const zoek = stapVan(kring, 'tweede-factor', invoer.stap);
  const stap = await findTussenstap(kring.pool, zoek);
  const account = stap?.account == null ? undefined : await findAccount(kring.pool, stap.account);
  if (account === undefined || account.uitgezetOp !== null) return { kind: 'verlopen' };
  const wacht = await moetWachten(kring, account.inlogIndex, invoer.herkomst);
  if (wacht !== null) return wacht;
  const bewijs = await verbruikCodeVan(kring, account, invoer.code);
  if (bewijs === null)
    return wijsAf(kring, { inlogIndex: account.inlogIndex, account: account.id, wie: null, herkomst: invoer.herkomst });
  if ((await neemTussenstap(kring.pool, zoek)) === undefined) return { kind: 'verlopen' };
  await vergeetMissers(kring, account.inlogIndex);
  return maakSessie(kring, {
    ...alleenPoging(invoer),
    persoon: account.persoon,
    aanstelling: null,
    factoren: ['wachtwoord', bewijs],
  });
}

const alleenPoging = ({ herkomst, agent, vorige }: Poging): Poging => ({ herkomst, agent, vorige });

/** Begint inloggen met een passkey: voor iedereen dezelfde vraag. */
export async function beginPasskey(kring: Kring): Promise<{ readonly stap: string; readonly opties: unknown }> {
  const { opties, uitdaging } = await vraagPasskey(kring.adres);
  return { stap: await beginTussenstap(kring, kring.pool, { soort: 'passkey-inloggen', uitdaging }), opties };
}

/** Inloggen met een passkey alleen: bezit en pincode of vinger samen zijn twee factoren. Elke vraag werkt een keer. */
export async function rondPasskeyAf(
  kring: Kring,
  invoer: Poging & { readonly stap: string; readonly antwoord: string | undefined },
): Promise<Inlog> {
  const stap = await neemTussenstap(kring.pool, stapVan(kring, 'passkey-inloggen', invoer.stap));
  if (stap?.uitdaging == null) return { kind: 'verlopen' };
  const account = await accountVanPasskey(kring, { uitdaging: stap.uitdaging, antwoord: invoer.antwoord });
  if (account === null || account.uitgezetOp !== null) {
    await kring.regio.log(null, invoer.herkomst, { code: 'inloggen-mislukt', uitkomst: 'mislukt', betrokkenen: [] });
    return { kind: 'mis' };
  }
  return maakSessie(kring, {
    ...alleenPoging(invoer),
    persoon: account.persoon,
    aanstelling: null,
    factoren: ['passkey'],
  });
}

/** Het account waarvan een passkey deze vraag goed beantwoordde; haar teller is dan bijgewerkt. */
export async function accountVanPasskey(
  kring: Kring,
  poging: { readonly uitdaging: string; readonly antwoord: string | undefined },
): Promise<Account | null> {
  const antwoord = leesPasskeyantwoord(poging.antwoord);
  if (antwoord === null) return null;
  const sleutel = await findPasskeyOpSleutel(kring.pool, antwoord.id);
  if (sleutel === undefined) return null;
  const teller = await keurPasskey({ adres: kring.adres, uitdaging: poging.uitdaging, antwoord, sleutel });
  if (teller === null || !(await verbruikTeller(kring.pool, { factor: sleutel.id, teller, nu: kring.klok() })))
    return null;
  return (await findAccount(kring.pool, sleutel.account)) ?? null;
}
