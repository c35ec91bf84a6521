import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe } from 'node:test';
import { voerVernietigingenUit } from '../../src/afsluiten/vernietiging/voer-uit.ts';
import { smsViaHttp } from '../../src/taak/sms.ts';
import { wek } from '../../src/taak/wekker/wek.ts';
import { WEKKERS } from '../../src/taak/wekker/wekkers.ts';
import type { Bezoek } from '../steun/bezoek.ts';
import { leesPdf } from '../steun/pdf.ts';
import { keurBrieven, maakReis, PLANTWOORDEN, type Reis, zonderBrowser } from '../steun/reis.ts';
import { wachtTot } from '../steun/wacht.ts';
import { inVolgorde } from './stappen.ts';

const MOBIEL = '+31612345678';
const GROND = {
  afgerond: /^Het plan of arrangement is klaar/,
  school: /^De jongere gaat een jaar/,
  vertrokken: /^De jongere woont niet meer/,
  overleden: /^De jongere is overleden/,
} as const;

/** Een sms-dienst op een echte poort, die onthoudt wat zij kreeg. */
function maakSmsdienst() {
  const gekregen: { readonly to: string; readonly text: string }[] = [];
  const dienst = createServer((vraag, uit) => {
    let inhoud = '';
    vraag.on('data', (deel: Buffer) => {
      inhoud += deel.toString('utf8');
    });
    vraag.on('end', () => {
      gekregen.push(JSON.parse(inhoud) as (typeof gekregen)[number]);
      uit.writeHead(202).end();
    });
  });
  const klaar = new Promise<string>((open) => {
    dienst.listen(0, '127.0.0.1', () => {
      const plek = dienst.address();
      open(`http://127.0.0.1:${typeof plek === 'object' && plek !== null ? plek.port : 0}/`);
    });
  });
  return { gekregen, klaar, dicht: () => dienst.close() };
}

/** De casus van deze jongere, zoals wie haar opent haar vindt. */
async function vindCasus(bezoek: Bezoek, jongere: string | RegExp): Promise<string> {
  await bezoek.ga('/casussen');
  const link = bezoek.blad.locator('main tr', { hasText: jongere }).getByRole('link').first();
  const pad = await link.getAttribute('href');
  assert.ok(pad, `geen casus van ${jongere}`);
  return pad;
}

/** Klikt op een link die een bestand geeft. */
async function haalBestand(
  bezoek: Bezoek,
  naam: string,
): Promise<{ readonly naam: string; readonly bytes: Uint8Array }> {
  const wacht = bezoek.blad.waitForEvent('download');
  const knop = bezoek.blad.getByRole('button', { name: naam });
  await knop.or(bezoek.blad.getByRole('link', { name: naam })).click();
  const bestand = await wacht;
  return { naam: bestand.suggestedFilename(), bytes: new Uint8Array(readFileSync(await bestand.path())) };
}

