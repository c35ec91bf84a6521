import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leeftijdOp } from '../datum.ts';
import { rmcLeeftijd } from '../rmc.ts';
import { dagnummer, datumVan } from './kalender.ts';
import { type Onderwijsplicht, onderwijsplicht, type Plichtsituatie } from './onderwijsplicht.ts';

/** Tweede lezing: loopt schooljaar na schooljaar, met de leeftijd op elke dag. */
function tweedeLezing({ geboortedatum, peildatum, startkwalificatie }: Plichtsituatie): Onderwijsplicht['kind'] {
  const oud = leeftijdOp(geboortedatum, peildatum);
  const laatsteVanVorigeMaand = datumVan(dagnummer(`${peildatum.slice(0, 8)}01`) - 1);
  if (laatsteVanVorigeMaand < geboortedatum || leeftijdOp(geboortedatum, laatsteVanVorigeMaand) < 5) return 'nog-niet';
  const jaar = Number(peildatum.slice(0, 4)) - (peildatum.slice(5) >= '08-01' ? 0 : 1);
  const laatsteVanVorigSchooljaar = `${jaar}-07-31`;
  if (leeftijdOp(geboortedatum, laatsteVanVorigSchooljaar) < 16) return 'leerplicht';
  if (oud >= (peildatum.startsWith('2025') || peildatum < '2025' ? 23 : 27)) return 'geen';
  if (startkwalificatie === undefined) return 'onbekend';
  if (startkwalificatie) return 'geen';
  return oud < 18 ? 'kwalificatieplicht' : 'rmc';
}

test('de grens voor schoolverlaters is 23 tot en met 31 december 2025 en daarna 27', () => {
  assert.equal(rmcLeeftijd('2025-12-31'), 23);
  assert.equal(rmcLeeftijd('2026-01-01'), 27);
});

test('leerplicht, kwalificatieplicht en RMC volgen op elkaar, op elke dag van een leven en in elke geboortemaand', () => {
  const geboren = ['2000-02-29', '2002-12-31', '2003-01-01', '2009-07-31', '2009-08-01', '2009-08-02', '2010-09-09'];
  for (const geboortedatum of geboren) {
    for (const kwalificatie of [{}, { startkwalificatie: true }, { startkwalificatie: false }]) {
      const eind = dagnummer(geboortedatum) + 28 * 366;
      for (let dag = dagnummer(geboortedatum); dag < eind; dag += 1) {
        const situatie = { geboortedatum, peildatum: datumVan(dag), ...kwalificatie };
        const { kind, tot } = onderwijsplicht(situatie);
        if (kind !== tweedeLezing(situatie)) assert.fail(JSON.stringify({ situatie, kind }));
        if (tot !== null) assert.ok(tot > situatie.peildatum, tot);
        if (tot === datumVan(dag + 1)) assert.notEqual(onderwijsplicht({ ...situatie, peildatum: tot }).kind, kind);
      }
    }
  }
});

test('wie op 31 december 2025 tweeëntwintig is en dat blijft, valt tot 27 onder de regeling', () => {
  const situatie = { geboortedatum: '2003-06-01', peildatum: '2025-12-31', startkwalificatie: false };
  assert.deepEqual([onderwijsplicht(situatie).kind, onderwijsplicht(situatie).tot], ['rmc', '2030-06-01']);
  const ouder = { ...situatie, geboortedatum: '2002-06-01' };
  assert.equal(onderwijsplicht(ouder).kind, 'geen');
  assert.equal(onderwijsplicht({ ...ouder, peildatum: '2026-01-01' }).kind, 'rmc');
});

test('twaalf volle schooljaren laten de leerplicht eerder eindigen, nooit later', () => {
  const augustus = { geboortedatum: '2009-08-01', peildatum: '2025-09-01', startkwalificatie: false };
  assert.equal(onderwijsplicht(augustus).kind, 'leerplicht');
  assert.equal(onderwijsplicht({ ...augustus, twaalfJarenVolOp: '2025-08-01' }).kind, 'kwalificatieplicht');
  assert.equal(onderwijsplicht({ ...augustus, twaalfJarenVolOp: '2029-08-01' }).tot, '2026-08-01');
});

test('alleen de uitleg van de leerplicht noemt het einde van het schooljaar', () => {
  const uitleg = (peildatum: string) =>
    onderwijsplicht({ geboortedatum: '2010-09-09', peildatum, startkwalificatie: false }).waarom[0]?.uitleg ?? '';
  assert.match(uitleg('2026-03-03'), /Dat is tot 1 augustus 2027\.$/);
  assert.doesNotMatch(uitleg('2028-01-01'), /Dat is tot/);
  assert.match(uitleg('2029-01-01'), /Die loopt tot 27 jaar\.$/);
});

test('zonder bekende startkwalificatie is er na de leerplicht een vraag en geen antwoord', () => {
  const { kind, vragen } = onderwijsplicht({ geboortedatum: '2008-05-01', peildatum: '2025-09-01' });
  assert.deepEqual([kind, vragen], ['onbekend', ['startkwalificatie']]);
});
