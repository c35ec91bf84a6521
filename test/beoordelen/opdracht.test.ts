import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { LANGSTE_REGEL } from '../../src/beoordelen/regels-lezen.ts';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { beoordeel, type Vraag } from '../../src/regels/index.ts';
import { wachtTot } from '../steun/wacht.ts';
import { vraag } from '../verschil/voorbeeld.ts';
import { dobbelsteen, willekeurigeVraag } from '../verschil/willekeur.ts';
import { BEOORDEEL, GEBOUWD, geef, geheugen, leesUitvoer, type Opdracht, startBeoordeel } from './opdracht.ts';

const ZAAD = 714;
const VRAGEN = ((d) => Array.from({ length: 250 }, () => willekeurigeVraag(d) as unknown as Vraag))(dobbelsteen(ZAAD));
const REGELS = VRAGEN.map((v) => JSON.stringify(v));
const OORDELEN = VRAGEN.map((v) => JSON.stringify(beoordeel(v)));
const GOED = JSON.stringify(vraag('verstrekken'));
const MEGABYTE = 1024 * 1024;

const lopend: Opdracht[] = [];
const start = (...woorden: readonly string[]): Opdracht => {
  const opdracht = startBeoordeel(...woorden);
  lopend.push(opdracht);
  return opdracht;
};
after(() => {
  for (const { kind } of lopend) kind.kill('SIGKILL');
});

/** Stuurt `aantal` vragen door één proces, keurt elk antwoord, en geeft het meeste geheugen dat het proces nam. */
async function stroom(aantal: number): Promise<number> {
  const { kind, invoer, uitvoer, afloop, fouten } = start();
  let piek = 0;
  const klaar = leesUitvoer(uitvoer, (regel, nummer) => {
    if (regel !== OORDELEN[nummer % OORDELEN.length]) assert.fail(`regel ${nummer + 1}, zaad ${ZAAD}: ${regel}`);
    // Zolang de laatste vraag nog niet gesteld is, leeft het proces.
    if (nummer === aantal - 2) piek = geheugen(kind.pid ?? 0);
  });
  for (let van = 0; van < aantal - 1; van += REGELS.length) {
    const deel = REGELS.slice(0, Math.min(REGELS.length, aantal - 1 - van));
    await geef(invoer, `${deel.join('\n')}\n`);
  }
  await wachtTot('het geheugen is gemeten', async () => piek > 0, 600_000);
  invoer.end(REGELS[(aantal - 1) % REGELS.length]);
  assert.equal(await klaar, aantal);
  assert.equal(await afloop, 0, fouten());
  return piek;
}

