import { h } from 'preact';
import { inTransactie } from '../db/transactie.ts';
import { isUuid } from '../lib/ids.ts';
import { openBereik } from '../partij/bereik.ts';
import { type FormStand, ontleed, tekst } from '../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import { INLOGADRES } from './adressen.ts';
import { type Bereikvelden, leesBereik } from './bereik-formulier.ts';
import { beeindigEigenSessies, wijzigWachtwoord } from './eigen-sessies.ts';
import { type Eigenaar, eigenaarVan } from './eigenaar.ts';
import {
  beginNieuwePasskey,
  beginTotp,
  bekijkAccount,
  vernieuwHerstelcodes,
  verwijderFactor,
  voegPasskeyToe,
  voegTotpToe,
} from './factoren.ts';
import { findAccountgebeurtenissen } from './geschiedenis.queries.ts';
import { AccountPagina } from './paginas/account-paginas.tsx';
import { AppToevoegenPagina, NieuweHerstelcodesPagina, PasskeyToevoegenPagina } from './paginas/toevoeg-paginas.tsx';
import { gedaantenMetToegang } from './sessies.ts';
import type { Kring, Webverzoeker } from './soorten.ts';
import { accounttaalVan, wachtwoordzin } from './teksten.ts';
import { ruwVeld } from './verzoekdelen.ts';
import { wijzigBereik } from './wijzig-bereik.ts';

type Verzoek = Webverzoek<Webverzoeker>;
type Handeling = (verzoek: Verzoek, eigenaar: Eigenaar) => Promise<Antwoord>;

const IEDEREEN = ['medewerker', 'beheerder', 'fg', 'ouder', 'jongere', 'steunpersoon'] as const;

const NAAR_ACCOUNT = { kind: 'naar', adres: INLOGADRES.account } as const;

/** Het eigen account. */
export function accountRoutes(kring: Kring): readonly Route[] {
  const BASIS = { toegang: IEDEREEN, vorm: 'pagina', vrijeDelen: [] } as const;
  const met = (handel: Handeling) => async (verzoek: Verzoek) => handel(verzoek, await eigenaarVan(kring, verzoek));
  // Factoren en wachtwoord vragen een factor van hoogstens vijf minuten oud (AU9); uitloggen en kijken nooit.
  const wijzig = (pad: string, handel: Handeling) =>
    route({
      ...BASIS,
      methode: 'POST',
      pad,
      logEvent: 'factor-gewijzigd',
      stepUp: 'vijf-minuten',
      handel: met(handel),
    });
  const terug = (pad: string) =>
    route({ ...BASIS, methode: 'GET', pad, logEvent: 'geen', stepUp: 'geen', handel: async () => NAAR_ACCOUNT });
  return [
    route({
      ...BASIS,
      methode: 'GET',
      pad: INLOGADRES.account,
      logEvent: 'geen',
      stepUp: 'geen',
      handel: met((verzoek, eigenaar) => toonAccount(kring, verzoek, eigenaar)),
    }),
    ...[
      INLOGADRES.accountApp,
      INLOGADRES.accountPasskey,
      INLOGADRES.accountHerstelcodes,
      INLOGADRES.accountWachtwoord,
    ].map(terug),
    wijzig(INLOGADRES.accountApp, (_, eigenaar) => beginApp(kring, eigenaar)),
    wijzig(INLOGADRES.accountAppKlaar, (verzoek, eigenaar) => maakApp(kring, verzoek, eigenaar)),
    wijzig(INLOGADRES.accountPasskey, (_, eigenaar) => vraagPasskey(kring, eigenaar)),
    wijzig(INLOGADRES.accountPasskeyKlaar, (verzoek, eigenaar) => maakPasskey(kring, verzoek, eigenaar)),
    wijzig(INLOGADRES.accountFactorWeg, (verzoek, eigenaar) => haalWeg(kring, verzoek, eigenaar)),
    wijzig(INLOGADRES.accountHerstelcodes, (_, eigenaar) => nieuweCodes(kring, eigenaar)),
    wijzig(INLOGADRES.accountWachtwoord, (verzoek, eigenaar) => nieuwWachtwoord(kring, verzoek, eigenaar)),
    route({
      ...BASIS,
      methode: 'POST',
      pad: INLOGADRES.accountBerichten,
      logEvent: 'bereik-gewijzigd',
      stepUp: 'uur',
      handel: met((verzoek, eigenaar) => nieuwBereik(kring, verzoek, eigenaar)),
    }),
    route({
      ...BASIS,
      methode: 'POST',
      pad: INLOGADRES.accountSessies,
      logEvent: 'sessies-beeindigd',
      stepUp: 'geen',
      handel: met((verzoek, eigenaar) => eindig(kring, verzoek, eigenaar)),
    }),
  ];
}

