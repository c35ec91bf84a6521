import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Check, Errors } from 'typebox/schema';
import { eigenDeelDocument } from '../../src/afsluiten/eigen-deel/document.ts';
import { neemEigenDeelMee, toonEigenDeel, zieAfVanEigenDeel } from '../../src/afsluiten/eigen-deel/neem-mee.ts';
import { sluitCasus } from '../../src/casus/sluiten/sluit-casus.ts';
import { maakPdf } from '../../src/document/maak-pdf.ts';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import type { Daan, Wie } from '../gegeven/daan.ts';
import { zetServerVoor } from '../steun/server.ts';
import { tegelijk } from '../steun/tegelijk.ts';
import { gezin, stelVraagVan, werk } from '../toestemming/bries.ts';
import { GEPLANT, maakGevuld, sluit } from './gesloten.ts';

let d: Daan;
before(async () => {
  d = await maakGevuld();
  await laatDaanTekenen();
});
after(() => d?.weg());

/** De jeugdarts behandelt Daan, die vijftien is en dus ook zelf tekent (Bijl 5-l). */
async function laatDaanTekenen(): Promise<void> {
  const femke = await d.stoel('femke');
  const { vraag, tekstHash } = await stelVraagVan(d, 'liesbeth', [femke]);
  const antwoorden = [{ deelnemer: femke, soort: 'gezondheid', antwoord: 'ja' }] as const;
  const uit = await beantwoordToestemming(gezin(d, 'daan'), { casus: d.casus, vraag, tekstHash, antwoorden });
  assert.equal(uit.kind, 'bewaard', JSON.stringify(uit));
}

async function deelVan(wie: Wie) {
  const uitkomst = await neemEigenDeelMee(werk(d, wie), { casus: d.casus, vorm: 'json' });
  assert.ok(uitkomst.kind === 'meegenomen', uitkomst.kind);
  return uitkomst.deel;
}

const openTaken = async (soort: string): Promise<number> =>
  (await d.su.query('select 1 from taak where casus_id = $1 and soort = $2 and gereed_op is null', [d.casus, soort]))
    .rowCount ?? 0;

test('de eigen grond blijkt, een andere vraagt uitleg, en zonder uitleg blijft de casus open (5.6)', async () => {
  const wens = { casus: d.casus, grond: 'vertrokken' } as const;
  assert.deepEqual(await sluitCasus(werk(d, 'femke'), wens), { kind: 'toelichting-nodig' });
  const { rows } = await d.su.query('select status from casus where id = $1', [d.casus]);
  assert.deepEqual(rows, [{ status: 'open' }]);
});

test('na sluiten neemt elke organisatie alleen mee wat zij zelf inbracht; wat zij kreeg blijft achter (9.1, E-25, 3.4g)', async () => {
  await sluit(d);
  assert.equal(await openTaken('eigen-deel-meenemen'), 5);
  const school = await deelVan('femke');
  const tekst = JSON.stringify(school);
  assert.ok(tekst.includes(GEPLANT.school) && tekst.includes(GEPLANT.gesprek));
  assert.ok(!tekst.includes(GEPLANT.leerplicht), 'van leerplicht komt er niets mee');
  assert.ok(!tekst.includes(GEPLANT.vraagstuk), 'de vraag van Bries is bewijs van Bries');
  assert.deepEqual(
    school.blijftAchter.map(({ aantal }) => aantal),
    [1],
  );
  assert.equal(school.geinformeerd.length, 3);
  assert.ok(school.geinformeerd.every((i) => i.tekst !== null));
  const leerplicht = JSON.stringify(await deelVan('rachid'));
  assert.ok(leerplicht.includes(GEPLANT.leerplicht) && !leerplicht.includes(GEPLANT.school));
});

test('het bewijs van toestemming gaat mee met wie vroeg, en eindigt met de casus (L-5, Bijl 5-h)', async () => {
  const bries = await deelVan('sanne');
  assert.equal(bries.toestemmingen.length, 1);
  assert.equal(bries.toestemmingen[0]?.processing.purpose, GEPLANT.vraagstuk);
  assert.equal(bries.toestemmingen[0]?.events.at(-1)?.state, 'expired');
});

test('meenemen rondt de taak van de organisatie af en staat met de soorten in het logboek', async () => {
  const { rows } = await d.su.query<{ categorieen: string[]; bron_partij_id: string }>(
    "select categorieen, bron_partij_id from gebeurtenis where casus_id = $1 and code = 'eigen-deel-meegenomen' and uitkomst = 'gelukt' order by volgnummer",
    [d.casus],
  );
  assert.equal(rows.length, 3);
  assert.deepEqual(rows[0]?.categorieen, ['a', 'g']);
  assert.equal(rows[0]?.bron_partij_id, d.gebied.partij.get('kompas') ?? rows[0]?.bron_partij_id);
  assert.equal(await openTaken('eigen-deel-meenemen'), 2);
});

