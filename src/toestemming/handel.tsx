import { casusadres } from '../casus/adressen.ts';
import { opsomming } from '../casus/woorden.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { isUuid } from '../lib/ids.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { type FormStand, metFout } from '../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { bevestigIntrekking } from './bevestig-intrekking.ts';
import { leesVraag, type Vraagvelden } from './nieuw-formulier.ts';
import { GeenVraagNodig, NieuweVraagpagina } from './nieuw-pagina.tsx';
import { Toestemmingspagina } from './overzicht-pagina.tsx';
import { stelToestemmingsvraag } from './stel-toestemmingsvraag.ts';
import { toonToestemmingen } from './toon-toestemmingen.ts';

type Verzoek = Webverzoek<Medewerker>;
const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };
const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';

export async function toonOverzicht(verzoek: Verzoek): Promise<Antwoord> {
  const uitkomst = await toonToestemmingen(verzoek, { casus: casusVan(verzoek) });
  return uitkomst.kind === 'overzicht'
    ? { kind: 'pagina', inhoud: <Toestemmingspagina overzicht={uitkomst.overzicht} /> }
    : NIET_GEVONDEN;
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

export async function bevestigGezien(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const uitkomst = await bevestigIntrekking(verzoek, { casus });
  return uitkomst.kind === 'bevestigd'
    ? { kind: 'naar', adres: casusadres(casus).toestemming, melding: 'intrekking-gezien' }
    : NIET_GEVONDEN;
}
