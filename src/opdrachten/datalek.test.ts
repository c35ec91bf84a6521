import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vertelregels } from './datalek.ts';
import { leesDatalekwens, leesMeldtekst } from './datalek-wens.ts';

const GOED = ['--soort', 'gestolen', '--gemerkt', '2026-03-05T09:30'];

test('de opdrachtregel zegt soort, moment op de Nederlandse klok, wie en hoe; nooit de tekst', () => {
  assert.deepEqual(leesDatalekwens(GOED), {
    soort: 'gestolen',
    gemerktOp: new Date('2026-03-05T08:30:00.000Z'),
    partijen: [],
    duurtVoort: false,
    nogmaals: false,
    bestand: null,
    ja: false,
  });
  const vol = leesDatalekwens([
    ...GOED,
    '--partij',
    'A',
    '--partij',
    'B',
    '--bestand',
    'm.txt',
    '--duurt-voort',
    '--ja',
  ]);
  assert.ok(typeof vol !== 'string' && 'duurtVoort' in vol);
  assert.deepEqual([vol.partijen, vol.bestand, vol.duurtVoort, vol.ja], [['A', 'B'], 'm.txt', true, true]);
  const zomer = leesDatalekwens(['--soort', 'kwijt', '--gemerkt', '2026-07-01T00:05']);
  assert.ok(
    typeof zomer !== 'string' && 'gemerktOp' in zomer && zomer.gemerktOp.toISOString() === '2026-06-30T22:05:00.000Z',
  );
});

test('bij een datalek dat er al is, staat alleen wie het nu ook hoort', () => {
  assert.deepEqual(leesDatalekwens(['--bij', 'DL-2026-0007', '--partij', 'A', '--ja']), {
    bij: 'DL-2026-0007',
    partijen: ['A'],
    bestand: null,
    ja: true,
  });
  const zinnen: readonly (readonly [readonly string[], RegExp])[] = [
    [['--bij', 'DL-2026-0007'], /Noem met --partij/],
    [['--bij', '7', '--partij', 'A'], /--bij is het nummer/],
    [['--bij', 'DL-2026-0007', '--partij', ''], /Een optie is leeg/],
    [['--bij', 'DL-2026-0007', '--partij', 'A', ...GOED, '--nogmaals'], /laat --soort en --gemerkt en --nogmaals weg/],
  ];
  for (const [woorden, zin] of zinnen) {
    const uit = leesDatalekwens(woorden);
    assert.ok(typeof uit === 'string');
    assert.match(uit, zin);
  }
});

test('elke verkeerde optie krijgt haar eigen zin', () => {
  const zinnen: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /--soort is een van: verkeerde-ontvanger/],
    [['--soort', 'iets'], /--soort is een van/],
    [['--soort', 'kwijt'], /--gemerkt is dag en tijd/],
    [['--soort', 'kwijt', '--gemerkt', '2026-02-30T09:30'], /--gemerkt/],
    [['--soort', 'kwijt', '--gemerkt', '2026-02-28T24:00'], /--gemerkt/],
    [['--soort', 'kwijt', '--gemerkt', '2026-13-01T09:00'], /--gemerkt/],
    [['--soort', 'kwijt', '--gemerkt', '2026-02-28T09:30:00Z'], /--gemerkt/],
    [[...GOED, '--partij', ''], /Een optie is leeg/],
    [[...GOED, '--tekst', 'KANARIE'], /kent --tekst niet.*nooit van de opdrachtregel/],
    [[...GOED, 'KANARIE'], /woord los.*nooit van de opdrachtregel/],
    [[...GOED, '--bestand'], /waarde achter --bestand klopt niet/],
    [[...GOED, '--bestand', '--ja'], /waarde achter --bestand klopt niet/],
  ];
  for (const [woorden, zin] of zinnen) {
    const uit = leesDatalekwens(woorden);
    assert.ok(typeof uit === 'string', woorden.join(' '));
    assert.match(uit, zin);
    assert.doesNotMatch(uit, /KANARIE/);
  }
});

test('de tekst is leesbare UTF-8 van hoogstens 4000 tekens, zonder tekens die niemand ziet', () => {
  const lees = (tekst: string) => leesMeldtekst(Buffer.from(tekst));
  assert.deepEqual(lees('\ufeff  Er ging\r\niets\tmis.\r\n'), { kind: 'ok', tekst: 'Er ging\niets\tmis.' });
  assert.equal(lees('😀'.repeat(4_000)).kind, 'ok');
  const fouten: readonly (readonly [Uint8Array, RegExp])[] = [
    [Buffer.from(' \n'), /leeg/],
    [Buffer.from('a'.repeat(4_001)), /4001 tekens/],
    [Buffer.from([0xff, 0xfe, 0x41]), /geen UTF-8/],
    [Buffer.from('a\u0000b'), /onzichtbare/],
    [Buffer.from('a\u202eb'), /onzichtbare/],
  ];
  for (const [bytes, zin] of fouten) {
    const uit = leesMeldtekst(bytes);
    assert.ok(uit.kind === 'fout');
    assert.match(uit.regel, zin);
  }
});

test('wie het vertelde leest het nummer en organisaties: wie het hoorde, wie te bellen is, en wie niet', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((naam) => ({ id: naam, naam, telefoon: `088 ${naam}` }));
  assert.ok(a && b && c);
  const regels = vertelregels({
    kind: 'verteld',
    kenmerk: 'DL-2026-0001',
    op: new Date('2026-03-05T08:30:00.000Z'),
    verteld: [a, b],
    wistAl: [],
    zonderLezer: [b],
    niet: [c],
  });
  assert.deepEqual(regels, [
    'Datalek DL-2026-0001 is verteld op 5 maart 2026, 09.30 uur. De 72 uur lopen nu voor:',
    '  A',
    '  B',
    'Zonder beheerder en FG; bel hen zelf:',
    '  B, 088 B',
    'Nu niet verteld; raakt het hen ook, noem hen dan met --bij DL-2026-0001 en --partij:',
    '  C',
  ]);
  const later = {
    kind: 'verteld',
    kenmerk: 'DL-2026-0001',
    op: new Date(),
    verteld: [],
    zonderLezer: [],
    niet: [],
  } as const;
  assert.deepEqual(vertelregels({ ...later, wistAl: [a] }), [
    'Over datalek DL-2026-0001 is nu niemand iets verteld.',
    'Wist het al; deze tekst kwam er niet bij, bel als er iets nieuws is:',
    '  A, 088 A',
  ]);
});
