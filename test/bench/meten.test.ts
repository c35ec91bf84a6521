import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { startKind } from '../../bench/meten/kind.ts';
import { meetLatentie } from '../../bench/meten/latentie.ts';
import { beschrijfMachine, machineRegel } from '../../bench/meten/machine.ts';
import { duur, tabel, telwoord, verhouding, vervangDeel } from '../../bench/meten/markdown.ts';
import { type Deelnemer, meetOmBeurten, verbruikVan } from '../../bench/meten/rondes.ts';
import { kwantiel, mediaan, tempoVan } from '../../bench/meten/statistiek.ts';

test('een kwantiel is een waarde die echt gemeten is', () => {
  const honderd = Array.from({ length: 100 }, (_, plaats) => 100 - plaats);
  assert.equal(mediaan(honderd), 50);
  assert.equal(kwantiel(honderd, 0.99), 99);
  assert.equal(kwantiel(honderd, 0), 1);
  assert.equal(kwantiel(honderd, 1), 100);
  assert.equal(mediaan([7]), 7);
  assert.throws(() => mediaan([]), /geen kwantiel/);
  assert.throws(() => kwantiel([1], 1.5), /tussen 0 en 1/);
});

test('een tempo is het middelste van de rondes, per seconde rekentijd', () => {
  const tempo = tempoVan([
    { aantal: 1000, cpuMs: 100, wandMs: 200 },
    { aantal: 1000, cpuMs: 50, wandMs: 100 },
    { aantal: 1000, cpuMs: 200, wandMs: 400 },
  ]);
  assert.deepEqual(tempo, { perSeconde: 10_000, traagste: 5_000, snelste: 20_000, drukte: 0.5, rondes: 3 });
});

test('deelnemers meten om beurten, elk met zo veel werk als in een ronde past', async () => {
  const beurten: string[] = [];
  // Eén keer duurt zoveel milliseconden, op een klok die niet van deze machine is.
  const deelnemer = (naam: string, perKeerMs: number): Deelnemer => ({
    naam,
    draai: async (aantal) => {
      beurten.push(`${naam}${aantal}`);
      return { aantal, cpuMs: aantal * perKeerMs, wandMs: aantal * perKeerMs };
    },
  });
  const rondes = await meetOmBeurten([deelnemer('a', 1), deelnemer('b', 100)], { rondes: 2, duurMs: 50 });
  assert.deepEqual(beurten.slice(-4), ['a50', 'b1', 'a50', 'b1']);
  assert.equal(rondes.get('a')?.length, 2);
  assert.equal(Math.round(tempoVan(rondes.get('b') ?? []).perSeconde), 10);
});

test('een trage eerste keer bepaalt niet hoeveel werk in een ronde past', async () => {
  let beurt = 0;
  const koud: Deelnemer = {
    naam: 'koud',
    draai: async (aantal) => {
      beurt += 1;
      return { aantal, cpuMs: 1, wandMs: beurt === 1 ? 900 : aantal };
    },
  };
  const rondes = await meetOmBeurten([koud], { rondes: 1, duurMs: 50 });
  assert.equal(rondes.get('koud')?.[0]?.aantal, 50);
});

test('verbruik telt rekentijd en tijd aan de wand, en wacht op werk dat later klaar is', async () => {
  let gedaan = false;
  const { aantal, cpuMs, wandMs } = await verbruikVan(3, async () => {
    await Promise.resolve();
    gedaan = true;
  });
  assert.ok(gedaan && aantal === 3 && cpuMs >= 0 && wandMs >= 0);
});

test('losse beurten hebben een midden en een staart, en houden op tijd op', async () => {
  const gezien: number[] = [];
  const { p50Ms, p99Ms, aantal } = await meetLatentie((nummer) => gezien.push(nummer), {
    hoogstens: 200,
    duurMs: 60_000,
  });
  assert.equal(aantal, 200);
  assert.deepEqual(gezien, [...gezien.keys()]);
  assert.ok(p50Ms >= 0 && p99Ms >= p50Ms);
});

test('getallen staan er met drie cijfers en in de eenheid die het best leest', () => {
  assert.deepEqual([1_140_000, 97_600, 999.7, 834.2, 4.8, 410e6].map(telwoord), [
    '1.14 M',
    '97.6 k',
    '1 k',
    '834',
    '4.8',
    '410 M',
  ]);
  assert.deepEqual([2987, 3.8, 0.056, 0.0000024].map(duur), ['2.99 s', '3.8 ms', '56 µs', '2.4 ns']);
  assert.equal(verhouding(300, 100), '3x faster');
  assert.equal(verhouding(100, 300), '3x slower');
  assert.equal(verhouding(101, 100), '1');
});

test('een tabel houdt haar kolommen, ook met een streep in een cel', () => {
  assert.equal(
    tabel([{ kop: 'wat' }, { kop: 'hoeveel', rechts: true }], [['a|b', '1']]),
    '| wat | hoeveel |\n| --- | ---: |\n| a\\|b | 1 |',
  );
  assert.throws(() => tabel([{ kop: 'wat' }], [['a', 'b']]), /2 cellen/);
});

test('een verslag komt tussen de merktekens, laat de rest staan en is te herhalen', () => {
  const document = 'voor\n<!-- x:begin -->\noud\n<!-- x:einde -->\nna\n';
  const nieuw = vervangDeel(document, 'x', 'nieuw $& $1');
  assert.equal(nieuw, 'voor\n<!-- x:begin -->\n\nnieuw $& $1\n\n<!-- x:einde -->\nna\n');
  assert.equal(vervangDeel(nieuw, 'x', 'nieuw $& $1'), nieuw);
  assert.throws(() => vervangDeel(document, 'y', 'nieuw'), /geen deel y/);
});

test('de machine staat erbij, en niet van wie zij is', () => {
  const machine = beschrijfMachine(new Date('2026-03-03T14:32:00Z'));
  assert.equal(machine.datum, '2026-03-03');
  assert.ok(machine.kernen > 0 && machine.node === process.versions.node);
  const regel = machineRegel({ ...machine, kernen: 2, processor: 'X', geheugenGb: 8, besturing: 'Linux', node: '26' });
  assert.equal(regel, '2026-03-03, 2 cores of X, 8 GB, Linux, Node 26.');
});

test('een kind antwoordt in volgorde, en een kind dat sterft laat niemand wachten', async (t) => {
  const map = mkdtempSync(join(tmpdir(), 'overlegtafel-kind-'));
  t.after(() => rmSync(map, { recursive: true, force: true }));
  const pad = join(map, 'kind.mjs');
  writeFileSync(pad, "process.on('message', (n) => (n < 0 ? process.exit(3) : process.send(n * 2)));");
  const kind = startKind<number, number>(pathToFileURL(pad), ['proef']);
  assert.equal(await kind.vraag(2), 4);
  assert.equal(await kind.vraag(21), 42);
  await assert.rejects(kind.vraag(-1), /proef stopte halverwege \(3\)/);
  await assert.rejects(kind.vraag(1), /proef/);
  await kind.stop();
});
