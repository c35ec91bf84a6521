import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { h } from 'preact';
import { maakWaterrijk } from '../../test/steun/regio.ts';
import { inTransactie } from '../db/transactie.ts';
import { leesEigenTaken } from '../taak/eigen-taken.ts';
import type { Brief, Post } from '../taak/post.ts';
import { renderPagina } from '../web/pagina.tsx';
import { findDatalekken, insertDatalek } from './datalek.queries.ts';
import { DatalekPagina } from './datalek-pagina.tsx';
import { type Beheermelding, type Beheeruitkomst, meldVanBeheer } from './meld-van-beheer.ts';
import { type Datalekwerker, toonDatalek, toonDatalekken } from './toon-datalek.ts';
import { vertelSysteembeheer } from './vertel-systeembeheer.ts';
import { wekDatalekken } from './wek-datalekken.ts';
import { wieHoortWat } from './wie-hoort-wat.ts';

let w: Awaited<ReturnType<typeof maakWaterrijk>>;
let su: pg.Pool;
before(async () => {
  w = await maakWaterrijk();
  su = new pg.Pool({ connectionString: w.database.superuserUrl, max: 2 });
  await su.query("update convenant_partij set gebonden_tot = '2026-03-02' where partij_id = $1", [
    w.gebied.partij.get('bries'),
  ]);
});
after(async () => {
  await su?.end();
  await w?.weg();
});

const als = (sleutel: string) => ({
  ...w.als(w.wie(sleutel)),
  verzoeker: w.wie(sleutel) as unknown as Datalekwerker,
});
const WENS: Beheermelding = {
  soort: 'gestolen',
  tekst: 'KANARIE een kopie van de database lag enige uren open.',
  gemerktOp: new Date('2026-03-03T07:30:00.000Z'),
  duurtVoort: true,
  partijen: [],
  nogmaals: false,
};
const tel = async (tabel: string): Promise<number> =>
  (await su.query<{ n: number }>(`select count(*)::int as n from ${tabel}`)).rows[0]?.n ?? -1;
const alles = () =>
  Promise.all(['datalek', 'datalekdeel', "taak where soort like 'datalek%'", 'bericht'].map((tabel) => tel(tabel)));

async function vertel(rest: Partial<Beheermelding> = {}): Promise<Extract<Beheeruitkomst, { kind: 'verteld' }>> {
  const uitkomst = await meldVanBeheer(w.omgeving, { ...WENS, ...rest });
  assert.ok(uitkomst.kind === 'verteld', uitkomst.kind);
  return uitkomst;
}
const datalekVan = async (kenmerk: string): Promise<string> =>
  (await su.query<{ id: string }>('select id from datalek where kenmerk = $1', [kenmerk])).rows[0]?.id ?? '';
const taken = async (sleutel: string, datalek: string) => {
  const { verzoeker, ...rest } = als(sleutel);
  const eigen = await inTransactie({ ...rest, verzoeker, slot: 'geen', logregel: 'geen' }, (tx) =>
    leesEigenTaken(tx, verzoeker.persoon),
  );
  return eigen.filter(({ onderwerp }) => onderwerp === datalek);
};

test('wie het systeem beheert vertelt het elke gebonden organisatie, en wie niet gebonden is hoort niets (AVG 33 lid 2)', async () => {
  const uitkomst = await vertel();
  const namen = uitkomst.verteld.map(({ naam }) => naam);
  assert.ok(namen.length >= 4 && namen.includes('Gemeente Oeverstad') && namen.includes('Stichting Kompas'));
  const bries = uitkomst.niet.find(({ id }) => id === w.gebied.partij.get('bries'));
  assert.ok(
    bries !== undefined && !namen.includes(bries.naam),
    'wie niet meer gebonden is, staat bij wie niets hoorde',
  );
  const datalek = await datalekVan(uitkomst.kenmerk);
  const { rows } = await su.query<{ partij_id: string; inhoud: Buffer }>(
    'select partij_id, inhoud from datalekdeel where datalek_id = $1',
    [datalek],
  );
  assert.deepEqual(new Set(rows.map((rij) => rij.partij_id)), new Set(uitkomst.verteld.map(({ id }) => id)));
  assert.ok(rows.every(({ inhoud }) => !inhoud.includes('KANARIE')));
  const { rows: regels } = await su.query<{ bron_partij_id: string; persoon_soort: string }>(
    "select bron_partij_id, persoon_soort from gebeurtenis where code = 'datalek-gemeld' and object_id = $1",
    [datalek],
  );
  assert.deepEqual(
    new Set(regels.map((rij) => `${rij.bron_partij_id} ${rij.persoon_soort}`)),
    new Set(uitkomst.verteld.map(({ id }) => `${id} systeem`)),
  );
});

