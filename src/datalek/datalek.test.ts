import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Daan, maakDaan } from '../../test/gegeven/daan.ts';
import { leesPdf } from '../../test/steun/pdf.ts';
import { inTransactie } from '../db/transactie.ts';
import { maakPdf } from '../document/maak-pdf.ts';
import { leesEigenTaken } from '../taak/eigen-taken.ts';
import type { Brief, Post } from '../taak/post.ts';
import { maakWerkertaken } from '../taak/werkertaken.ts';
import { beginToezicht, type Fg } from '../toezicht/zitting.ts';
import { maakBrief } from './maak-brief.ts';
import { type Melder, meldDatalek, toonMeldplekken, toonOntvangst } from './meld-datalek.ts';
import { type Datalekwerker, toonDatalek, toonDatalekken } from './toon-datalek.ts';
import { beheertekst, vertelSysteembeheer } from './vertel-systeembeheer.ts';
import { wekDatalekken } from './wek-datalekken.ts';
import { wieHoortWat } from './wie-hoort-wat.ts';
import { geefDoor, type Stapwens, zetStap } from './zet-stap.ts';
import { zoekOmvang } from './zoek-omvang.ts';

let d: Daan;
before(async () => {
  d = await maakDaan();
});
after(() => d?.weg());

const als = <V extends { soort: string }>(wie: { soort: string }) => ({
  omgeving: d.omgeving,
  verzoeker: wie as unknown as V,
  herkomst: { verzoek: d.omgeving.ids(), kanaal: 'web' } as const,
});
const hester = () => als<Datalekwerker>(d.wie('hester'));
const petra = () => als<Datalekwerker>(d.wie('petra'));
const harm = () => als<Fg>(d.wie('harm'));
const melder = (wie: Parameters<Daan['verzoeker']>[0]) => als<Melder>(d.verzoeker(wie));
const partij = (sleutel: string) => d.gebied.partij.get(sleutel) ?? '';

const KERN = {
  soort: 'verkeerde-ontvanger',
  tekst: 'KANARIE een mail ging naar de verkeerde.',
  duurtVoort: false,
  systeemfout: false,
} as const;

async function meld(rest: { gemerktOp?: string; systeemfout?: boolean } = {}): Promise<string> {
  const id = d.omgeving.ids();
  const uitkomst = await meldDatalek(melder('rachid'), {
    ...KERN,
    id,
    gemerktOp: new Date(rest.gemerktOp ?? '2026-03-03T08:00:00.000Z'),
    partij: partij('oeverstad'),
    systeemfout: rest.systeemfout ?? false,
  });
  assert.equal(uitkomst.kind, 'gemeld');
  return id;
}

const stap = async (datalek: string, wens: Omit<Stapwens, 'datalek' | 'gezien'>, van = hester()) => {
  const beeld = await toonDatalek(van, datalek);
  return (await zetStap(van, { ...wens, datalek, gezien: beeld?.stappen.length ?? 0 })).kind;
};
const taken = async (sleutel: string, datalek: string) => {
  const v = als<Datalekwerker>(d.wie(sleutel));
  const alle = await inTransactie({ ...v, slot: 'geen', logregel: 'geen' }, (tx) =>
    leesEigenTaken(tx, v.verzoeker.persoon),
  );
  return alle.filter(({ onderwerp }) => onderwerp === datalek).map(({ soort }) => soort);
};
const dagen = async (sleutel: string, datalek: string) => {
  const v = als<Datalekwerker>(d.wie(sleutel));
  const alle = await inTransactie({ ...v, slot: 'geen', logregel: 'geen' }, (tx) =>
    leesEigenTaken(tx, v.verzoeker.persoon),
  );
  const eigen = alle.filter(({ onderwerp }) => onderwerp === datalek);
  return Object.fromEntries(eigen.map(({ soort, voorDatum }) => [soort, voorDatum]));
};
const berichten = async (sleutel: string) =>
  (
    await d.su.query<{ n: number }>('select count(*)::int as n from bericht where persoon_id = $1', [
      d.wie(sleutel).persoon,
    ])
  ).rows[0]?.n ?? 0;

