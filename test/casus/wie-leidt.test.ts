import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { zegBehandelrelatie } from '../../src/casus/behandelrelatie/zeg-behandelrelatie.ts';
import { antwoordCasusregie, stopCasusregie } from '../../src/casus/casusregie/antwoord-casusregie.ts';
import { leesCasusregieblad } from '../../src/casus/casusregie/casusregieblad.ts';
import { vraagCasusregie } from '../../src/casus/casusregie/vraag-casusregie.ts';
import { zetBehandelrelatie } from '../../src/casus/deelnemer.queries.ts';
import { verzetFase } from '../../src/casus/fase/verzet-fase.ts';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import { toonOverzicht } from '../../src/casus/overzicht/overzicht-toon.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { draagOver } from '../../src/casus/procesregie/draag-over.ts';
import { leesOvernameblad } from '../../src/casus/procesregie/overnameblad.ts';
import {
  draagProcesregieOver,
  findZonderProcesregie,
  wijsProcesregieToe,
} from '../../src/casus/procesregie/procesregie.queries.ts';
import { leesProcesregieblad } from '../../src/casus/procesregie/procesregieblad.ts';
import { type Beheerder, leesZonderRegie, wijsToe } from '../../src/casus/procesregie/wijs-toe.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { verlaatTafel } from '../../src/casus/vertrek/verlaat-tafel.ts';
import { inTransactie, type Tx } from '../../src/db/transactie.ts';
import type { Medewerker, Verzoeker } from '../../src/db/verzoeker.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { toonBord } from '../../src/regie/toon-bord.ts';
import { wachtendeBerichten } from '../../src/taak/verstuur-bericht.ts';
import { wek } from '../../src/taak/wekker/wek.ts';
import { zonderProcesregie } from '../../src/taak/wekker/zonder-procesregie.ts';
import { type Daan, maakDaan, type Wie } from '../gegeven/daan.ts';
import { verplicht } from '../steun/casus.ts';
import { gezin, tik, werk } from '../toestemming/bries.ts';

/** Wie het overleg leidt, wie het plan volgt en wie de jongere behandelt: elk een mens, die dat zelf zegt of overdraagt. */
let d: Daan;
let hanneke: Medewerker;
before(async () => {
  d = await maakDaan();
  await d.zetFase('plan');
  hanneke = d.wie('hanneke') as Medewerker;
});
after(() => d?.weg());

const door = (verzoeker: Medewerker) => ({ ...d.als('femke'), verzoeker });
const beheer = () => ({ ...d.als('femke'), verzoeker: d.wie('petra') as Beheerder });
const stoelVan = async (persoon: string): Promise<string> =>
  verplicht(
    (
      await d.su.query<{ id: string }>('select id from deelnemer where casus_id = $1 and persoon_id = $2', [
        d.casus,
        persoon,
      ])
    ).rows[0],
  ).id;
const taken = async (soort: string): Promise<readonly string[]> =>
  (
    await d.su.query<{ voor_persoon_id: string }>(
      'select voor_persoon_id from taak where casus_id = $1 and soort = $2 and gereed_op is null',
      [d.casus, soort],
    )
  ).rows.map((rij) => rij.voor_persoon_id);
const persoonVan = (wie: Wie): string => verplicht((d.verzoeker(wie) as { persoon?: string }).persoon);
const berichtenAan = async (wie: Wie): Promise<number> =>
  verplicht(
    (await d.su.query<{ n: number }>('select count(*)::int as n from bericht where persoon_id = $1', [persoonVan(wie)]))
      .rows[0],
  ).n;
const rollen = async (): Promise<readonly string[]> => {
  const beeld = await toonCasus(werk(d, 'rachid'), d.casus);
  assert.ok(beeld.kind === 'overzicht', beeld.kind);
  return toonOverzicht(beeld.overzicht).tafel.mensen.map(({ naam, rol }) => `${naam}: ${rol}`);
};
const zaakVan = async (wie: Wie) => {
  const uitkomst = await toonZaak(gezin(d, wie), { casus: d.casus });
  assert.ok(uitkomst.kind === 'zaak');
  return uitkomst.zaak;
};

