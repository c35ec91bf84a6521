import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { bladhash } from '../../src/logboek/blad.ts';
import { type BeoordeeldeFeiten, herbeoordeel } from '../../src/regels/index.ts';
import { gevuldMetDemonstratie } from '../steun/demonstratie.ts';
import { maakTestRegio, type TestRegio } from '../steun/regio.ts';

/** Wat het logboek van een oordeel bewaart, is genoeg om het later na te rekenen onder de regels van die dag (17.2, 19.3). */

let regio: TestRegio;

before(async () => {
  regio = await maakTestRegio(undefined, gevuldMetDemonstratie);
});
after(() => regio?.weg());

type Rij = {
  readonly code: string;
  readonly handeling: BeoordeeldeFeiten['handeling'] | null;
  readonly regelset: string | null;
  readonly besluit: string | null;
  readonly redenen: readonly string[];
  readonly bytes: Buffer;
  readonly blad: Buffer;
};

/** De feiten zoals zij in de canonieke vorm staan: per groep wat gekend was, wat het was, en wat was uitgesloten. */
function feitenIn({ bytes }: Rij): BeoordeeldeFeiten {
  const regel = JSON.parse(bytes.toString('utf8'));
  const woorden = Object.entries(regel.woorden as Record<string, [number, number, number]>).map(
    ([groep, [gekend, waarde, uitgesloten]]) => [groep, { gekend, waarde, uitgesloten }],
  );
  return {
    regelset: regel.regelset,
    handeling: regel.handeling,
    woorden: Object.fromEntries(woorden),
    gebrek: regel.redenen.includes('regel-niet-te-beoordelen'),
  };
}

test('elk oordeel in het logboek laat zich narekenen uit zijn eigen regel, en elke regel past op zijn blad', async () => {
  const rijen = await metVerbinding(
    regio.database.superuserUrl,
    async (su) =>
      (await su.query<Rij>('select code, handeling, regelset, besluit, redenen, bytes, blad from gebeurtenis')).rows,
  );
  for (const { bytes, blad, code } of rijen) assert.deepEqual(bladhash(bytes), blad, code);

  const oordelen = rijen.filter(({ besluit }) => besluit !== null);
  for (const rij of oordelen) {
    const feiten = feitenIn(rij);
    assert.deepEqual([feiten.handeling, feiten.regelset], [rij.handeling, rij.regelset], rij.code);
    const opnieuw = herbeoordeel(feiten);
    assert.ok(opnieuw.kind === 'herbeoordeeld', rij.code);
    assert.equal(opnieuw.uitkomst, rij.besluit, rij.code);
    assert.deepEqual([...opnieuw.redenen].sort(), [...rij.redenen].sort(), rij.code);
  }
  const soorten = new Set(oordelen.map(({ handeling, besluit }) => `${handeling} ${besluit}`));
  assert.ok(soorten.has('verstrekken toegestaan') && soorten.has('inzien toegestaan'), [...soorten].join(', '));
  assert.ok(
    [...soorten].some((soort) => soort.endsWith('geweigerd')),
    [...soorten].join(', '),
  );
});
