import type { Tx } from '../../db/transactie.ts';
import { DE_JONGERE, noemMensen } from '../../gegeven/mensen.ts';
import type { Zitting } from '../../gegeven/zitting.ts';
import { type Benoemd, openNamen } from '../../partij/personen.ts';
import { bewijsVanToestemming } from '../../toestemming/bewijs-van-toestemming.ts';
import { EIGEN_DEEL_SCHEMA, type EigenDeel } from './eigen-deel.ts';
import { leesAfwegingen, leesFormulieren, leesGesprekken, leesInformatie } from './lees-bewijs.ts';
import { leesInbreng } from './lees-inbreng.ts';

type Samenstelling = { readonly zitting: Zitting; readonly partij: { readonly id: string; readonly naam: string } };

/**
 * Stelt het eigen deel van een organisatie samen, van een gemeente dat van de taak van deze stoel (Art 4 (intro)): in de lopende
 * transactie, door de rijregels heen en elke keer opnieuw, zodat er nooit een bestand klaarligt dat intussen niet meer mag (L-5, 9.1).
 */
export async function stelEigenDeelSamen(tx: Tx, { zitting, partij }: Samenstelling): Promise<EigenDeel> {
  const { feiten, stoel } = zitting;
  const mensen = await noemMensen(tx, zitting);
  const toestemmingen = await bewijsVanToestemming(tx, zitting);
  const inbreng = await leesInbreng(tx, { zitting, mensen });
  const namen = await leesNamen(tx, zitting, {
    erbij: toestemmingen.flatMap(({ scans }) => scans.flatMap((s) => [s.recordedBy, s.witness])),
    jongereBijNaam: inbreng.gegevens.some(({ soort }) => soort === 'a'),
  });
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
    partij: { ...partij, hoedanigheid: stoel.hoedanigheid },
    casus: {
      kenmerk: feiten.casus.kenmerk,
      overleg: feiten.overlegtype.naam,
      status: feiten.casus.status,
      geslotenOp: feiten.casus.geslotenOp?.toISOString() ?? null,
    },
    toestemmingen,
    formulieren: await leesFormulieren(
      tx,
      zitting,
      toestemmingen.map(({ header }) => header.recordId),
    ),
    afwegingen: await leesAfwegingen(tx, zitting, inbreng.gegevens),
    geinformeerd: await leesInformatie(tx, zitting, namen),
    gesprekken: await leesGesprekken(tx, zitting),
    ...inbreng,
    personen: [...inBewijs].flatMap((id) => {
      const naam = namen.get(id)?.naam;
      return naam === undefined ? [] : [{ id, naam }];
    }),
  };
}

type Naamwens = { readonly erbij: readonly string[]; readonly jongereBijNaam: boolean };

/**
 * De namen van iedereen aan tafel, van wie beslist en van wie erbij genoemd wordt. Die van de jongere is soort a: zij gaat alleen mee
 * met wie haar zelf inbracht, want wat een ander gaf blijft achter (3.4g, E-25). Het bewijs wijst de jongere dan aan met een id.
 */
async function leesNamen(
  tx: Tx,
  { feiten }: Zitting,
  { erbij, jongereBijNaam }: Naamwens,
): Promise<ReadonlyMap<string, Pick<Benoemd, 'naam'>>> {
  const jongere = feiten.betrokkene.persoon;
  const personen = [...feiten.deelnemers.map((d) => d.persoon), ...feiten.gezag.map((g) => g.persoon), ...erbij];
  if (jongere === null) return openNamen(tx, personen);
  if (jongereBijNaam) return openNamen(tx, [...personen, jongere]);
  const namen = await openNamen(
    tx,
    personen.filter((persoon) => persoon !== jongere),
  );
  return new Map<string, Pick<Benoemd, 'naam'>>([...namen, [jongere, { naam: DE_JONGERE }]]);
}
