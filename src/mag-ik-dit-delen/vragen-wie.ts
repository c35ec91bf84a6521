import type { Gever, Ontvanger } from '../regels/index.ts';
import type { Keuze, Vraagpunt } from './vulling.ts';

/** Wie geeft, en aan wie. Eén antwoord vult partij, hoedanigheid, functie en geheimhouding samen (eisen B.2). */

const BEHANDELT = { behandel: 'ja' } as const;
const BEHANDELT_NIET = { behandel: 'nee' } as const;

type Rol = readonly [sleutel: string, label: string, bij: string | undefined, zin: string];

function geeft(
  [sleutel, label, bij, zin]: Rol,
  gever: Gever,
  dan: Readonly<Record<string, string>> = BEHANDELT_NIET,
): Keuze {
  return {
    sleutel,
    label,
    ...(bij === undefined ? {} : { bij }),
    zin: `U bent ${zin}.`,
    vult: { gever: { hoedanigheid: null, ...gever } },
    dan,
  };
}

export const IK: Vraagpunt = {
  sleutel: 'ik',
  naam: 'U bent',
  vraag: 'Wie bent u?',
  waarom: 'Wat u mag delen, hangt af van uw taak. En van uw beroepsgeheim.',
  artikelen: ['Art 4 (intro)', 'Art 6 (intro)'],
  keuzes: [
    geeft(['leraar', 'School', 'leraar, mentor, intern begeleider, zorgcoördinator', 'iemand van school'], {
      partij: 'school',
      functie: 'intern-begeleider',
      geheimhouding: 'cao',
    }),
    geeft(
      ['deskundige', 'Gedragsdeskundige van school', 'psycholoog, orthopedagoog', 'gedragsdeskundige van school'],
      { partij: 'school', functie: 'gedragsdeskundige', geheimhouding: 'beroepscode' },
      BEHANDELT,
    ),
    geeft(
      ['smw', 'Schoolmaatschappelijk werker', undefined, 'schoolmaatschappelijk werker'],
      { partij: 'school', functie: 'schoolmaatschappelijk-werker', geheimhouding: 'jeugdwet' },
      BEHANDELT,
    ),
    geeft(
      ['mbo', 'Mbo', 'docent, mentor, begeleider', 'iemand van het mbo'],
      { partij: 'mbo', functie: 'mentor', geheimhouding: 'cao' },
      { behandel: 'nee', mbo: 'ja' },
    ),
    geeft(['swv', 'Samenwerkingsverband passend onderwijs', undefined, 'iemand van het samenwerkingsverband'], {
      partij: 'swv',
      functie: 'procesregisseur',
      geheimhouding: 'contract',
    }),
    geeft(
      [
        'swv-deskundige',
        'Gedragsdeskundige van het samenwerkingsverband',
        'psycholoog, orthopedagoog',
        'gedragsdeskundige van het samenwerkingsverband',
      ],
      { partij: 'swv', functie: 'gedragsdeskundige', geheimhouding: 'beroepscode' },
      BEHANDELT,
    ),
    geeft(['leerplicht', 'Gemeente: leerplicht', 'ook het Doorstroompunt', 'leerplichtambtenaar'], {
      partij: 'gemeente',
      hoedanigheid: 'leerplicht',
      functie: 'leerplichtambtenaar',
      geheimhouding: 'ambtsgeheim',
    }),
    geeft(
      [
        'wijkteam',
        'Gemeente: wijkteam',
        'jeugdwerker of gezinswerker die zelf hulp geeft',
        'hulpverlener van het wijkteam',
      ],
      { partij: 'gemeente', hoedanigheid: 'toeleiding', functie: 'jeugdwerker-wijkteam', geheimhouding: 'jeugdwet' },
      BEHANDELT,
    ),
    geeft(
      ['toegang', 'Gemeente: toegang tot jeugdhulp', 'beslist of er hulp komt', 'iemand van de toegang tot jeugdhulp'],
      {
        partij: 'gemeente',
        hoedanigheid: 'individuele-voorziening',
        functie: 'consulent-individuele-voorziening',
        geheimhouding: 'ambtsgeheim',
      },
    ),
    geeft(['wmo', 'Gemeente: Wmo', undefined, 'Wmo-consulent'], {
      partij: 'gemeente',
      hoedanigheid: 'wmo',
      functie: 'wmo-consulent',
      geheimhouding: 'wmo',
    }),
    geeft(
      ['ggd', 'GGD', 'jeugdarts of jeugdverpleegkundige', 'jeugdarts of jeugdverpleegkundige'],
      { partij: 'ggd', functie: 'jeugdarts', geheimhouding: 'wgbo' },
      BEHANDELT,
    ),
    geeft(
      ['jeugdhulp', 'Jeugdhulp', 'hulpverlener, behandelaar, ambulant begeleider', 'jeugdhulpverlener'],
      { partij: 'jeugdhulpaanbieder', functie: 'medewerker-zorgaanbieder', geheimhouding: 'jeugdwet' },
      BEHANDELT,
    ),
    geeft(
      ['zorg', 'Andere zorg', 'uit de Wlz of de zorgverzekering', 'zorgverlener'],
      { partij: 'zorgaanbieder', functie: 'medewerker-zorgaanbieder', geheimhouding: 'wgbo' },
      BEHANDELT,
    ),
    geeft(
      [
        'gast-geheim',
        'Gast aan tafel, met beroepsgeheim',
        'bijvoorbeeld een huisarts of gezinsvoogd',
        'gast aan tafel, met beroepsgeheim',
      ],
      { partij: 'gast', functie: 'gast', geheimhouding: 'wgbo' },
      BEHANDELT,
    ),
    geeft(
      [
        'gast',
        'Gast aan tafel, zonder beroepsgeheim',
        'de deelnemers vroegen u erbij',
        'gast aan tafel, zonder beroepsgeheim',
      ],
      { partij: 'gast', functie: 'gast', geheimhouding: 'contract' },
    ),
    geeft(['ouder', 'Ouder met gezag, of voogd', undefined, 'ouder met gezag of voogd'], {
      partij: 'ouder',
      functie: 'ouder',
      geheimhouding: 'geen',
      behandelrelatie: false,
    }),
    geeft(['jongere', 'De jongere zelf', undefined, 'de jongere zelf'], {
      partij: 'jongere',
      functie: 'jongere',
      geheimhouding: 'geen',
      behandelrelatie: false,
    }),
  ],
};

