import assert from 'node:assert/strict';
import { isAbsolute, join } from 'node:path';
import { test } from 'node:test';
import { type Config, leesConfig } from './config.ts';
import { pakketwortel } from './lib/pakket.ts';

const EIGEN = {
  DATABASE_URL: 'postgresql://eigenaar:geheimwoord@db.voorbeeld.nl:5432/regio?sslmode=verify-full',
  OVERLEGTAFEL_HOOFDSLEUTEL: '/etc/overlegtafel/hoofdsleutel',
  OVERLEGTAFEL_ADRES: 'https://overleg.voorbeeld.nl',
};

function goed(env: Record<string, string>): Config {
  const uitkomst = leesConfig(env);
  assert.equal(uitkomst.kind, 'ok', JSON.stringify(uitkomst));
  return (uitkomst as Extract<typeof uitkomst, { kind: 'ok' }>).config;
}

function fouten(env: Record<string, string>): readonly string[] {
  const uitkomst = leesConfig(env);
  return uitkomst.kind === 'fout' ? uitkomst.regels : [];
}

test('zonder instellingen draait de demonstratie op de eigen database', () => {
  assert.deepEqual(goed({}), {
    poort: 8080,
    adres: 'http://localhost:8080',
    gegevensMap: join(pakketwortel, 'gegevens'),
    database: { soort: 'ingebed' },
    proxies: [],
    post: undefined,
    sms: undefined,
    meldadres: undefined,
    klok: undefined,
  });
});

test('de instellingen zijn bevroren', () => {
  const config = goed(EIGEN);
  assert.ok(Object.isFrozen(config) && Object.isFrozen(config.database));
});

test('het adres volgt de poort', () => {
  assert.equal(goed({ OVERLEGTAFEL_PORT: '9000' }).adres, 'http://localhost:9000');
});

test('een eigen PostgreSQL: de sleutels staan in een tweede database op dezelfde server', () => {
  assert.deepEqual(goed(EIGEN).database, {
    soort: 'eigen',
    databaseUrl: EIGEN.DATABASE_URL,
    sleutelsDatabaseUrl: 'postgresql://eigenaar:geheimwoord@db.voorbeeld.nl:5432/regio_sleutels?sslmode=verify-full',
    hoofdsleutelBestand: '/etc/overlegtafel/hoofdsleutel',
  });
});

test('een eigen PostgreSQL achter een socket houdt haar parameters', () => {
  const url = 'postgresql://eigenaar@%2Frun%2Fpostgresql/regio?sslmode=disable';
  const { database } = goed({ ...EIGEN, DATABASE_URL: url });
  assert.deepEqual(database.soort === 'eigen' && [database.databaseUrl, database.sleutelsDatabaseUrl], [
    url,
    'postgresql://eigenaar@%2Frun%2Fpostgresql/regio_sleutels?sslmode=disable',
  ]);
});

test('een PostgreSQL op een andere machine kan niet zonder versleutelde en nagekeken verbinding (CR7)', () => {
  const naar = (adres: string) => fouten({ ...EIGEN, DATABASE_URL: `postgresql://eigenaar@${adres}` }).join();
  for (const staart of ['', '?sslmode=disable', '?sslmode=require', '?sslmode=no-verify'])
    assert.match(naar(`db.voorbeeld.nl/regio${staart}`), /^DATABASE_URL noemt een andere machine/, staart);
  assert.match(naar('localhost/regio?host=10.0.0.7'), /^DATABASE_URL noemt een andere machine/);
  assert.equal(naar('db.voorbeeld.nl/regio?sslmode=verify-full&sslrootcert=/etc/ca.pem'), '');
  for (const hier of ['localhost:5432', '127.0.0.1', '[::1]:5432', '%2Frun%2Fpostgresql'])
    assert.equal(goed({ ...EIGEN, DATABASE_URL: `postgresql://eigenaar@${hier}/regio` }).database.soort, 'eigen', hier);
});

