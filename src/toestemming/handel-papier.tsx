import type { Medewerker } from '../db/verzoeker.ts';
import { maakPdf } from '../document/maak-pdf.ts';
import { isUuid } from '../lib/ids.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import type { Ondertekenaar } from '../regels/index.ts';
import { type FormStand, metFout } from '../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { leesTaal } from '../web/taal.ts';
import { toestemmingsadres } from './adressen.ts';
import { leesPapierblad, type Papierblad } from './lees-papierblad.ts';
import { leesScan } from './lees-scan.ts';
import { legIntrekkingVast } from './leg-intrekking-vast.ts';
import { neemPapierOver } from './neem-papier-over.ts';
import { papierDocument } from './papier-document.ts';
import { leesPapier, PAPIERFOUTEN, type Papiervelden, SCANFOUTEN } from './papier-formulier.ts';
import { GeenPapier, Papierpagina } from './papier-pagina.tsx';
import { rondGesprekAf } from './rond-gesprek-af.ts';
import { isOndertekenaar } from './woorden.ts';

type Verzoek = Webverzoek<Medewerker>;
const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };

type Plek = { readonly casus: string; readonly vraag: string; readonly als: Ondertekenaar };

function plekVan({ pad }: Verzoek): Plek | null {
  const { casus = '', vraag = '', als = '' } = pad;
  return isOndertekenaar(als) ? { casus, vraag, als } : null;
}

async function metBlad(
  verzoek: Verzoek,
  toon: (blad: Papierblad, plek: Plek) => Promise<Antwoord> | Antwoord,
): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  if (plek === null) return NIET_GEVONDEN;
  const uitkomst = await leesPapierblad(verzoek, plek);
  switch (uitkomst.kind) {
    case 'blad':
      return toon(uitkomst.blad, plek);
    case 'kan-niet':
      return { kind: 'pagina', inhoud: <GeenPapier casus={plek.casus} reden={uitkomst.reden} /> };
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

/** Het formulier om te printen, voor een ondertekenaar, in de taal die hij leest. */
export function printFormulier(verzoek: Verzoek): Promise<Antwoord> {
  const taal = leesTaal(verzoek.vraag['taal']);
  return metBlad(verzoek, async (blad) => ({
    kind: 'bestand',
    inhoud: await maakPdf(papierDocument(blad, taal), blad.afdruk),
    soort: 'application/pdf',
    bestandsnaam: `toestemming-${blad.kenmerk.toLowerCase()}-${blad.als}${taal === 'nl' ? '' : `-${taal}`}.pdf`,
  }));
}

export function toonPapier(verzoek: Verzoek): Promise<Antwoord> {
  return metBlad(verzoek, (blad) => ({
    kind: 'pagina',
    inhoud:
      blad.getuigen.length === 0 ? (
        <GeenPapier casus={blad.kop.id} reden="geen-getuige" />
      ) : (
        <Papierpagina blad={blad} scan={verzoek.omgeving.ids()} />
      ),
  }));
}

/** Neemt een formulier over. Gaat er iets mis, dan blijft alles staan wat was ingevuld; alleen het bestand kiest iemand opnieuw. */
export function bewaarPapier(verzoek: Verzoek): Promise<Antwoord> {
  return metBlad(verzoek, async (blad, plek) => {
    const lezing = leesPapier(verzoek.velden, blad.tekst);
    const { scan: ruw } = lezing.stand.waarden;
    const scan = isUuid(ruw) ? ruw : verzoek.omgeving.ids();
    const opnieuw = (stand: FormStand<Papiervelden>): Antwoord => ({
      kind: 'pagina',
      status: 422,
      inhoud: <Papierpagina blad={blad} scan={scan} stand={stand} />,
    });
    if (lezing.kind === 'fout') return opnieuw(metFout(lezing.stand, 'bestand', 'Kies het bestand opnieuw.'));
    const uitkomst = await neemPapierOver(verzoek, {
      ...plek,
      ...lezing.waarde,
      antwoorden: lezing.antwoorden,
      bestand: verzoek.bestand,
    });
    switch (uitkomst.kind) {
      case 'bewaard':
        return { kind: 'naar', adres: toestemmingsadres(plek.casus).overzicht, melding: 'papier-bewaard' };
      case 'bestand':
        return opnieuw(metFout(lezing.stand, 'bestand', SCANFOUTEN[uitkomst.reden]));
      case 'kan-niet': {
        const metKeuze = metFout(lezing.stand, ...PAPIERFOUTEN[uitkomst.reden]);
        return opnieuw(metFout(metKeuze, 'bestand', 'Kies het bestand opnieuw.'));
      }
      case 'niet-gevonden':
        return NIET_GEVONDEN;
      default:
        return assertNever(uitkomst);
    }
  });
}

/** Legt vast dat iemand aan de telefoon, in een brief of in een gesprek introk. */
export async function stopVoor(verzoek: Verzoek): Promise<Antwoord> {
  const plek = plekVan(verzoek);
  if (plek === null) return NIET_GEVONDEN;
  const uitkomst = await legIntrekkingVast(verzoek, plek);
  const adres = toestemmingsadres(plek.casus).overzicht;
  switch (uitkomst.kind) {
    case 'ingetrokken':
      return { kind: 'naar', adres, melding: 'intrekking-vastgelegd' };
    case 'al-gestopt':
      return { kind: 'naar', adres, melding: 'intrekking-na-sluiten' };
    case 'niets-in-te-trekken':
      return { kind: 'naar', adres, melding: 'niets-gestopt' };
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

/** De scan als bestand; elke keer ligt vast wie haar opende. */
export async function stuurScan(verzoek: Verzoek): Promise<Antwoord> {
  const { casus = '', scan = '' } = verzoek.pad;
  const lezing = await leesScan(verzoek, { casus, scan });
  if (lezing.kind === 'niet-gevonden') return NIET_GEVONDEN;
  return { kind: 'bestand', inhoud: lezing.inhoud, soort: lezing.soort, bestandsnaam: lezing.bestandsnaam };
}

/** Er is gepraat over een betwist formulier. */
export async function legGesprekVast(verzoek: Verzoek): Promise<Antwoord> {
  const { casus = '', vraag = '' } = verzoek.pad;
  const uitkomst = await rondGesprekAf(verzoek, { casus, vraag });
  return uitkomst.kind === 'afgerond'
    ? { kind: 'naar', adres: toestemmingsadres(casus).overzicht, melding: 'gesprek-vastgelegd' }
    : NIET_GEVONDEN;
}
