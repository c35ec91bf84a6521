import { casusadres } from '../casus/adressen.ts';
import { opsomming } from '../casus/woorden.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { isUuid } from '../lib/ids.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { type FormStand, metFout } from '../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { beantwoordIntrekking } from './beantwoord-intrekking.ts';
import { leesIntrekkingsantwoord } from './intrekking-formulier.ts';
import type { Intrekkingsfout } from './intrekkingsregels.tsx';
import { leesVraag, type Vraagvelden } from './nieuw-formulier.ts';
import { GeenVraagNodig, NieuweVraagpagina } from './nieuw-pagina.tsx';
import { Toestemmingspagina } from './overzicht-pagina.tsx';
import { stelToestemmingsvraag } from './stel-toestemmingsvraag.ts';
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

type Formulierstand = { readonly vraag: string; readonly stand?: FormStand<Vraagvelden> };

async function formulier(verzoek: Verzoek, { vraag, stand }: Formulierstand): Promise<Antwoord> {
  const uitkomst = await toonToestemmingen(verzoek, { casus: casusVan(verzoek) });
  if (uitkomst.kind !== 'overzicht') return NIET_GEVONDEN;
  const { overzicht } = uitkomst;
  if (overzicht.kop.status === 'gesloten')
    return { kind: 'pagina', inhoud: <GeenVraagNodig overzicht={overzicht} reden="gesloten" /> };
  if (overzicht.vraagreden === null)
    return { kind: 'pagina', inhoud: <GeenVraagNodig overzicht={overzicht} reden="geen-toestemming-nodig" /> };
  const inhoud = <NieuweVraagpagina overzicht={overzicht} vraag={vraag} stand={stand} />;
  return stand === undefined ? { kind: 'pagina', inhoud } : { kind: 'pagina', status: 422, inhoud };
}

export function toonNieuweVraag(verzoek: Verzoek): Promise<Antwoord> {
  return formulier(verzoek, { vraag: verzoek.omgeving.ids() });
}

export async function stelVraag(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesVraag(verzoek.velden);
  const { vraag: ruw } = lezing.stand.waarden;
  const vraag = isUuid(ruw) ? ruw : verzoek.omgeving.ids();
  if (lezing.kind === 'fout') return formulier(verzoek, { vraag, stand: lezing.stand });
  const uitkomst = await stelToestemmingsvraag(verzoek, { ...lezing.wens, casus });
  switch (uitkomst.kind) {
    case 'gesteld':
      return { kind: 'naar', adres: casusadres(casus).toestemming, melding: 'toestemming-gevraagd' };
    case 'eerst-informeren': {
      const zin = `Kies een ander, of laat ouders en jongere eerst weten dat ${opsomming(uitkomst.partijen)} iets kan krijgen.`;
      return formulier(verzoek, { vraag, stand: metFout(lezing.stand, 'ontvangers', zin) });
    }
    case 'kan-niet':
      return formulier(verzoek, { vraag, stand: metFout(lezing.stand, VELD[uitkomst.reden], ZIN[uitkomst.reden]) });
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

const VELD = {
  ontvangers: 'ontvangers',
  soorten: 'soorten',
  teksten: 'vraagstuk',
  'geen-toestemming-nodig': 'formulier',
  gesloten: 'formulier',
} as const;
const ZIN = {
  ontvangers: 'Kies opnieuw. Iemand zit niet meer aan tafel.',
  soorten: 'Kies waarover u wilt vertellen.',
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
    case 'beantwoord':
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
