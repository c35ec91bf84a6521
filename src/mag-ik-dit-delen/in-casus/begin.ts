import type { Kenmerken } from '../../gegeven/kenmerken.ts';
import { type Gegevenfeit, maakVraag } from '../../gegeven/oordeel/vraag.ts';
import { type Voorstel, vraagBijVoorstel } from '../../gegeven/oordeel/weeg.ts';
import { mogelijkeOntvangers, type Zitting } from '../../gegeven/zitting.ts';
import type { GegevenStand, Vraag } from '../../regels/index.ts';
import type { Begin, Keuzes } from '../stand.ts';
import { AAN, DOEL, type Ontvanger, vragenInCasus } from './vragen.ts';

/**
 * Het begin van de vragen binnen een casus: de casus vult in wat zij weet. Wat het oordeel krijgt, maakt dezelfde
 * functie die ook bij het delen zelf oordeelt; een antwoord hier is dus het antwoord daar.
 */
export function beginInCasus(zitting: Zitting, ontvangers: readonly Ontvanger[]): Begin {
  const { doelen } = zitting.feiten.casus;
  return {
    vraag: raamVan(zitting),
    vragenlijst: vragenInCasus({ ontvangers, doelen }),
    gebruikelijk: {},
    altijd: ['wat', AAN, 'grens'],
    eerst: [DOEL],
    maakAf: (vraag, keuzes) => vraagInCasus(zitting, vraag, keuzes),
  };
}

/** Wat vaststaat voordat iemand iets antwoordt. De ontvanger is dan onbekend, niet afwezig. */
function raamVan({ feiten, stoel, kanaal }: Zitting): Vraag {
  const { ontvanger: _, ...raam } = maakVraag({
    feiten,
    handeling: 'verstrekken',
    kanaal,
    gever: stoel,
    ontvanger: null,
    gegeven: null,
    toestemming: 'onbekend',
    verstrekking: null,
    plicht: null,
    afweging: null,
  });
  const [doel, ...meer] = feiten.casus.doelen;
  return doel === undefined || meer.length > 0 ? raam : { ...raam, gegeven: { doel } };
}

function vraagInCasus(zitting: Zitting, vraag: Vraag, keuzes: Keuzes): Vraag {
  const voorstel = voorstelUit(zitting, vraag, keuzes);
  if (voorstel === null) return vraag;
  const volledig = vraagBijVoorstel(zitting, voorstel);
  // Een gegeven buiten de lijst van 5.1 bestaat hier niet; de vraag ernaar wel, en het antwoord is nee.
  if (vraag.gegeven?.categorie !== 'buiten-5.1') return volledig;
  return { ...volledig, gegeven: { ...volledig.gegeven, categorie: 'buiten-5.1' } };
}

/** Het voorstel achter de antwoorden; null zolang niet vaststaat aan wie. Gever is altijd wie vraagt. */
export function voorstelUit(
  zitting: Zitting,
  { gegeven = {} }: Pick<Vraag, 'gegeven'>,
  keuzes: Keuzes,
): Voorstel | null {
  const ontvanger = mogelijkeOntvangers(zitting).find(({ id }) => id === keuzes.get(AAN));
  if (ontvanger === undefined) return null;
  return { id: null, gever: zitting.stoel, ontvanger, gegeven: feitUit(gegeven) };
}

function feitUit(gegeven: GegevenStand): Gegevenfeit {
  const { categorie = null, doel = null } = gegeven;
  return { categorie: categorie === 'buiten-5.1' ? null : categorie, doel, kenmerken: kenmerkenUit(gegeven) };
}

/** Eén antwoord over noodzaak staat voor de drie vragen die het formulier stelt (5.3). */
const NODIG: Kenmerken = { nodigVoorVraag: true, pastBijTaak: true, kanMetMinder: false };
const NIET_NODIG: Kenmerken = { nodigVoorVraag: false };

/** De antwoorden als kenmerken van een gegeven; wat niet beantwoord is, blijft onbekend. */
export function kenmerkenUit(gegeven: GegevenStand): Kenmerken {
  const { noodzaak, verzuim, betreft, bevatGezondheid, redenVanVerzuim, thuisondersteuning, buitenkant } = gegeven;
  const { buitenkantAfwijkingGemotiveerd, opp, oppInstemming, activiteit, voorafBesproken, nietVoorOuder } = gegeven;
  const kenmerken = {
    betreft,
    bevatGezondheid,
    verzuim: verzuim ?? undefined,
    redenVanVerzuim,
    thuisondersteuning,
    buitenkant,
    buitenkantAfwijkingGemotiveerd,
    opp,
    oppInstemming,
    activiteit,
    voorafBesproken,
    nietVoorOuder,
  };
  const bekend = Object.fromEntries(Object.entries(kenmerken).filter(([, waarde]) => waarde !== undefined));
  return { ...bekend, ...(noodzaak === undefined ? {} : noodzaak ? NODIG : NIET_NODIG) };
}
