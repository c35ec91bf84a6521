import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderToString } from 'preact-render-to-string';
import { Heelnummer } from './nummer.tsx';

test('een casusnummer breekt nooit af op zijn streepje, waar het ook in de tekst staat', () => {
  const heel = '<span class="ovt-kort">C-2026-0007</span>';
  const toon = (...delen: readonly string[]) =>
    renderToString(
      <p>
        <Heelnummer>{delen.length === 1 ? delen[0] : delen}</Heelnummer>
      </p>,
    );
  assert.equal(toon('Casus C-2026-0007, plan'), `<p>Casus ${heel}, plan</p>`);
  assert.equal(toon('Casus ', 'C-2026-0007'), `<p>Casus ${heel}</p>`);
  assert.equal(toon('088-000 12 00 & <b>'), '<p>088-000 12 00 &amp; &lt;b></p>');
});
