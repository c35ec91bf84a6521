import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { wijzigCollega } from '../../src/beheer/mensen/wijzig-collega.ts';
import type { Beheerder } from '../../src/beheer/organisatie/organisatie.ts';
import { beloofGeheimhouding } from '../../src/casus/collega/beloof.ts';
import { leesMee, toonMeelezen } from '../../src/casus/collega/lees-mee.ts';
import { stopMeelezen } from '../../src/casus/collega/stop-meelezen.ts';
import { type Aanwijswens, wijsAan } from '../../src/casus/collega/wijs-aan.ts';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { verlaatTafel } from '../../src/casus/vertrek/verlaat-tafel.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { toonGegevens } from '../../src/gegeven/lijst/toon-gegevens.ts';
import { haalTerug } from '../../src/gegeven/ontvangers/haal-terug.ts';
import { type Daan, GEWOON, maakDaan } from '../gegeven/daan.ts';
import type { TestServer } from '../steun/server.ts';
import { maakTestServer } from '../steun/server.ts';

let d: Daan & TestServer;
before(async () => {
  d = (await maakDaan({ op: await maakTestServer() })) as unknown as Daan & TestServer;
  await d.zetFase('beoordeling');
});
after(() => d?.weg());

const werkt = (sleutel: string) => {
  const verzoeker = d.wie(sleutel) as Medewerker;
  return { ...d.als('femke'), ...d.als(sleutel as 'femke'), verzoeker };
};
const samira = () => werkt('samira');
const aanstelling = (sleutel: string) => d.gebied.aanstelling.get(sleutel) ?? '';

async function geefRecht(sleutel: string, mag: boolean): Promise<void> {
  await d.su.query('update aanstelling set mag_aanwijzen = $2 where id = $1', [aanstelling(sleutel), mag]);
}

/** Neemt het recht af zoals een beheerder het doet. */
async function neemRechtAf(sleutel: string, beheerder: string) {
  const { rows } = await d.su.query(
    'select school_id as school, geheimhouding, verklaring_op as "verklaringOp", versie from aanstelling where id = $1',
    [aanstelling(sleutel)],
  );
  const opening = { ...d.als('femke'), verzoeker: d.wie(beheerder) as Beheerder };
  return wijzigCollega(opening, { ...rows[0], id: aanstelling(sleutel), naam: 'Rachid Amrani', magAanwijzen: false });
}

const wens = (anders: Partial<Aanwijswens> = {}): Aanwijswens => ({
  casus: d.casus,
  aanstelling: aanstelling('samira'),
  categorieen: ['g'],
  reden: 'neemt-waar',
  tot: '2026-05-01',
  ...anders,
});

async function geefRachid(anders: Parameters<Daan['gegeven']>[0] = {}): Promise<string> {
  const invoer = d.gegeven(anders);
  const uit = await deelGegeven(d.als('femke'), { ...invoer, ontvangers: [await d.stoel('rachid')] });
  assert.equal(uit.kind, 'gedeeld', JSON.stringify(uit));
  return invoer.gegeven;
}

/** Rachid laat Samira meelezen, en Samira belooft geheimhouding. */
async function leesKlaar(anders: Partial<Aanwijswens> = {}): Promise<string> {
  await geefRecht('rachid', true);
  const uit = await wijsAan(werkt('rachid'), wens(anders));
  assert.ok(uit.kind === 'aangewezen', JSON.stringify(uit));
  assert.equal((await beloofGeheimhouding(samira(), { casus: d.casus, geheimhouding: null })).kind, 'beloofd');
  return uit.aanwijzing;
}

const leest = async (gegeven: string) => (await leesMee(samira(), { casus: d.casus, gegeven })).kind;
/** Zonder bij een fout de hele pagina te drukken. */
const staat = (pagina: string, tekst: string): void => assert.ok(pagina.includes(tekst), `ontbreekt: ${tekst}`);
const dicht = async (): Promise<void> =>
  assert.equal((await toonMeelezen(samira(), d.casus)).kind, 'niet-gevonden', 'hij leest nog mee');

