import { DOELNAMEN, metHoofdletter } from '../../casus/woorden.ts';
import { DOELEN, type Doel } from '../../regels/index.ts';
import { jaNee, keuze, meerkeuze, tekst, verplichteTekst } from '../../web/formulier.ts';
import { type Checkvraag, jaOfNee, maakCheckvraag } from './checkvraag.ts';

const doelkeuzes = (doelen: readonly Doel[]) =>
  doelen.map((doel) => ({ waarde: doel, label: metHoofdletter(DOELNAMEN[doel]) }));
const inWoorden = (doelen: readonly Doel[]): readonly string[] => doelen.map((doel) => metHoofdletter(DOELNAMEN[doel]));

export const NIVEAUS = {
  school: 'Op school',
  wijk: 'In de wijk',
  gemeente: 'In de gemeente',
  swv: 'In het gebied van het samenwerkingsverband',
} as const;
type Niveau = keyof typeof NIVEAUS;
const NIVEAUKEUZES = Object.keys(NIVEAUS) as readonly Niveau[];

const naam = maakCheckvraag({
  sleutel: 'naam',
  deel: 'doel',
  naam: 'Naam',
  vraag: 'Hoe heet dit overleg?',
  waarom: 'Ouders, jongere en iedereen aan tafel lezen deze naam.',
  artikelen: ['B3-1'],
  velden: () => [{ soort: 'regel', naam: 'naam', label: 'Naam van het overleg', bij: 'Bijvoorbeeld: MDO' }],
  // Zonder naam is een concept nergens meer aan te wijzen: de link in de lijst zou leeg zijn.
  schema: () => ({ naam: verplichteTekst({ max: 80, min: 2, leeg: 'Geef het overleg een naam.' }) }),
  ingevuld: (inhoud) => ({ naam: inhoud.naam }),
  zet: (inhoud, antwoord) => ({ ...inhoud, naam: antwoord.naam }),
  inWoorden: (inhoud) => (inhoud.naam === '' ? [] : [inhoud.naam]),
});

const samenwerkingsdoel = maakCheckvraag({
  sleutel: 'samenwerkingsdoel',
  deel: 'doel',
  naam: 'Wat u samen wilt bereiken',
  vraag: 'Wat wilt u met dit overleg samen bereiken?',
  waarom: 'Alles wat hier wordt gedeeld, moet dit doel dienen. Zo weet iedereen ook wanneer het klaar is.',
  artikelen: ['B3-4', 'CL-2a'],
  velden: () => [
    {
      soort: 'tekst',
      naam: 'samenwerkingsdoel',
      label: 'Doel van de samenwerking',
      bij: 'Een zin, in gewone woorden.',
    },
  ],
  schema: () => ({ samenwerkingsdoel: tekst({ max: 600, regels: true }) }),
  ingevuld: (inhoud) => ({ samenwerkingsdoel: inhoud.samenwerkingsdoel }),
  zet: (inhoud, antwoord) => ({ ...inhoud, samenwerkingsdoel: antwoord.samenwerkingsdoel ?? '' }),
  inWoorden: ({ samenwerkingsdoel: doel }) => (doel === '' ? [] : [doel]),
});

const doelen = maakCheckvraag({
  sleutel: 'doelen',
  deel: 'doel',
  naam: 'Doelen uit het convenant',
  vraag: 'Welke doelen uit het convenant dient dit overleg?',
  waarom: 'Een casus kiest straks alleen uit deze doelen. Voor iets anders mag niemand gegevens gebruiken.',
  artikelen: ['Art 3 (intro)', 'Art 3.1g'],
  velden: () => [
    {
      soort: 'meer',
      naam: 'doelen',
      label: 'Kies alles wat past',
      bij: 'De samenwerking mogelijk maken hoort erbij, maar is nooit het enige doel.',
      keuzes: doelkeuzes(DOELEN),
    },
  ],
  schema: () => ({ doelen: meerkeuze(DOELEN) }),
  ingevuld: (inhoud) => ({ doelen: [...inhoud.doelen] }),
  // Wat geen doel meer is, kan ook geen voorstel meer zijn.
  zet: (inhoud, antwoord) => ({
    ...inhoud,
    doelen: antwoord.doelen,
    voorgesteldeDoelen: inhoud.voorgesteldeDoelen.filter((doel) => antwoord.doelen.includes(doel)),
  }),
  inWoorden: (inhoud) => inWoorden(inhoud.doelen),
});

