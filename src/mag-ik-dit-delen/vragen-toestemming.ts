import { BEROEPSGEHEIMEN, SOORTEN, TOESTEMMINGSROLLEN, type Toestemming, type Vraag } from '../regels/index.ts';
import type { Keuze, Vraagpunt } from './vulling.ts';

/** Vertellen, toestemming, wie tekende, en de afweging waar toestemming ontbreekt. */

/** Binnen een casus; bij een melding buiten een casus spelen de afspraken van het overleg niet. */
export function binnenCasus({ handeling, ontvanger }: Vraag): boolean | undefined {
  if (handeling !== 'verstrekken') return false;
  return ontvanger?.deelnemer !== false;
}

/** Ouder of jongere deelt zoals die zelf wil: over taak, fase en behandeling valt dan niets te zeggen (Art 4.5 (a)). */
export const deeltZelf = ({ gever }: Vraag): boolean => gever?.partij === 'ouder' || gever?.partij === 'jongere';

export const VERTELD: Vraagpunt = {
  sleutel: 'verteld',
  naam: 'Verteld',
  vraag: 'Weten ouders en jongere wat u deelt, met wie en waarom?',
  waarom: 'Zij horen dat vooraf. Dat staat los van toestemming. Vanaf 18 jaar gaat het alleen om de jongere.',
  artikelen: ['Art 12.1', 'Art 4.4 (g)'],
  speelt: binnenCasus,
  keuzes: [
    {
      sleutel: 'ja',
      label: 'Ja, dat is met hen besproken',
      zin: 'Wie het vooraf moet weten, weet wat u deelt, met wie en waarom.',
      vult: { casus: { geinformeerd: true }, gegeven: { voorafBesproken: true } },
    },
    {
      sleutel: 'overleg',
      label: 'Zij weten van het overleg',
      bij: 'maar dit stuk is niet met hen besproken',
      zin: 'Wie het moet weten, weet van het overleg. Dit stuk is niet met hen besproken.',
      vult: { casus: { geinformeerd: true }, gegeven: { voorafBesproken: false } },
    },
    {
      sleutel: 'nee',
      label: 'Nee, nog niet',
      zin: 'Nog niet iedereen die dit moet weten, weet het.',
      vult: { casus: { geinformeerd: false }, gegeven: { voorafBesproken: false } },
    },
  ],
};

export const TOESTEMMING: Vraagpunt = {
  sleutel: 'toestemming',
  naam: 'Toestemming',
  vraag: 'Is er toestemming om dit te delen?',
  waarom: 'Nee is ook een goed antwoord. Geen antwoord is nee.',
  artikelen: ['Art 6b', 'Art 6d'],
  keuzes: [
    {
      sleutel: 'nog-niet',
      label: 'Nog niet gevraagd',
      zin: 'Er is nog geen toestemming gevraagd.',
      vult: { toestemming: null },
    },
    {
      sleutel: 'ja',
      label: 'Ja, getekend',
      zin: 'Er is getekend voor toestemming.',
      vult: { toestemming: { status: 'gegeven' } },
    },
    {
      sleutel: 'geweigerd',
      label: 'Gevraagd, en het was nee',
      zin: 'Er is nee gezegd.',
      vult: { toestemming: { status: 'geweigerd' } },
    },
    {
      sleutel: 'ingetrokken',
      label: 'Eerst ja, later ingetrokken',
      zin: 'De toestemming is ingetrokken.',
      vult: { toestemming: { status: 'ingetrokken' } },
    },
    {
      sleutel: 'verlopen',
      label: 'Ja, maar voor een vorig overleg',
      zin: 'De toestemming gold voor een vorig overleg.',
      vult: { toestemming: { status: 'verlopen' } },
    },
  ],
};

const isGegeven = ({ toestemming }: Vraag): boolean => toestemming?.status === 'gegeven';

const tekende = (
  [sleutel, label, zin]: readonly [string, string, string],
  ondertekenaars: Toestemming['ondertekenaars'] & {},
  gezagdragers?: 0 | 2,
): Keuze => ({
  sleutel,
  label,
  zin,
  vult: { toestemming: { ondertekenaars }, ...(gezagdragers === undefined ? {} : { jongere: { gezagdragers } }) },
});

const OUDERS = ['gezagdrager-1', 'gezagdrager-2'] as const;

/**
 * Wie tekende, met wat dat over het gezag zegt. "Alle ouders met gezag" vult twee gezagdragers: bij één ouder
 * met gezag geven de regels hetzelfde antwoord, want wie moet tekenen zit dan ook in de lijst.
 */
