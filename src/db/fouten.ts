/** Wat een fout van PostgreSQL voor het programma betekent. Alles wat hier niet staat is een fout in de code. */
export type Databasefout = 'weg' | 'dubbel' | 'geen-recht' | 'botsing' | 'anders';

const VERBINDING = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

function codeVan(fout: unknown): string {
  return typeof fout === 'object' && fout !== null && 'code' in fout ? String(fout.code) : '';
}

function isVerbindingWeg(fout: unknown, code: string): boolean {
  if (VERBINDING.has(code) || code.startsWith('08') || code.startsWith('57P')) return true;
  // Schijf vol, geheugen op, te veel verbindingen; en een server die alleen mag lezen, zoals een reserve voor het overnemen (LG6).
  if (code.startsWith('53') || code === '25006') return true;
  return (
    fout instanceof Error &&
    /Connection terminated|timeout expired|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      fout.message,
    )
  );
}

/** Vertaalt een fout van de database naar een van vijf gevallen; nooit met de tekst van de server, want die kan gegevens dragen. */
export function duidDatabasefout(fout: unknown): Databasefout {
  const code = codeVan(fout);
  if (isVerbindingWeg(fout, code)) return 'weg';
  switch (code) {
    case '23505':
      return 'dubbel';
    case '42501':
      return 'geen-recht';
    case '40001':
    case '40P01':
      return 'botsing';
    default:
      return 'anders';
  }
}
