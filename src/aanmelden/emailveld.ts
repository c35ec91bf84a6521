import { verplichteTekst } from '../web/formulier.ts';

/** Een e-mailadres met een apenstaartje ertussen; of het bestaat, blijkt nergens uit. */
export const emailveld = (leeg: string) =>
  verplichteTekst({
    max: 254,
    leeg,
    vorm: { patroon: /^[^\s@]+@[^\s@]+$/u, fout: 'Vul een heel e-mailadres in. Bijvoorbeeld naam@school.nl.' },
  });

/** Het eigen e-mailadres. */
export const EMAILVELD = emailveld('Vul uw e-mailadres in.');
