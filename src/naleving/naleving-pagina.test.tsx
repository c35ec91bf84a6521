import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderPagina, type Verzoek } from '../web/pagina.tsx';
import { VERZOEK } from '../web/proef/verzoek.ts';
import { NalevingPagina } from './naleving-pagina.tsx';
import { PLICHTEN, PLICHTTEKST, type Plicht, type Plichtstand } from './plichten.ts';
import type { Nalevingblad } from './toon-naleving.ts';

const verzoek: Verzoek = { ...VERZOEK, adres: '/naleving', wie: { naam: 'Harm Bakema', rol: 'FG', soort: 'fg' } };

const blad = (gedaan: readonly Plicht[], beheert: boolean): Nalevingblad => ({
  convenant: {
    id: 'c',
    naam: 'Convenant Waterrijk',
    penvoerder: 'p',
    opzegtermijn: 0,
    procesregie: 'per-casus',
    regime: 'afzonderlijk',
    onderlingeRegelingOp: null,
  },
  regels: [
    {
      partij: 'p',
      naam: 'Gemeente Oeverstad',
      plichten: Object.fromEntries(
        PLICHTEN.map((plicht): [Plicht, Plichtstand] => [
          plicht,
          gedaan.includes(plicht) ? { kind: 'gedaan', op: '2026-01-01' } : { kind: 'nvt' },
        ]),
      ) as Record<Plicht, Plichtstand>,
    },
  ],
  doetMee: true,
  vandaag: '2026-03-05',
  lezer: { partij: 'p', beheert },
});

test('bij elke plicht die speelt staat waar "gedaan" op rust, en een FG vindt wie het deed in het logboek (Art 15.3 (a), Art 16.2)', () => {
  const fg = renderPagina(verzoek, <NalevingPagina blad={blad(['website', 'overeenkomst'], false)} toon="alles" />);
  assert.ok(fg.includes(PLICHTTEKST.website.rust) && fg.includes(PLICHTTEKST.overeenkomst.rust));
  assert.ok(!fg.includes(PLICHTTEKST.evaluatie.rust), 'wat niet speelt, staat er niet');
  assert.match(fg, /href="\/toezicht\/logboek"/);
  const beheerder = renderPagina(verzoek, <NalevingPagina blad={blad(['website'], true)} toon="alles" />);
  assert.doesNotMatch(beheerder, /href="\/toezicht\/logboek"/);
});
