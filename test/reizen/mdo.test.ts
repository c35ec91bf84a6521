import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { wek } from '../../src/taak/wekker/wek.ts';
import { WEKKERS } from '../../src/taak/wekker/wekkers.ts';
import type { Bezoek } from '../steun/bezoek.ts';
import { keurBrieven, maakReis, PLANTWOORDEN, type Reis, zonderBrowser } from '../steun/reis.ts';
import { beantwoord, brengIn, type Inbreng, inVolgorde, probeer, vraagToestemming } from './stappen.ts';

/** Van ingelogd tot de eerste rechtmatige verstrekking in een MDO, over alle mensen samen; inloggen zelf komt erbij (ADR 0011). Twee ervan kijken na (C1). */
const MEEST_KLIKKEN = 12;
/** Van de zaak tot de toestemming is ingetrokken (6c). */
const MEEST_KLIKKEN_INTREKKEN = 3;

const OPP = {
  soort: /^Onderwijs \(d\)/,
  tekst: 'Yara leest op het niveau van haar groep; rekenen gaat in een klein groepje.',
  waarom: 'Zo weten we in welke situatie leren lukt.',
  van: '8 januari 2026',
} as const satisfies Partial<Inbreng>;

const GEHOOR = {
  soort: /^Gezondheid \(e\)/,
  tekst: 'Yara hoort met een oor minder goed. Vooraan zitten helpt.',
  waarom: 'School kan de plek in de klas hierop kiezen.',
  van: '9 januari 2026',
  antwoorden: [
    ['De jongere', /Over wie gaat dit/],
    ['Nee', /hulp die het gezin thuis krijgt/],
    ['Nee', /voor een ouder achter/],
  ],
} as const satisfies Partial<Inbreng>;

const CONTROLE = {
  ...GEHOOR,
  tekst: 'Yara draagt sinds maart een hoortoestel in de klas.',
  van: '12 maart 2026',
} as const satisfies Partial<Inbreng>;

/** Wat een ouder in zijn zaak kan openen. */
const EIGEN_PAGINAS = [
  '/informatie',
  '/antwoorden',
  '/gegevens',
  '/vertellen',
  '/zeggen',
  '/gesprekken',
  '/plan',
  '/verslagen',
  '/rechten',
  '/iemand-meenemen',
] as const;

