/** De woorden van tegenspraak tegen de kubussen waar zij van gemaakt zijn: elke letter staat er eenmaal, en niets meer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileer } from './compileer.ts';
import { REGELS_2026_1 } from './regels.ts';
import { REGELSETS } from './regelset.ts';
import { BLOKKEN, deelIn, sprekersOp, TEGENSPRAAKWOORDEN } from './tegenspraak.ts';
import { HANDELINGEN } from './vraag.ts';

test('in de baan van een regel staat elke letter eenmaal en elk woord hoogstens eenmaal, in elke set', () => {
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
        const { van, diepte } = BLOKKEN[spreker.blok] ?? assert.fail();
        const eigen = letters.filter(({ woord, bit }) => bit === spreker.bit && woord >= van && woord < van + diepte);
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
        assert.equal(new Set(eigen.map(({ woord }) => woord)).size, eigen.length, 'twee letters delen geen bit');
      });
      assert.equal(geteld, letters.length, 'geen letter hoort bij geen regel');
    }
  }
});

test('geen twee regels van een blok delen een baan, en geen regel heeft het hoogste bit', () => {
  for (const handeling of HANDELINGEN) {
    const { sprekers, vol, opBaan } = deelIn(compileer(REGELS_2026_1, handeling));
    for (const [blok, banen] of [vol.diep, vol.ondiep].entries()) {
      const eigen = sprekers.filter((spreker) => spreker.blok === blok);
      assert.equal(
        eigen.reduce((som, { bit }) => som + bit, 0),
        banen,
        'samen precies de volle rij',
      );
      assert.ok(banen >= 0 && banen < 2 ** 31);
      assert.equal(opBaan[blok]?.length, eigen.length);
    }
  }
  assert.equal(BLOKKEN[1].van + BLOKKEN[1].diepte, TEGENSPRAAKWOORDEN);
});

test('banen worden regels in de vaste volgorde, uit welk blok zij ook komen', () => {
  let stand = 99;
  const greep = (): number => {
    stand = (Math.imul(stand, 1103515245) + 12345) >>> 0;
    return stand >>> 1;
  };
  for (const handeling of HANDELINGEN) {
    const indeling = deelIn(compileer(REGELS_2026_1, handeling));
    for (let keer = 0; keer < 200; keer += 1) {
      const [diep, ondiep] = [greep() & indeling.vol.diep, greep() & indeling.vol.ondiep];
      const verwacht = indeling.sprekers.flatMap(({ blok, bit }, plaats) =>
        ((blok === 0 ? diep : ondiep) & bit) === 0 ? [] : [plaats],
      );
      assert.deepEqual(sprekersOp(indeling, diep, ondiep), verwacht);
    }
  }
});

test('wat niet past wordt niet gemaakt: te veel letters of te veel regels is een fout bij het bouwen', () => {
  const [groep] = compileer(REGELS_2026_1, 'verstrekken');
  assert.ok(groep !== undefined && groep.kubussen[0] !== undefined);
  const [kubus] = groep.kubussen;
  const feiten = Array.from({ length: 7 }, (_, n) => ({ ...(groep.feiten[0] ?? assert.fail()), bit: 1 << n }));
  assert.throws(() => deelIn([{ ...groep, feiten, kubussen: [{ ...kubus, masker: 127, waarde: 0 }] }]), /Te veel/);
  const veel = Array.from({ length: 63 }, () => ({ ...kubus, masker: 1, waarde: 0 }));
  assert.throws(() => deelIn([{ ...groep, kubussen: veel }]), /Te veel/);
});
