import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { leesBewijs } from '../../src/convenant/lees-bestand.ts';
import { toonConvenant } from '../../src/convenant/toon-convenant.ts';
import type { Convenantopening } from '../../src/convenant/vastleggen/doe-daad.ts';
import { type Herstelwens, herstelFeit } from '../../src/convenant/vastleggen/herstel-feit.ts';
import { legEvaluatieVast } from '../../src/convenant/vastleggen/leg-evaluatie-vast.ts';
import { neemPapierOver } from '../../src/convenant/vastleggen/neem-papier-over.ts';
import { onderteken } from '../../src/convenant/vastleggen/onderteken.ts';
import { spreekEindeAf } from '../../src/convenant/vastleggen/spreek-einde-af.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import type { Kenmerken } from '../../src/gegeven/kenmerken.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { vraagOordeel } from '../../src/gegeven/oordeel/vraag-oordeel.ts';
import { type Convenantproef, maakConvenantproef, scan, TEKENT } from './convenantproef.ts';

/** Een verkeerd vastgelegd feit: het tegenfeit, wie het mag, en dat toegang meteen volgt. */

let p: Convenantproef;
before(async () => {
  p = await maakConvenantproef();
});
after(() => p?.weg());

const [SWV, STAD, KOMPAS, LINDE, GGD] = [
  'SWV VO Waterrijk',
  'Gemeente Oeverstad',
  'Stichting Kompas',
  'Schoolbestuur De Linde',
  'GGD Waterrijk',
] as const;

type Rij = { id: string; datum: string; bewijsstuk_id: string | null };

/** Het feit van deze soort over deze partij dat telt. */
async function geldend(kind: string, naam: string | null): Promise<Rij> {
  const [rij, ...meer] = await p.su<Rij>(
    `select f.id, f.datum::text, f.bewijsstuk_id from convenantfeit f
     where f.kind = $1 and f.partij_id is not distinct from $2 and f.datum >= $3
       and not exists (select 1 from convenantfeit h where h.herroept_id = f.id)`,
    [kind, naam === null ? null : p.partij.get(naam), kind === 'ondertekening' ? '2026-01-01' : '2025-01-01'],
  );
  assert.ok(rij !== undefined && meer.length === 0, `een ${kind} van ${naam}`);
  return rij;
}
const herstel = (wie: string, wens: Omit<Herstelwens, 'convenant'>) =>
  herstelFeit(p.beheerder(wie), { convenant: p.convenant, ...wens });
const isGebonden = async (naam: string): Promise<boolean> =>
  (await p.stand()).partijen.some(({ partij, gebonden }) => partij === p.partij.get(naam) && gebonden);
const eersteTekst = async (): Promise<string> =>
  (await p.su<{ id: string }>('select id from convenanttekst order by volgnummer'))[0]?.id ?? '';
const nee = (reden: string) => ({ kind: 'kan-niet', reden });

