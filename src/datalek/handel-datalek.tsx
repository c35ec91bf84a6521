import { maakPdf } from '../document/maak-pdf.ts';
import { isUuid } from '../lib/ids.ts';
import { dagVan } from '../lib/klok.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { TOEZICHTADRES } from '../toezicht/adressen.ts';
import type { Fg } from '../toezicht/zitting.ts';
import { aantal, datum, type FormStand, metFout, ontleed, sleutels, verplichteTekst } from '../web/formulier.ts';
import type { Antwoord, Velden, Webverzoek } from '../web/route.ts';
import { leesDatum } from '../web/tijd.ts';
import { datalekadres } from './adressen.ts';
import { DatalekdeelPagina, DatalekPagina } from './datalek-pagina.tsx';
import { DatalekkenPagina } from './lijst-pagina.tsx';
import { maakBrief } from './maak-brief.ts';
import { OmvangPagina } from './omvang-pagina.tsx';
import type { Doorvelden } from './stap-formulieren.tsx';
import { leesStap, type Staplezing } from './stap-velden.ts';
import { type Datalekwerker, toonDatalek, toonDatalekken } from './toon-datalek.ts';
import { geefDoor, type Stapuitkomst, zetStap } from './zet-stap.ts';
import { type Omvangwens, zoekOmvang } from './zoek-omvang.ts';

type Verzoek = Webverzoek<Datalekwerker>;
const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };
const idVan = ({ pad }: { readonly pad: Verzoek['pad'] }): string => pad.datalek ?? '';

export async function toonLijst(verzoek: Verzoek): Promise<Antwoord> {
  const { koppen, nu } = await toonDatalekken(verzoek);
  return { kind: 'pagina', inhoud: <DatalekkenPagina koppen={koppen} nu={nu} rol={verzoek.verzoeker.soort} /> };
}

export async function toonEen(verzoek: Verzoek): Promise<Antwoord> {
  const beeld = await toonDatalek(verzoek, idVan(verzoek));
  return beeld === null
    ? NIET_GEVONDEN
    : { kind: 'pagina', inhoud: <DatalekPagina beeld={beeld} rol={verzoek.verzoeker.soort} /> };
}

export function toonDeel(wat: 'doorgeven' | 'eerder' | 'herzien') {
  return async (verzoek: Verzoek): Promise<Antwoord> => {
    const beeld = await toonDatalek(verzoek, idVan(verzoek));
    if (beeld === null || beeld.stand.gesloten !== null) return NIET_GEVONDEN;
    return { kind: 'pagina', inhoud: <DatalekdeelPagina wat={wat} beeld={beeld} /> };
  };
}

export async function legStapVast(verzoek: Verzoek): Promise<Antwoord> {
  const lezing = leesStap(verzoek.velden, dagVan(verzoek.omgeving.klok()));
  if (lezing.kind !== 'ok') return opnieuw(verzoek, lezing, { status: 422 });
  const uitkomst = await zetStap(verzoek, { ...lezing.waarde, datalek: idVan(verzoek) });
  return naStap(verzoek, lezing, uitkomst);
}

