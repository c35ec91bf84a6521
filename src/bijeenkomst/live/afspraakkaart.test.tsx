import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pagina, renderPagina, type Verzoek } from '../../web/pagina.tsx';
import { VERZOEK } from '../../web/proef/verzoek.ts';
import { leegBesluit } from '../besluit/besluit-formulier.ts';
import { Afspraakkaart } from './afspraakkaart.tsx';
import type { Livebeeld } from './toon-live.ts';

const verzoek: Verzoek = { ...VERZOEK, wie: { naam: 'Liesbeth Kuiper', rol: 'Jeugdarts', soort: 'medewerker' } };
const AFGESPROKEN = {
  id: 's1',
  soort: 'besluit',
  inhoud: 'De mentor belt.',
  stand: null,
  deelnemer_id: 'd1',
  voor_deelnemer_id: null,
};

const kaart = (nu: string, { vandaag = [] as readonly unknown[], verslagVast = false } = {}): string => {
  const beeld = {
    kop: { id: 'c1' },
    bijeenkomst: { id: 'b1', op: new Date('2026-03-20T09:00:00Z') },
    tafel: [],
    vandaag,
    verslagVast,
    isRegie: false,
    nu: new Date(nu),
  } as unknown as Livebeeld;
  const inhoud = (
    <Pagina titel="Bijeenkomst" soort="vak">
      <Afspraakkaart beeld={beeld} stand={leegBesluit(() => '019bb0a1-0000-7000-8000-000000000009')} />
    </Pagina>
  );
  const html = renderPagina(verzoek, inhoud);
  return html.slice(html.indexOf('<main'), html.indexOf('</main'));
};

test('voor de dag van het gesprek valt er niets vast te leggen: er staat vanaf wanneer dat kan, en wat nu al kan', () => {
  const eerder = kaart('2026-03-19T22:59:00Z');
  assert.match(eerder, /Wat wordt afgesproken, legt u hier vast vanaf de dag van het gesprek: 20 maart 2026\./);
  assert.match(eerder, /href="\/casussen\/c1\/gegevens\/nieuw"/);
  assert.doesNotMatch(eerder, /<form|Vandaag|Leg vast/);
});

test('op de dag zelf heet het vandaag, daarna heet het naar de dag van het gesprek; vastleggen kan op allebei', () => {
  const zelf = kaart('2026-03-19T23:00:00Z');
  assert.match(zelf, /Vandaag afgesproken[\s\S]*<form[\s\S]*Leg vast/);
  const later = kaart('2026-03-20T23:00:00Z');
  assert.match(later, /Afgesproken op 20 maart 2026[\s\S]*<form[\s\S]*Leg vast/);
  assert.doesNotMatch(later, /Vandaag|verslag/);
});

test('staat het verslag vast, dan staat er dat wat nu nog wordt vastgelegd er niet meer in komt', () => {
  const later = kaart('2026-03-24T09:00:00Z', { verslagVast: true });
  assert.match(later, /Het verslag staat vast\. Wat u nu nog vastlegt, komt er niet meer in\.[\s\S]*<form/);
});

test('is de bijeenkomst na een eerste gesprek verzet, dan blijft te lezen wat daar al was vastgelegd', () => {
  const eerder = kaart('2026-03-10T09:00:00Z', { vandaag: [AFGESPROKEN] });
  assert.match(eerder, /Al vastgelegd[\s\S]*De mentor belt\.[\s\S]*vanaf de dag van het gesprek/);
});
