import { casusadres } from '../casus/adressen.ts';
import { opsomming } from '../casus/woorden.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { isUuid } from '../lib/ids.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { ADRES } from '../web/adressen.ts';
import { type FormStand, metFout } from '../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { toestemmingsadres } from './adressen.ts';
import { beantwoordIntrekking } from './beantwoord-intrekking.ts';
import { VraagcontrolePagina } from './controle-pagina.tsx';
import { controleerVraag } from './controleer-vraag.ts';
import { leesIntrekkingsantwoord } from './intrekking-formulier.ts';
import type { Intrekkingsfout } from './intrekkingsregels.tsx';
import { leesVraag, type Vraagvelden } from './nieuw-formulier.ts';
import { GeenVraagNodig, NieuweVraagpagina } from './nieuw-pagina.tsx';
import { Toestemmingspagina } from './overzicht-pagina.tsx';
import { stelToestemmingsvraag, type Vraaguitkomst } from './stel-toestemmingsvraag.ts';
import { toonToestemmingen } from './toon-toestemmingen.ts';

type Verzoek = Webverzoek<Medewerker>;
const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };
const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';

async function overzicht(verzoek: Verzoek, fout?: Intrekkingsfout): Promise<Antwoord> {
  const uitkomst = await toonToestemmingen(verzoek, { casus: casusVan(verzoek) });
  if (uitkomst.kind !== 'overzicht') return NIET_GEVONDEN;
  const inhoud = <Toestemmingspagina overzicht={uitkomst.overzicht} fout={fout} />;
  return fout === undefined ? { kind: 'pagina', inhoud } : { kind: 'pagina', status: 422, inhoud };
}

export function toonOverzicht(verzoek: Verzoek): Promise<Antwoord> {
  return overzicht(verzoek);
}

type Formulierstand = { readonly vraag: string; readonly stand?: FormStand<Vraagvelden>; readonly status?: 200 };

async function formulier(verzoek: Verzoek, { vraag, stand, status }: Formulierstand): Promise<Antwoord> {
  const uitkomst = await toonToestemmingen(verzoek, { casus: casusVan(verzoek) });
  if (uitkomst.kind !== 'overzicht') return NIET_GEVONDEN;
  const { overzicht } = uitkomst;
  if (overzicht.kop.status === 'gesloten')
    return { kind: 'pagina', inhoud: <GeenVraagNodig overzicht={overzicht} reden="gesloten" /> };
  if (overzicht.vraagreden === null)
    return { kind: 'pagina', inhoud: <GeenVraagNodig overzicht={overzicht} reden="geen-toestemming-nodig" /> };
  if (overzicht.kandidaten.length === 0)
    return { kind: 'pagina', inhoud: <GeenVraagNodig overzicht={overzicht} reden="niemand" /> };
  const inhoud = <NieuweVraagpagina overzicht={overzicht} vraag={vraag} stand={stand} />;
  return stand === undefined ? { kind: 'pagina', inhoud } : { kind: 'pagina', status: status ?? 422, inhoud };
}

export function toonNieuweVraag(verzoek: Verzoek): Promise<Antwoord> {
  return formulier(verzoek, { vraag: verzoek.omgeving.ids() });
}

/** Wat is ingevuld, met het id dat de vraag houdt van het formulier tot het stellen. */
function leesIngevuld(verzoek: Verzoek) {
  const lezing = leesVraag(verzoek.velden);
  const { vraag: ruw } = lezing.stand.waarden;
  return { lezing, vraag: isUuid(ruw) ? ruw : verzoek.omgeving.ids() };
}

/** Laat de vraag zien zoals zij wordt gelezen; wat nog niet kan, staat meteen bij het formulier. */
export async function controleerNieuweVraag(verzoek: Verzoek): Promise<Antwoord> {
  const { lezing, vraag } = leesIngevuld(verzoek);
  if (lezing.kind === 'fout') return formulier(verzoek, { vraag, stand: lezing.stand });
  const uitkomst = await controleerVraag(verzoek, { ...lezing.wens, casus: casusVan(verzoek) });
  if (uitkomst.kind !== 'controle') return weiger(verzoek, { vraag, stand: lezing.stand }, uitkomst);
  return { kind: 'pagina', inhoud: <VraagcontrolePagina controle={uitkomst.controle} velden={verzoek.velden} /> };
}

