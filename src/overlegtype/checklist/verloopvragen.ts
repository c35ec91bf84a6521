import { CATEGORIENAMEN, FASENAAM, metHoofdletter, opsomming } from '../../casus/woorden.ts';
import type { Partijsoort } from '../../partij/partij.queries.ts';
import { FASEN, type Fase, type LijstCategorie } from '../../regels/index.ts';
import { aantal, jaNee, keuze, meerkeuze, tekst } from '../../web/formulier.ts';
import type { Conceptinhoud } from '../conceptinhoud.ts';
import type { Gezinsplaats } from '../inhoud.ts';
import { MEESTE_BEWAREN, MEESTE_NAZORG } from '../keuring.ts';
import { AANLEIDINGEN, type AanleidingSoort, aanleidingVan } from './aanleidingen.ts';
import { type Checkvraag, jaOfNee, maakCheckvraag } from './checkvraag.ts';
import { meldervraag } from './meldervraag.ts';

const LEIDERS = ['school', 'mbo', 'swv', 'gemeente'] as const satisfies readonly Partijsoort[];
const LEIDERNAAM: Readonly<Record<(typeof LEIDERS)[number], string>> = {
  school: 'School',
  mbo: 'Mbo-instelling',
  swv: 'Samenwerkingsverband',
  gemeente: 'Gemeente',
};

const procesregie = maakCheckvraag({
  sleutel: 'procesregie',
  deel: 'regie',
  naam: 'Wie leidt',
  vraag: 'Wie leidt het overleg?',
  waarom:
    'De procesregisseur brengt mensen samen en bewaakt de voortgang. Leiden geeft geen recht om mee te lezen. Het convenant wijst niemand aan: u spreekt het af.',
  artikelen: ['T25-09', 'CL-3a', 'B3-3'],
  velden: (inhoud) => [
    {
      soort: 'keuze',
      naam: 'procesregie',
      label: 'Kies wie aan tafel zit',
      keuzes: LEIDERS.filter((soort) => inhoud.rollen.some(({ partij }) => partij === soort)).map((waarde) => ({
        waarde,
        label: LEIDERNAAM[waarde],
      })),
    },
  ],
  schema: () => ({ procesregie: keuze(LEIDERS, { leeg: 'Kies wie het overleg leidt.' }) }),
  ingevuld: (inhoud) => ({ procesregie: inhoud.procesregie }),
  zet: (inhoud, antwoord) => ({ ...inhoud, procesregie: antwoord.procesregie }),
  inWoorden: ({ procesregie: wie }) => LEIDERS.filter((soort) => soort === wie).map((soort) => LEIDERNAAM[soort]),
});

const aanspreekpunt = maakCheckvraag({
  sleutel: 'aanspreekpunt',
  deel: 'regie',
  naam: 'Aanspreekpunt',
  vraag: 'Bij wie kunnen ouders en jongere terecht met vragen over hun gegevens?',
  waarom: 'Zij hoeven niet elke organisatie af. Een persoon helpt hen verder, ook als de vraag over een ander gaat.',
  artikelen: ['CL-3c', 'T-12a'],
  velden: () => [
    { soort: 'regel', naam: 'aanspreekpunt', label: 'Aanspreekpunt', bij: 'Een functie, geen naam van een mens.' },
  ],
  schema: () => ({ aanspreekpunt: tekst({ max: 120 }) }),
  ingevuld: (inhoud) => ({ aanspreekpunt: inhoud.aanspreekpunt }),
  zet: (inhoud, antwoord) => ({ ...inhoud, aanspreekpunt: antwoord.aanspreekpunt ?? '' }),
  inWoorden: ({ aanspreekpunt: wie }) => (wie === '' ? [] : [wie]),
});

const AANLEIDINGSOORTEN = ['geen', 'verzuimmelding', 'verzoek'] as const;

