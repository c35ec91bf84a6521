import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { meetAxe } from '../../src/web/proef/axe.ts';

/** Waar van elke nieuwe vorm een beeld op beide breedten komt; zonder deze instelling nergens. */
const BEELDEN = process.env['OVERLEGTAFEL_SCHERMBEELDEN'];

/** De map waarin de reizen van een ronde samen bijhouden welke bouwstenen gekeurd zijn. */
export const KEURING_IN_OMGEVING = 'OVERLEGTAFEL_KEURING';

export type Breedte = 360 | 1280;
export const hoogteBij = (breedte: Breedte): number => (breedte === 360 ? 780 : 900);

export type Keuring = {
  /**
   * Taal, naam in titel of adres en zijwaarts schuiven: op elke pagina. Axe, en schuiven op de andere breedte: op elke pagina met een
   * bouwsteen die er op deze breedte nog niet was, want dezelfde bouwstenen met andere woorden geven hetzelfde oordeel.
   */
  keur(blad: Page, wens: { readonly breedte: Breedte; readonly script: boolean }): Promise<void>;
};

/** Keurt elke pagina van een reis; wat niet deugt komt in `klachten`. */
export function maakKeuring(
  browser: Browser,
  { klachten, verboden }: { readonly klachten: string[]; readonly verboden: readonly string[] },
): Keuring {
  const gekeurd = maakGeheugen();
  const meetblad = maakMeetblad(browser);
  return {
    async keur(blad, { breedte, script }) {
      const plek = new URL(blad.url()).pathname;
      const titel = await blad.title();
      const meld = (klacht: string) => klachten.push(`${plek} (${titel}, ${breedte} px) ${klacht}`);
      for (const woord of verboden) {
        const alsWoord = new RegExp(`(?<![\\p{L}])${woord}(?![\\p{L}])`, 'iu');
        if (alsWoord.test(titel) || alsWoord.test(decodeURIComponent(blad.url())))
          meld(`"${woord}" in titel of adres: ${titel}`);
      }
      await meldTaal(blad, meld);
      await meldSchuiven(blad, meld);
      const nummer = gekeurd.nieuw(await blad.evaluate(leesBouwstenen), { breedte, script });
      if (nummer === null) return;
      await (script ? meldAxe(blad, meld) : meetblad.keur(blad, { breedte, meld }));
      const beeld = `${String(nummer).padStart(3, '0')}${plek.replaceAll(/[0-9a-f-]{36}/g, 'x').replaceAll('/', '-')}`;
      await bewaarBeeld(blad, beeld, breedte);
      await keurAndereBreedte(blad, { breedte, meld, beeld });
    },
  };
}

/** Een element, de plek in de lijst van het element waar het in staat (-1 voor geen), en wat er direct in staat. */
type Steen = readonly [waarin: number, zelf: string, inhoud: string];

type Geheugen = {
  /** Het volgnummer van deze pagina als zij gekeurd moet worden, anders null. */
  nieuw(stenen: readonly Steen[], wens: { readonly breedte: Breedte; readonly script: boolean }): number | null;
};

/**
 * Wat al gekeurd is: in deze reis, en in een gewone ronde ook door een andere reis, die een klacht daarover dan zelf meldt. De lange
 * proef en een bestand alleen keuren elk geheel van bouwstenen, met en zonder script.
 */
function maakGeheugen(): Geheugen {
  const samen = process.env[KEURING_IN_OMGEVING];
  const hier = new Set<string>();
  return {
    nieuw(stenen, { breedte, script }) {
      const losse = new Set(metWaarinZijStaan(stenen, `${breedte}`));
      const afdrukken = samen === undefined ? [afdruk(`${script} ${[...losse].join()}`)] : [...losse];
      const bestand = samen === undefined ? undefined : join(samen, 'bouwstenen');
      const elders = bestand !== undefined && existsSync(bestand) ? readFileSync(bestand, 'utf8').split('\n') : [];
      const bekend = new Set([...hier, ...elders]);
      const eerste = afdrukken.filter((steen) => !bekend.has(steen));
      if (eerste.length === 0) return null;
      for (const steen of eerste) hier.add(steen);
      if (bestand !== undefined) appendFileSync(bestand, eerste.map((steen) => `${steen}\n`).join(''));
      return hier.size;
    },
  };
}

const afdruk = (tekst: string): string => createHash('sha256').update(tekst).digest('base64');

