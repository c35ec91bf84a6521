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
import type { Blad, Bladeraar } from '../../test/steun/bladeraar.ts';
import { maakGezinsaccount, maakGezinslid } from '../../test/steun/gezinsaccount.ts';
import { wachtTot } from '../../test/steun/wacht.ts';
import type { PersoonSoort } from '../partij/personen.ts';
import { maakToken } from './geheimen.ts';
import { controleerCode } from './instellen.ts';
import { vergrendelPersoon, vervangSessie } from './sessie.queries.ts';

let proef: Aanmeldproef;
let su: pg.Pool;
before(async () => {
  proef = await maakAanmeldproef();
  su = new pg.Pool({ connectionString: proef.database.superuserUrl, max: 2 });
});
after(async () => {
  await su?.end();
  await proef?.weg();
});

type Gezinssoort = Exclude<PersoonSoort, 'medewerker'>;

let adressen = 0;
function nieuwAdres(): string {
  adressen += 1;
  return `gezin${adressen}@thuis.example`;
}

async function maakHouder(soort: Gezinssoort = 'ouder'): Promise<Proefaccount> {
  return maakGezinsaccount(proef, { persoon: await maakGezinslid(proef, soort), soort, email: nieuwAdres() });
}

/** Iemand in een ander overleg, met de code die hij daar kreeg. */
async function metCode(soort: Gezinssoort, email: string | null = null) {
  const persoon = await maakGezinslid(proef, soort);
  return { persoon, ...(await proef.aanmelden.maakCode({ persoon, persoonSoort: soort, email })) };
}

async function voegToe(bladeraar: Bladeraar, code: string): Promise<Blad> {
  await bladeraar.open('/account');
  return bladeraar.verstuur('/account/code', { code });
}

const tokenVan = (bladeraar: Bladeraar): string => bladeraar.cookies.get('ovt_sessie') ?? '';

async function sessieVan(bladeraar: Bladeraar) {
  const gevonden = await proef.aanmelden.zoekSessie(tokenVan(bladeraar));
  assert.ok(gevonden.kind === 'sessie', gevonden.kind);
  return gevonden;
}

const alsWie = async (bladeraar: Bladeraar) => (await sessieVan(bladeraar)).verzoeker.persoon;

async function koppelingen(persoon: string): Promise<number> {
  const { rows } = await su.query('select 1 from aanmelden.koppeling where persoon_id = $1', [persoon]);
  return rows.length;
}

async function logregels(persoon: string) {
  const { rows } = await su.query<{ code: string; object_soort: string; object_id: string; verzoek_id: string }>(
    'select * from gebeurtenis where persoon_id = $1 order by volgnummer',
    [persoon],
  );
  return rows;
}

const berichtenVoor = async (persoon: string): Promise<number> =>
  (await su.query('select 1 from bericht where persoon_id = $1', [persoon])).rows.length;

test('een ouder voegt een tweede code toe aan het account dat zij heeft, en is dan in dat overleg', async () => {
  const houder = await maakHouder();
  const { bladeraar } = houder;
  const ander = await metCode('ouder', houder.email);
  const oud = tokenVan(bladeraar);
  const na = await voegToe(bladeraar, ander.code.toLowerCase());
  assert.equal(na.adres, '/zaak');
  assert.notEqual(tokenVan(bladeraar), oud);
  assert.equal((await proef.aanmelden.zoekSessie(oud)).kind, 'voorbij', 'het oude token is dood (AU6)');
  const { sessie, verzoeker } = await sessieVan(bladeraar);
  assert.deepEqual(verzoeker, { soort: 'ouder', persoon: ander.persoon });
  assert.equal(sessie.persoon, houder.persoon, 'de sessie blijft van wie het account is');
  assert.equal(sessie.meerPersonen, true);
  assert.ok((await berichtenVoor(houder.persoon)) > 0, 'de eigenaar krijgt bericht (AU10)');
  const account = await bladeraar.open('/account');
  assert.match(account.html, new RegExp(houder.email));
  assert.match(account.html, /Zaak toegevoegd met een code/);
  assert.equal((await voegToe(bladeraar, ander.code)).status, 422, 'een code werkt een keer');
});

