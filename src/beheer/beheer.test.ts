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
  WACHTWOORD,
} from '../../test/steun/aanmeldproef.ts';
import type { Bladeraar } from '../../test/steun/bladeraar.ts';
import { maakTestRegio } from '../../test/steun/regio.ts';
import { openAanmelden } from '../aanmelden/index.ts';
import { inTransactie } from '../db/transactie.ts';
import { dagVan } from '../lib/klok.ts';
import { verzegelPersoonsveld } from '../partij/personen.ts';
import { beginRegio } from './begin-regio.ts';
import { insertAanstelling, insertPersoon } from './beheer.queries.ts';
import { stopToegang } from './stop-toegang.ts';

let proef: Aanmeldproef;
let petra: Proefaccount;
let femke: Proefaccount;

before(async () => {
  proef = await maakAanmeldproef();
  petra = await maakAccountVoor(proef, 'petra');
  femke = await maakAccountVoor(proef, 'femke');
});
after(() => proef?.weg());

const COLLEGA = {
  naam: 'Joris van Dam',
  email: 'joris@kompas.example',
  rol: 'medewerker',
  functie: 'mentor',
  geheimhouding: '',
  school: '',
  van: '3-3-2026',
};

async function alsPetra(): Promise<Bladeraar> {
  const bladeraar = await logIn(proef, petra);
  await bladeraar.open('/organisatie');
  return bladeraar;
}
const vandaag = () => dagVan(proef.nu()).split('-').reverse().join('-');
const isIn = async (bladeraar: Bladeraar) => (await bladeraar.open('/organisatie')).adres === '/organisatie';

test('de beheerder ziet collega’s met adres en toegang; een medewerker ziet alleen wie er werkt', async () => {
  const beheer = (await (await alsPetra()).open('/organisatie')).html;
  assert.match(beheer, /Femke Bos/);
  assert.match(beheer, /femke@kompas\.waterrijk\.example/);
  assert.match(beheer, /Stop de toegang/);
  assert.match(beheer, /U bent de enige beheerder/);
  assert.doesNotMatch(beheer, /Noor Jansen/, 'alleen de eigen organisatie');
  const collega = (await (await logIn(proef, femke)).open('/organisatie')).html;
  assert.match(collega, /Petra de Wit/);
  assert.doesNotMatch(collega, /@kompas|Stop de toegang|Nodig een collega uit|enige beheerder/);
});

test('een uitgenodigde collega komt met de code binnen, in de gekozen functie en met de geheimhouding die daarbij hoort (B.2)', async () => {
  const bladeraar = await alsPetra();
  await bladeraar.open('/organisatie/collega');
  const { status, html } = await bladeraar.verstuur('/organisatie/collega', { ...COLLEGA, van: vandaag() });
  assert.equal(status, 200);
  const code = /ovt-cijfers">([A-Z0-9]{4} [A-Z0-9]{4})</.exec(html)?.[1] ?? '';
  const joris = proef.bladeraar();
  await joris.open('/inloggen');
  await joris.verstuur('/inloggen/code', { code });
  const app = await joris.verstuur('/inloggen/code/wachtwoord', {
    email: 'Joris@Kompas.example',
    wachtwoord: WACHTWOORD,
  });
  await joris.verstuur('/inloggen/code/app', { code: proef.appcode(leesGeheim(app.html)) });
  await joris.verstuur('/inloggen/code/klaar');
  const organisatie = await joris.open('/organisatie');
  assert.match(organisatie.html, />Joris van Dam<\/a><br\/>Mentor/);
  assert.match(organisatie.html, /Joris van Dam \(u\)[\s\S]*?Mentor[\s\S]*?>Cao</);
});

