import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { findBijeenkomsten } from '../../src/bijeenkomst/bijeenkomst.queries.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { voegDoelToe } from '../../src/casus/doel/voeg-doel-toe.ts';
import { laadFeiten } from '../../src/casus/feiten.ts';
import { wijzigGezag } from '../../src/casus/gezin/wijzig-gezag.ts';
import { findInformatieteksten } from '../../src/casus/informeren/informatie.queries.ts';
import { openInformatietekst } from '../../src/casus/informeren/informatie-open.ts';
import { hashVanInformatie, type Informatietekst } from '../../src/casus/informeren/informatie-tekst.ts';
import { findInformatiemomenten } from '../../src/casus/informeren/informeer.queries.ts';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { inTransactie, type Tx } from '../../src/db/transactie.ts';
import type { Medewerker, Verzoeker } from '../../src/db/verzoeker.ts';
import type { Doel } from '../../src/regels/index.ts';
import { findOpenTakenVan } from '../../src/taak/taak.queries.ts';
import { aanmeldingVanDaan, medewerker, meldAan, verplicht } from '../steun/casus.ts';
import { leesPdf, leesvolgorde } from '../steun/pdf.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';

let regio: TestServer;
let femke: Bezoeker;
before(async () => {
  regio = await maakTestServer();
  regio.zetKlok('2026-03-03T09:00:00.000Z');
  femke = await regio.ingelogd(wie('femke').persoon);
});
after(() => regio?.weg());

