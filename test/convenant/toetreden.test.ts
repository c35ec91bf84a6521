import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { insertAanstelling, insertPersoon } from '../../src/beheer/beheer.queries.ts';
import { laadFeiten } from '../../src/casus/feiten.ts';
import { leesAfspraken } from '../../src/convenant/lees-afspraken.ts';
import { LOOP_NALEVING_NA } from '../../src/convenant/nalopen.queries.ts';
import type { Beheerverzoek } from '../../src/convenant/paginas/daadvorm.tsx';
import { watNuTeDoen } from '../../src/convenant/paginas/doen.ts';
import { TOETREDING } from '../../src/convenant/paginas/vorm-toetreden.tsx';
import { findDeelnemersBij } from '../../src/convenant/toetreding.queries.ts';
import { type Toetredingsregel, toetredingenVoorVerslag } from '../../src/convenant/toetredingen-voor-verslag.ts';
import { toonConvenant } from '../../src/convenant/toon-convenant.ts';
import { herstelFeit } from '../../src/convenant/vastleggen/herstel-feit.ts';
import { legEvaluatieVast } from '../../src/convenant/vastleggen/leg-evaluatie-vast.ts';
import { legRegelingVast } from '../../src/convenant/vastleggen/leg-regeling-vast.ts';
import {
  geefToetredingsakkoord,
  legFormulierVast,
  maakToetredingBekend,
  rondAkkoordAf,
  VERKLARINGEN,
  vraagToetredingAan,
} from '../../src/convenant/vastleggen/toetreden.ts';
import { vertelAanTafel } from '../../src/convenant/vastleggen/vertel-toetreding.ts';
import { zegOp } from '../../src/convenant/vastleggen/zeg-op.ts';
import { leesStukken } from '../../src/convenantstukken/lees-stukken.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import type { Medewerker, Verzoeker } from '../../src/db/verzoeker.ts';
import { wek } from '../../src/taak/wekker/wek.ts';
import { WEKKERS } from '../../src/taak/wekker/wekkers.ts';
import { type Convenantproef, maakConvenantproef, scan, TEKENT } from './convenantproef.ts';

/** S-8: een aanbieder die later meedoet, in vier stappen; en het regime dat nooit vanzelf gezamenlijk wordt. */

let p: Convenantproef;
let zeil: string;
before(async () => {
  p = await maakConvenantproef();
  zeil = p.omgeving.ids();
  await p.su(
    "insert into partij (id, soort, naam, plaats, telefoon, aangemaakt_op) select $1, soort, 'Zeil Jeugdhulp', plaats, telefoon, aangemaakt_op from partij where naam = 'Bries Jeugdhulp'",
    [zeil],
  );
  (p.partij as Map<string, string>).set('Zeil Jeugdhulp', zeil);
});
after(() => p?.weg());

const ALLEN = [
  'Gemeente Oeverstad',
  'SWV PO Waterrijk',
  'SWV VO Waterrijk',
  'Stichting Kompas',
  'Schoolbestuur De Linde',
  'GGD Waterrijk',
  'Bries Jeugdhulp',
];
const zeilOpening = () => {
  const bries = p.beheerder('Bries Jeugdhulp');
  return { ...bries, verzoeker: { ...bries.verzoeker, partij: zeil } };
};
/** Een beheerder van een organisatie die nergens aan meedoet. */
const zeilBuiten = () => {
  const bries = p.beheerder('Bries Jeugdhulp');
  return { ...bries, verzoeker: { ...bries.verzoeker, partij: p.omgeving.ids() } };
};
const REDEN = { reden: 'hulp-aan-jongere', woorden: 'Zeil geeft hulp thuis.' } as const;
const gebonden = async () => (await p.stand()).partijen.find((s) => s.partij === zeil);

