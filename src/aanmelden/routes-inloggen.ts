import { h } from 'preact';
import type { Verzoeker } from '../db/verzoeker.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { ADRES, alsWieNaar, eerstePagina } from '../web/adressen.ts';
import { type FormStand, ontleed } from '../web/formulier.ts';
import { isGezin } from '../web/lezer.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import { INLOGADRES } from './adressen.ts';
import { eigenPad } from './eigen-pad.ts';
import { eigenEmailveld } from './emailveld.ts';
import { beginPasskey, controleerWachtwoord, type Inlog, rondInloggenAf, rondPasskeyAf } from './inloggen.ts';
import { standVan } from './paginas/delen.tsx';
import {
  InlogPagina,
  KwijtPagina,
  PasskeyPagina,
  TweedeFactorPagina,
  type Tweedeformulier,
  type Wachtwoordformulier,
  WachtwoordPagina,
} from './paginas/inlog-paginas.tsx';
import type { Kring, Webverzoeker } from './soorten.ts';
import { accounttaalVan } from './teksten.ts';
import { pogingVan, ruwVeld } from './verzoekdelen.ts';

type Verzoek = Webverzoek<Verzoeker | null>;

const OPENBAAR = { toegang: 'openbaar', stepUp: 'geen', vorm: 'pagina', vrijeDelen: [] } as const;

const naarVan = (verzoek: Verzoek): string | null => eigenPad(verzoek.velden.naar ?? verzoek.vraag.naar);

/** Inloggen met wachtwoord en code, of met een passkey alleen. */
export function inlogRoutes(kring: Kring): readonly Route[] {
  const get = (pad: string, handel: (verzoek: Verzoek) => Promise<Antwoord>) =>
    route({ ...OPENBAAR, methode: 'GET', pad, logEvent: 'geen', handel });
  const post = (pad: string, handel: (verzoek: Verzoek) => Promise<Antwoord>) =>
    route({ ...OPENBAAR, methode: 'POST', pad, logEvent: 'ingelogd', handel });
  return [
    get(ADRES.inloggen, async (verzoek) => ({ kind: 'pagina', inhoud: h(InlogPagina, { naar: naarVan(verzoek) }) })),
    post(ADRES.inloggen, vraagWachtwoord),
    // Wie hier met de terugknop of een bladwijzer komt, begint vooraan: halve stappen staan nooit in een adres.
    get(INLOGADRES.wachtwoord, naarBegin),
    post(INLOGADRES.wachtwoord, (verzoek) => keurWachtwoord(kring, verzoek)),
    get(INLOGADRES.tweedeFactor, naarBegin),
    post(INLOGADRES.tweedeFactor, (verzoek) => keurTweedeFactor(kring, verzoek)),
    get(INLOGADRES.passkey, naarBegin),
    post(INLOGADRES.passkey, (verzoek) => vraagPasskey(kring, verzoek)),
    post(INLOGADRES.passkeyKlaar, (verzoek) => keurPasskey(kring, verzoek)),
    get(INLOGADRES.kwijt, async () => ({ kind: 'pagina', inhoud: h(KwijtPagina, {}) })),
  ];
}

export const naarBegin = async (): Promise<Antwoord> => ({ kind: 'naar', adres: ADRES.inloggen });

async function vraagWachtwoord(verzoek: Verzoek): Promise<Antwoord> {
  const taal = accounttaalVan(verzoek);
  const naar = naarVan(verzoek);
  const lezing = ontleed({ email: eigenEmailveld(taal) }, verzoek.velden, taal.code);
  if (lezing.kind === 'fout')
    return { kind: 'pagina', status: 422, inhoud: h(InlogPagina, { naar, email: lezing.stand }) };
  return { kind: 'pagina', inhoud: h(WachtwoordPagina, { naar, email: lezing.waarde.email }) };
}