test('een medewerker meldt: beheerder en FG krijgen meteen werk en bericht, en de tekst ligt verzegeld', async () => {
  const [b, f] = [await berichten('hester'), await berichten('harm')];
  const datalek = await meld();
  assert.deepEqual(
    [await taken('hester', datalek), await taken('harm', datalek)],
    [['datalek-besluiten'], ['datalek-omvang']],
  );
  assert.deepEqual([await berichten('hester'), await berichten('harm')], [b + 1, f + 1]);
  const beeld = await toonDatalek(hester(), datalek);
  assert.equal(beeld?.melding?.tekst, KERN.tekst);
  assert.equal(beeld?.stand.vernomenOp.toISOString(), '2026-03-03T08:00:00.000Z', 'de klok loopt vanaf het merken');
  const { rows } = await d.su.query<{ inhoud: Buffer }>('select inhoud from datalekdeel');
  assert.ok(rows.every(({ inhoud }) => !inhoud.includes('KANARIE')));
});

test('twee keer verzenden is een melding', async () => {
  const id = d.omgeving.ids();
  const wens = { ...KERN, id, gemerktOp: new Date('2026-03-03T08:00:00.000Z'), partij: partij('oeverstad') };
  await meldDatalek(melder('rachid'), wens);
  await meldDatalek(melder('rachid'), wens);
  const { rows } = await d.su.query('select 1 from datalekdeel where datalek_id = $1', [id]);
  assert.equal(rows.length, 1);
});

test('een ouder meldt bij een organisatie aan de eigen tafel; de klok loopt vanaf de melding', async () => {
  const plekken = await toonMeldplekken(melder('moeder'));
  assert.ok(plekken.some(({ naam }) => naam === 'Gemeente Oeverstad'));
  const id = d.omgeving.ids();
  const wens = { ...KERN, id, gemerktOp: new Date('2026-03-01T00:00:00.000Z') };
  assert.deepEqual(await meldDatalek(melder('moeder'), { ...wens, partij: d.omgeving.ids() }), {
    kind: 'andere-organisatie',
  });
  assert.equal((await meldDatalek(melder('moeder'), { ...wens, partij: partij('oeverstad') })).kind, 'gemeld');
  assert.equal((await toonDatalek(hester(), id))?.stand.vernomenOp.toISOString(), '2026-03-03T09:00:00.000Z');
  assert.match((await toonOntvangst(melder('moeder'), id))?.kenmerk ?? '', /^DL-2026-\d{4}$/);
  assert.equal(await toonOntvangst(melder('vader'), id), null, 'de andere ouder ziet de melding niet');
  assert.deepEqual(await taken('hester', id), ['datalek-besluiten']);
});

test('een andere organisatie weet van niets tot het is doorgegeven, leest dan alleen haar eigen tekst, en haar klok begint dan', async () => {
  const datalek = await meld();
  assert.equal(await toonDatalek(petra(), datalek), null);
  assert.deepEqual(await geefDoor(petra(), { datalek, partijen: [partij('kompas')], tekst: 'x' }), {
    kind: 'niet-gevonden',
  });
  d.zetKlok('2026-03-03T15:00:00.000Z');
  const tekst = 'U krijgt hierover een telefoontje.';
  assert.deepEqual(
    await geefDoor(harm(), { datalek, partijen: [partij('kompas')], tekst }),
    { kind: 'niet-gevonden' },
    'de FG geeft niet door',
  );
  assert.deepEqual(await geefDoor(hester(), { datalek, partijen: [partij('kompas')], tekst }), { kind: 'doorgegeven' });
  const beeld = await toonDatalek(petra(), datalek);
  assert.equal(beeld?.melding?.tekst, tekst);
  assert.equal(beeld?.stand.vernomenOp.toISOString(), '2026-03-03T15:00:00.000Z');
  assert.equal(beeld?.doorgekregen, true);
  assert.deepEqual(beeld?.doorgegeven, []);
  assert.equal(
    await stap(datalek, { soort: 'besluit', keuze: 'niet-melden', inhoud: { reden: 'KANARIE-kompas' } }, petra()),
    'bewaard',
  );
  const eigen = await toonDatalek(hester(), datalek);
  assert.equal(eigen?.stand.besluit, null, 'het besluit van een ander is niet het eigen besluit');
  assert.ok(!JSON.stringify(eigen).includes('KANARIE-kompas'));
  assert.deepEqual(
    eigen?.doorgegeven.map(({ naam }) => naam),
    ['Stichting Kompas'],
  );
  d.zetKlok('2026-03-03T09:00:00.000Z');
});

