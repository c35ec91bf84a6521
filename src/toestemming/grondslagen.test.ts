import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eigenGrondslagen } from './grondslagen.ts';

const wetten = (partij: Parameters<typeof eigenGrondslagen>[0]['partij']): string =>
  eigenGrondslagen({ partij, hoedanigheid: null })
    .map(({ wet }) => wet)
    .join('; ');

test('zorg uit de Wlz of de zorgverzekering beroept zich op de eigen wet, niet op de Jeugdwet (B.2, B.3, fn 9)', () => {
  assert.ok(!wetten('zorgaanbieder').includes('Jeugdwet'), wetten('zorgaanbieder'));
  assert.match(wetten('zorgaanbieder'), /7:454 BW/u);
  assert.match(wetten('jeugdhulpaanbieder'), /7\.3\.8 Jeugdwet/u);
});

test('een mbo meldt wie nog leerplichtig is onder de Leerplichtwet, en wie dat niet meer is onder de WEB (B.3)', () => {
  assert.match(wetten('mbo'), /21a Leerplichtwet.*8\.1\.8a WEB/u);
});

test('een school kan ook nodig hebben wat het samenwerkingsverband van haar vraagt (B.3)', () => {
  assert.match(wetten('school'), /18a lid 13 WPO of art\. 2\.47 lid 16 WVO 2020/u);
});
