import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { rolnaam } from '../../src/db/rollen.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { openNamen } from '../../src/partij/personen.ts';
import { stelSamen } from '../../src/samenstelling.ts';
import { gevuldMetDemonstratie } from '../steun/demonstratie.ts';
import { maakTestRegio, type TestRegio } from '../steun/regio.ts';

/** Kan het logboek niet schrijven, dan gebeurt er niets en ziet niemand iets (LG1, design stap 5). */
let regio: TestRegio;
let su: pg.Client;
let samen: Awaited<ReturnType<typeof stelSamen>>;

before(async () => {
  regio = await maakTestRegio(undefined, gevuldMetDemonstratie);
  su = new pg.Client({ connectionString: regio.database.superuserUrl });
  await su.connect();
  samen = await stelSamen({
    regio: regio.regio,
    naam: 'Waterrijk',
    telefoon: '088 000 12 00',
    demonstratie: true,
    adres: 'http://localhost:8080',
    meld: () => undefined,
  });
});
after(async () => {
  await samen?.server.close();
  await su?.end();
  await regio?.weg();
});

async function persoon(naam: string): Promise<string> {
  const { rows } = await su.query<{ id: string }>('select id from persoon');
  const verzoeker = { soort: 'systeem', handeling: 'proef' } as const;
  const namen = await inTransactie({ ...regio.als(verzoeker), slot: 'geen', logregel: 'geen' }, (tx) =>
    openNamen(
      tx,
      rows.map((rij) => rij.id),
    ),
  );
  const gevonden = [...namen.values()].find((wie) => wie.naam === naam);
  assert.ok(gevonden !== undefined);
  return gevonden.id;
}

async function inloggen(naam: string): Promise<Record<string, string>> {
  const begin = await samen.aanmelden.maakSessie({
    persoon: await persoon(naam),
    aanstelling: null,
    factoren: ['demonstratie'],
    agent: null,
    vorige: null,
    herkomst: { verzoek: regio.omgeving.ids(), kanaal: 'web' },
  });
  assert.ok(begin.kind !== 'geen-toegang');
  return { host: 'localhost:8080', cookie: `ovt_sessie=${begin.token}` };
}

async function zonderLogboek(werk: () => Promise<void>): Promise<void> {
  const rol = rolnaam(regio.database.voorvoegsel, 'app');
  await su.query(`revoke insert on gebeurtenis from ${rol}`);
  try {
    await werk();
  } finally {
    await su.query(`grant insert on gebeurtenis to ${rol}`);
  }
}

async function stand(): Promise<unknown> {
  const tellingen = [
    'gegeven',
    'verstrekking',
    'toestemming',
    'taak',
    'bericht',
    'deelnemer',
    'bijeenkomst',
    'gebeurtenis',
  ].map((t) => `(select count(*) from ${t}) as ${t}`);
  const { rows } = await su.query(
    `select ${tellingen.join(', ')}, (select max(gelezen_op)::text from verstrekking) as gelezen`,
  );
  return rows[0];
}

test('lezen zonder logboek: geen tekst op de pagina, en met logboek staat zij er wel', async () => {
  const koppen = await inloggen('Noor Jansen');
  const { rows } = await su.query<{ id: string; casus_id: string }>(
    "select g.id, g.casus_id from gegeven g join verstrekking v on v.gegeven_id = g.id where g.categorie = 'e' and v.aan_persoon_id = $1 and v.status = 'actief'",
    [await persoon('Noor Jansen')],
  );
  const url = `/casussen/${rows[0]?.casus_id}/gegevens/${rows[0]?.id}`;
  const paginas = [
    url,
    `/casussen/${rows[0]?.casus_id}`,
    `/casussen/${rows[0]?.casus_id}/gegevens`,
    '/mijn-werk',
    '/casussen',
  ];
  const voor = await stand();
  await zonderLogboek(async () => {
    for (const pagina of paginas) {
      const antwoord = await samen.server.inject({ method: 'GET', url: pagina, headers: koppen });
      assert.ok(antwoord.statusCode >= 500, `${pagina} gaf ${antwoord.statusCode}`);
      assert.doesNotMatch(antwoord.body, /hoort met een oor|Yara|Y\.D\.|[A-Z]-20\d\d-\d{4}/, pagina);
    }
  });
  assert.deepEqual(await stand(), voor);
  const daarna = await samen.server.inject({ method: 'GET', url, headers: koppen });
  assert.equal(daarna.statusCode, 200);
  assert.match(daarna.body, /hoort met een oor/, 'de controle: met logboek staat het er');
});

