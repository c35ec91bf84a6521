import { casusIntussenGesloten } from '../casus/te-laat.ts';
import { geefTerug } from '../web/niet-verstuurd.tsx';
import type { Antwoord, Velden } from '../web/route.ts';
import { casusbijeenkomsten } from './adressen.ts';

/** Waarom er bij een bijeenkomst intussen niets meer kan, of na verzetten nog niet. */
export type Intussen = 'gesloten' | 'afgezegd' | 'geweest' | 'te-vroeg';

const MELDING = {
  afgezegd: 'bijeenkomst-was-afgezegd',
  geweest: 'bijeenkomst-geweest',
  'te-vroeg': 'bijeenkomst-te-vroeg',
} as const;

/** Voor wie iets verstuurde bij een bijeenkomst die intussen veranderde: wat hij schreef terug, met waarom het er niet staat. */
export function bijeenkomstIntussen(
  casus: string,
  { omdat, velden }: { readonly omdat: Intussen; readonly velden: Velden },
): Antwoord {
  if (omdat === 'gesloten') return casusIntussenGesloten(casus, velden);
  return geefTerug(velden, { omdat, naar: casusbijeenkomsten(casus).lijst, melding: MELDING[omdat] });
}
