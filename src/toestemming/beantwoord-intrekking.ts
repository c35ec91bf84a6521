import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import {
  buitenVenster,
  type Geopend,
  logkop,
  NIET_GEVONDEN,
  type NietGevonden,
  openAlsDeelnemer,
} from '../casus/open-casus.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { planBerichten } from '../taak/plan-bericht.ts';
import { rondTakenAf } from '../taak/taken.ts';
import { eigenGrondslagen } from './grondslagen.ts';
import { findIntrekkingen, type Intrekkingsrij, zetIntrekkingsantwoord } from './intrekking.queries.ts';
import { verzegelWoorden, wieAntwoordt } from './intrekkingen.ts';
import { findVraag } from './toestemming.queries.ts';

export type Intrekkingswens = {
  readonly casus: string;
  /** Id van het bericht dat er is ingetrokken. */
  readonly bericht: string;
  readonly antwoord:
    | { readonly kind: 'verwijderd' }
    | { readonly kind: 'eigen-grondslag'; readonly grondslag: string; readonly waarom: string };
};

export type Intrekkingsuitkomst =
  /** `buitenVenster`: kwam alleen voor een bijeenkomst die voorbij is, en vindt hier verder niets. */
  | { readonly kind: 'beantwoord'; readonly buitenVenster: boolean }
  /** Deze grondslag hoort niet bij de taak van deze partij (B.3). Er is niets bewaard. */
  | { readonly kind: 'geen-grondslag' }
  | { readonly kind: 'al-beantwoord' }
  | NietGevonden;

/**
 * De ontvanger zegt wat hij doet met wat hij op een ingetrokken toestemming las: verwijderd, of bewaard op een eigen grondslag,
 * met artikel en waarom (11.5). Lezen wordt het er niet door: wat dicht is, blijft dicht. Gever en wie introk horen dat er een
 * antwoord is.
 */
export async function beantwoordIntrekking(
  opening: Casusopening<Medewerker>,
  wens: Intrekkingswens,
): Promise<Intrekkingsuitkomst> {
  const slot = { casus: wens.casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Intrekkingsuitkomst> => {
    const geopend = await openAlsDeelnemer(tx, wens.casus, 'intrekking-beantwoord');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten, stoel } = geopend;
    const rij = (await findIntrekkingen(tx, wens.casus)).find((r) => r.id === wens.bericht);
    const kop = {
      ...logkop(feiten),
      code: 'intrekking-beantwoord',
      object: { soort: 'intrekkingsbericht', id: wens.bericht },
    } as const;
    const keuring = keur(geopend, rij, wens);
    if (keuring.kind !== 'goed') {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return keuring;
    }
    const { bericht } = keuring;
    const plek = {
      id: bericht.id,
      casus: wens.casus,
      geverPartij: bericht.gever_partij_id,
      betrokkene: feiten.betrokkene.id,
    };
    const { antwoord } = wens;
    const eigen = antwoord.kind === 'eigen-grondslag' ? antwoord : null;
    await zetIntrekkingsantwoord(tx, {
      id: bericht.id,
      antwoord: antwoord.kind,
      grondslag: eigen?.grondslag ?? null,
      woorden: eigen === null ? null : await verzegelWoorden(tx, plek, eigen.waarom),
    });
    await rondTakenAf(tx, {
      casus: wens.casus,
      soort: 'toestemming-ingetrokken',
      onderwerp: bericht.id,
    });
    await legVast(tx, {
      ...kop,
      uitkomst: 'gelukt',
      bronPartij: bericht.gever_partij_id,
      toestemming: { id: bericht.vraag_id, versie: 1 },
      ...(eigen === null ? {} : { grondslag: eigen.grondslag }),
    });
    const vraag = await findVraag(tx, { casus: wens.casus, vraag: bericht.vraag_id });
    await planBerichten(tx, [bericht.van_persoon_id, ...(vraag === undefined ? [] : [vraag.gevraagd_door])]);
    return { kind: 'beantwoord', buitenVenster: buitenVenster(stoel) };
  });
}

type Keuring =
  | { readonly kind: 'goed'; readonly bericht: Intrekkingsrij }
  | Exclude<Intrekkingsuitkomst, { kind: 'beantwoord' }>;

function keur({ feiten, stoel }: Geopend, rij: Intrekkingsrij | undefined, { antwoord }: Intrekkingswens): Keuring {
  // De partij van de gever en de regie zien dit bericht ook; antwoorden doet alleen wie het kreeg, of na zijn vertrek een collega.
  if (rij === undefined || !wieAntwoordt(feiten, rij.deelnemer_id).includes(stoel.persoon)) return NIET_GEVONDEN;
  if (rij.partij_id !== stoel.partijId) return NIET_GEVONDEN;
  if (rij.beantwoord_op !== null) return { kind: 'al-beantwoord' };
  if (antwoord.kind === 'verwijderd') return { kind: 'goed', bericht: rij };
  const past = eigenGrondslagen(stoel).some(({ code }) => code === antwoord.grondslag);
  return past && antwoord.waarom.trim() !== '' ? { kind: 'goed', bericht: rij } : { kind: 'geen-grondslag' };
}
