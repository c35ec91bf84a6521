import { tekst, verplichteTekst } from '../web/formulier.ts';

const VORM = { patroon: /^[^\s@]+@[^\s@]+$/u, fout: 'Vul een heel e-mailadres in. Bijvoorbeeld naam@school.nl.' };

/** Een e-mailadres met een apenstaartje ertussen; of het bestaat, blijkt nergens uit. */
export const emailveld = (leeg: string) =>
  verplichteTekst({
    max: 254,
    leeg,
    vorm: VORM,
  });

/** Een e-mailadres dat leeg mag blijven. */
export const EMAIL_OF_NIETS = tekst({ max: 254, vorm: VORM });

/** Het eigen e-mailadres. */
export const EMAILVELD = emailveld('Vul uw e-mailadres in.');
