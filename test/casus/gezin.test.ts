import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { toonZaak } from '../../src/betrokkene/zaak/toon-zaak.ts';
import { laadFeiten } from '../../src/casus/feiten.ts';
import { geefGezinscode } from '../../src/casus/gezin/geef-gezinscode.ts';
import { leesGezinsblad } from '../../src/casus/gezin/gezinsblad.ts';
import { wijzigGezag } from '../../src/casus/gezin/wijzig-gezag.ts';
import { zetOpPapier } from '../../src/casus/gezin/zet-op-papier.ts';
import { zetSteunpersoonErbij } from '../../src/casus/gezin/zet-steunpersoon-erbij.ts';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import { neemVanTafel } from '../../src/casus/vertrek/neem-van-tafel.ts';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { inTransactie } from '../../src/db/transactie.ts';
import type { Gezinslid, Verzoeker } from '../../src/db/verzoeker.ts';
import { noemMensen } from '../../src/gegeven/mensen.ts';
import { taaktekst } from '../../src/taak/soorten.ts';
import { findOpenTakenVan } from '../../src/taak/taak.queries.ts';
import { toonWerk } from '../../src/taak/toon-werk.ts';
import { aanmeldingVanYara, medewerker, meldAan, verplicht, type Waterrijk } from '../steun/casus.ts';
import { maakWaterrijk } from '../steun/regio.ts';

/** Wie er van het gezin aan tafel zit, wie er meekomt, en hoe zij binnenkomen (Art 1.14, B.7, T25-18, AU5). */
let regio: Waterrijk;
let casus: string;
before(async () => {
  regio = await maakWaterrijk();
  regio.zetKlok('2026-01-10T09:00:00.000Z');
});
beforeEach(async () => {
  casus = await meldAan(regio, 'noor', aanmeldingVanYara(regio));
  await informeerAllen();
});
after(() => regio?.weg());

const noor = () => medewerker(regio, 'noor');
const als = <V extends Verzoeker>(verzoeker: V) => ({ ...regio.als(verzoeker), verzoeker });
const lees = async () =>
  verplicht(
    await inTransactie({ ...regio.als(noor()), slot: 'geen', logregel: 'geen' }, (tx) => laadFeiten(tx, casus)),
  );
const ouders = async () => (await lees()).gezag.map((g) => g.persoon);
const gezinslid = (persoon: string, soort: Gezinslid['soort'] = 'ouder'): Gezinslid => ({ soort, persoon });
const stoelVan = async (persoon: string) => verplicht((await lees()).deelnemers.find((d) => d.persoon === persoon));
const zaak = (wie: Gezinslid) => toonZaak(als(wie), { casus });
const nieuw = () => regio.omgeving.ids();
const VOOGD = { soort: 'voogd', naam: 'A. Jansen, Jeugdbescherming Waterrijk', email: null, telefoon: null } as const;
const wijzig = (wat: Partial<Parameters<typeof wijzigGezag>[1]>) =>
  wijzigGezag(als(noor()), {
    casus,
    eindigt: [],
    erbij: null,
    vanaf: '2026-01-10',
    bron: 'Uitspraak van 8 januari 2026, gezien op 9 januari 2026',
    ...wat,
  });

async function informeerAllen(): Promise<void> {
  const partijen = [verplicht(regio.gebied.partij.get('ggd'))];
  const wens = { casus, partijen, personen: await ouders(), doelen: ['a', 'c'] as const, hoe: 'brief' as const };
  assert.equal((await informeer(als(noor()), { ...wens, op: '2026-01-10' })).kind, 'vastgelegd');
}

async function zetSteun(met: string, deelnemer = nieuw()) {
  const wens = { casus, deelnemer, met, naam: 'Joke de Wit', email: null, telefoon: null };
  return { deelnemer, uitkomst: await zetSteunpersoonErbij(als(noor()), wens) };
}

const logregels = (code: string): Promise<readonly string[]> =>
  metVerbinding(regio.database.superuserUrl, async (su) => {
    const vraag = 'select uitkomst from gebeurtenis where code = $1 and casus_id = $2 order by volgnummer';
    return (await su.query<{ uitkomst: string }>(vraag, [code, casus])).rows.map((rij) => rij.uitkomst);
  });