test('het document op papier zegt hetzelfde als het bestand', async () => {
  const deel = await deelVan('femke');
  const document = eigenDeelDocument(deel);
  assert.ok(JSON.stringify(document.blokken).includes(GEPLANT.school));
  const pdf = await maakPdf(document, { door: deel.gemaaktDoor, op: new Date(deel.gemaaktOp) });
  assert.equal(Buffer.from(pdf).subarray(0, 5).toString(), '%PDF-');
});

test('het bestand heeft de vorm die in docs staat, en een veld dat daar niet staat valt op', async () => {
  const schema = JSON.parse(readFileSync(join(pakketwortel, 'docs/eigen-deel.schema.json'), 'utf8'));
  for (const wie of ['femke', 'sanne', 'rachid'] as const) {
    const deel: unknown = JSON.parse(JSON.stringify(await deelVan(wie)));
    assert.deepEqual(Errors(schema, deel)[1], [], wie);
    assert.ok(!Check(schema, { ...(deel as object), extra: 1 }));
  }
});

test('een organisatie kan ook zeggen dat zij niets nodig heeft', async () => {
  const zieAf = async () => (await zieAfVanEigenDeel(werk(d, 'liesbeth'), d.casus)).kind;
  assert.deepEqual(await tegelijk(d, [zieAf, zieAf]), ['afgezien', 'afgezien']);
  const { rowCount } = await d.su.query("select 1 from eigendeel where casus_id = $1 and stand = 'afgezien'", [
    d.casus,
  ]);
  assert.equal(rowCount, 1, 'twee keer verzonden is een keer vastgelegd');
  assert.equal(await openTaken('eigen-deel-meenemen'), 1);
  assert.deepEqual(await zieAfVanEigenDeel(werk(d, 'femke'), d.casus), { kind: 'al-meegenomen' });
});

test('de naam van de jongere gaat alleen mee met wie haar inbracht; een ander ziet dat de jongere zelf tekende (E-25, 3.4g)', async () => {
  const jeugdarts = await deelVan('liesbeth');
  const [tekende] = jeugdarts.toestemmingen[0]?.parties.signers ?? [];
  assert.equal(tekende?.role, 'jongere');
  assert.equal(jeugdarts.personen.find(({ id }) => id === tekende?.person)?.naam, 'De jongere zelf');
  assert.ok(!JSON.stringify([jeugdarts, eigenDeelDocument(jeugdarts)]).includes('Daan'));
  const school = await deelVan('femke');
  assert.ok(school.geinformeerd.some(({ wie }) => wie === 'Daan de Graaf'));
});

test('na de laatste dag is het deel dicht voor wie het al meenam, en nog open voor wie dat vergat (PH-6, L-5)', async () => {
  d.zetKlok('2026-04-03T09:00:00.000Z');
  assert.deepEqual(await neemEigenDeelMee(werk(d, 'femke'), { casus: d.casus, vorm: 'pdf' }), {
    kind: 'voorbij',
    tot: '2026-04-02',
    perTaak: false,
  });
  assert.equal((await toonEigenDeel(werk(d, 'liesbeth'), d.casus)).kind, 'voorbij');
  const laat = await toonEigenDeel(werk(d, 'tom'), d.casus);
  assert.ok(laat.kind === 'blad' && laat.blad.teLaat);
  const voordeur = await zetServerVoor(d);
  const { body } = await (await voordeur.ingelogd(d.wie('tom').persoon)).haal(`/casussen/${d.casus}/eigen-deel`);
  assert.match(
    (await (await voordeur.ingelogd(d.wie('tom').persoon)).haal(`/casussen/${d.casus}`)).body,
    /Meenemen kon tot en met 2 april 2026\. Is het nog niet gedaan, dan kan het nog één keer/,
    'het overzicht zegt hetzelfde',
  );
  await voordeur.server.close();
  assert.match(body, /Dat kan nu nog één keer/, 'wie te laat is, leest dat hij maar één keer kan kiezen');
  assert.match(body, /<details[^>]*><summary>Wij nemen niets mee<\/summary>/, 'afzien is dan in twee stappen');
  d.zetKlok('2026-03-03T12:00:00.000Z');
});

test('wie niet aan tafel zit, vindt niets; de poging ligt vast', async () => {
  assert.deepEqual(await neemEigenDeelMee(werk(d, 'noor'), { casus: d.casus, vorm: 'pdf' }), { kind: 'niet-gevonden' });
});
