import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { veiligheidskoppen } from './koppen.ts';

type Lijn = Socket & {
  /** Het antwoord waar Node op deze verbinding nog mee bezig is. */
  readonly _httpMessage?: ServerResponse | null;
};

type Lijnfout = { readonly status: string; readonly zin: string };

const ONLEESBAAR: Lijnfout = { status: '400 Bad Request', zin: 'Dit adres of dit verzoek konden wij niet lezen.' };
const LIJNFOUTEN: Readonly<Record<string, Lijnfout>> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    zin: 'Uw browser stuurde te veel mee. Verwijder de cookies van deze site en probeer het opnieuw.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    zin: 'Het verzoek kwam te langzaam binnen. Probeer het opnieuw.',
  },
};

/** Zo lang mag wie nog aan het sturen was het antwoord lezen; eerder sluiten gooit het onderweg weg. */
const UITLEESTIJD_MS = 1_000;

/**
 * Antwoordt op wat Node weigert voordat er een verzoek is: met dezelfde koppen als elk ander antwoord (BR1, BR8), in gewone taal, zonder
 * iets terug te zeggen van wat er binnenkwam. Daarna gaat de verbinding dicht. Is er al een antwoord onderweg, dan gaat zij zonder meer
 * dicht: wat wij hier zeggen mag niet midden in het antwoord op een ander verzoek terechtkomen (IN14).
 */
export function antwoordOpLijnfout(fout: Error & { readonly code?: string }, lijn: Lijn): void {
  // Er is al geantwoord: wat er nog binnenkomt, leest niemand meer.
  if (lijn.writableEnded) return;
  if (fout.code === 'ECONNRESET' || !lijn.writable || lijn._httpMessage?.headersSent) {
    lijn.destroy();
    return;
  }
  const { status, zin } = LIJNFOUTEN[fout.code ?? ''] ?? ONLEESBAAR;
  const koppen = {
    ...veiligheidskoppen,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(zin)),
    connection: 'close',
  };
  const regels = Object.entries(koppen).map(([naam, waarde]) => `${naam}: ${waarde}`);
  lijn.end(`HTTP/1.1 ${status}\r\n${regels.join('\r\n')}\r\n\r\n${zin}`);
  const dicht = setTimeout(() => lijn.destroy(), UITLEESTIJD_MS);
  lijn.once('close', () => clearTimeout(dicht));
}
