/** Wat alle functies van deze map samen beloven: goede vindplaatsen, gewone taal, geen klok, klein. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pakketwortel } from '../../lib/pakket.ts';
import type { Kanttekening } from './index.ts';
import {
  type Convenantfeit,
  eindgronden,
  onderwijsplicht,
  RECHTEN,
  standVanConvenant,
  TOETREDINGSTAPPEN,
  termijnVanVerzoek,
  terugkeerklok,
  type Verzuimdag,
  verzuimklok,
  wieMagRechtUitoefenen,
} from './index.ts';

const MAP = join(pakketwortel, 'src/regels/verloop');
const BRONNEN = readdirSync(MAP).filter((naam) => naam.endsWith('.ts') && !naam.endsWith('.test.ts'));

function* vanRechten(): Generator<Kanttekening> {
  for (const recht of RECHTEN)
    for (const groep of ['<12', '12-15', '16-17', '18+'] as const)
      for (const gezagdragers of [0, 1, 2] as const)
        for (const wilsbekwaam of [true, false]) {
          const { magNiet, waarom } = wieMagRechtUitoefenen(recht, { groep, gezagdragers, wilsbekwaam });
          yield* [...magNiet, ...waarom];
        }
}

function* vanTermijnen(): Generator<Kanttekening> {
  yield* termijnVanVerzoek({ ontvangen: [], verlenging: null }).waarom;
  for (const reden of ['Veel bronnen.', ''])
    yield* termijnVanVerzoek({ ontvangen: ['2026-03-20'], verlenging: { medegedeeldOp: '2026-04-01', reden } }).waarom;
  for (const jaar of [2027, 2031, 2038, 2043, 2047, 2055])
    for (const kwalificatie of [{}, { startkwalificatie: false }])
      yield* onderwijsplicht({ geboortedatum: '2026-01-01', peildatum: `${jaar}-09-01`, ...kwalificatie }).waarom;
}

function* vanVerzuim(): Generator<Kanttekening> {
  const kalender = { van: '2026-08-01', totEnMet: '2028-07-31', vrij: [] };
  const leeg = { kalender, ziekmeldingen: [], dagen: [] };
  const dagen = Array.from(
    { length: 12 },
    (_, n): Verzuimdag => ({ datum: `2026-09-${14 + n}`, uren: 5.5, soort: 'ongeoorloofd', heleDag: true }),
  );
  const druk = { kalender, dagen, ziekmeldingen: ['2026-09-01', '2026-09-02', '2026-09-03', '2026-09-04'] };
  yield* verzuimklok(druk, '2026-09-25').waarom;
  yield* verzuimklok(leeg, '2030-01-01').waarom;
  for (const peildatum of ['2026-08-15', '2026-09-25', '2027-03-01', '2028-06-01', '2029-01-01'])
    yield* terugkeerklok({ ...druk, terugkeerOp: '2026-09-01' }, peildatum).waarom;
  yield* terugkeerklok(
    { ...leeg, terugkeerOp: '2026-09-01', kalender: { ...kalender, totEnMet: '2026-09-01' } },
    '2026-09-01',
  ).waarom;
  const eind = {
    arrangementen: [{ van: '2026-01-01', tot: '2027-02-01' }],
    terugkeerVoltooidOp: '2027-05-01',
    woontBuitenSinds: '2027-06-01',
    schoolBuitenSinds: '2027-07-01',
    overledenOp: '2027-09-01',
    nazorg: { maanden: 6, betrokkenenGeinformeerd: true },
  };
  const nieuw = [...eind.arrangementen, { van: '2027-02-01', tot: null }];
  const gevallen = [
    eind,
    { ...eind, arrangementen: nieuw, terugkeerVoltooidOp: null },
    { ...eind, arrangementen: [], terugkeerVoltooidOp: null, woontBuitenSinds: null },
  ];
  for (const feiten of gevallen)
    for (const peildatum of ['2027-03-01', '2027-06-15', '2027-08-01', '2028-01-01']) {
      const { waarom, geenGrond } = eindgronden(feiten, peildatum);
      yield* [...waarom, ...geenGrond];
    }
}

function* vanConvenant(): Generator<Kanttekening> {
  const feit = (datum: string, rest: object): Convenantfeit => ({ versie: 1, datum, ...rest }) as Convenantfeit;
  const tekst = {
    kind: 'tekst',
    tekst: '1',
    volgnummer: 1,
    tekenaars: ['g', 's'],
    schoolbesturen: ['a', 'b', 'c', 'd'],
  };
  const namens = (van: string, aan: string, datum: string) => feit(datum, { kind: 'volmacht', van, aan, tekst: '1' });
  const tekent = (partij: string, welke = '1') => feit('2025-09-01', { kind: 'ondertekening', partij, tekst: welke });
  const stappen = TOETREDINGSTAPPEN.flatMap((_, n) =>
    TOETREDINGSTAPPEN.slice(0, n + 1).map((stap) =>
      feit('2025-10-01', { kind: 'toetreding', partij: `j${n}`, tekst: '1', stap }),
    ),
  );
  const feiten = [
    feit('2025-01-01', tekst),
    feit('2025-02-01', { ...tekst, tekst: '2', volgnummer: 2, schoolbesturen: ['e'] }),
    namens('a', 's', '2025-08-01'),
    namens('b', 's', '2025-10-01'),
    namens('d', 'x', '2025-08-01'),
    ...[tekent('g'), tekent('s'), tekent('e', '2'), tekent('z')],
    ...stappen,
  ];
  const weg = ['g', 's', 'a', 'j3'].map((partij) => feit('2026-01-01', { kind: 'opzegging', partij }));
  const samen = feit('2026-01-01', { kind: 'beeindiging', per: '2026-06-01', instemming: ['g', 's', 'a', 'j3'] });
  for (const lijst of [feiten, [...feiten, weg[2] as Convenantfeit], [...feiten, ...weg], [...feiten, samen]])
    for (const dag of ['2025-03-01', '2025-10-01', '2026-07-01', '2027-09-01']) {
      const { waarom, blijft, partijen } = standVanConvenant(lijst, dag);
      yield* [...waarom, ...blijft, ...partijen.flatMap((partij) => [partij.waarom, ...partij.blijft])];
    }
}

const ALLE = [...vanRechten(), ...vanTermijnen(), ...vanVerzuim(), ...vanConvenant()];
const zinnen = (tekst: string): string[] => tekst.split(/(?<=[.?!])\s+/);

test('elke uitleg is in de bron bereikt: geen code staat er zonder dat een stand haar noemt', () => {
  const bereikt = new Set(ALLE.map(({ code }) => code));
  const bron = BRONNEN.map((naam) => readFileSync(join(MAP, naam), 'utf8')).join('\n');
  const zinnenInBron = [...bron.matchAll(/uitleg:\s*'([^']+)'/g)].map(([, zin]) => zin ?? '');
  assert.ok(zinnenInBron.length > 40, String(zinnenInBron.length));
  const gezegd = ALLE.map(({ uitleg }) => uitleg);
  for (const zin of zinnenInBron)
    assert.ok(
      gezegd.some((uitleg) => uitleg.startsWith(zin)),
      zin,
    );
  assert.ok(bereikt.size > 60, String(bereikt.size));
});

test('elke vindplaats bestaat en elke code hoort bij een zin', () => {
  const eisen = JSON.parse(readFileSync(join(pakketwortel, 'src/eisen/eisen.json'), 'utf8')) as { id: string }[];
  const bekend = new Set(eisen.map(({ id }) => id));
  for (const { code, artikelen, uitleg } of ALLE) {
    assert.match(code, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.ok(artikelen.length > 0 && new Set(artikelen).size === artikelen.length, code);
    for (const artikel of artikelen) assert.ok(bekend.has(artikel), `${code}: ${artikel}`);
    assert.match(uitleg, /^[A-Z].*\.$/, code);
    assert.doesNotMatch(uitleg, /undefined|null|NaN|\d{4}-\d\d/, code);
  }
});

test('de uitleg is gewone taal: hoogstens 22 woorden per zin', () => {
  for (const { code, uitleg } of ALLE)
    for (const zin of zinnen(uitleg)) assert.ok(zin.split(/\s+/).length <= 22, `${code}: ${zin}`);
});

test('de map voert alleen regels in en leest geen klok', () => {
  for (const naam of BRONNEN) {
    const tekst = readFileSync(join(MAP, naam), 'utf8');
    for (const [, waar] of tekst.matchAll(/from '([^']+)'/g)) assert.match(waar ?? '', /^\.\.?\/[a-z-]+\.ts$/, naam);
    assert.doesNotMatch(tekst, /new Date|Date\.now|Math\.random|process\.|globalThis|require\(|import\(/, naam);
  }
});

test('wat over de tijd gaat blijft klein genoeg voor een browser: onder 15 kB gzip, nog zonder verkleinen', () => {
  const alles = BRONNEN.map((naam) => stripTypeScriptTypes(readFileSync(join(MAP, naam), 'utf8')))
    .join('\n')
    .replace(/^\s*\/\*\*[\s\S]*?\*\/$|^\s*\/\/.*$/gm, '');
  assert.ok(gzipSync(alles).length < 15_000, String(gzipSync(alles).length));
});
