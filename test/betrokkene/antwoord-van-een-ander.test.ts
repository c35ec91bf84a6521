import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { stelVraag } from '../../src/betrokkene/vragen/stel-vraag.ts';
import { toonWieKeek } from '../../src/betrokkene/wie-keek/toon-wie-keek.ts';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { toonZaken } from '../../src/betrokkene/zaak/toon-zaken.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { beantwoordIntrekking } from '../../src/toestemming/beantwoord-intrekking.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { toonToestemmingen } from '../../src/toestemming/toon-toestemmingen.ts';
import { toonAntwoorden, toonVraag } from '../../src/toestemming/toon-vraag.ts';
import { trekToestemmingIn } from '../../src/toestemming/trek-toestemming-in.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { maakWaterrijk } from '../steun/regio.ts';
import { type Gesteld, gezin, stelVraagVan, tik, werk } from '../toestemming/bries.ts';

/** ADR 0049: dat Femke las weet ieder die het mag weten; dat moeder introk weet alleen moeder, en wie de vraag stelde. */
let waterrijk: Awaited<ReturnType<typeof maakWaterrijk>>;
let d: Daan;
let vraag: Gesteld;
let school: string;

before(async () => {
  waterrijk = await maakWaterrijk();
  d = await maakDaan({ op: waterrijk });
  await d.zetFase('beoordeling');
  school = await d.stoel('femke');
  vraag = await stelVraagVan(d, 'sanne', [school]);
  for (const wie of ['vader', 'moeder', 'daan'] as const) {
    tik(d);
    await toonVraag(gezin(d, wie), { casus: d.casus, vraag: vraag.vraag });
    const antwoorden = [{ deelnemer: school, soort: 'gezondheid', antwoord: 'ja' } as const];
    const invoer = { casus: d.casus, vraag: vraag.vraag, tekstHash: vraag.tekstHash, antwoorden };
    assert.equal((await beantwoordToestemming(gezin(d, wie), invoer)).kind, 'bewaard');
  }
  const invoer = d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: 'Rust helpt.' });
  assert.equal((await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [school] })).kind, 'gedeeld');
  assert.equal((await leesGegeven(d.als('femke'), { casus: d.casus, gegeven: invoer.gegeven })).kind, 'gelezen');
  for (const wie of ['vader', 'daan'] as const) await toonZaak(gezin(d, wie), { casus: d.casus });
  d.zetKlok(new Date(d.omgeving.klok().getTime() + 86_400_000).toISOString());
  await trekIn();
  await beantwoord();
});
after(() => d?.weg());

async function trekIn(): Promise<void> {
  const eigen = await toonAntwoorden(gezin(d, 'moeder'), { casus: d.casus });
  assert.ok(eigen.kind === 'antwoorden');
  const antwoorden = eigen.vragen.flatMap((v) => v.antwoorden.map((a) => a.id));
  const uit = await trekToestemmingIn(gezin(d, 'moeder'), { casus: d.casus, antwoorden });
  assert.ok(uit.kind === 'ingetrokken' && uit.dicht === 1, JSON.stringify(uit));
}

async function beantwoord(): Promise<void> {
  tik(d);
  const blad = await toonToestemmingen(werk(d, 'femke'), { casus: d.casus });
  assert.ok(blad.kind === 'overzicht');
  const bericht = blad.overzicht.teBeantwoorden[0]?.id ?? '';
  const wens = { casus: d.casus, bericht, antwoord: { kind: 'verwijderd' } } as const;
  assert.equal((await beantwoordIntrekking(werk(d, 'femke'), wens)).kind, 'beantwoord');
}

async function regelsVan(wie: Wie) {
  const uit = await toonWieKeek(gezin(d, wie), { casus: d.casus });
  assert.ok(uit.kind === 'wie-keek');
  return uit.wieKeek.regels;
}

const OVER_ANTWOORDEN = [
  'toestemming-beantwoord',
  'toestemming-ingetrokken',
  'verstrekking-ingetrokken',
  'intrekking-beantwoord',
];

test('de andere ouder en de jongere lezen niet dat iemand antwoordde of introk, en ook niet wat daaruit volgde (Bijl 5-a)', async () => {
  for (const wie of ['vader', 'daan'] as const) {
    const regels = await regelsVan(wie);
    const vanAnderen = regels.filter((r) => !r.dader.ik);
    assert.deepEqual(
      vanAnderen.filter((r) => OVER_ANTWOORDEN.includes(r.code)).map((r) => r.code),
      [],
      wie,
    );
    assert.ok(
      regels.some((r) => r.dader.ik && r.code === 'toestemming-beantwoord'),
      'het eigen antwoord staat er wel',
    );
  }
});