/** Onthoudt voor wie een code werd gevraagd. */
function codemaker() {
  const gevraagd: { persoon: string; persoonSoort: string; email?: string | null }[] = [];
  const maakCode = async (wens: (typeof gevraagd)[number]) => {
    gevraagd.push(wens);
    return { code: 'ABCD2345', geldigTot: new Date('2026-01-17T09:00:00.000Z') };
  };
  return { gevraagd, aanmelden: { maakCode } };
}

test('wie leidt geeft een ouder een code, gebonden aan het e-mailadres dat van die ouder bekend is', async () => {
  const { gevraagd, aanmelden } = codemaker();
  const [eerste] = await ouders();
  const { id: deelnemer } = await stoelVan(verplicht(eerste));
  const uitkomst = await geefGezinscode({ ...als(noor()), aanmelden }, { casus, deelnemer });
  assert.equal(uitkomst.kind, 'gemaakt');
  const email = verplicht(aanmeldingVanYara(regio).gezag.mensen[0]).email;
  assert.deepEqual(gevraagd, [{ persoon: eerste, persoonSoort: 'ouder', email }]);
  assert.deepEqual(await logregels('gezinscode-gemaakt'), ['gelukt']);
});

const teGeven = async (): Promise<readonly (string | null)[]> => {
  const taken = await inTransactie({ ...regio.als(noor()), slot: 'geen', logregel: 'geen' }, (tx) =>
    findOpenTakenVan(tx, casus),
  );
  return taken.filter((taak) => taak.soort === 'gezinscode-geven').map((taak) => taak.onderwerp_id);
};

test('na het informeren moet wie leidt ieder met een stoel een code geven; dat staat een keer in Mijn werk (fn 29)', async () => {
  assert.deepEqual(new Set(await teGeven()), new Set(await ouders()));
  const werk = await toonWerk(als(noor()), {
    filter: 'open',
    fase: null,
    overlegtype: null,
    school: null,
    nummer: null,
    na: null,
  });
  const hier = werk.taken.filter((taak) => taak.casus === casus && taak.soort === 'gezinscode-geven');
  assert.equal(hier.length, 1);
  assert.equal(taaktekst('gezinscode-geven').pad(casus), `/casussen/${casus}/gezin`);
});

test('de taak om een code te geven gaat weg met de code, met papier, met inloggen en met het vertrek; anders niet', async () => {
  const [eerste, tweede] = await ouders();
  const [met, zonder] = [verplicht(eerste), verplicht(tweede)];
  const plek = async (persoon: string) => ({ casus, deelnemer: (await stoelVan(persoon)).id });
  const arts = als(medewerker(regio, 'liesbeth'));
  assert.deepEqual(await zetOpPapier(arts, await plek(met)), { kind: 'niet-gevonden' });
  assert.deepEqual(await zetOpPapier(als(noor()), await plek(noor().persoon)), { kind: 'niet-gevonden' });
  assert.equal((await teGeven()).length, 2);
  await geefGezinscode({ ...als(noor()), aanmelden: codemaker().aanmelden }, await plek(met));
  assert.deepEqual(await teGeven(), [zonder]);
  const { deelnemer } = await zetSteun((await plek(met)).deelnemer);
  const steun = verplicht((await lees()).deelnemers.find((d) => d.id === deelnemer)).persoon;
  assert.deepEqual(new Set(await teGeven()), new Set([zonder, steun]), 'wie meekomt logt ook zelf in');
  assert.equal((await zaak(gezinslid(zonder))).kind, 'zaak');
  assert.deepEqual(await teGeven(), [steun], 'wie binnen is, heeft geen code meer nodig');
  assert.deepEqual(await zetOpPapier(als(noor()), { casus, deelnemer }), { kind: 'vastgelegd', antwoordt: false });
  assert.deepEqual(await teGeven(), []);
  assert.deepEqual(await logregels('gezin-op-papier'), ['geweigerd', 'geweigerd', 'gelukt']);
  const ander = (await zetSteun((await plek(met)).deelnemer)).deelnemer;
  assert.equal((await teGeven()).length, 1);
  await neemVanTafel(als(noor()), { casus, deelnemer: ander, reden: 'eigen-wens' });
  assert.deepEqual(await teGeven(), []);
});

