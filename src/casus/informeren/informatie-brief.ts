import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import type { Afdruk, Document } from '../../document/document.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findPartij } from '../../partij/partij.queries.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import type { Taalcode } from '../../web/taal.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { type CasusFeiten, teInformeren } from '../feiten.ts';
import { type Geopend, logkop, NIET_GEVONDEN, type NietGevonden, openAlsRegie } from '../open-casus.ts';
import { findInformatietekst } from './informatie.queries.ts';
import { informatieDocument } from './informatie-document.ts';
import { openInformatietekst } from './informatie-open.ts';
import { leesStofmaker, type Waarover } from './informatie-stof.ts';
import { type Informatietekst, schrijfInformatie } from './informatie-tekst.ts';

/** Een uitleg om af te drukken. Pas na de transactie wordt zij een bestand. */
export type Brief =
  | {
      readonly kind: 'brief';
      readonly document: Document;
      readonly afdruk: Afdruk;
      /** Zonder iets over een mens: "informatie-W-2026-0117.pdf". */
      readonly bestandsnaam: string;
    }
  | NietGevonden;

export const briefnaam = (kenmerk: string): string => `informatie-${kenmerk}.pdf`;

/** De uitleg met de keuzes van het formulier, om mee te geven voordat zij wordt vastgelegd (12.1). Er staat nog niets vast. */
export function leesConceptbrief(
  opening: Casusopening<Medewerker>,
  wens: Waarover & { readonly casus: string; readonly persoon: string; readonly taal: Taalcode },
): Promise<Brief> {
  return alsRegie(opening, wens.casus, async (tx, { feiten }) => {
    if (!teInformeren(feiten).includes(wens.persoon)) return null;
    const stof = (await leesStofmaker(tx, feiten))(wens.persoon, wens);
    if (stof.doelen.length === 0) return null;
    const tekst = schrijfInformatie(stof);
    return { document: documentVan(feiten, tekst, wens.taal), object: null };
  });
}

/** De uitleg die iemand kreeg, precies zoals zij is bewaard. Alleen voor wie informeerde (rijregels). */
export function leesBrief(
  opening: Casusopening<Medewerker>,
  wens: { readonly casus: string; readonly informatie: string; readonly taal: Taalcode },
): Promise<Brief> {
  const { casus, informatie } = wens;
  return alsRegie(opening, casus, async (tx, { feiten }) => {
    const rij = await findInformatietekst(tx, { casus, informatie });
    const tekst = rij === undefined ? null : await openInformatietekst(tx, feiten, rij);
    return tekst === null ? null : { document: documentVan(feiten, tekst, wens.taal), object: informatie };
  });
}

/** De uitleg op papier, in de gevraagde taal. */
export const documentVan = ({ casus, overlegtype }: CasusFeiten, tekst: Informatietekst, taal: Taalcode): Document =>
  informatieDocument(tekst, { kenmerk: casus.kenmerk, taal, overleg: overlegtype.naam });

type Gevonden = { readonly document: Document; readonly object: string | null };

function alsRegie(
  opening: Casusopening<Medewerker>,
  casus: string,
  lees: (tx: Tx, geopend: Geopend) => Promise<Gevonden | null>,
): Promise<Brief> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Brief> => {
    const geopend = await openAlsRegie(tx, casus, 'informatie-ingezien');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten } = geopend;
    const gevonden = await lees(tx, geopend);
    await legVast(tx, {
      ...logkop(feiten),
      code: 'informatie-ingezien',
      uitkomst: gevonden === null ? 'geweigerd' : 'gelukt',
      ...(gevonden?.object == null ? {} : { object: { soort: 'informatie', id: gevonden.object } }),
      bronPartij: opening.verzoeker.partij,
    });
    if (gevonden === null) return NIET_GEVONDEN;
    const partij = await findPartij(tx, opening.verzoeker.partij);
    const namen = await openNamen(tx, [opening.verzoeker.persoon]);
    return {
      kind: 'brief',
      document: gevonden.document,
      afdruk: { door: `${naamUit(namen, opening.verzoeker.persoon)}, ${partij?.naam ?? ''}`, op: tx.nu },
      bestandsnaam: briefnaam(feiten.casus.kenmerk),
    };
  });
}
