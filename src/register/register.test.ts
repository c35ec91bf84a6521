import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { Check, Errors } from 'typebox/schema';
import { maakWaterrijk } from '../../test/steun/regio.ts';
import { findBindingenVan } from '../casus/feiten.queries.ts';
import { maakConvenant } from '../casus/maak-convenant.ts';
import { toonConvenant } from '../convenant/toon-convenant.ts';
import {
  type Beeindigwens,
  beeindigVerwerkersovereenkomst,
} from '../convenant/vastleggen/beeindig-verwerkersovereenkomst.ts';
import { legVerwerkersovereenkomstVast } from '../convenant/vastleggen/leg-verwerkersovereenkomst-vast.ts';
import { inTransactie } from '../db/transactie.ts';
import { pakketwortel } from '../lib/pakket.ts';
import { kiesConvenant, toonNaleving } from '../naleving/toon-naleving.ts';
import { wek } from '../taak/wekker/wek.ts';
import { registerJson } from './bestanden.ts';
import { geefRegisterUit } from './geef-register-uit.ts';
import { watOntbreekt } from './gemis.ts';
import { hashVan, type Registerlezer, type Registeropening, toonRegister } from './lees-register.ts';
import { LEGE_AANVULLING } from './register.queries.ts';
import { vasteJson } from './register.ts';
import { leesAanvulling, vulRegisterAan } from './vul-register-aan.ts';
import { registersUitgeven } from './wek-register.ts';

const RAAM = {
  convenant_id: 'c',
  convenanttekst_id: null,
  regime: 'afzonderlijk',
  onderlinge_regeling_op: null,
  van_kracht_van: null,
  van_kracht_tot: null,
} as const;

let waterrijk: Awaited<ReturnType<typeof maakWaterrijk>>;
let superuser: pg.Client;
before(async () => {
  waterrijk = await maakWaterrijk();
  superuser = new pg.Client({ connectionString: waterrijk.database.superuserUrl });
  await superuser.connect();
});
after(async () => {
  await superuser?.end();
  await waterrijk?.weg();
});

function als<S extends Registerlezer['soort']>(sleutel: string, soort: S) {
  const verzoeker = waterrijk.wie(sleutel);
  assert.equal(verzoeker.soort, soort);
  return { ...waterrijk.als(verzoeker), verzoeker } as Registeropening<Extract<Registerlezer, { soort: S }>>;
}

const openTaken = async (sleutel: string): Promise<number> => {
  const { rows } = await superuser.query(
    "select count(*)::int as n from taak where soort = 'register-uitgeven' and gereed_op is null and voor_persoon_id = $1",
    [waterrijk.gebied.persoon.get(sleutel)],
  );
  return rows[0]?.n ?? 0;
};

test('de beheerder krijgt een keer de taak, en uitgeven rondt haar af (15.1)', async () => {
  await wek(waterrijk.omgeving, [registersUitgeven]);
  await wek(waterrijk.omgeving, [registersUitgeven]);
  assert.equal(await openTaken('petra'), 1);
  const uitgave = await geefRegisterUit(als('petra', 'beheerder'), 'json');
  assert.equal(await openTaken('petra'), 0);
  await wek(waterrijk.omgeving, [registersUitgeven]);
  assert.equal(await openTaken('petra'), 0);
  assert.equal(uitgave.hash, hashVan(vasteJson(uitgave.register)).toString('hex'));
  assert.equal(uitgave.register.partij.id, waterrijk.wie('petra').partij);
  assert.ok(uitgave.register.verwerkingen.length > 1);
});

test('het bestand heeft de vorm die in docs staat, en een veld dat daar niet staat valt op', async () => {
  const schema = JSON.parse(readFileSync(join(pakketwortel, 'docs/register.schema.json'), 'utf8'));
  for (const [sleutel, soort] of [
    ['petra', 'beheerder'],
    ['hester', 'beheerder'],
    ['harm', 'fg'],
  ] as const) {
    const bestand = JSON.parse(registerJson(await geefRegisterUit(als(sleutel, soort), 'json')));
    assert.deepEqual(Errors(schema, bestand)[1], [], sleutel);
    assert.ok(!Check(schema, { ...bestand, extra: 1 }));
  }
});

