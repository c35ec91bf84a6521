/**
 * Elke code die in een oordeel kan staan: vindplaatsen in het eisenoverzicht, uitleg in gewoon Nederlands,
 * uitleg voor jongeren van 12 tot en met 15, en wat het zou herstellen. Een herstel dringt nooit aan op ja.
 */
export type Code = {
  readonly soort: 'reden' | 'voorwaarde' | 'opmerking';
  readonly artikelen: readonly string[];
  readonly uitleg: string;
  readonly uitlegJongere: string;
  readonly herstel: readonly string[];
};

const reden = (
  artikelen: readonly string[],
  uitleg: string,
  uitlegJongere: string,
  herstel: readonly string[],
): Code => ({ soort: 'reden', artikelen, uitleg, uitlegJongere, herstel });

const ZONDER = 'Ga verder zonder dit gegeven.';
const BESPREEK = 'Bespreek met wie beslist of zij dit willen delen. Nee is ook goed.';

const TAFEL = {
  'convenant-niet-van-kracht': reden(
    ['Art 19.1 (a)', 'Art 19.1 (c)'],
    'Het convenant geldt niet op deze datum.',
    'De afspraken tussen de organisaties gelden nu niet.',
    ['Laat de partijen een convenant tekenen.', 'Deel tot dan alleen wat een wet u opdraagt.'],
  ),
  'verwerkersovereenkomst-ontbreekt': reden(
    ['Art 1.20', 'Art 5.5'],
    'Er is geen overeenkomst met de beheerder van het systeem.',
    'Er is nog geen afspraak over wie op de gegevens past.',
    ['Sluit de verwerkersovereenkomst en leg haar vast bij het convenant.'],
  ),
  'onderlinge-regeling-ontbreekt': reden(
    ['fn 13 (a)', 'Art 5.5'],
    'De partijen zijn samen verantwoordelijk, maar hun regeling daarover ontbreekt.',
    'De organisaties spraken nog niet af wie waarop past.',
    ['Leg de regeling tussen de partijen vast.', 'Of kies voor aparte verantwoordelijkheid.'],
  ),
  'overlegtype-niet-vastgesteld': reden(
    ['B3-1', 'T25-02', 'T25-03'],
    'De partijen hebben dit soort overleg nog niet vastgesteld.',
    'De afspraken voor dit overleg zijn nog niet klaar.',
    ['Laat de partijen deze versie goedkeuren.', 'Zorg dat er een partner van buiten de school bij is.'],
  ),
  'doel-niet-vastgelegd': reden(
    ['Art 3.4d'],
    'Het doel van deze casus staat nog niet op papier.',
    'Er staat nog niet opgeschreven waarom het overleg er is.',
    ['Schrijf het doel op en laat de deelnemers het goedkeuren.'],
  ),
  'casus-gesloten': reden(['Art 5.6 (intro)', 'PH-6'], 'De casus is gesloten.', 'Dit overleg is afgelopen.', [
    'Gebruik wat al in uw eigen dossier staat.',
    'Open een nieuwe casus als er een nieuwe vraag is.',
  ]),
  'buiten-doelgroep': reden(
    ['Art 1.11', 'CL-2c'],
    'De jongere zit op het mbo of is 18 of ouder. Dit overleg is daar niet voor bedoeld.',
    'Dit overleg is voor jongeren tot 18 jaar die niet op het mbo zitten.',
    ['Kies een overleg met een ruimere doelgroep.', 'Of laat de partijen de doelgroep verruimen, met reden.'],
  ),
  'niet-geinformeerd': reden(
    ['Art 12.1', 'fn 31'],
    'Nog niet iedereen is geïnformeerd die dit vooraf moet weten.',
    'Jij en je ouders horen dit eerst te weten. Dat is nog niet gebeurd.',
    ['Vertel de jongere, en tot 18 jaar de ouders, het doel en de ontvangers.', 'Leg vast wanneer en hoe u dat deed.'],
  ),
  'niet-uitgenodigd': reden(
    ['Art 3.4b', 'Art 12.5'],
    'Nog niet iedereen is uitgenodigd die erbij hoort.',
    'Jij en je ouders mogen erbij zijn. Nog niet iedereen is gevraagd.',
    ['Nodig de jongere uit, en tot 18 jaar de ouders. Leg dat vast.', 'Of bespreek de vraag zonder naam.'],
  ),
  'kanaal-niet-versleuteld': reden(
    ['Art 10.2 (b)', 'Art 10.2 (a)'],
    'De verbinding is niet versleuteld.',
    'De verbinding is niet veilig genoeg.',
    ['Gebruik de beveiligde omgeving.'],
  ),
  'kanaal-zonder-tweede-factor': reden(
    ['Art 10.2 (b)', 'Art 10.2 (a)'],
    'Er is ingelogd zonder tweede factor.',
    'Iemand logde in zonder tweede controle.',
    ['Log opnieuw in met uw tweede factor.'],
  ),
} as const satisfies Record<string, Code>;