test('in het logboek is niet te zien dat twee personen een mens zijn', async () => {
  const houder = await maakHouder();
  const ander = await metCode('ouder');
  await voegToe(houder.bladeraar, ander.code);
  await houder.bladeraar.open('/account');
  proef.verzet(6 * MINUUT);
  await houder.bladeraar.open('/account');
  await houder.bladeraar.verstuur('/account/herstelcodes');
  await houder.bladeraar.verstuur('/bevestigen', { code: '000000' });
  await houder.bladeraar.verstuur('/bevestigen', { code: proef.appcode(houder.geheim) });
  await houder.bladeraar.stuur('/account/overleg', { persoon: houder.persoon });
  const [eigen, gekoppeld] = [await logregels(houder.persoon), await logregels(ander.persoon)];
  assert.deepEqual(
    gekoppeld.map(({ code, object_soort }) => `${code} ${object_soort}`),
    ['code-gebruikt uitnodigingscode', 'ingelogd sessie', 'inloggen-mislukt null', 'opnieuw-bevestigd sessie'],
  );
  for (const kolom of ['object_id', 'verzoek_id'] as const) {
    const van = new Set(eigen.flatMap((regel) => regel[kolom] ?? []));
    assert.deepEqual(
      gekoppeld.flatMap((regel) => (van.has(regel[kolom]) ? [`${regel.code} ${kolom}`] : [])),
      [],
    );
  }
  assert.ok(Object.keys(eigen[0] ?? {}).includes('verzoek_id'), 'de kolom bestaat');
});

test('wat niet mag, krijgt altijd dezelfde zin en telt mee in de rem', async () => {
  const houder = await maakHouder();
  const jongere = await maakHouder('jongere');
  const weigeringen: readonly (readonly [string, Proefaccount, string])[] = [
    ['een ouder met de code van een jongere', houder, (await metCode('jongere')).code],
    ['een jongere met de code van een ouder', jongere, (await metCode('ouder')).code],
    ['een code voor een ander adres', houder, (await metCode('ouder', 'iemand-anders@thuis.example')).code],
    ['een code van een medewerker', houder, await medewerkerscode()],
    ['een code om een account te herstellen', houder, await herstelcode()],
    ['een code die niet bestaat', houder, 'ACDEFGHJ'],
    ['iets wat geen code is', houder, 'x'],
    ['een code van wie al bij een account staat', houder, await codeVanGekoppelde()],
    ['een oude code', houder, await verlopenCode()],
  ];
  for (const [wat, { bladeraar }, code] of weigeringen) {
    await su.query('delete from aanmelden.poging');
    const wie = await alsWie(bladeraar);
    const na = await voegToe(bladeraar, code);
    assert.equal(na.status, 422, wat);
    const zin = wie === jongere.persoon ? /Kijk of de code klopt/ : /Controleer de code\. Zij klopt niet/;
    assert.match(na.html, zin, wat);
    assert.equal(await alsWie(bladeraar), wie, wat);
    const { rows } = await su.query<{ mislukt: number }>('select mislukt from aanmelden.poging');
    assert.deepEqual(rows, [{ mislukt: 1 }], wat);
  }
});

async function medewerkerscode(): Promise<string> {
  const { persoon, aanstelling } = proef.wie('noor');
  return (await proef.aanmelden.maakCode({ persoon, persoonSoort: 'medewerker', aanstelling })).code;
}

async function herstelcode(): Promise<string> {
  const { persoon } = await maakHouder();
  return (await proef.aanmelden.maakCode({ persoon, persoonSoort: 'ouder' })).code;
}

async function codeVanGekoppelde(): Promise<string> {
  const ander = await metCode('ouder');
  await voegToe((await maakHouder()).bladeraar, ander.code);
  return (await proef.aanmelden.maakCode({ persoon: ander.persoon, persoonSoort: 'ouder' })).code;
}

async function verlopenCode(): Promise<string> {
  const { code, persoon } = await metCode('ouder');
  await su.query(
    `update aanmelden.uitnodigingscode set gemaakt_op = gemaakt_op - interval '8 days', geldig_tot = geldig_tot - interval '8 days'
     where persoon_id = $1`,
    [persoon],
  );
  return code;
}

test('wie Engels leest, krijgt ook berichten over het toegevoegde overleg in het Engels', async () => {
  const { bladeraar } = await maakHouder();
  const ander = await metCode('ouder');
  bladeraar.cookies.set('ovt_taal', 'en');
  await bladeraar.open('/account');
  assert.match(bladeraar.blad().html, /I have another code/);
  await bladeraar.verstuur('/account/code', { code: ander.code });
  const { rows } = await su.query<{ taal: string | null }>('select taal from persoon where id = $1', [ander.persoon]);
  assert.deepEqual(rows, [{ taal: 'en' }]);
});

