import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderPagina, type Verzoek } from '../../web/pagina.tsx';
import { VERZOEK } from '../../web/proef/verzoek.ts';
import { EindePagina } from './paginas.tsx';
import type { Eindebeeld } from './toon.ts';

const verzoek: Verzoek = { ...VERZOEK, wie: { naam: 'Petra Smit', rol: 'Beheerder', soort: 'medewerker' } };
const OP = new Date('2028-03-03T09:00:00Z');
const REDEN = { door: 'Harm de Boer, gemeente Oeverstad', op: OP, reden: 'Er loopt een klacht bij ons.' };

const pagina = (anders: Partial<Eindebeeld>): string => {
  const beeld = {
    casus: 'c1',
    afsluiting: {
      kenmerk: 'C-2026-0001',
      partij: 'Stichting Kompas',
      grond: 'afgerond',
      gesloten_op: OP,
      eigen_deel_tot: '2026-04-02',
      bewaren_tot: '2028-03-03',
      vernietigd_op: null,
    },
    toelichting: null,
    vernietiging: null,
    tegengehouden: [],
    voorraad: { lijst: {}, belet: [], nietMeegenomen: [] },
    mag: { beginnen: true, goedkeuren: false, stoppen: false },
    nietMeegenomen: [],
    vandaag: '2028-03-20',
    ...anders,
  } as unknown as Eindebeeld;
  const html = renderPagina(verzoek, <EindePagina beeld={beeld} />);
  return html.slice(html.indexOf('<main'), html.indexOf('</main'));
};

test('wie begint terwijl niemand het tegenhield, hoeft niets uit te leggen', () => {
  const html = pagina({});
  assert.match(html, /Begin met vernietigen/);
  assert.doesNotMatch(html, /Waarom kan het nu wel/);
});

test('wie opnieuw begint, leest waarom het is tegengehouden en schrijft op waarom het nu wel kan', () => {
  const html = pagina({ tegengehouden: [REDEN] });
  assert.match(html, /Er loopt een klacht bij ons\./);
  assert.match(html, /<label[^>]*>Waarom kan het nu wel\?[\s\S]*<textarea[^>]*name="waaromNuWel"/);
});

test('wie goedkeurt, leest de reden en het antwoord daarop', () => {
  const vernietiging = {
    id: 'v2',
    status: 'begonnen',
    begonnen_op: OP,
    begonnenDoor: 'Petra Smit',
    goedgekeurdDoor: null,
    goedgekeurd_op: null,
    uitvoeren_vanaf: null,
    klaar_op: null,
    lijst: {},
    waaromNuWel: 'De klacht is afgehandeld.',
    bewijs: null,
  } as const;
  const mag = { beginnen: false, goedkeuren: true, stoppen: true };
  const html = pagina({ tegengehouden: [REDEN], vernietiging, mag });
  assert.match(html, /Waarom het nu wel kan[\s\S]*De klacht is afgehandeld\./);
  assert.match(html, /Klopt dat niet, houd/);
  assert.doesNotMatch(html, /name="waaromNuWel"/);
});

test('wacht het nog op een verzoek, dan staat er geen dag die al voorbij is als laatste om het tegen te houden', () => {
  const vernietiging = {
    id: 'v1',
    status: 'goedgekeurd',
    begonnen_op: OP,
    begonnenDoor: 'Petra Smit',
    goedgekeurdDoor: 'Femke Bos',
    goedgekeurd_op: OP,
    uitvoeren_vanaf: new Date('2028-03-10T23:00:00Z'),
    klaar_op: null,
    lijst: {},
    waaromNuWel: null,
    bewijs: null,
  } as const;
  const mag = { beginnen: false, goedkeuren: false, stoppen: true };
  assert.match(pagina({ vernietiging, mag, vandaag: '2028-03-10' }), /Dat kan tot 11 maart 2028\./);
  assert.match(pagina({ vernietiging, mag, vandaag: '2028-03-20' }), /Dat kan zolang het niet is uitgevoerd\./);
});

test('wie begint, leest van wie het eigen deel hierna weg is', () => {
  const voorraad = { lijst: {}, belet: [], nietMeegenomen: ['Bries Jeugdhulp', 'GGD Waterrijk'] };
  assert.match(pagina({ voorraad }), /hierna weg: het eigen deel van Bries Jeugdhulp en GGD Waterrijk\./);
  assert.doesNotMatch(pagina({}), /hierna weg/);
});