test('zonder recht van de organisatie wijst niemand aan (7.3 b)', async () => {
  await geefRachid();
  assert.equal((await wijsAan(werkt('rachid'), wens())).kind, 'mag-niet');
  const pagina = await (await d.ingelogd(d.wie('rachid').persoon)).haal(`/casussen/${d.casus}/collega`);
  assert.equal(pagina.statusCode, 403);
  staat(pagina.body, 'Uw organisatie gaf u dit recht nog niet');
  assert.ok(!pagina.body.includes('Laat deze collega meelezen'));
});

test('een aanwijzing heeft een collega van de eigen organisatie, gekregen soorten en een dag nodig', async () => {
  await geefRecht('rachid', true);
  const geweigerd = async (anders: Partial<Aanwijswens>) => (await wijsAan(werkt('rachid'), wens(anders))).kind;
  assert.equal(await geweigerd({ aanstelling: aanstelling('wim') }), 'onbekend');
  assert.equal(await geweigerd({ aanstelling: aanstelling('petra') }), 'onbekend');
  assert.equal(await geweigerd({ aanstelling: aanstelling('joris') }), 'andere-taak', 'Art 4 (intro)');
  assert.equal(await geweigerd({ aanstelling: aanstelling('rachid') }), 'zit-al-aan-tafel');
  assert.equal(await geweigerd({ categorieen: ['e'] }), 'soort-niet-gekregen');
  assert.equal(await geweigerd({ categorieen: [] }), 'soort-niet-gekregen');
  assert.equal(await geweigerd({ tot: '2026-03-02' }), 'datum');
  assert.equal(await geweigerd({ tot: '2027-01-01' }), 'datum');
});

test('de collega belooft eerst, leest dan alleen de gekozen soort, en nergens anders iets', async () => {
  const gegeven = await geefRachid();
  const anders = await geefRachid({ categorie: 'd', kenmerken: GEWOON });
  await geefRecht('rachid', true);
  const uit = await wijsAan(werkt('rachid'), wens());
  assert.ok(uit.kind === 'aangewezen');
  const vooraf = await toonMeelezen(samira(), d.casus);
  assert.ok(vooraf.kind === 'meelezen' && !vooraf.raam.beloofd && vooraf.gegevens.length === 0);
  assert.equal(await leest(gegeven), 'niet-gevonden', 'eerst beloven');
  const bezoeker = await d.ingelogd(samira().verzoeker.persoon);
  staat((await bezoeker.haal('/mijn-werk')).body, 'laat u meelezen in een overleg');
  assert.equal((await beloofGeheimhouding(samira(), { casus: d.casus, geheimhouding: null })).kind, 'beloofd');

  const lijst = await toonMeelezen(samira(), d.casus);
  assert.ok(lijst.kind === 'meelezen' && lijst.gegevens.some(({ kop }) => kop.id === gegeven));
  assert.ok(!lijst.gegevens.some(({ kop }) => kop.categorie !== 'g'));
  const gelezen = await leesMee(samira(), { casus: d.casus, gegeven });
  assert.ok(gelezen.kind === 'gelezen' && gelezen.inhoud?.tekst === d.gegeven().tekst);
  assert.equal(await leest(anders), 'niet-gevonden', 'een andere soort');
  assert.equal((await leesGegeven(samira(), { casus: d.casus, gegeven })).kind, 'niet-gevonden');
  assert.equal((await toonGegevens(samira(), { casus: d.casus })).kind, 'niet-gevonden');
  assert.equal((await toonCasus(samira(), d.casus)).kind, 'niet-gevonden');
  const { rows } = await d.su.query(
    "select code, uitkomst, persoon_id from gebeurtenis where object_id = $1 and code = 'gegeven-gelezen' and uitkomst = 'gelukt'",
    [gegeven],
  );
  assert.deepEqual(rows, [{ code: 'gegeven-gelezen', uitkomst: 'gelukt', persoon_id: samira().verzoeker.persoon }]);
  assert.equal((await wijsAan(werkt('rachid'), wens())).kind, 'leest-al-mee');

  const werk = await bezoeker.haal('/mijn-werk');
  staat(werk.body, `/meelezen/${d.casus}`);
  assert.ok(!werk.body.includes('laat u meelezen in een overleg'), 'er is al beloofd');
  const pagina = await bezoeker.haal(`/meelezen/${d.casus}/gegevens/${gegeven}`);
  staat(pagina.body, 'Zeventien uur afwezig');
  const overzicht = await (await d.ingelogd(d.wie('femke').persoon)).haal(`/casussen/${d.casus}`);
  staat(overzicht.body, 'Leest mee met Rachid Amrani: neemt waar bij afwezigheid');
  assert.match(overzicht.body, /Leerplichtambtenaar, Gemeente Oeverstad<\/strong>[^.]*las een gegeven/);
  assert.ok(!overzicht.body.includes('Een deelnemer'), 'wie meeleest heeft ook een functie');
  const eigen = await (await d.ingelogd(d.wie('femke').persoon)).haal(`/casussen/${d.casus}/gegevens`);
  staat(eigen.body, 'Bij 1 mens en 1 collega die meeleest: Rachid Amrani');
  staat(eigen.body, 'Samira Bennani leest mee met Rachid Amrani.');
  const vader = await d.ingelogd((d.verzoeker('vader') as { persoon: string }).persoon);
  const zaak = await vader.haal(`/zaak/${d.casus}`);
  staat(zaak.body, 'Een collega leest een deel mee: Samira Bennani');
  const keek = await vader.haal(`/zaak/${d.casus}/wie-keek`);
  staat(keek.body, 'collega van Rachid Amrani');
  assert.equal((await haalTerug(d.als('femke'), { casus: d.casus, gegeven })).kind, 'teruggehaald');
  assert.equal(await leest(gegeven), 'niet-gevonden', 'wat de bron terughaalt is ook voor de collega weg');
  assert.equal((await stopMeelezen(werkt('rachid'), { casus: d.casus, aanwijzing: uit.aanwijzing })).kind, 'gestopt');
  await dicht();
});