const aanleiding = maakCheckvraag({
  sleutel: 'aanleiding',
  deel: 'regie',
  naam: 'Waarmee het begint',
  vraag: 'Waarmee begint een casus?',
  waarom:
    'Soms mag dat pas na een melding, of op verzoek van een ander. Dan staat die met de datum bij de casus, en ziet ieder waarom het overleg er is.',
  artikelen: ['PH-1a', 'B3-ex2w'],
  velden: () => [
    {
      soort: 'keuze',
      naam: 'soort',
      label: 'Kies er een',
      keuzes: [
        { waarde: 'geen', label: 'Zodra er een vraag is' },
        { waarde: 'verzuimmelding', label: 'Met een melding van verzuim' },
        { waarde: 'verzoek', label: 'Op verzoek van een ander' },
      ],
    },
    ...(['verzuimmelding', 'verzoek'] as const).map((soort) => ({
      soort: 'meer' as const,
      naam: soort,
      label: soort === 'verzoek' ? 'Op wiens verzoek?' : 'Met welke melding?',
      bij: soort === 'verzoek' ? 'Alleen bij: op verzoek van een ander.' : 'Alleen bij: met een melding van verzuim.',
      keuzes: AANLEIDINGEN[soort].keuzes.map(({ code, naam }) => ({ waarde: code, label: naam })),
    })),
  ],
  schema: () => ({
    soort: keuze(AANLEIDINGSOORTEN, { leeg: 'Kies waarmee een casus begint.' }),
    verzuimmelding: meerkeuze(AANLEIDINGEN.verzuimmelding.keuzes.map(({ code }) => code)),
    verzoek: meerkeuze(AANLEIDINGEN.verzoek.keuzes.map(({ code }) => code)),
  }),
  ingevuld: ({ aanleiding: nu }) => {
    const gekozen = (soort: AanleidingSoort) => (nu?.soort === soort ? nu.keuzes.map(({ code }) => code) : []);
    return { soort: nu?.soort ?? 'geen', verzuimmelding: gekozen('verzuimmelding'), verzoek: gekozen('verzoek') };
  },
  zet: (inhoud, antwoord) => ({
    ...inhoud,
    aanleiding: antwoord.soort === 'geen' ? null : aanleidingVan(antwoord.soort, antwoord[antwoord.soort]),
  }),
  inWoorden: ({ aanleiding: nu }) => (nu === null ? ['Zodra er een vraag is'] : nu.keuzes.map(({ naam }) => naam)),
});

type Javeld = 'langdurigVerzuimNodig' | 'eerstZonderNaam' | 'oppToestemmingNodig';
type Jawoorden = Pick<Checkvraag, 'sleutel' | 'deel' | 'naam' | 'vraag' | 'waarom' | 'artikelen'> & {
  readonly veld: Javeld;
  readonly ja: string;
  readonly nee: string;
};

/** Een vraag waarop ja of nee het hele antwoord is. */
function janeevraag({ veld, ja, nee, ...woorden }: Jawoorden): Checkvraag {
  return maakCheckvraag({
    ...woorden,
    velden: () => [{ soort: 'ja-nee', naam: veld, label: woorden.naam }],
    schema: () => ({ [veld]: jaNee({ leeg: 'Kies ja of nee.' }) }),
    ingevuld: (inhoud) => ({ [veld]: jaOfNee(inhoud[veld]) }),
    zet: (inhoud, antwoord) => ({ ...inhoud, [veld]: antwoord[veld] === true }),
    inWoorden: (inhoud) => [inhoud[veld] ? ja : nee],
  });
}

const langdurigVerzuim = janeevraag({
  sleutel: 'langdurigVerzuim',
  deel: 'regie',
  naam: 'Alleen bij lang verzuim',
  vraag: 'Is dit overleg er alleen voor wie lang verzuimt of nergens staat ingeschreven?',
  waarom: 'Alleen bij die jongeren mogen leerplicht en samenwerkingsverband elkaar iets geven.',
  artikelen: ['Art 4.1 (b)', 'B3-ex3'],
  veld: 'langdurigVerzuimNodig',
  ja: 'Ja',
  nee: 'Nee',
});

const zonderNaam = janeevraag({
  sleutel: 'zonderNaam',
  deel: 'gezin',
  naam: 'Eerst zonder naam',
  vraag: 'Praat u eerst zonder naam?',
  waarom:
    'Tot ouders en jongere het weten en zijn uitgenodigd, staat er geen naam. Zo kan het overleg alvast over de vraag praten.',
  artikelen: ['E-07', 'B3-ex3f'],
  veld: 'eerstZonderNaam',
  ja: 'Ja, tot ouders en jongere zijn geïnformeerd en uitgenodigd',
  nee: 'Nee',
});

const GEZIN: Readonly<Record<Gezinsplaats, string>> = {
  ouders: 'Ouders, altijd',
  jongere: 'De jongere, altijd; vanaf 12 jaar ook aan tafel',
  clientondersteuner: 'Een onafhankelijke cliëntondersteuner, als ouders dat willen',
};

