import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import type { Bezoek } from '../steun/bezoek.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';
import { inVolgorde, leesCode, maakAccount } from './stappen.ts';

/** Wat over een gezin is opgeschreven, klopt niet altijd en verandert: een verkeerde datum, een vervolg, een tweede overleg. */
describe('een gezin waarvan iets verandert, in de browser', { skip: zonderBrowser }, () => {
  const stap = inVolgorde();
  let reis: Reis;
  let femke: Bezoek;
  let amal: Bezoek;
  let casus = '';
  let vervolg = '';

  /** Informeert wie er in het gezin is; zo krijgt ieder een stoel (12.1). */
  async function informeer(): Promise<void> {
    await femke.kies('Met een brief');
    await femke.klik('Controleer wat u vastlegt');
    await femke.klik(/^Leg vast/);
  }

  /** De code die Femke deze ouder geeft, op de pagina van het gezin. */
  async function geefCode(pad: string, wie: string): Promise<string> {
    await femke.ga(`${pad}/gezin`);
    await femke.klik(new RegExp(`^Geef een code.*${wie}`));
    await femke.kies(/^Ik spreek/);
    await femke.klik('Maak de code');
    await femke.ziet('Hebt u al een account voor een ander overleg?');
    return leesCode(femke);
  }

  before(async () => {
    reis = await maakReis({ begin: 'leeg', geheim: ['Youssef', 'Yusuf', 'Amal', 'Haddad'] });
    femke = await reis.als('femke');
  });
  after(() => reis?.weg());

  stap('school meldt aan, met een tikfout in de naam en een verkeerde geboortedatum', async () => {
    await femke.klik('Nieuwe casus');
    await femke.kies(/^Verzuimoverleg/);
    await femke.vul('Voornaam', 'Yousef');
    await femke.vul('Achternaam', 'Haddad');
    await femke.vul('Geboortedatum', '4 mei 2009');
    await femke.kies('Gaat naar school en heeft ook hulp nodig');
    await femke.vul(/Welke vraag/, 'Wat brengt hem terug in de klas?');
    await femke.vul('Naam van de ouder of voogd', 'Amal Haddad');
    await femke.vul(/Waaruit blijkt/, 'Gezagsregister, gezien op 16 februari 2026');
    await femke.kies(/^DUO: wettelijk/);
    await femke.vul(/^Datum (van de melding|daarvan)/, '12 februari 2026');
    await femke.klik('Meld de casus aan');
    casus = femke.pad().replace(/\/informeren$/, '');
    await informeer();
    await femke.ga(casus);
    await femke.ziet('Yousef, 16 jaar');
  });

  stap(
    'wie leidt, verbetert de geboortedatum; wie niets verandert leest dat, en houdt wat hij schreef (AVG 16)',
    async () => {
      await femke.ga(`${casus}/gezin`);
      await femke.klik('Er is iets anders');
      await femke.vul(/^Waaruit blijkt het/, 'Kopie van het paspoort, gezien op 2 maart 2026');
      await femke.kies('Ik heb dit zelf gezien');
      assert.equal(await femke.klik('Leg dit vast'), 422);
      await femke.ziet('Er is niets anders dan wat al vaststaat.');
      assert.match(await femke.blad.getByLabel(/^Waaruit blijkt het/).inputValue(), /^Kopie van het paspoort/);
      await femke.vul('Geboortedatum', '4 mei 2011');
      assert.equal(await femke.klik('Leg dit vast'), 200);
      await femke.ziet('4 mei 2011');
      await femke.ga(casus);
      await femke.ziet('Yousef, 14 jaar');
    },
  );

  stap('school bracht de naam in en verbetert haar ook (Art 8 b)', async () => {
    await femke.ga(`${casus}/gezin`);
    await femke.klik('De naam klopt niet');
    await femke.vul('Voornaam', 'Youssef');
    assert.equal(await femke.klik('Verbeter'), 200);
    await femke.ziet('Youssef, 14 jaar');
  });

  stap('een vervolg begint met het gezin dat er al was, en met niets anders (B3-ex1f)', async () => {
    await femke.ga(`${casus}/vervolg`);
    await femke.ziet('Dit overleg volgt op');
    assert.equal(await femke.blad.getByLabel('Voornaam').inputValue(), 'Youssef');
    await femke.kies(/^MDO|multidisciplinair/i);
    await femke.kies('Gaat naar school en heeft ook hulp nodig');
    await femke.vul(/Welke vraag/, 'Welke hulp past bij hem?');
    // Een ander adres: zo is niet zeker dat het dezelfde is, dus zij krijgt voor dit overleg een eigen code.
    await femke.vul('E-mailadres (mag leeg)', 'amal@gezin.example');
    await femke.klik('Meld de casus aan');
    vervolg = femke.pad().replace(/\/informeren$/, '');
    assert.notEqual(vervolg, casus);
    await informeer();
  });

  stap('moeder maakt met haar eerste code een account en leest de verbeterde naam', async () => {
    amal = await maakAccount(reis, { code: await geefCode(casus, 'Amal Haddad'), email: 'amal@gezin.example' });
    await amal.ga('/zaak');
    await amal.ziet('Youssef');
    await amal.zietNiet('Uw zaken');
  });

  stap(
    'haar tweede code voegt zij toe aan hetzelfde account; een verkeerde blijft staan om te verbeteren',
    async () => {
      const code = await geefCode(vervolg, 'Amal Haddad');
      await amal.ga('/account');
      await amal.vul('De code die u kreeg', 'FOUT0000');
      assert.equal(await amal.klik('Voeg de code toe'), 422);
      await amal.ziet('Controleer de code.');
      assert.equal(await amal.blad.getByLabel('De code die u kreeg').inputValue(), 'FOUT0000');
      await amal.vul('De code die u kreeg', code);
      assert.equal(await amal.klik('Voeg de code toe'), 200);
      await amal.ziet('De zaak is toegevoegd');
      assert.equal(amal.pad(), vervolg.replace('casussen', 'zaak'));
    },
  );

  stap('zij wisselt van zaak met een knop, en in elke zaak is alleen die zaak open', async () => {
    await amal.ga('/zaak/alle');
    await amal.klik(/Verzuimoverleg/);
    assert.equal(amal.pad(), casus.replace('casussen', 'zaak'));
    await amal.ga(vervolg.replace('casussen', 'zaak'));
    assert.equal(amal.pad(), '/zaak/alle');
    await amal.ziet('hoort niet bij de zaak die nu open is');
  });

  stap('elke pagina onderweg was toegankelijk, en geen titel of adres noemde iemand', () => reis.keur());
});
