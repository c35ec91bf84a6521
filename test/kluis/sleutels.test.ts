import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setImmediate as beurt } from 'node:timers/promises';
import { hoofdsleutelUit } from '../../src/kluis/hoofdsleutel.ts';
import { type Kluis, openKluis, type Plaats, type SleutelVerwijzing } from '../../src/kluis/index.ts';
import { hoofdsleutel, maakProefkast, type Proefkast } from './proefkast.ts';

const plaats: Plaats = { eigenaar: 'De Linde', casus: null, categorie: 'a', record: 'r', versie: 1 };
const nieuweBron = (): SleutelVerwijzing => ({ klasse: 'bron', eigenaar: randomUUID(), betrokkene: randomUUID() });

let kast: Proefkast;
before(async () => {
  kast = await maakProefkast();
});
after(() => kast?.sluit());

async function verzegel(kluis: Kluis, verwijzing: SleutelVerwijzing, tekst = 'inhoud'): Promise<Buffer> {
  const uitkomst = await kluis.verzegel({ verwijzing, plaats, tekst });
  if (uitkomst.kind !== 'verzegeld') throw new Error(uitkomst.kind);
  return uitkomst.envelop;
}

const uuidUit = (envelop: Buffer): string => envelop.toString('hex', 1, 17);

async function rijenVan(verwijzing: SleutelVerwijzing) {
  const eigenaar = verwijzing.klasse === 'bron' ? verwijzing.eigenaar : null;
  const { rows } = await kast.beheer.query('select * from sleutel where eigenaar = $1 order by versie', [eigenaar]);
  return rows;
}

test('twintig aanvragen tegelijk uit vier programma’s maken een sleutel', async () => {
  for (let ronde = 0; ronde < 10; ronde += 1) {
    const verwijzing = nieuweBron();
    const kluizen = [kast.opnieuw(), kast.opnieuw(), kast.opnieuw(), kast.opnieuw()];
    const uitkomsten = await Promise.all(
      Array.from({ length: 20 }, (_, i) => kluizen[i % 4]?.zorgVoorSleutel(verwijzing)),
    );
    assert.equal(new Set(uitkomsten.map((u) => (u?.kind === 'aanwezig' ? u.sleutel : 'geen'))).size, 1);
    assert.equal((await rijenVan(verwijzing)).length, 1);
  }
});

test('wie tegelijk voor het eerst verzegelt, leest elkaar', async () => {
  const verwijzing = nieuweBron();
  const kluizen = Array.from({ length: 8 }, () => kast.opnieuw());
  const enveloppen = await Promise.all(kluizen.map((kluis) => verzegel(kluis, verwijzing)));
  const lezer = kast.opnieuw();
  for (const envelop of enveloppen) assert.equal((await lezer.open({ verwijzing, plaats, envelop })).kind, 'open');
});

test('wat straks nodig is, komt mee met de sleutel die toch gehaald wordt, en anders niet', async () => {
  let vragen = 0;
  const pool = new Proxy(kast.pool, {
    get: (echt, naam) => {
      if (naam === 'query') vragen += 1;
      const waarde: unknown = Reflect.get(echt, naam, echt);
      return typeof waarde === 'function' ? waarde.bind(echt) : waarde;
    },
  });
  const [eerst, straks, nieuw] = [nieuweBron(), nieuweBron(), nieuweBron()];
  const schrijver = kast.opnieuw();
  const item = async (verwijzing: SleutelVerwijzing) => ({
    verwijzing,
    plaats,
    envelop: await verzegel(schrijver, verwijzing),
  });
  const [een, twee, drie] = [await item(eerst), await item(straks), await item(nieuw)];
  const lezer = kast.opnieuw({ pool });
  assert.equal((await lezer.openAlles([een], [straks, { klasse: 'log', persoon: randomUUID() }]))[0]?.kind, 'open');
  assert.equal((await lezer.open(twee)).kind, 'open');
  assert.equal(vragen, 1);
  // Niets te halen: dan is er ook geen vraag om mee te komen.
  assert.equal((await lezer.openAlles([een], [nieuw]))[0]?.kind, 'open');
  assert.equal(vragen, 1);
  assert.equal((await lezer.open(drie)).kind, 'open');
  assert.equal(vragen, 2);
  // Vernietigd is vernietigd, ook als de sleutel al was meegekomen.
  await lezer.vernietig(straks);
  assert.deepEqual(await lezer.open(twee), { kind: 'vernietigd' });
});