test('schrijven zonder logboek: niets is bewaard, niets is verstuurd', async () => {
  const koppen = await inloggen('Femke Bos');
  const { rows } = await su.query<{ id: string }>(
    "select id from casus where status = 'open' and aangemaakt_door = $1",
    [await persoon('Femke Bos')],
  );
  const van = `/casussen/${rows[0]?.id}/gegevens/nieuw`;
  const formulier = await samen.server.inject({ method: 'GET', url: van, headers: koppen });
  const veld = (naam: string) => new RegExp(`name="${naam}" value="([^"]+)"`).exec(formulier.body)?.[1] ?? '';
  const cookies = [koppen['cookie'], ...formulier.cookies.map(({ name, value }) => `${name}=${value}`)].join('; ');
  const verstuur = () =>
    samen.server.inject({
      method: 'POST',
      url: `/casussen/${rows[0]?.id}/gegevens/concept`,
      headers: {
        ...koppen,
        cookie: cookies,
        origin: 'http://localhost:8080',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({
        csrf: veld('csrf'),
        gegeven: veld('gegeven'),
        categorie: 'd',
        doel: 'c',
        tekst: 'Een proef.',
      }).toString(),
    });
  const voor = await stand();
  await zonderLogboek(async () => assert.ok((await verstuur()).statusCode >= 500));
  assert.deepEqual(await stand(), voor);
  assert.equal((await verstuur()).statusCode, 303, 'de controle: met logboek lukt het');
});

test('een transactie die niets vastlegt, wordt niet afgerond', async () => {
  const verzoeker = { soort: 'systeem', handeling: 'proef' } as const;
  const id = regio.omgeving.ids();
  const werk = inTransactie({ ...regio.als(verzoeker), slot: 'geen', logregel: 'verplicht' }, (tx) =>
    tx.db
      .insertInto('partij')
      .values({ id, soort: 'ggd', naam: 'Proef', plaats: 'Proef', telefoon: '1', aangemaakt_op: tx.nu })
      .execute(),
  );
  await assert.rejects(werk, /geen logregel/);
  const { rowCount } = await su.query('select from partij where id = $1', [id]);
  assert.equal(rowCount, 0);
});

/** Transacties die zonder regel mogen eindigen, met de reden. Wat hier niet staat, legt altijd vast. */
const ZONDER_REGEL: Readonly<Record<string, string>> = {
  'afsluiten/naar-einde.ts':
    'of een casus vernietigd is, voor wie haar afsluiting mag zien; de pagina erna legt het kijken vast',
  'afsluiten/vernietiging/voer-uit.ts':
    'legt het begin en het einde vast; een ronde waarin niets te vernietigen is laat geen regel na',
  'aanmelden/regio.ts': 'welke aanstelling iemand heeft; alleen om de verzoeker te maken; en zijn eigen taal',
  'aanmelden/routes-account.ts': 'de eigen naam op de eigen accountpagina',
  'aanmelden/routes-rol.ts': 'de namen van de eigen organisaties',
  'beheer/codes/maak-codes.ts':
    'legt vast per code en wat er wordt weggegooid; klaarleggen en een ronde zonder werk laten geen regel na',
  'beheer/invoer/voer-uit.ts':
    'legt vast wat er is verwerkt; de teller en een bestand dat een ander al heeft, laten geen regel na',
  'beheer/organisatie/contracten.ts': 'namen van organisaties om uit te kiezen; niets over een mens',
  'betrokkene/kies-taal.ts': 'de eigen taal van pagina en bericht; niets over een jongere',
  'betrokkene/zaak/toon-zaken.ts': 'of er voor de lezer zelf een bericht klaarstaat; de lijst daaronder legt wel vast',
  'casus/aanmelding/aanmeld-keuzes.ts': 'scholen en soorten overleg; niets over een jongere',
  'casus/zit-elders.ts': 'of de eigen stoel bij een andere taak hoort; de poging zelf ligt vast bij wat iemand opende',
  'concept/concepten.ts': 'het eigen concept terwijl iemand typt; niemand anders leest het ooit',
  'convenant/mededeling/lees-mededeling.ts':
    'of de eigen organisatie meedoet, boven aan de pagina; niets over een mens',
  'datalek/meld-datalek.ts': 'uit welke organisaties een melder kiest; de melding zelf ligt vast',
  'datalek/wek-datalekken.ts': 'legt vast per herinnering; een uur zonder herinnering laat geen regel na',
  'datalek/vertel-systeembeheer.ts':
    'legt vast per bericht aan het systeembeheer; een uur zonder bericht laat geen regel na',
  'demonstratie/groepen.ts': 'verzonnen mensen, alleen in een demonstratie',
  'demonstratie/vertel.ts': 'laden van verzonnen mensen',
  'demonstratie/stappen-toestemming.ts': 'laden van verzonnen mensen',
  'overlegtype/lees.ts': 'overlegtypen en wat daarvan in bewerking is; niets over een mens',
  'partij/wie-is-wie.ts': 'de eigen naam boven aan de pagina',
  'taak/verstuur-bericht.ts': 'legt vast als er iets is verstuurd; wie niets te versturen vindt, las niets',
  'taak/wekker/wek.ts': 'legt vast per wekking; een dag zonder wekking laat geen regel na',
};

test('elke andere transactie legt verplicht vast', () => {
  const bronnen = globSync('**/*.{ts,tsx}', { cwd: join(pakketwortel, 'src') }).filter(
    (pad) => !/\.test\.tsx?$/.test(pad),
  );
  assert.ok(bronnen.length > 100);
  const zonder = bronnen.filter((pad) =>
    /logregel: 'geen'/.test(readFileSync(join(pakketwortel, 'src', pad), 'utf8').replaceAll(/^\s*\/\/.*$/gm, '')),
  );
  assert.deepEqual(zonder.sort(), Object.keys(ZONDER_REGEL).sort());
});
