import type pg from 'pg';
import { duidDatabasefout } from '../db/fouten.ts';
import type { Herkomst } from '../db/transactie.ts';
import type { PersoonSoort } from '../partij/personen.ts';
import { bewaarAccount, findAccount } from './account.queries.ts';
import { verbruikCode } from './code.queries.ts';
import { deleteFactoren, insertPasskey, insertTotp, vervangHerstelcodes } from './factor.queries.ts';
import { nieuweCodes } from './herstelcodes.ts';
import type { Poging } from './inloggen.ts';
import { type Lopend, toonTotp, vindLopend } from './instellen.ts';
import { vergeetMissers } from './keuring.ts';
import { deleteKoppelingen, isZonderInlog } from './koppeling.queries.ts';
import { keurNieuwePasskey, leesPasskeyantwoord, type NieuweSleutel, vraagNieuwePasskey } from './passkey.ts';
import { endSessies, vergrendelPersoon } from './sessie.queries.ts';
import { gedaantenMetToegang, maakSessie, type Sessiebegin } from './sessies.ts';
import type { Kring, Webverzoeker } from './soorten.ts';
import { totpStap } from './totp.ts';
import { neemTussenstap, updateUitdaging } from './tussenstap.queries.ts';
import { beginTussenstap, stapVan } from './tussenstap.ts';
import { metLogregel } from './vastleggen.ts';
import { ontzegel } from './zegels.ts';

const VERLOPEN = { kind: 'verlopen' } as const;

export type Instelling =
  | {
      readonly kind: 'klaar';
      readonly klaar: string;
      readonly herstelcodes: readonly string[];
      readonly voor: PersoonSoort;
    }
  | { readonly kind: 'mis' | 'verlopen' | 'adres-bezet' };

type TweedeFactor =
  | { readonly soort: 'totp'; readonly geheim: Buffer; readonly stap: number }
  | { readonly soort: 'passkey'; readonly sleutel: NieuweSleutel };

/** Bevestigt de app met een code; daarmee is er een account. */
export async function rondInstellenAf(
  kring: Kring,
  invoer: { readonly stap: string; readonly code: string; readonly herkomst: Herkomst },
): Promise<Instelling> {
  const lopend = await vindLopend(kring, invoer.stap);
  const kaart = await toonTotp(kring, invoer.stap);
  if (lopend === null || kaart === null || lopend.stap.geheim === null) return VERLOPEN;
  const stap = totpStap({ geheim: kaart.geheim, code: invoer.code, nu: kring.klok(), laatsteStap: -1 });
  if (stap === null) return { kind: 'mis' };
  return maakAccount(kring, {
    lopend,
    factor: { soort: 'totp', geheim: lopend.stap.geheim, stap },
    herkomst: invoer.herkomst,
  });
}

/** Vraagt de browser om een passkey in plaats van een app. */
export async function vraagInstelPasskey(
  kring: Kring,
  token: string,
): Promise<{ readonly opties: unknown; readonly voor: PersoonSoort } | null> {
  const lopend = await vindLopend(kring, token);
  if (lopend === null || lopend.stap.email === null) return null;
  const { persoon, persoonSoort: voor } = lopend.code;
  const naam = (await ontzegel(kring, { persoon, soort: 'account.email' }, lopend.stap.email)) ?? '';
  const { opties, uitdaging } = await vraagNieuwePasskey({
    adres: kring.adres,
    regio: kring.regionaam,
    account: persoon,
    naam,
    bestaand: [],
  });
  await updateUitdaging(kring.pool, lopend.stap.tokenHash, uitdaging);
  return { opties, voor };
}

export async function rondInstellenAfMetPasskey(
  kring: Kring,
  invoer: { readonly stap: string; readonly antwoord: string | undefined; readonly herkomst: Herkomst },
): Promise<Instelling> {
  const lopend = await vindLopend(kring, invoer.stap);
  if (lopend === null || lopend.stap.uitdaging === null) return VERLOPEN;
  const antwoord = leesPasskeyantwoord(invoer.antwoord);
  const sleutel =
    antwoord === null
      ? null
      : await keurNieuwePasskey({ adres: kring.adres, uitdaging: lopend.stap.uitdaging, antwoord });
  if (sleutel === null) return { kind: 'mis' };
  return maakAccount(kring, { lopend, factor: { soort: 'passkey', sleutel }, herkomst: invoer.herkomst });
}