const gezin = maakCheckvraag({
  sleutel: 'gezin',
  deel: 'gezin',
  naam: 'Ouders en jongere',
  vraag: 'Mogen ouders een onafhankelijke cliëntondersteuner meenemen?',
  waarom:
    'Ouders en jongere worden altijd vooraf geïnformeerd en uitgenodigd, en krijgen het verslag. Dat kan een regio niet anders afspreken. Hulp erbij maakt meedoen makkelijker.',
  artikelen: ['T25-11', 'T25-18', 'CL-4a'],
  velden: () => [{ soort: 'ja-nee', naam: 'clientondersteuner', label: 'Cliëntondersteuner' }],
  schema: () => ({ clientondersteuner: jaNee({ leeg: 'Kies ja of nee.' }) }),
  ingevuld: (inhoud) => ({ clientondersteuner: jaOfNee(inhoud.gezin.includes('clientondersteuner')) }),
  zet: (inhoud, antwoord) => ({
    ...inhoud,
    gezin: ['ouders', 'jongere', ...(antwoord.clientondersteuner ? (['clientondersteuner'] as const) : [])],
  }),
  inWoorden: (inhoud) => inhoud.gezin.map((wie) => GEZIN[wie]),
});

const opp = janeevraag({
  sleutel: 'opp',
  deel: 'gegevens',
  naam: 'Ontwikkelingsperspectief',
  vraag: 'Deelt school het ontwikkelingsperspectief alleen met toestemming van de ouders?',
  waarom: 'Bij een MDO hoort dat zo. Met ja weigert het programma delen zonder die toestemming.',
  artikelen: ['B3-ex1b', 'T25-17', 'E-20'],
  veld: 'oppToestemmingNodig',
  ja: 'Alleen met toestemming van de ouders',
  nee: 'Volgens de wet van het onderwijs, zonder aparte toestemming',
});

