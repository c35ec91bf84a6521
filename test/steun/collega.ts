import type pg from 'pg';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import type { Medewerkerwens } from '../../src/demonstratie/mensen.ts';
import { verzegelPersoonsveld } from '../../src/partij/personen.ts';
import { verplicht, type Waterrijk } from './casus.ts';

type Wereld = Pick<Waterrijk, 'omgeving' | 'gebied'> & { readonly su: pg.Pool };

/** Een medewerker die de demonstratie niet kent, bij een partij van Waterrijk. */
export async function maakCollega({ omgeving, gebied, su }: Wereld, wens: Medewerkerwens): Promise<Medewerker> {
  const partij = verplicht(gebied.partij.get(wens.partij));
  const { functie, geheimhouding } = wens;
  const werk = { partij, functie, hoedanigheid: wens.hoedanigheid ?? null, geheimhouding };
  const [persoon, aanstelling] = [omgeving.ids(), omgeving.ids()];
  const naam = await verzegelPersoonsveld(omgeving.kluis, { persoon, partij, veld: 'naam' }, wens.naam);
  await su.query(
    "insert into persoon (id, soort, partij_id, naam, aangemaakt_op) values ($1, 'medewerker', $2, $3, now())",
    [persoon, partij, naam],
  );
  await su.query(
    `insert into aanstelling (id, persoon_id, partij_id, rol, functie, hoedanigheid, geheimhouding, van)
     values ($1, $2, $3, 'medewerker', $4, $5, $6, '2026-01-01')`,
    [aanstelling, persoon, partij, functie, werk.hoedanigheid, geheimhouding],
  );
  return { soort: 'medewerker', persoon, aanstelling, ...werk };
}
