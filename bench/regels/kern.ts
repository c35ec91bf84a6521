import {
  beoordeel,
  beslis,
  beslisLijst,
  beslisserVoor,
  keurVraag,
  pakFeiten,
  sprekendeRegels,
  type Vraag,
  WOORDEN_PER_VRAAG,
} from '../../src/regels/index.ts';
import { type Lus, maakLus } from './lus.ts';
import { PEILDATUM } from './peildatum.ts';
import { maakGevallen, maakLijst } from './steekproef.ts';
import { bijnaLeeg, mengsel, type Uitkomst } from './vragen.ts';

/** What is measured of the decision function itself; each in a program of its own. */

export type Taak = {
  readonly lus: Lus;
  /** The same work once; absent where the clock is slower than the work. */
  readonly een?: (nummer: number) => unknown;
  /** What one turn of the loop is worth, when that is not one decision. */
  readonly toelichting?: string;
};

/** So many different vragen a loop goes round over. */
export const RONDGANG = 1_024;
export const LIJST = 10_000;

const geheel = (vragen: readonly Vraag[]): Taak => ({
  lus: maakLus(vragen, (vraag) => beoordeel(vraag).redenen.length),
  een: (nummer) => beoordeel(vragen[nummer % vragen.length] as Vraag),
});

const metUitkomst = (uitkomst: Uitkomst, zaad: number): Taak =>
  geheel(
    mengsel(RONDGANG * 16, zaad)
      .filter((vraag) => beoordeel(vraag).uitkomst === uitkomst)
      .slice(0, RONDGANG),
  );

function uitGekeurd(zaad: number): Taak {
  const gekeurd = maakGevallen(RONDGANG, zaad).map(({ vraag, handeling }) => {
    const keuring = keurVraag(vraag);
    if (keuring.kind === 'fout') throw new Error(keuring.fout);
    return { gekeurd: keuring.gekeurd, beslisser: beslisserVoor(handeling, PEILDATUM) };
  });
  const woorden = new Int32Array(WOORDEN_PER_VRAAG);
  const doe = ({ gekeurd: vraag, beslisser }: (typeof gekeurd)[number]): number => {
    pakFeiten(vraag, woorden, 0);
    return sprekendeRegels(beslisser, woorden, 0)[0] ?? 0;
  };
  return { lus: maakLus(gekeurd, doe), een: (nummer) => doe(gekeurd[nummer % RONDGANG] as (typeof gekeurd)[number]) };
}

function pakAlle(vragen: readonly Vraag[]): Int32Array {
  const woorden = new Int32Array(vragen.length * WOORDEN_PER_VRAAG);
  vragen.forEach((vraag, nummer) => {
    const keuring = keurVraag(vraag);
    if (keuring.kind === 'fout') throw new Error(keuring.fout);
    if (!pakFeiten(keuring.gekeurd, woorden, nummer * WOORDEN_PER_VRAAG)) throw new Error('Hier is iets onbekend.');
  });
  return woorden;
}

/** @param alles only words that are allowed, so that no refusal can end a decision early. */
function uitWoorden(zaad: number, alles: boolean): Taak {
  const gevallen = maakGevallen(RONDGANG * 16, zaad).filter(
    ({ handeling, redenen }) => handeling === 'verstrekken' && (!alles || redenen.length === 0),
  );
  const vragen = gevallen.slice(0, RONDGANG).map(({ vraag }) => vraag);
  const woorden = pakAlle(vragen);
  const beslisser = beslisserVoor('verstrekken', PEILDATUM);
  const toegestaan = vragen.filter((_, nummer) => beslis(beslisser, woorden, nummer * WOORDEN_PER_VRAAG)).length;
  let plaats = 0;
  return {
    toelichting: `${Math.round((toegestaan / vragen.length) * 100)} % allowed`,
    lus: (aantal) => {
      let som = 0;
      for (let keer = 0; keer < aantal; keer += 1) {
        if (beslis(beslisser, woorden, plaats)) som += 1;
        plaats += WOORDEN_PER_VRAAG;
        if (plaats === woorden.length) plaats = 0;
      }
      return som;
    },
  };
}

function lijst(zaad: number): Taak {
  const woorden = pakAlle(maakLijst(LIJST, zaad).map(({ vraag }) => vraag));
  const beslisser = beslisserVoor('inzien', PEILDATUM);
  const eenmaal = (): number =>
    beslisLijst(beslisser, woorden, LIJST).reduce((som, nee) => som + (nee === 0 ? 1 : 0), 0);
  return {
    toelichting: String(eenmaal()),
    lus: (aantal) => {
      let som = 0;
      for (let keer = 0; keer < aantal; keer += 1) som += beslisLijst(beslisser, woorden, LIJST)[keer % LIJST] ?? 0;
      return som;
    },
    een: () => beslisLijst(beslisser, woorden, LIJST),
  };
}

export const TAKEN = {
  mengsel: (zaad) => geheel(mengsel(RONDGANG, zaad)),
  toegestaan: (zaad) => metUitkomst('toegestaan', zaad),
  geweigerd: (zaad) => metUitkomst('geweigerd', zaad),
  onvolledig: (zaad) => metUitkomst('onvolledig', zaad),
  bijnaLeeg: (zaad) => geheel(bijnaLeeg(RONDGANG, zaad)),
  gekeurd: uitGekeurd,
  woorden: (zaad) => uitWoorden(zaad, false),
  woordenToegestaan: (zaad) => uitWoorden(zaad, true),
  lijst,
} as const satisfies Record<string, (zaad: number) => Taak>;

export type Taaknaam = keyof typeof TAKEN;
