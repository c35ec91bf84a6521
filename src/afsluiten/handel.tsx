import { casusadres } from '../casus/adressen.ts';
import { leesBlad } from '../casus/lees-blad.ts';
import { leesGrondvoorstellen, sluitCasus, termijnenNa } from '../casus/sluiten/sluit-casus.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { maakPdf } from '../document/maak-pdf.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { type FormStand, metFout } from '../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { eindadres } from './adressen.ts';
import { controlepunten, leesControle } from './controle.ts';
import { eigenDeelDocument } from './eigen-deel/document.ts';
import { neemEigenDeelMee, toonEigenDeel, zieAfVanEigenDeel } from './eigen-deel/neem-mee.ts';
import { EigenDeelPagina, EigenDeelVoorbijPagina } from './eigen-deel/pagina.tsx';
import { leesSluiting, type Sluitblad, SluitPagina, type Sluitvelden } from './sluit-pagina.tsx';

type Verzoek = Webverzoek<Medewerker>;
const casusVan = ({ pad }: Verzoek): string => pad['casus'] ?? '';

/** De controlelijst en het formulier om te sluiten; een gesloten casus wijst naar haar overzicht. */
export async function toonSluiten(verzoek: Verzoek, stand?: FormStand<Sluitvelden>): Promise<Antwoord> {
  const blad = await leesBlad(verzoek, {
    casus: casusVan(verzoek),
    voor: 'regie',
    lees: async (tx, geopend): Promise<Sluitblad> => {
      const { feiten } = geopend;
      const controle = await leesControle(tx, geopend);
      return {
        punten: controlepunten(controle),
        taken: controle.taken,
        gronden: await leesGrondvoorstellen(tx, feiten),
        bijeenkomsten: controle.bijeenkomsten,
        termijnen: termijnenNa(tx.vandaag, feiten.overlegtype.inhoud),
      };
    },
  });
  if (blad.kind === 'niet-gevonden') return blad;
  if (blad.kop.status === 'gesloten') return { kind: 'naar', adres: casusadres(blad.kop.id).overzicht };
  const inhoud = <SluitPagina kop={blad.kop} blad={blad.inhoud} stand={stand} />;
  return { kind: 'pagina', inhoud, ...(stand === undefined ? {} : { status: 422 as const }) };
}

export async function verwerkSluiten(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const lezing = leesSluiting(verzoek.velden);
  if (lezing.kind === 'fout') return toonSluiten(verzoek, lezing.stand);
  const { grond, toelichting } = lezing.waarde;
  const uitkomst = await sluitCasus(verzoek, { casus, grond, toelichting });
  switch (uitkomst.kind) {
    case 'gesloten':
      return { kind: 'naar', adres: casusadres(casus).overzicht, melding: 'casus-gesloten' };
    case 'was-gesloten':
      return { kind: 'naar', adres: casusadres(casus).overzicht };
    case 'toelichting-nodig':
      return toonSluiten(verzoek, metFout(lezing.stand, 'toelichting', 'Schrijf op waaruit deze grond blijkt.'));
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

export async function toonEigenDeelpagina(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const uitkomst = await toonEigenDeel(verzoek, casus);
  switch (uitkomst.kind) {
    case 'blad':
      return { kind: 'pagina', inhoud: <EigenDeelPagina blad={uitkomst.blad} /> };
    case 'voorbij':
      return { kind: 'pagina', status: 403, inhoud: <EigenDeelVoorbijPagina casus={casus} voorbij={uitkomst} /> };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

/** Het eigen deel als bestand; de naam noemt het kenmerk van de casus en niemand. */
export async function stuurEigenDeel(verzoek: Verzoek, vorm: 'pdf' | 'json'): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const uitkomst = await neemEigenDeelMee(verzoek, { casus, vorm });
  switch (uitkomst.kind) {
    case 'meegenomen': {
      const { deel } = uitkomst;
      const bestandsnaam = `eigen-deel-${deel.casus.kenmerk.toLowerCase()}.${vorm}`;
      if (vorm === 'json')
        return { kind: 'tekst', inhoud: JSON.stringify(deel, null, 2), soort: 'application/json', bestandsnaam };
      const afdruk = { door: deel.gemaaktDoor, op: new Date(deel.gemaaktOp) };
      const inhoud = await maakPdf(eigenDeelDocument(deel), afdruk);
      return { kind: 'bestand', inhoud, soort: 'application/pdf', bestandsnaam };
    }
    case 'voorbij':
      return { kind: 'pagina', status: 403, inhoud: <EigenDeelVoorbijPagina casus={casus} voorbij={uitkomst} /> };
    case 'niet-gevonden':
      return uitkomst;
    default:
      return assertNever(uitkomst);
  }
}

export async function zieAf(verzoek: Verzoek): Promise<Antwoord> {
  const casus = casusVan(verzoek);
  const uitkomst = await zieAfVanEigenDeel(verzoek, casus);
  if (uitkomst.kind === 'niet-gevonden') return uitkomst;
  const adres = eindadres(casus).eigenDeel;
  return uitkomst.kind === 'afgezien'
    ? { kind: 'naar', adres, melding: 'eigen-deel-afgezien' }
    : { kind: 'naar', adres };
}