test('van besluit tot sluiten: niets kan voor zijn beurt, ieder besluit draagt een reden, en daarna staat het vast', async () => {
  const datalek = await meld();
  const op = new Date('2026-03-03T08:30:00.000Z');
  assert.equal(await stap(datalek, { soort: 'gemeld-ap', moment: op, inhoud: { nummer: '1' } }), 'nog-niet');
  assert.equal(await stap(datalek, { soort: 'gesloten', inhoud: { lessen: 'a', maatregelen: 'b' } }), 'nog-niet');
  assert.equal(
    await stap(datalek, { soort: 'besluit', keuze: 'melden', inhoud: { reden: 'r' } }, harm()),
    'niet-gevonden',
    'de FG beslist niet',
  );
  assert.equal(
    await stap(datalek, { soort: 'besluit', keuze: 'melden', inhoud: { reden: 'Gezondheid van een kind.' } }),
    'bewaard',
  );
  assert.equal(
    await stap(datalek, { soort: 'gemeld-ap', moment: new Date('2026-03-04T00:00:00.000Z'), inhoud: { nummer: '1' } }),
    'moment',
  );
  assert.deepEqual(await taken('hester', datalek), ['datalek-besluiten'], 'besluiten alleen is nog niet gemeld');
  assert.equal(await stap(datalek, { soort: 'gemeld-ap', moment: op, inhoud: { nummer: 'AP-1' } }), 'bewaard');
  assert.deepEqual(await taken('hester', datalek), ['datalek-afronden']);
  assert.equal(await maakBrief(hester(), datalek), null, 'geen brief voordat is besloten te informeren');
  assert.equal(await stap(datalek, { soort: 'gesloten', inhoud: { lessen: 'a', maatregelen: 'b' } }), 'nog-niet');
  const brief = {
    reden: 'Hoog.',
    gevolgen: 'Iemand kan weten dat er hulp is.',
    maatregelen: 'Wij vroegen de mail terug.',
    zelf: 'Bel ons bij vragen.',
  };
  assert.equal(await stap(datalek, { soort: 'betrokkenen', keuze: 'informeren', inhoud: brief }), 'bewaard');
  assert.equal(await stap(datalek, { soort: 'gesloten', inhoud: { lessen: 'a', maatregelen: 'b' } }), 'nog-niet');
  assert.equal(
    await stap(datalek, { soort: 'geinformeerd', moment: op, inhoud: { hoe: 'Brief aan een gezin.' } }),
    'bewaard',
  );
  assert.equal(
    await stap(datalek, { soort: 'gesloten', inhoud: { lessen: 'Adres nakijken.', maatregelen: 'Vier ogen.' } }),
    'bewaard',
  );
  assert.equal(await stap(datalek, { soort: 'besluit', keuze: 'niet-melden', inhoud: { reden: 'r' } }), 'nog-niet');
  assert.deepEqual([await taken('hester', datalek), await taken('harm', datalek)], [[], []]);
  const beeld = await toonDatalek(harm(), datalek);
  assert.deepEqual(beeld?.open, []);
  assert.equal(beeld?.stand.gesloten?.lessen, 'Adres nakijken.');
});

test('wie na 72 uur meldt, zegt waarom het later was; niemand meldde voordat hij het wist (AVG 33 lid 1)', async () => {
  const datalek = await meld({ gemerktOp: '2026-02-26T08:00:00.000Z' });
  await stap(datalek, { soort: 'besluit', keuze: 'melden', inhoud: { reden: 'Risico.' } });
  const ap = (moment: string, rest = {}) =>
    stap(datalek, { soort: 'gemeld-ap', moment: new Date(moment), inhoud: { nummer: 'AP-2', ...rest } });
  assert.equal(await ap('2026-02-26T07:59:00.000Z'), 'moment');
  assert.equal(await ap('2026-03-02T08:00:00.000Z'), 'zonder-uitleg');
  assert.equal(
    await ap('2026-03-02T08:00:00.000Z', { vertraging: 'Wij zochten eerst uit wie het raakte.' }),
    'bewaard',
  );
});

