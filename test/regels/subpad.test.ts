import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { beoordeel, type Vraag } from '../../src/regels/index.ts';
import { openBrowser, vindBrowser } from '../../src/web/proef/browser.ts';
import { vraag } from '../verschil/voorbeeld.ts';
import { dobbelsteen, willekeurigeVraag } from '../verschil/willekeur.ts';
import { bereikbaar, binnen, compileerRegels, maakAfnemer, TSC, uitgangen } from './pakket.ts';

const ZAAD = 30;
const VRAGEN = ((d) => Array.from({ length: 200 }, () => willekeurigeVraag(d) as unknown as Vraag))(dobbelsteen(ZAAD));
const OORDELEN = JSON.stringify(VRAGEN.map((v) => beoordeel(v)));

/** Wat een afnemer schrijft: goede typen gaan, een verzonnen veld of waarde niet. */
const AFNEMER = `
import { beoordeel, beoordeelInvoer, type Oordeel, type Vraag } from 'overlegtafel/regels';
const vraag: Vraag = ${JSON.stringify(vraag('verstrekken'))};
const oordeel: Oordeel = beoordeel(vraag);
export const uitkomst: 'toegestaan' | 'geweigerd' | 'onvolledig' = oordeel.uitkomst;
export const artikelen: readonly string[] = oordeel.redenen.flatMap((reden) => reden.artikelen);
export const ruw = beoordeelInvoer({ versie: 1 });
// @ts-expect-error een handeling die het contract niet kent
export const vreemd: Vraag = { ...vraag, handeling: 'kopen' };
// @ts-expect-error een veld dat het contract niet kent
export const extra: Vraag = { ...vraag, naam: 'iemand' };
// @ts-expect-error een oordeel heeft vaste uitkomsten
export const fout: 'misschien' = oordeel.uitkomst;
`;

describe('de uitgang overlegtafel/regels', () => {
  let afnemer: ReturnType<typeof maakAfnemer>;
  before(() => {
    afnemer = maakAfnemer();
  });
  after(() => rmSync(afnemer.map, { recursive: true, force: true }));

  for (const [moduleResolution, module] of [
    ['bundler', 'esnext'],
    ['nodenext', 'nodenext'],
  ] as const) {
    test(`heeft typen die een ander kan gebruiken: ${moduleResolution}`, () => {
      writeFileSync(join(afnemer.map, 'gebruik.ts'), AFNEMER);
      const compilerOptions = {
        module,
        moduleResolution,
        target: 'es2022',
        lib: ['es2022'],
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        skipLibCheck: false,
        types: [],
      };
      const instellingen = join(afnemer.map, `tsconfig.${moduleResolution}.json`);
      writeFileSync(instellingen, JSON.stringify({ compilerOptions, files: ['gebruik.ts'] }));
      const { status, stdout } = spawnSync(process.execPath, [TSC, '-p', instellingen], { encoding: 'utf8' });
      assert.equal(stdout, '');
      assert.equal(status, 0);
    });
  }

  test('voert niets in van buiten zijn map, en niets van Node of de browser', () => {
    const alle = uitgangen(afnemer.pakket);
    assert.ok(alle.some(([naam]) => naam === './regels'));
    for (const [naam, uitgang] of alle) {
      assert.ok(existsSync(join(afnemer.pakket, uitgang.types)), `${naam} heeft geen typen`);
      const map = join(afnemer.pakket, 'dist', 'src', 'regels');
      for (const bestand of [uitgang.default, uitgang.types]) {
        for (const [pad, tekst] of bereikbaar(join(afnemer.pakket, bestand))) {
          assert.ok(tekst !== null && binnen(map, pad), `${naam} voert ${pad} in`);
          const code = tekst.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g, "''");
          assert.doesNotMatch(
            code,
            /\b(process|Buffer|require|globalThis|window|document|eval|Function|Date)\b\s*[.(]/,
            pad,
          );
        }
      }
    }
  });

  // Een afnemer heeft zijn eigen Node; de onze, Node 26, komt alleen met het programma mee.
  test('gebruikt niets wat de oudste Node van package.json nog niet heeft', () => {
    const { engines } = JSON.parse(readFileSync(join(afnemer.pakket, 'package.json'), 'utf8')) as {
      readonly engines: { readonly node: string };
    };
    assert.equal(engines.node, '>=20');
    assert.equal(compileerRegels(afnemer.map, { lib: ['es2023'], noEmit: true }), '');
  });

  test('draait als pakket van een ander, en geeft daar hetzelfde oordeel', () => {
    const script = `
      import { beoordeel } from 'overlegtafel/regels';
      process.stdout.write(JSON.stringify(${JSON.stringify(VRAGEN)}.map((vraag) => beoordeel(vraag))));`;
    writeFileSync(join(afnemer.map, 'draai.mjs'), script);
    const uit = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', 'draai.mjs'], {
      cwd: afnemer.map,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    assert.equal(uit, OORDELEN, `zaad ${ZAAD}`);
  });

  test('draait in een pagina met een strenge CSP, en geeft daar hetzelfde oordeel', {
    skip: vindBrowser() === null && 'geen browser: zet OVERLEGTAFEL_BROWSER of installeer chromium',
  }, async () => {
    const paginas: Readonly<Record<string, readonly [soort: string, inhoud: string]>> = {
      '/': [
        'text/html',
        '<!doctype html><html lang="nl"><title>Proef</title><script type="module" src="/begin.js"></script>',
      ],
      '/begin.js': [
        'text/javascript',
        `import { beoordeel } from '/dist/src/regels/index.js';
         const vragen = await (await fetch('/vragen')).json();
         window.uitkomst = JSON.stringify(vragen.map((vraag) => beoordeel(vraag)));`,
      ],
      '/vragen': ['application/json', JSON.stringify(VRAGEN)],
    };
    const gevraagd = new Set<string>();
    const server = createServer((verzoek, antwoord) => {
      const pad = verzoek.url ?? '/';
      gevraagd.add(pad);
      const bestand = join(afnemer.pakket, pad);
      const [soort, inhoud] =
        paginas[pad] ??
        (/^\/dist\/src\/regels\/[a-z0-9./-]+\.js$/.test(pad) && existsSync(bestand)
          ? ['text/javascript', readFileSync(bestand, 'utf8')]
          : ['text/plain', '']);
      antwoord.writeHead(200, {
        'content-type': soort,
        'content-security-policy':
          "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      });
      antwoord.end(inhoud);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const browser = await openBrowser(vindBrowser() ?? '');
    try {
      const blad = await browser.newPage();
      const klachten: string[] = [];
      blad.on('console', (bericht) => bericht.type() === 'error' && klachten.push(bericht.text()));
      blad.on('pageerror', (fout) => klachten.push(fout.message));
      await blad.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await blad
        .waitForFunction('window.uitkomst !== undefined', undefined, { timeout: 120_000 })
        .catch(() => undefined);
      assert.deepEqual(
        klachten.filter((klacht) => !klacht.includes('favicon')),
        [],
      );
      assert.equal(await blad.evaluate('window.uitkomst'), OORDELEN, `zaad ${ZAAD}`);
      // Alleen de map van de regels is opgehaald.
      const vreemd = [...gevraagd].filter((pad) => !(pad in paginas) && !pad.startsWith('/dist/src/regels/'));
      assert.deepEqual(
        vreemd.filter((pad) => pad !== '/favicon.ico'),
        [],
      );
    } finally {
      await browser.close();
      server.close();
    }
  });
});