async function keurWachtwoord(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const taal = accounttaalVan(verzoek);
  const naar = naarVan(verzoek);
  const lezing = ontleed({ email: eigenEmailveld(taal) }, verzoek.velden, taal.code);
  const wachtwoord = ruwVeld(verzoek.velden, 'wachtwoord');
  const toon = (email: string, stand: FormStand<Wachtwoordformulier>): Antwoord => ({
    kind: 'pagina',
    status: 422,
    inhoud: h(WachtwoordPagina, { naar, email, stand }),
  });
  if (lezing.kind === 'fout') return toon('', lezing.stand);
  const { email } = lezing.waarde;
  if (wachtwoord === '')
    return toon(email, { waarden: { email }, fouten: { wachtwoord: taal('inlog.wachtwoord.leeg') } });
  const uitkomst = await controleerWachtwoord(kring, { email, wachtwoord, herkomst: verzoek.herkomst });
  if (uitkomst.kind === 'tweede-factor')
    return { kind: 'pagina', inhoud: h(TweedeFactorPagina, { naar, stap: uitkomst.stap }) };
  return toon(
    email,
    standVan<Wachtwoordformulier>(uitkomst, {
      waarden: { email },
      veld: 'wachtwoord',
      mis: taal('inlog.wachtwoord.mis'),
      taal,
    }),
  );
}

async function keurTweedeFactor(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const taal = accounttaalVan(verzoek);
  const naar = naarVan(verzoek);
  const stap = ruwVeld(verzoek.velden, 'stap');
  const code = ruwVeld(verzoek.velden, 'code').slice(0, 40);
  const uitkomst = await rondInloggenAf(kring, { ...pogingVan(verzoek), stap, code });
  if (uitkomst.kind !== 'mis' && uitkomst.kind !== 'wacht') return naAfloop({ kring, verzoek, naar }, uitkomst);
  const stand = standVan<Tweedeformulier>(uitkomst, {
    waarden: {},
    veld: 'code',
    mis: taal('inlog.tweede.mis'),
    taal,
  });
  return { kind: 'pagina', status: 422, inhoud: h(TweedeFactorPagina, { naar, stap, stand }) };
}

async function vraagPasskey(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  return { kind: 'pagina', inhoud: h(PasskeyPagina, { naar: naarVan(verzoek), ...(await beginPasskey(kring)) }) };
}

async function keurPasskey(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const naar = naarVan(verzoek);
  const { velden } = verzoek;
  const uitkomst = await rondPasskeyAf(kring, {
    ...pogingVan(verzoek),
    stap: ruwVeld(velden, 'stap'),
    antwoord: ruwVeld(velden, 'antwoord'),
  });
  if (uitkomst.kind === 'begonnen' || uitkomst.kind === 'geen-toegang')
    return naAfloop({ kring, verzoek, naar }, uitkomst);
  const fout = accounttaalVan(verzoek)('inlog.passkey.mis');
  return { kind: 'pagina', status: 422, inhoud: h(PasskeyPagina, { naar, fout, ...(await beginPasskey(kring)) }) };
}

type Afloop = { readonly kring: Kring; readonly verzoek: Verzoek; readonly naar: string | null };

/** Waar iemand na het inloggen komt: bij de keuze van een rol, waar hij heen wilde, of op zijn eerste pagina. */
export async function naAfloop(
  { kring, verzoek, naar }: Afloop,
  uitkomst: Exclude<Inlog, { kind: 'mis' | 'wacht' }>,
): Promise<Antwoord> {
  const taal = accounttaalVan(verzoek);
  const opnieuw = (zin: string, status: 403 | 422): Antwoord => {
    const email = { waarden: {}, fouten: { formulier: zin } };
    return { kind: 'pagina', status, inhoud: h(InlogPagina, { naar: status === 403 ? null : naar, email }) };
  };
  switch (uitkomst.kind) {
    case 'begonnen':
      if (uitkomst.taal === undefined) await onthoudTaal(kring, verzoek, uitkomst.verzoeker);
      return {
        kind: 'naar',
        adres: bestemming(uitkomst.verzoeker, uitkomst.gedaanten, naar),
        sessie: { kind: 'begin', token: uitkomst.token },
        ...(uitkomst.taal === undefined ? {} : { taal: uitkomst.taal }),
      };
    case 'geen-toegang':
      return opnieuw(taal('inlog.gestopt'), 403);
    case 'verlopen':
      return opnieuw(taal('inlog.verlopen'), 422);
    default:
      return assertNever(uitkomst);
  }
}

/** Wie voor het inloggen een taal koos en dat ingelogd nooit deed, krijgt ook zijn berichten in die taal. */
async function onthoudTaal(kring: Kring, { taal, herkomst }: Verzoek, wie: Webverzoeker): Promise<void> {
  if (taal !== 'nl' && isGezin(wie.soort)) await kring.regio.onthoudTaal(wie, herkomst, taal);
}

function bestemming(verzoeker: Webverzoeker, gedaanten: number, naar: string | null): string {
  return gedaanten > 1 ? alsWieNaar(naar) : (naar ?? eerstePagina(verzoeker.soort));
}
