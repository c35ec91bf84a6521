import type { Kern } from '../../casus/feiten.ts';
import { gedeeldZegel, openEen } from '../../casus/zegels.ts';
import type { Tx } from '../../db/transactie.ts';
import { leeftijdOp } from '../../regels/index.ts';

/**
 * Schrijft op welke ouders met gezag na de vernietiging nog lezen wie er tot dan keek, op de dag dat de sleutels weggaan: tot 16 jaar,
 * of als zij voor de jongere beslissen (fn 32, E-02). Daarna is de leeftijd nergens meer te lezen.
 */
export async function onthoudLogboeklezers(tx: Tx, casus: string): Promise<void> {
  const raam = await tx.db
    .selectFrom('casus')
    .innerJoin('betrokkene', 'betrokkene.casus_id', 'casus.id')
    .where('casus.id', '=', casus)
    .select(['casus.procesregiepartij_id', 'betrokkene.id as betrokkene', 'betrokkene.kern'])
    .executeTakeFirstOrThrow();
  const plek = { casus, procesregiepartij: raam.procesregiepartij_id, veld: 'betrokkene.kern' } as const;
  const tekst = await openEen(tx, { ...gedeeldZegel({ ...plek, record: raam.betrokkene }), envelop: raam.kern });
  // Is de kern er niet meer, dan is niet te zeggen wie mee mag lezen, en leest alleen de jongere zelf.
  if (tekst === null) return;
  const kern = JSON.parse(tekst) as Kern;
  const jong = leeftijdOp(kern.geboortedatum, tx.vandaag) < 16;
  const gezag = await tx.db
    .selectFrom('gezag')
    .where('casus_id', '=', casus)
    .where('van', '<=', tx.vandaag)
    .where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', tx.vandaag)]))
    .select(['persoon_id', 'soort'])
    .execute();
  const lezers = gezag.filter(({ soort }) => jong || (soort === 'vertegenwoordiger' && !kern.wilsbekwaam));
  if (lezers.length === 0) return;
  await tx.db
    .insertInto('logboeklezer')
    .values(lezers.map(({ persoon_id }) => ({ casus_id: casus, persoon_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
