import { dagVan } from '../lib/klok.ts';
import { metFout, ontleed, tekst, verplichteTekst, vinkje } from '../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { nalevingadres, TOON, type Toon } from './adressen.ts';
import type { Meldplicht } from './feiten.ts';
import { MeldPagina } from './meld-pagina.tsx';
import { type Beheerder, meldPlicht, toonMelden } from './meld-plicht.ts';
import { nalevingCsv } from './naleving-csv.ts';
import { KeuzePagina, NalevingPagina } from './naleving-pagina.tsx';
import { kiesConvenant, type Toezichthouder, toonNaleving } from './toon-naleving.ts';

type Verzoek = Webverzoek<Toezichthouder>;
type Beheerverzoek = Webverzoek<Beheerder>;
const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };
const MELDPLICHTEN: readonly Meldplicht[] = ['website', 'bekendheid', 'verlenging'];

/** De naleving van het ene convenant; zijn er meer, dan kiest de lezer. */
export async function toonKeuze(verzoek: Verzoek): Promise<Antwoord> {
  const convenanten = await kiesConvenant(verzoek);
  const [enige] = convenanten;
  return enige !== undefined && convenanten.length === 1
    ? { kind: 'naar', adres: nalevingadres(enige.id).blad }
    : { kind: 'pagina', inhoud: <KeuzePagina convenanten={convenanten} /> };
}

export async function toonBlad(verzoek: Verzoek): Promise<Antwoord> {
  const blad = await toonNaleving(verzoek, { convenant: verzoek.pad['convenant'] ?? '', als: 'pagina' });
  const toon: Toon = TOON.find((keuze) => keuze === verzoek.vraag['toon']) ?? 'alles';
  return blad === null ? NIET_GEVONDEN : { kind: 'pagina', inhoud: <NalevingPagina blad={blad} toon={toon} /> };
}

export async function stuurCsv(verzoek: Verzoek): Promise<Antwoord> {
  const blad = await toonNaleving(verzoek, { convenant: verzoek.pad['convenant'] ?? '', als: 'bestand' });
  if (blad === null) return NIET_GEVONDEN;
  return {
    kind: 'tekst',
    inhoud: nalevingCsv(blad),
    soort: 'text/csv; charset=utf-8',
    bestandsnaam: `naleving-${dagVan(verzoek.omgeving.klok())}.csv`,
  };
}

const plichtUit = ({ pad }: Beheerverzoek): Meldplicht | undefined =>
  MELDPLICHTEN.find((plicht) => plicht === pad['plicht']);

export async function toonMelding(verzoek: Beheerverzoek): Promise<Antwoord> {
  const plicht = plichtUit(verzoek);
  const beeld = plicht === undefined ? null : await toonMelden(verzoek, verzoek.pad['convenant'] ?? '');
  return plicht === undefined || beeld === null
    ? NIET_GEVONDEN
    : { kind: 'pagina', inhoud: <MeldPagina beeld={beeld} plicht={plicht} /> };
}

const HTTPS = { patroon: /^https:\/\/[^\s/]+\.[^\s]+$/u, fout: 'Begin met https:// en vul het hele adres in.' };

export async function meld(verzoek: Beheerverzoek): Promise<Antwoord> {
  const plicht = plichtUit(verzoek);
  const convenant = verzoek.pad['convenant'] ?? '';
  const beeld = plicht === undefined ? null : await toonMelden(verzoek, convenant);
  if (plicht === undefined || beeld === null) return NIET_GEVONDEN;
  const website = verplichteTekst({ max: 300, leeg: 'Vul het adres van de pagina in.', vorm: HTTPS });
  const schema = {
    adres: plicht === 'website' ? website : tekst({ max: 300 }),
    klopt: vinkje({ verplicht: 'Zet het vinkje als het klopt. Klopt het nog niet, meld dan nog niets.' }),
  };
  const lezing = ontleed(schema, verzoek.velden);
  const opnieuw = (stand: typeof lezing.stand): Antwoord => ({
    kind: 'pagina',
    status: 422,
    inhoud: <MeldPagina beeld={beeld} plicht={plicht} stand={stand} />,
  });
  if (lezing.kind === 'fout') return opnieuw(lezing.stand);
  const adres = plicht === 'website' ? lezing.waarde.adres : null;
  const uitkomst = await meldPlicht(verzoek, { convenant, plicht, adres });
  return uitkomst.kind === 'gemeld'
    ? { kind: 'naar', adres: nalevingadres(convenant).blad, melding: 'plicht-gemeld' }
    : opnieuw(metFout(lezing.stand, 'formulier', 'Uw organisatie doet intussen niet meer mee. Er is niets gemeld.'));
}
