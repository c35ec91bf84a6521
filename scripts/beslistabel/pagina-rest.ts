/** De kortere delen van de pagina: plichten, toestemming, fasen, poorten, de andere handelingen, gronden. */
import type { Handeling } from '../../src/regels/index.ts';
import { FASEN, HANDELINGEN, LIJST_5_1 } from '../../src/regels/index.ts';
import type { Doos } from './dozen.ts';
import { tekst } from './formule.ts';
import type { Wanneer } from './gronden.ts';
import { GEVER_AS, gewoneAs, KOLOM_AS, komtVoor, noem, noemLeeftijd, ONTVANGER_AS } from './namen.ts';
import { codeVerwijzing, opsomming, tabel, vindplaats } from './opmaak.ts';
import { ONDERWIJS } from './overig.ts';
import type { Beslistabel } from './tabel.ts';
import { AANLEIDINGEN, GEZAG, WILSBEKWAAM } from './toestemming.ts';
import { LEEFTIJDEN, PLICHT_VAN } from './vraagstelling.ts';

const KORT: Readonly<Record<Handeling, string>> = {
  verstrekken: 'verstrekken',
  inzien: 'inzien',
  overnemen: 'overnemen',
  meenemen: 'meenemen',
  'verstrekken-aan-derde': 'derde',
  bespreken: 'bespreken',
  deelnemen: 'deelnemen',
};

const codes = (redenen: ReadonlyMap<string, readonly string[]>): readonly string[] => [
  [...redenen.keys()].map(codeVerwijzing).join(', '),
  vindplaats([...new Set([...redenen.values()].flat())]),
];

/** De plichten: waar zij passen en op welke grond. */
export function plichtTekst({ plichten, gronden }: Beslistabel): readonly string[] {
  const grond = (plicht: string): readonly string[] => {
    const gevonden = gronden.find(({ wanneer }) => wanneer.kind === 'teken' && wanneer.teken === plicht);
    return gevonden === undefined ? ['', ''] : [gevonden.grond.uitleg, vindplaats(gevonden.grond.artikelen)];
  };
  const rijen = [...plichten].flatMap(([plicht, lijst]) =>
    lijst.map(({ assen: [gevers = [], ontvangers = [], leeftijden = [], kolommen = []] }) => [
      plicht,
      `\`${PLICHT_VAN[plicht]}\``,
      noem(gevers, GEVER_AS),
      noem(ontvangers, ONTVANGER_AS),
      noemLeeftijd(leeftijden),
      noem(kolommen, KOLOM_AS),
      ...grond(plicht),
    ]),
  );
  return [
    '## Wettelijke plichten',
    '',
    'Een plicht telt alleen op haar eigen weg. Bij P1 en P2 gaat het gegeven over ongeoorloofd verzuim dat gemeld moet',
    'worden; gezondheid mag dan alleen de reden van dat verzuim zijn. Welke poorten een plicht opent, staat bij de poorten.',
    'P6, een vordering, bestaat alleen bij verstrekken aan een derde.',
    '',
    ...tabel(['teken', 'plicht', 'van', 'aan', 'jongere', 'bij', 'grond', 'vindplaats'], rijen),
  ];
}

/** Wie tekent, wanneer een toestemming niets waard is, en wat een intrekking doet. */
export function toestemmingTekst({ tekenaars, gebreken, intrekking }: Beslistabel): readonly string[] {
  const aanleiding = gewoneAs(
    AANLEIDINGEN.map(({ naam }) => naam),
    'elke aanleiding',
  );
  return [
    '## Toestemming',
    '',
    'Waar T of B staat, is een toestemming nodig die door iedereen hieronder is getekend, en die de gever, de ontvanger, de',
    'soort gegevens, de partner en het vraagstuk dekt. Nee is ook goed.',
    '',
    '### Wie tekent',
    '',
    ...tabel(
      ['jongere', 'wilsbekwaam', 'gezag', 'aanleiding', 'wie tekent'],
      tekenaars.map(({ assen: [leeftijden = [], wilsbekwaam = [], gezag = [], waarvoor = []], waarde }) => [
        noemLeeftijd(leeftijden),
        noem(wilsbekwaam, gewoneAs(WILSBEKWAAM, 'ja of nee')),
        noem(gezag, gewoneAs(GEZAG, 'maakt niet uit')),
        noem(waarvoor, aanleiding, komtVoor(tekenaars, 3)),
        waarde,
      ]),
    ),
    '### Wanneer een toestemming niet helpt',
    '',
    '`x`: dit gebrek sluit overal waar toestemming bij deze handeling telt. `*`: op de plaatsen onder de tabel. `–`: geen gevolg.',
    '',
    ...tabel(
      ['gebrek', ...HANDELINGEN.map((handeling) => KORT[handeling]), 'reden', 'vindplaats'],
      gebreken.map(({ naam, dicht, redenen }) => [
        naam,
        ...HANDELINGEN.map((handeling) => {
          const hier = dicht[handeling];
          return hier === 'overal' ? 'x' : hier === 'nergens' ? '–' : '*';
        }),
        ...codes(redenen),
      ]),
    ),
    ...voetnoten(gebreken.flatMap(({ naam, dicht }) => HANDELINGEN.map((h) => [naam, h, dicht[h]] as const))),
    '### Na een intrekking',
    '',
    'Wat hier niet staat, gaat door: toestemming was daar niet nodig.',
    '',
    ...tabel(
      ['handeling', 'van', 'aan', 'jongere', 'gevolg'],
      intrekking.flatMap(({ handelingen: alle, dozen }) =>
        dozen
          .filter(({ waarde }) => waarde !== 'gaat door')
          .map(({ assen: [handelingen = [], gevers = [], ontvangers = [], leeftijden = []], waarde }) => [
            handelingen.map((h) => KORT[alle[h] as Handeling]).join(', '),
            noem(gevers, GEVER_AS),
            alle.some((h) => ZONDER_ONTVANGER.includes(h)) ? '–' : noem(ontvangers, ONTVANGER_AS),
            noemLeeftijd(leeftijden, [1, 2]),
            waarde,
          ]),
      ),
    ),
  ];
}

