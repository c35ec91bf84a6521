/**
 * Leest een reguliere expressie als automaat en zegt of zoeken ermee langer kan duren dan evenredig met de tekst (IN4). Geen klok: een
 * patroon kan ontsporen als dezelfde tekens op meer dan een manier over twee lussen te verdelen zijn (Weber en Seidl, 1991), en er
 * daarna nog iets niet kan passen. De bouw is die van Gloesjkov: een plaats per teken in het patroon, zonder lege stappen.
 */

type Plaats = { readonly past: (teken: string) => boolean };
type Stuk = {
  readonly leeg: boolean;
  readonly eerste: readonly number[];
  readonly laatste: readonly number[];
  /** Begint met `^`, zodat zoeken niet op elke plek opnieuw begint. */
  readonly vast?: boolean;
  /** Een voorwaarde zonder tekens, zoals `$` of een blik vooruit: hier kan het alsnog mislukken. */
  readonly eis?: boolean;
};

const LEEG: Stuk = { leeg: true, eerste: [], laatste: [] };
/** Tekens die samen elk verschil laten zien dat een van onze patronen maakt. */
const TEKENS: readonly string[] = [
  [0, 0x300],
  [0x300, 0x370],
  [0x4e00, 0x4e02],
  [0x2000, 0x2070],
  [0xfdd0, 0xfdd4],
  [0xfe00, 0xfe10],
  [0xfefe, 0xff01],
  [0xe000, 0xe002],
].flatMap(([van = 0, tot = 0]) => Array.from({ length: tot - van }, (_, i) => String.fromCodePoint(van + i)));

const ATOOM = /\\p\{[^}]*\}|\\P\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\c[A-Z]|\\.|[^\\]/suy;

