import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
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

/** De buitenkant van hulp: dat er thuis iemand komt, is zelf al een gegeven over het gezin (5.4). */
const THUIS = {
  ...SLAAP,
  tekst: 'Er komt al een half jaar iemand bij het gezin thuis.',
  antwoorden: [
    ['De jongere', /Over wie gaat dit/],
    ['Ja', /hulp die het gezin thuis krijgt/],
    ['Nee', /voor een ouder achter/],
  ],
} as const satisfies Partial<Inbreng>;

const GEVAAR = {
  ...SLAAP,
  tekst: 'Hij is op dit moment in gevaar. Laat hem op school niet alleen.',
  waarom: 'School is morgenochtend de eerste die hem ziet.',
  van: '2 maart 2026',
} as const satisfies Partial<Inbreng>;

const ZWAARDER = 'Er is een zwaarder belang om het te blijven gebruiken (AVG art. 21 lid 1)';

const AFWEGING = [
  [/^Wat is er aan de hand/, 'Gisteren zei hij dat hij zichzelf iets wil aandoen, met een plan en een dag.'],
  [/^Wat hebt u geprobeerd/, 'Twee keer met zijn moeder gebeld. Zij wil wachten, en wachten kan nu niet.'],
  [/^Met wie hebt u overlegd/, 'De gedragswetenschapper van ons team: school moet vandaag weten waarop te letten.'],
  [/^Waarom is delen in verhouding/, 'School ziet hem morgen als eerste. Zij hoeft alleen dit te weten, en niet meer.'],
  [/^Weten de jongere en de ouders/, 'Hij weet het en vindt het goed. Zijn ouders bel ik vandaag zelf.'],
] as const;

