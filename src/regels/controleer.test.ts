import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TOESTEMMING, vraag } from '../../test/verschil/voorbeeld.ts';
import { controleerVraag, HANDELINGEN } from './index.ts';

const LEEG = { versie: 1, handeling: 'verstrekken', peildatum: '2026-03-03', plicht: null, afweging: null };

function velden(onbekend: unknown): string[] {
  const controle = controleerVraag(onbekend);
  assert.equal(controle.kind, 'fout');
  assert.ok(controle.kind === 'fout' && controle.fout.length > 0);
  return controle.kind === 'fout' ? controle.velden : [];
}

const goed = (onbekend: unknown): void => assert.deepEqual(controleerVraag(onbekend).kind, 'vraag');

test('vijf velden zijn genoeg voor een vraag', () => {
  for (const handeling of HANDELINGEN) goed({ ...LEEG, handeling });
  goed(vraag('verstrekken', { toestemming: TOESTEMMING as never }));
});

test('wat geen object is, is geen vraag', () => {
  for (const onzin of [null, undefined, 0, '', 'vraag', true, [], [LEEG], 1n, Symbol('x')])
    assert.deepEqual(velden(onzin), []);
});

test('elk verplicht veld dat ontbreekt wordt genoemd', () => {
  assert.deepEqual(velden({}), ['versie', 'handeling', 'peildatum', 'plicht', 'afweging']);
  for (const naam of Object.keys(LEEG)) {
    const { [naam as keyof typeof LEEG]: _, ...rest } = LEEG;
    assert.deepEqual(velden(rest), [naam]);
    assert.deepEqual(velden({ ...rest, [naam]: undefined }), [naam]);
  }
});

test('elk fout veld wordt genoemd, met zijn hele pad', () => {
  assert.deepEqual(
    velden({
      ...LEEG,
      versie: '1',
      handeling: 'stelen',
      peildatum: '2026-02-30',
      plicht: 'lpw-21b',
      afweging: { persoonlijk: 'ja' },
      convenant: [],
      overlegtype: { doelen: ['h'], categorieen: 'a' },
      casus: { fase: 'nu', status: null },
      jongere: { gezagdragers: 3, wilsbekwaam: 1 },
      gever: { partij: 'politie', functie: 7, extra: 1 },
      ontvanger: 3,
      gegeven: { verzuim: { soort: 'spijbelen', lengte: 1 }, activiteit: 'nee' },
      verstrekking: { status: 'weg' },
      toestemming: { ondertekenaars: ['moeder'], soorten: [null] },
      kanaal: { mfa: 'ja' },
      onbekend: true,
    }).sort(),
    [
      'afweging.persoonlijk',
      'casus.fase',
      'casus.status',
      'convenant',
      'gegeven.activiteit',
      'gegeven.verzuim.lengte',
      'gegeven.verzuim.soort',
      'gever.extra',
      'gever.functie',
      'gever.partij',
      'handeling',
      'jongere.gezagdragers',
      'jongere.wilsbekwaam',
      'kanaal.mfa',
      'onbekend',
      'ontvanger',
      'overlegtype.categorieen',
      'overlegtype.doelen',
      'peildatum',
      'plicht',
      'toestemming.ondertekenaars',
      'toestemming.soorten',
      'versie',
      'verstrekking.status',
    ],
  );
});

test('namen van het prototype zijn geen velden', () => {
  assert.deepEqual(velden(JSON.parse(`{"__proto__":{"x":1},${JSON.stringify(LEEG).slice(1)}`)), ['__proto__']);
  assert.deepEqual(velden({ ...LEEG, constructor: 1, toString: 2 }), ['constructor', 'toString']);
  assert.deepEqual(velden({ ...LEEG, gever: JSON.parse('{"__proto__":null}') }), ['gever.__proto__']);
  // Wat alleen geërfd is, telt niet als gegeven.
  assert.deepEqual(velden(Object.create(LEEG)), ['versie', 'handeling', 'peildatum', 'plicht', 'afweging']);
});