test('aan tafel wordt een deelnemer gevraagd om het plan te volgen, en pas na zijn ja ziet het gezin wie het belt (CL-3b)', async () => {
  const rachid = await d.stoel('rachid');
  const vraag = { casus: d.casus, deelnemer: rachid, reden: null };
  assert.equal((await vraagCasusregie(werk(d, 'tom'), vraag)).kind, 'niet-gevonden', 'alleen wie leidt legt vast');
  assert.equal(
    (await vraagCasusregie(werk(d, 'femke'), { ...vraag, deelnemer: await d.stoel('vader') })).kind,
    'kan-niet',
  );
  const gevraagd = { kind: 'gevraagd', volgt: false };
  for (const keer of ['eerst', 'nog eens verzonden'])
    assert.deepEqual(await vraagCasusregie(werk(d, 'femke'), vraag), gevraagd, keer);
  assert.deepEqual(await taken('casusregie-aanvaarden'), [persoonVan('rachid')]);
  assert.equal((await zaakVan('vader')).planvolger, null);
  assert.equal((await antwoordCasusregie(werk(d, 'tom'), { casus: d.casus, antwoord: 'ja' })).kind, 'niet-aan-u');
  const eerder = await berichtenAan('vader');
  assert.deepEqual(await antwoordCasusregie(werk(d, 'rachid'), { casus: d.casus, antwoord: 'ja' }), { kind: 'volgt' });
  assert.equal(await berichtenAan('vader'), eerder + 1, 'een bericht zonder inhoud');
  assert.deepEqual(await taken('casusregie-aanvaarden'), []);
  assert.equal((await zaakVan('vader')).planvolger?.naam, 'Rachid Amrani');
  assert.ok((await rollen()).some((rol) => rol.startsWith('Rachid Amrani') && rol.endsWith('volgt het plan')));
});

test('er is er hoogstens een; overdragen vraagt een reden, en wie nee zegt doet het niet', async () => {
  tik(d);
  const wens = { casus: d.casus, deelnemer: await d.stoel('tom'), reden: null };
  assert.deepEqual(await vraagCasusregie(werk(d, 'femke'), wens), { kind: 'reden-nodig' });
  await assert.rejects(
    d.su.query(
      'insert into casusregie (id, casus_id, deelnemer_id, persoon_id, gekozen_door, gekozen_op) values (gen_random_uuid(), $1, $2, $3, $3, now())',
      [d.casus, wens.deelnemer, persoonVan('tom')],
    ),
    /casusregie_een/,
  );
  assert.equal((await vraagCasusregie(werk(d, 'femke'), { ...wens, reden: 'taak-klaar' })).kind, 'gevraagd');
  assert.deepEqual(await antwoordCasusregie(werk(d, 'tom'), { casus: d.casus, antwoord: 'nee' }), {
    kind: 'volgt-niet',
  });
  assert.deepEqual(await taken('casusregie-kiezen'), [persoonVan('femke')]);
  const blad = await leesCasusregieblad(werk(d, 'femke'), d.casus);
  assert.ok(blad.kind === 'blad');
  assert.deepEqual(
    blad.inhoud.eerder.map(({ naam, waarom }) => [naam, waarom]),
    [
      ['Tom Hendriks', 'zegt-nee'],
      ['Rachid Amrani', 'taak-klaar'],
    ],
  );
});

test('wie leidt kan het zelf doen en weer teruggeven; wie van tafel gaat, laat het los', async () => {
  tik(d);
  const zelf = { casus: d.casus, deelnemer: await d.stoel('femke'), reden: null };
  assert.deepEqual(await vraagCasusregie(werk(d, 'femke'), zelf), { kind: 'gevraagd', volgt: true });
  assert.equal((await stopCasusregie(werk(d, 'femke'), { casus: d.casus, reden: 'eigen-wens' })).kind, 'volgt-niet');
  tik(d);
  const tom = { casus: d.casus, deelnemer: await d.stoel('tom'), reden: null };
  assert.equal((await vraagCasusregie(werk(d, 'femke'), tom)).kind, 'gevraagd');
  assert.equal((await antwoordCasusregie(werk(d, 'tom'), { casus: d.casus, antwoord: 'ja' })).kind, 'volgt');
  assert.equal((await verlaatTafel(werk(d, 'tom'), { casus: d.casus, reden: 'taak-klaar' })).kind, 'verlaten');
  assert.deepEqual(await taken('casusregie-kiezen'), [persoonVan('femke')]);
  assert.equal((await zaakVan('vader')).planvolger, null);
});

