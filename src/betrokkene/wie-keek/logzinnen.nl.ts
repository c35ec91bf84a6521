import type { Gebeurteniscode } from '../../logboek/codes.ts';
import type { Vorm } from '../../web/aanspreekvorm.ts';
import { ZONDER_LOGZIN } from './zonder-logzin.ts';

type Zin = Readonly<Record<Vorm, string>>;

/**
 * Wat er in "wie zag mijn gegevens" staat bij een gebeurtenis, als vervolg op wie het deed. `{wat}` is de soort gegevens,
 * `{aan}` is wie iets kreeg. `mocht` is de zin als het niet mocht. `kijken` telt mee in de telling van de week.
 */
export type Logzin = { readonly zin: Zin; readonly mocht?: Zin; readonly kijken: boolean };

const gelijk = (zin: string): Zin => ({ u: zin, je: zin });
const deed = (zin: Zin, mocht?: Zin): Logzin => ({ zin, kijken: false, ...(mocht === undefined ? {} : { mocht }) });
const keek = (zin: Zin, mocht?: Zin): Logzin => ({ zin, kijken: true, ...(mocht === undefined ? {} : { mocht }) });

/** Elke gebeurtenis die over een betrokkene kan gaan. `null`: gaat nooit over iemand in een casus. */
export const LOGZINNEN = {
  ...ZONDER_LOGZIN,
  'bewijs-ingezien': keek({
    u: 'keek of een vraag om toestemming goed was gedaan. Dat is toezicht.',
    je: 'keek of een vraag goed was gedaan. Dat is toezicht.',
  }),
  'werk-ingezien': keek({ u: 'zag uw zaak in een lijst met werk.', je: 'zag jouw zaak in een lijst met werk.' }),
  'casussen-ingezien': keek({ u: 'zag uw zaak in een lijst.', je: 'zag jouw zaak in een lijst.' }),
  'casus-gezocht': keek({ u: 'zocht een naam en zag uw zaak.', je: 'zocht een naam en zag jouw zaak.' }),
  'regie-ingezien': keek({ u: 'keek wat er in uw zaak te laat is.', je: 'keek wat er in jouw zaak te laat is.' }),
  'casus-aangemeld': deed({ u: 'begon deze zaak.', je: 'begon deze zaak.' }),
  'casus-ingezien': keek(
    { u: 'keek in uw zaak.', je: 'keek in je zaak.' },
    { u: 'mocht niet in uw zaak kijken.', je: 'mocht niet in je zaak kijken.' },
  ),
  'betrokkene-geinformeerd': deed(gelijk('schreef op wie uitleg kreeg over dit overleg.')),
  'informatie-ingezien': keek(
    gelijk('las de uitleg over het overleg.'),
    gelijk('mocht de uitleg over het overleg niet lezen.'),
  ),
  'doel-toegevoegd': deed(
    gelijk('schreef op dat dit overleg er een doel bij heeft.'),
    gelijk('kon dit overleg geen nieuw doel geven.'),
  ),
  'deelnemer-uitgenodigd': deed(
    gelijk('vroeg iemand om mee te praten.'),
    gelijk('mocht iemand nog niet vragen om mee te praten.'),
  ),
  'deelname-bevestigd': deed(gelijk('doet mee en beloofde niets door te vertellen.'), gelijk('mag nog niet meedoen.')),
  'toezegging-aangenomen': deed(
    gelijk('kreeg iets over {wat} toen die mee ging doen.'),
    gelijk('mocht iets over {wat} nog niet krijgen.'),
  ),
  'deelname-afgezien': deed(gelijk('doet niet mee.')),
  'tafel-verlaten': deed(
    {
      u: 'doet niet meer mee en leest niets meer in uw zaak.',
      je: 'doet niet meer mee en leest niets meer in je zaak.',
    },
    gelijk('kon nog niet stoppen met meedoen.'),
  ),
  'van-tafel-genomen': deed(
    gelijk('schreef op dat iemand niet meer meedoet. Die leest nu niets meer.'),
    gelijk('kon niet opschrijven dat iemand niet meer meedoet.'),
  ),
  'vertrek-opgevangen': deed(gelijk('regelde het werk van iemand die niet meer meedoet.')),
  'gezag-gewijzigd': deed(
    gelijk('schreef op wie nu het gezag heeft.'),
    gelijk('kon niet opschrijven wie nu het gezag heeft.'),
  ),
  'jongere-gewijzigd': deed(
    {
      u: 'schreef op wat er anders is over de jongere, zoals de school of de geboortedatum.',
      je: 'schreef op wat er over jou anders is, zoals je school of je geboortedatum.',
    },
    gelijk('kon niet opschrijven wat er anders is, zoals de school of de geboortedatum.'),
  ),
  'naam-verbeterd': deed(
    { u: 'schreef de naam of geboortedatum beter op.', je: 'schreef je naam of geboortedatum beter op.' },
    gelijk('kon de naam niet beter opschrijven.'),
  ),
  'vervolg-voorbereid': keek(
    gelijk('begon aan een ander overleg dat hierop volgt.'),
    gelijk('kon niet aan een ander overleg beginnen.'),
  ),
  'steunpersoon-erbij': deed(
    {
      u: 'schreef op wie er met u of met een ander van het gezin meekomt.',
      je: 'schreef op wie er met jou of je ouders meekomt.',
    },
    gelijk('kon niet opschrijven wie er meekomt.'),
  ),
  'gezinscode-gemaakt': deed(gelijk('gaf iemand een code om in te loggen.'), gelijk('mocht geen code geven.')),
  'gezin-op-papier': deed(gelijk('schreef op wie niet inlogt.'), gelijk('kon niet opschrijven wie niet inlogt.')),
  'collega-aangewezen': deed(gelijk('laat een collega meelezen.'), gelijk('mocht een collega niet laten meelezen.')),
  'aanwijzing-beeindigd': deed(gelijk('laat een collega niet meer meelezen.'), gelijk('kon dat nog niet stoppen.')),
  'meelezen-begonnen': deed(gelijk('leest mee en beloofde niets door te vertellen.'), gelijk('mag niet meelezen.')),
  'meelezen-ingezien': keek(gelijk('keek wat er mee te lezen is.'), gelijk('mocht niet meelezen.')),
  'bijeenkomst-gepland': deed(gelijk('plande een gesprek.'), gelijk('kon nog geen gesprek plannen.')),
  'bijeenkomst-ingezien': keek(
    gelijk('bekeek wat er in een gesprek op tafel ligt.'),
    gelijk('mocht niet zien wat er in een gesprek op tafel ligt.'),
  ),
  'bijeenkomst-gewijzigd': deed(gelijk('verzette een gesprek.'), gelijk('kon een gesprek niet verzetten.')),
  'bijeenkomst-afgezegd': deed(gelijk('zegde een gesprek af.'), gelijk('kon een gesprek niet afzeggen.')),
  'aanwezigheid-vastgelegd': deed(
    gelijk('schreef op wie er bij een gesprek was.'),
    gelijk('kon niet opschrijven wie er was.'),
  ),
  'besluit-vastgelegd': deed(
    gelijk('schreef op wat er in een gesprek is afgesproken.'),
    gelijk('kon niet opschrijven wat er is afgesproken.'),
  ),
  'actie-bijgewerkt': deed(gelijk('schreef op of een afspraak is gelukt.'), gelijk('kon dat niet opschrijven.')),
  'agenda-ingezien': keek({
    u: 'keek in de eigen agenda, waar uw gesprek in staat.',
    je: 'keek in de eigen agenda, waar jouw gesprek in staat.',
  }),
  'agenda-gewijzigd': deed(gelijk('zette een gesprek in de eigen agenda.'), gelijk('kon de agenda niet veranderen.')),
  'uitnodiging-beantwoord': deed(gelijk('gaf antwoord op de uitnodiging.')),
  'gesprek-vastgelegd': deed({ u: 'schreef op wat de jongere wil zeggen.', je: 'schreef op wat jij wilt zeggen.' }),
  'gesprek-gelezen': keek(gelijk('keek of en met wie er is gepraat.'), gelijk('mocht niet zien of er is gepraat.')),
  'fase-gewijzigd': deed(
    gelijk('zette de volgende stap in het overleg.'),
    gelijk('kon nog geen volgende stap zetten.'),
  ),
  'beeld-compleet': deed(
    gelijk('schreef op dat er genoeg bekend is om een plan te maken.'),
    gelijk('kon nog niet opschrijven dat er genoeg bekend is.'),
  ),
  'beeld-teruggenomen': deed(
    gelijk('schreef op dat er toch nog iets ontbreekt.'),
    gelijk('kon niet opschrijven dat er nog iets ontbreekt.'),
  ),
  'casusregie-gekozen': deed(
    gelijk('vroeg iemand om het plan te volgen.'),
    gelijk('kon niemand vragen om het plan te volgen.'),
  ),
  'casusregie-beantwoord': deed(
    gelijk('gaf antwoord op de vraag om het plan te volgen.'),
    gelijk('kon daar geen antwoord op geven.'),
  ),
  'casusregie-gestopt': deed(
    gelijk('schreef op dat iemand het plan niet meer volgt.'),
    gelijk('kon niet opschrijven dat iemand stopt.'),
  ),
  'procesregie-overgedragen': deed(
    gelijk('gaf de leiding van het overleg aan een collega.'),
    gelijk('kon de leiding van het overleg niet aan een ander geven.'),
  ),
  'behandelrelatie-gewijzigd': deed(
    { u: 'schreef op of die de jongere behandelt.', je: 'schreef op of die jou behandelt.' },
    gelijk('kon dat niet opschrijven.'),
  ),
  'gegeven-meegenomen': deed(
    gelijk('nam iets over {wat} mee naar de volgende stap.'),
    gelijk('mocht iets over {wat} niet meenemen.'),
  ),
  'casus-gesloten': deed(gelijk('sloot de zaak.'), gelijk('kon de zaak niet sluiten.')),
  'einde-ingezien': keek(gelijk('keek wat er na het sluiten gebeurt.')),
  'eigen-deel-ingezien': keek(
    gelijk('bekeek wat de eigen organisatie hier opschreef.'),
    gelijk('mocht niet meer bekijken wat de eigen organisatie hier opschreef.'),
  ),
  'eigen-deel-meegenomen': keek(
    gelijk('nam mee wat de eigen organisatie hier opschreef.'),
    gelijk('mocht niet meer meenemen wat de eigen organisatie hier opschreef.'),
  ),
  'eigen-deel-afgezien': deed(gelijk('zei dat de eigen organisatie niets hoeft mee te nemen.')),
  'vernietiging-ingezien': keek(gelijk('keek wat er straks wordt vernietigd, zonder het te lezen.')),
  'vernietiging-begonnen': deed(
    gelijk('vroeg om alles van dit overleg te vernietigen.'),
    gelijk('kon nog niet vragen om alles te vernietigen.'),
  ),
  'vernietiging-goedgekeurd': deed(
    gelijk('vond het goed dat alles van dit overleg wordt vernietigd.'),
    gelijk('kon dat niet goedkeuren.'),
  ),
  'vernietiging-gestopt': deed(gelijk('hield het vernietigen tegen.'), gelijk('kon het vernietigen niet tegenhouden.')),
  'vernietiging-uitgevoerd': deed(gelijk('begon alles van dit overleg te vernietigen.')),
  'vernietiging-afgerond': deed(gelijk('is klaar met vernietigen. Niemand kan nog iets lezen.')),
  'gegevens-ingezien': keek(gelijk('bekeek welke gegevens er zijn.')),
  'gegeven-gelezen': keek(gelijk('las iets over {wat}.'), gelijk('mocht iets over {wat} niet zien.')),
  'gegeven-bewaard': deed(gelijk('schreef iets op over {wat}.')),
  'oordeel-gevraagd': deed(gelijk('keek of iets gedeeld mag worden.')),
  'gegeven-verstrekt': deed(gelijk('deelde iets over {wat} met {aan}.')),
  'verstrekking-geweigerd': deed(
    gelijk('mocht iets over {wat} niet delen met {aan}.'),
    gelijk('mocht iets over {wat} niet delen met {aan}.'),
  ),
  'gegeven-teruggehaald': deed(gelijk('haalde iets over {wat} terug.')),
  'verstrekking-ingetrokken': deed(gelijk('zorgde dat {aan} iets over {wat} niet meer kan lezen.')),
  'toestemming-gevraagd': deed(
    gelijk('vroeg of iets gedeeld mag worden.'),
    gelijk('kon nog niet vragen of iets gedeeld mag worden.'),
  ),
  'toestemming-ingezien': keek({
    u: 'bekeek een vraag om toestemming.',
    je: 'bekeek een vraag of iets gedeeld mag worden.',
  }),
  // Alleen bij het eigen antwoord; van een ander staat er geen regel (ADR 0049).
  'toestemming-beantwoord': deed(
    gelijk('gaf of veranderde een antwoord op een vraag.'),
    gelijk('gaf een antwoord dat niet is bewaard.'),
  ),
  'toestemming-ingetrokken': deed(gelijk('gaf of veranderde een antwoord op een vraag.')),
  'intrekking-beantwoord': deed(
    gelijk('schreef op wat er gebeurt met wat al gelezen was.'),
    gelijk('kon daar geen antwoord op geven.'),
  ),
  'toestemming-op-papier': deed(
    gelijk('bewaarde een antwoord dat op papier is gegeven.'),
    gelijk('kon een antwoord op papier niet bewaren.'),
  ),
  'toestemming-betwist': deed(gelijk('gaf of veranderde een antwoord op een vraag.')),
  'scan-gelezen': keek(
    gelijk('bekeek een antwoord dat op papier is gegeven.'),
    gelijk('mocht een papieren antwoord niet zien.'),
  ),
  'afweging-vastgelegd': deed(
    gelijk('nam zelf een besluit over delen, en schreef op waarom.'),
    gelijk('kon hier niet zelf over besluiten.'),
  ),
  'afweging-ingezien': keek(
    gelijk('las als toezichthouder waarom iemand zelf besloot te delen.'),
    gelijk('mocht niet lezen waarom iemand zelf besloot te delen.'),
  ),
  'logboek-ingezien': keek(gelijk('bekeek wie wat zag.'), gelijk('mocht niet zien wie wat zag.')),
  'logboek-bewaard': keek(gelijk('bewaarde wie wat zag als bestand.'), gelijk('mocht niet bewaren wie wat zag.')),
  'vraag-gesteld': deed(gelijk('stelde een vraag.')),
  'vraag-ingezien': keek(gelijk('las de vragen aan de gespreksleider.')),
  'vraag-beantwoord': deed(gelijk('gaf antwoord op een vraag.')),
  'verzoek-ingediend': deed(
    {
      u: 'vroeg om inzage of gebruikte een ander recht.',
      je: 'vroeg wat er staat, of om iets te verbeteren of weg te halen.',
    },
    gelijk('kon hier nu niet om vragen.'),
  ),
  'verzoek-ingezien': deed(gelijk('bekeek de verzoeken en hoe het ermee staat.')),
  'verzoek-beantwoord': deed(gelijk('gaf antwoord op een verzoek.'), gelijk('kon nog geen antwoord geven.')),
  'verzoek-verlengd': deed(
    gelijk('heeft meer tijd nodig voor een antwoord.'),
    gelijk('mocht niet langer wachten met een antwoord.'),
  ),
  'verzoek-gemeld': deed(
    gelijk('besliste of iemand anders van een verzoek hoort.'),
    gelijk('kon hier niet over beslissen.'),
  ),
  'afschrift-gemaakt': deed(gelijk('bewaarde iets over {wat} in een bestand.'), gelijk('mocht geen bestand maken.')),
  'plan-ingezien': keek(gelijk('keek bij het plan.'), gelijk('mocht het plan niet zien.')),
  'planregel-gelezen': keek(gelijk('las in het plan iets over {wat}.')),
  'plan-begonnen': deed(gelijk('begon met een plan.'), gelijk('kon nog geen plan beginnen.')),
  'plan-gewijzigd': deed(gelijk('schreef in het plan iets over {wat}.'), gelijk('kon in het plan niets veranderen.')),
  'plan-voorgelegd': deed(
    gelijk('vroeg iedereen wat die van het plan vindt.'),
    gelijk('kon het plan nog niet laten lezen.'),
  ),
  'plan-teruggenomen': deed(gelijk('opende het plan om het te veranderen.'), gelijk('kon het plan niet openen.')),
  'plan-beantwoord': deed(gelijk('gaf antwoord op het plan.'), gelijk('kon nu geen antwoord op het plan geven.')),
  'plan-zonder-antwoord': deed(
    gelijk('schreef op waarom iemand geen antwoord gaf.'),
    gelijk('kon hier niets over opschrijven.'),
  ),
  'plan-vastgesteld': deed(gelijk('maakte het plan definitief.'), gelijk('kon het plan nog niet definitief maken.')),
  'plan-afgezien': deed(gelijk('schreef op waarom er geen plan komt.'), gelijk('kon hier niets over opschrijven.')),
  'plan-gevolgd': deed(
    gelijk('schreef op hoe het gaat met een stap uit het plan.'),
    gelijk('kon niet opschrijven hoe het gaat.'),
  ),
  'plan-geevalueerd': deed(
    gelijk('schreef op of een doel is gehaald.'),
    gelijk('kon nog niet opschrijven of een doel is gehaald.'),
  ),
  'plangesprek-vastgelegd': deed(
    gelijk('schreef op dat er over het plan is gepraat.'),
    gelijk('kon niet opschrijven dat er is gepraat.'),
  ),
  'verslag-begonnen': deed(gelijk('begon met een verslag.'), gelijk('kon nog geen verslag beginnen.')),
  'verslag-ingezien': keek(gelijk('keek bij de verslagen.'), gelijk('mocht het verslag niet zien.')),
  'verslagdeel-gelezen': keek(gelijk('las in een verslag iets over {wat}.')),
  'verslag-afgedrukt': keek(gelijk('bewaarde een verslag als bestand.'), gelijk('mocht het verslag niet bewaren.')),
  'verslagdeel-geschreven': deed(
    gelijk('schreef voor het verslag iets over {wat}.'),
    gelijk('kon niets voor het verslag schrijven.'),
  ),
  'verslagdeel-voorgelegd': deed(
    gelijk('zette in het verslag iets over {wat}.'),
    gelijk('kon niets in het verslag zetten.'),
  ),
  'verslagdeel-teruggetrokken': deed(
    gelijk('haalde iets uit het verslag.'),
    gelijk('kon niets uit het verslag halen.'),
  ),
  'verslag-voorgelegd': deed(
    gelijk('vroeg iedereen of het verslag klopt.'),
    gelijk('kon nog niet vragen of het verslag klopt.'),
  ),
  'verslag-teruggenomen': deed(
    gelijk('opende het verslag om het te veranderen.'),
    gelijk('kon het verslag niet openen.'),
  ),
  'verslag-beantwoord': deed(gelijk('zei of het verslag klopt.'), gelijk('kon nu niet zeggen of het verslag klopt.')),
  'verslag-vastgesteld': deed(
    gelijk('maakte het verslag definitief.'),
    gelijk('kon het verslag nog niet definitief maken.'),
  ),
  'verslag-uitgebracht': deed(
    gelijk('zette het verslag klaar voor iedereen.'),
    gelijk('kon het verslag nog niet klaarzetten.'),
  ),
  'plan-beeindigd': deed(gelijk('schreef op dat het plan klaar is.'), gelijk('kon het plan nog niet afsluiten.')),
  'herinnering-verstuurd': deed(gelijk('stuurde een herinnering.')),
  'belletje-vastgelegd': deed(
    gelijk('belde iemand om te zeggen dat er iets klaarstaat.'),
    gelijk('hoefde niet meer te bellen.'),
  ),
} as const satisfies Record<Gebeurteniscode, Logzin | null>;

