import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  aanmeldingVanDaan,
  aanmeldingVanYara,
  medewerker,
  meldAan,
  verplicht,
  type Waterrijk,
} from '../../test/steun/casus.ts';
import { maakWaterrijk } from '../../test/steun/regio.ts';
import { tegelijk } from '../../test/steun/tegelijk.ts';
import { findUitnodigingen } from '../bijeenkomst/bijeenkomst.queries.ts';
import { beantwoordUitnodiging } from '../bijeenkomst/gezin/beantwoord-uitnodiging.ts';
import { planBijeenkomst } from '../bijeenkomst/plan-bijeenkomst.ts';
import { metVerbinding } from '../db/ingebed/verbinding.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import type { Gezinslid, Medewerker, Verzoeker } from '../db/verzoeker.ts';
import { findGegevens } from '../gegeven/gegeven.queries.ts';
import { findOpenTakenVan } from '../taak/taak.queries.ts';
import { planTaak } from '../taak/taken.ts';
import { leesAanmeldkeuzes } from './aanmelding/aanmeld-keuzes.ts';
import { type Aanmelding, meldCasusAan } from './aanmelding/meld-casus-aan.ts';
import { leesFaseblad } from './fase/faseblad.ts';
import { verzetFase } from './fase/verzet-fase.ts';
import { laadFeiten } from './feiten.ts';
import { legGesprekVast } from './gesprek/leg-gesprek-vast.ts';
import { informeer } from './informeren/informeer.ts';
import { toonOverzicht } from './overzicht/overzicht-toon.ts';
import { toonCasus } from './overzicht/toon-casus.ts';
import { draagOver } from './procesregie/draag-over.ts';
import { regieVan } from './regie.ts';
import { sluitCasus } from './sluiten/sluit-casus.ts';
import { bevestigDeelname } from './uitnodigen/bevestig-deelname.ts';
import { hervatLidmaatschap } from './uitnodigen/nodig-uit.queries.ts';
import { nodigUit } from './uitnodigen/nodig-uit.ts';
import { zieAfVanDeelname } from './uitnodigen/zie-af-van-deelname.ts';
import { verlaatTafel } from './vertrek/verlaat-tafel.ts';

let regio: Waterrijk;
before(async () => {
  regio = await maakWaterrijk();
  regio.zetKlok('2026-01-10T09:00:00.000Z');
});
after(() => regio?.weg());

const als = <V extends Verzoeker>(verzoeker: V) => ({ ...regio.als(verzoeker), verzoeker });
const wie = (sleutel: string): Medewerker => medewerker(regio, sleutel);
const partij = (sleutel: string): string => verplicht(regio.gebied.partij.get(sleutel));
const overleg = (code: string): string => verplicht(regio.gebied.overlegtype.get(code));
const aanstelling = (sleutel: string): string => verplicht(regio.gebied.aanstelling.get(sleutel));

function kijk<T>(verzoeker: Verzoeker, werk: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransactie({ ...regio.als(verzoeker), slot: 'geen', logregel: 'geen' }, werk);
}

async function ouders(casus: string, door: Medewerker): Promise<readonly string[]> {
  const feiten = verplicht(await kijk(door, (tx) => laadFeiten(tx, casus)));
  return feiten.gezag.map((g) => g.persoon);
}

async function informeerOuders(casus: string, sleutel: string, partijen: readonly string[]) {
  const feiten = verplicht(await kijk(wie(sleutel), (tx) => laadFeiten(tx, casus)));
  const jongere = feiten.kern.geboortedatum <= '2014-01-10' ? [verplicht(feiten.betrokkene.persoon)] : [];
  return informeer(als(wie(sleutel)), {
    casus,
    personen: [...feiten.gezag.map((g) => g.persoon), ...jongere],
    partijen,
    doelen: ['a', 'c'],
    hoe: 'brief',
    op: '2026-01-10',
  });
}