const STOEL = {
  'gever-niet-gebonden': reden(
    ['Art 18.2', 'P-6', 'fn 2', 'Art 17.2'],
    'De organisatie die geeft, is niet gebonden aan dit convenant.',
    'Wie dit wil delen, heeft de afspraken nog niet getekend.',
    ['Laat de organisatie tekenen of toetreden en maak dat bekend.', 'Controleer de datum van de volmacht.'],
  ),
  'gever-zonder-verzoek': reden(
    ['Art 3.4h', 'fn 15'],
    'De gast is niet door de deelnemers gevraagd.',
    'Deze gast is niet gevraagd om mee te praten.',
    ['Laat de deelnemers het verzoek aan de gast vastleggen.'],
  ),
  'gever-zonder-grondslag': reden(
    ['Art 3.4c', 'Art 4 (intro)'],
    'De gever heeft taak en grondslag nog niet vastgelegd.',
    'Wie dit wil delen, schreef nog niet op waarom dat mag.',
    ['Laat de gever taak en grondslag bevestigen.'],
  ),
  'ontvanger-niet-gebonden': reden(
    ['Art 18.2', 'P-6', 'fn 2', 'Art 17.2'],
    'De organisatie die ontvangt, is niet gebonden aan dit convenant.',
    'Wie dit krijgt, heeft de afspraken nog niet getekend.',
    ['Laat de organisatie tekenen of toetreden en maak dat bekend.', 'Controleer de datum van de volmacht.'],
  ),
  'ontvanger-zonder-verzoek': reden(
    ['Art 3.4h', 'fn 15'],
    'De gast is niet door de deelnemers gevraagd.',
    'Deze gast is niet gevraagd om mee te praten.',
    ['Laat de deelnemers het verzoek aan de gast vastleggen.'],
  ),
  'ontvanger-zonder-grondslag': reden(
    ['Art 3.4c', 'Art 4 (intro)'],
    'De ontvanger heeft taak en grondslag nog niet vastgelegd.',
    'Wie dit krijgt, schreef nog niet op waarom dat mag.',
    ['Vraag de ontvanger taak en grondslag te bevestigen.'],
  ),
  'geen-deelnemer': reden(
    ['Art 14.1 (a)', 'Art 3.4a'],
    'De ontvanger is geen deelnemer van deze casus.',
    'Deze persoon hoort niet bij jouw overleg.',
    ['Voeg de ontvanger toe als dat nodig is voor het doel.', 'Of deel het niet.'],
  ),
  'niet-direct-betrokken': reden(
    ['Art 3.4a', 'T25-07'],
    'De ontvanger is nu niet direct bij deze jongere betrokken.',
    'Deze persoon is nu niet met jou bezig.',
    ['Leg vast waarom de ontvanger nu betrokken is.', 'Of deel het niet met deze ontvanger.'],
  ),
  'niet-op-naam': reden(
    ['Art 7.3 (a)', 'Art 7.3 (b)'],
    'De ontvanger is niet op naam aangewezen.',
    'Alleen mensen die met naam zijn gekozen, mogen dit zien.',
    ['Laat de organisatie deze persoon aanwijzen, met reden.'],
  ),
  'geheimhouding-niet-bevestigd': reden(
    ['Art 11.1', 'Art 11.2'],
    'De ontvanger heeft nog niet bevestigd dat hij geheimhoudt.',
    'Deze persoon beloofde nog niet om het geheim te houden.',
    ['Vraag de ontvanger de geheimhouding te bevestigen.'],
  ),
  'individueel-doel-ontbreekt': reden(
    ['Art 3.4c', 'Art 4 (intro)'],
    'De partij schreef nog niet op waarom zij zelf meedoet.',
    'Deze organisatie schreef nog niet op waarom zij meedoet.',
    ['Vul het eigen doel van de partij in.'],
  ),
  'derde-zonder-derdenroute': reden(
    ['Art 14.1 (a)', 'Art 1.8'],
    'Een derde doet niet mee, leest niet mee en krijgt hier niets.',
    'Iemand van buiten mag hier niet meekijken.',
    ['Vraag of verstrekken aan een derde mag.', 'Laat een organisatie die steeds meedoet toetreden.'],
  ),
  'jongere-onder-twaalf': reden(
    ['Art 13.3 (a)', 'fn 32 (a)'],
    'De jongere is nog geen 12. Hij wordt gehoord en krijgt het via zijn ouders.',
    'Tot je 12 bent, krijg je dit via je ouders. Je mag wel je mening zeggen.',
    ['Deel het met de ouders.', 'Hoor de jongere zelf en leg dat vast.'],
  ),
} as const satisfies Record<string, Code>;

