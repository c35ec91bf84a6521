import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  aantal,
  datum,
  datumOfNiets,
  jaNee,
  keuze,
  keuzeOfNiets,
  legeStand,
  meerkeuze,
  metFout,
  ontleed,
  sleutel,
  sleutels,
  tekst,
  verplichteTekst,
  vinkje,
} from './formulier.ts';

const ZAAD = 20260305;
const ID = '019584c0-7b1e-7c3a-9f00-2f6d3c1a5b7e';

const schema = {
  soort: keuze(['d', 'g'], { leeg: 'Kies een soort gegeven.' }),
  tekst: verplichteTekst({ max: 20, regels: true, leeg: 'Schrijf op wat u deelt.' }),
  reden: tekst({ max: 10 }),
  aan: meerkeuze(['school', 'ggd'], { leeg: 'Kies met wie u dit deelt.' }),
  op: datum({ leeg: 'Kies een datum.', tot: { dag: '2026-03-03', fout: 'Kies een datum die al geweest is.' } }),
  nodig: jaNee({ leeg: 'Kies ja of nee.' }),
  gelezen: vinkje({ verplicht: 'Zet een vinkje.' }),
};
const GOED = {
  soort: 'g',
  tekst: 'Twee\r\nregels',
  reden: '',
  aan: 'ggd',
  op: '2 maart 2026',
  nodig: 'nee',
  gelezen: 'ja',
};