const voorgesteld = maakCheckvraag({
  sleutel: 'voorgesteldeDoelen',
  deel: 'doel',
  naam: 'Doelen van een nieuwe casus',
  vraag: 'Met welke doelen begint een nieuwe casus?',
  waarom:
    'Wie aanmeldt, krijgt deze doelen als voorstel en kan ze veranderen. Hoe minder, hoe minder er gedeeld wordt.',
  artikelen: ['Art 3 (intro)', 'Art 7.1'],
  velden: (inhoud) => [
    { soort: 'meer', naam: 'voorgesteldeDoelen', label: 'Kies alles wat past', keuzes: doelkeuzes(inhoud.doelen) },
  ],
  schema: () => ({ voorgesteldeDoelen: meerkeuze(DOELEN) }),
  ingevuld: (inhoud) => ({ voorgesteldeDoelen: [...inhoud.voorgesteldeDoelen] }),
  zet: (inhoud, antwoord) => ({
    ...inhoud,
    voorgesteldeDoelen: antwoord.voorgesteldeDoelen.filter((doel) => inhoud.doelen.includes(doel)),
  }),
  inWoorden: (inhoud) => inWoorden(inhoud.voorgesteldeDoelen),
});

const niveau = maakCheckvraag({
  sleutel: 'niveau',
  deel: 'doel',
  naam: 'Niveau',
  vraag: 'Op welk niveau is dit overleg?',
  waarom: 'Hoe groter het gebied, hoe minder de mensen aan tafel de jongere kennen. Dan weegt wat u deelt zwaarder.',
  artikelen: ['CL-1d', 'fn 8'],
  velden: () => [
    {
      soort: 'keuze',
      naam: 'niveau',
      label: 'Kies er een',
      keuzes: NIVEAUKEUZES.map((waarde) => ({ waarde, label: NIVEAUS[waarde] })),
    },
  ],
  schema: () => ({ niveau: keuze(NIVEAUKEUZES, { leeg: 'Kies op welk niveau dit overleg is.' }) }),
  ingevuld: (inhoud) => ({ niveau: inhoud.niveau }),
  zet: (inhoud, antwoord) => ({ ...inhoud, niveau: antwoord.niveau }),
  inWoorden: (inhoud) => [NIVEAUS[inhoud.niveau]],
});

const doelgroep = maakCheckvraag({
  sleutel: 'doelgroep',
  deel: 'doel',
  naam: 'Voor wie',
  vraag: 'Is het ook voor jongeren die buiten het convenant vallen?',
  waarom:
    'Het convenant gaat over jongeren in het basis-, voortgezet en speciaal onderwijs, en over wie leerplichtig is en nergens staat ingeschreven. Voor mbo en 18 jaar of ouder is een eigen reden nodig.',
  artikelen: ['CL-2c', 'Art 1.11', 'E-04'],
  velden: () => [
    { soort: 'ja-nee', naam: 'verruimd', label: 'Ook voor anderen' },
    {
      soort: 'tekst',
      naam: 'motivering',
      label: 'Waarom, en welke wet draagt het?',
      bij: 'Alleen nodig als u ja kiest.',
    },
  ],
  schema: () => ({
    verruimd: jaNee({ leeg: 'Kies ja of nee.' }),
    motivering: tekst({ max: 1000, regels: true }),
  }),
  ingevuld: (inhoud) => ({
    verruimd: jaOfNee(inhoud.doelgroepVerruimd),
    motivering: inhoud.doelgroepMotivering ?? '',
  }),
  zet: (inhoud, antwoord) => ({
    ...inhoud,
    doelgroepVerruimd: antwoord.verruimd,
    doelgroepMotivering: antwoord.motivering,
  }),
  inWoorden: (inhoud) =>
    inhoud.doelgroepVerruimd
      ? [
          'Ook voor jongeren die buiten het convenant vallen',
          ...(inhoud.doelgroepMotivering === null ? [] : [inhoud.doelgroepMotivering]),
        ]
      : ['De jongeren van het convenant'],
});

/** Het doel en voor wie het overleg is (checklist 2). */
export const DOELVRAGEN: readonly Checkvraag[] = [naam, samenwerkingsdoel, doelen, voorgesteld, niveau, doelgroep];
