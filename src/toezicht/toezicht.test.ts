import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Daan, maakDaan } from '../../test/gegeven/daan.ts';
import { inTransactie } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { leesEigenTaken } from '../taak/eigen-taken.ts';
import { teLateTaken } from '../taak/wekker/te-laat.ts';
import { wek } from '../taak/wekker/wek.ts';
import { aandachtVan } from './aandacht.ts';
import { toonAchterstand } from './achterstand.ts';
import { antwoordBevinding } from './bevinding/antwoord-bevinding.ts';
import { legBevindingVast } from './bevinding/leg-bevinding-vast.ts';
import { type Bevindingslezer, toonBevinding, toonBevindingen } from './bevinding/toon-bevindingen.ts';
import { leesAfweging } from './lees-afweging.ts';
import { logboekCsv } from './logboek-csv.ts';
import { leesLogfilter, logadres } from './logfilter.ts';
import { toonBewijs, toonToestemmingen } from './toestemmingen.ts';
import { toonOverzicht } from './toon-overzicht.ts';
import { toonVerzoeken } from './verzoeken.ts';
import { beginToezicht, type Fg, stopToezicht } from './zitting.ts';
import { neemLogboekMee, zoekLogboek } from './zoek-logboek.ts';

let d: Daan;
before(async () => {
  d = await maakDaan();
});
after(() => d?.weg());

const als = <V extends { soort: string }>(sleutel: string) => ({
  omgeving: d.omgeving,
  verzoeker: d.wie(sleutel) as unknown as V,
  herkomst: { verzoek: d.omgeving.ids(), kanaal: 'web' } as const,
});
const harm = () => als<Fg>('harm');
const beheerder = () => als<Bevindingslezer>('hester');
const alles = leesLogfilter({});
const begin = () => beginToezicht(harm(), { doel: 'steekproef', woorden: 'Elk kwartaal een steekproef.' });

const laatste = async (code: string) =>
  (await d.su.query('select * from gebeurtenis where code = $1 order by volgnummer desc limit 1', [code])).rows[0];

test('zonder te zeggen waarvoor, ziet de FG niets van zijn organisatie, en de poging ligt vast (15.2)', async () => {
  for (const lees of [
    () => zoekLogboek(harm(), alles),
    () => neemLogboekMee(harm(), alles),
    () => toonToestemmingen(harm()),
    () => toonVerzoeken(harm()),
    () => toonAchterstand(harm()),
    () => leesAfweging(harm(), d.omgeving.ids()),
    () => toonBewijs(harm(), d.omgeving.ids()),
  ]) {
    assert.deepEqual(await lees(), { kind: 'geen-zitting' });
  }
  assert.equal((await laatste('afweging-ingezien'))?.uitkomst, 'geweigerd');
  assert.equal((await toonOverzicht(harm())).kind, 'drempel');
});

test('het doel geldt acht uur, staat op elke logregel, en stopt als de FG stopt', async () => {
  d.zetKlok('2026-03-03T09:00:00.000Z');
  const zitting = await begin();
  assert.equal(zitting.tot.toISOString(), '2026-03-03T17:00:00.000Z');
  assert.equal((await zoekLogboek(harm(), alles)).kind, 'gezien');
  const regel = await laatste('toezicht-ingezien');
  assert.equal(regel?.grondslag, 'Art 15.2, toezicht: steekproef');
  assert.equal(regel?.object_id, zitting.id);
  d.zetKlok('2026-03-03T17:00:00.000Z');
  assert.equal((await zoekLogboek(harm(), alles)).kind, 'geen-zitting', 'acht uur is voorbij');
  d.zetKlok('2026-03-03T16:59:00.000Z');
  assert.equal((await zoekLogboek(harm(), alles)).kind, 'gezien');
  await stopToezicht(harm());
  assert.equal((await zoekLogboek(harm(), alles)).kind, 'geen-zitting');
  d.zetKlok('2026-03-03T09:00:00.000Z');
});