describe('het einde van een casus, in de browser (5.6, 9.1, 9.2, PH-6)', { skip: zonderBrowser }, () => {
  const stap = inVolgorde();
  const smsdienst = maakSmsdienst();
  let reis: Reis;
  let femke: Bezoek;
  let casus: string;

  async function opDag(dag: string): Promise<void> {
    reis.regio.zetKlok(`${dag}T09:00:00.000Z`);
    await wek(reis.regio.omgeving, WEKKERS);
  }

  async function sluit(pad: string, grond: RegExp, toelichting?: string): Promise<number> {
    await femke.ga(`${pad}/sluiten`);
    await femke.kies(grond, /Waarom sluit/);
    if (toelichting !== undefined) await femke.vul('Waaruit dat blijkt', toelichting);
    await femke.kies(/Ik weet dat dit/);
    return femke.klik('Sluit de casus');
  }

  before(async () => {
    const sms = smsViaHttp({ url: await smsdienst.klaar, leesSleutel: async () => 'proefsleutel' });
    reis = await maakReis({ begin: 'vol', sms });
    femke = await reis.als('femke');
    casus = await vindCasus(femke, 'Daan');
  });
  after(async () => {
    try {
      await reis?.weg();
    } finally {
      smsdienst.dicht();
    }
  });

  stap('moeder kiest zonder script voor sms', async () => {
    const ilse = await reis.als('ilse', { script: false });
    await ilse.ga('/account');
    await ilse.kies('Per sms');
    assert.equal(await ilse.klik('Bewaar waar ik berichten krijg', 'Berichten'), 422);
    await ilse.ziet('Vul het mobiele nummer in voor de sms.');
    await ilse.vul(/^Mobiel nummer/, '06 12345678');
    assert.equal(await ilse.klik('Bewaar waar ik berichten krijg', 'Berichten'), 200);
    await ilse.venster.close();
  });

  stap(
    'de jeugdarts gaat van tafel en vindt de casus daarna niet meer; moeder ziet dat zij stopte (3.4a)',
    async () => {
      const liesbeth = await reis.als('liesbeth');
      await liesbeth.ga(`${casus}/deelname/verlaten`);
      await liesbeth.klik('Ga van tafel');
      await liesbeth.ziet(
        'Kies waarom u van tafel gaat.',
        'Zet het vinkje als u weet dat u hier dan niets meer leest.',
      );
      await liesbeth.kies(/^Mijn taak in dit overleg is klaar/);
      await liesbeth.kies(/Ik weet dat ik hier dan niets meer lees/);
      assert.equal(await liesbeth.klik('Ga van tafel'), 200);
      assert.equal(await liesbeth.ga(casus), 404);
      await liesbeth.venster.close();
      const ilse = await reis.als('ilse', { script: false });
      await ilse.klik(/^Kijken wie de gegevens zag/);
      await ilse.ziet(/Liesbeth Kuiper.*doet niet meer mee/);
      await ilse.venster.close();
    },
  );

  stap('sluiten vraagt een grond en het vinkje, en bij een grond die niet blijkt ook waaruit (5.6)', async () => {
    await femke.ga(`${casus}/sluiten`);
    assert.equal(await femke.klik('Sluit de casus'), 422);
    await femke.ziet('Kies waarom de casus sluit.', 'Zet het vinkje als u weet dat dit niet terug kan.');
    for (const grond of Object.values(GROND)) assert.equal(await femke.blad.getByLabel(grond).count(), 1);
    assert.equal(await sluit(casus, GROND.school), 422);
    await femke.ziet('Schrijf op waaruit deze grond blijkt.');
    assert.equal(await sluit(casus, GROND.school, 'De verzuimlijst van school van dit jaar.'), 200);
    await femke.ziet('Deze casus is gesloten');
  });

  stap('elk van de drie andere gronden sluit ook een casus, en dan leest niemand er nog iets', async () => {
    const anders = [
      ['Lotte', GROND.afgerond, 'Het plan is klaar.'],
      ['Milan', GROND.vertrokken, 'Het gezin verhuisde; gemeente en school bevestigden het.'],
      ['Jip', GROND.overleden, undefined],
    ] as const;
    for (const [jongere, grond, toelichting] of anders) {
      const pad = await vindCasus(femke, jongere);
      assert.equal(await sluit(pad, grond, toelichting), 200, jongere);
      await femke.ziet('Deze casus is gesloten');
      await femke.ga(pad);
      await femke.zietNiet(jongere);
    }
  });

  stap('school neemt het eigen deel mee: de PDF leest als document, en er staat niets van een ander in', async () => {
    await femke.ga(`${casus}/eigen-deel`);
    await femke.ziet('Wat erin zit', 'Wat achterblijft');
    const pdf = await haalBestand(femke, 'Neem mee als pdf');
    assert.match(pdf.naam, /^eigen-deel-[a-z]-\d{4}-\d{4}\.pdf$/);
    const gelezen = await leesPdf(pdf.bytes);
    assert.deepEqual([gelezen.taal, gelezen.ua], ['nl-NL', '1']);
    const tekst = gelezen.bladen.join(' ');
    assert.match(tekst, /Stichting Kompas/);
    assert.doesNotMatch(tekst, /Ik wil wel naar school/);
    const json = await haalBestand(femke, 'Neem mee als gegevensbestand (JSON)');
    const deel = JSON.parse(Buffer.from(json.bytes).toString('utf8')) as { readonly gegevens: readonly unknown[] };
    assert.ok(deel.gegevens.length > 0);
    await femke.ga(`${casus}/eigen-deel`);
    await femke.ziet(/Meegenomen op/);
  });

  stap('Bries neemt zijn bewijs van toestemming mee als bestand', async () => {
    const sanne = await reis.als('sanne');
    await sanne.ga(`${casus}/eigen-deel`);
    const json = await haalBestand(sanne, 'Neem mee als gegevensbestand (JSON)');
    const deel = JSON.parse(Buffer.from(json.bytes).toString('utf8')) as {
      readonly toestemmingen: readonly { readonly events: readonly { readonly state: string }[] }[];
    };
    assert.ok(deel.toestemmingen.length > 0);
    assert.equal(deel.toestemmingen[0]?.events.at(-1)?.state, 'expired');
    await sanne.venster.close();
  });

  stap('moeder en Daan lezen zonder script hoe het verder gaat, met de dagen (12.4c)', async () => {
    for (const [wie, kop, titel] of [
      ['ilse', 'Het overleg is gesloten', 'Hoe het verder gaat'],
      ['daan', 'Het overleg is gestopt', 'Hoe gaat het verder?'],
    ] as const) {
      const lezer = await reis.als(wie, { script: false });
      await lezer.ziet(kop);
      await lezer.klik(titel);
      await lezer.ziet('3 maart 2026', '2 april 2026', '3 maart 2028', /Twee mensen kijken er eerst naar/);
      await lezer.venster.close();
    }
  });

  stap('de sms aan moeder kwam aan bij de dienst, en zegt niet over wie of wat', async () => {
    await wachtTot('de sms is er', async () => smsdienst.gekregen.length > 0);
    for (const { to, text } of smsdienst.gekregen) {
      assert.equal(to, MOBIEL);
      assert.match(text, /^Er staat iets voor u klaar\./);
      keurBrieven([text], [...PLANTWOORDEN, 'klas', /[A-Z]-2026-\d{4}/, /[0-9a-f]{8}-/, /https?:/]);
    }
  });

  stap('na twee jaar begint de beheerder, en keurt een ander goed; wie begon kan dat zelf niet (9.2)', async () => {
    await opDag('2028-03-03');
    const petra = await reis.als('petra');
    await petra.klik('Vernietigen');
    await petra.ga(`${casus}/vernietiging`);
    assert.equal(await petra.klik('Begin met vernietigen'), 422);
    await petra.kies(/^De bewaartermijn is voorbij/);
    assert.equal(await petra.klik('Begin met vernietigen'), 200);
    await petra.ziet('Begonnen');
    await petra.zietNiet('Keur het vernietigen goed', 'Daan');
    femke = await reis.als('femke');
    await femke.ga(`${casus}/vernietiging`);
    await femke.kies(/^Ik heb de lijst bekeken/);
    assert.equal(await femke.klik('Keur het vernietigen goed'), 200);
    await femke.ziet('Wordt uitgevoerd vanaf', '11 maart 2028');
    assert.equal(await voerVernietigingenUit(reis.regio.omgeving), 0, 'zeven dagen lang kan het worden tegengehouden');
    const ilse = await reis.als('ilse', { script: false });
    await ilse.ga(`${casus.replace('/casussen', '/zaak')}/einde`);
    await ilse.ziet('Het weghalen is goedgekeurd. Het gebeurt vanaf 11 maart 2028.');
    await Promise.all([petra, ilse].map(({ venster }) => venster.close()));
  });

  stap('daarna is alles weg: er is een bewijs op papier, en niemand opent de casus nog', async () => {
    await opDag('2028-03-11');
    assert.ok((await voerVernietigingenUit(reis.regio.omgeving)) >= 1);
    const petra = await reis.als('petra');
    await petra.ga(`${casus}/vernietiging`);
    await petra.ziet('Vernietigd op', 'Wat er lag');
    const gelezen = await leesPdf((await haalBestand(petra, 'Download het bewijs (PDF)')).bytes);
    const tekst = gelezen.bladen.join(' ');
    assert.match(tekst, /[0-9a-f]{64}/);
    for (const woord of ['Daan', 'Graaf', 'Ilse']) assert.ok(!tekst.includes(woord), woord);
    femke = await reis.als('femke');
    await femke.ga(casus);
    await femke.ziet('Vernietigd op');
    await femke.zietNiet('Daan');
    const sanne = await reis.als('sanne');
    assert.equal(await sanne.ga(casus), 404, 'wie het overleg niet leidde, vindt niets meer');
    for (const wie of ['ilse', 'daan']) {
      const lezer = await reis.als(wie, { script: false });
      await lezer.ga(`${casus.replace('/casussen', '/zaak')}`);
      await lezer.ziet(/Op 11 maart 2028 is alles weggehaald/);
      await lezer.venster.close();
    }
  });

  stap('elke pagina onderweg was toegankelijk, en geen titel of adres noemde iemand', () => reis.keur());
});
