import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { maakAgenda } from '../../src/bijeenkomst/agenda/maak-agenda.ts';
import { toonAgenda } from '../../src/bijeenkomst/agenda/toon-agenda.ts';
import { toonDag } from '../../src/bijeenkomst/agenda/toon-dag.ts';
import { verstuurAgenda } from '../../src/bijeenkomst/agenda/verstuur-plek.ts';
import { wijzigAgenda } from '../../src/bijeenkomst/agenda/wijzig-agenda.ts';
import { toonAfspraken } from '../../src/bijeenkomst/gezin/toon-afspraken.ts';
import { haalKalender } from '../../src/bijeenkomst/kalender/haal-kalender.ts';
import { toonLive } from '../../src/bijeenkomst/live/toon-live.ts';
import { momentVan } from '../../src/bijeenkomst/moment.ts';
import { leesStreng } from '../../src/bijeenkomst/proef/streng-ics.ts';
import { zegBijeenkomstAf } from '../../src/bijeenkomst/zeg-bijeenkomst-af.ts';
import { neemVanTafel } from '../../src/casus/vertrek/neem-van-tafel.ts';
import { zetServerVoor } from '../steun/server.ts';
import { type Achttal, type Collega, maakAchttal, type Tafel, tik } from './achttal.ts';

const NEGEN = momentVan('2026-03-10', '9:00');
const COLLEGAS = ['rachid', 'liesbeth', 'tom', 'sanne'] as const;
const klokken = (op: Date): string => op.toISOString().slice(11, 16);

