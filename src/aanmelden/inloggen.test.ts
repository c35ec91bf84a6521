import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import {
  type Aanmeldproef,
  DAG,
  leesGeheim,
  logIn,
  MINUUT,
  maakAanmeldproef,
  maakAccountVoor,
  type Proefaccount,
  UUR,
  WACHTWOORD,
} from '../../test/steun/aanmeldproef.ts';

let proef: Aanmeldproef;
let femke: Proefaccount;

before(async () => {
  proef = await maakAanmeldproef();
  femke = await maakAccountVoor(proef, 'femke');
});
after(() => proef?.weg());

test('met een code maakt iemand een account met twee factoren en tien herstelcodes, en is daarna ingelogd (AU5)', async () => {
  assert.equal(femke.herstelcodes.length, 10);
  const { html, status } = await femke.bladeraar.open('/account');
  assert.equal(status, 200);
  assert.match(html, /U logt in met femke@werk\.example/);
  assert.match(html, /Firefox op Windows|Onbekend apparaat/);
});

test('wie met een code op een telefoon komt, is met een tik bij het veld ervoor', async () => {
  const { html } = await proef.bladeraar().open('/inloggen');
  assert.match(html, /<a [^>]*href="#met-code"[^>]*>Ik heb een code gekregen<.*id="met-code".*name="code"/s);
});

test('wie zich bij de code vergist, leest dat bovenaan, ook op een telefoon', async () => {
  const bladeraar = proef.bladeraar();
  await bladeraar.open('/inloggen');
  const { status, html } = await bladeraar.verstuur('/inloggen/code', { code: 'FOUT FOUT' });
  assert.equal(status, 422);
  assert.match(html, /Controleer de code.*Ik heb al een account/s);
});

test('een gebruikte code werkt niet nog eens, en een code van acht dagen oud ook niet (AU5)', async () => {
  const { persoon } = proef.wie('noor');
  const wens = { persoon, persoonSoort: 'medewerker', email: 'noor@werk.example' } as const;
  const { code } = await proef.aanmelden.maakCode(wens);
  const bladeraar = proef.bladeraar();
  await bladeraar.open('/inloggen');
  assert.equal((await bladeraar.verstuur('/inloggen/code', { code: code.toLowerCase() })).status, 200);
  proef.verzet(7 * DAG + MINUUT);
  await bladeraar.open('/inloggen');
  const oud = await bladeraar.verstuur('/inloggen/code', { code });
  assert.equal(oud.status, 422);
  assert.match(oud.html, /ouder dan zeven dagen/);
});

test('een doorgestuurde code geeft zonder het goede e-mailadres niets, en vervalt na vijf keer raden (AU5)', async () => {
  const { persoon } = proef.wie('tom');
  const { code } = await proef.aanmelden.maakCode({ persoon, persoonSoort: 'medewerker', email: 'tom@werk.example' });
  const vreemde = proef.bladeraar();
  await vreemde.open('/inloggen');
  const eerste = await vreemde.verstuur('/inloggen/code', { code });
  assert.doesNotMatch(eerste.html, /Tom|Hendriks/);
  for (let keer = 0; keer < 5; keer += 1) {
    const { status, html } = await vreemde.verstuur('/inloggen/code/wachtwoord', {
      email: `raad${keer}@werk.example`,
      wachtwoord: WACHTWOORD,
    });
    assert.equal(status, 422);
    assert.match(html, /waarvoor de code is gemaakt/);
  }
  const { html } = await vreemde.verstuur('/inloggen/code/wachtwoord', {
    email: 'tom@werk.example',
    wachtwoord: WACHTWOORD,
  });
  assert.match(html, /Vul de code opnieuw in/);
});

test('een onbekend adres krijgt hetzelfde antwoord na evenveel werk als een bekend adres (AU4)', async () => {
  const probeer = async (email: string) => {
    const bladeraar = proef.bladeraar();
    await bladeraar.open('/inloggen');
    const ja = await bladeraar.verstuur('/inloggen', { email });
    const ervoor = proef.aanmelden.kring.wachtwoorden.vergelijkingen();
    const logregels = (await proef.regelsMet('inloggen-mislukt')).length;
    const nee = await bladeraar.verstuur('/inloggen/wachtwoord', { email, wachtwoord: 'niet het goede wachtwoord' });
    return {
      werk: proef.aanmelden.kring.wachtwoorden.vergelijkingen() - ervoor,
      regels: (await proef.regelsMet('inloggen-mislukt')).length - logregels,
      statussen: [ja.status, nee.status],
      lijven: [ja.html, nee.html].map((html) =>
        html.replaceAll(email, 'ADRES').replaceAll(/name="csrf" value="[^"]*"/g, ''),
      ),
    };
  };
  const bekend = await probeer(femke.email);
  const onbekend = await probeer('niemand@werk.example');
  assert.deepEqual(onbekend, bekend);
  assert.equal(bekend.werk, 1);
  assert.deepEqual(bekend.statussen, [200, 422]);
});

