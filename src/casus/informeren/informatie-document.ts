import type { Blok, Document } from '../../document/document.ts';
import { merkWoorden } from '../../document/taaldeel.ts';
import type { Taalcode } from '../../web/taal.ts';
import { type Informatiedeel, type Informatietekst, inTaal, VERTALING } from './informatie-tekst.ts';

type Documentwens = {
  readonly kenmerk: string;
  readonly taal: Taalcode;
  /** Hoe het overleg heet: een naam die in elke taal Nederlands is. */
  readonly overleg: string;
};

/**
 * De uitleg als document om af te drukken: dezelfde zinnen als op het scherm, elk deel onder zijn eigen kop. Een vertaling zegt dat
 * zij dat is.
 */
export function informatieDocument(bewaard: Informatietekst, { kenmerk, taal, overleg }: Documentwens): Document {
  const tekst = inTaal(bewaard, taal);
  const vertaling = VERTALING[taal];
  return {
    titel: tekst.titel,
    taal,
    kenmerk,
    versie: tekst.versie,
    blokken: [
      { soort: 'kop', niveau: 1, tekst: tekst.titel },
      ...(vertaling === null ? [] : [alinea(vertaling)]),
      alinea(merkWoorden(tekst.inleiding.join(' '), overleg)),
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
