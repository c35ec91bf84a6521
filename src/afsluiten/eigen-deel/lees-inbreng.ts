import { findBesluiten } from '../../bijeenkomst/besluit/besluit.queries.ts';
import { bronnaam } from '../../casus/bronnen.ts';
import { stoelOp } from '../../casus/tijdlijn/stoel-op.ts';
import { gedeeldZegel } from '../../casus/zegels.ts';
import { isZelfdeBron, stoelenVanBron } from '../../casus/zelfde-bron.ts';
import type { Tx } from '../../db/transactie.ts';
import { findGegevens, findInhouden, type Gegevenrij } from '../../gegeven/gegeven.queries.ts';
import { type Inhoud, openInhouden } from '../../gegeven/inhoud.ts';
import { inhoudplek, isSpoorloosTerug } from '../../gegeven/lees-gegeven.ts';
import type { noemMensen } from '../../gegeven/mensen.ts';
import { findVerstrekkingen, type Verstrekkingrij } from '../../gegeven/verstrekking.queries.ts';
import { bronstoel, isEigen, type Zitting } from '../../gegeven/zitting.ts';
import { openTeksten } from '../../kluis/teksten.ts';
import { findRegels, findStanden } from '../../plan/regel.queries.ts';
import { findEigenVerslagdelen } from './eigen-deel.queries.ts';
import type { EigenDeel, EigenGegeven } from './eigen-deel.ts';

type Mensen = Awaited<ReturnType<typeof noemMensen>>;
type Stof = { readonly zitting: Zitting; readonly mensen: Mensen };

/**
 * Wat deze organisatie inbracht of afsprak, een gemeente voor de taak van deze stoel (Art 4 (intro)), en wat zij van anderen kreeg als
 * aantallen. Een concept is nog van niemand.
 */
export async function leesInbreng(
  tx: Tx,
  stof: Stof,
): Promise<Pick<EigenDeel, 'gegevens' | 'plan' | 'verslagdelen' | 'afspraken' | 'blijftAchter'>> {
  const { zitting } = stof;
  const casus = zitting.feiten.casus.id;
  const rijen = (await findGegevens(tx, casus)).filter((rij) => isEigen(zitting, rij) && rij.status !== 'concept');
  const verstrekkingen = await findVerstrekkingen(tx, casus);
  const inhouden = await leesInhouden(tx, zitting, rijen);
  const eigen = new Set(rijen.map(({ id }) => id));
  return {
    gegevens: rijen.map((rij) => alsGegeven(stof, { rij, inhoud: inhouden.get(rij.id) ?? null, verstrekkingen })),
    plan: await leesPlanregels(tx, casus, eigen),
    verslagdelen: await leesVerslagdelen(tx, zitting, [...eigen]),
    afspraken: await leesAfspraken(tx, zitting, eigen),
    blijftAchter: achterblijvers(stof, verstrekkingen),
  };
}

async function leesInhouden(
  tx: Tx,
  { feiten }: Zitting,
  rijen: readonly Gegevenrij[],
): Promise<ReadonlyMap<string, Inhoud | null>> {
  const gevonden = await findInhouden(tx, { casus: feiten.casus.id, gegevens: rijen.map(({ id }) => id) });
  const inhouden = await openInhouden(
    tx.omgeving.kluis,
    gevonden.map((rij) => inhoudplek(rij, feiten.betrokkene.id)),
  );
  return new Map(gevonden.map((rij, i) => [rij.id, inhouden[i] ?? null]));
}

type Eigenrij = {
  readonly rij: Gegevenrij;
  readonly inhoud: Inhoud | null;
  readonly verstrekkingen: readonly Verstrekkingrij[];
};

function alsGegeven({ zitting, mensen }: Stof, { rij, inhoud, verstrekkingen }: Eigenrij): EigenGegeven {
  return {
    id: rij.id,
    soort: rij.categorie,
    doel: rij.doel,
    aard: rij.aard,
    brondatum: rij.brondatum,
    ingebrachtOp: rij.ingebracht_op?.toISOString() ?? null,
    ingebrachtDoor: mensen.mens(bronstoel(zitting.feiten, rij)).naam,
    status: rij.status === 'teruggehaald' ? 'teruggehaald' : 'ingebracht',
    tekst: inhoud?.tekst ?? null,
    waarom: inhoud?.waarom ?? null,
    kreeg: verstrekkingen
      .filter((v) => v.gegeven_id === rij.id)
      .map((v) => ({
        wie: wieKreeg(zitting, mensen, v),
        op: v.gegeven_op.toISOString(),
        ingetrokkenOp: v.ingetrokken_op?.toISOString() ?? null,
      }))
      .toReversed(),
  };
}

