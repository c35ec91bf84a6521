import type { GegevenStand, Vraag } from '../regels/index.ts';
import { leeftijdOp, leeftijdsgroep } from '../regels/index.ts';
import { deeltZelf } from './vragen-toestemming.ts';
import type { Keuze, Vraagpunt } from './vulling.ts';

/** Waar het over gaat: soort gegeven, leeftijd, verzuim en wat daarbij hoort. */

/** Wat over elk gegeven vaststaat zodra bekend is waar het over gaat. */
const GEWOON: GegevenStand = { betreft: 'jongere', thuisondersteuning: false, redenVanVerzuim: false, opp: false };

function gaatOver(
  [sleutel, label, bij, zin]: readonly [string, string, string | undefined, string],
  gegeven: GegevenStand,
  dan?: Keuze['dan'],
): Keuze {
  return {
    sleutel,
    label,
    ...(bij === undefined ? {} : { bij }),
    zin: `Het gaat over ${zin}.`,
    vult: { gegeven: { ...GEWOON, ...gegeven } },
    ...(dan === undefined ? {} : { dan }),
  };
}

const ZONDER_GEZONDHEID = { gezond: 'nee' } as const;

export const WAT: Vraagpunt = {
  sleutel: 'wat',
  naam: 'Het gaat over',
  vraag: 'Wat wilt u delen?',
  waarom:
    'Alleen wat op de lijst van het convenant staat, mag worden gedeeld. Is het meer dan één ding? Doe de vraag dan per ding.',
  artikelen: ['Art 5.1'],
  keuzes: [
    gaatOver(
      ['naam', 'Naam, geboortedatum of adres', undefined, 'naam, geboortedatum of adres'],
      { categorie: 'a' },
      ZONDER_GEZONDHEID,
    ),
    gaatOver(
      ['bsn', 'Burgerservicenummer (BSN)', undefined, 'het burgerservicenummer'],
      { categorie: 'b' },
      ZONDER_GEZONDHEID,
    ),
    gaatOver(
      ['school', 'Op welke school de jongere zit of zat', undefined, 'de school van de jongere'],
      { categorie: 'c' },
      ZONDER_GEZONDHEID,
    ),
    gaatOver(
      ['onderwijs', 'Hoe het op school gaat', 'leren, gedrag, wat nodig is in de klas', 'hoe het op school gaat'],
      { categorie: 'd' },
      ZONDER_GEZONDHEID,
    ),
    gaatOver(
      ['opp', 'Het ontwikkelingsperspectief (OPP)', 'het plan van school', 'het OPP'],
      { categorie: 'd', opp: true },
      { gezond: 'nee', oppafspraak: 'ja' },
    ),
    gaatOver(
      [
        'gezondheid',
        'Gezondheid van de jongere',
        'ook een diagnose, medicijnen of therapie',
        'de gezondheid van de jongere',
      ],
      { categorie: 'e', bevatGezondheid: true },
    ),
    gaatOver(
      ['gezondheid-gezin', 'Gezondheid van een gezinslid', 'ouder, broer of zus', 'de gezondheid van een gezinslid'],
      { categorie: 'e', bevatGezondheid: true, betreft: 'gezinslid' },
    ),
    gaatOver(
      ['gezin', 'Het gezin en hoe het thuis is', undefined, 'het gezin en hoe het thuis is'],
      { categorie: 'f' },
      ZONDER_GEZONDHEID,
    ),
    gaatOver(
      ['hulp-buitenkant', 'Hulp thuis: alleen dat die er is', undefined, 'dat er hulp thuis is'],
      { categorie: 'f', thuisondersteuning: true, buitenkant: true },
      ZONDER_GEZONDHEID,
    ),
    gaatOver(
      ['hulp-inhoud', 'Hulp thuis: ook wat er speelt', undefined, 'wat er speelt bij de hulp thuis'],
      { categorie: 'f', thuisondersteuning: true, buitenkant: false },
      ZONDER_GEZONDHEID,
    ),
    gaatOver(['verzuim', 'Verzuim', 'wanneer en hoeveel', 'verzuim'], { categorie: 'g' }, ZONDER_GEZONDHEID),
    gaatOver(
      ['verzuim-reden', 'De reden van verzuim, als die over gezondheid gaat', undefined, 'de reden van verzuim'],
      { categorie: 'e', bevatGezondheid: true, redenVanVerzuim: true },
    ),
    gaatOver(
      [
        'hulp',
        'Stappen van gemeente of jeugdhulp',
        'welke hulp is er en wat leverde die op',
        'stappen van gemeente of jeugdhulp',
      ],
      { categorie: 'h' },
      ZONDER_GEZONDHEID,
    ),
    gaatOver(
      [
        'hulp-school',
        'Stappen van school',
        'ook van het samenwerkingsverband',
        'stappen van school of samenwerkingsverband',
      ],
      { categorie: 'i' },
      ZONDER_GEZONDHEID,
    ),
    gaatOver(['anders', 'Iets anders', 'bijvoorbeeld geloof, schulden of politie', 'iets dat niet op de lijst staat'], {
      categorie: 'buiten-5.1',
    }),
  ],
};

