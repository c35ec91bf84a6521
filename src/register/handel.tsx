import type { Verzoeker } from '../db/verzoeker.ts';
import { maakPdf } from '../document/maak-pdf.ts';
import { dagVan } from '../lib/klok.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { aantal, type FormStand, keuzeOfNiets, metFout, ontleed, tekst } from '../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../web/route.ts';
import { AanvulPagina, type Aanvulveld } from './aanvul-pagina.tsx';
import { REGISTERADRES } from './adressen.ts';
import { registerCsv, registerJson } from './bestanden.ts';
import { geefRegisterUit } from './geef-register-uit.ts';
import { type Registerlezer, toonRegister } from './lees-register.ts';
import type { Aanvullingrij, Vorm } from './register.queries.ts';
import { registerAlsDocument } from './register-document.ts';
import { RegisterPagina } from './register-pagina.tsx';
import { leesAanvulling, vulRegisterAan } from './vul-register-aan.ts';

type Leesverzoek = Webverzoek<Registerlezer>;
type Beheerverzoek = Webverzoek<Extract<Verzoeker, { soort: 'beheerder' }>>;
type Aanvulstand = FormStand<Readonly<Record<Aanvulveld, unknown>>>;

export async function toonRegisterblad(verzoek: Leesverzoek): Promise<Antwoord> {
  const { sinds } = verzoek.vraag;
  const beeld = await toonRegister(verzoek, typeof sinds === 'string' ? sinds : null);
  return { kind: 'pagina', inhoud: <RegisterPagina beeld={beeld} /> };
}

/** Geeft het register uit als bestand: eerst ligt de uitgave vast, dan pas gaan er bytes weg. */
export function stuurRegister(vorm: Vorm): (verzoek: Leesverzoek) => Promise<Antwoord> {
  return async (verzoek) => {
    const uitgave = await geefRegisterUit(verzoek, vorm);
    const bestandsnaam = `register-${dagVan(uitgave.op)}.${vorm}`;
    switch (vorm) {
      case 'pdf': {
        const afdruk = { door: uitgave.register.partij.naam, op: uitgave.op };
        const inhoud = await maakPdf(registerAlsDocument(uitgave), afdruk);
        return { kind: 'bestand', inhoud, soort: 'application/pdf', bestandsnaam };
      }
      case 'csv':
        return { kind: 'tekst', inhoud: registerCsv(uitgave), soort: 'text/csv; charset=utf-8', bestandsnaam };
      case 'json':
        return { kind: 'tekst', inhoud: registerJson(uitgave), soort: 'application/json; charset=utf-8', bestandsnaam };
      default:
        return assertNever(vorm);
    }
  };
}

const AANVULLING = {
  verwerker: tekst({ max: 200 }),
  verwerkerBereik: tekst({ max: 200 }),
  doorgifte: keuzeOfNiets(['geen', 'met-waarborg'], { onbekend: 'Kies ja of nee.' }),
  waarborg: tekst({ max: 500 }),
  versie: aantal({ leeg: 'Ververs deze pagina.', max: 1_000_000_000 }),
};

const standVan = (rij: Aanvullingrij): Aanvulstand =>
  ({
    waarden: Object.fromEntries(Object.entries(rij).map(([naam, waarde]) => [naam, String(waarde ?? '')])),
    fouten: {},
  }) as Aanvulstand;

export async function toonAanvullen(verzoek: Beheerverzoek): Promise<Antwoord> {
  return { kind: 'pagina', inhoud: <AanvulPagina stand={standVan(await leesAanvulling(verzoek))} /> };
}

export async function vulAan(verzoek: Beheerverzoek): Promise<Antwoord> {
  const lezing = ontleed(AANVULLING, verzoek.velden);
  const opnieuw = (stand: Aanvulstand, intussen?: Aanvullingrij): Antwoord => ({
    kind: 'pagina',
    status: intussen === undefined ? 422 : 409,
    inhoud: <AanvulPagina stand={stand} intussen={intussen} />,
  });
  if (lezing.kind === 'fout') return opnieuw(lezing.stand);
  const { waarde, stand } = lezing;
  if (waarde.doorgifte === 'met-waarborg' && waarde.waarborg === null)
    return opnieuw(metFout(stand, 'waarborg', 'Schrijf op met welke waarborg, en voor welk land.'));
  if (waarde.doorgifte !== 'met-waarborg' && waarde.waarborg !== null)
    return opnieuw(metFout(stand, 'waarborg', 'Kies Ja, of maak dit veld leeg.'));
  if (waarde.verwerker === null && waarde.verwerkerBereik !== null)
    return opnieuw(metFout(stand, 'verwerker', 'Vul ook in welke organisatie dit is.'));
  const uitkomst = await vulRegisterAan(verzoek, waarde);
  if (uitkomst.kind === 'bewaard') return { kind: 'naar', adres: REGISTERADRES.blad, melding: 'register-aangevuld' };
  if (uitkomst.kind === 'verwerker-nodig')
    return opnieuw(
      metFout(stand, 'verwerker', 'U legde een verwerkersovereenkomst vast. Vul in met welke organisatie.'),
    );
  const verder = { ...stand, waarden: { ...stand.waarden, versie: String(uitkomst.nu.versie) } };
  return opnieuw(verder as Aanvulstand, uitkomst.nu);
}