test('de code en de namen staan nergens leesbaar in de database (CR1)', async () => {
  const { code } = await proef.aanmelden.maakCode({ persoon: proef.wie('tom').persoon, persoonSoort: 'medewerker' });
  const client = new pg.Client({ connectionString: proef.database.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ tekst: string }>(
    `select coalesce(string_agg(t, ' '), '') as tekst from (
       select row_to_json(p)::text as t from persoon p union all select row_to_json(a)::text from aanmelden.account a union all select row_to_json(f)::text from aanmelden.factor f
       union all select row_to_json(u)::text from aanmelden.uitnodigingscode u union all select encode(naam, 'escape') from persoon union all select encode(code_index, 'escape') from aanmelden.uitnodigingscode
       union all select encode(email, 'escape') from aanmelden.account union all select encode(geheim, 'escape') from aanmelden.factor where geheim is not null) alles`,
  );
  await client.end();
  for (const woord of ['Joris', 'joris@', 'femke@', petra.geheim, femke.geheim, code, petra.herstelcodes[0] ?? '-'])
    assert.equal(rows[0]?.tekst.includes(woord), false, woord);
  assert.ok(rows[0]?.tekst.includes('argon2id'), 'de proef kijkt wel degelijk in de rijen');
});

test('een formulier met fouten komt terug met wat er stond en bij elk veld wat te doen (422)', async () => {
  const bladeraar = await alsPetra();
  await bladeraar.open('/organisatie/collega');
  const { status, html, titel } = await bladeraar.verstuur('/organisatie/collega', {
    ...COLLEGA,
    email: 'geen adres',
    functie: '',
    van: '1-1-2020',
  });
  assert.equal(status, 422);
  assert.match(titel, /^Fout: /);
  assert.match(html, /value="Joris van Dam"/);
  for (const veld of ['email', 'van']) assert.match(html, new RegExp(`href="#veld-${veld}"`));
  const zonderFunctie = await bladeraar.verstuur('/organisatie/collega', {
    ...COLLEGA,
    email: 'ander@kompas.example',
    functie: '',
    van: vandaag(),
  });
  assert.match(zonderFunctie.html, /href="#veld-functie"/);
  const vreemd = await bladeraar.verstuur('/organisatie/collega', {
    ...COLLEGA,
    email: 'ander@kompas.example',
    functie: 'leerplichtambtenaar',
    van: vandaag(),
  });
  assert.match(vreemd.html, /Kies een functie uit de lijst/, 'een school heeft geen leerplichtambtenaar');
  const zonderVerklaring = await bladeraar.verstuur('/organisatie/collega', {
    ...COLLEGA,
    email: 'ander@kompas.example',
    geheimhouding: 'contract',
    verklaringOp: '',
    van: vandaag(),
  });
  assert.equal(zonderVerklaring.status, 422);
  assert.match(zonderVerklaring.html, /href="#veld-verklaringOp"/, 'een contract telt pas als er is getekend (T-11d)');
});

test('wie er al werkt krijgt een rol erbij, en kiest na inloggen als wie (AZ11)', async () => {
  const bladeraar = await alsPetra();
  await bladeraar.open('/organisatie/collega');
  const erbij = await bladeraar.verstuur('/organisatie/collega', {
    ...COLLEGA,
    naam: 'Femke Bos',
    email: 'femke@kompas.waterrijk.example',
    rol: 'beheerder',
    functie: '',
    van: vandaag(),
  });
  assert.match(erbij.html, /heeft er een rol bij/);
  assert.doesNotMatch(erbij.html, /enige beheerder/);
  await bladeraar.open('/organisatie/collega');
  const nogEens = await bladeraar.verstuur('/organisatie/collega', {
    ...COLLEGA,
    email: 'femke@kompas.waterrijk.example',
    rol: 'beheerder',
    functie: '',
    van: vandaag(),
  });
  assert.equal(nogEens.status, 422);
  const keuze = await logIn(proef, femke);
  assert.equal(keuze.blad().adres, '/als-wie');
  const rollen = [...keuze.blad().html.matchAll(/name="aanstelling" value="([^"]+)"/g)].map(
    (gevonden) => gevonden[1] ?? '',
  );
  const oud = keuze.cookies.get('ovt_sessie') ?? '';
  await keuze.verstuur('/als-wie', { aanstelling: rollen[1] ?? '' });
  assert.match((await keuze.open('/organisatie')).html, /Stop de toegang/);
  assert.deepEqual(await proef.aanmelden.zoekSessie(oud), { kind: 'geen' }, 'een andere rol is een nieuw token');
  await keuze.open('/als-wie');
  await keuze.verstuur('/als-wie', { aanstelling: proef.wie('rachid').aanstelling });
  assert.match(
    (await keuze.open('/organisatie')).html,
    /Petra de Wit/,
    'de aanstelling van een ander is niet te kiezen',
  );
});

test('wie geen beheerder is, kan niets wijzigen; een beheerder niets bij een andere partij (AZ10, AZ11)', async () => {
  const collega = await logIn(proef, await maakAccountVoor(proef, 'noor'));
  for (const adres of ['/organisatie/collega', `/organisatie/stop/${proef.wie('noor').aanstelling}`])
    assert.equal((await collega.open(adres)).status, 404, adres);
  const bladeraar = await alsPetra();
  assert.equal((await bladeraar.open(`/organisatie/stop/${proef.wie('rachid').aanstelling}`)).status, 404);
  const csrf = /name="csrf" value="([^"]+)"/.exec((await bladeraar.open('/organisatie')).html)?.[1] ?? '';
  assert.equal((await bladeraar.stuur(`/organisatie/code/${proef.wie('rachid').aanstelling}`, { csrf })).status, 404);
  assert.equal((await bladeraar.stuur(`/organisatie/stop/${proef.wie('rachid').aanstelling}`, { csrf })).status, 404);
});

