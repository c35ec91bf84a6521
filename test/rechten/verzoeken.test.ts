import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { toonWieKeek } from '../../src/betrokkene/wie-keek/toon-wie-keek.ts';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { type Antwoordwens, beantwoordVerzoek } from '../../src/rechten/beantwoord-verzoek.ts';
import { beslisMelding } from '../../src/rechten/beslis-melding.ts';
import { dienVerzoekIn, type Verzoekwens } from '../../src/rechten/dien-verzoek-in.ts';
import { maakAfschrift } from '../../src/rechten/maak-afschrift.ts';
import { toonPartijverzoeken } from '../../src/rechten/partijverzoeken.ts';
import { toonRechten, toonVerzoek } from '../../src/rechten/toon-verzoeken.ts';
import { verlengVerzoek } from '../../src/rechten/verleng-verzoek.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { tegelijk } from '../steun/tegelijk.ts';
import { gezin, werk } from '../toestemming/bries.ts';

let d: Daan;
before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
});
after(() => d?.weg());
beforeEach(() => d.zetKlok('2026-03-20T09:00:00.000Z'));

const wens = (anders: Partial<Verzoekwens> = {}): Verzoekwens => ({
  verzoek: d.omgeving.ids(),
  casus: d.casus,
  recht: 'inzage',
  gegeven: null,
  tekst: 'Ik wil weten wat er is opgeschreven.',
  stil: false,
  ...anders,
});

async function dien(wie: Wie, anders: Partial<Verzoekwens> = {}): Promise<string> {
  const uit = await dienVerzoekIn(gezin(d, wie), wens(anders));
  assert.equal(uit.kind, 'ingediend', JSON.stringify(uit));
  return (uit as { verzoek: string }).verzoek;
}

async function deelVan(wie: Wie, verzoek: string) {
  const uit = await toonPartijverzoeken(werk(d, wie), { casus: d.casus });
  assert.ok(uit.kind === 'verzoeken');
  const gevonden = uit.verzoeken.find(({ id }) => id === verzoek);
  assert.ok(gevonden !== undefined, `${wie} vindt het verzoek`);
  return gevonden;
}

async function antwoord(wie: Wie, verzoek: string, anders: Partial<Antwoordwens> = {}) {
  const { mijn } = await deelVan(wie, verzoek);
  return beantwoordVerzoek(werk(d, wie), {
    casus: d.casus,
    verzoek,
    deel: mijn?.deel ?? '',
    stand: 'niets',
    grond: null,
    tekst: null,
    vrijgeven: [],
    ...anders,
  });
}

const taken = async (verzoek: string) =>
  (
    await d.su.query<{ voor: string; soort: string; dag: string }>(
      `select voor_persoon_id as voor, soort, voor_datum::text as dag from taak
       where onderwerp_id = $1 and gereed_op is null order by 1`,
      [verzoek],
    )
  ).rows;
const persoon = (wie: Wie): string => (d.verzoeker(wie) as { persoon: string }).persoon;

async function verstrek(wie: Wie, aan: readonly string[], tekst: string): Promise<string> {
  const invoer = d.gegeven({ categorie: 'd', kenmerken: GEWOON, tekst });
  const uit = await deelGegeven(d.als(wie), { ...invoer, ontvangers: aan });
  assert.equal(uit.kind, 'gedeeld', JSON.stringify(uit));
  return invoer.gegeven;
}

test('S-1 stap 8: een verzoek van 20 maart heeft 20 april als laatste dag, en elke partij aan tafel krijgt een taak voor haar eigen deel (Art 13.2 (a), Art 13.2 (b))', async () => {
  const uit = await dienVerzoekIn(gezin(d, 'moeder'), wens());
  assert.ok(uit.kind === 'ingediend');
  assert.equal(uit.uiterlijk, '2026-04-20');
  const gepland = await taken(uit.verzoek);
  const verwacht = (['femke', 'rachid', 'liesbeth', 'tom', 'sanne'] as const).map(persoon).sort();
  assert.deepEqual(
    gepland.map(({ voor }) => voor),
    verwacht,
  );
  assert.ok(gepland.every(({ dag, soort }) => dag === '2026-04-20' && soort === 'verzoek-beantwoorden'));
  const gelezen = await toonVerzoek(gezin(d, 'moeder'), { casus: d.casus, verzoek: uit.verzoek });
  assert.ok(gelezen.kind === 'verzoek');
  assert.equal(gelezen.beeld.partijen.length, 5);
  assert.equal(gelezen.beeld.tekst, 'Ik wil weten wat er is opgeschreven.');
  const { rows } = await d.su.query(
    "select position('opgeschreven' in encode(inhoud, 'escape')) as leesbaar from verzoekwoorden where verzoek_id = $1",
    [uit.verzoek],
  );
  assert.deepEqual(rows, [{ leesbaar: 0 }], 'de woorden liggen versleuteld');
});

