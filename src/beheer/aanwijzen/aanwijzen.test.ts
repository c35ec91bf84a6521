import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Aanmeldproef, logIn, maakAanmeldproef, maakAccountVoor } from '../../../test/steun/aanmeldproef.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import { findPartij } from '../../partij/partij.queries.ts';
import { findRolhouders } from '../../partij/rolhouders.queries.ts';
import { planPartijtaak } from '../../taak/taken.ts';
import { findCollegaIds, insertAanstelling, type Nieuweaanstelling } from '../beheer.queries.ts';
import { nodigCollegaUit } from '../nodig-collega-uit.ts';
import type { Opening } from '../organisatie/organisatie.ts';
import { vraagOmBeheerder } from './vraag-om-beheerder.ts';
import { bekijkVerzoek, wijsBeheerderAan } from './wijs-beheerder-aan.ts';

let proef: Aanmeldproef;
before(async () => {
  proef = await maakAanmeldproef();
});
after(() => proef?.weg());

const als = (naam: string) => ({ ...(proef.als(proef.wie(naam)) as Opening), aanmelden: proef.aanmelden });
const kompas = () => als('petra').verzoeker.partij;
const penvoerder = () => als('anouk').verzoeker.partij;
const DAG = 24 * 60 * 60_000;
const WENS = { naam: 'Wil de Bruin', email: 'wil@kompas.example' } as const;

const lees = <T>(werk: (tx: Tx) => Promise<T>) =>
  inTransactie({ ...als('anouk'), slot: 'geen', logregel: 'geen' }, werk);
const naamVan = async (partij: string) => (await lees((tx) => findPartij(tx, partij)))?.naam ?? '';
const beheerdersVan = (partij: string) => lees((tx) => findRolhouders(tx, { partijen: [partij], rol: 'beheerder' }));

const vraag = (naam: string) => vraagOmBeheerder({ omgeving: proef.omgeving, partij: naam });

test('zonder verzoek van het systeembeheer wijst niemand bij een ander een beheerder aan (AZ11)', async () => {
  assert.equal(await bekijkVerzoek(als('anouk'), kompas()), null);
  assert.deepEqual(await wijsBeheerderAan(als('anouk'), kompas(), WENS), { kind: 'geen-verzoek' });
  // Ook wie de pagina overslaat, en wie zichzelf een verzoek geeft, stuit op de rijregels (ADR 0047).
  const zelf = { ...als('anouk'), slot: 'geen', logregel: 'geen' } as const;
  const aanstelling = {
    id: proef.omgeving.ids(),
    persoon: als('anouk').verzoeker.persoon,
    partij: kompas(),
    school: null,
    rol: 'beheerder',
    functie: 'partijbeheerder',
    hoedanigheid: null,
    geheimhouding: 'contract',
    van: '2026-03-03',
  } as const satisfies Nieuweaanstelling;
  await assert.rejects(
    inTransactie(zelf, (tx) => insertAanstelling(tx, aanstelling)),
    /row-level security/,
  );
  for (const voor of ['anouk', 'petra'])
    await assert.rejects(
      inTransactie({ ...als(voor), slot: 'geen', logregel: 'geen' }, (tx) =>
        planPartijtaak(tx, {
          voor: als(voor).verzoeker.persoon,
          soort: 'beheerder-aanwijzen',
          voorDatum: null,
          onderwerp: kompas(),
        }),
      ),
      /row-level security/,
    );
});

