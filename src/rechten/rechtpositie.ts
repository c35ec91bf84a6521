import { aantalGezagdragers, type CasusFeiten } from '../casus/feiten.ts';
import type { Kanttekening } from '../regels/index.ts';
import { type Recht, type Rechtsantwoord, type Vrager, wieMagRechtUitoefenen } from '../regels/verloop/index.ts';
import { leeftijdsgroepVan, ondertekenaarVan, persoonVoor, vertegenwoordigt } from '../toestemming/tekenaars.ts';

/** Mag deze persoon dit recht vandaag gebruiken, en wie hoort ervan (B.7, E-14)? */
export type Rechtpositie =
  | { readonly kind: 'mag'; readonly inlichten: readonly string[]; readonly waarom: readonly Kanttekening[] }
  | { readonly kind: 'mag-niet'; readonly waarom: readonly Kanttekening[] };

/** Als wie deze persoon zich meldt. Wie geen gezag heeft en geen steunpersoon is, is een ouder zonder gezag. */
function vragerVan(feiten: CasusFeiten, persoon: string): Vrager {
  const als = ondertekenaarVan(feiten, persoon);
  if (leeftijdsgroepVan(feiten) === '16-17' && vertegenwoordigt(feiten, persoon)) return 'vertegenwoordiger';
  if (als !== null) return als;
  const stoel = feiten.deelnemers.find((d) => d.persoon === persoon);
  return stoel?.soort === 'steunpersoon' ? 'steunpersoon' : 'ouder-zonder-gezag';
}

export function rechtpositieVan(feiten: CasusFeiten, recht: Recht, persoon: string): Rechtpositie {
  const antwoord = wieMagRechtUitoefenen(recht, {
    groep: leeftijdsgroepVan(feiten),
    gezagdragers: aantalGezagdragers(feiten),
    wilsbekwaam: feiten.kern.wilsbekwaam,
  });
  const wie = vragerVan(feiten, persoon);
  const mag = antwoord.mag.find((kring) => kring.wie === wie);
  if (mag === undefined) return { kind: 'mag-niet', waarom: waaromNiet(antwoord, wie) };
  return { kind: 'mag', inlichten: personenVan(feiten, mag.inlichten, persoon), waarom: antwoord.waarom };
}

function waaromNiet({ magNiet, waarom }: Rechtsantwoord, wie: Vrager): readonly Kanttekening[] {
  const eigen = magNiet.filter((reden) => reden.wie === wie);
  return eigen.length > 0 ? eigen.map(({ code, artikelen, uitleg }) => ({ code, artikelen, uitleg })) : waarom;
}

/** De mensen achter wie ingelicht wordt. Alleen wie een stoel heeft, kan het hier lezen. */
function personenVan(feiten: CasusFeiten, wie: readonly Vrager[], ik: string): readonly string[] {
  const personen = wie.flatMap((vrager) =>
    vrager === 'ouder-zonder-gezag' || vrager === 'steunpersoon' ? [] : (persoonVoor(feiten, vrager) ?? []),
  );
  const aanTafel = new Set(feiten.deelnemers.filter((d) => d.actief).map((d) => d.persoon));
  return [...new Set(personen)].filter((persoon) => persoon !== ik && aanTafel.has(persoon));
}