test('twee beheerders leggen tegelijk iets vast: de tweede leest eerst wat de eerste deed', async () => {
  const datalek = await meld();
  const wens = {
    datalek,
    gezien: 0,
    soort: 'besluit',
    keuze: 'niet-melden',
    inhoud: { reden: 'Alles was versleuteld.' },
  } as const;
  const uitkomsten = await Promise.all([zetStap(hester(), wens), zetStap(hester(), wens)]);
  assert.deepEqual(uitkomsten.map(({ kind }) => kind).sort(), ['bewaard', 'intussen-gewijzigd']);
});

test('de klok gaat eerder, nooit later', async () => {
  const datalek = await meld();
  assert.equal(
    await stap(datalek, { soort: 'eerder-vernomen', moment: new Date('2026-03-03T08:30:00.000Z') }),
    'moment',
  );
  assert.equal(
    await stap(datalek, { soort: 'eerder-vernomen', moment: new Date('2026-03-02T08:00:00.000Z') }),
    'bewaard',
  );
  assert.equal((await toonDatalek(hester(), datalek))?.stand.uiterlijk.toISOString(), '2026-03-05T08:00:00.000Z');
});

test('het werk volgt de klok: eerder vernomen zet de dag eerder, en wie alsnog meldt krijgt het werk terug (AVG 33 lid 1)', async () => {
  const datalek = await meld();
  assert.deepEqual(await dagen('hester', datalek), { 'datalek-besluiten': '2026-03-06' });
  await stap(datalek, { soort: 'eerder-vernomen', moment: new Date('2026-03-01T08:00:00.000Z') });
  assert.deepEqual(await dagen('hester', datalek), { 'datalek-besluiten': '2026-03-04' });
  assert.deepEqual(await dagen('harm', datalek), { 'datalek-omvang': '2026-03-04' });
  await stap(datalek, { soort: 'besluit', keuze: 'niet-melden', inhoud: { reden: 'Alles was versleuteld.' } });
  assert.deepEqual(await taken('hester', datalek), ['datalek-afronden']);
  await stap(datalek, { soort: 'besluit', keuze: 'melden', inhoud: { reden: 'De sleutel lag erbij.' } });
  assert.equal((await dagen('hester', datalek))['datalek-besluiten'], '2026-03-04', 'melden moet nog');
  const moment = new Date('2026-03-03T08:45:00.000Z');
  await stap(datalek, { soort: 'gemeld-ap', moment, inhoud: { nummer: 'AP-9' } });
  await stap(datalek, { soort: 'besluit', keuze: 'melden', inhoud: { reden: 'Nog steeds.' } });
  assert.deepEqual(await taken('hester', datalek), ['datalek-afronden'], 'wat is gemeld, hoeft niet nog eens');
});

test('is het risico hoog, dan is vertellen werk voor vandaag en niet voor over vier weken (AVG 34 lid 1)', async () => {
  const datalek = await meld();
  await stap(datalek, { soort: 'besluit', keuze: 'niet-melden', inhoud: { reden: 'Alles was terug.' } });
  const brief = { reden: 'Hoog.', gevolgen: 'Hulp is bekend.', maatregelen: 'Wij belden.', zelf: 'Bel ons.' };
  await stap(datalek, { soort: 'betrokkenen', keuze: 'informeren', inhoud: brief });
  assert.deepEqual(await dagen('hester', datalek), {
    'datalek-informeren': '2026-03-03',
    'datalek-afronden': '2026-03-31',
  });
  await stap(datalek, { soort: 'betrokkenen', keuze: 'niet-informeren', inhoud: { reden: 'Toch niet.' } });
  assert.deepEqual(await taken('hester', datalek), ['datalek-afronden']);
  await stap(datalek, { soort: 'betrokkenen', keuze: 'informeren', inhoud: brief });
  const moment = new Date('2026-03-03T08:50:00.000Z');
  await stap(datalek, { soort: 'geinformeerd', moment, inhoud: { hoe: 'Gebeld, een gezin.' } });
  assert.deepEqual(await taken('hester', datalek), ['datalek-afronden']);
});

