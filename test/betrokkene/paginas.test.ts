import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { deelGegeven } from '../../src/gegeven/deel-gegeven.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { type Daan, GEWOON, maakDaan, type Wie } from '../gegeven/daan.ts';
import { type Bezoeker, maakTestServer, type TestServer } from '../steun/server.ts';

let server: TestServer;
let d: Daan;
before(async () => {
  server = await maakTestServer();
  d = await maakDaan({ op: server });
  await d.zetFase('beoordeling');
});
after(async () => {
  await d?.su.end();
  await server?.weg();
});

const ingelogd = (wie: Wie): Promise<Bezoeker> => server.ingelogd((d.verzoeker(wie) as { persoon: string }).persoon);
const pad = (deel: string) => `/zaak/${d.casus}${deel}`;
const veldwaarde = (html: string, naam: string): string =>
  new RegExp(`name="${naam}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const adresMet = (html: string, deel: string): string =>
  new RegExp(`href="([^"]*${deel}[^"]*)"`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

/** Vraagt via het formulier, en tekent als dit gezinslid; overal hetzelfde antwoord. */
async function vraagVanBries(): Promise<string> {
  const sanne = await ingelogd('sanne');
  const nieuw = `/casussen/${d.casus}/toestemming/nieuw`;
  const formulier = await sanne.haal(nieuw);
  const velden = {
    vraag: veldwaarde(formulier.body, 'vraag'),
    vraagstuk: 'Wat helpt om op maandag te komen?',
    ontvangers: [await d.stoel('femke')],
    soorten: ['gezondheid'],
    'voorbeeld-gezondheid': 'Een rustige start van de dag helpt.',
    nooit: 'Wat u met ons bespreekt.',
  };
  const mis = await sanne.verstuur({
    van: nieuw,
    naar: nieuw,
    velden: { ...velden, 'voorbeeld-gezondheid': '', nooit: '' },
  });
  assert.equal(mis.statusCode, 422);
  assert.match(mis.body, /Wat helpt om op maandag te komen\?/, 'wat is ingevuld blijft staan');
  assert.match(mis.body, /Schrijf op hoe de ander dit te lezen krijgt/);
  const gesteld = await sanne.verstuur({ van: nieuw, naar: nieuw, velden });
  assert.equal(gesteld.statusCode, 303, gesteld.body.slice(0, 400));
  return velden.vraag;
}

async function teken(wie: Wie, vraag: string, alles: 'ja' | 'nee'): Promise<void> {
  const bezoeker = await ingelogd(wie);
  const adres = pad(`/vragen/${vraag}`);
  const pagina = await bezoeker.haal(adres);
  assert.equal(pagina.statusCode, 200);
  assert.doesNotMatch(pagina.body, /type="radio"[^>]*checked/, 'niets is vooraf gekozen');
  const tekst = veldwaarde(pagina.body, 'tekst');
  const controle = await bezoeker.verstuur({ van: adres, naar: `${adres}/controleren`, velden: { tekst, alles } });
  assert.equal(controle.statusCode, 200);
  const naam = `a-${await d.stoel('femke')}-gezondheid`;
  assert.equal(veldwaarde(controle.body, naam), alles);
  const getekend = await bezoeker.verstuur({
    van: adres,
    naar: `${adres}/ondertekenen`,
    velden: { tekst, [naam]: alles },
  });
  assert.equal(getekend.statusCode, 303, getekend.body.slice(0, 400));
  const klaar = await bezoeker.haal(String(getekend.headers['location']));
  assert.match(klaar.body, new RegExp(`T-${vraag.slice(-8).toUpperCase()}`));
}

const GEEN_GELDIGE = /Er is \(nog\) geen geldige toestemming/;

test('van vraag tot intrekken via de pagina’s: drie keer ja, gelezen, ingetrokken, dicht', async () => {
  const vraag = await vraagVanBries();
  const moeder = await ingelogd('moeder');
  const begin = await moeder.haal('/zaak');
  assert.equal(begin.headers['location'], pad(''));
  assert.match((await moeder.haal(pad(''))).body, /Mag Bries Jeugdhulp iets over Daan vertellen\?/);
  for (const wie of ['vader', 'moeder', 'daan'] as const) await teken(wie, vraag, 'ja');
  const invoer = d.gegeven({ categorie: 'e', kenmerken: GEWOON, tekst: 'Rust helpt.' });
  assert.equal(
    (await deelGegeven(d.als('sanne'), { ...invoer, ontvangers: [await d.stoel('femke')] })).kind,
    'gedeeld',
  );
  assert.equal((await leesGegeven(d.als('femke'), { casus: d.casus, gegeven: invoer.gegeven })).kind, 'gelezen');
  // Drie stappen vanaf /zaak: de deur, en intrekken.
  const zaak = await moeder.haal(pad(''));
  const antwoorden = await moeder.haal(adresMet(zaak.body, '/antwoorden'));
  assert.match(antwoorden.body, /Wat iemand al las, kan die niet vergeten/);
  assert.doesNotMatch(antwoorden.body, GEEN_GELDIGE);
  const weg = await moeder.verstuur({
    van: pad('/antwoorden'),
    naar: pad('/antwoorden/intrekken'),
    velden: { antwoord: veldwaarde(antwoorden.body, 'antwoord') },
  });
  assert.equal(weg.statusCode, 303);
  assert.equal((await leesGegeven(d.als('femke'), { casus: d.casus, gegeven: invoer.gegeven })).kind, 'geweigerd');
  assert.match(
    (await (await ingelogd('femke')).haal(`/casussen/${d.casus}/toestemming`)).body,
    /Toestemming is ingetrokken/,
  );
});

test('bij het eigen ja leest een ouder hetzelfde of de ander nu zweeg of nee zei: er is (nog) geen geldige toestemming (Bijl 5-a)', async () => {
  const vraag = await vraagVanBries();
  const moeder = await ingelogd('moeder');
  const leest = async () => {
    const { body } = await moeder.haal(pad('/antwoorden'));
    assert.match(body, GEEN_GELDIGE);
    return body.slice(body.indexOf('<main'), body.indexOf('</main')).replaceAll(/value="[^"]*"/g, '');
  };
  await teken('moeder', vraag, 'ja');
  const zweeg = await leest();
  await teken('daan', vraag, 'ja');
  await teken('vader', vraag, 'nee');
  assert.equal(await leest(), zweeg);
  assert.match((await moeder.haal(pad(`/vragen/${vraag}/bevestiging`))).body, GEEN_GELDIGE);
});

test('tekenen met een oude factor vraagt eerst opnieuw te bewijzen wie het is; intrekken niet (AU9, L-5)', async () => {
  const vraag = await vraagVanBries();
  const vader = await ingelogd('vader');
  const adres = pad(`/vragen/${vraag}`);
  const tekst = veldwaarde((await vader.haal(adres)).body, 'tekst');
  server.zetKlok(new Date(server.omgeving.klok().getTime() + 6 * 60_000).toISOString());
  const getekend = await vader.verstuur({ van: adres, naar: `${adres}/ondertekenen`, velden: { tekst, alles: 'ja' } });
  assert.notEqual(getekend.statusCode, 303);
  const { rows } = await d.su.query('select 1 from toestemming where vraag_id = $1', [vraag]);
  assert.equal(rows.length, 0);
  const weg = await vader.verstuur({
    van: pad('/antwoorden'),
    naar: pad('/antwoorden/intrekken'),
    velden: { alles: 'ja' },
  });
  assert.equal(weg.statusCode, 303);
});

test('elke gezinspagina opent voor wie erbij hoort, zonder naam in titel of adres, en is niet te vinden voor een ander', async () => {
  const delen = ['', '/antwoorden', '/gegevens', '/vertellen', '/wie-keek', '/wie-keek/vraag'];
  const vreemde = await ingelogd('noor');
  for (const wie of ['moeder', 'daan'] as const) {
    const bezoeker = await ingelogd(wie);
    for (const deel of delen) {
      const pagina = await bezoeker.haal(pad(deel));
      assert.equal(pagina.statusCode, 200, `${wie} ${deel}`);
      assert.doesNotMatch(/<title>[^<]*<\/title>/.exec(pagina.body)?.[0] ?? '', /Daan|Ilse|Mark|Bries|Kompas/);
    }
  }
  for (const deel of delen) assert.equal((await vreemde.haal(pad(deel))).statusCode, 404);
  assert.equal((await (await ingelogd('moeder')).haal(`/casussen/${d.casus}/toestemming`)).statusCode, 404);
});

test('een leeg verhaal komt terug met wat er al stond; een verhaal over gezin gaat naar wie is gekozen', async () => {
  const daan = await ingelogd('daan');
  const pagina = await daan.haal(pad('/vertellen'));
  const gegeven = veldwaarde(pagina.body, 'gegeven');
  const wie = await d.stoel('femke');
  const leeg = await daan.verstuur({
    van: pad('/vertellen'),
    naar: pad('/vertellen'),
    velden: { gegeven, over: 'f', tekst: '', wie },
  });
  assert.equal(leeg.statusCode, 422);
  assert.match(leeg.body, /Schrijf op wat je wilt vertellen/);
  assert.match(leeg.body, /value="f"[^>]*checked/);
  for (const over of ['f', 'g', 'd', 'h', 'e'] as const) {
    const nieuw = veldwaarde((await daan.haal(pad('/vertellen'))).body, 'gegeven');
    const klaar = await daan.verstuur({
      van: pad('/vertellen'),
      naar: pad('/vertellen'),
      velden: { gegeven: nieuw, over, tekst: 'Ik woon om de week bij mijn vader.', wie },
    });
    assert.equal(klaar.statusCode, 303, `${over}: ${/<main.*<\/main>/su.exec(klaar.body)?.[0]}`);
  }
  const lijst = await daan.haal(pad('/gegevens'));
  assert.match(lijst.body, /Kan gelezen worden door Femke Bos/);
});

test('een vraag zonder tekst komt terug met de fout; met tekst gaat zij naar de gespreksleider en krijgt antwoord', async () => {
  const daan = await ingelogd('daan');
  const lijst = await daan.haal(pad('/wie-keek'));
  const naar = adresMet(lijst.body, 'snap-niet');
  const formulier = await daan.haal(naar);
  const velden = {
    vraag: veldwaarde(formulier.body, 'vraag'),
    soort: 'snap-niet',
    gebeurtenis: veldwaarde(formulier.body, 'gebeurtenis'),
  };
  const leeg = await daan.verstuur({ van: naar, naar: pad('/wie-keek/vraag'), velden: { ...velden, tekst: '' } });
  assert.equal(leeg.statusCode, 422);
  const gesteld = await daan.verstuur({
    van: naar,
    naar: pad('/wie-keek/vraag'),
    velden: { ...velden, tekst: 'Waarom keek hij?' },
  });
  assert.equal(gesteld.statusCode, 303);
  const femke = await ingelogd('femke');
  const vragen = await femke.haal(`/casussen/${d.casus}/vragen`);
  assert.match(vragen.body, /Waarom keek hij\?/);
  const antwoord = await femke.verstuur({
    van: `/casussen/${d.casus}/vragen`,
    naar: `/casussen/${d.casus}/vragen/${velden.vraag}`,
    velden: { antwoord: 'Voor het gesprek.' },
  });
  assert.equal(antwoord.statusCode, 303);
  assert.match((await daan.haal(pad('/wie-keek'))).body, /Antwoord: Voor het gesprek\./);
});

test('op de achttiende verjaardag leest een ouder dat meekomen aan de jongere is, en niet meer dat hij aan tafel zit (B.7, T25-11)', async () => {
  const leest = async (wie: Wie) => (await (await ingelogd(wie)).haal(pad(''))).body;
  server.zetKlok('2028-09-13T10:00:00.000Z');
  assert.match(
    await leest('moeder'),
    /U zit mee aan tafel.*Daan beslist nu zelf.*Daan wordt 18.*Vanaf 14 september 2028/s,
  );
  assert.match(await leest('daan'), /Je wordt 18.*Je ouders of voogd komen dan alleen mee als jij dat wilt/s);
  server.zetKlok('2028-09-13T22:00:00.000Z');
  const moeder = await leest('moeder');
  assert.match(moeder, /Daan is volwassen.*beslist Daan zelf, ook of u meekomt/s);
  assert.doesNotMatch(moeder, /U zit mee aan tafel|Vanaf 16 jaar/);
  const eerder = (await (await ingelogd('moeder')).haal(pad('/antwoorden'))).body;
  assert.match(eerder, /Uw eerdere antwoorden tellen niet meer/);
  assert.doesNotMatch(eerder, /U gaf nog geen antwoorden/, 'zij gaf ze wel');
  assert.match(await leest('daan'), /Je bent nu 18.*Sinds 14 september 2028 ben je volwassen/s);
});