test('een relatieve gegevensmap wordt een volledig pad', () => {
  assert.ok(isAbsolute(goed({ OVERLEGTAFEL_GEGEVENS: 'elders' }).gegevensMap));
});

test('een lege waarde telt als niet gezet', () => {
  assert.deepEqual(goed({ OVERLEGTAFEL_PORT: '', DATABASE_URL: '  ' }), goed({}));
});

test('post heeft een server en een afzender', () => {
  const env = { SMTP_URL: 'smtps://u:w@post.voorbeeld.nl:465', OVERLEGTAFEL_AFZENDER: 'overleg@voorbeeld.nl' };
  assert.deepEqual(goed(env).post, { smtpUrl: env.SMTP_URL, afzender: env.OVERLEGTAFEL_AFZENDER });
});

test('wie het systeem beheert heeft een adres, of geen', () => {
  assert.equal(goed({ OVERLEGTAFEL_MELDADRES: 'beheer@voorbeeld.nl' }).meldadres, 'beheer@voorbeeld.nl');
  assert.equal(goed({}).meldadres, undefined);
});

test('sms heeft een dienst en een bestand met de sleutel', () => {
  const env = { SMS_URL: 'https://sms.voorbeeld.nl/berichten', SMS_SLEUTEL_BESTAND: '/etc/overlegtafel/sms' };
  assert.deepEqual(goed(env).sms, { url: env.SMS_URL, sleutelBestand: env.SMS_SLEUTEL_BESTAND });
  assert.equal(goed({ ...env, SMS_URL: 'http://localhost:4000/sms' }).sms?.url, 'http://localhost:4000/sms');
});

test('de klok van de demonstratie kan stilstaan', () => {
  assert.equal(goed({ OVERLEGTAFEL_KLOK: '2026-09-01T08:00Z' }).klok, '2026-09-01T08:00:00.000Z');
});

type Geval = readonly [instelling: string, env: Record<string, string>];

const GEVALLEN: readonly Geval[] = [
  ...['0', '65536', '-1', '80a', '8080.5', '0x50', '1e3'].map(
    (poort): Geval => ['OVERLEGTAFEL_PORT', { OVERLEGTAFEL_PORT: poort }],
  ),
  ['OVERLEGTAFEL_POORT', { OVERLEGTAFEL_POORT: '8080' }],
  ['SLEUTELS_DATABASE_URL', { SLEUTELS_DATABASE_URL: EIGEN.DATABASE_URL }],
  ['OVERLEGTAFEL_HOOFDSLEUTEL', { OVERLEGTAFEL_HOOFDSLEUTEL: '/x' }],
  ['OVERLEGTAFEL_HOOFDSLEUTEL', { ...EIGEN, OVERLEGTAFEL_HOOFDSLEUTEL: '' }],
  ['DATABASE_URL', { ...EIGEN, DATABASE_URL: 'mysql://u:w@s/d' }],
  ['DATABASE_URL', { ...EIGEN, DATABASE_URL: 'postgresql://s/d' }],
  ['DATABASE_URL', { ...EIGEN, DATABASE_URL: 'postgresql://u@s' }],
  ['DATABASE_URL', { ...EIGEN, DATABASE_URL: 'regio' }],
  ['SLEUTELS_DATABASE_URL', { ...EIGEN, SLEUTELS_DATABASE_URL: 'onzin' }],
  ['SLEUTELS_DATABASE_URL', { ...EIGEN, SLEUTELS_DATABASE_URL: EIGEN.DATABASE_URL }],
  ['OVERLEGTAFEL_ADRES', { OVERLEGTAFEL_ADRES: 'localhost:8080' }],
  ['OVERLEGTAFEL_ADRES', { OVERLEGTAFEL_ADRES: 'https://voorbeeld.nl/pad' }],
  ['OVERLEGTAFEL_ADRES', { OVERLEGTAFEL_ADRES: 'https://u:w@voorbeeld.nl' }],
  ['OVERLEGTAFEL_ADRES', { ...EIGEN, OVERLEGTAFEL_ADRES: 'http://overleg.voorbeeld.nl' }],
  ['OVERLEGTAFEL_AFZENDER', { SMTP_URL: 'smtp://post.voorbeeld.nl' }],
  ['SMTP_URL', { OVERLEGTAFEL_AFZENDER: 'overleg@voorbeeld.nl' }],
  ['OVERLEGTAFEL_AFZENDER', { SMTP_URL: 'smtp://post.voorbeeld.nl', OVERLEGTAFEL_AFZENDER: 'overleg' }],
  ['SMTP_URL', { SMTP_URL: 'http://post.voorbeeld.nl', OVERLEGTAFEL_AFZENDER: 'overleg@voorbeeld.nl' }],
  ['OVERLEGTAFEL_MELDADRES', { OVERLEGTAFEL_MELDADRES: 'beheer' }],
  ['SMS_SLEUTEL_BESTAND', { SMS_URL: 'https://sms.voorbeeld.nl/berichten' }],
  ['SMS_URL', { SMS_SLEUTEL_BESTAND: '/etc/sms' }],
  ['SMS_URL', { SMS_URL: 'http://sms.voorbeeld.nl', SMS_SLEUTEL_BESTAND: '/etc/sms' }],
  ['SMS_URL', { SMS_URL: 'https://u:w@sms.voorbeeld.nl', SMS_SLEUTEL_BESTAND: '/etc/sms' }],
  ['OVERLEGTAFEL_KLOK', { OVERLEGTAFEL_KLOK: '1 september' }],
  ['OVERLEGTAFEL_KLOK', { OVERLEGTAFEL_KLOK: '2026-13-01T08:00:00Z' }],
  ['OVERLEGTAFEL_KLOK', { ...EIGEN, OVERLEGTAFEL_KLOK: '2026-09-01T08:00:00Z' }],
];