test('na tien missers moet een bekend en een onbekend adres even lang wachten, ook met het goede wachtwoord (AU3, AU4)', async () => {
  const account = await maakAccountVoor(proef, 'rachid');
  for (const email of [account.email, 'nergens@werk.example']) {
    const bladeraar = proef.bladeraar();
    await bladeraar.open('/inloggen');
    await bladeraar.verstuur('/inloggen', { email });
    let laatste = '';
    for (let keer = 0; keer < 10; keer += 1) {
      laatste = (await bladeraar.verstuur('/inloggen/wachtwoord', { email, wachtwoord: `fout wachtwoord ${keer}` }))
        .html;
    }
    assert.match(laatste, /Wacht even/, email);
    const goed = await bladeraar.verstuur('/inloggen/wachtwoord', { email, wachtwoord: account.wachtwoord });
    assert.match(goed.html, /Wacht even/, email);
  }
  proef.verzet(2 * MINUUT);
  const weer = await logIn(proef, account);
  assert.equal((await weer.open('/account')).status, 200);
});

test('een code uit de app werkt een keer, ook als verzoeken tegelijk komen (AU3)', async () => {
  const { rondInloggenAf, controleerWachtwoord } = await import('./inloggen.ts');
  const { kring } = proef.aanmelden;
  proef.verzet(MINUUT);
  const code = proef.appcode(femke.geheim);
  const herkomst = { verzoek: kring.ids(), kanaal: 'web' } as const;
  const eerste = await controleerWachtwoord(kring, { email: femke.email, wachtwoord: femke.wachtwoord, herkomst });
  const tweede = await controleerWachtwoord(kring, { email: femke.email, wachtwoord: femke.wachtwoord, herkomst });
  assert.ok(eerste.kind === 'tweede-factor' && tweede.kind === 'tweede-factor');
  const poging = (stap: string) => rondInloggenAf(kring, { stap, code, agent: null, vorige: null, herkomst });
  const uitkomsten = await Promise.all(
    Array.from({ length: 8 }, (_, i) => poging(i % 2 === 0 ? eerste.stap : tweede.stap)),
  );
  assert.equal(uitkomsten.filter(({ kind }) => kind === 'begonnen').length, 1);
  // Een stap vroeger of later telt mee, verder niet; en wat gebruikt is blijft gebruikt.
  const { totpStap } = await import('./totp.ts');
  const nu = proef.nu();
  const stapNu = Math.floor(nu.getTime() / 30_000);
  for (const [verschil, klopt] of [
    [-60, false],
    [-30, true],
    [0, true],
    [30, true],
    [60, false],
  ] as const) {
    const toen = new Date(nu.getTime() + verschil * 1000);
    const stap = totpStap({ geheim: femke.geheim, code: proef.appcode(femke.geheim), nu: toen, laatsteStap: -1 });
    assert.equal(stap !== null, klopt, `verschil ${verschil}`);
  }
  assert.equal(totpStap({ geheim: femke.geheim, code: proef.appcode(femke.geheim), nu, laatsteStap: stapNu }), null);
  proef.verzet(UUR);
});

