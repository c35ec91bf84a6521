import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { herstelweg } from '../../src/gegeven/herstel.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { stelToestemmingsvraag } from '../../src/toestemming/stel-toestemmingsvraag.ts';
import { toonToestemmingen } from '../../src/toestemming/toon-toestemmingen.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { zetServerVoor } from '../steun/server.ts';
import { gezin, stelVraagVan, tik, wensVan, werk } from './bries.ts';

/** Toestemming vragen waar een nee niets tegenhoudt, is vragen voor de vorm (fn 43, 6a); waar zij wel telt, moet vragen kunnen. */
let d: Daan;
before(async () => {
  d = await maakDaan();
  await d.zetFase('beoordeling');
});
after(() => d?.weg());

async function overzichtVan(wie: Wie) {
  const uit = await toonToestemmingen(werk(d, wie), { casus: d.casus });
  assert.ok(uit.kind === 'overzicht');
  return { reden: uit.overzicht.vraagreden, wie: uit.overzicht.kandidaten.map((k) => k.naam).sort() };
}

test('gezondheid naar leerplicht: de weigering wijst naar toestemming, school kan haar vragen, en daarna mag het (lezing 6)', async () => {
  const rachid = await d.stoel('rachid');
  const geef = () => {
    const kenmerken = { ...GEWOON, bevatGezondheid: true };
    const invoer = d.gegeven({ categorie: 'e', kenmerken, tekst: 'Een rustige start van de dag helpt.' });
    return deelGegeven(d.als('femke'), { ...invoer, ontvangers: [rachid] });
  };
  const eerst = await geef();
  assert.ok(eerst.kind === 'niet-gedeeld');
  const codes = eerst.geweigerd.flatMap(({ oordeel }) => oordeel.redenen.map(({ code }) => code));
  assert.deepEqual(codes, ['gezondheid-niet-naar-leerplicht']);
  assert.equal(herstelweg(d.casus, 'gezondheid-niet-naar-leerplicht')?.naar, `/casussen/${d.casus}/toestemming`);
  assert.deepEqual(await overzichtVan('femke'), { reden: 'leerplicht', wie: ['Rachid Amrani'] });

  const voordeur = await zetServerVoor(d);
  const femke = await voordeur.ingelogd((d.verzoeker('femke') as { persoon: string }).persoon);
  const { body } = await femke.haal(`/casussen/${d.casus}/toestemming/nieuw`);
  await voordeur.server.close();
  assert.match(body, /Wilt u leerplicht iets over gezondheid vertellen/);
  assert.deepEqual(
    [...body.matchAll(/name="soorten" value="([^"]+)"/g)].map(([, soort]) => soort),
    ['gezondheid'],
  );

  const meer = wensVan(d, [rachid], {
    soorten: ['gezondheid', 'verzuim'],
    voorbeelden: (['gezondheid', 'verzuim'] as const).map((soort) => ({ soort, tekst: 'Zo staat het er.' })),
  });
  assert.deepEqual(await stelToestemmingsvraag(werk(d, 'femke'), meer), {
    kind: 'kan-niet',
    reden: 'alleen-gezondheid',
  });
  const { vraag, tekstHash } = await stelVraagVan(d, 'femke', [rachid]);
  for (const ouder of ['vader', 'moeder'] as const) {
    tik(d);
    const antwoorden = [{ deelnemer: rachid, soort: 'gezondheid', antwoord: 'ja' }] as const;
    const uit = await beantwoordToestemming(gezin(d, ouder), { casus: d.casus, vraag, tekstHash, antwoorden });
    assert.equal(uit.kind, 'bewaard', JSON.stringify(uit));
  }
  tik(d);
  assert.equal((await geef()).kind, 'gedeeld');
});

test('een samenwerkingsverband geeft leerplicht nooit gezondheid, en vraagt daar dus niet om (L-2)', async () => {
  assert.deepEqual(await overzichtVan('tom'), { reden: null, wie: [] });
});

test('vanaf 16 vraagt wie geen beroepsgeheim heeft het alleen voor ouders: bij de anderen hield een nee niets tegen', async () => {
  d.zetKlok('2026-09-14T09:00:00.000Z');
  assert.deepEqual(await overzichtVan('rachid'), {
    reden: 'ouder-vanaf-16',
    wie: ['Ilse Bakker', 'Mark de Graaf'],
  });
  assert.deepEqual(await stelToestemmingsvraag(werk(d, 'rachid'), wensVan(d, [await d.stoel('femke')])), {
    kind: 'kan-niet',
    reden: 'ontvangers',
  });
  assert.deepEqual((await overzichtVan('sanne')).wie.length, 6, 'wie beroepsgeheim heeft, vraagt het voor ieder');
});