for (const [instelling, env] of GEVALLEN) {
  test(`${JSON.stringify(env)}: één zin, en die noemt ${instelling}`, () => {
    const regels = fouten(env);
    assert.equal(regels.length, 1, regels.join('\n'));
    assert.match(regels[0] ?? '', new RegExp(`^${instelling} `));
  });
}

test('http op de eigen computer mag ook met een eigen PostgreSQL', () => {
  for (const gastheer of ['localhost:8080', '127.0.0.1:8080', '[::1]:8080']) {
    goed({ ...EIGEN, OVERLEGTAFEL_ADRES: `http://${gastheer}` });
  }
});

test('alle fouten komen in één keer, zonder geheimen', () => {
  const regels = fouten({
    ...EIGEN,
    OVERLEGTAFEL_PORT: 'x',
    DATABASE_URL: 'postgresql://u:geheimwoord@s',
    OVERLEGTAFEL_ADRES: 'x',
  });
  assert.equal(regels.length, 3);
  assert.ok(!regels.join().includes('geheimwoord'));
});

test('de webserver ervoor is een adres of een netwerk, nooit een naam of het hele internet', () => {
  const proxies = (tekst: string) => goed({ ...EIGEN, OVERLEGTAFEL_PROXY: tekst }).proxies;
  assert.deepEqual(proxies('10.0.0.5, fd00::/8'), ['10.0.0.5', 'fd00::/8']);
  for (const mis of [
    'proxy.voorbeeld.nl',
    '10.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '10.0.0.5,',
    'loopback',
    '10.0.0.0/8/8',
  ])
    assert.match(fouten({ ...EIGEN, OVERLEGTAFEL_PROXY: mis }).join(), /^OVERLEGTAFEL_PROXY moet het IP-adres/, mis);
  assert.match(fouten({ OVERLEGTAFEL_PROXY: '10.0.0.5' }).join(), /^OVERLEGTAFEL_PROXY hoort bij een echte regio/);
});
