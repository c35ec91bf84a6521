import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vraag } from '../../test/verschil/voorbeeld.ts';
import { dobbelsteen, willekeurigeVraag } from '../../test/verschil/willekeur.ts';
import { findEis } from '../eisen/index.ts';
import { beoordeel, type Oordeel, type Vraag } from '../regels/index.ts';
import { regelsMetArtikel } from './verwijzingen.ts';

/** Wat een oordeel zegt en aan welke plek het dat ophangt. */
function genoemdIn({
  redenen,
  voorwaarden,
  opmerkingen,
}: Oordeel): readonly (readonly [artikel: string, code: string])[] {
  return [...redenen, ...voorwaarden, ...opmerkingen].flatMap(({ artikelen, code }) =>
    artikelen.map((artikel) => [artikel, code] as const),
  );
}

/** Wat er ook aan de toestemming scheelt, het artikel zegt waarom zij nodig is; daar staat een van die redenen voor alle. */
const familie = (code: string): string => (code.startsWith('toestemming-') ? 'toestemming' : code);

test('wie bij een oordeel een artikel volgt, vindt op de uitleg daarvan dat oordeel terug', () => {
  const d = dobbelsteen(7);
  const vragen = [
    vraag('verstrekken', { gever: { partij: 'jeugdhulpaanbieder', geheimhouding: 'jeugdwet' }, toestemming: null }),
    ...Array.from({ length: 3000 }, () => willekeurigeVraag(d) as unknown as Vraag),
  ];
  const mist = new Set<string>();
  let gevolgd = 0;
  for (const een of vragen) {
    for (const [artikel, code] of genoemdIn(beoordeel(een))) {
      gevolgd += 1;
      const eis = findEis(artikel);
      if (!eis || !regelsMetArtikel(eis).some((regel) => familie(regel.code) === familie(code)))
        mist.add(`${artikel}: ${code}`);
    }
  }
  assert.ok(gevolgd > 3000, String(gevolgd));
  assert.deepEqual([...mist].sort(), []);
});