test('toetreden kan alleen op volgorde: voorstel, akkoord van iedere partij, formulier, bekend (Art 18.1, P-6)', async () => {
  const voorstel = await vraagToetredingAan(p.beheerder('Gemeente Oeverstad'), {
    convenant: p.convenant,
    partij: zeil,
    ...REDEN,
  });
  assert.equal(voorstel.kind, 'gedaan');
  const bij = { convenant: p.convenant, toetreding: voorstel.kind === 'gedaan' ? voorstel.toetreding : '' };
  assert.deepEqual(
    await p.su("select task_identifier from graphile_worker.jobs where key = 'naleving:' || $1", [p.convenant]),
    [{ task_identifier: 'naleving' }],
    'de werker kijkt meteen wie antwoordt, en niet pas morgen',
  );
  await wek(
    p.omgeving,
    WEKKERS.filter(({ naam }) => naam === LOOP_NALEVING_NA),
  );
  const antwoorders = await p.su<{ naam: string }>(
    `select distinct q.naam from taak t join persoon m on m.id = t.voor_persoon_id join partij q on q.id = m.partij_id
     where t.soort = 'toetreding-beantwoorden' and t.gereed_op is null`,
  );
  assert.ok(
    antwoorders.length > 0 && antwoorders.every(({ naam }) => naam !== 'Gemeente Oeverstad'),
    'wie voorstelde, is al akkoord',
  );
  const formulier = {
    ...bij,
    verklaringen: VERKLARINGEN,
    datum: '2026-03-03',
    plaats: 'Oeverstad',
    kantooradres: 'Kade 3, Oeverstad',
    ondertekenaar: TEKENT,
    papier: null,
  };
  const teVroeg = { kind: 'kan-niet', reden: 'stap-niet-aan-de-beurt' };
  assert.deepEqual(await legFormulierVast(zeilOpening(), formulier), teVroeg);
  assert.deepEqual(await maakToetredingBekend(p.beheerder('GGD Waterrijk'), bij), teVroeg);
  const buiten = await geefToetredingsakkoord(zeilOpening(), { ...bij, akkoord: true, ...REDEN });
  assert.deepEqual(buiten, { kind: 'kan-niet', reden: 'niet-gebonden' }, 'over zichzelf beslist Zeil niet');

  for (const naam of ALLEN.slice(1)) {
    assert.equal((await gebonden())?.waarom.code, 'toetreding-akkoord');
    const nee = naam === 'Stichting Kompas';
    if (nee)
      await geefToetredingsakkoord(p.beheerder(naam), { ...bij, akkoord: false, reden: 'niet-betrokken', woorden: '' });
    const gegeven = await geefToetredingsakkoord(p.beheerder(naam), { ...bij, akkoord: true, ...REDEN });
    assert.equal(gegeven.kind, 'gedaan', naam);
  }
  assert.equal((await gebonden())?.waarom.code, 'toetreding-ondertekend');
  const blad = await toonConvenant(p.beheerder('Bries Jeugdhulp'), { convenant: p.convenant, peildatum: null });
  const antwoord = blad?.toetredingen[0]?.akkoorden.find(({ partij }) => partij === p.partij.get('GGD Waterrijk'));
  assert.equal(antwoord?.woorden, REDEN.woorden, 'de anderen lezen waarom (fn 38)');
  for (const opening of [zeilOpening(), zeilBuiten()]) {
    const zelf = await toonConvenant(opening, { convenant: p.convenant, peildatum: null });
    assert.deepEqual(
      zelf?.toetredingen[0]?.akkoorden,
      [],
      'wie nog toetreedt, leest niet wat de anderen van haar vinden',
    );
  }
  const half = await legFormulierVast(zeilOpening(), { ...formulier, verklaringen: VERKLARINGEN.slice(1) });
  assert.deepEqual(half, { kind: 'kan-niet', reden: 'verklaringen' });
  const ander = await legFormulierVast(p.beheerder('GGD Waterrijk'), { ...formulier, papier: { bestand: scan } });
  assert.deepEqual(ander, { kind: 'kan-niet', reden: 'andere-partij' });
  assert.equal((await legFormulierVast(zeilOpening(), formulier)).kind, 'gedaan');
  assert.equal((await gebonden())?.gebonden, false, 'getekend is nog niet bekendgemaakt');
  assert.deepEqual(
    await p.su(
      `select f.plaats, t.kantooradres from convenantfeit f join toetreding t using (convenant_id, partij_id)
       where f.partij_id = $1 and f.stap = 'ondertekend'`,
      [zeil],
    ),
    [{ plaats: 'Oeverstad', kantooradres: 'Kade 3, Oeverstad' }],
    'waar er getekend is, blijft bij de handtekening (Bijl 1-d)',
  );
  for (const [opening, wie] of [
    [zeilOpening(), TEKENT],
    [p.beheerder('SWV VO Waterrijk'), null],
  ] as const) {
    const stof = await leesStukken(opening, p.convenant);
    const getekend = stof?.eigen.toetreding?.getekend ?? null;
    assert.deepEqual(getekend?.ondertekenaar ?? null, wie, 'een naam leest alleen wie tekende');
  }
  assert.deepEqual(await p.perioden('Zeil Jeugdhulp'), []);
  const beheerders = await p.su<{ id: string }>(
    "select distinct persoon_id as id from aanstelling where rol = 'beheerder' and tot is null and partij_id <> $1",
    [zeil],
  );
  const berichten = async () =>
    new Set((await p.su<{ id: string }>('select persoon_id as id from bericht')).map(({ id }) => id));
  await p.su('delete from bericht');
  assert.equal((await maakToetredingBekend(p.beheerder('GGD Waterrijk'), bij)).kind, 'gedaan');
  const { verzoeker } = p.beheerder('GGD Waterrijk');
  assert.ok(beheerders.length > 0);
  assert.deepEqual(
    await berichten(),
    new Set(beheerders.map(({ id }) => id).filter((id) => id !== verzoeker.persoon)),
    'elke partij die meedoet krijgt bericht (Art 18.3 (a))',
  );
  assert.deepEqual(await p.perioden('Zeil Jeugdhulp'), ['2026-03-03 null toetreding']);
});