test('elke organisatie leest de tekst onder haar eigen sleutel; haar klok en haar werk beginnen nu', async () => {
  const begin = await tel('bericht');
  const { kenmerk } = await vertel({ nogmaals: true });
  const datalek = await datalekVan(kenmerk);
  for (const wie of ['hester', 'petra']) {
    const beeld = await toonDatalek(als(wie), datalek);
    assert.ok(beeld !== null);
    assert.deepEqual(beeld.melding, { tekst: WENS.tekst, van: 'systeembeheer' });
    assert.equal(beeld.stand.vernomenOp.toISOString(), '2026-03-03T09:00:00.000Z', 'zij hoorde het nu, niet eerder');
    assert.equal(beeld.open[0], 'omvang', 'wie het zelf vertelde, hoeft niet gebeld te worden');
    const [eerste] = wieHoortWat(beeld);
    assert.deepEqual([eerste?.wie, eerste?.van, eerste?.wet], ['Uw organisatie', 'het systeembeheer', 'AVG 33 lid 2']);
    const anderen = wieHoortWat(beeld).find(({ wie: welke }) => welke === 'Andere organisaties die het raakt');
    assert.equal(anderen?.stand, 'dat doet het systeembeheer zelf', 'zij weet niet wie het nog meer hoorde');
    assert.deepEqual(
      (await taken(wie, datalek)).map(({ soort, voorDatum }) => [soort, voorDatum]),
      [['datalek-besluiten', '2026-03-06']],
    );
  }
  assert.deepEqual(
    (await taken('harm', datalek)).map(({ soort }) => soort),
    ['datalek-omvang'],
  );
  assert.ok((await tel('bericht')) >= begin + 3);
  assert.ok((await toonDatalekken(als('harm'))).koppen.some((kop) => kop.datalek === datalek && kop.vanBeheer));
});

test('de beheerder leest dat het systeembeheer het meldde, en wordt niet gevraagd het te bellen', async () => {
  const { kenmerk } = await vertel({ nogmaals: true });
  const beeld = await toonDatalek(als('hester'), await datalekVan(kenmerk));
  assert.ok(beeld !== null);
  const html = renderPagina(
    {
      csrf: 'c',
      adres: '/datalekken',
      nu: w.omgeving.klok(),
      demonstratie: false,
      regio: 'Waterrijk',
      telefoon: '088 000 12 00',
      wie: { naam: 'Hester Wolff', rol: 'beheerder', soort: 'beheerder' },
    },
    h(DatalekPagina, { beeld, rol: 'beheerder' }),
  );
  assert.match(html, /Gemeld door het systeembeheer/);
  assert.match(html, /Moet dit naar de Autoriteit Persoonsgegevens\?/);
  assert.doesNotMatch(html, /Bel de beheerder van Overlegtafel|Gemeld door een medewerker/);
});

test('de eigen klok van wie het systeem beheert begint niet: hij krijgt geen bericht over wat hij zelf vertelde', async () => {
  const { kenmerk } = await vertel({ nogmaals: true });
  const brieven: Brief[] = [];
  const post: Post = {
    bezorg: async (brief) => {
      brieven.push(brief);
      return 'bezorgd';
    },
    sluit: () => undefined,
  };
  assert.equal(await vertelSysteembeheer(w.omgeving, { post, aan: 'beheer@overleg.example' }), 0);
  assert.deepEqual(brieven, []);
  assert.ok(!(await wekDatalekken(w.omgeving)).overSysteem.includes(kenmerk));
});

test('wie een organisatie noemt, vertelt het alleen haar, ook als zij niet meer gebonden is', async () => {
  const { verteld } = await vertel({ partijen: [' gemeente OEVERSTAD '], nogmaals: true });
  assert.deepEqual(
    verteld.map(({ naam }) => naam),
    ['Gemeente Oeverstad'],
  );
  const bries = (
    await su.query<{ naam: string }>('select naam from partij where id = $1', [w.gebied.partij.get('bries')])
  ).rows[0]?.naam;
  const los = await vertel({ partijen: [bries ?? ''], nogmaals: true });
  assert.deepEqual(
    los.verteld.map(({ naam }) => naam),
    [bries],
  );
});