test('de omvang komt uit het logboek: accounts, casusnummers en gegevens, alleen voor de FG en met het doel op de regel', async () => {
  const datalek = await meld();
  const wens = { datalek, van: '2026-03-03', tot: '2026-03-03', persoon: null };
  assert.equal((await zoekOmvang(harm(), wens)).kind, 'geen-zitting');
  await beginToezicht(harm(), { doel: 'datalek', woorden: 'Onderzoek naar deze melding.' });
  const gezien = await zoekOmvang(harm(), wens);
  assert.ok(gezien.kind === 'gezien' && gezien.beeld !== null);
  const { omvang, regels } = gezien.beeld;
  assert.equal(omvang.jongeren, 1);
  assert.ok(omvang.kenmerken.every((kenmerk) => /-2026-\d{4}$/.test(kenmerk)));
  assert.ok(regels.some(({ wie }) => wie === 'Rachid Amrani') && !regels.some(({ wie }) => wie === 'Femke Bos'));
  const alleen = await zoekOmvang(harm(), { ...wens, persoon: d.wie('rachid').persoon });
  assert.ok(alleen.kind === 'gezien' && alleen.beeld?.omvang.accounts === 1);
  const niets = await zoekOmvang(harm(), { ...wens, van: '2026-02-01', tot: '2026-02-02' });
  assert.ok(niets.kind === 'gezien' && niets.beeld?.omvang.accounts === 0 && niets.beeld.omvang.jongeren === 0);
  assert.equal(
    await stap(datalek, { soort: 'omvang', inhoud: { omvang } }),
    'niet-gevonden',
    'de beheerder zoekt niet in het logboek',
  );
  assert.equal(await stap(datalek, { soort: 'omvang', inhoud: { omvang } }, harm() as never), 'bewaard');
  assert.deepEqual(await taken('harm', datalek), []);
  const { rows } = await d.su.query(
    "select grondslag from gebeurtenis where code = 'datalek-ingezien' and object_id = $1 and grondslag is not null",
    [datalek],
  );
  assert.ok(rows.length > 0 && rows.every(({ grondslag }) => grondslag === 'Art 15.2, toezicht: datalek'));
});

test('de klok herinnert na 24, 48, 66 en 72 uur en daarna elke dag, een keer per mijlpaal, ook in het weekend', async () => {
  // Vrijdagmiddag: de 72 uur vallen over het weekend heen.
  d.zetKlok('2026-03-06T16:00:00.000Z');
  const datalek = await meld({ gemerktOp: '2026-03-06T16:00:00.000Z' });
  const begin = await berichten('hester');
  // Wat eerdere proeven lieten liggen, is eerst bij.
  await wekDatalekken(d.omgeving);
  const na = async (moment: string) => {
    d.zetKlok(moment);
    const { rows: voor } = await d.su.query('select gewekt_na_uren from datalekdeel where datalek_id = $1', [datalek]);
    await wekDatalekken(d.omgeving);
    await wekDatalekken(d.omgeving);
    const { rows } = await d.su.query('select gewekt_na_uren from datalekdeel where datalek_id = $1', [datalek]);
    return [voor[0]?.gewekt_na_uren, rows[0]?.gewekt_na_uren];
  };
  assert.deepEqual(await na('2026-03-07T15:59:00.000Z'), [0, 0]);
  assert.deepEqual(await na('2026-03-07T16:00:00.000Z'), [0, 24]);
  assert.deepEqual(await na('2026-03-08T16:00:00.000Z'), [24, 48]);
  assert.deepEqual(await na('2026-03-09T10:00:00.000Z'), [48, 66]);
  assert.deepEqual(await na('2026-03-09T16:00:00.000Z'), [66, 72]);
  assert.deepEqual(await na('2026-03-10T16:30:00.000Z'), [72, 96]);
  assert.ok((await berichten('hester')) >= begin + 5);
  assert.equal(
    await stap(datalek, { soort: 'besluit', keuze: 'niet-melden', inhoud: { reden: 'Niets gezien.' } }),
    'bewaard',
  );
  assert.deepEqual(await na('2026-03-12T16:30:00.000Z'), [96, 96], 'wie besloot, wordt niet meer herinnerd');
  d.zetKlok('2026-03-03T09:00:00.000Z');
});