test('komt er iemand van een organisatie die na het begin van de casus toetrad, dan hoort de tafel dat eenmaal; anders niet (Art 18.3 (a), fn 38)', async () => {
  const [regie] = await p.su<{ casus: string } & Medewerker>(
    `select d.casus_id as casus, 'medewerker' as soort, a.persoon_id as persoon, a.partij_id as partij, a.id as aanstelling, a.functie,
       a.hoedanigheid, a.geheimhouding
     from deelnemer d join aanstelling a on a.id = d.aanstelling_id join casus c on c.id = d.casus_id
     where d.procesregisseur and c.status = 'open' and d.bevestigd_op is not null and c.aangemaakt_op < '2026-03-03'
       and (select count(*) from deelnemer e where e.casus_id = c.id and e.soort = 'medewerker' and e.tot is null and e.afgezien_op is null) > 2
     order by d.id limit 1`,
  );
  assert.ok(regie !== undefined);
  const berichten = async () =>
    new Map(
      (
        await p.su<{ id: string; n: number }>('select persoon_id as id, count(*)::int as n from bericht group by 1')
      ).map(({ id, n }) => [id, n]),
    );
  /** Wie er een bericht bij kreeg toen mensen van deze partijen een uitnodiging kregen. */
  const hoort = async (namen: readonly string[], begonnen?: string): Promise<readonly string[]> => {
    const voor = await berichten();
    await inTransactie({ ...p.als(regie), slot: 'geen', logregel: 'geen' }, async (tx) => {
      const feiten = await laadFeiten(tx, regie.casus);
      assert.ok(feiten !== null);
      const casus = begonnen === undefined ? feiten.casus : { ...feiten.casus, aangemaaktOp: new Date(begonnen) };
      const partijen = namen.map((naam) => p.partij.get(naam) ?? '');
      await vertelAanTafel(tx, { feiten: { ...feiten, casus }, partijen, door: regie.persoon });
    });
    return [...(await berichten())].filter(([id, n]) => n > (voor.get(id) ?? 0)).map(([id]) => id);
  };
  const tafel = await p.su<{ id: string }>(
    `select persoon_id as id from deelnemer where casus_id = $1 and soort = 'medewerker' and tot is null and afgezien_op is null
       and persoon_id <> $2`,
    [regie.casus, regie.persoon],
  );
  assert.ok(tafel.length > 1);
  assert.deepEqual(
    new Set(await hoort(['Zeil Jeugdhulp'])),
    new Set(tafel.map(({ id }) => id)),
    'elke professional aan tafel, niet wie uitnodigde en niet het gezin',
  );
  assert.deepEqual(await hoort(['Zeil Jeugdhulp'], '2026-03-04T09:00:00Z'), [], 'zij was er al toen de casus begon');
  assert.equal((await hoort(['Zeil Jeugdhulp'], '2026-03-03T08:00:00Z')).length, tafel.length, 'op de dag zelf ook');
  assert.deepEqual(await hoort([]), []);
  const aanTafel = await p.su<{ naam: string }>(
    'select distinct p.naam from deelnemer d join partij p on p.id = d.partij_id where d.casus_id = $1',
    [regie.casus],
  );
  assert.deepEqual(
    await hoort(aanTafel.map(({ naam }) => naam)),
    [],
    'een collega van wie er al zit, is geen nieuwe organisatie',
  );
});

