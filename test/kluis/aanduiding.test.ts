import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Kluis } from '../../src/kluis/index.ts';
import { maakProefkast, type Proefkast } from './proefkast.ts';

let kast: Proefkast;
let kluis: Kluis;
before(async () => {
  kast = await maakProefkast();
  kluis = kast.opnieuw();
});
after(() => kast?.sluit());

async function termen(partij: string, doel: string, waarden: readonly string[], bij: Kluis = kluis): Promise<string[]> {
  const uitkomst = await bij.indexTermen({ partij, doel, waarden });
  if (uitkomst.kind !== 'termen') throw new Error(uitkomst.kind);
  return uitkomst.termen.map((term) => term.toString('hex'));
}

async function index(persoon: string, bij: Kluis = kluis): Promise<string> {
  const uitkomst = await bij.persoonIndex(persoon);
  return uitkomst.kind === 'index' ? uitkomst.index.toString('hex') : uitkomst.kind;
}

test('een naam geeft bij een partij en een doel altijd dezelfde term, ook in een ander programma', async () => {
  const partij = randomUUID();
  const [eerste, tweede] = await termen(partij, 'naam', ['yara', 'daan']);
  assert.deepEqual(await termen(partij, 'naam', ['yara', 'daan'], kast.opnieuw()), [eerste, tweede]);
  assert.equal(eerste?.length, 32);
  assert.notEqual(eerste, tweede);
});

test('een afdruk van twee partijen of twee doelen is niet naast elkaar te leggen (A10)', async () => {
  const partijen = [randomUUID(), randomUUID()];
  const alle = new Set<string>();
  for (const partij of partijen)
    for (const doel of ['naam', 'bsn']) for (const term of await termen(partij, doel, ['yara'])) alle.add(term);
  assert.equal(alle.size, 4);
});

test('een vernieuwde sleutel verschuift geen zoekterm en geen aanduiding in het logboek', async () => {
  const partij = randomUUID();
  const persoon = randomUUID();
  const voor = [await termen(partij, 'naam', ['yara']), await index(persoon)];
  await kluis.vernieuwSleutel({ klasse: 'partij', partij });
  await kluis.vernieuwSleutel({ klasse: 'log', persoon });
  assert.deepEqual([await termen(partij, 'naam', ['yara']), await index(persoon)], voor);
});

test('na vernietigen van de sleutel van een partij is er niets meer te zoeken', async () => {
  const partij = randomUUID();
  await termen(partij, 'naam', ['yara']);
  await kluis.vernietig({ klasse: 'partij', partij });
  assert.deepEqual(await kluis.indexTermen({ partij, doel: 'naam', waarden: ['yara'] }), { kind: 'vernietigd' });
});

test('elke betrokkene heeft een eigen, vaste aanduiding in het logboek, in de gevraagde volgorde', async () => {
  const personen = Array.from({ length: 20 }, () => randomUUID());
  const samen = await kluis.persoonIndexen(personen);
  const los = await Promise.all(personen.map((persoon) => index(persoon, kast.opnieuw())));
  assert.deepEqual(
    samen.map((uitkomst) => (uitkomst.kind === 'index' ? uitkomst.index.toString('hex') : uitkomst.kind)),
    los,
  );
  assert.equal(new Set(los).size, 20);
  assert.ok(los.every((hex) => hex.length === 64));
});

test('de aanduiding overleeft de inhoud en verdwijnt met haar eigen sleutel', async () => {
  const betrokkene = randomUUID();
  const eigenaar = randomUUID();
  const voor = await index(betrokkene);
  await kluis.zorgVoorSleutel({ klasse: 'bron', eigenaar, betrokkene });
  await kluis.vernietig({ klasse: 'bron', eigenaar, betrokkene });
  assert.equal(await index(betrokkene), voor);
  await kluis.vernietig({ klasse: 'log', persoon: betrokkene });
  assert.equal(await index(betrokkene), 'vernietigd');
});

test('een verwijzing met iets anders dan een uuid in kleine letters is een fout van het programma', async () => {
  for (const persoon of ['', 'Yara', randomUUID().toUpperCase()])
    await assert.rejects(kluis.persoonIndex(persoon), TypeError);
});