const wie = (sleutel: string): Medewerker => medewerker(regio, sleutel);
const als = <V extends Verzoeker>(verzoeker: V) => ({ ...regio.als(verzoeker), verzoeker });
const partij = (sleutel: string): string => verplicht(regio.gebied.partij.get(sleutel));
const kijk = <T>(verzoeker: Verzoeker, werk: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransactie({ ...regio.als(verzoeker), slot: 'geen', logregel: 'geen' }, werk);

type Gezin = { readonly casus: string; readonly moeder: string; readonly vader: string; readonly daan: string };

async function nieuweCasus(): Promise<Gezin> {
  const casus = await meldAan(regio, 'femke', aanmeldingVanDaan(regio));
  const feiten = verplicht(await kijk(wie('femke'), (tx) => laadFeiten(tx, casus)));
  const [moeder, vader] = feiten.gezag.map((g) => g.persoon);
  return { casus, moeder: verplicht(moeder), vader: verplicht(vader), daan: verplicht(feiten.betrokkene.persoon) };
}

const vertel = (gezin: Gezin, partijen: readonly string[], doelen: readonly Doel[] = ['a', 'c']) =>
  informeer(als(wie('femke')), {
    casus: gezin.casus,
    personen: [gezin.moeder, gezin.vader, gezin.daan],
    partijen,
    doelen,
    hoe: 'brief',
    op: '2026-03-02',
  });

const nodig = (casus: string, sleutel: string) =>
  nodigUit(als(wie('femke')), {
    casus,
    geefNaam: false,
    genodigden: [
      {
        aanstelling: verplicht(regio.gebied.aanstelling.get(sleutel)),
        behandelrelatie: false,
        directBetrokken: 'eigen-taak',
      },
    ],
  });

/** De bewaarde teksten van een gezinslid, nieuwste eerst. */
const teksten = (soort: 'ouder' | 'jongere', casus: string, persoon: string): Promise<readonly Informatietekst[]> =>
  kijk({ soort, persoon }, async (tx) => {
    const feiten = verplicht(await laadFeiten(tx, casus));
    const rijen = await findInformatieteksten(tx, { casus, persoon });
    const open: Informatietekst[] = [];
    for (const rij of rijen) open.push(verplicht(await openInformatietekst(tx, feiten, rij)));
    return open;
  });

const openTaken = async (casus: string): Promise<readonly string[]> =>
  (await kijk(wie('femke'), (tx) => findOpenTakenVan(tx, casus)))
    .map((taak) => taak.soort)
    .filter((soort) => soort !== 'gesprek-voeren' && soort !== 'gezinscode-geven');

const zinnenVan = ({ titel, inleiding, delen }: Informatietekst): string =>
  [titel, ...inleiding, ...delen.flatMap((d) => [d.kop, ...d.voor, ...d.punten, ...d.na])].join(' ');
/** Wat een voorlezer van een bestand zegt, zonder de tekens voor de punten. */
const gelezen = async (bytes: Buffer): Promise<string> =>
  leesvolgorde((await leesPdf(new Uint8Array(bytes))).boom).replaceAll('• ', '');
const tekstUit = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
const aangevinkt = (html: string, naam: string): readonly string[] =>
  [...html.matchAll(/<input[^>]*>/g)].flatMap(([veld]) =>
    veld.includes(`name="${naam}"`) && /\schecked/.test(veld) ? [verplicht(/value="([^"]+)"/.exec(veld)?.[1])] : [],
  );

describe('informeren (12)', () => {
  test('de regie ziet vooraf hoe ouder en jongere het lezen, kan het afdrukken, en legt niets vast door te kijken', async () => {
    const { casus, moeder, vader, daan } = await nieuweCasus();
    const adres = `/casussen/${casus}/informeren`;
    const pagina = await femke.haal(adres);
    assert.match(pagina.body, /Zo lezen Ilse Bakker en Mark de Graaf het/);
    assert.match(pagina.body, /Zo leest Daan de Graaf het/);
    assert.deepEqual(new Set(aangevinkt(pagina.body, 'personen')), new Set([moeder, vader, daan]));
    const velden = { personen: [moeder], partijen: [partij('ggd')], doelen: ['a'] };
    const voorbeeld = await femke.verstuur({ van: adres, naar: `${adres}/voorbeeld`, velden });
    assert.equal(voorbeeld.statusCode, 200);
    assert.match(tekstUit(voorbeeld.body), /GGD Waterrijk: let op de gezondheid/);
    assert.ok(!tekstUit(voorbeeld.body).includes('Gemeente Oeverstad: '));
    assert.deepEqual(aangevinkt(voorbeeld.body, 'personen'), [moeder]);

    const brief = await femke.verstuur({ van: adres, naar: `${adres}/brief`, velden: { ...velden, brief: daan } });
    assert.equal(brief.statusCode, 200);
    assert.equal(brief.headers['content-type'], 'application/pdf');
    assert.match(
      String(brief.headers['content-disposition']),
      /^attachment; filename="informatie-[A-Z]-2026-\d{4}\.pdf"$/,
    );
    assert.equal(brief.headers['cache-control'], 'no-store');
    assert.equal(brief.headers['x-content-type-options'], 'nosniff');
    const pdf = await leesPdf(new Uint8Array(brief.rawPayload));
    assert.equal(pdf.ua, '1');
    assert.equal(pdf.titel, 'Uitleg over jouw overleg');
    assert.equal(pdf.bladwijzers.length, 10);
    assert.match(pdf.bladen[0] ?? '', /Afgedrukt door Femke Bos, .*, 3 maart 2026, 10\.00 uur/);

    const zonder = await femke.verstuur({ van: adres, naar: `${adres}/brief`, velden: { brief: daan } });
    assert.equal(zonder.statusCode, 422);
    assert.match(zonder.body, /Kies minstens een doel/);
    const feiten = verplicht(await kijk(wie('femke'), (tx) => laadFeiten(tx, casus)));
    assert.equal(feiten.informatie.length, 0);
  });

  test('ieder leest de eigen uitleg terug zoals zij is bewaard, op het scherm en als pdf, en nooit die van een ander', async () => {
    const gezin = await nieuweCasus();
    assert.equal((await vertel(gezin, [partij('ggd'), partij('oeverstad')])).kind, 'vastgelegd');
    const [bewaard] = await teksten('ouder', gezin.casus, gezin.moeder);
    assert.deepEqual(
      verplicht(bewaard).delen.map((d) => d.deel),
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
    );
    const moeder = await regio.ingelogd(gezin.moeder);
    const pagina = await moeder.haal(`/zaak/${gezin.casus}/informatie`);
    assert.equal(pagina.statusCode, 200);
    const opScherm = tekstUit(pagina.body);
    for (const { kop, voor, punten, na } of verplicht(bewaard).delen)
      for (const zin of [kop, ...voor, ...punten, ...na]) assert.ok(opScherm.includes(zin), zin);
    assert.match(opScherm, /Gegeven door /);
    const adres = verplicht(/href="(\/zaak\/[^"]+\/brief)"/.exec(pagina.body)?.[1]);
    const brief = await moeder.haal(adres);
    assert.equal(await gelezen(brief.rawPayload), zinnenVan(verplicht(bewaard)));

    const vader = await regio.ingelogd(gezin.vader);
    assert.equal((await vader.haal(adres)).statusCode, 404);
    // Ook zonder de pagina: de rijregels laten een ander niet bij deze tekst, en de regie wel.
    const zichtbaar = (verzoeker: Verzoeker) =>
      kijk(verzoeker, (tx) => findInformatieteksten(tx, { casus: gezin.casus, persoon: gezin.moeder }));
    assert.deepEqual(await zichtbaar({ soort: 'ouder', persoon: gezin.vader }), []);
    assert.deepEqual(await zichtbaar({ soort: 'jongere', persoon: gezin.daan }), []);
    assert.equal((await zichtbaar(wie('femke'))).length, 1);
    const [voorDaan] = await teksten('jongere', gezin.casus, gezin.daan);
    assert.equal(voorDaan?.lezer, 'jongere');
    assert.match(zinnenVan(verplicht(voorDaan)), /Jij hoort dit eerst/);
  });

  test('de bewaarde uitleg verandert niet mee als de casus verandert, en past bij haar hash', async () => {
    const gezin = await nieuweCasus();
    await vertel(gezin, [partij('ggd')]);
    const [voor] = await teksten('ouder', gezin.casus, gezin.moeder);
    await voegDoelToe(als(wie('femke')), { casus: gezin.casus, doel: 'b' });
    const [na] = await teksten('ouder', gezin.casus, gezin.moeder);
    assert.deepEqual(na, voor);
    const [rij] = await kijk({ soort: 'ouder', persoon: gezin.moeder }, (tx) =>
      findInformatieteksten(tx, { casus: gezin.casus, persoon: gezin.moeder }),
    );
    assert.deepEqual(rij?.tekst_hash, hashVanInformatie(verplicht(voor)));
    assert.equal(rij?.tekst_versie, verplicht(voor).versie);
  });

  test('de andere deelnemers zien wie, wanneer, hoe, door wie en waarover; niet de brief (12.2)', async () => {
    const gezin = await nieuweCasus();
    await vertel(gezin, [partij('ggd')]);
    const uitkomst = await nodig(gezin.casus, 'liesbeth');
    assert.equal(uitkomst.kind === 'behandeld' && uitkomst.genodigden[0]?.kind, 'uitgenodigd');
    const liesbeth = await regio.ingelogd(wie('liesbeth').persoon);
    const adres = `/casussen/${gezin.casus}/informeren`;
    assert.equal((await liesbeth.haal(adres)).statusCode, 404, 'een genodigde ziet nog niets');
    await liesbeth.verstuur({
      van: `/casussen/${gezin.casus}/deelname`,
      naar: `/casussen/${gezin.casus}/deelname`,
      velden: { taak: 'Jeugdgezondheidszorg', individueelDoel: 'Meedenken' },
    });
    const feiten = await liesbeth.haal(adres);
    assert.equal(feiten.statusCode, 200, feiten.body.slice(0, 500));
    const tekst = tekstUit(feiten.body);
    assert.match(tekst, /Ilse Bakker Met een brief, 2 maart 2026, door /);
    assert.match(tekst, /Over: .*GGD Waterrijk/);
    assert.match(tekst, /Voor: ononderbroken ontwikkeling \(a\)/);
    assert.ok(!feiten.body.includes('/brief"') && !feiten.body.includes('name="personen"'));
    assert.match(
      tekstUit((await liesbeth.haal(`/casussen/${gezin.casus}`)).body),
      /Geïnformeerd .*Ilse Bakker met een brief, 2 mrt/,
    );
    const { id } = verplicht(
      await kijk(wie('femke'), (tx) =>
        tx.db.selectFrom('informatie').select('id').where('casus_id', '=', gezin.casus).executeTakeFirst(),
      ),
    );
    assert.equal((await liesbeth.haal(`${adres}/${id}/brief`)).statusCode, 404);
    const eigen = await femke.haal(`${adres}/${id}/brief`);
    assert.equal(eigen.statusCode, 200);
  });

  test('een nieuwe ontvanger vraagt het opnieuw, en alleen over die ontvanger (12.1, fn 31)', async () => {
    const gezin = await nieuweCasus();
    await vertel(gezin, [partij('oeverstad')]);
    const eerst = await nodig(gezin.casus, 'liesbeth');
    const [geweigerd] = eerst.kind === 'behandeld' ? eerst.genodigden : [];
    assert.ok(geweigerd?.kind === 'geweigerd' && geweigerd.oordeel.redenen.some((r) => r.code === 'niet-geinformeerd'));

    const werk = await femke.haal('/mijn-werk');
    assert.match(tekstUit(werk.body), /ook over een nieuwe organisatie: GGD Waterrijk/);
    const adres = verplicht(
      new RegExp(`href="(/casussen/${gezin.casus}/informeren\\?partij=[^"]+)"`).exec(werk.body)?.[1],
    );
    assert.match(
      tekstUit((await femke.haal(`/casussen/${gezin.casus}`)).body),
      /Informeer de ouders en Daan ook over GGD Waterrijk/,
    );
    regio.zetKlok('2026-03-03T09:10:00.000Z');
    const pagina = await femke.haal(adres);
    assert.deepEqual(aangevinkt(pagina.body, 'partijen'), [partij('ggd')]);
    assert.deepEqual(new Set(aangevinkt(pagina.body, 'personen')), new Set([gezin.moeder, gezin.vader, gezin.daan]));
    assert.match(tekstUit(pagina.body), /Vertel nu alleen wat nieuw is: dat GGD Waterrijk erbij hoort/);
    const vast = await femke.verstuur({
      van: adres,
      naar: `/casussen/${gezin.casus}/informeren`,
      velden: {
        personen: [gezin.moeder, gezin.vader, gezin.daan],
        partijen: aangevinkt(pagina.body, 'partijen'),
        doelen: aangevinkt(pagina.body, 'doelen'),
        hoe: 'telefoon',
        op: '3 maart 2026',
      },
    });
    assert.equal(vast.statusCode, 303, vast.body.slice(0, 1500));

    const [nieuw, oud] = await teksten('ouder', gezin.casus, gezin.moeder);
    assert.equal(nieuw?.titel, 'Er komt een organisatie bij');
    assert.match(zinnenVan(verplicht(nieuw)), /GGD Waterrijk/);
    assert.ok(!zinnenVan(verplicht(nieuw)).includes('Oeverstad'));
    assert.equal(oud?.delen.length, 9);
    assert.deepEqual(await openTaken(gezin.casus), []);
    const opnieuw = await nodig(gezin.casus, 'liesbeth');
    assert.equal(opnieuw.kind === 'behandeld' && opnieuw.genodigden[0]?.kind, 'uitgenodigd');
  });

  test('de eerste keer blijft de taak staan tot ieder het weet: ouders een voor een, en de jongere als laatste (12.1)', async () => {
    const gezin = await nieuweCasus();
    const vertelAan = (persoon: string) =>
      informeer(als(wie('femke')), {
        casus: gezin.casus,
        personen: [persoon],
        partijen: [partij('ggd')],
        doelen: ['a', 'c'],
        hoe: 'gesprek',
        op: '2026-03-02',
      });
    for (const persoon of [gezin.moeder, gezin.vader]) {
      assert.deepEqual(await vertelAan(persoon), { kind: 'vastgelegd' });
      assert.deepEqual(await openTaken(gezin.casus), ['betrokkenen-informeren']);
    }
    await vertelAan(gezin.daan);
    assert.deepEqual(await openTaken(gezin.casus), []);
  });

  test('wie geen gezag meer heeft, houdt de taak niet open (12.1, 1.14)', async () => {
    const gezin = await nieuweCasus();
    await informeer(als(wie('femke')), {
      casus: gezin.casus,
      personen: [gezin.moeder, gezin.daan],
      partijen: [partij('ggd')],
      doelen: ['a', 'c'],
      hoe: 'gesprek',
      op: '2026-03-02',
    });
    assert.deepEqual(await openTaken(gezin.casus), ['betrokkenen-informeren']);
    const wijziging = {
      casus: gezin.casus,
      eindigt: [gezin.vader],
      erbij: null,
      vanaf: '2026-03-03',
      bron: 'uitspraak',
    };
    assert.equal((await wijzigGezag(als(wie('femke')), wijziging)).kind, 'gewijzigd');
    assert.deepEqual(await openTaken(gezin.casus), []);
  });

  test('wie het nog niet weet, houdt de taak open: een ouder is niet genoeg', async () => {
    const gezin = await nieuweCasus();
    await vertel(gezin, [partij('oeverstad')]);
    await nodig(gezin.casus, 'liesbeth');
    await informeer(als(wie('femke')), {
      casus: gezin.casus,
      personen: [gezin.moeder],
      partijen: [partij('ggd')],
      doelen: ['a', 'c'],
      hoe: 'telefoon',
      op: '2026-03-03',
    });
    const pagina = await femke.haal(`/casussen/${gezin.casus}/informeren`);
    assert.deepEqual(new Set(aangevinkt(pagina.body, 'personen')), new Set([gezin.vader, gezin.daan]));
    assert.deepEqual(aangevinkt(pagina.body, 'partijen'), [partij('ggd')]);
    assert.match(tekstUit((await femke.haal('/mijn-werk')).body), /nieuwe organisatie: GGD Waterrijk/);
    assert.deepEqual(await openTaken(gezin.casus), ['ontvanger-vertellen']);
  });
});

