import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { NIET_GEVONDEN, openAlsRegie } from '../../casus/open-casus.ts';
import type { Zitter } from '../../casus/stoel-van-nu.queries.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { planBerichten } from '../../taak/plan-bericht.ts';
import type { Planuitkomst } from '../plan-bijeenkomst.ts';
import { type Wijziguitkomst, wijzigIn } from '../wijzig-bijeenkomst.ts';
import { findAgenda, findPlekken, koppelPlek, type Plekrij } from './agenda.queries.ts';
import { openAgendaplaatsen } from './agendaplaats.ts';
import { begintijden } from './agendatijden.ts';
import { planIn } from './plan-in.ts';

export type Verstuurwens = {
  readonly agenda: string;
  readonly casus: string;
  /** Wie bij deze keer versturen al een bericht kreeg: een mens met drie plekken hoort een keer dat er iets klaarstaat. */
  readonly alBericht: readonly string[];
};

export type Verstuuruitkomst = {
  readonly casus: string;
  readonly uitkomst: Planuitkomst | Wijziguitkomst;
  readonly bericht: readonly string[];
};

/**
 * Verstuurt een plek van de agenda: maakt de afspraak van haar casus en nodigt uit, of verzet haar als dag, tijd of plaats intussen
 * anders is. Een casus per transactie, met haar eigen slot en logregel: de mensen van de ene plek staan nergens bij die van de andere
 * (T25-07). Nog eens versturen verandert niets.
 */
export async function verstuurPlek(
  opening: Casusopening<Medewerker>,
  { agenda, casus, alBericht }: Verstuurwens,
): Promise<Verstuuruitkomst> {
  // Een plek wordt een bijeenkomst: wie tegelijk nog eens verstuurt, vindt haar.
  const slot = { casus, slot: 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Verstuuruitkomst> => {
    const plek = await leesPlek(tx, opening.verzoeker, { agenda, casus });
    const geopend = plek === null ? null : await openAlsRegie(tx, casus, 'bijeenkomst-gepland');
    if (plek === null || geopend === null) {
      if (plek === null)
        await legVast(tx, { code: 'bijeenkomst-gepland', uitkomst: 'geweigerd', casus, betrokkenen: [] });
      return { casus, uitkomst: NIET_GEVONDEN, bericht: [] };
    }
    const afspraak = { casus, op: plek.op, duurMinuten: plek.rij.duur_minuten, plaats: plek.plaats };
    const { bijeenkomst_id: bestaand, volgnummer } = plek.rij;
    const bijeenkomst = bestaand ?? tx.nieuwId();
    const gedaan =
      bestaand === null
        ? await planIn(tx, geopend, { ...afspraak, bijeenkomst, zonderNaam: true })
        : await wijzigIn(tx, geopend, { ...afspraak, bijeenkomst, volgnummer: volgnummer ?? 0 });
    if (gedaan.uitkomst.kind === 'gepland') await koppelPlek(tx, { plek: plek.rij.id, bijeenkomst });
    const bericht = gedaan.berichtVoor.filter((persoon) => !alBericht.includes(persoon));
    await planBerichten(tx, bericht);
    return { casus, uitkomst: gedaan.uitkomst, bericht };
  });
}

type Leesplek = { readonly rij: Plekrij; readonly op: Date; readonly plaats: string };

async function leesPlek(
  tx: Tx,
  zitter: Zitter,
  { agenda, casus }: Pick<Verstuurwens, 'agenda' | 'casus'>,
): Promise<Leesplek | null> {
  const gevonden = await findAgenda(tx, agenda, zitter);
  if (gevonden === undefined) return null;
  const plekken = await findPlekken(tx, agenda);
  const rij = plekken.find((plek) => plek.casus_id === casus);
  const tijden = begintijden(
    gevonden.begint_op,
    plekken.map(({ id, duur_minuten }) => ({ id, duurMinuten: duur_minuten })),
  );
  const op = rij === undefined ? undefined : tijden.get(rij.id);
  const [plaats] = await openAgendaplaatsen(tx, [gevonden]);
  return rij === undefined || op === undefined || plaats === undefined ? null : { rij, op, plaats };
}

/** De uitslag van een hele agenda, plek voor plek in de volgorde van de dag. */
export async function verstuurAgenda(
  opening: Casusopening<Medewerker>,
  { agenda, casussen }: { readonly agenda: string; readonly casussen: readonly string[] },
): Promise<readonly Verstuuruitkomst[]> {
  const uitkomsten: Verstuuruitkomst[] = [];
  for (const casus of casussen) {
    const alBericht = uitkomsten.flatMap((uitkomst) => uitkomst.bericht);
    uitkomsten.push(await verstuurPlek(opening, { agenda, casus, alBericht }));
  }
  return uitkomsten;
}
