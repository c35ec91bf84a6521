import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Bezoek } from '../steun/bezoek.ts';
import { maakReis, type Reis, zonderBrowser } from '../steun/reis.ts';

/** Van inloggen tot de eerste rechtmatige verstrekking in een MDO, over alle mensen samen (design, Whose is what). */
const MEEST_KLIKKEN = 12;

describe('MDO voor Yara, in de browser (S-1)', { skip: zonderBrowser }, () => {
  let reis: Reis;
  let noor: Bezoek;
  let liesbeth: Bezoek;
  let casus = '';

  before(async () => {
    reis = await maakReis({ begin: 'leeg' });
    reis.regio.zetKlok('2026-01-10T09:00:00.000Z');
  });
  after(async () => {
    await reis?.weg();
  });

  it('de school meldt aan, informeert en nodigt de jeugdarts uit; die bevestigt en krijgt de naam, binnen twaalf klikken', async () => {
    noor = await reis.als('noor');
    await noor.klik('Nieuwe casus');
    await noor.kies(/^MDO|multidisciplinair/i);
    await noor.vul('Voornaam', 'Yara');
    await noor.vul('Achternaam', 'Demir');
    await noor.vul('Geboortedatum', '14 maart 2014');
    await noor.kies('Gaat naar school en heeft ook hulp nodig');
    await noor.vul(/Welke vraag/, 'Wat heeft Yara nodig om weer met plezier te leren?');
    await noor.vul('Naam van de ouder of voogd', 'Amal Haddad');
    await noor.vul('E-mailadres (mag leeg)', 'amal@gezin.example');
    await noor.vul(/Naam van de tweede ouder/, 'Emre Demir');
    await noor.vul(/E-mailadres van de tweede/, 'emre@gezin.example');
    await noor.vul(/Waaruit blijkt/, 'Gezagsregister, gezien op 5 januari 2026');
    await noor.klik('Meld de casus aan');
    casus = noor.pad().replace(/\/informeren$/, '');
    await noor.kies(/gesprek/i, /Hoe hebt u/);
    await noor.klik('Leg vast wie is geïnformeerd');
    await noor.kies(/Liesbeth Kuiper/, /Wie nodigt u uit/);
    await noor.klik('Nodig uit');
    liesbeth = await reis.als('liesbeth');
    await liesbeth.zietNiet('Yara');
    await liesbeth.klik(/^Leg vast/);
    await liesbeth.zietNiet('Yara', 'Demir', 'plezier');
    await liesbeth.ziet('Y.D.');
    await liesbeth.klik('Ik doe mee en bevestig dit');
    await liesbeth.ziet('Yara, 11 jaar');
    const klikken = reis.klikken();
    console.log(`van inloggen tot de eerste verstrekking in een MDO: ${klikken} klikken`);
    assert.ok(klikken <= MEEST_KLIKKEN, `${klikken} klikken`);
    assert.match(casus, /^\/casussen\/[0-9a-f-]+$/);
  });

  it('onderweg was elke pagina toegankelijk, bleef alles op het eigen adres en stond nergens een naam in titel of adres', () => {
    reis.keur();
  });
});