describe('een doel erbij (3.4d, 3.4e)', () => {
  test('het doel staat vast, de regie krijgt de taak, en de ouders horen alleen dat doel', async () => {
    const gezin = await nieuweCasus();
    await vertel(gezin, [partij('oeverstad'), partij('ggd')]);
    regio.zetKlok('2026-03-03T09:20:00.000Z');
    const adres = `/casussen/${gezin.casus}/doelen`;
    assert.match((await femke.haal(adres)).body, /Voeg een doel toe/);
    const leeg = await femke.verstuur({ van: adres, naar: adres, velden: {} });
    assert.equal(leeg.statusCode, 422);
    const toegevoegd = await femke.verstuur({ van: adres, naar: adres, velden: { doel: 'd' } });
    assert.equal(toegevoegd.statusCode, 303);
    const feiten = verplicht(await kijk(wie('femke'), (tx) => laadFeiten(tx, gezin.casus)));
    assert.deepEqual(feiten.casus.doelen, ['a', 'c', 'd']);
    assert.deepEqual(await openTaken(gezin.casus), ['doel-vertellen']);
    assert.match(tekstUit((await femke.haal('/mijn-werk')).body), /over het nieuwe doel/);
    assert.match(tekstUit((await femke.haal(`/casussen/${gezin.casus}`)).body), /over het nieuwe doel/);

    const pagina = await femke.haal(`/casussen/${gezin.casus}/informeren`);
    assert.deepEqual(aangevinkt(pagina.body, 'doelen'), ['d']);
    assert.deepEqual(new Set(aangevinkt(pagina.body, 'partijen')), new Set([partij('oeverstad'), partij('ggd')]));
    assert.equal((await vertel(gezin, aangevinkt(pagina.body, 'partijen'), ['d'])).kind, 'vastgelegd');
    const [nieuw] = await teksten('ouder', gezin.casus, gezin.moeder);
    assert.equal(nieuw?.titel, 'Er komt een doel bij');
    assert.ok(!zinnenVan(verplicht(nieuw)).includes('GGD Waterrijk'));
    assert.deepEqual(await openTaken(gezin.casus), []);
  });

  test('een doel dat er al is, dat niet bij dit overleg hoort, of na sluiten: dat kan niet', async () => {
    const gezin = await nieuweCasus();
    const probeer = (doel: Doel) => voegDoelToe(als(wie('femke')), { casus: gezin.casus, doel });
    assert.deepEqual(await probeer('a'), { kind: 'kan-niet', reden: 'heeft-al' });
    assert.deepEqual(await probeer('f'), { kind: 'kan-niet', reden: 'doel' });
    await sluitCasus(als(wie('femke')), { casus: gezin.casus, grond: 'afgerond' });
    assert.deepEqual(await probeer('b'), { kind: 'kan-niet', reden: 'gesloten' });
  });

  test('alleen de regie voegt een doel toe', async () => {
    const gezin = await nieuweCasus();
    assert.deepEqual(await voegDoelToe(als(wie('liesbeth')), { casus: gezin.casus, doel: 'b' }), {
      kind: 'niet-gevonden',
    });
  });
});