test('wie werkt, heeft geen plek voor een tweede code', async () => {
  const { bladeraar } = await maakAccountVoor(proef, 'femke');
  const { code, persoon } = await metCode('ouder');
  assert.doesNotMatch((await bladeraar.open('/account')).html, /Ik heb nog een code/);
  assert.equal((await bladeraar.stuur('/account/code', { code })).status, 404);
  assert.equal(await koppelingen(persoon), 0);
});

test('een code voor een ander adres vervalt na vijf keer, en na zestig missers in een minuut werkt er even geen', async () => {
  const houder = await maakHouder();
  const vreemd = await metCode('ouder', 'van-een-ander@thuis.example');
  for (let keer = 0; keer < 5; keer += 1) await voegToe(houder.bladeraar, vreemd.code);
  const { rows } = await su.query<{ mislukt: number }>(
    'select mislukt from aanmelden.uitnodigingscode where persoon_id = $1',
    [vreemd.persoon],
  );
  assert.deepEqual(rows, [{ mislukt: 5 }]);
  const { kring } = proef.aanmelden;
  const goed = await metCode('ouder');
  for (let keer = 0; keer < 60; keer += 1)
    await controleerCode(kring, { code: 'ACDEFGHJ', herkomst: { verzoek: kring.ids(), kanaal: 'web' } });
  assert.match((await voegToe(houder.bladeraar, goed.code)).html, /Wacht een minuut/);
  proef.verzet(2 * MINUUT);
  assert.equal((await voegToe(houder.bladeraar, goed.code)).adres, '/zaak');
});

test('een code toevoegen vraagt een verse factor, en daarna gaat het vanzelf verder (AU9)', async () => {
  const { bladeraar, geheim } = await maakHouder();
  const ander = await metCode('steunpersoon');
  await bladeraar.open('/account');
  proef.verzet(6 * MINUUT);
  const gevraagd = await bladeraar.verstuur('/account/code', { code: ander.code });
  assert.equal(gevraagd.status, 401);
  assert.equal(await koppelingen(ander.persoon), 0);
  await bladeraar.verstuur('/bevestigen', { code: proef.appcode(geheim) });
  assert.equal((await bladeraar.verstuur('/account/code')).adres, '/zaak');
  assert.equal(await alsWie(bladeraar), ander.persoon);
});

test('de eigen factoren en het wachtwoord blijven van het account, ook als een ander overleg open is', async () => {
  const houder = await maakHouder();
  const { bladeraar, geheim, persoon } = houder;
  const ander = await metCode('ouder');
  await voegToe(bladeraar, ander.code);
  const elders = await logIn(proef, houder);
  assert.equal(await alsWie(elders), persoon, 'inloggen begint als de persoon van het account');
  proef.verzet(6 * MINUUT);
  const account = await bladeraar.open('/account');
  assert.match(account.html, /Dit apparaat/);
  assert.match(account.html, /Log alle andere apparaten uit/);
  await bladeraar.verstuur('/account/wachtwoord', { wachtwoord: `${WACHTWOORD} nieuw` });
  await bladeraar.verstuur('/bevestigen', { code: proef.appcode(geheim) });
  const na = await bladeraar.verstuur('/account/wachtwoord');
  assert.match(na.html, /Het wachtwoord is gewijzigd/);
  assert.equal(await alsWie(bladeraar), ander.persoon, 'na de step-up is hetzelfde overleg open');
  assert.equal((await proef.aanmelden.zoekSessie(tokenVan(elders))).kind, 'voorbij');
  assert.ok((await logregels(persoon)).some(({ code }) => code === 'factor-gewijzigd'));
  assert.ok(!(await logregels(ander.persoon)).some(({ code }) => code === 'factor-gewijzigd'));
  proef.verzet(MINUUT);
  const app = await bladeraar.verstuur('/account/app');
  const erbij = await bladeraar.verstuur('/account/app/klaar', {
    code: proef.appcode(leesGeheim(app.html)),
    naam: 'Tablet',
  });
  assert.match(erbij.html, /Tablet/);
  assert.equal((await bladeraar.verstuur('/uitloggen')).adres, '/inloggen');
  assert.equal((await bladeraar.open('/account')).adres, '/inloggen?naar=%2Faccount');
});

test('waar berichten heen gaan, geldt voor het overleg dat open is', async () => {
  const houder = await maakHouder();
  const { bladeraar } = houder;
  const ander = await metCode('ouder');
  assert.doesNotMatch((await bladeraar.open('/account')).html, /de zaak die nu open is/);
  await voegToe(bladeraar, ander.code);
  assert.match((await bladeraar.open('/account')).html, /de zaak die nu open is/);
  await bladeraar.verstuur('/account/berichten', { kanaal: 'sms', telefoon: '06 12345678' });
  const { rows } = await su.query<{ id: string; kanaal: string | null }>(
    'select id, kanaal from persoon where id = any ($1)',
    [[houder.persoon, ander.persoon]],
  );
  const kanaal = new Map(rows.map((rij) => [rij.id, rij.kanaal]));
  assert.equal(kanaal.get(ander.persoon), 'sms');
  assert.equal(kanaal.get(houder.persoon), null);
});