test('van tien gelijktijdige verzoeken met dezelfde tijdstap wint er een, elke ronde weer (AU3)', async () => {
  const { verbruikStap } = await import('./factor.queries.ts');
  const { pool } = proef.aanmelden.kring;
  const gevonden = await pool.query<{ id: string; stap: number }>(
    `select f.id, f.laatste_stap::float8 as stap from aanmelden.factor f join aanmelden.account a on a.id = f.account_id where a.persoon_id = $1`,
    [femke.persoon],
  );
  const factor = gevonden.rows[0];
  assert.ok(factor);
  const rondes = process.env.PROEF === '1' ? 1000 : 25;
  for (let ronde = 1; ronde <= rondes; ronde += 1) {
    const wens: Parameters<typeof verbruikStap>[1] = {
      factor: factor.id,
      stap: factor.stap - 1_000_000 + ronde,
      nu: proef.nu(),
    };
    // Terug naar een lage stap kan alleen hier, als proefopzet: het programma verlaagt haar nooit.
    if (ronde === 1)
      await pool.query('update aanmelden.factor set laatste_stap = $2 where id = $1', [factor.id, wens.stap - 1]);
    const gelukt: readonly boolean[] = await Promise.all(Array.from({ length: 10 }, () => verbruikStap(pool, wens)));
    assert.equal(gelukt.filter(Boolean).length, 1, `ronde ${ronde}`);
  }
  await pool.query('update aanmelden.factor set laatste_stap = $2 where id = $1', [factor.id, factor.stap]);
});

test('een herstelcode vervangt de app een keer', async () => {
  const code = femke.herstelcodes[0] ?? '';
  const probeer = async () => {
    const bladeraar = proef.bladeraar();
    await bladeraar.open('/inloggen');
    await bladeraar.verstuur('/inloggen', { email: femke.email });
    await bladeraar.verstuur('/inloggen/wachtwoord', { email: femke.email, wachtwoord: femke.wachtwoord });
    return bladeraar.verstuur('/inloggen/tweede-factor', { code: code.toLowerCase().replaceAll('-', ' ') });
  };
  assert.notEqual((await probeer()).status, 422);
  assert.equal((await probeer()).status, 422);
});

test('alleen een wachtwoord opent niets: zonder tweede factor is er geen sessie (AU1)', async () => {
  const bladeraar = proef.bladeraar();
  await bladeraar.open('/inloggen');
  await bladeraar.verstuur('/inloggen', { email: femke.email });
  await bladeraar.verstuur('/inloggen/wachtwoord', { email: femke.email, wachtwoord: femke.wachtwoord });
  assert.equal(
    [...bladeraar.cookies.keys()].some((naam) => naam.endsWith('sessie')),
    false,
  );
  assert.equal((await bladeraar.open('/account')).adres, '/inloggen?naar=%2Faccount');
});

test('na inloggen komt iemand waar hij heen wilde, maar nooit op een andere site (BR11)', async () => {
  const { eigenPad } = await import('./eigen-pad.ts');
  for (const kwaad of [
    '//kwaad.example',
    '/\\kwaad.example',
    'https://kwaad.example',
    'javascript:alert(1)',
    '/..//kwaad.example',
    '/%2e%2e//kwaad.example',
    '/\tkwaad',
    '',
    'casussen',
    '/a\\b',
    '/inloggen',
    '/als-wie?naar=/casussen',
    '/uitloggen?x',
    '/a\u0000',
    ['/a'],
    undefined,
  ]) {
    assert.equal(eigenPad(kwaad), null, String(kwaad));
  }
  assert.equal(
    eigenPad('/casussen/018f0000-0000-7000-8000-000000000000?fase=plan'),
    '/casussen/018f0000-0000-7000-8000-000000000000?fase=plan',
  );
  const bladeraar = proef.bladeraar();
  proef.verzet(MINUUT);
  await bladeraar.open('/account');
  await bladeraar.verstuur('/inloggen', { email: femke.email });
  await bladeraar.verstuur('/inloggen/wachtwoord', { email: femke.email, wachtwoord: femke.wachtwoord });
  assert.equal(
    (await bladeraar.verstuur('/inloggen/tweede-factor', { code: proef.appcode(femke.geheim) })).adres,
    '/account',
  );
});