/** Zoveel gebeurtenissen laat het account zien. */
const GESCHIEDENIS = 10;

type Toelichting = {
  readonly fout?: string;
  readonly wachtwoord?: string;
  readonly bereik?: FormStand<Bereikvelden>;
};

async function toonAccount(
  kring: Kring,
  { omgeving, verzoeker }: Verzoek,
  { wie, sessie, herkomst }: Eigenaar,
  toelichting: Toelichting = {},
): Promise<Antwoord> {
  const beeld = await bekijkAccount(kring, sessie.persoon);
  const meerRollen = (await gedaantenMetToegang(kring, sessie.persoon)).length > 1;
  const opening = { omgeving, herkomst, slot: 'geen', logregel: 'geen' } as const;
  const geschiedenis = await inTransactie({ ...opening, verzoeker: wie }, (tx) =>
    findAccountgebeurtenissen(tx, wie.persoon, GESCHIEDENIS),
  );
  // Waar berichten heen gaan, kiest iemand per overleg: elk overleg weet alleen van zichzelf hoe het iemand bereikt.
  const bereik = await inTransactie({ ...opening, verzoeker }, (tx) => openBereik(tx, verzoeker.persoon));
  const { fout, wachtwoord: zin } = toelichting;
  const wachtwoord = zin === undefined ? undefined : { waarden: {}, fouten: { wachtwoord: zin } };
  const berichten = { bereik, stand: toelichting.bereik, perZaak: sessie.meerPersonen };
  const status = Object.keys(toelichting).length === 0 ? {} : { status: 422 as const };
  return {
    kind: 'pagina',
    inhoud: h(AccountPagina, { beeld, sessie: sessie.id, meerRollen, geschiedenis, berichten, wachtwoord, fout }),
    ...status,
  };
}

async function beginApp(kring: Kring, eigenaar: Eigenaar): Promise<Antwoord> {
  const kaart = await beginTotp(kring, eigenaar);
  return kaart === null ? NAAR_ACCOUNT : { kind: 'pagina', inhoud: h(AppToevoegenPagina, { kaart }) };
}

const naamveld = { naam: tekst({ max: 60 }) };

function leesNaam(verzoek: Verzoek, anders: string): string {
  const lezing = ontleed(naamveld, verzoek.velden);
  return (lezing.kind === 'ok' ? lezing.waarde.naam : null) ?? anders;
}

async function maakApp(kring: Kring, verzoek: Verzoek, eigenaar: Eigenaar): Promise<Antwoord> {
  const taal = accounttaalVan(verzoek);
  const naam = leesNaam(verzoek, taal('app.naam'));
  const uitkomst = await voegTotpToe(kring, eigenaar, {
    stap: ruwVeld(verzoek.velden, 'stap'),
    code: ruwVeld(verzoek.velden, 'code').slice(0, 20),
    naam,
  });
  switch (uitkomst.kind) {
    case 'toegevoegd':
      return { ...NAAR_ACCOUNT, melding: 'factor-toegevoegd' };
    case 'mis': {
      const stand = { waarden: { naam }, fouten: { code: taal('app.cijfers.mis') } };
      return { kind: 'pagina', status: 422, inhoud: h(AppToevoegenPagina, { kaart: uitkomst.kaart, stand }) };
    }
    case 'verlopen':
      return toonAccount(kring, verzoek, eigenaar, { fout: taal('manieren.opnieuw') });
  }
}

