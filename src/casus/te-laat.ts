import { geefTerug } from '../web/niet-verstuurd.tsx';
import type { Antwoord, Velden } from '../web/route.ts';
import { casusadres } from './adressen.ts';

/**
 * Voor wie aan tafel zit en iets verstuurde in een casus die net was gesloten: terug naar de casus, met waarom het er niet staat (PH-6).
 * Voor wie er geen stoel heeft, bestaat de casus niet.
 */
export const casusIntussenGesloten = (casus: string, velden: Velden): Antwoord =>
  geefTerug(velden, { naar: casusadres(casus).overzicht, melding: 'casus-intussen-gesloten' });
