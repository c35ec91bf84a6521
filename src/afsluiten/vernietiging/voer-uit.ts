import { inTransactie, type Omgeving, type Tx } from '../../db/transactie.ts';
import { sleutelIdInKop } from '../../kluis/index.ts';
import { geefBeurten } from '../../lib/beurten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findPartijenOpId } from '../../partij/partij.queries.ts';
import { type Afsluitingrij, findAfsluiting } from '../afsluiting.queries.ts';
import type { Vernietigingsbewijs } from './bewijs.ts';
import { onthoudLogboeklezers } from './logboeklezers.ts';
import { sleutelsVan, verwijzingVan, vingerafdrukVan } from './sleutels.ts';
import * as queries from './vernietiging.queries.ts';

/** Waar een uitvoering is; alleen om haar in een proef op elk punt te kunnen afbreken. */
export type Uitvoerstap = 'grafstenen' | 'sleutel' | 'afgerond';
type Volger = (stap: Uitvoerstap) => void | Promise<void>;

type Weg = queries.Sleutelrij & { readonly op: Date; readonly sleutels: readonly string[] };

/**
 * Voert uit wat goedgekeurd is en waarvan de zeven dagen voorbij zijn, en maakt af wat bij een vorige poging bleef steken.
 * Elke stap mag opnieuw: eerst staan de sleutels opgeschreven en is de casus voor iedereen dicht, dan verdwijnen de sleutels, en
 * pas als niets meer opengaat verdwijnen de rijen en komt er een bewijs.
 * @throws de eerste fout, nadat de andere vernietigingen hun beurt hadden; de volgende ronde probeert het opnieuw.
 * @returns hoeveel er nu klaar zijn.
 */
export async function voerVernietigingenUit(omgeving: Omgeving, volg: Volger = () => undefined): Promise<number> {
  const teDoen = await inTransactie(
    { ...alsVernietiger(omgeving), slot: 'geen', logregel: 'geen' },
    queries.findUitTeVoeren,
  );
  let klaar = 0;
  await geefBeurten(
    teDoen.map(({ id, casus_id: casus }) => async () => {
      if (await voerUit(omgeving, { id, casus }, volg)) klaar += 1;
    }),
  );
  return klaar;
}

function alsVernietiger(omgeving: Omgeving) {
  return {
    omgeving,
    verzoeker: { soort: 'systeem', handeling: 'vernietigen' },
    herkomst: { verzoek: omgeving.ids(), kanaal: 'werker' },
  } as const;
}

type Opdracht = { readonly id: string; readonly casus: string };

async function voerUit(omgeving: Omgeving, opdracht: Opdracht, volg: Volger): Promise<boolean> {
  const sleutels = await schrijfGrafstenen(omgeving, opdracht);
  if (sleutels === null) return false;
  await volg('grafstenen');
  const weg: Weg[] = [];
  for (const sleutel of sleutels) {
    const vernietigd = await omgeving.kluis.vernietig(verwijzingVan(sleutel));
    weg.push({ ...sleutel, op: vernietigd.vernietigdOp, sleutels: vernietigd.sleutels });
    await volg('sleutel');
  }
  await rondAf(omgeving, opdracht, weg);
  await volg('afgerond');
  return true;
}

/**
 * Het punt zonder weg terug.
 * @returns de sleutels die weg moeten, of null als iemand de vernietiging intussen tegenhield, er een verzoek loopt, of een antwoord
 * nog te lezen is: dat gaat voor, ook als het verzoek in de zeven dagen binnenkwam (13.2).
 */
function schrijfGrafstenen(omgeving: Omgeving, { id, casus }: Opdracht): Promise<readonly queries.Sleutelrij[] | null> {
  const opening = { ...alsVernietiger(omgeving), slot: { casus, slot: 'alleen' }, logregel: 'geen' } as const;
  return inTransactie(opening, async (tx) => {
    const rij = await queries.neemVernietiging(tx, id);
    if (rij === undefined) return null;
    if (rij.status === 'goedgekeurd') {
      if (await queries.looptVerzoek(tx, casus)) return null;
      const sleutels = sleutelsVan(casus, await queries.findSleutelhouders(tx, casus));
      await queries.zetBezig(tx, { id, casus });
      await queries.insertGrafstenen(tx, id, sleutels);
      await onthoudLogboeklezers(tx, casus);
      await legRegel(tx, { id, casus, code: 'vernietiging-uitgevoerd' });
    }
    return queries.findGrafstenen(tx, id);
  });
}