test('wie drie keer tegelijk op de knop drukt, informeert, nodigt uit en plant een keer', async () => {
  const gezin = await nieuweCasus();
  const { casus } = gezin;
  const drie = <T>(werk: () => Promise<T>): Promise<readonly T[]> => Promise.all([werk(), werk(), werk()]);
  const geinformeerd = await drie(() => vertel(gezin, [partij('oeverstad')]));
  assert.deepEqual(
    geinformeerd.map(({ kind }) => kind),
    ['vastgelegd', 'vastgelegd', 'vastgelegd'],
  );
  const uitgenodigd = await drie(() => nodig(casus, 'rachid'));
  const soorten = uitgenodigd.flatMap((u) => (u.kind === 'behandeld' ? u.genodigden.map(({ kind }) => kind) : []));
  assert.deepEqual(soorten.toSorted(), ['uitgenodigd', 'zit-al-aan-tafel', 'zit-al-aan-tafel']);
  const bijeenkomst = regio.omgeving.ids();
  const op = new Date('2026-03-10T09:00:00.000Z');
  const wens = { casus, bijeenkomst, op, duurMinuten: 45, plaats: 'Kamer 4' };
  const gepland = await drie(() => planBijeenkomst(als(wie('femke')), wens));
  assert.deepEqual(
    gepland.map(({ kind }) => kind),
    ['gepland', 'gepland', 'gepland'],
  );
  const nu = await kijk(wie('femke'), async (tx) => ({
    informatie: (await findInformatiemomenten(tx, casus)).length,
    stoelen: (await laadFeiten(tx, casus))?.deelnemers.length,
    bijeenkomsten: (await findBijeenkomsten(tx, casus)).length,
  }));
  assert.deepEqual(nu, { informatie: 3, stoelen: 5, bijeenkomsten: 1 });
});