/** Van elke steen een afdruk, ook van alles waar hij in staat. */
function metWaarinZijStaan(stenen: readonly Steen[], begin: string): readonly string[] {
  const ketens: string[] = [];
  return stenen.map(([waarin, zelf, inhoud]) => {
    const keten = afdruk(`${ketens[waarin] ?? begin} ${zelf}`);
    ketens.push(keten);
    return afdruk(`${keten} ${inhoud}`);
  });
}

type Meld = (klacht: string) => unknown;

/** Woorden die in het Engels niet bestaan, en niet in een naam staan: staat er een buiten een deel dat Nederlands is, dan is dat niet gemerkt. */
const NEDERLANDS =
  /(?<![\p{L}])(een|niet|voor|naar|deze|zijn|wordt|worden|hebt|heeft|kunt|geen|uw|jouw|maar|staat|mag|nog|wie)(?![\p{L}])/iu;

/** Een pagina is Nederlands, tenzij deze bezoeker Engels koos; dan is alles wat Nederlands bleef als zodanig gemerkt (WCAG 3.1.2). */
async function meldTaal(blad: Page, meld: Meld): Promise<void> {
  const taal = await blad.locator('html').getAttribute('lang');
  if (taal === 'nl') return;
  const gekozen = (await blad.context().cookies()).find(({ name }) => name.endsWith('ovt_taal'))?.value;
  if (taal !== 'en' || gekozen !== 'en') meld('is niet in het Nederlands');
  for (const tekst of await blad.evaluate(leesEngels))
    if (NEDERLANDS.test(tekst)) meld(`is Nederlands zonder dat te zeggen: "${tekst}"`);
}

/** Alles wat zegt Engels te zijn, in de browser gelezen: tekst, en wat een voorlezer aan naam of hint krijgt. */
function leesEngels(): readonly string[] {
  const lopers = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const teksten: string[] = [];
  for (let deel = lopers.nextNode(); deel !== null; deel = lopers.nextNode()) {
    const tekst = deel.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
    const taal = deel.parentElement?.closest('[lang]')?.getAttribute('lang');
    if (tekst !== '' && taal === 'en' && deel.parentElement?.closest('script, style, svg') === null)
      teksten.push(tekst);
  }
  for (const deel of document.querySelectorAll('[aria-label], [placeholder], [alt], [title]'))
    if (deel.closest('[lang]')?.getAttribute('lang') === 'en')
      for (const naam of ['aria-label', 'placeholder', 'alt', 'title']) teksten.push(deel.getAttribute(naam) ?? '');
  return [document.title, ...teksten].filter((tekst) => tekst !== '');
}

async function meldAxe(blad: Page, meld: Meld): Promise<void> {
  for (const { id, nodes } of await meetAxe(blad))
    for (const { html, failureSummary } of nodes) meld(`${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`);
}

async function meldSchuiven(blad: Page, meld: Meld): Promise<void> {
  const over = await blad.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) meld(`schuift ${over} px zijwaarts`);
}

async function bewaarBeeld(blad: Page, naam: string, breedte: Breedte): Promise<void> {
  if (BEELDEN === undefined) return;
  mkdirSync(BEELDEN, { recursive: true });
  await blad.screenshot({ path: join(BEELDEN, `${naam}-${breedte}.png`), fullPage: true });
}

async function keurAndereBreedte(
  blad: Page,
  { breedte, meld, beeld }: { readonly breedte: Breedte; readonly meld: Meld; readonly beeld: string },
): Promise<void> {
  const andere = breedte === 360 ? 1280 : 360;
  await blad.setViewportSize({ width: andere, height: hoogteBij(andere) });
  await meldSchuiven(blad, (klacht) => meld(`op ${andere} px: ${klacht}`));
  await bewaarBeeld(blad, beeld, andere);
  await blad.setViewportSize({ width: breedte, height: hoogteBij(breedte) });
}

type Meetblad = {
  /** Axe over de pagina zoals zij er zonder script staat. */
  keur(blad: Page, wens: { readonly breedte: Breedte; readonly meld: Meld }): Promise<void>;
};

/**
 * Axe heeft script nodig. Wat er zonder script stond, gaat daarom zoals het is naar een venster dat wel script heeft. Dat venster blijft:
 * een nieuw venster kost drie keer zoveel als de meting.
 */