test('na vernietigen is alles hier meteen onleesbaar, elders na hoogstens zestig seconden', async () => {
  let tijd = 5_000;
  const hier = kast.opnieuw();
  const elders = kast.opnieuw({ stopwatch: () => tijd });
  const verwijzing = nieuweBron();
  const envelop = await verzegel(hier, verwijzing);
  assert.equal((await elders.open({ verwijzing, plaats, envelop })).kind, 'open');
  await hier.vernietig(verwijzing);
  assert.deepEqual(await hier.open({ verwijzing, plaats, envelop }), { kind: 'vernietigd' });
  tijd += 59_999;
  assert.equal(
    (await elders.open({ verwijzing, plaats, envelop })).kind,
    'open',
    'de proef zelf: elders was de sleutel nog in gebruik',
  );
  tijd += 1;
  assert.deepEqual(await elders.open({ verwijzing, plaats, envelop }), { kind: 'vernietigd' });
});

test('gebruik verlengt het bewaren van een sleutel niet', async () => {
  let tijd = 0;
  const hier = kast.opnieuw();
  const elders = kast.opnieuw({ stopwatch: () => tijd });
  const verwijzing = nieuweBron();
  const envelop = await verzegel(hier, verwijzing);
  await elders.open({ verwijzing, plaats, envelop });
  await hier.vernietig(verwijzing);
  for (tijd = 10_000; tijd < 60_000; tijd += 10_000) await elders.open({ verwijzing, plaats, envelop });
  tijd = 60_000;
  assert.equal((await elders.open({ verwijzing, plaats, envelop })).kind, 'vernietigd');
});

test('vernietigen is voorgoed: geen sleutel, zegel of versie meer, en herhalen verandert niets', async () => {
  const kluis = kast.opnieuw();
  const verwijzing = nieuweBron();
  await verzegel(kluis, verwijzing);
  const eerste = await kluis.vernietig(verwijzing);
  assert.deepEqual(await kluis.vernietig(verwijzing), eerste);
  assert.deepEqual(await kluis.zorgVoorSleutel(verwijzing), { kind: 'vernietigd' });
  assert.deepEqual(await kluis.verzegel({ verwijzing, plaats, tekst: 'x' }), { kind: 'vernietigd' });
  assert.deepEqual(await kluis.vernieuwSleutel(verwijzing), { kind: 'vernietigd' });
  const rijen = await rijenVan(verwijzing);
  assert.deepEqual(
    rijen.map((rij) => rij.gewikkeld),
    [null],
  );
});

test('wat nooit een sleutel had, laat zich ook vernietigen: daarna kan er geen meer komen', async () => {
  const kluis = kast.opnieuw();
  const verwijzing = nieuweBron();
  await kluis.vernietig(verwijzing);
  assert.deepEqual(await kluis.verzegel({ verwijzing, plaats, tekst: 'te laat' }), { kind: 'vernietigd' });
});

test('vernietigen wint van maken en vernieuwen die tegelijk lopen', async () => {
  for (let ronde = 0; ronde < 25; ronde += 1) {
    const verwijzing = nieuweBron();
    const kluizen = [kast.opnieuw(), kast.opnieuw(), kast.opnieuw()] as const;
    if (ronde % 2 === 0) await kluizen[0].zorgVoorSleutel(verwijzing);
    await Promise.all([
      kluizen[0].zorgVoorSleutel(verwijzing),
      kluizen[1].vernietig(verwijzing),
      kluizen[2].vernieuwSleutel(verwijzing),
      kluizen[1].verzegel({ verwijzing, plaats, tekst: 'x' }),
    ]);
    assert.deepEqual(
      (await rijenVan(verwijzing)).filter((rij) => rij.gewikkeld !== null),
      [],
    );
    assert.equal((await kluizen[1].verzegel({ verwijzing, plaats, tekst: 'x' })).kind, 'vernietigd');
  }
});