test('het blad van het gezin zegt van wie nog een code moet krijgen, en van wie op papier antwoordt, dat dat zo is', async () => {
  const [eerste, tweede] = await ouders();
  await zetOpPapier(als(noor()), { casus, deelnemer: (await stoelVan(verplicht(eerste))).id });
  const aanmelden = { accountstanden: async () => [], openCodes: async () => new Map() };
  const blad = await leesGezinsblad({ ...als(noor()), aanmelden } as never, casus);
  assert.ok(blad.kind === 'blad');
  const stand = (persoon: string | undefined) =>
    blad.inhoud.leden.find((lid) => lid.persoon === persoon)?.inloggen.kind;
  assert.equal(stand(eerste), 'zonder');
  assert.equal(stand(tweede), 'geen');
});

test('een code voor het gezin komt alleen van wie leidt, en alleen voor wie van het gezin een stoel heeft', async () => {
  const { gevraagd, aanmelden } = codemaker();
  const [eerste] = await ouders();
  const ouder = await stoelVan(verplicht(eerste));
  const arts = medewerker(regio, 'liesbeth');
  assert.deepEqual(await geefGezinscode({ ...als(arts), aanmelden }, { casus, deelnemer: ouder.id }), {
    kind: 'niet-gevonden',
  });
  const eigen = await stoelVan(noor().persoon);
  for (const deelnemer of [eigen.id, nieuw()])
    assert.equal((await geefGezinscode({ ...als(noor()), aanmelden }, { casus, deelnemer })).kind, 'niet-gevonden');
  assert.deepEqual(gevraagd, []);
});

test('een steunpersoon krijgt een stoel bij een ouder, ziet de afspraak en leest niets over de jongere', async () => {
  const [eerste] = await ouders();
  const met = await stoelVan(verplicht(eerste));
  const { deelnemer, uitkomst } = await zetSteun(met.id);
  assert.equal(uitkomst.kind, 'erbij');
  assert.equal((await zetSteun(met.id, deelnemer)).uitkomst.kind, 'erbij', 'twee keer verzenden is een stoel');
  const stoelen = (await lees()).deelnemers.filter((d) => d.soort === 'steunpersoon');
  assert.equal(stoelen.length, 1);
  const gezien = await zaak(gezinslid(verplicht(stoelen[0]).persoon, 'steunpersoon'));
  assert.ok(gezien.kind === 'zaak');
  assert.equal(gezien.zaak.positie, 'steun');
  assert.equal(gezien.zaak.voornaam, null);
  assert.deepEqual(gezien.zaak.tafel, []);
  assert.deepEqual(await logregels('steunpersoon-erbij'), ['gelukt', 'gelukt']);
  assert.equal((await neemVanTafel(als(noor()), { casus, deelnemer, reden: 'eigen-wens' })).kind, 'van-tafel');
});

test('alleen wie van het gezin een stoel heeft, neemt iemand mee', async () => {
  const eigen = await stoelVan(noor().persoon);
  assert.equal((await zetSteun(eigen.id)).uitkomst.kind, 'met-wie');
  assert.equal((await zetSteun(nieuw())).uitkomst.kind, 'met-wie');
});

test('een ouder die geen gezag meer heeft, vindt vanaf het volgende verzoek niets; wie meekwam ook niet', async () => {
  const [eerste, tweede] = await ouders();
  const [weg, blijft] = [verplicht(eerste), verplicht(tweede)];
  const { deelnemer } = await zetSteun((await stoelVan(weg)).id);
  assert.equal((await zaak(gezinslid(weg))).kind, 'zaak');
  assert.deepEqual(await wijzig({ eindigt: [weg] }), { kind: 'gewijzigd', erbij: false });
  assert.deepEqual(await zaak(gezinslid(weg)), { kind: 'niet-gevonden' });
  const feiten = await lees();
  const steun = verplicht(feiten.deelnemers.find((d) => d.id === deelnemer));
  assert.equal(steun.actief, false);
  assert.deepEqual(await zaak(gezinslid(steun.persoon, 'steunpersoon')), { kind: 'niet-gevonden' });
  assert.deepEqual(feiten.gezag, [{ persoon: blijft, soort: 'gezagdrager-1' }]);
  assert.equal((await stoelVan(weg)).vertrek?.reden, 'gezag-voorbij');
  assert.equal((await zaak(gezinslid(blijft))).kind, 'zaak');
});