test('de database laat niemand voor een ander ja zeggen of behandelen, en niemand de procesregie pakken', async () => {
  tik(d);
  const liesbeth = { casus: d.casus, deelnemer: await d.stoel('liesbeth'), reden: null };
  assert.equal((await vraagCasusregie(werk(d, 'femke'), liesbeth)).kind, 'gevraagd');
  const probeer = (verzoeker: Verzoeker, doe: (tx: Tx) => Promise<unknown>) =>
    inTransactie({ ...d.als('femke'), verzoeker, slot: 'geen', logregel: 'geen' }, doe);
  const [femke, rachid] = [d.verzoeker('femke'), d.verzoeker('rachid')];
  await assert.rejects(
    probeer(femke, (tx) =>
      tx.db.updateTable('casusregie').set({ aanvaard_op: tx.nu }).where('tot', 'is', null).execute(),
    ),
    /ja zegt ieder zelf/,
  );
  await assert.rejects(
    probeer(femke, (tx) => zetBehandelrelatie(tx, { deelnemer: liesbeth.deelnemer, behandelt: false })),
    /deelname bevestigt ieder zelf/,
  );
  const naarRachid = { casus: d.casus, deelnemer: await d.stoel('rachid') };
  for (const wie of [rachid, femke, beheer().verzoeker])
    await assert.rejects(
      probeer(wie, (tx) => draagProcesregieOver(tx, naarRachid)),
      /zo gaat de procesregie niet over/,
    );
  await assert.rejects(probeer(femke, findZonderProcesregie), /dit is van de beheerder/);
  const aanHanneke = { casus: d.casus, aanstelling: hanneke.aanstelling };
  for (const wie of [femke, beheer().verzoeker])
    await assert.rejects(
      probeer(wie, (tx) => wijsProcesregieToe(tx, aanHanneke)),
      /zo gaat de procesregie niet over/,
    );
  assert.equal((await antwoordCasusregie(werk(d, 'liesbeth'), { casus: d.casus, antwoord: 'nee' })).kind, 'volgt-niet');
});

test('een professional zegt zelf of hij de jongere behandelt; een ander kan dat niet voor hem, en het telt meteen (Bijl 5-l)', async () => {
  const behandelt = async (): Promise<boolean | undefined> =>
    (
      await d.su.query<{ b: boolean }>('select behandelrelatie as b from deelnemer where id = $1', [
        await d.stoel('liesbeth'),
      ])
    ).rows[0]?.b;
  assert.equal(await behandelt(), true);
  const zeg = (wie: Wie, nu: boolean) => zegBehandelrelatie(werk(d, wie), { casus: d.casus, behandelt: nu });
  assert.equal((await zeg('femke', true)).kind, 'niet-gevonden', 'school heeft geen behandelrelatie');
  assert.deepEqual(await zeg('liesbeth', false), { kind: 'vastgelegd' });
  assert.equal(await behandelt(), false);
  assert.deepEqual(await zeg('liesbeth', false), { kind: 'niets-veranderd' });
  assert.deepEqual(await zeg('liesbeth', true), { kind: 'vastgelegd' });
});

