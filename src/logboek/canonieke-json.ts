/** What the canonical form can hold. */
export type JsonWaarde =
  | string
  | number
  | boolean
  | null
  | readonly JsonWaarde[]
  | { readonly [naam: string]: JsonWaarde };

/**
 * JSON with exactly one spelling per value (RFC 8785): names sorted by UTF-16 code unit, no white space, numbers and
 * strings as ECMAScript writes them.
 * @throws TypeError on what has no such spelling: NaN, infinity, unpaired surrogates, undefined.
 */
export function canoniekeJson(waarde: JsonWaarde): string {
  if (waarde === null || typeof waarde === 'boolean') return String(waarde);
  if (typeof waarde === 'number') return getal(waarde);
  if (typeof waarde === 'string') return tekst(waarde);
  if (isLijst(waarde)) return `[${waarde.map(canoniekeJson).join(',')}]`;
  if (typeof waarde !== 'object') throw new TypeError('Deze waarde heeft geen canonieke vorm.');
  // `<` compares UTF-16 code units, as RFC 8785 asks; localeCompare does not.
  const velden = Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${velden.map(([naam, veld]) => `${tekst(naam)}:${canoniekeJson(veld)}`).join(',')}}`;
}

function isLijst(waarde: JsonWaarde): waarde is readonly JsonWaarde[] {
  return Array.isArray(waarde);
}

function getal(waarde: number): string {
  if (!Number.isFinite(waarde)) throw new TypeError('Alleen eindige getallen hebben een canonieke vorm.');
  return JSON.stringify(waarde);
}

function tekst(waarde: string): string {
  if (!waarde.isWellFormed()) throw new TypeError('De tekst is geen geldige Unicode.');
  return JSON.stringify(waarde);
}