test('een antwoord dat voor de vernietiging onderweg was, wordt daarna niet bewaard', async () => {
  const verwijzing = nieuweBron();
  const schrijver = kast.opnieuw();
  const envelop = await verzegel(schrijver, verwijzing);
  // Holds the answer with the living key back until the destruction is done.
  let laatLos = () => {};
  const losgelaten = new Promise<void>((klaar) => {
    laatLos = klaar;
  });
  let houd = true;
  const traag = new Proxy(kast.pool, {
    get: (doel, naam) => {
      if (naam !== 'query') {
        const waarde: unknown = Reflect.get(doel, naam);
        return typeof waarde === 'function' ? waarde.bind(doel) : waarde;
      }
      return async (...vraag: Parameters<typeof doel.query>) => {
        const antwoord = await doel.query(...vraag);
        if (houd) await losgelaten;
        return antwoord;
      };
    },
  });
  const kluis = kast.opnieuw({ pool: traag });
  const vroeg = kluis.open({ verwijzing, plaats, envelop });
  await kluis.vernietig(verwijzing);
  houd = false;
  laatLos();
  await vroeg;
  assert.deepEqual(await kluis.open({ verwijzing, plaats, envelop }), { kind: 'vernietigd' });
});

test('vernietigen bij een partij laat dezelfde betrokkene bij een andere partij staan (Art 9)', async () => {
  const kluis = kast.opnieuw();
  const betrokkene = randomUUID();
  const school: SleutelVerwijzing = { klasse: 'bron', eigenaar: randomUUID(), betrokkene };
  const aanbieder: SleutelVerwijzing = { klasse: 'bron', eigenaar: randomUUID(), betrokkene };
  const bijSchool = await verzegel(kluis, school);
  const bijAanbieder = await verzegel(kluis, aanbieder);
  await kluis.vernietig(school);
  assert.equal((await kluis.open({ verwijzing: school, plaats, envelop: bijSchool })).kind, 'vernietigd');
  assert.equal((await kluis.open({ verwijzing: aanbieder, plaats, envelop: bijAanbieder })).kind, 'open');
});

test('een sleutel die de kast nooit kende, is een uitkomst en geen fout', async () => {
  const kluis = kast.opnieuw();
  const envelop = await verzegel(kluis, nieuweBron());
  assert.deepEqual(await kluis.open({ verwijzing: nieuweBron(), plaats, envelop }), { kind: 'ontbreekt' });
});

test('een vernieuwde sleutel verzegelt voortaan, en wat ouder is blijft overal leesbaar (CR3)', async () => {
  const hier = kast.opnieuw();
  const elders = kast.opnieuw();
  const verwijzing = nieuweBron();
  const oud = await verzegel(hier, verwijzing, 'oud');
  await elders.open({ verwijzing, plaats, envelop: oud });
  const vernieuwd = await hier.vernieuwSleutel(verwijzing);
  assert.equal(vernieuwd.kind === 'vernieuwd' && vernieuwd.versie, 2);
  const nieuw = await verzegel(hier, verwijzing, 'nieuw');
  assert.notDeepEqual(oud.subarray(1, 17), nieuw.subarray(1, 17));
  for (const kluis of [hier, elders, kast.opnieuw()]) {
    for (const envelop of [oud, nieuw]) assert.equal((await kluis.open({ verwijzing, plaats, envelop })).kind, 'open');
  }
  await hier.vernietig(verwijzing);
  for (const envelop of [oud, nieuw])
    assert.equal((await hier.open({ verwijzing, plaats, envelop })).kind, 'vernietigd');
});

