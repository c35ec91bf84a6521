import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { type Aanmeldproef, DAG, maakAanmeldproef } from '../../test/steun/aanmeldproef.ts';
import { leesPdf } from '../../test/steun/pdf.ts';
import { controleerCode, kiesWachtwoord } from '../aanmelden/instellen.ts';
import { stelConvenantOp } from '../convenant/vastleggen/stel-convenant-op.ts';
import { inTransactie } from '../db/transactie.ts';
import { ZONDER_NUMMERS } from '../partij/organisatie.queries.ts';
import { verzegelPersoonsveld } from '../partij/personen.ts';
import { insertAanstelling, insertPersoon } from './beheer.queries.ts';
import { beginUitgifte, type Codewens } from './codes/begin-uitgifte.ts';
import { bekijkUitgifte, gooiCodesWeg, haalCodesOp } from './codes/haal-op.ts';
import { maakUitgiftenAf } from './codes/maak-codes.ts';
import { bekijkInvoer, bevestigInvoer, gooiInvoerWeg } from './invoer/bevestig-invoer.ts';
import { neemBestandAan } from './invoer/neem-bestand-aan.ts';
import { voerInvoerenUit, voerInvoerUit } from './invoer/voer-uit.ts';
import { geefAnderWerk } from './mensen/ander-werk.ts';
import { telWerkVan } from './mensen/open-werk.ts';
import { wijzigCollega } from './mensen/wijzig-collega.ts';
import { beginRonde, bekijkRechten, laatBlijven, neemRechtenMee, rondAf } from './nakijken/nakijken.ts';
import { wijzigAfstemming } from './organisatie/afstemming.ts';
import { legContractVast } from './organisatie/contracten.ts';
import { ontbreekt } from './organisatie/ontbreekt.ts';
import {
  type Beheerder,
  bekijkGegevens,
  type Opening,
  verklaarBeveiliging,
  voegContactToe,
  wijzigGegevens,
} from './organisatie/organisatie.ts';
import { bewaarSchool } from './organisatie/scholen.ts';
import { bekijkPartijen, geefEersteBeheerder, voegPartijToe } from './partijen/partijen.ts';
import type { Partijwens } from './partijen/partijwens.ts';
import { stopToegang, stopVertrekker } from './stop-toegang.ts';

let proef: Aanmeldproef;
let super_: pg.Client;

before(async () => {
  proef = await maakAanmeldproef();
  super_ = new pg.Client({ connectionString: proef.database.superuserUrl });
  await super_.connect();
});
after(async () => {
  await super_?.end();
  await proef?.weg();
});

const petra = (): Opening => proef.als(proef.wie('petra')) as Opening;
const metAanmelden = (opening: Opening) => ({ ...opening, aanmelden: proef.aanmelden });
const bytes = (tekst: string) => new TextEncoder().encode(tekst);
const tel = async (tabel: string, partij: string): Promise<number> =>
  (await super_.query<{ n: number }>(`select count(*)::int as n from ${tabel} where partij_id = $1`, [partij])).rows[0]
    ?.n ?? 0;

/** Een beheerder voor een partij van Waterrijk die er nog geen heeft. */
const maakBeheerder = (sleutel: string): Promise<Opening> => eersteBeheerder(proef.gebied.partij.get(sleutel) ?? '');

async function eersteBeheerder(partij: string): Promise<Opening> {
  const [persoon, aanstelling] = [proef.omgeving.ids(), proef.omgeving.ids()];
  const rol = { functie: 'partijbeheerder', hoedanigheid: null, geheimhouding: 'contract' } as const;
  await inTransactie(
    {
      ...proef.als({ soort: 'systeem', handeling: 'proef' }),
      slot: 'geen',
      logregel: 'geen',
    },
    async (tx) => {
      const zegel = (veld: 'naam' | 'email', tekst: string) =>
        verzegelPersoonsveld(tx.omgeving.kluis, { persoon, partij, veld }, tekst);
      const email = await zegel('email', `${persoon}@proef.example`);
      await insertPersoon(tx, { id: persoon, partij, naam: await zegel('naam', 'Proefbeheerder'), email, door: null });
      await insertAanstelling(tx, {
        id: aanstelling,
        persoon,
        partij,
        school: null,
        rol: 'beheerder',
        ...rol,
        van: tx.vandaag,
      });
    },
  );
  const verzoeker: Beheerder = { soort: 'beheerder', persoon, partij, aanstelling, ...rol };
  return proef.als(verzoeker) as Opening;
}

