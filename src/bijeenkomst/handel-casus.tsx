import { casusadres } from '../casus/adressen.ts';
import { casusIntussenGesloten } from '../casus/te-laat.ts';
import { zonderZitting } from '../gegeven/handel.ts';
import { dagVan } from '../lib/klok.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { type FormStand, legeStand, metFout } from '../web/formulier.ts';
import type { Antwoord } from '../web/route.ts';
import { datumVoluit, uurMinuut } from '../web/tijd.ts';
import { type Bijeenkomstvelden, leesBijeenkomst } from './bijeenkomst-formulier.ts';
import { beantwoordUitnodiging } from './gezin/beantwoord-uitnodiging.ts';
import { haalKalender, type Kalenderwens } from './kalender/haal-kalender.ts';
import { AfzegPagina, LijstPagina } from './lijst-pagina.tsx';
import { plekVan, type Werkverzoek } from './live/handel-live.tsx';
import { isGehouden } from './live/venster.ts';
import { bijeenkomstIntussen } from './te-laat.ts';
import { type Bijeenkomstbeeld, type Bijeenkomstenbeeld, toonBijeenkomsten } from './toon-bijeenkomsten.ts';
import { wijzigBijeenkomst } from './wijzig-bijeenkomst.ts';
import { WijzigPagina } from './wijzig-pagina.tsx';
import { zegBijeenkomstAf } from './zeg-bijeenkomst-af.ts';

/** De bijeenkomsten van een casus. */
export async function toonLijst(verzoek: Werkverzoek): Promise<Antwoord> {
  const { casus } = plekVan(verzoek);
  const uitkomst = await toonBijeenkomsten(verzoek, { casus });
  if (uitkomst.kind !== 'bijeenkomsten') return zonderZitting(uitkomst, casus);
  return { kind: 'pagina', inhoud: <LijstPagina beeld={uitkomst.beeld} /> };
}

type Gekozen =
  /** Er is niets meer te veranderen. */
  | { readonly kind: 'dicht'; readonly omdat: 'gesloten' | 'afgezegd' | 'geweest' }
  | { readonly kind: 'gekozen'; readonly beeld: Bijeenkomstenbeeld; readonly bijeenkomst: Bijeenkomstbeeld }
  | { readonly kind: 'antwoord'; readonly antwoord: Antwoord };

/** De bijeenkomst uit het pad, voor wie het overleg leidt en zolang zij nog komt. */
async function kies(verzoek: Werkverzoek): Promise<Gekozen> {
  const plek = plekVan(verzoek);
  const uitkomst = await toonBijeenkomsten(verzoek, plek);
  if (uitkomst.kind !== 'bijeenkomsten') return { kind: 'antwoord', antwoord: zonderZitting(uitkomst, plek.casus) };
  const { beeld } = uitkomst;
  const bijeenkomst = beeld.bijeenkomsten.find((b) => b.id === plek.bijeenkomst);
  if (bijeenkomst === undefined || !beeld.isRegie) return { kind: 'antwoord', antwoord: { kind: 'niet-gevonden' } };
  if (beeld.kop.status === 'gesloten') return { kind: 'dicht', omdat: 'gesloten' };
  if (bijeenkomst.afgezegd_op !== null) return { kind: 'dicht', omdat: 'afgezegd' };
  if (isGehouden(bijeenkomst, { nu: beeld.nu, wieErWas: bijeenkomst.aanwezigheid }))
    return { kind: 'dicht', omdat: 'geweest' };
  return { kind: 'gekozen', beeld, bijeenkomst };
}

export async function toonWijzigen(verzoek: Werkverzoek): Promise<Antwoord> {
  return wijzigPagina(verzoek, null);
}

/** `gezien` is het volgnummer dat iemand voor zich had; null is wat er nu staat. */
async function wijzigPagina(
  verzoek: Werkverzoek,
  stand: FormStand<Bijeenkomstvelden> | null,
  gezien: number | null = null,
): Promise<Antwoord> {
  const { casus } = plekVan(verzoek);
  const gekozen = await kies(verzoek);
  if (gekozen.kind === 'antwoord') return gekozen.antwoord;
  if (gekozen.kind === 'dicht')
    return stand === null
      ? { kind: 'naar', adres: casusadres(casus).bijeenkomsten }
      : bijeenkomstIntussen(casus, { omdat: gekozen.omdat, velden: verzoek.velden });
  const { beeld, bijeenkomst: b } = gekozen;
  const nu = legeStand<Bijeenkomstvelden>({
    dag: datumVoluit(b.op),
    tijd: uurMinuut(b.op),
    duur: String(b.duur_minuten),
    plaats: b.plaats,
  });
  const volgnummer = gezien ?? b.volgnummer;
  const inhoud = <WijzigPagina kop={beeld.kop} bijeenkomst={b.id} volgnummer={volgnummer} stand={stand ?? nu} />;
  return { kind: 'pagina', inhoud, status: stand === null ? 200 : 422 };
}

