import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Aanmeldproef, maakAanmeldproef, maakAccountVoor } from '../../test/steun/aanmeldproef.ts';
import { maakTestRegio } from '../../test/steun/regio.ts';
import { tegelijk } from '../../test/steun/tegelijk.ts';
import { openAanmelden } from '../aanmelden/index.ts';
import { metVerbinding } from '../db/ingebed/verbinding.ts';
import { vraagOmBeheerder } from './aanwijzen/vraag-om-beheerder.ts';
import { beginRegio } from './begin-regio.ts';
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

test('twee keer tegelijk gevraagd om een beheerder, en er staat een verzoek (ADR 0047)', async () => {
  const { partij } = als('petra').verzoeker;
  const [naam] = await leesRijen<{ naam: string }>(proef, `select naam from partij where id = '${partij}'`);
  const vraag = () => vraagOmBeheerder({ omgeving: proef.omgeving, partij: naam?.naam ?? '' });
  const uitkomsten = await tegelijk(proef, [vraag, vraag]);
  assert.deepEqual(
    uitkomsten.map(({ kind }) => kind),
    ['gevraagd', 'gevraagd'],
  );
  const open = "select voor_persoon_id from taak where soort = 'beheerder-aanwijzen' and gereed_op is null";
  assert.deepEqual(await leesRijen(proef, open), [{ voor_persoon_id: als('anouk').verzoeker.persoon }]);
});

test('een regio die twee keer tegelijk begint, heeft een partij en een beheerder (AZ11)', async () => {
  const leeg = await maakTestRegio();
  try {
    const { omgeving, regio } = leeg;
    const aanmelden = await openAanmelden({
      pool: regio.aanmeldenPool,
      omgeving,
      adres: 'http://localhost:8080',
      hoofdsleutel: regio.hoofdsleutel,
      regionaam: 'Nieuw',
      demonstratie: false,
    });
    const begin = () =>
      beginRegio({
        omgeving,
        aanmelden,
        partij: { soort: 'swv', naam: 'SWV Nieuw', plaats: 'Nieuw', telefoon: '088 000 99 99' },
        beheerder: { naam: 'Anna Smit', email: 'anna@swv.example' },
      });
    await tegelijk(leeg, [begin, begin]);
    const tellingen =
      'select (select count(*)::int from partij) as partijen, (select count(*)::int from aanstelling) as aanstellingen';
    assert.deepEqual(await leesRijen(leeg, tellingen), [{ partijen: 1, aanstellingen: 1 }]);
  } finally {
    await leeg.weg();
  }
});

const leesRijen = <T extends object>({ database }: Pick<Aanmeldproef, 'database'>, vraag: string) =>
  metVerbinding(database.superuserUrl, async (su) => (await su.query<T>(vraag)).rows);
