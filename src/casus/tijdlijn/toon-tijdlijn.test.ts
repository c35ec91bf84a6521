import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Daan, maakDaan, type Wie } from '../../../test/gegeven/daan.ts';
import { planBijeenkomst } from '../../bijeenkomst/plan-bijeenkomst.ts';
import { wijzigBijeenkomst } from '../../bijeenkomst/wijzig-bijeenkomst.ts';
import { zegBijeenkomstAf } from '../../bijeenkomst/zeg-bijeenkomst-af.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { deelGegeven } from '../../gegeven/deel-gegeven.ts';
import { trekVerstrekkingIn } from '../../gegeven/ontvangers/haal-terug.ts';
import { codes } from '../../regels/index.ts';
import { HELE_TIJDLIJN, type Tijdlijnwens } from './bladeren.ts';
import { leesTijdlijn, type Tijdlijnbeeld } from './toon-tijdlijn.ts';

const AANTAL = 500;

let daan: Daan;
before(async () => {
  daan = await maakDaan();
});
after(() => daan?.weg());

const lees = async (wie: Wie, wens: Partial<Tijdlijnwens> = {}): Promise<Tijdlijnbeeld> => {
  const opening = { ...daan.als(wie), verzoeker: daan.verzoeker(wie) as Medewerker };
  const blad = await leesTijdlijn(opening, { casus: daan.casus, wens: { ...HELE_TIJDLIJN, ...wens } });
  assert.equal(blad.kind, 'blad');
  return blad.kind === 'blad' ? blad.inhoud : assert.fail();
};
const zinnen = (beeld: Tijdlijnbeeld): readonly string[] => beeld.regels.map((g) => `${g.wie ?? ''}: ${g.inhoud}`);

/** Zoveel keer lezen van een gegeven, elke minuut een, door deze deelnemer van deze bron. */
async function schrijfLogregels(door: Wie, bron: string, aantal: number): Promise<void> {
  const wie = daan.verzoeker(door) as Medewerker;
  await daan.su.query(
    `insert into gebeurtenis (id, op, code, actie, uitkomst, persoon_id, persoon_soort, partij_id, casus_id, bron_partij_id, doel, categorieen,
       verzoek_id, kanaal, bytes, blad)
     select gen_random_uuid(), '2026-03-03T10:00:00Z'::timestamptz + i * interval '1 minute', 'gegeven-gelezen', 'R', 'gelukt', $1, 'medewerker',
       $2, $3, $4, 'c', array[case when i % 2 = 0 then 'g' else 'd' end], gen_random_uuid(), 'web', '\\x00', '\\x00' from generate_series(1, $5) i`,
    [wie.persoon, wie.partij, daan.casus, daan.gebied.partij.get(bron), aantal],
  );
}

test('de tijdlijn zegt wie wat deed en waarvoor, de eigen regels gemerkt', async () => {
  await deelGegeven(daan.als('femke'), { ...daan.gegeven(), ontvangers: [await daan.stoel('rachid')] });
  const beeld = await lees('femke');
  const gift = beeld.regels.find((g) => g.inhoud.startsWith('gaf een gegeven'));
  assert.deepEqual([gift?.wie, gift?.ik, gift?.soort], ['U', true, 'gegevens']);
  assert.match(gift?.onder ?? '', /^Voor: schoolloopbaan/);
  const bij = await lees('liesbeth');
  assert.ok(zinnen(bij).some((zin) => zin.endsWith('meldde de casus aan')));
  assert.ok(
    !zinnen(bij).some((zin) => zin.includes('gaf een gegeven: verzuim')),
    'wat anderen elkaar geven staat er niet',
  );
});