test('twee keer verzenden is een verzoek', async () => {
  const zelfde = wens();
  for (let keer = 0; keer < 2; keer += 1)
    assert.equal((await dienVerzoekIn(gezin(d, 'moeder'), zelfde)).kind, 'ingediend');
  const { rows } = await d.su.query('select 1 from verzoekdeel where verzoek_id = $1', [zelfde.verzoek]);
  assert.equal(rows.length, 5);
});

test('van 12 tot 16 begint de jongere ook zelf; beide ouders horen dat er een verzoek is en niet wat erin staat (E-14)', async () => {
  const verzoek = await dien('daan', { recht: 'rectificatie', tekst: 'Ik was niet weg.' });
  for (const wie of ['moeder', 'vader'] as const) {
    const rechten = await toonRechten(gezin(d, wie), { casus: d.casus });
    assert.ok(rechten.kind === 'rechten');
    assert.ok(rechten.blad.gemeld.some(({ recht, wie: van }) => recht === 'rectificatie' && van.startsWith('Daan')));
    assert.equal((await toonVerzoek(gezin(d, wie), { casus: d.casus, verzoek })).kind, 'niet-gevonden');
  }
});

test('wat stil blijft, hoort de ander pas als de regie dat besluit; tot dan staat het ook niet in het logboek (E-14)', async () => {
  const verzoek = await dien('daan', { recht: 'bezwaar', tekst: 'Vertel het thuis niet.', stil: true });
  const telt = async () => {
    const rechten = await toonRechten(gezin(d, 'moeder'), { casus: d.casus });
    assert.ok(rechten.kind === 'rechten');
    return rechten.blad.gemeld.filter(({ recht }) => recht === 'bezwaar').length;
  };
  const logregels = async (wie: Wie) => {
    const uit = await toonWieKeek(gezin(d, wie), { casus: d.casus });
    assert.ok(uit.kind === 'wie-keek');
    return uit.wieKeek.regels.filter(({ code }) => code === 'verzoek-ingediend').length;
  };
  const eerder = await logregels('moeder');
  assert.equal(await telt(), 0);
  assert.ok((await logregels('daan')) > eerder, 'de jongere leest het eigen verzoek wel terug');
  const { meldingen, tekst } = await deelVan('femke', verzoek);
  assert.equal(meldingen.length, 2);
  assert.equal(tekst, 'Vertel het thuis niet.', 'school antwoordt zelf ook, en leest daarom de vraag');
  assert.ok((await taken(verzoek)).some(({ soort }) => soort === 'verzoek-melden'));
  const besluit = async (besluit: 'gemeld' | 'achtergehouden', melding: string, wie: Wie = 'femke') =>
    (await beslisMelding(werk(d, wie), { casus: d.casus, verzoek, melding, besluit })).kind;
  const [een, twee] = meldingen;
  assert.equal(await besluit('gemeld', een?.id ?? '', 'tom'), 'niet-gevonden', 'alleen de regie beslist');
  const beide = [() => besluit('gemeld', een?.id ?? ''), () => besluit('achtergehouden', twee?.id ?? '')];
  assert.deepEqual(await tegelijk(d, beide), ['besloten', 'besloten'], 'ook uit twee vensters tegelijk');
  assert.equal(await besluit('achtergehouden', een?.id ?? ''), 'was-besloten');
  assert.ok(!(await taken(verzoek)).some(({ soort }) => soort === 'verzoek-melden'));
  const gemeld = [await telt()];
  const vader = await toonRechten(gezin(d, 'vader'), { casus: d.casus });
  assert.ok(vader.kind === 'rechten');
  gemeld.push(vader.blad.gemeld.filter(({ recht }) => recht === 'bezwaar').length);
  assert.deepEqual(gemeld.sort(), [0, 1], 'een ouder hoort het, de ander niet');
});

