import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maakTaal } from '../../betrokkene/teksten/teksten.ts';
import { renderPagina } from '../../web/pagina.tsx';
import { VERZOEK } from '../../web/proef/verzoek.ts';
import { Gezinseindepagina } from './pagina.tsx';
import { maakEindetaal } from './teksten.ts';
import type { Gezinseinde } from './toon-einde.ts';

const EINDE: Gezinseinde = {
  casus: 'c1',
  geslotenOp: new Date('2026-03-03T09:00:00Z'),
  eigenDeelTot: '2026-04-02',
  bewarenTot: '2028-03-03',
  vandaag: '2028-03-05',
  vraagtRechten: true,
  gepland: new Date('2028-03-10T23:00:00Z'),
  vernietigdOp: null,
  partij: 'Stichting Kompas',
  telefoon: '088 000 30 00',
  keek: null,
};

const pagina = (vandaag: string): string => {
  const lezer = { vorm: 'u', code: 'nl' } as const;
  const inhoud = (
    <Gezinseindepagina einde={{ ...EINDE, vandaag }} taal={maakEindetaal(lezer)} woorden={maakTaal(lezer, null)} />
  );
  return renderPagina(VERZOEK, inhoud);
};

test('voor de dag zegt de pagina tot wanneer bellen helpt, en daarna dat het elke dag kan gebeuren', () => {
  assert.match(pagina('2028-03-10'), /vanaf 11 maart 2028\. Is er een reden om te wachten\? Bel dan voor die dag/);
  for (const dag of ['2028-03-11', '2028-04-20']) {
    const html = pagina(dag);
    assert.match(html, /mag sinds 11 maart 2028, en kan elke dag gebeuren[^<]*Bel dan meteen/);
    assert.doesNotMatch(html, /Bel dan voor die dag/);
  }
});