const genodigde = (sleutel: string) => ({
  aanstelling: aanstelling(sleutel),
  behandelrelatie: false,
  directBetrokken: 'eigen-taak' as const,
});

const VERKLARING = {
  taak: 'Jeugdgezondheidszorg',
  grondslag: null,
  individueelDoel: 'Meedenken over gezondheid',
};

test('S-1 stap 1: de intern begeleider meldt aan; alleen zij ziet de casus, met taak, grondslag en doel vastgelegd', async () => {
  const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  const feiten = verplicht(await kijk(wie('noor'), (tx) => laadFeiten(tx, casus)));
  assert.deepEqual(feiten.casus.doelen, ['a', 'c']);
  assert.ok(feiten.casus.doelVastgelegdOp !== null);
  assert.match(feiten.casus.kenmerk, /^[A-Z]-2026-\d{4}$/);
  assert.equal(feiten.kern.geboortedatum, '2014-03-14');
  assert.equal(feiten.deelnemers.length, 1);
  assert.ok(feiten.deelnemers[0]?.procesregisseur && feiten.deelnemers[0].geheimhoudingBevestigd);
  assert.equal(await kijk(wie('liesbeth'), (tx) => laadFeiten(tx, casus)), null);
  const [moeder] = await ouders(casus, wie('noor'));
  assert.equal(await kijk({ soort: 'ouder', persoon: verplicht(moeder) }, (tx) => laadFeiten(tx, casus)), null);
});

test('S-1 stap 1: zonder vastgesteld overlegtype begint er niets', async () => {
  const uitkomst = await meldCasusAan(
    als(wie('noor')),
    aanmeldingVanYara(regio, { overlegtype: regio.omgeving.ids() }),
  );
  assert.deepEqual(uitkomst, { kind: 'kan-niet', reden: 'overlegtype' });
});

test('wie het overlegtype niet noemt, meldt niet aan; en als een ander leidt, moet vaststaan wie (fn 16, T25-09)', async () => {
  const meld = async (sleutel: string, anders: Partial<Aanmelding>) => {
    const uitkomst = await meldCasusAan(als(wie(sleutel)), aanmeldingVanYara(regio, anders));
    return uitkomst.kind === 'kan-niet' ? uitkomst.reden : uitkomst.kind;
  };
  assert.equal(await meld('rachid', {}), 'melder', 'leerplicht zit niet bij het MDO');
  assert.equal(
    await meld('marit', { overlegtype: overleg('verzuimoverleg') }),
    'melder',
    'heeft er een plaats, meer niet',
  );
  assert.equal(await meld('liesbeth', { school: null }), 'school', 'school leidt, dus er hoort een school bij');
  const thuis = {
    overlegtype: overleg('thuiszittersoverleg'),
    melding: { soort: 'verzoek-school', datum: '2026-01-08' },
    langdurigVerzuim: true,
    doelen: ['b', 'c'],
  } as const;
  assert.equal(await meld('noor', thuis), 'leider', 'er zijn twee samenwerkingsverbanden');
  assert.equal(await meld('noor', { ...thuis, leider: partij('ggd') }), 'leider');
  assert.equal(await meld('noor', { ...thuis, leider: partij('swv-po') }), 'aangemeld');
  const keuzes = await leesAanmeldkeuzes(als(wie('marit')));
  assert.deepEqual(
    keuzes.overlegtypen.map(({ naam, leiding }) => [naam, leiding.kind]),
    [['MDO', 'school']],
  );
  assert.deepEqual(
    keuzes.elders.find(({ naam }) => naam === 'Verzuimoverleg')?.melders.at(-1),
    'Gemeente: leerplicht (leerplichtambtenaar en medewerker van het Doorstroompunt)',
  );
});

