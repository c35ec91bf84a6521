/** Schrijft docs/vraag-en-oordeel.md. Draai: node --import tsx scripts/schrijf-vraag-en-oordeel.ts */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { diagramVan } from '../src/regels/diagram.ts';
import { beoordeel, HANDELINGEN, type Handeling, kiesRegelset, type Vraag } from '../src/regels/index.ts';
import { padenIn } from '../src/regels/knoop.ts';
import { planVan } from '../src/regels/plan.ts';
import { ROL_VAN_FUNCTIE } from '../src/regels/toestemmingsrol.ts';
import { isLijst, type Pad, type Primitief, VELDEN } from '../src/regels/velden.ts';
import { MAG_NULL } from '../src/regels/vraagvelden.ts';
import { VELDBETEKENIS } from './veldbetekenis.ts';

const BESTAND = new URL('../docs/vraag-en-oordeel.md', import.meta.url);
const PEILDATUM = '2026-01-01';

/** De letter waarmee de tabellen een handeling noemen, en wat zij is. */
const HANDELINGUITLEG: Readonly<Record<Handeling, readonly [letter: string, uitleg: string]>> = {
  verstrekken: ['V', 'binnen de casus iets aan één ontvanger geven'],
  inzien: ['I', 'een ontvanger leest wat gegeven is'],
  overnemen: ['O', 'een ontvanger neemt het over in het eigen dossier (Art 3.4g, Art 11.4 (b))'],
  meenemen: ['M', 'iets gaat mee naar een volgende fase of een ander doel (Art 3.4e, Art 3.4f)'],
  'verstrekken-aan-derde': ['D', 'iets aan een derde geven (Art 14.1 (b))'],
  bespreken: ['B', 'de jongere bespreken in een bijeenkomst (Art 3.4b, Art 12.5)'],
  deelnemen: ['S', 'iemand krijgt een stoel (Art 3.4a, Art 3.4c, Art 3.4h)'],
};

const code = (waarde: Primitief | undefined): string => `\`${String(waarde)}\``;

function waarden(pad: Pad): string {
  if (pad === 'jongere.geboortedatum') return 'datum';
  if (pad.endsWith('.functie')) return 'tekst';
  if (pad !== 'plicht' && MAG_NULL.has(pad)) return 'object of `null`';
  const lijst: readonly Primitief[] = VELDEN[pad];
  if (lijst[0] === true) return 'ja of nee';
  return `${isLijst(pad) ? 'lijst van: ' : ''}${lijst.map(code).join(', ')}`;
}

/** De bladen waar een regel van deze handeling naar kijkt, uit de diagrammen van haar feiten. */
function bladenVan(handeling: Handeling): ReadonlySet<Pad> {
  const plan = planVan(handeling, kiesRegelset(PEILDATUM).tabellen[handeling]);
  const feiten = plan.groepen.flatMap((groep) => groep.feiten);
  return new Set(feiten.flatMap(({ feit }) => padenIn(diagramVan(handeling, feit.waar).steun)));
}

const BLADEN = HANDELINGEN.map((handeling) => ({
  letter: HANDELINGUITLEG[handeling][0],
  bladen: bladenVan(handeling),
}));

function teltBij(pad: Pad): string {
  const letters = BLADEN.filter(({ bladen }) => bladen.has(pad)).map(({ letter }) => letter);
  return letters.length === 0 ? '–' : letters.join(' ');
}

const PADEN = Object.keys(VELDEN) as Pad[];
const OBJECTEN = [...new Set(PADEN.map((pad) => pad.split('.')[0] as string))];

function objectTekst(naam: string): readonly string[] {
  const eigen = PADEN.filter((pad) => pad === naam || pad.startsWith(`${naam}.`));
  return [
    `### \`${naam}\``,
    '',
    ...(MAG_NULL.has(naam) ? ['Mag `null` zijn.', ''] : []),
    '| veld | waarden | betekenis | telt bij |',
    '|---|---|---|---|',
    ...eigen.map((pad) => `| \`${pad}\` | ${waarden(pad)} | ${VELDBETEKENIS[pad]} | ${teltBij(pad)} |`),
    '',
  ];
}

const VOORBEELD: Vraag = {
  versie: 1,
  handeling: 'bespreken',
  peildatum: PEILDATUM,
  plicht: null,
  afweging: null,
  convenant: { vanKracht: true },
  overlegtype: { vastgesteld: true },
  casus: { status: 'open', doelVastgelegd: true, geinformeerd: false },
  jongere: { geboortedatum: '2013-05-06', onderwijs: 'vo' },
  gegeven: { gepseudonimiseerd: false },
};
const { gegeven: _zonder, ...MET_GAT } = VOORBEELD;

const json = (waarde: unknown): readonly string[] => ['```json', JSON.stringify(waarde, null, 1), '```', ''];

