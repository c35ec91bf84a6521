import { h } from 'preact';
import type { Verzoeker } from '../db/verzoeker.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import type { PersoonSoort } from '../partij/personen.ts';
import { type FormStand, ontleed } from '../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import {
  beginNaInstellen,
  type Instelling,
  rondInstellenAf,
  rondInstellenAfMetPasskey,
  vraagInstelPasskey,
} from './account-maken.ts';
import { INLOGADRES } from './adressen.ts';
import { eigenEmailveld } from './emailveld.ts';
import { controleerCode, kiesWachtwoord, toonTotp, vindLopend } from './instellen.ts';
import { InlogPagina } from './paginas/inlog-paginas.tsx';
import {
  AppPagina,
  HerstelcodesPagina,
  type Instelformulier,
  InstelPasskeyPagina,
  KiesPagina,
} from './paginas/instel-paginas.tsx';
import { naAfloop, naarBegin } from './routes-inloggen.ts';
import type { Kring } from './soorten.ts';
import { accounttaalVan, insteltaalVan, wachtwoordzin } from './teksten.ts';
import { pogingVan, ruwVeld } from './verzoekdelen.ts';
import { keurWachtwoord, type Wachtwoordfout } from './wachtwoord.ts';

type Verzoek = Webverzoek<Verzoeker | null>;

/** Van uitnodigingscode naar account: code, wachtwoord, tweede factor, herstelcodes. Elke stap is een gewoon formulier. */
export function instelRoutes(kring: Kring): readonly Route[] {
  const BASIS = { toegang: 'openbaar', stepUp: 'geen', vorm: 'pagina', vrijeDelen: [] } as const;
  const post = (pad: string, handel: (verzoek: Verzoek) => Promise<Antwoord>) =>
    route({ ...BASIS, methode: 'POST', pad, logEvent: 'code-gebruikt', handel });
  const terug = (pad: string) => route({ ...BASIS, methode: 'GET', pad, logEvent: 'geen', handel: naarBegin });
  return [
    ...[INLOGADRES.code, INLOGADRES.codeWachtwoord, INLOGADRES.codeApp, INLOGADRES.codePasskey].map(terug),
    post(INLOGADRES.code, (verzoek) => keurCode(kring, verzoek)),
    post(INLOGADRES.codeWachtwoord, (verzoek) => kies(kring, verzoek)),
    post(INLOGADRES.codeApp, (verzoek) => bevestigApp(kring, verzoek)),
    post(INLOGADRES.codePasskey, (verzoek) => toonPasskey(kring, verzoek)),
    post(INLOGADRES.codePasskeyKlaar, (verzoek) => bevestigPasskey(kring, verzoek)),
    post(INLOGADRES.codeKlaar, (verzoek) => begin(kring, verzoek)),
  ];
}

type Codefout = 'leeg' | 'mis' | 'druk' | 'verlopen' | 'adres-bezet';

/** Terug naar de code, met wat er te doen is. Wie er leest, weet hier nog niemand. */
const codeFout = (verzoek: Verzoek, fout: Codefout, getypt = ''): Antwoord => ({
  kind: 'pagina',
  status: 422,
  inhoud: h(InlogPagina, {
    naar: null,
    // Van papier overgetypt: wie zich een letter vergiste, verbetert die letter.
    code: { waarden: { code: getypt }, fouten: { code: accounttaalVan(verzoek)(`maak.code.${fout}`) } },
  }),
});

async function keurCode(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const code = ruwVeld(verzoek.velden, 'code').slice(0, 40);
  if (code.trim() === '') return codeFout(verzoek, 'leeg');
  const keuring = await controleerCode(kring, { code, herkomst: verzoek.herkomst });
  switch (keuring.kind) {
    case 'instellen': {
      const taal = insteltaalVan(verzoek, keuring.voor);
      return {
        kind: 'pagina',
        inhoud: h(KiesPagina, { taal, stap: keuring.stap, voor: keuring.voor, herstel: keuring.herstel }),
      };
    }
    case 'mis':
      return codeFout(verzoek, 'mis', code.trim());
    case 'te-druk':
      return codeFout(verzoek, 'druk', code.trim());
    default:
      return assertNever(keuring);
  }
}

