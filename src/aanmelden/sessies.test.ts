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
import type { Bladeraar } from '../../test/steun/bladeraar.ts';
import { maakGezinslid } from '../../test/steun/gezinsaccount.ts';

let proef: Aanmeldproef;
let femke: Proefaccount;

before(async () => {
  proef = await maakAanmeldproef();
  femke = await maakAccountVoor(proef, 'femke');
});
after(() => proef?.weg());

const SESSIE = 'ovt_sessie';
const isIn = async (bladeraar: Bladeraar): Promise<boolean> => (await bladeraar.open('/account')).adres === '/account';
const tokenVan = (bladeraar: Bladeraar): string => bladeraar.cookies.get(SESSIE) ?? '';

test('een token heeft 256 bits en staat nergens in de database (AU6)', async () => {
  const token = tokenVan(femke.bladeraar);
  assert.equal(Buffer.from(token, 'base64url').length, 32);
  const client = new pg.Client({ connectionString: proef.database.superuserUrl });
  await client.connect();
  const { rows } = await client.query('select row_to_json(s)::text as rij from aanmelden.sessie s');
  await client.end();
  assert.ok(rows.length > 0);
  assert.equal(
    rows.some(
      ({ rij }) => String(rij).includes(token) || String(rij).includes(Buffer.from(token, 'base64url').toString('hex')),
    ),
    false,
  );
});

test('opnieuw inloggen geeft een nieuw token en het oude is dood (AU6)', async () => {
  const bladeraar = await logIn(proef, femke);
  const oud = tokenVan(bladeraar);
  proef.verzet(MINUUT);
  await bladeraar.open('/inloggen');
  await bladeraar.verstuur('/inloggen', { email: femke.email });
  await bladeraar.verstuur('/inloggen/wachtwoord', { email: femke.email, wachtwoord: femke.wachtwoord });
  await bladeraar.verstuur('/inloggen/tweede-factor', { code: proef.appcode(femke.geheim) });
  assert.notEqual(tokenVan(bladeraar), oud);
  assert.equal((await proef.aanmelden.zoekSessie(oud)).kind, 'voorbij');
});

test('uitloggen beeindigt de sessie op de server en laat de browser alles vergeten (AU7, BR8)', async () => {
  const bladeraar = await logIn(proef, femke);
  const token = tokenVan(bladeraar);
  await bladeraar.open('/account');
  const csrf = /name="csrf" value="([^"]+)"/.exec(bladeraar.blad().html)?.[1] ?? '';
  const antwoord = await proef.server.inject({
    method: 'POST',
    url: '/uitloggen',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: [...bladeraar.cookies].map(([n, w]) => `${n}=${w}`).join('; '),
    },
    payload: new URLSearchParams({ csrf }).toString(),
  });
  assert.equal(antwoord.statusCode, 303);
  assert.match(String(antwoord.headers['clear-site-data']), /"cache"/);
  assert.equal((await proef.aanmelden.zoekSessie(token)).kind, 'voorbij');
  assert.equal(await isIn(bladeraar), false);
});

test('snel weg eindigt op een neutrale pagina zonder verzoek naar elders, en de sessie is voorbij', async () => {
  const bladeraar = await logIn(proef, femke);
  const token = tokenVan(bladeraar);
  await bladeraar.open('/account');
  const csrf = /name="csrf" value="([^"]+)"/.exec(bladeraar.blad().html)?.[1] ?? '';
  const { adres, html, status } = await bladeraar.stuur('/snel-weg', { csrf });
  assert.deepEqual([adres, status], ['/weg', 200]);
  assert.doesNotMatch(html, /Overlegtafel|stylesheet|<script|<img|http-equiv="refresh"/i);
  assert.equal((await proef.aanmelden.zoekSessie(token)).kind, 'voorbij');
});

test('een ander kan iemand niet uitloggen of laten handelen: zonder formulier van hier gebeurt er niets (BR6)', async () => {
  const bladeraar = await logIn(proef, femke);
  for (const adres of [
    '/uitloggen',
    '/snel-weg',
    '/account/wachtwoord',
    '/account/herstelcodes',
    '/inloggen',
    '/inloggen/code',
  ]) {
    assert.equal((await bladeraar.stuur(adres, { wachtwoord: 'een ander lang wachtwoord' })).status, 403, adres);
  }
  assert.equal(await isIn(bladeraar), true);
});