test('wie pas toetrad telt als gebonden; aan haar tafel hoort ieder het, en het volgende verslag noemt het eenmaal (Art 18.3)', async () => {
  const [stoel] = await p.su<{ casus: string; deelnemer: string } & Medewerker>(
    `select d.casus_id as casus, d.id as deelnemer, 'medewerker' as soort, a.persoon_id as persoon, a.partij_id as partij, a.id as aanstelling,
       a.functie, a.hoedanigheid, a.geheimhouding
     from deelnemer d join aanstelling a on a.id = d.aanstelling_id join casus c on c.id = d.casus_id
     where d.procesregisseur and c.status = 'open' and d.bevestigd_op is not null order by d.id limit 1`,
  );
  assert.ok(stoel !== undefined);
  const lees = (eerder: readonly Toetredingsregel[] = [], begonnen?: string) =>
    inTransactie({ ...p.als(stoel), slot: 'geen', logregel: 'geen' }, async (tx) => {
      const feiten = await laadFeiten(tx, stoel.casus);
      assert.ok(feiten !== null);
      const casus = begonnen === undefined ? feiten.casus : { ...feiten.casus, aangemaaktOp: new Date(begonnen) };
      const regels = await toetredingenVoorVerslag(tx, { ...feiten, casus }, eerder);
      return { regels, gebonden: feiten.convenant.gebonden.has(zeil) };
    });
  const [toetreding] = await p.su<{ id: string }>('select id from toetreding where partij_id = $1', [zeil]);
  const bij = (opening: { readonly verzoeker: Verzoeker }) =>
    inTransactie({ ...p.als(opening.verzoeker), slot: 'geen', logregel: 'geen' }, (tx) =>
      findDeelnemersBij(tx, toetreding?.id ?? ''),
    );
  const ggd = p.beheerder('GGD Waterrijk');
  assert.deepEqual(await lees(), { regels: [], gebonden: true });
  assert.deepEqual(await bij(ggd), [], 'zij zit nog nergens');
  await p.su(
    `insert into deelnemer select (jsonb_populate_record(d, jsonb_build_object('id', $1::text, 'partij_id', $2::text, 'procesregisseur', false, 'persoon_id',
       (select p.id from persoon p where p.soort = 'medewerker' and not exists (select 1 from deelnemer e where e.persoon_id = p.id and e.casus_id = d.casus_id) limit 1)))).*
     from deelnemer d where id = $3`,
    [p.omgeving.ids(), zeil, stoel.deelnemer],
  );
  const regel = { partij: zeil, op: '2026-03-03' };
  assert.deepEqual((await lees()).regels, [regel]);
  assert.deepEqual((await lees([regel])).regels, [], 'het stond al in een verslag');
  assert.deepEqual((await lees([], '2026-03-03T08:00:00Z')).regels, [regel], 'ook op de dag waarop de casus begon');
  assert.deepEqual(
    (await lees([], '2026-03-03T23:30:00Z')).regels,
    [],
    'na middernacht in Nederland begon de casus erna',
  );
  assert.deepEqual((await lees([{ ...regel, op: '2025-01-01' }])).regels, [regel], 'een eerdere toetreding telt niet');
  const tafel = await p.su<{ id: string }>(
    `select distinct persoon_id as id from deelnemer where casus_id = $1 and soort = 'medewerker' and tot is null and afgezien_op is null`,
    [stoel.casus],
  );
  assert.deepEqual(new Set(await bij(ggd)), new Set(tafel.map(({ id }) => id)), 'wie aan haar tafel zit');
  await assert.rejects(bij(p.als(stoel)), /dit is van een beheerder/);
  await assert.rejects(bij(zeilBuiten()), /dit is van een beheerder/);
});