async function kies(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const { velden } = verzoek;
  const stap = ruwVeld(velden, 'stap');
  const lopend = await vindLopend(kring, stap);
  if (lopend === null) return codeFout(verzoek, 'verlopen');
  const taal = insteltaalVan(verzoek, lopend.code.persoonSoort);
  const toon = (stand: FormStand<Instelformulier>): Antwoord => ({
    kind: 'pagina',
    status: 422,
    inhoud: h(KiesPagina, {
      taal,
      stap,
      voor: lopend.code.persoonSoort,
      herstel: lopend.code.doel === 'herstel',
      stand,
    }),
  });
  const wachtwoord = ruwVeld(velden, 'wachtwoord');
  const wachtwoordfout = (fout: Wachtwoordfout | null) =>
    fout === null ? {} : { wachtwoord: wachtwoordzin(taal, fout) };
  const lezing = ontleed({ email: eigenEmailveld(taal) }, velden, taal.code);
  if (lezing.kind === 'fout') {
    const { waarden, fouten } = lezing.stand;
    return toon({ waarden, fouten: { ...fouten, ...wachtwoordfout(keurWachtwoord(wachtwoord, '')) } });
  }
  const { email } = lezing.waarde;
  const keuze = await kiesWachtwoord(kring, { stap, email, wachtwoord });
  const metFouten = (fouten: FormStand<Instelformulier>['fouten']) => toon({ waarden: { email }, fouten });
  switch (keuze.kind) {
    case 'tweede-factor':
      return { kind: 'pagina', inhoud: h(AppPagina, { taal, stap, kaart: keuze }) };
    case 'mis':
      return metFouten({
        ...(keuze.email === null ? {} : { email: taal(emailbezwaar(keuze.email, lopend.code.persoonSoort)) }),
        ...wachtwoordfout(keuze.wachtwoord),
      });
    case 'druk':
      return metFouten({ wachtwoord: taal('bevestig.druk') });
    case 'verlopen':
      return codeFout(verzoek, 'verlopen');
    default:
      return assertNever(keuze);
  }
}

/** Wie van het gezin al een account heeft, kan de code daaraan toevoegen. */
const emailbezwaar = (bezwaar: 'ander' | 'bezet', voor: PersoonSoort) =>
  bezwaar === 'bezet' && voor !== 'medewerker' ? 'maak.email.bezet.gezin' : (`maak.email.${bezwaar}` as const);

async function bevestigApp(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const { velden, herkomst } = verzoek;
  const stap = ruwVeld(velden, 'stap');
  const uitkomst = await rondInstellenAf(kring, { stap, code: ruwVeld(velden, 'code').slice(0, 20), herkomst });
  if (uitkomst.kind !== 'mis') return naInstellen(verzoek, uitkomst);
  const kaart = await toonTotp(kring, stap);
  if (kaart === null) return codeFout(verzoek, 'verlopen');
  const taal = insteltaalVan(verzoek, kaart.voor);
  const stand = { waarden: {}, fouten: { code: taal('maak.telefoon.mis') } };
  return { kind: 'pagina', status: 422, inhoud: h(AppPagina, { taal, stap, kaart, stand }) };
}

async function toonPasskey(kring: Kring, verzoek: Verzoek, opnieuw = false): Promise<Antwoord> {
  const stap = ruwVeld(verzoek.velden, 'stap');
  const vraag = await vraagInstelPasskey(kring, stap);
  if (vraag === null) return codeFout(verzoek, 'verlopen');
  const taal = insteltaalVan(verzoek, vraag.voor);
  const fout = opnieuw ? taal('passkey.mis') : undefined;
  const inhoud = h(InstelPasskeyPagina, { taal, stap, opties: vraag.opties, fout });
  return { kind: 'pagina', inhoud, ...(opnieuw ? { status: 422 } : {}) };
}

async function bevestigPasskey(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const { velden, herkomst } = verzoek;
  const stap = ruwVeld(velden, 'stap');
  const uitkomst = await rondInstellenAfMetPasskey(kring, { stap, antwoord: ruwVeld(velden, 'antwoord'), herkomst });
  if (uitkomst.kind !== 'mis') return naInstellen(verzoek, uitkomst);
  return toonPasskey(kring, verzoek, true);
}

function naInstellen(verzoek: Verzoek, uitkomst: Exclude<Instelling, { kind: 'mis' }>): Antwoord {
  if (uitkomst.kind !== 'klaar') return codeFout(verzoek, uitkomst.kind);
  const taal = insteltaalVan(verzoek, uitkomst.voor);
  const { klaar, herstelcodes: codes } = uitkomst;
  return { kind: 'pagina', inhoud: h(HerstelcodesPagina, { taal, klaar, codes }) };
}

async function begin(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const klaar = ruwVeld(verzoek.velden, 'klaar');
  const begonnen = await beginNaInstellen(kring, { ...pogingVan(verzoek), klaar });
  return naAfloop({ kring, verzoek, naar: null }, begonnen);
}
