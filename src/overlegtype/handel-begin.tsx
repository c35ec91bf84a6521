import { assertNever } from '../lib/onbereikbaar.ts';
import { keuze, metFout, ontleed, verplichteTekst } from '../web/formulier.ts';
import type { Antwoord } from '../web/route.ts';
import { conceptadres, typeadres } from './adressen.ts';
import { type Beginuitkomst, beginConcept } from './begin-concept.ts';
import { NIET_GEVONDEN } from './beheerder.ts';
import { naarOverzicht, type Verzoek } from './handel-blad.tsx';
import { leesOverlegtypen } from './lees.ts';
import { BeginPagina } from './paginas/lijst-pagina.tsx';
import { VOORBEELDEN } from './voorbeelden.ts';

export async function toonBegin(verzoek: Verzoek): Promise<Antwoord> {
  const { convenanten } = await leesOverlegtypen(verzoek);
  return convenanten.length === 0
    ? NIET_GEVONDEN
    : { kind: 'pagina', inhoud: <BeginPagina convenanten={convenanten} /> };
}

export async function begin(verzoek: Verzoek): Promise<Antwoord> {
  const { convenanten } = await leesOverlegtypen(verzoek);
  const [enige] = convenanten;
  if (enige === undefined) return NIET_GEVONDEN;
  const ids = convenanten.map(({ id }) => id);
  const schema = {
    voorbeeld: keuze(
      VOORBEELDEN.map(({ code }) => code),
      { leeg: 'Kies een voorbeeld om mee te beginnen.' },
    ),
    naam: verplichteTekst({ max: 80, min: 2, leeg: 'Geef het overleg een naam.' }),
    convenant: keuze(ids, { leeg: 'Kies onder welk convenant dit overleg hoort.' }),
  };
  const velden = convenanten.length === 1 ? { ...verzoek.velden, convenant: enige.id } : verzoek.velden;
  const lezing = ontleed(schema, velden);
  const opnieuw = (stand: typeof lezing.stand): Antwoord => ({
    kind: 'pagina',
    status: 422,
    inhoud: <BeginPagina convenanten={convenanten} stand={stand} />,
  });
  if (lezing.kind === 'fout') return opnieuw(lezing.stand);
  const uitkomst = await beginConcept(verzoek, { soort: 'voorbeeld', ...lezing.waarde });
  switch (uitkomst.kind) {
    case 'niet-gevonden':
      return opnieuw(metFout(lezing.stand, 'naam', 'Kies een naam met letters of cijfers.'));
    case 'naam-bestaat':
      return opnieuw(
        metFout(
          lezing.stand,
          'naam',
          'Er is al een overleg met deze naam. Kies een andere, of open dat overleg en begin een nieuwe versie.',
        ),
      );
    default:
      return naarBegonnen(uitkomst);
  }
}

function naarBegonnen(uitkomst: Extract<Beginuitkomst, { concept: string }>): Antwoord {
  const adres = conceptadres(uitkomst.concept);
  return uitkomst.kind === 'loopt-al'
    ? { kind: 'naar', adres: adres.overzicht, melding: 'overlegtype-loopt-al' }
    : { kind: 'naar', adres: adres.overzicht, melding: 'overlegtype-begonnen' };
}

export async function beginNieuweVersie(verzoek: Verzoek): Promise<Antwoord> {
  const uitkomst = await beginConcept(verzoek, { soort: 'versie', overlegtype: verzoek.pad.overlegtype ?? '' });
  switch (uitkomst.kind) {
    case 'begonnen':
      return naarOverzicht(uitkomst.concept);
    case 'loopt-al':
      return naarBegonnen(uitkomst);
    case 'naam-bestaat':
      return { kind: 'naar', adres: typeadres(uitkomst.overlegtype).pagina };
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}