test('niemand blijft zonder gezag over, en een voogd heeft het niet naast een ouder (B.7)', async () => {
  const [eerste, tweede] = await ouders();
  const beiden = [verplicht(eerste), verplicht(tweede)];
  const ouder = { soort: 'ouder', naam: 'Sem Visser', email: null, telefoon: null } as const;
  const bezwaar = async (wat: Parameters<typeof wijzig>[0]) => {
    const uitkomst = await wijzig(wat);
    return uitkomst.kind === 'kan-niet' ? uitkomst.bezwaar : uitkomst.kind;
  };
  assert.equal(await bezwaar({}), 'niets');
  assert.equal(await bezwaar({ eindigt: beiden }), 'niemand');
  assert.equal(await bezwaar({ erbij: ouder }), 'te-veel');
  assert.equal(await bezwaar({ eindigt: beiden.slice(0, 1), erbij: VOOGD }), 'voogd-naast-ouder');
  assert.equal(await bezwaar({ eindigt: [noor().persoon] }), 'onbekend');
  assert.equal(await bezwaar({ eindigt: beiden.slice(0, 1), vanaf: '2026-01-11' }), 'toekomst');
  assert.deepEqual(await ouders(), beiden);
});

test('een voogd komt in de plaats van de ouders, en krijgt een stoel zodra hij is geinformeerd', async () => {
  const voor = await ouders();
  assert.deepEqual(await wijzig({ eindigt: voor, erbij: VOOGD }), { kind: 'gewijzigd', erbij: true });
  const feiten = await lees();
  assert.deepEqual(
    feiten.gezag.map((g) => g.soort),
    ['vertegenwoordiger'],
  );
  assert.equal((await zaak(gezinslid(verplicht(feiten.gezag[0]).persoon))).kind, 'niet-gevonden');
  await informeerAllen();
  const gezien = await zaak(gezinslid(verplicht(feiten.gezag[0]).persoon));
  assert.ok(gezien.kind === 'zaak');
  assert.equal(gezien.zaak.positie, 'gezag');
  const { mens } = await inTransactie({ ...regio.als(noor()), slot: 'geen', logregel: 'geen' }, async (tx) =>
    noemMensen(tx, { feiten: await lees() }),
  );
  assert.equal(mens(await stoelVan(verplicht(feiten.gezag[0]).persoon)).rol, 'Voogd');
});

test('na een ouder die wegviel, kan een ander het gezag erbij krijgen en tekent als de tweede of de eerste', async () => {
  const [eerste, tweede] = await ouders();
  const erbij = { soort: 'ouder', naam: 'Sem Visser', email: null, telefoon: null } as const;
  assert.equal((await wijzig({ eindigt: [verplicht(eerste)], erbij })).kind, 'gewijzigd');
  const gezag = (await lees()).gezag;
  assert.deepEqual(gezag.map((g) => g.soort).sort(), ['gezagdrager-1', 'gezagdrager-2']);
  assert.ok(gezag.some((g) => g.persoon === tweede));
});

test('het blad van het gezin zegt waaruit het gezag blijkt, wie inlogt en wie eerst moet worden geinformeerd', async () => {
  const [eerste, tweede] = await ouders();
  const aanmelden = {
    accountstanden: async () => [{ persoon: verplicht(eerste), laatstGebruikt: null, uit: false }],
    openCodes: async () => new Map([[verplicht(tweede), new Date('2026-01-17T09:00:00.000Z')]]),
  };
  const blad = await leesGezinsblad({ ...als(noor()), aanmelden } as never, casus);
  assert.ok(blad.kind === 'blad');
  const stand = (persoon: string | undefined) => blad.inhoud.leden.find((lid) => lid.persoon === persoon);
  assert.equal(stand(eerste)?.inloggen.kind, 'account');
  assert.equal(stand(tweede)?.inloggen.kind, 'code');
  assert.equal(stand(eerste)?.gezag?.bron, aanmeldingVanYara(regio).gezag.mensen[0]?.bron);
  const jongere = blad.inhoud.leden.find((lid) => lid.soort === 'jongere');
  assert.equal(jongere?.inloggen.kind, 'onder-12');
  const arts = medewerker(regio, 'liesbeth');
  assert.equal((await leesGezinsblad({ ...als(arts), aanmelden } as never, casus)).kind, 'niet-gevonden');
});
