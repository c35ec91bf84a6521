import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonZeggen } from '../../src/betrokkene/gegevens/toon-zeggen.ts';
import { beantwoordVraag, toonVragen } from '../../src/betrokkene/vragen/beantwoord-vraag.ts';
import { stelVraag } from '../../src/betrokkene/vragen/stel-vraag.ts';
import { toonWieKeek } from '../../src/betrokkene/wie-keek/toon-wie-keek.ts';
import { noemRegel } from '../../src/betrokkene/wie-keek/wie-keek-toon.ts';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { toonZaken } from '../../src/betrokkene/zaak/toon-zaken.ts';
import { legGesprekVast } from '../../src/casus/gesprek/leg-gesprek-vast.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { toonToestemmingen } from '../../src/toestemming/toon-toestemmingen.ts';
import { toonAntwoorden, toonVraag } from '../../src/toestemming/toon-vraag.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { tegelijk } from '../steun/tegelijk.ts';
import { gezin, stelVraagVan, tik, werk } from '../toestemming/bries.ts';

let d: Daan;
before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
});
after(() => d?.weg());

async function wieKeek(wie: Wie) {
  const uit = await toonWieKeek(gezin(d, wie), { casus: d.casus });
  assert.equal(uit.kind, 'wie-keek');
  return (uit as Extract<typeof uit, { kind: 'wie-keek' }>).wieKeek;
}

test('ouder en jongere zien wie aan tafel zitten, wat die mogen lezen en wie zij bellen (fn 31, 12.4i)', async () => {
  const invoer = d.gegeven();
  assert.equal(
    (await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] })).kind,
    'gedeeld',
  );
  for (const wie of ['moeder', 'daan'] as const) {
    const uit = await toonZaak(gezin(d, wie), { casus: d.casus });
    assert.ok(uit.kind === 'zaak');
    assert.equal(uit.zaak.voornaam, 'Daan');
    assert.equal(uit.zaak.regie.naam, 'Femke Bos');
    const rachid = uit.zaak.tafel.find((t) => t.naam === 'Rachid Amrani');
    assert.ok(rachid?.leest.includes('g') && rachid.leest.includes('a'), JSON.stringify(rachid));
  }
  const zaken = await toonZaken(gezin(d, 'moeder'));
  assert.deepEqual(
    zaken.map((z) => [z.casus, z.voornaam]),
    [[d.casus, 'Daan']],
  );
});

test('wie de eigen zaak opent, hoeft niet meer gebeld te worden; voor de ander blijft de taak staan (C11)', async () => {
  const persoon = (wie: Wie): string => (d.verzoeker(wie) as { persoon: string }).persoon;
  const ouders = [persoon('moeder'), persoon('vader')] as const;
  for (const ouder of ouders) {
    await d.su.query(
      "insert into bericht (id, persoon_id, soort, aangemaakt_op) values ($1, $2, 'er-staat-iets-klaar', $3)",
      [d.omgeving.ids(), ouder, d.omgeving.klok()],
    );
    await d.su.query(
      `insert into taak (id, casus_id, voor_persoon_id, soort, eis, onderwerp_id, aangemaakt_op)
       values ($1, $2, $3, 'bellen', 'Art 10.2 (a)', $4, $5)`,
      [d.omgeving.ids(), d.casus, persoon('femke'), ouder, d.omgeving.klok()],
    );
  }
  const wacht = async (ouder: string) =>
    (
      await d.su.query<{ ongezien: boolean; bellen: boolean }>(
        `select exists (select 1 from bericht where persoon_id = $1 and gezien_op is null) as ongezien,
           exists (select 1 from taak where onderwerp_id = $1 and soort = 'bellen' and gereed_op is null) as bellen`,
        [ouder],
      )
    ).rows[0];
  assert.equal((await toonZaak(gezin(d, 'moeder'), { casus: d.omgeving.ids() })).kind, 'niet-gevonden');
  assert.deepEqual(await wacht(ouders[0]), { ongezien: true, bellen: true }, 'een zaak die er niet is, telt niet');
  assert.equal((await toonZaak(gezin(d, 'moeder'), { casus: d.casus })).kind, 'zaak');
  assert.deepEqual(await wacht(ouders[0]), { ongezien: false, bellen: false });
  assert.deepEqual(await wacht(ouders[1]), { ongezien: true, bellen: true }, 'de vader keek nog niet');
});

