import { assertNever } from '../lib/onbereikbaar.ts';
import type { Antwoord } from '../web/route.ts';
import { conceptadres } from './adressen.ts';
import { beantwoordVraag } from './beantwoord-vraag.ts';
import { NIET_GEVONDEN } from './beheerder.ts';
import { checklistVan, vindVraag } from './checklist/checklist.ts';
import { conceptVan, metConcept, naarOverzicht, type Verzoek, versieUit } from './handel-blad.tsx';
import { plaatsvraag } from './keur-tafel.ts';
import { BotsingPagina, PlaatsenPagina, VraagPagina, volgendeAdres } from './paginas/vraag-pagina.tsx';
import { haalPlaatsWeg, zetPlaatsErbij } from './wijzig-plaatsen.ts';

export function toonVraag(verzoek: Verzoek): Promise<Antwoord> {
  return metConcept(verzoek, ({ concept, kader }) => {
    if (concept.stand !== 'bezig') return naarOverzicht(concept.id);
    const gezocht = { sleutel: verzoek.pad.vraag ?? '', soort: null, teksten: kader.teksten };
    const vraag = vindVraag(concept.inhoud, gezocht);
    if (vraag === undefined) return NIET_GEVONDEN;
    const inhoud =
      vraag.sleutel === 'plaatsen' ? (
        <PlaatsenPagina concept={concept} kader={kader} vraag={vraag} />
      ) : (
        <VraagPagina concept={concept} kader={kader} vraag={vraag} />
      );
    return { kind: 'pagina', inhoud };
  });
}

export async function bewaarVraag(verzoek: Verzoek): Promise<Antwoord> {
  const { velden } = verzoek;
  const concept = conceptVan(verzoek);
  const vraag = verzoek.pad.vraag ?? '';
  const uitkomst = await beantwoordVraag(verzoek, { concept, vraag, velden, versie: versieUit(velden.versie) });
  switch (uitkomst.kind) {
    case 'bewaard': {
      const adres =
        velden.daarna === 'overzicht'
          ? conceptadres(concept).overzicht
          : volgendeAdres(concept, checklistVan(uitkomst.inhoud), vraag);
      return { kind: 'naar', adres, melding: 'overlegtype-bewaard' };
    }
    case 'fout':
      return {
        kind: 'pagina',
        status: 422,
        inhoud: <VraagPagina {...uitkomst} gezien={versieUit(velden.versie)} />,
      };
    case 'intussen-gewijzigd':
      return { kind: 'pagina', status: 409, inhoud: <BotsingPagina {...uitkomst} /> };
    case 'ligt-voor':
      return naarOverzicht(concept);
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

export async function zetErbij(verzoek: Verzoek): Promise<Antwoord> {
  const concept = conceptVan(verzoek);
  const { soort } = verzoek.velden;
  // Zonder keuze gebeurt er niets: de lijst staat er nog.
  if (typeof soort !== 'string' || soort === '')
    return { kind: 'naar', adres: conceptadres(concept).vraag('plaatsen') };
  const uitkomst = await zetPlaatsErbij(verzoek, { concept, soort });
  switch (uitkomst.kind) {
    case 'bewaard':
      return { kind: 'naar', adres: conceptadres(concept).vraag(plaatsvraag(uitkomst.plaats)) };
    case 'ligt-voor':
      return naarOverzicht(concept);
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

export async function haalWeg(verzoek: Verzoek): Promise<Antwoord> {
  const concept = conceptVan(verzoek);
  const uitkomst = await haalPlaatsWeg(verzoek, { concept, plaats: verzoek.pad.plaats ?? '' });
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  return uitkomst.kind === 'ligt-voor'
    ? naarOverzicht(concept)
    : { kind: 'naar', adres: conceptadres(concept).vraag('plaatsen'), melding: 'overlegtype-bewaard' };
}
