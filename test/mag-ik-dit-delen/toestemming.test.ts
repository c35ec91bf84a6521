import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Gezinslid, Medewerker } from '../../src/db/verzoeker.ts';
import { beantwoordToestemming } from '../../src/toestemming/beantwoord-toestemming.ts';
import { stelToestemmingsvraag } from '../../src/toestemming/stel-toestemmingsvraag.ts';
import { type Daan, maakDaan } from '../gegeven/daan.ts';
import { maakTestServer, type TestServer } from '../steun/server.ts';
import { loop, tekstVan } from './lopen.ts';

let d: Daan & Pick<TestServer, 'ingelogd'>;
before(async () => {
  d = await maakDaan({ op: await maakTestServer() });
  await d.zetFase('beoordeling');
});
after(() => d?.weg());

type Antwoorden = Readonly<Partial<Record<'vader' | 'moeder' | 'daan', 'ja' | 'nee'>>>;
let minuut = 0;

/** Een nieuwe vraag van Bries om gezondheid met de school te delen, met deze antwoorden. Elke vraag is later dan de vorige. */
async function vraagToestemming(antwoorden: Antwoorden): Promise<void> {
  minuut += 1;
  d.zetKlok(`2026-03-03T10:${String(minuut).padStart(2, '0')}:00.000Z`);
  const school = await d.stoel('femke');
  const gesteld = await stelToestemmingsvraag(
    { ...d.als('sanne'), verzoeker: d.wie('sanne') as Medewerker },
    {
      casus: d.casus,
      ontvangers: [school],
      soorten: ['gezondheid'],
      vraagstuk: 'Hoe kan de school rekening houden met wat hij nodig heeft?',
      voorbeelden: [{ soort: 'gezondheid', tekst: 'Hij krijgt begeleiding, en is daarna soms moe.' }],
      nooit: 'Wat in de gesprekken is gezegd.',
    },
  );
  assert.ok(gesteld.kind === 'gesteld', JSON.stringify(gesteld));
  for (const wie of ['vader', 'moeder', 'daan'] as const) {
    const antwoord = antwoorden[wie];
    if (antwoord === undefined) continue;
    const bewaard = await beantwoordToestemming(
      { ...d.als(wie), verzoeker: d.verzoeker(wie) as Gezinslid },
      {
        casus: d.casus,
        vraag: gesteld.vraag,
        tekstHash: gesteld.tekstHash,
        antwoorden: [{ deelnemer: school, soort: 'gezondheid', antwoord }],
      },
    );
    assert.equal(bewaard.kind, 'bewaard', JSON.stringify(bewaard));
  }
}

/** Wat deze professional leest als hij vraagt of gezondheid naar deze ontvanger mag. */
async function leest(wie: 'sanne' | 'femke', aan: 'sanne' | 'femke'): Promise<string> {
  const bezoeker = await d.ingelogd(d.wie(wie).persoon);
  const { body } = await loop(bezoeker, d.casus, {
    wat: 'gezondheid',
    aan: await d.stoel(aan),
    doel: 'c',
    nodig: 'ja',
    besproken: 'ja',
    achterhouden: 'nee',
  });
  assert.match(body, /Dit staat al bij de casus/);
  assert.doesNotMatch(body, /type="radio"/, tekstVan(body));
  // Onder de pagina staat voor op papier hoe laat het is.
  return tekstVan(body).replaceAll(/Afgedrukt door .*?\d{1,2}[.:]\d{2}/g, '');
}

test('wie van de ouders nee zei of nog zwijgt, is niet te lezen: de pagina is gelijk (Art 6b)', async () => {
  const paren: readonly (readonly [Antwoorden, Antwoorden])[] = [
    [
      { vader: 'ja', moeder: 'nee', daan: 'ja' },
      { vader: 'nee', moeder: 'ja', daan: 'ja' },
    ],
    [
      { vader: 'ja', daan: 'ja' },
      { moeder: 'ja', daan: 'ja' },
    ],
  ];
  for (const [een, ander] of paren) {
    await vraagToestemming(een);
    const eerst = await leest('sanne', 'femke');
    assert.match(eerst, /Nee, /);
    assert.doesNotMatch(eerst, /Mark de Graaf|Ilse Bakker|gezagdrager-|1 van de 2|één van de twee/i);
    await vraagToestemming(ander);
    assert.equal(await leest('sanne', 'femke'), eerst);
  }
});

test('met een hele toestemming mag het, en ook dan staat er niet wie tekende', async () => {
  await vraagToestemming({ vader: 'ja', moeder: 'ja', daan: 'ja' });
  const tekst = await leest('sanne', 'femke');
  assert.match(tekst, /Ja, /);
  assert.doesNotMatch(tekst, /Mark de Graaf|Ilse Bakker|gezagdrager-|tekende/);
});

test('wat aan een ander is toegestaan of geweigerd, verandert niets aan wat iemand zelf leest', async () => {
  await vraagToestemming({ vader: 'nee', moeder: 'nee', daan: 'nee' });
  const geweigerd = await leest('femke', 'sanne');
  await vraagToestemming({ vader: 'ja', moeder: 'ja', daan: 'ja' });
  assert.equal(await leest('femke', 'sanne'), geweigerd);
});