test('na een half uur stilte en na twaalf uur is een sessie voorbij, ook als de klok verspringt (AU8)', async () => {
  const stil = await logIn(proef, femke);
  proef.verzet(29 * MINUUT);
  assert.equal(await isIn(stil), true);
  proef.verzet(30 * MINUUT);
  assert.equal((await proef.aanmelden.zoekSessie(tokenVan(stil))).kind, 'voorbij');

  const bezig = await logIn(proef, femke);
  for (let verstreken = 0; verstreken < 12 * UUR - 20 * MINUUT; verstreken += 20 * MINUUT) {
    proef.verzet(20 * MINUUT);
    assert.equal(await isIn(bezig), true);
  }
  proef.verzet(20 * MINUUT);
  assert.equal(await isIn(bezig), false);

  const terug = await logIn(proef, femke);
  proef.verzet(-2 * UUR);
  assert.equal(await isIn(terug), true, 'een klok die terugspringt, sluit niemand buiten');
  proef.verzet(2 * UUR + 31 * MINUUT);
  assert.equal(await isIn(terug), false, 'maar verlengt ook niets');
});

test('een uitgezet account is bij het volgende verzoek buiten en kan niet meer inloggen (AU7)', async () => {
  const bladeraar = await logIn(proef, femke);
  await proef.aanmelden.zetAccountUit(femke.persoon, true);
  assert.equal(await isIn(bladeraar), false);
  proef.verzet(MINUUT);
  const weer = await logIn(proef, femke).catch((fout: unknown) => fout);
  assert.match(String(weer), /geen formulier naar \/inloggen\/tweede-factor/);
  await proef.aanmelden.zetAccountUit(femke.persoon, false);
  assert.equal(await isIn(bladeraar), false, 'wat beeindigd is, blijft beeindigd');
});

test('een aanstelling die gisteren eindigde, geeft vandaag niets meer (AU7, AZ6)', async () => {
  const noor = await maakAccountVoor(proef, 'noor');
  const client = new pg.Client({ connectionString: proef.database.superuserUrl });
  await client.connect();
  await client.query('update aanstelling set tot = $2 where id = $1', [
    proef.wie('noor').aanstelling,
    proef.nu().toISOString().slice(0, 10),
  ]);
  await client.end();
  assert.equal(await isIn(noor.bladeraar), true, 'de laatste dag telt mee');
  const morgen = await logIn(proef, noor);
  proef.verzet(DAG);
  await morgen.open('/inloggen');
  assert.equal(await isIn(morgen), false);
  const { kring } = proef.aanmelden;
  const begin = await proef.aanmelden.maakSessie({
    persoon: noor.persoon,
    aanstelling: null,
    factoren: ['passkey'],
    agent: null,
    vorige: null,
    herkomst: { verzoek: kring.ids(), kanaal: 'web' },
  });
  assert.equal(begin.kind, 'geen-toegang');
});

test('een sessie zonder factor telt alleen in een demonstratie', async () => {
  const { kring } = proef.aanmelden;
  const wens = {
    persoon: femke.persoon,
    aanstelling: null,
    agent: null,
    vorige: null,
    herkomst: { verzoek: kring.ids(), kanaal: 'web' },
  } as const;
  const begin = await proef.aanmelden.maakSessie({ ...wens, factoren: ['demonstratie'] });
  assert.ok(begin.kind === 'begonnen');
  assert.equal((await proef.aanmelden.zoekSessie(begin.token)).kind, 'voorbij');
  assert.equal((await proef.bladeraar().open('/demonstratie')).status, 404);
});

test('een ouder van twee kinderen komt ook bij het tweede overleg binnen, met een tweede adres', async () => {
  const email = 'tweekinderen@thuis.example';
  const kies = async (adressen: readonly string[]) => {
    const persoon = await maakGezinslid(proef, 'ouder');
    const { code } = await proef.aanmelden.maakCode({ persoon, persoonSoort: 'ouder', email });
    const bladeraar = proef.bladeraar();
    await bladeraar.open('/inloggen');
    await bladeraar.verstuur('/inloggen/code', { code });
    const standen: number[] = [];
    let html = '';
    for (const adres of adressen) {
      const antwoord = await bladeraar.verstuur('/inloggen/code/wachtwoord', { email: adres, wachtwoord: WACHTWOORD });
      standen.push(antwoord.status);
      html = antwoord.html;
    }
    if (standen.at(-1) === 422) return standen;
    await bladeraar.verstuur('/inloggen/code/app', { code: proef.appcode(leesGeheim(html)) });
    assert.equal((await bladeraar.verstuur('/inloggen/code/klaar')).adres, '/zaak');
    return standen;
  };
  const tweede = 'tweekinderen+2@thuis.example';
  assert.deepEqual(await kies([email]), [200]);
  assert.deepEqual(await kies([tweede]), [422], 'zonder het adres waaraan de code gebonden is, kan het niet');
  assert.deepEqual(await kies([email, tweede]), [422, 200]);
});