test('het wijkteam meldt aan voor een overleg dat school leidt: informeren en uitnodigen kan, verder pas na overdragen (fn 16, PH-1a)', async () => {
  const casus = await meldAan(regio, 'marit', aanmeldingVanYara(regio));
  const feiten = async () => verplicht(await kijk(wie('marit'), (tx) => laadFeiten(tx, casus)));
  const belt = async () =>
    kijk(wie('marit'), async (tx) => (await regieVan(tx, verplicht(await laadFeiten(tx, casus)))).partij);
  const stapVan = async () => {
    const beeld = await toonCasus(als(wie('marit')), casus);
    assert.ok(beeld.kind === 'overzicht');
    const { stappen } = toonOverzicht(beeld.overzicht).stappen;
    return stappen.find(({ titel }) => titel.startsWith('Draag de procesregie over'));
  };
  const eerst = await feiten();
  assert.deepEqual(
    [eerst.casus.aanmeldpartij, eerst.casus.procesregiepartij],
    [partij('oeverstad'), partij('de-linde')],
  );
  assert.equal((await stapVan())?.stand, 'later');
  assert.equal(await belt(), 'Gemeente Oeverstad', 'het gezin belt wie nu leidt');
  const verder = () => verzetFase(als(wie('marit')), { casus, van: 'intake', mee: [] });
  assert.equal((await verder()).kind, 'eerst-overdragen');
  await informeerOuders(casus, 'marit', [partij('de-linde')]);
  await nodigUit(als(wie('marit')), { casus, genodigden: [genodigde('noor')], geefNaam: true });
  const noor = verplicht((await feiten()).deelnemers.find((d) => d.partijId === partij('de-linde'))).id;
  assert.equal((await draagOver(als(wie('marit')), { casus, deelnemer: noor })).kind, 'kan-niet', 'eerst bevestigen');
  assert.equal((await bevestigDeelname(als(wie('noor')), { casus, ...VERKLARING })).kind, 'bevestigd');
  assert.equal((await stapVan())?.stand, 'open');
  const marit = wie('marit').persoon;
  const vraag = { casus, voor: marit, voorDatum: '2026-02-10', onderwerp: regio.omgeving.ids() } as const;
  await kijk(wie('marit'), (tx) => planTaak(tx, { ...vraag, soort: 'verzoek-beantwoorden' }));
  assert.equal((await draagOver(als(wie('marit')), { casus, deelnemer: noor })).kind, 'overgedragen');
  const taken = await kijk(wie('noor'), (tx) => findOpenTakenVan(tx, casus));
  const bij = (soort: string) => taken.flatMap((taak) => (taak.soort === soort ? [taak.voor_persoon_id] : []));
  assert.deepEqual(bij('verzoek-beantwoorden'), [marit], 'wat aan de gemeente is gevraagd, beantwoordt de gemeente');
  assert.deepEqual(new Set(bij('gezinscode-geven')), new Set([wie('noor').persoon]), 'wat van wie leidt is, gaat mee');
  assert.equal(await belt(), 'Schoolbestuur De Linde');
  assert.equal(await stapVan(), undefined);
  assert.equal((await verder()).kind, 'niet-gevonden', 'Marit leidt niet meer');
  assert.equal((await verzetFase(als(wie('noor')), { casus, van: 'intake', mee: [] })).kind, 'verzet');
});

