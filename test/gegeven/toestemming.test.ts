import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import type { Gezinslid, Medewerker } from '../../src/db/verzoeker.ts';
import { legAfwegingVast } from '../../src/gegeven/afweging/leg-afweging-vast.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { voegOntvangersToe } from '../../src/gegeven/ontvangers/voeg-ontvangers-toe.ts';
import { vraagOordeel } from '../../src/gegeven/oordeel/vraag-oordeel.ts';
import { toonLeesweigering } from '../../src/gegeven/oordeel/weigering-toon.tsx';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { stelToestemmingsvraag } from '../../src/toestemming/stel-toestemmingsvraag.ts';
import { trekToestemmingIn } from '../../src/toestemming/trek-toestemming-in.ts';
import { type Daan, GEWOON, maakDaan } from './daan.ts';

let d: Daan;
before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
});
after(() => d?.weg());

const e = () =>
  d.gegeven({
    categorie: 'e',
    kenmerken: GEWOON,
    tekst: 'Hij krijgt begeleiding bij somberheid.',
    waarom: 'School kan er rekening mee houden.',
  });

type Antwoord = { readonly wie: 'vader' | 'moeder' | 'daan'; readonly antwoord: 'ja' | 'nee' };

let minuut = 0;

/** Een nieuwe vraag van Bries om gezondheid met de school te delen, met deze antwoorden. Elke vraag is later dan de vorige. */
async function vraagToestemming(antwoorden: readonly Antwoord[]): Promise<string> {
  minuut += 1;
  d.zetKlok(`2026-03-03T10:${String(minuut).padStart(2, '0')}:00.000Z`);
  const school = await d.stoel('femke');
  const sanne = d.wie('sanne') as Medewerker;
  const gesteld = await stelToestemmingsvraag(
    { ...d.als('sanne'), verzoeker: sanne },
    {
      casus: d.casus,
      ontvangers: [school],
      soorten: ['gezondheid'],
      vraagstuk: 'Hoe kan de school rekening houden met wat hij nodig heeft?',
      voorbeelden: [{ soort: 'gezondheid', tekst: 'Hij krijgt begeleiding, en is daarna soms moe.' }],
      nooit: 'Wat in de gesprekken is gezegd.',
    },
  );
  if (gesteld.kind !== 'gesteld') throw new Error(JSON.stringify(gesteld));
  for (const { wie, antwoord } of antwoorden) {
    const opening = { ...d.als(wie), verzoeker: d.verzoeker(wie) as Gezinslid };
    const keuze = { deelnemer: school, soort: 'gezondheid', antwoord } as const;
    const bewaard = await beantwoordToestemming(opening, {
      casus: d.casus,
      vraag: gesteld.vraag,
      tekstHash: gesteld.tekstHash,
      antwoorden: [keuze],
    });
    if (bewaard.kind !== 'bewaard') throw new Error(JSON.stringify(bewaard));
  }
  return gesteld.vraag;
}

test('zonder toestemming gaat er niets over gezondheid van Bries naar school (6b)', async () => {
  const uitkomst = await deelGegeven(d.als('sanne'), { ...e(), ontvangers: [await d.stoel('femke')] });
  assert.ok(
    uitkomst.kind === 'niet-gedeeld' &&
      uitkomst.geweigerd[0]?.oordeel.redenen.some((r) => r.code === 'toestemming-ontbreekt'),
  );
});

test('vader tekende en moeder zei nee: geen geldige toestemming onder 16 (S-2 stap 3, Bijl 5-j)', async () => {
  await vraagToestemming([
    { wie: 'vader', antwoord: 'ja' },
    { wie: 'moeder', antwoord: 'nee' },
    { wie: 'daan', antwoord: 'ja' },
  ]);
  const uitkomst = await deelGegeven(d.als('sanne'), { ...e(), ontvangers: [await d.stoel('femke')] });
  assert.equal(uitkomst.kind, 'niet-gedeeld');
  if (uitkomst.kind !== 'niet-gedeeld') return;
  const [{ oordeel } = { oordeel: null }] = uitkomst.geweigerd;
  const onvolledig = oordeel?.redenen.find((r) => r.code === 'toestemming-niet-volledig');
  assert.ok(
    onvolledig?.artikelen.includes('Art 6b') && onvolledig.artikelen.includes('Bijl 5-j'),
    JSON.stringify(oordeel),
  );
});

