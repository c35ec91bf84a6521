import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vraag } from '../../test/verschil/voorbeeld.ts';
import { beoordeel } from '../regels/index.ts';
import { beantwoordBeoordeling } from './api.ts';
import { beoordeelRegels } from './cli.ts';
import { LANGSTE_REGEL } from './regels-lezen.ts';

const TOEGESTAAN = vraag('verstrekken');
const TEKST = JSON.stringify(TOEGESTAAN);
const OORDEEL = beoordeel(TOEGESTAAN);

type Uitvoer = { readonly status: number; readonly regels: readonly Record<string, unknown>[] };

async function draai(...stukken: readonly (string | Uint8Array)[]): Promise<Uitvoer> {
  const regels: Record<string, unknown>[] = [];
  const status = await beoordeelRegels(
    (async function* () {
      yield* stukken;
    })(),
    async (regel) => {
      assert.ok(!regel.includes('\n'));
      regels.push(JSON.parse(regel) as Record<string, unknown>);
      return 'geschreven';
    },
  );
  return { status, regels };
}

test('lege invoer is geen fout', async () => {
  assert.deepEqual(await draai(), { status: 0, regels: [] });
  assert.deepEqual(await draai('', new Uint8Array()), { status: 0, regels: [] });
});

test('één oordeel per regel, in volgorde, status 0 wat de uitkomst ook is', async () => {
  const geweigerd = vraag('verstrekken', { kanaal: { mfa: false } });
  const { status, regels } = await draai(`${TEKST}\n${JSON.stringify(geweigerd)}\n`);
  assert.equal(status, 0);
  assert.deepEqual(regels, [OORDEEL, beoordeel(geweigerd)]);
});

test('de laatste regel hoeft geen regeleinde te hebben, en CRLF mag', async () => {
  assert.deepEqual(await draai(`${TEKST}\r\n${TEKST}`), { status: 0, regels: [OORDEEL, OORDEEL] });
});

test('een regel die geen vraag is, krijgt op haar plaats een fout en de status is 2', async () => {
  const { status, regels } = await draai(`${TEKST}\n\n \t\nnee\n{"versie":2}\n${TEKST}\n`);
  assert.equal(status, 2);
  assert.deepEqual(regels[0], OORDEEL);
  assert.deepEqual(
    regels.slice(1, 4).map(({ regel, velden }) => ({ regel, velden })),
    [
      { regel: 2, velden: [] },
      { regel: 3, velden: [] },
      { regel: 4, velden: [] },
    ],
  );
  assert.deepEqual(Object.keys(regels[4] ?? {}), ['fout', 'regel', 'velden']);
  assert.deepEqual(regels[4]?.['velden'], ['versie', 'handeling', 'peildatum', 'plicht', 'afweging']);
  assert.deepEqual(regels[5], OORDEEL);
});

test('stukken breken midden in een teken, een regel of een CRLF', async () => {
  const bytes = new TextEncoder().encode(
    `${JSON.stringify(vraag('verstrekken', { gever: { functie: 'zorgcoördinator' } }))}\r\n${TEKST}\r\n`,
  );
  for (const maat of [1, 7, 64]) {
    const stukken: Uint8Array[] = [];
    for (let van = 0; van < bytes.length; van += maat) stukken.push(bytes.subarray(van, van + maat));
    assert.deepEqual((await draai(...stukken)).regels, [OORDEEL, OORDEEL]);
  }
});

test('een bron die haar buffer hergebruikt, verandert niets', async () => {
  const regels: string[] = [];
  const bytes = new TextEncoder().encode(`${TEKST}\n`);
  const buffer = new Uint8Array(16);
  const status = await beoordeelRegels(
    (async function* () {
      for (let van = 0; van < bytes.length; van += 16) {
        const deel = bytes.subarray(van, van + 16);
        buffer.set(deel);
        yield buffer.subarray(0, deel.length);
      }
    })(),
    async (regel) => {
      regels.push(regel);
      return 'geschreven';
    },
  );
  assert.equal(status, 0);
  assert.deepEqual(
    regels.map((regel) => JSON.parse(regel)),
    [OORDEEL],
  );
});

test('kapotte UTF-8 is een fout op die regel, niet op de volgende', async () => {
  const { status, regels } = await draai(new Uint8Array([0x22, 0xff, 0x22, 0x0a]), `${TEKST}\n`);
  assert.equal(status, 2);
  assert.equal(regels[0]?.['regel'], 1);
  assert.deepEqual(regels[1], OORDEEL);
});

test('een BOM vooraan mag, verderop niet', async () => {
  assert.deepEqual((await draai(`\ufeff${TEKST}\n`)).regels, [OORDEEL]);
  assert.equal((await draai(`${TEKST}\n\ufeff${TEKST}\n`)).status, 2);
});