test('een vraag staat alleen bij wie mag tekenen of zijn mening mag geven, en is weg na het antwoord', async () => {
  const vraag = await stelVraagVan(d, 'sanne', [await d.stoel('femke')]);
  const voor = await toonZaak(gezin(d, 'moeder'), { casus: d.casus });
  assert.ok(voor.kind === 'zaak' && voor.zaak.vragen.some((v) => v.vraag === vraag.vraag && v.tekent));
  const tekst = await toonVraag(gezin(d, 'daan'), { casus: d.casus, vraag: vraag.vraag });
  assert.ok(tekst.kind === 'vraag' && tekst.vraag.vorm === 'je' && tekst.vraag.tekstHash === vraag.tekstHash);
  assert.match(tekst.vraag.tekst.titel, /over jou vertellen/);
  const keuze = [{ deelnemer: await d.stoel('femke'), soort: 'gezondheid', antwoord: 'ja' }] as const;
  await beantwoordToestemming(gezin(d, 'moeder'), {
    casus: d.casus,
    vraag: vraag.vraag,
    tekstHash: vraag.tekstHash,
    antwoorden: keuze,
  });
  const na = await toonZaak(gezin(d, 'moeder'), { casus: d.casus });
  assert.ok(na.kind === 'zaak' && na.zaak.vragen.length === 0 && na.zaak.heeftAntwoorden);
});

test('een ouder ziet alleen het eigen antwoord, ook langs de database (Bijl 5-a)', async () => {
  const eigen = await toonAntwoorden(gezin(d, 'moeder'), { casus: d.casus });
  assert.ok(eigen.kind === 'antwoorden' && eigen.vragen.some((v) => v.antwoorden.length === 1));
  const vader = await toonAntwoorden(gezin(d, 'vader'), { casus: d.casus });
  assert.ok(vader.kind === 'antwoorden' && vader.vragen.every((v) => v.antwoorden.length === 0));
  const rijen = await inTransactie({ ...gezin(d, 'vader'), slot: 'geen', logregel: 'geen' }, (tx) =>
    tx.db.selectFrom('toestemming').selectAll().execute(),
  );
  assert.deepEqual(rijen, []);
  const moeder = await inTransactie({ ...gezin(d, 'moeder'), slot: 'geen', logregel: 'geen' }, (tx) =>
    tx.db.selectFrom('toestemming').selectAll().execute(),
  );
  assert.equal(moeder.length, 1);
});

test('de partij van de gever ziet wie heeft geantwoord; een ander aan tafel alleen of het geldt', async () => {
  const bries = await toonToestemmingen(werk(d, 'sanne'), { casus: d.casus });
  assert.ok(bries.kind === 'overzicht');
  const regel = bries.overzicht.regels[0];
  assert.deepEqual(
    regel?.dossier?.tekenaars.map((t) => [t.als, t.stand]),
    [
      ['gezagdrager-1', 'nog-niet'],
      ['gezagdrager-2', 'alles-ja'],
      ['jongere', 'nog-niet'],
    ],
  );
  assert.deepEqual(
    regel?.dekking.map((r) => r.soorten),
    [[{ soort: 'gezondheid', geldig: false }]],
  );
  const rachid = await toonToestemmingen(werk(d, 'rachid'), { casus: d.casus });
  assert.ok(rachid.kind === 'overzicht');
  assert.ok(rachid.overzicht.regels.every((r) => r.dossier === null));
  assert.equal(rachid.overzicht.vraagreden, null);
});

test('wie zag mijn gegevens noemt wie las, waarover, waarom, en wat niet mocht', async () => {
  const invoer = d.gegeven();
  await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
  await leesGegeven(d.als('rachid'), { casus: d.casus, gegeven: invoer.gegeven });
  const geweigerd = d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: 'Rust helpt.' });
  await deelGegeven(d.als('sanne'), { ...geweigerd, ontvangers: [await d.stoel('tom')] });
  const { regels, week } = await wieKeek('daan');
  const gelezen = regels.find((r) => r.code === 'gegeven-gelezen' && r.dader.naam === 'Rachid Amrani');
  assert.ok(gelezen?.categorieen.includes('g'));
  assert.deepEqual([gelezen?.doel, gelezen?.grond], ['c', 'plicht']);
  const gedeeld = regels.find((r) => r.code === 'gegeven-verstrekt' && r.aan?.naam === 'Rachid Amrani');
  assert.equal(gedeeld?.dader.naam, 'Femke Bos');
  const mocht = regels.find((r) => r.code === 'verstrekking-geweigerd');
  assert.ok(mocht !== undefined && !mocht.gelukt && mocht.aan?.naam === 'Tom Hendriks' && mocht.redenen.length > 0);
  assert.ok(week.some((w) => w.naam === 'Gemeente Oeverstad' && w.keren >= 1));
  assert.ok(
    regels.some((r) => r.code === 'casussen-ingezien' && r.dader.naam === 'Ilse Bakker'),
    'ook een lijst telt',
  );
  const filter = await toonWieKeek(gezin(d, 'daan'), { casus: d.casus, wie: 'gezin' });
  assert.ok(
    filter.kind === 'wie-keek' &&
      filter.wieKeek.regels.length > 0 &&
      filter.wieKeek.regels.every((r) => r.dader.partij === null),
  );
});