test('de beheerder vult de eigen gegevens in; wie op een oude versie schrijft, overschrijft niemand', async () => {
  const { stand } = await bekijkGegevens(petra());
  const wens = { ...stand, kvk: '90001234', website: 'https://kompas.example/privacy' };
  assert.deepEqual(await wijzigGegevens(petra(), wens), { kind: 'gewijzigd' });
  const later = await wijzigGegevens(petra(), { ...stand, telefoon: '088 111 11 11' });
  assert.ok(later.kind === 'intussen-gewijzigd');
  assert.equal(later.nu.kvk, '90001234');
  assert.equal((await bekijkGegevens(petra())).stand.telefoon, stand.telefoon);
  const linde = proef.gebied.partij.get('de-linde');
  await super_.query("update partij set kvk = '90009876' where id = $1", [linde]);
  const zelfde = await wijzigGegevens(petra(), { ...later.nu, kvk: '90009876' });
  assert.ok(zelfde.kind === 'fouten' && zelfde.fouten[0]?.veld === 'kvk', 'een KvK-nummer is van een bestuur');
  await assert.rejects(
    wijzigGegevens(petra(), { ...later.nu, gemeentecode: '0999' }),
    /partij_check/,
    'een school heeft geen gemeentecode, ook niet voor wie de pagina overslaat',
  );
});

test('aanspreekpunt, tekenbevoegde en beleid voor beveiliging: wat ontbreekt, staat er tot het er is (12.3, Bijl 2-a)', async () => {
  const swv = await maakBeheerder('swv-po');
  const voor = ontbreekt(await bekijkGegevens(swv), '2026-03-03');
  assert.equal(voor.length, 4);
  const contact = {
    naam: 'Roos Kuiper',
    functie: 'privacycoördinator',
    email: 'roos@kompas.example',
    telefoon: '088 1',
  };
  const aanspreekpunt = { soort: 'aanspreekpunt', orgaan: 'organisatie', ...contact } as const;
  const tegelijk = await Promise.all([voegContactToe(swv, aanspreekpunt), voegContactToe(swv, aanspreekpunt)]);
  assert.deepEqual(tegelijk, [true, true]);
  const punten = (await bekijkGegevens(swv)).contacten.filter(({ soort }) => soort === 'aanspreekpunt');
  assert.equal(punten.length, 1, 'twee keer verzenden is een contactpersoon');
  assert.equal(await voegContactToe(swv, { soort: 'tekenbevoegde', orgaan: 'college', ...contact }), false);
  assert.equal(await verklaarBeveiliging(swv, { norm: 'nen-7510', vastgesteldOp: '2026-01-01' }), false);
  assert.equal(await verklaarBeveiliging(swv, { norm: 'ibp', vastgesteldOp: '2026-01-01' }), true);
  const blad = await bekijkGegevens(swv);
  const [, website, ...meer] = ontbreekt(blad, '2026-03-03');
  assert.match(website?.zin ?? '', /website/);
  assert.equal(website?.naar, '/organisatie/gegevens/wijzigen');
  assert.deepEqual(meer, []);
  assert.match(
    ontbreekt(blad, '2027-03-03')
      .map(({ zin }) => zin)
      .join(),
    /ouder dan een jaar/,
  );
  const { rows } = await super_.query('select inhoud from contactpersoon');
  assert.equal(Buffer.concat(rows.map(({ inhoud }) => inhoud)).includes('Roos'), false, 'versleuteld');
});

test('een school houdt haar BRIN: tweemaal hetzelfde kan niet, en een gesloten school is niet meer te kiezen', async () => {
  const wens = {
    naam: 'Kompas Vakschool',
    plaats: 'Veenmeer',
    brin: '98ZY',
    onderwijs: 'vso',
    geslotenOp: null,
  } as const;
  assert.deepEqual(await bewaarSchool(petra(), wens, null), { kind: 'bewaard' });
  assert.equal((await bewaarSchool(petra(), { ...wens, naam: 'Andere' }, null)).kind, 'brin-bestaat');
  assert.equal((await bewaarSchool(petra(), { ...wens, brin: '98ZX', onderwijs: 'mbo' }, null)).kind, 'geen-scholen');
});

