import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import type { Bezoek } from '../steun/bezoek.ts';
import { keurBrieven, maakReis, PLANTWOORDEN, type Reis, zonderBrowser } from '../steun/reis.ts';
import { beantwoord, brengIn, type Inbreng, inVolgorde, probeer, vraagToestemming } from './stappen.ts';

const UREN = {
  soort: /^Verzuim \(g\)/,
  tekst: 'In vier lesweken miste hij 17 lesuren zonder bericht.',
  waarom: 'School moet dit melden, en het patroon laat zien wanneer het misgaat.',
  van: '12 februari 2026',
} as const satisfies Partial<Inbreng>;

const SLAAP = {
  soort: /^Gezondheid \(e\)/,
  tekst: 'Hij werkt in de begeleiding aan zijn slaapritme.',
  waarom: 'School kan de eerste lesuren daarop afstemmen.',
  van: '1 maart 2026',
  antwoorden: [
    ['De jongere', /Over wie gaat dit/],
    ['Nee', /hulp die het gezin thuis krijgt/],
    ['Nee', /voor een ouder achter/],
  ],
} as const satisfies Partial<Inbreng>;

describe('Verzuimoverleg over Daan, in de browser (S-2)', { skip: zonderBrowser }, () => {
  const stap = inVolgorde();
  let reis: Reis;
  let femke: Bezoek;
  let rachid: Bezoek;
  let sanne: Bezoek;
  let casus = '';

  before(async () => {
    reis = await maakReis({ begin: 'leeg' });
  });
  after(() => reis?.weg());

  stap(
    'zonder soort en datum van de melding begint er geen Verzuimoverleg; alles wat was ingevuld blijft staan (B3-ex2w)',
    async () => {
      femke = await reis.als('femke');
      await femke.klik('Nieuwe casus');
      await femke.kies(/^Verzuimoverleg/);
      await femke.vul('Voornaam', 'Daan');
      await femke.vul('Achternaam', 'de Graaf');
      await femke.vul('Geboortedatum', '2 september 2010');
      await femke.kies('Gaat naar school en heeft ook hulp nodig');
      await femke.vul(/Welke vraag/, 'Hoe komt het ritme terug, en wat houdt hem thuis?');
      await femke.vul('Naam van de ouder of voogd', 'Mark de Graaf');
      await femke.vul('E-mailadres (mag leeg)', 'mark@gezin.example');
      await femke.vul(/Naam van de tweede ouder/, 'Ilse Bakker');
      await femke.vul(/E-mailadres van de tweede/, 'ilse@gezin.example');
      await femke.vul(/Waaruit blijkt/, 'Gezagsregister, gezien op 16 februari 2026');
      assert.equal(await femke.klik('Meld de casus aan'), 422);
      await femke.ziet('Kies met wat voor melding dit overleg begint.', 'Vul de datum van de melding in.');
      assert.equal(await femke.blad.getByLabel('Voornaam').inputValue(), 'Daan');
      await femke.kies(/^DUO: wettelijk/);
      await femke.vul('Datum van de melding', '12 februari 2026');
      await femke.klik('Meld de casus aan');
      casus = femke.pad().replace(/\/informeren$/, '');
    },
  );

  stap('ouders en Daan weten het; leerplicht en Bries doen mee', async () => {
    await femke.kies('Met een brief');
    await femke.klik('Leg vast wie is geïnformeerd');
    await femke.kies(/Rachid Amrani/, /Wie nodigt u uit/);
    await femke.kies(/Sanne Vos/, /Wie nodigt u uit/);
    await femke.kies(/Sanne Vos/, /Wie behandelt/);
    await femke.klik('Nodig uit');
    rachid = await reis.als('rachid');
    await rachid.klik(/^Leg vast/);
    await rachid.klik('Ik doe mee en bevestig dit');
    sanne = await reis.als('sanne');
    await sanne.klik(/^Leg vast/);
    await sanne.klik('Ik doe mee en bevestig dit');
    await sanne.ziet('Daan, 15 jaar');
  });

  stap(
    '17 uur in vier lesweken gaat naar leerplicht zonder dat iemand toestemming geeft (LPW 21a, fn 11)',
    async () => {
      const antwoorden = [
        ['Ongeoorloofd', /welk verzuim/],
        ['Nee', /gezondheid of behandeling/],
      ] as const;
      await brengIn(femke, { ...UREN, casus, antwoorden, aan: [/Rachid Amrani/] });
      await femke.ziet('Gedeeld');
      await rachid.ga(`${casus}/gegevens`);
      await rachid.klik(/^(Lees|Verzuim)/);
      await rachid.ziet('17 lesuren zonder bericht', 'Waarom mag ik dit zien?');
    },
  );

  stap('in fase 2 vraagt Bries toestemming; vader zegt ja, Daan wil het ook, moeder zegt nee', async () => {
    await femke.ga(`${casus}/fase`);
    await femke.kies(/^Daan de Graaf, geboren op/);
    await femke.kies(/^In vier lesweken miste hij/);
    await femke.klik('Ga naar fase 2, Beoordeling');
    await vraagToestemming(sanne, {
      casus,
      vraagstuk: 'Kan school de eerste lesuren afstemmen op de slaap?',
      ontvangers: [/Femke Bos/],
      soort: 'Gezondheid',
      voorbeeld: SLAAP.tekst,
      nooit: 'Waarover wij verder praten.',
    });
    const mark = await reis.als('mark');
    await beantwoord(mark, 'ja');
    const daan = await reis.als('Daan de Graaf');
    await daan.ziet('1 vraag aan jou');
    await beantwoord(daan, 'ja');
    const ilse = await reis.als('ilse', { script: false });
    await beantwoord(ilse, 'nee');
    await ilse.zietNiet('Mark');
  });

  stap('Bries deelt het dus niet: code, artikel en wat nu wel kan, zonder verwijt (6b, Bijl 5-j, C9)', async () => {
    assert.equal(await probeer(sanne, { ...SLAAP, casus, aan: 'Femke Bos' }), 403);
    await sanne.ziet(
      'Dit gegeven kunt u nu niet delen met Femke Bos',
      'art. 6b',
      'Bijlage 5',
      'Ga verder zonder dit gegeven',
    );
    await sanne.zietNiet(/moeder weigert/i);
    await sanne.ga(`${casus}/toestemming`);
    await sanne.ziet(/Daan de Graaf|De jongere zelf/, /mening|moet tekenen/);
    await femke.ga(`${casus}/gegevens`);
    await femke.zietNiet('slaapritme');
  });

  stap('de gegevens van school zelf gaan gewoon door: de grond is de wet, niet toestemming (S-2, 5)', async () => {
    await femke.ga(casus);
    await femke.ziet('De casus gaat gewoon door zonder die gegevens');
    const antwoorden = [
      ['Ongeoorloofd', /welk verzuim/],
      ['Nee', /gezondheid of behandeling/],
    ] as const;
    await brengIn(femke, {
      ...UREN,
      tekst: 'Deze week kwam hij vier van de vijf dagen.',
      van: '2 maart 2026',
      casus,
      antwoorden,
      aan: [/Rachid Amrani/],
    });
    await femke.ziet('Gedeeld');
  });

  stap('geen bericht draagt een naam, school, adres of casusnummer (C11)', async () => {
    await reis.allePostBezorgd();
    keurBrieven(reis.brieven(), [
      ...PLANTWOORDEN,
      'slaap',
      /[A-Z]-2026-\d{4}/,
      /\b\d{9}\b/,
      casus.split('/').at(-1) ?? casus,
    ]);
  });

  stap(
    'onderweg was elke pagina toegankelijk, bleef alles op het eigen adres en stond nergens een naam in titel of adres',
    () => {
      reis.keur();
    },
  );
});
