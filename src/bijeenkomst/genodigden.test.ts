import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CasusFeiten, Deelnemerfeit } from '../casus/feiten.ts';
import { bepaaltVoorOuders, genodigdenVoor, teBerichten } from './genodigden.ts';

const stoel = (persoon: string, soort: Deelnemerfeit['soort']) => ({
  id: `d-${persoon}`,
  persoon,
  soort,
  actief: true,
});
const op = (dag: string) => new Date(`${dag}T10:00:00.000Z`);

/** Een jongere die op 14 maart 2030 achttien wordt, met twee ouders, iemand die met hem meekomt, en een school. */
const FEITEN = {
  kern: { geboortedatum: '2012-03-14', onderwijs: 'mbo', wilsbekwaam: true },
  peildatum: '2030-03-01',
  betrokkene: { id: 'b', jongere: 'j', persoon: 'jongere' },
  gezag: [
    { persoon: 'moeder', soort: 'gezagdrager-1' },
    { persoon: 'vader', soort: 'gezagdrager-2' },
  ],
  deelnemers: [
    stoel('school', 'medewerker'),
    stoel('moeder', 'ouder'),
    stoel('vader', 'ouder'),
    stoel('jongere', 'jongere'),
    { ...stoel('vriend', 'steunpersoon'), steunt: 'd-jongere' },
    { ...stoel('buurvrouw', 'steunpersoon'), steunt: 'd-moeder' },
  ],
} as unknown as CasusFeiten;

test('tot 18 jaar worden ouders met gezag altijd uitgenodigd, ook bij 16 en 17 (T25-11, B.7)', () => {
  const { personen } = genodigdenVoor(FEITEN, op('2030-03-13'));
  assert.deepEqual([...personen].sort(), ['buurvrouw', 'jongere', 'moeder', 'school', 'vader', 'vriend']);
});

test('wie 16 of 17 is bepaalt wat er met de ouders wordt besproken; daarvoor en daarna niet, en zonder ouders ook niet (E-02)', () => {
  const opDag = (dag: string, feiten = FEITEN) => bepaaltVoorOuders(feiten, op(dag));
  assert.deepEqual(
    ['2028-03-13', '2028-03-14', '2030-03-13', '2030-03-14'].map((dag) => opDag(dag)),
    [false, true, true, false],
  );
  const alleen = FEITEN.deelnemers.filter((d) => d.soort !== 'ouder');
  assert.equal(opDag('2029-01-01', { ...FEITEN, deelnemers: alleen }), false);
  assert.equal(opDag('2029-01-01', { ...FEITEN, kern: { ...FEITEN.kern, wilsbekwaam: false } }), false);
});

test('vanaf de dag dat iemand 18 is, komen ouders en wie met hen meekomt alleen als hij hen zelf meeneemt (B.7)', () => {
  const { personen, zonderStoel } = genodigdenVoor(FEITEN, op('2030-03-14'));
  assert.deepEqual([...personen].sort(), ['jongere', 'school', 'vriend']);
  assert.deepEqual(zonderStoel, []);
});

test('wie door een ander wordt vertegenwoordigd, komt ook vanaf 18 met die ander (B.7)', () => {
  const kern = { ...FEITEN.kern, wilsbekwaam: false };
  const gezag = [{ persoon: 'moeder', soort: 'vertegenwoordiger' }] as const;
  const { personen } = genodigdenVoor({ ...FEITEN, kern, gezag }, op('2030-03-14'));
  assert.ok(personen.includes('moeder'));
  assert.ok(!personen.includes('vader'));
});

test('wie van tafel is, hoort niets meer over een bijeenkomst waarvoor hij was uitgenodigd', () => {
  const deelnemers = FEITEN.deelnemers.map((d) => (d.persoon === 'vader' ? { ...d, actief: false } : d));
  const genodigd = ['school', 'moeder', 'vader', 'jongere'].map((persoon_id) => ({ persoon_id }));
  const zelf = { persoon: 'school' };
  assert.deepEqual(teBerichten({ ...FEITEN, deelnemers }, genodigd, zelf), ['moeder', 'jongere']);
});

test('een ouder van wie 18 is, hoort niets meer over een bijeenkomst waarvoor hij eerder was uitgenodigd (B.7)', () => {
  const genodigd = ['school', 'moeder', 'jongere', 'buurvrouw'].map((persoon_id) => ({ persoon_id }));
  const zelf = { persoon: 'school' };
  assert.deepEqual(teBerichten(FEITEN, genodigd, zelf), ['moeder', 'jongere', 'buurvrouw']);
  assert.deepEqual(teBerichten({ ...FEITEN, peildatum: '2030-03-14' }, genodigd, zelf), ['jongere']);
});
