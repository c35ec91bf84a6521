import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import type { Werkend } from '../../src/db/verzoeker.ts';
import { GEWOON } from '../../src/demonstratie/stappen-gegeven.ts';
import { legAfwegingVast } from '../../src/gegeven/afweging/leg-afweging-vast.ts';
import { bewaarConcept } from '../../src/gegeven/nieuw/bewaar-concept.ts';
import { antwoordOpVoorstel } from '../../src/overlegtype/antwoord-op-voorstel.ts';
import type { Bezoek } from '../steun/bezoek.ts';
import { leesPdf } from '../steun/pdf.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';
import { inVolgorde } from './stappen.ts';

/** Een datalek melden kost hoogstens zoveel klikken, met de link onder aan de pagina erbij; typen is geen klik (L-4). */
const MEESTE_KLIKKEN = 5;
/** En zoveel vragen, waarvan er twee al zijn ingevuld. */
const MEESTE_VRAGEN = 6;
const GEMELD = 'Een lijst met casusnummers lag een uur op de balie. Twee bezoekers konden haar zien.';
const MENING = 'Niemand nam de lijst mee, en er stond geen naam op.';

const OVERWEGINGEN = {
  feiten: 'Zij vertelde gisteren dat zij bang is om vandaag naar huis te gaan.',
  alternatieven: 'Twee keer gebeld met een ouder. Wachten kan nu niet.',
  collega: 'De gedragswetenschapper van ons team vindt dat school het vandaag moet weten.',
  evenredig: 'School hoeft alleen dit te weten, en niet meer.',
  geinformeerd: 'Zij weet het en vindt het goed. De ouders bel ik vandaag zelf.',
} as const;

