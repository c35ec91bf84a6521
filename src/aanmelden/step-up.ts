import type { Herkomst } from '../db/transactie.ts';
import type { Velden } from '../web/route.ts';
import type { Sessie } from '../web/sessie.ts';
import { findAccountVan } from './account.queries.ts';
import { findPasskeys } from './factor.queries.ts';
import { maakToken } from './geheimen.ts';
import { accountVanPasskey } from './inloggen.ts';
import { type Afgewezen, moetWachten, verbruikCodeVan, vergeetMissers, wijsAf } from './keuring.ts';
import { vraagPasskey } from './passkey.ts';
import { updateVers } from './sessie.queries.ts';
import { isDemonstratiesessie } from './sessies.ts';
import type { Account, Bewijs, Kring, Webverzoeker } from './soorten.ts';
import { findBevestiging, insertBevestiging, neemTussenstap } from './tussenstap.queries.ts';
import { beginTussenstap, stapVan } from './tussenstap.ts';
import { metLogregel } from './vastleggen.ts';
import { ontzegel, verzegel } from './zegels.ts';

const BEWAARTIJD = 10 * 60_000;

/** Een factor die iemand opnieuw laat zien; een lopende sessie bewijst de andere al (NIST 800-63B 4.2.3). */
export type Bewijsstuk =
  | { readonly soort: 'code'; readonly code: string }
  | { readonly soort: 'wachtwoord'; readonly wachtwoord: string }
  | { readonly soort: 'passkey'; readonly stap: string; readonly antwoord: string | undefined }
  | { readonly soort: 'demonstratie' };

export type Stepup = {
  readonly wie: Webverzoeker;
  readonly sessie: Sessie;
  readonly stuk: Bewijsstuk;
  /** Waar iemand heen wilde, en wat het formulier daar al had; null bij een gewone pagina. */
  readonly naar: string;
  readonly velden: Velden | null;
  readonly herkomst: Herkomst;
};

export type Stepupuitkomst =
  | { readonly kind: 'bevestigd'; readonly token: string }
  | Afgewezen
  | { readonly kind: 'druk' }
  | { readonly kind: 'verlopen' };

/** Maakt de sessie weer vers met een nieuw token (AU6, AU9) en bewaart het formulier dat wachtte, verzegeld, tien minuten. */
export async function bevestig(kring: Kring, stepup: Stepup): Promise<Stepupuitkomst> {
  const bewijs = await keur(kring, stepup);
  if (typeof bewijs !== 'string') return bewijs;
  const { sessie, wie, herkomst } = stepup;
  const { token, hash } = maakToken();
  const nu = kring.klok();
  const wachtend = stepup.velden === null ? null : await verzegelVelden(kring, sessie, stepup.velden);
  const regel = {
    code: 'opnieuw-bevestigd',
    uitkomst: 'gelukt',
    object: { soort: 'sessie', id: sessie.id },
    betrokkenen: [],
  } as const;
  return metLogregel<Stepupuitkomst>(
    kring,
    { wie, herkomst, regel: (uit) => (uit.kind === 'bevestigd' ? regel : null) },
    async (client) => {
      if (!(await updateVers(client, { sessie: sessie.id, tokenHash: hash, factor: bewijs, nu })))
        return { kind: 'verlopen' };
      if (wachtend !== null) {
        await insertBevestiging(client, {
          ...wachtend,
          sessie: sessie.id,
          naar: stepup.naar,
          tot: new Date(nu.getTime() + BEWAARTIJD),
        });
      }
      return { kind: 'bevestigd', token };
    },
  );
}

async function keur(
  kring: Kring,
  { sessie, wie, stuk, herkomst }: Stepup,
): Promise<Bewijs | Exclude<Stepupuitkomst, { kind: 'bevestigd' }>> {
  if (kring.demonstratie && isDemonstratiesessie(sessie.factoren)) return 'demonstratie';
  const account = await findAccountVan(kring.pool, sessie.persoon);
  if (account === undefined) return { kind: 'verlopen' };
  const { inlogIndex } = account;
  const wacht = await moetWachten(kring, inlogIndex, herkomst);
  if (wacht !== null) return wacht;
  const bewijs = await keurStuk(kring, account, stuk);
  if (bewijs === 'druk') return { kind: 'druk' };
  // Welk account het is, staat alleen in het logboek bij de persoon van dat account.
  const eigen = wie.persoon === sessie.persoon ? account.id : null;
  if (bewijs === null) return wijsAf(kring, { inlogIndex, account: eigen, wie, herkomst });
  await vergeetMissers(kring, inlogIndex);
  return bewijs;
}

async function keurStuk(kring: Kring, account: Account, stuk: Bewijsstuk): Promise<Bewijs | 'druk' | null> {
  switch (stuk.soort) {
    case 'code':
      return verbruikCodeVan(kring, account, stuk.code);
    case 'wachtwoord': {
      const klopt = await kring.wachtwoorden.klopt(account.wachtwoordHash, stuk.wachtwoord);
      return klopt === 'druk' ? 'druk' : klopt === 'ja' ? 'wachtwoord' : null;
    }
    case 'passkey': {
      const stap = await neemTussenstap(kring.pool, stapVan(kring, 'passkey-bevestigen', stuk.stap));
      if (stap?.uitdaging == null || stap.account !== account.id) return null;
      const gevonden = await accountVanPasskey(kring, { uitdaging: stap.uitdaging, antwoord: stuk.antwoord });
      return gevonden?.id === account.id ? 'passkey' : null;
    }
    case 'demonstratie':
      return null;
  }
}

/** Vraagt de browser om een passkey van dit account; null als er geen is. */
export async function vraagStepupPasskey(
  kring: Kring,
  sessie: Sessie,
): Promise<{ readonly stap: string; readonly opties: unknown } | null> {
  const account = await findAccountVan(kring.pool, sessie.persoon);
  const sleutels = account === undefined ? [] : await findPasskeys(kring.pool, account.id);
  if (account === undefined || sleutels.length === 0) return null;
  const { opties, uitdaging } = await vraagPasskey(kring.adres, sleutels);
  return {
    stap: await beginTussenstap(kring, kring.pool, { soort: 'passkey-bevestigen', account: account.id, uitdaging }),
    opties,
  };
}

async function verzegelVelden(kring: Kring, sessie: Sessie, velden: Velden) {
  const id = kring.ids();
  return {
    id,
    velden: await verzegel(
      kring,
      { persoon: sessie.persoon, soort: 'bevestiging.velden', record: id },
      JSON.stringify(velden),
    ),
  };
}

/** Het formulier dat wachtte, of null als het verlopen is. Blijft staan tot het verloopt, zodat verversen niets kwijtmaakt. */
export async function wachtendFormulier(
  kring: Kring,
  sessie: Sessie,
): Promise<{ readonly naar: string; readonly velden: Velden } | null> {
  const rij = await findBevestiging(kring.pool, sessie.id, kring.klok());
  if (rij === undefined) return null;
  const tekst = await ontzegel(
    kring,
    { persoon: sessie.persoon, soort: 'bevestiging.velden', record: rij.id },
    rij.velden,
  );
  // Deze JSON schreven wij zelf en de verzegeling bewijst dat; alleen daarom mag hij hier zonder keuring zijn type krijgen.
  return tekst === null ? null : { naar: rij.naar, velden: JSON.parse(tekst) as Velden };
}