test('alleen wie het convenant opstelt voegt partijen toe; mbo alleen onder een samenwerkingsverband vo (fn 7, P-5)', async () => {
  const { rows } = await super_.query<{ id: string }>('select penvoerder_id as id from convenant limit 1');
  const sleutel = [...proef.gebied.partij].find(([, id]) => id === rows[0]?.id)?.[0] ?? '';
  const penvoerder = await maakBeheerder(sleutel);
  await super_.query(
    "update partij set swv_onderwijs = case when naam like '%VO%' then 'vo' else 'po' end where soort = 'swv'",
  );
  const wens: Partijwens = {
    soort: 'mbo',
    naam: 'Waterrijk College',
    plaats: 'Oeverstad',
    telefoon: '088 000 70 00',
    nummers: ZONDER_NUMMERS,
    swvOnderwijs: null,
    onderSwv: proef.gebied.partij.get('swv-po') ?? '',
    afstemmingOp: '2025-09-01',
    vestiging: { naam: 'Waterrijk College Oeverstad', plaats: 'Oeverstad', brin: '97ZZ01', onderwijs: 'mbo' },
    gemeenten: [],
  };
  assert.deepEqual(await voegPartijToe(await maakBeheerder('bries'), wens), { kind: 'geen-penvoerder' });
  // Een eigen ontwerp naast het convenant dat geldt, geeft niemand de mensen van een ander.
  const eigenOntwerp = await maakBeheerder(sleutel === 'oeverstad' ? 'swv-po' : 'oeverstad');
  const ontwerp = { naam: 'Eigen ontwerp', opzegtermijn: 6, procesregie: 'gemeente' } as const;
  assert.equal((await stelConvenantOp(eigenOntwerp, ontwerp)).kind, 'opgesteld');
  assert.deepEqual(await voegPartijToe(eigenOntwerp, wens), { kind: 'geen-penvoerder' });
  const onderPo = await voegPartijToe(penvoerder, wens);
  assert.ok(onderPo.kind === 'fouten' && onderPo.fouten.every(({ veld }) => veld === 'onderSwv'));
  const mbo = await voegPartijToe(penvoerder, { ...wens, onderSwv: proef.gebied.partij.get('swv-vo') ?? '' });
  assert.ok(mbo.kind === 'toegevoegd');
  assert.equal(await tel('school', mbo.partij), 1, 'met haar vestiging');
  const swvVo = await maakBeheerder('swv-vo');
  const { stand: vo } = await bekijkGegevens(swvVo);
  const naarPo = await wijzigGegevens(swvVo, { ...vo, swvNummer: null, swvOnderwijs: 'po' });
  assert.ok(
    naarPo.kind === 'fouten' && naarPo.fouten.every(({ veld }) => veld === 'swvOnderwijs'),
    'er hoort mbo onder',
  );
  const scheef = await wijzigGegevens(swvVo, { ...vo, swvNummer: 'PO9901', swvOnderwijs: 'vo' });
  assert.ok(scheef.kind === 'fouten' && scheef.fouten[0]?.veld === 'swvNummer');
  const instelling = await eersteBeheerder(mbo.partij);
  const afstemming = { swv: proef.gebied.partij.get('swv-vo') ?? '', afgestemdOp: '2025-09-01', versie: 1 };
  const wijzig = (anders: Partial<typeof afstemming>) => wijzigAfstemming(instelling, { ...afstemming, ...anders });
  assert.equal((await wijzig({})).kind, 'zelfde');
  assert.equal(
    (await wijzig({ swv: wens.onderSwv ?? '' })).kind,
    'geen-verband',
    'mbo hoort onder voortgezet onderwijs (fn 7)',
  );
  assert.equal((await wijzig({ afgestemdOp: '2027-01-01' })).kind, 'later');
  assert.equal((await wijzig({ afgestemdOp: '2026-02-01' })).kind, 'gewijzigd');
  assert.equal((await wijzig({ afgestemdOp: '2026-02-02' })).kind, 'intussen-gewijzigd');
  const { stand: nu, vroeger } = await bekijkGegevens(instelling);
  assert.deepEqual([nu.afstemmingOp, vroeger.map((rij) => rij.afgestemdOp)], ['2026-02-01', ['2025-09-01']]);
  assert.equal((await wijzigAfstemming(petra(), afstemming)).kind, 'geen-mbo');
  await assert.rejects(
    super_.query('update partij set onder_swv_id = $1 where id = $2', [wens.onderSwv, mbo.partij]),
    /foreign key/,
    'ook de database kent geen mbo onder po',
  );
  const jeugdhulp = { ...wens, soort: 'jeugdhulpaanbieder', naam: 'Ankerplaats', vestiging: null } as const;
  assert.equal((await voegPartijToe(penvoerder, jeugdhulp)).kind, 'fouten');
  const oeverstad = proef.gebied.partij.get('oeverstad') ?? '';
  const anker = await voegPartijToe(penvoerder, { ...jeugdhulp, gemeenten: [oeverstad] });
  assert.ok(anker.kind === 'toegevoegd');
  assert.equal((await voegPartijToe(penvoerder, { ...jeugdhulp, gemeenten: [oeverstad] })).kind, 'bestaat-al');
  const gemeente = await maakBeheerder('oeverstad');
  const contract = { aanbieder: anker.partij, van: '2026-01-01', formulierOp: null };
  assert.deepEqual(await legContractVast(gemeente, contract), { kind: 'loopt-al' });
  assert.deepEqual(await legContractVast(petra(), contract), { kind: 'geen-gemeente' });

  const eerste = await geefEersteBeheerder(metAanmelden(penvoerder), mbo.partij, {
    naam: 'Ida Mol',
    email: 'ida@wc.example',
  });
  assert.ok(eerste.kind === 'gemaakt');
  const opnieuw = await geefEersteBeheerder(metAanmelden(penvoerder), mbo.partij, null);
  assert.ok(opnieuw.kind === 'gemaakt' && opnieuw.code !== eerste.code, 'kwijt is geen ramp');
  assert.equal(await tel('aanstelling', mbo.partij), 1);
  const regels = await bekijkPartijen(metAanmelden(penvoerder));
  assert.equal(regels?.find(({ id }) => id === mbo.partij)?.beheerder, 'zonder-account');
  assert.equal(await bekijkPartijen(metAanmelden(petra())), null);
});

