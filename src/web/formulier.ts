import type { FormStand } from './formulier-stand.ts';
import type { Taalcode } from './taal.ts';
import { type Vastefout, veldfout } from './veldfouten.ts';

export * from './formulier-stand.ts';
export * from './velden.ts';

/** Wat één veld van de ruwe invoer maakt. `lees` krijgt wat het formulier stuurde, al opgeschoond. */
export type Veld<T> = {
  readonly meer: boolean;
  /** Meerregelig: regeleinden blijven. */
  readonly regels: boolean;
  readonly lees: (invoer: readonly string[]) => Gelezen<T>;
};

export type Gelezen<T> =
  | { readonly kind: 'ok'; readonly waarde: T }
  /** De zin van het formulier zelf, of een vaste fout die in elke taal een zin heeft. */
  | { readonly kind: 'fout'; readonly fout: string | Vastefout };

export type Schema = Readonly<Record<string, Veld<unknown>>>;

/** Het type dat een schema oplevert. */
export type Waarden<S extends Schema> = { readonly [K in keyof S]: S[K] extends Veld<infer T> ? T : never };

export type Ontleed<S extends Schema> =
  | { readonly kind: 'ok'; readonly waarde: Waarden<S>; readonly stand: FormStand<Waarden<S>> }
  | { readonly kind: 'fout'; readonly stand: FormStand<Waarden<S>> };

/** Meer tekens per veld leest geen enkel formulier; de stand die teruggaat naar de pagina is hiermee begrensd. */
const BEWAAR_TEKENS = 20_000;
/** Meer antwoorden onder één naam geeft geen enkele pagina. */
const BEWAAR_ANTWOORDEN = 200;

const ONZICHTBAAR =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: precies deze tekens worden geweigerd.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu;

type Schoon = { readonly tekst: string; readonly fout: Vastefout | null };

/**
 * Maakt één ruw antwoord tot tekst: NFC, regeleinden \n, zonder wit eromheen. Stuurtekens, losse helften van een
 * tekenpaar en tekens die de leesrichting omkeren zijn een fout; in wat terug op de pagina komt, staan ze niet meer.
 */
function maakSchoon(ruw: string, regels: boolean): Schoon {
  const kort = ruw.length > BEWAAR_TEKENS;
  const heel = (kort ? ruw.slice(0, BEWAAR_TEKENS) : ruw).toWellFormed().replaceAll(/\r\n?/g, '\n');
  const zichtbaar = heel.replaceAll(ONZICHTBAAR, '');
  const eenRegel = regels ? zichtbaar : zichtbaar.replaceAll(/[\n\t]/g, ' ');
  const tekst = eenRegel.normalize('NFC').trim();
  if (!ruw.isWellFormed() || zichtbaar !== heel) {
    return { tekst, fout: { code: 'onzichtbaar' } };
  }
  return { tekst, fout: kort ? { code: 'afgekapt' } : null };
}

type Ruw = { readonly antwoorden: readonly string[]; readonly fout: Vastefout | null };

function ruweAntwoorden(body: unknown, naam: string): Ruw {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, naam)) return { antwoorden: [], fout: null };
  const ruw: unknown = (body as Record<string, unknown>)[naam];
  const lijst = Array.isArray(ruw) ? ruw.slice(0, BEWAAR_ANTWOORDEN) : [ruw];
  const antwoorden = lijst.filter((deel): deel is string => typeof deel === 'string');
  const heel = antwoorden.length === (Array.isArray(ruw) ? ruw.length : 1);
  return { antwoorden, fout: heel ? null : { code: 'onleesbaar-antwoord' } };
}

type Veldlezing = { readonly bewaar: readonly string[]; readonly gelezen: Gelezen<unknown> };

function leesVeld(veld: Veld<unknown>, { antwoorden, fout }: Ruw): Veldlezing {
  const schoon = antwoorden.map((antwoord) => maakSchoon(antwoord, veld.regels));
  const bewaar = schoon.map(({ tekst }) => tekst);
  const eersteFout = fout ?? schoon.find((deel) => deel.fout !== null)?.fout;
  if (eersteFout) return { bewaar, gelezen: { kind: 'fout', fout: eersteFout } };
  if (!veld.meer && bewaar.length > 1) {
    return { bewaar, gelezen: { kind: 'fout', fout: { code: 'meer-antwoorden' } } };
  }
  return { bewaar, gelezen: veld.lees(bewaar) };
}

/**
 * Leest een verzonden formulier volgens een schema. Velden buiten het schema tellen niet mee (ook `__proto__` niet).
 * Bij een fout komt alles wat iemand invulde terug, met per veld één zin die zegt wat te doen, in de taal van de pagina.
 */
export function ontleed<S extends Schema>(schema: S, body: unknown, taal: Taalcode = 'nl'): Ontleed<S> {
  const waarde: Record<string, unknown> = Object.create(null);
  const waarden: Record<string, string | readonly string[]> = Object.create(null);
  const fouten: Record<string, string> = Object.create(null);
  for (const [naam, veld] of Object.entries(schema)) {
    const { bewaar, gelezen } = leesVeld(veld, ruweAntwoorden(body, naam));
    waarden[naam] = veld.meer ? bewaar : (bewaar[0] ?? '');
    if (gelezen.kind === 'ok') waarde[naam] = gelezen.waarde;
    else fouten[naam] = typeof gelezen.fout === 'string' ? gelezen.fout : veldfout(gelezen.fout, taal);
  }
  const stand = { waarden, fouten } as FormStand<Waarden<S>>;
  if (Object.keys(fouten).length > 0) return { kind: 'fout', stand };
  return { kind: 'ok', waarde: waarde as Waarden<S>, stand };
}
