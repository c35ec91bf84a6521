import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { findInformatietekst, findInformatieteksten } from '../../casus/informeren/informatie.queries.ts';
import { type Brief, briefnaam, documentVan } from '../../casus/informeren/informatie-brief.ts';
import { openInformatietekst } from '../../casus/informeren/informatie-open.ts';
import type { Informatietekst } from '../../casus/informeren/informatie-tekst.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { type Regie, regieVan } from '../../casus/regie.ts';
import { inTransactie } from '../../db/transactie.ts';
import type { Gezinslid } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import type { Taalcode } from '../../web/taal.ts';
import { openZaak } from '../positie.ts';

/** Een uitleg die deze lezer kreeg, met wanneer en van wie (12.1, 12.2). */
export type Gekregen = {
  readonly id: string;
  readonly op: string;
  readonly partij: string;
  readonly tekst: Informatietekst;
};

export type Informatieuitkomst =
  | {
      readonly kind: 'informatie';
      readonly gekregen: readonly Gekregen[];
      readonly overleg: string;
      /** Kan hier een vraag stellen; een ander belt (12.4i, E-02). */
      readonly kanVragen: boolean;
      readonly regie: Regie;
    }
  | NietGevonden;

/**
 * De uitleg die ouder of jongere zelf kreeg, nieuwste eerst, zoals zij toen is bewaard (12.4). Ook een ouder van wie 16 of ouder
 * is leest de eigen uitleg terug; die van een ander nooit.
 */
export async function toonInformatie(
  opening: Casusopening<Gezinslid>,
  { casus }: { readonly casus: string },
): Promise<Informatieuitkomst> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Informatieuitkomst> => {
    const zaak = await openZaak(tx, casus, 'informatie-ingezien');
    if (zaak === null) return NIET_GEVONDEN;
    const { feiten, stoel } = zaak;
    const gekregen: Gekregen[] = [];
    for (const rij of await findInformatieteksten(tx, { casus, persoon: stoel.persoon })) {
      const tekst = await openInformatietekst(tx, feiten, rij);
      if (tekst !== null) gekregen.push({ id: rij.id, op: rij.op, partij: rij.partij, tekst });
    }
    await legVast(tx, { ...logkop(feiten), code: 'informatie-ingezien', uitkomst: 'gelukt' });
    const overleg = feiten.overlegtype.naam;
    const kanVragen = feiten.casus.status === 'open' && (zaak.positie === 'jongere' || zaak.positie === 'gezag');
    return { kind: 'informatie', gekregen, overleg, kanVragen, regie: await regieVan(tx, feiten) };
  });
}

/** Een eigen uitleg om te bewaren of af te drukken. Een uitleg aan een ander is hier niet te vinden. */
export async function leesEigenBrief(
  opening: Casusopening<Gezinslid>,
  { casus, informatie, taal }: { readonly casus: string; readonly informatie: string; readonly taal: Taalcode },
): Promise<Brief> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Brief> => {
    const zaak = await openZaak(tx, casus, 'informatie-ingezien');
    if (zaak === null) return NIET_GEVONDEN;
    const { feiten, stoel } = zaak;
    const rij = await findInformatietekst(tx, { casus, informatie });
    const tekst = rij?.persoon_id === stoel.persoon ? await openInformatietekst(tx, feiten, rij) : null;
    await legVast(tx, {
      ...logkop(feiten),
      code: 'informatie-ingezien',
      uitkomst: tekst === null ? 'geweigerd' : 'gelukt',
      ...(tekst === null ? {} : { object: { soort: 'informatie', id: informatie } }),
    });
    if (tekst === null) return NIET_GEVONDEN;
    const namen = await openNamen(tx, [stoel.persoon]);
    const { kenmerk } = feiten.casus;
    return {
      kind: 'brief',
      document: documentVan(feiten, tekst, taal),
      afdruk: { door: naamUit(namen, stoel.persoon), op: tx.nu },
      bestandsnaam: briefnaam(kenmerk),
    };
  });
}
