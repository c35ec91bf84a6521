import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { casusadres } from '../casus/adressen.ts';
import { laadFeitenVan } from '../casus/feiten.ts';
import { zonderGeldigeToestemming } from '../casus/overzicht/toestemmingsmelding.ts';
import type { Zitter } from '../casus/stoel-van-nu.queries.ts';
import { metHoofdletter } from '../casus/woorden.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legNamenVast, type NamenInLijst, namenVoor } from '../gegeven/lijst/namen-in-lijst.ts';
import { dagVan } from '../lib/klok.ts';
import { functieLabel } from '../partij/functies.ts';
import { taaktekst } from '../taak/soorten.ts';
import { laadToestemmingenVan } from '../toestemming/stand.ts';
import {
  findHerinneringen,
  findOudeVragen,
  findTeLaat,
  findZonderLeider,
  type Telaatrij,
  type Vraagrij,
} from './bord.queries.ts';

/** Iets dat in een casus blijft liggen. Zonder inhoud: alleen wat voor taak, van welke rol, en sinds wanneer. */
export type Achterstand = {
  readonly casus: string;
  readonly kenmerk: string;
  readonly overlegtype: string;
  readonly wat: string;
  /** "Jeugdarts, GGD Waterrijk", "U", "Een ouder". */
  readonly wie: string;
  /** De dag waarop het af moest zijn, of waarop het begon. */
  readonly dag: string;
  readonly soort: 'voor' | 'sinds';
  /** De eigen taak doet de lezer zelf; een collega is te herinneren; wie van het gezin is niet (6c). */
  readonly aanzet:
    | { readonly kind: 'zelf'; readonly adres: string; readonly knop: string }
    | { readonly kind: 'collega'; readonly deelnemer: string; readonly herinnerdOp: Date | null }
    | { readonly kind: 'gezin' };
};
export type Bordcasus = {
  readonly casus: string;
  /** "Yara, 11 jaar" voor wie de naam mag lezen, anders initialen. */
  readonly jongere: string;
  readonly kenmerk: string;
  readonly overlegtype: string;
  readonly regels: readonly Achterstand[];
};
export type Bord = {
  readonly nu: Date;
  readonly vandaag: string;
  readonly casussen: readonly Bordcasus[];
  readonly meer: boolean;
};

/** Zo lang zit er minstens tussen twee herinneringen aan dezelfde deelnemer. */
const DAGEN_TUSSEN_HERINNERINGEN = 3;
const MEESTE_REGELS = 200;

/** Vanaf wanneer een eerdere herinnering een nieuwe tegenhoudt. */
export const herinnerdVanaf = (nu: Date): Date =>
  new Date(nu.getTime() - DAGEN_TUSSEN_HERINNERINGEN * 24 * 60 * 60 * 1000);

/**
 * Wat er in de geleide casussen te laat is, wat het langst ligt bovenaan (B3-3). De procesregisseur bewaakt de voortgang en heeft
 * daarmee geen recht op inhoud: er staat wie waarmee wacht, en nergens waarover.
 */
export async function toonBord(opening: Casusopening<Medewerker>): Promise<Bord> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const alle = await leesAchterstand(tx, opening.verzoeker, null);
    const getoond = alle.slice(0, MEESTE_REGELS);
    const namen = await namenVoor(
      tx,
      getoond.map((regel) => regel.casus),
    );
    await legNamenVast(tx, 'regie-ingezien', namen.values());
    return {
      nu: tx.nu,
      vandaag: tx.vandaag,
      casussen: perCasus(getoond, namen),
      meer: alle.length > MEESTE_REGELS,
    };
  });
}

function perCasus(regels: readonly Achterstand[], namen: NamenInLijst): readonly Bordcasus[] {
  return [...Map.groupBy(regels, (regel) => regel.casus)].flatMap(([casus, vanCasus]) => {
    const [eerste] = vanCasus;
    if (eerste === undefined) return [];
    const { kenmerk, overlegtype } = eerste;
    return [{ casus, jongere: namen.get(casus)?.tekst ?? kenmerk, kenmerk, overlegtype, regels: vanCasus }];
  });
}

