import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { type Achttal, JONGEREN, maakAchttal } from '../bijeenkomst/achttal.ts';
import type { Bezoek } from '../steun/bezoek.ts';
import type { Waterrijk } from '../steun/casus.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';
import { inVolgorde, staatEr } from './stappen.ts';

/** Woorden die nooit in een titel, adres of agendabestand mogen staan. */
const GEHEIM = JONGEREN.flatMap(({ voornaam, achternaam }) => [voornaam, ...achternaam.split(' ')]);

describe('een bijeenkomst van acht jongeren, voorbereid en gehouden in de browser (T25-07, T25-08)', {
  skip: zonderBrowser,
}, () => {
  const stap = inVolgorde();
  let reis: Reis;
  let p: Achttal;
  let femke: Bezoek;
  const tafelVan = (voornaam: string) => {
    const tafel = p.tafels.find((t) => t.voornaam === voornaam);
    assert.ok(tafel !== undefined);
    return tafel;
  };

  /** Wie midden in een zin van de tafel weg moet, vindt haar terug: bewaard bij het verlaten. */
  const wegEnTerug = async (bezoek: Bezoek, zin: string): Promise<void> => {
    const veld = bezoek.blad.getByLabel('Wat is er afgesproken?');
    await veld.blur();
    const pagina = bezoek.pad();
    await bezoek.ga('/mijn-werk');
    await staatEr(bezoek, { pagina, veld, tekst: zin });
  };

  before(async () => {
    reis = await maakReis({ begin: 'leeg', geheim: GEHEIM });
    p = await maakAchttal({ op: reis.regio as Waterrijk });
    reis.regio.zetKlok('2026-03-03T09:50:00.000Z');
  });
  after(async () => {
    await p?.su.end();
    await reis?.weg();
  });

  stap('wie leidt zet acht jongeren op een dag en nodigt iedereen uit', async () => {
    femke = await reis.als('femke');
    await femke.klik('Bijeenkomsten');
    await femke.klik('Maak een agenda');
    await femke.vul('Dag', '3 maart 2026');
    await femke.vul('De eerste begint om', '11.00');
    await femke.vul('Plaats', 'Kompas College, kamer 1.12');
    for (const { voornaam } of JONGEREN) await femke.kies(new RegExp(`^${voornaam}, `, 'u'));
    await femke.klik('Maak de agenda');
    await femke.ziet('Er is nog niemand uitgenodigd', '11.00', '13.20');
    await femke.klik('Zet 15 minuten pauze erbij');
    await femke.klik('Nodig iedereen uit');
    await femke.ziet('8 plekken zijn verstuurd', 'uitgenodigd');
    await femke.zietNiet('nog niet verstuurd');
  });

  stap('elke collega ziet alleen de eigen plek, en van de agenda niets', async () => {
    const tom = await reis.als('tom');
    await tom.klik('Bijeenkomsten');
    await tom.ziet('Dilan, 15 jaar', 'Gijs, 15 jaar', 'Idris, 15 jaar');
    await tom.zietNiet('Bram', 'Celine', 'Emiel', 'Fenna', 'Hanna', 'Maak een agenda');
    const agenda = femke.pad().replace(/\/uitnodigen$/, '');
    assert.equal(await tom.ga(agenda), 404);
    await tom.venster.close();
  });

  stap('de plekken gaan een voor een open: wie er is, wat is afgesproken, en door naar de volgende', async () => {
    reis.regio.zetKlok('2026-03-03T10:02:00.000Z');
    await femke.ga(femke.pad().replace(/\/uitnodigen$/, ''));
    await femke.klik(/^Open de tafel/);
    for (const [i] of JONGEREN.entries()) {
      await femke.ziet(/Aan tafel: \p{Lu}\p{L}+, 15 jaar/u, 'Er was nog geen eerdere bijeenkomst');
      if (i === 0) {
        await femke.kies('Afgemeld', /Vader /);
        await femke.klik('Verder is iedereen er');
        await femke.ziet('Vastgelegd wie er was');
        await femke.zietNiet('Verder is iedereen er');
        await femke.kies('Actie', /Wat legt u vast/);
        await femke.vul('Wat is er afgesproken?', 'Belt elke maandag met de mentor.');
        await wegEnTerug(femke, 'Belt elke maandag met de mentor.');
        await femke.kiesUit('Wie doet het? (bij een actie)', 'Rachid Amrani, Leerplichtambtenaar, Gemeente Oeverstad');
        await femke.vul('Klaar op (bij een actie)', '20 maart 2026');
        await femke.kies('Nee', /gezondheid, thuis/);
        await femke.klik('Leg vast');
        await femke.ziet('Vastgelegd. Wie het mag lezen, ziet het nu.', 'Belt elke maandag', 'Nog te doen');
      }
      if (i < JONGEREN.length - 1) await femke.klik('Volgende plek');
    }
    await femke.zietNiet('Volgende plek');
  });

  stap('wat over iemand gaat vraagt eerst wie het mag lezen', async () => {
    await femke.kies('Besluit', /Wat legt u vast/);
    await femke.vul('Wat is er afgesproken?', 'Toetsen gaan in een klein groepje.');
    await femke.kies('Ja', /gezondheid, thuis/);
    await femke.klik('Leg vast');
    await femke.ziet('Wie mag dit lezen?');
    const tekst = await femke.blad.getByLabel('Wat is er afgesproken?').inputValue();
    assert.equal(tekst, 'Toetsen gaan in een klein groepje.');
    await femke.kies(/^Onderwijs \(d\)/, /Waar gaat het over/);
    await femke.klik('Leg vast');
    await femke.ziet('Kies waarvoor het nodig is.');
  });

  stap(
    'wie de actie kreeg, ziet haar in zijn werk en doet haar; het gezin ziet wie er was, zonder script',
    async () => {
      const idris = tafelVan('Idris');
      const rachid = await reis.als('rachid');
      await rachid.ziet('Doe wat in de bijeenkomst is afgesproken');
      await rachid.klik(/^Bekijk de actie/);
      await rachid.klik(/^Open de tafel/);
      await rachid.klik(/^Gedaan/);
      await rachid.ziet('Vastgelegd hoe het met de actie staat', /Aan tafel: /);
      await rachid.venster.close();
      const moeder = await reis.als('Moeder Wolters', { breedte: 360, script: false });
      await moeder.ga(`/zaak/${idris.casus}/gesprekken`);
      await moeder.ziet('Belt elke maandag met de mentor.', 'Het is gedaan.', 'Moeder Wolters', 'was er');
      await moeder.zietNiet('Celine', 'Bram', 'agenda van');
      await moeder.venster.close();
    },
  );

  stap('elke bladzijde onderweg deugde', () => {
    reis.keur();
    return Promise.resolve();
  });
});
