import type { Zinnen } from './vertaler.ts';

/** De vaste zinnen van de pagina's die voor iedereen zijn: hulp, privacy, toegankelijkheid, en wat er om een fout heen staat. */
const U = {
  'fout.begin': 'Naar uw zaak',
  'fout.begin.openbaar': 'Naar het begin',
  'fout.opnieuw': 'Probeer opnieuw',
  'fout.hulp': 'Bekijk hulp',
  'fout.bel': 'Lukt het niet?',
  'fout.bel.uitleg': 'Bel ons. Wij helpen u verder.',
  'nietverstuurd.titel': 'Er is niets verstuurd',
  // Wie dit leest, is meestal niet meer ingelogd: of het een ouder of een jongere is, is niet te weten. Daarom zonder u en je.
  'nietverstuurd.sessie':
    'Het inloggen was voorbij. Dat gebeurt na een tijd stilte. Daarom is er niets verstuurd. Log in en vul het nog een keer in.',
  'nietverstuurd.pagina':
    'De pagina waarop u dit invulde, stond te lang open. Daarom is er niets verstuurd. Open haar nog een keer en vul het opnieuw in.',
  'nietverstuurd.gesloten': 'Dit overleg is intussen gesloten. Er kan niets meer bij. Daarom is er niets verstuurd.',
  'nietverstuurd.afgezegd': 'Deze bijeenkomst is intussen afgezegd. Daarom is er niets verstuurd.',
  'nietverstuurd.geweest': 'Deze bijeenkomst is al geweest. Daarom is er niets verstuurd.',
  'nietverstuurd.te-vroeg':
    'Deze bijeenkomst is intussen verzet. Vastleggen kan vanaf de nieuwe dag. Daarom is er niets verstuurd.',
  'nietverstuurd.taak':
    'Deze tafel hoort bij een andere taak of organisatie dan die nu gekozen is. Daarom is er niets verstuurd. Kies eerst de andere rol.',
  'nietverstuurd.ingevuld': 'Dit was ingevuld',
  'nietverstuurd.uitleg':
    'Kopieer wat nog nodig is. Het staat alleen nu op deze pagina. Wij bewaren het niet. Ga pas daarna weg, want dan is het hier niet meer.',
  'nietverstuurd.tekst': 'De tekst',
  'nietverstuurd.tekst.nummer': 'De tekst, {nummer} van {aantal}',
  'nietverstuurd.kort': 'De korte antwoorden en keuzes',
  'nietverstuurd.bestand': 'Was er een bestand bij? Kies het straks nog een keer.',
  'nietverstuurd.sessie.verder': 'Log in, in een nieuw tabblad',
  'nietverstuurd.pagina.verder': 'Ga verder, in een nieuw tabblad',
  'nietverstuurd.taak.verder': 'Kies een andere rol, in een nieuw tabblad',
  'nietverstuurd.gesloten.verder': 'Terug naar het overleg, in een nieuw tabblad',
  'nietverstuurd.afgezegd.verder': 'Naar de bijeenkomsten, in een nieuw tabblad',
  'nietverstuurd.geweest.verder': 'Naar de bijeenkomsten, in een nieuw tabblad',
  'nietverstuurd.te-vroeg.verder': 'Naar de bijeenkomsten, in een nieuw tabblad',
  'hulp.titel': 'Hulp',
  'hulp.inleiding': 'Kies een vraag, of bel ons.',
  'hulp.vragen': 'Vragen die vaak gesteld worden',
  'hulp.inloggen': 'Ik kan niet inloggen',
  'hulp.inloggen.antwoord':
    'Controleer het e-mailadres of de code uit uw uitnodiging. Een code werkt één keer. Bent u uw telefoon of sleutel kwijt? Gebruik dan een herstelcode, of bel ons.',
  'hulp.zien': 'Waarom zie ik iets niet?',
  'hulp.zien.antwoord':
    'U ziet wat u zelf inbracht en wat een ander aan u gaf. Wie iets inbrengt, kiest wie het leest. Mag dat niet, dan zegt de pagina waarom.',
  'hulp.keek': 'Wie ziet dat ik keek?',
  'hulp.keek.antwoord':
    'Elke keer lezen komt in het logboek. De jongere en de ouders kunnen zien wie wat las en waarom.',
  'hulp.weg': 'Ik wil snel van deze pagina af',
  'hulp.weg.antwoord':
    'Druk op Snel weg, rechtsboven. Of druk drie keer op Shift. U bent dan uitgelogd en ziet een lege pagina. In de geschiedenis van uw browser blijft wel staan dat u hier was.',
  'hulp.intrekken': 'Ik wil mijn toestemming intrekken',
  'hulp.intrekken.antwoord':
    'Dat kan altijd, zonder reden. Open uw zaak en kies Mijn antwoorden bekijken of intrekken. Wie het door uw ja kon lezen, kan dat dan niet meer.',
  'hulp.twijfel': 'Twijfelt u over delen?',
  'hulp.twijfel.uitleg': 'Stel uw vraag zonder namen. U krijgt meteen antwoord met de artikelen.',
  'hulp.twijfel.link': 'Mag ik dit delen?',
  'hulp.mis': 'Ging er iets mis met gegevens?',
  'hulp.mis.uitleg': 'Zag iemand iets wat niet mocht, of is er iets kwijt? Meld het meteen. Het kost twee minuten.',
  'hulp.mis.link': 'Meld het',
  'hulp.praten': 'Liever praten?',
  'hulp.praten.uitleg': 'Bel met een vraag of een storing.',
  'privacy.titel': 'Privacy',
  'privacy.inleiding':
    'Overlegtafel is de plek waar organisaties in regio {regio} samen met ouders en jongeren overleggen.',
  'privacy.wie': 'Wie verantwoordelijk is',
  'privacy.wie.uitleg':
    'Elke organisatie blijft verantwoordelijk voor wat zij zelf inbrengt. Wie het overleg leidt, staat erbij. Die organisatie is verantwoordelijk voor de agenda, het verslag en het plan.',
  'privacy.bewaren': 'Wat wij bewaren, en hoe lang',
  'privacy.bewaren.nodig': 'Alleen wat nodig is voor het doel van het overleg.',
  'privacy.bewaren.zolang': 'Alleen zolang het overleg loopt, en daarna zo lang als nodig is om het af te ronden.',
  'privacy.bewaren.keek': 'Van elke keer lezen en delen: wie, wanneer, waarom, en of het mocht.',
  'privacy.bewaren.dicht': 'Inhoud staat versleuteld. Ook wie het systeem beheert, leest haar niet.',
  'privacy.rechten': 'Uw rechten',
  'privacy.rechten.uitleg':
    'U mag vragen wat er over u of uw kind staat. U mag vragen om verbetering, om wissen, of bezwaar maken. Binnen één maand krijgt u antwoord.',
  'privacy.rechten.verder':
    'Komt u er niet uit? Dan kunt u naar de functionaris gegevensbescherming van de organisatie, of naar de Autoriteit Persoonsgegevens.',
  'privacy.cookies': 'Cookies en meekijkers',
  'privacy.cookies.uitleg':
    'Wij gebruiken alleen cookies die nodig zijn om u ingelogd te houden, formulieren te beveiligen en uw taal te weten. Wij meten niet wie de site bezoekt. Er komt niets van andere sites mee.',
  'privacy.vraag': 'Een vraag over privacy?',
  'privacy.vraag.bel': 'Bel ons. Wij brengen u bij de juiste organisatie.',
  'toegankelijk.titel': 'Toegankelijkheid',
  'toegankelijk.inleiding':
    'Iedereen aan tafel moet mee kunnen doen. Hier staat wat wij daarvoor deden en wat nog niet.',
  'toegankelijk.stand': 'Hoe ver wij zijn',
  'toegankelijk.norm': 'Norm',
  'toegankelijk.norm.waarde': 'WCAG 2.2, niveau A en AA (EN 301 549)',
  'toegankelijk.status': 'Status',
  'toegankelijk.status.waarde': 'C: eerste maatregelen genomen',
  'toegankelijk.onderzoek': 'Onderzoek',
  'toegankelijk.onderzoek.waarde': 'Zelf gemeten; nog geen onafhankelijk onderzoek',
  'toegankelijk.toetsen': 'Wat wij zelf toetsen, bij elke wijziging',
  'toegankelijk.toetsen.axe':
    'Elk onderdeel, licht en donker, breed en op een klein scherm, met het programma axe-core.',
  'toegankelijk.toetsen.toetsenbord': 'Alles werkt met alleen het toetsenbord en zonder JavaScript.',
  'toegankelijk.toetsen.schuiven': 'Geen zijwaarts schuiven op een scherm van 320 pixels.',
  'toegankelijk.toetsen.fout': 'Een fout staat bovenaan en bij het veld, in woorden.',
  'toegankelijk.onzeker': 'Wat nog niet zeker is',
  'toegankelijk.onzeker.voorlezen':
    'Wij lieten de pagina’s nog niet beproeven door mensen die voorleessoftware gebruiken.',
  'toegankelijk.onzeker.taal': 'De tekst is geschreven op taalniveau B1, maar nog niet gelezen met ouders en jongeren.',
  'toegankelijk.onzeker.engels':
    'Ouders en jongeren kunnen Engels kiezen, ook voor het inloggen. Wie werkt, leest Nederlands.',
  'toegankelijk.vraag': 'Kunt u iets niet gebruiken?',
  'toegankelijk.vraag.bel':
    'Bel ons en zeg op welke pagina het is. Wij zoeken dan samen een andere weg. Helpt dat niet, dan kunt u naar de Nationale ombudsman.',
} as const;

