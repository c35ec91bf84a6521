import { leeftijdOp, type Vraag } from '../regels/index.ts';
import { binnenCasus, isBeroepsgeheim } from './vragen-toestemming.ts';
import type { Vraagpunt } from './vulling.ts';

/** Wat alleen in een bijzonder geval wordt gevraagd: een wet, het OPP, hulp thuis, een ouder of een derde. */

/** Wat in een lopend overleg gebruikelijk is; de vragen staan in vragen-gebruikelijk. */
const OVERLEG_IN_ORDE = { afspraken: 'orde', casus: 'orde', taak: 'orde', doel: 'past', fase: 'hoort' } as const;

export const MELDING: Vraagpunt = {
  sleutel: 'melding',
  naam: 'Melding',
  vraag: 'Welke melding wilt u doen?',
  waarom: 'Een wettelijke plicht gaat voor, maar alleen op haar eigen weg.',
  artikelen: ['fn 43', 'Art 3.4g'],
  opVerzoek: true,
  speelt: ({ handeling }) => handeling === 'verstrekken',
  keuzes: [
    {
      sleutel: 'verzuim',
      label: 'Verzuim van een leerling',
      bij: 'school meldt aan leerplicht',
      zin: 'U meldt verzuim van een leerling.',
      vult: { plicht: 'lpw-21a' },
      dan: { aan: 'leerplicht' },
    },
    {
      sleutel: 'verzuim-18',
      label: 'Verzuim van een mbo-student van 18 of ouder',
      zin: 'U meldt verzuim van een mbo-student van 18 of ouder.',
      vult: { plicht: 'web-8.1.8a' },
      dan: { ik: 'mbo', aan: 'leerplicht', leeftijd: '18' },
    },
    {
      sleutel: 'jeugdhulp',
      label: 'De gemeente heeft dit nodig voor jeugdhulp',
      bij: 'een jeugdhulpaanbieder geeft het aan de gemeente',
      zin: 'De gemeente heeft het nodig voor haar taak in de jeugdhulp.',
      vult: { plicht: 'jeugdwet-7.4.0' },
      dan: { ik: 'jeugdhulp', aan: 'wijkteam' },
    },
    {
      sleutel: 'gezinsvoogd',
      label: 'De gezinsvoogd vraagt erom',
      bij: 'bij een ondertoezichtstelling',
      zin: 'De gezinsvoogd vraagt erom.',
      vult: { plicht: 'jeugdwet-7.3.11-4' },
      dan: { aan: 'gezinsvoogd' },
    },
    {
      sleutel: 'veiligheid',
      label: 'Het is onveilig op het mbo',
      bij: 'voor studenten, medewerkers of het gebouw',
      zin: 'Het mbo deelt dit om de veiligheid.',
      vult: { plicht: 'mbo-veiligheid' },
      // Zij heft alleen de toestemming van de student op, en alleen binnen een overleg (contract, lezing 1).
      dan: { ik: 'mbo', ontvanger: 'orde', doelgroep: 'ja', ...OVERLEG_IN_ORDE },
    },
    {
      sleutel: 'geen',
      label: 'Een andere melding, of geen',
      zin: 'U beroept zich niet op een wettelijke plicht.',
      vult: { plicht: null },
    },
  ],
};

export const VORDERING: Vraagpunt = {
  sleutel: 'vordering',
  naam: 'Wet of bevel',
  vraag: 'Moet u dit geven van een wet of een rechter?',
  waarom: 'Een verzoek van politie of een ander is nog geen plicht. Vraag om het bevel op papier.',
  artikelen: ['Art 14.2 (a)'],
  opVerzoek: true,
  speelt: ({ handeling }) => handeling === 'verstrekken-aan-derde',
  keuzes: [
    {
      sleutel: 'nee',
      label: 'Nee, het is een verzoek',
      zin: 'Niemand verplicht u dit te geven.',
      vult: { plicht: null },
    },
    {
      sleutel: 'ja',
      label: 'Ja, er is een bevel of wet',
      zin: 'Een wet of bevel verplicht u dit te geven.',
      vult: { plicht: 'vordering' },
    },
  ],
};

const isMboOfAchttien = ({ jongere, peildatum }: Vraag): boolean =>
  jongere?.onderwijs === 'mbo' ||
  (jongere?.geboortedatum !== undefined && leeftijdOp(jongere.geboortedatum, peildatum) >= 18);

export const DOELGROEP: Vraagpunt = {
  sleutel: 'doelgroep',
  naam: 'Voor wie het overleg is',
  vraag: 'Is dit overleg ook bedoeld voor mbo of 18 jaar en ouder?',
  waarom: 'Het convenant is er voor jongeren tot 18 die niet op het mbo zitten. De organisaties kunnen dat verruimen.',
  artikelen: ['Art 1.11', 'CL-2c'],
  speelt: (v) => binnenCasus(v) && isMboOfAchttien(v),
  keuzes: [
    {
      sleutel: 'ja',
      label: 'Ja, dat is afgesproken',
      zin: 'Het overleg is ook voor mbo of 18 jaar en ouder.',
      vult: { overlegtype: { doelgroepVerruimd: true } },
    },
    {
      sleutel: 'nee',
      label: 'Nee',
      zin: 'Het overleg is voor jongeren tot 18 die niet op het mbo zitten.',
      vult: { overlegtype: { doelgroepVerruimd: false } },
    },
  ],
};

