import assert from 'node:assert/strict';
import { test } from 'node:test';
import { h } from 'preact';
import { renderPagina } from '../web/pagina.tsx';
import { VERZOEK } from '../web/proef/verzoek.ts';
import { Nieuwverzoekpagina } from './nieuw-pagina.tsx';
import { maakRechtentaal } from './teksten.ts';

const BLAD = { casus: 'c', rechten: [], gegevens: [], inlichten: ['Daan de Graaf', 'Mark de Graaf'] } as never;

test('wie ook hoort dat er iets is gevraagd, staat er als een zin: twee namen met "en" ertussen (13.2)', () => {
  for (const [code, wie] of [
    ['nl', 'Daan de Graaf en Mark de Graaf'],
    ['en', 'Daan de Graaf and Mark de Graaf'],
  ] as const) {
    const taal = maakRechtentaal({ code, vorm: 'u' } as never);
    const html = renderPagina(
      VERZOEK,
      h(Nieuwverzoekpagina, { blad: BLAD, taal, verzoek: 'v', stand: { waarden: {}, fouten: {} } }),
    );
    assert.equal(html.split(wie).length - 1, 2, code);
  }
});
