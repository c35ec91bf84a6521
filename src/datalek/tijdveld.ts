import { type Veld, verplichteTekst } from '../web/formulier.ts';

const TIJD = /^([01]?\d|2[0-3])[.:]([0-5]\d)(?:\s*uur)?$/u;

/** Een tijd zoals mensen haar schrijven: "14.10", "9:05", "14.10 uur". */
export const tijdveld = (leeg: string): Veld<string> =>
  verplichteTekst({
    max: 12,
    leeg,
    vorm: { patroon: TIJD, fout: 'Schrijf de tijd als uur en minuten. Bijvoorbeeld 14.10.' },
  });

/** Een tijd uit `tijdveld` als "14:10". */
export function leesTijd(tijd: string): string {
  const [, uur = '0', minuut = '00'] = TIJD.exec(tijd) ?? [];
  return `${uur.padStart(2, '0')}:${minuut}`;
}
