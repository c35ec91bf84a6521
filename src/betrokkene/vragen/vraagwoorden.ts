import type { Ondertekenaar, Soort } from '../../regels/index.ts';
import { SOORTNAMEN_EN } from '../../toestemming/vraagtekst.en.ts';
import { SOORTNAMEN } from '../../toestemming/vraagtekst.ts';
import type { Catalogus } from '../../web/vertaler.ts';
import type { Taal } from '../teksten/teksten.ts';
import { somOp } from '../verbinden.ts';

/** Hoe een soort van een toestemmingsvraag heet. */
export const soortnaam = ({ code }: Taal, soort: Soort): string => (code === 'nl' ? SOORTNAMEN : SOORTNAMEN_EN)[soort];

type Tekenaar = 'ik' | 'ouder' | 'ouders' | 'jongere' | 'vertegenwoordiger';

const TEKENAARS: Catalogus<Tekenaar> = {
  nl: {
    u: {
      ik: 'u',
      ouder: 'de andere ouder',
      ouders: 'de andere ouder',
      jongere: 'de jongere zelf',
      vertegenwoordiger: 'de vertegenwoordiger',
    },
    je: {
      ik: 'jij',
      ouder: 'je ouder',
      ouders: 'je ouders',
      jongere: 'jij',
      vertegenwoordiger: 'wie jou vertegenwoordigt',
    },
  },
  en: {
    u: {
      ik: 'you',
      ouder: 'the other parent',
      ouders: 'the other parent',
      jongere: 'the young person',
      vertegenwoordiger: 'the representative',
    },
    je: {
      ik: 'you',
      ouder: 'your parent',
      ouders: 'your parents',
      jongere: 'you',
      vertegenwoordiger: 'the person who represents you',
    },
  },
};

type Gezien = { readonly tekenaars: readonly Ondertekenaar[]; readonly als: Ondertekenaar };

/** Wie er ja moet zeggen, in gewone woorden, gezien vanuit wie leest. */
export function wieTekentZin({ tekenaars, als }: Gezien, taal: Taal): string {
  const ouders = tekenaars.filter((t) => t.startsWith('gezagdrager') && t !== als);
  const wie: readonly Tekenaar[] = [
    ...(tekenaars.includes(als) ? (['ik'] as const) : []),
    ...(ouders.length === 0 ? [] : ouders.length > 1 ? (['ouders'] as const) : (['ouder'] as const)),
    ...(tekenaars.includes('jongere') && als !== 'jongere' ? (['jongere'] as const) : []),
    ...(tekenaars.includes('vertegenwoordiger') && als !== 'vertegenwoordiger' ? (['vertegenwoordiger'] as const) : []),
  ];
  const woorden = TEKENAARS[taal.code][taal.vorm];
  return taal('vraag.wie-tekent', {
    wie: somOp(
      taal.code,
      wie.map((w) => woorden[w]),
    ),
  });
}