test('een volmacht die er niet was, bindt niet meer: wat haar mensen lazen gaat dicht, en gaat open als zij er wel is', async () => {
  const [kreeg] = await p.su<{ casus: string; gegeven: string } & Medewerker>(
    `select 'medewerker' as soort, v.casus_id as casus, v.gegeven_id as gegeven, a.persoon_id as persoon,
       a.partij_id as partij, a.id as aanstelling, a.functie, a.hoedanigheid, a.geheimhouding
     from verstrekking v join casus c on c.id = v.casus_id join gegeven g on g.id = v.gegeven_id
       join deelnemer b on b.id = g.bron_deelnemer_id join deelnemer d on d.id = v.aan_deelnemer_id
       join aanstelling a on a.id = d.aanstelling_id
     where v.status = 'actief' and c.status = 'open' and a.partij_id = $1 and b.partij_id <> $1 limit 1`,
    [p.partij.get(KOMPAS)],
  );
  assert.ok(kreeg);
  const { casus, gegeven, ...wie } = kreeg;
  const dicht = async (): Promise<boolean> => {
    const uitkomst = await leesGegeven(p.als(wie), { casus, gegeven });
    return (
      uitkomst.kind === 'geweigerd' && uitkomst.oordeel.redenen.some(({ code }) => code === 'ontvanger-niet-gebonden')
    );
  };
  assert.equal(await dicht(), false);
  const volmacht = await geldend('volmacht', KOMPAS);
  const weg = { feit: volmacht.id, reden: 'niet-gebeurd', datum: null } as const;
  assert.deepEqual(await herstel(SWV, weg), nee('vastgelegd-door-ander'), 'de penvoerder nam dit niet over');
  assert.deepEqual(await herstel(GGD, weg), nee('vastgelegd-door-ander'));
  assert.deepEqual(await herstel(KOMPAS, weg), { kind: 'gedaan' });
  assert.equal(await isGebonden(KOMPAS), false);
  assert.deepEqual(await p.perioden(KOMPAS), []);
  assert.equal(await dicht(), true, 'bij het eerstvolgende verzoek');
  assert.deepEqual(await herstel(KOMPAS, weg), nee('al-hersteld'));
  const opnieuw = await neemPapierOver(p.beheerder(KOMPAS), {
    convenant: p.convenant,
    soort: 'volmacht',
    partij: p.partij.get(KOMPAS) ?? '',
    tekst: await eersteTekst(),
    aan: p.partij.get(SWV) ?? '',
    geldigTot: null,
    datum: volmacht.datum,
    ondertekenaar: TEKENT,
    bestand: scan,
  });
  assert.deepEqual(opnieuw, { kind: 'gedaan' }, 'hetzelfde feit kan weer, nu met zijn papier');
  assert.equal(await isGebonden(KOMPAS), true);
  assert.equal(await dicht(), false);
  const log = await p.su<{ uitkomst: string }>(
    "select uitkomst from gebeurtenis where code = 'convenantfeit-hersteld' order by op, id",
  );
  assert.deepEqual(log.map(({ uitkomst }) => uitkomst).sort(), ['gelukt', 'geweigerd', 'geweigerd', 'geweigerd']);
});

test('een verkeerde dag gaat in een keer goed, met hetzelfde papier en dezelfde ondertekenaar', async () => {
  const was = await geldend('volmacht', KOMPAS);
  const wens = { feit: was.id, reden: 'datum', datum: '2025-08-30' } as const;
  assert.deepEqual(await herstel(KOMPAS, { ...wens, datum: was.datum }), nee('zelfde-dag'));
  assert.deepEqual(await herstel(KOMPAS, { ...wens, datum: null }), nee('niet-te-herstellen'));
  assert.deepEqual(await herstel(KOMPAS, { ...wens, datum: '2026-03-04' }), nee('toekomst'));
  assert.deepEqual(await geldend('volmacht', KOMPAS), was, 'wat niet lukt, neemt ook niets weg');
  assert.equal(await isGebonden(KOMPAS), true);
  assert.deepEqual(await herstel(KOMPAS, wens), { kind: 'gedaan' });
  const nu = await geldend('volmacht', KOMPAS);
  assert.deepEqual([nu.datum, nu.bewijsstuk_id], ['2025-08-30', was.bewijsstuk_id]);
  assert.equal(await isGebonden(KOMPAS), true);
  const blad = await toonConvenant(p.beheerder(KOMPAS), { convenant: p.convenant, peildatum: null });
  const hersteld = blad?.hersteld.find(({ fout }) => fout.id === was.id);
  assert.deepEqual(
    [hersteld?.herroeping.herstelreden, hersteld?.herroeping.doorPartij],
    ['datum', p.partij.get(KOMPAS)],
  );
  assert.ok(blad?.feiten.every(({ id }) => id !== was.id));
  assert.deepEqual(await herstel(KOMPAS, { feit: nu.id, reden: 'datum', datum: '2025-08-31' }), { kind: 'gedaan' });
  const rijen = await p.su<{ ondertekenaar: Buffer }>(
    "select ondertekenaar from convenantfeit where kind = 'volmacht' and partij_id = $1 and ondertekenaar is not null",
    [p.partij.get(KOMPAS)],
  );
  assert.equal(rijen.length, 3, 'wie tekende, ging twee keer mee');
});