function maakMeetblad(browser: Browser): Meetblad {
  let geopend: Promise<Page> | undefined;
  let html = '';
  const open = async (): Promise<Page> => {
    const meetblad = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
    await meetblad.route(
      () => true,
      (route) =>
        route.request().isNavigationRequest()
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
          : route.continue(),
    );
    return meetblad;
  };
  return {
    async keur(blad, { breedte, meld }) {
      geopend ??= open();
      const meetblad = await geopend;
      html = (await blad.content())
        .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '')
        .replaceAll(/<(\/?)noscript\b/g, '<$1div');
      await meetblad.setViewportSize({ width: breedte, height: hoogteBij(breedte) });
      await meetblad.goto(blad.url(), { waitUntil: 'load' });
      await meldAxe(meetblad, (klacht) => meld(`zonder script: ${klacht}`));
    },
  };
}

/**
 * De bouwstenen van de pagina, in de browser gelezen: elk element met zijn kenmerken, met alles waar het in staat en wat er direct in
 * staat, en van de hele pagina de koppen na elkaar en de gebieden. Namen, getallen en kenmerken van gegevens vallen weg. Te zien blijft
 * waar axe een mening over heeft: tekst of naam die er al was, een id dat er vaker is, een verwijzing naar niets, een veld zonder label.
 */
function leesBouwstenen(): readonly Steen[] {
  const gezien = new Set<string>();
  const stenen: Steen[] = [];
  const koppen: string[] = [];
  const lezer = {
    zelfde(soort: string, tekst: string): string {
      const sleutel = `${soort} ${tekst.trim()}`;
      if (gezien.has(sleutel)) return '=';
      gezien.add(sleutel);
      return tekst.trim() === '' ? '' : '+';
    },
    verwijst(waarde: string): string {
      const doelen = waarde.split(' ').map((id) => document.getElementById(id.replace(/^#/, '')));
      return doelen.includes(null) ? '!' : '';
    },
    kenmerk(deel: Element, { name, value }: Attr): string {
      if (name === 'aria-label' || name === 'alt' || name === 'title') return `${name}${lezer.zelfde(name, value)}`;
      const wijst =
        /^(for|aria-(labelledby|describedby|controls|owns|details|errormessage))$/.test(name) || /^#./.test(value);
      const over = `${name}${wijst ? lezer.verwijst(value) : ''}`;
      const telt = /^(class|role|type|id|for|lang|dir|tabindex|scope|style|aria-.*)$/.test(name);
      if (!telt || deel instanceof SVGElement) return over;
      const dubbel = name === 'id' && document.querySelectorAll(`[id="${CSS.escape(value)}"]`).length > 1 ? '2' : '';
      return `${over}${dubbel}:${value.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#')}`;
    },
    eigen(deel: Element): string {
      const kenmerken = [...deel.attributes].map((kenmerk) => lezer.kenmerk(deel, kenmerk));
      const dubbel = /^(A|BUTTON|H\d|LEGEND|LABEL|SUMMARY)$/.test(deel.tagName)
        ? lezer.zelfde(deel.tagName, deel.textContent ?? '')
        : '';
      const labels = 'labels' in deel ? `labels${(deel as HTMLInputElement).labels?.length ?? ''}` : '';
      const gekozen = deel.matches(':checked') ? 'gekozen' : '';
      return `${deel.tagName} ${[...kenmerken, dubbel, labels, gekozen].join(' ')}`;
    },
    lees(deel: Element, waarin: number): void {
      const inhoud = new Set<string>();
      for (const kind of deel.childNodes) {
        if (kind instanceof Element) inhoud.add(kind.tagName);
        else if (kind.nodeType === Node.TEXT_NODE && kind.textContent?.trim() !== '') inhoud.add('tekst');
      }
      const plek = stenen.push([waarin, lezer.eigen(deel), [...inhoud].join(' ')]) - 1;
      if (/^H[1-6]$/.test(deel.tagName)) koppen.push(deel.tagName);
      for (const kind of deel.children) lezer.lees(kind, plek);
    },
  };
  lezer.lees(document.documentElement, -1);
  const gebieden = [...document.querySelectorAll('h1, main, nav, header, footer, aside')];
  return [
    ...stenen,
    ...koppen.map((kop, nummer): Steen => [-1, koppen[nummer - 1] ?? '', kop]),
    [-1, 'gebieden', gebieden.map(({ tagName }) => tagName).join(' ')],
  ];
}