const ALLE: ReadonlyMap<string, Logzin | null> = new Map(Object.entries(LOGZINNEN));

/** De zin bij een code. Een code van een latere versie krijgt een gewone zin: er wordt niets weggelaten. */
export function logzin(code: string): Logzin {
  return ALLE.get(code) ?? deed({ u: 'deed iets in uw zaak.', je: 'deed iets in je zaak.' });
}

/** De codes die kijken zijn: die tellen in "deze week". */
export const KIJKCODES: readonly string[] = [...ALLE].filter(([, regel]) => regel?.kijken).map(([code]) => code);

/** Waarvoor iets nodig was (3.1), als vervolg op "Waarom:". */
export const DOELWOORDEN: Readonly<Record<Vorm, Readonly<Record<string, string>>>> = {
  u: {
    a: 'zodat de jongere zich goed kan ontwikkelen.',
    b: 'om een goede plek of hulp te vinden.',
    c: 'zodat de jongere niet vastloopt op school.',
    d: 'om ernstige klachten over gezondheid te voorkomen.',
    e: 'om op meer plekken tegelijk te helpen.',
    f: 'om problemen met gedrag te voorkomen.',
    g: 'om goed samen te werken.',
  },
  je: {
    a: 'zodat jij je goed kunt ontwikkelen.',
    b: 'om een goede plek of hulp te vinden.',
    c: 'zodat jij niet vastloopt op school.',
    d: 'om ernstige klachten over je gezondheid te voorkomen.',
    e: 'om op meer plekken tegelijk te helpen.',
    f: 'om problemen met gedrag te voorkomen.',
    g: 'om goed samen te werken.',
  },
};