export type Sleutel = keyof typeof U;

/** Dezelfde zinnen voor een jongere: kort, met je (A2). */
const JE: Zinnen<Sleutel> = {
  ...U,
  'fout.begin': 'Naar jouw zaak',
  'fout.bel.uitleg': 'Bel ons. Wij helpen je verder.',
  'nietverstuurd.pagina':
    'De pagina waarop je dit invulde, stond te lang open. Daarom is er niets verstuurd. Open haar nog een keer en vul het nog een keer in.',
  'nietverstuurd.ingevuld': 'Dit vulde je in',
  'nietverstuurd.uitleg':
    'Kopieer wat je nog nodig hebt. Het staat alleen nu op deze pagina. Wij bewaren het niet. Ga je weg? Dan is het hier weg.',
  'nietverstuurd.tekst': 'Jouw tekst',
  'nietverstuurd.tekst.nummer': 'Jouw tekst, {nummer} van {aantal}',
  'nietverstuurd.kort': 'Jouw korte antwoorden en keuzes',
  'nietverstuurd.bestand': 'Koos je een bestand? Kies het straks nog een keer.',
  'hulp.inloggen.antwoord':
    'Kijk of de code uit je uitnodiging klopt. Een code werkt één keer. Lukt het niet? Bel ons.',
  'hulp.zien.antwoord': 'Je ziet wat je zelf vertelde en wat een ander met jou deelde.',
  'hulp.keek.antwoord': 'Elke keer dat iemand iets over jou leest, schrijven wij dat op. Jij kunt dat zien.',
  'hulp.weg.antwoord':
    'Druk op Snel weg, rechtsboven. Of druk drie keer op Shift. Je bent dan uitgelogd en ziet een lege pagina. In de geschiedenis van je browser staat nog wel dat je hier was.',
  'hulp.intrekken': 'Ik wil stoppen met mijn ja',
  'hulp.intrekken.antwoord':
    'Dat mag altijd. Open jouw zaak en kies Mijn antwoorden. Wie het door jouw ja kon lezen, kan dat dan niet meer.',
  'hulp.twijfel': 'Twijfel je over delen?',
  'hulp.twijfel.uitleg': 'Stel je vraag zonder namen. Je krijgt meteen antwoord.',
  'hulp.mis.uitleg': 'Zag iemand iets wat niet mocht? Of is er iets kwijt? Vertel het ons.',
  'privacy.inleiding': 'In Overlegtafel praten school en hulpverleners in regio {regio} met jou en je ouders.',
  'privacy.wie.uitleg':
    'Wie iets over jou opschrijft, moet er goed op passen. Eén organisatie leidt het overleg. Die past op de agenda, het verslag en het plan.',
  'privacy.bewaren.nodig': 'Alleen wat nodig is om jou te helpen.',
  'privacy.bewaren.zolang': 'Alleen zolang het overleg duurt, en nog even daarna.',
  'privacy.bewaren.keek': 'Wie iets las of deelde, wanneer en waarom.',
  'privacy.bewaren.dicht': 'Wat er staat, zit op slot. Ook wie de computers beheert, leest het niet.',
  'privacy.rechten': 'Jouw rechten',
  'privacy.rechten.uitleg':
    'Je mag vragen wat er over jou staat. Klopt iets niet? Vraag of het wordt verbeterd of weggehaald. Binnen een maand krijg je antwoord.',
  'privacy.rechten.verder': 'Kom je er niet uit? Klagen mag bij de Autoriteit Persoonsgegevens.',
  'privacy.cookies.uitleg':
    'Wij gebruiken alleen cookies om je ingelogd te houden en je taal te weten. Wij volgen je niet. Niemand anders kijkt mee.',
  'privacy.vraag.bel': 'Bel ons. Wij brengen je bij wie het weet.',
  'toegankelijk.toetsen.axe': 'Elke pagina, groot en klein, licht en donker, met een testprogramma.',
  'toegankelijk.onzeker.taal': 'De tekst is kort, maar nog niet gelezen met ouders en jongeren.',
  'toegankelijk.onzeker.engels': 'Je kunt ook Engels kiezen, al voor je inlogt.',
  'toegankelijk.vraag': 'Kun je iets niet gebruiken?',
  'toegankelijk.vraag.bel':
    'Bel ons en zeg op welke pagina het is. Wij zoeken samen een andere weg. Helpt dat niet? Dan kun je naar de Nationale ombudsman.',
};

export const PAGINATEKSTEN_NL = { u: U, je: JE } as const;