test('wat een organisatie zelf tekende, neemt niemand weg: ook de penvoerder niet, ook niet in de database (Sign-1)', async () => {
  const tekst = await p.nieuweTekst('1.1');
  assert.deepEqual(await onderteken(p.beheerder(STAD), { convenant: p.convenant, tekst, ondertekenaar: TEKENT }), {
    kind: 'gedaan',
  });
  const scherm = await geldend('ondertekening', STAD);
  const weg = { feit: scherm.id, reden: 'niet-gebeurd', datum: null } as const;
  for (const wie of [SWV, STAD]) assert.deepEqual(await herstel(wie, weg), nee('niet-te-herstellen'), wie);
  const [aangeboden] = await p.su<{ id: string }>("select id from convenantfeit where kind = 'tekst' limit 1");
  assert.deepEqual(await herstel(SWV, { ...weg, feit: aangeboden?.id ?? '' }), nee('niet-te-herstellen'));
  const eigenPapier = await geldend('volmacht', KOMPAS);
  const buitenom = (opening: Convenantopening, doel: Rij): Promise<unknown> =>
    inTransactie({ ...opening, slot: 'geen', logregel: 'geen' }, (tx) =>
      tx.db
        .insertInto('convenantfeit')
        .values({
          id: tx.nieuwId(),
          convenant_id: p.convenant,
          datum: doel.datum,
          kind: 'herroeping',
          herroept_id: doel.id,
          herstelreden: 'niet-gebeurd',
          wijze: 'papier',
          vastgelegd_door: opening.verzoeker.persoon,
          vastgelegd_partij_id: opening.verzoeker.partij,
          vastgelegd_op: tx.nu,
        })
        .execute(),
    );
  await assert.rejects(buitenom(p.beheerder(SWV), scherm), /row-level security|insufficient|geweigerd|toegestaan/i);
  await assert.rejects(
    buitenom(p.beheerder(SWV), eigenPapier),
    /row-level security|insufficient|geweigerd|toegestaan/i,
  );
  await assert.rejects(buitenom(p.beheerder(STAD), scherm), /row-level security|insufficient|geweigerd|toegestaan/i);
});

test('papier dat bij de verkeerde organisatie kwam, gaat voor haar dicht zodra de penvoerder het herstelt', async () => {
  const swv = p.beheerder(SWV);
  const papier = {
    convenant: p.convenant,
    soort: 'opzegging',
    partij: p.partij.get(LINDE) ?? '',
    tekst: null,
    aan: null,
    geldigTot: null,
    datum: '2026-03-02',
    ondertekenaar: TEKENT,
    bestand: scan,
  } as const;
  assert.deepEqual(await neemPapierOver(swv, papier), { kind: 'gedaan' });
  const fout = await geldend('opzegging', LINDE);
  const leest = async (wie: string) =>
    (await leesBewijs(p.beheerder(wie), { convenant: p.convenant, bewijs: fout.bewijsstuk_id ?? '' })).kind;
  assert.deepEqual([await leest(LINDE), await leest(SWV)], ['bestand', 'bestand']);
  const tot = async () => (await p.perioden(LINDE)).at(-1)?.split(' ')[1];
  assert.equal(await tot(), '2027-08-31');
  assert.deepEqual(await herstel(SWV, { feit: fout.id, reden: 'organisatie', datum: null }), { kind: 'gedaan' });
  assert.equal(await tot(), 'null', 'De Linde doet gewoon door');
  assert.deepEqual([await leest(LINDE), await leest(SWV)], ['niet-gevonden', 'bestand']);
});

