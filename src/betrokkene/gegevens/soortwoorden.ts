import type { LijstCategorie } from '../../regels/index.ts';
import type { Catalogus, Lezer, Zinnen } from '../../web/vertaler.ts';

/** Waar een gegeven over gaat, in gewone woorden, in elke taal. */
export const ALLE_SOORTWOORDEN: Catalogus<LijstCategorie> = {
  nl: {
    u: {
      a: 'naam en geboortedatum',
      b: 'het burgerservicenummer',
      c: 'de vorige school',
      d: 'hoe het op school gaat',
      e: 'gezondheid',
      f: 'het gezin',
      g: 'gemiste lessen',
      h: 'hulp van de gemeente of een aanbieder',
      i: 'hulp op school',
    },
    je: {
      a: 'je naam en geboortedatum',
      b: 'je burgerservicenummer',
      c: 'je vorige school',
      d: 'hoe het op school gaat',
      e: 'je gezondheid',
      f: 'je gezin',
      g: 'de lessen die je miste',
      h: 'hulp die je krijgt',
      i: 'hulp op school',
    },
  },
  en: {
    u: {
      a: 'name and date of birth',
      b: 'the citizen service number',
      c: 'the previous school',
      d: 'how school is going',
      e: 'health',
      f: 'the family',
      g: 'missed lessons',
      h: 'help from the municipality or a care provider',
      i: 'help at school',
    },
    je: {
      a: 'your name and date of birth',
      b: 'your citizen service number',
      c: 'your previous school',
      d: 'how school is going',
      e: 'your health',
      f: 'your family',
      g: 'the lessons you missed',
      h: 'help that you get',
      i: 'help at school',
    },
  },
};

/** De woorden voor soorten gegevens, voor deze lezer. */
export const soortwoorden = ({ code, vorm }: Lezer): Zinnen<LijstCategorie> => ALLE_SOORTWOORDEN[code][vorm];