type Plek = readonly [naam: string, handeling: Handeling, waar: 'overal' | 'nergens' | readonly Doos[]];

const ZONDER_ONTVANGER: readonly Handeling[] = ['meenemen', 'bespreken', 'verstrekken-aan-derde'];
const ZONDER_GEVER: readonly Handeling[] = ['bespreken', 'deelnemen'];

function waar(handeling: Handeling, lijst: readonly Doos[]): string {
  return lijst
    .map(({ assen: [gevers = [], ontvangers = [], leeftijden = []] }) => {
      const leeftijd = noemLeeftijd(leeftijden, leeftijden.includes(3) ? [3] : [1, 2]);
      return [
        ZONDER_GEVER.includes(handeling) ? '' : `van ${noem(gevers, GEVER_AS)}`,
        ZONDER_ONTVANGER.includes(handeling)
          ? ''
          : `${handeling === 'deelnemen' ? 'door' : 'aan'} ${noem(ontvangers, ONTVANGER_AS)}`,
        leeftijd === 'elke' ? '' : `(jongere ${leeftijd})`,
      ]
        .filter((deel) => deel !== '')
        .join(' ');
    })
    .join('; ');
}

/** De plaatsen achter een `*`, met gelijke plaatsen van één rij bij elkaar. */
function voetnoten(plekken: readonly Plek[]): readonly string[] {
  const regels = new Map<string, Handeling[]>();
  for (const [naam, handeling, plek] of plekken) {
    if (plek === 'overal' || plek === 'nergens') continue;
    const sleutel = `${naam}|${waar(handeling, plek)}`;
    regels.set(sleutel, [...(regels.get(sleutel) ?? []), handeling]);
  }
  const samen = new Map<string, string[]>();
  for (const [sleutel, handelingen] of regels) {
    const [naam = '', plaats = ''] = sleutel.split('|');
    const bij = `(${handelingen.map((h) => KORT[h]).join(', ')}): ${plaats}`;
    samen.set(bij, [...(samen.get(bij) ?? []), `*${naam}*`]);
  }
  const lijst = [...samen].map(([bij, namen]) => `- ${namen.join('; ')} ${bij}`);
  return lijst.length === 0 ? [] : [...lijst, ''];
}

/** Per ingebouwd overlegtype: de doelen, en per fase de categorieën. */
export function fasenTekst({ fasen }: Beslistabel): readonly string[] {
  return [
    '## De fasen van de ingebouwde overlegtypen',
    '',
    'Een regio kan dit per overlegtype anders vaststellen. Voor een afgesproken actie, bij een plicht, en voor wat ouders en',
    'jongere zelf inbrengen, geldt de fase niet: zie de poorten.',
    '',
    ...fasen.flatMap(({ naam, doelen, perFase }) => [
      `### ${naam}`,
      '',
      `Doelen uit art. 3.1: ${doelen.join(', ')}.`,
      '',
      ...tabel(
        ['fase', ...LIJST_5_1],
        FASEN.map((fase) => [fase, ...LIJST_5_1.map((c) => (perFase.get(fase)?.includes(c) ? 'ja' : 'nee'))]),
      ),
    ]),
  ];
}

/** De poorten: wat overal op orde moet zijn. */
export function poortTekst({ poorten }: Beslistabel): readonly string[] {
  const rijen = poorten.map(({ poort, bij, redenen }) => {
    const weg = [...new Set(HANDELINGEN.flatMap((h) => bij[h].valtWegBij))].sort();
    return [
      poort.naam,
      ...HANDELINGEN.map((h) => (bij[h].telt === 'overal' ? 'x' : bij[h].telt === 'nergens' ? '–' : '*')),
      weg.length === 0 ? '–' : weg.join(', '),
      ...codes(redenen),
    ];
  });
  return [
    '## De poorten die altijd gelden',
    '',
    'Elk ja in de andere tabellen geldt alleen als ook deze poorten open zijn. `x`: geldt bij deze handeling voor iedereen.',
    '`*`: geldt voor wie onder de tabel staat. `–`: geldt hier niet. *Open door* noemt de plichten die de poort openen, op',
    'hun eigen weg. Alle redenen met hun herstel staan in [codes.md](codes.md).',
    '',
    ...tabel(['poort', ...HANDELINGEN.map((h) => KORT[h]), 'open door', 'reden', 'vindplaats'], rijen),
    ...voetnoten(poorten.flatMap(({ poort, bij }) => HANDELINGEN.map((h) => [poort.naam, h, bij[h].telt] as const))),
  ];
}