test('een sleutel vernieuwen terwijl anderen lezen en schrijven, mist geen enkele lezing (CR3)', async () => {
  const verwijzing = nieuweBron();
  const enveloppen = [await verzegel(kast.opnieuw(), verwijzing)];
  let klaar = false;
  const lezingen = Array.from({ length: 4 }, async () => {
    const kluis = kast.opnieuw();
    let gelezen = 0;
    while (!klaar) {
      // Cached keys never wait for anything; without this turn the renewing would never get its own.
      await beurt();
      const alle = await kluis.openAlles(enveloppen.slice(-20).map((envelop) => ({ verwijzing, plaats, envelop })));
      assert.ok(alle.every(({ kind }) => kind === 'open'));
      enveloppen.push(await verzegel(kluis, verwijzing));
      gelezen += alle.length;
    }
    return gelezen;
  });
  const vernieuwer = kast.opnieuw();
  try {
    for (let versie = 2; versie <= 12; versie += 1) {
      const uitkomst = await vernieuwer.vernieuwSleutel(verwijzing);
      assert.equal(uitkomst.kind === 'vernieuwd' && uitkomst.versie, versie);
      enveloppen.push(await verzegel(vernieuwer, verwijzing));
    }
  } finally {
    klaar = true;
  }
  for (const gelezen of await Promise.all(lezingen)) assert.ok(gelezen > 0);
  assert.ok(new Set(enveloppen.map((envelop) => envelop.toString('hex', 1, 17))).size >= 11);
});

test('een back-up van de regio van gisteren opent niets wat vandaag vernietigd is (CR4)', async () => {
  const kluis = kast.opnieuw();
  const verwijzing = nieuweBron();
  const gisteren = await verzegel(kluis, verwijzing, 'uit de back-up');
  const { rows: voor } = await kast.beheer.query<{ bytes: Buffer }>(
    'select gewikkeld as bytes from sleutel where id = $1',
    [uuidUit(gisteren)],
  );
  await kluis.vernietig(verwijzing);
  assert.deepEqual(await kast.opnieuw().open({ verwijzing, plaats, envelop: gisteren }), { kind: 'vernietigd' });
  const { rows: na } = await kast.beheer.query(
    'select gewikkeld as bytes, vernietigd_op is not null as weg from sleutel where id = $1',
    [uuidUit(gisteren)],
  );
  assert.equal(voor[0]?.bytes.length, 69);
  assert.deepEqual(na, [{ bytes: null, weg: true }]);
});

test('een teruggezette rij met een ingepakte sleutel maakt een vernietigde verwijzing niet levend', async () => {
  const kluis = kast.opnieuw();
  const verwijzing = nieuweBron();
  const envelop = await verzegel(kluis, verwijzing);
  const [rij] = await rijenVan(verwijzing);
  await kluis.vernietig(verwijzing);
  await assert.doesNotReject(
    kast.pool.query('update sleutel set gewikkeld = $1, vernietigd_op = null where id = $2', [rij.gewikkeld, rij.id]),
  );
  assert.equal((await kast.opnieuw().open({ verwijzing, plaats, envelop })).kind, 'vernietigd');
  // Beside the tombstone, under a next version: still destroyed.
  await kast.pool.query(
    `insert into sleutel (id, klasse, eigenaar, onderwerp, versie, gewikkeld, controle, aangemaakt_op)
      values ($1, $2, $3, $4, 2, $5, $6, $7)`,
    [randomUUID(), rij.klasse, rij.eigenaar, rij.onderwerp, rij.gewikkeld, rij.controle, rij.aangemaakt_op],
  );
  assert.equal((await kast.opnieuw().open({ verwijzing, plaats, envelop })).kind, 'vernietigd');
});

