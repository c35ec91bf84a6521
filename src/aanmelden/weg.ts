import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';

/**
 * Waar Snel weg eindigt: een kale, neutrale pagina van onszelf. Geen naam van dit programma, geen stijl, geen script, en geen
 * verzoek naar een andere site (BR10); wie meekijkt ziet een leeg tabblad. De geschiedenis van de browser kan een pagina niet
 * wissen: dat staat bij Hulp.
 */
export function wegDocument(): string {
  const document = h('html', { lang: 'nl' }, [
    h('head', null, [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('title', null, 'Nieuw tabblad'),
    ]),
    h(
      'body',
      null,
      h('main', null, [
        h('h1', null, 'Het weer'),
        h('p', null, h('a', { href: 'https://www.knmi.nl/', rel: 'noreferrer' }, 'Naar het weerbericht')),
      ]),
    ),
  ]);
  return `<!doctype html>\n${renderToString(document)}\n`;
}