test('zolang niemand van buiten de school bevestigde, begint de beoordeling niet; sluiten kan altijd (T25-03)', async () => {
  const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  const verder = async () => (await verzetFase(als(wie('noor')), { casus, van: 'intake', mee: [] })).kind;
  const blad = async () => {
    const gelezen = await leesFaseblad(als(wie('noor')), casus);
    return gelezen.kind === 'blad' && gelezen.inhoud?.alleenSchool;
  };
  await informeerOuders(casus, 'noor', [partij('ggd')]);
  assert.deepEqual([await blad(), await verder()], [true, 'alleen-school'], 'alleen school');
  await nodigUit(als(wie('noor')), { casus, genodigden: [genodigde('liesbeth')], geefNaam: true });
  assert.deepEqual([await blad(), await verder()], [true, 'alleen-school'], 'een uitnodiging is nog geen overleg');
  assert.equal((await bevestigDeelname(als(wie('liesbeth')), { casus, ...VERKLARING })).kind, 'bevestigd');
  assert.deepEqual([await blad(), await verder()], [false, 'verzet']);
  const { rows: regels } = await metVerbinding(regio.database.superuserUrl, (su) =>
    su.query<{ uitkomst: string; grondslag: string | null }>(
      "select uitkomst, grondslag from gebeurtenis where casus_id = $1 and code = 'fase-gewijzigd' order by volgnummer",
      [casus],
    ),
  );
  assert.deepEqual(
    regels.map(({ uitkomst, grondslag }) => [uitkomst, grondslag]),
    [
      ['geweigerd', 'T25-03'],
      ['geweigerd', 'T25-03'],
      ['gelukt', null],
    ],
  );
  assert.equal((await verlaatTafel(als(wie('liesbeth')), { casus, reden: 'taak-klaar' })).kind, 'verlaten');
  const plan = await verzetFase(als(wie('noor')), { casus, van: 'beoordeling', mee: [] });
  assert.equal(plan.kind, 'alleen-school', 'wie wegging, zit er niet meer');
  assert.equal((await sluitCasus(als(wie('noor')), { casus, grond: 'afgerond' })).kind, 'gesloten');
});

test('alleen het ondersteunende doel g is geen doel (3.1g)', async () => {
  const uitkomst = await meldCasusAan(als(wie('noor')), aanmeldingVanYara(regio, { doelen: ['g'] }));
  assert.deepEqual(uitkomst, { kind: 'kan-niet', reden: 'doelen' });
});

test('twee keer verzenden is een aanmelding', async () => {
  const aanmelding = aanmeldingVanYara(regio);
  await meldAan(regio, 'noor', aanmelding);
  await meldAan(regio, 'noor', aanmelding);
  const feiten = verplicht(await kijk(wie('noor'), (tx) => laadFeiten(tx, aanmelding.casus)));
  assert.equal(feiten.deelnemers.length, 1);
});

test('S-1 stap 2: de jeugdarts uitnodigen kan niet zolang de ouders niet zijn geinformeerd (12.1)', async () => {
  const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  const uitkomst = await nodigUit(als(wie('noor')), { casus, genodigden: [genodigde('liesbeth')], geefNaam: true });
  assert.equal(uitkomst.kind, 'behandeld');
  const [eerste] = uitkomst.kind === 'behandeld' ? uitkomst.genodigden : [];
  assert.equal(eerste?.kind, 'geweigerd');
  assert.deepEqual(eerste?.kind === 'geweigerd' && eerste.oordeel.redenen.map((r) => r.code), ['niet-geinformeerd']);
  assert.equal(await kijk(wie('liesbeth'), (tx) => laadFeiten(tx, casus)), null);
});

test('S-1 stap 3: na informeren zien de ouders hun zaak, weten de deelnemers wanneer en hoe, en gaat er een bericht uit', async () => {
  const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  assert.equal((await informeerOuders(casus, 'noor', [partij('ggd')])).kind, 'vastgelegd');
  const [moeder, vader] = await ouders(casus, wie('noor'));
  for (const persoon of [verplicht(moeder), verplicht(vader)]) {
    const feiten = verplicht(await kijk({ soort: 'ouder', persoon }, (tx) => laadFeiten(tx, casus)));
    assert.equal(feiten.informatie.length, 4);
  }
  const berichten = await kijk({ soort: 'systeem', handeling: 'proef' }, (tx) =>
    tx.db.selectFrom('bericht').select('persoon_id').execute(),
  );
  // De vader heeft geen e-mailadres: zijn bericht kan niet weg, en daardoor wordt hij gebeld.
  assert.equal(berichten.filter((b) => b.persoon_id === moeder).length, 1);
  assert.equal(berichten.filter((b) => b.persoon_id === vader).length, 1);
});

