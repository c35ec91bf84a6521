import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maakTaal } from '../teksten/teksten.ts';
import type { Keek } from './toon-wie-keek.ts';
import { toonGroepen, toonRegels, zinVan } from './wie-keek-toon.ts';

const taal = maakTaal({ vorm: 'u', code: 'nl' }, 'Daan');
const school = { id: 'school', naam: 'Stichting Kompas' };
const femke = { ik: false, naam: 'Femke Bos', functie: 'zorgcoordinator', partij: school, soort: 'medewerker' };
let nummer = 0;
const keek = (op: string, wens: Partial<Keek> = {}): Keek => ({
  id: `regel-${++nummer}`,
  op: new Date(op),
  code: 'gegeven-ingezien',
  gelukt: true,
  dader: femke,
  categorieen: ['b'],
  doel: null,
  grond: 'taak',
  redenen: [],
  aan: null,
  ...wens,
});

test('wat een mens op een dag deed staat bij elkaar; wat niet mocht staat los (C4)', () => {
  const regels = [
    keek('2026-03-03T09:00:00Z'),
    keek('2026-03-03T08:30:00Z', { categorieen: ['h'] }),
    keek('2026-03-03T08:20:00Z', { gelukt: false, redenen: ['toestemming-ontbreekt'] }),
    keek('2026-03-03T08:10:00Z', { dader: { ...femke, naam: 'Noor Jansen' } }),
    keek('2026-03-02T08:00:00Z'),
  ];
  const groepen = toonGroepen(regels, taal);
  assert.deepEqual(
    groepen.map(({ wie, soort, regels: eigen }) => [wie, soort, eigen.length]),
    [
      ['Femke Bos', 'gewoon', 2],
      ['Femke Bos', 'let-op', 1],
      ['Noor Jansen', 'gewoon', 1],
      ['Femke Bos', 'gewoon', 1],
    ],
  );
});

test('wie meekomt heet geen ouder, en een ouder van wie zelf beslist ziet niet de zaak (T25-18, E-02)', () => {
  const waarom = (dader: Partial<Keek['dader']>) => {
    const wie = { ik: false, naam: 'Joke de Wit', functie: null, partij: null, soort: 'ouder', ...dader };
    const [regel] = toonRegels([keek('2026-03-03T09:00:00Z', { code: 'casus-ingezien', dader: wie })], taal);
    return [regel?.rol, regel?.waarom];
  };
  assert.deepEqual(waarom({ soort: 'steunpersoon' }), ['steunpersoon', 'Waarom: deze persoon komt mee om te helpen.']);
  assert.deepEqual(waarom({}), ['ouder', 'Waarom: wie het gezag heeft, mag de zaak zien.']);
  assert.deepEqual(waarom({ zonderStem: true }), ['ouder', 'Waarom: een ouder leest nu niet meer mee.']);
});

test('dat een ander van het gezin een ja terugnam, blijkt niet uit wat een organisatie daarna opschrijft (Bijl 5-a)', () => {
  const regel = keek('2026-03-03T09:00:00Z', { code: 'intrekking-beantwoord', categorieen: [] });
  for (const lezer of [
    { vorm: 'u', code: 'nl' },
    { vorm: 'je', code: 'nl' },
    { vorm: 'u', code: 'en' },
    { vorm: 'je', code: 'en' },
  ] as const)
    assert.doesNotMatch(zinVan(regel, maakTaal(lezer, 'Daan')), /toestemming|consent|gestopt|stopped|\bja\b|\byes\b/i);
});

test('in de groepen valt geen regel weg en komt er geen bij', () => {
  const regels = Array.from({ length: 40 }, (_, i) =>
    keek(new Date(Date.UTC(2026, 2, 1 + (i % 4), 8, i)).toISOString(), {
      gelukt: i % 7 !== 0,
      categorieen: [['a', 'b', 'h'][i % 3] ?? 'a'],
    }),
  );
  const los = (alle: readonly { readonly id: string }[]) => alle.map(({ id }) => id).toSorted();
  assert.deepEqual(los(toonGroepen(regels, taal).flatMap((groep) => groep.regels)), los(toonRegels(regels, taal)));
});

test('wie de pagina van het plan of de verslagen opende, las daar niet altijd een plan of verslag: de zin zegt niet meer', () => {
  const zinnen = ['plan-ingezien', 'verslag-ingezien'].map((code) =>
    zinVan(keek('2026-03-02T10:00:00Z', { code, categorieen: [] }), taal),
  );
  assert.deepEqual(zinnen, ['keek bij het plan.', 'keek bij de verslagen.']);
});
