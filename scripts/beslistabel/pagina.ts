/** De hele pagina docs/beslistabel.md. */
import type { Teken } from './formule.ts';
import { KOLOMMEN } from './kolommen.ts';
import { tabel, vindplaats } from './opmaak.ts';
import {
  andereTekst,
  fasenTekst,
  grondTekst,
  plichtTekst,
  poortTekst,
  toestemmingTekst,
  voorwaardeTekst,
} from './pagina-rest.ts';
import { bijzonderTekst, sectieTekst, waaromTekst } from './pagina-verstrekken.ts';
import type { Beslistabel } from './tabel.ts';
import { maakBeslistabel } from './tabel.ts';
import type { Beoordelaar } from './vraagstelling.ts';
import { PEILDATUM } from './vraagstelling.ts';

export const OPDRACHT = 'npm run beslistabel';

/** Wat een teken betekent; de vindplaatsen komen uit de regels. */
export const BETEKENIS: Readonly<Partial<Record<Teken | 'B', string>>> = {
  T: 'alleen met een geldige toestemming; niets anders vervangt haar',
  B: 'alleen met een geldige toestemming, of anders met een vastgelegde eigen afweging van de professional (W)',
  W: 'met een eigen afweging van de professional: persoonlijk, gemotiveerd, een collega geraadpleegd',
  G: 'alleen als de ontvanger tot geheimhouding verplicht is: door wet, ambt, beroep, cao of contract',
  V: 'alleen als een vermoeden van ongeoorloofd verzuim is vastgelegd',
  J: 'alleen als de jeugdarts de jongere al zag',
  A: 'alleen voor toelaatbaarheid, advies of toewijzing',
  L: 'alleen als langdurig verzuim dreigt, of het absoluut is',
  O: 'alleen als de ouders met dit deel van het OPP instemden',
  K: 'alleen buitenkant-informatie, of met opgeschreven waarom meer nodig is',
  I: 'iedereen is geïnformeerd',
  U: 'iedereen is uitgenodigd',
  Z: 'zonder naam',
};

function legenda({ vindplaatsen }: Beslistabel): readonly string[] {
  const rijen = Object.entries(BETEKENIS).map(([teken, betekenis]) => [
    teken,
    betekenis,
    vindplaats(vindplaatsen.get(teken as Teken) ?? []) || 'zie T en W',
  ]);
  return [
    ...tabel(
      ['teken', 'betekenis', 'vindplaats'],
      [
        ['ja', 'mag, als de poorten open zijn', '–'],
        ['nee', 'mag nooit, ook niet met toestemming of een plicht', '–'],
        ...rijen,
        ['P1 tot en met P6', 'als deze wettelijke plicht telt: zie [wettelijke plichten](#wettelijke-plichten)', '–'],
      ],
    ),
  ];
}

function inleiding(beslistabel: Beslistabel): readonly string[] {
  return [
    '# Beslistabel',
    '',
    'Wie mag welk gegeven aan wie geven, wanneer, en op welke grond. Deze pagina is gemaakt door elk geval aan de regels voor',
    `te leggen (\`${OPDRACHT}\`). Verander de regels, niet deze pagina.`,
    `Regelset ${beslistabel.regelset}, gevraagd voor ${PEILDATUM}. De kenmerken in de kolom *vindplaats* staan in het eisenoverzicht.`,
    '',
    '## Zo leest u deze pagina',
    '',
    'Zoek eerst wie geeft, dan de rij van wie ontvangt, dan de kolom van het gegeven. `+` is en, `of` is of: `B+G of G+P4`',
    'mag met B en G, en ook met G en P4. Overal geldt: al het andere is op orde ([de poorten](#de-poorten-die-altijd-gelden)).',
    'De gever heeft de geheimhouding die bij zijn werk hoort; een deskundige heeft beroepsgeheim, een gewone medewerker van',
    'school, mbo of samenwerkingsverband niet. *Eigen* is van de jongere zelf. Een ouder is een ouder met gezag of een voogd;',
    'een ouder zonder gezag is een derde (Art 1.14). Een derde brengt zelf niets in.',
    '',
    ...legenda(beslistabel),
    ...tabel(
      ['kolom', 'gegeven (art. 5.1)'],
      KOLOMMEN.map(({ teken, naam }) => [teken, naam]),
    ),
  ];
}

/** Zet de tabel op de pagina. */
export function beslistabelTekst(beslistabel: Beslistabel): string {
  const delen = [
    ...inleiding(beslistabel),
    '## Verstrekken',
    '',
    'Gevers die op alles hetzelfde antwoord krijgen, staan samen.',
    '',
    ...beslistabel.secties.flatMap(sectieTekst),
    ...waaromTekst(beslistabel),
    ...bijzonderTekst(beslistabel),
    ...toestemmingTekst(beslistabel),
    ...plichtTekst(beslistabel),
    ...fasenTekst(beslistabel),
    ...poortTekst(beslistabel),
    ...andereTekst(beslistabel),
    ...voorwaardeTekst(beslistabel),
    ...grondTekst(beslistabel),
  ];
  return `${delen.join('\n').trimEnd()}\n`;
}

/** De hele pagina, zoals deze regels haar zeggen. */
export const beslistabelPagina = (beoordeel: Beoordelaar): string => beslistabelTekst(maakBeslistabel(beoordeel));