test('wisselen kan alleen binnen het eigen account, en wat op een oude pagina stond wordt nooit als een ander verstuurd', async () => {
  const houder = await maakHouder();
  const { bladeraar } = houder;
  const [ander, vreemd] = [await metCode('ouder'), await maakHouder()];
  await voegToe(bladeraar, ander.code);
  const csrf = async (): Promise<string> =>
    /name="csrf" value="([^"]+)"/.exec((await bladeraar.open('/account')).html)?.[1] ?? '';
  const bewijs = await csrf();
  for (const persoon of [vreemd.persoon, proef.wie('femke').persoon, 'x', '']) {
    assert.equal((await bladeraar.stuur('/account/overleg', { csrf: bewijs, persoon })).adres, '/zaak/alle');
    assert.equal(await alsWie(bladeraar), ander.persoon);
  }
  const begonnen = (await sessieVan(bladeraar)).sessie.uiterlijk.getTime();
  await bladeraar.stuur('/account/overleg', { csrf: bewijs, persoon: houder.persoon });
  assert.equal(await alsWie(bladeraar), houder.persoon);
  assert.equal((await sessieVan(bladeraar)).sessie.uiterlijk.getTime(), begonnen, 'wisselen verlengt niets');
  const laat = await bladeraar.stuur('/account/berichten', { csrf: bewijs, kanaal: 'sms', telefoon: '06 12345678' });
  assert.equal(laat.status, 403, 'het formulier was van de pagina van het andere overleg');
  assert.equal(
    (await su.query("select 1 from persoon where id = $1 and kanaal = 'sms'", [houder.persoon])).rowCount,
    0,
  );
});

test('een koppeling die er niet meer is, sluit de sessie bij het volgende verzoek', async () => {
  const { bladeraar } = await maakHouder();
  const ander = await metCode('ouder');
  await voegToe(bladeraar, ander.code);
  await su.query('delete from aanmelden.koppeling where persoon_id = $1', [ander.persoon]);
  assert.equal((await proef.aanmelden.zoekSessie(tokenVan(bladeraar))).kind, 'voorbij');
  assert.equal((await bladeraar.open('/account')).adres, '/inloggen?naar=%2Faccount');
});

test('wie met een latere code een eigen account maakt, haalt het overleg uit het andere account', async () => {
  const houder = await maakHouder();
  const ander = await metCode('ouder');
  await voegToe(houder.bladeraar, ander.code);
  const standen = () => proef.aanmelden.accountstanden([ander.persoon]);
  assert.deepEqual(await standen(), [{ persoon: ander.persoon, uitgezet: false, gebruiktOp: null }]);
  const eerder = await berichtenVoor(ander.persoon);
  await maakGezinsaccount(proef, { persoon: ander.persoon, soort: 'ouder', email: nieuwAdres() });
  assert.equal(await koppelingen(ander.persoon), 0);
  assert.equal((await standen()).length, 1);
  assert.equal((await proef.aanmelden.zoekSessie(tokenVan(houder.bladeraar))).kind, 'voorbij');
  assert.ok((await berichtenVoor(ander.persoon)) > eerder, 'dat gaat niet ongemerkt');
  proef.verzet(DAG);
  assert.equal((await sessieVan(await logIn(proef, houder))).sessie.meerPersonen, false);
});

test('wie het account met een code herstelt, krijgt alleen het overleg waar die code voor is', async () => {
  const houder = await maakHouder();
  const ander = await metCode('ouder');
  await voegToe(houder.bladeraar, ander.code);
  const hersteld = await maakGezinsaccount(proef, { ...houder, soort: 'ouder' });
  assert.equal((await proef.aanmelden.zoekSessie(tokenVan(houder.bladeraar))).kind, 'voorbij');
  assert.equal(await koppelingen(ander.persoon), 0, 'wie het ene overleg leidt, geeft geen ander in handen');
  assert.equal((await sessieVan(hersteld.bladeraar)).sessie.meerPersonen, false);
  const { code } = await proef.aanmelden.maakCode({ persoon: ander.persoon, persoonSoort: 'ouder' });
  assert.equal((await voegToe(hersteld.bladeraar, code)).adres, '/zaak', 'met een nieuwe code kan het er weer bij');
});

