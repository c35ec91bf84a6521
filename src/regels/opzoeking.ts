import { diagramVan } from './diagram.ts';
import type { Knoop } from './knoop.ts';
import { JA, NEE, OPENGELATEN, padBit, raken } from './knoop.ts';
import type { Onderzoek } from './lezer.ts';
import type { Woordplaats } from './tegenspraak.ts';
import type { Bladen, Pad } from './velden.ts';
import type { Streng, Woorden } from './vlecht.ts';
import { bijEind, GEEN_WOORDEN, PLAATSBITS, VARIABELE_MASKER, Vlechtwerk, voegToe } from './vlecht.ts';
import type { Handeling } from './vraag.ts';

/**
 * Van gepakte vraag naar twee woorden, in één gang over de bladen. Alles hier wordt bij het laden afgeleid uit de
 * diagrammen van de feiten: een feit over één blad staat in de tabel van dat blad, feiten over meer bladen
 * zijn per thema gevlochten (vlecht.ts), en een samenstel wordt uit zijn delen opgemaakt.
 */

/** Een onderzoek met wat het aan elk van de twee woorden toevoegt. */
export type Inbreng = { readonly wat: Onderzoek; readonly alsWaar: Woorden; readonly alsOnwaar: Woorden };

export type Opzoeking = {
  /** De bladen met een eigen tabel: steeds het nummer van het blad en het begin van de tabel in `bits`. */
  readonly bladtabellen: Int32Array;
  /** De adressen van de vlechten, en hun knopen. */
  readonly vlechten: Int32Array;
  readonly rij: Int32Array;
  /** De tabellen van bladen (twee woorden per getal) en de einden van vlechten (drie: het laatste over samenstellen). */
  readonly bits: Int32Array;
  /** Wat de samenstellen toevoegen, bij elk derde woord twee woorden; hierin zit ook wat altijd geldt. */
  readonly samen: Int32Array;
};

/**
 * Waar feiten naar kijken. Een feit hoort bij het eerste thema waarvan het een blad leest; zo komen lijsten die niets
 * met elkaar te maken hebben nooit in één vlecht. Met deze indeling leest een vraag half zoveel bladen (gemeten).
 */
const THEMAS: readonly (readonly Pad[])[] = [
  ['toestemming.ondertekenaars'],
  ['toestemming.soorten'],
  ['toestemming.ontvangers'],
  ['afweging'],
  ['overlegtype.doelen'],
  ['overlegtype.categorieen'],
  ['plicht', 'gever.geheimhouding', 'gegeven.bronGeheimhouding', 'gegeven.betreft'],
  ['ontvanger.partij', 'ontvanger.hoedanigheid', 'gever.partij'],
  ['toestemming'],
  ['gegeven.verzuim'],
];

/** Het nummer van het thema van een diagram; -1 als het bij geen thema hoort. */
export const themaVan = ({ steun }: Knoop): number =>
  THEMAS.findIndex((paden) => paden.some((pad) => raken(steun, padBit(pad))));

/** Zoveel samenstellen worden uit hun delen opgemaakt; elk heeft twee bits in het derde woord. */
const SAMENSTELLEN = 4;
const DEEL_ONWAAR = 1;
const DEEL_OPEN = 2;

/** De diagrammen die allemaal waar moeten zijn voor dit onderzoek; één als het niet uit delen op te maken is. */
function delenVan(handeling: Handeling, wat: Onderzoek): readonly Knoop[] {
  const plat = (deel: Onderzoek): readonly Onderzoek[] =>
    typeof deel === 'object' && 'delen' in deel ? deel.delen.flatMap(plat) : [deel];
  const delen = [...new Set(plat(wat).map((deel) => diagramVan(handeling, deel)))].filter((knoop) => knoop !== JA);
  // Wat ergens faalt, faalt ook waar een ander deel onwaar is (P-9); dat zegt alleen het geheel.
  const opTeMaken = delen.length > 1 && delen.every((knoop) => knoop !== NEE && (knoop.einden & 4) === 0);
  return opTeMaken ? delen : [diagramVan(handeling, wat)];
}

/** Alle strengen van een opzoeking, elk diagram eenmaal, en de samenstellen die eruit worden opgemaakt. */
function verdeel(
  handeling: Handeling,
  inbrengen: readonly Inbreng[],
  alsOpen: Woorden,
): { readonly strengen: readonly Streng[]; readonly samenstellen: readonly Inbreng[] } {
  const strengen = new Map<Knoop, Streng>();
  const samenstellen: Inbreng[] = [];
  const brengIn = (nieuw: Streng): void => {
    const oud = strengen.get(nieuw.knoop) ?? {
      knoop: nieuw.knoop,
      alsWaar: GEEN_WOORDEN,
      alsOnwaar: GEEN_WOORDEN,
      alsOpen: GEEN_WOORDEN,
    };
    strengen.set(nieuw.knoop, {
      knoop: nieuw.knoop,
      alsWaar: voegToe(oud.alsWaar, nieuw.alsWaar),
      alsOnwaar: voegToe(oud.alsOnwaar, nieuw.alsOnwaar),
      alsOpen: voegToe(oud.alsOpen, nieuw.alsOpen),
    });
  };
  for (const inbreng of inbrengen) {
    const delen = delenVan(handeling, inbreng.wat);
    if (delen.length === 1 || samenstellen.length === SAMENSTELLEN) {
      brengIn({ ...inbreng, knoop: diagramVan(handeling, inbreng.wat), alsOpen });
      continue;
    }
    const bits = 2 * samenstellen.push(inbreng) - 2;
    for (const knoop of delen) {
      brengIn({
        knoop,
        alsWaar: GEEN_WOORDEN,
        alsOnwaar: [0, 0, DEEL_ONWAAR << bits],
        alsOpen: [0, 0, DEEL_OPEN << bits],
      });
    }
  }
  return { strengen: [...strengen.values()], samenstellen };
}