const GEGEVEN = {
  'doel-niet-van-overlegtype': reden(
    ['Art 3 (intro)', 'Art 3.3'],
    'Dit doel hoort niet bij dit soort overleg.',
    'Daar is dit overleg niet voor.',
    ['Kies een doel dat bij dit overleg hoort.', ZONDER],
  ),
  'buiten-lijst-5-1': reden(
    ['Art 5.1', 'Art 1.5', 'T-5'],
    'Dit soort gegevens staat niet op de lijst van wat gedeeld mag worden.',
    'Dit soort dingen mag niemand hier delen.',
    [ZONDER, 'Haal eruit wat niet op de lijst staat.'],
  ),
  'categorie-niet-in-fase': reden(
    ['CL-6a', 'Art 7.1'],
    'In deze fase is afgesproken dit soort gegevens niet te delen.',
    'Dit is nu nog niet of niet meer nodig.',
    [
      'Deel het in een fase waarin het nodig is. Komt die niet meer, deel het dan niet.',
      'Of leg vast welke afgesproken actie dit nodig heeft.',
    ],
  ),
  'noodzaak-ontbreekt': reden(
    ['Art 5.3', 'Art 3.2', 'Art 7.2'],
    'Er staat niet waarom dit gegeven nodig is.',
    'Er staat niet waarom dit nodig is.',
    ['Schrijf op waarvoor dit nodig is.', 'Kan het met minder, deel dan minder.'],
  ),
  'bsn-buiten-route': reden(
    ['fn 24', 'Art 5.1b'],
    'Het BSN gaat alleen tussen scholen, en tussen school en gemeente voor leerplicht of jeugdhulp.',
    'Je burgerservicenummer mag niet naar deze organisatie.',
    ['Laat het BSN weg.', 'Gebruik het casusnummer.'],
  ),
  'gezondheid-van-gezinslid': reden(
    ['Art 5.1e', 'Art 1.5'],
    'Dit gaat over de gezondheid van een gezinslid. Alleen die van de jongere hoort hier.',
    'Over de gezondheid van je familie deelt hier niemand iets.',
    ['Laat de gezondheid van het gezinslid weg.', 'Het gezin mag het zelf vertellen.'],
  ),
  'ontvanger-zonder-geheimhouding': reden(
    ['L-1', 'T-11c', 'T-11d'],
    'Gezondheid gaat alleen naar iemand die tot geheimhouding verplicht is.',
    'Deze persoon moet eerst vast beloven het geheim te houden.',
    ['Laat de werkgever cao, contract of verklaring vastleggen.', ZONDER],
  ),
  'swv-geeft-geen-gezondheid': reden(
    ['L-2', 'Art 4.2 (d)'],
    'Een samenwerkingsverband geeft gezondheid alleen aan de school van de jongere.',
    'Deze organisatie mag over je gezondheid alleen met jouw school praten.',
    ['Laat de school of de bron het zelf bespreken.', ZONDER],
  ),
  'gezondheid-niet-naar-leerplicht': reden(
    ['Art 4.1 (e)', 'Art 6b'],
    'Gezondheid gaat naar leerplicht alleen bij een wettelijke melding, of met toestemming die beide noemt.',
    'Over je gezondheid mag leerplicht niet zomaar iets horen.',
    ['Ouders en jongere mogen het zelf vertellen.', ZONDER],
  ),
  'meer-dan-buitenkant': reden(
    ['Art 5.4'],
    'Over hulp thuis deelt u alleen dat die hulp er is, niet wat er speelt.',
    'Over hulp bij jou thuis mag alleen bekend zijn dat die er is.',
    ['Maak er buitenkant-informatie van.', 'Of schrijf op waarom meer nodig is.'],
  ),
  'opp-zonder-instemming': reden(
    ['T25-17'],
    'De ouders hebben nog niet ingestemd met dit deel van het OPP.',
    'Je ouders hebben het plan van school nog niet goedgekeurd.',
    ['School bespreekt het OPP eerst met de ouders.', 'Ga verder zonder het OPP.'],
  ),
  'niet-voor-ouder': reden(
    ['L-3'],
    'De hulpverlener houdt dit achter in het belang van de jongere.',
    'De hulpverlener deelt dit niet met je ouders. Dat is om jou te beschermen.',
    ['Vraag de hulpverlener om uitleg.', 'De hulpverlener kan dit opnieuw wegen.'],
  ),
} as const satisfies Record<string, Code>;