test('van een stil verzoek leest de ander geen enkele regel in het logboek, ook niet dat een organisatie meer tijd neemt (E-14)', async () => {
  const verzoek = await dien('daan', { recht: 'bezwaar', tekst: 'Liever niet thuis.', stil: true });
  const deel = (await deelVan('sanne', verzoek)).mijn?.deel ?? '';
  const langer = { casus: d.casus, verzoek, deel, om: 'ingewikkeld' } as const;
  assert.equal((await verlengVerzoek(werk(d, 'sanne'), langer)).kind, 'verlengd');
  assert.equal((await antwoord('liesbeth', verzoek)).kind, 'beantwoord');
  const { rows } = await d.su.query<{ id: string; code: string }>(
    'select id, code from gebeurtenis where object_id = $1',
    [verzoek],
  );
  const codes = new Set(rows.map(({ code }) => code));
  for (const code of ['verzoek-ingediend', 'verzoek-verlengd', 'verzoek-beantwoord']) assert.ok(codes.has(code), code);
  const ervan = async (wie: Wie) => {
    const uit = await toonWieKeek(gezin(d, wie), { casus: d.casus });
    assert.ok(uit.kind === 'wie-keek');
    const gelezen = uit.wieKeek.regels.filter(({ id }) => rows.some((rij) => rij.id === id));
    return new Set(gelezen.map(({ code }) => code));
  };
  assert.deepEqual(await ervan('daan'), codes, 'wie vroeg, leest alles terug');
  for (const wie of ['moeder', 'vader'] as const) assert.deepEqual(await ervan(wie), new Set(), wie);
});

test('vanaf 16 jaar vraagt alleen de jongere; een ouder leest waarom niet, en ook zijn eerdere verzoek gaat dicht', async () => {
  const eerder = await dien('vader');
  d.zetKlok('2026-09-14T09:00:00.000Z');
  const uit = await dienVerzoekIn(gezin(d, 'moeder'), wens());
  assert.ok(uit.kind === 'mag-niet');
  assert.deepEqual(
    uit.waarom.map(({ code }) => code),
    ['ouder-vanaf-16'],
  );
  assert.equal((await toonVerzoek(gezin(d, 'vader'), { casus: d.casus, verzoek: eerder })).kind, 'niet-gevonden');
  assert.equal((await dienVerzoekIn(gezin(d, 'daan'), wens())).kind, 'ingediend');
});

test('elke partij antwoordt een keer, en alleen voor haar eigen deel', async () => {
  const verzoek = await dien('moeder');
  const ggd = (await deelVan('liesbeth', verzoek)).mijn?.deel ?? '';
  assert.equal((await antwoord('tom', verzoek, { deel: ggd })).kind, 'niet-gevonden');
  assert.equal((await antwoord('liesbeth', verzoek)).kind, 'beantwoord');
  assert.equal((await antwoord('liesbeth', verzoek)).kind, 'al-beantwoord');
  const open = await taken(verzoek);
  assert.equal(open.length, 4);
  assert.ok(!open.some(({ voor }) => voor === persoon('liesbeth')));
  assert.equal((await deelVan('tom', verzoek)).partijen.length, 0, 'de stand van de anderen ziet alleen de regie');
  const regie = await deelVan('femke', verzoek);
  assert.deepEqual(regie.partijen.map(({ stand }) => stand).sort(), ['niets', 'open', 'open', 'open', 'open']);
});

test('weigeren kan alleen met een reden uit de wet die bij het recht hoort, en een uitleg (13.2, fn 35)', async () => {
  const verzoek = await dien('moeder', { recht: 'rectificatie' });
  const nee = { stand: 'geweigerd', grond: 'is-juist', tekst: 'Wij keken het na.' } as const;
  for (const mis of [{ grond: null }, { tekst: null }, { tekst: '  ' }, { grond: 'bewaarplicht' }] as const)
    assert.equal((await antwoord('femke', verzoek, { ...nee, ...mis })).kind, 'zonder-reden');
  assert.equal((await antwoord('femke', verzoek, nee)).kind, 'beantwoord');
  const gelezen = await toonVerzoek(gezin(d, 'moeder'), { casus: d.casus, verzoek });
  assert.ok(gelezen.kind === 'verzoek');
  const school = gelezen.beeld.partijen.find(({ stand }) => stand === 'geweigerd');
  assert.equal(school?.woorden, 'Wij keken het na.');
  assert.equal(school?.grond, 'is-juist');
});