test('dat een ander uit het gezin keek staat er, maar niet dat het de vraag om toestemming was (Bijl 5-a)', async () => {
  const regels = await regelsVan('vader');
  const vanMoeder = regels.filter((r) => r.dader.naam === 'Ilse Bakker');
  assert.ok(vanMoeder.length > 0 && vanMoeder.every((r) => r.code === 'casus-ingezien'), JSON.stringify(vanMoeder));
});

test('wie keek en waarom blijft voor ieder van het gezin staan (fn 31)', async () => {
  for (const wie of ['vader', 'moeder', 'daan'] as const) {
    const regels = await regelsVan(wie);
    const las = regels.find((r) => r.code === 'gegeven-gelezen' && r.dader.naam === 'Femke Bos');
    assert.deepEqual([las?.gelukt, las?.categorieen.includes('e'), las?.grond], [true, true, 'toestemming'], wie);
    assert.ok(
      regels.some((r) => r.code === 'gegeven-verstrekt' && r.aan?.naam === 'Femke Bos'),
      wie,
    );
    assert.ok(
      regels.some((r) => r.code === 'toestemming-ingezien' && r.dader.partij !== null),
      'een professional die de vraag bekeek',
    );
  }
});

test('wie introk leest dat zelf terug: het intrekken, wat dichtging, en dat de ontvanger antwoordde (11.5)', async () => {
  const regels = await regelsVan('moeder');
  const introk = regels.filter((r) => r.dader.ik).map((r) => r.code);
  for (const code of ['toestemming-beantwoord', 'toestemming-ingetrokken', 'verstrekking-ingetrokken'])
    assert.ok(introk.includes(code), code);
  assert.ok(regels.some((r) => r.code === 'intrekking-beantwoord' && r.dader.naam === 'Femke Bos'));
});

test('ook op de voorpagina staat bij "sinds uw vorige bezoek" niets over het antwoord van een ander', async () => {
  for (const wie of ['vader', 'daan'] as const) {
    const uit = await toonZaak(gezin(d, wie), { casus: d.casus });
    assert.ok(uit.kind === 'zaak' && uit.zaak.veranderd !== null);
    assert.deepEqual(
      uit.zaak.veranderd.regels.map((r) => r.code).filter((code) => OVER_ANTWOORDEN.includes(code)),
      [],
    );
  }
});

test('over wat een ontvanger na het intrekken zei, vraagt alleen wie introk (11.5, Bijl 5-a)', async () => {
  const eigen = await toonAntwoorden(gezin(d, 'moeder'), { casus: d.casus });
  const intrekking = eigen.kind === 'antwoorden' ? (eigen.intrekkingen[0]?.id ?? '') : '';
  const vraag = async (wie: Wie) => {
    const wens = { vraag: d.omgeving.ids(), casus: d.casus, soort: 'klopt-niet', over: { intrekking } } as const;
    return (await stelVraag(gezin(d, wie), { ...wens, tekst: 'Het staat er nog.' })).kind;
  };
  assert.deepEqual(
    [await vraag('moeder'), await vraag('vader'), await vraag('daan')],
    ['gesteld', 'niet-gevonden', 'niet-gevonden'],
  );
});

test('wie meer zaken heeft, ziet niet aan de volgorde dat een ander ergens antwoordde', async () => {
  const later = await maakDaan({ op: waterrijk });
  const moeder = (d.verzoeker('moeder') as { persoon: string }).persoon;
  await d.su.query(
    `insert into lidmaatschap (persoon_id, casus_id, rol, nieuwste_op) values ($1, $2, 'deelnemer', $3)`,
    [moeder, later.casus, d.omgeving.klok()],
  );
  const volgorde = async () => (await toonZaken(gezin(d, 'moeder'))).map(({ casus }) => casus);
  const eerst = await volgorde();
  tik(d);
  const ingetrokken = await trekToestemmingIn(gezin(d, 'vader'), { casus: d.casus, antwoorden: 'alles' });
  assert.equal(ingetrokken.kind, 'ingetrokken');
  assert.deepEqual([eerst, await volgorde()], [[later.casus, d.casus], eerst]);
  await later.su.end();
});
