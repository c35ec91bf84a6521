/** Een regel van een bestand: het nummer waarop zij in het bestand begint, en haar cellen. */
export type Csvregel = { readonly nummer: number; readonly cellen: readonly string[] };

export type Csvlezing =
  /** `oudeTekenset`: gelezen als Windows-1252. Dat past bijna altijd, maar een mens moet de accenten nakijken. */
  | { readonly kind: 'ok'; readonly regels: readonly Csvregel[]; readonly oudeTekenset: boolean }
  | { readonly kind: 'leeg' }
  /** Geen tekst: een ander bestand, of een tekenset die wij niet kennen. */
  | { readonly kind: 'tekenset' }
  /** Een aanhalingsteken dat op deze regel begint, gaat nergens dicht. */
  | { readonly kind: 'aanhaling'; readonly nummer: number };

/**
 * Leest een CSV-bestand volgens RFC 4180: komma, puntkomma (Excel in het Nederlands) of tab, aanhalingstekens verdubbeld, regeleinden
 * binnen aanhalingstekens. In UTF-8, in UTF-16 met BOM ("Unicode-tekst") of in Windows-1252, zoals Excel uit zichzelf bewaart. Lege
 * regels en de regel `sep=` van Excel tellen niet mee; wit om een cel gaat weg.
 */
export function leesCsv(bytes: Uint8Array): Csvlezing {
  const gelezen = leesTekst(bytes);
  if (gelezen === null) return { kind: 'tekenset' };
  const { tekst, oudeTekenset } = gelezen;
  const lezing = splits(tekst, scheidingVan(tekst));
  if (lezing.kind !== 'ok') return lezing;
  const gevuld = lezing.regels.filter(
    ({ nummer, cellen }) => cellen.some((cel) => cel !== '') && !(nummer === 1 && SEP.test(cellen[0] ?? '')),
  );
  return gevuld.length === 0 ? { kind: 'leeg' } : { kind: 'ok', regels: gevuld, oudeTekenset };
}

/** De eerste regel waarmee sommige programma's Excel zeggen wat het scheidingsteken is. */
const SEP = /^sep=.?$/iu;

function leesTekst(bytes: Uint8Array): { readonly tekst: string; readonly oudeTekenset: boolean } | null {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const tekst = decodeer(bytes, utf16 ? 'utf-16le' : 'utf-8');
  if (tekst !== null) return { tekst, oudeTekenset: false };
  const oud = utf16 ? null : decodeer(bytes, 'windows-1252');
  // Vijf bytes betekenen in Windows-1252 niets: dan is het iets anders.
  return oud === null || /[\u0080-\u009f]/u.test(oud) ? null : { tekst: oud, oudeTekenset: true };
}

function decodeer(bytes: Uint8Array, tekenset: string): string | null {
  try {
    // TextDecoder neemt de BOM weg. Een nulteken staat in geen tekstbestand: dan is het iets anders.
    const tekst = new TextDecoder(tekenset, { fatal: true }).decode(bytes);
    return tekst.includes('\u0000') ? null : tekst;
  } catch {
    return null;
  }
}

const SCHEIDINGEN = [',', ';', '\t'] as const;
type Scheiding = (typeof SCHEIDINGEN)[number];

/** Zo veel van een bestand is genoeg om te zien hoe het gescheiden is; een patroon over megabytes past niet in het geheugen. */
const BEGIN_TEKENS = 10_000;

/** Het teken dat in de eerste regel het vaakst buiten aanhalingstekens staat. */
function scheidingVan(tekst: string): Scheiding {
  const zonderSep = tekst.slice(0, BEGIN_TEKENS).replace(/^sep=.?\r?\n/iu, '');
  const eerste = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/u.exec(zonderSep)?.[0].replaceAll(/"(?:[^"]|"")*"/gu, '') ?? '';
  const keer = (teken: Scheiding): number => eerste.split(teken).length;
  return SCHEIDINGEN.reduce((beste, teken) => (keer(teken) > keer(beste) ? teken : beste));
}

type Splitsing =
  | { readonly kind: 'ok'; readonly regels: readonly Csvregel[] }
  | Extract<Csvlezing, { kind: 'aanhaling' }>;

function splits(tekst: string, scheiding: string): Splitsing {
  const regels: Csvregel[] = [];
  let cellen: string[] = [];
  let nummer = 1;
  let begin = 1;
  let plek = 0;
  while (plek < tekst.length) {
    const cel = leesCel(tekst, plek, scheiding);
    if (cel === null) return { kind: 'aanhaling', nummer };
    cellen.push(cel.waarde.trim());
    nummer += cel.regeleinden;
    plek = cel.einde;
    const teken = tekst[plek];
    if (teken === scheiding) {
      plek += 1;
      if (plek < tekst.length) continue;
      cellen.push('');
    }
    regels.push({ nummer: begin, cellen });
    cellen = [];
    plek += teken === '\r' && tekst[plek + 1] === '\n' ? 2 : teken === scheiding ? 0 : 1;
    nummer += 1;
    begin = nummer;
  }
  return { kind: 'ok', regels };
}

type Cel = { readonly waarde: string; readonly einde: number; readonly regeleinden: number };

function leesCel(tekst: string, begin: number, scheiding: string): Cel | null {
  if (tekst[begin] !== '"') {
    let einde = begin;
    while (einde < tekst.length && !isGrens(tekst[einde], scheiding)) einde += 1;
    return { waarde: tekst.slice(begin, einde), einde, regeleinden: 0 };
  }
  let einde = begin + 1;
  for (;;) {
    const dicht = tekst.indexOf('"', einde);
    if (dicht === -1) return null;
    if (tekst[dicht + 1] === '"') {
      einde = dicht + 2;
      continue;
    }
    // Over een cel van megabytes is dit acht keer zo snel als replaceAll, dat elke vondst apart samenvoegt.
    const waarde = tekst
      .slice(begin + 1, dicht)
      .split('""')
      .join('"');
    // Wat na het sluitende teken nog komt, hoort niet in RFC 4180; een spatie voor de komma wel in de praktijk.
    let na = dicht + 1;
    while (na < tekst.length && !isGrens(tekst[na], scheiding)) na += 1;
    if (tekst.slice(dicht + 1, na).trim() !== '') return null;
    return { waarde, einde: na, regeleinden: waarde.split(/\r\n|\r|\n/u).length - 1 };
  }
}

const isGrens = (teken: string | undefined, scheiding: string): boolean =>
  teken === scheiding || teken === '\n' || teken === '\r';

/** Waarmee een rekenblad een formule begint; een tab of regeleinde vooraan telt ook (OWASP, CSV injection). */
const FORMULE = /^[=+\-@\t\r]/u;

/**
 * Maakt een CSV-bestand voor een rekenblad: puntkomma, BOM en CRLF, zodat Excel in het Nederlands het meteen goed opent. Een cel die
 * een formule zou beginnen, krijgt een apostrof ervoor en wordt zo gewone tekst.
 */
export function maakCsv(rijen: readonly (readonly string[])[]): string {
  const cel = (waarde: string): string => `"${(FORMULE.test(waarde) ? `'${waarde}` : waarde).replaceAll('"', '""')}"`;
  return `\uFEFF${rijen.map((rij) => `${rij.map(cel).join(';')}\r\n`).join('')}`;
}
