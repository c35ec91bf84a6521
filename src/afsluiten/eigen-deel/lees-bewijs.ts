import { deedEigenBron } from '../../casus/bronnen.ts';
import { leesEigenWoorden } from '../../casus/gesprek/eigen-woorden.ts';
import { findHoorgesprekken } from '../../casus/gesprek/gesprek.queries.ts';
import { findInformatieontvangers } from '../../casus/informeren/informatie.queries.ts';
import { openInformatietekst } from '../../casus/informeren/informatie-open.ts';
import type { Tx } from '../../db/transactie.ts';
import { openOverwegingen } from '../../gegeven/afweging/afweging-inhoud.ts';
import type { Zitting } from '../../gegeven/zitting.ts';
import { type Benoemd, naamUit } from '../../partij/personen.ts';
import { openScan } from '../../toestemming/scanzegel.ts';
import * as queries from './eigen-deel.queries.ts';
import type { EigenDeel } from './eigen-deel.ts';

type Namen = ReadonlyMap<string, Pick<Benoemd, 'naam'>>;

/** De getekende formulieren bij deze vragen, met hun bestand: het bewijs is heel of het is er niet (Bijl 5-a, L-5). */
export async function leesFormulieren(
  tx: Tx,
  { feiten: { casus, betrokkene } }: Zitting,
  vragen: readonly string[],
): Promise<EigenDeel['formulieren']> {
  const rijen = await queries.findScansBij(tx, { casus: casus.id, vragen });
  const uit: EigenDeel['formulieren'][number][] = [];
  // Een voor een: een scan kan tien megabyte zijn.
  for (const rij of rijen) {
    const plek = { scan: rij.id, casus: casus.id, geverPartij: rij.gever_partij_id, betrokkene: betrokkene.id };
    const bestand = await openScan(tx, plek, rij.bestand);
    uit.push({
      id: rij.id,
      soort: rij.soort,
      sha256: rij.bestand_hash.toString('hex'),
      bestand: bestand?.toString('base64') ?? null,
    });
  }
  return uit;
}

/** De eigen afwegingen van wie dit meeneemt, bij deze gegevens (6e, fn 17). */
export async function leesAfwegingen(
  tx: Tx,
  { feiten, stoel }: Zitting,
  gegevens: readonly { readonly id: string }[],
): Promise<EigenDeel['afwegingen']> {
  const eigen = new Set(gegevens.map(({ id }) => id));
  const mijn = await queries.findMijnAfwegingen(tx, { casus: feiten.casus.id, persoon: stoel.persoon });
  const rijen = mijn.filter((rij) => eigen.has(rij.gegeven_id));
  return Promise.all(
    rijen.map(async (rij) => ({
      id: rij.id,
      gegeven: rij.gegeven_id,
      op: rij.op.toISOString(),
      naIntrekking: rij.na_intrekking,
      overwegingen: await openOverwegingen(
        tx.omgeving.kluis,
        { afweging: rij.id, casus: feiten.casus.id, partij: rij.partij_id, betrokkene: rij.betrokkene_id },
        rij.inhoud,
      ),
    })),
  );
}

/** Wie deze bron informeerde, waarover, en de woorden die zij toen gaf (12.2, 12.4). */
export async function leesInformatie(tx: Tx, zitting: Zitting, namen: Namen): Promise<EigenDeel['geinformeerd']> {
  const casus = zitting.feiten.casus.id;
  const rijen = (await queries.findInformatieMetTekst(tx, casus)).filter((rij) =>
    deedEigenBron(zitting, rij.door_persoon_id, rij.vastgelegd_op),
  );
  const ontvangers = await findInformatieontvangers(tx, casus);
  const uit: EigenDeel['geinformeerd'][number][] = [];
  for (const rij of rijen) {
    const tekst =
      rij.inhoud === null || rij.tekst_hash === null
        ? null
        : await openInformatietekst(tx, zitting.feiten, { id: rij.id, inhoud: rij.inhoud, tekst_hash: rij.tekst_hash });
    uit.push({
      wie: naamUit(namen, rij.persoon_id),
      op: rij.op,
      hoe: rij.hoe,
      door: naamUit(namen, rij.door_persoon_id),
      over: ontvangers.filter((o) => o.informatie_id === rij.id).map((o) => ({ partij: o.naam, doelen: o.doelen })),
      tekst,
    });
  }
  return uit;
}

/** Wat de jongere zei in gesprekken die deze bron voerde, oudste eerst (13.3). */
export async function leesGesprekken(tx: Tx, zitting: Zitting): Promise<EigenDeel['gesprekken']> {
  const gesprekken = await findHoorgesprekken(tx, zitting.feiten.casus.id);
  const woorden = await leesEigenWoorden(tx, zitting, gesprekken);
  return gesprekken
    .filter(({ id }) => woorden.has(id))
    .toReversed()
    .map(({ id, op, hoe }) => ({ op, hoe, woorden: woorden.get(id) ?? null }));
}
