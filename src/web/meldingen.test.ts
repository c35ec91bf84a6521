import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meldingen, meldingSoort } from './meldingen.ts';

test('wie leest dat er niets is verstuurd of vastgelegd, ziet daar geen groen vinkje bij', () => {
  const niets = Object.entries(meldingen).filter(
    ([, zin]) =>
      !/bestand/.test(zin) &&
      /Er (is|was) niets (verstuurd|vastgelegd|bijgekomen|veranderd|om te)|wie het niet (kreeg|mag lezen)/.test(zin),
  );
  assert.ok(niets.length >= 11);
  for (const [code] of niets) assert.equal(meldingSoort(code), 'let-op', code);
  assert.equal(meldingSoort('aanwezigheid-bewaard'), 'ok');
  assert.equal(meldingSoort(undefined), 'ok');
});