test('de penvoerder geeft een partij haar eerste beheerder, en nooit een aan wie er ooit een had (AU7, Art 7.3 (b))', async () => {
  const swv = p.beheerder('SWV VO Waterrijk');
  const geef = (naam: string) =>
    inTransactie({ ...swv, slot: 'geen', logregel: 'geen' }, async (tx) => {
      const [persoon, partij] = [tx.nieuwId(), p.partij.get(naam) ?? ''];
      const leeg = Buffer.alloc(1);
      await insertPersoon(tx, { id: persoon, partij, naam: leeg, email: leeg, door: swv.verzoeker.persoon });
      const werk = { school: null, rol: 'beheerder', functie: 'partijbeheerder', hoedanigheid: null } as const;
      const rij = { id: tx.nieuwId(), persoon, partij, ...werk, geheimhouding: 'contract', van: tx.vandaag } as const;
      await insertAanstelling(tx, rij);
    });
  await p.su("update aanstelling set tot = van where rol = 'beheerder' and partij_id = $1", [
    p.partij.get('Stichting Kompas'),
  ]);
  await assert.rejects(geef('Stichting Kompas'), 'ook niet nadat haar laatste beheerder vertrok');
  await geef('GGD Waterrijk');
  await assert.rejects(geef('GGD Waterrijk'), 'een keer');
});

test('gezamenlijk verantwoordelijk wordt het alleen met een getekende regeling over alle drie de onderwerpen (fn 13 (a), E-01)', async () => {
  const wens = {
    convenant: p.convenant,
    regime: 'gezamenlijk',
    procesregie: 'per-casus',
    getekendOp: '2026-03-01',
    verwerking: 'Ieder verwerkt wat zij inbrengt.',
    gegevensbeheer: 'Het samenwerkingsverband beheert de gedeelde laag.',
    contactpersonen: 'Per partij een aanspreekpunt.',
    bestand: scan,
  } as const;
  const penvoerder = p.beheerder('SWV VO Waterrijk');
  const regime = async () => (await p.su<{ regime: string }>('select regime from convenant'))[0]?.regime;
  assert.deepEqual(await legRegelingVast(penvoerder, { ...wens, contactpersonen: ' ' }), { kind: 'onvolledig' });
  assert.deepEqual(await legRegelingVast(penvoerder, { ...wens, bestand: null }), { kind: 'bestand', reden: 'leeg' });
  assert.deepEqual(await legRegelingVast(p.beheerder('Stichting Kompas'), wens), { kind: 'niet-gevonden' });
  assert.equal(await regime(), 'afzonderlijk');
  await assert.rejects(p.su("update convenant set regime = 'gezamenlijk', onderlinge_regeling_op = null"), /check/);
  assert.deepEqual(await legRegelingVast(penvoerder, wens), { kind: 'vastgelegd' });
  assert.equal(await regime(), 'gezamenlijk');
  const { verwerking, gegevensbeheer, contactpersonen } = wens;
  const lees = (naam: string) => leesAfspraken(p.beheerder(naam), p.convenant);
  const [regeling] = (await lees('Stichting Kompas'))?.regelingen ?? [];
  assert.deepEqual(
    regeling?.woorden,
    { verwerking, gegevensbeheer, contactpersonen },
    'elke partij leest wat is geregeld',
  );
  assert.equal(regeling?.bewijs, null, 'de scan opent de penvoerder');
  assert.notEqual((await lees('SWV VO Waterrijk'))?.regelingen[0]?.bewijs, null);
});

test('een regeling die vanuit twee vensters tegelijk wordt vastgelegd, is er een; een andere komt erbij', async () => {
  const penvoerder = p.beheerder('SWV VO Waterrijk');
  const wens = {
    convenant: p.convenant,
    regime: 'gezamenlijk',
    procesregie: 'swv',
    getekendOp: '2026-03-02',
    verwerking: 'Ieder verwerkt wat zij inbrengt.',
    gegevensbeheer: 'Het samenwerkingsverband beheert de gedeelde laag.',
    contactpersonen: 'Per partij twee aanspreekpunten.',
    bestand: scan,
  } as const;
  const regelingen = async () => (await leesAfspraken(penvoerder, p.convenant))?.regelingen ?? [];
  const papieren = async () => (await p.su('select 1 from bewijsstuk where convenant_id = $1', [p.convenant])).length;
  const later = () => p.zetKlok(new Date(p.omgeving.klok().getTime() + 1_000).toISOString());
  const [eerst, papier] = [(await regelingen()).length, await papieren()];
  later();
  const samen = await Promise.all([legRegelingVast(penvoerder, wens), legRegelingVast(penvoerder, wens)]);
  assert.deepEqual([...samen, await legRegelingVast(penvoerder, wens)], Array(3).fill({ kind: 'vastgelegd' }));
  assert.deepEqual([(await regelingen()).length, await papieren()], [eerst + 1, papier + 1]);
  later();
  const anders = { ...wens, contactpersonen: 'Een aanspreekpunt voor allen.' };
  assert.deepEqual(await legRegelingVast(penvoerder, anders), { kind: 'vastgelegd' });
  assert.equal((await regelingen()).length, eerst + 2);
  later();
  assert.deepEqual(await legRegelingVast(penvoerder, wens), { kind: 'vastgelegd' });
  assert.equal((await regelingen()).length, eerst + 3, 'wie naar eerdere woorden teruggaat, regelt het opnieuw');
});