function wieKreeg({ feiten }: Zitting, mensen: Mensen, v: Verstrekkingrij): string {
  const stoel = feiten.deelnemers.find((d) => d.id === v.aan_deelnemer_id);
  if (stoel === undefined) return 'Iemand die niet meer aan tafel zit';
  const { naam, rol } = mensen.mens(stoel);
  return `${naam}, ${rol}`;
}

async function leesPlanregels(tx: Tx, casus: string, eigen: ReadonlySet<string>): Promise<EigenDeel['plan']> {
  const regels = (await findRegels(tx, casus)).filter((regel) => eigen.has(regel.gegeven_id));
  const standen = await findStanden(tx, casus);
  return regels.map((regel) => ({
    soort: regel.soort,
    leefgebied: regel.leefgebied,
    wanneer: regel.wanneer,
    gegeven: regel.gegeven_id,
    standen: standen
      .filter((s) => s.regel_id === regel.id)
      .map((s) => ({ stand: s.stand, op: s.op.toISOString() }))
      .toReversed(),
  }));
}

async function leesVerslagdelen(
  tx: Tx,
  { feiten }: Zitting,
  gegevens: readonly string[],
): Promise<EigenDeel['verslagdelen']> {
  const { id: casus, procesregiepartij } = feiten.casus;
  const delen = await findEigenVerslagdelen(tx, { casus, gegevens });
  const titels = await openTeksten(
    tx.omgeving.kluis,
    delen.map(({ id, titel, versie }) => ({
      ...gedeeldZegel({ casus, procesregiepartij, veld: 'verslagdeel.titel', record: id, versie }),
      envelop: titel,
    })),
  );
  return delen.map((deel, i) => ({
    titel: titels[i] ?? '',
    op: deel.op.toISOString(),
    gegeven: deel.gegeven_id,
  }));
}

/** De besluiten die deze bron vastlegde en de acties die zij op zich nam (E-25). Rust een actie op andermans tekst, dan blijft die achter. */
async function leesAfspraken(tx: Tx, zitting: Zitting, eigen: ReadonlySet<string>): Promise<EigenDeel['afspraken']> {
  const { casus } = zitting.feiten;
  const vanOns = new Set(stoelenVanBron(zitting));
  const rijen = (await findBesluiten(tx, casus.id)).filter(
    (rij) => vanOns.has(rij.deelnemer_id) || (rij.voor_deelnemer_id !== null && vanOns.has(rij.voor_deelnemer_id)),
  );
  const metTekst = rijen.flatMap(({ id, tekst }) => (tekst === null ? [] : [{ id, tekst }]));
  const plek = { casus: casus.id, procesregiepartij: casus.procesregiepartij, veld: 'besluit.tekst' } as const;
  const teksten = await openTeksten(
    tx.omgeving.kluis,
    metTekst.map(({ id, tekst }) => ({ ...gedeeldZegel({ ...plek, record: id }), envelop: tekst })),
  );
  const raamtekst = new Map(metTekst.map(({ id }, i) => [id, teksten[i] ?? null]));
  return rijen.map((rij) => ({
    soort: rij.soort,
    op: rij.vastgelegd_op.toISOString(),
    tekst: raamtekst.get(rij.id) ?? null,
    gegeven: rij.gegeven_id !== null && eigen.has(rij.gegeven_id) ? rij.gegeven_id : null,
    voorDatum: rij.voor_datum,
    stand: rij.stand,
  }));
}

/** Wat deze lezer van anderen kreeg, per bron geteld: overnemen gaat langs een eigen weg, en dit is die weg niet (3.4g, 11.4). */
function achterblijvers(
  { zitting, mensen }: Stof,
  verstrekkingen: readonly Verstrekkingrij[],
): EigenDeel['blijftAchter'] {
  const { feiten, stoel } = zitting;
  const mijn = new Set(
    feiten.deelnemers.filter((d) => d.persoon === stoel.persoon && isZelfdeBron(d, stoel)).map(({ id }) => id),
  );
  const aanMij = verstrekkingen.filter((v) => mijn.has(v.aan_deelnemer_id) && !isSpoorloosTerug(v));
  const perBron = Map.groupBy(aanMij, (v) => vanWie(zitting, mensen, v));
  return [...perBron]
    .map(([van, lijst]) => ({ van, aantal: new Set(lijst.map((v) => v.gegeven_id)).size }))
    .sort((a, b) => a.van.localeCompare(b.van, 'nl'));
}

function vanWie({ feiten }: Zitting, mensen: Mensen, v: Verstrekkingrij): string {
  const stoel = stoelOp(feiten, v.bron_persoon_id, v.gegeven_op);
  if (stoel === undefined) return 'Een ander';
  return stoel.partijNaam === null ? mensen.mens(stoel).rol : bronnaam(stoel.partijNaam, stoel.hoedanigheid);
}