describe('nakijken voordat er iets weggaat (C1)', () => {
  const verborgen = (html: string, naam: string): readonly string[] =>
    [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].flatMap(([veld]) =>
      veld.includes(`name="${naam}"`) ? [verplicht(/value="([^"]*)"/.exec(veld)?.[1])] : [],
    );
  const meegedragen = (html: string, namen: readonly string[]) =>
    Object.fromEntries(namen.map((naam) => [naam, verborgen(html, naam)]));
  const standVan = (casus: string) =>
    kijk(wie('femke'), async (tx) => ({
      informatie: (await findInformatiemomenten(tx, casus)).length,
      stoelen: (await laadFeiten(tx, casus))?.deelnemers.length,
      berichten: await metVerbinding(
        regio.database.superuserUrl,
        async (client) => (await client.query('select 1 from bericht')).rowCount,
      ),
    }));

  test('informeren: wie wat krijgt, met de tekst die wordt bewaard; terug verliest niets en kijken legt niets vast', async () => {
    const { casus, moeder, vader, daan } = await nieuweCasus();
    const adres = `/casussen/${casus}/informeren`;
    const velden = {
      personen: [moeder, daan],
      partijen: [partij('ggd')],
      doelen: ['a'],
      hoe: 'brief',
      op: '2 maart 2026',
    };
    const voor = await standVan(casus);
    const fout = await femke.verstuur({ van: adres, naar: `${adres}/controleren`, velden: { ...velden, hoe: '' } });
    assert.equal(fout.statusCode, 422);
    const pagina = await femke.verstuur({ van: adres, naar: `${adres}/controleren`, velden });
    assert.equal(pagina.statusCode, 200);
    const tekst = tekstUit(pagina.body);
    assert.match(tekst, /Er is nog niets vastgelegd en nog niets verstuurd/);
    assert.match(
      tekst,
      /Ilse Bakker Ouder met gezag Krijgt een eigen pagina en een plaats aan tafel Krijgt een e-mail/,
    );
    assert.match(tekst, /Met een brief, 2 maart 2026/);
    assert.ok(!tekst.includes('Mark de Graaf'), 'wie niet is gekozen, staat er niet');
    const mee = meegedragen(pagina.body, [...Object.keys(velden), 'gezien']);
    const terug = await femke.verstuur({ van: adres, naar: `${adres}/voorbeeld`, velden: mee });
    assert.deepEqual(new Set(aangevinkt(terug.body, 'personen')), new Set([moeder, daan]));
    assert.deepEqual(aangevinkt(terug.body, 'hoe'), ['brief']);
    assert.deepEqual(await standVan(casus), voor, 'kijken legt niets vast en verstuurt niets');

    // Een ander vertelt intussen over dit doel: dan is de uitleg niet meer die er stond.
    const verteld = { casus, personen: [moeder, vader], partijen: [partij('ggd')], doelen: ['c'] as const };
    await informeer(als(wie('femke')), { ...verteld, hoe: 'telefoon', op: '2026-03-02' });
    const anders = await femke.verstuur({ van: adres, naar: adres, velden: mee });
    assert.equal(anders.statusCode, 409);
    assert.match(tekstUit(anders.body), /Sinds u dit nakeek, is de uitleg veranderd/);
    assert.equal((await standVan(casus)).informatie, 2);
    const nieuw = meegedragen(anders.body, [...Object.keys(velden), 'gezien']);
    for (const keer of [1, 2]) {
      const vast = await femke.verstuur({ van: adres, naar: adres, velden: nieuw });
      assert.equal(vast.statusCode, 303, `keer ${keer}`);
    }
    assert.equal((await standVan(casus)).informatie, 4, 'twee keer drukken legt een keer vast');
    const [bewaard] = await teksten('jongere', casus, daan);
    for (const { kop, voor: zinnen } of verplicht(bewaard).delen)
      for (const zin of [kop, ...zinnen]) assert.ok(tekstUit(anders.body).includes(zin), zin);
  });

  test('uitnodigen: een keer voor iedereen; wie niet kan, staat er met redenen, en terug verliest niets', async () => {
    const gezin = await nieuweCasus();
    const { casus } = gezin;
    await vertel(gezin, [partij('oeverstad')]);
    const [rachid = '', liesbeth = ''] = ['rachid', 'liesbeth'].map((sleutel) =>
      verplicht(regio.gebied.aanstelling.get(sleutel)),
    );
    const adres = `/casussen/${casus}/deelnemers/uitnodigen`;
    const velden = { wie: [rachid, liesbeth], behandelrelatie: [liesbeth], betrokken: 'eigen-taak', geefNaam: 'ja' };
    const voor = await standVan(casus);
    const pagina = await femke.verstuur({ van: adres, naar: `${adres}/controleren`, velden });
    assert.equal(pagina.statusCode, 200, pagina.body.slice(0, 500));
    const tekst = tekstUit(pagina.body);
    assert.match(
      tekst,
      /Rachid Amrani Leerplichtambtenaar, Gemeente Oeverstad Krijgt een e-mail zonder inhoud Leest na bevestigen naam en geboortedatum/,
    );
    assert.match(tekst, /Na inloggen Jongere D\.G\. School .* Waarom u Heeft een eigen taak/);
    assert.match(tekst, /Wie nu geen uitnodiging krijgt Liesbeth Kuiper/);
    assert.match(pagina.body, new RegExp(`href="/casussen/${casus}/informeren\\?partij=`));
    assert.match(tekst, /Verstuur de uitnodiging/);
    const mee = meegedragen(pagina.body, [...Object.keys(velden), 'niet']);
    assert.deepEqual(mee['wie'], [rachid]);
    const terug = await femke.verstuur({ van: adres, naar: `${adres}/wijzigen`, velden: mee });
    assert.equal(terug.statusCode, 200);
    assert.deepEqual(new Set(aangevinkt(terug.body, 'geefNaam')), new Set(['ja']));
    assert.deepEqual(aangevinkt(terug.body, 'wie'), [rachid]);
    assert.deepEqual(await standVan(casus), voor, 'kijken nodigt niemand uit');
    for (const keer of [1, 2]) {
      const gestuurd = await femke.verstuur({ van: adres, naar: adres, velden: mee });
      assert.equal(gestuurd.statusCode, 303, `keer ${keer}`);
    }
    const na = await standVan(casus);
    assert.deepEqual([na.stoelen, na.berichten], [(voor.stoelen ?? 0) + 1, (voor.berichten ?? 0) + 1]);
  });
});
