import { findInformatieontvangers } from '../../casus/informeren/informatie.queries.ts';
import { openInformatietekst } from '../../casus/informeren/informatie-open.ts';
import { gedeeldZegel } from '../../casus/zegels.ts';
import type { Tx } from '../../db/transactie.ts';
import { openOverwegingen } from '../../gegeven/afweging/afweging-inhoud.ts';
import type { Zitting } from '../../gegeven/zitting.ts';
import { openTeksten } from '../../kluis/teksten.ts';
import { type Benoemd, naamUit } from '../../partij/personen.ts';
import { openScan } from '../../toestemming/scanzegel.ts';
import * as queries from './eigen-deel.queries.ts';
import type { EigenDeel } from './eigen-deel.ts';

type Namen = ReadonlyMap<string, Pick<Benoemd, 'naam'>>;
type Vraag = { readonly zitting: Zitting; readonly partij: string };

/** Getekende formulieren met hun bestand: het bewijs is heel of het is er niet (Bijl 5-a, L-5). */
export async function leesFormulieren(tx: Tx, { zitting, partij }: Vraag): Promise<EigenDeel['formulieren']> {
  const { casus, betrokkene } = zitting.feiten;
  const rijen = await queries.findEigenScans(tx, { casus: casus.id, partij });
  const uit: EigenDeel['formulieren'][number][] = [];
  // Een voor een: een scan kan tien megabyte zijn.
  for (const rij of rijen) {
    const plek = { scan: rij.id, casus: casus.id, geverPartij: partij, betrokkene: betrokkene.id };
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

/** De eigen afwegingen van wie dit meeneemt (6e, fn 17). */
export async function leesAfwegingen(tx: Tx, { feiten, stoel }: Zitting): Promise<EigenDeel['afwegingen']> {
  const rijen = await queries.findMijnAfwegingen(tx, { casus: feiten.casus.id, persoon: stoel.persoon });
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

/** Wie deze organisatie informeerde, waarover, en de woorden die zij toen gaf (12.2, 12.4). */
export async function leesInformatie(
  tx: Tx,
  { zitting, partij }: Vraag,
  namen: Namen,
): Promise<EigenDeel['geinformeerd']> {
  const casus = zitting.feiten.casus.id;
  const rijen = await queries.findEigenInformatie(tx, { casus, partij });
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

/** Wat de jongere zei in gesprekken die deze organisatie voerde (13.3). */
export async function leesGesprekken(tx: Tx, { zitting, partij }: Vraag): Promise<EigenDeel['gesprekken']> {
  const { casus } = zitting.feiten;
  const rijen = await queries.findEigenGesprekken(tx, { casus: casus.id, partij });
  const plek = { casus: casus.id, procesregiepartij: casus.procesregiepartij, veld: 'hoorgesprek.inhoud' } as const;
  const woorden = await openTeksten(
    tx.omgeving.kluis,
    rijen.map((rij) => ({ ...gedeeldZegel({ ...plek, record: rij.id }), envelop: rij.inhoud })),
  );
  return rijen.map((rij, i) => ({ op: rij.op, hoe: rij.hoe, woorden: woorden[i] ?? null }));
}
