import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { openTeksten } from '../../kluis/teksten.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import { leesPlanstand } from '../../plan/planstap.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import type { CasusFeiten } from '../feiten.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import { leesStappen } from '../overzicht/lees-stappen.ts';
import { gedeeldZegel } from '../zegels.ts';
import { type Beeldstand, findBeelden, isCompleet } from './beeld.queries.ts';

/** Een keer dat iemand zei of het beeld compleet genoeg is. */
export type Beeldregel = {
  readonly stand: Beeldstand;
  readonly door: string;
  readonly op: Date;
  /** null als de inhoud vernietigd is. */
  readonly waarom: string | null;
};

export type Beeldblad = {
  readonly compleet: boolean;
  /** Of deze lezer er nu iets aan kan veranderen, en zo niet waarom. */
  readonly mag: 'ja' | 'alleen-regie' | 'andere-fase' | 'plan-vast';
  /** Wat in deze fase verder nog openstaat, bij naam van de stap. */
  readonly mist: readonly string[];
  readonly regels: readonly Beeldregel[];
};

/** Leest of het beeld compleet genoeg is, wie dat wanneer zei en waarom (PH-2b). */
export function leesBeeldblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Beeldblad>> {
  return leesBlad(opening, {
    casus,
    voor: 'deelnemer',
    lees: async (tx, geopend, kop) => {
      const { feiten, stoel } = geopend;
      const rijen = await findBeelden(tx, casus);
      const lijst = await leesStappen(tx, geopend, kop);
      return {
        compleet: isCompleet(rijen),
        mag: stoel.procesregisseur ? await magVeranderen(tx, feiten, isCompleet(rijen)) : 'alleen-regie',
        mist: lijst.stappen.flatMap(({ stand, titel, artikelen }) =>
          stand === 'klaar' || artikelen?.includes('PH-2b') === true ? [] : [titel],
        ),
        regels: await openBeelden(tx, feiten),
      };
    },
  });
}

async function magVeranderen(tx: Tx, feiten: CasusFeiten, compleet: boolean): Promise<Beeldblad['mag']> {
  const { fase, status } = feiten.casus;
  if (status === 'gesloten') return 'andere-fase';
  if (fase === 'beoordeling') return 'ja';
  if (fase !== 'plan') return 'andere-fase';
  return compleet && (await leesPlanstand(tx, feiten)).kind === 'vastgesteld' ? 'plan-vast' : 'ja';
}

async function openBeelden(tx: Tx, { casus }: CasusFeiten): Promise<readonly Beeldregel[]> {
  const rijen = await findBeelden(tx, casus.id);
  const namen = await openNamen(
    tx,
    rijen.map((rij) => rij.door_persoon_id),
  );
  const plek = { casus: casus.id, procesregiepartij: casus.procesregiepartij, veld: 'beeld.waarom' } as const;
  const zinnen = await openTeksten(
    tx.omgeving.kluis,
    rijen.map((rij) => ({ ...gedeeldZegel({ ...plek, record: rij.id }), envelop: rij.waarom })),
  );
  return rijen.map((rij, i) => ({
    stand: rij.stand,
    door: naamUit(namen, rij.door_persoon_id),
    op: rij.op,
    waarom: zinnen[i] ?? null,
  }));
}