test('stoppen van de toegang beeindigt elke sessie bij het volgende verzoek, en inloggen lukt niet meer (AU7, AZ6)', async () => {
  const joris = await maakCollega('kees@kompas.example', 'Kees Mulder');
  const bladeraar = await alsPetra();
  const { html } = await bladeraar.open('/organisatie');
  const link =
    /href="(\/organisatie\/stop\/[0-9a-f-]+)"[^>]*>Stop de toegang<span class="ovt-verborgen"> van Kees Mulder/.exec(
      html,
    )?.[1] ?? '';
  assert.equal(await isIn(joris.bladeraar), true);
  await bladeraar.open(link);
  const gestopt = await bladeraar.verstuur(link);
  assert.match(gestopt.html, /De toegang is gestopt/);
  assert.doesNotMatch(gestopt.html, /Kees Mulder/);
  assert.equal(await isIn(joris.bladeraar), false);
  const weer = await logIn(proef, joris);
  assert.match(weer.blad().html, /Uw toegang is gestopt/);
  assert.deepEqual(
    (await proef.regelsMet('toegang-gestopt')).map(({ uitkomst }) => uitkomst),
    ['gelukt'],
  );
});

test('wie alles kwijt is krijgt van de beheerder een nieuwe code en bericht dat zij gebruikt is; uzelf kunt u er geen geven (AU10)', async () => {
  const leo = await maakCollega('leo@kompas.example', 'Leo Prins');
  const bladeraar = await alsPetra();
  const { html } = await bladeraar.open('/organisatie');
  assert.doesNotMatch(html, new RegExp(`/organisatie/code/${proef.wie('petra').aanstelling}`));
  assert.equal((await bladeraar.open(`/organisatie/code/${proef.wie('petra').aanstelling}`)).status, 404);
  const link =
    /href="(\/organisatie\/code\/[0-9a-f-]+)"[^>]*>Geef een nieuwe code<span class="ovt-verborgen"> aan Leo Prins/.exec(
      html,
    )?.[1] ?? '';
  await bladeraar.open(link);
  const gemaakt = await bladeraar.verstuur(link);
  const code = /ovt-cijfers">([A-Z0-9]{4} [A-Z0-9]{4})</.exec(gemaakt.html)?.[1] ?? '';
  assert.equal(await isIn(leo.bladeraar), true, 'een code die nog ligt, verandert niets');
  const nieuw = proef.bladeraar();
  await nieuw.open('/inloggen');
  await nieuw.verstuur('/inloggen/code', { code });
  const app = await nieuw.verstuur('/inloggen/code/wachtwoord', { email: leo.email, wachtwoord: WACHTWOORD });
  await nieuw.verstuur('/inloggen/code/app', { code: proef.appcode(leesGeheim(app.html)) });
  assert.equal(await isIn(leo.bladeraar), false);
  assert.deepEqual(await berichtenAan(leo.persoon), ['er-staat-iets-klaar']);
});

