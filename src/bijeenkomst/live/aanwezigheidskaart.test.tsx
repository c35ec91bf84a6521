import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pagina, renderPagina, type Verzoek } from '../../web/pagina.tsx';
import { VERZOEK } from '../../web/proef/verzoek.ts';
import { Aanwezigheidskaart } from './aanwezigheidskaart.tsx';
import type { Livebeeld } from './toon-live.ts';

const verzoek: Verzoek = { ...VERZOEK, wie: { naam: 'Femke Bos', rol: 'Intern begeleider', soort: 'medewerker' } };
const mens = {
  deelnemer: 'd1',
  naam: 'Rachid Amrani',
  rol: 'leerplicht',
  soort: 'medewerker',
  partijNaam: 'Oeverstad',
};

const kaart = (nu: string): string => {
  const beeld = {
    kop: { id: 'c1' },
    bijeenkomst: { id: 'b1', op: new Date('2026-03-20T09:00:00Z') },
    tafel: [{ mens, ik: false, stand: null, antwoord: 'komt', weg: false }],
    isRegie: true,
    nu: new Date(nu),
  } as unknown as Livebeeld;
  const inhoud = (
    <Pagina titel="Bijeenkomst" soort="vak">
      <Aanwezigheidskaart beeld={beeld} />
    </Pagina>
  );
  const html = renderPagina(verzoek, inhoud);
  return html.slice(html.indexOf('<main'), html.indexOf('</main'));
};

test('voor de dag van het gesprek staat er wie is uitgenodigd en vanaf wanneer iemand er is, zonder knoppen', () => {
  const eerder = kaart('2026-03-19T22:59:00Z');
  assert.match(eerder, /Rachid Amrani/);
  assert.match(eerder, /Wie er is, legt u hier vast vanaf de dag van het gesprek: 20 maart 2026\./);
  assert.doesNotMatch(eerder, /<form|Is er/);
  const zelf = kaart('2026-03-19T23:00:00Z');
  assert.match(zelf, /<form[\s\S]*Bewaar wie er is/);
  assert.doesNotMatch(zelf, /vanaf de dag van het gesprek/);
  assert.match(zelf, /Is er niet[\s\S]*Verder is iedereen er/);
  const later = kaart('2026-03-20T23:00:00Z');
  assert.match(later, /Wie er was[\s\S]*Was er[\s\S]*Afwezig[\s\S]*Bewaar wie er was[\s\S]*Verder was iedereen er/);
});