test('een verzoek over een gegeven gaat alleen naar wie het inbracht, en alleen over wat de vrager mag lezen', async () => {
  const gegeven = await verstrek('rachid', [await d.stoel('moeder')], 'Hij mist de maandag.');
  const verzoek = await dien('moeder', { recht: 'rectificatie', gegeven });
  assert.deepEqual(
    (await taken(verzoek)).map(({ voor }) => voor),
    [persoon('rachid')],
  );
  assert.deepEqual((await deelVan('rachid', verzoek)).over, {
    kind: 'eigen',
    gegeven,
    soort: 'd',
    brondatum: '2026-03-02',
  });
  const regie = await deelVan('femke', verzoek);
  assert.deepEqual([regie.tekst, regie.vrager, regie.mijn], [null, null, null], 'de regie ziet de stand, geen inhoud');
  const vreemd = await dienVerzoekIn(gezin(d, 'daan'), wens({ recht: 'rectificatie', gegeven }));
  assert.equal(vreemd.kind, 'niet-gevonden', 'wie het niet kreeg, kan er niets over vragen');
});

test('wat een bron bij inzage vrijgeeft, komt in het afschrift; wat niet is vrijgegeven, niet', async () => {
  const vrij = await verstrek('femke', [await d.stoel('rachid')], 'De mentor belt elke week.');
  await verstrek('femke', [await d.stoel('rachid')], 'Dit blijft bij school.');
  const verzoek = await dien('vader');
  const vrijgaven = (await deelVan('femke', verzoek)).vrijgaven;
  assert.ok(vrijgaven.some(({ gegeven, stand }) => gegeven === vrij && stand === 'vrij'));
  const uit = await antwoord('femke', verzoek, {
    stand: 'deels',
    grond: 'uavg-41-i',
    tekst: 'De rest gaat over een ander.',
    vrijgeven: [vrij],
  });
  assert.deepEqual(uit, { kind: 'beantwoord', vrijgegeven: 1 });
  const afschrift = await maakAfschrift(gezin(d, 'vader'), { casus: d.casus, verzoek });
  assert.ok(afschrift.kind === 'afschrift');
  const teksten = afschrift.afschrift.regels.map(({ tekst }) => tekst);
  assert.ok(teksten.includes('De mentor belt elke week.') && !teksten.includes('Dit blijft bij school.'));
  assert.equal((await maakAfschrift(gezin(d, 'moeder'), { casus: d.casus, verzoek })).kind, 'niet-gevonden');
  const { rows } = await d.su.query<{ n: number }>(
    "select count(*)::int as n from gebeurtenis where code = 'afschrift-gemaakt' and uitkomst = 'gelukt' and object_id = $1 and bron_partij_id is not null",
    [verzoek],
  );
  assert.ok((rows[0]?.n ?? 0) > 0, 'het lezen ligt per bron vast');
});

test('kan een aangevinkt gegeven niet, dan is er niets geantwoord en niets gedeeld', async () => {
  const gegeven = d.gegeven({
    categorie: 'e',
    kenmerken: { ...GEWOON, bevatGezondheid: true, nietVoorOuder: true },
    tekst: 'Daan vertelde dit in vertrouwen.',
  });
  const concept = await deelGegeven(d.als('liesbeth'), { ...gegeven, ontvangers: [await d.stoel('daan')] });
  assert.equal(concept.kind, 'gedeeld', JSON.stringify(concept));
  const verzoek = await dien('vader');
  const uit = await antwoord('liesbeth', verzoek, { stand: 'gegeven', vrijgeven: [gegeven.gegeven] });
  assert.ok(uit.kind === 'niet-vrij', JSON.stringify(uit));
  assert.ok((uit.geweigerd[0]?.uitleg.length ?? 0) > 0);
  assert.equal((await deelVan('liesbeth', verzoek)).mijn?.stand, 'open');
});

test('van een partij zonder iemand aan tafel schrijft de regie het antwoord op, en niemand anders (E-23)', async () => {
  await d.su.query(
    "update deelnemer set tot = now(), vertrekreden = 'taak-klaar' where casus_id = $1 and persoon_id = $2",
    [d.casus, persoon('tom')],
  );
  const verzoek = await dien('moeder');
  assert.equal((await antwoord('femke', verzoek)).kind, 'beantwoord', 'eerst de eigen school');
  assert.ok(
    (await taken(verzoek)).some(({ voor }) => voor === persoon('femke')),
    'de taak blijft: er is nog een deel',
  );
  const over = await deelVan('femke', verzoek);
  assert.equal(over.mijn?.namens, true);
  assert.equal(
    (await antwoord('femke', verzoek, { deel: over.mijn?.deel ?? '', tekst: 'Per brief.' })).kind,
    'beantwoord',
  );
  assert.ok(!(await taken(verzoek)).some(({ voor }) => voor === persoon('femke')));
  const { mijn } = await deelVan('liesbeth', verzoek);
  assert.equal(mijn?.namens, false);
  await d.su.query('update deelnemer set tot = null, vertrekreden = null where casus_id = $1', [d.casus]);
});