test('geheimhouding uit contract vraagt in het onderwijs een getekende verklaring (11.2, T-11d)', async () => {
  const femke = proef.wie('femke').aanstelling;
  const wens = { id: femke, naam: 'Femke Bos', school: null, magAanwijzen: true, versie: 1 };
  const met = (geheimhouding: 'contract' | 'geen', verklaringOp: string | null) =>
    wijzigCollega(petra(), { ...wens, geheimhouding, verklaringOp });
  assert.deepEqual(await met('contract', null), { kind: 'verklaring-nodig' });
  assert.deepEqual(await met('contract', '2030-01-01'), { kind: 'verklaring-later' });
  assert.deepEqual(await met('geen', '2026-01-01'), { kind: 'geen-basis' });
  assert.deepEqual(await met('contract', '2026-01-01'), { kind: 'gewijzigd' });
  assert.equal((await met('contract', '2026-01-02')).kind, 'intussen-gewijzigd');
  const noor = proef.wie('noor').aanstelling;
  assert.deepEqual(await wijzigCollega(petra(), { ...wens, id: noor, geheimhouding: 'cao', verklaringOp: null }), {
    kind: 'onbekend',
  });
});

const telGestopt = async (...aanstellingen: readonly string[]) =>
  (await super_.query('select from aanmelden.gestopt where aanstelling_id = any ($1)', [aanstellingen])).rowCount;

test('een andere hoedanigheid is een nieuwe aanstelling: de oude stopt nu en neemt niets mee (B.1)', async () => {
  const gemeente = metAanmelden(await maakBeheerder('oeverstad'));
  const { aanstelling, persoon } = proef.wie('marit');
  const wens = { aanstelling, functie: 'wmo-consulent', hoedanigheid: null };
  assert.deepEqual(await geefAnderWerk(gemeente, { ...wens, functie: 'jeugdarts-op-zee' }), {
    kind: 'geen-functie',
    gestopt: false,
  });
  const zonderTaak = await geefAnderWerk(gemeente, { ...wens, functie: 'procesregisseur' });
  assert.deepEqual(zonderTaak, { kind: 'kies', gestopt: false });
  const verkeerd = { ...wens, functie: 'leerplichtambtenaar', hoedanigheid: 'wmo' } as const;
  assert.deepEqual(await geefAnderWerk(gemeente, verkeerd), { kind: 'past-niet', gestopt: false });
  assert.equal(await telGestopt(aanstelling), 0);
  assert.deepEqual(await geefAnderWerk(gemeente, wens), { kind: 'gewijzigd', gestopt: true });
  assert.equal(await telGestopt(aanstelling), 1);
  const { rows } = await super_.query(
    'select functie, hoedanigheid, tot is null as loopt from aanstelling where persoon_id = $1 order by loopt',
    [persoon],
  );
  assert.deepEqual(rows, [
    { functie: 'jeugdwerker-wijkteam', hoedanigheid: 'toeleiding', loopt: false },
    { functie: 'wmo-consulent', hoedanigheid: 'wmo', loopt: true },
  ]);
});

test('een laatste dag in de toekomst laat de toegang tot en met die dag werken', async () => {
  const gemeente = metAanmelden(await maakBeheerder('oeverstad'));
  const { aanstelling } = proef.wie('joris');
  const stop = (laatsteDag: string | null) => stopToegang(gemeente, { aanstelling, laatsteDag });
  assert.deepEqual(await stop('2026-03-31'), { kind: 'gepland', gestopt: false });
  assert.equal(await telGestopt(aanstelling), 0);
  assert.deepEqual(await telWerkVan(gemeente, proef.wie('joris').persoon), []);
});

test('wie vertrekt, stopt in elke functie tegelijk; is het de laatste beheerder, dan stopt er niets (AU7)', async () => {
  const linde = metAanmelden(await maakBeheerder('de-linde'));
  const { persoon } = linde.verzoeker;
  const noor = proef.wie('noor').aanstelling;
  await super_.query('update aanstelling set persoon_id = $1 where id = $2', [persoon, noor]);
  const van = async () => (await bekijkRechten(linde)).regels.filter((regel) => regel.persoon === persoon);
  assert.equal((await van()).length, 2);
  const alles = { aanstellingen: await van(), laatsteDag: null };
  assert.equal((await stopVertrekker(linde, alles)).kind, 'laatste-beheerder');
  assert.equal(await telGestopt(noor), 0);
  await maakBeheerder('de-linde');
  assert.equal((await stopVertrekker(linde, alles)).kind, 'gestopt');
  assert.equal(await telGestopt(noor, linde.verzoeker.aanstelling), 2);
});

