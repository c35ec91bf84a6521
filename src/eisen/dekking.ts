import { CODES } from '../regels/codes.ts';
import { alleEisen, type Eis, findEis, SOORTEN, type Soort, THEMAS } from './index.ts';

/** Een bestand van het project met zijn tekst; het pad is vanaf de wortel, met schuine strepen. */
export type Bronbestand = { readonly pad: string; readonly tekst: string };

/** Per eis de paden die haar noemen, in de volgorde van de bestanden. */
export type Vindplaatsen = ReadonlyMap<string, readonly string[]>;

const kenmerken = alleEisen
  .flatMap((eis) => [eis.id, ...(eis.ookId ?? [])])
  .sort((een, ander) => ander.length - een.length);
// Langste eerst, want "Art 3.1a" begint met "Art 3.1"; aan beide kanten houdt het kenmerk echt op.
const KENMERK = new RegExp(`(?<![\\w.-])(?:${kenmerken.map(letterlijk).join('|')})(?![\\w-]|\\.\\d)`, 'g');
const TUSSEN_HAAKJES = /\(([^()]*)\)/g;
const ARTIKEL = /^(\d+(?:\.\d+)?)([a-i])?(?:-([a-i]))?$/;

function letterlijk(tekst: string): string {
  return tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Welke eisen een tekst noemt. In SQL telt ook de korte vorm tussen haakjes: "(12.1, 3.4a-c)". */
export function genoemdeEisen({ pad, tekst }: Bronbestand): ReadonlySet<string> {
  const gevonden = [...(tekst.match(KENMERK) ?? []), ...(pad.endsWith('.sql') ? korteVormen(tekst) : [])];
  return new Set(gevonden.map((id) => findEis(id)?.id).filter((id) => id !== undefined));
}

function korteVormen(tekst: string): readonly string[] {
  const delen = [...tekst.matchAll(TUSSEN_HAAKJES)].flatMap(([, binnen]) => (binnen ?? '').split(','));
  return delen.flatMap((deel) => {
    const [heel, artikel, van, tot] = ARTIKEL.exec(deel.trim()) ?? [];
    if (heel === undefined || artikel === undefined) return [];
    if (van === undefined || tot === undefined) return [`Art ${artikel}${van ?? ''}`];
    const letters = [...'abcdefghi'].filter((letter) => letter >= van && letter <= tot);
    return letters.map((letter) => `Art ${artikel}${letter}`);
  });
}

/** Zoekt in alle bestanden welke eisen zij noemen. */
export function vindEisen(bestanden: readonly Bronbestand[]): Vindplaatsen {
  const vindplaatsen = new Map<string, string[]>(alleEisen.map((eis) => [eis.id, []]));
  for (const bestand of bestanden) {
    for (const id of genoemdeEisen(bestand)) vindplaatsen.get(id)?.push(bestand.pad);
  }
  return vindplaatsen;
}

/** Waarmee het programma een eis bewaart, in de volgorde waarin het document het noemt. */
const SOORT_PLEK = ['regel', 'rekenregel', 'gebruik', 'pagina', 'document', 'taak', 'tabel'] as const;
type Plek = (typeof SOORT_PLEK)[number];

// De eerste die past: een pagina onder src/taak is een pagina, een brief van een casus een document.
const PLEKKEN: readonly (readonly [Plek, RegExp])[] = [
  ['tabel', /^migrations/],
  ['rekenregel', /^src\/regels\/(rmc|verloop\/(onderwijsplicht|schoolkalender|verzuimklok|verzuimtreffers))\.ts$/],
  ['regel', /^src\/regels\//],
  ['document', /^src\/(document|convenantstukken)\/|-(document|brief)\.ts$|bijlage/],
  [
    'pagina',
    /\.tsx$|\/paginas?\/|(formulier|routes|blad|teksten[\w.-]*|zinnen[\w.-]*|woorden)\.ts$|^src\/mag-ik-dit-delen\//,
  ],
  ['taak', /^src\/taak\/|\/wek/],
  ['gebruik', /^src\//],
];

// Een verzonnen regio bewaart niets, de lijst van codes staat er al als de regels zelf, en de lijst van plichten zegt alleen bij wie een
// plicht terechtkomt, of waarom bij niemand.
const BEWAART_NIET = /^src\/(demonstratie\/|regels\/codes\.ts$|naleving\/plichten-per-eis\.ts$)|\/proef\//;

/** Wat een eis bewaart: codes van regels en paden, per soort plek, en de tests die haar noemen. */
export type Bewaard = { readonly plekken: ReadonlyMap<Plek, readonly string[]>; readonly proeven: readonly string[] };

const codesVan = new Map<string, string[]>();
for (const [code, { artikelen }] of Object.entries(CODES)) {
  for (const id of new Set(artikelen.map((artikel) => findEis(artikel)?.id)))
    if (id !== undefined) codesVan.set(id, [...(codesVan.get(id) ?? []), code]);
}

/** Regels die de eis aanhalen, plekken die haar noemen, en wat de eis zelf opgeeft (`rustOp`). */
export function bewaardDoor(eis: Eis, paden: readonly string[]): Bewaard {
  const plekken = new Map<Plek, string[]>();
  const zet = (plek: Plek, naam: string): void => {
    const al = plekken.get(plek) ?? [];
    if (!al.includes(naam)) plekken.set(plek, [...al, naam]);
  };
  for (const code of codesVan.get(eis.id) ?? []) zet('regel', code);
  for (const naam of [...(eis.rustOp ?? []), ...paden]) {
    if (naam in CODES) zet('regel', naam);
    else if (!isTest(naam) && !BEWAART_NIET.test(naam)) {
      const plek = PLEKKEN.find(([, patroon]) => patroon.test(naam))?.[0];
      if (plek !== undefined) zet(plek, naam);
    }
  }
  return { plekken, proeven: paden.filter(isTest) };
}

const ZONDER: Record<NonNullable<Eis['zonder']>, string> = {
  begrip: 'Een woord of een uitgangspunt: er is niets af te dwingen.',
  organisatie: 'Doet een organisatie zelf, buiten het programma.',
  later: '**Nog niet gebouwd.**',
};

const KOP = `# Dekking van de eisen

Gegenereerd door \`scripts/schrijf-eisen-dekking.ts\`; niet met de hand wijzigen.

Per eis staat hier wat haar bewaart: de regels die haar aanhalen (met hun code, uitgelegd in [codes.md](codes.md)), en de
gebruiken, pagina's, documenten, taken en tabellen waarin zij rust. Een rekenregel staat getoetst in de bibliotheek
(\`overlegtafel/regels/verloop\`), en geen pagina vraagt er nog om. Waar niets staat, staat waarom. Dat een eis ergens rust is
niet hetzelfde als voldaan: de tests zeggen of iets werkt.
`;

const HOOGSTENS = 3;

/** Het hele document: eerst de telling per soort, dan per thema een tabel. */
export function schrijfDekking(vindplaatsen: Vindplaatsen): string {
  const bewaard = new Map(alleEisen.map((eis) => [eis.id, bewaardDoor(eis, vindplaatsen.get(eis.id) ?? [])]));
  const delen = Object.entries(THEMAS).map(([thema, titel]) => {
    const rijen = alleEisen.filter((eis) => eis.thema === thema).map((eis) => rij(eis, bewaard));
    return `## ${titel}\n\n| kenmerk | eis | soort | wat haar bewaart | proef |\n|---|---|---|---|---|\n${rijen.join('\n')}\n`;
  });
  return [KOP, telling(bewaard), ...delen].join('\n');
}

function rij(eis: Eis, bewaard: ReadonlyMap<string, Bewaard>): string {
  const { plekken, proeven } = bewaard.get(eis.id) as Bewaard;
  const regels = SOORT_PLEK.flatMap((plek) => {
    const namen = plekken.get(plek);
    return namen === undefined ? [] : [`${plek}: ${opsomming(namen)}`];
  });
  const wat = regels.length > 0 ? regels.join('<br>') : eis.zonder === undefined ? '' : ZONDER[eis.zonder];
  return `| ${eis.id} | ${eis.nl} | ${eis.soort.join(' ')} | ${wat} | ${opsomming(proeven)} |`;
}

function opsomming(namen: readonly string[]): string {
  const eerste = namen.slice(0, HOOGSTENS).map((naam) => `\`${naam.replace(/^src\//, '')}\``);
  const rest = namen.length - HOOGSTENS;
  return `${eerste.join(', ')}${rest > 0 ? ` en nog ${rest}` : ''}`;
}

function telling(bewaard: ReadonlyMap<string, Bewaard>): string {
  const rijen = (Object.keys(SOORTEN) as Soort[]).map((soort) => {
    const eisen = alleEisen.filter((eis) => eis.soort[0] === soort);
    const tel = (past: (eis: Eis, wat: Bewaard) => boolean): number =>
      eisen.filter((eis) => past(eis, bewaard.get(eis.id) as Bewaard)).length;
    const cijfers = [
      eisen.length,
      tel((_, { plekken }) => plekken.size > 0),
      tel((_, { proeven }) => proeven.length > 0),
      tel(({ zonder }) => zonder === 'begrip' || zonder === 'organisatie'),
      tel(({ zonder }) => zonder === 'later'),
    ];
    return `| ${soort} | ${cijfers.join(' | ')} |`;
  });
  const kop =
    '| voornaamste soort | eisen | bewaard | genoemd in een test | begrip of organisatie | nog niet gebouwd |';
  return `${kop}\n|---|--:|--:|--:|--:|--:|\n${rijen.join('\n')}\n`;
}

function isTest(pad: string): boolean {
  return pad.startsWith('test/') || /\.test\.tsx?$/.test(pad);
}
