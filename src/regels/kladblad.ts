import { datumgetal } from './datum.ts';
import { zoekCode } from './keuzetabel.ts';
import { VARIABELEN } from './velden.ts';
import type { Veld } from './vraagvelden.ts';
import { ANDERS } from './vraagvelden.ts';

/**
 * Waar elke keuring haar bladen schrijft, en hoe een waarde een getal wordt. Alleen wie een vraag wil bewaren, neemt een
 * eigen rij. Elke functie hier geeft onwaar als het veld deze waarde niet mag hebben; een veld met de waarde `undefined`
 * telt als afwezig, en afwezig is nul.
 */

export const KLADBLAD = new Uint8Array(VARIABELEN.length);

/** Wat een keuring leest en geen blad is. Datums als jjjjmmdd, -1 zolang zij er niet zijn. */
export const KLAD = { versie: false, handeling: 0, peildatum: '', peil: -1, geboren: -1, nullen: 0, keuring: 0 };

export const GENOEMD = 1;
export const NIET_GENOEMD = 2;

/** Begint een nieuwe keuring; haar nummer zegt later of het kladblad nog van haar is. */
export function nieuweKeuring(): number {
  KLADBLAD.fill(0);
  KLAD.versie = false;
  KLAD.handeling = 0;
  KLAD.peil = -1;
  KLAD.geboren = -1;
  KLAD.nullen = 0;
  KLAD.keuring += 1;
  return KLAD.keuring;
}

/** Zonder sprong op de waarde: van twee die elk zo vaak voorkomen, is geen sprong te voorzien. */
export function jaNee({ nummer }: Veld, waarde: unknown): boolean {
  const code = waarde === true ? 1 : waarde === false ? 2 : 0;
  KLADBLAD[nummer] = code;
  return code !== 0 || waarde === undefined;
}

function codeVan({ tabel, codes, bijNull }: Veld, waarde: unknown): number {
  if (typeof waarde === 'string') return zoekCode(tabel, waarde);
  return waarde === null ? bijNull : (codes.get(waarde) ?? 0);
}

export function keuze(veld: Veld, waarde: unknown): boolean {
  const code = codeVan(veld, waarde);
  KLADBLAD[veld.nummer] = code;
  return code !== 0 || waarde === undefined;
}

export function handeling(veld: Veld, waarde: unknown): boolean {
  KLAD.handeling = codeVan(veld, waarde);
  return KLAD.handeling !== 0 || waarde === undefined;
}

export function functie({ nummer, tabel }: Veld, waarde: unknown): boolean {
  if (typeof waarde !== 'string') return waarde === undefined;
  KLADBLAD[nummer] = zoekCode(tabel, waarde) || ANDERS;
  return true;
}

/** Een lijst die er is, is volledig: elk element is genoemd of niet. */
export function lijst({ nummer, waarden, tabel }: Veld, gegeven: unknown): boolean {
  if (!Array.isArray(gegeven)) return gegeven === undefined;
  const einde = nummer + waarden.length;
  for (let plaats = nummer; plaats < einde; plaats += 1) KLADBLAD[plaats] = NIET_GENOEMD;
  for (let i = 0; i < gegeven.length; i += 1) {
    const element: unknown = gegeven[i];
    const code = typeof element === 'string' ? zoekCode(tabel, element) : 0;
    if (code === 0) return false;
    KLADBLAD[nummer + code - 1] = GENOEMD;
  }
  return true;
}

export function versie(waarde: unknown): boolean {
  KLAD.versie = waarde === 1;
  return KLAD.versie || waarde === undefined;
}

export function peildatum(waarde: unknown): boolean {
  if (typeof waarde !== 'string') return waarde === undefined;
  KLAD.peil = datumgetal(waarde);
  KLAD.peildatum = waarde;
  return KLAD.peil >= 0;
}

export function geboren(waarde: unknown): boolean {
  if (typeof waarde !== 'string') return waarde === undefined;
  KLAD.geboren = datumgetal(waarde);
  return KLAD.geboren >= 0;
}