test('rechten nakijken: over ieder besluit, dan afronden; wie stopt telt als besluit (BIO2 5.18.02)', async () => {
  const gemeente = metAanmelden(await maakBeheerder('oeverstad'));
  assert.deepEqual(await laatBlijven(gemeente, []), { kind: 'geen-ronde' });
  assert.deepEqual(await beginRonde(gemeente), { kind: 'gedaan' });
  assert.deepEqual(await beginRonde(gemeente), { kind: 'loopt-al' });
  const { regels } = await bekijkRechten(gemeente);
  const [weg, ...blijft] = regels.filter(({ rol }) => rol === 'medewerker');
  assert.ok(weg !== undefined);
  const gebruiktOp = new Date('2026-02-14T10:00:00Z');
  assert.equal((await stopToegang(gemeente, { aanstelling: weg.id, laatsteDag: null, gebruiktOp })).kind, 'gestopt');
  const vreemd = proef.wie('femke').aanstelling;
  await laatBlijven(gemeente, [...blijft.map(({ id }) => id), vreemd]);
  assert.deepEqual(await rondAf(gemeente), { kind: 'nog-niet-klaar' });
  await laatBlijven(
    gemeente,
    regels.map(({ id }) => id),
  );
  assert.deepEqual(await rondAf(gemeente), { kind: 'gedaan' });
  const oordelen = await super_.query('select besluit from rechtenoordeel where aanstelling_id = any ($1)', [
    [weg.id, vreemd],
  ]);
  assert.deepEqual(oordelen.rows, [{ besluit: 'gestopt' }], 'van een ander niets');
  const blad = await bekijkRechten(gemeente);
  assert.equal(blad.ronde, null);
  assert.equal(blad.weerOp, '2027-03-03');
  const bestand = await neemRechtenMee(gemeente);
  assert.match(bestand, /^\uFEFF"Naam";/);
  const gestopt = bestand.split('\r\n').find((regel) => regel.includes('"gestopt"')) ?? '';
  assert.ok(gestopt.startsWith(`"${weg.naam}"`), 'wie is gestopt staat met naam in het bestand');
  assert.match(gestopt, /"2026-02-14";"gestopt";"2026-03-03"/);
});

const KOP = 'Naam;E-mailadres;Functie;School\r\n';

test('vijfduizend mensen uit een bestand: alles of niets, en de tweede keer niemand dubbel', async () => {
  const de = await maakBeheerder('de-linde');
  const { partij } = de.verzoeker;
  const regels = Array.from({ length: 5_000 }, (_, i) => `Mens ${i};mens${i}@linde.example;leerkracht;99ZZ`);
  const voor = await tel('aanstelling', partij);
  const begin = performance.now();
  const aangenomen = await neemBestandAan(de, { soort: 'mensen', inhoud: bytes(KOP + regels.join('\r\n')) });
  assert.ok(aangenomen.kind === 'aangenomen');
  const { rows } = await super_.query('select inhoud from invoer where id = $1', [aangenomen.invoer]);
  assert.equal(rows[0]?.inhoud.includes('mens1@'), false, 'het bestand ligt versleuteld');
  assert.equal(await tel('aanstelling', partij), voor, 'er is nog niets veranderd');
  assert.equal(await bevestigInvoer(de, aangenomen.invoer), true);
  const standen: number[] = [];
  const uitvoeren = voerInvoerUit(proef.omgeving, aangenomen.invoer);
  for (let klaar = false; !klaar; ) {
    klaar = await Promise.race([uitvoeren.then(() => true), proefpauze()]);
    const stand = await super_.query<{ gedaan: number }>('select gedaan from invoer where id = $1', [
      aangenomen.invoer,
    ]);
    standen.push(stand.rows[0]?.gedaan ?? -1);
  }
  console.log(`5000 mensen ingelezen in ${Math.round(performance.now() - begin)} ms`);
  assert.equal(await tel('aanstelling', partij), voor + 5_000);
  assert.equal(standen.at(-1), 5_000);
  assert.deepEqual(
    standen,
    standen.toSorted((a, b) => a - b),
    'de teller loopt alleen op',
  );
  const nogEens = await neemBestandAan(de, { soort: 'mensen', inhoud: bytes(KOP + regels.join('\n')) });
  assert.ok(nogEens.kind === 'aangenomen');
  const plan = (await bekijkInvoer(de, nogEens.invoer))?.plan;
  assert.ok(plan?.soort === 'mensen' && plan.stappen.every(({ kind }) => kind === 'gelijk'));
  assert.equal(await gooiInvoerWeg(de, nogEens.invoer), true);
  assert.equal(await bevestigInvoer(de, nogEens.invoer), false);
});

