import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { wijzigBijeenkomst } from '../../src/bijeenkomst/wijzig-bijeenkomst.ts';
import { zegBijeenkomstAf } from '../../src/bijeenkomst/zeg-bijeenkomst-af.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { tegelijk } from '../steun/tegelijk.ts';
import { werk } from '../toestemming/bries.ts';

let d: Daan;
before(async () => {
  d = await maakDaan();
});
after(() => d?.weg());

test('wie afzegt terwijl een ander de afspraak verzet, leest alleen dat zij is afgezegd als dat zo is', async () => {
  const plek = { casus: d.casus, bijeenkomst: d.omgeving.ids() };
  const afspraak = { ...plek, duurMinuten: 45, plaats: 'Kompas, kamer 2' };
  const gepland = await planBijeenkomst(werk(d, 'femke'), { ...afspraak, op: new Date('2026-03-20T09:00:00Z') });
  assert.equal(gepland.kind, 'gepland');
  const verzet = { ...afspraak, volgnummer: 0, op: new Date('2026-03-21T09:00:00Z') };
  const [, af] = await tegelijk(d, [
    async (): Promise<unknown> => wijzigBijeenkomst(werk(d, 'femke'), verzet),
    async (): Promise<unknown> => zegBijeenkomstAf(werk(d, 'femke'), plek),
  ]);
  assert.deepEqual(af, { kind: 'afgezegd' });
  const { rows } = await d.su.query<{ af: boolean }>(
    'select afgezegd_op is not null as af from bijeenkomst where id = $1',
    [plek.bijeenkomst],
  );
  assert.deepEqual(rows, [{ af: true }]);
});
