/** Wat de meting van de regels draagt, zonder de bibliotheken waarmee zij vergelijkt. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Drager, MaakDrager } from '../../bench/regels/dragers/drager.ts';
import * as geheel from '../../bench/regels/dragers/geheel.ts';
import * as gekeurd from '../../bench/regels/dragers/gekeurd.ts';
import { DEELNEMINGEN } from '../../bench/regels/dragers/index.ts';
import * as rij from '../../bench/regels/dragers/rij.ts';
import * as woorden from '../../bench/regels/dragers/woorden.ts';
import { HANDELINGEN_GEMETEN } from '../../bench/regels/gedragen.ts';
import { eersteVerschil, verschilTekst } from '../../bench/regels/gelijk.ts';
import { maakLus, maakTrageLus } from '../../bench/regels/lus.ts';
import { PEILDATUM } from '../../bench/regels/peildatum.ts';
import { gedragenVoor, maakGevallen, maakLijst } from '../../bench/regels/steekproef.ts';
import { type Meting, verslag } from '../../bench/regels/verslag.ts';
import { bijnaLeeg, mengsel, verdeling } from '../../bench/regels/vragen.ts';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { beoordeel, controleerVraag, feiten, kiesRegelset } from '../../src/regels/index.ts';

const ZAAD = 20261;
const bestand = (...delen: string[]): string => readFileSync(join(pakketwortel, ...delen), 'utf8');

test('gedragen worden alle regels van de handeling, letter voor letter', () => {
  for (const handeling of HANDELINGEN_GEMETEN) {
    const { regels, feiten: plaatsen } = gedragenVoor(handeling);
    const echt = kiesRegelset(PEILDATUM).regels.filter(({ bij }) => bij.includes(handeling));
    assert.deepEqual(
      regels.map(({ code, als, tenzij }) => [code, als.map((l) => `${l.waar ? '' : 'niet '}${l.feit}`), tenzij]),
      echt.map(({ code, als, tenzij }) => [code, als, tenzij]),
    );
    for (const [naam, groep] of plaatsen) assert.ok(naam in feiten[groep], naam);
  }
});

test('een feit dat in twee groepen dezelfde naam heeft, is dezelfde vraag', () => {
  const gezien = new Map<string, unknown>();
  for (const groep of Object.values(feiten)) {
    for (const [naam, feit] of Object.entries(groep)) assert.equal(gezien.get(naam) ?? feit, feit, naam);
    for (const [naam, feit] of Object.entries(groep)) gezien.set(naam, feit);
  }
});

test(`rij, woorden en het programma geven dezelfde redenen (zaad ${ZAAD})`, async () => {
  const modules: Readonly<Record<string, { readonly maakDrager: MaakDrager }>> = { rij, woorden, gekeurd, geheel };
  const gevallen = maakGevallen(300, ZAAD);
  const verwacht = gevallen.map(({ redenen }) => redenen);
  assert.ok(verwacht.some(({ length }) => length === 0) && verwacht.some(({ length }) => length > 3));
  for (const [sleutel, { maakDrager }] of Object.entries(modules)) {
    const dragers = new Map<string, Drager>();
    for (const handeling of HANDELINGEN_GEMETEN) dragers.set(handeling, await maakDrager(gedragenVoor(handeling)));
    const gevonden: string[][] = [];
    for (const geval of gevallen) {
      const drager = dragers.get(geval.handeling) as Drager;
      const invoer = drager.bereid(geval);
      const codes = [...(await drager.redenen(invoer))].sort();
      assert.equal(await drager.mag(invoer), codes.length === 0);
      gevonden.push(codes);
    }
    assert.equal(eersteVerschil(sleutel, verwacht, gevonden), undefined, sleutel);
  }
});

test('één ander antwoord wordt gezien en genoemd met de vraag erbij', () => {
  const verschil = eersteVerschil('x', [['a'], ['b', 'c']], [['a'], ['b']]);
  assert.deepEqual(verschil, { sleutel: 'x', nummer: 1, verwacht: ['b', 'c'], gevonden: ['b'] });
  assert.match(verschilTekst(verschil, { handeling: 'inzien' }), /b, c[\s\S]*"handeling":"inzien"/);
  assert.equal(eersteVerschil('x', [['a']], [])?.nummer, 0);
  assert.equal(eersteVerschil('x', [[]], [[], []])?.nummer, 1);
  assert.equal(eersteVerschil('x', [['a'], []], [['a'], []]), undefined);
});

test('steekproef, lijst en mengsel zijn te herhalen, goed gevormd en gevarieerd', () => {
  assert.deepEqual(maakGevallen(20, 5), maakGevallen(20, 5));
  assert.notDeepEqual(maakGevallen(20, 5), maakGevallen(20, 6));
  const items = maakLijst(200, ZAAD);
  const open = items.filter(({ redenen }) => redenen.length === 0).length;
  assert.ok(open > 20 && open < 180, `${open} van 200`);
  assert.equal(new Set(items.map(({ vraag }) => JSON.stringify(vraag.ontvanger))).size, 1);
  const vragen = mengsel(400, ZAAD);
  for (const vraag of vragen) assert.equal(controleerVraag(vraag).kind, 'vraag');
  const delen = verdeling(vragen);
  assert.ok(delen.toegestaan > 0.1 && delen.geweigerd > 0.1 && delen.onvolledig > 0, JSON.stringify(delen));
  for (const vraag of bijnaLeeg(8, ZAAD)) assert.equal(beoordeel(vraag).uitkomst, 'onvolledig');
});

test('een lus gaat rond over haar invoer en doet precies zo veel als gevraagd', async () => {
  const gezien: number[] = [];
  const doe = (getal: number): number => gezien.push(getal) && getal;
  assert.equal(maakLus([1, 2, 3], doe)(7), 13);
  assert.deepEqual(gezien, [1, 2, 3, 1, 2, 3, 1]);
  assert.equal(await maakTrageLus([1, 2, 3], async (getal) => getal)(4), 7);
});

test('het slotbestand noemt geen plek om vandaan te halen, en elke licentie is die van het pakket', () => {
  const slot = JSON.parse(bestand('bench', 'package-lock.json'));
  const eigen = JSON.parse(bestand('bench', 'package.json'));
  assert.equal(bestand('bench', '.npmrc'), bestand('.npmrc'));
  for (const [pad, { resolved }] of Object.entries<{ resolved?: string }>(slot.packages)) {
    assert.equal(resolved, undefined, pad);
  }
  const vergeleken = DEELNEMINGEN.flatMap(({ pakket, licentie }) => (pakket === null ? [] : [{ pakket, licentie }]));
  assert.deepEqual(vergeleken.map(({ pakket }) => pakket).sort(), Object.keys(eigen.dependencies).sort());
  for (const { pakket, licentie } of vergeleken) {
    const vast = slot.packages[`node_modules/${pakket}`];
    assert.equal(vast.version, eigen.dependencies[pakket], `${pakket} staat niet op één versie`);
    assert.equal(vast.license, licentie, pakket);
  }
});

const TEMPO = { perSeconde: 2_000, traagste: 1_000, snelste: 3_000, drukte: 0.9, rondes: 5 };
const METING: Meting = {
  machine: { kernen: 2, processor: 'X', geheugenGb: 8, besturing: 'Linux', node: '26.0.0', datum: '2026-03-03' },
  zaad: ZAAD,
  gevallen: 10_000,
  items: { aantal: 10_000, toegestaan: 7_000 },
  regels: [{ handeling: 'inzien', regels: 30, feiten: 41 }],
  mengsel: { toegestaan: 0.3, geweigerd: 0.65, onvolledig: 0.05 },
  kern: [
    { taak: 'mengsel', tempo: TEMPO, latentie: null, toelichting: '' },
    { taak: 'lijst', tempo: TEMPO, latentie: null, toelichting: '7000' },
  ],
  vergelijking: DEELNEMINGEN.map((deelneming, plaats) => ({
    deelneming,
    alle: { ...TEMPO, perSeconde: 1_000 * (plaats + 1) },
    eerste: undefined,
    latentie: { p50Ms: 0.001, p99Ms: 0.01, aantal: 10, klokMs: 0.00003 },
    lijst: { cpuMs: 10, rondes: 3 },
    koud: undefined,
  })),
  versies: { casbin: '1.2.3' },
};

test('het verslag noemt elke rij, de versie van wat vergeleken is, en nooit een plek op de schijf', () => {
  const tekst = verslag(METING);
  for (const { naam } of DEELNEMINGEN) assert.ok(tekst.includes(naam), naam);
  assert.match(tekst, /casbin 1\.2\.3/);
  assert.match(tekst, /30 % toegestaan, 65 % geweigerd, 5 % onvolledig/);
  assert.match(tekst, /packed words \| 500 µs \| 20x faster/);
  assert.match(tekst, /the mix \| 2 k \| 1 k to 3 k \|.*\| 300 k: 150x short/);
  assert.match(tekst, /200 µs: 2\.5x short/);
  assert.ok(!tekst.includes(pakketwortel) && !tekst.includes('file:'));
});

test('docs/metingen.md heeft een plek voor het verslag', () => {
  assert.match(bestand('docs', 'metingen.md'), /<!-- regels:begin -->[\s\S]*<!-- regels:einde -->/);
});