function naStap(
  verzoek: Verzoek,
  lezing: Staplezing & { kind: 'ok' },
  uitkomst: Stapuitkomst,
): Promise<Antwoord> | Antwoord {
  switch (uitkomst.kind) {
    case 'bewaard': {
      const melding = lezing.soort === 'gesloten' ? 'datalek-gesloten' : 'datalek-bijgewerkt';
      return { kind: 'naar', adres: datalekadres(idVan(verzoek)).een, melding };
    }
    case 'intussen-gewijzigd':
      return opnieuw(verzoek, lezing, {
        status: 409,
        melding:
          'Een collega legde intussen iets vast. Lees het onder Vastlegging. Wat u schreef, staat hieronder en is niet bewaard.',
      });
    case 'nog-niet':
      return opnieuw(verzoek, lezing, {
        status: 409,
        melding: 'Dit kan nu nog niet. Doe eerst wat hieronder open staat.',
      });
    case 'moment': {
      const fout =
        lezing.soort === 'eerder-vernomen'
          ? 'Kies een moment voordat de klok nu begint.'
          : 'Kies een moment nadat uw organisatie het wist, en niet later dan nu.';
      return opnieuw(verzoek, { ...lezing, stand: metFout(lezing.stand, 'tijd', fout) }, { status: 422 });
    }
    case 'zonder-uitleg': {
      const stand = metFout(lezing.stand, 'vertraging', 'U meldde na 72 uur. Schrijf op waarom het later was.');
      return opnieuw(verzoek, { ...lezing, stand }, { status: 422 });
    }
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

type Weer = { readonly status: 409 | 422; readonly melding?: string };

async function opnieuw(verzoek: Verzoek, { soort, stand }: Staplezing, weer: Weer): Promise<Antwoord> {
  const beeld = await toonDatalek(verzoek, idVan(verzoek));
  if (beeld === null) return NIET_GEVONDEN;
  const los =
    soort === 'eerder-vernomen' ? 'eerder' : soort === 'besluit' && beeld.stand.besluit !== null ? 'herzien' : null;
  if (los !== null && weer.status === 422 && beeld.stand.gesloten === null)
    return { kind: 'pagina', status: 422, inhoud: <DatalekdeelPagina wat={los} beeld={beeld} stand={stand} /> };
  const rol = verzoek.verzoeker.soort;
  // Na een botsing hoort het formulier dat nu open staat niet bij wat iemand net invulde: dat staat er los bij.
  const eigen = weer.status === 422 ? { stand } : { geschreven: stand };
  return {
    kind: 'pagina',
    status: weer.status,
    inhoud: (
      <DatalekPagina
        beeld={beeld}
        rol={rol}
        {...eigen}
        {...(weer.melding === undefined ? {} : { melding: weer.melding })}
      />
    ),
  };
}

const DOOR = {
  partijen: sleutels({ leeg: 'Kies aan welke organisatie u het doorgeeft.' }),
  tekst: verplichteTekst({ max: 4_000, regels: true, leeg: 'Schrijf op wat zij moeten weten.' }),
};

export async function geefDatalekDoor(verzoek: Verzoek): Promise<Antwoord> {
  const datalek = idVan(verzoek);
  const lezing = ontleed(DOOR, verzoek.velden);
  if (lezing.kind === 'fout') {
    const beeld = await toonDatalek(verzoek, datalek);
    if (beeld === null) return NIET_GEVONDEN;
    const stand = lezing.stand as FormStand<Doorvelden>;
    return { kind: 'pagina', status: 422, inhoud: <DatalekdeelPagina wat="doorgeven" beeld={beeld} stand={stand} /> };
  }
  const uitkomst = await geefDoor(verzoek, { ...lezing.waarde, datalek });
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  return { kind: 'naar', adres: datalekadres(datalek).een, melding: 'datalek-doorgegeven' };
}

export async function stuurBrief(verzoek: Verzoek): Promise<Antwoord> {
  const brief = await maakBrief(verzoek, idVan(verzoek));
  if (brief === null) return NIET_GEVONDEN;
  const inhoud = await maakPdf(brief.document, { door: brief.door, op: brief.op });
  return { kind: 'bestand', inhoud, soort: 'application/pdf', bestandsnaam: 'brief-datalek.pdf' };
}

/** Leest tijd en account uit het adres; zonder begin alleen de laatste dag, zonder einde tot en met vandaag. */
async function wensVan(verzoek: Webverzoek<Fg>, velden: Velden): Promise<Omvangwens> {
  const vandaag = dagVan(verzoek.omgeving.klok());
  const dag = (waarde: Velden[string]): string | null => {
    const lezing = leesDatum(typeof waarde === 'string' ? waarde : '');
    return lezing.kind === 'ok' ? lezing.datum : null;
  };
  const tot = dag(velden.tot) ?? vandaag;
  const van = dag(velden.van) ?? tot;
  const persoon = isUuid(velden.persoon) ? velden.persoon : null;
  return { datalek: idVan(verzoek), van: van > tot ? tot : van, tot, persoon };
}

export async function toonOmvang(verzoek: Webverzoek<Fg>): Promise<Antwoord> {
  const wens = await wensVan(verzoek, verzoek.vraag);
  const gezien = await zoekOmvang(verzoek, wens);
  if (gezien.kind === 'geen-zitting') return { kind: 'naar', adres: TOEZICHTADRES.overzicht };
  return gezien.beeld === null
    ? NIET_GEVONDEN
    : { kind: 'pagina', inhoud: <OmvangPagina beeld={gezien.beeld} wens={wens} /> };
}

const OMVANG = {
  gezien: aantal({ leeg: 'Open het datalek opnieuw.', max: 9_999 }),
  van: datum({ leeg: 'Kies een dag.' }),
  tot: datum({ leeg: 'Kies een dag.' }),
};

/** Legt vast wat het logboek nu zegt: er wordt opnieuw gezocht, getallen uit het formulier tellen niet. */
export async function legOmvangVast(verzoek: Webverzoek<Fg>): Promise<Antwoord> {
  const lezing = ontleed(OMVANG, verzoek.velden);
  const adres = datalekadres(idVan(verzoek));
  if (lezing.kind === 'fout') return { kind: 'naar', adres: adres.omvang };
  const wens = await wensVan(verzoek, verzoek.velden);
  const gezien = await zoekOmvang(verzoek, wens);
  if (gezien.kind === 'geen-zitting') return { kind: 'naar', adres: TOEZICHTADRES.overzicht };
  if (gezien.beeld === null) return NIET_GEVONDEN;
  const { omvang } = gezien.beeld;
  const uitkomst = await zetStap(verzoek, {
    datalek: idVan(verzoek),
    soort: 'omvang',
    gezien: lezing.waarde.gezien,
    inhoud: { omvang },
  });
  if (uitkomst.kind === 'bewaard') return { kind: 'naar', adres: adres.een, melding: 'datalek-bijgewerkt' };
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  const persoon = wens.persoon === null ? '' : `&persoon=${wens.persoon}`;
  const weer = `${adres.omvang}?van=${wens.van}&tot=${wens.tot}${persoon}`;
  return { kind: 'naar', adres: weer, melding: 'datalek-omvang-opnieuw' };
}