test('alle drie tekenden: toegestaan; na intrekken is het bij het volgende verzoek dicht en ligt de weigering vast (6d, AZ6)', async () => {
  await vraagToestemming([
    { wie: 'vader', antwoord: 'ja' },
    { wie: 'moeder', antwoord: 'ja' },
    { wie: 'daan', antwoord: 'ja' },
  ]);
  const invoer = e();
  const plek = { casus: d.casus, gegeven: invoer.gegeven };
  const gedeeld = await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [await d.stoel('femke')] });
  assert.equal(gedeeld.kind, 'gedeeld', JSON.stringify(gedeeld));
  const gelezen = await leesGegeven(d.als('femke'), plek);
  assert.equal(gelezen.kind === 'gelezen' && gelezen.inhoud?.tekst, invoer.tekst);
  const ingetrokken = await trekToestemmingIn(
    { ...d.als('moeder'), verzoeker: d.verzoeker('moeder') as Gezinslid },
    { casus: d.casus, antwoorden: 'alles' },
  );
  assert.equal(ingetrokken.kind === 'ingetrokken' && ingetrokken.dicht, 1);
  const daarna = await leesGegeven(d.als('femke'), plek);
  assert.ok(daarna.kind === 'geweigerd' && daarna.oordeel.redenen.some((r) => r.code === 'toestemming-ingetrokken'));
  const blad = toonLeesweigering(daarna);
  assert.deepEqual(
    blad.oordeel.redenen.flatMap((reden) => blad.weg?.(reden)?.naar ?? []),
    [`/casussen/${d.casus}/toestemming`],
    'wie het las, kan van hier zeggen wat hij ermee doet (11.5)',
  );
  const { rows } = await d.su.query(
    'select uitkomst, redenen from gebeurtenis where object_id = $1 order by volgnummer desc limit 1',
    [invoer.gegeven],
  );
  assert.equal(rows[0].uitkomst, 'geweigerd');
  assert.ok(rows[0].redenen.includes('toestemming-ingetrokken'));
});

test('een afweging opent dit gegeven voor de genoemde ontvanger en voor niemand anders (6e, S-2 stap 6)', async () => {
  await vraagToestemming([
    { wie: 'vader', antwoord: 'ja' },
    { wie: 'moeder', antwoord: 'nee' },
  ]);
  const invoer = e();
  const [femke, liesbeth] = [await d.stoel('femke'), await d.stoel('liesbeth')];
  assert.equal((await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [femke] })).kind, 'niet-gedeeld');
  const overwegingen = {
    feiten: 'Hij zei dat hij niet verder wil.',
    alternatieven: 'Ouders gesproken.',
    collega: 'Gedragsdeskundige.',
    evenredig: 'Alleen dit.',
    geinformeerd: 'Ouders weten het.',
  };
  const vastgelegd = await legAfwegingVast(d.als('sanne'), {
    casus: d.casus,
    gegeven: invoer.gegeven,
    ontvangers: [femke],
    overwegingen,
  });
  assert.equal(vastgelegd.kind, 'vastgelegd');
  const oordelen = await vraagOordeel(d.als('sanne'), {
    casus: d.casus,
    gegeven: invoer.gegeven,
    categorie: 'e',
    doel: 'c',
    kenmerken: invoer.kenmerken,
  });
  const van = (naam: string) =>
    oordelen.kind === 'oordelen' ? oordelen.oordelen.find((o) => o.ontvanger.naam === naam)?.oordeel : undefined;
  assert.equal(van('Femke Bos')?.uitkomst, 'toegestaan');
  assert.ok(van('Femke Bos')?.voorwaarden.some((v) => v.code === 'afweging-zichtbaar-voor-fg'));
  assert.equal(van('Liesbeth Kuiper')?.uitkomst, 'geweigerd');
  const gedeeld = await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [femke, liesbeth] });
  assert.ok(gedeeld.kind === 'gedeeld' && gedeeld.gedeeld.length === 1 && gedeeld.geweigerd[0]?.deelnemer === liesbeth);
  assert.equal((await leesGegeven(d.als('femke'), { casus: d.casus, gegeven: invoer.gegeven })).kind, 'gelezen');
  const { rows } = await d.su.query(
    "select position('niet verder' in encode(inhoud, 'escape')) as leesbaar from afweging where gegeven_id = $1",
    [invoer.gegeven],
  );
  assert.deepEqual(rows, [{ leesbaar: 0 }]);
});

test('een afweging die vanuit twee vensters tegelijk wordt vastgelegd, is er een', async () => {
  await vraagToestemming([
    { wie: 'vader', antwoord: 'ja' },
    { wie: 'moeder', antwoord: 'nee' },
  ]);
  const invoer = e();
  const ontvangers = [await d.stoel('femke')];
  assert.equal((await deelGegeven(d.als('sanne'), { ...invoer, ontvangers })).kind, 'niet-gedeeld');
  const overwegingen = { feiten: 'f', alternatieven: 'a', collega: 'c', evenredig: 'e', geinformeerd: 'g' };
  const wens = { casus: d.casus, gegeven: invoer.gegeven, ontvangers, overwegingen };
  const samen = await Promise.all([legAfwegingVast(d.als('sanne'), wens), legAfwegingVast(d.als('sanne'), wens)]);
  const nogEens = await legAfwegingVast(d.als('sanne'), wens);
  const { rows } = await d.su.query('select id from afweging where gegeven_id = $1', [invoer.gegeven]);
  assert.equal(rows.length, 1);
  for (const uitkomst of [...samen, nogEens])
    assert.deepEqual(
      uitkomst,
      { kind: 'vastgelegd', afweging: rows[0].id },
      'ook wie tweede is, hoort dat zij er ligt',
    );
});