const groepVan = ({ jongere, peildatum }: Vraag) =>
  jongere?.geboortedatum === undefined ? undefined : leeftijdsgroep(leeftijdOp(jongere.geboortedatum, peildatum));

export const LEEFTIJD: Vraagpunt = {
  sleutel: 'leeftijd',
  naam: 'Leeftijd',
  vraag: 'Hoe oud is de jongere?',
  waarom: 'De leeftijd bepaalt wie mag beslissen. De groep is genoeg.',
  artikelen: ['Bijl 5-j', 'fn 32 (a)'],
  keuzes: [
    { sleutel: 'onder-12', label: 'Jonger dan 12', zin: 'De jongere is jonger dan 12.', vult: { leeftijd: '<12' } },
    {
      sleutel: '12-15',
      label: '12 tot en met 15',
      zin: 'De jongere is 12 tot en met 15.',
      vult: { leeftijd: '12-15' },
    },
    { sleutel: '16-17', label: '16 of 17', zin: 'De jongere is 16 of 17.', vult: { leeftijd: '16-17' } },
    { sleutel: '18', label: '18 of ouder', zin: 'De jongere is 18 of ouder.', vult: { leeftijd: '18+' } },
  ],
};

export const MBO: Vraagpunt = {
  sleutel: 'mbo',
  naam: 'Mbo',
  vraag: 'Zit de jongere op het mbo?',
  waarom: 'Voor studenten van het mbo gelden eigen regels.',
  artikelen: ['Art 1.11', 'Art 4.3 mbo (b)'],
  keuzes: [
    { sleutel: 'ja', label: 'Ja', zin: 'De jongere zit op het mbo.', vult: { jongere: { onderwijs: 'mbo' } } },
    // De regels kijken alleen of het mbo is; elk ander onderwijs geeft hetzelfde antwoord.
    { sleutel: 'nee', label: 'Nee', zin: 'De jongere zit niet op het mbo.', vult: { jongere: { onderwijs: 'vo' } } },
  ],
};

export const ZELF_BESLISSEN: Vraagpunt = {
  sleutel: 'beslist',
  naam: 'Zelf beslissen',
  vraag: 'Kan de jongere hier zelf over beslissen?',
  waarom: 'Dat is meestal zo. Alleen als iemand de keuze echt niet begrijpt, beslist een ander.',
  artikelen: ['Bijl 5-k'],
  speelt: (v) => (groepVan(v) === undefined ? undefined : groepVan(v) !== '<12'),
  keuzes: [
    {
      sleutel: 'ja',
      label: 'Ja',
      bij: 'de jongere begrijpt de keuze',
      zin: 'De jongere kan dit zelf begrijpen en beslissen.',
      vult: { jongere: { wilsbekwaam: true } },
    },
    {
      sleutel: 'nee',
      label: 'Nee',
      bij: 'iemand anders beslist voor de jongere',
      zin: 'De jongere kan hier niet zelf over beslissen.',
      vult: { jongere: { wilsbekwaam: false } },
    },
  ],
};

export const BEHANDEL: Vraagpunt = {
  sleutel: 'behandel',
  naam: 'Behandeling',
  vraag: 'Behandelt of begeleidt u de jongere zelf?',
  waarom: 'Dan beslist een jongere van 12 tot en met 15 mee.',
  artikelen: ['Bijl 5-l'],
  speelt: (v) => (groepVan(v) === undefined ? undefined : groepVan(v) === '12-15' && !deeltZelf(v)),
  keuzes: [
    {
      sleutel: 'ja',
      label: 'Ja',
      zin: 'U behandelt of begeleidt de jongere zelf.',
      vult: { gever: { behandelrelatie: true } },
    },
    { sleutel: 'nee', label: 'Nee', zin: 'U behandelt de jongere niet.', vult: { gever: { behandelrelatie: false } } },
  ],
};

export const GEZOND: Vraagpunt = {
  sleutel: 'gezond',
  naam: 'Gezondheid',
  vraag: 'Staat er ook iets in over gezondheid?',
  waarom: 'Gezondheid is extra beschermd, ook als het maar één zin is.',
  artikelen: ['Art 5.1e', 'T-11c'],
  speelt: (v) =>
    v.gegeven?.categorie === undefined
      ? undefined
      : v.gegeven.categorie !== 'e' && v.gegeven.categorie !== 'buiten-5.1',
  keuzes: [
    {
      sleutel: 'nee',
      label: 'Nee',
      zin: 'Er staat niets in over gezondheid.',
      vult: { gegeven: { bevatGezondheid: false } },
    },
    {
      sleutel: 'jongere',
      label: 'Ja, van de jongere',
      zin: 'Er staat ook iets in over de gezondheid van de jongere.',
      vult: { gegeven: { bevatGezondheid: true, betreft: 'jongere' } },
    },
    {
      sleutel: 'gezin',
      label: 'Ja, van een gezinslid',
      zin: 'Er staat ook iets in over de gezondheid van een gezinslid.',
      vult: { gegeven: { bevatGezondheid: true, betreft: 'gezinslid' } },
    },
  ],
};