test('de laatste beheerder blijft, ook als twee beheerders elkaar tegelijk stoppen', async () => {
  const { partij, aanstelling: eigen } = proef.wie('petra');
  const tweede = proef.omgeving.ids();
  // Femke is hierboven ook beheerder geworden; haar aanstelling en die van Petra stoppen elkaar.
  const client = new pg.Client({ connectionString: proef.database.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    "select id from aanstelling where partij_id = $1 and rol = 'beheerder' and id <> $2",
    [partij, eigen],
  );
  assert.equal(rows.length, 1);
  const verzoeker = proef.wie('petra');
  assert.ok(verzoeker.soort === 'beheerder');
  const vraag = {
    omgeving: proef.omgeving,
    aanmelden: proef.aanmelden,
    verzoeker,
    herkomst: { verzoek: tweede, kanaal: 'web' },
  } as const;
  const uitkomsten = await Promise.all(
    [eigen, rows[0]?.id ?? ''].map((aanstelling) => stopToegang(vraag, { aanstelling, laatsteDag: null })),
  );
  assert.deepEqual(uitkomsten.map(({ kind }) => kind).toSorted(), ['gestopt', 'laatste-beheerder']);
  const over = uitkomsten[0]?.kind === 'gestopt' ? (rows[0]?.id ?? '') : eigen;
  const gestopt = await client.query('select 1 from aanmelden.gestopt where aanstelling_id = $1', [over]);
  await client.end();
  assert.equal(gestopt.rowCount, 0, 'een geweigerde stop laat niets achter');
});

test('zoeken gaat zonder naam in het adres en let niet op accenten (BR12)', async () => {
  const { zoekCollegas } = await import('./paginas/organisatie-pagina.tsx');
  const collega = (naam: string, functie = 'mentor') =>
    ({ naam, functie }) as Parameters<typeof zoekCollegas>[0][number];
  const lijst = [collega('Zoë Kuijpers'), collega('Bas Zoetemelk', 'orthopedagoog')];
  assert.deepEqual(
    zoekCollegas(lijst, 'ZOE k').map(({ naam }) => naam),
    ['Zoë Kuijpers'],
  );
  assert.deepEqual(
    zoekCollegas(lijst, 'ortho').map(({ naam }) => naam),
    ['Bas Zoetemelk'],
  );
  assert.equal(zoekCollegas(lijst, '  ').length, 2);
});

test('een lege regio begint met een partij, een beheerder en een code, en maakt bij herhaling niets dubbel', async () => {
  const leeg = await maakTestRegio();
  try {
    const { omgeving, regio } = leeg;
    const aanmelden = await openAanmelden({
      pool: regio.aanmeldenPool,
      omgeving,
      adres: 'http://localhost:8080',
      hoofdsleutel: regio.hoofdsleutel,
      regionaam: 'Nieuw',
      demonstratie: false,
    });
    const wens = {
      omgeving,
      aanmelden,
      partij: { soort: 'swv', naam: 'SWV Nieuw', plaats: 'Nieuw', telefoon: '088 000 99 99' },
      beheerder: { naam: 'Anna Smit', email: 'anna@swv.example' },
    } as const;
    const eerste = await beginRegio(wens);
    const tweede = await beginRegio(wens);
    assert.match(eerste.code, /^[A-Z0-9]{8}$/);
    assert.notEqual(tweede.code, eerste.code);
    await assert.rejects(beginRegio({ ...wens, partij: { ...wens.partij, naam: 'Iets anders' } }), /al een partij/);
    const { controleerCode } = await import('../aanmelden/instellen.ts');
    const herkomst = { verzoek: omgeving.ids(), kanaal: 'web' } as const;
    assert.equal(
      (await controleerCode(aanmelden.kring, { code: eerste.code, herkomst })).kind,
      'mis',
      'de eerste code is vervallen',
    );
    assert.equal((await controleerCode(aanmelden.kring, { code: tweede.code, herkomst })).kind, 'instellen');
  } finally {
    await leeg.weg();
  }
});

async function berichtenAan(persoon: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: proef.database.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ soort: string }>('select soort from bericht where persoon_id = $1', [persoon]);
  await client.end();
  return rows.map(({ soort }) => soort);
}

/** Een extra collega van Kompas met een account, buiten het formulier om, die gisteren begon. */
async function maakCollega(email: string, naam: string): Promise<Proefaccount> {
  const { partij } = proef.wie('petra');
  const persoon = proef.omgeving.ids();
  const aanstelling = proef.omgeving.ids();
  const { kluis } = proef.omgeving;
  await inTransactie(
    { ...proef.als({ soort: 'systeem', handeling: 'proef' }), slot: 'geen', logregel: 'geen' },
    async (tx) => {
      const zegel = (veld: 'naam' | 'email', tekst: string) =>
        verzegelPersoonsveld(kluis, { persoon, partij, veld }, tekst);
      await insertPersoon(tx, {
        id: persoon,
        partij,
        naam: await zegel('naam', naam),
        email: await zegel('email', email),
        door: null,
      });
      const van = dagVan(new Date(proef.nu().getTime() - DAG));
      await insertAanstelling(tx, {
        id: aanstelling,
        persoon,
        partij,
        school: null,
        rol: 'medewerker',
        functie: 'mentor',
        hoedanigheid: null,
        geheimhouding: 'cao',
        van,
      });
    },
  );
  const { code } = await proef.aanmelden.maakCode({ persoon, persoonSoort: 'medewerker', aanstelling, email });
  const bladeraar = proef.bladeraar();
  await bladeraar.open('/inloggen');
  await bladeraar.verstuur('/inloggen/code', { code });
  const app = await bladeraar.verstuur('/inloggen/code/wachtwoord', { email, wachtwoord: WACHTWOORD });
  const geheim = leesGeheim(app.html);
  await bladeraar.verstuur('/inloggen/code/app', { code: proef.appcode(geheim) });
  await bladeraar.verstuur('/inloggen/code/klaar');
  proef.verzet(MINUUT);
  return { persoon, email, wachtwoord: WACHTWOORD, geheim, herstelcodes: [], bladeraar };
}
