import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storing } from './werker.ts';

test('een mislukte taak noemt haar soort en de code van de fout, nooit de boodschap of de lading', () => {
  const error = Object.assign(new Error('Jip Verzonnen bestaat al'), { code: '40001' });
  const job = { task_identifier: 'veeg-berichten', payload: { id: 'geheim' } };
  assert.equal(storing({ failure: true, job, error }), 'de taak veeg-berichten is mislukt (40001) en wordt herhaald');
  assert.equal(storing({ job, error: new Error('Jip') }), 'de taak veeg-berichten is mislukt en wordt herhaald');
});

test('wat geen taak is, heet een storing in de takenrij', () => {
  const weg = Object.assign(new Error('verbinding weg'), { code: 'ECONNRESET' });
  assert.equal(storing({ error: weg }), 'storing in de takenrij (ECONNRESET); de werker probeert het opnieuw');
  assert.equal(storing(undefined), 'storing in de takenrij; de werker probeert het opnieuw');
  assert.equal(
    storing({ error: { code: 'iets met een naam' } }),
    'storing in de takenrij; de werker probeert het opnieuw',
  );
});