test('informeren over een partij die niet gebonden is, kan niet', async () => {
  const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  const uitkomst = await informeerOuders(casus, 'noor', [regio.omgeving.ids()]);
  assert.deepEqual(uitkomst, { kind: 'kan-niet', reden: 'partijen' });
});

test('S-1: de jeugdarts ziet na de uitnodiging geen naam, bevestigt in een keer, en krijgt dan de naam van de bron', async () => {
  const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  await informeerOuders(casus, 'noor', [partij('ggd')]);
  const uitnodiging = await nodigUit(als(wie('noor')), {
    casus,
    genodigden: [genodigde('liesbeth'), genodigde('marit')],
    geefNaam: true,
  });
  assert.deepEqual(uitnodiging.kind === 'behandeld' && uitnodiging.genodigden.map((g) => g.kind), [
    'uitgenodigd',
    'geweigerd',
  ]);
  assert.deepEqual(await kijk(wie('liesbeth'), (tx) => findGegevens(tx, casus)), []);

  const bevestig = () => bevestigDeelname(als(wie('liesbeth')), { casus, ...VERKLARING });
  const samen = await tegelijk(regio, [bevestig, bevestig]);
  assert.deepEqual(
    samen.toSorted((a, b) => a.kind.localeCompare(b.kind)),
    [{ kind: 'al-bevestigd' }, { kind: 'bevestigd', naam: 'gekregen' }],
  );
  const gekregen = await kijk(wie('liesbeth'), (tx) => findGegevens(tx, casus));
  assert.deepEqual(
    gekregen.map((g) => g.categorie),
    ['a'],
  );
});

test('zonder toezegging krijgt wie bevestigt nog niets', async () => {
  const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  await informeerOuders(casus, 'noor', [partij('ggd')]);
  await nodigUit(als(wie('noor')), { casus, genodigden: [genodigde('liesbeth')], geefNaam: false });
  const bevestigd = await bevestigDeelname(als(wie('liesbeth')), { casus, ...VERKLARING });
  assert.deepEqual(bevestigd, { kind: 'bevestigd', naam: 'niet-toegezegd' });
  assert.deepEqual(await kijk(wie('liesbeth'), (tx) => findGegevens(tx, casus)), []);
});

test('een genodigde kan langs de database geen ander gegeven aannemen dan het toegezegde, en niet voor een ander', async () => {
  const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  await informeerOuders(casus, 'noor', [partij('ggd')]);
  await nodigUit(als(wie('noor')), { casus, genodigden: [genodigde('liesbeth')], geefNaam: false });
  const [naam] = await kijk(wie('noor'), (tx) => findGegevens(tx, casus));
  const stoel = verplicht(await kijk(wie('liesbeth'), (tx) => laadFeiten(tx, casus))).deelnemers.find(
    (d) => d.persoon === wie('liesbeth').persoon,
  );
  const neem = (bron: string) =>
    kijk(wie('liesbeth'), (tx) =>
      tx.db
        .insertInto('verstrekking')
        .values({
          id: tx.nieuwId(),
          casus_id: casus,
          gegeven_id: verplicht(naam).id,
          bron_persoon_id: bron,
          aan_deelnemer_id: verplicht(stoel).id,
          aan_persoon_id: wie('liesbeth').persoon,
          status: 'actief',
          gegeven_op: tx.nu,
        })
        .execute(),
    );
  await assert.rejects(neem(wie('noor').persoon), { code: '42501' });
  // Zichzelf als bron opschrijven stuit op de verwijzing naar de ware bron.
  await assert.rejects(neem(wie('liesbeth').persoon), { code: '23503' });
});

