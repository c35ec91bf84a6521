import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { h } from 'preact';
import type { Casuskop } from '../../src/casus/casuskop.ts';
import { MeeneemPagina } from '../../src/casus/fase/fase-pagina.tsx';
import { leesFaseblad, leesMeeneemblad } from '../../src/casus/fase/faseblad.ts';
import { beslisMeenemen, verzetFase } from '../../src/casus/fase/verzet-fase.ts';
import { verlaatTafel } from '../../src/casus/vertrek/verlaat-tafel.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import type { Afgerond } from '../../src/gegeven/nieuw/invoer.ts';
import { voegOntvangersToe } from '../../src/gegeven/ontvangers/voeg-ontvangers-toe.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { renderPagina } from '../../src/web/pagina.tsx';
import { VERZOEK } from '../../src/web/proef/verzoek.ts';
import { type Daan, GEMELD, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { gezin, stelVraagVan, tik, werk } from '../toestemming/bries.ts';

/** Veertien gegevens op tafel: zes van school, acht van drie andere bronnen. */
const VAN_SCHOOL = ['d', 'd', 'g', 'g', 'i', 'i'] as const;
const VAN_ANDEREN = [
  ['rachid', 'g'],
  ['rachid', 'g'],
  ['rachid', 'g'],
  ['tom', 'i'],
  ['tom', 'i'],
  ['tom', 'i'],
  ['liesbeth', 'h'],
  ['liesbeth', 'h'],
] as const;

describe('naar Monitoring met veertien gegevens, stuk voor stuk opnieuw getoetst (S-9 stap 1, 3.4e, 3.4f)', () => {
  let d: Daan;
  const eigen: string[] = [];
  const ander = new Map<Wie, string[]>();

  const deel = async (wie: Wie, categorie: Afgerond['categorie'], aan: Wie): Promise<string> => {
    tik(d);
    const kenmerken =
      categorie === 'g' ? { ...GEMELD, verzuim: { soort: 'ongeoorloofd', meldplichtig: true } } : GEWOON;
    const invoer = d.gegeven({
      categorie,
      kenmerken: { ...kenmerken, ...(categorie === 'd' ? { activiteit: 'advies' } : {}) } as Afgerond['kenmerken'],
      tekst: `Gegeven ${d.omgeving.ids()} van ${wie}.`,
    });
    const uit = await deelGegeven(d.als(wie), { ...invoer, ontvangers: [await d.stoel(aan)] });
    assert.ok(uit.kind === 'gedeeld' && uit.geweigerd.length === 0, `${wie} ${categorie} ${JSON.stringify(uit)}`);
    return invoer.gegeven;
  };
  const leest = async (wie: Wie, gegeven: string): Promise<boolean> =>
    (await leesGegeven(d.als(wie), { casus: d.casus, gegeven })).kind === 'gelezen';
  const vanBron = (wie: Wie): readonly string[] => ander.get(wie) ?? [];

  before(async () => {
    d = await maakDaan();
    await d.zetFase('plan');
    const femke = await d.stoel('femke');
    const voorbeelden = [{ soort: 'interventies' as const, tekst: 'Er is een vaste afspraak.' }];
    const vraag = await stelVraagVan(d, 'liesbeth', [femke], { soorten: ['interventies'], voorbeelden });
    for (const wie of ['vader', 'moeder', 'daan'] as const) {
      tik(d);
      const antwoorden = [{ deelnemer: femke, soort: 'interventies' as const, antwoord: 'ja' as const }];
      const uit = await beantwoordToestemming(gezin(d, wie), { casus: d.casus, ...vraag, antwoorden });
      assert.equal(uit.kind, 'bewaard', JSON.stringify(uit));
    }
    for (const categorie of VAN_SCHOOL)
      eigen.push(await deel('femke', categorie, categorie === 'd' ? 'tom' : 'rachid'));
    for (const [wie, categorie] of VAN_ANDEREN) {
      ander.set(wie, [...vanBron(wie), await deel(wie, categorie, 'femke')]);
    }
  });
  after(() => d?.weg());

  test('de pagina noemt elk eigen gegeven bij zijn tekst, en wat in de nieuwe fase niet meer mag', async () => {
    const blad = await leesFaseblad(werk(d, 'femke'), d.casus);
    assert.ok(blad.kind === 'blad' && blad.inhoud !== null);
    const regels = blad.inhoud.regels.filter(({ categorie }) => categorie !== 'a');
    assert.equal(regels.length, VAN_SCHOOL.length);
    assert.equal(new Set(regels.map(({ tekst }) => tekst)).size, VAN_SCHOOL.length, 'elk een eigen tekst');
    assert.deepEqual(blad.inhoud.soorten.nietMeer, ['c', 'd', 'e', 'f']);
    const kan = regels.filter(({ ontvangers }) => ontvangers.every(({ oordeel }) => oordeel.uitkomst === 'toegestaan'));
    assert.deepEqual(kan.map(({ categorie }) => categorie).toSorted(), ['g', 'g', 'i', 'i']);
  });

  test('de zes die niet meer nodig zijn, leest niemand meer; de acht van anderen wachten op hun bron, met een taak en een datum', async () => {
    tik(d);
    const verzet = await verzetFase(werk(d, 'femke'), { casus: d.casus, van: 'plan', mee: [] });
    assert.deepEqual(verzet, { kind: 'verzet', naar: 'monitoring', wachtOpBronnen: true });
    for (const gegeven of eigen) assert.equal((await leest('rachid', gegeven)) || (await leest('tom', gegeven)), false);
    for (const gegeven of [...ander.values()].flat()) assert.equal(await leest('femke', gegeven), false);
    const { rows } = await d.su.query<{ persoon: string; datum: string | null }>(
      "select voor_persoon_id as persoon, voor_datum::text as datum from taak where casus_id = $1 and soort = 'meenemen-beslissen' and gereed_op is null",
      [d.casus],
    );
    assert.deepEqual(
      rows.map(({ persoon }) => persoon).toSorted(),
      (['rachid', 'tom', 'liesbeth'] as const).map((wie) => werk(d, wie).verzoeker.persoon).toSorted(),
    );
    assert.ok(rows.every(({ datum }) => datum !== null));
  });

  test('elke bron beslist over de eigen gegevens, stuk voor stuk; de GGD weigert er een en die blijft achter', async () => {
    for (const wie of ['rachid', 'tom', 'liesbeth'] as const) {
      const blad = await leesMeeneemblad(werk(d, wie), d.casus);
      assert.ok(blad.kind === 'blad');
      assert.deepEqual(blad.inhoud.map(({ gegeven }) => gegeven).toSorted(), [...vanBron(wie)].toSorted(), wie);
      assert.ok(blad.inhoud.every(({ tekst }) => tekst?.endsWith(`van ${wie}.`)));
      tik(d);
      const mee = wie === 'liesbeth' ? vanBron(wie).slice(0, 1) : vanBron(wie);
      assert.deepEqual(await beslisMeenemen(werk(d, wie), { casus: d.casus, fase: 'monitoring', mee }), {
        kind: 'beslist',
        mee: mee.length,
      });
    }
    const [mee, geweigerd] = vanBron('liesbeth');
    assert.equal(await leest('femke', mee ?? ''), true);
    assert.equal(await leest('femke', geweigerd ?? ''), false);
    const over = await Promise.all([...ander.values()].flat().map((gegeven) => leest('femke', gegeven)));
    assert.equal(over.filter(Boolean).length, 7);
    const { rows } = await d.su.query(
      "select 1 from taak where casus_id = $1 and soort = 'meenemen-beslissen' and gereed_op is null",
      [d.casus],
    );
    assert.deepEqual(rows, []);
  });

  test('wat een ander nog wilde meenemen van een andere bron, gaat niet: alleen de bron beslist', async () => {
    const [, geweigerd] = vanBron('liesbeth');
    assert.deepEqual(
      await beslisMeenemen(werk(d, 'tom'), { casus: d.casus, fase: 'monitoring', mee: [geweigerd ?? ''] }),
      {
        kind: 'beslist',
        mee: 0,
      },
    );
    assert.equal(await leest('femke', geweigerd ?? ''), false);
  });
});

describe('een bron beslist voor de fase die zij voor zich heeft, en niemand houdt een taak over die niet kan (3.4e, 3.4f)', () => {
  let d: Daan;
  let aanwezigheid: string;
  before(async () => {
    d = await maakDaan();
    await d.zetFase('plan');
    const femke = await d.stoel('femke');
    const deel = async (wie: Wie, anders: Partial<Afgerond>): Promise<string> => {
      tik(d);
      const invoer = d.gegeven(anders);
      const uit = await deelGegeven(d.als(wie), { ...invoer, ontvangers: [femke] });
      assert.ok(uit.kind === 'gedeeld' && uit.geweigerd.length === 0, JSON.stringify(uit));
      return invoer.gegeven;
    };
    aanwezigheid = await deel('rachid', {});
    await deel('tom', { categorie: 'i', kenmerken: GEWOON });
    tik(d);
    assert.equal((await verlaatTafel(werk(d, 'tom'), { casus: d.casus, reden: 'taak-klaar' })).kind, 'verlaten');
    tik(d);
    const verzet = await verzetFase(werk(d, 'femke'), { casus: d.casus, van: 'plan', mee: [] });
    assert.equal(verzet.kind, 'verzet');
  });
  after(() => d?.weg());

  const wachtenden = async (): Promise<readonly string[]> =>
    (
      await d.su.query<{ persoon: string }>(
        "select voor_persoon_id as persoon from taak where casus_id = $1 and soort = 'meenemen-beslissen' and gereed_op is null",
        [d.casus],
      )
    ).rows.map(({ persoon }) => persoon);
  const leest = async (): Promise<boolean> =>
    (await leesGegeven(d.als('femke'), { casus: d.casus, gegeven: aanwezigheid })).kind === 'gelezen';

  test('zit van een bron niemand meer aan tafel, dan blijft het achter, en krijgt wie leidt geen taak voor een ander', async () => {
    assert.deepEqual(await wachtenden(), [d.wie('rachid').persoon]);
  });

  test('wie besliste in een venster van een vorige fase, besliste nog niets voor deze', async () => {
    tik(d);
    const verzet = await verzetFase(werk(d, 'femke'), { casus: d.casus, van: 'monitoring', mee: [] });
    assert.equal(verzet.kind, 'verzet');
    const wens = { casus: d.casus, mee: [aanwezigheid] };
    assert.deepEqual(await beslisMeenemen(werk(d, 'rachid'), { ...wens, fase: 'monitoring' }), {
      kind: 'intussen-veranderd',
    });
    assert.equal(await leest(), false);
    assert.deepEqual(await wachtenden(), [d.wie('rachid').persoon], 'de taak staat er nog');
  });

  test('gaf de bron het intussen zelf opnieuw, dan is er niets te beslissen en gaat de taak met een knop van de lijst', async () => {
    tik(d);
    const opnieuw = { casus: d.casus, gegeven: aanwezigheid, ontvangers: [await d.stoel('femke')] };
    const gedeeld = await voegOntvangersToe(d.als('rachid'), opnieuw);
    assert.equal(gedeeld.kind, 'gedeeld', JSON.stringify(gedeeld));
    assert.equal(await leest(), true);
    const blad = await leesMeeneemblad(werk(d, 'rachid'), d.casus);
    assert.ok(blad.kind === 'blad' && blad.inhoud.length === 0);
    const knop = (kop: Casuskop): boolean =>
      /<button[^>]*>Klaar</.test(renderPagina(VERZOEK, h(MeeneemPagina, { kop, regels: [], alles: false })));
    assert.deepEqual([knop(blad.kop), knop({ ...blad.kop, status: 'gesloten' })], [true, false]);
    const klaar = await beslisMeenemen(werk(d, 'rachid'), { casus: d.casus, fase: 'evaluatie', mee: [] });
    assert.deepEqual(klaar, { kind: 'beslist', mee: 0 });
    assert.equal(await leest(), true);
    assert.deepEqual(await wachtenden(), []);
  });
});
