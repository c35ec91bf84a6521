import type { Tx } from '../../db/transactie.ts';
import type { Taaksoort } from '../soorten.ts';

/** Een taak die de wekker wil geven. */
export type Wektaak = {
  readonly kind: 'taak';
  /** Null bij werk van een organisatie dat bij geen casus hoort. */
  readonly casus: string | null;
  readonly voor: string;
  readonly soort: Taaksoort;
  /** Kalenderdag waarvoor het gedaan moet zijn, of null. */
  readonly voorDatum: string | null;
  readonly onderwerp: string | null;
  /** Geef haar niet als zij er sinds deze kalenderdag al was, ook niet als zij intussen klaar is: zo komt zij een keer. */
  readonly sinds: string;
};

/** Een herinnering zonder inhoud aan iemand bij wie al iets klaarstaat. */
export type Wekbericht = {
  readonly kind: 'bericht';
  readonly casus: string | null;
  readonly persoon: string;
  /** Niet als die persoon sinds deze kalenderdag al een bericht kreeg. */
  readonly sinds: string;
};

/** Werk dat intussen is gedaan of niet meer hoeft: de open taak gaat weg. */
export type Wekklaar = {
  readonly kind: 'klaar';
  /** Null bij werk van een organisatie dat bij geen casus hoort. */
  readonly casus: string | null;
  readonly voor: string;
  readonly soort: Taaksoort;
  readonly onderwerp: string;
};

export type Wekking = Wektaak | Wekbericht | Wekklaar;

/** Een bladzijde van wat een wekker las; `verder` is waar de volgende begint, null als dit alles was. */
export type Wekstof<S> = { readonly standen: readonly S[]; readonly verder: string | null };
export type Bladzijde = { readonly na: string | null; readonly hoogstens: number };

export type Wekkerwens<S> = {
  /** Waar het over gaat; kebab-case en blijvend, want het slot tegen twee werkers tegelijk draagt deze naam. */
  readonly naam: string;
  /** Leest dagen, standen en ids, een bladzijde tegelijk, op volgorde van de sleutel in `verder`. */
  readonly lees: (tx: Tx, bladzijde: Bladzijde) => Promise<Wekstof<S>>;
  /** Beslist wie er gewekt wordt. Zuiver: dezelfde stand en dag geven hetzelfde. */
  readonly wektaken: (stand: S, vandaag: string) => readonly Wekking[];
};

/** Een onderwerp waarvoor de wekker elke dag kijkt. */
export type Wekker = {
  readonly naam: string;
  readonly kijk: (
    tx: Tx,
    bladzijde: Bladzijde,
  ) => Promise<{ readonly wekkingen: readonly Wekking[]; readonly verder: string | null }>;
};

/** Maakt van lezen en beslissen een wekker; zet hem daarna in de lijst van wekkers.ts. */
export function maakWekker<S>({ naam, lees, wektaken }: Wekkerwens<S>): Wekker {
  return {
    naam,
    async kijk(tx, bladzijde) {
      const { standen, verder } = await lees(tx, bladzijde);
      return { wekkingen: standen.flatMap((stand) => wektaken(stand, tx.vandaag)), verder };
    },
  };
}

/** Sluit een bladzijde af: de sleutel van de laatste rij als er misschien meer zijn. */
export function verderNa<R>(rijen: readonly R[], { hoogstens }: Bladzijde, sleutel: (rij: R) => string): string | null {
  const laatste = rijen.at(-1);
  return laatste === undefined || rijen.length < hoogstens ? null : sleutel(laatste);
}