/** Wat op tafel kan komen. Het burgerservicenummer en wat buiten de lijst van 5.1 valt, staan er niet bij (fn 24, Art 5.1). */
const KIESBAAR = ['a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const satisfies readonly LijstCategorie[];

const fasen = maakCheckvraag({
  sleutel: 'fasen',
  deel: 'gegevens',
  naam: 'Gegevens per fase',
  vraag: 'Wat mag er in elke fase op tafel komen?',
  waarom:
    'In het begin is minder nodig dan bij het plan, en bij het volgen weer minder. Wat hier niet staat, weigert het programma in die fase. Wat iemand onder geheim weet, zoals over gezondheid, vraagt daarna nog steeds toestemming op schrift.',
  artikelen: ['CL-6a', 'Art 5.1', 'CL-4c'],
  velden: () =>
    FASEN.map((fase) => ({
      soort: 'meer' as const,
      naam: fase,
      label: FASENAAM[fase],
      keuzes: KIESBAAR.map((waarde) => ({ waarde, label: metHoofdletter(CATEGORIENAMEN[waarde]) })),
      lang: true,
    })),
  schema: () => {
    const veld = meerkeuze(KIESBAAR);
    return { intake: veld, beoordeling: veld, plan: veld, monitoring: veld, evaluatie: veld, afsluiting: veld };
  },
  ingevuld: (inhoud) => Object.fromEntries(FASEN.map((fase) => [fase, [...inhoud.fasen[fase]]])),
  zet: (inhoud, antwoord) => ({ ...inhoud, fasen: antwoord }),
  inWoorden: (inhoud) => FASEN.map((fase) => `${FASENAAM[fase]}: ${soortenZin(inhoud, fase)}`),
});

/** Wat er in een fase op tafel mag komen, als deel van een zin. */
export function soortenZin(inhoud: Pick<Conceptinhoud, 'fasen'>, fase: Fase): string {
  const namen = inhoud.fasen[fase].flatMap((soort) => (soort === 'buiten-5.1' ? [] : [CATEGORIENAMEN[soort]]));
  return namen.length === 0 ? 'niets' : opsomming(namen);
}

const VERSLAGEN = { namen: 'Met namen', pseudoniemen: 'Met initialen in plaats van namen' } as const;

const verslag = maakCheckvraag({
  sleutel: 'verslag',
  deel: 'gegevens',
  naam: 'Verslag',
  vraag: 'Staan er namen in het verslag?',
  waarom: 'Een verslag wordt door meer mensen gelezen dan er aan tafel zaten. Soms is een initiaal genoeg.',
  artikelen: ['CL-5c'],
  velden: () => [
    {
      soort: 'keuze',
      naam: 'verslag',
      label: 'Kies er een',
      keuzes: (['namen', 'pseudoniemen'] as const).map((waarde) => ({ waarde, label: VERSLAGEN[waarde] })),
    },
  ],
  schema: () => ({ verslag: keuze(['namen', 'pseudoniemen'], { leeg: 'Kies of er namen in het verslag staan.' }) }),
  ingevuld: (inhoud) => ({ verslag: inhoud.verslag }),
  zet: (inhoud, antwoord) => ({ ...inhoud, verslag: antwoord.verslag }),
  inWoorden: (inhoud) => [VERSLAGEN[inhoud.verslag]],
});

const beheer = maakCheckvraag({
  sleutel: 'beheer',
  deel: 'gegevens',
  naam: 'Bewaren en beveiligen',
  vraag: 'Wat spreekt u af over bewaren en beveiligen?',
  waarom:
    'Ieder blijft verantwoordelijk voor wat hij zelf vastlegt. Wie behandelt, beheert de eigen gegevens. Hier maakt u daar afspraken over.',
  artikelen: ['T25-05', 'CL-5a'],
  velden: () => [{ soort: 'tekst', naam: 'beheerafspraken', label: 'De afspraken' }],
  schema: () => ({ beheerafspraken: tekst({ max: 2000, regels: true }) }),
  ingevuld: (inhoud) => ({ beheerafspraken: inhoud.beheerafspraken ?? '' }),
  zet: (inhoud, antwoord) => ({ ...inhoud, beheerafspraken: antwoord.beheerafspraken }),
  inWoorden: ({ beheerafspraken }) => (beheerafspraken ? [beheerafspraken] : []),
});

const maanden = (getal: number): string => (getal === 1 ? '1 maand' : `${getal} maanden`);

const nazorg = maakCheckvraag({
  sleutel: 'nazorg',
  deel: 'termijnen',
  naam: 'Nazorg',
  vraag: 'Hoeveel maanden volgt u na het plan hoe het gaat?',
  waarom: `Daarna sluit de casus. Langer dan ${MEESTE_NAZORG} maanden mag niet; 0 kan ook.`,
  artikelen: ['PH-5b', 'E-03'],
  velden: () => [{ soort: 'getal', naam: 'nazorg', label: `Maanden, 0 tot en met ${MEESTE_NAZORG}` }],
  schema: () => ({ nazorg: aantal({ leeg: 'Vul een aantal maanden in.', max: MEESTE_NAZORG }) }),
  ingevuld: (inhoud) => ({ nazorg: String(inhoud.nazorgMaanden) }),
  zet: (inhoud, antwoord) => ({ ...inhoud, nazorgMaanden: antwoord.nazorg }),
  inWoorden: (inhoud) => [
    inhoud.nazorgMaanden === 0 ? 'Geen nazorg' : `Hoogstens ${maanden(inhoud.nazorgMaanden)} na het plan`,
  ],
});

const bewaren = maakCheckvraag({
  sleutel: 'bewaren',
  deel: 'termijnen',
  naam: 'Bewaren',
  vraag: 'Hoe lang na sluiten blijft wat u samen opschreef?',
  waarom:
    'Daarna wordt het vernietigd, ook uit reservekopieën. Elke organisatie nam haar eigen deel dan al mee en bewaart dat volgens de eigen wet.',
  artikelen: ['Art 9.2', 'E-25'],
  velden: () => [{ soort: 'getal', naam: 'bewaren', label: `Maanden, 1 tot en met ${MEESTE_BEWAREN}` }],
  schema: () => ({ bewaren: aantal({ leeg: 'Vul een aantal maanden in.', max: MEESTE_BEWAREN }) }),
  ingevuld: (inhoud) => ({ bewaren: String(inhoud.bewaarmaanden) }),
  zet: (inhoud, antwoord) => ({ ...inhoud, bewaarmaanden: antwoord.bewaren }),
  inWoorden: (inhoud) => [`Hoogstens ${maanden(inhoud.bewaarmaanden)} na sluiten`],
});

/** Wie leidt (checklist 3), het gezin (4), de gegevens (5, 6) en de termijnen. */
export const VERLOOPVRAGEN: readonly Checkvraag[] = [
  procesregie,
  aanspreekpunt,
  meldervraag,
  aanleiding,
  langdurigVerzuim,
  gezin,
  zonderNaam,
  opp,
  fasen,
  verslag,
  beheer,
  nazorg,
  bewaren,
];