test('wie leidt draagt over aan een collega met dezelfde rol die bevestigde: in een stap, met de taken, en het gezin hoort ervan', async () => {
  const leeg = await leesProcesregieblad(werk(d, 'femke'), d.casus);
  assert.ok(leeg.kind === 'blad' && leeg.inhoud.keuzes.length === 0);
  assert.equal(
    (await draagOver(werk(d, 'femke'), { casus: d.casus, deelnemer: await d.stoel('rachid') })).kind,
    'kan-niet',
  );
  const genodigden = [
    { aanstelling: hanneke.aanstelling, behandelrelatie: false, directBetrokken: 'eigen-taak' as const },
  ];
  const partij = hanneke.partij;
  const gezinsleden = (['vader', 'moeder', 'daan'] as const).map(persoonVan);
  const informeren = { casus: d.casus, personen: gezinsleden, partijen: [partij], doelen: ['a', 'c'] as const };
  await informeer(werk(d, 'femke'), { ...informeren, hoe: 'gesprek', op: '2026-03-02' });
  const uit = await nodigUit(werk(d, 'femke'), { casus: d.casus, genodigden, geefNaam: false });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));
  const naar = { casus: d.casus, deelnemer: await stoelVan(hanneke.persoon) };
  assert.equal((await draagOver(werk(d, 'femke'), naar)).kind, 'kan-niet', 'eerst bevestigen');
  const verklaring = {
    taak: 'Ondersteuning van leerlingen.',
    grondslag: null,
    individueelDoel: 'Weer naar school.',
  };
  assert.equal((await bevestigDeelname(door(hanneke), { casus: d.casus, ...verklaring })).kind, 'bevestigd');
  const eerder = await berichtenAan('moeder');
  assert.deepEqual(await draagOver(werk(d, 'femke'), naar), { kind: 'overgedragen' });
  assert.equal(await berichtenAan('moeder'), eerder + 1);
  assert.deepEqual(await taken('casusregie-kiezen'), [hanneke.persoon], 'wat bij het leiden hoort, gaat mee');
  const { rows } = await d.su.query<{ persoon_id: string }>(
    "select persoon_id from lidmaatschap where casus_id = $1 and rol = 'regie' and tot is null",
    [d.casus],
  );
  assert.deepEqual(rows, [{ persoon_id: hanneke.persoon }]);
  assert.equal((await draagOver(werk(d, 'femke'), naar)).kind, 'niet-gevonden', 'Femke leidt niet meer');
  assert.deepEqual(await taken('procesregie-overgenomen'), [hanneke.persoon], 'op Mijn werk staat dat zij nu leidt');
  assert.equal((await leesOvernameblad(werk(d, 'femke'), d.casus)).kind, 'niet-gevonden');
  const ligt = await leesOvernameblad(door(hanneke), d.casus);
  assert.ok(ligt.kind === 'blad');
  assert.deepEqual(ligt.inhoud.planvolger, null);
  assert.ok(ligt.inhoud.stap?.titel, 'en welke stap de volgende is');
  assert.ok(ligt.inhoud.taken.some(({ soort }) => soort === 'casusregie-kiezen'));
  assert.ok(ligt.inhoud.taken.every(({ soort }) => soort !== 'procesregie-overgenomen'));
  assert.deepEqual(await taken('procesregie-overgenomen'), [], 'wie las wat er ligt, is klaar');
  assert.equal((await zaakVan('vader')).regie.naam, (await zaakVan('moeder')).regie.naam);
  assert.notEqual((await zaakVan('vader')).regie.naam, 'Femke Bos');
  const zetLaatsteDag = (dag: string | null) =>
    d.su.query('update aanstelling set tot = $2 where id = $1', [hanneke.aanstelling, dag]);
  await zetLaatsteDag('2026-03-02');
  const bord = (await toonBord(werk(d, 'femke'))).casussen.flatMap(({ regels }) => regels);
  assert.deepEqual(
    bord.map(({ wat, dag }) => [wat, dag]),
    [['Niemand leidt dit overleg', '2026-03-02']],
    'een collega aan tafel ziet het op het bord',
  );
  await zetLaatsteDag(null);
  assert.equal((await verlaatTafel(werk(d, 'femke'), { casus: d.casus, reden: 'andere-functie' })).kind, 'verlaten');
});

test('overdragen opent geen gegevens: wat aan de een is gegeven, leest de ander niet', async () => {
  tik(d);
  const gegeven = d.gegeven({ tekst: 'Alleen voor wie nu leidt.' });
  const gedeeld = await deelGegeven(d.als('rachid'), { ...gegeven, ontvangers: [await stoelVan(hanneke.persoon)] });
  assert.equal(gedeeld.kind, 'gedeeld', JSON.stringify(gedeeld));
  const plek = { casus: d.casus, gegeven: gegeven.gegeven };
  assert.equal((await leesGegeven(door(hanneke), plek)).kind, 'gelezen');
  assert.equal((await leesGegeven(d.als('femke'), plek)).kind, 'niet-gevonden');
});

