import { findAccountVan, vergrendelAccount } from './account.queries.ts';
import { type Eigenaar, gewijzigd, wijziging } from './eigenaar.ts';
import {
  countHerstelcodes,
  deleteFactor,
  type Factorregel,
  findFactorregels,
  findPasskeys,
  insertPasskey,
  insertTotp,
  vervangHerstelcodes,
} from './factor.queries.ts';
import { nieuweCodes } from './herstelcodes.ts';
import { keurNieuwePasskey, leesPasskeyantwoord, vraagNieuwePasskey } from './passkey.ts';
import { findLopendeSessies, type Sessierij } from './sessie.queries.ts';
import { isBinnenTijd } from './sessies.ts';
import type { Account, Kring } from './soorten.ts';
import { maakTotpGeheim, totpAdres, totpStap } from './totp.ts';
import { findTussenstap, neemTussenstap } from './tussenstap.queries.ts';
import { beginTussenstap, stapVan } from './tussenstap.ts';
import { metLogregel } from './vastleggen.ts';
import { ontzegel, verzegel } from './zegels.ts';

export type Accountbeeld = {
  readonly email: string | null;
  readonly factoren: readonly Factorregel[];
  readonly herstelcodes: number;
  readonly sessies: readonly Sessierij[];
};

/** Alles wat iemand over het eigen inloggen mag zien (AU10). */
export async function bekijkAccount(kring: Kring, persoon: string): Promise<Accountbeeld> {
  const nu = kring.klok();
  const sessies = (await findLopendeSessies(kring.pool, persoon)).filter((rij) => isBinnenTijd(rij, nu));
  const account = await findAccountVan(kring.pool, persoon);
  if (account === undefined) return { email: null, factoren: [], herstelcodes: 0, sessies };
  return {
    email: await ontzegel(kring, { persoon, soort: 'account.email' }, account.email),
    factoren: await findFactorregels(kring.pool, account.id),
    herstelcodes: await countHerstelcodes(kring.pool, account.id),
    sessies,
  };
}

export type Appkaart = { readonly stap: string; readonly geheim: string; readonly adres: string };

/** Begint een extra authenticatie-app; null zonder account (demonstratie). */
export async function beginTotp(kring: Kring, { sessie }: Eigenaar): Promise<Appkaart | null> {
  const { persoon } = sessie;
  const account = await findAccountVan(kring.pool, persoon);
  if (account === undefined) return null;
  const geheim = maakTotpGeheim();
  const verzegeld = await verzegel(kring, { persoon, soort: 'factor.geheim' }, geheim);
  const stap = await beginTussenstap(kring, kring.pool, {
    soort: 'totp-toevoegen',
    account: account.id,
    sessie: sessie.id,
    geheim: verzegeld,
  });
  return { stap, geheim, adres: await kaartadres(kring, account, geheim) };
}

async function kaartadres(kring: Kring, account: Account, geheim: string): Promise<string> {
  const email = await ontzegel(kring, { persoon: account.persoon, soort: 'account.email' }, account.email);
  return totpAdres({ geheim, email: email ?? 'account', regio: kring.regionaam });
}

export type Totptoevoeging =
  | { readonly kind: 'toegevoegd' }
  | { readonly kind: 'mis'; readonly kaart: Appkaart }
  | { readonly kind: 'verlopen' };

/** Voegt de app toe als de eerste code klopt. */
export async function voegTotpToe(
  kring: Kring,
  eigenaar: Eigenaar,
  invoer: { stap: string; code: string; naam: string },
): Promise<Totptoevoeging> {
  const { persoon, id: sessieId } = eigenaar.sessie;
  const zoek = stapVan(kring, 'totp-toevoegen', invoer.stap);
  const tussen = await findTussenstap(kring.pool, zoek);
  const account = await findAccountVan(kring.pool, persoon);
  if (tussen?.geheim == null || account === undefined || tussen.sessie !== sessieId) return { kind: 'verlopen' };
  const { geheim: verzegeld } = tussen;
  const geheim = await ontzegel(kring, { persoon, soort: 'factor.geheim' }, verzegeld);
  if (geheim === null) return { kind: 'verlopen' };
  const nu = kring.klok();
  const stap = totpStap({ geheim, code: invoer.code, nu, laatsteStap: -1 });
  if (stap === null)
    return { kind: 'mis', kaart: { stap: invoer.stap, geheim, adres: await kaartadres(kring, account, geheim) } };
  return metLogregel<Totptoevoeging>(
    kring,
    { ...wijziging(eigenaar), regel: (uit) => (uit.kind === 'toegevoegd' ? gewijzigd(account) : null) },
    async (client) => {
      await vergrendelAccount(client, account.id);
      if ((await neemTussenstap(client, zoek)) === undefined) return { kind: 'verlopen' };
      await insertTotp(client, {
        id: kring.ids(),
        account: account.id,
        naam: invoer.naam,
        geheim: verzegeld,
        stap,
        nu,
      });
      return { kind: 'toegevoegd' };
    },
  );
}

