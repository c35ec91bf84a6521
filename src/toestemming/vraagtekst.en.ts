import type { Soort } from '../regels/index.ts';
import type { Vorm } from '../web/aanspreekvorm.ts';
import type { Ontvangertekst, Tekststof, Vraagtekst } from './vraagtekst.ts';

/** The kinds of Bijl 5-g as they are called on a family page. */
export const SOORTNAMEN_EN: Readonly<Record<Soort, string>> = {
  naw: 'Name and address',
  schoolprestatie: 'How school is going',
  verzuim: 'Missed lessons',
  gezondheid: 'Health',
  gezin: 'The family and help at home',
  interventies: 'Help that is there',
};

const OVER: Readonly<Record<Vorm, Readonly<Record<Soort, string>>>> = {
  u: {
    naw: 'the name and address of {wie}',
    schoolprestatie: 'how {wie} is doing at school',
    verzuim: 'the lessons {wie} missed',
    gezondheid: 'the health of {wie}',
    gezin: 'the family and help at home',
    interventies: 'the help {wie} gets',
  },
  je: {
    naw: 'your name and address',
    schoolprestatie: 'how you are doing at school',
    verzuim: 'the lessons you missed',
    gezondheid: 'your health',
    gezin: 'your family and help at home',
    interventies: 'the help you get',
  },
};

/** Writes the question in English, for parent and youngster. What the asker wrote stays in Dutch: nobody signs a translation unseen. */
export function schrijfEngels(stof: Tekststof): Readonly<Record<Vorm, Vraagtekst>> {
  return { u: vormU(stof), je: vormJe(stof) };
}

const inleiding = ({ vraagstuk, gever }: Tekststof): readonly string[] => [
  `This is the question: ${vraagstuk}`,
  `${gever.naam} of ${gever.partij} knows something about it.`,
  'This may only be told if everyone who must sign says yes.',
];

function vormU(stof: Tekststof): Vraagtekst {
  const wie = stof.voogd ? 'the young person' : 'your child';
  return {
    titel: `May ${stof.gever.partij} tell something about ${wie}?`,
    inleiding: inleiding(stof),
    keuze: [
      'You choose. If you say no, the meetings simply go on.',
      'Nobody sees why you choose something.',
      'You can always change your choice later.',
    ],
    ontvangers: ontvangers(stof, { vorm: 'u', wie }),
    slot: [
      'A question that you skip counts as no.',
      'Your choice counts as long as this discussion lasts.',
      'If you withdraw a yes, the sharing stops at once. What was shared until then was allowed.',
      'For something else, or for someone else, we ask you again.',
      ...(stof.metLeerplicht
        ? [
            'This is not about what the law says school must report to school attendance. That goes on even if you say no.',
          ]
        : []),
    ],
  };
}

function vormJe(stof: Tekststof): Vraagtekst {
  return {
    titel: `May ${stof.gever.partij} tell something about you?`,
    inleiding: inleiding(stof),
    keuze: [
      'You choose. No is fine too.',
      'Do you say no? Then the meetings simply go on.',
      'You can always choose differently later.',
    ],
    ontvangers: ontvangers(stof, { vorm: 'je', wie: 'you' }),
    slot: [
      'Do you skip a question? Then it is no.',
      'Your choice counts as long as this discussion lasts.',
      'Do you stop with a yes? Then the sharing stops at once. What was shared before was allowed.',
      'Is it about something else or someone else? Then we ask again.',
      ...(stof.metLeerplicht
        ? ['Sometimes the law says school must tell school attendance something. That goes on, also after a no.']
        : []),
    ],
  };
}

function ontvangers(
  stof: Tekststof,
  { vorm, wie }: { readonly vorm: Vorm; readonly wie: string },
): readonly Ontvangertekst[] {
  return stof.ontvangers.map(({ deelnemer, naam, rolEngels, voorbeelden }) => ({
    deelnemer,
    naam,
    rol: rolEngels,
    nooit: stof.nooit,
    soorten: stof.soorten.map((soort) => ({
      soort,
      naam: SOORTNAMEN_EN[soort],
      voorbeeld: voorbeelden.get(soort) ?? '',
      vraag: `May ${naam} know this about ${OVER[vorm][soort].replace('{wie}', wie)}?`,
    })),
  }));
}