const ALLEN: Codewens = { wie: 'iedereen', school: null, ookMetCode: false, invoer: null, vorm: 'csv' };
const UITEEN = /"(Mens \d+)";"Leerkracht";"[^"]*";"([A-Z0-9]{4} [A-Z0-9]{4})"/g;

/** De lange vorm geeft een hele stad ineens toegang. */
const VELEN = process.env['PROEF'] === '1' ? 5_000 : 300;

test('honderden eerste codes: de werker maakt ze, en een bestand is precies een keer op te halen (AU5)', async () => {
  const de = metAanmelden(await maakBeheerder('de-linde'));
  const regels = Array.from({ length: VELEN }, (_, i) => `Mens ${i};nieuw${i}@linde.example;leerkracht;99ZZ`);
  const gelezen = await neemBestandAan(de, { soort: 'mensen', inhoud: bytes(KOP + regels.join('\r\n')) });
  assert.ok(gelezen.kind === 'aangenomen');
  await bevestigInvoer(de, gelezen.invoer);
  await voerInvoerUit(proef.omgeving, gelezen.invoer);
  const begin = performance.now();
  const begonnen = await beginUitgifte(de, { ...ALLEN, wie: 'invoer', invoer: gelezen.invoer });
  assert.ok(begonnen.kind === 'begonnen');
  assert.deepEqual(await beginUitgifte(de, ALLEN), { kind: 'bezig' }, 'een tegelijk');
  const plek = { uitgifte: begonnen.uitgifte, bundel: null };
  assert.equal((await haalCodesOp(de, plek)).kind, 'niet-klaar', 'er is nog niets gemaakt');
  const maker = { omgeving: proef.omgeving, aanmelden: proef.aanmelden };
  await Promise.all([maakUitgiftenAf(maker), maakUitgiftenAf(maker)]);
  const stand = await bekijkUitgifte(de, begonnen.uitgifte);
  assert.ok(stand?.bundels.every(({ voor, gemaakt }) => voor === gemaakt));
  const opgehaald = await Promise.all([haalCodesOp(de, plek), haalCodesOp(de, plek)]);
  console.log(`${VELEN} eerste codes in ${Math.round(performance.now() - begin)} ms`);
  assert.deepEqual(
    opgehaald.map(({ kind }) => kind).toSorted(),
    ['csv', 'niet-klaar'],
    'twee keer tegelijk geeft er een',
  );
  const bestand = opgehaald.find((uit) => uit.kind === 'csv')?.inhoud ?? '';
  const codes = [...bestand.matchAll(UITEEN)];
  assert.equal(new Set(codes.map(([, , code]) => code)).size, VELEN);
  assert.equal(bestand.includes('@'), false, 'code en adres gaan nooit samen');
  const [, naam = '', code = ''] = codes[123] ?? [];
  const herkomst = { verzoek: proef.omgeving.ids(), kanaal: 'web' } as const;
  const gekeurd = await controleerCode(proef.aanmelden.kring, { code, herkomst });
  assert.ok(gekeurd.kind === 'instellen');
  const poging = (email: string) =>
    kiesWachtwoord(proef.aanmelden.kring, { stap: gekeurd.stap, email, wachtwoord: 'paars fietspad zonder regen' });
  assert.equal((await poging('vinder@kompas.example')).kind, 'mis', 'een gevonden brief is niets waard');
  assert.equal((await poging(`${naam.replace('Mens ', 'nieuw')}@linde.example`)).kind, 'tweede-factor');
  assert.equal(await tel('codeuitgifte', de.verzoeker.partij), 1);
  const over = await super_.query('select 1 from codebundel where inhoud is not null');
  assert.equal(over.rowCount, 0, 'er blijft geen code liggen');
  assert.deepEqual(
    await beginUitgifte(de, { ...ALLEN, wie: 'invoer', invoer: gelezen.invoer }),
    { kind: 'niemand' },
    'wie een code heeft, krijgt er niet vanzelf een bij',
  );
});

