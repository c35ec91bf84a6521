import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { type Casuskop, leesKop } from '../casus/casuskop.ts';
import { logkop, NIET_GEVONDEN, openAlsDeelnemer } from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { noemMensen } from '../gegeven/mensen.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { type Berichtweg, leesBerichtwegen } from '../taak/berichtweg.ts';
import {
  keurVraag,
  lezersVan,
  maakTekst,
  type Toestemmingswens,
  type Vraaguitkomst,
} from './stel-toestemmingsvraag.ts';
import type { Tekstpaar } from './vraagtekst.ts';

/** Iemand die de vraag straks krijgt. `mening`: wie nog niet tekent, en wel zegt wat hij vindt (Bijl 5-l). */
export type Vraaglezer = {
  readonly naam: string;
  readonly rol: string;
  readonly als: 'tekent' | 'mening';
  readonly weg: Berichtweg | null;
};

/** Wat er uitgaat als deze vraag nu wordt gesteld: de tekst, letter voor letter, en wie haar langs welke weg krijgt. */
export type Vraagcontrole = {
  readonly kop: Casuskop;
  readonly tekst: Tekstpaar;
  readonly lezers: readonly Vraaglezer[];
};

export type Controleuitkomst =
  | { readonly kind: 'controle'; readonly controle: Vraagcontrole }
  | Exclude<Vraaguitkomst, { kind: 'gesteld' }>;

/** Maakt de vraag zoals zij wordt gesteld, zonder haar te stellen: er wordt niets bewaard en niets verstuurd (6a). */
export function controleerVraag(opening: Casusopening<Medewerker>, wens: Toestemmingswens): Promise<Controleuitkomst> {
  const slot = { casus: wens.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Controleuitkomst> => {
    const geopend = await openAlsDeelnemer(tx, wens.casus, 'toestemming-ingezien');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    await legVast(tx, { ...logkop(feiten), code: 'toestemming-ingezien', uitkomst: 'gelukt' });
    const keuring = keurVraag(geopend, wens);
    if (keuring.kind !== 'goed') return keuring;
    const { mens } = await noemMensen(tx, { feiten });
    const lezers = lezersVan(feiten, stoel);
    const wegen = await leesBerichtwegen(
      tx,
      lezers.map(({ wie }) => wie.persoon),
    );
    return {
      kind: 'controle',
      controle: {
        kop: await leesKop(tx, geopend),
        tekst: await maakTekst(tx, { geopend, wens, gekozen: keuring.gekozen }),
        lezers: lezers.map(({ wie, als }) => ({ ...mens(wie), als, weg: wegen.get(wie.persoon) ?? null })),
      },
    };
  });
}
