import { BEHEERADRES } from '../beheer/teksten.ts';
import { REGISTERADRES } from './adressen.ts';
import type { Algemeen, Register } from './register.ts';

/** Iets wat het register hoort te zeggen en nog niet zegt, met wie dat kan oplossen en waar. */
export type Gemis = { readonly wat: string; readonly eis: string; readonly knop: string; readonly naar: string };

/** Wat er nog ontbreekt aan wat AVG 30 lid 1 vraagt. Elke regel is voor een beheerder van de eigen organisatie op te lossen. */
export function watOntbreekt(register: Register): readonly Gemis[] {
  const leeg = (deel: Algemeen) => register.algemeen[deel].length === 0;
  const alles: readonly (readonly [mist: boolean, gemis: Gemis])[] = [
    [
      register.fg.length === 0,
      {
        wat: 'Wie uw functionaris gegevensbescherming is',
        eis: 'Art 15.2',
        knop: 'Voeg toe',
        naar: BEHEERADRES.collega,
      },
    ],
    [
      register.aanspreekpunt.length === 0,
      {
        wat: 'Bij wie mensen met vragen terechtkunnen',
        eis: 'Art 12.3',
        knop: 'Voeg toe',
        naar: `${BEHEERADRES.contacten}/aanspreekpunt`,
      },
    ],
    [
      register.verwerker === null,
      { wat: 'Wie het systeem voor u beheert', eis: 'Art 10.3', knop: 'Vul in', naar: REGISTERADRES.aanvullen },
    ],
    [
      leeg('doorgifte'),
      {
        wat: 'Of er gegevens buiten Europa gaan',
        eis: 'Art 15.1',
        knop: 'Vul in',
        naar: REGISTERADRES.aanvullen,
      },
    ],
    [
      leeg('beveiliging'),
      {
        wat: 'Volgens welke norm u gegevens beveiligt',
        eis: 'Bijl 2-a',
        knop: 'Leg vast',
        naar: BEHEERADRES.beveiliging,
      },
    ],
    [
      register.verwerkingen.length > 0 && register.verwerkersovereenkomst === null,
      {
        wat: 'De verwerkersovereenkomst met wie het systeem beheert',
        eis: 'fn 13 (a)',
        knop: 'Leg vast',
        naar: '/convenant',
      },
    ],
  ];
  return alles.flatMap(([mist, gemis]) => (mist ? [gemis] : []));
}