/** Waarom dit patroon kan ontsporen, of null als het altijd evenredig met de tekst is. */
export function ontspoort({ source, flags }: RegExp): 'lus in een lus' | 'twee lussen over dezelfde tekens' | null {
  const plaatsen: Plaats[] = [];
  const volgt: Set<number>[] = [];
  let dubbel = false;
  let plek = 0;

  const plaats = (bron: string): Stuk => {
    const patroon = new RegExp(`^(?:${bron})$`, flags.replaceAll(/[gy]/g, ''));
    const past = new Set(TEKENS.filter((teken) => patroon.test(teken)));
    const nummer = plaatsen.push({ past: (teken) => past.has(teken) }) - 1;
    volgt.push(new Set());
    return { leeg: false, eerste: [nummer], laatste: [nummer] };
  };
  const verbind = (van: readonly number[], naar: readonly number[], lus = false): void => {
    for (const een of van)
      for (const ander of naar) {
        if (lus && volgt[een]?.has(ander)) dubbel = true;
        volgt[een]?.add(ander);
      }
  };
  const achterElkaar = (een: Stuk, ander: Stuk): Stuk => {
    verbind(een.laatste, ander.eerste);
    const begin = een.leeg && een.eerste.length === 0;
    return {
      leeg: een.leeg && ander.leeg,
      eerste: een.leeg ? [...een.eerste, ...ander.eerste] : een.eerste,
      laatste: ander.leeg ? [...een.laatste, ...ander.laatste] : ander.laatste,
      vast: een.vast === true || (begin && ander.vast === true),
      eis: ander.eis === true || (een.eis === true && ander.leeg),
    };
  };
  /** Een klasse met haken, ook genest (vlag v). */
  const klasse = (): string => {
    const begin = plek;
    let diep = 0;
    do {
      const teken = source[plek];
      if (teken === '\\') plek += 1;
      else if (teken === '[' && (diep === 0 || flags.includes('v'))) diep += 1;
      else if (teken === ']') diep -= 1;
      plek += 1;
    } while (diep > 0);
    return source.slice(begin, plek);
  };
  const groep = (): Stuk => {
    const soort = /\((?:\?(?:<?[=!]|:|<\w+>))?/y;
    soort.lastIndex = plek;
    const opening = soort.exec(source)?.[0] ?? '(';
    plek += opening.length;
    const inhoud = keuze();
    plek += 1;
    return /[=!]$/.test(opening) ? { ...LEEG, eis: true } : inhoud;
  };
  const atoom = (): Stuk => {
    const teken = source[plek];
    if (teken === '(') return groep();
    if (teken === '[') return plaats(klasse());
    ATOOM.lastIndex = plek;
    const bron = ATOOM.exec(source)?.[0] ?? '';
    plek += bron.length;
    if (bron === '^') return { ...LEEG, vast: !flags.includes('m'), eis: true };
    if (bron === '$' || bron === '\\b' || bron === '\\B') return { ...LEEG, eis: true };
    // Een verwijzing terug kan alles zijn.
    return plaats(/^\\[1-9k]/.test(bron) ? '[\\s\\S]' : bron);
  };
  const herhaald = (): Stuk => {
    const stuk = atoom();
    const keer = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;
    keer.lastIndex = plek;
    const [heel = '', teken, min, komma, max] = keer.exec(source) ?? [];
    plek += heel.length;
    if (heel === '') return stuk;
    const eindeloos = teken === '*' || teken === '+' || (komma !== undefined && max === '');
    if (eindeloos) verbind(stuk.laatste, stuk.eerste, true);
    // Een begrensd aantal keer is geen lus: de grens staat in het patroon zelf.
    const magLeeg = teken === '*' || teken === '?' || min === '0';
    return { ...stuk, leeg: stuk.leeg || magLeeg };
  };
  const rij = (): Stuk => {
    let uit: Stuk = LEEG;
    while (plek < source.length && source[plek] !== '|' && source[plek] !== ')') uit = achterElkaar(uit, herhaald());
    return uit;
  };
  const takken: Stuk[] = [];
  const keuze = (diepte = 1): Stuk => {
    const delen = [rij()];
    while (source[plek] === '|') {
      plek += 1;
      delen.push(rij());
    }
    if (diepte === 0) takken.push(...delen);
    return {
      leeg: delen.some(({ leeg }) => leeg),
      eerste: delen.flatMap(({ eerste }) => eerste),
      laatste: delen.flatMap(({ laatste }) => laatste),
      vast: delen.every(({ vast }) => vast === true),
      eis: delen.some(({ eis }) => eis === true),
    };
  };
  keuze(0);
  if (dubbel) return 'lus in een lus';

  // Zoeken begint op elke plek: een lus over alles, voor elke tak die niet met ^ begint.
  const zoeker = plaatsen.push({ past: () => true }) - 1;
  volgt.push(new Set([zoeker, ...takken.filter(({ vast }) => vast !== true).flatMap(({ eerste }) => eerste)]));
  // Wie hier is en niets meer hoeft, heeft gevonden: dan mislukt er niets meer.
  const klaar = new Set(takken.filter(({ eis }) => eis !== true).flatMap(({ laatste }) => laatste));
  return kanVerdelen({ plaatsen, volgt, klaar }) ? 'twee lussen over dezelfde tekens' : null;
}

type Automaat = {
  readonly plaatsen: readonly Plaats[];
  readonly volgt: readonly ReadonlySet<number>[];
  readonly klaar: ReadonlySet<number>;
};

/** Zijn er plaatsen p en q en een tekst die van p naar p, van p naar q en van q naar q leidt, terwijl q nog kan mislukken? */
function kanVerdelen(automaat: Automaat): boolean {
  const { plaatsen, volgt, klaar } = automaat;
  const inLus = plaatsen.map((_, van) => van).filter((van) => bereik(volgt, van).has(van));
  return inLus.some((q) => !klaar.has(q) && inLus.some((p) => p !== q && leidtTot(automaat, p, q)));
}

function bereik(volgt: readonly ReadonlySet<number>[], van: number): ReadonlySet<number> {
  const gezien = new Set<number>();
  const open = [...(volgt[van] ?? [])];
  for (let nu = open.pop(); nu !== undefined; nu = open.pop()) {
    if (gezien.has(nu)) continue;
    gezien.add(nu);
    open.push(...(volgt[nu] ?? []));
  }
  return gezien;
}

function leidtTot({ plaatsen, volgt }: Automaat, p: number, q: number): boolean {
  const terug = (naar: number) => (van: number) => bereik(volgt, van).has(naar);
  const gezien = new Set<string>();
  const open: (readonly [number, number, number])[] = [[p, p, q]];
  for (let nu = open.pop(); nu !== undefined; nu = open.pop()) {
    for (const x of [...(volgt[nu[0]] ?? [])].filter(terug(p)))
      for (const y of [...(volgt[nu[1]] ?? [])].filter(terug(q)))
        for (const z of [...(volgt[nu[2]] ?? [])].filter(terug(q))) {
          const sleutel = `${x} ${y} ${z}`;
          if (gezien.has(sleutel)) continue;
          gezien.add(sleutel);
          if (!TEKENS.some((teken) => [x, y, z].every((plaats) => plaatsen[plaats]?.past(teken)))) continue;
          if (x === p && y === q && z === q) return true;
          open.push([x, y, z]);
        }
  }
  return false;
}
