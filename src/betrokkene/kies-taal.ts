import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Gezinslid } from '../db/verzoeker.ts';
import { zetTaal } from '../partij/bereik.ts';
import type { Taalcode } from '../web/taal.ts';

/** Onthoudt de taal die ouder, jongere of steunpersoon koos: ook mail en sms komen daarna in die taal (12.1). */
export async function kiesTaal(opening: Casusopening<Gezinslid>, taal: Taalcode): Promise<void> {
  await inTransactie({ ...opening, slot: 'geen', logregel: 'geen' }, (tx) =>
    zetTaal(tx, { persoon: opening.verzoeker.persoon, taal }),
  );
}