test('de FG ziet wat de eigen partij deed, zonder inhoud en met eigen mensen bij naam', async () => {
  await begin();
  const gezien = await zoekLogboek(harm(), alles);
  assert.ok(gezien.kind === 'gezien');
  const { regels, mensen } = gezien.beeld;
  assert.ok(regels.some((r) => r.wie === 'Rachid Amrani' && r.code === 'deelname-bevestigd' && r.kenmerk !== null));
  assert.ok(!regels.some((r) => r.wie === 'Femke Bos'), 'mensen van een andere partij staan er niet bij naam');
  assert.ok(mensen.some(({ naam }) => naam === 'Rachid Amrani') && !mensen.some(({ naam }) => naam === 'Femke Bos'));
});

test('zoeken op uitkomst, tijd, eigen mens en casusnummer geeft precies die regels', async () => {
  await begin();
  const zoek = async (vraag: Record<string, string>) => {
    const gezien = await zoekLogboek(harm(), leesLogfilter(vraag));
    assert.ok(gezien.kind === 'gezien');
    return gezien.beeld;
  };
  const rachid = d.wie('rachid').persoon;
  const vanRachid = (await zoek({ persoon: rachid })).regels;
  assert.ok(vanRachid.length > 0 && vanRachid.every((r) => r.wie === 'Rachid Amrani'));
  assert.deepEqual((await zoek({ persoon: d.wie('femke').persoon })).regels, [], 'niet op iemand van een ander');
  assert.deepEqual((await zoek({ van: '4 maart 2026' })).regels, []);
  assert.ok((await zoek({ tot: '2026-03-03' })).regels.length > 0);
  assert.ok((await zoek({ uitkomst: 'geweigerd' })).regels.every((r) => r.uitkomst === 'geweigerd'));
  const kenmerk = vanRachid.find((r) => r.kenmerk !== null)?.kenmerk ?? '';
  assert.ok((await zoek({ casus: kenmerk.toLowerCase() })).regels.every((r) => r.kenmerk === kenmerk));
  assert.equal((await zoek({ casus: 'W-1999-0001' })).onbekendNummer, true);
});

test('bladeren laat geen regel weg en toont er geen twee keer', async () => {
  await begin();
  for (let i = 0; i < 60; i++) await toonVerzoeken(harm());
  const gezien: string[] = [];
  let na = '';
  do {
    const blad = await zoekLogboek(harm(), { ...leesLogfilter({ uitkomst: 'gelukt', tot: '2026-03-03' }), na });
    assert.ok(blad.kind === 'gezien');
    assert.ok(blad.beeld.regels.length <= 50);
    gezien.push(...blad.beeld.regels.map(({ id }) => id));
    na = blad.beeld.na ?? '';
  } while (na !== '' && gezien.length < 5_000);
  assert.equal(new Set(gezien).size, gezien.length);
  const { rows } = await d.su.query<{ n: number }>(
    "select count(*)::int as n from gebeurtenis where uitkomst = 'gelukt' and $1 in (partij_id, bron_partij_id)",
    [d.wie('harm').partij],
  );
  // Wat elke bladzijde zelf vastlegt, komt bovenaan erbij en staat dus op geen volgende.
  assert.ok(gezien.length >= 60 && gezien.length <= (rows[0]?.n ?? 0));
});

test('meenemen als csv ligt vast, en een cel die een formule zou zijn is tekst', async () => {
  await begin();
  const gezien = await neemLogboekMee(harm(), alles);
  assert.ok(gezien.kind === 'gezien');
  assert.match(logboekCsv(gezien.beeld), /^\uFEFF"Moment";"Wie";"Wat"/);
  assert.equal((await laatste('toezicht-meegenomen'))?.grondslag, 'Art 15.2, toezicht: steekproef');
  const [regel] = gezien.beeld.regels;
  assert.ok(regel !== undefined);
  const csv = logboekCsv({ regels: [{ ...regel, wie: '=HYPERLINK("x")', redenen: [] }], afgekapt: true });
  assert.match(csv, /"'=HYPERLINK\(""x""\)"/);
  assert.match(csv, /Er is meer/);
});