test('een verzoek maakt niemand beheerder; de beheerder van de penvoerder bevestigt, een keer en binnen twee weken', async () => {
  const eerder = await beheerdersVan(kompas());
  const gevraagd = await vraag(await naamVan(kompas()));
  assert.deepEqual(gevraagd, {
    kind: 'gevraagd',
    bij: [await naamVan(penvoerder())],
    tot: '2026-03-17',
    partij: kompas(),
  });
  assert.deepEqual(await beheerdersVan(kompas()), eerder);
  assert.equal(await bekijkVerzoek(als('petra'), kompas()), null, 'niet de partij zelf');
  assert.equal(await bekijkVerzoek(als('hester'), kompas()), null, 'niet een andere partij');

  proef.verzet(15 * DAG);
  assert.equal((await bekijkVerzoek(als('anouk'), kompas()))?.verlopen, true);
  assert.deepEqual(await wijsBeheerderAan(als('anouk'), kompas(), WENS), { kind: 'geen-verzoek' });
  assert.equal((await vraag(await naamVan(kompas()))).kind, 'gevraagd');

  const gedaan = await wijsBeheerderAan(als('anouk'), kompas(), WENS);
  assert.equal(gedaan.kind, 'gemaakt');
  assert.deepEqual((await beheerdersVan(kompas())).length, eerder.length + 1);
  assert.equal(await bekijkVerzoek(als('anouk'), kompas()), null);
  assert.deepEqual(await wijsBeheerderAan(als('anouk'), kompas(), { ...WENS, email: 'nog@kompas.example' }), {
    kind: 'geen-verzoek',
  });
  assert.deepEqual(
    (await proef.regelsMet('beheerder-gevraagd')).map(({ uitkomst, persoon_id, object_id }) => [
      uitkomst,
      persoon_id,
      object_id,
    ]),
    [
      ['gelukt', null, kompas()],
      ['gelukt', null, kompas()],
    ],
  );
  assert.deepEqual(
    (await proef.regelsMet('beheerder-aangewezen')).map(({ uitkomst }) => uitkomst),
    ['geweigerd', 'geweigerd', 'gelukt', 'geweigerd'],
  );
});

test('wie er al werkt wordt dezelfde mens met een rol erbij, en wie het al is niet nog een keer (AZ11)', async () => {
  const email = 'nel@kompas.example';
  const nel = {
    naam: 'Nel Smit',
    email,
    rol: 'medewerker',
    functie: 'mentor',
    hoedanigheid: null,
    school: null,
  } as const;
  await nodigCollegaUit(als('petra'), { ...nel, geheimhouding: null, verklaringOp: null, van: '2026-03-18' });
  await vraag(await naamVan(kompas()));
  const eerder = await lees((tx) => findCollegaIds(tx, kompas()));
  // Zij heeft nog geen account, dus er hoort een code bij.
  const wens = { naam: 'P. Smit', email: 'NEL@kompas.example' };
  assert.equal((await wijsBeheerderAan(als('anouk'), kompas(), wens)).kind, 'gemaakt');
  assert.deepEqual(await lees((tx) => findCollegaIds(tx, kompas())), eerder);
  await vraag(await naamVan(kompas()));
  assert.deepEqual(await wijsBeheerderAan(als('anouk'), kompas(), wens), { kind: 'is-het-al' });
});

test('de pagina vraagt om het gesprek, en wie al een account heeft logt in zoals altijd', async () => {
  await maakAccountVoor(proef, 'femke');
  const anouk = await logIn(proef, await maakAccountVoor(proef, 'anouk'));
  const adres = `/organisatie/aanwijzen/${kompas()}`;
  await vraag(await naamVan(kompas()));
  await anouk.open(adres);
  const velden = { naam: 'Femke Bos', email: 'femke@kompas.waterrijk.example' };
  const fout = await anouk.verstuur(adres, velden);
  assert.deepEqual([fout.status, /href="#veld-zeker"/.test(fout.html)], [422, true]);
  assert.match(fout.html, /value="Femke Bos"/);
  assert.equal((await anouk.verstuur(adres, { ...velden, zeker: 'ja' })).adres, '/mijn-werk');
  assert.ok((await beheerdersVan(kompas())).includes(proef.wie('femke').persoon));
  assert.equal((await anouk.open(adres)).status, 404, 'het verzoek is gebruikt');
});

test('verloor de enige penvoerder zijn beheerder, dan bevestigt een andere gebonden partij', async () => {
  const gevraagd = await vraag(await naamVan(penvoerder()));
  assert.ok(gevraagd.kind === 'gevraagd' && gevraagd.bij.includes(await naamVan(kompas())));
  assert.equal(await bekijkVerzoek(als('anouk'), penvoerder()), null);
  assert.equal(
    (await wijsBeheerderAan(als('hester'), penvoerder(), { naam: 'Jo Kok', email: 'jo@vo.example' })).kind,
    'gemaakt',
  );
  assert.equal(await bekijkVerzoek(als('petra'), penvoerder()), null, 'een van hen deed het');
});

test('een onbekende naam of een partij die nog nooit een beheerder had, geeft geen verzoek', async () => {
  assert.deepEqual(await vraag('Stichting Bestaat Niet'), { kind: 'geen-organisatie' });
  assert.deepEqual(await vraag(await naamVan(proef.gebied.partij.get('swv-po') ?? '')), {
    kind: 'nooit-een-beheerder',
  });
});
