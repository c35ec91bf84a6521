import type { Tx } from '../../db/transactie.ts';
import { noemMensen } from '../../gegeven/mensen.ts';
import type { Zitting } from '../../gegeven/zitting.ts';
import { openNamen } from '../../partij/personen.ts';
import { bewijsVanToestemming } from '../../toestemming/bewijs-van-toestemming.ts';
import { EIGEN_DEEL_SCHEMA, type EigenDeel } from './eigen-deel.ts';
import { leesAfwegingen, leesFormulieren, leesGesprekken, leesInformatie } from './lees-bewijs.ts';
import { leesInbreng } from './lees-inbreng.ts';

type Samenstelling = { readonly zitting: Zitting; readonly partij: { readonly id: string; readonly naam: string } };

/**
 * Stelt het eigen deel van een organisatie samen, in de lopende transactie en door de rijregels heen: elke keer opnieuw, zodat er
 * nooit een bestand klaarligt dat intussen niet meer mag (L-5, 9.1).
 */
export async function stelEigenDeelSamen(tx: Tx, { zitting, partij }: Samenstelling): Promise<EigenDeel> {
  const { feiten, stoel } = zitting;
  const vraag = { zitting, partij: partij.id };
  const mensen = await noemMensen(tx, zitting);
  const toestemmingen = await bewijsVanToestemming(tx, feiten.casus.id, partij.id);
  const namen = await openNamen(tx, [
    ...feiten.deelnemers.map((d) => d.persoon),
    ...feiten.gezag.map((g) => g.persoon),
    ...(feiten.betrokkene.persoon === null ? [] : [feiten.betrokkene.persoon]),
    ...toestemmingen.flatMap(({ scans }) => scans.flatMap((s) => [s.recordedBy, s.witness])),
  ]);
  const inBewijs = new Set(
    toestemmingen.flatMap(({ parties, scans }) => [
      parties.askedBy,
      ...parties.signers.map((s) => s.person),
      ...scans.flatMap((s) => [s.signer, s.recordedBy, s.witness]),
    ]),
  );
  return {
    schema: EIGEN_DEEL_SCHEMA,
    gemaaktOp: tx.nu.toISOString(),
    gemaaktDoor: namen.get(stoel.persoon)?.naam ?? '',
    partij,
    casus: {
      kenmerk: feiten.casus.kenmerk,
      overleg: feiten.overlegtype.naam,
      status: feiten.casus.status,
      geslotenOp: feiten.casus.geslotenOp?.toISOString() ?? null,
    },
    toestemmingen,
    formulieren: await leesFormulieren(tx, vraag),
    afwegingen: await leesAfwegingen(tx, zitting),
    geinformeerd: await leesInformatie(tx, vraag, namen),
    gesprekken: await leesGesprekken(tx, vraag),
    ...(await leesInbreng(tx, { ...vraag, mensen })),
    personen: [...inBewijs].flatMap((id) => {
      const naam = namen.get(id)?.naam;
      return naam === undefined ? [] : [{ id, naam }];
    }),
  };
}
