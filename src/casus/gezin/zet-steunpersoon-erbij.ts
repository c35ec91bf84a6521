import { insertUitnodiging } from '../../bijeenkomst/bijeenkomst.queries.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { planTaak } from '../../taak/taken.ts';
import { insertLidmaatschap } from '../aanmelding/aanmelding.queries.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { insertDeelnemer } from '../deelnemer.queries.ts';
import { type CasusFeiten, type Deelnemerfeit, hoortErbij } from '../feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie, raakAan } from '../open-casus.ts';
import { findKomendeUitnodigingen } from './gezin.queries.ts';
import { legGezinspersoonVast } from './gezinspersoon.ts';

export type Steunwens = {
  readonly casus: string;
  /** Id van de nieuwe stoel, gemaakt toen het formulier openging: twee keer verzenden is een stoel. */
  readonly deelnemer: string;
  /** De stoel van de ouder of jongere met wie deze persoon meekomt. */
  readonly met: string;
  readonly naam: string;
  readonly email: string | null;
  readonly telefoon: string | null;
};

export type Steunuitkomst = { readonly kind: 'erbij' } | { readonly kind: 'gesloten' | 'met-wie' } | NietGevonden;

/** Met wie iemand kan meekomen: wie van het gezin zelf een stoel heeft (T25-18). */
export const kanIemandMeenemen = (feiten: CasusFeiten, d: Deelnemerfeit): boolean =>
  (d.soort === 'ouder' || d.soort === 'jongere') && hoortErbij(feiten, d);

/**
 * Geeft iemand die een ouder of jongere meeneemt een stoel (T25-18). Hij is meteen uitgenodigd voor wat al gepland staat en waar die
 * ander bij hoort. Lezen kan hij niets, tot iemand hem iets geeft; gaat die ander van tafel, dan hij ook.
 */
export async function zetSteunpersoonErbij(opening: Casusopening<Medewerker>, wens: Steunwens): Promise<Steunuitkomst> {
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Steunuitkomst> => {
    const geopend = await openAlsRegie(tx, wens.casus, 'steunpersoon-erbij');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten } = geopend;
    const kop = { ...logkop(feiten), code: 'steunpersoon-erbij', grondslag: 'T25-18' } as const;
    if (feiten.deelnemers.some((d) => d.id === wens.deelnemer)) {
      await legVast(tx, { ...kop, uitkomst: 'gelukt' });
      return { kind: 'erbij' };
    }
    const met = feiten.deelnemers.find((d) => d.id === wens.met && kanIemandMeenemen(feiten, d));
    if (feiten.casus.status === 'gesloten' || met === undefined) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: feiten.casus.status === 'gesloten' ? 'gesloten' : 'met-wie' };
    }
    await zetStoel(tx, { feiten, met, wens, door: opening.verzoeker.persoon });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', object: { soort: 'deelnemer', id: wens.deelnemer } });
    await raakAan(tx, wens.casus);
    return { kind: 'erbij' };
  });
}

type Werk = {
  readonly feiten: CasusFeiten;
  readonly met: Deelnemerfeit;
  readonly wens: Steunwens;
  readonly door: string;
};

async function zetStoel(tx: Tx, { feiten, met, wens, door }: Werk): Promise<void> {
  const { naam, email, telefoon } = wens;
  const casus = feiten.casus.id;
  const persoon = await legGezinspersoonVast(tx, { soort: 'steunpersoon', naam, email, telefoon, door });
  await insertLidmaatschap(tx, { persoon, casus, rol: 'deelnemer' });
  await insertDeelnemer(tx, {
    id: wens.deelnemer,
    casus,
    persoon,
    soort: 'steunpersoon',
    aanstelling: null,
    partij: null,
    procesregisseur: false,
    behandelrelatie: false,
    directBetrokken: null,
    steunt: met.id,
    door,
    verklaring: null,
    bevestigd: true,
    toegezegdGegeven: null,
  });
  await planTaak(tx, { casus, voor: door, soort: 'gezinscode-geven', voorDatum: null, onderwerp: persoon });
  for (const bijeenkomst of await findKomendeUitnodigingen(tx, { casus, persoon: met.persoon }))
    await insertUitnodiging(tx, { bijeenkomst, casus, persoon });
}
