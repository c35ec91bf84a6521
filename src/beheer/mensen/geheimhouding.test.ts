import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functiesVoor } from '../../partij/functies.ts';
import { type Geheimhoudingvraag, gewoneGeheimhouding, keurGeheimhouding, onderwijsBij } from './geheimhouding.ts';

const VO: Geheimhoudingvraag = { soort: 'school', rol: 'medewerker', onderwijs: ['vo'], verklaringOp: null };
const PO: Geheimhoudingvraag = { ...VO, onderwijs: ['po', 'sbo'] };
const getekend = { verklaringOp: '2026-02-01' };

test('alleen de cao van voortgezet onderwijs en mbo geeft geheimhouding; in het basisonderwijs is een getekend contract nodig (T-11d)', () => {
  assert.equal(keurGeheimhouding('cao', VO), null);
  assert.equal(keurGeheimhouding('cao', { ...VO, soort: 'mbo', onderwijs: ['mbo'] }), null);
  assert.equal(keurGeheimhouding('cao', PO), 'cao-zwijgt');
  assert.equal(keurGeheimhouding('cao', { ...PO, onderwijs: [] }), 'cao-zwijgt', 'wat onbekend is, geeft niets');
  assert.equal(keurGeheimhouding('contract', PO), 'verklaring-nodig');
  assert.equal(keurGeheimhouding('contract', { ...PO, ...getekend }), null);
  assert.equal(keurGeheimhouding('geen', { ...PO, ...getekend }), 'geen-basis');
  assert.equal(keurGeheimhouding('contract', { ...PO, soort: 'swv' }), null, 'alleen het onderwijs kent dit gat');
  assert.equal(keurGeheimhouding('contract', { ...PO, rol: 'beheerder' }), null);
});

test('wat uit de functie volgt, klopt altijd met de regel: elke functie, elk onderwijs, met en zonder verklaring', () => {
  for (const soort of ['school', 'mbo', 'gemeente', 'zorgaanbieder'] as const)
    for (const functie of functiesVoor(soort))
      for (const vraag of [VO, PO])
        for (const verklaringOp of [null, '2026-02-01']) {
          const hier = { ...vraag, soort, verklaringOp };
          assert.equal(keurGeheimhouding(gewoneGeheimhouding(functie, hier), hier), null, functie.code);
        }
  const mentor = functiesVoor('school').find(({ code }) => code === 'mentor') ?? assert.fail();
  assert.equal(gewoneGeheimhouding(mentor, VO), 'cao');
  assert.equal(gewoneGeheimhouding(mentor, PO), 'geen', 'zo krijgt hij geen gezondheid te lezen (T-11c)');
  assert.equal(gewoneGeheimhouding(mentor, { ...PO, ...getekend }), 'contract');
});

test('het onderwijs is dat van de eigen school, en anders van elke school van het bestuur', () => {
  const scholen = [
    { id: 'a', onderwijs: 'po' },
    { id: 'b', onderwijs: 'vo' },
  ] as const;
  assert.deepEqual(onderwijsBij(scholen, 'a'), ['po']);
  assert.deepEqual(onderwijsBij(scholen, null), ['po', 'vo']);
});