test('wie niet meedoet, vindt de casus niet meer, en kan opnieuw worden uitgenodigd (ADR 0026)', async () => {
  const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  await informeerOuders(casus, 'noor', [partij('ggd')]);
  await nodigUit(als(wie('noor')), { casus, genodigden: [genodigde('liesbeth')], geefNaam: true });
  assert.deepEqual(await zieAfVanDeelname(als(wie('liesbeth')), casus), { kind: 'afgezien' });
  assert.equal(await kijk(wie('liesbeth'), (tx) => laadFeiten(tx, casus)), null);
  assert.deepEqual(await bevestigDeelname(als(wie('liesbeth')), { casus, ...VERKLARING }), { kind: 'niet-gevonden' });
  const opnieuw = await nodigUit(als(wie('noor')), { casus, genodigden: [genodigde('liesbeth')], geefNaam: true });
  assert.deepEqual(opnieuw.kind === 'behandeld' && opnieuw.genodigden.map((g) => g.kind), ['uitgenodigd']);
  assert.deepEqual(await bevestigDeelname(als(wie('liesbeth')), { casus, ...VERKLARING }), {
    kind: 'bevestigd',
    naam: 'gekregen',
  });
});

test('alleen de regie geeft een lidmaatschap terug, en niemand zet het eigen vertrek zelf terug (ADR 0026)', async () => {
  const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  await informeerOuders(casus, 'noor', [partij('ggd'), partij('bries')]);
  const genodigden = [genodigde('liesbeth'), genodigde('sanne')];
  await nodigUit(als(wie('noor')), { casus, genodigden, geefNaam: false });
  await zieAfVanDeelname(als(wie('liesbeth')), casus);
  for (const sleutel of ['liesbeth', 'sanne']) {
    await kijk(wie(sleutel), (tx) => hervatLidmaatschap(tx, { persoon: wie('liesbeth').persoon, casus }));
  }
  await kijk(wie('liesbeth'), (tx) =>
    tx.db
      .updateTable('lidmaatschap')
      .set({ tot: null })
      .where('casus_id', '=', casus)
      .where('persoon_id', '=', wie('liesbeth').persoon)
      .execute(),
  );
  assert.equal(await kijk(wie('liesbeth'), (tx) => laadFeiten(tx, casus)), null);
});

test('S-1 stap 4: beide ouders worden uitgenodigd, Yara van 11 niet; haar gesprek wordt een taak (13.3, fn 14)', async () => {
  const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  const wens = {
    bijeenkomst: regio.omgeving.ids(),
    casus,
    op: new Date('2026-01-20T10:00:00.000Z'),
    duurMinuten: 45,
    plaats: 'De Linde, kamer 4',
  };
  const teVroeg = await planBijeenkomst(als(wie('noor')), wens);
  assert.equal(teVroeg.kind, 'eerst-informeren');
  await informeerOuders(casus, 'noor', [partij('ggd')]);
  assert.deepEqual(await planBijeenkomst(als(wie('noor')), wens), {
    kind: 'gepland',
    bijeenkomst: wens.bijeenkomst,
    horen: true,
  });
  const [moeder, vader] = await ouders(casus, wie('noor'));
  const genodigd = await kijk(wie('noor'), (tx) => findUitnodigingen(tx, casus));
  assert.deepEqual(new Set(genodigd.map((u) => u.persoon_id)), new Set([moeder, vader, wie('noor').persoon]));
  const vaderVerzoek: Gezinslid = { soort: 'ouder', persoon: verplicht(vader) };
  assert.deepEqual(
    await beantwoordUitnodiging(als(vaderVerzoek), { casus, bijeenkomst: wens.bijeenkomst, antwoord: 'komt' }),
    { kind: 'bewaard' },
  );
  const taken = () =>
    kijk(wie('noor'), (tx) =>
      tx.db
        .selectFrom('taak')
        .where('casus_id', '=', casus)
        .where('gereed_op', 'is', null)
        .where('soort', '<>', 'gezinscode-geven')
        .select('soort')
        .execute(),
    );
  assert.deepEqual(await taken(), [{ soort: 'gesprek-voeren' }]);
  const gesprek = {
    gesprek: regio.omgeving.ids(),
    casus,
    op: '2026-01-10',
    hoe: 'gesprek',
    inhoud: 'Ik wil vaker buiten werken.',
  } as const;
  assert.deepEqual(await legGesprekVast(als(wie('noor')), gesprek), { kind: 'vastgelegd' });
  assert.deepEqual(await taken(), []);
});

