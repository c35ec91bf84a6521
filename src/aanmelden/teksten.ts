import type { Verzoeker } from '../db/verzoeker.ts';
import type { PersoonSoort } from '../partij/personen.ts';
import { lezerBij, useZinnen } from '../web/lezer.ts';
import type { Webverzoek } from '../web/route.ts';
import { type Catalogus, type Lezer, maakVertaler, type Vertaler } from '../web/vertaler.ts';
import { ACCOUNT_EN } from './teksten.en.ts';
import { ACCOUNT_NL, type Sleutel } from './teksten.nl.ts';
import { KORTSTE_WACHTWOORD, LANGSTE_WACHTWOORD, type Wachtwoordfout } from './wachtwoord.ts';

/** De vaste zinnen van inloggen en van het eigen account: wie werkt en het gezin lezen dezelfde pagina's. */
export const ACCOUNTTEKSTEN: Catalogus<Sleutel> = { nl: ACCOUNT_NL, en: ACCOUNT_EN };

export type Accounttaal = Vertaler<Sleutel>;

const maakAccounttaal = (lezer: Lezer): Accounttaal => maakVertaler(ACCOUNTTEKSTEN, lezer);

/** De zinnen voor wie deze pagina leest. */
export const useAccounttaal = (): Accounttaal => useZinnen(ACCOUNTTEKSTEN);

/** De zinnen voor wie dit vraagt. */
export const accounttaalVan = (verzoek: Webverzoek<Verzoeker | null>): Accounttaal =>
  maakAccounttaal(lezerBij(verzoek));

/** De zinnen voor wie met een code een account maakt: pas de code zegt of hij je leest. */
export const insteltaalVan = (verzoek: Webverzoek<Verzoeker | null>, voor: PersoonSoort): Accounttaal =>
  maakAccounttaal({ ...lezerBij(verzoek), vorm: voor === 'jongere' ? 'je' : 'u' });

/** Wat er aan een nieuw wachtwoord te verbeteren is, als zin. */
export function wachtwoordzin(taal: Accounttaal, fout: Wachtwoordfout): string {
  return taal(`wachtwoord.${fout}`, { tekens: fout === 'kort' ? KORTSTE_WACHTWOORD : LANGSTE_WACHTWOORD });
}
