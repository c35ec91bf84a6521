import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyRequest } from 'fastify';
import { type Codering, kiesCodering } from './statisch.ts';

const pakGzip = promisify(gzip);
const pakBrotli = promisify(brotliCompress);
/** Een pagina wordt elke keer opnieuw ingepakt: harder persen kost meer tijd dan het scheelt. */
const GZIP = { level: 4 };
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

export type Klein = { readonly codering: Exclude<Codering, 'identity'>; readonly inhoud: Buffer };

/**
 * Pakt een pagina in voor wie dat aankan (RFC 9110, 8.4). Alleen een gewone pagina, zonder vraagdeel en zonder wat iemand instuurde: dan kan een
 * ander er niets in zetten om uit de lengte te raden wat er verder staat (BREACH). Het formuliergeheim is daarom ook elke keer anders.
 * @returns null als de pagina gaat zoals zij is.
 */
export async function pakPagina(
  { method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>,
  { status, html }: { readonly status: number; readonly html: string },
): Promise<Klein | null> {
  if (method !== 'GET' || status !== 200 || url.includes('?')) return null;
  const codering = kiesCodering(headers['accept-encoding']);
  if (codering === 'identity') return null;
  const inhoud = codering === 'br' ? await pakBrotli(html, BROTLI) : await pakGzip(html, GZIP);
  return { codering, inhoud };
}
