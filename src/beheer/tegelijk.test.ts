import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Aanmeldproef, maakAanmeldproef, maakAccountVoor } from '../../test/steun/aanmeldproef.ts';
import { tegelijk } from '../../test/steun/tegelijk.ts';
import { beginRonde, bekijkRechten, laatBlijven, rondAf } from './nakijken/nakijken.ts';
import { type Beheervraag, bekijkGegevens, type Opening, verklaarBeveiliging } from './organisatie/organisatie.ts';
import { geefEersteBeheerder } from './partijen/partijen.ts';

/** Twee vensters of twee beheerders op hetzelfde moment. */

let proef: Aanmeldproef;
before(async () => {
  proef = await maakAanmeldproef();
});
after(() => proef?.weg());

const als = (sleutel: string): Beheervraag => ({
  ...(proef.als(proef.wie(sleutel)) as Opening),
  aanmelden: proef.aanmelden,
});

/** Als `als`, maar er gebeurt iets op het moment waarop naar accounts is gekeken. */
function metIntussen(sleutel: string, intussen: () => Promise<unknown>): Beheervraag {
  const vraag = als(sleutel);
  const accountstanden: typeof vraag.aanmelden.accountstanden = async (personen) => {
    const standen = await vraag.aanmelden.accountstanden(personen);
    await intussen();
    return standen;
  };
  return { ...vraag, aanmelden: { ...vraag.aanmelden, accountstanden } };
}

test('beleid voor beveiliging dat twee keer tegelijk is verzonden, is een verklaring (Bijl 2-a)', async () => {
  const wens = { norm: 'ibp', vastgesteldOp: '2026-02-01' } as const;
  const verklaar = () => verklaarBeveiliging(als('petra'), wens);
  assert.deepEqual(await tegelijk(proef, [verklaar, verklaar]), [true, true]);
  const { verklaringen } = await bekijkGegevens(als('petra'));
  assert.equal(verklaringen.filter(({ vastgesteldOp }) => vastgesteldOp === wens.vastgesteldOp).length, 1);
});

test('een ronde die een collega intussen afrondt, laat geen besluit meer toe en geeft geen storing (BIO2 5.18.02)', async () => {
  await beginRonde(als('petra'));
  const ids = (await bekijkRechten(als('petra'))).regels.map(({ id }) => id);
  await laatBlijven(als('petra'), ids);
  const vraag = metIntussen('petra', () => rondAf(als('petra')));
  assert.deepEqual(await laatBlijven(vraag, ids), { kind: 'geen-ronde' });
});

test('wie intussen voor het eerst inlogt, beheert zelf: de penvoerder krijgt geen code die dat account herstelt', async () => {
  const vraag = metIntussen('anouk', () => maakAccountVoor(proef, 'petra'));
  assert.deepEqual(await geefEersteBeheerder(vraag, als('petra').verzoeker.partij, null), { kind: 'heeft-account' });
});