test('wat een professional voor een ouder achterhoudt, staat er voor de ouder zonder soort (L-3)', async () => {
  const invoer = d.gegeven({
    categorie: 'h',
    kenmerken: { ...GEWOON, nietVoorOuder: true },
    tekst: 'Alleen voor school.',
  });
  const gedeeld = await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('liesbeth')] });
  assert.equal(gedeeld.kind, 'gedeeld', JSON.stringify(gedeeld));
  const soort = async (wie: Wie) =>
    (await wieKeek(wie)).regels.find(
      (r) =>
        r.code === 'gegeven-verstrekt' &&
        r.aan?.naam === 'Liesbeth Kuiper' &&
        r.dader.naam === 'Femke Bos' &&
        !r.categorieen.includes('a'),
    )?.categorieen;
  assert.deepEqual(await soort('daan'), ['h']);
  assert.deepEqual(await soort('moeder'), []);
});

test('een vraag bij een regel wordt een taak zonder inhoud; het antwoord staat alleen bij wie vroeg', async () => {
  const [regel] = (await wieKeek('daan')).regels;
  const vraag = d.omgeving.ids();
  const wens = {
    vraag,
    casus: d.casus,
    soort: 'snap-niet',
    over: { gebeurtenis: regel?.id ?? '' },
    tekst: 'Waarom keek hij twee keer?',
  } as const;
  assert.deepEqual(await stelVraag(gezin(d, 'daan'), wens), { kind: 'gesteld' });
  assert.deepEqual(await stelVraag(gezin(d, 'daan'), wens), { kind: 'gesteld' });
  const { rows } = await d.su.query(
    "select t.voor_persoon_id, t.gereed_op, t.voor_datum - b.gesteld_op::date as dagen, position('twee keer' in encode(b.inhoud, 'escape')) as leesbaar from taak t join betrokkenevraag b on b.id = t.onderwerp_id where t.soort = 'vraag-beantwoorden'",
  );
  assert.deepEqual(rows, [
    { voor_persoon_id: (d.verzoeker('femke') as { persoon: string }).persoon, gereed_op: null, dagen: 14, leesbaar: 0 },
  ]);
  const vragen = await toonVragen(werk(d, 'femke'), { casus: d.casus });
  assert.ok(vragen.kind === 'vragen');
  const [gelezen] = vragen.vragen;
  assert.equal(gelezen?.tekst, wens.tekst);
  assert.ok(regel !== undefined);
  assert.deepEqual(
    gelezen.aangehaald,
    { soort: 'regel', tekst: noemRegel(regel) },
    'wie antwoordt, weet over welke regel het gaat',
  );
  assert.ok(noemRegel(regel).includes(regel.dader.naam ?? 'Overlegtafel'));
  assert.deepEqual(await toonVragen(werk(d, 'rachid'), { casus: d.casus }), { kind: 'niet-gevonden' });
  assert.deepEqual(
    await beantwoordVraag(werk(d, 'femke'), { casus: d.casus, vraag, antwoord: 'Hij bereidde het gesprek voor.' }),
    { kind: 'beantwoord' },
  );
  assert.deepEqual(await beantwoordVraag(werk(d, 'femke'), { casus: d.casus, vraag, antwoord: 'Nog iets.' }), {
    kind: 'al-beantwoord',
  });
  assert.equal((await wieKeek('daan')).vragen[0]?.antwoord, 'Hij bereidde het gesprek voor.');
  assert.deepEqual((await wieKeek('moeder')).vragen, []);
  const open = await d.su.query("select 1 from taak where soort = 'vraag-beantwoorden' and gereed_op is null");
  assert.equal(open.rowCount, 0);
});

