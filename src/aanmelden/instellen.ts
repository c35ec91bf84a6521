import { timingSafeEqual } from 'node:crypto';
import type { Herkomst } from '../db/transactie.ts';
import type { PersoonSoort } from '../partij/personen.ts';
import { findAccountOpIndex } from './account.queries.ts';
import { findBruikbareCodeOpId, laatAdresLos, telMisser } from './code.queries.ts';
import { inlogIndexVan } from './inloggen.ts';
import { gedaantenMetToegang } from './sessies.ts';
import type { Kring, Uitnodigingscode } from './soorten.ts';
import { maakTotpGeheim, totpAdres } from './totp.ts';
import { findTussenstap, type Tussenstap, updateInstelling } from './tussenstap.queries.ts';
import { beginTussenstap, stapVan } from './tussenstap.ts';
import { vindCode } from './vind-code.ts';
import { keurWachtwoord, type Wachtwoordfout } from './wachtwoord.ts';
import { ontzegel, verzegel } from './zegels.ts';

export type Codekeuring =
  | { readonly kind: 'instellen'; readonly stap: string; readonly voor: PersoonSoort; readonly herstel: boolean }
  | { readonly kind: 'mis' | 'te-druk' };

/** Keurt een uitnodigingscode. Zij geeft niets te zien: alleen de mogelijkheid om twee factoren in te stellen (AU5). */
export async function controleerCode(
  kring: Kring,
  { code, herkomst }: { readonly code: string; readonly herkomst: Herkomst },
): Promise<Codekeuring> {
  const toegang = async ({ persoon }: Uitnodigingscode) => (await gedaantenMetToegang(kring, persoon)).length > 0;
  const vondst = await vindCode(kring, { code, wie: null, herkomst }, toegang);
  if (vondst.kind !== 'gevonden') return vondst;
  const gevonden = vondst.code;
  const stap = await beginTussenstap(kring, kring.pool, { soort: 'instellen', code: gevonden.id });
  return { kind: 'instellen', stap, voor: gevonden.persoonSoort, herstel: gevonden.doel === 'herstel' };
}

/** Een lopende instelling met de code waarop zij rust. */
export type Lopend = { readonly stap: Tussenstap; readonly code: Uitnodigingscode };

/** Zoekt een lopende instelling; null als zij verlopen is of de code inmiddels niet meer werkt. */
export async function vindLopend(kring: Kring, token: string): Promise<Lopend | null> {
  const stap = await findTussenstap(kring.pool, stapVan(kring, 'instellen', token));
  const code = stap?.code == null ? undefined : await findBruikbareCodeOpId(kring.pool, stap.code, kring.klok());
  return stap === undefined || code === undefined ? null : { stap, code };
}

export type Totpkaart = { readonly geheim: string; readonly adres: string; readonly voor: PersoonSoort };
type Adresbezwaar = 'ander' | 'bezet';
export type Wachtwoordkeuze =
  | ({ readonly kind: 'tweede-factor' } & Totpkaart)
  /**
   * Alles wat er te herstellen is, ineens. `ander`: de code is voor een ander adres gemaakt. `bezet`: dit adres hoort bij een ander
   * account. Over een adres leert niemand hier meer dan na elkaar: elk mis adres telt voor de code, welk wachtwoord er ook bij staat.
   */
  | { readonly kind: 'mis'; readonly email: Adresbezwaar | null; readonly wachtwoord: Wachtwoordfout | null }
  | { readonly kind: 'verlopen' | 'druk' };

/** Eerste factor kiezen: e-mailadres en wachtwoord. Er is hierna nog geen account; dat komt met de tweede factor. */
export async function kiesWachtwoord(
  kring: Kring,
  invoer: { readonly stap: string; readonly email: string; readonly wachtwoord: string },
): Promise<Wachtwoordkeuze> {
  const lopend = await vindLopend(kring, invoer.stap);
  if (lopend === null) return { kind: 'verlopen' };
  const { code, stap } = lopend;
  const inlogIndex = inlogIndexVan(kring, invoer.email);
  const bezwaar = await bezwaarTegenAdres(kring, code, inlogIndex);
  const fout = keurWachtwoord(invoer.wachtwoord, invoer.email);
  if (bezwaar !== null || fout !== null) return { kind: 'mis', email: bezwaar, wachtwoord: fout };
  const hash = await kring.wachtwoorden.maakHash(invoer.wachtwoord);
  if (hash.kind === 'druk') return { kind: 'druk' };
  const geheim = maakTotpGeheim();
  const { persoon } = code;
  await updateInstelling(kring.pool, {
    tokenHash: stap.tokenHash,
    inlogIndex,
    email: await verzegel(kring, { persoon, soort: 'account.email' }, invoer.email),
    wachtwoordHash: hash.hash,
    geheim: await verzegel(kring, { persoon, soort: 'factor.geheim' }, geheim),
  });
  return {
    kind: 'tweede-factor',
    geheim,
    adres: totpAdres({ geheim, email: invoer.email, regio: kring.regionaam }),
    voor: code.persoonSoort,
  };
}

async function bezwaarTegenAdres(
  kring: Kring,
  code: Uitnodigingscode,
  inlogIndex: Buffer,
): Promise<Adresbezwaar | null> {
  if (code.inlogIndex !== null && !timingSafeEqual(code.inlogIndex, inlogIndex)) {
    await telMisser(kring.pool, code.id);
    return 'ander';
  }
  const ander = await findAccountOpIndex(kring.pool, inlogIndex);
  if (ander === undefined || ander.persoon === code.persoon) return null;
  // Wie bij een ander overleg al een account heeft, is hier een ander: in welke overleggen iemand zit, weet alleen hij zelf. Hij wist
  // het goede adres: hij voegt de code toe aan dat account (`voegCodeToe`), of kiest een tweede adres.
  if (code.inlogIndex !== null && code.persoonSoort !== 'medewerker') {
    await laatAdresLos(kring.pool, code.id);
    return 'bezet';
  }
  await telMisser(kring.pool, code.id);
  return 'bezet';
}

/** De kaart met QR-code opnieuw, na een verkeerde code. */
export async function toonTotp(kring: Kring, token: string): Promise<Totpkaart | null> {
  const lopend = await vindLopend(kring, token);
  if (lopend === null || lopend.stap.geheim === null || lopend.stap.email === null) return null;
  const { persoon, persoonSoort: voor } = lopend.code;
  const geheim = await ontzegel(kring, { persoon, soort: 'factor.geheim' }, lopend.stap.geheim);
  const email = await ontzegel(kring, { persoon, soort: 'account.email' }, lopend.stap.email);
  return geheim === null || email === null
    ? null
    : { geheim, adres: totpAdres({ geheim, email, regio: kring.regionaam }), voor };
}