test('elke beheerder hoort dat niemand leidt, ook als de bladzijde van de wekker midden in de casus ophoudt (T25-09)', async () => {
  const petra = (d.wie('petra') as Beheerder).persoon;
  await d.su.query("update aanstelling set tot = '2026-03-02' where id = $1", [hanneke.aanstelling]);
  const wektPerEen = () =>
    inTransactie(
      { ...d.als('femke'), verzoeker: { soort: 'systeem', handeling: 'wekken' }, slot: 'geen', logregel: 'geen' },
      async (tx) => {
        const gewekt: string[] = [];
        let na: string | null = null;
        do {
          const bladzijde = await zonderProcesregie.kijk(tx, { na, hoogstens: 1 });
          gewekt.push(...bladzijde.wekkingen.flatMap((wekking) => ('voor' in wekking ? [wekking.voor] : [])));
          na = bladzijde.verder;
        } while (na !== null);
        return gewekt;
      },
    );
  assert.deepEqual(await wektPerEen(), [petra]);
  const { rows } = await d.su.query<{ id: string; persoon_id: string }>(
    `insert into aanstelling (id, persoon_id, partij_id, rol, functie, geheimhouding, van)
     select gen_random_uuid(), $1, partij_id, 'beheerder', 'partijbeheerder', 'cao', '2026-01-05' from aanstelling where id = $2
     returning id, persoon_id`,
    [persoonVan('femke'), hanneke.aanstelling],
  );
  assert.deepEqual(new Set(await wektPerEen()), new Set([petra, persoonVan('femke')]));
  await d.su.query('delete from aanstelling where id = $1', [verplicht(rows[0]).id]);
});

test('is wie leidt weg, dan staat dat aan tafel en bij de beheerder, en wat een procesregisseur vraagt gaat niet door (T25-09)', async () => {
  await d.su.query("update aanstelling set tot = '2026-03-02' where id = $1", [hanneke.aanstelling]);
  d.zetKlok('2026-03-06T09:00:00.000Z');
  await wek(d.omgeving, [zonderProcesregie]);
  assert.ok((await taken('procesregie-regelen')).includes((d.wie('petra') as Beheerder).persoon));
  const beeld = await toonCasus(werk(d, 'rachid'), d.casus);
  assert.ok(beeld.kind === 'overzicht');
  assert.equal(toonOverzicht(beeld.overzicht).zonderRegie?.aangewezen, null);
  assert.deepEqual(
    (await toonBord(werk(d, 'rachid'))).casussen,
    [],
    'een ander dan de partij die leidt ziet het niet op het bord',
  );
  for (const wie of ['rachid', 'liesbeth'] as const) {
    const genodigden = [
      {
        aanstelling: verplicht(d.gebied.aanstelling.get('tom')),
        behandelrelatie: false,
        directBetrokken: 'eigen-taak' as const,
      },
    ];
    assert.equal((await nodigUit(werk(d, wie), { casus: d.casus, genodigden, geefNaam: true })).kind, 'niet-gevonden');
    assert.equal((await verzetFase(werk(d, wie), { casus: d.casus, van: 'plan', mee: [] })).kind, 'niet-gevonden');
  }
  assert.equal(
    (await zaakVan('vader')).regie.naam,
    (await zaakVan('vader')).regie.partij,
    'het gezin belt de organisatie',
  );
});

