import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { vraagOmBeheerder } from '../../src/beheer/aanwijzen/vraag-om-beheerder.ts';
import type { Bezoek } from '../steun/bezoek.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';
import { inVolgorde } from './stappen.ts';

describe('een organisatie verloor haar laatste beheerder, zonder script op een telefoon', {
  skip: zonderBrowser,
}, () => {
  let reis: Reis;
  let anouk: Bezoek;
  before(async () => {
    reis = await maakReis({ begin: 'leeg', geheim: ['Wil de Bruin'] });
    anouk = await reis.als('anouk', { breedte: 360, script: false });
  });
  after(() => reis?.weg());
  const stap = inVolgorde();

  stap('wat het systeembeheer vraagt, staat bij de penvoerder op Mijn werk', async () => {
    const { omgeving } = reis.regio;
    const gevraagd = await vraagOmBeheerder({ omgeving, partij: 'Stichting Kompas' });
    assert.equal(gevraagd.kind, 'gevraagd');
    await anouk.ga('/mijn-werk');
    await anouk.ziet('Wijs een beheerder aan voor een andere organisatie');
    assert.equal(await anouk.klik(/^Bekijk het verzoek/), 200);
    await anouk.ziet('Bel Stichting Kompas op een nummer dat u al had');
  });

  stap('zonder gesprek met de organisatie gaat het niet, en wat er stond blijft staan', async () => {
    await anouk.vul('Voornaam en achternaam van de nieuwe beheerder', 'Wil de Bruin');
    await anouk.vul('E-mailadres van het werk', 'wil@kompas.example');
    assert.equal(await anouk.klik('Wijs aan'), 422);
    await anouk.ziet('Bel eerst de organisatie. Zet daarna het vinkje.');
    assert.equal(await anouk.blad.getByLabel('E-mailadres van het werk').inputValue(), 'wil@kompas.example');
  });

  stap('met het vinkje komt er een code, een keer', async () => {
    await anouk.kies(/^Ik sprak iemand/);
    assert.equal(await anouk.klik('Wijs aan'), 200);
    await anouk.ziet('Code voor Wil de Bruin');
    await anouk.ga('/mijn-werk');
    await anouk.zietNiet('Wijs een beheerder aan voor een andere organisatie');
  });

  stap('elke pagina onderweg was toegankelijk, en geen titel of adres noemde iemand', () => reis.keur());
});
