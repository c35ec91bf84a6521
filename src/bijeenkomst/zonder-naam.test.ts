import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CasusFeiten } from '../casus/feiten.ts';
import { haalNamenWeg, schuilnaam } from './zonder-naam.ts';

const DAAN = {
  jongere: { voornaam: 'Daan', achternaam: 'de Graaf' },
  gezin: ['Ilse Bakker', 'Mark de Graaf'],
};

test('uit een vraag verdwijnen de namen van jongere en ouders, ook met een bezits-s of in hoofdletters (E-07)', () => {
  assert.equal(haalNamenWeg('Hoe krijgt Daan weer ritme?', DAAN), 'Hoe krijgt de jongere weer ritme?');
  assert.equal(haalNamenWeg('Daans slaap, en DAAN op maandag', DAAN), 'De jongere slaap, en de jongere op maandag');
  assert.equal(haalNamenWeg('Daan de Graaf zit thuis', DAAN), 'De jongere zit thuis');
  assert.equal(haalNamenWeg('Wil mevrouw Bakker praten?', DAAN), 'Wil mevrouw een ouder praten?');
});

test('een woord waar de naam toevallig in zit, blijft staan', () => {
  const an = { jongere: { voornaam: 'An', achternaam: 'Bos' }, gezin: [] };
  assert.equal(haalNamenWeg('Kan An naar het bosje?', an), 'Kan de jongere naar het bosje?');
  assert.equal(haalNamenWeg('De vraag blijft de vraag', { jongere: null, gezin: [] }), 'De vraag blijft de vraag');
});

test('een naam die ook een gewoon woord is, gaat alleen weg waar zij met een hoofdletter staat', () => {
  const wil = { jongere: { voornaam: 'Wil', achternaam: 'de Groot' }, gezin: ['Noor van der Meer'] };
  for (const [vraag, zonder] of [
    ['Wat wil Wil zelf, en hoe groot is de stap?', 'Wat wil de jongere zelf, en hoe groot is de stap?'],
    ['Hoe wil de school verder met Wil de Groot?', 'Hoe wil de school verder met de jongere?'],
    [
      'De Groot belde. Kan het gezin De Groot meer hulp krijgen?',
      'De jongere belde. Kan het gezin de jongere meer hulp krijgen?',
    ],
    ['Wils rooster is te vol, zegt Groot.', 'De jongere rooster is te vol, zegt de jongere.'],
    ['WIL DE GROOT ZIT THUIS', 'De jongere ZIT THUIS'],
    ['Wil er meer rust? Noor van der Meer wil dat ook.', 'De jongere er meer rust? een ouder wil dat ook.'],
    ["Noor's vraag, en die van mevrouw Van der Meer", 'Een ouder vraag, en die van mevrouw een ouder'],
    ['Het onderwijs van der tijd', 'Het onderwijs van der tijd'],
    // Naam of werkwoord? Dat is aan het begin van een zin niet te zien; de naam mag er niet blijven staan.
    ['Wil hij terug naar school?', 'De jongere hij terug naar school?'],
  ] as const)
    assert.equal(haalNamenWeg(vraag, wil), zonder);
});

test('een naam die geen gewoon woord is, gaat ook weg als iemand haar zonder hoofdletter schreef', () => {
  assert.equal(haalNamenWeg('Hoe krijgt daan weer ritme?', DAAN), 'Hoe krijgt de jongere weer ritme?');
  assert.equal(haalNamenWeg('Moeder, ilse bakker, is somber', DAAN), 'Moeder, een ouder, is somber');
  assert.equal(haalNamenWeg('Hij haalt brood bij de bakker', DAAN), 'Hij haalt brood bij de bakker');
});

test('een voornaam die klein is opgeschreven, wordt met een hoofdletter gezocht', () => {
  const noor = { jongere: { voornaam: 'noor', achternaam: 'Bos' }, gezin: [] };
  assert.equal(haalNamenWeg('Wat helpt Noor in noord?', noor), 'Wat helpt de jongere in noord?');
});

const feiten = (melding: { soort: string; datum: string } | null, aangemaaktOp = '2026-02-20T09:00:00Z'): CasusFeiten =>
  ({
    kern: { geboortedatum: '2010-09-14', onderwijs: 'vo', wilsbekwaam: true },
    casus: { melding, aangemaaktOp: new Date(aangemaaktOp) },
    peildatum: '2026-03-03',
  }) as unknown as CasusFeiten;

test('een schuilnaam noemt de leeftijdsgroep en hoe lang het duurt, en geen letter van de naam', () => {
  assert.equal(
    schuilnaam(feiten({ soort: 'wettelijk', datum: '2025-11-03' })),
    'Jongere van 12 tot en met 15, melding van 4 maanden geleden',
  );
  assert.equal(
    schuilnaam(feiten({ soort: 'wettelijk', datum: '2026-02-12' })),
    'Jongere van 12 tot en met 15, melding van 2 weken geleden',
  );
  assert.equal(schuilnaam(feiten(null)), 'Jongere van 12 tot en met 15, aanmelding van 1 week geleden');
});

test('wie kort na middernacht aanmeldde, deed dat die dag en niet de dag ervoor', () => {
  const schuil = schuilnaam(feiten(null, '2026-02-24T23:30:00Z'));
  assert.equal(schuil, 'Jongere van 12 tot en met 15, aanmelding van deze week');
});
