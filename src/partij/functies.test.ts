import assert from 'node:assert/strict';
import { test } from 'node:test';
import { controleerVraag, HOEDANIGHEDEN } from '../regels/index.ts';
import { functiesVoor, kiesHoedanigheid } from './functies.ts';

const SOORTEN = ['school', 'mbo', 'swv', 'gemeente', 'ggd', 'jeugdhulpaanbieder', 'zorgaanbieder'] as const;
const VRAAG = { versie: 1, handeling: 'verstrekken', peildatum: '2026-03-03', plicht: null, afweging: null };

test('wat een beheerder kan kiezen, kan de beslisser beoordelen: elke soort, functie en hoedanigheid (4, B.1)', () => {
  const gezien = { ok: 0, kies: 0, 'past-niet': 0 };
  for (const soort of SOORTEN)
    for (const functie of functiesVoor(soort))
      for (const gekozen of [null, ...HOEDANIGHEDEN]) {
        const keuze = kiesHoedanigheid(soort, functie, gekozen);
        gezien[keuze.kind] += 1;
        if (keuze.kind !== 'ok') continue;
        const { hoedanigheid } = keuze;
        assert.equal(hoedanigheid !== null, soort === 'gemeente');
        const wie = { partij: soort === 'zorgaanbieder' ? 'derde' : soort, hoedanigheid, functie: functie.code };
        const controle = controleerVraag({ ...VRAAG, gever: wie, ontvanger: wie });
        assert.equal(controle.kind, 'vraag', `${soort} ${functie.code} ${String(hoedanigheid)}`);
      }
  assert.ok(gezien.kies > 0 && gezien['past-niet'] > 0, 'de proef weigert wel degelijk');
});

test('een leerplichtambtenaar treedt alleen voor leerplicht op; bij een procesregisseur van de gemeente moet de taak erbij', () => {
  const [gemeente] = [functiesVoor('gemeente')];
  const bij = (code: string) => gemeente.find((functie) => functie.code === code) ?? assert.fail(code);
  assert.deepEqual(kiesHoedanigheid('gemeente', bij('leerplichtambtenaar'), 'wmo'), {
    kind: 'past-niet',
    hoort: 'leerplicht',
  });
  assert.deepEqual(kiesHoedanigheid('gemeente', bij('procesregisseur'), null), { kind: 'kies' });
  assert.deepEqual(kiesHoedanigheid('gemeente', bij('procesregisseur'), 'wmo'), { kind: 'ok', hoedanigheid: 'wmo' });
  assert.deepEqual(kiesHoedanigheid('gemeente', bij('cjg-coach'), 'individuele-voorziening'), {
    kind: 'ok',
    hoedanigheid: 'individuele-voorziening',
  });
});

test('zorg buiten de gemeente om is behandeling onder de WGBO; bij een jeugdhulpaanbieder is het de Jeugdwet (B.2)', () => {
  const geheim = (soort: 'zorgaanbieder' | 'jeugdhulpaanbieder') =>
    functiesVoor(soort).find(({ code }) => code === 'medewerker-zorgaanbieder')?.geheimhouding;
  assert.equal(geheim('zorgaanbieder'), 'wgbo');
  assert.equal(geheim('jeugdhulpaanbieder'), 'jeugdwet');
});
