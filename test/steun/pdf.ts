import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Een element van de leesboom met zijn eigen tekst, zoals een voorlezer het tegenkomt. */
export type Leesdeel = {
  readonly rol: string;
  /** Ook wat erin in een andere taal staat, in leesvolgorde. */
  readonly tekst: string;
  /** De taal die dit element zelf noemt, of null. */
  readonly taal: string | null;
  /** Stukken tekst hierin met een eigen taal. */
  readonly stukken: readonly Leesdeel[];
  readonly delen: readonly Leesdeel[];
};

export type GelezenPdf = {
  readonly titel: string;
  readonly taal: string;
  /** Deel van PDF/UA waaraan het bestand zegt te voldoen; '1', of null. */
  readonly ua: string | null;
  readonly labels: readonly string[];
  readonly bladwijzers: readonly string[];
  /** De hele leesboom per blad. */
  readonly boom: readonly Leesdeel[];
  /** Alle tekst van een blad, ook de voet. */
  readonly bladen: readonly string[];
};

type Knoop = { role?: string; type?: string; id?: string; lang?: string; children?: Knoop[] };

/** Leest een PDF terug met pdf.js, dat niets van onze zetter weet. */
export async function leesPdf(bytes: Uint8Array): Promise<GelezenPdf> {
  const taak = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const pdf = await taak.promise;
  const { info, metadata } = await pdf.getMetadata();
  const kop = info as { Title?: string; Language?: string };
  const bladen: string[] = [];
  const boom: Leesdeel[] = [];
  for (let nummer = 1; nummer <= pdf.numPages; nummer += 1) {
    const blad = await pdf.getPage(nummer);
    const { items } = await blad.getTextContent({ includeMarkedContent: true });
    const { alles, perInhoud } = leesInhoud(items as readonly Item[]);
    bladen.push(alles);
    const wortel = (await blad.getStructTree()) as Knoop | null;
    for (const kind of wortel?.children ?? []) boom.push(maakDeel(kind, perInhoud));
  }
  const gelezen = {
    titel: kop.Title ?? '',
    taal: kop.Language ?? '',
    ua: metadata?.get('pdfuaid:part') ?? null,
    labels: (await pdf.getPageLabels()) ?? [],
    bladwijzers: platteWijzers((await pdf.getOutline()) as Wijzer[] | null),
    boom,
    bladen,
  };
  await taak.destroy();
  return gelezen;
}

/** Alle delen met deze rol, in leesvolgorde. */
export const metRol = (delen: readonly Leesdeel[], rol: string): readonly Leesdeel[] =>
  delen.flatMap((deel) => [...(deel.rol === rol ? [deel] : []), ...metRol(deel.delen, rol)]);

/** Alles wat een voorlezer zegt, met enkele spaties. */
export const leesvolgorde = (delen: readonly Leesdeel[]): string =>
  delen
    .map((deel) => `${deel.tekst} ${leesvolgorde(deel.delen)}`)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

type Item = { readonly str?: string; readonly hasEOL?: boolean; readonly type?: string; readonly id?: string | null };

function leesInhoud(items: readonly Item[]): { alles: string; perInhoud: ReadonlyMap<string, string> } {
  const perInhoud = new Map<string, string>();
  const open: (string | undefined)[] = [];
  let alles = '';
  for (const item of items) {
    if (item.type?.startsWith('beginMarkedContent')) open.push(item.id ?? undefined);
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      // Een regeleinde is voor een lezer een spatie.
      const tekst = `${item.hasEOL ? ' ' : ''}${item.str}`;
      alles += `${tekst} `;
      const id = open.findLast((deel) => deel !== undefined);
      if (id !== undefined) perInhoud.set(id, `${perInhoud.get(id) ?? ''}${tekst}`);
    }
  }
  return { alles: alles.replaceAll(/\s+/g, ' ').trim(), perInhoud };
}

function maakDeel(knoop: Knoop, perInhoud: ReadonlyMap<string, string>): Leesdeel {
  const kinderen = knoop.children ?? [];
  const eigen = kinderen
    .filter((kind) => kind.type === 'content' || kind.role === 'Span')
    .map((kind) => (kind.role === 'Span' ? maakDeel(kind, perInhoud).tekst : (perInhoud.get(kind.id ?? '') ?? '')));
  const elementen = kinderen.filter((kind) => kind.role !== undefined);
  const [stukken, delen] = [true, false].map((span) =>
    elementen.filter((kind) => (kind.role === 'Span') === span).map((kind) => maakDeel(kind, perInhoud)),
  ) as [Leesdeel[], Leesdeel[]];
  const tekst = eigen.join('');
  return {
    rol: knoop.role ?? '',
    tekst: knoop.role === 'Span' ? tekst : tekst.trim(),
    taal: knoop.lang ?? null,
    stukken,
    delen,
  };
}

/** Alles wat zegt in deze taal te zijn, in leesvolgorde. */
export const inTaal = (delen: readonly Leesdeel[], taal: string): readonly string[] =>
  delen.flatMap((deel) => [
    ...(deel.taal === taal ? [deel.tekst.trim()] : inTaal(deel.stukken, taal)),
    ...inTaal(deel.delen, taal),
  ]);

type Wijzer = { readonly title: string; readonly items: Wijzer[] };

const platteWijzers = (wijzers: readonly Wijzer[] | null, diepte = 0): readonly string[] =>
  (wijzers ?? []).flatMap(({ title, items }) => [
    `${'  '.repeat(diepte)}${title}`,
    ...platteWijzers(items, diepte + 1),
  ]);
