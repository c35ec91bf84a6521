import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aanmeldingVanYara, medewerker, type Waterrijk } from '../../../test/steun/casus.ts';
import { maakWaterrijk } from '../../../test/steun/regio.ts';
import { isBuitenDoelgroep } from './doelgroep.ts';
import { meldCasusAan } from './meld-casus-aan.ts';

const buiten = (geboortedatum: string, onderwijs: Parameters<typeof isBuitenDoelgroep>[0]['onderwijs']) =>
  isBuitenDoelgroep({ geboortedatum, onderwijs, peildatum: '2026-03-03' });

test('wie op school zit hoort bij de doelgroep tot 18 jaar, en op het mbo nooit vanzelf (Art 1.11, E-04)', () => {
  assert.equal(buiten('2022-03-03', 'po'), false);
  assert.equal(buiten('2008-03-04', 'vo'), false, 'morgen 18');
  assert.equal(buiten('2008-03-03', 'vo'), true, 'vandaag 18');
  assert.equal(buiten('2009-06-01', 'mbo'), true);
});

test('wie nergens staat ingeschreven, hoort erbij zodra hij leerplichtig is: de maand na zijn vijfde verjaardag (Art 1.1, Art 1.11)', () => {
  assert.equal(buiten('2021-01-31', 'geen'), false);
  assert.equal(buiten('2021-02-28', 'geen'), false, 'de maand erna is maart');
  assert.equal(buiten('2021-03-01', 'geen'), true, 'pas in april');
  assert.equal(buiten('2008-06-01', 'geen'), false, '17: misschien nog kwalificatieplichtig');
});

let regio: Waterrijk;
before(async () => {
  regio = await maakWaterrijk();
  regio.zetKlok('2026-03-03T09:00:00.000Z');
});
after(() => regio?.weg());

test('wie buiten de doelgroep van het overleg valt, wordt niet aangemeld: anders hoort een gezin voor niets dat er een overleg komt', async () => {
  const noor = medewerker(regio, 'noor');
  const meld = async (geboortedatum: string, anders = {}) => {
    const jongere = { voornaam: 'Yara', achternaam: 'Demir', geboortedatum };
    const uitkomst = await meldCasusAan(
      { ...regio.als(noor), verzoeker: noor },
      aanmeldingVanYara(regio, { jongere, ...anders }),
    );
    return uitkomst.kind === 'kan-niet' ? uitkomst.reden : uitkomst.kind;
  };
  assert.equal(await meld('2007-05-01'), 'doelgroep');
  assert.equal(await meld('2022-05-01', { school: null, onderwijs: 'geen' }), 'doelgroep');
  assert.equal(await meld('2014-03-14'), 'aangemeld');
});
