import type { Gebeurteniscode } from '../logboek/codes.ts';
import type { LijstCategorie } from '../regels/index.ts';
import { CATEGORIENAMEN, opsomming } from './woorden.ts';

/** Wat iemand deed, als vervolg op een naam of "U": "gaf een gegeven". Een code zonder eigen zin is een gewone handeling. */
const ZINNEN: Readonly<Partial<Record<Gebeurteniscode, string>>> = {
  'casus-aangemeld': 'meldde de casus aan',
  'casus-ingezien': 'opende de casus',
  'casus-gezocht': 'zocht een casus',
  'regie-ingezien': 'bekeek wat achterloopt',
  'betrokkene-geinformeerd': 'legde vast dat een betrokkene is geïnformeerd',
  'informatie-ingezien': 'las de uitleg voor een betrokkene',
  'doel-toegevoegd': 'voegde een doel toe',
  'deelnemer-uitgenodigd': 'nodigde iemand uit',
  'deelname-bevestigd': 'legde taak, grondslag en doel vast',
  'deelname-afgezien': 'doet niet mee',
  'bijeenkomst-gepland': 'plande een bijeenkomst',
  'bijeenkomst-ingezien': 'opende een bijeenkomst',
  'bijeenkomst-gewijzigd': 'verzette een bijeenkomst',
  'bijeenkomst-afgezegd': 'zegde een bijeenkomst af',
  'aanwezigheid-vastgelegd': 'legde vast wie er was',
  'besluit-vastgelegd': 'legde een besluit of actie vast',
  'actie-bijgewerkt': 'werkte een actie bij',
  'agenda-ingezien': 'opende de eigen agenda',
  'agenda-gewijzigd': 'zette de casus op de eigen agenda',
  'uitnodiging-beantwoord': 'beantwoordde een uitnodiging',
  'gesprek-vastgelegd': 'legde een gesprek met de jongere vast',
  'fase-gewijzigd': 'opende een nieuwe fase',
  'casus-gesloten': 'sloot de casus',
  'gegevens-ingezien': 'opende de lijst met gegevens',
  'gegeven-gelezen': 'las een gegeven',
  'gegeven-bewaard': 'schreef een gegeven',
  'oordeel-gevraagd': 'vroeg of delen mag',
  'gegeven-verstrekt': 'gaf een gegeven',
  'verstrekking-geweigerd': 'wilde een gegeven geven',
  'gegeven-teruggehaald': 'haalde een gegeven terug',
  'verstrekking-ingetrokken': 'trok een gegeven in bij een ontvanger',
  'gegeven-meegenomen': 'nam een gegeven mee naar een nieuwe fase',
  'toezegging-aangenomen': 'kreeg bij het bevestigen wat was toegezegd',
  'toestemming-gevraagd': 'vroeg toestemming',
  'toestemming-ingezien': 'bekeek de stand van de toestemming',
  'toestemming-beantwoord': 'beantwoordde een vraag om toestemming',
  'toestemming-ingetrokken': 'trok toestemming in',
  'toestemming-op-papier': 'nam een antwoord over van papier',
  'toestemming-betwist': 'zei een formulier niet te hebben getekend',
  'intrekking-beantwoord': 'schreef op wat er na een intrekking gebeurt',
  'scan-gelezen': 'opende een getekend formulier',
  'afweging-vastgelegd': 'legde een afweging vast',
  'gesprek-gelezen': 'keek wat er van een gesprek is opgeschreven',
  'verzoek-ingediend': 'deed een verzoek om inzage of een ander recht',
  'verzoek-ingezien': 'bekeek de verzoeken',
  'verzoek-beantwoord': 'antwoordde op een verzoek',
  'verzoek-gemeld': 'besliste of de ander van een verzoek hoort',
  'afschrift-gemaakt': 'maakte een afschrift',
  'plan-ingezien': 'opende het plan',
  'planregel-gelezen': 'las in het plan',
  'plan-begonnen': 'begon een versie van het plan',
  'plan-gewijzigd': 'schreef in het plan',
  'plan-voorgelegd': 'legde het plan voor',
  'plan-teruggenomen': 'nam het plan terug om het te veranderen',
  'plan-beantwoord': 'gaf antwoord op het plan',
  'plan-zonder-antwoord': 'legde vast waarom een antwoord op het plan ontbreekt',
  'plan-vastgesteld': 'stelde het plan vast',
  'plan-afgezien': 'legde vast waarom er geen plan komt',
  'plan-gevolgd': 'legde de voortgang van het plan vast',
  'plan-geevalueerd': 'legde vast of een doel is gehaald',
  'plangesprek-vastgelegd': 'legde een gesprek over de voortgang vast',
  'verslag-begonnen': 'begon een verslag',
  'verslag-ingezien': 'opende een verslag',
  'verslagdeel-gelezen': 'las in een verslag',
  'verslag-afgedrukt': 'bewaarde een verslag als PDF',
  'verslagdeel-geschreven': 'schreef een deel van een verslag',
  'verslagdeel-voorgelegd': 'legde een deel van een verslag aan tafel',
  'verslagdeel-teruggetrokken': 'trok een deel van een verslag terug',
  'verslag-voorgelegd': 'legde een verslag ter akkoord',
  'verslag-teruggenomen': 'nam een verslag terug om het te veranderen',
  'verslag-beantwoord': 'zei of een verslag klopt',
  'verslag-vastgesteld': 'stelde een verslag vast',
  'verslag-uitgebracht': 'bracht een verslag uit',
  'plan-beeindigd': 'legde vast dat het plan klaar is',
  'herinnering-verstuurd': 'stuurde een herinnering',
  'belletje-vastgelegd': 'legde vast dat er is gebeld',
  'logboek-ingezien': 'bekeek wie wat zag',
};

export type Gebeurtenisdeel = {
  readonly code: string;
  readonly categorieen: readonly string[];
  readonly uitkomst: string;
};

/** "las een gegeven: verzuim (g)". Zonder naam ervoor en zonder inhoud. */
export function zinVan({ code, categorieen, uitkomst }: Gebeurtenisdeel): string {
  const zin = ZINNEN[code as Gebeurteniscode] ?? 'deed iets in deze casus';
  const soorten = categorieen.map((c) => `${CATEGORIENAMEN[c as LijstCategorie] ?? c} (${c})`);
  const metSoort = soorten.length === 0 ? zin : `${zin}: ${opsomming(soorten)}`;
  return uitkomst === 'gelukt' ? metSoort : `${metSoort}. Dat mocht niet`;
}