/** Eén deel onwaar en het samenstel is onwaar; anders is het pas waar als er geen deel openstaat. */
function maakSamen(samenstellen: readonly Inbreng[], alsOpen: Woorden, altijd: Woorden): Int32Array {
  const bij = ({ alsWaar, alsOnwaar }: Inbreng, stand: number): Woorden => {
    if ((stand & DEEL_ONWAAR) !== 0) return alsOnwaar;
    return (stand & DEEL_OPEN) !== 0 ? alsOpen : alsWaar;
  };
  return Int32Array.from(
    Array.from({ length: 4 ** samenstellen.length }, (_, delen) =>
      samenstellen.reduce((som, inbreng, nummer) => voegToe(som, bij(inbreng, delen >>> (2 * nummer))), altijd),
    ).flatMap(([eerste = 0, tweede = 0]) => [eerste, tweede]),
  );
}

/** De streng vraagt naar één blad en hoort bij geen samenstel: haar woorden staan in de tabel van dat blad. */
const isBladtabel = ({ knoop, alsOnwaar }: Streng): boolean =>
  alsOnwaar[2] === 0 && knoop.kinderen.every(({ kinderen }) => kinderen.length === 0);

/** De woorden van alle strengen over één blad, bij elk getal dat het kan hebben: eerst 0, onbekend. */
function bladtabel(strengen: readonly Streng[]): readonly number[] {
  const waarden = strengen[0]?.knoop.kinderen ?? [];
  return [-1, ...waarden.keys()].flatMap((plaats) => {
    const eind = ({ knoop }: Streng): Knoop => knoop.kinderen[plaats] ?? OPENGELATEN;
    const som = strengen.map((streng) => bijEind(streng, eind(streng))).reduce(voegToe, GEEN_WOORDEN);
    return som.slice(0, 2);
  });
}

/** De strengen met een gelijk nummer bij elkaar. `Map.groupBy` heeft Node 20 nog niet. */
const groepeer = (strengen: readonly Streng[], nummerVan: (streng: Streng) => number) =>
  [...new Set(strengen.map(nummerVan))].map(
    (nummer) => [nummer, strengen.filter((streng) => nummerVan(streng) === nummer)] as const,
  );

/** De opzoeking van deze onderzoeken; `alsOpen` zijn de woorden van wat onbekend is of faalt. */
export function maakOpzoeking(handeling: Handeling, inbrengen: readonly Inbreng[], alsOpen: Woorden): Opzoeking {
  const { strengen, samenstellen } = verdeel(handeling, inbrengen, alsOpen);
  const vast = strengen.filter(({ knoop }) => knoop.kinderen.length === 0);
  const altijd = vast.map((streng) => bijEind(streng, streng.knoop)).reduce(voegToe, GEEN_WOORDEN);
  const wisselend = strengen.filter(({ knoop }) => knoop.kinderen.length > 0);

  const werk = new Vlechtwerk();
  const perBlad = groepeer(wisselend.filter(isBladtabel), ({ knoop }) => knoop.variabele);
  const bladtabellen = perBlad.flatMap(([nummer, samen]) => {
    const tabel = bladtabel(samen);
    return [nummer, werk.woorden.push(...tabel) - tabel.length];
  });
  const perThema = groepeer(
    wisselend.filter((streng) => !isBladtabel(streng)),
    ({ knoop }) => themaVan(knoop),
  );
  const vlechten = perThema.map(([, samen]) => werk.leg(samen));
  return {
    bladtabellen: Int32Array.from(bladtabellen),
    vlechten: Int32Array.from(vlechten),
    rij: Int32Array.from(werk.rij),
    bits: Int32Array.from(werk.woorden),
    samen: maakSamen(samenstellen, alsOpen, altijd),
  };
}

// Overgenomen in dit bestand: wat een ander bestand uitvoert, leest de compiler in de binnenste lus telkens opnieuw.
const PLAATS = PLAATSBITS;
const VARIABELE = VARIABELE_MASKER;

/** Schrijft de twee woorden van een gepakte vraag vanaf `plaats`. */
export function zoekOp(opzoeking: Opzoeking, bladen: Bladen, { woorden, plaats }: Woordplaats): void {
  const { bladtabellen, vlechten, rij, bits, samen } = opzoeking;
  let eerste = 0;
  let tweede = 0;
  let delen = 0;
  for (let i = 0; i < bladtabellen.length; i += 2) {
    const plek = (bladtabellen[i + 1] as number) + 2 * (bladen[bladtabellen[i] as number] as number);
    eerste |= bits[plek] as number;
    tweede |= bits[plek + 1] as number;
  }
  for (let i = 0; i < vlechten.length; i += 1) {
    let hier = vlechten[i] as number;
    while (hier > 0) hier = rij[(hier >>> PLAATS) + (bladen[hier & VARIABELE] as number)] as number;
    eerste |= bits[-hier] as number;
    tweede |= bits[1 - hier] as number;
    delen |= bits[2 - hier] as number;
  }
  woorden[plaats] = eerste | (samen[2 * delen] as number);
  woorden[plaats + 1] = tweede | (samen[2 * delen + 1] as number);
}