test('wat op een toestemming rust leest de collega niet: zij noemt hem niet (Bijl 5-i)', async () => {
  const gegeven = await geefRachid();
  const aanwijzing = await leesKlaar();
  assert.equal(await leest(gegeven), 'gelezen');
  // Zorg brengt iets in dat zonder toestemming niet mag; de verstrekking aan Rachid staat er alsof daar ja op is gezegd.
  const bron = d.wie('sanne');
  await d.su.query(
    `with rij as (insert into gegeven (id, casus_id, bron_partij_id, bron_persoon_id, bron_deelnemer_id, categorie, doel, kenmerken, aard, brondatum, inhoud, status, ingebracht_op, gewijzigd_op)
       select $1, casus_id, $2, $3, $4, 'g', 'c', $5, 'feit', '2026-03-02', inhoud, 'ingebracht', now(), now() from gegeven where id = $6 returning *)
     insert into verstrekking (id, casus_id, gegeven_id, bron_partij_id, bron_persoon_id, aan_deelnemer_id, aan_persoon_id, status, gegeven_op)
       select $1, casus_id, id, bron_partij_id, bron_persoon_id, $7, $8, 'actief', now() from rij`,
    [
      d.omgeving.ids(),
      bron.partij,
      bron.persoon,
      await d.stoel('sanne'),
      JSON.stringify({
        ...GEWOON,
        verzuim: { soort: 'ongeoorloofd', meldplichtig: false, vermoedenOngeoorloofd: true },
      }),
      gegeven,
      await d.stoel('rachid'),
      d.wie('rachid').persoon,
    ],
  );
  const { rows } = await d.su.query<{ id: string }>(
    "select id from gegeven where casus_id = $1 and bron_partij_id = $2 and categorie = 'g'",
    [d.casus, bron.partij],
  );
  const zorg = rows[0]?.id ?? '';
  const bijRachid = await toonGegevens(d.als('rachid'), { casus: d.casus });
  assert.ok(bijRachid.kind === 'lijst' && bijRachid.gekregen.some(({ kop }) => kop.id === zorg));
  const geweigerd = await leesMee(samira(), { casus: d.casus, gegeven: zorg });
  assert.ok(geweigerd.kind === 'geweigerd');
  assert.ok(geweigerd.oordeel.redenen.every(({ code }) => code.startsWith('toestemming-')));
  const lijst = await toonMeelezen(samira(), d.casus);
  assert.ok(lijst.kind === 'meelezen' && !lijst.gegevens.some(({ kop }) => kop.id === zorg));
  const pagina = await (await d.ingelogd(samira().verzoeker.persoon)).haal(`/meelezen/${d.casus}/gegevens/${zorg}`);
  assert.equal(pagina.statusCode, 403);
  await stopMeelezen(werkt('rachid'), { casus: d.casus, aanwijzing });
});

