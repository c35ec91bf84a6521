import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Daan, maakDaan, type Wie } from '../../test/gegeven/daan.ts';
import { verplicht } from '../../test/steun/casus.ts';
import { toonOverzicht } from '../casus/overzicht/overzicht-toon.ts';
import { toonCasus } from '../casus/overzicht/toon-casus.ts';
import type { Wachtsoort } from '../casus/overzicht/wachtsoorten.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { herinner } from './herinner.ts';
import { herinnerAanStap } from './herinner-aan-stap.ts';
import { toonBord } from './toon-bord.ts';

let daan: Daan;
before(async () => {
  daan = await maakDaan();
  await daan.su.query('delete from taak');
  await zetTaak('rachid', 'gesprek-voeren', '2026-03-01');
  await zetTaak('rachid', 'plan-beoordelen', '2026-03-09');
  await zetTaak('femke', 'betrokkenen-informeren', null);
  await zetTaak('vader', 'plan-beoordelen', '2026-03-02');
  await zetTaak('sanne', 'plan-beoordelen', '2026-04-01');
  daan.zetKlok('2026-03-12T09:00:00.000Z');
});
after(() => daan?.weg());

const als = (wie: Wie) => ({ ...daan.als(wie), verzoeker: daan.verzoeker(wie) as Medewerker });

async function zetTaak(wie: Wie, soort: string, voor: string | null): Promise<void> {
  const verzoeker = daan.verzoeker(wie);
  await daan.su.query(
    "insert into taak (id, casus_id, voor_persoon_id, soort, eis, voor_datum, aangemaakt_op) values (gen_random_uuid(), $1, $2, $3, 'Art 3.4a', $4, '2026-03-03T09:00:00Z')",
    [daan.casus, 'persoon' in verzoeker ? verzoeker.persoon : null, soort, voor],
  );
}

const regels = async (wie: Wie) => {
  const { casussen } = await toonBord(als(wie));
  return casussen.flatMap((casus) => casus.regels);
};
const herinnerRachid = async (door: Wie = 'femke') =>
  (await herinner(als(door), { casus: daan.casus, deelnemer: await daan.stoel('rachid') })).kind;
const berichten = async (wie: Wie): Promise<number> => {
  const verzoeker = daan.verzoeker(wie);
  const { rows } = await daan.su.query<{ n: number }>('select count(*)::int as n from bericht where persoon_id = $1', [
    'persoon' in verzoeker ? verzoeker.persoon : null,
  ]);
  return verplicht(rows[0]).n;
};

test('op het bord staat wat te laat is, van wie ook, het langst liggend bovenaan en zonder inhoud', async () => {
  const [casus] = (await toonBord(als('femke'))).casussen;
  assert.equal(casus?.jongere, 'Daan, 15 jaar');
  assert.deepEqual(
    casus?.regels.map((regel) => [regel.wie, regel.dag, regel.soort, regel.aanzet.kind]),
    [
      ['Leerplichtambtenaar, Gemeente Oeverstad', '2026-03-01', 'voor', 'collega'],
      ['Een ouder', '2026-03-02', 'voor', 'gezin'],
      ['U', '2026-03-03', 'sinds', 'zelf'],
      ['Leerplichtambtenaar, Gemeente Oeverstad', '2026-03-09', 'voor', 'collega'],
    ],
  );
});

test('wie de casus niet leidt, heeft geen bord, ook niet van een casus waarin hij zit', async () => {
  for (const wie of ['rachid', 'liesbeth', 'noor'] as const) assert.deepEqual(await regels(wie), [], wie);
});

test('een vraag om toestemming staat er na een week zonder geldig antwoord, met wie vroeg en niet met wie wat zei', async () => {
  const ggd = verplicht(daan.gebied.partij.get('ggd'));
  const arts = daan.verzoeker('liesbeth') as Medewerker;
  await daan.su.query(
    `with v as (insert into toestemmingsvraag (id, casus_id, gever_deelnemer_id, gever_partij_id, gevraagd_door, gevraagd_op, soorten, inhoud, tekst_hash, tekst_versie)
       values (gen_random_uuid(), $1, $2, $3, $4, '2026-03-04T09:00:00Z', array['gezondheid'], '\\x00', '\\x00', '1') returning id, casus_id)
     insert into toestemmingsvraag_ontvanger (vraag_id, casus_id, deelnemer_id, rol) select id, casus_id, $5, 'school' from v`,
    [daan.casus, await daan.stoel('liesbeth'), ggd, arts.persoon, await daan.stoel('femke')],
  );
  const vraag = (await regels('femke')).find((regel) => regel.wat.startsWith('Vroeg toestemming'));
  assert.deepEqual([vraag?.wie, vraag?.dag], ['Jeugdarts, GGD Waterrijk', '2026-03-04']);
});

