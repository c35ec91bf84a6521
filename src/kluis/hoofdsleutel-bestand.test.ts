import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { hoofdsleutelUit } from './hoofdsleutel.ts';
import { leesHoofdsleutel, maakHoofdsleutel } from './hoofdsleutel-bestand.ts';

let map: string;
before(async () => {
  map = await mkdtemp(join(tmpdir(), 'hoofdsleutel-'));
});
after(() => rm(map, { recursive: true, force: true }));

async function gemaakt(naam: string) {
  const uitkomst = await maakHoofdsleutel(join(map, naam));
  if (uitkomst.kind !== 'ok') throw new Error(uitkomst.regel);
  return uitkomst.hoofdsleutel;
}

async function regelVan(pad: string): Promise<string> {
  const uitkomst = await leesHoofdsleutel(pad);
  return uitkomst.kind === 'ok' ? 'ok' : uitkomst.regel;
}

test('een nieuwe hoofdsleutel is alleen van de eigenaar, en is na lezen dezelfde', async () => {
  const nieuw = await gemaakt('nieuw');
  assert.equal((await stat(join(map, 'nieuw'))).mode & 0o777, 0o600);
  const gelezen = await leesHoofdsleutel(join(map, 'nieuw'));
  assert.equal(gelezen.kind === 'ok' && gelezen.hoofdsleutel.id, nieuw.id);
  assert.deepEqual(
    (await readdir(map)).filter((naam) => naam.startsWith('.')),
    [],
    'geen resten',
  );
});

test('een bestaande hoofdsleutel wordt nooit overschreven, ook niet door twee tegelijk', async () => {
  const pad = join(map, 'tegelijk');
  const uitkomsten = await Promise.all(Array.from({ length: 5 }, () => maakHoofdsleutel(pad)));
  assert.deepEqual(uitkomsten.map(({ kind }) => kind).sort(), ['fout', 'fout', 'fout', 'fout', 'ok']);
  const winnaar = uitkomsten.find(({ kind }) => kind === 'ok');
  const gelezen = await leesHoofdsleutel(pad);
  assert.equal(gelezen.kind === 'ok' && gelezen.hoofdsleutel.id, winnaar?.kind === 'ok' && winnaar.hoofdsleutel.id);
});

test('elk veranderd teken in het bestand wordt opgemerkt', async () => {
  await gemaakt('heel');
  const heel = await readFile(join(map, 'heel'), 'utf8');
  const pad = join(map, 'stuk');
  for (let i = 0; i < heel.trimEnd().length; i += 1) {
    await writeFile(pad, `${heel.slice(0, i)}${heel[i] === 'a' ? 'b' : 'a'}${heel.slice(i + 1)}`, { mode: 0o600 });
    assert.match(await regelVan(pad), /geen hoofdsleutel van Overlegtafel|controlewaarde klopt niet/, `teken ${i}`);
  }
});

test('elke fout is een zin die het bestand noemt en zegt wat te doen', async () => {
  assert.match(await regelVan(join(map, 'afwezig')), /Er is geen hoofdsleutel in .*afwezig; zet/);
  assert.equal((await leesHoofdsleutel(join(map, 'afwezig'))).kind, 'bestaat-niet');
  await mkdir(join(map, 'een-map'));
  assert.match(await regelVan(join(map, 'een-map')), /een-map is geen hoofdsleutel/);
  await gemaakt('open');
  for (const rechten of [0o640, 0o604, 0o660]) {
    await chmod(join(map, 'open'), rechten);
    assert.match(await regelVan(join(map, 'open')), /chmod 600 .*open$/);
  }
  const elders = await maakHoofdsleutel(join(map, 'geen-map', 'sleutel'));
  assert.match(elders.kind === 'ok' ? '' : elders.regel, /De map voor de hoofdsleutel bestaat niet/);
  await writeFile(join(map, 'groot'), 'x'.repeat(5000), { mode: 0o600 });
  assert.match(await regelVan(join(map, 'groot')), /groot is geen hoofdsleutel/);
});

test('afgeleide sleutels hangen af van doel en hoofdsleutel, en herhalen zich', async () => {
  const een = hoofdsleutelUit(Buffer.alloc(32, 1));
  const twee = hoofdsleutelUit(Buffer.alloc(32, 2));
  assert.deepEqual(await een.leidAf('sessie'), await een.leidAf('sessie'));
  assert.notDeepEqual(await een.leidAf('sessie'), await een.leidAf('totp'));
  assert.notDeepEqual(await een.leidAf('sessie'), await twee.leidAf('sessie'));
  assert.equal((await een.leidAf('sessie', 64)).length, 64);
  assert.throws(() => hoofdsleutelUit(Buffer.alloc(16)), TypeError);
});

test('een ingepakte sleutel komt terug, en na elke verandering niet', async () => {
  const hoofdsleutel = hoofdsleutelUit(randomBytes(32));
  const aad = Buffer.from('rij 1');
  const sleutel = randomBytes(32);
  const gewikkeld = await hoofdsleutel.wikkel(sleutel, aad);
  assert.deepEqual(await hoofdsleutel.pakUit(gewikkeld, aad), sleutel);
  assert.equal(await hoofdsleutel.pakUit(gewikkeld, Buffer.from('rij 2')), null);
  assert.equal(await hoofdsleutelUit(randomBytes(32)).pakUit(gewikkeld, aad), null);
  for (let i = 0; i < gewikkeld.length; i += 1) {
    assert.equal(
      await hoofdsleutel.pakUit(
        gewikkeld.map((b, n) => (n === i ? b ^ 0x80 : b)),
        aad,
      ),
      null,
      `byte ${i}`,
    );
    assert.equal(await hoofdsleutel.pakUit(gewikkeld.subarray(0, i), aad), null, `lengte ${i}`);
  }
});
