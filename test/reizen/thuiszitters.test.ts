import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import pg from 'pg';
import type { Bezoek } from '../steun/bezoek.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';
import { inVolgorde } from './stappen.ts';

const COLLEGAS = ['femke', 'rachid', 'joris'] as const;
const QUINTEN = /Quinten|Verhoeven|Q\.V\./;

/** De casus van elke jongere van het thuiszittersoverleg, in de volgorde waarin zij zijn aangemeld. */
async function casussenVan(reis: Reis): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: reis.regio.database.superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `select c.id from casus c join overlegtype o on o.id = c.overlegtype_id where o.code = 'thuiszittersoverleg' order by c.kenmerk`,
    );
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}

describe('een thuiszittersoverleg van vier jongeren, door iedereen die erbij hoort', { skip: zonderBrowser }, () => {
  const stap = inVolgorde();
  let reis: Reis;
  let tom: Bezoek;
  let merel = '';
  let nienke = '';
  let yusuf = '';
  let quinten = '';
  const vensters = new Map<string, Bezoek>();
  const bij = (wie: string): Bezoek => vensters.get(wie) ?? assert.fail(wie);

  before(async () => {
    reis = await maakReis({ begin: 'vol' });
    [merel = '', nienke = '', yusuf = '', quinten = ''] = await casussenVan(reis);
  });
  after(() => reis?.weg());

  stap('wie leidt ziet vier jongeren na elkaar; een ander ziet alleen de eigen gesprekken (T25-07)', async () => {
    tom = await reis.als('tom');
    await tom.ga('/bijeenkomsten');
    await tom.klik(/14\.00 uur/, /Uw agenda/);
    await tom.ziet('Alleen u ziet deze lijst.', 'Yusuf', 'Nienke', 'Merel');
    const adres = tom.pad();
    for (const wie of COLLEGAS) {
      const bezoek = await reis.als(wie);
      vensters.set(wie, bezoek);
      assert.equal(await bezoek.ga(adres), 404, wie);
    }
  });

  stap('wie beslist ziet van Quinten leeftijd, duur en vraag, en nergens zijn naam (E-07)', async () => {
    for (const wie of COLLEGAS) {
      const bezoek = bij(wie);
      for (const pad of ['/mijn-werk', '/casussen', `/casussen/${quinten}`, `/casussen/${quinten}/gegevens`]) {
        assert.equal(await bezoek.ga(pad), 200, `${wie} ${pad}`);
        await bezoek.zietNiet(QUINTEN);
      }
      await bezoek.ga(`/casussen/${quinten}`);
      await bezoek.ziet(/Jongere van 12 tot en met 15, melding van/);
      await bezoek.ga(`/casussen/${yusuf}`);
      await bezoek.ziet('Yusuf, 15 jaar');
    }
  });

  stap('tom plant een gesprek en nodigt het gezin uit; bij de volgende blik heeft Quinten een naam', async () => {
    await tom.ga(`/casussen/${quinten}/bijeenkomsten/nieuw`);
    await tom.vul('Dag', '10 maart 2026');
    await tom.vul('Tijd', '10.00');
    await tom.vul('Plaats', 'Samenwerkingsverband, kamer 3');
    await tom.klik('Controleer de uitnodiging');
    assert.equal(await tom.klik('Plan en nodig uit'), 200);
    for (const wie of COLLEGAS) {
      await bij(wie).ga(`/casussen/${quinten}`);
      await bij(wie).ziet('Quinten, 14 jaar');
    }
  });

  stap('de moeder van Quinten en hij zelf zien zonder script hun gesprek', async () => {
    for (const wie of ['nadia', 'quinten']) {
      const bezoek = await reis.als(wie, { script: false });
      await bezoek.ga(`/zaak/${quinten}/gesprekken`);
      await bezoek.ziet('10 maart', 'Samenwerkingsverband, kamer 3');
      assert.equal(await bezoek.ga(`/zaak/${yusuf}/gesprekken`), 404, 'niet dat van een ander');
    }
  });

  stap('Yusuf en zijn moeder antwoorden zonder script op het plan; zijn vader deed dat al', async () => {
    for (const [wie, antwoord] of [
      ['zehra', 'Ik ben het eens'],
      ['yusuf', 'Ik ben het eens'],
    ] as const) {
      const bezoek = await reis.als(wie, { script: false });
      await bezoek.ga(`/zaak/${yusuf}/plan`);
      await bezoek.ziet('Yusuf loopt twee ochtenden mee in een kleine klas.');
      await bezoek.kies(antwoord);
      assert.equal(await bezoek.klik('Bewaar mijn antwoord'), 200);
    }
    const chidi = await reis.als('chidi', { script: false });
    await chidi.ga(`/zaak/${yusuf}/plan`);
    await chidi.ziet('Yusuf loopt twee ochtenden mee in een kleine klas.');
  });

  stap('school en leerplicht zeggen wat zij van het plan vinden, en tom ziet wie er nog mist', async () => {
    for (const wie of ['femke', 'rachid'] as const) {
      await bij(wie).ga(`/casussen/${yusuf}/plan/antwoord`);
      await bij(wie).kies(/^Eens/);
      assert.equal(await bij(wie).klik(/^Bewaar/), 200);
    }
    await tom.ga(`/casussen/${yusuf}`);
    await tom.ziet('Wacht op antwoord over het plan');
  });

  stap(
    'van Nienke en Merel leest wie beslist wat er is afgesproken: Nienke is 16 en doet dat zelf (E-02)',
    async () => {
      const saskia = await reis.als('saskia', { script: false });
      assert.equal(await saskia.ga(`/zaak/${nienke}/plan`), 404);
      assert.equal(await saskia.ga(`/zaak/${nienke}`), 200, 'een ouder weet wel dat er een overleg is');
      for (const [wie, casus, doel] of [
        ['nienke', nienke, 'Nienke volgt drie vakken in het kleine lokaal.'],
        ['hilde', merel, 'Merel is elke ochtend op school.'],
        ['merel', merel, 'Merel is elke ochtend op school.'],
      ] as const) {
        const bezoek = await reis.als(wie, { script: false });
        assert.equal(await bezoek.ga(`/zaak/${casus}/plan`), 200, wie);
        await bezoek.ziet(doel);
      }
    },
  );

  stap(
    'tom gaat met Nienke naar Evaluatie: elk eigen gegeven staat er met zijn tekst, en niets staat al aan (3.4e)',
    async () => {
      await tom.ga(`/casussen/${nienke}/fase`);
      await tom.ziet(
        'Wat mag in fase 5, Evaluatie?',
        'Een begeleider van het samenwerkingsverband komt twee keer per week',
      );
      assert.equal(await tom.blad.locator('main input[type=checkbox]:checked').count(), 0);
      await tom.kies(/^Een begeleider/);
      assert.equal(await tom.klik(/^Ga naar fase 5/), 200);
      await bij('femke').ga(`/casussen/${nienke}/fase/meenemen`);
      await bij('femke').ziet('Nienke volgt drie vakken in het kleine lokaal.');
    },
  );

  stap('elke pagina onderweg was toegankelijk, en geen titel of adres noemde iemand', () => reis.keur());
});