const WACHT_OP_SLOT = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

test('overal uitloggen wacht op wie net van overleg wisselt, en beeindigt ook de sessie die dan begint', async () => {
  const houder = await maakHouder();
  const ander = await metCode('ouder');
  await voegToe(houder.bladeraar, ander.code);
  const { id } = (await sessieVan(houder.bladeraar)).sessie;
  const { token, hash } = maakToken();
  const wisselt = await su.connect();
  try {
    await wisselt.query('begin');
    await vergrendelPersoon(wisselt, houder.persoon);
    const wens = { sessie: id, id: proef.omgeving.ids(), tokenHash: hash, alsPersoon: null, nu: proef.nu() };
    assert.equal(await vervangSessie(wisselt, wens), true);
    const uitgelogd = proef.aanmelden.beeindigSessies(houder.persoon);
    await wachtTot('het uitloggen wacht', async () => (await su.query(WACHT_OP_SLOT)).rowCount !== 0);
    await wisselt.query('commit');
    await uitgelogd;
  } finally {
    wisselt.release();
  }
  assert.equal((await proef.aanmelden.zoekSessie(token)).kind, 'voorbij');
});

test('sessies beeindigen van een persoon raakt ook wie als hem verder ging', async () => {
  const { bladeraar } = await maakHouder();
  const ander = await metCode('ouder');
  await voegToe(bladeraar, ander.code);
  await proef.aanmelden.beeindigSessies(ander.persoon);
  assert.equal((await proef.aanmelden.zoekSessie(tokenVan(bladeraar))).kind, 'voorbij');
  assert.equal(await koppelingen(ander.persoon), 1);
});

test('dezelfde code tegelijk: uit twee tabbladen, en van twee mensen, wordt zij een keer gebruikt', async () => {
  const houder = await maakHouder();
  const [een, twee] = [houder.bladeraar, await logIn(proef, houder)];
  const drie = (await maakHouder()).bladeraar;
  const ander = await metCode('ouder');
  for (const bladeraar of [een, twee, drie]) await bladeraar.open('/account');
  const standen = await Promise.all(
    [een, twee, drie].map(async (bladeraar) => (await bladeraar.verstuur('/account/code', { code: ander.code })).adres),
  );
  assert.equal(standen.filter((adres) => adres === '/zaak').length, 1, standen.join(' '));
  assert.equal(await koppelingen(ander.persoon), 1);
});

test('een account maken en dezelfde persoon ergens toevoegen tegelijk: hij heeft daarna een van beide', async () => {
  const houder = await maakHouder();
  const ander = await metCode('ouder');
  const nieuw = proef.bladeraar();
  await nieuw.open('/inloggen');
  await nieuw.verstuur('/inloggen/code', { code: ander.code });
  const { html } = await nieuw.verstuur('/inloggen/code/wachtwoord', { email: nieuwAdres(), wachtwoord: WACHTWOORD });
  await houder.bladeraar.open('/account');
  await Promise.all([
    nieuw.verstuur('/inloggen/code/app', { code: proef.appcode(leesGeheim(html)) }),
    houder.bladeraar.verstuur('/account/code', { code: ander.code }),
  ]);
  const { rowCount } = await su.query('select 1 from aanmelden.account where persoon_id = $1', [ander.persoon]);
  assert.equal((rowCount ?? 0) + (await koppelingen(ander.persoon)), 1);
});

test('een adres dat al een account heeft: de zin zegt hoe het verder gaat, voor u en je, ook in het Engels', async () => {
  const zinnen = [
    ['ouder', 'nl', /Hebt u met dit adres al een account\? Log daarmee in\./],
    ['jongere', 'nl', /Heb je met dit adres al een account\? Log daarmee in\./],
    ['ouder', 'en', /Do you already have an account with this address\? Log in with it\./],
  ] as const;
  for (const [soort, taal, zin] of zinnen) {
    const houder = await maakHouder(soort);
    const ander = await metCode(soort, houder.email);
    const bladeraar = proef.bladeraar();
    await bladeraar.open('/inloggen');
    if (taal === 'en') bladeraar.cookies.set('ovt_taal', 'en');
    await bladeraar.verstuur('/inloggen/code', { code: ander.code });
    const bezet = await bladeraar.verstuur('/inloggen/code/wachtwoord', {
      email: houder.email,
      wachtwoord: WACHTWOORD,
    });
    assert.match(bezet.html, zin);
    proef.verzet(MINUUT);
    assert.equal((await voegToe(await logIn(proef, houder), ander.code)).adres, '/zaak');
  }
});
