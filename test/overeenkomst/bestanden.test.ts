import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { voerInvoerUit } from '../../src/beheer/invoer/voer-uit.ts';
import { leesPdf } from '../steun/pdf.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';

/** Bestanden van de overeenkomst over HTTP: mensen inlezen uit CSV, en het register uitgeven. Geen browser, geen script. */

/** Zoveel mensen tegelijk belooft de regio in te lezen, op een gewone machine binnen een halve minuut: de proef zegt hoe lang het duurde. */
const MENSEN = 5_000;
const INVOER = '/organisatie/invoer';

let s: TestServer;
let su: pg.Client;
before(async () => {
  s = await maakTestServer();
  su = new pg.Client({ connectionString: s.database.superuserUrl });
  await su.connect();
});
after(async () => {
  await su?.end();
  await s?.weg();
});

const bezoek = (sleutel: string): Promise<Bezoeker> => s.ingelogd(s.gebied.persoon.get(sleutel) ?? '');
const KOP = 'Naam;E-mailadres;Functie;School\n';
const csv = (regels: readonly string[]) => Buffer.from(KOP + regels.join('\n'));

async function leesIn(
  bezoeker: Bezoeker,
  { soort = 'mensen', inhoud, type = 'text/csv', naam = 'mensen.csv' }: Bestand,
): Promise<{ readonly status: number; readonly body: string; readonly naar: string }> {
  const bestand = { naam, soort: type, inhoud };
  const antwoord = await bezoeker.verstuur({ van: INVOER, naar: INVOER, velden: { soort }, bestand });
  return { status: antwoord.statusCode, body: antwoord.body, naar: String(antwoord.headers['location'] ?? '') };
}
type Bestand = {
  readonly soort?: string;
  readonly inhoud: Buffer;
  readonly type?: string;
  readonly naam?: string;
};

const aantal = async (tabel: 'persoon' | 'invoer'): Promise<number> =>
  (await su.query<{ n: number }>(`select count(*)::int as n from ${tabel}`)).rows[0]?.n ?? 0;

test('veel mensen uit een bestand: voorbeeld, bevestigen, en de pagina zegt hoe ver het is', async () => {
  const petra = await bezoek('petra');
  const regels = Array.from({ length: MENSEN }, (_, i) => `Mens ${i};mens${i}@kompas.example;leerkracht;98ZZ`);
  const eerst = await aantal('persoon');
  const begin = performance.now();
  const aangenomen = await leesIn(petra, { inhoud: csv(regels) });
  assert.equal(aangenomen.status, 303, aangenomen.body.slice(0, 400));
  const pagina = async () => (await petra.haal(aangenomen.naar)).body;
  const voorbeeld = await pagina();
  assert.match(voorbeeld, /Mens 0/);
  assert.equal(await aantal('persoon'), eerst, 'er is nog niets veranderd');
  const bevestigd = await petra.verstuur({ van: aangenomen.naar, naar: `${aangenomen.naar}/bevestig`, velden: {} });
  assert.equal(bevestigd.statusCode, 303);
  const zinnen = new Set<string>();
  let klaar = false;
  const werk = voerInvoerUit(s.omgeving, aangenomen.naar.split('/').at(-1) ?? '').then(() => {
    klaar = true;
  });
  while (!klaar) {
    const zin = /(\d+) van (\d+) regels/.exec(await pagina());
    if (zin !== null) zinnen.add(zin[0]);
  }
  await werk;
  const duur = performance.now() - begin;
  console.log(`${MENSEN} mensen over HTTP ingelezen in ${Math.round(duur)} ms; gezien: ${[...zinnen].join(', ')}`);
  assert.ok([...zinnen].every((zin) => zin.endsWith(`van ${MENSEN} regels`)));
  assert.ok(zinnen.size > 0, 'wie wacht, ziet de teller');
  assert.equal(await aantal('persoon'), eerst + MENSEN);
  assert.match(await pagina(), /klaar|ingelezen/i);
});

test('een bestand dat geen CSV is, leeg is, te groot is of van een ander, verandert niets en zegt wat te doen', async () => {
  const petra = await bezoek('petra');
  const voor = [await aantal('persoon'), await aantal('invoer')];
  const fout = async (bestand: Bestand, zin: RegExp) => {
    const { status, body } = await leesIn(petra, bestand);
    assert.equal(status, 422, String(zin));
    assert.match(body, zin);
    assert.doesNotMatch(body, /Error|at .*\.ts:/);
  };
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc3, 0x28])]);
  await fout({ inhoud: pdf, type: 'application/pdf', naam: 'mensen.pdf' }, /niets veranderd/);
  await fout({ inhoud: Buffer.alloc(0) }, /Kies een CSV-bestand dat niet leeg is/);
  await fout({ inhoud: Buffer.alloc(10 * 1024 * 1024 + 1, 'a') }, /hoogstens 10 MB/);
  await fout(
    { inhoud: csv(['Mens;geen-adres;leerkracht;98ZZ', 'Mens;m@kompas.example;piloot;98ZZ']) },
    /2 van de 2 regels/,
  );
  await fout({ inhoud: csv(['Mens;m@kompas.example;leerkracht;98ZZ']), soort: 'partijen' }, /zelf bijhoudt/);
  await fout(
    { inhoud: csv(['Mens;m@kompas.example;leerkracht;98ZZ']), soort: 'iets' },
    /Kies wat er in het bestand staat/,
  );
  const meer = Array.from({ length: 10_001 }, (_, i) => `M ${i};m${i}@kompas.example;leerkracht;98ZZ`);
  await fout({ inhoud: csv(meer) }, /hoogstens 10\.?000/);
  assert.deepEqual([await aantal('persoon'), await aantal('invoer')], voor);
});

