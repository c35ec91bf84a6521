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

const KOP = `# Dekking van de eisen

Gegenereerd door \`scripts/schrijf-eisen-dekking.ts\`; niet met de hand wijzigen.

Per eis staat hier welke bestanden haar noemen. Genoemd is niet hetzelfde als voldaan: de tests zeggen of iets werkt. Een
lege plek zegt wel iets: daar rust nog niets zichtbaars op deze eis. Dat is werk dat nog komt, of een eis die organisaties
zelf vervullen (ORG).
`;

const HOOGSTENS_PADEN = 4;

/** Het hele document: eerst de telling per soort, dan per thema een tabel. */
export function schrijfDekking(vindplaatsen: Vindplaatsen): string {
  const delen = Object.entries(THEMAS).map(([thema, titel]) => {
    const rijen = alleEisen.filter((eis) => eis.thema === thema).map((eis) => rij(eis, vindplaatsen.get(eis.id) ?? []));
    return `## ${titel}\n\n| kenmerk | eis | soort | genoemd in |\n|---|---|---|---|\n${rijen.join('\n')}\n`;
  });
  return [KOP, telling(vindplaatsen), ...delen].join('\n');
}

function rij(eis: Eis, paden: readonly string[]): string {
  const eerste = paden
    .slice(0, HOOGSTENS_PADEN)
    .map((pad) => `\`${pad}\``)
    .join('<br>');
  const rest = paden.length > HOOGSTENS_PADEN ? `<br>en nog ${paden.length - HOOGSTENS_PADEN}` : '';
  return `| ${eis.id} | ${eis.nl} | ${eis.soort.join(' ')} | ${eerste}${rest} |`;
}

function telling(vindplaatsen: Vindplaatsen): string {
  const rijen = (Object.keys(SOORTEN) as Soort[]).map((soort) => {
    const eisen = alleEisen.filter((eis) => eis.soort[0] === soort);
    const plekken = eisen.map((eis) => vindplaatsen.get(eis.id) ?? []);
    const inCode = plekken.filter((paden) => paden.some((pad) => !isTest(pad))).length;
    const inTest = plekken.filter((paden) => paden.some(isTest)).length;
    return `| ${soort} | ${eisen.length} | ${inCode} | ${inTest} |`;
  });
  return `| voornaamste soort | eisen | genoemd in programma of tabel | genoemd in een test |\n|---|--:|--:|--:|\n${rijen.join('\n')}\n`;
}

function isTest(pad: string): boolean {
  return pad.startsWith('test/') || /\.test\.tsx?$/.test(pad);
}