/** Controleert dat niets meer opengaat, verwijdert de rijen, en maakt het bewijs: samen of geen van drieen. */
function rondAf(omgeving: Omgeving, { id, casus }: Opdracht, weg: readonly Weg[]): Promise<void> {
  const opening = { ...alsVernietiger(omgeving), slot: { casus, slot: 'alleen' }, logregel: 'geen' } as const;
  return inTransactie(opening, async (tx) => {
    const rij = await queries.neemVernietiging(tx, id);
    // Een andere werker was eerder klaar.
    if (rij?.status !== 'bezig') return;
    const gecontroleerd = await eisOnleesbaar(tx, casus, weg);
    for (const { op, sleutels, ...sleutel } of weg)
      await queries.zetSleutelWeg(tx, { ...sleutel, vernietiging: id, op, vingerafdruk: vingerafdrukVan(sleutels) });
    const houders = await queries.findSleutelhouders(tx, casus);
    const verwijderd = await queries.verwijderInhoud(tx, casus);
    const over = await queries.findEnvelopkoppen(tx, casus);
    if (over.length > 0) throw new Error(`na het verwijderen staat er nog iets verzegeld in ${over[0]?.plaats}`);
    const gebeurtenis = await legRegel(tx, { id, casus, code: 'vernietiging-afgerond' });
    const bewijs = await maakBewijs(tx, {
      rij,
      weg,
      verwijderd,
      gecontroleerd,
      gebeurtenis,
      jongere: houders.raam.jongere_id,
    });
    await queries.zetKlaar(tx, { id, bewijs: JSON.stringify(bewijs) });
  });
}

/** @throws als er nog een tekst ligt onder een sleutel die er is: dan is er niets bewezen en wordt er niets afgerond. */
async function eisOnleesbaar(tx: Tx, casus: string, weg: readonly Weg[]): Promise<number> {
  const vernietigd = new Set(weg.flatMap(({ sleutels }) => sleutels));
  const koppen = await queries.findEnvelopkoppen(tx, casus);
  const leesbaar = koppen.find(({ kop }) => !vernietigd.has(sleutelIdInKop(kop) ?? ''));
  if (leesbaar !== undefined)
    throw new Error(`een tekst in ${leesbaar.plaats} ligt onder een sleutel die niet is vernietigd`);
  return koppen.length;
}

type Logwens = Opdracht & { readonly code: 'vernietiging-uitgevoerd' | 'vernietiging-afgerond' };

async function legRegel(tx: Tx, { id, casus, code }: Logwens): Promise<string> {
  const afsluiting = await verplichteAfsluiting(tx, casus);
  return legVast(tx, {
    code,
    uitkomst: 'gelukt',
    casus,
    object: { soort: 'vernietiging', id },
    bronPartij: afsluiting.partij_id,
    grondslag: 'Art 9.2',
    betrokkenen: [afsluiting.betrokkene_id],
  });
}

async function verplichteAfsluiting(tx: Tx, casus: string): Promise<Afsluitingrij> {
  const afsluiting = await findAfsluiting(tx, casus);
  if (afsluiting === undefined) throw new Error('een vernietiging zonder afsluiting');
  return afsluiting;
}

type Bewijsstof = {
  readonly rij: NonNullable<Awaited<ReturnType<typeof queries.neemVernietiging>>>;
  readonly weg: readonly Weg[];
  readonly verwijderd: Readonly<Record<string, number>>;
  readonly gecontroleerd: number;
  readonly gebeurtenis: string;
  readonly jongere: string;
};

async function maakBewijs(tx: Tx, stof: Bewijsstof): Promise<Vernietigingsbewijs> {
  const { rij, weg, gebeurtenis } = stof;
  const afsluiting = await verplichteAfsluiting(tx, rij.casus_id);
  const partijen = await findPartijenOpId(
    tx,
    weg.map(({ eigenaar }) => eigenaar),
  );
  const { volgnummer, blad } = await queries.findLogplaats(tx, gebeurtenis);
  const soortVan = ({ klasse, eigenaar, onderwerp }: Weg) => {
    if (klasse === 'gedeeld') return 'gedeelde-laag';
    if (klasse === 'persoon') return 'naam';
    if (onderwerp === stof.jongere) return 'jongere';
    return partijen.has(eigenaar) ? 'organisatie' : 'gezinslid';
  };
  return {
    schema: 'overlegtafel/vernietigingsbewijs/1',
    kenmerk: afsluiting.kenmerk,
    partij: afsluiting.partij,
    geslotenOp: afsluiting.gesloten_op.toISOString(),
    bewarenTot: afsluiting.bewaren_tot,
    begonnen: { door: rij.begonnen_door, op: rij.begonnen_op.toISOString() },
    goedgekeurd: { door: rij.goedgekeurd_door ?? '', op: rij.goedgekeurd_op?.toISOString() ?? '' },
    uitgevoerd: { begin: (rij.bezig_op ?? tx.nu).toISOString(), eind: tx.nu.toISOString() },
    verwijderd: stof.verwijderd,
    sleutels: weg.map((sleutel) => ({
      soort: soortVan(sleutel),
      van: partijen.get(sleutel.eigenaar)?.naam ?? null,
      op: sleutel.op.toISOString(),
      vingerafdruk: vingerafdrukVan(sleutel.sleutels).toString('hex'),
    })),
    gecontroleerd: stof.gecontroleerd,
    logboek: { gebeurtenis, volgnummer, blad: blad.toString('hex') },
  };
}
