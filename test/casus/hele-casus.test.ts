import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonOverzicht } from '../../src/casus/overzicht/overzicht-toon.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { toonHeleCasus } from '../../src/casus/overzicht/toon-hele-casus.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { type Gegevenslijst, type Lijstuitkomst, toonGegevens } from '../../src/gegeven/lijst/toon-gegevens.ts';
import { haalTerug } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { type Daan, GEWOON, maakDaan } from '../gegeven/daan.ts';
import { tik, werk } from '../toestemming/bries.ts';

/** Een casus in haar geheel lezen toont precies wat haar twee pagina's tonen, met een logregel voor alles (ADR 0040). */
let d: Daan;
const TAFEL = ['femke', 'rachid', 'liesbeth', 'tom', 'sanne'] as const;
type Wie = (typeof TAFEL)[number];

before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
});
after(() => d?.weg());

/** Wat van een casus op haar pagina's staat. De tijdlijn toont ook het kijken zelf, en verschilt dus per keer. */
const zonderTijdlijn = ({ tijdlijn: _, ...rest }: ReturnType<typeof toonOverzicht>) => rest;

/** Wie er bij een ontvanger meeleest, staat alleen op de pagina: het geheel leest dat niet (ADR 0041). */
const zonderMeelezers = (lijst: Extract<Lijstuitkomst, { kind: 'lijst' }>): Gegevenslijst => ({
  ...lijst,
  eigen: lijst.eigen.map(({ meelezers: _, ...rest }) => rest),
});

async function vergelijk(wie: Wie): Promise<{ readonly eigen: number; readonly gekregen: number }> {
  const geheel = await toonHeleCasus(werk(d, wie), d.casus);
  const overzicht = await toonCasus(werk(d, wie), d.casus);
  const gegevens = await toonGegevens(d.als(wie), { casus: d.casus });
  assert.ok(geheel.kind === 'geheel' && overzicht.kind === 'overzicht' && gegevens.kind === 'lijst', wie);
  assert.deepEqual(zonderTijdlijn(toonOverzicht(geheel.overzicht)), zonderTijdlijn(toonOverzicht(overzicht.overzicht)));
  assert.deepEqual(geheel.overzicht.kop, overzicht.overzicht.kop);
  assert.deepEqual(geheel.gegevens, zonderMeelezers(gegevens));
  return { eigen: gegevens.eigen.length, gekregen: gegevens.gekregen.length };
}

async function deel(van: Wie, aan: readonly Wie[], categorie: 'a' | 'd' | 'g' = 'd') {
  tik(d);
  const invoer = d.gegeven(categorie === 'g' ? {} : { categorie, kenmerken: GEWOON });
  const ontvangers = await Promise.all(aan.map((wie) => d.stoel(wie)));
  assert.equal((await deelGegeven(d.als(van), { ...invoer, ontvangers })).kind, 'gedeeld');
  return invoer.gegeven;
}

test('ieder aan tafel ziet in het geheel wat op zijn twee pagina’s staat', async () => {
  await deel('femke', ['rachid'], 'g');
  const terug = await deel('femke', ['liesbeth', 'tom']);
  await deel('rachid', ['femke', 'sanne']);
  await leesGegeven(d.als('liesbeth'), { casus: d.casus, gegeven: terug });
  await haalTerug(d.als('femke'), { casus: d.casus, gegeven: terug });
  await deel('femke', ['liesbeth']);
  const gezien = [];
  for (const wie of TAFEL) gezien.push({ wie, ...(await vergelijk(wie)) });
  assert.ok(
    gezien.some(({ eigen }) => eigen > 1) && gezien.some(({ gekregen }) => gekregen > 0),
    'er was iets te vergelijken',
  );
});

test('een logregel noemt wie keek, en elke soort die hij zag', async () => {
  const regels = async () =>
    (
      await d.su.query<{ code: string; uitkomst: string; categorieen: string[]; n: number }>(
        `select g.code, g.uitkomst, g.categorieen, (select count(*)::int from gebeurtenis_betrokkene b where b.gebeurtenis_id = g.id) as n
           from gebeurtenis g where g.persoon_id = $1 order by g.volgnummer`,
        [d.gebied.persoon.get('rachid')],
      )
    ).rows;
  const voor = (await regels()).length;
  const geheel = await toonHeleCasus(werk(d, 'rachid'), d.casus);
  assert.ok(geheel.kind === 'geheel');
  const soorten = new Set([
    ...(geheel.overzicht.kop.naam === null ? [] : ['a']),
    ...[...geheel.gegevens.eigen, ...geheel.gegevens.gekregen].map(({ kop }) => kop.categorie),
  ]);
  const nieuw = (await regels()).slice(voor).map((regel) => ({ ...regel, categorieen: [...regel.categorieen].sort() }));
  assert.deepEqual(nieuw, [{ code: 'casus-ingezien', uitkomst: 'gelukt', categorieen: [...soorten].sort(), n: 1 }]);
});

test('wat tussen twee keer lezen wordt teruggehaald, staat er de tweede keer niet meer in', async () => {
  const gegeven = await deel('femke', ['liesbeth']);
  const kreeg = async () => {
    const geheel = await toonHeleCasus(werk(d, 'liesbeth'), d.casus);
    return geheel.kind === 'geheel' && geheel.gegevens.gekregen.some(({ kop }) => kop.id === gegeven);
  };
  assert.equal(await kreeg(), true);
  await haalTerug(d.als('femke'), { casus: d.casus, gegeven });
  assert.equal(await kreeg(), false);
});

/** Zet iets om waar de bewaking van een rij niet bij is; hier gaat het alleen om wat iemand daarna ziet. */
const zet = (wat: string) => d.su.query(`begin; set local session_replication_role = replica; ${wat}; commit`);

test('wie niet of nog niet aan tafel zit, krijgt het geheel niet, en na sluiten staat er geen naam in', async () => {
  assert.equal((await toonHeleCasus(werk(d, 'noor'), d.casus)).kind, 'niet-gevonden');
  const sanne = await d.stoel('sanne');
  await zet(`update deelnemer set bevestigd_op = null where id = '${sanne}'`);
  assert.equal((await toonHeleCasus(werk(d, 'sanne'), d.casus)).kind, 'genodigd');
  await zet(`update deelnemer set bevestigd_op = uitgenodigd_op where id = '${sanne}'`);
  await zet(
    `update casus set status = 'gesloten', gesloten_op = fase_sinds, sluitgrond = 'doel-bereikt' where id = '${d.casus}'`,
  );
  const dicht = await toonHeleCasus(werk(d, 'femke'), d.casus);
  assert.ok(dicht.kind === 'geheel');
  assert.deepEqual([dicht.overzicht.kop.naam, dicht.overzicht.kop.vraag], [null, null]);
  await vergelijk('femke');
  await vergelijk('rachid');
});
