import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Aanmeldproef, maakAanmeldproef } from '../../../test/steun/aanmeldproef.ts';
import type { Opening } from '../organisatie/organisatie.ts';
import { stopToegang } from '../stop-toegang.ts';
import { beginRonde, bekijkRechten, laatBlijven, neemRechtenMee, rondAf } from './nakijken.ts';

let proef: Aanmeldproef;
before(async () => {
  proef = await maakAanmeldproef();
});
after(() => proef?.weg());

test('wie eerst blijft en in dezelfde ronde toch stopt, staat daarna overal als gestopt (BIO2 5.18.02)', async () => {
  const gemeente = { ...(proef.als(proef.wie('hester')) as Opening), aanmelden: proef.aanmelden };
  assert.deepEqual(await beginRonde(gemeente), { kind: 'gedaan' });
  const { regels } = await bekijkRechten(gemeente);
  const weg = regels.find(({ rol }) => rol === 'medewerker');
  assert.ok(weg !== undefined);
  await laatBlijven(
    gemeente,
    regels.map(({ id }) => id),
  );
  const gebruiktOp = new Date('2026-02-20T10:00:00Z');
  assert.equal((await stopToegang(gemeente, { aanstelling: weg.id, laatsteDag: null, gebruiktOp })).kind, 'gestopt');
  const besluit = async () => {
    const oordeel = (await bekijkRechten(gemeente)).regels.find(({ id }) => id === weg.id)?.oordeel;
    return [oordeel?.besluit, oordeel?.gebruiktOp];
  };
  assert.deepEqual(await besluit(), ['gestopt', gebruiktOp]);
  assert.deepEqual(await rondAf(gemeente), { kind: 'gedaan' });
  assert.deepEqual(await besluit(), ['gestopt', gebruiktOp]);
  const bestand = (await neemRechtenMee(gemeente)).split('\r\n').filter((regel) => regel.startsWith(`"${weg.naam}"`));
  assert.deepEqual(
    bestand.map((regel) => /"2026-02-20";"gestopt";/.test(regel)),
    [true],
  );
});