/** Verzet een bijeenkomst; wie intussen iets veranderde, gaat voor en de invoer blijft staan. */
export async function verwerkWijzigen(verzoek: Werkverzoek): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const nu = verzoek.omgeving.klok();
  const lezing = leesBijeenkomst({ ...verzoek.velden, bijeenkomst: plek.bijeenkomst }, { vandaag: dagVan(nu), nu });
  const gezien = verzoek.velden['volgnummer'];
  const volgnummer = typeof gezien === 'string' && /^\d{1,6}$/.test(gezien) ? Number(gezien) : -1;
  if (lezing.kind === 'fout') return wijzigPagina(verzoek, lezing.stand, volgnummer);
  const { op, duurMinuten, plaats, stand } = lezing;
  const uitkomst = await wijzigBijeenkomst(verzoek, { ...plek, volgnummer, op, duurMinuten, plaats });
  const adres = casusadres(plek.casus).bijeenkomsten;
  const metZin = (zin: string, zag: number | null = volgnummer) =>
    wijzigPagina(verzoek, metFout(stand, 'formulier', zin), zag);
  switch (uitkomst.kind) {
    case 'gewijzigd':
      return { kind: 'naar', adres, melding: 'bijeenkomst-gewijzigd' };
    case 'ongewijzigd':
      return { kind: 'naar', adres, melding: 'bijeenkomst-ongewijzigd' };
    case 'intussen-gewijzigd':
      return metZin(
        'Iemand anders veranderde deze bijeenkomst net. Controleer dag en tijd, en verzet haar dan opnieuw.',
        null,
      );
    case 'kan-niet':
      return uitkomst.reden === 'verleden'
        ? metZin('Kies een tijd die nog komt.')
        : bijeenkomstIntussen(plek.casus, { omdat: uitkomst.reden, velden: verzoek.velden });
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

export async function toonAfzeggen(verzoek: Werkverzoek): Promise<Antwoord> {
  const gekozen = await kies(verzoek);
  if (gekozen.kind === 'antwoord') return gekozen.antwoord;
  if (gekozen.kind === 'dicht') return { kind: 'naar', adres: casusadres(plekVan(verzoek).casus).bijeenkomsten };
  return { kind: 'pagina', inhoud: <AfzegPagina beeld={gekozen.beeld} bijeenkomst={gekozen.bijeenkomst} /> };
}

export async function verwerkAfzeggen(verzoek: Werkverzoek): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const uitkomst = await zegBijeenkomstAf(verzoek, plek);
  const adres = casusadres(plek.casus).bijeenkomsten;
  switch (uitkomst.kind) {
    case 'afgezegd':
      return { kind: 'naar', adres, melding: 'bijeenkomst-afgezegd' };
    case 'kan-niet': {
      const melding = uitkomst.reden === 'afgezegd' ? 'bijeenkomst-was-afgezegd' : 'bijeenkomst-geweest';
      return { kind: 'naar', adres, melding };
    }
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

/** Het eigen antwoord; morgen mag het anders zijn (E-24). */
export async function verwerkAntwoord(verzoek: Werkverzoek): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  const adres = casusadres(plek.casus).bijeenkomsten;
  const { antwoord } = verzoek.velden;
  if (antwoord !== 'komt' && antwoord !== 'komt-niet') return { kind: 'naar', adres };
  const uitkomst = await beantwoordUitnodiging(verzoek, { ...plek, antwoord });
  if (uitkomst.kind === 'gesloten') return casusIntussenGesloten(plek.casus, verzoek.velden);
  return uitkomst.kind === 'niet-gevonden' ? uitkomst : { kind: 'naar', adres, melding: 'antwoord-bewaard' };
}

/** Een agendabestand: een afspraak, of alle eigen afspraken. De bestandsnaam zegt niets over wie of wat. */
export async function stuurKalender(
  verzoek: Parameters<typeof haalKalender>[0],
  wens: Kalenderwens,
): Promise<Antwoord> {
  const uitkomst = await haalKalender(verzoek, wens);
  if (uitkomst.kind === 'niet-gevonden') return uitkomst;
  return { kind: 'tekst', inhoud: uitkomst.tekst, soort: 'text/calendar; charset=utf-8', bestandsnaam: 'overleg.ics' };
}

export const toonKalender = (verzoek: Werkverzoek): Promise<Antwoord> => stuurKalender(verzoek, plekVan(verzoek));
export const toonEigenKalender = (verzoek: Werkverzoek): Promise<Antwoord> => stuurKalender(verzoek, 'alles');
