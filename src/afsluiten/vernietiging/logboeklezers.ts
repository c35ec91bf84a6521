import type { Kern } from '../../casus/kern.ts';
import { gedeeldZegel, openEen } from '../../casus/zegels.ts';
import type { Tx } from '../../db/transactie.ts';
import { leeftijdOp } from '../../regels/index.ts';
import * as queries from './logboeklezers.queries.ts';

/**
 * Schrijft op welke ouders met gezag na de vernietiging nog lezen wie er tot dan keek, op de dag dat de sleutels weggaan: tot 16 jaar,
 * of als zij voor de jongere beslissen (fn 32, E-02). Daarna is de leeftijd nergens meer te lezen.
 */
export async function onthoudLogboeklezers(tx: Tx, casus: string): Promise<void> {
  const raam = await queries.findKern(tx, casus);
  const plek = { casus, procesregiepartij: raam.procesregiepartij_id, veld: 'betrokkene.kern' } as const;
  const zegel = gedeeldZegel({ ...plek, record: raam.betrokkene, versie: raam.kern_versie });
  const tekst = await openEen(tx, { ...zegel, envelop: raam.kern });
  // Is de kern er niet meer, dan is niet te zeggen wie mee mag lezen, en leest alleen de jongere zelf.
  if (tekst === null) return;
  const kern = JSON.parse(tekst) as Kern;
  const jong = leeftijdOp(kern.geboortedatum, tx.vandaag) < 16;
  const gezag = await queries.findGezagVandaag(tx, casus);
  const lezers = gezag.filter(({ soort }) => jong || (soort === 'vertegenwoordiger' && !kern.wilsbekwaam));
  await queries.insertLogboeklezers(
    tx,
    casus,
    lezers.map(({ persoon_id }) => persoon_id),
  );
}
