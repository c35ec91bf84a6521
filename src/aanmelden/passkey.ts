import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { PasskeyFactor } from './factor.queries.ts';

/** Pas geladen bij de eerste passkey: zij is een zesde van alle code, en elke start wacht er anders op. */
const bibliotheek = () => import('@simplewebauthn/server');

/** Wat de browser aan navigator.credentials geeft, als JSON. */
export type Passkeyvraag = { readonly opties: unknown; readonly uitdaging: string };

/** Ed25519, ECDSA met P-256, RSA met SHA-256: wat elke sleutel vandaag kent. Nieuwere zijn in Node nog een proef. */
const ALGORITMEN = [-8, -7, -257];

const eigenDomein = (adres: string): string => new URL(adres).hostname;
const eigenOorsprong = (adres: string): string => new URL(adres).origin;

/**
 * Vraag om met een passkey in te loggen. Zonder lijst van sleutels: de browser weet zelf welke er zijn, en de pagina
 * verraadt niet wie er een heeft. Gebruikersverificatie is verplicht: pincode of vinger is de tweede factor (BIO2 5.17.01).
 */
export async function vraagPasskey(adres: string, alleen: readonly PasskeyFactor[] = []): Promise<Passkeyvraag> {
  const { generateAuthenticationOptions } = await bibliotheek();
  const opties = await generateAuthenticationOptions({
    rpID: eigenDomein(adres),
    userVerification: 'required',
    timeout: 120_000,
    ...(alleen.length > 0
      ? { allowCredentials: alleen.map((sleutel) => ({ id: sleutel.sleutelId, transports: [...sleutel.vervoer] })) }
      : {}),
  });
  return { opties, uitdaging: opties.challenge };
}

/** Vraag om een nieuwe passkey te maken voor dit account. */
export async function vraagNieuwePasskey(wens: {
  readonly adres: string;
  readonly regio: string;
  readonly account: string;
  readonly naam: string;
  readonly bestaand: readonly PasskeyFactor[];
}): Promise<Passkeyvraag> {
  const { generateRegistrationOptions } = await bibliotheek();
  const opties = await generateRegistrationOptions({
    rpName: `Overlegtafel ${wens.regio}`,
    rpID: eigenDomein(wens.adres),
    userID: Buffer.from(wens.account),
    userName: wens.naam,
    timeout: 120_000,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITMEN,
    excludeCredentials: wens.bestaand.map((sleutel) => ({ id: sleutel.sleutelId, transports: [...sleutel.vervoer] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { opties, uitdaging: opties.challenge };
}

/** Leest wat de browser terugstuurde; null als het geen JSON-object met een id is. */
export function leesPasskeyantwoord(tekst: string | undefined): { readonly id: string } | null {
  if (tekst === undefined || tekst.length > 20_000) return null;
  try {
    const gelezen: unknown = JSON.parse(tekst);
    return typeof gelezen === 'object' && gelezen !== null && 'id' in gelezen && typeof gelezen.id === 'string'
      ? { ...gelezen, id: gelezen.id }
      : null;
  } catch {
    return null;
  }
}

type Keuring = { readonly adres: string; readonly uitdaging: string; readonly antwoord: { readonly id: string } };

/** De nieuwe teller als het antwoord klopt bij deze passkey en deze vraag, anders null. */
export async function keurPasskey({
  adres,
  uitdaging,
  antwoord,
  sleutel,
}: Keuring & { readonly sleutel: PasskeyFactor }): Promise<number | null> {
  const { verifyAuthenticationResponse } = await bibliotheek();
  try {
    const uitkomst = await verifyAuthenticationResponse({
      response: antwoord as AuthenticationResponseJSON,
      expectedChallenge: uitdaging,
      expectedOrigin: eigenOorsprong(adres),
      expectedRPID: eigenDomein(adres),
      requireUserVerification: true,
      credential: {
        id: sleutel.sleutelId,
        publicKey: new Uint8Array(sleutel.publiekeSleutel),
        counter: sleutel.teller,
      },
    });
    return uitkomst.verified ? uitkomst.authenticationInfo.newCounter : null;
  } catch {
    // De bibliotheek meldt elk verschil (oorsprong, vraag, teller, handtekening) als uitzondering; voor ons is het steeds: nee.
    return null;
  }
}

export type NieuweSleutel = Pick<PasskeyFactor, 'sleutelId' | 'publiekeSleutel' | 'teller' | 'vervoer'>;

const VERVOER = new Set(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

/** De sleutel die de browser maakte, als het antwoord klopt bij deze vraag, anders null. */
export async function keurNieuwePasskey({ adres, uitdaging, antwoord }: Keuring): Promise<NieuweSleutel | null> {
  const { verifyRegistrationResponse } = await bibliotheek();
  try {
    const uitkomst = await verifyRegistrationResponse({
      response: antwoord as RegistrationResponseJSON,
      expectedChallenge: uitdaging,
      expectedOrigin: eigenOorsprong(adres),
      expectedRPID: eigenDomein(adres),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITMEN,
    });
    if (!uitkomst.verified) return null;
    const { credential } = uitkomst.registrationInfo;
    const vervoer = (credential.transports ?? []).filter((manier) => VERVOER.has(manier));
    return {
      sleutelId: credential.id,
      publiekeSleutel: Buffer.from(credential.publicKey),
      teller: credential.counter,
      vervoer,
    };
  } catch {
    return null;
  }
}