export const GETEKEND: Vraagpunt = {
  sleutel: 'getekend',
  naam: 'Wie tekende',
  vraag: 'Wie tekenden voor ja?',
  waarom: 'De toestemming telt pas als iedereen tekende die moet tekenen.',
  artikelen: ['Art 6b', 'Bijl 5-j'],
  speelt: isGegeven,
  keuzes: [
    tekende(['ouders', 'Alle ouders met gezag', 'Alle ouders met gezag tekenden.'], OUDERS, 2),
    tekende(
      ['ouders-jongere', 'Alle ouders met gezag en de jongere', 'Alle ouders met gezag en de jongere tekenden.'],
      [...OUDERS, 'jongere'],
      2,
    ),
    tekende(
      ['een-ouder', 'Eén van de twee ouders met gezag', 'Eén van de twee ouders met gezag tekende.'],
      ['gezagdrager-1'],
      2,
    ),
    tekende(
      [
        'een-ouder-jongere',
        'Eén van de twee ouders met gezag, en de jongere',
        'Eén van de twee ouders met gezag en de jongere tekenden.',
      ],
      ['gezagdrager-1', 'jongere'],
      2,
    ),
    tekende(['voogd', 'De voogd, mentor of curator', 'De voogd, mentor of curator tekende.'], ['vertegenwoordiger'], 0),
    tekende(
      [
        'voogd-jongere',
        'De voogd, mentor of curator, en de jongere',
        'De voogd, mentor of curator en de jongere tekenden.',
      ],
      ['vertegenwoordiger', 'jongere'],
      0,
    ),
    tekende(['jongere', 'Alleen de jongere', 'Alleen de jongere tekende.'], ['jongere']),
  ],
};

const HEEL = {
  ontvangers: TOESTEMMINGSROLLEN,
  soorten: SOORTEN,
  aanGever: true,
  partnerGenoemd: true,
  vraagstukGedekt: true,
} as const;

const staatErin = ([sleutel, label, zin]: readonly [string, string, string], mist: Toestemming): Keuze => ({
  sleutel,
  label,
  zin,
  vult: { toestemming: { ...HEEL, ...mist } },
});

export const INHOUD: Vraagpunt = {
  sleutel: 'inhoud',
  naam: 'Wat erin staat',
  vraag: 'Klopt de toestemming met wat u wilt delen?',
  waarom: 'Toestemming geldt voor wat erin staat, en niet voor meer.',
  artikelen: ['Bijl 5-f', 'Bijl 5-g', 'Bijl 5-i'],
  speelt: isGegeven,
  keuzes: [
    staatErin(
      [
        'alles',
        'Ja, alles klopt: wie geeft, wie krijgt, wat en waarvoor',
        'De toestemming noemt wie geeft, wie krijgt, wat en waarvoor.',
      ],
      {},
    ),
    staatErin(['ontvanger', 'Nee, deze ontvanger staat er niet in', 'De toestemming noemt deze ontvanger niet.'], {
      ontvangers: [],
    }),
    staatErin(['soort', 'Nee, dit soort gegevens staat er niet in', 'De toestemming noemt dit soort gegevens niet.'], {
      soorten: [],
    }),
    staatErin(['gever', 'Nee, zij is aan een ander gegeven', 'De toestemming is aan een ander gegeven.'], {
      aanGever: false,
    }),
    staatErin(['partner', 'Nee, deze organisatie kwam er later bij', 'Deze organisatie kwam er later bij.'], {
      partnerGenoemd: false,
    }),
    staatErin(['vraag', 'Nee, zij ging over een andere vraag', 'De toestemming ging over een andere vraag.'], {
      vraagstukGedekt: false,
    }),
  ],
};

/** Lezing 4: alleen wie zelf beroepsgeheim heeft, kan zo afwegen. */
export function kanAfwegen({ handeling, gever }: Vraag): boolean {
  return handeling === 'verstrekken' && isBeroepsgeheim(gever?.geheimhouding ?? 'geen');
}

export const isBeroepsgeheim = (geheim: string): boolean => (BEROEPSGEHEIMEN as readonly string[]).includes(geheim);

const afweging = (wat: { readonly gemotiveerd: boolean; readonly collegaGeraadpleegd: boolean }) => ({
  afweging: { persoonlijk: true, naIntrekking: true, ...wat },
});

/** Art 6e. Nooit gevraagd en nooit een hoofdknop: wie gevaar ziet, komt hier via een rustige link. */
export const GEVAAR: Vraagpunt = {
  sleutel: 'gevaar',
  naam: 'Ernstig gevaar',
  vraag: 'Hebt u vastgelegd waarom u het geheim moet doorbreken?',
  waarom:
    'Dit kan alleen bij ernstig gevaar. U weegt zelf af, na overleg met een collega. Uw functionaris gegevensbescherming kan het inzien.',
  artikelen: ['Art 6e', 'fn 17'],
  speelt: kanAfwegen,
  opVerzoek: true,
  keuzes: [
    { sleutel: 'nee', label: 'Nee', zin: 'U beroept zich niet op ernstig gevaar.', vult: { afweging: null } },
    {
      sleutel: 'ja',
      label: 'Ja, en ik sprak een collega',
      zin: 'U woog zelf af, met reden, na overleg met een collega.',
      vult: afweging({ gemotiveerd: true, collegaGeraadpleegd: true }),
    },
    {
      sleutel: 'zonder-collega',
      label: 'Ja, maar ik sprak nog geen collega',
      zin: 'U woog zelf af, met reden. U sprak nog geen collega.',
      vult: afweging({ gemotiveerd: true, collegaGeraadpleegd: false }),
    },
    {
      sleutel: 'zonder-reden',
      label: 'Nog niet opgeschreven',
      zin: 'U woog zelf af. De reden staat nog niet op papier.',
      vult: afweging({ gemotiveerd: false, collegaGeraadpleegd: true }),
    },
  ],
};
