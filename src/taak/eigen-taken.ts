import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findTakenVanOrganisatie } from './taak.queries.ts';
import { zieBerichten } from './zie-berichten.ts';

/** Werk van een beheerder of FG. Zonder casus: waar het wel bij een casus hoort, noemt de pagina erachter wat deze lezer mag zien. */
export type Eigentaak = {
  readonly soort: string;
  readonly casus: string | null;
  /** Het nummer van een gesloten casus, zodat twee taken om te vernietigen uit elkaar te houden zijn. */
  readonly kenmerk: string | null;
  readonly onderwerp: string | null;
  readonly voorDatum: string | null;
};

export type Eigenwerk = { readonly nu: Date; readonly vandaag: string; readonly taken: readonly Eigentaak[] };

const MEESTE = 100;

/** De open taken van deze beheerder of FG, wat het eerst moet bovenaan. */
export async function leesEigenTaken(tx: Tx, persoon: string): Promise<readonly Eigentaak[]> {
  const rijen = await findTakenVanOrganisatie(tx, persoon, MEESTE);
  return rijen.map((rij) => ({
    soort: rij.soort,
    casus: rij.casus_id,
    kenmerk: rij.kenmerk,
    onderwerp: rij.onderwerp_id,
    voorDatum: rij.voor_datum,
  }));
}

type Opening = {
  readonly omgeving: Omgeving;
  readonly verzoeker: Extract<Verzoeker, { soort: 'beheerder' }>;
  readonly herkomst: Herkomst;
};

/** Mijn werk van een beheerder: wat zijn organisatie van hem vraagt. Een casus ziet hij niet. */
export async function toonEigenWerk({ omgeving, verzoeker, herkomst }: Opening): Promise<Eigenwerk> {
  return inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const taken = await leesEigenTaken(tx, verzoeker.persoon);
    await legVast(tx, { code: 'werk-ingezien', uitkomst: 'gelukt', betrokkenen: [] });
    await zieBerichten(tx);
    return { nu: tx.nu, vandaag: tx.vandaag, taken };
  });
}
