/** Een regel van een bestand: het nummer waarop zij in het bestand begint, en haar cellen. */
export type Csvregel = { readonly nummer: number; readonly cellen: readonly string[] };

export type Csvlezing =
  | { readonly kind: 'ok'; readonly regels: readonly Csvregel[] }
  | { readonly kind: 'leeg' }
  /** Geen UTF-8: een ander bestand, of bewaard met een oude tekenset. */
  | { readonly kind: 'tekenset' }
  /** Een aanhalingsteken dat op deze regel begint, gaat nergens dicht. */
  | { readonly kind: 'aanhaling'; readonly nummer: number };

/**
 * Leest een CSV-bestand volgens RFC 4180: komma of puntkomma (Excel in het Nederlands), aanhalingstekens verdubbeld, regeleinden
 * binnen aanhalingstekens, met of zonder BOM. Lege regels tellen niet mee; wit om een cel gaat weg.
 */
export function leesCsv(bytes: Uint8Array): Csvlezing {
  const tekst = leesTekst(bytes);
  if (tekst === null) return { kind: 'tekenset' };
  const lezing = splits(tekst, scheidingVan(tekst));
  if (lezing.kind !== 'ok') return lezing;
  const gevuld = lezing.regels.filter(({ cellen }) => cellen.some((cel) => cel !== ''));
  return gevuld.length === 0 ? { kind: 'leeg' } : { kind: 'ok', regels: gevuld };
}

function leesTekst(bytes: Uint8Array): string | null {
  try {
    // TextDecoder neemt de BOM weg. Een nulteken staat in geen tekstbestand: dan is het iets anders.
    const tekst = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return tekst.includes('\u0000') ? null : tekst;
  } catch {
    return null;
  }
}

/** Het teken dat in de eerste regel het vaakst buiten aanhalingstekens staat. */
function scheidingVan(tekst: string): ',' | ';' {
  const eerste = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/u.exec(tekst)?.[0].replaceAll(/"(?:[^"]|"")*"/gu, '') ?? '';
  return eerste.split(';').length > eerste.split(',').length ? ';' : ',';
}

function splits(tekst: string, scheiding: string): Exclude<Csvlezing, { kind: 'tekenset' | 'leeg' }> {
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
    const waarde = tekst.slice(begin + 1, dicht).replaceAll('""', '"');
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