const VERZUIM = {
  'verzuim-met-reden-naar-swv': reden(
    ['fn 12 (bill)', 'Art 1.16 b'],
    'Ziekte en ander geoorloofd verzuim gaan niet naar een samenwerkingsverband.',
    'Als je ziek was, hoort deze organisatie dat niet te weten.',
    ['Laat het verzuim weg.', 'Deel alleen aantallen zonder namen.'],
  ),
  'verzuim-zonder-vermoeden': reden(
    ['Art 1.16 b', 'fn 12 (bill)'],
    'Geoorloofd verzuim blijft bij school en jeugdgezondheidszorg, zolang geen vermoeden is vastgelegd.',
    'Was je met een goede reden weg? Dan blijft dat bij school en de jeugdarts.',
    ['Vraag de jeugdarts om mee te kijken.', 'Leg een vermoeden alleen vast als het er is.'],
  ),
  'ziekte-zonder-jeugdarts': reden(
    ['fn 12 (arts first)'],
    'Bij ziekteverzuim kijkt eerst de jeugdarts.',
    'Als je ziek bent, praat eerst de jeugdarts met je.',
    ['Vraag de jeugdarts om de jongere te zien.', 'Leg alleen vast dat dit gebeurd is.'],
  ),
  'swv-leerplicht-zonder-langdurig': reden(
    ['Art 4.1 (b)'],
    'Leerplicht en samenwerkingsverband delen alleen bij dreigend langdurig of absoluut verzuim.',
    'Deze twee praten alleen samen als je heel lang thuis bent of dat dreigt.',
    ['Leg vast dat langdurig verzuim dreigt, als dat zo is.', 'Laat de school het bespreken.'],
  ),
  'swv-zonder-activiteit': reden(
    ['Art 4.3 (d)'],
    'School geeft alleen iets aan het samenwerkingsverband voor toelaatbaarheid, advies of toewijzing.',
    'School schreef nog niet op waarvoor deze organisatie dit nodig heeft.',
    ['Kies toelaatbaarheid, advies of toewijzing.', ZONDER],
  ),
} as const satisfies Record<string, Code>;

