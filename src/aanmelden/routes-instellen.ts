import { h } from 'preact';
import type { Verzoeker } from '../db/verzoeker.ts';
import { ontleed } from '../web/formulier.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import {
  beginNaInstellen,
  type Instelling,
  rondInstellenAf,
  rondInstellenAfMetPasskey,
  vraagInstelPasskey,
} from './account-maken.ts';
import { INLOGADRES } from './adressen.ts';
import { emailveld } from './emailveld.ts';
import { controleerCode, kiesWachtwoord, toonTotp, vindLopend } from './instellen.ts';
import { InlogPagina } from './paginas/inlog-paginas.tsx';
import { AppPagina, HerstelcodesPagina, InstelPasskeyPagina, KiesPagina } from './paginas/instel-paginas.tsx';
import { naAfloop, naarBegin } from './routes-inloggen.ts';
import type { Kring } from './soorten.ts';
import { pogingVan, ruwVeld } from './verzoekdelen.ts';

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
    post(INLOGADRES.codePasskey, (verzoek) => toonPasskey(kring, ruwVeld(verzoek.velden, 'stap'))),
    post(INLOGADRES.codePasskeyKlaar, (verzoek) => bevestigPasskey(kring, verzoek)),
    post(INLOGADRES.codeKlaar, (verzoek) => begin(kring, verzoek)),
  ];
}

const codeFout = (zin: string, status: 422 = 422): Antwoord => ({
  kind: 'pagina',
  status,
  inhoud: h(InlogPagina, { naar: null, code: { waarden: {}, fouten: { code: zin } } }),
});

const VERLOPEN = 'Vul de code opnieuw in. De vorige keer duurde het te lang, of de code is al gebruikt.';

async function keurCode(kring: Kring, { velden, herkomst }: Verzoek): Promise<Antwoord> {
  const code = ruwVeld(velden, 'code').slice(0, 40);
  if (code.trim() === '') return codeFout('Vul de code uit uw uitnodiging in.');
  const keuring = await controleerCode(kring, { code, herkomst });
  switch (keuring.kind) {
    case 'instellen':
      return {
        kind: 'pagina',
        inhoud: h(KiesPagina, { stap: keuring.stap, je: keuring.voor === 'jongere', herstel: keuring.herstel }),
      };
    case 'mis':
      return codeFout(
        'Controleer de code. Zij klopt niet, is al gebruikt of is ouder dan zeven dagen. Vraag zo nodig een nieuwe.',
      );
    case 'te-druk':
      return codeFout('Wacht een minuut en probeer het opnieuw. Er worden nu veel codes ingevuld.');
  }
}

async function kies(kring: Kring, { velden }: Verzoek): Promise<Antwoord> {
  const stap = ruwVeld(velden, 'stap');
  const lopend = await vindLopend(kring, stap);
  if (lopend === null) return codeFout(VERLOPEN);
  const vorm = { stap, je: lopend.code.persoonSoort === 'jongere', herstel: lopend.code.doel === 'herstel' };
  const lezing = ontleed({ email: emailveld(vorm.je ? 'Vul je e-mailadres in.' : 'Vul uw e-mailadres in.') }, velden);
  if (lezing.kind === 'fout')
    return { kind: 'pagina', status: 422, inhoud: h(KiesPagina, { ...vorm, stand: lezing.stand }) };
  const { email } = lezing.waarde;
  const keuze = await kiesWachtwoord(kring, { stap, email, wachtwoord: ruwVeld(velden, 'wachtwoord') });
  const metFout = (veld: 'email' | 'wachtwoord', zin: string): Antwoord => ({
    kind: 'pagina',
    status: 422,
    inhoud: h(KiesPagina, { ...vorm, stand: { waarden: { email }, fouten: { [veld]: zin } } }),
  });
  switch (keuze.kind) {
    case 'tweede-factor':
      return { kind: 'pagina', inhoud: h(AppPagina, { stap, kaart: keuze }) };
    case 'fout':
      return metFout(keuze.veld, keuze.zin);
    case 'druk':
      return metFout('wachtwoord', 'Wacht een minuut en probeer het opnieuw. Er loggen nu veel mensen tegelijk in.');
    case 'verlopen':
      return codeFout(VERLOPEN);
  }
}

async function bevestigApp(kring: Kring, { velden, herkomst }: Verzoek): Promise<Antwoord> {
  const stap = ruwVeld(velden, 'stap');
  const uitkomst = await rondInstellenAf(kring, { stap, code: ruwVeld(velden, 'code').slice(0, 20), herkomst });
  if (uitkomst.kind !== 'mis') return naInstellen(uitkomst);
  const kaart = await toonTotp(kring, stap);
  if (kaart === null) return codeFout(VERLOPEN);
  const stand = {
    waarden: {},
    fouten: { code: 'Vul de zes cijfers in die de app nu laat zien. Klopt de tijd op de telefoon?' },
  };
  return { kind: 'pagina', status: 422, inhoud: h(AppPagina, { stap, kaart, stand }) };
}

async function toonPasskey(kring: Kring, stap: string, fout?: string): Promise<Antwoord> {
  const vraag = await vraagInstelPasskey(kring, stap);
  if (vraag === null) return codeFout(VERLOPEN);
  const inhoud = h(InstelPasskeyPagina, { stap, opties: vraag.opties, je: vraag.voor === 'jongere', fout });
  return { kind: 'pagina', inhoud, ...(fout === undefined ? {} : { status: 422 }) };
}

async function bevestigPasskey(kring: Kring, { velden, herkomst }: Verzoek): Promise<Antwoord> {
  const stap = ruwVeld(velden, 'stap');
  const uitkomst = await rondInstellenAfMetPasskey(kring, { stap, antwoord: ruwVeld(velden, 'antwoord'), herkomst });
  if (uitkomst.kind !== 'mis') return naInstellen(uitkomst);
  return toonPasskey(kring, stap, 'Probeer het opnieuw. Het toestel gaf geen antwoord dat wij konden gebruiken.');
}

function naInstellen(uitkomst: Exclude<Instelling, { kind: 'mis' }>): Antwoord {
  if (uitkomst.kind === 'klaar') {
    return {
      kind: 'pagina',
      inhoud: h(HerstelcodesPagina, {
        klaar: uitkomst.klaar,
        codes: uitkomst.herstelcodes,
        je: uitkomst.voor === 'jongere',
      }),
    };
  }
  return codeFout(
    uitkomst.kind === 'verlopen'
      ? VERLOPEN
      : 'Vul de code opnieuw in en kies een ander e-mailadres. Met het vorige adres kan het niet.',
  );
}

async function begin(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  return naAfloop(
    await beginNaInstellen(kring, { ...pogingVan(verzoek), klaar: ruwVeld(verzoek.velden, 'klaar') }),
    null,
  );
}