test('een evaluatie op de verkeerde dag verzet de penvoerder, met wat eruit kwam', async () => {
  const datum = '2026-02-01';
  assert.deepEqual(
    await legEvaluatieVast(p.beheerder(SWV), { convenant: p.convenant, datum, woorden: 'Het overleg werkt goed.' }),
    { kind: 'gedaan' },
  );
  const feit = (await geldend('evaluatie', null)).id;
  const wens = { feit, reden: 'datum', datum: '2026-02-11' } as const;
  assert.deepEqual(await herstel(STAD, wens), nee('alleen-penvoerder'));
  assert.deepEqual(await herstel(SWV, wens), { kind: 'gedaan' });
  assert.equal((await p.stand()).evaluatie?.gedaanOp, '2026-02-11');
});

test('na het einde weigert alles, behalve wat de wet opdraagt; daarnaar vraagt het oordeel ook dan (S-13 stap 5, fn 11)', async () => {
  const allen = (await p.stand()).partijen.filter(({ gebonden }) => gebonden).map(({ partij }) => partij);
  const einde = { convenant: p.convenant, datum: '2026-03-03', per: '2026-03-04', instemming: allen, bestand: scan };
  assert.deepEqual(await spreekEindeAf(p.beheerder(SWV), einde), { kind: 'gedaan' });
  p.zetKlok('2026-03-04T09:00:00.000Z');
  const [school] = await p.su<{ casus: string } & Medewerker>(
    `select 'medewerker' as soort, g.casus_id as casus, a.persoon_id as persoon, a.partij_id as partij, a.id as aanstelling,
       a.functie, a.hoedanigheid, a.geheimhouding
     from gegeven g join verstrekking v on v.gegeven_id = g.id join deelnemer b on b.id = g.bron_deelnemer_id
       join aanstelling a on a.id = b.aanstelling_id
     where g.categorie = 'g' and v.status = 'actief' and a.partij_id = $1 limit 1`,
    [p.partij.get(KOMPAS)],
  );
  assert.ok(school);
  const { casus, ...wie } = school;
  const oordelen = async (kenmerken: Kenmerken) => {
    const uit = await vraagOordeel(p.als(wie), { casus, gegeven: null, categorie: 'g', doel: 'a', kenmerken });
    assert.ok(uit.kind === 'oordelen');
    return uit.oordelen;
  };
  const leerplicht = (alle: Awaited<ReturnType<typeof oordelen>>) =>
    alle.filter(({ ontvanger }) => /leerplicht/i.test(ontvanger.functie));
  const eerst = await oordelen({});
  assert.ok(eerst.every(({ oordeel }) => oordeel.uitkomst === 'geweigerd'));
  assert.deepEqual(
    leerplicht(eerst).map(({ vragen }) => vragen),
    [['gegeven.verzuim.soort']],
  );
  assert.ok(
    eerst.every((over) => leerplicht(eerst).includes(over) || over.vragen.length === 0),
    'aan een ander niets',
  );
  const dan = leerplicht(await oordelen({ verzuim: { soort: 'ongeoorloofd' } }))[0];
  assert.deepEqual(dan?.vragen, ['gegeven.verzuim.soort', 'gegeven.verzuim.meldplichtig']);
  const gemeld = await oordelen({ verzuim: { soort: 'ongeoorloofd', meldplichtig: true } });
  assert.notEqual(leerplicht(gemeld)[0]?.oordeel.uitkomst, 'geweigerd', 'de melding gaat door');
  assert.ok(gemeld.every((over) => leerplicht(gemeld).includes(over) || over.oordeel.uitkomst === 'geweigerd'));
  const geoorloofd = await oordelen({ verzuim: { soort: 'geoorloofd' } });
  assert.equal(leerplicht(geoorloofd)[0]?.oordeel.uitkomst, 'geweigerd', 'wat geen melding is, gaat niet door');
});
