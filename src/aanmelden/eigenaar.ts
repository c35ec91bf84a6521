import type { Herkomst } from '../db/transactie.ts';
import type { Logregel } from '../logboek/leg-vast.ts';
import type { Webverzoek } from '../web/route.ts';
import type { Sessie } from '../web/sessie.ts';
import type { Account, Webverzoeker } from './soorten.ts';

/** Wie iets aan het eigen account doet; de route heeft de factor al vers laten maken. */
export type Eigenaar = { readonly wie: Webverzoeker; readonly sessie: Sessie; readonly herkomst: Herkomst };

/** Een besloten route heeft altijd een sessie; ontbreekt zij toch, dan is het programma stuk. */
export function eigenaarVan({ verzoeker, sessie, herkomst }: Webverzoek<Webverzoeker>): Eigenaar {
  if (sessie === null) throw new Error('besloten route zonder sessie');
  return { wie: verzoeker, sessie, herkomst };
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