async function vraagPasskey(kring: Kring, eigenaar: Eigenaar, fout?: string): Promise<Antwoord> {
  const vraag = await beginNieuwePasskey(kring, eigenaar);
  if (vraag === null) return NAAR_ACCOUNT;
  return {
    kind: 'pagina',
    inhoud: h(PasskeyToevoegenPagina, { ...vraag, fout }),
    ...(fout === undefined ? {} : { status: 422 as const }),
  };
}

async function maakPasskey(kring: Kring, verzoek: Verzoek, eigenaar: Eigenaar): Promise<Antwoord> {
  const taal = accounttaalVan(verzoek);
  const naam = leesNaam(verzoek, taal('passkey.naam'));
  const uitkomst = await voegPasskeyToe(kring, eigenaar, {
    stap: ruwVeld(verzoek.velden, 'stap'),
    antwoord: ruwVeld(verzoek.velden, 'antwoord'),
    naam,
  });
  if (uitkomst.kind === 'toegevoegd') return { ...NAAR_ACCOUNT, melding: 'factor-toegevoegd' };
  return vraagPasskey(kring, eigenaar, taal('passkey.mis'));
}

async function haalWeg(kring: Kring, verzoek: Verzoek, eigenaar: Eigenaar): Promise<Antwoord> {
  const factor = ruwVeld(verzoek.velden, 'factor');
  const uitkomst = isUuid(factor) ? await verwijderFactor(kring, eigenaar, factor) : ({ kind: 'onbekend' } as const);
  switch (uitkomst.kind) {
    case 'verwijderd':
      return { ...NAAR_ACCOUNT, melding: 'factor-verwijderd' };
    case 'laatste':
      return toonAccount(kring, verzoek, eigenaar, {
        fout: accounttaalVan(verzoek)('manieren.eerst-ander'),
      });
    case 'onbekend':
      return NAAR_ACCOUNT;
  }
}

async function nieuweCodes(kring: Kring, eigenaar: Eigenaar): Promise<Antwoord> {
  const codes = await vernieuwHerstelcodes(kring, eigenaar);
  return codes === null ? NAAR_ACCOUNT : { kind: 'pagina', inhoud: h(NieuweHerstelcodesPagina, { codes }) };
}

async function nieuwWachtwoord(kring: Kring, verzoek: Verzoek, eigenaar: Eigenaar): Promise<Antwoord> {
  const taal = accounttaalVan(verzoek);
  const uitkomst = await wijzigWachtwoord(kring, eigenaar, ruwVeld(verzoek.velden, 'wachtwoord'));
  switch (uitkomst.kind) {
    case 'gewijzigd':
      return { ...NAAR_ACCOUNT, melding: 'wachtwoord-gewijzigd' };
    case 'fout':
      return toonAccount(kring, verzoek, eigenaar, {
        wachtwoord: wachtwoordzin(taal, uitkomst.fout),
      });
    case 'druk':
      return toonAccount(kring, verzoek, eigenaar, { wachtwoord: taal('wachtwoord.druk') });
    case 'geen-account':
      return NAAR_ACCOUNT;
  }
}

async function eindig(kring: Kring, verzoek: Verzoek, eigenaar: Eigenaar): Promise<Antwoord> {
  const sessie = ruwVeld(verzoek.velden, 'sessie');
  if (sessie !== '' && !isUuid(sessie)) return NAAR_ACCOUNT;
  await beeindigEigenSessies(kring, eigenaar, sessie === '' ? null : sessie);
  return sessie === '' ? { ...NAAR_ACCOUNT, melding: 'sessies-beeindigd' } : NAAR_ACCOUNT;
}

async function nieuwBereik(kring: Kring, verzoek: Verzoek, eigenaar: Eigenaar): Promise<Antwoord> {
  const lezing = leesBereik(verzoek.velden, accounttaalVan(verzoek));
  if (lezing.kind === 'fout') return toonAccount(kring, verzoek, eigenaar, { bereik: lezing.stand });
  const { omgeving, verzoeker: wie, herkomst } = verzoek;
  await wijzigBereik(omgeving, { wie, herkomst, ...lezing.waarde });
  return { ...NAAR_ACCOUNT, melding: 'bereik-gewijzigd' };
}