describe('overlegtafel beoordeel als proces', () => {
  test('veel vragen passen in vast geheugen: vier keer zoveel vragen neemt niet meer', async (t) => {
    const veel = process.env.PROEF === '1' ? 1_000_000 : 50_000;
    const klein = await stroom(veel / 4);
    const groot = await stroom(veel);
    t.diagnostic(`${veel / 4} vragen: ${klein.toFixed(0)} MB; ${veel} vragen: ${groot.toFixed(0)} MB`);
    assert.ok(klein > 20, `er is niets gemeten: ${klein} MB`);
    // Wie vragen of antwoorden bewaart, groeit met al hun tekst; wat de rommelophaler laat liggen, is daar een fractie van.
    const tekst = [...REGELS, ...OORDELEN].join('').length / REGELS.length;
    const bewaard = (veel * 0.75 * tekst) / MEGABYTE;
    assert.ok(groot - klein < bewaard / 2, `${klein} MB werd ${groot} MB; bewaren kost ${bewaard} MB`);
  });

  test('wie langzaam leest, houdt de invoer op: er wordt niet vooruit gelezen', async () => {
    const { kind, invoer, uitvoer, afloop, fouten } = start();
    const voorraad = `${REGELS.join('\n')}\n`;
    const keren = Math.ceil((32 * MEGABYTE) / voorraad.length);
    let aangenomen = 0;
    const gever = (async () => {
      for (let keer = 0; keer < keren; keer += 1) {
        await geef(invoer, voorraad);
        aangenomen += voorraad.length;
      }
      invoer.end();
    })();
    // Niemand leest: na een tijd neemt het proces niets meer aan.
    let vorige = -1;
    await wachtTot('de invoer staat stil', async () => {
      const stil = aangenomen > 0 && aangenomen === vorige;
      vorige = aangenomen;
      return stil;
    });
    assert.ok(aangenomen < 4 * MEGABYTE, `${aangenomen} bytes aangenomen zonder dat iemand las`);
    assert.ok(geheugen(kind.pid ?? 0) < 400);
    uitvoer.destroy();
    invoer.on('error', () => undefined);
    await Promise.race([gever, afloop]).catch(() => undefined);
    assert.equal(await afloop, 0, fouten());
    assert.equal(fouten(), '');
  });

  test('gaat de lezer weg, dan eindigt het proces stil', async () => {
    const { invoer, uitvoer, afloop, fouten } = start();
    invoer.on('error', () => undefined);
    invoer.write(`${GOED}\n`);
    for await (const _eerste of uitvoer) break;
    // De pijp is nu dicht; het volgende antwoord vindt niemand.
    let voorbij = false;
    void afloop.then(() => {
      voorbij = true;
    });
    await wachtTot('het proces eindigt', async () => {
      if (!voorbij) invoer.write(`${GOED}\n`);
      return voorbij;
    });
    assert.equal(await afloop, 0, fouten());
    assert.equal(fouten(), '');
  });

  test('kan een oordeel niet worden geschreven, dan eindigt het proces met die melding en nooit met 0', {
    skip: !existsSync('/dev/full') && 'dit systeem heeft geen volle schijf om op te schrijven',
  }, () => {
    const vol = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [...BEOORDEEL], {
      input: `${GOED}\n`.repeat(20),
      stdio: ['pipe', vol, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(vol);
    assert.equal(status, 75, stderr);
    assert.match(stderr, /^Niet elk oordeel is geschreven \(ENOSPC\)\.\n$/);
  });

  test('elke slechte regel krijgt op haar plaats een fout, en de andere hun oordeel; de afloop is 2', async () => {
    const { kind, invoer, uitvoer, afloop, fouten } = start();
    const regels: string[] = [];
    const klaar = leesUitvoer(uitvoer, (regel) => regels.push(regel));
    const slecht: readonly (readonly [string | Uint8Array, RegExp])[] = [
      ['geen json', /geen JSON/],
      ['', /leeg/],
      [' \t', /leeg/],
      [new Uint8Array([0x22, 0xc3, 0x28, 0x22]), /UTF-8/],
      ['[1]', /\S/],
      [`{"__proto__":{},${GOED.slice(1)}`, /\S/],
      ['['.repeat(500_000), /geen JSON/],
      [GOED.replace(/"peildatum":"[^"]*"/, '"peildatum":"2026-02-30"'), /\S/],
    ];
    for (const [regel] of slecht) {
      await geef(invoer, regel);
      await geef(invoer, `\r\n${GOED}\n`);
    }
    // Tien megabyte in één regel, en daarna een regel die nooit eindigt.
    for (let mb = 0; mb < 10; mb += 1) await geef(invoer, 'x'.repeat(MEGABYTE));
    await geef(invoer, `\n${GOED}\n`);
    const eindeloos = process.env.PROEF === '1' ? 1000 : 100;
    for (let mb = 0; mb < eindeloos; mb += 1) await geef(invoer, ' '.repeat(MEGABYTE));
    const piek = geheugen(kind.pid ?? 0);
    invoer.end();
    await klaar;
    assert.equal(await afloop, 2, fouten());
    assert.equal(fouten(), '');
    const oordeel = JSON.stringify(beoordeel(vraag('verstrekken')));
    for (const [plaats, [, zin]] of slecht.entries()) {
      const antwoord = JSON.parse(regels[2 * plaats] ?? '') as { fout: string; regel: number; velden: string[] };
      assert.equal(antwoord.regel, 2 * plaats + 1);
      assert.match(antwoord.fout, zin);
      assert.equal(regels[2 * plaats + 1], oordeel);
    }
    const [lang, goed, laatste, ...meer] = regels.slice(2 * slecht.length);
    const teLang = { fout: 'Deze regel is te lang: meer dan 1 MB.', velden: [] };
    assert.deepEqual(JSON.parse(lang ?? ''), { ...teLang, regel: 2 * slecht.length + 1 });
    assert.equal(goed, oordeel);
    assert.deepEqual(JSON.parse(laatste ?? ''), { ...teLang, regel: 2 * slecht.length + 3 });
    assert.deepEqual(meer, []);
    assert.ok(LANGSTE_REGEL === MEGABYTE && piek < 400, `${piek} MB`);
  });

  test('lege invoer is geen fout', async () => {
    const { invoer, uitvoer, afloop, fouten } = start();
    invoer.end();
    assert.equal(await leesUitvoer(uitvoer, assert.fail), 0);
    assert.equal(await afloop, 0, fouten());
    assert.equal(fouten(), '');
  });

  test('wie een bestand of keuze noemt, hoort hoe het moet en wacht niet op invoer', async () => {
    const { uitvoer, afloop, fouten } = start('vragen.jsonl');
    assert.equal(await leesUitvoer(uitvoer, assert.fail), 0);
    assert.equal(await afloop, 2);
    assert.match(fouten(), /standaardinvoer[\s\S]*overlegtafel beoordeel < /);
  });

  test('langs de opdracht zelf, in een pijp met een lezer die stopt', {
    skip: !GEBOUWD && 'de opdracht zelf hoort bij de gebouwde vorm',
  }, () => {
    const opdracht = join(pakketwortel, 'bin', 'overlegtafel.mjs');
    const { stdout, stderr, status } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" beoordeel | head -n 1', process.execPath, opdracht],
      { input: `${GOED}\n`.repeat(2000), encoding: 'utf8', maxBuffer: 64 * MEGABYTE },
    );
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(stdout.trim(), JSON.stringify(beoordeel(vraag('verstrekken'))));
  });
});