test('raakt het later ook een ander, dan is het hetzelfde datalek met een organisatie erbij (fn 13)', async () => {
  const { kenmerk } = await vertel({ partijen: ['Gemeente Oeverstad'], nogmaals: true });
  const datalek = await datalekVan(kenmerk);
  const lekken = await tel('datalek');
  const eerst = await toonDatalek(als('hester'), datalek);
  const bij = {
    bij: kenmerk,
    tekst: 'KANARIE ook uw leerlingen.',
    partijen: ['Stichting Kompas', 'Gemeente Oeverstad'],
  };
  w.zetKlok('2026-03-04T09:00:00.000Z');
  const later = await meldVanBeheer(w.omgeving, bij);
  assert.ok(later.kind === 'verteld' && later.kenmerk === kenmerk);
  assert.deepEqual(
    [later.verteld, later.wistAl].map((wie) => wie.map(({ naam }) => naam)),
    [['Stichting Kompas'], ['Gemeente Oeverstad']],
  );
  assert.equal(await tel('datalek'), lekken, 'er komt geen tweede datalek');
  const petra = await toonDatalek(als('petra'), datalek);
  assert.deepEqual(petra?.melding, { tekst: bij.tekst, van: 'systeembeheer' });
  assert.equal(petra?.stand.vernomenOp.toISOString(), '2026-03-04T09:00:00.000Z', 'haar klok begint als zij het hoort');
  assert.deepEqual(
    (await taken('petra', datalek)).map(({ voorDatum }) => voorDatum),
    ['2026-03-07'],
  );
  const hester = await toonDatalek(als('hester'), datalek);
  assert.deepEqual([hester?.melding, hester?.stand.vernomenOp], [eerst?.melding, eerst?.stand.vernomenOp]);
  assert.equal((await taken('hester', datalek)).length, 1, 'wie het al wist, krijgt geen tweede taak');
  const stand = await alles();
  assert.deepEqual(await meldVanBeheer(w.omgeving, { ...bij, bij: 'DL-2026-9999' }), { kind: 'ander-nummer' });
  assert.equal((await meldVanBeheer(w.omgeving, { ...bij, partijen: ['Nergens'] })).kind, 'onbekend');
  assert.deepEqual(await alles(), stand);
  w.zetKlok('2026-03-03T09:00:00.000Z');
});

test('wat niet klopt wordt genoemd, en dan is er niemand iets verteld', async () => {
  const stand = await alles();
  const gemerktOp = new Date('2026-03-03T09:00:00.001Z');
  const anders = { ...WENS, nogmaals: true };
  assert.deepEqual(await meldVanBeheer(w.omgeving, { ...anders, partijen: ['Gemeente Oeverstad', 'Nergens'] }), {
    kind: 'onbekend',
    namen: ['Nergens'],
  });
  assert.deepEqual(await meldVanBeheer(w.omgeving, { ...anders, gemerktOp }), { kind: 'toekomst' });
  assert.equal((await meldVanBeheer(w.omgeving, WENS)).kind, 'al-verteld');
  w.zetKlok('2019-01-01T09:00:00.000Z');
  const vroeg = { ...anders, gemerktOp: new Date('2019-01-01T08:00:00.000Z') };
  assert.deepEqual(await meldVanBeheer(w.omgeving, vroeg), { kind: 'niemand-gebonden' });
  w.zetKlok('2026-03-03T09:00:00.000Z');
  assert.deepEqual(await alles(), stand);
});

test('mislukt het bij een organisatie, dan hoort geen enkele het', async () => {
  const stand = await alles();
  let keer = 0;
  const verzegelAlles: typeof w.omgeving.kluis.verzegelAlles = async (...delen) => {
    keer += 1;
    if (keer === 3) throw new Error('sleutel weg');
    return w.omgeving.kluis.verzegelAlles(...delen);
  };
  const kluis = { ...w.omgeving.kluis, verzegelAlles };
  await assert.rejects(meldVanBeheer({ ...w.omgeving, kluis }, { ...WENS, nogmaals: true }), /sleutel weg/);
  assert.equal(keer, 3);
  assert.deepEqual(await alles(), stand);
});

test('alleen de opdracht vertelt namens het systeembeheer, en zij leest niets van wat mensen meldden', async () => {
  const nieuw = { ...WENS, id: w.omgeving.ids(), kenmerk: 'DL-0000-0001', door: null, systeemfout: true };
  const probeer = (verzoeker: Parameters<typeof w.als>[0]) =>
    inTransactie({ ...w.als(verzoeker), slot: 'geen', logregel: 'geen' }, (tx) => insertDatalek(tx, nieuw));
  for (const verzoeker of [w.wie('hester'), w.wie('rachid'), { soort: 'systeem', handeling: 'wekken' }] as const)
    await assert.rejects(probeer(verzoeker), /row-level security/);
  const gezien = await inTransactie(
    { ...w.als({ soort: 'systeem', handeling: 'datalek-melden' }), slot: 'geen', logregel: 'geen' },
    (tx) => findDatalekken(tx, w.gebied.partij.get('oeverstad') ?? ''),
  );
  assert.deepEqual(gezien, [], 'de delen van organisaties blijven dicht');
});