test('een filter overleeft de weg door het adres', () => {
  const filter = leesLogfilter({
    van: '1-3-2026',
    soort: 'gelezen',
    uitkomst: 'onzin',
    casus: ' w-2026-0001 ',
    persoon: "' or 1=1",
  });
  assert.deepEqual(filter, {
    van: '2026-03-01',
    tot: '',
    soort: 'gelezen',
    uitkomst: 'alle',
    casus: 'W-2026-0001',
    persoon: '',
    na: '',
  });
  const vraag = Object.fromEntries(new URL(logadres('/x', filter), 'http://x').searchParams);
  assert.deepEqual(leesLogfilter(vraag), filter);
});

test('een afweging van een andere partij bestaat niet voor deze FG, en de poging ligt vast', async () => {
  await begin();
  const gezien = await leesAfweging(harm(), d.omgeving.ids());
  assert.ok(gezien.kind === 'gezien' && gezien.beeld === null);
  assert.equal((await laatste('afweging-ingezien'))?.uitkomst, 'geweigerd');
});

test('een bevinding gaat naar de gemandateerde, wordt beantwoord, teruggestuurd en gesloten, met taken bij wie aan zet is', async () => {
  await begin();
  const id = d.omgeving.ids();
  const wens = {
    id,
    soort: 'bevinding',
    ernst: 'hoog',
    eis: 'Art 12.3',
    termijn: '2026-03-17',
    wat: 'KANARIE-wat',
    advies: 'Maak de tekst.',
  } as const;
  await legBevindingVast(harm(), wens);
  await legBevindingVast(harm(), wens);
  const taken = async (v: {
    omgeving: typeof d.omgeving;
    verzoeker: { persoon: string };
    herkomst: ReturnType<typeof harm>['herkomst'];
  }) =>
    (
      await inTransactie({ ...v, verzoeker: v.verzoeker as never, slot: 'geen', logregel: 'geen' }, (tx) =>
        leesEigenTaken(tx, v.verzoeker.persoon),
      )
    )
      .filter(({ onderwerp }) => onderwerp === id)
      .map(({ soort, voorDatum }) => [soort, voorDatum]);
  assert.deepEqual(await taken(beheerder()), [['bevinding-beantwoorden', '2026-03-17']]);
  const stap = (
    van: typeof beheerder | typeof harm,
    rest: { soort: 'antwoord' | 'gesloten'; gezien: number } | { soort: 'terug'; gezien: number; termijn: string },
  ) => antwoordBevinding(van(), { bevinding: id, tekst: 'KANARIE-tekst', ...rest });
  assert.equal(
    (await stap(harm, { soort: 'antwoord', gezien: 0 })).kind,
    'niet-gevonden',
    'wie meldt, antwoordt niet zelf',
  );
  assert.equal(
    (await stap(beheerder, { soort: 'gesloten', gezien: 0 })).kind,
    'niet-gevonden',
    'wie antwoordt, sluit niet zelf',
  );
  assert.equal((await stap(beheerder, { soort: 'antwoord', gezien: 0 })).kind, 'bewaard');
  assert.equal((await stap(beheerder, { soort: 'antwoord', gezien: 0 })).kind, 'intussen-gewijzigd');
  assert.deepEqual(await taken(beheerder()), []);
  assert.deepEqual(await taken(harm()), [['bevinding-nakijken', '2026-03-17']]);
  assert.equal((await stap(harm, { soort: 'terug', gezien: 1, termijn: '2026-03-24' })).kind, 'bewaard');
  assert.deepEqual(await taken(beheerder()), [['bevinding-beantwoorden', '2026-03-24']]);
  assert.equal((await stap(beheerder, { soort: 'antwoord', gezien: 2 })).kind, 'bewaard');
  assert.equal((await stap(harm, { soort: 'gesloten', gezien: 3 })).kind, 'bewaard');
  assert.deepEqual([...(await taken(beheerder())), ...(await taken(harm()))], []);
  const beeld = await toonBevinding(beheerder(), id);
  assert.deepEqual(
    beeld?.regels.map(({ soort }) => soort),
    ['antwoord', 'terug', 'antwoord', 'gesloten'],
  );
  assert.equal(beeld?.stand, 'gesloten');
  assert.equal(
    (await stap(harm, { soort: 'gesloten', gezien: 4 })).kind,
    'intussen-gewijzigd',
    'gesloten blijft gesloten',
  );
  const { rows } = await d.su.query('select inhoud from bevinding union all select inhoud from bevindingregel');
  assert.ok(
    rows.every(({ inhoud }) => !inhoud.toString('latin1').includes('KANARIE')),
    'de tekst ligt verzegeld',
  );
});