describe('Verzuimoverleg over Daan, in de browser (S-2)', { skip: zonderBrowser }, () => {
  const stap = inVolgorde();
  let reis: Reis;
  let femke: Bezoek;
  let rachid: Bezoek;
  let sanne: Bezoek;
  let ilse: Bezoek;
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
      await femke.vul(/^Datum (van de melding|daarvan)/, '12 februari 2026');
      await femke.klik('Meld de casus aan');
      casus = femke.pad().replace(/\/informeren$/, '');
    },
  );

  stap('ouders en Daan weten het; leerplicht en Bries doen mee', async () => {
    await femke.kies('Met een brief');
    await femke.klik('Controleer wat u vastlegt');
    await femke.klik('Leg vast en verstuur');
    await femke.kies(/Rachid Amrani/, /Wie nodigt u uit/);
    await femke.kies(/Sanne Vos/, /Wie nodigt u uit/);
    await femke.kies(/Sanne Vos/, /Wie behandelt/);
    await femke.klik('Controleer de uitnodiging');
    await femke.klik(/^Verstuur /);
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

  stap(
    'leerplicht laat een collega meelezen: die leest alleen dat, het gezin ziet wie en waarom, en stoppen is meteen (7.3 b)',
    async () => {
      // Dat een beheerder dit recht geeft, staat in de reis van de organisatie; hier gaat het om de tafel.
      await metVerbinding(reis.regio.database.superuserUrl, (client) =>
        client.query("update aanstelling set mag_aanwijzen = true where functie = 'leerplichtambtenaar'"),
      );
      await rachid.ga(casus);
      await rachid.klik(/collega meelezen/);
      await rachid.kiesUit('Welke collega moet het weten?', 'Samira Bennani, leerplichtambtenaar');
      await rachid.kies('Neemt waar als ik er niet ben');
      await rachid.kies(/^Verzuim/);
      await rachid.kies(/^Zonder dit te weten/);
      await rachid.klik('Laat deze collega meelezen');
      const samira = await reis.als('samira');
      await samira.klik('Met Rachid Amrani');
      const meelezen = samira.pad();
      await samira.klik('Ik beloof geheimhouding');
      await samira.klik(/^Verzuim/);
      await samira.ziet('17 lesuren zonder bericht', 'Waarom mag ik dit zien?', 'Rachid Amrani, die u liet meelezen');
      const mark = await reis.als('mark', { script: false });
      const zaak = mark.pad();
      await mark.druk('Bekijk wie wat mag lezen');
      await mark.ziet(/Een collega leest een deel mee: Samira Bennani .* neemt soms het werk over/);
      await mark.ga(`${zaak}/wie-keek`);
      await mark.ziet('Samira Bennani', 'collega van Rachid Amrani');
      await rachid.klik(/^Stop/);
      await rachid.klik('Stop het meelezen');
      await rachid.ziet('Nu niemand.');
      assert.equal(await samira.ga(meelezen), 404);
      await mark.ga(zaak);
      await mark.druk('Bekijk wie wat mag lezen');
      await mark.zietNiet('leest een deel mee');
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
    ilse = await reis.als('ilse', { script: false });
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

  stap(
    'de ouders kiezen verschillend: Bries leest dat alleen de rechter dan beslist, en niemand dringt aan',
    async () => {
      await sanne.ziet('De ouders kiezen verschillend.', 'BW art. 1:253a', 'dring niet aan');
      await femke.ga(`${casus}/toestemming`);
      await femke.zietNiet('1:253a', 'Ilse', 'Mark');
      await femke.ziet('er is (nog) geen geldige toestemming');
    },
  );

  stap(
    'Bries komt wel aan tafel, en noemt niet dat er hulp thuis is; een ouder kan dat zelf vertellen (4.5, 5.4)',
    async () => {
      assert.equal(await probeer(sanne, { ...THUIS, casus, aan: 'Rachid Amrani' }), 403);
      await sanne.ziet('Kom zonder eigen gegevens aan tafel', 'Laat de ouders of de jongere het zelf vertellen');
      await femke.ga(`${casus}/bijeenkomsten/nieuw`);
      await femke.vul('Dag', '10 maart 2026');
      await femke.vul('Tijd', '10.00');
      await femke.vul('Plaats', 'School, kamer 1.12');
      await femke.klik('Controleer de uitnodiging');
      await femke.klik('Plan en nodig uit');
      await sanne.ga('/bijeenkomsten');
      await sanne.ziet('Daan, 15 jaar');
      const mark = await reis.als('mark', { script: false });
      await mark.klik(/^Iets vertellen/);
      await mark.kies('Hulp van de gemeente of een aanbieder');
      await mark.vul('Wat wilt u vertellen?', 'Wij krijgen thuis hulp bij de ochtenden.');
      await mark.kies(/Femke Bos/);
      await mark.klik('Vertel dit');
      await mark.ziet('Kan gelezen worden door Femke Bos');
      await femke.ga(`${casus}/gegevens`);
      await femke.ziet('Hulp');
    },
  );

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

  stap('zijn moeder maakt bezwaar; school weegt, antwoordt schriftelijk, en zij leest waarom (AVG 21)', async () => {
    await ilse.ga('/zaak');
    await ilse.klik(/rechten/i);
    await ilse.klik(/^Vraag dit.*Vragen om te stoppen/);
    await ilse.kies('Vragen om te stoppen');
    await ilse.vul('Vertel het in uw eigen woorden', 'Ik wil niet dat school dit steeds doorgeeft.');
    await ilse.klik('Controleer mijn verzoek');
    await ilse.ziet('tot en met 3 april 2026');
    await ilse.klik('Verstuur mijn verzoek');
    const verzoek = ilse.pad();
    await femke.ga('/mijn-werk');
    await femke.klik(/^Bekijk het verzoek/);
    await femke.ziet('Bezwaar', 'Ik wil niet dat school dit steeds doorgeeft.', '3 april 2026');
    await femke.kies('Wij doen het niet');
    assert.equal(await femke.klik('Verstuur het antwoord'), 422);
    await femke.ziet('Kies de reden uit de wet.', 'Schrijf op waarom, in gewone taal.');
    await femke.blad.getByLabel('Reden uit de wet').selectOption({ label: ZWAARDER });
    await femke.vul(
      'Wat de vrager leest',
      'Verzuim moeten wij van de wet melden. Wij wogen dat tegen uw zorg over Daan.',
    );
    assert.equal(await femke.klik('Verstuur het antwoord'), 200);
    await ilse.ga(verzoek);
    await ilse.ziet('Niet gedaan', 'Wij wogen dat tegen uw zorg over Daan.', 'AVG art. 21');
  });

  stap(
    'bij ernstig gevaar beslist Sanne zelf, na overleg; alleen school krijgt het, en het staat in het logboek (6e)',
    async () => {
      assert.equal(await probeer(sanne, { ...GEVAAR, casus, aan: 'Femke Bos' }), 403);
      await sanne.klik('Lees wat een conflict van plichten vraagt');
      await sanne.ziet('U beslist zelf. Het systeem beslist hier nooit over');
      assert.equal(await sanne.klik('Leg mijn afweging vast'), 422);
      for (const [veld, tekst] of AFWEGING) await sanne.vul(veld, tekst);
      await sanne.kies('Ik heb dit met een collega besproken');
      await sanne.kies('Dit is mijn eigen afweging, en ik sta ervoor in');
      assert.equal(await sanne.klik('Leg mijn afweging vast'), 200);
      await sanne.kies(/Femke Bos/);
      await sanne.klik(/^Deel (dit|met)/);
      await sanne.ziet('Gedeeld');
      await femke.ga(`${casus}/gegevens`);
      await femke.klik(/^(Lees|Gezondheid)/);
      await femke.ziet('in gevaar');
      await rachid.ga(`${casus}/gegevens`);
      await rachid.zietNiet('in gevaar', /Gezondheid \(e\)/);
      await ilse.ga('/zaak');
      await ilse.klik(/^Kijken wie de gegevens zag/);
      await ilse.ziet('Sanne Vos', 'Femke Bos');
    },
  );

  stap('de tijdlijn laat zien wat op een eerdere dag bekend was, en de weg terug naar vandaag (C3)', async () => {
    await femke.ga(`${casus}/tijdlijn`);
    await femke.vul('Stand op', '1 januari 2026');
    await femke.klik('Toon');
    await femke.ziet('Tijdlijn, stand op 1 januari 2026', 'Deze casus was er toen nog niet');
    await femke.klik('Terug naar vandaag');
    await femke.ziet('meldde de casus aan');
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
