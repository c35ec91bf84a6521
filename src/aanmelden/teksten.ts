import { lezerBij, useZinnen } from '../web/lezer.ts';
import type { Webverzoek } from '../web/route.ts';
import { type Catalogus, type Lezer, maakVertaler, type Vertaler } from '../web/vertaler.ts';
import type { Webverzoeker } from './soorten.ts';
import { ACCOUNT_EN } from './teksten.en.ts';
import { ACCOUNT_NL, type Sleutel } from './teksten.nl.ts';
import { KORTSTE_WACHTWOORD, LANGSTE_WACHTWOORD, type Wachtwoordfout } from './wachtwoord.ts';

/** De vaste zinnen van het eigen account: wie werkt en het gezin lezen dezelfde pagina's. */
export const ACCOUNTTEKSTEN: Catalogus<Sleutel> = { nl: ACCOUNT_NL, en: ACCOUNT_EN };

export type Accounttaal = Vertaler<Sleutel>;

export const maakAccounttaal = (lezer: Lezer): Accounttaal => maakVertaler(ACCOUNTTEKSTEN, lezer);

/** Wie nog niet is ingelogd, leest u. */
export const NEDERLANDS: Accounttaal = maakAccounttaal({ vorm: 'u', code: 'nl' });

/** De zinnen voor wie deze pagina leest. */
export const useAccounttaal = (): Accounttaal => useZinnen(ACCOUNTTEKSTEN);

/** De zinnen voor wie dit vraagt. */
export const accounttaalVan = (verzoek: Webverzoek<Webverzoeker>): Accounttaal => maakAccounttaal(lezerBij(verzoek));

/** Wat er aan een nieuw wachtwoord te verbeteren is, als zin. */
export function wachtwoordzin(taal: Accounttaal, fout: Wachtwoordfout): string {
  return taal(`wachtwoord.${fout}`, { tekens: fout === 'kort' ? KORTSTE_WACHTWOORD : LANGSTE_WACHTWOORD });
}
