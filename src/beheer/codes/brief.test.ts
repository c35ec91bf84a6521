import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leesPdf } from '../../../test/steun/pdf.ts';
import { maakPdf } from '../../document/maak-pdf.ts';
import { leesCsv } from '../invoer/csv.ts';
import { codeBrieven, codesCsv } from './brief.ts';

const STOF = {
  partij: 'Stichting Kompas',
  plaats: 'Oeverstad',
  telefoon: '088 000 30 00',
  regio: 'Waterrijk',
  adres: 'https://overleg.waterrijk.example',
  vandaag: '2026-03-03',
};
const BUNDELS = [
  {
    geldigTot: '2026-03-10T09:00:00.000Z',
    codes: [
      { naam: 'Ömer Ünal', functie: 'mentor', school: 'Kompas College', code: '34679E73' },
      { naam: 'Teun Bakker', functie: 'mentor', school: null, code: 'ACDE34FG' },
    ],
  },
];

test('elke collega heeft een eigen blad, en de printer hoort het niet dubbelzijdig te drukken', async () => {
  const bytes = await maakPdf(codeBrieven(STOF, BUNDELS), {
    door: 'Petra de Wit',
    op: new Date('2026-03-03T09:00:00Z'),
  });
  const pdf = await leesPdf(bytes);
  assert.equal(pdf.ua, '1');
  assert.deepEqual(
    pdf.bladen.map((blad) => /Code voor (\S+ \S+).*?([A-Z0-9]{4} [A-Z0-9]{4}) Werkt/s.exec(blad)?.slice(1, 3)),
    [
      ['Ömer Ünal', '3467 9E73'],
      ['Teun Bakker', 'ACDE 34FG'],
    ],
  );
  assert.match(Buffer.from(bytes).toString('latin1'), /\/Duplex \/Simplex/);
  assert.equal(pdf.titel, 'Brieven met een code', 'in de titel staat niemand');
});

test('in het rekenblad blijft een code tekst, en er staat geen adres bij (AU5)', () => {
  const lezing = leesCsv(new TextEncoder().encode(codesCsv(STOF, BUNDELS)));
  assert.ok(lezing.kind === 'ok');
  const cellen = lezing.regels.map((regel) => regel.cellen);
  assert.deepEqual(cellen[1]?.slice(0, 4), ['Ömer Ünal', 'Mentor', 'Kompas College', '3467 9E73']);
  // Zonder spatie las een rekenblad 34679E73 als een heel groot getal.
  assert.ok(cellen.slice(1).every(([, , , code]) => Number.isNaN(Number(code))));
  assert.equal(cellen.flat().join(' ').includes('@'), false);
});
