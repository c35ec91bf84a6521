import { duidDatabasefout } from '../db/fouten.ts';
import { Migratiefout } from '../db/migreer.ts';
import { NU_NIET, VERKEERD, type Weigering } from './uitvoer.ts';

/** Een fout bij het migreren die een beheerder zelf kan herstellen, als zin met haar afsluitcode; null bij een fout van ons. */
export function zinVan(fout: unknown): Weigering | null {
  const regel = verkeerd(fout);
  if (regel !== null) return { regel, afloop: VERKEERD };
  if (duidDatabasefout(fout) !== 'weg') return null;
  return {
    regel:
      'PostgreSQL is nu niet bereikbaar. Kijk of de server draait, en of DATABASE_URL en SLEUTELS_DATABASE_URL kloppen. Later opnieuw starten mag.',
    afloop: NU_NIET,
  };
}

/** Wat met dezelfde instellingen nooit vanzelf goed komt. */
function verkeerd(fout: unknown): string | null {
  if (fout instanceof Migratiefout) return fout.message;
  const code = fout instanceof Error && 'code' in fout ? fout.code : undefined;
  switch (code) {
    case '28P01':
    case '28000':
      return 'PostgreSQL weigert de inlog. Controleer naam en wachtwoord in DATABASE_URL en SLEUTELS_DATABASE_URL.';
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'CERT_HAS_EXPIRED':
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return 'Het certificaat van PostgreSQL is verlopen, van een ander of niet bekend. Controleer de naam van de server in DATABASE_URL, en noem bij een eigen certificaat het bestand: &sslrootcert=/pad/ca.pem.';
    case '3D000':
      return 'De database bestaat niet. Maak de databases uit DATABASE_URL en SLEUTELS_DATABASE_URL eerst aan.';
    case '42501':
      return 'De inlog in DATABASE_URL mag te weinig. Zij moet eigenaar van beide databases zijn en rollen mogen maken (CREATEROLE).';
    default:
      if (fout instanceof Error && /does not support SSL/.test(fout.message))
        return 'PostgreSQL biedt geen versleutelde verbinding. Zet ssl aan op de server; over een netwerk kan het niet zonder.';
      return null;
  }
}