test('zonder bestand, zonder bewijs van de pagina of zonder recht komt er niets binnen', async () => {
  const petra = await bezoek('petra');
  const zonder = await petra.verstuur({ van: INVOER, naar: INVOER, velden: { soort: 'mensen' } });
  assert.equal(zonder.statusCode, 422);
  assert.match(zonder.body, /Kies een CSV-bestand/);
  const bestand = { naam: 'm.csv', soort: 'text/csv', inhoud: csv(['M;m@kompas.example;leerkracht;98ZZ']) };
  const voor = await aantal('invoer');
  const vals = await petra.verstuur({ van: INVOER, naar: INVOER, velden: { soort: 'mensen' }, bestand, csrf: 'vals' });
  assert.ok(vals.statusCode >= 400 && vals.statusCode < 500, String(vals.statusCode));
  const femke = await bezoek('femke');
  const medewerker = await femke.verstuur({ van: '/mijn-werk', naar: INVOER, velden: { soort: 'mensen' }, bestand });
  assert.equal(medewerker.statusCode, 404);
  assert.equal(await aantal('invoer'), voor);
});

const VORMEN = [
  ['pdf', 'application/pdf'],
  ['csv', 'text/csv; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
] as const;

test('het register gaat mee als pdf, csv en json, voor beheerder en FG, en elke uitgave ligt vast (15.1, 15.2)', async () => {
  for (const sleutel of ['hester', 'harm'] as const) {
    const bezoeker = await bezoek(sleutel);
    for (const [vorm, soort] of VORMEN) {
      const antwoord = await bezoeker.verstuur({ van: '/register', naar: `/register/uitgeven/${vorm}`, velden: {} });
      assert.equal(antwoord.statusCode, 200, `${sleutel} ${vorm}`);
      assert.equal(antwoord.headers['content-type'], soort);
      assert.match(String(antwoord.headers['content-disposition']), new RegExp(`register-2026-03-03\\.${vorm}`));
      assert.match(String(antwoord.headers['cache-control']), /no-store/);
      if (vorm === 'json') {
        const { register } = JSON.parse(antwoord.body);
        assert.equal(register.partij.naam, 'Gemeente Oeverstad');
        assert.ok(register.verwerkingen.length > 1);
      } else if (vorm === 'csv')
        assert.ok(
          antwoord.body.split(/\r?\n/u).every((regel) => !/(^|[;,])"?[=+@]/u.test(regel)),
          'geen cel is een formule',
        );
      else assert.match(JSON.stringify(await leesPdf(new Uint8Array(antwoord.rawPayload))), /Gemeente Oeverstad/);
      assert.doesNotMatch(antwoord.body, /Stichting Kompas, /, 'niets uit het register van een ander');
    }
  }
  const { rows } = await su.query<{ vorm: string; n: number }>(
    'select vorm, count(*)::int as n from registeruitgave group by vorm order by vorm',
  );
  assert.deepEqual(
    rows.map(({ vorm, n }) => [vorm, n]),
    [
      ['csv', 2],
      ['json', 2],
      ['pdf', 2],
    ],
  );
});

test('wie bij het nakijken niemand aanvinkt, leest wat er ontbreekt en niet dat het bewaard is (BIO2 5.18.02)', async () => {
  const hester = await bezoek('hester');
  const rechten = '/organisatie/rechten';
  await hester.verstuur({ van: rechten, naar: `${rechten}/begin`, velden: {} });
  const leeg = await hester.verstuur({ van: rechten, naar: `${rechten}/blijft`, velden: {} });
  assert.equal(leeg.statusCode, 422);
  assert.match(leeg.body, /href="#veld-blijft"[^>]*>Zet een vinkje bij wie blijft\./);
  assert.equal(leeg.body.match(/id="veld-blijft"/g)?.length, 1, 'de zin wijst naar het eerste vinkje');
});

test('uitgeven vraagt een verse factor, een knop en een van de drie vormen; wie geen beheerder of FG is, vindt niets', async () => {
  const hester = await bezoek('hester');
  const uitgaven = async () => (await su.query('select 1 from registeruitgave')).rows.length;
  const voor = await uitgaven();
  assert.equal((await hester.haal('/register/uitgeven/pdf')).statusCode, 404, 'een link geeft niets uit');
  const anders = await hester.verstuur({ van: '/register', naar: '/register/uitgeven/docx', velden: {} });
  assert.equal(anders.statusCode, 404);
  const femke = await bezoek('femke');
  const geen = await femke.verstuur({ van: '/mijn-werk', naar: '/register/uitgeven/csv', velden: {} });
  assert.equal(geen.statusCode, 404);
  s.zetKlok('2026-03-03T09:06:00.000Z');
  const oud = await hester.verstuur({ van: '/register', naar: '/register/uitgeven/csv', velden: {} });
  assert.equal(oud.statusCode, 401, 'na vijf minuten eerst opnieuw bevestigen');
  assert.equal(await uitgaven(), voor);
});
