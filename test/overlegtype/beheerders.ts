import { inTransactie } from '../../src/db/transactie.ts';
import type { Beheeropening } from '../../src/overlegtype/beheerder.ts';
import { verzegelPersoonsveld } from '../../src/partij/personen.ts';
import type { maakWaterrijk, TestRegio } from '../steun/regio.ts';

/** De organisaties van Waterrijk die bij een MDO of een kleiner overleg aan tafel kunnen zitten. */
export const PARTIJEN_VAN_MDO = ['kompas', 'de-linde', 'oeverstad', 'bries', 'ggd', 'swv-vo', 'swv-po'] as const;

type Neer = { readonly partij: string; readonly naam: string };

/** Geeft een organisatie haar eerste beheerder, zoals wie een regio inricht dat doet. */
export async function zetBeheerder(w: Pick<TestRegio, 'als'>, { partij, naam }: Neer): Promise<Beheeropening> {
  const systeem = { soort: 'systeem', handeling: 'proef' } as const;
  const { persoon, aanstelling } = await inTransactie(
    { ...w.als(systeem), slot: 'geen', logregel: 'geen' },
    async (tx) => {
      const [persoon, aanstelling] = [tx.nieuwId(), tx.nieuwId()];
      await tx.db
        .insertInto('persoon')
        .values({
          id: persoon,
          soort: 'medewerker',
          partij_id: partij,
          naam: await verzegelPersoonsveld(tx.omgeving.kluis, { persoon, partij, veld: 'naam' }, naam),
          aangemaakt_op: tx.nu,
        })
        .execute();
      await tx.db
        .insertInto('aanstelling')
        .values({
          id: aanstelling,
          persoon_id: persoon,
          partij_id: partij,
          rol: 'beheerder',
          functie: 'partijbeheerder',
          geheimhouding: 'contract',
          van: '2025-09-01',
        })
        .execute();
      return { persoon, aanstelling };
    },
  );
  const verzoeker = {
    soort: 'beheerder',
    persoon,
    partij,
    aanstelling,
    functie: 'partijbeheerder',
    hoedanigheid: null,
    geheimhouding: 'contract',
  } as const;
  return { ...w.als(verzoeker), verzoeker };
}

/** Zet een beheerder neer bij een organisatie van Waterrijk en opent als hem. */
export async function maakBeheerder(
  w: Awaited<ReturnType<typeof maakWaterrijk>>,
  sleutel: string,
): Promise<Beheeropening> {
  const partij = w.gebied.partij.get(sleutel);
  if (partij === undefined) throw new Error(`geen partij ${sleutel}`);
  return zetBeheerder(w, { partij, naam: `Beheer van ${sleutel}` });
}