test('wie van de eigen partij geremd is omdat hij snel veel casussen opende, staat een maand bij de FG; een ander niet (IN12)', async () => {
  d.zetKlok('2026-03-03T09:00:00.000Z');
  for (const wie of ['rachid', 'femke'])
    await inTransactie({ ...als<Fg>(wie), slot: 'geen', logregel: 'verplicht' }, (tx) =>
      legVast(tx, { code: 'lezen-geremd', uitkomst: 'geweigerd', betrokkenen: [] }),
    );
  const geremd = async (op: string) => {
    d.zetKlok(op);
    await begin();
    const overzicht = await toonOverzicht(harm());
    assert.ok(overzicht.kind === 'overzicht');
    return aandachtVan(overzicht, overzicht.vandaag).flatMap((een) => (een.kind === 'veel-geopend' ? [een.wie] : []));
  };
  assert.deepEqual(await geremd('2026-03-04T09:00:00.000Z'), ['Rachid Amrani']);
  // Dertig dagen op de Nederlandse kalender, ook na de nacht waarin de klok verspringt: tot middernacht, niet tot hetzelfde uur.
  assert.deepEqual(await geremd('2026-04-02T21:59:00.000Z'), ['Rachid Amrani']);
  assert.deepEqual(await geremd('2026-04-02T22:00:00.000Z'), []);
  await stopToezicht(harm());
  d.zetKlok('2026-03-03T09:00:00.000Z');
});

test('een bevinding herinnert de gemandateerde een week vooraf, en daarna hoogstens een keer per week', async () => {
  await begin();
  const id = d.omgeving.ids();
  await legBevindingVast(harm(), {
    id,
    soort: 'advies',
    ernst: 'laag',
    eis: 'Art 9.2',
    termijn: '2026-03-17',
    wat: 'Ligt lang.',
    advies: 'Ruim op.',
  });
  const berichten = async () =>
    (
      await d.su.query<{ n: number }>('select count(*)::int as n from bericht where persoon_id = $1', [
        d.wie('hester').persoon,
      ])
    ).rows[0]?.n ?? 0;
  const eerst = await berichten();
  d.zetKlok('2026-03-09T06:00:00.000Z');
  await wek(d.omgeving, [teLateTaken]);
  assert.equal(await berichten(), eerst, 'daarvoor nog niet');
  d.zetKlok('2026-03-10T06:00:00.000Z');
  await wek(d.omgeving, [teLateTaken]);
  assert.equal(await berichten(), eerst + 1, 'een week vooraf');
  d.zetKlok('2026-03-11T06:00:00.000Z');
  await wek(d.omgeving, [teLateTaken]);
  await wek(d.omgeving, [teLateTaken]);
  assert.equal(await berichten(), eerst + 1);
  d.zetKlok('2026-03-18T06:00:00.000Z');
  await wek(d.omgeving, [teLateTaken]);
  assert.equal(await berichten(), eerst + 2);
  const lijst = await toonBevindingen(harm());
  assert.equal(lijst.bevindingen.find((b) => b.id === id)?.teLaat, true);
  d.zetKlok('2026-03-03T09:00:00.000Z');
});
