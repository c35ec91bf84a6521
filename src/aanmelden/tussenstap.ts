import { hashToken, maakToken } from './geheimen.ts';
import type { Kring, Verbinding } from './soorten.ts';
import { insertTussenstap, type Stapsoort, type Tussenstap } from './tussenstap.queries.ts';

const MINUUT = 60_000;
/** Hoe lang iemand over een stap mag doen; instellen is voor wie voor het eerst een app installeert. */
const DUUR: Readonly<Record<Stapsoort, number>> = {
  'tweede-factor': 10 * MINUUT,
  instellen: 60 * MINUUT,
  'totp-toevoegen': 30 * MINUUT,
  'passkey-inloggen': 5 * MINUUT,
  'passkey-toevoegen': 10 * MINUUT,
  'passkey-bevestigen': 5 * MINUUT,
  klaar: 60 * MINUUT,
};

/**
 * Begint een tussenstap. Het token reist als verborgen veld mee, nooit in een adres (BR12): er is nog geen sessie, en het
 * opent niets. Wie het heeft, mag alleen de volgende factor proberen.
 */
export async function beginTussenstap(
  kring: Kring,
  verbinding: Verbinding,
  stap: { readonly soort: Stapsoort } & Partial<Omit<Tussenstap, 'soort' | 'tokenHash'>>,
): Promise<string> {
  const { token, hash } = maakToken();
  await insertTussenstap(verbinding, {
    ...stap,
    tokenHash: hash,
    tot: new Date(kring.klok().getTime() + DUUR[stap.soort]),
  });
  return token;
}

/** Waarmee een tussenstap wordt gezocht: alleen onder haar eigen soort, en alleen zolang zij geldt. */
export const stapVan = (kring: Kring, soort: Stapsoort, token: string) => ({
  tokenHash: hashToken(token),
  soort,
  nu: kring.klok(),
});
