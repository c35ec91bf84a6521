import { generateSecret, generateURI, verifySync } from 'otplib';

const VENSTER_SECONDEN = 30;

/** Een nieuw geheim voor een authenticatie-app: 160 bits, in base32. */
export const maakTotpGeheim = (): string => generateSecret({ length: 20 });

/** Het adres dat een authenticatie-app uit de QR-code leest. */
export function totpAdres({
  geheim,
  email,
  regio,
}: {
  readonly geheim: string;
  readonly email: string;
  readonly regio: string;
}): string {
  return generateURI({ issuer: `Overlegtafel ${regio}`, label: email, secret: geheim });
}

/** Het geheim om over te typen: groepjes van vier. */
export const leesbaarGeheim = (geheim: string): string => geheim.replaceAll(/(.{4})(?=.)/g, '$1 ');

/**
 * De tijdstap waarvan dit de code is (RFC 6238), of null. Een stap eerder of later telt mee, voor een klok die afwijkt;
 * stappen tot en met `laatsteStap` tellen niet meer, want een code werkt een keer (AU3).
 */
export function totpStap({
  geheim,
  code,
  nu,
  laatsteStap,
}: {
  readonly geheim: string;
  readonly code: string;
  readonly nu: Date;
  readonly laatsteStap: number;
}): number | null {
  const cijfers = code.replaceAll(/[\s-]/gu, '');
  if (!/^[0-9]{6}$/.test(cijfers)) return null;
  const uitkomst = verifySync({
    secret: geheim,
    token: cijfers,
    epoch: Math.floor(nu.getTime() / 1000),
    epochTolerance: VENSTER_SECONDEN,
    ...(laatsteStap >= 0 ? { afterTimeStep: laatsteStap } : {}),
  });
  return uitkomst.valid && 'timeStep' in uitkomst && typeof uitkomst.timeStep === 'number' ? uitkomst.timeStep : null;
}