test('een jongere en een ouder maken met een code een account; een jongere wordt met je aangesproken', async () => {
  for (const [soort, aanspreek] of [
    ['jongere', /Maak je account/],
    ['ouder', /Maak uw account/],
  ] as const) {
    const persoon = await maakGezinslid(proef, soort);
    const { code } = await proef.aanmelden.maakCode({ persoon, persoonSoort: soort });
    const bladeraar = proef.bladeraar();
    await bladeraar.open('/inloggen');
    const kies = await bladeraar.verstuur('/inloggen/code', { code });
    assert.match(kies.html, aanspreek);
    assert.doesNotMatch(kies.html, /Verzonnen Naam/);
    if (soort === 'jongere') assert.doesNotMatch(tekstVan(kies.html), /\b(u|uw)\b/i);
    const app = await bladeraar.verstuur('/inloggen/code/wachtwoord', {
      email: `${soort}@thuis.example`,
      wachtwoord: WACHTWOORD,
    });
    if (soort === 'jongere') assert.doesNotMatch(tekstVan(app.html), /\b(u|uw)\b/i);
    const codes = await bladeraar.verstuur('/inloggen/code/app', { code: proef.appcode(leesGeheim(app.html)) });
    if (soort === 'jongere') assert.doesNotMatch(tekstVan(codes.html), /\b(u|uw)\b/i);
    assert.equal((await bladeraar.verstuur('/inloggen/code/klaar')).adres, '/zaak');
    const gevonden = await proef.aanmelden.zoekSessie(tokenVan(bladeraar));
    assert.ok(gevonden.kind === 'sessie');
    assert.deepEqual(gevonden.verzoeker, { soort, persoon });
    const account = await bladeraar.open('/account');
    assert.match(account.html, soort === 'jongere' ? /Je account/ : /Uw account/);
    if (soort === 'jongere') assert.doesNotMatch(tekstVan(account.html), /\b(u|uw)\b/i);
  }
});

/** De zichtbare tekst van het hoofddeel van een pagina. */
const tekstVan = (html: string): string => (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replaceAll(/<[^>]*>/g, ' ');

test('een onbekend token is niets', async () => {
  assert.deepEqual(await proef.aanmelden.zoekSessie('x'.repeat(43)), { kind: 'geen' });
  assert.deepEqual(await proef.aanmelden.zoekSessie(''), { kind: 'geen' });
});

test('de rol app ziet niets van aanmelden, en aanmelden ziet niets van de regio', async () => {
  const probeer = async (rol: 'app' | 'aanmelden', sql: string) => {
    const client = new pg.Client({ connectionString: proef.database.rolUrl(rol) });
    await client.connect();
    try {
      await client.query(sql);
      return 'gelezen';
    } catch (fout) {
      return fout instanceof Error && 'code' in fout ? String(fout.code) : 'anders';
    } finally {
      await client.end();
    }
  };
  for (const tabel of [
    'account',
    'factor',
    'herstelcode',
    'sessie',
    'gestopt',
    'uitnodigingscode',
    'tussenstap',
    'bevestiging',
    'poging',
    'koppeling',
  ]) {
    assert.equal(await probeer('app', `select 1 from aanmelden.${tabel}`), '42501', tabel);
    assert.equal(await probeer('aanmelden', `select 1 from aanmelden.${tabel}`), 'gelezen', tabel);
    assert.equal(await probeer('aanmelden', `truncate aanmelden.${tabel}`), '42501', tabel);
  }
  for (const tabel of ['persoon', 'aanstelling', 'partij', 'casus', 'gegeven', 'gebeurtenis', 'betrokkene']) {
    assert.equal(await probeer('aanmelden', `select 1 from public.${tabel}`), '42501', tabel);
  }
});

test('elk begin en einde van een sessie staat in het logboek, zonder naam of adres (LG2)', async () => {
  const gelukt = await proef.regelsMet('ingelogd');
  assert.ok(gelukt.length > 5);
  assert.ok(gelukt.every(({ persoon_id, uitkomst }) => persoon_id !== null && uitkomst === 'gelukt'));
  assert.ok((await proef.regelsMet('uitgelogd')).length >= 2);
});