type Afronding = { readonly lopend: Lopend; readonly factor: TweedeFactor; readonly herkomst: Herkomst };

async function maakAccount(kring: Kring, afronding: Afronding): Promise<Instelling> {
  const { code } = afronding.lopend;
  const gedaante = (await gedaantenMetToegang(kring, code.persoon))[0];
  if (gedaante === undefined) return VERLOPEN;
  const wie: Webverzoeker = gedaante.verzoeker;
  const regel = {
    code: 'code-gebruikt',
    uitkomst: 'gelukt',
    object: { soort: 'uitnodigingscode', id: code.id },
    betrokkenen: [],
  } as const;
  const alInlog = !(await isZonderInlog(kring.pool, code.persoon));
  try {
    const vastlegging = {
      wie,
      herkomst: afronding.herkomst,
      regel: (uit: Instelling) => (uit.kind === 'klaar' ? regel : null),
      // Wie een account overneemt met een code, of een overleg uit een ander account haalt, doet dat niet ongemerkt.
      ...(alInlog ? { bericht: code.persoon } : {}),
    };
    return await metLogregel(kring, vastlegging, (client) => schrijfAccount(kring, client, afronding));
  } catch (fout) {
    // Iemand anders nam dit adres tussen het kiezen en het bevestigen.
    if (duidDatabasefout(fout) === 'dubbel') return { kind: 'adres-bezet' };
    throw fout;
  }
}

async function schrijfAccount(kring: Kring, client: pg.PoolClient, { lopend, factor }: Afronding): Promise<Instelling> {
  const { code } = lopend;
  const nu = kring.klok();
  await vergrendelPersoon(client, code.persoon);
  const stap = await neemTussenstap(client, { tokenHash: lopend.stap.tokenHash, soort: 'instellen', nu });
  if (stap?.inlogIndex == null || stap.email === null || stap.wachtwoordHash === null) return VERLOPEN;
  if (!(await verbruikCode(client, code.id, nu))) return VERLOPEN;
  const { inlogIndex, email, wachtwoordHash } = stap;
  const account = await bewaarAccount(client, {
    id: kring.ids(),
    persoon: code.persoon,
    inlogIndex,
    email,
    wachtwoordHash,
    nu,
  });
  // Herstel begint opnieuw: wie de oude app of passkey heeft, en elke lopende sessie, komt er niet meer in.
  await deleteFactoren(client, account);
  await endSessies(client, { persoon: code.persoon, behalve: null, nu });
  // Wie een eigen account maakt, opent dit overleg niet meer met een ander. En de code komt van wie dit ene overleg leidt: wat het
  // account daarnaast opende, geeft zij niemand in handen (ADR 0051).
  await deleteKoppelingen(client, { account, persoon: code.persoon });
  const id = kring.ids();
  if (factor.soort === 'totp')
    await insertTotp(client, { id, account, naam: 'Authenticatie-app', geheim: factor.geheim, stap: factor.stap, nu });
  else await insertPasskey(client, { ...factor.sleutel, id, account, naam: 'Passkey', nu });
  const codes = nieuweCodes(kring, account);
  await vervangHerstelcodes(client, account, codes.indexen);
  const klaar = await beginTussenstap(kring, client, {
    soort: 'klaar',
    account,
    code: code.id,
    uitdaging: factor.soort,
  });
  return { kind: 'klaar', klaar, herstelcodes: codes.leesbaar, voor: code.persoonSoort };
}

/** Na het bewaren van de herstelcodes: de sessie begint. */
export async function beginNaInstellen(
  kring: Kring,
  { klaar, ...poging }: Poging & { readonly klaar: string },
): Promise<Sessiebegin | { readonly kind: 'verlopen' }> {
  const stap = await neemTussenstap(kring.pool, stapVan(kring, 'klaar', klaar));
  const account = stap?.account == null ? undefined : await findAccount(kring.pool, stap.account);
  if (account === undefined || account.uitgezetOp !== null) return VERLOPEN;
  await vergeetMissers(kring, account.inlogIndex);
  const factoren = stap?.uitdaging === 'passkey' ? (['passkey'] as const) : (['wachtwoord', 'totp'] as const);
  return maakSessie(kring, { ...poging, persoon: account.persoon, aanstelling: null, factoren });
}
