import type { Tx } from '../../db/transactie.ts';
import { findGegevens, type Gegevenrij } from '../../gegeven/gegeven.queries.ts';
import { benodigdeSoorten, type Gegevenfeit, maakVraag } from '../../gegeven/oordeel/vraag.ts';
import { kanaalVan } from '../../gegeven/oordeel/weeg.ts';
import { findVerstrekkingen, type Verstrekkingrij } from '../../gegeven/verstrekking.queries.ts';
import { alsFeit, bronstoel, isEigen } from '../../gegeven/zitting.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { oordeelVoorLog } from '../../logboek/oordeel-voor-log.ts';
import { beoordeel, type Fase, type Oordeel, type Vraag } from '../../regels/index.ts';
import { rondTakenAf } from '../../taak/taken.ts';
import { laadToestemmingen, type Toestemmingen, toestemmingVoor } from '../../toestemming/stand.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';
import { type Geopend, logkop } from '../open-casus.ts';
import { isZelfdeBron } from '../zelfde-bron.ts';
import { geefVrij, laatAchter } from './fase.queries.ts';

/** Een eigen gegeven dat nu bij anderen ligt, of bij een nieuwe fase op de bron wacht, met het oordeel per ontvanger. */
export type Meeneembaar = {
  readonly rij: Gegevenrij;
  readonly ontvangers: readonly {
    readonly verstrekking: Verstrekkingrij;
    readonly ontvanger: Deelnemerfeit;
    readonly vraag: Vraag;
    readonly oordeel: Oordeel;
  }[];
};

/**
 * De gegevens van de eigen bron die meegaan kunnen naar een fase, elk beoordeeld voor wie het nu heeft (3.4e: eerst noodzaak,
 * dan of het mag). `wachtend`: die bij de wissel op de bron bleven wachten; anders die nu bij iemand liggen.
 */
export async function findMeeneembaar(
  tx: Tx,
  { feiten, stoel }: Geopend,
  wens: { readonly naar: Fase; readonly wachtend: boolean },
): Promise<readonly Meeneembaar[]> {
  const rijen = (await findGegevens(tx, feiten.casus.id)).filter(
    (rij) => rij.status === 'ingebracht' && isEigen({ feiten, stoel }, rij),
  );
  const verstrekkingen = await findVerstrekkingen(tx, feiten.casus.id);
  const toestemmingen = await laadToestemmingen(tx, feiten.casus.id);
  const ligtVoor = (v: Verstrekkingrij) =>
    wens.wachtend ? wachtOpBron(v) && !heeftHetAl(v, verstrekkingen) : v.status === 'actief';
  const straks: CasusFeiten = { ...feiten, casus: { ...feiten.casus, fase: wens.naar } };
  return rijen.flatMap((rij) => {
    const ontvangers = verstrekkingen
      .filter((v) => v.gegeven_id === rij.id && ligtVoor(v))
      .flatMap((v) => weegMee(tx, { feiten: straks, toestemmingen, rij, verstrekking: v }));
    return ontvangers.length === 0 ? [] : [{ rij, ontvangers }];
  });
}

const wachtOpBron = (v: Verstrekkingrij): boolean => v.status === 'bevroren' && v.ingetrokken_omdat === 'fase';

// De bron gaf het intussen opnieuw: dan is er niets meer vrij te geven.
const heeftHetAl = (v: Verstrekkingrij, alle: readonly Verstrekkingrij[]): boolean =>
  alle.some((a) => a.status === 'actief' && a.gegeven_id === v.gegeven_id && a.aan_deelnemer_id === v.aan_deelnemer_id);

type Weging = {
  readonly feiten: CasusFeiten;
  readonly toestemmingen: Toestemmingen;
  readonly rij: Gegevenrij;
  readonly verstrekking: Verstrekkingrij;
};

function weegMee(tx: Tx, { feiten, toestemmingen, rij, verstrekking }: Weging): Meeneembaar['ontvangers'] {
  const ontvanger = feiten.deelnemers.find((d) => d.id === verstrekking.aan_deelnemer_id);
  if (ontvanger === undefined) return [];
  const gever = bronstoel(feiten, rij);
  const gegeven: Gegevenfeit = alsFeit(rij);
  const vraag = maakVraag({
    feiten,
    handeling: 'meenemen',
    kanaal: kanaalVan(tx.herkomst),
    gever,
    ontvanger,
    gegeven,
    toestemming: toestemmingVoor({ feiten, toestemmingen, gever, ontvanger, soorten: benodigdeSoorten(gegeven) }),
    // Wat alleen op deze beslissing wacht, telt zoals het lag voordat de fase wisselde.
    verstrekking: 'actief',
    plicht: null,
    afweging: null,
  });
  return [{ verstrekking, ontvanger, vraag, oordeel: beoordeel(vraag) }];
}

/**
 * Neemt mee wat nodig blijft en mag, en laat de rest achter; elke beslissing krijgt haar eigen logregel.
 * @returns hoeveel gegevens in hun geheel of voor een deel meegingen.
 */
export async function beslisMee(
  tx: Tx,
  feiten: CasusFeiten,
  keuze: { readonly alles: readonly Meeneembaar[]; readonly mee: ReadonlySet<string> },
): Promise<number> {
  let aantal = 0;
  for (const { rij, ontvangers } of keuze.alles) {
    const gaat = ontvangers.filter(({ oordeel }) => keuze.mee.has(rij.id) && oordeel.uitkomst === 'toegestaan');
    const blijft = ontvangers.filter((o) => !gaat.includes(o));
    await geefVrij(
      tx,
      gaat.map(({ verstrekking }) => verstrekking.id),
    );
    await laatAchter(
      tx,
      blijft.map(({ verstrekking }) => verstrekking.id),
    );
    for (const { vraag, oordeel } of keuze.mee.has(rij.id) ? ontvangers : []) {
      await legVast(tx, {
        ...regel(feiten, rij),
        code: 'gegeven-meegenomen',
        uitkomst: oordeel.uitkomst === 'toegestaan' ? 'gelukt' : 'geweigerd',
        oordeel: oordeelVoorLog(vraag, oordeel),
      });
    }
    if (blijft.length > 0)
      await legVast(tx, { ...regel(feiten, rij), code: 'verstrekking-ingetrokken', uitkomst: 'gelukt' });
    if (gaat.length > 0) aantal += 1;
  }
  return aantal;
}

/** Er wacht niets meer op deze bron: dan heeft ook een collega met dezelfde taak niets te beslissen. */
export async function rondMeenemenAf(tx: Tx, { feiten, stoel }: Geopend): Promise<void> {
  for (const { persoon: voor } of feiten.deelnemers.filter((d) => isZelfdeBron(d, stoel)))
    await rondTakenAf(tx, { casus: feiten.casus.id, soort: 'meenemen-beslissen', voor });
}

function regel(feiten: CasusFeiten, rij: Gegevenrij) {
  return {
    ...logkop(feiten),
    object: { soort: 'gegeven', id: rij.id },
    bronPartij: rij.bron_partij_id,
    doel: rij.doel,
    categorieen: [rij.categorie],
  } as const;
}
