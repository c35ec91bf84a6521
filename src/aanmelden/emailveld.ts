import { tekst, verplichteTekst } from '../web/formulier.ts';
import type { Accounttaal } from './teksten.ts';

const VORM = { patroon: /^[^\s@]+@[^\s@]+$/u, fout: 'Vul een heel e-mailadres in. Bijvoorbeeld naam@school.nl.' };

/** Een e-mailadres met een apenstaartje ertussen; of het bestaat, blijkt nergens uit. */
export const emailveld = (leeg: string, vorm: string = VORM.fout) =>
  verplichteTekst({
    max: 254,
    leeg,
    vorm: { ...VORM, fout: vorm },
  });

/** Een e-mailadres dat leeg mag blijven. */
export const EMAIL_OF_NIETS = tekst({ max: 254, vorm: VORM });

/** Het eigen e-mailadres, met fouten in de taal van wie het invult. */
export const eigenEmailveld = (taal: Accounttaal) => emailveld(taal('inlog.email.leeg'), taal('inlog.email.vorm'));
