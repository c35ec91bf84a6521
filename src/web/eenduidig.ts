import type { IncomingMessage } from 'node:http';

/**
 * Leest iedereen onderweg dit verzoek hetzelfde? (IN14, RFC 9112.) Twee hosts of geen, een andere manier van verzenden dan `chunked` of
 * een adres dat niet met een schuine streep begint, kan een webserver ervoor anders lezen dan wij: dan past er een tweede verzoek in het eerste.
 * Een lengte naast `chunked`, twee lengtes en kapotte regels weigert Node zelf al.
 */
export function isEenduidig({ headers, rawHeaders, httpVersion, url = '' }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((naam, i) => i % 2 === 0 && naam.toLowerCase() === 'host').length;
  const verzending = headers['transfer-encoding'];
  const host = hosts === 1 || (hosts === 0 && httpVersion === '1.0');
  return host && (verzending === undefined || verzending.toLowerCase() === 'chunked') && url.startsWith('/');
}