/** Vraagt de browser om een nieuwe passkey; null zonder account. */
export async function beginNieuwePasskey(
  kring: Kring,
  { sessie }: Eigenaar,
): Promise<{ readonly stap: string; readonly opties: unknown } | null> {
  const account = await findAccountVan(kring.pool, sessie.persoon);
  if (account === undefined) return null;
  const naam = (await ontzegel(kring, { persoon: account.persoon, soort: 'account.email' }, account.email)) ?? '';
  const bestaand = await findPasskeys(kring.pool, account.id);
  const { opties, uitdaging } = await vraagNieuwePasskey({
    adres: kring.adres,
    regio: kring.regionaam,
    account: account.persoon,
    naam,
    bestaand,
  });
  return {
    stap: await beginTussenstap(kring, kring.pool, {
      soort: 'passkey-toevoegen',
      account: account.id,
      sessie: sessie.id,
      uitdaging,
    }),
    opties,
  };
}

export type Passkeytoevoeging = { readonly kind: 'toegevoegd' | 'mis' | 'verlopen' };

export async function voegPasskeyToe(
  kring: Kring,
  eigenaar: Eigenaar,
  invoer: { stap: string; antwoord: string | undefined; naam: string },
): Promise<Passkeytoevoeging> {
  const tussen = await neemTussenstap(kring.pool, stapVan(kring, 'passkey-toevoegen', invoer.stap));
  const account = await findAccountVan(kring.pool, eigenaar.sessie.persoon);
  if (tussen?.uitdaging == null || account === undefined || tussen.sessie !== eigenaar.sessie.id)
    return { kind: 'verlopen' };
  const antwoord = leesPasskeyantwoord(invoer.antwoord);
  const sleutel =
    antwoord === null ? null : await keurNieuwePasskey({ adres: kring.adres, uitdaging: tussen.uitdaging, antwoord });
  if (sleutel === null) return { kind: 'mis' };
  const nieuw = { ...sleutel, id: kring.ids(), account: account.id, naam: invoer.naam, nu: kring.klok() };
  return metLogregel<Passkeytoevoeging>(
    kring,
    { ...wijziging(eigenaar), regel: () => gewijzigd(account) },
    async (client) => {
      await vergrendelAccount(client, account.id);
      await insertPasskey(client, nieuw);
      return { kind: 'toegevoegd' };
    },
  );
}

export type Verwijdering = { readonly kind: 'verwijderd' | 'laatste' | 'onbekend' };

/** Verwijdert een factor, nooit de laatste. Het slot houdt twee verwijderingen tegelijk uit elkaar. */
export async function verwijderFactor(kring: Kring, eigenaar: Eigenaar, factor: string): Promise<Verwijdering> {
  const account = await findAccountVan(kring.pool, eigenaar.sessie.persoon);
  if (account === undefined) return { kind: 'onbekend' };
  return metLogregel<Verwijdering>(
    kring,
    { ...wijziging(eigenaar), regel: (uit) => (uit.kind === 'verwijderd' ? gewijzigd(account) : null) },
    async (client) => {
      await vergrendelAccount(client, account.id);
      const factoren = await findFactorregels(client, account.id);
      if (!factoren.some(({ id }) => id === factor)) return { kind: 'onbekend' };
      if (factoren.length === 1) return { kind: 'laatste' };
      await deleteFactor(client, account.id, factor);
      return { kind: 'verwijderd' };
    },
  );
}

/** Tien nieuwe herstelcodes, een keer te zien; null zonder account. */
export async function vernieuwHerstelcodes(kring: Kring, eigenaar: Eigenaar): Promise<readonly string[] | null> {
  const account = await findAccountVan(kring.pool, eigenaar.sessie.persoon);
  if (account === undefined) return null;
  const { leesbaar, indexen } = nieuweCodes(kring, account.id);
  return metLogregel(kring, { ...wijziging(eigenaar), regel: () => gewijzigd(account) }, async (client) => {
    await vervangHerstelcodes(client, account.id, indexen);
    return leesbaar;
  });
}