test('vijfhonderd gebeurtenissen gaan per bladzijde open, en achter elkaar zijn zij alles', async () => {
  await schrijfLogregels('rachid', 'kompas', AANTAL);
  daan.zetKlok('2026-03-04T09:00:00.000Z');
  const begin = performance.now();
  const eerste = await lees('femke', { soort: 'gegevens' });
  console.log(`de eerste bladzijde van ${AANTAL}: ${Math.round(performance.now() - begin)} ms`);
  assert.equal(eerste.regels.length, 50);
  let gelezen = 0;
  let voor: Date | null = null;
  for (let i = 0; i < 20; i += 1) {
    const blad: Tijdlijnbeeld = await lees('femke', { soort: 'gegevens', voor });
    gelezen += blad.regels.filter((g) => g.inhoud.startsWith('las een gegeven')).length;
    voor = blad.verder;
    if (voor === null) break;
  }
  assert.equal(gelezen, AANTAL);
  const ggd = await lees('liesbeth', { soort: 'gegevens' });
  assert.ok(
    !zinnen(ggd).some((zin) => zin.includes('las een gegeven')),
    'en de GGD ziet er niet een van, ook geen gat',
  );
});

test('sinds het vorige bezoek staat er alleen wat anderen daarna deden', async () => {
  daan.zetKlok('2026-03-05T09:00:00.000Z');
  await lees('femke');
  daan.zetKlok('2026-03-06T09:00:00.000Z');
  const { vorig, regels } = await lees('femke', { nieuw: true });
  assert.equal(vorig?.toISOString(), '2026-03-05T09:00:00.000Z');
  assert.deepEqual(regels, []);
  const bij = await lees('sanne', { nieuw: true });
  assert.ok(bij.regels.every((g) => !g.ik));
});

test('kiezen op organisatie laat alleen wat die deed', async () => {
  const oeverstad = daan.gebied.partij.get('oeverstad') ?? '';
  const { regels, partijen } = await lees('femke', { partij: oeverstad });
  assert.ok(partijen.some((p) => p.id === oeverstad));
  assert.ok(regels.length > 0 && regels.every((g) => g.partij === oeverstad));
});

test('op een eerdere dag staat er wat toen bekend was, en niets wat er nu niet ook mag staan (C3)', async () => {
  const regie = { ...daan.als('femke'), verzoeker: daan.verzoeker('femke') as Medewerker };
  const op = (dag: string) => new Date(`${dag}T09:00:00.000Z`);
  const [vast, verzet, afgezegd] = [daan.omgeving.ids(), daan.omgeving.ids(), daan.omgeving.ids()];
  daan.zetKlok('2026-03-10T09:00:00.000Z');
  for (const [bijeenkomst, dag] of [
    [vast, '2026-04-01'],
    [verzet, '2026-04-02'],
    [afgezegd, '2026-04-03'],
  ] as const)
    await planBijeenkomst(regie, { casus: daan.casus, bijeenkomst, op: op(dag), duurMinuten: 45, plaats: 'Kamer 4' });
  const invoer = daan.gegeven();
  const ontvanger = await daan.stoel('rachid');
  await deelGegeven(daan.als('femke'), { ...invoer, ontvangers: [ontvanger] });
  daan.zetKlok('2026-03-12T09:00:00.000Z');
  await wijzigBijeenkomst(regie, {
    casus: daan.casus,
    bijeenkomst: verzet,
    volgnummer: 0,
    op: op('2026-04-20'),
    duurMinuten: 45,
    plaats: 'Kamer 5',
  });
  await zegBijeenkomstAf(regie, { casus: daan.casus, bijeenkomst: afgezegd });
  const plek = { casus: daan.casus, gegeven: invoer.gegeven, deelnemer: ontvanger };
  assert.equal((await trekVerstrekkingIn(daan.als('femke'), plek)).kind, 'ingetrokken');
  daan.zetKlok('2026-03-14T09:00:00.000Z');

  const nu = await lees('femke');
  const toen = await lees('femke', { op: '2026-03-10' });
  assert.equal(nu.toen, null);
  const regels = zinnen(toen);
  assert.ok(regels.some((zin) => zin.includes('plande een bijeenkomst op 1 april 2026')));
  assert.ok(
    !zinnen(toen).some((zin) => zin.includes('20 april') || zin.includes('Kamer 5')),
    'de nieuwe dag was toen niet bekend',
  );
  assert.ok(toen.regels.some((g) => g.inhoud === 'plande een bijeenkomst' && g.onder?.startsWith('Sindsdien verzet')));
  assert.ok(toen.regels.some((g) => g.inhoud.includes('3 april 2026') && g.onder === 'Sindsdien afgezegd.'));
  assert.ok(!regels.some((zin) => zin.includes('trok een gegeven in')), 'wat later gebeurde, staat er niet');
  const gaf = toen.regels.filter((g) => g.inhoud.startsWith('gaf een gegeven'));
  assert.ok(
    gaf.some((g) => g.onder?.endsWith('Nu niet meer te lezen')),
    'wat sindsdien is ingetrokken, heeft een merk',
  );
  assert.deepEqual(toen.toen?.regels.find(({ naam }) => naam === 'Volgende bijeenkomst')?.waarden, [
    '1 april 2026, 11.00 uur',
  ]);
  assert.ok(
    toen.toen?.regels
      .find(({ naam }) => naam === 'Aan tafel')
      ?.waarden.includes('Leerplichtambtenaar, Gemeente Oeverstad'),
  );

  // Wat een stand toont, staat ook in de tijdlijn van nu, met hetzelfde moment; alleen wat verzet of afgezegd is, heet nu anders.
  const sleutel = (g: Tijdlijnbeeld['regels'][number]): string => `${g.op.getTime()} ${g.wie ?? ''}`;
  for (const wie of ['femke', 'rachid', 'liesbeth', 'sanne'] as const) {
    const bekend = new Set((await alles(wie, {})).map(sleutel));
    const van = await alles(wie, { op: '2026-03-10' });
    assert.ok(van.length > 0 && van.every((g) => g.op < op('2026-03-11') || g.merk === 'gepland'));
    const meer = van.filter((g) => !bekend.has(sleutel(g)) && !g.inhoud.includes('ijeenkomst'));
    assert.deepEqual(meer, [], wie);
  }
  const nogNiet = await lees('femke', { op: '2020-01-01' });
  assert.deepEqual([nogNiet.toen?.nogNiet, nogNiet.regels], [true, []]);
});

