import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { kenmerkVan } from './beantwoord-toestemming.ts';
import { isEigenVraag } from './gevolgen.ts';
import { ACHTERVOEGSEL, type Scansoort } from './keur-scan.ts';
import { findScan } from './papier.queries.ts';
import { openScan } from './scanzegel.ts';
import { findVraag } from './toestemming.queries.ts';

export type Scanlezing =
  | {
      readonly kind: 'scan';
      readonly inhoud: Buffer;
      readonly soort: Scansoort;
      readonly bestandsnaam: string;
    }
  | NietGevonden;

/** Een getekend formulier voor wie het vroeg en collega's met dezelfde taak; een ander vindt hier niets (Bijl 5-a). Elke keer ligt vast. */
export async function leesScan(
  opening: Casusopening<Medewerker>,
  { casus, scan }: { readonly casus: string; readonly scan: string },
): Promise<Scanlezing> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Scanlezing> => {
    const geopend = await openAlsDeelnemer(tx, casus, 'scan-gelezen');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten } = geopend;
    const eigen = await findEigenScan(tx, geopend, scan);
    const plek = { scan, casus, geverPartij: eigen?.gever_partij_id ?? '', betrokkene: feiten.betrokkene.id };
    const inhoud = eigen === undefined ? null : await openScan(tx, plek, eigen.bestand);
    await legVast(tx, {
      ...logkop(feiten),
      code: 'scan-gelezen',
      uitkomst: inhoud === null ? 'geweigerd' : 'gelukt',
      object: { soort: 'toestemmingsscan', id: scan },
      ...(eigen === undefined ? {} : { bronPartij: eigen.gever_partij_id }),
    });
    if (eigen === undefined || inhoud === null) return NIET_GEVONDEN;
    return {
      kind: 'scan',
      inhoud,
      soort: eigen.soort,
      bestandsnaam: `toestemming-${kenmerkVan(eigen.vraag_id).toLowerCase()}.${ACHTERVOEGSEL[eigen.soort]}`,
    };
  });
}

/** De scan, als de vraag erbij van de bron van deze stoel is. */
async function findEigenScan(tx: Tx, geopend: Geopend, scan: string) {
  const casus = geopend.feiten.casus.id;
  const rij = await findScan(tx, { casus, scan });
  if (rij === undefined) return undefined;
  const vraag = await findVraag(tx, { casus, vraag: rij.vraag_id });
  return vraag !== undefined && isEigenVraag(geopend, vraag) ? rij : undefined;
}
