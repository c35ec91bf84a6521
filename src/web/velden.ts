import { isUuid } from '../lib/ids.ts';
import type { Gelezen, Veld } from './formulier.ts';
import { leesDatum } from './tijd.ts';
import { noem, type Vastefout } from './veldfouten.ts';

const goed = <T>(waarde: T): Gelezen<T> => ({ kind: 'ok', waarde });
const mis = (fout: string | Vastefout): Gelezen<never> => ({ kind: 'fout', fout });

const enkel = <T>(lees: (invoer: string) => Gelezen<T>, regels = false): Veld<T> => ({
  meer: false,
  regels,
  lees: (invoer) => lees(invoer[0] ?? ''),
});

/** Lengte in tekens zoals een mens ze telt bij benadering: codepunten. */
const lengte = (tekst: string): number => [...tekst].length;

type Tekstregels = {
  /** Hoogste aantal tekens. */
  readonly max: number;
  readonly min?: number;
  /** Meer dan één regel (tekstvlak). */
  readonly regels?: boolean;
  /** Vorm die de hele tekst moet hebben, met de zin die het herstel zegt. */
  readonly vorm?: { readonly patroon: RegExp; readonly fout: string };
};

function keurTekst(tekst: string, { max, min = 0, vorm }: Tekstregels): Gelezen<string> {
  const aantal = lengte(tekst);
  if (aantal > max) return mis({ code: 'te-lang', aantal, max });
  if (aantal < min) return mis({ code: 'te-kort', aantal: min });
  if (vorm && !vorm.patroon.test(tekst)) return mis(vorm.fout);
  return goed(tekst);
}

/** Tekst die er moet zijn. `leeg` zegt wat te doen: "Schrijf op waarom dit nodig is." */
export function verplichteTekst(opties: Tekstregels & { readonly leeg: string }): Veld<string> {
  return enkel((tekst) => (tekst === '' ? mis(opties.leeg) : keurTekst(tekst, opties)), opties.regels);
}

/** Tekst die leeg mag blijven; leeg is `null`. */
export function tekst(opties: Tekstregels): Veld<string | null> {
  return enkel<string | null>((invoer) => (invoer === '' ? goed(null) : keurTekst(invoer, opties)), opties.regels);
}

const isEen = <K extends string>(keuzes: readonly K[], invoer: string): invoer is K =>
  (keuzes as readonly string[]).includes(invoer);

/** Precies één van de keuzes; `leeg` geldt ook voor een waarde die er niet bij staat. */
export function keuze<const K extends string>(keuzes: readonly K[], { leeg }: { readonly leeg: string }): Veld<K> {
  return enkel((invoer) => (isEen(keuzes, invoer) ? goed(invoer) : mis(leeg)));
}

/** Eén van de keuzes of niets (`null`). Een onbekende waarde is een fout. */
export function keuzeOfNiets<const K extends string>(
  keuzes: readonly K[],
  opties: { readonly onbekend: string },
): Veld<K | null> {
  return enkel<K | null>((invoer) => {
    if (invoer === '') return goed(null);
    return isEen(keuzes, invoer) ? goed(invoer) : mis(opties.onbekend);
  });
}

/** Nul of meer van de keuzes, elk hoogstens één keer, in de volgorde van `keuzes`. `leeg` maakt het verplicht. */
export function meerkeuze<const K extends string>(
  keuzes: readonly K[],
  opties: { readonly leeg?: string; readonly onbekend?: string } = {},
): Veld<readonly K[]> {
  const onbekend: string | Vastefout = opties.onbekend ?? { code: 'keuze-weg' };
  return {
    meer: true,
    regels: false,
    lees: (invoer) => {
      const gevuld = invoer.filter((deel) => deel !== '');
      if (!gevuld.every((deel) => isEen(keuzes, deel))) return mis(onbekend);
      if (gevuld.length === 0 && opties.leeg !== undefined) return mis(opties.leeg);
      return goed(keuzes.filter((deel) => gevuld.includes(deel)));
    },
  };
}