test('wat de regels tegenhielden, staat er zonder verwijt: wat er niet gebeurde, waarom, en wat er nodig is', async () => {
  const wie = daan.verzoeker('femke') as Medewerker;
  await daan.su.query(
    `insert into gebeurtenis (id, op, code, actie, uitkomst, persoon_id, persoon_soort, partij_id, casus_id, bron_partij_id, doel, categorieen,
       redenen, verzoek_id, kanaal, bytes, blad)
     values (gen_random_uuid(), '2026-03-13T10:00:00Z', 'gegeven-meegenomen', 'U', 'geweigerd', $1, 'medewerker', $2, $3, $2, 'c', '{d}',
       '{categorie-niet-in-fase}', gen_random_uuid(), 'web', '\\x00', '\\x00')`,
    [wie.persoon, wie.partij, daan.casus],
  );
  const regel = (await alles('femke', { soort: 'gegevens' })).find((g) => g.inhoud.includes('nieuwe fase'));
  assert.match(
    regel?.inhoud ?? '',
    /^wilde een gegeven meenemen naar een nieuwe fase: .* De regels hielden dat tegen$/,
  );
  assert.match(regel?.onder ?? '', /De ontvanger leest het in de nieuwe fase niet\. .*fase/);
  assert.ok((regel?.onder ?? '').includes(codes['categorie-niet-in-fase'].herstel[0]?.slice(0, -1) ?? 'geen herstel'));
});

/** Alle bladzijden achter elkaar. */
async function alles(wie: Wie, wens: Partial<Tijdlijnwens>): Promise<Tijdlijnbeeld['regels']> {
  const regels: Tijdlijnbeeld['regels'][number][] = [];
  let voor: Date | null = null;
  for (let i = 0; i < 30; i += 1) {
    const blad: Tijdlijnbeeld = await lees(wie, { ...wens, voor });
    regels.push(...blad.regels);
    voor = blad.verder;
    if (voor === null) break;
  }
  return regels;
}