test('ligt het aan het systeem, dan hoort de beheerder ervan het elk uur tot iemand belde', async () => {
  const datalek = await meld({ systeemfout: true });
  const kenmerk = (await toonDatalek(hester(), datalek))?.kenmerk ?? '';
  assert.ok((await wekDatalekken(d.omgeving)).overSysteem.includes(kenmerk));
  assert.equal((await toonDatalek(hester(), datalek))?.open[0], 'beheer');
  assert.equal(
    await stap(datalek, { soort: 'beheer-gebeld', moment: new Date('2026-03-03T08:45:00.000Z') }),
    'bewaard',
  );
  assert.ok(!(await wekDatalekken(d.omgeving)).overSysteem.includes(kenmerk));
});

test('wie het systeem beheert krijgt per mijlpaal een bericht met alleen een nummer, tot een organisatie hem sprak (AVG 33 lid 2)', async () => {
  const brieven: Brief[] = [];
  const post: Post = {
    bezorg: async (brief) => {
      brieven.push(brief);
      return 'bezorgd';
    },
    sluit: () => undefined,
  };
  const vertel = () => vertelSysteembeheer(d.omgeving, { post, aan: 'beheer@overleg.example' });
  // Wat eerdere proeven meldden, is eerst bij.
  await vertel();
  brieven.length = 0;
  const gewoon = await meld();
  assert.equal(await vertel(), 0, 'een gewoon datalek gaat het systeembeheer niet aan');
  assert.equal((await toonDatalek(hester(), gewoon))?.beheerVerteldOp, null);
  const datalek = await meld({ systeemfout: true });
  const { rows: rij } = await d.su.query('select 1 from graphile_worker.jobs where key = $1', [
    `datalekken:${datalek}`,
  ]);
  assert.equal(rij.length, 1, 'de werker loopt meteen');
  const kenmerk = (await toonDatalek(hester(), datalek))?.kenmerk ?? '';
  const na = async (moment: string): Promise<number> => {
    d.zetKlok(moment);
    const [een, twee] = [await vertel(), await vertel()];
    assert.equal(twee, 0, 'opnieuw lopen geeft niets dubbel');
    return een;
  };
  assert.equal(await na('2026-03-03T09:00:00.000Z'), 1);
  assert.equal(await na('2026-03-03T12:59:00.000Z'), 0);
  assert.equal(await na('2026-03-03T13:00:00.000Z'), 1);
  assert.equal(await na('2026-03-04T09:00:00.000Z'), 1);
  assert.equal(await na('2026-03-05T10:00:00.000Z'), 1);
  assert.equal(new Set(brieven.map(({ id }) => id)).size, 4, 'elk bericht is een eigen bericht');
  assert.deepEqual(new Set(brieven.map(({ tekst }) => tekst)), new Set([beheertekst(kenmerk)]));
  for (const { onderwerp, tekst, aan } of brieven) {
    assert.equal(aan, 'beheer@overleg.example');
    assert.ok(!/KANARIE|Oeverstad|Amrani|https?:/u.test(onderwerp + tekst));
  }
  const beeld = await toonDatalek(hester(), datalek);
  assert.equal(beeld?.beheerVerteldOp?.toISOString(), '2026-03-03T09:00:00.000Z');
  assert.ok(beeld !== null && /bericht gestuurd.*bel ook zelf/u.test(wieHoortWat(beeld)[0]?.stand ?? ''));
  const [{ numUpdatedRows } = { numUpdatedRows: -1n }] = await inTransactie(
    { ...hester(), slot: 'geen', logregel: 'geen' },
    (tx) => tx.db.updateTable('datalek').set({ verteld_na_uren: 99 }).where('id', '=', datalek).execute(),
  );
  assert.equal(numUpdatedRows, 0n, 'alleen de werker zet die klok');
  await stap(datalek, { soort: 'beheer-gebeld', moment: new Date('2026-03-05T09:30:00.000Z') });
  assert.equal(await na('2026-03-07T10:00:00.000Z'), 0, 'wie gesproken is, hoort niets meer');
  d.zetKlok('2026-03-03T09:00:00.000Z');
});

