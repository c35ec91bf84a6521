import { verplichteTekst } from '../web/formulier.ts';

/** Een e-mailadres met een apenstaartje ertussen; of het bestaat, blijkt nergens uit. */
export const EMAILVELD = verplichteTekst({
  max: 254,
  leeg: 'Vul uw e-mailadres in.',
  vorm: { patroon: /^[^\s@]+@[^\s@]+$/u, fout: 'Vul een heel e-mailadres in. Bijvoorbeeld naam@school.nl.' },
});