test('waar geen beroepsgeheim speelt, bestaat de weg van de afweging niet', async () => {
  const invoer = d.gegeven({
    kenmerken: { ...GEWOON, verzuim: { soort: 'ziekte', vermoedenOngeoorloofd: false, jeugdartsGezien: false } },
  });
  const tom = await d.stoel('tom');
  assert.equal((await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [tom] })).kind, 'niet-gedeeld');
  const overwegingen = { feiten: 'f', alternatieven: 'a', collega: 'c', evenredig: 'e', geinformeerd: 'g' };
  const uitkomst = await legAfwegingVast(d.als('femke'), {
    casus: d.casus,
    gegeven: invoer.gegeven,
    ontvangers: [tom],
    overwegingen,
  });
  assert.equal(uitkomst.kind, 'telt-hier-niet');
});

test('een naam die alleen met een afweging mag worden gelezen, staat in de kop voor wie zij geldt en voor niemand anders (6e)', async () => {
  const huis = await maakDaan();
  const { rows } = await huis.su.query<{ id: string; persoon: string }>(
    "select id, bron_persoon_id as persoon from gegeven where casus_id = $1 and categorie = 'a'",
    [huis.casus],
  );
  const { id: gegeven, persoon } = rows[0] ?? { id: '', persoon: '' };
  const lezers = ['tom', 'liesbeth'] as const;
  const medewerker = (wie: 'femke' | (typeof lezers)[number]) => ({
    ...huis.als(wie),
    verzoeker: huis.verzoeker(wie) as Medewerker,
  });
  const koppen = async () => {
    const gelezen = [];
    for (const wie of lezers) {
      const beeld = await toonCasus(medewerker(wie), huis.casus);
      gelezen.push(beeld.kind === 'overzicht' ? (beeld.overzicht.kop.naam?.voornaam ?? null) : beeld.kind);
    }
    return gelezen;
  };
  assert.deepEqual(await koppen(), ['Daan', 'Daan']);
  // Wie aanmeldde werkt onder een beroepsgeheim, en het gezin trekt het ja voor de naam weer in.
  await huis.su.query("update aanstelling set geheimhouding = 'jeugdwet' where persoon_id = $1", [persoon]);
  const [tom, liesbeth] = [await huis.stoel('tom'), await huis.stoel('liesbeth')];
  const gesteld = await stelToestemmingsvraag(medewerker('femke'), {
    casus: huis.casus,
    ontvangers: [tom, liesbeth],
    soorten: ['naw'],
    vraagstuk: 'Over wie praten wij?',
    voorbeelden: [{ soort: 'naw', tekst: 'Daan de Graaf.' }],
    nooit: 'Iets anders.',
  });
  assert.ok(gesteld.kind === 'gesteld', JSON.stringify(gesteld));
  const { vraag, tekstHash } = gesteld;
  const antwoorden = [tom, liesbeth].map((deelnemer) => ({ deelnemer, soort: 'naw', antwoord: 'ja' }) as const);
  for (const wie of ['vader', 'moeder', 'daan'] as const) {
    const opening = { ...huis.als(wie), verzoeker: huis.verzoeker(wie) as Gezinslid };
    const bewaard = await beantwoordToestemming(opening, { casus: huis.casus, vraag, tekstHash, antwoorden });
    assert.equal(bewaard.kind, 'bewaard', JSON.stringify(bewaard));
  }
  const moeder = { ...huis.als('moeder'), verzoeker: huis.verzoeker('moeder') as Gezinslid };
  await trekToestemmingIn(moeder, { casus: huis.casus, antwoorden: 'alles' });
  assert.deepEqual(await koppen(), [null, null]);
  const overwegingen = { feiten: 'f', alternatieven: 'a', collega: 'c', evenredig: 'e', geinformeerd: 'g' };
  const plek = { casus: huis.casus, gegeven };
  const afweging = await legAfwegingVast(huis.als('femke'), { ...plek, ontvangers: [tom], overwegingen });
  assert.equal(afweging.kind, 'vastgelegd');
  const gegund = await voegOntvangersToe(huis.als('femke'), { ...plek, ontvangers: [tom, liesbeth] });
  assert.ok(gegund.kind === 'gedeeld' && gegund.gedeeld.length === 1, JSON.stringify(gegund));
  assert.equal((await leesGegeven(huis.als('tom'), plek)).kind, 'gelezen', 'het gegeven zelf');
  assert.deepEqual(await koppen(), ['Daan', null]);
  await huis.weg();
});