function krijgt([sleutel, label, bij, zin]: Rol, ontvanger: Ontvanger, dan?: Readonly<Record<string, string>>): Keuze {
  return {
    sleutel,
    label,
    ...(bij === undefined ? {} : { bij }),
    zin: `U deelt het met ${zin}.`,
    vult: { handeling: 'verstrekken', ontvanger: { hoedanigheid: null, schoolVanJongere: false, ...ontvanger } },
    ...(dan === undefined ? {} : { dan }),
  };
}

export const AAN: Vraagpunt = {
  sleutel: 'aan',
  naam: 'U deelt met',
  vraag: 'Met wie wilt u het delen?',
  waarom: 'Kies wat het beste past. Noem geen namen, wij vragen er ook niet om.',
  artikelen: ['Art 3.4a', 'Art 14.1 (a)'],
  keuzes: [
    krijgt(
      [
        'school',
        'School van de jongere',
        'leraar, mentor, intern begeleider, zorgcoördinator',
        'de school van de jongere',
      ],
      { partij: 'school', functie: 'intern-begeleider', schoolVanJongere: true },
    ),
    krijgt(['andere-school', 'Een andere school', 'bijvoorbeeld een nieuwe school', 'een andere school'], {
      partij: 'school',
      functie: 'intern-begeleider',
    }),
    krijgt(
      ['mbo', 'Mbo', undefined, 'het mbo van de student'],
      { partij: 'mbo', functie: 'mentor', schoolVanJongere: true },
      { mbo: 'ja' },
    ),
    krijgt(
      ['deskundige', 'Gedragsdeskundige van school', 'psycholoog, orthopedagoog', 'de gedragsdeskundige van school'],
      { partij: 'school', functie: 'gedragsdeskundige', geheimhouding: 'beroepscode', schoolVanJongere: true },
    ),
    krijgt(['smw', 'Schoolmaatschappelijk werker', undefined, 'de schoolmaatschappelijk werker'], {
      partij: 'school',
      functie: 'schoolmaatschappelijk-werker',
      geheimhouding: 'jeugdwet',
      schoolVanJongere: true,
    }),
    krijgt(['swv', 'Samenwerkingsverband passend onderwijs', undefined, 'het samenwerkingsverband'], {
      partij: 'swv',
      functie: 'procesregisseur',
    }),
    krijgt(['leerplicht', 'Gemeente: leerplicht', 'ook het Doorstroompunt', 'leerplicht'], {
      partij: 'gemeente',
      hoedanigheid: 'leerplicht',
      functie: 'leerplichtambtenaar',
      geheimhouding: 'ambtsgeheim',
    }),
    krijgt(['wijkteam', 'Gemeente: wijkteam', 'jeugdwerker of gezinswerker', 'het wijkteam'], {
      partij: 'gemeente',
      hoedanigheid: 'toeleiding',
      functie: 'jeugdwerker-wijkteam',
      geheimhouding: 'jeugdwet',
    }),
    krijgt(['toegang', 'Gemeente: toegang tot jeugdhulp', undefined, 'de toegang tot jeugdhulp'], {
      partij: 'gemeente',
      hoedanigheid: 'individuele-voorziening',
      functie: 'consulent-individuele-voorziening',
      geheimhouding: 'ambtsgeheim',
    }),
    krijgt(['wmo', 'Gemeente: Wmo', undefined, 'de Wmo-consulent'], {
      partij: 'gemeente',
      hoedanigheid: 'wmo',
      functie: 'wmo-consulent',
      geheimhouding: 'wmo',
    }),
    krijgt(['ggd', 'GGD', 'jeugdarts of jeugdverpleegkundige', 'de jeugdarts of jeugdverpleegkundige'], {
      partij: 'ggd',
      functie: 'jeugdarts',
      geheimhouding: 'wgbo',
    }),
    krijgt(['jeugdhulp', 'Jeugdhulp', 'hulpverlener, behandelaar, ambulant begeleider', 'jeugdhulp'], {
      partij: 'jeugdhulpaanbieder',
      functie: 'medewerker-zorgaanbieder',
      geheimhouding: 'jeugdwet',
    }),
    krijgt(['zorg', 'Andere zorg', 'uit de Wlz of de zorgverzekering', 'andere zorg'], {
      partij: 'zorgaanbieder',
      functie: 'medewerker-zorgaanbieder',
      geheimhouding: 'wgbo',
    }),
    krijgt(['gezinsvoogd', 'Gezinsvoogd', undefined, 'de gezinsvoogd'], {
      partij: 'gast',
      functie: 'gezinsvoogd',
      geheimhouding: 'jeugdwet',
    }),
    krijgt(['gast', 'Een andere gast aan tafel', 'door de deelnemers gevraagd', 'een gast aan tafel'], {
      partij: 'gast',
      functie: 'gast',
    }),
    krijgt(['ouder', 'Ouder met gezag, of voogd', undefined, 'een ouder met gezag of de voogd'], {
      partij: 'ouder',
      functie: 'ouder',
    }),
    krijgt(['jongere', 'De jongere zelf', undefined, 'de jongere zelf'], { partij: 'jongere', functie: 'jongere' }),
    krijgt(['steunpersoon', 'Steunpersoon van jongere of ouder', undefined, 'een steunpersoon'], {
      partij: 'steunpersoon',
      functie: 'steunpersoon',
    }),
    {
      sleutel: 'derde',
      label: 'Iemand die niet aan tafel zit',
      bij: 'bijvoorbeeld politie, huisarts, onderzoeker of een ouder zonder gezag',
      zin: 'U deelt het met iemand die niet aan tafel zit.',
      vult: {
        handeling: 'verstrekken-aan-derde',
        ontvanger: { partij: 'derde', hoedanigheid: null, functie: 'derde', schoolVanJongere: false },
      },
    },
  ],
};