test('wie twee delen tegelijk beantwoordt, houdt er geen taak van over', async () => {
  await d.su.query(
    "update deelnemer set tot = now(), vertrekreden = 'taak-klaar' where casus_id = $1 and persoon_id = $2",
    [d.casus, persoon('tom')],
  );
  const verzoek = await dien('moeder');
  const { rows: delen } = await d.su.query<{ deel: string }>(
    `select d.id as deel from verzoekdeel d join deelnemer n on n.partij_id = d.partij_id and n.casus_id = d.casus_id
     where d.verzoek_id = $1 and n.persoon_id = any($2)`,
    [verzoek, [persoon('femke'), persoon('tom')]],
  );
  const niets = { casus: d.casus, verzoek, stand: 'niets', grond: null, tekst: null, vrijgeven: [] } as const;
  const beide = delen.map(
    ({ deel }) =>
      async () =>
        (await beantwoordVerzoek(werk(d, 'femke'), { ...niets, deel })).kind,
  );
  assert.deepEqual(await tegelijk(d, beide), ['beantwoord', 'beantwoord']);
  assert.ok(!(await taken(verzoek)).some(({ voor }) => voor === persoon('femke')));
  await d.su.query('update deelnemer set tot = null, vertrekreden = null where casus_id = $1', [d.casus]);
});

test('na 20 april is een verzoek zonder antwoord te laat, en na het laatste antwoord niet meer', async () => {
  const verzoek = await dien('moeder', { recht: 'verwijdering' });
  const stand = async () => {
    const uit = await toonVerzoek(gezin(d, 'moeder'), { casus: d.casus, verzoek });
    assert.ok(uit.kind === 'verzoek');
    return uit.beeld.teLaat;
  };
  d.zetKlok('2026-04-20T21:59:00.000Z');
  assert.equal(await stand(), false, 'de laatste dag telt nog');
  d.zetKlok('2026-04-20T22:00:00.000Z');
  assert.equal(await stand(), true);
  for (const wie of ['femke', 'rachid', 'liesbeth', 'tom', 'sanne'] as const) await antwoord(wie, verzoek);
  assert.equal(await stand(), false);
  assert.deepEqual(await taken(verzoek), []);
});

async function verleng(wie: Wie, verzoek: string, deel?: string) {
  const eigen = deel ?? (await deelVan(wie, verzoek)).mijn?.deel ?? '';
  return verlengVerzoek(werk(d, wie), { casus: d.casus, verzoek, deel: eigen, om: 'ingewikkeld' });
}