const GEHEIM = {
  'toestemming-ontbreekt': reden(
    ['Art 6b'],
    'Er is geen toestemming. Die is hier wel nodig.',
    'Niemand heeft hier ja op gezegd. Dan blijft het geheim.',
    [BESPREEK, ZONDER],
  ),
  'toestemming-geweigerd': reden(
    ['Art 6b'],
    'Er is nee gezegd. Dat antwoord telt.',
    'Er is nee gezegd. Dat mag altijd.',
    [ZONDER, 'Ouders en jongere mogen het zelf vertellen, als zij dat willen.'],
  ),
  'toestemming-ingetrokken': reden(
    ['Art 6d', 'Art 11.5'],
    'De toestemming is ingetrokken. Vanaf dat moment wordt dit niet meer gedeeld.',
    'Het ja is teruggenomen. Dat mag altijd.',
    [ZONDER, 'Stop met gebruiken of noem een eigen wettelijke grond.'],
  ),
  'toestemming-verlopen': reden(
    ['Bijl 5-h'],
    'De toestemming is verlopen. Zij gold zolang het overleg liep.',
    'Het ja gold voor het vorige overleg. Dat is voorbij.',
    [BESPREEK, ZONDER],
  ),
  'toestemming-niet-volledig': reden(
    ['Art 6b'],
    'Er is geen geldige toestemming van iedereen die moet tekenen.',
    'Nog niet iedereen die moet beslissen, zei ja.',
    ['Bespreek met ouders en jongere of zij dit willen delen. Nee is ook goed.', ZONDER],
  ),
  'toestemming-andere-gever': reden(
    ['Art 6b', 'Bijl 5-a'],
    'De toestemming is aan een andere professional gegeven.',
    'Het ja was voor iemand anders bedoeld.',
    ['Laat degene die toestemming kreeg het zelf delen.', BESPREEK],
  ),
  'toestemming-noemt-ontvanger-niet': reden(
    ['Art 6b', 'Bijl 5-f'],
    'De toestemming noemt deze ontvanger niet.',
    'Er is geen ja gezegd tegen deze persoon.',
    ['Deel het niet met deze ontvanger.', BESPREEK],
  ),
  'toestemming-noemt-soort-niet': reden(
    ['Art 6b', 'Bijl 5-g'],
    'De toestemming noemt dit soort gegevens niet.',
    'Er is geen ja gezegd voor dit soort dingen.',
    [ZONDER, BESPREEK],
  ),
  'toestemming-andere-partner': reden(
    ['Bijl 5-i', 'Art 6b'],
    'Deze organisatie was toen nog niet genoemd. Daar is nieuwe toestemming voor nodig.',
    'Deze organisatie is er later bij gekomen. Daar is nog geen ja voor.',
    ['Deel het niet met deze organisatie.', BESPREEK],
  ),
  'toestemming-ander-vraagstuk': reden(
    ['Bijl 5-i', 'Art 6b'],
    'De toestemming ging over een andere vraag.',
    'Het ja ging over iets anders.',
    [ZONDER, BESPREEK],
  ),
  'ouder-vanaf-zestien': reden(
    ['fn 32 (a)', 'T25-14', 'Bijl 5-k', 'T25-16', 'T25-17'],
    'Vanaf 16 jaar beslist de jongere zelf wat een ouder ziet. Hoe het op school gaat en het akkoord op het OPP ' +
      'krijgen ouders van een minderjarige van school, buiten de casus om.',
    'Vanaf je 16e beslis jij wat je ouders hier zien.',
    ['Vraag de jongere wat hij wil. Nee is ook goed.', 'School informeert de ouders zelf over de voortgang.'],
  ),
  'niet-vooraf-besproken': reden(
    ['Art 4.4 (g)', 'T25-12'],
    'De professional heeft nog niet vooraf besproken wat gedeeld wordt.',
    'Er is nog niet met jou en je ouders besproken wat er gedeeld wordt.',
    ['Bespreek vooraf wat u wilt delen en leg dat vast.', ZONDER],
  ),
} as const satisfies Record<string, Code>;