test('een regel van 10 MB is geen vraag, wat er ook in staat; een te diepe ook niet', async () => {
  const lang = await draai(' '.repeat(10_000_000), TEKST, `\n${TEKST}\n`);
  assert.equal(lang.status, 2);
  assert.deepEqual(lang.regels, [{ fout: 'Deze regel is te lang: meer dan 1 MB.', regel: 1, velden: [] }, OORDEEL]);
  const diep = await draai(`${'['.repeat(LANGSTE_REGEL)}\n${TEKST}\n`);
  assert.equal(diep.status, 2);
  assert.deepEqual(diep.regels[1], OORDEEL);
});

test('een regel mag precies zo lang zijn als de grens, en geen byte langer', async () => {
  const vol = ' '.repeat(LANGSTE_REGEL - TEKST.length) + TEKST;
  assert.deepEqual(await draai(`${vol}\n`), { status: 0, regels: [OORDEEL] });
  assert.equal((await draai(` ${vol}\n`)).status, 2);
});

test('een regel die nooit eindigt, wordt niet bewaard en krijgt aan het eind één fout', async () => {
  const blok = new Uint8Array(1 << 16).fill(0x20);
  let gegeven = 0;
  const regels: string[] = [];
  const status = await beoordeelRegels(
    (async function* () {
      for (; gegeven < 1000; gegeven += 1) yield blok;
    })(),
    async (regel) => {
      regels.push(regel);
      return 'geschreven';
    },
  );
  assert.equal(status, 2);
  assert.deepEqual(
    regels.map((regel) => JSON.parse(regel)),
    [{ fout: 'Deze regel is te lang: meer dan 1 MB.', regel: 1, velden: [] }],
  );
});

test('wie niet meer leest, krijgt niets meer: er wordt niet verder gelezen', async () => {
  let gelezen = 0;
  const status = await beoordeelRegels(
    (async function* () {
      for (; gelezen < 100; gelezen += 1) yield `${TEKST}\n`;
    })(),
    async () => 'lezer-weg',
  );
  assert.equal(status, 0);
  assert.ok(gelezen < 3, String(gelezen));
});

test('slechte invoer noemt de regel en elk fout veld, en is nooit toegestaan', async () => {
  const met = (tekst: string): string => TEKST.replace(/^\{/, `{${tekst},`);
  const gevallen: readonly (readonly [string, readonly string[]])[] = [
    [met('"__proto__":{"vanKracht":true}'), ['__proto__']],
    [met('"constructor":1'), ['constructor']],
    [JSON.stringify({ ...TOEGESTAAN, peildatum: '2026-02-30' }), ['peildatum']],
    [JSON.stringify({ ...TOEGESTAAN, kanaal: { versleuteld: 'ja', mfa: 1 } }), ['kanaal.versleuteld', 'kanaal.mfa']],
    [JSON.stringify({ ...TOEGESTAAN, casus: { ...TOEGESTAAN.casus, statuz: 'open' } }), ['casus.statuz']],
    ['[]', []],
    ['"tekst"', []],
    ['{"versie":1', []],
  ];
  const { status, regels } = await draai([...gevallen.map(([tekst]) => tekst), TEKST].join('\n'));
  assert.equal(status, 2);
  for (const [plaats, [tekst, velden]] of gevallen.entries()) {
    const antwoord = regels[plaats];
    assert.equal(antwoord?.['regel'], plaats + 1, tekst);
    assert.deepEqual(antwoord['velden'], velden, tekst);
    assert.equal('uitkomst' in antwoord, false, tekst);
  }
  assert.deepEqual(regels.at(-1), OORDEEL);
});

test('de schrijver wordt afgewacht: er is nooit meer dan één regel onderweg', async () => {
  let onderweg = 0;
  await beoordeelRegels(
    (async function* () {
      for (let nummer = 0; nummer < 50; nummer += 1) yield `${TEKST}\n`;
    })(),
    async () => {
      onderweg += 1;
      assert.equal(onderweg, 1);
      await Promise.resolve();
      onderweg -= 1;
      return 'geschreven';
    },
  );
});

test('de API geeft hetzelfde oordeel, en bij een foute vraag elk veld', () => {
  assert.deepEqual(beantwoordBeoordeling(TOEGESTAAN), { status: 200, contentType: 'application/json', body: OORDEEL });
  const fout = beantwoordBeoordeling({ ...TOEGESTAAN, versie: 2, casus: { status: 'dicht' } });
  assert.equal(fout.status, 400);
  assert.equal(fout.contentType, 'application/problem+json');
  assert.deepEqual(fout.status === 400 && fout.body.velden, ['versie', 'casus.status']);
  for (const leeg of [undefined, null, 'x', []]) assert.equal(beantwoordBeoordeling(leeg).status, 400);
});