test('de beheerder wijst een collega met dezelfde functie aan, ziet geen naam, en die leidt pas na bevestigen', async () => {
  const [regel] = await leesZonderRegie(beheer());
  assert.equal(regel?.casus, d.casus);
  assert.equal(regel?.sinds, '2026-03-03', 'de dag na de laatste werkdag van Hanneke');
  assert.ok(!JSON.stringify(regel).includes('Daan'));
  const femke = (d.wie('femke') as Medewerker).aanstelling;
  assert.deepEqual(
    regel?.collegas.map(({ aanstelling }) => aanstelling),
    [femke],
  );
  const ander = verplicht(d.gebied.aanstelling.get('rachid'));
  assert.equal((await wijsToe(beheer(), { casus: d.casus, aanstelling: ander })).kind, 'past-niet');
  const eerder = await berichtenAan('moeder');
  assert.deepEqual(await wijsToe(beheer(), { casus: d.casus, aanstelling: femke }), { kind: 'toegewezen' });
  assert.equal(await berichtenAan('moeder'), eerder, 'er leidt nog niemand');
  const beeld = await toonCasus(werk(d, 'rachid'), d.casus);
  assert.ok(beeld.kind === 'overzicht');
  const { zonderRegie, kop } = toonOverzicht(beeld.overzicht);
  assert.deepEqual(zonderRegie, { partij: kop.regiepartij, telefoon: kop.regietelefoon, aangewezen: 'Femke Bos' });
  assert.deepEqual(await wijsToe(beheer(), { casus: d.casus, aanstelling: femke }), { kind: 'niet-gevonden' });
  assert.equal((await toonCasus(werk(d, 'femke'), d.casus)).kind, 'genodigd', 'nog niets te lezen');
  assert.deepEqual(await taken('casusregie-kiezen'), [persoonVan('femke')]);
  assert.deepEqual(await taken('procesregie-regelen'), []);
  const verklaring = {
    taak: 'Ondersteuning van leerlingen.',
    grondslag: null,
    individueelDoel: 'Weer naar school.',
  };
  assert.deepEqual(await taken('procesregie-overgenomen'), [], 'zij leidt nog niet');
  assert.equal((await bevestigDeelname(werk(d, 'femke'), { casus: d.casus, ...verklaring })).kind, 'bevestigd');
  assert.deepEqual(await taken('procesregie-overgenomen'), [persoonVan('femke')]);
  assert.equal((await zaakVan('vader')).regie.naam, 'Femke Bos');
  assert.equal(await berichtenAan('moeder'), eerder + 1);
  const { rows } = await d.su.query<{ n: number }>(
    "select count(*)::int as n from verstrekking where casus_id = $1 and aan_deelnemer_id = $2 and status = 'actief'",
    [d.casus, await stoelVan(hanneke.persoon)],
  );
  assert.equal(rows[0]?.n, 0, 'wat aan wie weg is was gegeven, is ingetrokken');
});

test('wijst de beheerder iemand aan die al bevestigde, dan leidt die meteen en krijgt ieder van het gezin een bericht (12.4i)', async () => {
  tik(d);
  await d.su.query('update aanstelling set tot = null where id = $1', [hanneke.aanstelling]);
  await d.su.query('update deelnemer set tot = null, vertrekreden = null where id = $1', [
    await stoelVan(hanneke.persoon),
  ]);
  await d.su.query("update aanstelling set tot = '2026-03-05' where id = $1", [
    (d.wie('femke') as Medewerker).aanstelling,
  ]);
  const leden = ['vader', 'moeder', 'daan'] as const;
  const eerder = await Promise.all(leden.map(berichtenAan));
  const aanRachid = await berichtenAan('rachid');
  const wens = { casus: d.casus, aanstelling: hanneke.aanstelling };
  assert.deepEqual(await wijsToe(beheer(), wens), { kind: 'toegewezen' });
  assert.deepEqual(
    await Promise.all(leden.map(berichtenAan)),
    eerder.map((n) => n + 1),
  );
  assert.deepEqual(await taken('procesregie-overgenomen'), [hanneke.persoon]);
  assert.equal(await berichtenAan('rachid'), aanRachid, 'een ander aan tafel hoort het op zijn overzicht');
  assert.notEqual((await zaakVan('vader')).regie.naam, (await zaakVan('vader')).regie.partij);
  assert.ok((await wachtendeBerichten(d.omgeving)).length >= leden.length, 'de werker veegt ze op');
});

test('begint de evaluatie, dan hoeft niemand meer te kiezen wie het plan volgt, ook niet als wie dat deed van tafel gaat', async () => {
  tik(d);
  await d.zetFase('monitoring');
  const rachid = { casus: d.casus, deelnemer: await d.stoel('rachid'), reden: null };
  assert.equal((await vraagCasusregie(door(hanneke), rachid)).kind, 'gevraagd');
  assert.equal((await antwoordCasusregie(werk(d, 'rachid'), { casus: d.casus, antwoord: 'nee' })).kind, 'volgt-niet');
  assert.deepEqual(await taken('casusregie-kiezen'), [hanneke.persoon]);
  tik(d);
  assert.equal((await verzetFase(door(hanneke), { casus: d.casus, van: 'monitoring', mee: [] })).kind, 'verzet');
  assert.deepEqual(await taken('casusregie-kiezen'), []);
  assert.equal((await vraagCasusregie(door(hanneke), rachid)).kind, 'gevraagd', 'het mag nog wel');
  assert.equal((await antwoordCasusregie(werk(d, 'rachid'), { casus: d.casus, antwoord: 'nee' })).kind, 'volgt-niet');
  assert.deepEqual(await taken('casusregie-kiezen'), []);
});
