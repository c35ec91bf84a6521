import { renderToString } from 'preact-render-to-string';
import { h } from 'preact';

/** Een drukbezochte, neutrale site: wie meekijkt, ziet het weer. */
export const UITWIJKADRES = 'https://www.knmi.nl/nederland-nu/weer/verwachtingen';

/**
 * Wat Snel weg na het uitloggen toont: een kaal document zonder naam van dit programma dat vanzelf doorgaat.
 * Een doorverwijzing uit het formulier zelf kan niet: `form-action 'self'` houdt die tegen.
 */
export function snelWegDocument(naar: string = UITWIJKADRES): string {
  const document = h('html', { lang: 'nl' }, [
    h('head', null, [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { 'http-equiv': 'refresh', content: `0; url=${naar}` }),
      h('title', null, 'Het weer'),
    ]),
    h('body', null, h('p', null, h('a', { href: naar }, 'Naar het weer'))),
  ]);
  return `<!doctype html>\n${renderToString(document)}\n`;
}