test('datums bestaan echt', () => {
  for (const dag of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '1900-02-29',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
    20260101,
  ]) {
    assert.deepEqual(velden({ ...LEEG, peildatum: dag }), ['peildatum'], String(dag));
  }
  for (const dag of ['2024-02-29', '2000-02-29', '2026-12-31']) goed({ ...LEEG, peildatum: dag });
});

test('niemand is na de peildatum geboren; op de dag zelf kan', () => {
  assert.deepEqual(velden({ ...LEEG, jongere: { geboortedatum: '2026-03-04' } }), ['jongere.geboortedatum']);
  goed({ ...LEEG, jongere: { geboortedatum: '2026-03-03' } });
});

test('een gemeente heeft altijd een hoedanigheid, een ander nooit, een leerplichtambtenaar die van leerplicht', () => {
  for (const wie of ['gever', 'ontvanger']) {
    const fout = (persoon: object): void =>
      assert.deepEqual(velden({ ...LEEG, [wie]: persoon }), [`${wie}.hoedanigheid`]);
    fout({ partij: 'gemeente', hoedanigheid: null });
    fout({ partij: 'school', hoedanigheid: 'jgz' });
    fout({ functie: 'leerplichtambtenaar', hoedanigheid: 'wmo' });
    fout({ functie: 'leerplichtambtenaar', hoedanigheid: null });
    fout({ functie: 'leerplichtambtenaar', partij: 'ggd' });
    goed({ ...LEEG, [wie]: { partij: 'gemeente' } });
    goed({ ...LEEG, [wie]: { hoedanigheid: 'wmo' } });
    goed({ ...LEEG, [wie]: { partij: 'school', hoedanigheid: null, functie: 'Iemand met een eigen titel' } });
    goed({ ...LEEG, [wie]: { functie: 'leerplichtambtenaar' } });
  }
});

test('categorie g gaat niet zonder verzuim', () => {
  assert.deepEqual(velden({ ...LEEG, gegeven: { categorie: 'g', verzuim: null } }), ['gegeven.verzuim']);
  goed({ ...LEEG, gegeven: { categorie: 'g' } });
  goed({ ...LEEG, gegeven: { categorie: 'g', verzuim: {} } });
  goed({ ...LEEG, gegeven: { categorie: 'a', verzuim: null } });
});

test('null mag alleen waar het contract dat zegt', () => {
  for (const naam of ['convenant', 'overlegtype', 'casus', 'jongere', 'gever', 'gegeven', 'kanaal']) {
    assert.deepEqual(velden({ ...LEEG, [naam]: null }), [naam]);
  }
  goed({ ...LEEG, toestemming: null });
  for (const handeling of HANDELINGEN) {
    const zonderOntvanger = { ...LEEG, handeling, ontvanger: null };
    if (handeling === 'meenemen' || handeling === 'bespreken') goed(zonderOntvanger);
    else assert.deepEqual(velden(zonderOntvanger), ['ontvanger']);
    const zonderVerstrekking = { ...LEEG, handeling, verstrekking: null };
    if (['inzien', 'overnemen', 'meenemen'].includes(handeling))
      assert.deepEqual(velden(zonderVerstrekking), ['verstrekking']);
    else goed(zonderVerstrekking);
  }
});

test('de zin blijft kort en zonder stuurtekens, ook bij een verzonnen naam', () => {
  const controle = controleerVraag({ ...LEEG, [`a\u0000${'b'.repeat(500)}`]: 1 });
  assert.ok(controle.kind === 'fout' && controle.fout.length < 200 && !controle.fout.includes('\u0000'));
});

test('de gekeurde vraag is een eigen kopie', () => {
  const bron = { ...LEEG, overlegtype: { doelen: ['a'] } };
  const controle = controleerVraag(bron);
  bron.overlegtype.doelen.push('b');
  assert.ok(controle.kind === 'vraag');
  assert.deepEqual(controle.vraag.overlegtype?.doelen, ['a']);
});
