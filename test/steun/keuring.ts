import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { meetAxe } from '../../src/web/proef/axe.ts';

/** Waar van elke nieuwe vorm een beeld op beide breedten komt; zonder deze instelling nergens. */
const BEELDEN = process.env['OVERLEGTAFEL_SCHERMBEELDEN'];

/** De map waarin de reizen van een ronde samen bijhouden welke vormen gekeurd zijn. */
export const KEURING_IN_OMGEVING = 'OVERLEGTAFEL_KEURING';

export type Breedte = 360 | 1280;
export const hoogteBij = (breedte: Breedte): number => (breedte === 360 ? 780 : 900);

export type Keuring = {
  /**
   * Taal, naam in titel of adres en zijwaarts schuiven: op elke pagina. Axe, en schuiven op de andere breedte: een keer voor
   * elke vorm, want dezelfde pagina met andere woorden geeft hetzelfde oordeel.
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
      const vorm = `${breedte} ${script} ${plek.replaceAll(/[0-9a-f-]{36}/g, '#')} ${await blad.evaluate(leesVorm)}`;
      const nummer = gekeurd.eerste(vorm);
      if (nummer === null) return;
      await (script ? meldAxe(blad, meld) : meetblad.keur(blad, { breedte, meld }));
      const beeld = `${String(nummer).padStart(3, '0')}${plek.replaceAll(/[0-9a-f-]{36}/g, 'x').replaceAll('/', '-')}`;
      await bewaarBeeld(blad, beeld, breedte);
      await keurAndereBreedte(blad, { breedte, meld, beeld });
    },
  };
}

/**
 * Welke vormen al gekeurd zijn: in deze reis, en in een gewone ronde ook door een andere reis, die een klacht daarover dan zelf meldt. De lange
 * proef en een bestand alleen keuren alles.
 */
function maakGeheugen(): { eerste(vorm: string): number | null } {
  const hier = new Set<string>();
  const samen = process.env[KEURING_IN_OMGEVING];
  return {
    eerste(vorm) {
      if (hier.has(vorm)) return null;
      hier.add(vorm);
      if (samen === undefined) return hier.size;
      try {
        closeSync(openSync(join(samen, createHash('sha256').update(vorm).digest('hex')), 'wx'));
        return hier.size;
      } catch (fout) {
        if (fout instanceof Error && 'code' in fout && fout.code === 'EEXIST') return null;
        throw fout;
      }
    },
  };
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
 * De vorm van de pagina, in de browser gelezen: elementen met hun kenmerken, en waar tekst staat. Namen, getallen en kenmerken
 * van gegevens vallen weg, en wat zich onder elkaar herhaalt telt een keer. Twee koppen of knoppen met dezelfde tekst blijven te
 * zien, want daar heeft axe een mening over.
 */
function leesVorm(): string {
  const gezien = new Set<string>();
  const lezer = {
    zelfde(soort: string, tekst: string): string {
      const sleutel = `${soort} ${tekst.trim()}`;
      if (gezien.has(sleutel)) return '=';
      gezien.add(sleutel);
      return tekst.trim() === '' ? '' : '+';
    },
    kenmerk(deel: Element, { name, value }: Attr): string {
      if (name === 'aria-label' || name === 'alt' || name === 'title') return `${name}${lezer.zelfde(name, value)}`;
      const telt = /^(class|role|type|id|for|lang|dir|tabindex|scope|style|aria-.*)$/.test(name);
      if (!telt || deel instanceof SVGElement) return name;
      return `${name}:${value.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#')}`;
    },
    vorm(deel: Element): string {
      let inhoud = '';
      let vorige = '';
      for (const kind of deel.childNodes) {
        const tekst = kind.nodeType === Node.TEXT_NODE && kind.textContent?.trim() !== '' ? 'T' : '';
        const nu = kind instanceof Element ? lezer.vorm(kind) : tekst;
        if (nu === '' || nu === vorige) continue;
        inhoud += nu;
        vorige = nu;
      }
      const kenmerken = [...deel.attributes].map((kenmerk) => lezer.kenmerk(deel, kenmerk));
      const dubbel = /^(A|BUTTON|H\d|LEGEND|LABEL|SUMMARY)$/.test(deel.tagName)
        ? lezer.zelfde(deel.tagName, deel.textContent ?? '')
        : '';
      return `<${deel.tagName} ${kenmerken.join(' ')}${dubbel}>${inhoud}</>`;
    },
  };
  return lezer.vorm(document.documentElement);
}
