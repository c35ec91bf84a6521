import { type ComponentChild, h } from 'preact';
import { eerstePagina } from '../web/adressen.ts';
import { type Antwoord, type Route, route, type Velden, type Webverzoek } from '../web/route.ts';
import type { Sessie } from '../web/sessie.ts';
import { INLOGADRES } from './adressen.ts';
import { eigenPad } from './eigen-pad.ts';
import {
  type Bevestigformulier,
  BevestigPagina,
  BevestigPasskeyPagina,
  VerderPagina,
  WACHTEND,
} from './paginas/bevestig-pagina.tsx';
import { standVan } from './paginas/delen.tsx';
import type { Kring, Webverzoeker } from './soorten.ts';
import { type Bewijsstuk, bevestig, type Stepup, vraagStepupPasskey, wachtendFormulier } from './step-up.ts';
import { accounttaalVan } from './teksten.ts';
import { ruwVeld } from './verzoekdelen.ts';

type Verzoek = Webverzoek<Webverzoeker>;

const IEDEREEN = ['medewerker', 'beheerder', 'fg', 'ouder', 'jongere', 'steunpersoon'] as const;

/**
 * De pagina die `web/uitvoeren.ts` toont als een factor niet vers genoeg is. `velden` is wat er gepost werd, of null bij een
 * gewone pagina. Zij post naar /bevestigen; daarna biedt /bevestigen/verder dezelfde velden met een druk op de knop opnieuw aan.
 */
export function bevestigPagina(bevestiging: { readonly naar: string; readonly velden: Velden | null }): ComponentChild {
  return h(BevestigPagina, bevestiging);
}

/** Opnieuw laten zien wie iemand is, zonder iets kwijt te raken. */
export function bevestigRoutes(kring: Kring): readonly Route[] {
  const BASIS = { toegang: IEDEREEN, vorm: 'pagina', vrijeDelen: [], stepUp: 'geen' } as const;
  return [
    route({ ...BASIS, methode: 'GET', pad: INLOGADRES.bevestigen, logEvent: 'geen', handel: toon }),
    route({
      ...BASIS,
      methode: 'POST',
      pad: INLOGADRES.bevestigen,
      logEvent: 'opnieuw-bevestigd',
      handel: (verzoek) => keur(kring, verzoek),
    }),
    route({
      ...BASIS,
      methode: 'GET',
      pad: INLOGADRES.bevestigenPasskey,
      logEvent: 'geen',
      handel: async () => ({ kind: 'naar', adres: INLOGADRES.bevestigen }),
    }),
    route({
      ...BASIS,
      methode: 'POST',
      pad: INLOGADRES.bevestigenPasskey,
      logEvent: 'geen',
      handel: (verzoek) => vraagPasskey(kring, verzoek),
    }),
    route({
      ...BASIS,
      methode: 'GET',
      pad: INLOGADRES.bevestigenVerder,
      logEvent: 'geen',
      handel: (verzoek) => toonWachtend(kring, verzoek),
    }),
  ];
}

const sessieVan = ({ sessie }: Verzoek): Sessie => {
  if (sessie === null) throw new Error('besloten route zonder sessie');
  return sessie;
};

const naarVan = ({ velden, vraag, verzoeker }: Verzoek): string =>
  eigenPad(velden.naar ?? vraag.naar) ?? eerstePagina(verzoeker.soort);

async function toon(verzoek: Verzoek): Promise<Antwoord> {
  return { kind: 'pagina', inhoud: bevestigPagina({ naar: naarVan(verzoek), velden: null }) };
}

/** De velden van het formulier dat wachtte, zonder hun voorvoegsel; null als er geen formulier was. */
function leesWachtend(velden: Velden): Velden | null {
  if (velden.wacht !== 'ja') return null;
  const uit: Record<string, string | readonly string[]> = Object.create(null);
  for (const [naam, waarde] of Object.entries(velden)) {
    if (naam.startsWith(WACHTEND) && waarde !== undefined) uit[naam.slice(WACHTEND.length)] = waarde;
  }
  return uit;
}

function leesBewijs(velden: Velden): Bewijsstuk {
  const antwoord = ruwVeld(velden, 'antwoord');
  if (antwoord !== '') return { soort: 'passkey', stap: ruwVeld(velden, 'stap'), antwoord };
  const wachtwoord = ruwVeld(velden, 'wachtwoord');
  const code = ruwVeld(velden, 'code').slice(0, 40);
  return code.trim() === '' && wachtwoord !== '' ? { soort: 'wachtwoord', wachtwoord } : { soort: 'code', code };
}

async function keur(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const naar = naarVan(verzoek);
  const velden = leesWachtend(verzoek.velden);
  const stuk = leesBewijs(verzoek.velden);
  const taal = accounttaalVan(verzoek);
  // Niets ingevuld is geen misser; in een demonstratie is niets genoeg.
  if (!kring.demonstratie && stuk.soort === 'code' && stuk.code.trim() === '')
    return opnieuw({ naar, velden }, taal('bevestig.code.leeg'));
  const stepup: Stepup = {
    wie: verzoek.verzoeker,
    sessie: sessieVan(verzoek),
    stuk,
    naar,
    velden,
    herkomst: verzoek.herkomst,
  };
  const uitkomst = await bevestig(kring, stepup);
  switch (uitkomst.kind) {
    case 'bevestigd':
      return {
        kind: 'naar',
        adres: velden === null ? naar : INLOGADRES.bevestigenVerder,
        sessie: { kind: 'begin', token: uitkomst.token },
      };
    case 'verlopen':
      return { kind: 'naar', adres: eerstePagina(verzoek.verzoeker.soort) };
    default: {
      const stand = standVan<Bevestigformulier>(uitkomst, {
        waarden: {},
        veld: 'code',
        mis: taal('bevestig.mis'),
        taal,
      });
      return { kind: 'pagina', status: 422, inhoud: h(BevestigPagina, { naar, velden, stand }) };
    }
  }
}

const opnieuw = (vorm: { readonly naar: string; readonly velden: Velden | null }, zin: string): Antwoord => ({
  kind: 'pagina',
  status: 422,
  inhoud: h(BevestigPagina, { ...vorm, stand: { waarden: {}, fouten: { code: zin } } }),
});

async function vraagPasskey(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const naar = naarVan(verzoek);
  const velden = leesWachtend(verzoek.velden);
  const vraag = await vraagStepupPasskey(kring, sessieVan(verzoek));
  if (vraag !== null) return { kind: 'pagina', inhoud: h(BevestigPasskeyPagina, { naar, velden, ...vraag }) };
  return opnieuw({ naar, velden }, accounttaalVan(verzoek)('passkey.onbekend'));
}

async function toonWachtend(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const wachtend = await wachtendFormulier(kring, sessieVan(verzoek));
  if (wachtend === null) return { kind: 'naar', adres: eerstePagina(verzoek.verzoeker.soort) };
  return { kind: 'pagina', inhoud: h(VerderPagina, wachtend) };
}