/** Ja of nee; niets kiezen is een fout. Nooit vooraf gekozen. */
export function jaNee({ leeg }: { readonly leeg: string }): Veld<boolean> {
  return enkel((invoer) => (invoer === 'ja' || invoer === 'nee' ? goed(invoer === 'ja') : mis(leeg)));
}

/** Eén vinkje. Met `verplicht` moet het gezet zijn. */
export function vinkje({ verplicht }: { readonly verplicht?: string } = {}): Veld<boolean> {
  return enkel((invoer) => {
    const gezet = invoer === 'ja' || invoer === 'on';
    if (!gezet && invoer !== '' && invoer !== 'nee') return mis({ code: 'vinkje' });
    return !gezet && verplicht !== undefined ? mis(verplicht) : goed(gezet);
  });
}

type Datumregels = {
  /** Hoe het veld heet, als er op het formulier nog een datum staat: elke fout noemt het dan. */
  readonly naam?: string;
  /** Vroegste en laatste kalenderdag die mag ("2026-03-05"), met de zin die het herstel zegt. */
  readonly vanaf?: { readonly dag: string; readonly fout: string };
  readonly tot?: { readonly dag: string; readonly fout: string };
};

function keurDatum(invoer: string, { naam, vanaf, tot }: Datumregels): Gelezen<string> {
  const lezing = leesDatum(invoer);
  switch (lezing.kind) {
    case 'onleesbaar':
    case 'kort-jaar':
    case 'bestaat-niet':
      return mis({ code: lezing.kind, van: naam });
    case 'ok':
      if (vanaf && lezing.datum < vanaf.dag) return mis(noem(naam, vanaf.fout));
      if (tot && lezing.datum > tot.dag) return mis(noem(naam, tot.fout));
      return goed(lezing.datum);
  }
}

/** Een datum zoals mensen hem schrijven; wordt een kalenderdag "2026-03-05". */
export function datum(opties: Datumregels & { readonly leeg: string }): Veld<string> {
  return enkel((invoer) => (invoer === '' ? mis(opties.leeg) : keurDatum(invoer, opties)));
}

/** Een datum die leeg mag blijven. */
export function datumOfNiets(opties: Datumregels = {}): Veld<string | null> {
  return enkel<string | null>((invoer) => (invoer === '' ? goed(null) : keurDatum(invoer, opties)));
}

/** Een heel getal van nul of meer. */
export function aantal(opties: { readonly leeg: string; readonly max: number }): Veld<number> {
  return enkel((invoer) => {
    if (invoer === '') return mis(opties.leeg);
    if (!/^\d{1,9}$/.test(invoer)) return mis({ code: 'geen-getal' });
    return Number(invoer) > opties.max ? mis({ code: 'groot-getal', max: opties.max }) : goed(Number(invoer));
  });
}

const VERLOPEN: Vastefout = { code: 'verlopen' };

/** Een verborgen sleutel (uuid) die de pagina zelf invulde. */
export function sleutel<T extends string = string>(): Veld<T> {
  return enkel((invoer) => (isUuid(invoer) ? goed(invoer as T) : mis(VERLOPEN)));
}

/** Nul of meer sleutels (uuid), bijvoorbeeld de gekozen ontvangers. `leeg` maakt het verplicht. */
export function sleutels<T extends string = string>(opties: { readonly leeg?: string } = {}): Veld<readonly T[]> {
  return {
    meer: true,
    regels: false,
    lees: (invoer) => {
      const gevuld = [...new Set(invoer.filter((deel) => deel !== ''))];
      if (!gevuld.every((deel) => isUuid(deel))) return mis(VERLOPEN);
      if (gevuld.length === 0 && opties.leeg !== undefined) return mis(opties.leeg);
      return goed(gevuld as unknown as readonly T[]);
    },
  };
}