test('van een gegeven of een antwoord leest wie het overleg leidt bij een vraag alleen wie en wanneer (B3-3, Bijl 5-a)', async () => {
  const { regels } = await wieKeek('daan');
  const [eerste] = regels;
  assert.ok(eerste !== undefined);
  for (const code of [
    'gegeven-gelezen',
    'verstrekking-gegeven',
    'toestemming-op-papier',
    'verzoek-ingediend',
    'afweging-vastgelegd',
  ])
    assert.match(noemRegel({ ...eerste, code, categorieen: ['e'] }), /^[^:]* uur\.$/u, code);
  const tafel = noemRegel({ ...eerste, code: 'fase-gewijzigd', categorieen: ['e'] });
  assert.match(tafel, /uur: zette de volgende stap in het overleg\.$/u);
});

test('over een gesprek dat is opgeschreven kan de jongere zeggen dat het niet klopt, en wie antwoordt weet welk gesprek', async () => {
  const gesprek = { gesprek: d.omgeving.ids(), casus: d.casus, op: '2026-03-02', hoe: 'gesprek' } as const;
  await legGesprekVast(werk(d, 'femke'), { ...gesprek, inhoud: 'Ik wil later beginnen.' });
  const zeggen = await toonZeggen(gezin(d, 'daan'), { casus: d.casus });
  assert.ok(zeggen.kind === 'zeggen');
  const { regel = null } = zeggen.blad.gesprekken.find(({ id }) => id === gesprek.gesprek) ?? {};
  assert.ok(regel !== null);
  const wens = { vraag: d.omgeving.ids(), casus: d.casus, soort: 'klopt-niet', over: { gebeurtenis: regel } } as const;
  assert.deepEqual(await stelVraag(gezin(d, 'daan'), { ...wens, tekst: 'Dat zei ik anders.' }), { kind: 'gesteld' });
  const vragen = await toonVragen(werk(d, 'femke'), { casus: d.casus });
  const over = vragen.kind === 'vragen' ? vragen.vragen.find(({ id }) => id === wens.vraag)?.aangehaald : null;
  assert.ok(over?.soort === 'regel');
  assert.match(over.tekst, /^Femke Bos, .*: schreef op wat de jongere wil zeggen\.$/u);
  assert.doesNotMatch(over.tekst, /later beginnen/);
  await beantwoordVraag(werk(d, 'femke'), { casus: d.casus, vraag: wens.vraag, antwoord: 'Wij passen het aan.' });
});

test('twee vragen die tegelijk worden beantwoord, laten geen taak achter', async () => {
  const vragen = [d.omgeving.ids(), d.omgeving.ids()];
  for (const vraag of vragen) {
    const wens = { vraag, casus: d.casus, soort: 'klopt-niet', over: null, tekst: 'Dit klopt niet.' } as const;
    assert.deepEqual(await stelVraag(gezin(d, 'daan'), wens), { kind: 'gesteld' });
  }
  const antwoorden = vragen.map(
    (vraag) => () => beantwoordVraag(werk(d, 'femke'), { casus: d.casus, vraag, antwoord: 'Wij passen het aan.' }),
  );
  assert.deepEqual(await tegelijk(d, antwoorden), [{ kind: 'beantwoord' }, { kind: 'beantwoord' }]);
  const open = await d.su.query("select 1 from taak where soort = 'vraag-beantwoorden' and gereed_op is null");
  assert.equal(open.rowCount, 0);
});

test('bij een vraag over een gegeven hoort de regie welk: soort, dag en bron; de tekst leest zij alleen als zij dat mocht', async () => {
  const delen = { categorie: 'd', kenmerken: GEWOON } as const;
  const vanLiesbeth = d.gegeven({ ...delen, categorie: 'e', tekst: 'Hij slaapt slecht.', brondatum: '2026-03-01' });
  const vanFemke = d.gegeven({ ...delen, tekst: 'De mentor belt elke week.' });
  const daan = await d.stoel('daan');
  assert.equal((await deelGegeven(d.als('liesbeth'), { ...vanLiesbeth, ontvangers: [daan] })).kind, 'gedeeld');
  assert.equal((await deelGegeven(d.als('femke'), { ...vanFemke, ontvangers: [daan] })).kind, 'gedeeld');
  for (const { gegeven } of [vanLiesbeth, vanFemke]) {
    const wens = { vraag: d.omgeving.ids(), casus: d.casus, soort: 'klopt-niet', over: { gegeven } } as const;
    assert.deepEqual(await stelVraag(gezin(d, 'daan'), { ...wens, tekst: 'Dit is anders.' }), {
      kind: 'gesteld',
    });
  }
  const blad = await toonVragen(werk(d, 'femke'), { casus: d.casus });
  assert.ok(blad.kind === 'vragen');
  const over = (gegeven: string) => blad.vragen.find((v) => v.gegeven === gegeven)?.over ?? null;
  const bij = (gegeven: string) => {
    const gevonden = over(gegeven);
    return gevonden === null
      ? null
      : [gevonden.soort, gevonden.brondatum, gevonden.bron.partij, gevonden.leesbaar].join(' ');
  };
  assert.equal(bij(vanLiesbeth.gegeven), 'e 2026-03-01 ggd false');
  assert.equal(bij(vanFemke.gegeven), 'd 2026-03-02 school true');
  assert.ok(!JSON.stringify(blad).includes('slaapt slecht'), 'wat de regie niet leest, staat er niet');
});

