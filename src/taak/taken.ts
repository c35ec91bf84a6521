import type { Tx } from '../db/transactie.ts';
import { TAAKSOORTEN, type Taaksoort } from './soorten.ts';
import * as queries from './taak.queries.ts';

export type Taakwens = {
  readonly casus: string;
  readonly voor: string;
  readonly soort: Taaksoort;
  /** Kalenderdag waarvoor het gedaan moet zijn, of null als er geen is. */
  readonly voorDatum: string | null;
  /** Waar de taak over gaat, zodat twee taken van een soort naast elkaar kunnen staan. */
  readonly onderwerp?: string;
};

/** Geeft iemand een taak; staat dezelfde taak al open, dan verandert er niets. */
export async function planTaak(tx: Tx, wens: Taakwens): Promise<void> {
  await queries.insertTaak(tx, {
    casus: wens.casus,
    voor: wens.voor,
    soort: wens.soort,
    eis: TAAKSOORTEN[wens.soort].eis,
    voorDatum: wens.voorDatum,
    onderwerp: wens.onderwerp ?? null,
  });
}

/** Rondt open taken van een soort in een casus af: van een persoon, of van iedereen als `voor` ontbreekt; `onderwerp` kiest er een. */
export async function rondTakenAf(
  tx: Tx,
  {
    casus,
    soort,
    voor,
    onderwerp,
  }: { readonly casus: string; readonly soort: Taaksoort; readonly voor?: string; readonly onderwerp?: string },
): Promise<void> {
  await queries.zetGereed(tx, {
    casus,
    soort,
    ...(voor === undefined ? {} : { voor }),
    ...(onderwerp === undefined ? {} : { onderwerp }),
  });
}

export type Partijtaakwens = {
  readonly voor: string;
  readonly soort: Taaksoort;
  readonly voorDatum: string | null;
  readonly onderwerp: string;
};

/** Geeft iemand werk van zijn organisatie dat bij geen casus hoort; staat dezelfde taak al open, dan verandert er niets. */
export async function planPartijtaak(tx: Tx, { voor, soort, voorDatum, onderwerp }: Partijtaakwens): Promise<void> {
  await queries.insertTaak(tx, { casus: null, voor, soort, eis: TAAKSOORTEN[soort].eis, voorDatum, onderwerp });
}

/** Rondt dit werk af bij ieder van de eigen organisatie die het kreeg: een van hen deed het. `partij` waar ook anderen het zouden zien. */
export async function rondPartijtaakAf(
  tx: Tx,
  wens: { readonly soort: Taaksoort; readonly onderwerp: string; readonly partij?: string },
): Promise<void> {
  await queries.zetPartijtaakGereed(tx, wens);
}

/** Zet dit werk van de eigen organisatie op een andere dag, bij ieder die het nog open heeft. */
export async function verzetPartijtaak(
  tx: Tx,
  wens: Omit<Partijtaakwens, 'voor'> & { readonly partij: string },
): Promise<void> {
  await queries.zetPartijtaakOp(tx, wens);
}

/** Zet open taken van een soort op een andere dag: van een persoon, of van iedereen als `voor` ontbreekt; zijn ze er niet, dan verandert er niets. */
export async function verzetTaak(
  tx: Tx,
  wens: Omit<Taakwens, 'voor'> & Partial<Pick<Taakwens, 'voor'>>,
): Promise<void> {
  await queries.zetVoorDatum(tx, wens);
}

/** Een verzoek op grond van een recht houdt niet op als de casus sluit (13.2). */
const BLIJVEN_NA_SLUITEN: readonly Taaksoort[] = ['verzoek-beantwoorden', 'verzoek-melden'];

/** Rondt alles af wat in een casus nog openstaat, omdat zij sluit of omdat iemand vertrekt. Na sluiten blijft wat de wet nog vraagt. */
export async function rondAlleTakenAf(
  tx: Tx,
  { casus, voor }: { readonly casus: string; readonly voor?: string },
): Promise<void> {
  await queries.zetGereed(tx, { casus, ...(voor === undefined ? { behalve: BLIJVEN_NA_SLUITEN } : { voor }) });
}