test('S-1 stap 7: wie op de dag van de bijeenkomst 12 is, krijgt stoel en uitnodiging op haar verjaardag (3.4b, B.7)', async () => {
  const casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  await informeerOuders(casus, 'noor', []);
  const wens = {
    bijeenkomst: regio.omgeving.ids(),
    casus,
    op: new Date('2026-03-20T09:00:00.000Z'),
    duurMinuten: 45,
    plaats: 'De Linde',
  };
  assert.deepEqual(await planBijeenkomst(als(wie('noor')), wens), {
    kind: 'gepland',
    bijeenkomst: wens.bijeenkomst,
    horen: false,
  });
  const taken = () =>
    kijk(wie('noor'), (tx) =>
      tx.db
        .selectFrom('taak')
        .where('casus_id', '=', casus)
        .where('gereed_op', 'is', null)
        .where('soort', '<>', 'gezinscode-geven')
        .select(['soort', 'voor_datum'])
        .execute(),
    );
  assert.deepEqual(await taken(), [{ soort: 'jongere-uitnodigen', voor_datum: '2026-03-14' }]);
  const yara = verplicht(verplicht(await kijk(wie('noor'), (tx) => laadFeiten(tx, casus))).betrokkene.persoon);
  const over = { casus, personen: [yara], partijen: [], doelen: ['a', 'c'], hoe: 'gesprek', op: '2026-01-10' } as const;
  assert.deepEqual(await informeer(als(wie('noor')), over), { kind: 'kan-niet', reden: 'personen' });

  regio.zetKlok('2026-03-14T09:00:00.000Z');
  assert.deepEqual(await informeer(als(wie('noor')), over), { kind: 'vastgelegd' });
  const genodigd = await kijk({ soort: 'jongere', persoon: yara }, (tx) => findUitnodigingen(tx, casus));
  assert.ok(genodigd.some((u) => u.persoon_id === yara));
  assert.deepEqual(await taken(), []);
  regio.zetKlok('2026-01-10T09:00:00.000Z');
});

test('S-2 stap 2: een Verzuimoverleg begint met soort en datum van de melding (B3-ex2w)', async () => {
  const zonder = await meldCasusAan(als(wie('femke')), aanmeldingVanDaan(regio, { melding: null }));
  assert.deepEqual(zonder, { kind: 'kan-niet', reden: 'melding' });
  const casus = await meldAan(regio, 'femke', aanmeldingVanDaan(regio));
  const feiten = verplicht(await kijk(wie('femke'), (tx) => laadFeiten(tx, casus)));
  assert.deepEqual(feiten.casus.melding, { soort: 'wettelijk', datum: '2026-02-12' });
});

test('S-2: Daan van 15 wordt zelf geinformeerd en krijgt zijn eigen stoel (T25-13)', async () => {
  const casus = await meldAan(regio, 'femke', aanmeldingVanDaan(regio));
  await informeerOuders(casus, 'femke', [partij('oeverstad'), partij('ggd')]);
  const feiten = verplicht(await kijk(wie('femke'), (tx) => laadFeiten(tx, casus)));
  assert.deepEqual(feiten.deelnemers.map((d) => d.soort).sort(), ['jongere', 'medewerker', 'ouder', 'ouder']);
  const uitnodiging = await nodigUit(als(wie('femke')), { casus, genodigden: [genodigde('rachid')], geefNaam: true });
  assert.deepEqual(uitnodiging.kind === 'behandeld' && uitnodiging.genodigden.map((g) => g.kind), ['uitgenodigd']);
  assert.deepEqual(await bevestigDeelname(als(wie('rachid')), { casus, ...VERKLARING }), {
    kind: 'bevestigd',
    naam: 'gekregen',
  });
});