/** Inzien, overnemen, meenemen en aan een derde: wat geen ja is. */
export function andereTekst({ uitzonderingen, bespreken, deelnemen }: Beslistabel): readonly string[] {
  const deelnemers = deelnemen.filter(({ waarde }) => waarde !== 'ja');
  return [
    '## De andere handelingen',
    '',
    'Hier staat alleen wat geen ja is. Al het andere mag, als de poorten open zijn.',
    '',
    ...uitzonderingen.flatMap(({ handelingen, ontvangers, dozen }) => {
      const lijst = dozen.filter(({ waarde }) => waarde !== 'ja');
      return [
        `### ${opsomming(handelingen.map((h) => (h === 'verstrekken-aan-derde' ? 'verstrekken aan een derde' : h)))}`,
        '',
        ...(lijst.length === 0 ? ['Alles mag, van elke bron, als de poorten open zijn.', ''] : []),
        ...tabel(
          ['bij', 'aan', 'van', 'jongere', 'antwoord'],
          lijst.map(({ assen: [kolommen = [], welke = [], gevers = [], leeftijden = []], waarde }) => [
            noem(kolommen, KOLOM_AS),
            ontvangers.length === 1 ? (ontvangers[0]?.naam ?? '') : noem(welke, ONTVANGER_AS),
            noem(gevers, GEVER_AS),
            noemLeeftijd(leeftijden),
            waarde,
          ]),
        ),
      ];
    }),
    '### bespreken',
    '',
    `Een jongere mag worden besproken bij ${tekst(bespreken)}.`,
    '',
    '### deelnemen',
    '',
    ...tabel(
      ['jongere zit', 'leeftijd', 'wie', 'antwoord'],
      deelnemers.map(({ assen: [onderwijs = [], leeftijden = [], wie = []], waarde }) => [
        noem(onderwijs, gewoneAs(ONDERWIJS, 'waar dan ook')),
        noem(
          leeftijden,
          gewoneAs(
            LEEFTIJDEN.map(({ naam }) => naam),
            'elke',
          ),
        ),
        noem(wie, ONTVANGER_AS),
        waarde,
      ]),
    ),
  ];
}

/** Wat er bij een ja nog moet gebeuren. */
export function voorwaardeTekst({ voorwaarden }: Beslistabel): readonly string[] {
  return [
    '## Wat er bij een ja nog moet gebeuren',
    '',
    ...tabel(
      ['als', 'dan', 'voorwaarde', 'vindplaats'],
      voorwaarden.map(({ bij, wat }) => [bij, wat.uitleg, codeVerwijzing(wat.code), vindplaats(wat.artikelen)]),
    ),
  ];
}

const ALLEEN = (delen: readonly string[]): string => delen.filter((deel) => deel !== '').join('; ');

function wanneerTekst(wanneer: Wanneer): string {
  switch (wanneer.kind) {
    case 'teken': {
      const niet = wanneer.behalve.map(
        ({ assen: [kolommen = [], ontvangers = [], gevers = []] }) =>
          `${noem(kolommen, KOLOM_AS)} van ${noem(gevers, GEVER_AS)} aan ${noem(ontvangers, ONTVANGER_AS)}`,
      );
      return `waar ${wanneer.teken} op orde is en nodig was${niet.length === 0 ? '' : `, behalve bij ${niet.join('; ')}`}`;
    }
    case 'wie':
      return ALLEEN([
        wanneer.gevers.length === 0 ? '' : `van ${noem(wanneer.gevers, GEVER_AS)}`,
        wanneer.ontvangers.length === 0 ? '' : `aan ${noem(wanneer.ontvangers, ONTVANGER_AS)}`,
      ]);
    case 'dozen':
      return ALLEEN(
        wanneer.dozen.map(
          ({ assen: [kolommen = [], gevers = [], ontvangers = []] }) =>
            `${noem(kolommen, KOLOM_AS)} van ${noem(gevers, GEVER_AS)} aan ${noem(ontvangers, ONTVANGER_AS, komtVoor(wanneer.dozen, 2))}`,
        ),
      );
  }
}

/** Waar een ja op rust. */
export function grondTekst({ gronden }: Beslistabel): readonly string[] {
  return [
    '## Waar een ja op rust',
    '',
    'De gronden die het oordeel bij verstrekken noemt. Een ja kan op meer dan één grond rusten: die van de gever, die van de',
    'ontvanger, en wat daar bij komt.',
    '',
    ...tabel(
      ['grond', 'wanneer', 'vindplaats'],
      gronden.map(({ grond, wanneer }) => [grond.uitleg, wanneerTekst(wanneer), vindplaats(grond.artikelen)]),
    ),
  ];
}