test('een herinnering gaat hoogstens eens in de drie dagen, zegt niets, en komt van de procesregisseur', async () => {
  await daan.su.query("update persoon set email = '\\x00' where id = $1", [
    (daan.verzoeker('rachid') as Medewerker).persoon,
  ]);
  const eerder = await berichten('rachid');
  assert.equal(await herinnerRachid('liesbeth'), 'niet-gevonden');
  assert.equal(await herinnerRachid(), 'verstuurd');
  assert.equal(await herinnerRachid(), 'te-vroeg');
  assert.equal(await berichten('rachid'), eerder + 1);
  const { rows } = await daan.su.query<{ soort: string }>('select distinct soort from bericht');
  assert.deepEqual(rows, [{ soort: 'er-staat-iets-klaar' }]);
  const bord = (await regels('femke')).filter(
    (regel) => regel.aanzet.kind === 'collega' && regel.wie.startsWith('Leerplicht'),
  );
  assert.ok(bord.length === 2 && bord.every(({ aanzet }) => aanzet.kind === 'collega' && aanzet.herinnerdOp !== null));
  daan.zetKlok('2026-03-15T09:30:00.000Z');
  assert.equal(await herinnerRachid(), 'verstuurd');
  assert.equal(await berichten('rachid'), eerder + 2);
});

test('twee keer tegelijk klikken is een herinnering', async () => {
  daan.zetKlok('2026-03-20T09:30:00.000Z');
  const eerder = await berichten('rachid');
  const uitkomsten = await Promise.all([herinnerRachid(), herinnerRachid(), herinnerRachid()]);
  assert.deepEqual(uitkomsten.toSorted(), ['te-vroeg', 'te-vroeg', 'verstuurd']);
  assert.equal(await berichten('rachid'), eerder + 1);
});

test('een ouder, een onbekende stoel en wie niets te laat heeft, krijgen geen herinnering', async () => {
  const naar = async (deelnemer: string) => (await herinner(als('femke'), { casus: daan.casus, deelnemer })).kind;
  assert.equal(await naar(daan.omgeving.ids()), 'niet-gevonden');
  assert.equal(await naar(await daan.stoel('femke')), 'niet-gevonden', 'zichzelf');
  assert.equal(await naar(await daan.stoel('tom')), 'niets-te-laat');
  await daan.su.query("update taak set gereed_op = now() where soort in ('gesprek-voeren', 'plan-beoordelen')");
  assert.equal(await herinnerRachid(), 'niets-te-laat');
});

test('vanaf een stap herinnert wie leidt een collega een keer per dag en per zaak, en nooit het gezin (Art 10.2 (a), 6c)', async () => {
  daan.zetKlok('2026-03-24T09:00:00.000Z');
  for (const wie of ['rachid', 'vader'] as const)
    for (const soort of ['meenemen-beslissen', 'plan-beoordelen']) await zetTaak(wie, soort, null);
  const naar = async (wie: Wie, soort: Wachtsoort, door: Wie = 'femke') =>
    (await herinnerAanStap(als(door), { casus: daan.casus, deelnemer: await daan.stoel(wie), soort })).kind;
  const stap = async (door: Wie = 'femke') => {
    const beeld = await toonCasus(als(door), daan.casus);
    assert.ok(beeld.kind === 'overzicht');
    return verplicht(
      toonOverzicht(beeld.overzicht).stappen.stappen.find(({ titel }) => titel.startsWith('Bronnen beslissen')),
    );
  };
  assert.deepEqual(
    (await stap()).wachtOp?.map(({ eerder, actie }) => [eerder, actie?.velden['stap']]),
    [[null, 'meenemen-beslissen']],
    'de collega staat er, de vader niet',
  );
  assert.equal((await stap('rachid')).wachtOp, undefined, 'wie niet leidt, herinnert niet');
  const eerder = await berichten('rachid');
  const tegelijk = await Promise.all([1, 2, 3].map(() => naar('rachid', 'meenemen-beslissen')));
  assert.deepEqual(tegelijk.toSorted(), ['vandaag-al', 'vandaag-al', 'verstuurd']);
  assert.equal(await berichten('rachid'), eerder + 1);
  assert.deepEqual(
    (await stap()).wachtOp?.map(({ eerder: sinds, actie }) => [sinds, actie]),
    [['Vandaag herinnerd', null]],
  );
  assert.equal(await naar('rachid', 'plan-beoordelen'), 'verstuurd', 'een andere zaak is een andere herinnering');
  assert.equal(await naar('rachid', 'deelname-bevestigen'), 'niet-nodig');
  assert.equal(await naar('vader', 'plan-beoordelen'), 'niet-gevonden');
  assert.equal(await naar('rachid', 'plan-beoordelen', 'liesbeth'), 'niet-gevonden');
  daan.zetKlok('2026-03-25T00:30:00.000Z');
  assert.deepEqual(
    (await stap()).wachtOp?.map(({ eerder: sinds, actie }) => [sinds, actie === null]),
    [['Herinnerd op 24 mrt', false]],
  );
  assert.equal(await naar('rachid', 'meenemen-beslissen'), 'verstuurd');
});