const BRON = {
  'niet-van-gever': reden(
    ['Art 3.4f', 'Art 14.2 (b)'],
    'Dit gegeven is door een ander ingebracht. Alleen die ander mag het geven.',
    'Wie dit vertelde, beslist zelf wie het krijgt.',
    ['Vraag degene die het inbracht om het zelf te delen.'],
  ),
  'bron-niet-akkoord': reden(
    ['Art 3.4f', 'Art 3.4g'],
    'De organisatie die dit gaf, is niet akkoord met dit gebruik.',
    'Wie dit gaf, vindt dit gebruik niet goed.',
    ['Vraag de bron om akkoord. Geen antwoord is nee.', 'Schrijf alleen uw eigen handelen op.'],
  ),
  'niet-verenigbaar': reden(
    ['Art 11.4 (b)', 'Art 3.3', 'Art 11.4 (a)', 'Art 11.4 (c)'],
    'Dit gebruik past niet bij het doel waarvoor het gegeven is.',
    'Hier was het niet voor bedoeld.',
    ['Gebruik het alleen voor het doel van de casus.', 'Vraag het gegeven zelf op via uw eigen wet.'],
  ),
  'geen-eigen-taak': reden(
    ['Art 2 (a)', 'Art 3.4g'],
    'De ontvanger heeft dit niet nodig voor een eigen wettelijke taak.',
    'Deze persoon heeft dit niet nodig voor het eigen werk.',
    ['Kies de taak waarvoor het nodig is.', 'Of laat het in de casus staan.'],
  ),
  'verstrekking-ingetrokken': reden(
    ['Art 11.5', 'Art 6d'],
    'Dit gegeven is teruggetrokken.',
    'Dit wordt niet meer gedeeld.',
    ['Stop met gebruiken en laat dat de bron weten.', 'Of noem een eigen wettelijke grond.'],
  ),
  'verstrekking-bevroren': reden(
    ['Art 13.1b', 'Art 11.5'],
    'Dit gegeven staat stil zolang een verzoek of bezwaar loopt.',
    'Dit staat even op slot tot er een besluit is.',
    ['Wacht op het besluit van de bron.'],
  ),
  'derde-met-naam': reden(
    ['Art 14.3'],
    'Aan een derde geeft u dit zonder naam, tenzij de naam echt nodig is.',
    'Buiten het overleg gaat dit zonder jouw naam.',
    ['Haal namen en herkenbare stukken weg.', 'Of schrijf op waarom de naam nodig is.'],
  ),
} as const satisfies Record<string, Code>;

const OVERIG = {
  'regel-niet-te-beoordelen': reden(
    ['P-9', 'T25-06'],
    'Een regel kon niet worden beoordeeld. Dan delen wij niets.',
    'Er ging iets mis. Dan delen we niets.',
    ['Probeer het opnieuw.', 'Meld het aan de beheerder als het blijft.'],
  ),
  'informeer-over-plicht': {
    soort: 'voorwaarde',
    artikelen: ['Art 12.4g', 'Art 12.1'],
    uitleg: 'Vertel de jongere, en tot 18 jaar de ouders, dat de wet u verplicht dit te geven.',
    uitlegJongere: 'Je krijgt uitleg over welke wet dit verplicht.',
    herstel: [],
  },
  'afweging-zichtbaar-voor-fg': {
    soort: 'voorwaarde',
    artikelen: ['Art 6e', 'fn 17'],
    uitleg: 'Dit rust op uw eigen afweging. De functionaris gegevensbescherming kan haar inzien.',
    uitlegJongere: 'De hulpverlener koos dit zelf, omdat er gevaar kan zijn. Iemand controleert dat.',
    herstel: [],
  },
  'zonder-naam': {
    soort: 'voorwaarde',
    artikelen: ['Art 12.1', 'Art 12.5'],
    uitleg: 'Bespreek de vraag zonder naam en zonder wat de jongere herkenbaar maakt.',
    uitlegJongere: 'Ze praten over de vraag, maar noemen je naam niet.',
    herstel: [],
  },
  'plicht-past-niet': {
    soort: 'opmerking',
    artikelen: ['fn 43', 'Art 3.4g'],
    uitleg: 'De genoemde plicht geldt hier niet. Zij telt niet mee.',
    uitlegJongere: 'De wet die is genoemd, geldt hier niet.',
    herstel: [],
  },
  'afweging-telt-niet': {
    soort: 'opmerking',
    artikelen: ['Art 6e'],
    uitleg: 'De afweging telt hier niet mee.',
    uitlegJongere: 'De keuze van de hulpverlener telt hier niet.',
    herstel: [],
  },
} as const satisfies Record<string, Code>;

/** De gesloten lijst van codes; stabiel, want deel van het gepubliceerde contract. */
export const CODES = { ...TAFEL, ...STOEL, ...GEGEVEN, ...VERZUIM, ...GEHEIM, ...BRON, ...OVERIG } as const;
export type Codenaam = keyof typeof CODES;
