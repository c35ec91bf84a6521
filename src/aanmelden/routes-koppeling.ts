import { h } from 'preact';
import { isUuid } from '../lib/ids.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { ADRES } from '../web/adressen.ts';
import { type Antwoord, type Route, route, type Webverzoek } from '../web/route.ts';
import { INLOGADRES } from './adressen.ts';
import { eigenaarVan } from './eigenaar.ts';
import { voegCodeToe, wisselPersoon } from './koppelen.ts';
import { CodePagina } from './paginas/code-kaart.tsx';
import type { Kring, Webverzoeker } from './soorten.ts';
import { accounttaalVan } from './teksten.ts';
import { ruwVeld } from './verzoekdelen.ts';

type Verzoek = Webverzoek<Extract<Webverzoeker, { soort: 'ouder' | 'jongere' | 'steunpersoon' }>>;

/** Een code toevoegen aan het eigen account, en een ander overleg van dat account openen (ADR 0051). Alleen voor het gezin. */
export function koppelRoutes(kring: Kring): readonly Route[] {
  const BASIS = { toegang: ['ouder', 'jongere', 'steunpersoon'], vorm: 'pagina', vrijeDelen: [] } as const;
  return [
    route({
      ...BASIS,
      methode: 'GET',
      pad: INLOGADRES.accountCode,
      logEvent: 'geen',
      stepUp: 'geen',
      handel: async () => ({ kind: 'pagina', inhoud: h(CodePagina, { stand: undefined }) }),
    }),
    // Wat een account opent, verandert alleen met een factor van hoogstens vijf minuten oud (AU9).
    route({
      ...BASIS,
      methode: 'POST',
      pad: INLOGADRES.accountCode,
      logEvent: 'code-gebruikt',
      stepUp: 'vijf-minuten',
      handel: (verzoek) => voegToe(kring, verzoek),
    }),
    route({
      ...BASIS,
      methode: 'GET',
      pad: INLOGADRES.accountOverleg,
      logEvent: 'geen',
      stepUp: 'geen',
      handel: async () => NAAR_LIJST,
    }),
    route({
      ...BASIS,
      methode: 'POST',
      pad: INLOGADRES.accountOverleg,
      logEvent: 'ingelogd',
      stepUp: 'geen',
      handel: (verzoek) => open(kring, verzoek),
    }),
  ];
}

const NAAR_LIJST = { kind: 'naar', adres: ADRES.zaken } as const;

async function voegToe(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const taal = accounttaalVan(verzoek);
  const code = ruwVeld(verzoek.velden, 'code').slice(0, 40);
  if (code.trim() === '') return opnieuw(taal('erbij.leeg'));
  const uitkomst = await voegCodeToe(kring, await eigenaarVan(kring, verzoek), { code, taal: verzoek.taal });
  switch (uitkomst.kind) {
    case 'toegevoegd': {
      const sessie = { kind: 'begin', token: uitkomst.token } as const;
      return { kind: 'naar', adres: ADRES.zaak, sessie, melding: 'zaak-toegevoegd' };
    }
    case 'mis':
      return opnieuw(taal('erbij.mis'), code.trim());
    case 'te-druk':
      return opnieuw(taal('maak.code.druk'), code.trim());
    case 'verlopen':
    case 'geen-account':
      return NAAR_LIJST;
    default:
      return assertNever(uitkomst);
  }
}

// Van papier overgetypt: wie zich een letter vergiste, verbetert die letter.
const opnieuw = (zin: string, getypt = ''): Antwoord => ({
  kind: 'pagina',
  status: 422,
  inhoud: h(CodePagina, { stand: { waarden: { code: getypt }, fouten: { code: zin } } }),
});

async function open(kring: Kring, verzoek: Verzoek): Promise<Antwoord> {
  const { sessie, herkomst, velden, verzoeker } = verzoek;
  const [persoon, casus] = [ruwVeld(velden, 'persoon'), ruwVeld(velden, 'casus')];
  // Of die zaak er is, zegt haar eigen pagina: hier gaat het alleen om wie er kijkt.
  const adres = isUuid(casus) ? `${ADRES.zaak}/${casus}` : ADRES.zaken;
  if (persoon === verzoeker.persoon) return { kind: 'naar', adres };
  if (sessie === null || !isUuid(persoon)) return NAAR_LIJST;
  const uitkomst = await wisselPersoon(kring, { sessie, persoon, herkomst });
  if (uitkomst.kind === 'geen-toegang') return NAAR_LIJST;
  return { kind: 'naar', adres, sessie: { kind: 'begin', token: uitkomst.token } };
}