test('binnen de maand en een keer neemt een partij twee maanden extra; de vrager leest waarom en haar taak schuift mee', async () => {
  const verzoek = await dien('moeder', { recht: 'rectificatie' });
  const ggd = (await deelVan('liesbeth', verzoek)).mijn;
  assert.deepEqual([ggd?.uiterlijk, ggd?.naVerlengen], ['2026-04-20', '2026-06-20']);
  assert.equal((await verleng('tom', verzoek, ggd?.deel)).kind, 'niet-gevonden', 'alleen het eigen deel');
  assert.equal((await verleng('femke', verzoek, ggd?.deel)).kind, 'niet-gevonden', 'ook de regie niet');
  const berichten = async () =>
    (await d.su.query('select 1 from bericht where persoon_id = $1', [persoon('moeder')])).rows.length;
  const eerder = await berichten();
  await d.su.query('update bericht set gezien_op = now(), verzonden_op = now() where persoon_id = $1', [
    persoon('moeder'),
  ]);
  const verlengGgd = () => verleng('liesbeth', verzoek, ggd?.deel);
  const samen = await tegelijk(d, [verlengGgd, verlengGgd]);
  assert.deepEqual(
    samen.toSorted((a, b) => a.kind.localeCompare(b.kind)),
    [{ kind: 'al-verlengd' }, { kind: 'verlengd', uiterlijk: '2026-06-20' }],
  );
  assert.equal(await berichten(), eerder + 1, 'de vrager krijgt bericht, zonder inhoud');
  const dagen = new Map((await taken(verzoek)).map(({ voor, dag }) => [voor, dag]));
  assert.equal(dagen.get(persoon('liesbeth')), '2026-06-20');
  assert.equal(dagen.get(persoon('tom')), '2026-04-20', 'een ander houdt de maand');
  const beeld = async () => {
    const uit = await toonVerzoek(gezin(d, 'moeder'), { casus: d.casus, verzoek });
    assert.ok(uit.kind === 'verzoek');
    return uit.beeld;
  };
  const gelezen = await beeld();
  const langer = gelezen.partijen.flatMap((deel) => deel.langer ?? []);
  assert.deepEqual(langer, [{ reden: 'ingewikkeld', uiterlijk: '2026-06-20' }]);
  assert.equal(gelezen.uiterlijk, '2026-04-20', 'de anderen antwoorden nog binnen de maand');
  for (const wie of ['femke', 'rachid', 'tom', 'sanne'] as const) await antwoord(wie, verzoek);
  d.zetKlok('2026-06-20T09:00:00.000Z');
  assert.deepEqual([(await beeld()).uiterlijk, (await beeld()).teLaat], ['2026-06-20', false]);
  d.zetKlok('2026-06-21T09:00:00.000Z');
  assert.equal((await beeld()).teLaat, true);
  assert.equal((await antwoord('liesbeth', verzoek)).kind, 'beantwoord');
  assert.equal((await verleng('liesbeth', verzoek, ggd?.deel)).kind, 'al-beantwoord');
  const { rows } = await d.su.query<{ uitkomst: string }>(
    "select uitkomst from gebeurtenis where code = 'verzoek-verlengd' and object_id = $1 order by id",
    [verzoek],
  );
  assert.equal(rows.filter(({ uitkomst }) => uitkomst === 'gelukt').length, 1);
  assert.equal(rows.length, 5, 'ook wat niet mocht, staat in het logboek');
});

test('verlengen telt op de laatste dag van de maand nog, en daarna niet meer', async () => {
  const verzoek = await dien('moeder', { recht: 'rectificatie' });
  d.zetKlok('2026-04-20T21:59:00.000Z');
  assert.equal((await verleng('tom', verzoek)).kind, 'verlengd');
  d.zetKlok('2026-04-20T22:00:00.000Z');
  assert.equal((await deelVan('sanne', verzoek)).mijn?.naVerlengen, null);
  assert.equal((await verleng('sanne', verzoek)).kind, 'maand-voorbij');
});

test('de regie die ook voor een partij zonder iemand aan tafel antwoordt, houdt de dag van het deel dat het eerst moet', async () => {
  await d.su.query(
    "update deelnemer set tot = now(), vertrekreden = 'taak-klaar' where casus_id = $1 and persoon_id = $2",
    [d.casus, persoon('tom')],
  );
  const verzoek = await dien('moeder', { recht: 'rectificatie' });
  const dagVanRegie = async () => (await taken(verzoek)).find(({ voor }) => voor === persoon('femke'))?.dag;
  assert.equal((await verleng('femke', verzoek)).kind, 'verlengd', 'het eigen deel');
  assert.equal(await dagVanRegie(), '2026-04-20');
  const { rows } = await d.su.query<{ id: string }>(
    'select d.id from verzoekdeel d join deelnemer n on n.partij_id = d.partij_id and n.persoon_id = $2 where d.verzoek_id = $1',
    [verzoek, persoon('tom')],
  );
  assert.equal((await verleng('femke', verzoek, rows[0]?.id)).kind, 'verlengd', 'en dat van wie weg is');
  assert.equal(await dagVanRegie(), '2026-06-20');
  await d.su.query('update deelnemer set tot = null, vertrekreden = null where casus_id = $1', [d.casus]);
});

test('een verzoek houdt niet op als de casus sluit: de taken blijven en een partij kan nog antwoorden', async () => {
  const verzoek = await dien('moeder', { recht: 'verwijdering' });
  assert.equal((await sluitCasus(werk(d, 'femke'), { casus: d.casus, grond: 'afgerond' })).kind, 'gesloten');
  assert.equal((await taken(verzoek)).length, 5);
  assert.equal((await antwoord('liesbeth', verzoek)).kind, 'beantwoord');
  assert.equal((await toonVerzoek(gezin(d, 'moeder'), { casus: d.casus, verzoek })).kind, 'verzoek');
});
