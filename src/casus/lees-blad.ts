import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { type Casuskop, gelezenMetKop, leesKop } from './casuskop.ts';
import type { Casusopening } from './meld-casus-aan.ts';
import {
  type Geopend,
  logkop,
  NIET_GEVONDEN,
  type NietGevonden,
  openAlsDeelnemer,
  openAlsRegie,
} from './open-casus.ts';

export type Blad<T> = { readonly kind: 'blad'; readonly kop: Casuskop; readonly inhoud: T } | NietGevonden;

export type Bladwens<T> = {
  readonly casus: string;
  readonly voor: 'deelnemer' | 'regie';
  readonly lees: (tx: Tx, geopend: Geopend, kop: Casuskop) => Promise<T>;
};

/** Leest wat een pagina van een casus nodig heeft, met de kop, en legt dat kijken vast. */
export async function leesBlad<T>(
  opening: Casusopening<Medewerker>,
  { casus, voor, lees }: Bladwens<T>,
): Promise<Blad<T>> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Blad<T>> => {
      const geopend = await (voor === 'regie' ? openAlsRegie : openAlsDeelnemer)(tx, casus, 'casus-ingezien');
      if (geopend === null) return NIET_GEVONDEN;
      const kop = await leesKop(tx, geopend);
      const inhoud = await lees(tx, geopend, kop);
      await legVast(tx, {
        ...logkop(geopend.feiten),
        code: 'casus-ingezien',
        uitkomst: 'gelukt',
        object: { soort: 'casus', id: casus },
        bronPartij: geopend.feiten.casus.aanmeldpartij,
        categorieen: gelezenMetKop(kop),
      });
      return { kind: 'blad', kop, inhoud };
    },
  );
}