test('kan de post niet worden bezorgd, dan ligt er niets vast en gaat het bericht later', async () => {
  const datalek = await meld({ systeemfout: true });
  const post = { bezorg: () => Promise.reject(new Error('post weg')), sluit: () => undefined };
  await assert.rejects(vertelSysteembeheer(d.omgeving, { post, aan: 'beheer@overleg.example' }), /post weg/);
  assert.equal((await toonDatalek(hester(), datalek))?.beheerVerteldOp, null);
  const gemeld: string[] = [];
  const sms = { bezorg: () => Promise.reject(new Error('sms weg')) };
  const wens = { omgeving: d.omgeving, aanmelden: null, post, sms, adres: 'https://overleg.example', wekkers: [] };
  const taken = maakWerkertaken({ ...wens, meldadres: 'beheer@overleg.example', meld: (regel) => gemeld.push(regel) });
  await assert.rejects(taken.datalekken(), /post weg/);
  const kenmerk = (await toonDatalek(hester(), datalek))?.kenmerk ?? '';
  assert.ok(
    gemeld.some((regel) => regel.includes(kenmerk)),
    'de regel staat er, juist als de post weg is',
  );
});

test('wie wat hoort volgt het regime: afzonderlijk meldt ieder zelf, gezamenlijk zegt de regeling het (fn 13, 16.3)', async () => {
  const beeld = await toonDatalek(hester(), await meld({ systeemfout: true }));
  assert.ok(beeld !== null);
  const ap = (regime: 'afzonderlijk' | 'gezamenlijk') =>
    wieHoortWat({ ...beeld, regimes: [{ naam: 'Convenant', regime }] }).find(({ wet }) => wet === 'AVG 33 lid 1');
  assert.equal(ap('afzonderlijk')?.van, 'uw organisatie');
  assert.equal(ap('gezamenlijk')?.van, 'wie de onderlinge regeling aanwijst');
  assert.equal(wieHoortWat(beeld)[0]?.wet, 'AVG 33 lid 2');
});

test('de brief zegt wat AVG 34 lid 2 vraagt, in gewone woorden, en niets uit een dossier', async () => {
  const datalek = await meld();
  await stap(datalek, { soort: 'besluit', keuze: 'melden', inhoud: { reden: 'KANARIE-reden' } });
  const inhoud = { reden: 'KANARIE-reden', gevolgen: 'Gevolg een.', maatregelen: 'Maatregel een.', zelf: 'Zelf een.' };
  await stap(datalek, { soort: 'betrokkenen', keuze: 'informeren', inhoud });
  const brief = await maakBrief(hester(), datalek);
  assert.ok(brief !== null);
  const pdf = await leesPdf(await maakPdf(brief.document, brief));
  const tekst = JSON.stringify(pdf);
  for (const deel of [
    'Gevolg een.',
    'Maatregel een.',
    'Zelf een.',
    'Gemeente Oeverstad',
    'functionaris gegevensbescherming',
  ])
    assert.ok(tekst.includes(deel), deel);
  assert.ok(!tekst.includes('KANARIE'), 'de melding en de redenen staan er niet in');
  assert.equal(await maakBrief(petra(), datalek), null);
});

test('de lijst zet de krapste klok bovenaan en wat gesloten is onderaan', async () => {
  const { koppen } = await toonDatalekken(hester());
  const gesloten = koppen.map(({ stand }) => stand.gesloten !== null);
  assert.deepEqual(
    gesloten,
    gesloten.toSorted((a, b) => Number(a) - Number(b)),
  );
  const open = koppen.filter(({ stand }) => stand.gesloten === null).map(({ stand }) => stand.uiterlijk.getTime());
  assert.deepEqual(
    open,
    open.toSorted((a, b) => a - b),
  );
});