test('brieven per school voor wie nieuw was; wat niemand ophaalt of wat wordt weggegooid, werkt niet', async () => {
  const vraag = metAanmelden(petra());
  const { partij, persoon } = vraag.verzoeker;
  const csv = `${KOP}Ömer Ünal;omer@kompas.example;mentor;98ZZ\nTeun Bakker;teun@kompas.example;mentor;\n`;
  const invoer = await neemBestandAan(petra(), { soort: 'mensen', inhoud: bytes(csv) });
  assert.ok(invoer.kind === 'aangenomen');
  await bevestigInvoer(petra(), invoer.invoer);
  await voerInvoerUit(proef.omgeving, invoer.invoer);
  const begin = async (anders: Partial<Codewens> = {}) => {
    const uit = await beginUitgifte(vraag, {
      ...ALLEN,
      wie: 'invoer',
      invoer: invoer.invoer,
      vorm: 'brief',
      ...anders,
    });
    assert.ok(uit.kind === 'begonnen');
    const stand = await bekijkUitgifte(vraag, uit.uitgifte);
    return { uitgifte: uit.uitgifte, bundels: stand?.bundels ?? [] };
  };
  const eerst = await begin();
  assert.deepEqual(
    eerst.bundels.map(({ school, gemaakt }) => [school === null, gemaakt]),
    [
      [true, 1],
      [false, 1],
    ],
    'een klein aantal is er meteen, per school bij elkaar',
  );
  const plek = { uitgifte: eerst.uitgifte, bundel: eerst.bundels[1]?.id ?? '' };
  const ander = metAanmelden(await maakBeheerder('kompas'));
  assert.equal((await haalCodesOp(ander, plek)).kind, 'onbekend', 'alleen wie erom vroeg');
  assert.equal(await bekijkUitgifte(metAanmelden(await maakBeheerder('swv-vo')), eerst.uitgifte), undefined);
  const brief = await haalCodesOp(vraag, plek);
  assert.ok(brief.kind === 'brieven');
  const pdf = await leesPdf(brief.inhoud);
  assert.equal(pdf.bladen.length, 1);
  assert.equal(pdf.ua, '1');
  assert.match(pdf.bladen[0] ?? '', /Code voor Ömer Ünal.*Mentor, Kompas College.*http:\/\/localhost:8080/s);
  assert.doesNotMatch(pdf.bladen[0] ?? '', /@/);
  assert.equal((await haalCodesOp(vraag, plek)).kind, 'niet-klaar');
  const open = async () => {
    const { rows } = await super_.query<{ persoon_id: string }>(
      `select c.persoon_id from aanmelden.uitnodigingscode c join persoon p on p.id = c.persoon_id
       where p.partij_id = $1 and p.aangemaakt_door = $2 and c.gebruikt_op is null and c.vervallen_op is null and c.doel = 'eerste-keer'
         and c.aanstelling_id = any (select unnest(voor) from codebundel)`,
      [partij, persoon],
    );
    return rows.length;
  };
  assert.equal(await open(), 2);
  assert.equal(await gooiCodesWeg(ander, eerst.uitgifte), false);
  assert.equal(await gooiCodesWeg(vraag, eerst.uitgifte), true);
  assert.equal(await open(), 1, 'wat is opgehaald blijft werken, de rest niet');
  const later = await begin({ ookMetCode: true });
  assert.equal(later.bundels.length, 2);
  proef.verzet(61 * 60_000);
  assert.equal(
    (await haalCodesOp(vraag, { uitgifte: later.uitgifte, bundel: later.bundels[0]?.id ?? '' })).kind,
    'niet-klaar',
  );
  await maakUitgiftenAf({ omgeving: proef.omgeving, aanmelden: proef.aanmelden });
  assert.equal(await open(), 0, 'na een uur is alles weg, ook de oude code die hierdoor verviel');
  const regels = await proef.regelsMet('codes-meegenomen');
  assert.deepEqual(
    regels.filter(({ object_id }) => object_id === plek.bundel).map(({ uitkomst }) => uitkomst),
    ['geweigerd', 'gelukt', 'geweigerd'],
  );
});

/** Laat andere vragen voorgaan. */
const proefpauze = () => new Promise<false>((klaar) => setImmediate(() => klaar(false)));

test('met een fout in regel 4.999 komt er niets in', async () => {
  const regels = Array.from(
    { length: 5_000 },
    (_, i) => `Mens ${i};m${i}@kompas.example;${i === 4_997 ? 'piloot' : 'mentor'};`,
  );
  const voor = [await tel('invoer', petra().verzoeker.partij), await tel('persoon', petra().verzoeker.partij)];
  const uitkomst = await neemBestandAan(petra(), { soort: 'mensen', inhoud: bytes(KOP + regels.join('\n')) });
  assert.ok(uitkomst.kind === 'fouten');
  assert.deepEqual(
    uitkomst.fouten.map(({ nummer, kolom }) => [nummer, kolom]),
    [[4_999, 'Functie']],
  );
  const na = [await tel('invoer', petra().verzoeker.partij), await tel('persoon', petra().verzoeker.partij)];
  assert.deepEqual(na, voor);
});

