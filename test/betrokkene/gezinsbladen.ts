import type { Browser, Page } from 'playwright-core';
import { toonGegevens } from '../../src/gegeven/lijst/toon-gegevens.ts';
import { dienVerzoekIn } from '../../src/rechten/dien-verzoek-in.ts';
import { type Bevinding, meetAxe } from '../../src/web/proef/axe.ts';
import type { Daan, Wie } from '../gegeven/daan.ts';
import type { Bezoeker } from '../steun/server.ts';
import { gezin } from '../toestemming/bries.ts';

const OORSPRONG = 'http://localhost:8080';

/** Elke gezinspagina van deze zaak, met een verzoek en een gekregen gegeven erin. */
export async function gezinsbladen(d: Daan, wie: Wie): Promise<readonly string[]> {
  const verzoek = d.omgeving.ids();
  const wens = { verzoek, casus: d.casus, recht: 'inzage', gegeven: null, tekst: 'Wat is er?', stil: true } as const;
  await dienVerzoekIn(gezin(d, wie), wens);
  const lijst = await toonGegevens(d.als(wie), { casus: d.casus });
  const gegeven = lijst.kind === 'lijst' ? lijst.gekregen[0]?.kop.id : undefined;
  return [
    '',
    '/zeggen',
    '/vertellen',
    '/plan',
    '/gegevens',
    ...(gegeven === undefined ? [] : [`/gegevens/${gegeven}`, `/wie-keek/vraag?gegeven=${gegeven}&soort=klopt-niet`]),
    '/gesprekken',
    '/wie-keek',
    '/wie-keek/vraag?soort=snap-niet',
    '/antwoorden',
    '/rechten',
    '/rechten/nieuw',
    `/rechten/${verzoek}`,
    '/informatie',
    '/iemand-meenemen',
  ].map((deel) => `/zaak/${d.casus}${deel}`);
}

/** Een blad in Chromium dat zijn pagina's van de server in dit programma krijgt, zonder netwerk. */
export async function openBlad(
  browser: Browser,
  bezoeker: Bezoeker,
  { breedte, verander = (html) => html }: { readonly breedte: number; readonly verander?: (html: string) => string },
): Promise<Page> {
  const venster = await browser.newContext({ viewport: { width: breedte, height: 800 } });
  const blad = await venster.newPage();
  await blad.route('**/*', async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const antwoord = await bezoeker.haal(pathname + search);
    const soort = String(antwoord.headers['content-type'] ?? 'text/plain');
    const body = soort.startsWith('text/html') ? verander(antwoord.body) : antwoord.rawPayload;
    await route.fulfill({ status: antwoord.statusCode, contentType: soort, body });
  });
  return blad;
}

export const ga = async (blad: Page, pad: string): Promise<number> =>
  (await blad.goto(`${OORSPRONG}${pad}`))?.status() ?? 0;

export const keur = (blad: Page): Promise<readonly Bevinding[]> => meetAxe(blad);

/** Hoeveel de pagina breder is dan haar venster. */
export const schuift = (blad: Page): Promise<number> =>
  blad.evaluate<number>('document.scrollingElement.scrollWidth - innerWidth');

const ARABISCH = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';
const letter = (teken: string): string => ARABISCH[teken.toLowerCase().charCodeAt(0) - 97] ?? teken;

/** Een tekst in letters van rechts naar links, en twee vijfde langer: woorden worden langer, zoals in een vertaling. */
export function schijntaal(tekst: string): string {
  return tekst.replaceAll(/&#?\w+;|[A-Za-z]+/g, (deel) => {
    if (deel.startsWith('&')) return deel;
    const gespiegeld = [...deel].map(letter).join('');
    return gespiegeld + gespiegeld.slice(0, Math.ceil(gespiegeld.length * 0.4));
  });
}

/** Dezelfde pagina in een schijntaal van rechts naar links. */
export function spiegel(html: string): string {
  const [hoofd, lijf] = [html.slice(0, html.indexOf('<body')), html.slice(html.indexOf('<body'))];
  return (
    hoofd.replace(/<html class="utrecht-root" lang="\w+"/, '<html class="utrecht-root" lang="ar" dir="rtl"') +
    lijf.replaceAll(/>([^<]+)</g, (_, tekst: string) => `>${schijntaal(tekst)}<`)
  );
}
