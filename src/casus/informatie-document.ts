import type { Blok, Document } from '../document/document.ts';
import type { Informatiedeel, Informatietekst } from './informatie-tekst.ts';

/** De uitleg als document om af te drukken: dezelfde zinnen als op het scherm, elk deel onder zijn eigen kop. */
export function informatieDocument(tekst: Informatietekst, kenmerk: string): Document {
  return {
    titel: tekst.titel,
    taal: 'nl',
    kenmerk,
    versie: tekst.versie,
    blokken: [
      { soort: 'kop', niveau: 1, tekst: tekst.titel },
      alinea(tekst.inleiding.join(' ')),
      ...tekst.delen.flatMap((deel) => (deel.deel === 'i' ? [contactkader(deel)] : deelblokken(deel))),
    ],
  };
}

const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });
const samen = (zinnen: readonly string[]): readonly Blok[] => (zinnen.length === 0 ? [] : [alinea(zinnen.join(' '))]);

function inhoud({ voor, punten, na }: Informatiedeel): readonly Blok[] {
  const lijst: readonly Blok[] = punten.length === 0 ? [] : [{ soort: 'lijst', genummerd: false, regels: punten }];
  return [...samen(voor), ...lijst, ...samen(na)];
}

const deelblokken = (deel: Informatiedeel): readonly Blok[] => [
  { soort: 'kop', niveau: 2, tekst: deel.kop },
  ...inhoud(deel),
];

/** Wie te bellen staat in een kader: dat zoekt iemand terug (12.4i). */
const contactkader = (deel: Informatiedeel): Blok => ({ soort: 'kader', titel: deel.kop, blokken: inhoud(deel) });