test('een vraag over een regel die niet over hem gaat, wordt niet gesteld', async () => {
  const wens = {
    vraag: d.omgeving.ids(),
    casus: d.casus,
    soort: 'klopt-niet',
    over: { gebeurtenis: d.omgeving.ids() },
    tekst: 'x',
  } as const;
  assert.deepEqual(await stelVraag(gezin(d, 'daan'), wens), { kind: 'niet-gevonden' });
});

test('een vreemde vindt geen zaak en geen logboek, en een professional komt er langs deze weg niet in', async () => {
  const vreemde = { ...gezin(d, 'vader'), verzoeker: { soort: 'ouder', persoon: d.omgeving.ids() } } as const;
  assert.deepEqual(await toonZaak(vreemde, { casus: d.casus }), { kind: 'niet-gevonden' });
  assert.deepEqual(await toonWieKeek(vreemde, { casus: d.casus }), { kind: 'niet-gevonden' });
  assert.deepEqual(await toonZaken(vreemde), []);
});

test('vanaf 16 beslist Daan alleen, tellen eerdere antwoorden van zijn ouders niet, en zien zij alleen de afspraak en wie zij bellen (E-02, Bijl 5-k)', async () => {
  const school = await d.stoel('femke');
  const keuze = [{ deelnemer: school, soort: 'gezondheid', antwoord: 'ja' }] as const;
  const oud = await stelVraagVan(d, 'sanne', [school]);
  for (const wie of ['vader', 'moeder'] as const) {
    tik(d);
    await beantwoordToestemming(gezin(d, wie), {
      casus: d.casus,
      vraag: oud.vraag,
      tekstHash: oud.tekstHash,
      antwoorden: [{ ...keuze[0], antwoord: 'nee' }],
    });
  }
  d.zetKlok('2026-09-14T08:00:00.000Z');
  const ouder = await toonZaak(gezin(d, 'moeder'), { casus: d.casus });
  assert.ok(
    ouder.kind === 'zaak' &&
      ouder.zaak.positie === 'zonder-stem' &&
      ouder.zaak.tafel.length === 0 &&
      ouder.zaak.vragen.length === 0,
  );
  assert.deepEqual(await toonWieKeek(gezin(d, 'moeder'), { casus: d.casus }), { kind: 'niet-gevonden' });
  assert.equal((await toonVraag(gezin(d, 'moeder'), { casus: d.casus, vraag: oud.vraag })).kind, 'beslist-niet');
  const uit = await beantwoordToestemming(gezin(d, 'moeder'), {
    casus: d.casus,
    vraag: oud.vraag,
    tekstHash: oud.tekstHash,
    antwoorden: keuze,
  });
  assert.deepEqual(uit, { kind: 'beslist-niet' });
  const eerder = await toonAntwoorden(gezin(d, 'moeder'), { casus: d.casus });
  assert.ok(eerder.kind === 'antwoorden' && eerder.vragen.length === 0 && eerder.beslistNietMeer);
  const zelf = await beantwoordToestemming(gezin(d, 'daan'), {
    casus: d.casus,
    vraag: oud.vraag,
    tekstHash: oud.tekstHash,
    antwoorden: keuze,
  });
  assert.ok(zelf.kind === 'bewaard' && zelf.tekent);
  const gedeeld = await deelGegeven(d.als('sanne'), {
    ...d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: 'Rust helpt.' }),
    ontvangers: [school],
  });
  assert.equal(gedeeld.kind, 'gedeeld', JSON.stringify(gedeeld));
});