describe('MDO voor Yara, in de browser (S-1)', { skip: zonderBrowser }, () => {
  const stap = inVolgorde();
  let reis: Reis;
  let noor: Bezoek;
  let liesbeth: Bezoek;
  let amal: Bezoek;
  let yara: Bezoek;
  let casus = '';
  let gelezen = '';

  /** Een latere dag: de wekker liep 's ochtends, en wie bleef komen logt opnieuw in. */
  async function opDag(dag: string): Promise<void> {
    reis.regio.zetKlok(`${dag}T08:00:00.000Z`);
    await wek(reis.regio.omgeving, WEKKERS);
    for (const bezoek of [noor, liesbeth, amal]) await bezoek.venster.close();
    noor = await reis.als('noor');
    liesbeth = await reis.als('liesbeth');
    amal = await reis.als('amal');
  }

  before(async () => {
    reis = await maakReis({ begin: 'leeg' });
    reis.regio.zetKlok('2026-01-10T09:00:00.000Z');
  });
  after(async () => {
    await reis?.weg();
  });

  stap(
    'de school meldt aan, informeert en nodigt de jeugdarts uit; die bevestigt en krijgt de naam, binnen twaalf klikken',
    async () => {
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
      await noor.ga(`${casus}/deelnemers/uitnodigen`);
      await noor.ziet('Tot dan nodigt u niemand uit');
      await noor.ga(`${casus}/informeren`);
      await noor.kies(/gesprek/i, /Hoe hebt u/);
      await noor.klik('Controleer wat u vastlegt');
      await noor.klik('Leg vast en verstuur');
      await noor.kies(/Liesbeth Kuiper/, /Wie nodigt u uit/);
      await noor.klik('Controleer de uitnodiging');
      await noor.klik(/^Verstuur /);
      liesbeth = await reis.als('liesbeth');
      await liesbeth.zietNiet('Yara');
      await liesbeth.klik(/^Leg vast/);
      await liesbeth.zietNiet('Yara', 'Demir', 'plezier');
      await liesbeth.ziet('Y.D.');
      await liesbeth.klik('Ik doe mee en bevestig dit');
      await liesbeth.ziet('Yara, 11 jaar');
      const klikken = reis.klikken();
      console.log(`van ingelogd tot de eerste verstrekking in een MDO: ${klikken} klikken`);
      assert.ok(klikken <= MEEST_KLIKKEN, `${klikken} klikken`);
      assert.match(casus, /^\/casussen\/[0-9a-f-]+$/);
      // Of zij Yara behandelt, weet Liesbeth zelf het best (Bijl 5-l).
      await liesbeth.klik('Behandelt u de jongere nu zelf?');
      await liesbeth.kies('Ja', /Behandelt/);
      await liesbeth.klik('Leg vast');
      await liesbeth.ziet('Vastgelegd');
    },
  );

  stap(
    'wie niets weet, krijgt niets: zonder instemming van de ouders blijft het OPP bij school (B3-ex1b)',
    async () => {
      const status = await probeer(noor, {
        ...OPP,
        casus,
        antwoorden: [['Ja', /ontwikkelingsperspectief/]],
        aan: 'Liesbeth Kuiper',
      });
      assert.equal(status, 403);
      await noor.ziet(
        'Dit gegeven kunt u nu niet delen met Liesbeth Kuiper',
        'Uw tekst staat als concept klaar',
        /OPP|ontwikkelingsperspectief/,
      );
      await liesbeth.ga(`${casus}/gegevens`);
      await liesbeth.zietNiet('klein groepje');
    },
  );

  stap('wat school zelf weet, mag naar de jeugdarts, en die leest het', async () => {
    await brengIn(noor, {
      ...OPP,
      casus,
      antwoorden: [
        ['Nee', /gezondheid of behandeling/],
        ['Nee', /ontwikkelingsperspectief/],
      ],
      aan: [/Liesbeth Kuiper/],
    });
    await noor.ziet('Gedeeld');
    await liesbeth.ga(`${casus}/gegevens`);
    await liesbeth.klik(/^(Lees|Onderwijs)/);
    await liesbeth.ziet('in een klein groepje', 'Waarom mag ik dit zien?');
  });

  stap(
    'Yara is elf: haar ouders worden uitgenodigd en zij niet; voor haar staat een gesprek klaar (fn 14)',
    async () => {
      await noor.ga(`${casus}/bijeenkomsten/nieuw`);
      await noor.ziet('Amal Haddad', 'Emre Demir', 'Yara is jonger dan 12 en wordt gehoord');
      await noor.vul('Dag', '20 januari 2026');
      await noor.vul('Tijd', '10.00');
      await noor.vul('Plaats', 'School, kamer 4');
      await noor.klik('Controleer de uitnodiging');
      await noor.klik('Plan en nodig uit');
      await noor.ga('/mijn-werk');
      await noor.ziet('Praat met de jongere en leg vast wat die wil zeggen');
      amal = await reis.als('amal', { script: false });
      await amal.ziet('20 januari', 'Met Yara wordt apart gepraat');
      await amal.klik('Ik kom');
      await amal.ziet('U komt. Dat is doorgegeven.');
    },
  );

  stap('zonder gesprek waarschuwt de volgende fase, met het artikel; na het gesprek niet meer (13.3)', async () => {
    const mee = [/^Yara Demir, geboren op/, /^Yara leest op het niveau/];
    await noor.ga(`${casus}/fase`);
    for (const gegeven of mee) await noor.kies(gegeven);
    await noor.klik('Ga naar fase 2, Beoordeling');
    await noor.ziet(/2 Beoordeling/);
    await noor.ga(`${casus}/fase`);
    await noor.ziet('Er ontbreekt nog iets.', /Leg vast wat Yara wil zeggen art\. 13\.3/);
    await noor.klik('Leg gesprek vast');
    await noor.kies('In een gesprek');
    await noor.vul(/^Wat wil Yara zeggen/, 'Ik vind het te druk in de klas.');
    await noor.klik('Leg het gesprek vast');
    await noor.ga(`${casus}/fase`);
    await noor.zietNiet('Leg vast wat Yara wil zeggen');
    await noor.ziet('Een plan begint pas als vastligt dat het beeld compleet genoeg is.');
    await noor.klik('Leg eerst vast dat het beeld compleet is');
    await noor.klik('Leg vast dat het beeld compleet is');
    await noor.ziet('Schrijf in een zin waarom.');
    await noor.vul(/^Waarom is het compleet genoeg/, 'School en GGD weten genoeg om te beginnen.');
    await noor.klik('Leg vast dat het beeld compleet is');
    await noor.ziet('Vastgelegd dat het beeld compleet genoeg is.', 'noemde het beeld compleet genoeg voor een plan');
    await noor.ga(`${casus}/fase`);
    for (const gegeven of mee) await noor.kies(gegeven);
    await noor.klik('Ga naar fase 3, Plan');
    await noor.ziet(/3 Plan/);
  });

  stap('de jeugdarts deelt niets over gezondheid zonder toestemming, en vraagt die (6b, Bijl 5-j)', async () => {
    assert.equal(await probeer(liesbeth, { ...GEHOOR, casus, aan: 'Noor Jansen' }), 403);
    await liesbeth.ziet('Dit gegeven kunt u nu niet delen met Noor Jansen', 'De casus gaat door');
    await vraagToestemming(liesbeth, {
      casus,
      vraagstuk: 'Helpt een andere plek in de klas Yara om mee te doen?',
      ontvangers: [/Noor Jansen/],
      soort: 'Gezondheid',
      voorbeeld: GEHOOR.tekst,
      nooit: 'Wat Yara verder op het spreekuur vertelde.',
    });
  });

  stap('een handtekening is niet genoeg; na die van beide ouders mag het', async () => {
    await amal.ga('/zaak');
    await amal.ziet('1 vraag aan u');
    await beantwoord(amal, 'ja');
    assert.equal(await probeer(liesbeth, { ...GEHOOR, casus, aan: 'Noor Jansen' }), 403);
    await liesbeth.ziet('Er is geen geldige toestemming van iedereen die moet tekenen');
    const emre = await reis.als('emre');
    await beantwoord(emre, 'ja');
    await emre.zietNiet('Amal');
    await brengIn(liesbeth, {
      ...GEHOOR,
      casus,
      antwoorden: [...GEHOOR.antwoorden, ['Ja', /Besprak u vooraf/]],
      aan: [/Noor Jansen/],
    });
    await liesbeth.ziet('Gedeeld');
  });

  stap('school leest het, en de moeder ziet wie dat deed en waarom', async () => {
    await noor.ga(`${casus}/gegevens`);
    await noor.klik(/^(Lees|Gezondheid)/);
    await noor.ziet('hoort met een oor minder goed');
    gelezen = noor.pad();
    await amal.ga('/zaak');
    await amal.klik(/^Kijken wie de gegevens zag/);
    await amal.ziet('Noor Jansen', 'Liesbeth Kuiper', /Waarom:/);
  });

  stap(
    'de moeder kiest Engels en leest elke eigen pagina in die taal; wat Nederlands blijft, zegt dat (12.1)',
    async () => {
      await amal.klik('English');
      await amal.ziet(/Why:/, 'Noor Jansen');
      const zaak = amal.pad().replace(/\/wie-keek$/, '');
      for (const deel of ['', ...EIGEN_PAGINAS]) {
        assert.equal(await amal.ga(`${zaak}${deel}`), 200, deel);
        assert.equal(await amal.blad.locator('html').getAttribute('lang'), 'en', deel);
      }
    },
  );

  stap('voor haar twaalfde verjaardag staat klaar wat er dan verandert (B.7, 3.4b)', async () => {
    await opDag('2026-03-02');
    await noor.ziet('De jongere wordt 12: informeer en nodig uit', 'za 14 mrt');
    await liesbeth.ziet('Vraag opnieuw toestemming: op een verjaardag verandert wie tekent');
  });

  stap('op de dag zelf krijgt Yara een stoel en een uitnodiging, en haar eigen pagina zonder script', async () => {
    await opDag('2026-03-14');
    await noor.ga(`${casus}/informeren`);
    await noor.kies(/^Yara/, /Wie hebt u/);
    await noor.kies(/gesprek/i, /Hoe hebt u/);
    await noor.klik('Controleer wat u vastlegt');
    await noor.klik('Leg vast');
    await noor.ga(`${casus}/bijeenkomsten/nieuw`);
    await noor.ziet(/Wie wordt uitgenodigd.*Yara/);
    await noor.zietNiet('jonger dan 12');
    await noor.vul('Dag', '25 maart 2026');
    await noor.vul('Tijd', '10.00');
    await noor.vul('Plaats', 'School, kamer 4');
    await noor.klik('Controleer de uitnodiging');
    await noor.klik('Plan en nodig uit');
    yara = await reis.als('Yara Demir', { script: false });
    await yara.ziet('25 maart', 'Je bent nu 12', '1 vraag aan jou', 'Je hoeft niet te komen');
    await amal.ga('/zaak');
    await amal.ziet('25 March');
    await reis.allePostBezorgd();
    await amal.klik('Nederlands');
    await amal.ziet('25 maart');
  });

  stap('wat al was gedeeld blijft; iets nieuws van de jeugdarts wacht op haar ja (Bijl 5-l, fn 30)', async () => {
    await liesbeth.ga(`${casus}/toestemming`);
    await liesbeth.ziet('Opnieuw te bevestigen.', 'De jongere is 12 geworden en beslist mee');
    await noor.ga(gelezen);
    await noor.ziet('hoort met een oor minder goed');
    assert.equal(await probeer(liesbeth, { ...CONTROLE, casus, aan: 'Noor Jansen' }), 403);
    await liesbeth.ziet('Er is geen geldige toestemming van iedereen die moet tekenen');
    await beantwoord(yara, 'ja');
    await brengIn(liesbeth, {
      ...CONTROLE,
      casus,
      antwoorden: [...CONTROLE.antwoorden, ['Ja', /Besprak u vooraf/]],
      aan: [/Noor Jansen/],
    });
    await liesbeth.ziet('Gedeeld');
  });

  stap('haar vader vraagt inzage: antwoord binnen een maand, en zij hoort ervan en kan het zelf (fn 32)', async () => {
    await opDag('2026-03-20');
    const emre = await reis.als('emre', { script: false });
    await emre.klik(/rechten/i);
    await emre.klik(/^Vraag dit.*Zien wat er is opgeschreven/);
    await emre.kies('Zien wat er is opgeschreven');
    await emre.vul('Vertel het in uw eigen woorden', 'Wat staat er over haar gehoor?');
    await emre.klik('Controleer mijn verzoek');
    await emre.ziet('Klopt dit?', 'tot en met 20 april 2026', 'Yara');
    await emre.klik('Verstuur mijn verzoek');
    await emre.ziet('Antwoord tot en met', '20 april 2026', 'Wacht nog');
    const verzoek = emre.pad();
    yara = await reis.als('Yara Demir', { script: false });
    await yara.klik(/rechten/i);
    await yara.ziet('Wat een ander vroeg', '20 maart 2026');
    await yara.zietNiet('gehoor');
    await yara.klik(/^Vraag dit.*Zien wat er is opgeschreven/);
    await noor.ga('/mijn-werk');
    await noor.klik(/^Bekijk het verzoek/);
    await noor.ziet('Wat staat er over haar gehoor?', '20 april 2026');
    await noor.kies('Wij doen wat er gevraagd wordt');
    await noor.klik('Verstuur het antwoord');
    await emre.ga(verzoek);
    await emre.ziet('Gedaan', 'Wacht nog');
  });

  stap(
    'de moeder trekt haar toestemming in, in hoogstens drie klikken, en bij het volgende verzoek is het weg (6c, AZ6)',
    async () => {
      await amal.ga('/zaak');
      const voor = amal.klikken();
      await amal.klik(/^Mijn antwoorden bekijken/);
      await amal.klik(/^Trek dit ja in/);
      assert.ok(amal.klikken() - voor <= MEEST_KLIKKEN_INTREKKEN);
      await amal.ziet(/Ingetrokken op/);
      await noor.ga(gelezen);
      await noor.zietNiet('minder goed');
      await noor.ga(`${casus}/gegevens`);
      await noor.zietNiet('minder goed');
    },
  );

  stap('de school sluit de casus en daarna leest niemand er nog iets (5.6)', async () => {
    await noor.ga(`${casus}/sluiten`);
    await noor.kies(/./, /Waarom sluit/);
    await noor.kies(/Ik weet dat dit/);
    await noor.klik('Sluit de casus');
    await noor.ziet('Deze casus is gesloten');
    await liesbeth.ga(casus);
    await liesbeth.ziet('Deze casus is gesloten');
    await liesbeth.zietNiet('Yara');
    await amal.ga('/zaak');
    await amal.ziet('Dit overleg is klaar');
  });

  stap('geen bericht draagt een naam, school, adres of casusnummer (C11)', async () => {
    await reis.allePostBezorgd();
    const brieven = reis.brieven();
    assert.ok(brieven.length >= 2, `${brieven.length} berichten`);
    const aan = (wie: RegExp) => brieven.filter((brief) => wie.test(brief));
    assert.ok(
      aan(/^To: amal@/m).some((brief) => brief.includes('Something is ready for you')),
      'zolang zij Engels las, kwam haar post in het Engels',
    );
    assert.ok(aan(/^To: emre@/m).every((brief) => brief.includes('Er staat iets voor u klaar')));
    keurBrieven(brieven, [
      ...PLANTWOORDEN,
      'Haddad',
      'klas',
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
