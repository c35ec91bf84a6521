import { opsomming } from '../casus/woorden.ts';
import { functieLabel } from '../partij/functies.ts';
import type { Melder, OverlegtypeInhoud, Tafelrol } from './inhoud.ts';
import type { Klacht } from './keuring.ts';
import { plaatssoortVan } from './plaatsen.ts';
import { rolVoor, type Tafelgast } from './rol.ts';

type Plek = Pick<Tafelrol, 'partij' | 'hoedanigheid'>;

const opPlek = (een: Plek, ander: Plek): boolean =>
  een.partij === ander.partij && een.hoedanigheid === ander.hoedanigheid;

/** Past deze melder bij een plaats aan tafel? */
const past = (melder: Melder, { functies, ...plek }: Tafelrol): boolean =>
  opPlek(melder, plek) && (functies.length === 0 ? melder.functie === null : functies.includes(melder.functie ?? ''));

/**
 * Mag deze medewerker onder dit overleg een casus aanmelden (fn 16, PH-1a)? Alleen wie de partijen in het overlegtype noemden, en
 * alleen vanaf een plaats aan tafel: wie aanmeldt, bevestigt daarmee taak en grondslag (3.4c).
 */
export function magAanmelden(inhoud: OverlegtypeInhoud, wie: Tafelgast): boolean {
  const rol = rolVoor(inhoud, wie);
  if (rol === undefined) return false;
  return inhoud.melders.some((melder) => past(melder, rol) && (melder.functie ?? wie.functie) === wie.functie);
}

const plaatsnaam = (plek: Plek): string => plaatssoortVan(plek)?.naam ?? 'Een plaats die niet bestaat';

type Tafel = { readonly melders: readonly Melder[]; readonly rollen: readonly Tafelrol[] };

/** Wie er mogen aanmelden, een regel per soort plaats. */
export function melderregels({ melders, rollen }: Tafel): readonly string[] {
  const plekken = melders.filter((melder, i) => melders.findIndex((ander) => opPlek(ander, melder)) === i);
  return plekken.map((plek) => {
    const functies = melders.filter((melder) => opPlek(melder, plek)).map(({ functie }) => functie);
    const aanTafel = rollen.filter((rol) => opPlek(rol, plek)).flatMap((rol) => rol.functies);
    const niet = aanTafel.filter((functie) => !functies.includes(functie)).map(functieLabel);
    const wie = functies.includes(null)
      ? ['elke functie', ...(niet.length === 0 ? [] : [`behalve ${opsomming(niet)}`])].join(', ')
      : opsomming(functies.flatMap((functie) => (functie === null ? [] : [functieLabel(functie)])));
    return `${plaatsnaam(plek)} (${wie})`;
  });
}

/**
 * De melders bij deze plaatsen: wie er niet meer zit, meldt niet meer aan. Kreeg een plaats voor elke functie nu namen, dan melden
 * alleen die functies nog aan; ruimer wordt het nooit vanzelf.
 */
export function meldersBij(
  { melders, rollen }: Tafel,
  gewijzigd?: { readonly was: Tafelrol; readonly wordt: Tafelrol },
): readonly Melder[] {
  const genoemd = melders.flatMap((melder): readonly Melder[] => {
    const was = gewijzigd?.was;
    if (was === undefined || was.functies.length > 0 || melder.functie !== null || !past(melder, was)) return [melder];
    const nu = gewijzigd?.wordt.functies ?? [];
    return nu.length === 0 ? [melder] : nu.map((functie) => ({ ...melder, functie }));
  });
  return genoemd.filter((melder) => rollen.some((rol) => past(melder, rol)));
}

/** Is er niemand die kan aanmelden, dan begint er onder dit overlegtype nooit een casus. */
export function keurMelders(tafel: Tafel): readonly Klacht[] {
  if (tafel.rollen.length === 0 || meldersBij(tafel).length > 0) return [];
  const zin = 'Kies wie een casus mag aanmelden. Zonder hen begint er geen.';
  return [{ ernst: 'moet', vraag: 'melders', zin, artikelen: ['fn 16', 'PH-1a'] }];
}