const isVerzuimmelding = (v: Vraag): boolean => v.plicht === 'lpw-21a' || v.plicht === 'web-8.1.8a';

export const VERZUIM: Vraagpunt = {
  sleutel: 'verzuim',
  naam: 'Soort verzuim',
  vraag: 'Wat voor verzuim is het?',
  waarom: 'Ziekte en ander geoorloofd verzuim blijven bij school en de jeugdarts.',
  artikelen: ['Art 1.16 b', 'fn 12 (arts first)'],
  speelt: (v) => {
    const { gegeven } = v;
    if (isVerzuimmelding(v)) return true;
    return gegeven?.categorie === undefined ? undefined : gegeven.categorie === 'g' || gegeven.redenVanVerzuim === true;
  },
  anders: { gegeven: { verzuim: null } },
  keuzes: [
    {
      sleutel: 'ongeoorloofd',
      label: 'Zonder geldige reden',
      bij: 'spijbelen, of zonder toestemming weg',
      zin: 'Het is verzuim zonder geldige reden.',
      vult: { gegeven: { verzuim: { soort: 'ongeoorloofd' } } },
    },
    {
      sleutel: 'ziekte',
      label: 'Ziekte',
      zin: 'Het is ziekteverzuim.',
      vult: { gegeven: { verzuim: { soort: 'ziekte' } } },
    },
    {
      sleutel: 'geoorloofd',
      label: 'Met een andere goede reden',
      bij: 'bijvoorbeeld een begrafenis of verlof',
      zin: 'Het is geoorloofd verzuim.',
      vult: { gegeven: { verzuim: { soort: 'geoorloofd' } } },
    },
  ],
};

export const VERMOEDEN: Vraagpunt = {
  sleutel: 'vermoeden',
  naam: 'Vermoeden',
  vraag: 'Is vastgelegd dat het misschien toch ongeoorloofd is?',
  waarom: 'Alleen dan gaat geoorloofd verzuim verder dan school en de jeugdarts.',
  artikelen: ['Art 1.16 b', 'fn 12 (arts first)'],
  speelt: ({ gegeven }) => (gegeven?.verzuim?.soort === undefined ? false : gegeven.verzuim.soort !== 'ongeoorloofd'),
  keuzes: [
    {
      sleutel: 'nee',
      label: 'Nee',
      zin: 'Er is geen vermoeden vastgelegd.',
      vult: { gegeven: { verzuim: { vermoedenOngeoorloofd: false } } },
    },
    {
      sleutel: 'gezien',
      label: 'Ja, en de jeugdarts zag de jongere',
      zin: 'Er is een vermoeden vastgelegd en de jeugdarts zag de jongere.',
      vult: { gegeven: { verzuim: { vermoedenOngeoorloofd: true, jeugdartsGezien: true } } },
    },
    {
      sleutel: 'niet-gezien',
      label: 'Ja, maar de jeugdarts zag de jongere nog niet',
      zin: 'Er is een vermoeden vastgelegd. De jeugdarts zag de jongere nog niet.',
      vult: { gegeven: { verzuim: { vermoedenOngeoorloofd: true, jeugdartsGezien: false } } },
    },
  ],
};

export const MELDPLICHTIG: Vraagpunt = {
  sleutel: 'grens',
  naam: 'Grens',
  vraag: 'Is het zoveel verzuim dat u het moet melden?',
  waarom:
    'De grens is 16 uur of meer in vier lesweken achter elkaar. Op het mbo vanaf 18 jaar is zij meer dan vier weken. Daaronder telt de plicht niet.',
  artikelen: ['Art 4.3 (e)', 'Art 4.3 mbo (d)', 'fn 43'],
  speelt: (v) => isVerzuimmelding(v) && v.gegeven?.verzuim?.soort === 'ongeoorloofd',
  keuzes: [
    {
      sleutel: 'ja',
      label: 'Ja',
      zin: 'Het verzuim is boven de wettelijke grens.',
      vult: { gegeven: { verzuim: { meldplichtig: true } } },
    },
    {
      sleutel: 'nee',
      label: 'Nee',
      zin: 'Het verzuim is onder de wettelijke grens.',
      vult: { gegeven: { verzuim: { meldplichtig: false } } },
    },
  ],
};