test('wat is aangevuld staat erin, en de volgende dag vraagt de wekker een nieuwe uitgave', async () => {
  const opening = als('petra', 'beheerder');
  assert.deepEqual(await leesAanvulling(opening), LEGE_AANVULLING);
  const wens = {
    verwerker: 'Regiobeheer',
    verwerkerBereik: null,
    doorgifte: 'geen',
    waarborg: null,
    versie: 0,
  } as const;
  assert.deepEqual(await vulRegisterAan(opening, wens), { kind: 'bewaard' });
  const ander = await vulRegisterAan(opening, { ...wens, verwerker: 'Een ander' });
  assert.ok(ander.kind === 'intussen-gewijzigd');
  assert.equal(ander.nu.verwerker, 'Regiobeheer');
  const { vergelijking, register } = await toonRegister(opening, null);
  assert.equal(register.verwerker?.naam, 'Regiobeheer');
  assert.ok(vergelijking?.verschil.some(({ waar }) => waar === 'Verwerker'));
  waterrijk.zetKlok('2026-03-04T09:00:00.000Z');
  await wek(waterrijk.omgeving, [registersUitgeven]);
  assert.equal(await openTaken('petra'), 1);
  await geefRegisterUit(opening, 'pdf');
  const daarna = await toonRegister(opening, null);
  assert.deepEqual(daarna.vergelijking?.verschil, []);
  const eerste = daarna.uitgaven.at(-1);
  const metEerste = await toonRegister(opening, eerste?.id ?? null);
  assert.ok((metEerste.vergelijking?.verschil.length ?? 0) > 0);
});

test('wie de verwerkersovereenkomst vastlegt, zegt met wie; het register en de naleving zeggen dan hetzelfde (AVG 28, AVG 30)', async () => {
  const opening = als('hester', 'beheerder');
  const { partij } = opening.verzoeker;
  await superuser.query('delete from verwerkersovereenkomst where partij_id = $1', [partij]);
  const beeld = async () => {
    const { register } = await toonRegister(opening, null);
    const [convenant] = await kiesConvenant(opening);
    const blad = await toonNaleving(opening, { convenant: convenant?.id ?? '', als: 'pagina' });
    const plicht = blad?.regels.find((regel) => regel.partij === partij)?.plichten.overeenkomst.kind;
    return { gemist: watOntbreekt(register).map(({ eis }) => eis), plicht, wie: register.verwerker?.naam ?? null };
  };
  const voor = await beeld();
  assert.ok(voor.gemist.includes('Art 10.3') && voor.gemist.includes('fn 13 (a)'));
  assert.notEqual(voor.plicht, 'gedaan');
  const [convenant] = await kiesConvenant(opening);
  const bestand = { inhoud: Buffer.from('%PDF-1.7\ngetekend\n%%EOF\n', 'latin1'), teGroot: false };
  const wens = {
    convenant: convenant?.id ?? '',
    getekendOp: '2026-03-01',
    van: null,
    tot: null,
    verwerker: 'Regiobeheer',
    bestand,
  };
  assert.deepEqual(await legVerwerkersovereenkomstVast(opening, wens), { kind: 'vastgelegd' });
  const na = await beeld();
  assert.ok(!na.gemist.includes('Art 10.3') && !na.gemist.includes('fn 13 (a)'));
  assert.deepEqual([na.plicht, na.wie], ['gedaan', 'Regiobeheer']);
  const eerder = await leesAanvulling(opening);
  assert.deepEqual(await vulRegisterAan(opening, { ...eerder, verwerker: null }), { kind: 'verwerker-nodig' });
  assert.equal((await beeld()).wie, 'Regiobeheer');
});