/** Alles wat te laat is in een geleide casus, of in alle, en wat niemand nu leidt; het langst liggend eerst. */
export async function leesAchterstand(tx: Tx, leider: Zitter, casus: string | null): Promise<readonly Achterstand[]> {
  const hoogstens = MEESTE_REGELS + 1;
  const taken = await findTeLaat(tx, leider, { casus, hoogstens });
  const vragen = await zonderAntwoord(tx, await findOudeVragen(tx, leider, { casus, hoogstens }));
  const herinnerd = await findHerinneringen(tx, {
    casussen: [...new Set([...taken, ...vragen].map((rij) => rij.casus))],
    vanaf: herinnerdVanaf(tx.nu),
  });
  const zonder = await findZonderLeider(tx, leider, casus);
  return [
    ...zonder.map(
      ({ sinds, ...rij }): Achterstand => ({
        ...rij,
        wat: 'Niemand leidt dit overleg',
        wie: 'De beheerder van uw organisatie wijst een collega aan',
        dag: sinds,
        soort: 'sinds',
        aanzet: { kind: 'zelf', adres: casusadres(rij.casus).overzicht, knop: 'Bekijk de casus' },
      }),
    ),
    ...taken.map((rij) => vanTaak(rij, { ik: leider.persoon, herinnerd })),
    ...vragen.map((rij) => vanVraag(rij, { ik: leider.persoon, herinnerd })),
  ].toSorted((a, b) => a.dag.localeCompare(b.dag));
}

/** Alleen vragen van een partij die in die casus nog geen geldige toestemming heeft; wie wat antwoordde, blijft erbuiten (Bijl 5-a). */
async function zonderAntwoord(tx: Tx, vragen: readonly Vraagrij[]): Promise<readonly Vraagrij[]> {
  const casussen = [...new Set(vragen.map((rij) => rij.casus))];
  const feiten = await laadFeitenVan(tx, casussen);
  const toestemmingen = await laadToestemmingenVan(tx, casussen);
  const open = new Map(
    [...feiten].map(([casus, gelezen]) => {
      const stand = toestemmingen.get(casus);
      return [casus, new Set(stand === undefined ? [] : zonderGeldigeToestemming(gelezen, stand))];
    }),
  );
  const eerste = new Map(
    vragen
      .filter((rij) => open.get(rij.casus)?.has(rij.partij) === true)
      .toReversed()
      .map((rij) => [`${rij.casus} ${rij.partij}`, rij]),
  );
  return [...eerste.values()];
}

type Kenner = { readonly ik: string; readonly herinnerd: ReadonlyMap<string, Date> };

function vanTaak(rij: Telaatrij, kenner: Kenner): Achterstand {
  const tekst = taaktekst(rij.soort);
  return {
    casus: rij.casus,
    kenmerk: rij.kenmerk,
    overlegtype: rij.overlegtype,
    // De titel spreekt aan wie het moet doen; over een ander staat er alleen wat voor taak het is.
    wat: rij.persoon === kenner.ik ? tekst.titel : metHoofdletter(tekst.kort),
    wie: rij.persoon === kenner.ik ? 'U' : wieVan(rij),
    dag: rij.voor_datum ?? dagVan(rij.aangemaakt_op),
    soort: rij.voor_datum === null ? 'sinds' : 'voor',
    aanzet:
      rij.persoon === kenner.ik
        ? { kind: 'zelf', adres: tekst.pad(rij.casus, rij.onderwerp), knop: tekst.knop }
        : aanzetVan(rij, kenner),
  };
}

function vanVraag(rij: Vraagrij, kenner: Kenner): Achterstand {
  const tekst = taaktekst('toestemming-gewijzigd');
  return {
    casus: rij.casus,
    kenmerk: rij.kenmerk,
    overlegtype: rij.overlegtype,
    wat: 'Vroeg toestemming; er is nog geen geldige',
    wie: rij.persoon === kenner.ik ? 'U' : wieVan({ ...rij, persoonsoort: 'medewerker' }),
    dag: dagVan(rij.gevraagd_op),
    soort: 'sinds',
    aanzet:
      rij.persoon === kenner.ik
        ? { kind: 'zelf', adres: tekst.pad(rij.casus), knop: 'Bekijk de stand' }
        : aanzetVan({ ...rij, persoonsoort: 'medewerker' }, kenner),
  };
}

type Mens = Pick<Telaatrij, 'deelnemer' | 'persoonsoort' | 'functie' | 'partij' | 'procesregisseur'>;

function aanzetVan({ deelnemer, persoonsoort }: Mens, { herinnerd }: Kenner): Achterstand['aanzet'] {
  // Niemand van het gezin wordt gemaand: dat zou drukken op wat vrij is (6c).
  if (deelnemer === null || persoonsoort !== 'medewerker') return { kind: 'gezin' };
  return { kind: 'collega', deelnemer, herinnerdOp: herinnerd.get(deelnemer) ?? null };
}

function wieVan({ persoonsoort, functie, partij, procesregisseur }: Mens): string {
  switch (persoonsoort) {
    case 'ouder':
      return 'Een ouder';
    case 'jongere':
      return 'De jongere';
    case 'steunpersoon':
      return 'Een steunpersoon';
    case 'medewerker':
    case null: {
      const rol =
        procesregisseur === true ? 'procesregisseur' : functie === null ? 'een betrokkene' : functieLabel(functie);
      return partij === null ? metHoofdletter(rol) : `${metHoofdletter(rol)}, ${partij}`;
    }
  }
}