describe('een agenda van acht jongeren, elk met eigen mensen (T25-07, T25-08)', () => {
  let p: Achttal;
  let agenda = '';
  const casussen = () => p.tafels.map(({ casus }) => casus);
  const beeld = async () => {
    const gelezen = await toonAgenda(p.als('femke'), { agenda });
    assert.ok(gelezen.kind === 'agenda');
    return gelezen.beeld;
  };
  const verstuur = async (welke = casussen()) => {
    tik(p);
    return (await verstuurAgenda(p.als('femke'), { agenda, casussen: welke })).map(({ uitkomst }) => uitkomst.kind);
  };
  const gesprekken = async (tafel: Tafel, wie: 'moeder' | 'vader' | 'jongere') => {
    const gelezen = await toonAfspraken(p.gezin(tafel[wie]), { casus: tafel.casus });
    assert.ok(gelezen.kind === 'afspraken', gelezen.kind);
    return gelezen.beeld.bijeenkomsten;
  };

  before(async () => {
    p = await maakAchttal();
  });
  after(() => p?.weg());

  test('wie leidt maakt de agenda, en niemand merkt daar iets van', async () => {
    agenda = p.omgeving.ids();
    const wens = { agenda, begintOp: NEGEN, plaats: 'Kompas College, kamer 1.12', minutenPerPlek: 20 };
    const voor = await p.berichten();
    assert.equal((await maakAgenda(p.als('femke'), { ...wens, casussen: casussen() })).kind, 'gemaakt');
    assert.equal((await maakAgenda(p.als('femke'), { ...wens, casussen: casussen() })).kind, 'gemaakt');
    assert.equal((await beeld()).plekken.length, 8, 'twee keer verzenden is een agenda');
    for (const wie of COLLEGAS) {
      assert.equal((await toonAgenda(p.als(wie), { agenda })).kind, 'niet-gevonden');
      assert.deepEqual((await toonDag(p.als(wie))).komend, []);
    }
    for (const tafel of p.tafels) assert.deepEqual(await gesprekken(tafel, 'moeder'), []);
    assert.deepEqual(await p.berichten(), voor);
  });

  test('op de agenda staat alleen wie de maker zelf leidt, en geen casus die al voorbij zou zijn', async () => {
    const wens = { agenda: p.omgeving.ids(), plaats: 'kamer 1', minutenPerPlek: 20, casussen: casussen().slice(0, 1) };
    assert.deepEqual(await maakAgenda(p.als('rachid'), { ...wens, begintOp: NEGEN }), {
      kind: 'kan-niet',
      reden: 'casussen',
    });
    const gisteren = new Date('2026-03-02T09:00:00Z');
    assert.deepEqual(await maakAgenda(p.als('femke'), { ...wens, begintOp: gisteren }), {
      kind: 'kan-niet',
      reden: 'verleden',
    });
    const vreemd = { agenda, soort: 'weghalen', plek: p.omgeving.ids() } as const;
    assert.equal((await wijzigAgenda(p.als('rachid'), vreemd)).kind, 'niet-gevonden');
  });

  test('plekken schuiven, krijgen een andere duur en een pauze; de tijden sluiten aan', async () => {
    const { plekken } = await beeld();
    const [eerste, tweede] = plekken;
    assert.ok(eerste !== undefined && tweede !== undefined);
    await wijzigAgenda(p.als('femke'), { agenda, soort: 'verschuiven', plek: tweede.plek, naar: 'eerder' });
    await wijzigAgenda(p.als('femke'), { agenda, soort: 'duur', plek: eerste.plek, minuten: 30 });
    await wijzigAgenda(p.als('femke'), { agenda, soort: 'pauze-erbij', minuten: 15 });
    const pauze = (await beeld()).plekken.at(-1);
    assert.equal(pauze?.casus, null);
    for (let i = 0; i < 4; i += 1)
      await wijzigAgenda(p.als('femke'), { agenda, soort: 'verschuiven', plek: pauze?.plek ?? '', naar: 'eerder' });
    const na = (await beeld()).plekken;
    assert.equal(na[0]?.plek, tweede.plek);
    assert.deepEqual(
      na.map(({ op, casus }) => `${klokken(op)}${casus === null ? ' pauze' : ''}`),
      ['08:00', '08:20', '08:50', '09:10', '09:30 pauze', '09:45', '10:05', '10:25', '10:45'],
    );
  });

  test('versturen nodigt per plek alleen de eigen mensen uit, en ieder hoort dat een keer', async () => {
    const voor = await p.berichten();
    assert.deepEqual(
      await verstuur((await beeld()).plekken.flatMap(({ casus }) => casus?.id ?? [])),
      Array(8).fill('gepland'),
    );
    const erbij = new Map([...(await p.berichten())].map(([wie, n]) => [wie, n - (voor.get(wie) ?? 0)]));
    for (const tafel of p.tafels)
      for (const wie of ['moeder', 'vader'] as const) assert.equal(erbij.get(tafel[wie].persoon), 1, tafel.voornaam);
    for (const wie of COLLEGAS) assert.ok((erbij.get(p.als(wie).verzoeker.persoon) ?? 0) <= 1, wie);
    assert.equal(erbij.get(p.als('femke').verzoeker.persoon) ?? 0, 0);
  });

  test('elke collega ziet precies de eigen plekken, elk gezin precies het eigen gesprek', async () => {
    for (const wie of [...COLLEGAS, 'noor'] as const) {
      const eigen = p.tafels.filter(({ met }) => met.includes(wie)).map(({ casus }) => casus);
      const { komend, agendas } = await toonDag(p.als(wie));
      assert.deepEqual(komend.map(({ casus }) => casus).toSorted(), eigen.toSorted(), wie);
      assert.deepEqual(agendas, [], wie);
      for (const { casus, bijeenkomst } of (await toonDag(p.als('femke'))).komend) {
        const gezien = await toonLive(p.als(wie), { casus, bijeenkomst });
        assert.equal(gezien.kind, eigen.includes(casus) ? 'live' : 'niet-gevonden', wie);
        if (gezien.kind === 'live')
          assert.equal(gezien.beeld.agenda, null, 'van de agenda weet alleen wie haar maakte');
      }
    }
    for (const tafel of p.tafels) {
      for (const wie of ['moeder', 'vader', 'jongere'] as const) assert.equal((await gesprekken(tafel, wie)).length, 1);
      for (const ander of p.tafels.filter(({ casus }) => casus !== tafel.casus))
        assert.equal((await toonAfspraken(p.gezin(tafel.moeder), { casus: ander.casus })).kind, 'niet-gevonden');
    }
  });

  test('nergens waar een gezin of collega bij kan, staat de agenda of het aantal', async () => {
    const { rows } = await p.su.query<{ n: number }>(
      `select count(*)::int as n from gebeurtenis where convert_from(bytes, 'UTF8') like '%' || $1 || '%' group by casus_id is null
       order by casus_id is null`,
      [agenda],
    );
    assert.equal(rows.length, 1, 'alleen regels zonder casus noemen de agenda');
    assert.ok((rows[0]?.n ?? 0) > 0);
    const { rows: kolommen } = await p.su.query<{ kolom: string }>(
      "select column_name as kolom from information_schema.columns where table_name in ('bijeenkomst', 'uitnodiging', 'besluit') and column_name like '%agenda%'",
    );
    assert.deepEqual(kolommen, []);
  });

  test('nog eens versturen verandert niets en stuurt niets', async () => {
    const voor = await p.berichten();
    assert.deepEqual(await verstuur(), Array(8).fill('ongewijzigd'));
    assert.deepEqual(await p.berichten(), voor);
  });

  test('schuift de pauze, dan hoort alleen wie een andere tijd krijgt dat; het agenda-item houdt zijn id', async () => {
    const kalenderVan = async (wie: Collega) => {
      const gehaald = await haalKalender(p.als(wie), 'alles');
      return gehaald.kind === 'kalender' ? leesStreng(gehaald.tekst) : [];
    };
    const oud = await kalenderVan('femke');
    assert.equal(oud.length, 8);
    assert.equal(new Set(oud.map((item) => item['UID'])).size, 8);
    const { plekken } = await beeld();
    const laatste = plekken.at(-1);
    const pauze = plekken.find(({ casus }) => casus === null);
    for (let i = 0; i < 4; i += 1)
      await wijzigAgenda(p.als('femke'), { agenda, soort: 'verschuiven', plek: pauze?.plek ?? '', naar: 'later' });
    const geraakt = (await beeld()).plekken.filter(({ casus }) => casus?.gewijzigd).map(({ casus }) => casus?.id);
    assert.equal(geraakt.length, 4, 'wie na de pauze kwam, komt nu eerder');
    assert.ok(geraakt.includes(laatste?.casus?.id));
    const voor = await p.berichten();
    const kinds = await verstuur();
    assert.equal(kinds.filter((kind) => kind === 'gewijzigd').length, 4);
    const na = await p.berichten();
    for (const tafel of p.tafels) {
      const meer = (na.get(tafel.moeder.persoon) ?? 0) - (voor.get(tafel.moeder.persoon) ?? 0);
      assert.equal(meer, geraakt.includes(tafel.casus) ? 1 : 0, tafel.voornaam);
    }
    const nieuw = await kalenderVan('femke');
    assert.deepEqual(nieuw.map((item) => item['UID']).toSorted(), oud.map((item) => item['UID']).toSorted());
    const hoger = nieuw.filter((item) => item['SEQUENCE'] === '1');
    assert.equal(hoger.length, 4);
  });

  test('een afgezegde plek is weg van de agenda en van de tafel, en vervalt in ieders eigen agenda', async () => {
    const tafel = p.tafels[7];
    assert.ok(tafel !== undefined);
    const [gesprek] = await gesprekken(tafel, 'moeder');
    const plek = { casus: tafel.casus, bijeenkomst: gesprek?.id ?? '' };
    assert.equal((await zegBijeenkomstAf(p.als('rachid'), plek)).kind, 'niet-gevonden', 'alleen wie leidt');
    const weg = {
      agenda,
      soort: 'weghalen',
      plek: (await beeld()).plekken.find((x) => x.casus?.id === tafel.casus)?.plek ?? '',
    } as const;
    assert.deepEqual(await wijzigAgenda(p.als('femke'), weg), { kind: 'kan-niet', reden: 'verstuurd' });
    tik(p);
    assert.equal((await zegBijeenkomstAf(p.als('femke'), plek)).kind, 'afgezegd');
    assert.deepEqual(await zegBijeenkomstAf(p.als('femke'), plek), { kind: 'kan-niet', reden: 'afgezegd' });
    assert.equal((await toonLive(p.als('rachid'), plek)).kind, 'afgezegd');
    assert.equal(
      (await beeld()).plekken.some(({ casus }) => casus?.id === tafel.casus),
      false,
    );
    const [na] = await gesprekken(tafel, 'moeder');
    assert.ok(na?.afgezegd_op instanceof Date);
    const gehaald = await haalKalender(p.gezin(tafel.moeder), plek);
    assert.ok(gehaald.kind === 'kalender');
    const [item] = leesStreng(gehaald.tekst);
    assert.equal(item?.['STATUS'], 'CANCELLED');
    assert.ok(Number(item?.['SEQUENCE']) >= 1);
    assert.equal((await haalKalender(p.gezin(p.tafels[0]?.moeder ?? tafel.moeder), plek)).kind, 'niet-gevonden');
  });

  test('een casus die de maker leidt kan er later nog bij, en wordt dan alleen zelf verstuurd', async () => {
    const extra = await p.nieuw({ voornaam: 'Jolijn', achternaam: 'Praamsma' });
    await p.informeer(extra);
    assert.ok((await beeld()).erbij.some(({ casus }) => casus === extra.casus));
    await wijzigAgenda(p.als('femke'), { agenda, soort: 'casus-erbij', casus: extra.casus, minuten: 25 });
    await wijzigAgenda(p.als('femke'), { agenda, soort: 'casus-erbij', casus: extra.casus, minuten: 25 });
    const open = (await beeld()).plekken.filter(({ casus }) => casus !== null && casus.bijeenkomst === null);
    assert.equal(open.length, 1);
    assert.deepEqual(await verstuur([extra.casus]), ['gepland']);
    assert.equal((await gesprekken(extra, 'jongere')).length, 1);
  });

  test('wie van tafel ging, telt niet meer mee bij wie is uitgenodigd', async () => {
    const tafel = p.tafels.find(({ met }) => met.includes('rachid'));
    assert.ok(tafel !== undefined);
    const mensen = async () =>
      (await beeld()).plekken.find(({ casus }) => casus?.id === tafel.casus)?.casus?.mensen ?? 0;
    const voor = await mensen();
    const { rows } = await p.su.query<{ id: string }>(
      'select id from deelnemer where casus_id = $1 and persoon_id = $2 and tot is null',
      [tafel.casus, p.als('rachid').verzoeker.persoon],
    );
    const weg = { casus: tafel.casus, deelnemer: rows[0]?.id ?? '', reden: 'taak-klaar' } as const;
    assert.equal((await neemVanTafel(p.als('femke'), weg)).kind, 'van-tafel');
    assert.equal(await mensen(), voor - 1);
  });

  test('uit een oud venster gaat de dag niet terug, en een dag die geweest is gaat niet naar een andere', async () => {
    const { versie, plaats } = await beeld();
    const dag = { agenda, soort: 'dag', begintOp: NEGEN } as const;
    const nieuw = { ...dag, versie, plaats: 'Kompas College, kamer 2.20' };
    assert.equal((await wijzigAgenda(p.als('femke'), nieuw)).kind, 'gewijzigd');
    const later = { begintOp: momentVan('2026-03-17', '9:00'), plaats };
    const oud = await wijzigAgenda(p.als('femke'), { ...dag, ...later, versie });
    assert.deepEqual(oud, { kind: 'kan-niet', reden: 'intussen' });
    assert.equal((await beeld()).plaats, nieuw.plaats);
    await verstuur();
    const voor = (await beeld()).plekken.map(({ op }) => op.getTime());
    p.zetKlok(momentVan('2026-03-10', '9:45').toISOString());
    const geweest = await wijzigAgenda(p.als('femke'), { ...dag, ...later, versie: versie + 1 });
    assert.deepEqual(geweest, { kind: 'kan-niet', reden: 'geweest' }, 'wie al is besproken, hoort bij die dag');
    const eerste = (await beeld()).plekken[0]?.plek ?? '';
    await wijzigAgenda(p.als('femke'), { agenda, soort: 'duur', plek: eerste, minuten: 10 });
    const na = await beeld();
    assert.equal(na.plekken[0]?.casus?.gewijzigd, false, 'over een gesprek dat was, valt niets te versturen');
    assert.ok((na.plekken.at(-1)?.op.getTime() ?? 0) < (voor.at(-1) ?? 0), 'de anderen schuiven wel');
  });

  test('wie niet is uitgenodigd voordat de dag om was, is niet meer uit te nodigen, en dat staat er', async () => {
    const vergeten = await p.nieuw({ voornaam: 'Karlijn', achternaam: 'Praamsma' });
    await p.informeer(vergeten);
    await wijzigAgenda(p.als('femke'), { agenda, soort: 'casus-erbij', casus: vergeten.casus, minuten: 25 });
    await verstuur((await beeld()).plekken.flatMap(({ casus }) => (casus?.gewijzigd ? [casus.id] : [])));
    p.zetKlok(momentVan('2026-03-10', '18:00').toISOString());
    const { ingelogd, server } = await zetServerVoor(p);
    const femke = await ingelogd(p.als('femke').verzoeker.persoon);
    const { body } = await femke.haal(`/bijeenkomsten/agenda/${agenda}`);
    assert.match(body, /Karlijn.*niemand is uitgenodigd/s);
    assert.doesNotMatch(body, /Nodig iedereen uit|Verstuur wat is veranderd|De eerste begint om/);
    await server.close();
  });
});
