import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { naambron } from '../gegeven/per-bron.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Casusopening } from './aanmelding/meld-casus-aan.ts';
import { type Casuskop, gelezenMetKop, leesKop } from './casuskop.ts';
import {
  type Geopend,
  logkop,
  NIET_GEVONDEN,
  type NietGevonden,
  openAlsDeelnemer,
  openAlsRegie,
  openOmTeLezen,
} from './open-casus.ts';

export type Blad<T> = { readonly kind: 'blad'; readonly kop: Casuskop; readonly inhoud: T } | NietGevonden;

export type Bladwens<T> = {
  readonly casus: string;
  /** `stoel`: ook wie alleen voor een bijeenkomst komt en daarbuiten kijkt, voor wat alleen over zijn eigen stoel gaat (T25-07). */
  readonly voor: 'deelnemer' | 'regie' | 'stoel';
  readonly lees: (tx: Tx, geopend: Geopend, kop: Casuskop) => Promise<T>;
};

const OPEN = { deelnemer: openOmTeLezen, regie: openAlsRegie, stoel: openAlsDeelnemer } as const;

/** Leest wat een pagina van een casus nodig heeft, met de kop, en legt dat kijken vast. */
export async function leesBlad<T>(
  opening: Casusopening<Medewerker>,
  { casus, voor, lees }: Bladwens<T>,
): Promise<Blad<T>> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Blad<T>> => {
      const geopend = await OPEN[voor](tx, casus, 'casus-ingezien');
      if (geopend === null) return NIET_GEVONDEN;
      const kop = await leesKop(tx, geopend);
      const inhoud = await lees(tx, geopend, kop);
      await legVast(tx, {
        ...logkop(geopend.feiten),
        code: 'casus-ingezien',
        uitkomst: 'gelukt',
        object: { soort: 'casus', id: casus },
        ...naambron(geopend.feiten),
        categorieen: gelezenMetKop(kop),
      });
      return { kind: 'blad', kop, inhoud };
    },
  );
}
