import type { Herkomst } from '../db/transactie.ts';
import type { Logregel } from '../logboek/leg-vast.ts';
import type { Webverzoek } from '../web/route.ts';
import type { Sessie } from '../web/sessie.ts';
import type { Account, Kring, Webverzoeker } from './soorten.ts';

/** Wie iets aan het eigen account doet, als de persoon van dat account; de route heeft de factor al vers laten maken. */
export type Eigenaar = { readonly wie: Webverzoeker; readonly sessie: Sessie; readonly herkomst: Herkomst };

/**
 * De eigenaar van het account achter dit verzoek, ook als nu een ander overleg van dat account open is.
 * @throws als een besloten route geen sessie heeft, of een account geen persoon: dan is het programma stuk.
 */
export async function eigenaarVan(
  kring: Kring,
  { verzoeker, sessie, herkomst }: Webverzoek<Webverzoeker>,
): Promise<Eigenaar> {
  if (sessie === null) throw new Error('besloten route zonder sessie');
  if (verzoeker.persoon === sessie.persoon) return { wie: verzoeker, sessie, herkomst };
  const [eigen] = await kring.regio.gedaanten(sessie.persoon);
  if (eigen === undefined) throw new Error('een account zonder persoon');
  return { wie: eigen.verzoeker, sessie, herkomst };
}

/** De logregel van een wijziging in de factoren. */
export const gewijzigd = (account: Account): Logregel => ({
  code: 'factor-gewijzigd',
  uitkomst: 'gelukt',
  object: { soort: 'account', id: account.id },
  betrokkenen: [],
});

/** Van elke wijziging in de factoren krijgt de eigenaar bericht: wie het niet zelf was, weet het dan. */
export const wijziging = ({ wie, herkomst, sessie }: Eigenaar) => ({ wie, herkomst, bericht: sessie.persoon });
