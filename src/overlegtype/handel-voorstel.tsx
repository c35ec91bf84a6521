import { assertNever } from '../lib/onbereikbaar.ts';
import { keuze, metFout, ontleed, sleutel, tekst } from '../web/formulier.ts';
import type { Antwoord } from '../web/route.ts';
import { OVERLEGTYPEADRES } from './adressen.ts';
import { antwoordOpVoorstel } from './antwoord-op-voorstel.ts';
import { NIET_GEVONDEN } from './beheerder.ts';
import { bladVan, conceptVan, metConcept, naarOverzicht, type Verzoek, versieUit } from './handel-blad.tsx';
import { legVoor } from './leg-voor.ts';
import { gooiConceptWeg, neemTerug } from './neem-terug.ts';
import { WeggooiPagina } from './paginas/concept-pagina.tsx';
import { VoorstelPagina } from './paginas/voorstel-pagina.tsx';

export async function verstuurVoorleggen(verzoek: Verzoek): Promise<Antwoord> {
  const concept = conceptVan(verzoek);
  const uitkomst = await legVoor(verzoek, { concept, versie: versieUit(verzoek.velden.versie) });
  switch (uitkomst.kind) {
    case 'voorgelegd':
      return { ...naarOverzicht(concept), melding: 'overlegtype-voorgelegd' };
    case 'vastgesteld':
      return { ...naarOverzicht(concept), melding: 'overlegtype-vastgesteld' };
    case 'intussen-gewijzigd':
      return { ...naarOverzicht(concept), melding: 'overlegtype-intussen-gewijzigd' };
    case 'klachten':
      return metConcept(verzoek, (beeld) => bladVan(beeld, { status: 422 }));
    case 'niets-veranderd':
    case 'niemand-gebonden':
      return metConcept(verzoek, (beeld) => bladVan(beeld, { status: 409, verhinderd: uitkomst.kind }));
    case 'ligt-voor':
      return naarOverzicht(concept);
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

const ANTWOORD = {
  antwoord: keuze(['akkoord', 'niet-akkoord'], { leeg: 'Kies of uw organisatie akkoord is.' }),
  reden: tekst({ max: 1000, regels: true }),
  voorstel: sleutel(),
};

export async function verstuurAntwoord(verzoek: Verzoek): Promise<Antwoord> {
  const concept = conceptVan(verzoek);
  const lezing = ontleed(ANTWOORD, verzoek.velden);
  const opnieuw = (stand: typeof lezing.stand): Promise<Antwoord> =>
    metConcept(verzoek, (beeld) =>
      beeld.voorstel === null
        ? bladVan(beeld)
        : {
            kind: 'pagina',
            status: 422,
            inhoud: <VoorstelPagina beeld={beeld} ligtVoor={beeld.voorstel} stand={stand} />,
          },
    );
  if (lezing.kind === 'fout') return opnieuw(lezing.stand);
  const uitkomst = await antwoordOpVoorstel(verzoek, { concept, ...lezing.waarde });
  switch (uitkomst.kind) {
    case 'beantwoord':
      return { ...naarOverzicht(concept), melding: 'overlegtype-beantwoord' };
    case 'vastgesteld':
      return { ...naarOverzicht(concept), melding: 'overlegtype-vastgesteld' };
    case 'reden-nodig':
      return opnieuw(metFout(lezing.stand, 'reden', 'Schrijf op waarom uw organisatie niet akkoord is.'));
    case 'niet-meer':
      return { ...naarOverzicht(concept), melding: 'overlegtype-intussen-gewijzigd' };
    case 'niet-gevraagd':
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

export async function verstuurTerugnemen(verzoek: Verzoek): Promise<Antwoord> {
  const concept = conceptVan(verzoek);
  const uitkomst = await neemTerug(verzoek, concept);
  if (uitkomst.kind === 'niet-gevonden' || uitkomst.kind === 'mag-niet') return NIET_GEVONDEN;
  const gelukt = uitkomst.kind === 'teruggenomen';
  return { ...naarOverzicht(concept), ...(gelukt ? { melding: 'overlegtype-teruggenomen' as const } : {}) };
}

export function toonWeggooien(verzoek: Verzoek): Promise<Antwoord> {
  return metConcept(verzoek, (beeld) =>
    beeld.magTerugnemen && beeld.concept.stand === 'bezig'
      ? { kind: 'pagina', inhoud: <WeggooiPagina {...beeld} /> }
      : NIET_GEVONDEN,
  );
}

export async function verstuurWeggooien(verzoek: Verzoek): Promise<Antwoord> {
  const concept = conceptVan(verzoek);
  const uitkomst = await gooiConceptWeg(verzoek, concept);
  if (uitkomst.kind === 'niet-gevonden' || uitkomst.kind === 'mag-niet') return NIET_GEVONDEN;
  return uitkomst.kind === 'weggegooid'
    ? { kind: 'naar', adres: OVERLEGTYPEADRES.lijst, melding: 'overlegtype-weggegooid' }
    : naarOverzicht(concept);
}