test('wie meer dan een rol heeft, kiest er eerst een en komt dan waar hij heen wilde', async () => {
  const marit = await maakAccountVoor(proef, 'marit');
  const client = new pg.Client({ connectionString: proef.database.superuserUrl });
  await client.connect();
  await client.query(
    `insert into aanstelling (id, persoon_id, partij_id, rol, functie, hoedanigheid, geheimhouding, van)
     select $2, persoon_id, partij_id, rol, 'leerplichtambtenaar', 'leerplicht', geheimhouding, van from aanstelling where persoon_id = $1`,
    [marit.persoon, proef.aanmelden.kring.ids()],
  );
  await client.end();
  const bladeraar = proef.bladeraar();
  proef.verzet(MINUUT);
  await bladeraar.open('/account');
  await bladeraar.verstuur('/inloggen', { email: marit.email });
  await bladeraar.verstuur('/inloggen/wachtwoord', { email: marit.email, wachtwoord: marit.wachtwoord });
  const na = await bladeraar.verstuur('/inloggen/tweede-factor', { code: proef.appcode(marit.geheim) });
  assert.equal(na.adres, '/als-wie?naar=%2Faccount');
  const [, aanstelling = ''] = /name="aanstelling" value="([^"]+)"/.exec(na.html) ?? [];
  assert.equal((await bladeraar.verstuur('/als-wie', { aanstelling })).adres, '/account');
  const een = await maakAccountVoor(proef, 'sanne');
  assert.match((await een.bladeraar.open('/als-wie')).html, /U hebt één rol\./);
});

test('een verkeerd adres en een zwak wachtwoord staan er ineens, en een wachtwoord komt nooit terug op de pagina', async () => {
  const { code } = await proef.aanmelden.maakCode({
    persoon: femke.persoon,
    persoonSoort: 'medewerker',
    email: femke.email,
  });
  const nieuw = proef.bladeraar();
  await nieuw.open('/inloggen');
  const vergist = await nieuw.verstuur('/inloggen/code', { code: 'acde 9999' });
  assert.match(vergist.html, /value="acde 9999"/, 'wie zich een letter vergist, typt van papier niet alles over');
  await nieuw.verstuur('/inloggen/code', { code });
  const kies = (email: string, wachtwoord: string) =>
    nieuw.verstuur('/inloggen/code/wachtwoord', { email, wachtwoord });
  for (const [adres, zin] of [
    ['vergeten', 'Vul een heel e-mailadres in'],
    ['ander@kompas.example', 'Vul het e-mailadres in waarvoor de code is gemaakt'],
  ] as const) {
    const beide = await kies(adres, 'kort');
    assert.equal(beide.status, 422);
    assert.match(beide.html, new RegExp(`${zin}[\\s\\S]*Maak het wachtwoord langer`));
    const alleenAdres = await kies(adres, 'paard lamp rivier vork');
    assert.match(alleenAdres.html, new RegExp(`${zin}[\\s\\S]*Vul het wachtwoord nog een keer in`));
    assert.doesNotMatch(alleenAdres.html, /Maak het wachtwoord langer|paard lamp/);
  }
  const alleenWachtwoord = await kies(femke.email, 'kort');
  assert.match(alleenWachtwoord.html, /Maak het wachtwoord langer/);
  assert.doesNotMatch(alleenWachtwoord.html, /waarvoor de code is gemaakt/);
});

test('een nieuwe code zet alles opnieuw: oude app, wachtwoord en sessies werken niet meer', async () => {
  const account = await maakAccountVoor(proef, 'marit');
  const { code } = await proef.aanmelden.maakCode({
    persoon: account.persoon,
    persoonSoort: 'medewerker',
    email: account.email,
  });
  const nieuw = proef.bladeraar();
  await nieuw.open('/inloggen');
  assert.match((await nieuw.verstuur('/inloggen/code', { code })).html, /oude wachtwoord, app en passkeys/);
  // Tot het laatste scherm is er niets veranderd.
  assert.equal((await account.bladeraar.open('/account')).status, 200);
  const { html } = await nieuw.verstuur('/inloggen/code/wachtwoord', {
    email: account.email,
    wachtwoord: 'een heel ander lang wachtwoord',
  });
  const geheim = leesGeheim(html);
  assert.match(html, /href="otpauth:\/\/totp\//, 'wie op zijn telefoon werkt, kan zijn eigen scherm niet scannen');
  await nieuw.verstuur('/inloggen/code/app', { code: proef.appcode(geheim) });
  await nieuw.verstuur('/inloggen/code/klaar');
  assert.equal((await account.bladeraar.open('/account')).adres, '/inloggen?naar=%2Faccount');
  const { kring } = proef.aanmelden;
  const { controleerWachtwoord } = await import('./inloggen.ts');
  const herkomst = { verzoek: kring.ids(), kanaal: 'web' } as const;
  assert.equal(
    (await controleerWachtwoord(kring, { email: account.email, wachtwoord: account.wachtwoord, herkomst })).kind,
    'mis',
  );
});
