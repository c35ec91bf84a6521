import { sql } from 'kysely';
import type { Tx } from '../../db/transactie.ts';
import { type Opsteller, vasteVraag } from '../../db/vaste-vraag.ts';
import { partijVan } from '../../db/verzoeker.ts';
import type { Geopend } from '../open-casus.ts';
import { isVanBron, LOGREGEL } from '../tijdlijn/tijdlijn.queries.ts';
import { type BronMetStoelen, bronNaastAnderen } from '../zelfde-bron.ts';

/** Wat van het raam versleuteld is, en bij wie de gedeelde laag hoort (fn 13). */
export const findRaamtekst = vasteVraag((db, casus: string) =>
  db
    .selectFrom('casus')
    .innerJoin('partij', 'partij.id', 'casus.procesregiepartij_id')
    .where('casus.id', '=', casus)
    .select([
      'casus.initialen',
      'casus.vraag',
      'casus.sluitgrond',
      'partij.naam as regiepartij',
      'partij.telefoon as regietelefoon',
    ]),
);

const LOGKOLOMMEN = [
  'id',
  'op',
  'volgnummer',
  'code',
  'uitkomst',
  'persoon_id',
  'persoon_soort',
  'partij_id',
  'functie',
  'categorieen',
  'doel',
  'redenen',
  'object_id',
  'object_soort',
] as const;

type Gebeurtenisvraag = { readonly casus: string; readonly partij: string | null; readonly hoogstens: number };

// De partij gaat mee als waarde. Een functie van de context rekent PostgreSQL bij het plannen uit: begint een verbinding met een partij
// van wie weinig in het logboek staat, dan koos het plan voor iedereen daarna de index op partij, en las het logboek van een hele partij.
function stelGebeurtenissen(
  db: Opsteller,
  { casus, partij, hoogstens }: Gebeurtenisvraag,
  bron: BronMetStoelen | null,
) {
  const ik = sql<string>`ctx.persoon()`;
  const nieuwste = db
    .selectFrom('gebeurtenis')
    .where('casus_id', '=', casus)
    .orderBy('op', 'desc')
    .orderBy('volgnummer', 'desc')
    .limit(hoogstens)
    .select(LOGKOLOMMEN);
  const eigen = nieuwste.where('persoon_id', '=', ik);
  const overPartij = nieuwste.where('bron_partij_id', '=', partij).where('persoon_id', 'is distinct from', ik);
  const vanOnsGegeven = bron === null ? overPartij : overPartij.where((eb) => isVanBron(eb, bron));
  const beide = db
    .selectFrom(eigen.as('eigen'))
    .selectAll()
    .unionAll(db.selectFrom(vanOnsGegeven.as('van_ons')).selectAll())
    .as('gebeurtenis');
  return db
    .selectFrom(beide)
    .leftJoin('partij', 'partij.id', 'gebeurtenis.partij_id')
    .orderBy('gebeurtenis.op', 'desc')
    .orderBy('gebeurtenis.volgnummer', 'desc')
    .limit(hoogstens)
    .select(LOGREGEL);
}

const vanPartij = vasteVraag((db, casus: string, partij: string | null, hoogstens: number) =>
  stelGebeurtenissen(db, { casus, partij, hoogstens }, null),
);

type Bronvraag = [
  casus: string,
  hoogstens: number,
  partij: string,
  hoedanigheid: string | null,
  stoelen: readonly string[],
];
const vanBron = vasteVraag((db, ...[casus, hoogstens, partij, hoedanigheid, stoelen]: Bronvraag) =>
  stelGebeurtenissen(db, { casus, partij, hoogstens }, { partij, hoedanigheid, stoelen }),
);

/**
 * Gebeurtenissen in een casus die deze medewerker mag lezen: wat hij zelf deed, en wat met gegevens van de eigen bron gebeurde. Elk
 * van beide heeft een eigen index: met een voorwaarde "of" zou PostgreSQL het hele logboek van de casus aan het beleid voorleggen.
 */
export function findGebeurtenissen(tx: Tx, tafel: Geopend, hoogstens: number) {
  const { id: casus } = tafel.feiten.casus;
  const bron = bronNaastAnderen(tafel);
  if (bron === null) return vanPartij(tx, casus, partijVan(tx.verzoeker), hoogstens);
  return vanBron(tx, casus, hoogstens, bron.partij, bron.hoedanigheid, bron.stoelen);
}

export type Gebeurtenisrij = Awaited<ReturnType<typeof findGebeurtenissen>>[number];