export const ONTVANGER_ZWIJGT: Vraagpunt = {
  sleutel: 'zwijgplicht',
  naam: 'Zwijgplicht',
  vraag: 'Moet de ontvanger zwijgen van een wet, cao of contract?',
  waarom: 'Gezondheid gaat alleen naar wie geheim moet houden.',
  artikelen: ['L-1', 'T-11c'],
  speelt: ({ gegeven, ontvanger }) =>
    gegeven?.bevatGezondheid === true && ontvanger?.partij !== undefined && ontvanger.geheimhouding === undefined,
  keuzes: [
    {
      sleutel: 'ja',
      label: 'Ja',
      zin: 'De ontvanger moet geheimhouden van een wet, cao of contract.',
      vult: { ontvanger: { geheimhouding: 'contract' } },
    },
    {
      sleutel: 'nee',
      label: 'Nee',
      zin: 'De ontvanger hoeft niet geheim te houden.',
      vult: { ontvanger: { geheimhouding: 'geen' } },
    },
  ],
};

export const AFWIJKING: Vraagpunt = {
  sleutel: 'meer-nodig',
  naam: 'Meer dan de buitenkant',
  vraag: 'Schreef u op waarom ook de inhoud van de hulp nodig is?',
  waarom: 'Over hulp thuis is meestal genoeg dat die er is.',
  artikelen: ['Art 5.4'],
  speelt: ({ gegeven }) => gegeven?.thuisondersteuning === true && gegeven.buitenkant === false,
  keuzes: [
    {
      sleutel: 'ja',
      label: 'Ja',
      zin: 'U schreef op waarom meer nodig is dan dat de hulp er is.',
      vult: { gegeven: { buitenkantAfwijkingGemotiveerd: true } },
    },
    {
      sleutel: 'nee',
      label: 'Nee',
      zin: 'Er staat niet waarom de inhoud van de hulp nodig is.',
      vult: { gegeven: { buitenkantAfwijkingGemotiveerd: false } },
    },
  ],
};

export const OPP_INSTEMMING: Vraagpunt = {
  sleutel: 'opp',
  naam: 'OPP',
  vraag: 'Zijn de ouders het eens met het OPP?',
  waarom: 'Van een minderjarige gaat het OPP pas verder als de ouders instemden.',
  artikelen: ['T25-17'],
  speelt: ({ gegeven }) => gegeven?.opp === true,
  keuzes: [
    {
      sleutel: 'ja',
      label: 'Ja',
      zin: 'De ouders zijn het eens met het OPP.',
      vult: { gegeven: { oppInstemming: true } },
    },
    {
      sleutel: 'nee',
      label: 'Nee, of nog niet',
      zin: 'De ouders zijn het nog niet eens met het OPP.',
      vult: { gegeven: { oppInstemming: false } },
    },
  ],
};

export const OPP_AFSPRAAK: Vraagpunt = {
  sleutel: 'oppafspraak',
  naam: 'Toestemming voor het OPP',
  vraag: 'Is afgesproken dat voor het OPP toestemming nodig is?',
  waarom: 'In een gewoon overleg op school is dat zo.',
  artikelen: ['B3-ex1b'],
  speelt: ({ gegeven }) => gegeven?.opp === true,
  keuzes: [
    {
      sleutel: 'ja',
      label: 'Ja',
      zin: 'In dit overleg is voor het OPP toestemming nodig.',
      vult: { overlegtype: { oppToestemmingNodig: true } },
    },
    {
      sleutel: 'nee',
      label: 'Nee',
      zin: 'In dit overleg is voor het OPP geen toestemming nodig.',
      vult: { overlegtype: { oppToestemmingNodig: false } },
    },
  ],
};

export const NIET_VOOR_OUDER: Vraagpunt = {
  sleutel: 'achterhouden',
  naam: 'Belang van de jongere',
  vraag: 'Schaadt het de jongere als deze ouder het weet?',
  waarom: 'Een hulpverlener mag iets achterhouden om de jongere te beschermen.',
  artikelen: ['L-3'],
  // Alleen wie beroepsgeheim heeft, kan iets voor een ouder achterhouden (7.3.11 lid 3 Jeugdwet).
  speelt: ({ ontvanger, gever }) =>
    ontvanger?.partij === 'ouder' && (gever?.geheimhouding === undefined || isBeroepsgeheim(gever.geheimhouding)),
  anders: { gegeven: { nietVoorOuder: false } },
  keuzes: [
    {
      sleutel: 'nee',
      label: 'Nee',
      zin: 'Het schaadt de jongere niet als deze ouder het weet.',
      vult: { gegeven: { nietVoorOuder: false } },
    },
    {
      sleutel: 'ja',
      label: 'Ja',
      zin: 'Het schaadt de jongere als deze ouder het weet.',
      vult: { gegeven: { nietVoorOuder: true } },
    },
  ],
};

export const ZONDER_NAAM: Vraagpunt = {
  sleutel: 'zonder-naam',
  naam: 'Zonder naam',
  vraag: 'Kan het zonder naam?',
  waarom: 'Wie niet aan tafel zit, krijgt het zonder naam. Tenzij dat echt niet kan.',
  artikelen: ['Art 14.3'],
  speelt: ({ handeling }) => handeling === 'verstrekken-aan-derde',
  keuzes: [
    {
      sleutel: 'ja',
      label: 'Ja, ik haal namen en herkenbare stukken weg',
      zin: 'U deelt zonder naam.',
      vult: { gegeven: { gepseudonimiseerd: true, identiteitNodig: false } },
    },
    {
      sleutel: 'nodig',
      label: 'Nee, de naam is echt nodig',
      zin: 'U deelt met naam, omdat dat echt nodig is.',
      vult: { gegeven: { gepseudonimiseerd: false, identiteitNodig: true } },
    },
    {
      sleutel: 'nee',
      label: 'Ik deel met naam, zonder dat dat moet',
      zin: 'U deelt met naam, zonder dat dat moet.',
      vult: { gegeven: { gepseudonimiseerd: false, identiteitNodig: false } },
    },
  ],
};