describe('een formulier ontleden', () => {
  it('geeft de waarde met haar type als alles klopt', () => {
    const lezing = ontleed(schema, GOED);
    assert.equal(lezing.kind, 'ok');
    if (lezing.kind !== 'ok') return;
    assert.deepEqual(
      { ...lezing.waarde },
      { soort: 'g', tekst: 'Twee\nregels', reden: null, aan: ['ggd'], op: '2026-03-02', nodig: false, gelezen: true },
    );
  });

  it('zegt bij een leeg formulier per veld wat te doen, en kiest niets voor', () => {
    for (const body of [{}, undefined, null, 'soort=g', 7]) {
      const lezing = ontleed(schema, body);
      assert.equal(lezing.kind, 'fout');
      assert.deepEqual(
        { ...lezing.stand.fouten },
        {
          soort: 'Kies een soort gegeven.',
          tekst: 'Schrijf op wat u deelt.',
          aan: 'Kies met wie u dit deelt.',
          op: 'Kies een datum.',
          nodig: 'Kies ja of nee.',
          gelezen: 'Zet een vinkje.',
        },
      );
      assert.equal(lezing.stand.waarden.soort, '');
      assert.deepEqual(lezing.stand.waarden.aan, []);
    }
  });

  it('geeft bij een fout alles terug wat iemand invulde', () => {
    const lezing = ontleed(schema, { ...GOED, op: '30 maart 2026', aan: ['ggd', 'school'] });
    assert.equal(lezing.kind, 'fout');
    assert.equal(lezing.stand.fouten.op, 'Kies een datum die al geweest is.');
    assert.equal(lezing.stand.waarden.op, '30 maart 2026');
    assert.equal(lezing.stand.waarden.tekst, 'Twee\nregels');
    assert.deepEqual(lezing.stand.waarden.aan, ['ggd', 'school']);
  });

  it('telt tekens en niet bytes, en laat precies de grens toe', () => {
    const klein = { t: verplichteTekst({ max: 4, leeg: 'x' }) };
    assert.equal(ontleed(klein, { t: '🙂🙂🙂🙂' }).kind, 'ok');
    const lezing = ontleed(klein, { t: '🙂🙂🙂🙂🙂' });
    assert.equal(lezing.stand.fouten.t, 'Maak de tekst korter. Het zijn 5 tekens; er passen er 4.');
  });

  it('schrijft samengestelde letters als één (NFC) en haalt wit aan de randen weg', () => {
    const lezing = ontleed({ t: verplichteTekst({ max: 10, leeg: 'x' }) }, { t: '\u00a0 Zoe\u0308\ufeff ' });
    assert.deepEqual(lezing.kind === 'ok' && lezing.waarde.t, 'Zoë');
  });

  it('weigert stuurtekens, losse tekenhelften en omgekeerde leesrichting, en toont ze niet terug', () => {
    for (const kwaad of ['a\u0000b', 'a\u001bb', 'a\u0085b', 'a\ud800b', 'a\u202eb', 'a\u2066b', 'a\uffffb']) {
      const lezing = ontleed({ t: verplichteTekst({ max: 10, leeg: 'x' }) }, { t: kwaad });
      assert.equal(lezing.kind, 'fout', JSON.stringify(kwaad));
      assert.match(String(lezing.stand.fouten.t), /onzichtbare tekens/);
      const terug = String(lezing.stand.waarden.t);
      assert.ok(
        terug.isWellFormed() && /^a.?b$/u.test(terug) && !/[\p{Cc}\u202e\u2066\uffff]/u.test(terug),
        JSON.stringify(terug),
      );
    }
  });

  it('een regeleinde in één regel wordt een spatie: geen kop of naam loopt door op de volgende regel', () => {
    const lezing = ontleed({ t: verplichteTekst({ max: 30, leeg: 'x' }) }, { t: 'Daan\r\nBcc: x' });
    assert.deepEqual(lezing.kind === 'ok' && lezing.waarde.t, 'Daan Bcc: x');
  });

  it('weigert een tweede antwoord op een vraag met één antwoord', () => {
    assert.equal(
      ontleed(schema, { ...GOED, soort: ['d', 'g'] }).stand.fouten.soort,
      'Geef één antwoord. Dit kwam meer dan één keer binnen.',
    );
  });

  it('weigert een keuze die niet op de pagina stond', () => {
    assert.equal(ontleed(schema, { ...GOED, soort: 'constructor' }).kind, 'fout');
    assert.equal(ontleed(schema, { ...GOED, aan: ['ggd', '__proto__'] }).kind, 'fout');
    assert.equal(
      ontleed({ k: keuzeOfNiets(['a'], { onbekend: 'Kies opnieuw.' }) }, { k: 'b' }).stand.fouten.k,
      'Kies opnieuw.',
    );
  });

  it('leest geen geërfde eigenschappen en laat zich niet vergiftigen', () => {
    const gif = JSON.parse('{"__proto__":{"soort":"g","vervuild":true}}');
    assert.equal(ontleed(schema, gif).stand.fouten.soort, 'Kies een soort gegeven.');
    assert.equal(ontleed({ toString: tekst({ max: 9 }) }, {}).kind, 'ok');
    assert.equal(({} as { vervuild?: boolean }).vervuild, undefined);
  });

  it('leest de kleine velden', () => {
    const klein = {
      id: sleutel(),
      ids: sleutels({ leeg: 'Kies.' }),
      n: aantal({ leeg: 'x', max: 40 }),
      d: datumOfNiets(),
    };
    const goed = ontleed(klein, { id: ID, ids: [ID, ID], n: '40', d: '' });
    assert.deepEqual(goed.kind === 'ok' && { ...goed.waarde }, { id: ID, ids: [ID], n: 40, d: null });
    const fout = ontleed(klein, { id: '1 or 1=1', ids: [], n: '4e1', d: '5-3-26' });
    assert.deepEqual(Object.keys(fout.stand.fouten).sort(), ['d', 'id', 'ids', 'n']);
    assert.equal(ontleed(klein, { id: ID, ids: ID, n: '41' }).stand.fouten.n, 'Schrijf een getal van hoogstens 40.');
  });

  it('een fout van de handeling komt bij de waarden van het formulier', () => {
    const stand = metFout(legeStand<{ a: string }>({ a: 'x' }), 'formulier', 'Lees het opnieuw.');
    assert.deepEqual(stand, { waarden: { a: 'x' }, fouten: { formulier: 'Lees het opnieuw.' } });
  });

  it(`gooit nooit, wat er ook binnenkomt, en geeft altijd veilige tekst terug (zaad ${ZAAD})`, () => {
    const ruw = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(fc.string(), fc.integer())),
      fc.object(),
      fc.constant(undefined),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(schema), 'anders'), ruw), (body) => {
        const { stand } = ontleed(schema, body);
        for (const waarde of Object.values(stand.waarden).flat()) {
          assert.ok(typeof waarde === 'string' && waarde.isWellFormed() && !waarde.includes('\u0000'));
        }
        for (const fout of Object.values(stand.fouten)) assert.match(String(fout), /^[A-Z].*\.$/);
      }),
      { seed: ZAAD, numRuns: process.env.PROEF === '1' ? 20_000 : 500 },
    );
  });
});