test('wat er uit de evaluatie kwam leest elke partij; een evaluatie die hersteld is telt niet (Art 20.2)', async () => {
  const swv = p.beheerder('SWV VO Waterrijk');
  const evaluatie = {
    convenant: p.convenant,
    datum: '2026-03-02',
    woorden: 'Het overleg helpt; de uitleg kan korter.',
  };
  assert.deepEqual(await legEvaluatieVast(swv, evaluatie), { kind: 'gedaan' });
  const evaluaties = async () => (await leesAfspraken(p.beheerder('GGD Waterrijk'), p.convenant))?.evaluaties ?? [];
  assert.deepEqual(
    (await evaluaties()).map(({ datum, woorden }) => [datum, woorden]),
    [['2026-03-02', evaluatie.woorden]],
  );
  const [eerste] = await evaluaties();
  const wens = { convenant: p.convenant, feit: eerste?.id ?? '', reden: 'niet-gebeurd', datum: null } as const;
  assert.deepEqual(await herstelFeit(swv, wens), { kind: 'gedaan' });
  assert.deepEqual(await evaluaties(), []);
});

test('vertrekt de laatste partij die nog moest antwoorden, dan loopt een toetreding niet vast (Art 18.1)', async () => {
  const kust = p.omgeving.ids();
  await p.su(
    "insert into partij (id, soort, naam, plaats, telefoon, aangemaakt_op) select $1, soort, 'Kust Jeugdhulp', plaats, telefoon, aangemaakt_op from partij where naam = 'Bries Jeugdhulp'",
    [kust],
  );
  const stad = p.beheerder('Gemeente Oeverstad');
  const voorstel = await vraagToetredingAan(stad, { convenant: p.convenant, partij: kust, ...REDEN });
  assert.ok(voorstel.kind === 'gedaan');
  const bij = { convenant: p.convenant, toetreding: voorstel.toetreding };
  const anderen = ALLEN.filter((naam) => naam !== 'Gemeente Oeverstad' && naam !== 'Bries Jeugdhulp');
  for (const opening of [...anderen.map((naam) => p.beheerder(naam)), zeilOpening()])
    assert.equal((await geefToetredingsakkoord(opening, { ...bij, akkoord: true, ...REDEN })).kind, 'gedaan');
  const stap = async () => (await p.stand()).partijen.find((s) => s.partij === kust)?.waarom.code;
  const wacht = { kind: 'kan-niet', reden: 'wacht-op-akkoord' };
  assert.deepEqual(await rondAkkoordAf(stad, bij), wacht, 'Bries antwoordde nog niet');
  assert.deepEqual(await zegOp(p.beheerder('Bries Jeugdhulp'), { convenant: p.convenant, ondertekenaar: TEKENT }), {
    kind: 'gedaan',
  });
  p.zetKlok(
    `${(await p.stand()).partijen.find((s) => s.partij === p.partij.get('Bries Jeugdhulp'))?.tot}T09:00:00.000Z`,
  );
  assert.equal(await stap(), 'toetreding-akkoord');
  assert.deepEqual(await rondAkkoordAf(p.beheerder('Bries Jeugdhulp'), bij), {
    kind: 'kan-niet',
    reden: 'niet-gebonden',
  });
  const lees = async () => toonConvenant(stad, { convenant: p.convenant, peildatum: null });
  const blad = await lees();
  assert.ok(blad !== null);
  assert.ok(watNuTeDoen(blad).some(({ titel }) => titel === 'Rond het akkoord over Kust Jeugdhulp af'));
  const verzoek = { ...stad, pad: { toetreding: bij.toetreding } } as unknown as Beheerverzoek;
  const gedaan = await TOETREDING.doe(verzoek, { blad, waarde: {} as never, stand: undefined as never });
  assert.equal(gedaan.kind, 'gedaan', 'wie al ja zei, zet de stap');
  assert.equal(await stap(), 'toetreding-ondertekend');
});