const INLEIDING = `# Een vraag en haar oordeel

Gemaakt met \`scripts/schrijf-vraag-en-oordeel.ts\` uit \`src/regels\`; verander de bron, niet deze pagina.

Eén vraag erin, één uitgelegd oordeel eruit. De bibliotheek, de opdracht en de API spreken deze zelfde JSON, versie 1. Er kan
iets bij komen; wat er staat verandert nooit van betekenis. Een vraag bevat geen namen; van een echte jongere staat er
alleen de geboortedatum in.

## Drie wegen

**De opdracht** leest vragen van standaardinvoer, één JSON-object per regel, en schrijft op elke regel een oordeel, in
dezelfde volgorde:

\`\`\`sh
node bin/overlegtafel.mjs beoordeel < vragen.jsonl > oordelen.jsonl
\`\`\`

De afloop is 0, welke uitkomst er ook is. Een regel die geen vraag is, ook een lege of een van meer dan 1 MB, krijgt op haar
plaats \`{"fout": "…", "regel": 7, "velden": ["casus.fase"]}\`, geteld vanaf 1; de andere krijgen gewoon hun oordeel. De
afloop is dan 2. Kan een antwoord niet worden geschreven, zoals op een volle schijf, dan is de afloop 75.

**De API** neemt één vraag van hoogstens 256 kB, zonder aanmelden, en bewaart niets:

\`\`\`sh
curl -H 'content-type: application/json' -d @vraag.json http://localhost:8080/api/v1/beoordelingen
\`\`\`

Een oordeel heeft altijd status 200. Wat geen vraag is, krijgt 400 als \`application/problem+json\` (RFC 9457) met elk fout
veld in \`velden\`; te groot is 413, en te vaak 429 met \`retry-after\`.

**De bibliotheek** is \`overlegtafel/regels\`: zuiver, zonder afhankelijkheden, ook voor een browser. \`beoordeel(vraag)\` geeft
altijd een oordeel; wie invoer van buiten heeft, gebruikt \`beoordeelInvoer(onbekend)\` en hoort welke velden niet kloppen.
\`npm run build\` en daarna \`npm pack\` maken het pakket dat een ander installeert.

## De vraag

- Een veld dat er niet is, is **onbekend**, en nooit nee. Ontbreekt een object, dan zijn al zijn velden onbekend.
- \`null\` zegt dat iets er niet is, en mag alleen waar dat hieronder staat.
- Een lijst die er is, is volledig.
- Ja of nee is \`true\` of \`false\`. Een datum is \`jjjj-mm-dd\` en bestaat, in Europe/Amsterdam.
- \`versie\`, \`handeling\`, \`peildatum\`, \`plicht\` en \`afweging\` zijn verplicht: op een uitzondering beroept iemand zich, de
  regels vragen er niet naar.

Geen vraag is: een veld met een naam die hier niet staat; een geboortedatum na de peildatum; een hoedanigheid die niet past
(een gemeente heeft er altijd een, een ander nooit, een \`leerplichtambtenaar\` heeft \`leerplicht\`); categorie \`g\` met
\`verzuim\` \`null\`; \`ontvanger\` \`null\` bij iets anders dan meenemen en bespreken; \`verstrekking\` \`null\` bij inzien, overnemen
en meenemen.

Bij inzien, overnemen en meenemen is de gever de bron van het gegeven. Bij deelnemen is de ontvanger wie de stoel krijgt.
`;

const UITKOMST = `## Het oordeel

| veld | betekenis |
|---|---|
| \`uitkomst\` | \`toegestaan\`: niets spreekt ertegen, en niets wat nog uitmaakt is onbekend. \`geweigerd\`: een regel houdt tegen, wat de onbekende velden ook blijken. \`onvolledig\`: nog niet te zeggen; er wordt nooit op gedeeld |
| \`regelset\` | de versie van de regels, gekozen door de peildatum |
| \`redenen\` | bij geweigerd: elke regel die tegenhoudt, met \`code\`, \`artikelen\`, \`uitleg\` en \`herstel\` |
| \`voorwaarden\` | bij toegestaan: wat er nog mee moet gebeuren |
| \`opmerkingen\` | wat is gezien en niet meetelt, bij elke uitkomst |
| \`grondslagen\` | bij toegestaan: waar het op rust |
| \`vragen\` | bij onvolledig: de velden die nog verschil kunnen maken, en geen andere |

Meer weten maakt van geweigerd nooit iets anders, en een veld weglaten maakt nooit iets toegestaan. De codes staan in
[codes.md](codes.md), wie wat aan wie mag geven in [beslistabel.md](beslistabel.md), hoe de regels de moeilijke plekken
lezen in [lezingen.md](lezingen.md). De kenmerken in \`artikelen\` zijn die van
het eisenoverzicht, zoals op de pagina \`/uitleg\`.
`;

/** De hele pagina, precies zoals zij in docs/vraag-en-oordeel.md hoort te staan. */
export function vraagPagina(): string {
  return [
    INLEIDING,
    '### Bovenaan',
    '',
    '| veld | waarden | betekenis |',
    '|---|---|---|',
    '| `versie` | `1` | de versie van deze afspraak |',
    `| \`handeling\` | ${HANDELINGEN.map(code).join(', ')} | wat iemand wil doen; zie hieronder |`,
    '| `peildatum` | datum | de dag van de handeling; zij kiest ook de regelset |',
    '',
    '| letter | handeling | wat het is |',
    '|---|---|---|',
    ...HANDELINGEN.map((naam) => `| ${HANDELINGUITLEG[naam][0]} | \`${naam}\` | ${HANDELINGUITLEG[naam][1]} |`),
    '',
    '*Telt bij* noemt de handelingen waarvan een regel naar het veld kijkt; een streepje is geen. Welke velden in één geval',
    'uitmaken, zegt het oordeel zelf in `vragen`.',
    '',
    ...OBJECTEN.flatMap(objectTekst),
    'Deze namen van functies maken verschil bij een ontvanger, omdat het formulier of een regel ze noemt:',
    `${['gezinsvoogd', ...ROL_VAN_FUNCTIE.keys()].map(code).join(', ')}.`,
    '',
    UITKOMST,
    '## Een voorbeeld',
    '',
    'Een jongere op naam bespreken terwijl nog niet iedereen is geïnformeerd:',
    '',
    ...json(VOORBEELD),
    'Het oordeel:',
    '',
    ...json(beoordeel(VOORBEELD)),
    'Zonder het laatste veld is nog niet bekend of het zonder naam gaat, en blijft over:',
    '',
    ...json(beoordeel(MET_GAT)),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(BESTAND, vraagPagina());
}
