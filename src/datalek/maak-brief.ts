import { inTransactie } from '../db/transactie.ts';
import type { Document } from '../document/document.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findPartij } from '../partij/partij.queries.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { datalekBrief } from './brief-document.ts';
import { type Datalekopening, leesDatalek } from './toon-datalek.ts';

export type Brief = { readonly document: Document; readonly door: string; readonly op: Date };

/** Maakt de brief aan betrokkenen; null zolang de organisatie niet besloot hen in te lichten. Het maken ligt vast. */
export async function maakBrief(
  { omgeving, verzoeker, herkomst }: Datalekopening,
  datalek: string,
): Promise<Brief | null> {
  return inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const { partij } = verzoeker;
    const beeld = await leesDatalek(tx, { datalek, partij });
    const organisatie = await findPartij(tx, partij);
    const inhoud = beeld?.stand.betrokkenen?.keuze === 'informeren' ? beeld.stand.betrokkenen.inhoud : null;
    const regel = {
      code: 'datalekbrief-gemaakt',
      object: { soort: 'datalek', id: datalek },
      bronPartij: partij,
      betrokkenen: [],
    } as const;
    if (beeld === null || organisatie === undefined || inhoud === null) {
      await legVast(tx, { ...regel, uitkomst: 'geweigerd' });
      return null;
    }
    await legVast(tx, { ...regel, uitkomst: 'gelukt' });
    const namen = await openNamen(tx, [verzoeker.persoon]);
    const document = datalekBrief({
      kenmerk: beeld.kenmerk,
      soort: beeld.soort,
      gemerktOp: beeld.gemerktOp,
      partij: organisatie.naam,
      plaats: organisatie.plaats,
      telefoon: organisatie.telefoon,
      gevolgen: inhoud.gevolgen ?? '',
      maatregelen: inhoud.maatregelen ?? '',
      zelf: inhoud.zelf ?? '',
      vandaag: tx.vandaag,
    });
    return { document, door: naamUit(namen, verzoeker.persoon), op: tx.nu };
  });
}
