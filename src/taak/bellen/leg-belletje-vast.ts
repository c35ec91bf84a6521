import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { hoortErbij } from '../../casus/feiten.ts';
import { type Blad, leesBlad } from '../../casus/lees-blad.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie } from '../../casus/open-casus.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { naamUit, openNamen, type PersoonSoort } from '../../partij/personen.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { heeftOpenTaak } from '../taak.queries.ts';
import { planTaak, rondTakenAf } from '../taken.ts';

/** Wie er gebeld moet worden, en of dat nog nodig is. */
export type Belblad = {
  readonly naam: string;
  readonly soort: PersoonSoort;
  /** `hoort-er-niet-bij`: een ouder, sinds de jongere 18 is (B.7). `gedaan`: hij keek zelf, of er is al gebeld. */
  readonly stand: 'nodig' | 'gedaan' | 'hoort-er-niet-bij';
};

type Plek = { readonly casus: string; readonly persoon: string };

/** De pagina achter de taak om te bellen; alleen voor wie het overleg leidt, en alleen over wie een stoel heeft. */
export async function leesBelblad(
  opening: Casusopening<Medewerker>,
  { casus, persoon }: Plek,
): Promise<Blad<Belblad> | NietGevonden> {
  const blad = await leesBlad(opening, {
    casus,
    voor: 'regie',
    lees: async (tx, { feiten, stoel }): Promise<Belblad | null> => {
      const wie = feiten.deelnemers.find((deelnemer) => deelnemer.persoon === persoon);
      if (wie === undefined) return null;
      const namen = await openNamen(tx, [persoon]);
      const nodig = await heeftOpenTaak(tx, { casus, soort: 'bellen', voor: stoel.persoon, onderwerp: persoon });
      return {
        naam: naamUit(namen, persoon),
        soort: wie.soort,
        stand: !hoortErbij(feiten, wie) ? 'hoort-er-niet-bij' : nodig ? 'nodig' : 'gedaan',
      };
    },
  });
  if (blad.kind === 'niet-gevonden' || blad.inhoud === null) return NIET_GEVONDEN;
  return { ...blad, inhoud: blad.inhoud };
}

/** Hoe het bellen ging. */
export const BELAFLOPEN = ['gesproken', 'niet-bereikt'] as const;
export type Belafloop = (typeof BELAFLOPEN)[number];

/** Wie niet opneemt, wordt na zoveel dagen opnieuw gebeld. */
const DAGEN_TOT_OPNIEUW = 2;

export type Beluitkomst =
  | { readonly kind: 'vastgelegd' }
  /** De persoon heeft intussen zelf gekeken, of het was al vastgelegd. */
  | { readonly kind: 'niet-meer-nodig' }
  | NietGevonden;

/** Legt vast dat er is gebeld: dan is de taak klaar. Wat er is gezegd, hoort hier niet (Art 10.2 (a)). */
export async function legBelletjeVast(
  opening: Casusopening<Medewerker>,
  { casus, persoon, afloop }: Plek & { readonly afloop: Belafloop },
): Promise<Beluitkomst> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'alleen' }, logregel: 'verplicht' },
    async (tx): Promise<Beluitkomst> => {
      const geopend = await openAlsRegie(tx, casus, 'belletje-vastgelegd');
      if (geopend === null) return NIET_GEVONDEN;
      const taak = { casus, soort: 'bellen', voor: geopend.stoel.persoon, onderwerp: persoon } as const;
      const wie = geopend.feiten.deelnemers.find((deelnemer) => deelnemer.persoon === persoon);
      const nodig = wie !== undefined && hoortErbij(geopend.feiten, wie) && (await heeftOpenTaak(tx, taak));
      if (nodig) await rondAf(tx, taak, afloop);
      await legVast(tx, {
        ...logkop(geopend.feiten),
        code: 'belletje-vastgelegd',
        uitkomst: nodig ? 'gelukt' : 'mislukt',
        object: { soort: 'persoon', id: persoon },
      });
      return { kind: nodig ? 'vastgelegd' : 'niet-meer-nodig' };
    },
  );
}

type Beltaak = {
  readonly casus: string;
  readonly soort: 'bellen';
  readonly voor: string;
  readonly onderwerp: string;
};

async function rondAf(tx: Tx, taak: Beltaak, afloop: Belafloop): Promise<void> {
  await rondTakenAf(tx, taak);
  if (afloop === 'niet-bereikt') await planTaak(tx, { ...taak, voorDatum: plusDagen(tx.vandaag, DAGEN_TOT_OPNIEUW) });
}