/** Terug van de controlepagina: alles staat er nog. */
export function wijzigVraag(verzoek: Verzoek): Promise<Antwoord> {
  const { lezing, vraag } = leesIngevuld(verzoek);
  return formulier(verzoek, { vraag, stand: { waarden: lezing.stand.waarden, fouten: {} }, status: 200 });
}

/** Wie een adres van onderweg rechtstreeks opent, begint bij het formulier. */
export const naarNieuweVraag = async (verzoek: Verzoek): Promise<Antwoord> => ({
  kind: 'naar',
  adres: toestemmingsadres(casusVan(verzoek)).nieuw,
});

export async function stelVraag(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const { lezing, vraag } = leesIngevuld(verzoek);
  if (lezing.kind === 'fout') return formulier(verzoek, { vraag, stand: lezing.stand });
  const uitkomst = await stelToestemmingsvraag(verzoek, { ...lezing.wens, casus });
  return uitkomst.kind === 'gesteld'
    ? { kind: 'naar', adres: casusadres(casus).toestemming, melding: 'toestemming-gevraagd' }
    : weiger(verzoek, { vraag, stand: lezing.stand }, uitkomst);
}

/** Het formulier met wat er eerst moet. */
async function weiger(
  verzoek: Verzoek,
  { vraag, stand }: Required<Omit<Formulierstand, 'status'>>,
  uitkomst: Exclude<Vraaguitkomst, { kind: 'gesteld' }>,
): Promise<Antwoord> {
  switch (uitkomst.kind) {
    case 'eerst-informeren': {
      const zin = `Kies een ander, of laat ouders en jongere eerst weten dat ${opsomming(uitkomst.partijen)} iets kan krijgen.`;
      return formulier(verzoek, { vraag, stand: metFout(stand, 'ontvangers', zin) });
    }
    case 'kan-niet':
      return formulier(verzoek, { vraag, stand: metFout(stand, VELD[uitkomst.reden], ZIN[uitkomst.reden]) });
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

const VELD = {
  ontvangers: 'ontvangers',
  soorten: 'soorten',
  'alleen-gezondheid': 'soorten',
  teksten: 'vraagstuk',
  'geen-toestemming-nodig': 'formulier',
  gesloten: 'formulier',
} as const;
const ZIN = {
  ontvangers: 'Kies opnieuw. Iemand zit niet meer aan tafel.',
  soorten: 'Kies waarover u wilt vertellen.',
  'alleen-gezondheid':
    'Kies voor leerplicht alleen gezondheid. De rest mag daar zonder toestemming heen. Vraag het voor een ouder apart.',
  teksten: 'Vul alle teksten in.',
  'geen-toestemming-nodig': 'U hoeft hier geen toestemming te vragen.',
  gesloten: 'Deze casus is gesloten.',
} as const;

/** De ontvanger zegt wat hij doet met wat hij op een ingetrokken toestemming las (11.5). */
export async function antwoordOpIntrekking(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const bericht = verzoek.pad['bericht'] ?? '';
  const lezing = leesIntrekkingsantwoord(verzoek.velden);
  if (lezing.kind === 'fout') return overzicht(verzoek, { bericht, stand: lezing.stand });
  const uitkomst = await beantwoordIntrekking(verzoek, { casus, bericht, antwoord: lezing.antwoord });
  switch (uitkomst.kind) {
    case 'beantwoord': {
      const adres = uitkomst.buitenVenster ? ADRES.mijnWerk : casusadres(casus).toestemming;
      return { kind: 'naar', adres, melding: 'intrekking-beantwoord' };
    }
    case 'al-beantwoord':
      return { kind: 'naar', adres: casusadres(casus).toestemming, melding: 'intrekking-beantwoord' };
    case 'geen-grondslag':
      return overzicht(verzoek, {
        bericht,
        stand: metFout(lezing.stand, 'grondslag', 'Kies een wet die bij uw taak hoort.'),
      });
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}