test('wat de werker liet liggen gaat verder; wie geen beheerder meer is, voert niets in; een concept vervalt na een uur', async () => {
  const csv = (naam: string) => bytes(`${KOP}${naam} Jansen;${naam}@kompas.example;mentor;98ZZ\n`);
  const aangenomen = async (opening: Opening, naam: string): Promise<string> => {
    const uitkomst = await neemBestandAan(opening, { soort: 'mensen', inhoud: csv(naam) });
    assert.ok(uitkomst.kind === 'aangenomen');
    return uitkomst.invoer;
  };
  const blijft = await aangenomen(petra(), 'Tineke');
  const tweede = await maakBeheerder('kompas');
  const ontslagen = await aangenomen(tweede, 'Udo');
  const vergeten = await aangenomen(petra(), 'Vera');
  assert.equal(
    await bekijkInvoer(await maakBeheerder('bries'), blijft),
    undefined,
    'van een andere partij bestaat niet',
  );
  assert.equal(await bevestigInvoer(tweede, blijft), false, 'alleen wie het inlas, bevestigt');
  assert.equal(await bevestigInvoer(petra(), blijft), true);
  assert.equal(await bevestigInvoer(tweede, ontslagen), true);
  await stopToegang(metAanmelden(petra()), { aanstelling: tweede.verzoeker.aanstelling, laatsteDag: null });
  await super_.query("update aanstelling set tot = '2026-03-01', van = '2026-01-01' where id = $1", [
    tweede.verzoeker.aanstelling,
  ]);
  await voerInvoerenUit(proef.omgeving);
  proef.verzet(DAG);
  assert.equal(await bevestigInvoer(petra(), vergeten), false);
  await voerInvoerenUit(proef.omgeving);
  const { rows } = await super_.query<{ id: string; stand: string; leeg: boolean }>(
    'select id, stand, inhoud is null as leeg from invoer where id = any ($1)',
    [[blijft, ontslagen, vergeten]],
  );
  const stand = new Map(rows.map((rij) => [rij.id, rij]));
  assert.deepEqual(
    [blijft, ontslagen, vergeten].map((id) => stand.get(id)?.stand),
    ['klaar', 'mislukt', 'weg'],
  );
  assert.ok(
    rows.every(({ leeg }) => leeg),
    'de inhoud gaat weg zodra zij niet meer nodig is',
  );
});

test('scholen en partijen uit een bestand', async () => {
  const scholen = bytes(
    'Naam;Plaats;BRIN;Onderwijs\nKompas Lyceum;Oeverstad;98ZW;vo\nKompas College Zuid;Oeverstad;98ZZ;vo\n',
  );
  const schoolwens = await neemBestandAan(petra(), { soort: 'scholen', inhoud: scholen });
  assert.ok(schoolwens.kind === 'aangenomen');
  await bevestigInvoer(petra(), schoolwens.invoer);
  await voerInvoerUit(proef.omgeving, schoolwens.invoer);
  const { rows } = await super_.query("select naam from school where brin in ('98ZW', '98ZZ') order by brin");
  assert.deepEqual(rows, [{ naam: 'Kompas Lyceum' }, { naam: 'Kompas College Zuid' }]);
  assert.deepEqual(await neemBestandAan(petra(), { soort: 'partijen', inhoud: scholen }), { kind: 'mag-niet' });

  const { rows: convenant } = await super_.query<{ id: string }>('select penvoerder_id as id from convenant limit 1');
  const sleutel = [...proef.gebied.partij].find(([, id]) => id === convenant[0]?.id)?.[0] ?? '';
  const penvoerder = await maakBeheerder(sleutel);
  const partijen = (regels: string) =>
    neemBestandAan(penvoerder, {
      soort: 'partijen',
      inhoud: bytes(`Soort;Naam;Plaats;Telefoon;KvK-nummer;Contract met gemeenten\n${regels}`),
    });
  const fout = await partijen(
    'Zorgaanbieder;De Kade;Veenmeer;088 000 80 00;123;\nJeugdhulpaanbieder;Wal;Veenmeer;088 000 80 01;;Nergens\n',
  );
  assert.ok(fout.kind === 'fouten');
  assert.deepEqual(
    fout.fouten.map(({ nummer, kolom }) => `${nummer}:${kolom}`),
    ['2:KvK-nummer', '3:Contract met gemeenten', '3:Contract met gemeenten'],
  );
  const goed = await partijen(
    'Zorgaanbieder;De Kade;Veenmeer;088 000 80 00;90001235;\nJeugdhulpaanbieder;Wal;Veenmeer;088 000 80 01;;Oeverstad\n',
  );
  assert.ok(goed.kind === 'aangenomen');
  await bevestigInvoer(penvoerder, goed.invoer);
  await voerInvoerUit(proef.omgeving, goed.invoer);
  const nieuw = await super_.query("select naam, kvk from partij where naam in ('De Kade', 'Wal') order by naam");
  assert.deepEqual(nieuw.rows, [
    { naam: 'De Kade', kvk: '90001235' },
    { naam: 'Wal', kvk: null },
  ]);
});