describe('toezicht, datalek, register, naleving en overlegtype, in de browser', { skip: zonderBrowser }, () => {
  const stap = inVolgorde();
  let reis: Reis;
  let harm: Bezoek;
  let hester: Bezoek;
  let tweede: Bezoek;
  let petra: Bezoek;
  let concept = '';

  before(async () => {
    reis = await maakReis({ begin: 'vol' });
    await weegAf();
  });
  after(() => reis?.weg());

  const veld = (bezoek: Bezoek, naam: string | RegExp) =>
    bezoek.blad.locator('main').getByLabel(naam, typeof naam === 'string' ? { exact: true } : {});
  const vraagtNog = async (bezoek: Bezoek, knop: string | RegExp) => {
    assert.equal(await bezoek.klik(knop), 422, `${knop} op ${bezoek.pad()}`);
    assert.match(await bezoek.titel(), /^Fout: /);
    assert.ok((await bezoek.blad.locator('main .utrecht-alert a[href^="#"]').count()) > 0, 'geen samenvatting');
  };
  /** Alles waar iemand iets mee kan, krijgt met Tab de aandacht, in een regel een keer; een groep rondjes telt als een. */
  async function bereikbaar({ blad, pad }: Bezoek): Promise<void> {
    const regels = await blad.evaluate(() =>
      [...document.querySelectorAll('main .ovt-regels > li')].map((regel) =>
        [...regel.querySelectorAll('a[href]')].map((link) => [
          link.getAttribute('href'),
          link.hasAttribute('tabindex'),
        ]),
      ),
    );
    const dubbel = regels.flatMap((links) => {
      const met = links.filter(([, zonderTab]) => zonderTab === false).map(([adres]) => adres);
      return links.filter(([adres]) => met.filter((een) => een === adres).length !== 1);
    });
    assert.deepEqual(dubbel, [], `met Tab komt iemand in een regel een keer langs elk adres op ${pad()}`);
    const doelen =
      'main :is(a[href]:not([tabindex="-1"]), button, input:not([type=hidden]), select, textarea, summary)';
    const nodig = await blad.evaluate((waar) => {
      const alle = [...document.querySelectorAll<HTMLElement>(waar)];
      return new Set(alle.map((deel, i) => (deel instanceof HTMLInputElement && deel.type === 'radio' ? deel.name : i)))
        .size;
    }, doelen);
    const gezien = new Set<string | number>();
    for (let keer = 0; keer < nodig + 40 && gezien.size < nodig; keer += 1) {
      await blad.keyboard.press('Tab');
      const nu = await blad.evaluate((waar) => {
        const deel = document.activeElement;
        const plek = deel === null ? -1 : [...document.querySelectorAll(waar)].indexOf(deel);
        return deel instanceof HTMLInputElement && deel.type === 'radio' ? deel.name : plek;
      }, doelen);
      if (nu !== -1) gezien.add(nu);
    }
    assert.equal(gezien.size, nodig, `met Tab is niet alles te bereiken op ${pad()}`);
  }

  /** De inhoud van een bestand, zoals de browser het bewaart. */
  async function haalOp(bezoek: Bezoek, knop: string): Promise<{ naam: string; bytes: Uint8Array; tekst: string }> {
    const [bestand] = await Promise.all([
      bezoek.blad.waitForEvent('download'),
      bezoek.blad
        .locator('main')
        .getByRole('button', { name: knop })
        .or(bezoek.blad.getByRole('link', { name: knop }))
        .click(),
    ]);
    const delen: Buffer[] = [];
    for await (const deel of await bestand.createReadStream()) delen.push(deel as Buffer);
    const heel = Buffer.concat(delen);
    return { naam: bestand.suggestedFilename(), bytes: Uint8Array.from(heel), tekst: heel.toString('utf8') };
  }
  const uitDatabase = async <R extends object>(sql: string, waarden: readonly unknown[] = []) =>
    metVerbinding(reis.regio.database.superuserUrl, async (client) => {
      const { rows } = await client.query<R>(sql, [...waarden]);
      return rows;
    });

  /** Het wijkteam weegt af of school iets moet weten waarvoor geen toestemming is (6e); dat doet het buiten beeld. */
  async function weegAf(): Promise<void> {
    const [gevonden] = await uitDatabase<Werkend & { readonly casus: string; readonly ontvanger: string }>(
      `select c.id as casus, o.id as ontvanger, a.persoon_id as persoon, a.partij_id as partij, a.id as aanstelling,
         a.functie, a.hoedanigheid, a.geheimhouding
       from casus c
         join deelnemer d on d.casus_id = c.id
         join aanstelling a on a.id = d.aanstelling_id and a.functie = 'jeugdwerker-wijkteam'
         join deelnemer o on o.casus_id = c.id
         join aanstelling b on b.id = o.aanstelling_id and b.functie = 'intern-begeleider'
       where c.fase = 'beoordeling'`,
    );
    assert.ok(gevonden, 'geen casus met wijkteam en school in beoordeling');
    const { casus, ontvanger, ...wijkteam } = gevonden;
    const opening = reis.regio.als({ ...wijkteam, soort: 'medewerker' });
    const gegeven = reis.regio.omgeving.ids();
    await bewaarConcept(opening, {
      gegeven,
      casus,
      categorie: 'e',
      doel: 'c',
      kenmerken: { ...GEWOON, bevatGezondheid: true },
      aard: 'feit',
      brondatum: '2026-03-02',
      tekst: 'Laat haar vandaag niet alleen naar huis gaan.',
      waarom: 'School ziet haar vanmiddag als eerste.',
    });
    const afweging = { casus, gegeven, ontvangers: [ontvanger], overwegingen: OVERWEGINGEN };
    assert.equal((await legAfwegingVast(opening, afweging)).kind, 'vastgelegd');
  }

  stap('de FG zegt waarvoor hij kijkt, voordat hij iets ziet (15.2)', async () => {
    harm = await reis.als('harm');
    await harm.ga('/toezicht/logboek');
    assert.equal(harm.pad(), '/toezicht');
    await bereikbaar(harm);
    await harm.vul('In uw eigen woorden', 'Steekproef: leest leerplicht alleen wat nodig is?');
    await vraagtNog(harm, 'Begin met meekijken');
    assert.match(await veld(harm, 'In uw eigen woorden').inputValue(), /^Steekproef: leest/);
    await harm.kies('Steekproef');
    await harm.klik('Begin met meekijken');
    await harm.ziet('U kijkt mee voor steekproef', 'Vraagt uw aandacht', 'Wat uw organisatie verwerkt');
  });

  stap('hij zoekt in het logboek op mens, soort en dag, en neemt het mee', async () => {
    await harm.klik('Zoek in het logboek');
    await harm.kiesUit('Soort', 'Gelezen');
    await harm.kiesUit('Wie', 'Rachid Amrani');
    await harm.klik('Zoek');
    await harm.ziet(/Rachid Amrani las een gegeven: verzuim/);
    const regels = harm.blad.locator('main .ovt-tijdlijn');
    assert.doesNotMatch(await regels.first().innerText(), /Marit Visser/);
    await harm.vul('Van', '31 februari');
    await harm.klik('Zoek');
    await harm.ziet('Deze dag kennen wij niet');
    const csv = await haalOp(harm, 'Neem mee als csv');
    assert.match(csv.naam, /^logboek-2026-03-03\.csv$/);
    assert.match(csv.tekst, /Rachid Amrani/);
  });

  stap('hij ziet toestemmingen met hun bewijs, verzoeken, afwegingen en wat te laat is; geen inhoud', async () => {
    await harm.klik('Toestemmingen');
    await harm.klik(/^Bekijk bewijs/);
    await harm.ziet('Vingerafdruk van de tekst', 'Op deze tekst');
    await harm.klik('Verzoeken');
    await harm.ziet('Inzage', 'nog 22 dagen');
    await harm.klik('Afwegingen');
    await harm.ziet('Conflict van plichten', 'Afweging van Marit Visser');
    await harm.zietNiet('bang is om vandaag naar huis');
    await harm.klik(/^Bekijk afweging/);
    await harm.ziet('De jongere en de ouders zien later dat u keek');
    await harm.klik('Lees de afweging');
    await harm.ziet('Wat er is vastgelegd', 'bang is om vandaag naar huis');
    await harm.klik('Terug naar Afwegingen');
    await harm.klik('Achterstand');
    await harm.ziet('Te laat, langst eerst', 'Rachid Amrani');
  });

  stap('hij legt een bevinding vast, de beheerder antwoordt, hij sluit haar (15.3)', async () => {
    await harm.klik('Bevindingen');
    await harm.klik('Leg bevinding vast');
    await harm.vul('Wat zag u?', 'Twee taken in een casus liggen een week te lang.');
    await vraagtNog(harm, 'Leg vast en meld het');
    assert.match(await veld(harm, 'Wat zag u?').inputValue(), /een week te lang/);
    await harm.kies(/^Een bevinding/);
    await harm.kiesUit('Waar gaat het over?', 'Taak, grondslag en eigen doel van een deelnemer (art.\u00a03.4c)');
    await harm.vul('Wat moet er gebeuren?', 'Spreek af wie invalt als een collega vrij is.');
    await harm.kies(/^Midden/);
    await harm.vul('Antwoord vóór', '10 maart 2026');
    await harm.klik('Leg vast en meld het');
    hester = await reis.als('hester');
    await hester.klik(/^Geef antwoord/);
    await hester.ziet('Twee taken in een casus liggen een week te lang.');
    await vraagtNog(hester, 'Stuur het antwoord');
    await hester.vul(/^Wat doet uw organisatie/, 'Vanaf maandag staat bij elke casus wie invalt.');
    await hester.klik('Stuur het antwoord');
    await harm.klik('Bevindingen');
    await harm.klik('Taak, grondslag en eigen doel van een deelnemer');
    await harm.ziet('Vanaf maandag staat bij elke casus wie invalt.');
    await harm.kies(/^Terugsturen/);
    await harm.vul('Waarom?', 'De steekproef van vandaag laat zien dat het klopt.');
    await vraagtNog(harm, 'Leg vast');
    await harm.kies(/^Sluiten/);
    await harm.klik('Leg vast');
    await harm.ziet('De bevinding is gesloten.', 'sloot de bevinding');
    await hester.ga('/mijn-werk');
    await hester.zietNiet('10 mrt');
  });

  stap('zonder script meldt leerplicht een datalek, in twee minuten; ook een ouder kan het (L-4)', async () => {
    const rachid = await reis.als('rachid', { script: false });
    await rachid.klik('Meld een datalek');
    await bereikbaar(rachid);
    await vraagtNog(rachid, 'Meld het datalek');
    const vragen = rachid.blad.locator('main form').locator('fieldset, input[type=text], textarea, select');
    const aantal = await vragen.count();
    await rachid.ga('/mijn-werk');
    const begin = rachid.klikken();
    await rachid.klik('Meld een datalek');
    await rachid.kies('Iemand zag iets wat niet mocht');
    await rachid.vul('Wat is er gebeurd?', GEMELD);
    await rachid.kies('Nee', /nu nog door/);
    await rachid.kies('Ja', /Overlegtafel zelf/);
    await rachid.klik('Meld het datalek');
    const klikken = rachid.klikken() - begin;
    await rachid.ziet('Uw melding is binnen', 'DL-2026-0002', 'Gooi niets weg');
    console.log(`een datalek melden: ${aantal} vragen, ${klikken} klikken`);
    assert.ok(aantal <= MEESTE_VRAGEN && klikken <= MEESTE_KLIKKEN, `${aantal} vragen, ${klikken} klikken`);
    const mark = await reis.als('mark', { script: false });
    await mark.klik('Meld een fout met gegevens');
    await vraagtNog(mark, 'Verstuur de melding');
    await mark.kies('Iets anders');
    await mark.vul('Wat is er gebeurd?', 'In mijn brief stond een naam die ik niet ken.');
    await mark.vul('Wanneer merkte u het?', '2 maart 2026');
    await mark.kiesUit('Bij welke organisatie ging het mis?', 'Stichting Kompas');
    await mark.kies('Nee', /nu nog door/);
    await mark.klik('Verstuur de melding');
    await mark.ziet('Uw melding is binnen', 'Wat gebeurt er nu?');
  });

  stap('de beheerder ziet de klok en wie wat hoort, belt de systeembeheerder en geeft het door', async () => {
    await hester.ga('/datalekken');
    await hester.klik('DL-2026-0002');
    await bereikbaar(hester);
    await hester.ziet(
      'nog 72 uur',
      'De beheerder van Overlegtafel',
      'De Autoriteit Persoonsgegevens',
      'Weekend telt mee',
    );
    await vraagtNog(hester, 'Leg vast dat u belde');
    await hester.vul('Op welke dag belde u?', '3 maart 2026');
    await hester.vul('Hoe laat?', '10.00');
    await hester.klik('Leg vast dat u belde');
    await hester.klik('Geef door aan een andere organisatie');
    await vraagtNog(hester, 'Geef door');
    await hester.kies('Stichting Kompas');
    await hester.vul('Wat moeten zij weten?', 'Op de lijst stonden ook nummers van casussen van Kompas.');
    await hester.klik('Geef door');
    await hester.ziet('Doorgegeven', 'Stichting Kompas');
    petra = await reis.als('petra');
    await petra.klik('Datalekken van uw organisatie');
    await petra.klik('DL-2026-0002');
    await petra.ziet('Op de lijst stonden ook nummers', 'Doorgegeven door een andere organisatie', 'nog 72 uur');
    await petra.zietNiet(GEMELD);
  });

  stap('de FG zoekt de omvang in het logboek; de beheerder ziet aantallen en geen casussen', async () => {
    await harm.klik('Datalekken');
    await harm.klik('DL-2026-0002');
    await harm.klik('Zoek de omvang');
    await harm.vul('Van', '1 januari 2026');
    await harm.klik('Zoek');
    await harm.ziet('Rachid Amrani', /C-2026-\d{4}/, 'verzuim');
    await harm.klik('Leg deze omvang vast');
    await harm.ziet('Omvang uit het logboek', /Casussen C-20\d\d-\d{4}/);
    await hester.ga('/datalekken');
    await hester.klik('DL-2026-0002');
    await hester.ziet('Omvang uit het logboek', 'Jongeren');
    await hester.zietNiet(/C-20\d\d-\d{4}/);
  });

  stap('legt een collega net iets vast, dan raakt niet kwijt wat iemand schreef', async () => {
    tweede = await reis.als('hester');
    await tweede.ga(hester.pad());
    await hester.kies(/^Melden/, 'Uw besluit');
    await hester.vul(/^Waarom\?/, 'Nummers zijn te herleiden door wie de casus kent.');
    await hester.klik('Leg het besluit vast');
    await tweede.kies(/^Niet melden/, 'Uw besluit');
    await vraagtNog(tweede, 'Leg het besluit vast');
    await tweede.vul(/^Waarom\?/, MENING);
    assert.equal(await tweede.klik('Leg het besluit vast'), 409);
    await tweede.ziet('Een collega legde intussen iets vast', 'besloot te melden', MENING);
  });

  stap('zij meldt, vertelt het de ouders met een brief, en sluit met wat er is geleerd', async () => {
    await hester.vul('Op welke dag meldde u?', '3 maart 2026');
    await hester.vul('Hoe laat?', '10.00');
    await hester.vul('Nummer dat u kreeg', 'AP-2026-1234');
    await hester.klik('Leg vast dat u meldde');
    await hester.kies(/^Ja, wij vertellen het/);
    await hester.vul('Waarom?', 'Het gaat om kwetsbare jongeren.');
    await vraagtNog(hester, 'Leg vast');
    assert.equal(await veld(hester, 'Waarom?').inputValue(), 'Het gaat om kwetsbare jongeren.');
    await hester.vul(/wat kan dit voor hen betekenen/, 'Iemand kan weten dat uw kind hulp krijgt.');
    await hester.vul(/wat doet uw organisatie/, 'Wij drukken deze lijst niet meer af.');
    await hester.vul(/wat kunnen zij zelf doen/, 'U hoeft niets te doen. Bel gerust.');
    await hester.klik('Leg vast');
    const brief = await leesPdf((await haalOp(hester, 'Maak de brief als pdf')).bytes);
    assert.match(brief.taal, /^nl/);
    assert.match(brief.bladen.join(' '), /Iemand kan weten dat uw kind hulp krijgt\./);
    assert.match(brief.bladen.join(' '), /DL-2026-0002/);
    await hester.vul('Op welke dag vertelde u het?', '3 maart 2026');
    await hester.vul('Hoe laat?', '10.00');
    await hester.vul(/^Hoe vertelde u het/, 'Met een brief en een gesprek, aan twee gezinnen.');
    await hester.klik('Leg vast dat zij het weten');
    await vraagtNog(hester, 'Sluit het datalek');
    await hester.vul('Wat leerde uw organisatie?', 'Een lijst hoort niet op een balie.');
    await hester.vul('Wat is er veranderd?', 'Afdrukken kan alleen nog op de eigen afdeling.');
    await hester.klik('Sluit het datalek');
    await hester.ziet('Het datalek is gesloten', 'Een lijst hoort niet op een balie.', 'AP-2026-1234');
    await harm.ga(hester.pad());
    await harm.ziet('gesloten', 'Een lijst hoort niet op een balie.');
  });

  stap(
    'het register volgt uit de afspraken, gaat mee als pdf, csv en json, en zegt wat er veranderde (15.1)',
    async () => {
      await hester.klik('Organisatie');
      await hester.klik('Register');
      await hester.ziet('Casusoverleg: MDO', 'Nog in te vullen', 'Nog nooit');
      const pdf = await haalOp(hester, 'Haal op als pdf');
      assert.match((await leesPdf(pdf.bytes)).bladen.join(' '), /Gemeente Oeverstad/);
      const csv = await haalOp(hester, 'Haal op als rekenblad');
      assert.match(csv.tekst, /Casusoverleg: MDO/);
      const json = await haalOp(hester, 'Haal op voor een ander systeem');
      assert.ok(Object.keys(JSON.parse(json.tekst) as object).length > 0);
      await hester.ga('/register');
      await hester.ziet('Veranderd sinds 3 maart 2026', 'Het register zegt hetzelfde als toen.');
      await tweede.ga('/register/aanvullen');
      await hester.klik('Wijzig verwerker en doorgifte');
      await hester.vul('Wie beheert het systeem voor u?', 'Rekencentrum Waterrijk');
      await hester.kies(/^Ja, met een waarborg/);
      await vraagtNog(hester, 'Bewaar dit in het register');
      await hester.kies('Nee');
      await hester.klik('Bewaar dit in het register');
      await hester.ziet('stond er niet in', 'Rekencentrum Waterrijk');
      await tweede.vul('Wie beheert het systeem voor u?', 'Rekenhuis Oeverstad');
      assert.equal(await tweede.klik('Bewaar dit in het register'), 409);
      await tweede.ziet('Een andere beheerder bewaarde net iets anders', 'Rekencentrum Waterrijk');
      assert.equal(await veld(tweede, 'Wie beheert het systeem voor u?').inputValue(), 'Rekenhuis Oeverstad');
    },
  );

  stap('wat bij naleving rood is, leidt naar de pagina waar het in orde komt (16.1)', async () => {
    await hester.klik('Convenant');
    await hester.klik('Naleving');
    await hester.klik(/^Te laat/);
    const overzicht = hester.pad();
    const rood = hester.blad.locator('main tr', { hasText: 'uw organisatie' }).locator('.nl-data-badge--nee');
    const wegen = await hester.blad
      .getByRole('link', { name: /^Regel dit/ })
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const eerst = await rood.count();
    assert.ok(eerst > 0 && wegen.length >= eerst, `${eerst} rood, ${wegen.length} wegen`);
    for (const weg of wegen) {
      assert.equal(await hester.ga(weg), 200, weg);
      assert.ok((await hester.blad.locator('main form, main .nl-button').count()) > 0, `${weg}: niets te doen`);
    }
    await hester.ga(overzicht);
    await hester.klik(/^Regel dit.*website/);
    await hester.vul('Adres van de pagina', 'onze website');
    await vraagtNog(hester, 'Meld dat het klopt');
    assert.equal(await veld(hester, 'Adres van de pagina').inputValue(), 'onze website');
    await hester.vul('Adres van de pagina', 'https://oeverstad.example/samenwerken');
    await hester.kies(/^Ik heb de pagina vandaag bekeken/);
    await hester.klik('Meld dat het klopt');
    await hester.ziet('gedaan op 3 mrt 2026');
    await hester.klik(/^Te laat/);
    assert.equal(await rood.count(), eerst - 1);
  });

  stap(
    'zonder script loopt een beheerder de vragen van een overlegtype langs; elke vraag zegt waarom (B3-1)',
    async () => {
      petra = await reis.als('petra', { script: false });
      await petra.klik('Overlegtypen');
      await petra.klik('MDO', 'Nog niet vastgesteld');
      concept = petra.pad();
      await petra.klik('Loop alle vragen langs');
      await petra.ziet('Vraag 1 van', 'De vragen');
      await bereikbaar(petra);
      await petra.vul('Naam van het overleg', '');
      await vraagtNog(petra, 'Bewaar en ga verder');
      await petra.ziet('Geef het overleg een naam.');
      await petra.vul('Naam van het overleg', 'MDO');
      await petra.klik('Bewaar en ga verder');
      await petra.ziet('Vraag 2 van');
      await petra.klik('Bewaar en ga verder');
      await petra.ziet('Vraag 3 van');
      await petra.ga(`${concept}/vragen/nazorg`);
      await petra.vul('Maanden, 0 tot en met 6', '9');
      await vraagtNog(petra, 'Bewaar en ga verder');
      assert.equal(await veld(petra, 'Maanden, 0 tot en met 6').inputValue(), '9');
      await petra.vul('Maanden, 0 tot en met 6', '4');
      await petra.klik('Bewaar en ga naar het overzicht');
      await petra.ziet('Hoogstens 4 maanden na het plan', 'Wat er verandert');
    },
  );

  stap('schrijven twee beheerders hetzelfde antwoord, dan staan beide er en gaat niets verloren', async () => {
    const bewaren = `${concept}/vragen/bewaren`;
    await petra.ga(bewaren);
    await hester.ga(bewaren);
    await petra.vul('Maanden, 1 tot en met 24', '12');
    await petra.klik('Bewaar en ga naar het overzicht');
    await hester.vul('Maanden, 1 tot en met 24', '30');
    await vraagtNog(hester, 'Bewaar en ga verder');
    assert.equal(await veld(hester, 'Maanden, 1 tot en met 24').inputValue(), '30');
    await hester.vul('Maanden, 1 tot en met 24', '18');
    assert.equal(await hester.klik('Bewaar en ga verder'), 409);
    await hester.ziet('Stichting Kompas veranderde dit antwoord', 'Hoogstens 12 maanden na sluiten');
    assert.equal(await veld(hester, 'Maanden, 1 tot en met 24').inputValue(), '18');
    await hester.klik('Bewaar mijn antwoord in plaats hiervan');
    await hester.ga(concept);
    await hester.ziet('Hoogstens 18 maanden na sluiten');
  });

  /** Wie in deze regio geen beheerder heeft, zegt buiten beeld ja. */
  async function anderenAkkoord(): Promise<void> {
    const mensen = await uitDatabase<Werkend>(
      `select distinct on (a.partij_id) a.persoon_id as persoon, a.partij_id as partij, a.id as aanstelling, a.functie,
         a.hoedanigheid, a.geheimhouding
       from aanstelling a join overlegtypeakkoord k on k.partij_id = a.partij_id and k.antwoord is null
       where not exists (select 1 from aanstelling b where b.partij_id = a.partij_id and b.rol = 'beheerder')
       order by a.partij_id, a.id`,
    );
    const id = concept.split('/').at(-1) ?? '';
    const [voorstel] = await uitDatabase<{ id: string }>(
      'select id from overlegtypevoorstel where concept_id = $1 order by versie desc limit 1',
      [id],
    );
    for (const mens of mensen) {
      const verzoeker = { ...mens, soort: 'beheerder' } as const;
      const wens = { concept: id, voorstel: voorstel?.id ?? '', antwoord: 'akkoord', reden: null } as const;
      const opening = reis.regio.als(verzoeker);
      await antwoordOpVoorstel({ ...opening, verzoeker }, wens);
    }
  }

  stap('pas als elke partij akkoord is, geldt de nieuwe versie; een lopende casus houdt de zijne', async () => {
    const versies =
      'select o.versie, count(*)::int as casussen from casus c join overlegtype o on o.id = c.overlegtype_id';
    const lopend = await uitDatabase(`${versies} where o.code = 'mdo' group by o.versie`);
    await petra.ga(concept);
    await petra.klik(/^Leg voor aan 7 organisaties/);
    await petra.ziet('Ligt voor');
    await hester.ga('/mijn-werk');
    await hester.klik(/^Lees het voorstel/);
    await hester.kies('Wij zijn niet akkoord');
    await vraagtNog(hester, 'Leg het antwoord vast');
    await hester.kies('Wij zijn akkoord');
    await hester.klik('Leg het antwoord vast');
    await anderenAkkoord();
    const anouk = await reis.als('anouk');
    await anouk.klik(/^Lees het voorstel/);
    await anouk.ziet('Hoogstens 18 maanden na sluiten');
    await anouk.kies('Wij zijn akkoord');
    await anouk.klik('Leg het antwoord vast');
    await anouk.ziet('Vastgesteld', 'Versie 2, vastgesteld op 3 maart 2026', 'Versie 1');
    assert.deepEqual(await uitDatabase(`${versies} where o.code = 'mdo' group by o.versie`), lopend);
    const nieuwste = anouk.pad().split('/').at(-1);
    const noor = await reis.als('noor');
    await noor.klik('Nieuwe casus');
    assert.equal(await noor.blad.locator('main').getByRole('radio', { name: /^MDO/ }).getAttribute('value'), nieuwste);
  });

  stap('onderweg deugde elke pagina', () => {
    // Wie meldt dat het aan het systeem zelf ligt, staat ook in wat de systeembeheerder leest: zo hoort het.
    reis.keur({ behalve: /^server: datalek DL-/ });
  });
});
