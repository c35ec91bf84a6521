import { eigenlijkeDelen, klankcode, naamdelen } from '../kluis/index.ts';

/** Hoe goed een naam past bij wat iemand typte. */
export type Gelijkenis =
  /** Elk getypt deel is een naamdeel, of het begin ervan. */
  | { readonly kind: 'gevonden'; readonly afstand: number }
  /** Het klinkt zo, of er zijn een paar letters mis: iets om na te vragen. */
  | { readonly kind: 'lijkt-op'; readonly afstand: number }
  | { readonly kind: 'anders' };

const ANDERS: Gelijkenis = { kind: 'anders' };

/** Hoeveel letters er in een deel van deze lengte mis mogen zijn; korter dan drie letters is een vergissing een andere naam. */
function vergissingen(lengte: number): number {
  if (lengte < 3) return 0;
  return lengte < 6 ? 1 : 2;
}

/** Vergelijkt wat iemand typte met een naam, deel voor deel en in elke volgorde. Tussenvoegsels tellen alleen als er niets anders staat. */
export function vergelijk(invoer: string, naam: string): Gelijkenis {
  const gezocht = eigenlijkeDelen(invoer);
  const delen = naamdelen(naam);
  if (gezocht.length === 0 || delen.length === 0) return ANDERS;
  let afstand = 0;
  let zeker = true;
  for (const deel of gezocht) {
    const beste = besteVoor(deel, delen);
    if (beste === null) return ANDERS;
    afstand += beste.afstand;
    zeker &&= beste.zeker;
  }
  return { kind: zeker ? 'gevonden' : 'lijkt-op', afstand };
}

type Deelgelijkenis = { readonly afstand: number; readonly zeker: boolean };

function besteVoor(deel: string, delen: readonly string[]): Deelgelijkenis | null {
  const klank = klankcode(deel);
  const mogelijk = delen.flatMap((naamdeel): Deelgelijkenis[] => {
    if (naamdeel === deel) return [{ afstand: 0, zeker: true }];
    if (deel.length >= 2 && naamdeel.startsWith(deel)) return [{ afstand: 0.5, zeker: true }];
    const afstand = bewerkafstand(deel, naamdeel);
    if (klank.length >= 2 && klank === klankcode(naamdeel)) return [{ afstand: Math.min(afstand, 1), zeker: false }];
    return afstand <= vergissingen(deel.length) ? [{ afstand, zeker: false }] : [];
  });
  return mogelijk.toSorted((a, b) => Number(b.zeker) - Number(a.zeker) || a.afstand - b.afstand)[0] ?? null;
}

/**
 * Hoeveel letters er bij, weg, anders of verwisseld moeten om van het ene woord het andere te maken
 * (Damerau-Levenshtein, beperkte vorm).
 */
export function bewerkafstand(een: string, ander: string): number {
  const a = [...een];
  const b = [...ander];
  let tweeTerug: readonly number[] = [];
  let vorige: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const rij = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const gelijk = a[i - 1] === b[j - 1] ? 0 : 1;
      const anders = Math.min((vorige[j] ?? 0) + 1, (rij[j - 1] ?? 0) + 1, (vorige[j - 1] ?? 0) + gelijk);
      const verwisseld = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rij.push(verwisseld ? Math.min(anders, (tweeTerug[j - 2] ?? 0) + 1) : anders);
    }
    tweeTerug = vorige;
    vorige = rij;
  }
  return vorige[b.length] ?? 0;
}