test('het houdt op met de dag, met het recht, met een nieuwe fase en als de aanwijzer gaat; dat is voorgoed', async () => {
  const gegeven = await geefRachid();
  await leesKlaar();
  assert.equal(await leest(gegeven), 'gelezen');
  d.zetKlok('2026-05-02T09:00:00.000Z');
  await dicht();
  d.zetKlok('2026-03-03T09:00:00.000Z');
  assert.equal(await leest(gegeven), 'gelezen');

  // De beheerder neemt het recht terug, en geeft het later weer: wat voorbij was, blijft voorbij.
  assert.equal((await neemRechtAf('rachid', 'hester')).kind, 'gewijzigd');
  await dicht();
  const { rows: af } = await d.su.query("select beeindigd_op from aanwijzing where beeindigd_omdat = 'mag-niet-meer'");
  assert.deepEqual(af, [{ beeindigd_op: d.omgeving.klok() }], 'op het moment waarop de beheerder het recht afnam');
  await geefRecht('rachid', true);
  await dicht();

  await leesKlaar();
  await d.su.query("update casus set fase = 'plan', fase_sinds = now() where id = $1", [d.casus]);
  await dicht();
  await d.zetFase('beoordeling');

  await leesKlaar();
  assert.equal(await leest(gegeven), 'gelezen');
  const weg = await verlaatTafel(werkt('rachid'), { casus: d.casus, reden: 'taak-klaar' });
  assert.equal(weg.kind, 'verlaten');
  await dicht();
  const { rows } = await d.su.query<{ omdat: string }>(
    'select beeindigd_omdat as omdat from aanwijzing where casus_id = $1 order by beeindigd_omdat',
    [d.casus],
  );
  assert.deepEqual(
    [...new Set(rows.map(({ omdat }) => omdat))],
    ['gestopt', 'mag-niet-meer', 'nieuwe-fase', 'van-tafel'],
  );
});

test('zonder vastgelegde geheimhouding begint niemand: hij zegt zelf waar zij op rust (11.2, T-11d)', async () => {
  const wim = werkt('wim');
  await d.su.query("update aanstelling set geheimhouding = 'geen' where id = $1", [aanstelling('wim')]);
  const femke = { ...d.als('femke'), verzoeker: d.wie('femke') as Medewerker };
  const partijen = [d.wie('wim').partij];
  const personen = (['vader', 'moeder', 'daan'] as const).map(
    (wie) => (d.verzoeker(wie) as { persoon: string }).persoon,
  );
  const verteld = { casus: d.casus, personen, partijen, doelen: ['a', 'c'], hoe: 'gesprek', op: '2026-03-03' } as const;
  assert.equal((await informeer(femke, verteld)).kind, 'vastgelegd');
  const genodigde = { aanstelling: aanstelling('wim'), behandelrelatie: false, directBetrokken: 'eigen-taak' } as const;
  const uit = await nodigUit(femke, { casus: d.casus, genodigden: [genodigde], geefNaam: false });
  assert.ok(uit.kind === 'behandeld' && uit.genodigden[0]?.kind === 'uitgenodigd', JSON.stringify(uit));

  const bezoeker = await d.ingelogd(d.wie('wim').persoon);
  const adres = `/casussen/${d.casus}`;
  staat((await bezoeker.haal(adres)).body, 'Waar rust uw geheimhouding op?');
  const velden = { taak: 'Onderzoek en advies.', individueelDoel: 'Advies geven.' };
  const zonder = await bezoeker.verstuur({ van: adres, naar: `${adres}/deelname`, velden });
  assert.equal(zonder.statusCode, 422);
  staat(zonder.body, 'Kies waar uw geheimhouding op rust.');
  const leeg = await bevestigDeelname(wim, { casus: d.casus, ...velden, grondslag: null });
  assert.equal(leeg.kind, 'geheimhouding-nodig');
  const met = await bezoeker.verstuur({
    van: adres,
    naar: `${adres}/deelname`,
    velden: { ...velden, geheimhouding: 'contract' },
  });
  assert.equal(met.statusCode, 303);
  const { rows } = await d.su.query('select geheimhouding from deelnemer where casus_id = $1 and persoon_id = $2', [
    d.casus,
    wim.verzoeker.persoon,
  ]);
  assert.deepEqual(rows, [{ geheimhouding: 'contract' }]);
});