test('een ingepakte sleutel die veranderd of naar andermans rij verplaatst is, pakt niet uit (CR2)', async () => {
  const kluis = kast.opnieuw();
  const verwijzing = nieuweBron();
  const envelop = await verzegel(kluis, verwijzing);
  const [rij] = await rijenVan(verwijzing);
  const zet = (kolom: string, waarde: unknown) =>
    kast.beheer.query(`update sleutel set ${kolom} = $1 where id = $2`, [waarde, rij.id]);
  const omgedraaid = (bytes: Buffer) =>
    Buffer.from(bytes.map((b, i) => (i === bytes.length - 20 || i === 0 ? b ^ 1 : b)));
  for (const [kolom, waarde] of [
    ['gewikkeld', omgedraaid(rij.gewikkeld)],
    ['controle', omgedraaid(rij.controle)],
    ['versie', 9],
  ] as const) {
    await zet(kolom, waarde);
    assert.deepEqual(
      await kast.opnieuw().open({ verwijzing, plaats, envelop }),
      { kind: 'beschadigd', oorzaak: 'middensleutel' },
      kolom,
    );
    assert.equal((await kast.opnieuw().verzegel({ verwijzing, plaats, tekst: 'x' })).kind, 'beschadigd', kolom);
    await zet(kolom, rij[kolom]);
  }
  const ander = nieuweBron();
  if (ander.klasse !== 'bron') throw new Error('bron verwacht');
  await zet('eigenaar', ander.eigenaar);
  await zet('onderwerp', ander.betrokkene);
  assert.deepEqual(await kast.opnieuw().open({ verwijzing: ander, plaats, envelop }), {
    kind: 'beschadigd',
    oorzaak: 'middensleutel',
  });
});

test('een verkeerde hoofdsleutel valt bij het starten op, met een zin, en opent niets', async () => {
  const kluis = kast.opnieuw();
  assert.deepEqual(await kluis.controleer(), { kind: 'ok' });
  const verwijzing = nieuweBron();
  const envelop = await verzegel(kluis, verwijzing);
  const vreemd = openKluis({
    pool: kast.pool,
    hoofdsleutel: hoofdsleutelUit(randomBytes(32)),
    klok: () => new Date(0),
    ids: randomUUID,
  });
  const controle = await vreemd.controleer();
  assert.match(controle.kind === 'fout' ? controle.regel : '', /hoofdsleutel past niet/);
  assert.deepEqual(await vreemd.open({ verwijzing, plaats, envelop }), {
    kind: 'beschadigd',
    oorzaak: 'middensleutel',
  });
  vreemd.sluit();
  assert.equal(hoofdsleutel.id.length, 16);
});

test('een sleutelkast die weg is, is een storing: er komt niets, en daarna werkt het weer', async () => {
  const weg = Object.assign(Object.create(kast.pool), {
    query: () => Promise.reject(new Error('verbinding verbroken')),
  });
  const kluis = kast.opnieuw({ pool: weg });
  const verwijzing = nieuweBron();
  const envelop = await verzegel(kast.opnieuw(), verwijzing);
  await assert.rejects(kluis.open({ verwijzing, plaats, envelop }), /verbinding verbroken/);
  delete weg.query;
  assert.equal((await kluis.open({ verwijzing, plaats, envelop })).kind, 'open');
});

test('de rol van de kluis kan niet wissen, legen, verbouwen of een sleutel van plaats veranderen (CR7)', async () => {
  const verwijzing = nieuweBron();
  await kast.opnieuw().zorgVoorSleutel(verwijzing);
  const verboden = [
    'delete from sleutel',
    'truncate sleutel',
    'drop table sleutel',
    'alter table sleutel disable row level security',
    'update sleutel set eigenaar = gen_random_uuid()',
    'update sleutel set controle = null',
    'update sleutel set versie = 3',
    'create table eigen (x int)',
    'set role eigenaar',
  ];
  for (const sql of verboden) await assert.rejects(kast.pool.query(sql), { code: '42501' }, sql);
  const { rows } = await kast.beheer.query(
    "select relrowsecurity and relforcerowsecurity as muur from pg_class where relname = 'sleutel'",
  );
  assert.deepEqual(rows, [{ muur: true }]);
});
