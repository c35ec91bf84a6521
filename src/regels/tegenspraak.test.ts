/** De woorden van tegenspraak tegen de kubussen waar zij van gemaakt zijn: elke letter staat er eenmaal, en niets meer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileer } from './compileer.ts';
import { REGELS_2026_1 } from './regels.ts';
import { REGELSETS } from './regelset.ts';
import { BANEN, deelIn, sprekersOp, TEGENSPRAAKWOORDEN } from './tegenspraak.ts';
import { HANDELINGEN } from './vraag.ts';

test('in de baan van een regel staat elke letter van haar kubus eenmaal en niets anders, in elke set', () => {
  for (const { tabellen } of REGELSETS) {
    for (const handeling of HANDELINGEN) {
      const groepen = tabellen[handeling];
      const { sprekers, letters } = deelIn(groepen);
      const alle = groepen.flatMap(({ kubussen }, groep) =>
        kubussen.map((kubus, nummer) => ({ groep, nummer, kubus })),
      );
      assert.equal(sprekers.length, alle.length);
      let geteld = 0;
      alle.forEach(({ groep, nummer, kubus }, plaats) => {
        const spreker = sprekers[plaats] ?? assert.fail();
        assert.deepEqual([spreker.groep, spreker.nummer, spreker.regel], [groep, nummer, kubus.regel]);
        const eigen = letters.filter(({ blok, bit }) => bit === spreker.bit && blok === spreker.blok);
        geteld += eigen.length;
        let masker = 0;
        let waarde = 0;
        for (const letter of eigen) {
          assert.equal(letter.groep, groep);
          assert.equal(masker & letter.feit, 0, 'een feit staat er eenmaal');
          masker |= letter.feit;
          // Een letter die bij onwaar tegenspreekt, moet waar zijn.
          if (!letter.bij) waarde |= letter.feit;
        }
        assert.deepEqual([masker, waarde], [kubus.masker, kubus.waarde], kubus.regel.code);
      });
      assert.equal(geteld, letters.length, 'geen letter hoort bij geen regel');
    }
  }
});

test('geen twee regels van een blok delen een baan, en geen regel heeft het hoogste bit', () => {
  for (const handeling of HANDELINGEN) {
    const { sprekers, vol } = deelIn(compileer(REGELS_2026_1, handeling));
    for (const [blok, banen] of [vol.eerste, vol.tweede].entries()) {
      const eigen = sprekers.filter((spreker) => spreker.blok === blok);
      const som = eigen.reduce((tot, { bit }) => tot + bit, 0);
      assert.equal(som, banen, 'samen precies de volle rij');
      assert.ok(banen >= 0 && banen < 2 ** 31);
    }
  }
});

test('banen worden regels in de vaste volgorde, uit welk blok zij ook komen', () => {
  let stand = 99;
  const greep = (): number => {
    stand = (Math.imul(stand, 1103515245) + 12345) >>> 0;
    return stand >>> 1;
  };
  for (const handeling of HANDELINGEN) {
    const { sprekers, vol } = deelIn(compileer(REGELS_2026_1, handeling));
    for (let keer = 0; keer < 200; keer += 1) {
      const [eerste, tweede] = [greep() & vol.eerste, greep() & vol.tweede];
      const verwacht = sprekers.flatMap(({ blok, bit }, plaats) =>
        ((blok === 0 ? eerste : tweede) & bit) === 0 ? [] : [plaats],
      );
      assert.deepEqual(sprekersOp(eerste, tweede), verwacht);
    }
  }
});

test('meer regels dan banen is een fout bij het bouwen', () => {
  const [groep] = compileer(REGELS_2026_1, 'verstrekken');
  const [kubus] = groep?.kubussen ?? [];
  assert.ok(groep !== undefined && kubus !== undefined);
  const veel = (aantal: number): typeof groep => ({ ...groep, kubussen: Array.from({ length: aantal }, () => kubus) });
  assert.equal(deelIn([veel(TEGENSPRAAKWOORDEN * BANEN)]).sprekers.length, TEGENSPRAAKWOORDEN * BANEN);
  assert.throws(() => deelIn([veel(TEGENSPRAAKWOORDEN * BANEN + 1)]), /Te veel regels/);
});
