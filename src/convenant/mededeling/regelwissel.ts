import type { regelsets } from '../../regels/index.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { datumVoluit } from '../../web/tijd.ts';
import type { Mededeling } from '../../web/verzoek-context.tsx';

/** Zoveel dagen vooraf en achteraf staat op de eerste pagina dat de regels veranderen. */
export const WISSEL_VOORAF = 90;
export const WISSEL_ACHTERAF = 30;

const NAAR = '/mag-ik-dit-delen';

/** Regels met een dag waarop zij ingaan, en wat dat voor wie ermee werkt betekent. */
export type Gedateerd = Pick<(typeof regelsets)[number], 'geldig' | 'gevolg'>;

/**
 * Gaan er door een wet andere regels gelden, of sinds kort, dan weet ieder die bij een organisatie werkt dat: vanaf wanneer, wat er
 * anders wordt, en dat de afspraak daarover vervalt (Art 19.3). De nieuwste wisselingen eerst.
 */
export function mededelingenOverRegels(vandaag: string, sets: readonly Gedateerd[]): readonly Mededeling[] {
  return sets
    .flatMap(({ geldig, gevolg }) => (geldig.kind === 'vanaf' ? [{ op: geldig.datum, gevolg }] : []))
    .filter(({ op }) => op > plusDagen(vandaag, -WISSEL_ACHTERAF) && op <= plusDagen(vandaag, WISSEL_VOORAF))
    .sort((a, b) => (a.op < b.op ? 1 : -1))
    .map(({ op, gevolg }) => ({
      soort: 'uitleg',
      waar: 'begin',
      onder: NAAR,
      weg: { label: 'Kijk wat nu mag', naar: NAAR },
      kern: `${op > vandaag ? 'Vanaf' : 'Sinds'} ${datumVoluit(op)} gelden door een nieuwe wet andere regels.`,
      zinnen: [
        gevolg,
        'Wat in het convenant over hetzelfde staat, telt dan niet meer. Wat eerder is gedeeld, houdt de regels van zijn dag.',
      ],
      artikelen: ['Art 19.3'],
    }));
}