test('een nieuwe verwerkersovereenkomst geldt van haar eerste dag, de oude tot die dag; is de laatste voorbij, dan ontbreekt zij (AVG 28)', async () => {
  const opening = als('petra', 'beheerder');
  const { partij } = opening.verzoeker;
  const [convenant] = await kiesConvenant(opening);
  const id = convenant?.id ?? '';
  const bestand = { inhoud: Buffer.from('%PDF-1.7\ngetekend\n%%EOF\n', 'latin1'), teGroot: false };
  const beeld = async (dag: string) => {
    waterrijk.zetKlok(`${dag}T09:00:00.000Z`);
    const { register } = await toonRegister(opening, null);
    const blad = await toonNaleving(opening, { convenant: id, als: 'pagina' });
    const aanTafel = await inTransactie({ ...opening, slot: 'geen', logregel: 'geen' }, async (tx) => {
      const rijen = await findBindingenVan(tx, [id], [partij]);
      return maakConvenant(RAAM, rijen, tx.vandaag).verwerkersovereenkomst.has(partij);
    });
    return [
      aanTafel,
      blad?.regels.find((regel) => regel.partij === partij)?.plichten.overeenkomst.kind,
      register.verwerkersovereenkomst?.getekendOp ?? null,
      register.verwerker?.naam,
    ];
  };
  const wens = {
    convenant: id,
    getekendOp: '2026-03-04',
    van: '2026-05-01',
    tot: '2026-12-31',
    verwerker: 'Nieuwbeheer',
    bestand,
  };
  const was = await beeld('2026-03-05');
  assert.deepEqual([was[0], was[3]], [true, 'Regiobeheer']);
  assert.deepEqual(await legVerwerkersovereenkomstVast(opening, { ...wens, tot: '2026-04-30' }), {
    kind: 'einde-te-vroeg',
  });
  assert.deepEqual(await legVerwerkersovereenkomstVast(opening, wens), { kind: 'vastgelegd' });
  assert.deepEqual(await legVerwerkersovereenkomstVast(opening, wens), { kind: 'vastgelegd' }, 'een tweede druk');
  assert.deepEqual(await beeld('2026-04-30'), was, 'tot haar eerste dag geldt de oude');
  assert.deepEqual(await beeld('2026-05-01'), [true, 'gedaan', '2026-03-04', 'Nieuwbeheer']);
  assert.deepEqual(await beeld('2026-12-31'), [true, 'te-doen', '2026-03-04', 'Nieuwbeheer']);
  assert.deepEqual((await beeld('2027-01-01')).slice(0, 3), [false, 'te-laat', null], 'de oude herleeft niet');
  waterrijk.zetKlok('2027-01-02T09:00:00.000Z');
  const derde = { ...wens, getekendOp: '2027-01-02', van: null, tot: null };
  assert.deepEqual(await legVerwerkersovereenkomstVast(opening, derde), { kind: 'vastgelegd' });
  assert.deepEqual((await beeld('2027-01-02')).slice(0, 3), [true, 'gedaan', '2027-01-02']);
  const tussen = { ...wens, van: '2026-11-01', tot: null, verwerker: 'Tussenbeheer' };
  assert.deepEqual(await legVerwerkersovereenkomstVast(opening, tussen), { kind: 'vastgelegd' });
  assert.equal(
    (await beeld('2027-01-02'))[2],
    '2027-01-02',
    'wat later ingaat, neemt het dan over, ook als het er al lag',
  );
  const blad = await toonConvenant(opening, { convenant: id, peildatum: null });
  assert.deepEqual(
    blad?.overeenkomsten
      .filter((rij) => rij.partij === partij)
      .map(({ van, tot }) => [van, tot])
      .slice(1),
    [
      ['2026-05-01', '2026-10-31'],
      ['2026-11-01', '2027-01-01'],
      ['2027-01-02', null],
    ],
    'wat er lag, blijft met zijn dagen staan',
  );
});

