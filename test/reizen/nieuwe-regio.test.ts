import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { beginRegio } from '../../src/beheer/begin-regio.ts';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import type { Bezoek } from '../steun/bezoek.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';
import { inVolgorde, leesCode, maakAccount } from './stappen.ts';

/** Van een lege regio tot de eerste open casus, over alle mensen samen. Een klik en een verstuurd formulier zijn elk een stap. */
const MINDER_DAN = 40;
/** De dag op het papier van volmacht en handtekening: die waarop de tekst is aangeboden. */
const GETEKEND = '3 maart 2026';
const PDF = Buffer.from('%PDF-1.7\nEen verzonnen convenant\n%%EOF\n', 'latin1');
const SCAN = { name: 'papier.pdf', mimeType: 'application/pdf', buffer: PDF };

describe('een nieuwe regio, van leeg tot de eerste casus, in de browser', { skip: zonderBrowser }, () => {
  const stap = inVolgorde();
  let reis: Reis;
  let els: Bezoek;
  let koen: Bezoek;
  let imke: Bezoek;
  let code = '';
  let codeVanSchool = '';
  let stappen = 0;

  /** Klikt op een link of verstuurt een formulier: elk een stap. Typen en kiezen in een formulier zijn er geen. */
  async function zet(bezoek: Bezoek, naam: string | RegExp, binnen?: string | RegExp): Promise<number> {
    stappen += 1;
    return bezoek.klik(naam, binnen);
  }

  const kiesBestand = (bezoek: Bezoek, label: string) =>
    bezoek.blad.getByLabel(label, { exact: true }).setInputFiles(SCAN);

  /** Zet de aandacht met Tab op dit veld of deze knop, en ziet dat de browser haar toont. */
  async function tabNaar(bezoek: Bezoek, naam: string | RegExp): Promise<void> {
    const { blad } = bezoek;
    const doel = blad
      .locator('main')
      .getByLabel(naam, { exact: true })
      .or(blad.getByRole('button', { name: naam }));
    for (let keer = 0; keer < 40; keer += 1) {
      await blad.keyboard.press('Tab');
      if (await doel.evaluate((deel) => deel === deel.ownerDocument.activeElement)) {
        assert.notEqual(
          await doel.evaluate((deel) => getComputedStyle(deel).outlineStyle),
          'none',
          `${naam}: geen rand`,
        );
        return;
      }
    }
    assert.fail(`${naam} is met Tab niet te bereiken`);
  }

  /** Tekent zonder muis: van boven naar beneden, met Tab, spatie en Enter. */
  async function tekenMetToetsen(bezoek: Bezoek): Promise<void> {
    const { keyboard } = bezoek.blad;
    await tabNaar(bezoek, 'Naam');
    await keyboard.type('Willem Bakema');
    await tabNaar(bezoek, 'Functie');
    await keyboard.type('Wethouder');
    await tabNaar(bezoek, /is bevoegd en gaf opdracht/);
    await keyboard.press('Space');
    await tabNaar(bezoek, 'Teken deze versie');
    stappen += 1;
    await Promise.all([bezoek.blad.waitForURL(/\/convenant\/[0-9a-f-]+$/), keyboard.press('Enter')]);
  }

  const casussen = () =>
    metVerbinding(reis.regio.database.superuserUrl, async (client) => {
      const { rows } = await client.query<{ status: string; fase: string }>('select status, fase from casus');
      return rows;
    });

  const begin = (uitnodiging: string, email: string) => maakAccount(reis, { code: uitnodiging, email }, zet);

  before(async () => {
    reis = await maakReis({
      begin: 'niets',
      demonstratie: false,
      geheim: ['Bakker', 'Koen', 'Zilver', 'Bakema', 'Imke', 'Sem', 'Nieuwpoort'],
    });
    const { omgeving } = reis.regio;
    const eerste = await beginRegio({
      omgeving,
      aanmelden: reis.aanmelden,
      partij: { soort: 'gemeente', naam: 'Gemeente Veldhoek', plaats: 'Veldhoek', telefoon: '088 000 14 00' },
      beheerder: { naam: 'Els Bakker', email: 'els@veldhoek.example' },
    });
    code = eerste.code;
  });
  after(async () => {
    await reis?.weg();
  });

  stap('de eerste beheerder logt in en stelt het convenant op; dat bindt nog niemand', async () => {
    els = await begin(code, 'els@veldhoek.example');
    await els.ziet('Deze regio heeft nog geen convenant.', 'Begin met het convenant');
    await zet(els, 'Convenant');
    await els.ziet('Deze regio heeft nog geen convenant');
    await els.vul('Naam', 'Convenant Veldhoek');
    await els.kies(/per casus/i);
    await zet(els, 'Stel dit convenant op');
    await els.ziet('Versie 1.0, concept', 'Staat een organisatie er niet bij?');
  });

  stap('zij voegt het samenwerkingsverband en een schoolbestuur toe, met school en beheerder', async () => {
    await zet(els, 'Voeg organisaties toe');
    await zet(els, 'Samenwerkingsverband');
    await els.vul('Naam', 'SWV Veldhoek');
    await els.vul('Plaats', 'Veldhoek');
    await els.vul('Telefoon', '088 000 14 01');
    await els.kies('Primair onderwijs');
    await zet(els, 'Voeg toe');
    await els.ziet('De organisatie is toegevoegd', 'Nog geen beheerder');
    await zet(els, 'Schoolbestuur');
    await els.vul('Naam', 'Stichting Zilverlinde');
    await els.vul('Plaats', 'Veldhoek');
    await els.vul('Telefoon', '088 000 14 02');
    await els.vul('Naam van de school', 'De Vlieger');
    await els.kiesUit('Soort onderwijs', 'Basisonderwijs');
    await els.vul('Voornaam en achternaam', 'Koen Zilver');
    await els.vul('E-mailadres van het werk', 'koen@zilverlinde.example');
    const halve = await els.klik('Voeg toe');
    assert.equal(halve, 422, 'een school zonder BRIN');
    await els.ziet('Vul het BRIN van deze school in');
    await els.vul('BRIN van de school', '96ZZ01');
    await zet(els, 'Voeg toe');
    codeVanSchool = await leesCode(els);
  });

  stap('zij maakt de tekst af en biedt haar aan', async () => {
    await zet(els, 'Verder met het convenant');
    await els.kies(/^Gemeente Veldhoek/);
    await els.kies(/^SWV Veldhoek/);
    await els.kies(/^Stichting Zilverlinde/);
    await els.kies(/ondersteuningsplan en jeugdplan/);
    await kiesBestand(els, 'Tekst als PDF');
    await zet(els, 'Bewaar dit concept');
    await els.ziet('Bied versie 1.0 ter tekening aan', 'Stichting Zilverlinde');
    await els.kies('Dit is de tekst die iedereen tekent.');
    await zet(els, 'Bied deze tekst aan');
    await els.ziet('Nog niet van kracht');
  });

  stap('volmacht en handtekening komen van papier, de gemeente tekent op het scherm; dan geldt het', async () => {
    await zet(els, /^Neem over\b.*volmachten/);
    await els.vul('Datum op het papier', GETEKEND);
    await els.vul('Naam', 'Anna Bakema');
    await els.vul('Functie', 'Bestuurder');
    await kiesBestand(els, 'De scan of foto van het papier');
    await zet(els, 'Leg deze volmacht vast');
    await zet(els, /^Neem papier over/, 'Wat u nu doet');
    await els.kiesUit('Van welke organisatie', 'SWV Veldhoek');
    await els.vul('Datum op het papier', GETEKEND);
    await els.vul('Naam', 'Anna Bakema');
    await els.vul('Functie', 'Directeur');
    await kiesBestand(els, 'De scan of foto van het papier');
    await zet(els, 'Leg deze handtekening vast');
    await zet(els, /^Teken/);
    await tekenMetToetsen(els);
    await els.ziet('Versie 1.0 is van kracht');
  });

  stap('zij begint met een voorbeeld en legt het overlegtype voor', async () => {
    await zet(els, 'Overlegtypen');
    await els.kies(/^Gesprek van school en wijkteam/);
    await els.vul('Hoe heet uw overleg?', 'Schoolgesprek');
    await zet(els, 'Begin met dit voorbeeld');
    await zet(els, /^Leg voor aan/);
    await els.ziet('Voorgelegd');
  });

  stap('de beheerder van het schoolbestuur stemt in en nodigt een intern begeleider uit', async () => {
    koen = await begin(codeVanSchool, 'koen@zilverlinde.example');
    await zet(koen, /overlegtype/i, 'Te doen');
    await koen.kies('Wij zijn akkoord');
    await zet(koen, 'Leg het antwoord vast');
    await koen.ziet('vastgesteld');
    await zet(koen, 'Organisatie');
    await zet(koen, 'Nodig een collega uit');
    await koen.vul('Voornaam en achternaam', 'Imke Veld');
    await koen.vul('E-mailadres van het werk', 'imke@zilverlinde.example');
    await koen.kies('Meewerken in casussen');
    await koen.kiesUit('Functie in casussen', 'Intern begeleider');
    await zet(koen, 'Maak de uitnodiging');
    code = await leesCode(koen);
  });

  stap(`de intern begeleider opent de eerste casus, in minder dan ${MINDER_DAN} stappen`, async () => {
    imke = await begin(code, 'imke@zilverlinde.example');
    await zet(imke, 'Nieuwe casus');
    await imke.kies(/^Schoolgesprek/);
    await imke.vul('Voornaam', 'Sem');
    await imke.vul('Achternaam', 'Nieuwpoort');
    await imke.vul('Geboortedatum', '14 maart 2016');
    await imke.kies('Gaat naar school en heeft ook hulp nodig');
    await imke.vul(/Welke vraag/, 'Wat helpt Sem om weer met plezier naar school te gaan?');
    await imke.vul('Naam van de ouder of voogd', 'Rosa Nieuwpoort');
    await imke.vul(/Waaruit blijkt/, 'Gezagsregister, gezien op 2 maart 2026');
    await zet(imke, 'Meld de casus aan');
    assert.match(imke.pad(), /^\/casussen\/[0-9a-f-]+\/informeren$/);
    await imke.ga('/casussen');
    await imke.ziet(/Sem|S\.N\./);
    assert.deepEqual(await casussen(), [{ status: 'open', fase: 'intake' }]);
    console.log(`van een lege regio tot de eerste open casus: ${stappen} stappen`);
    assert.ok(stappen < MINDER_DAN, `${stappen} stappen`);
  });

  stap('onderweg deugde elke pagina', () => {
    reis.keur();
  });
});
