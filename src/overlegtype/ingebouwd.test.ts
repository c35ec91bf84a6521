import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOELEN } from '../regels/index.ts';
import { ingebouwdeOverlegtypen, MDO, VERZUIMOVERLEG } from './ingebouwd.ts';
import { rolVoor } from './rol.ts';

for (const { naam, inhoud } of ingebouwdeOverlegtypen) {
  test(`${naam}: elk voorgesteld doel hoort bij het overleg en is niet alleen ondersteunend (3.1g)`, () => {
    assert.ok(inhoud.voorgesteldeDoelen.every((doel) => inhoud.doelen.includes(doel)));
    assert.ok(inhoud.voorgesteldeDoelen.some((doel) => doel !== 'g'));
    assert.ok(inhoud.doelen.every((doel) => DOELEN.includes(doel)));
  });

  test(`${naam}: elke plaats heeft taak, grondslag en eigen doel (3.4c, B3-5), en alleen een gemeente een hoedanigheid`, () => {
    for (const rol of inhoud.rollen) {
      assert.ok(
        rol.taak.length > 10 && rol.grondslag.includes('convenant') && rol.individueelDoel.length > 10,
        rol.partij,
      );
      assert.equal(rol.partij === 'gemeente', rol.hoedanigheid !== null, rol.partij);
    }
  });

  test(`${naam}: in geen fase staat het BSN of iets buiten 5.1 op tafel, en monitoring vraagt minder dan het plan (CL-6a)`, () => {
    for (const soorten of Object.values(inhoud.fasen))
      assert.ok(!soorten.includes('b') && !soorten.includes('buiten-5.1'));
    assert.ok(inhoud.fasen.monitoring.length < inhoud.fasen.plan.length);
  });
}

test('de partijen van Bijlage 3: leerplicht zit bij het Verzuimoverleg en niet vanzelf bij het MDO (B3-ex1p, B3-ex2p)', () => {
  const leerplicht = { partij: 'gemeente', hoedanigheid: 'leerplicht', functie: 'leerplichtambtenaar' } as const;
  assert.ok(rolVoor(VERZUIMOVERLEG, leerplicht));
  assert.equal(rolVoor(MDO, leerplicht), undefined);
});

test('een functie gaat voor een plaats die voor elke functie openstaat', () => {
  assert.match(
    rolVoor(MDO, { partij: 'school', hoedanigheid: null, functie: 'orthopedagoog' })?.taak ?? '',
    /adviseren/,
  );
  assert.equal(rolVoor(MDO, { partij: 'school', hoedanigheid: null, functie: 'conciërge' }), undefined);
  assert.ok(rolVoor(MDO, { partij: 'jeugdhulpaanbieder', hoedanigheid: null, functie: 'vaktherapeut' }));
});
