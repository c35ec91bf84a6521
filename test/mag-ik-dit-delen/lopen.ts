import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import type { Bezoeker } from '../steun/server.ts';

export const adres = (casus: string): string => `/casussen/${casus}/mag-ik-dit-delen`;

export const zegelIn = (html: string): string => /name="antwoorden" value="([^"]+)"/.exec(html)?.[1] ?? '';

export const vraagIn = (html: string): string => /<legend[^>]*>([^<]+)<\/legend>/.exec(html)?.[1]?.trim() ?? '';

/** Wat een mens op de pagina leest. */
export const tekstVan = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');

type Zending = {
  readonly casus: string;
  readonly zegel: string;
  readonly velden: Readonly<Record<string, string>>;
};

/** Verstuurt één stap van de hulp binnen een casus. */
export const stuur = (wie: Bezoeker, { casus, zegel, velden }: Zending): Promise<LightMyRequestResponse> =>
  wie.verstuur({ van: adres(casus), naar: adres(casus), velden: { antwoorden: zegel, ...velden } });

/** Beantwoordt vragen tot er een is die niet in `antwoorden` staat; die pagina komt terug. */
export async function loop(
  wie: Bezoeker,
  casus: string,
  antwoorden: Readonly<Record<string, string>>,
): Promise<LightMyRequestResponse> {
  let pagina = await wie.haal(adres(casus));
  for (;;) {
    const naam = /<input type="radio"[^>]*name="([^"]+)"/.exec(pagina.body)?.[1];
    const antwoord = naam === undefined ? undefined : antwoorden[naam];
    if (naam === undefined || antwoord === undefined) return pagina;
    pagina = await stuur(wie, { casus, zegel: zegelIn(pagina.body), velden: { [naam]: antwoord } });
    assert.equal(pagina.statusCode, 200, pagina.body);
  }
}
