import { hash, type Options, verify } from '@node-rs/argon2';
import { isVeelgebruikt } from './veelgebruikt.ts';

/** OWASP/BIO2: argon2id met 19 MiB, twee rondes, een draad (A4). */
// Argon2id is de standaard van deze bibliotheek; haar enum is niet te importeren zonder bundelaar.
const ARGON2: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hoeveel er tegelijk rekenen en hoeveel er mogen wachten: een stroom inlogpogingen legt de rest niet stil. */
const TEGELIJK = 2;
const RIJ = 40;

export const KORTSTE_WACHTWOORD = 12;
export const LANGSTE_WACHTWOORD = 256;

/** Het rekenwerk aan wachtwoorden, met een rij die vol kan zijn. */
export type Wachtwoordkeurder = {
  /** Maakt de hash om te bewaren, of `druk` als de rij vol is. */
  maakHash(wachtwoord: string): Promise<{ readonly kind: 'hash'; readonly hash: string } | { readonly kind: 'druk' }>;
  /**
   * Rekent altijd precies een keer, ook zonder account (`null`): zo duurt een onbekend adres even lang als een bekend (AU4).
   */
  klopt(bewaard: string | null, wachtwoord: string): Promise<'ja' | 'nee' | 'druk'>;
  /** Hoe vaak is vergeleken; om te toetsen dat elke poging even veel werk is. */
  readonly vergelijkingen: () => number;
};

/** Eenzelfde wachtwoord is op elk toestel dezelfde reeks bytes. */
function bytesVan(wachtwoord: string): string {
  return wachtwoord.normalize('NFC');
}

/** Maakt de keurder, met een hash van een wachtwoord dat niemand kent voor adressen zonder account. */
export async function maakWachtwoordkeurder(onbekend: string): Promise<Wachtwoordkeurder> {
  const leeg = await hash(onbekend, ARGON2);
  const rij = maakRij(TEGELIJK, RIJ);
  let vergelijkingen = 0;
  return {
    async maakHash(wachtwoord) {
      const uitkomst = await rij(() => hash(bytesVan(wachtwoord), ARGON2));
      return uitkomst.kind === 'vol' ? { kind: 'druk' } : { kind: 'hash', hash: uitkomst.waarde };
    },
    async klopt(bewaard, wachtwoord) {
      const uitkomst = await rij(() => {
        vergelijkingen += 1;
        return verify(bewaard ?? leeg, bytesVan(wachtwoord));
      });
      if (uitkomst.kind === 'vol') return 'druk';
      return uitkomst.waarde && bewaard !== null ? 'ja' : 'nee';
    },
    vergelijkingen: () => vergelijkingen,
  };
}

type Beurt<T> = { readonly kind: 'klaar'; readonly waarde: T } | { readonly kind: 'vol' };

function maakRij(tegelijk: number, wachtend: number): <T>(werk: () => Promise<T>) => Promise<Beurt<T>> {
  let bezig = 0;
  const wacht: (() => void)[] = [];
  return async (werk) => {
    if (bezig >= tegelijk) {
      if (wacht.length >= wachtend) return { kind: 'vol' };
      await new Promise<void>((verder) => wacht.push(verder));
    } else {
      bezig += 1;
    }
    try {
      return { kind: 'klaar', waarde: await werk() };
    } finally {
      // Wie wacht, neemt de plaats over; anders komt zij vrij.
      const volgende = wacht.shift();
      if (volgende === undefined) bezig -= 1;
      else volgende();
    }
  };
}

/** Wat er aan een nieuw wachtwoord te verbeteren is. */
export type Wachtwoordfout = 'leeg' | 'kort' | 'lang' | 'onleesbaar' | 'veelgebruikt';

/** Keurt een nieuw wachtwoord; null als het goed is. Lengte in tekens zoals een mens ze telt. */
export function keurWachtwoord(wachtwoord: string, email: string): Wachtwoordfout | null {
  const lengte = [...wachtwoord.normalize('NFC')].length;
  if (lengte === 0) return 'leeg';
  if (lengte < KORTSTE_WACHTWOORD) return 'kort';
  if (lengte > LANGSTE_WACHTWOORD) return 'lang';
  if (!wachtwoord.isWellFormed()) return 'onleesbaar';
  return isVeelgebruikt(wachtwoord, email.split(/[@.\-_+]/u)) ? 'veelgebruikt' : null;
}