test('een verwerkersovereenkomst die eerder eindigt zonder opvolger geldt vanaf de dag erna niet meer, en overal staat dat (AVG 28)', async () => {
  const opening = als('hester', 'beheerder');
  const { partij, persoon } = opening.verzoeker;
  const [gekozen] = await kiesConvenant(opening);
  const convenant = gekozen?.id ?? '';
  const eigen = async () =>
    (await toonConvenant(opening, { convenant, peildatum: null }))?.overeenkomsten.filter(
      (rij) => rij.partij === partij,
    ) ?? [];
  const beeld = async (dag: string) => {
    waterrijk.zetKlok(`${dag}T09:00:00.000Z`);
    const { register } = await toonRegister(opening, null);
    const blad = await toonNaleving(opening, { convenant, als: 'pagina' });
    return [
      register.verwerkersovereenkomst?.tot ?? null,
      watOntbreekt(register).some(({ eis }) => eis === 'fn 13 (a)'),
      blad?.regels.find((regel) => regel.partij === partij)?.plichten.overeenkomst.kind,
    ];
  };
  assert.deepEqual(await beeld('2027-03-01'), [null, false, 'gedaan']);
  const [nu] = (await eigen()).filter(({ tot }) => tot === null);
  assert.ok(nu !== undefined);
  const wens = { convenant, overeenkomst: nu.id, tot: '2027-03-10', wie: 'verwerker' } as const;
  const beeindig = (anders: Partial<Beeindigwens> = {}, wie = opening) =>
    beeindigVerwerkersovereenkomst(wie, { ...wens, ...anders });
  assert.deepEqual(await beeindig({}, als('petra', 'beheerder')), { kind: 'niet-gevonden' }, 'die van een ander');
  assert.deepEqual(await beeindig({ tot: '2000-01-01' }), { kind: 'voor-tekenen' });
  assert.deepEqual(await beeindig(), { kind: 'beeindigd' });
  assert.deepEqual(await beeindig(), { kind: 'eindigt-al' }, 'een tweede druk');
  assert.deepEqual(await beeld('2027-03-10'), ['2027-03-10', false, 'te-doen'], 'tot en met die dag geldt zij');
  assert.deepEqual(await beeld('2027-03-11'), [null, true, 'te-laat']);
  assert.deepEqual(
    (await eigen()).filter(({ id }) => id === nu.id).map(({ tot, beeindigdDoor }) => [tot, beeindigdDoor]),
    [['2027-03-10', 'verwerker']],
  );
  const { rows } = await superuser.query(
    'select beeindigd_persoon_id as wie from verwerkersovereenkomst where id = $1',
    [nu.id],
  );
  assert.deepEqual(rows, [{ wie: persoon }], 'wie het vastlegde');
});

test('een ander ziet de uitgaven van deze organisatie niet, en een uitgave is niet te vervalsen', async () => {
  const ander = await toonRegister(als('hester', 'beheerder'), null);
  const eigen = await toonRegister(als('petra', 'beheerder'), null);
  assert.ok(eigen.uitgaven.every(({ id }) => !ander.uitgaven.some((uitgave) => uitgave.id === id)));
  const fg = await toonRegister(als('harm', 'fg'), null);
  assert.equal(fg.register.partij.id, ander.register.partij.id);
  assert.ok(fg.contacten.some(({ rol, naam }) => rol === 'fg' && naam === 'Harm Bakema'));
  const { rows } = await superuser.query('select inhoud from registeruitgave');
  assert.ok(rows.every(({ inhoud }: { inhoud: string }) => !inhoud.includes('Bakema')));
  await assert.rejects(superuser.query("update registeruitgave set inhoud = inhoud || ' '"), /registeruitgave/);
});

test('een nieuwe tekst tekenen breekt de band niet: het register noemt de eerste dag (17.2)', async () => {
  const { partij } = waterrijk.wie('petra');
  const sinds = async () =>
    (await toonRegister(als('petra', 'beheerder'), null)).register.verwerkingen[0]?.velden.verantwoordelijke[1];
  const eerst = await sinds();
  assert.match(eerst ?? '', /gebonden sinds \d+ \w+ 2025/);
  await superuser.query("update convenant_partij set gebonden_tot = '2026-02-28' where partij_id = $1", [partij]);
  await superuser.query(
    `insert into convenant_partij (convenant_id, partij_id, volgnummer, gebonden_van, wijze, teksten)
     select convenant_id, partij_id, volgnummer + 1, '2026-03-01', wijze, teksten from convenant_partij where partij_id = $1`,
    [partij],
  );
  assert.equal(await sinds(), eerst);
  await superuser.query(
    "update convenant_partij set gebonden_tot = '2026-02-27' where partij_id = $1 and gebonden_tot is not null",
    [partij],
  );
  assert.match((await sinds()) ?? '', /gebonden sinds 1 maart 2026/, 'met een dag ertussen begint het opnieuw');
});
