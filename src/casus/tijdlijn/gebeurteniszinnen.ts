import type { Gebeurteniscode } from '../../logboek/codes.ts';
import type { LijstCategorie } from '../../regels/index.ts';
import { CATEGORIENAMEN, opsomming } from '../woorden.ts';

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
  'tafel-verlaten': 'ging van tafel',
  'van-tafel-genomen': 'nam iemand van tafel',
  'vertrek-opgevangen': 'regelde het werk van wie van tafel ging',
  'gezag-gewijzigd': 'legde vast wie het gezag heeft',
  'jongere-gewijzigd': 'legde vast wat er over de jongere anders is',
  'naam-verbeterd': 'verbeterde de naam of geboortedatum',
  'vervolg-voorbereid': 'begon aan een overleg dat hierop volgt',
  'steunpersoon-erbij': 'legde vast wie er met het gezin meekomt',
  'gezinscode-gemaakt': 'gaf iemand van het gezin een code om in te loggen',
  'gezin-op-papier': 'legde vast dat iemand niet inlogt',
  'collega-aangewezen': 'liet een collega meelezen',
  'aanwijzing-beeindigd': 'liet een collega niet meer meelezen',
  'meelezen-begonnen': 'beloofde geheimhouding om mee te lezen',
  'meelezen-ingezien': 'bekeek wat er mee te lezen is',
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
  'beeld-compleet': 'noemde het beeld compleet genoeg voor een plan',
  'beeld-teruggenomen': 'nam terug dat het beeld compleet is',
  'casusregie-gekozen': 'vroeg iemand om het plan te volgen',
  'casusregie-beantwoord': 'antwoordde op de vraag om het plan te volgen',
  'casusregie-gestopt': 'legde vast dat iemand het plan niet meer volgt',
  'procesregie-overgedragen': 'droeg de procesregie over',
  'behandelrelatie-gewijzigd': 'legde vast of er een behandelrelatie is',
  'casus-gesloten': 'sloot de casus',
  'einde-ingezien': 'bekeek wat er na het sluiten gebeurt',
  'eigen-deel-ingezien': 'bekeek het eigen deel',
  'eigen-deel-meegenomen': 'nam het eigen deel mee',
  'eigen-deel-afgezien': 'zag af van het eigen deel',
  'vernietiging-ingezien': 'bekeek wat er vernietigd wordt',
  'vernietiging-begonnen': 'begon met vernietigen',
  'vernietiging-goedgekeurd': 'keurde een vernietiging goed',
  'vernietiging-gestopt': 'hield een vernietiging tegen',
  'vernietiging-uitgevoerd': 'begon de sleutels te vernietigen',
  'vernietiging-afgerond': 'rondde de vernietiging af',
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
  'verzoek-verlengd': 'nam meer tijd voor een antwoord op een verzoek',
  'verzoek-gemeld': 'besliste of de ander van een verzoek hoort',
  'afschrift-gemaakt': 'maakte een afschrift',
  'plan-ingezien': 'keek bij het plan',
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
  'verslag-ingezien': 'keek bij de verslagen',
  'verslagdeel-gelezen': 'las in een verslag',
  'verslag-afgedrukt': 'bewaarde een verslag als pdf',
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
  'logboek-bewaard': 'bewaarde wie wat zag als bestand',
};

/** Hoe een handeling met een gegeven heet als zij is tegengehouden: dan is zij gewild en niet gedaan. */
const GEWILD: Readonly<Partial<Record<Gebeurteniscode, string>>> = {
  'gegeven-gelezen': 'wilde een gegeven lezen',
  'gegeven-verstrekt': 'wilde een gegeven geven',
  'gegeven-teruggehaald': 'wilde een gegeven terughalen',
  'verstrekking-ingetrokken': 'wilde een gegeven intrekken bij een ontvanger',
  'gegeven-meegenomen': 'wilde een gegeven meenemen naar een nieuwe fase',
  'eigen-deel-meegenomen': 'wilde het eigen deel meenemen',
  'toestemming-gevraagd': 'wilde toestemming vragen',
  'afweging-vastgelegd': 'wilde een afweging vastleggen',
};

/** Wat een lezer moet weten van iets wat de regels tegenhielden: dat het niet gebeurde, zonder verwijt. */
export const TEGENGEHOUDEN = '. De regels hielden dat tegen';

export type Gebeurtenisdeel = {
  readonly code: string;
  readonly categorieen: readonly string[];
  readonly uitkomst: string;
};

/** "las een gegeven: verzuim (g)". Zonder naam ervoor en zonder inhoud. */
export function zinVan({ code, categorieen, uitkomst }: Gebeurtenisdeel): string {
  const gelukt = uitkomst === 'gelukt';
  const gewild = gelukt ? undefined : GEWILD[code as Gebeurteniscode];
  const zin = gewild ?? ZINNEN[code as Gebeurteniscode] ?? 'deed iets in deze casus';
  const soorten = categorieen.map((c) => `${CATEGORIENAMEN[c as LijstCategorie] ?? c} (${c})`);
  const metSoort = soorten.length === 0 ? zin : `${zin}: ${opsomming(soorten)}`;
  return gelukt ? metSoort : `${metSoort}${TEGENGEHOUDEN}`;
}
