/** De stappen van S-1 en S-2 die een vraag of een klok zijn. De mensen en plaatsen zijn verzonnen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Anders } from '../../test/verschil/voorbeeld.ts';
import { HULPVERLENER, NAAR_LEERPLICHT, NAAR_SCHOOL } from '../../test/verschil/voorbeeld.ts';
import { leeftijdOp, leeftijdsgroep, wieTekent, wieUitnodigen } from './index.ts';
import { mag, toestemming, weigert } from './proef/verwacht.ts';
import { termijnVanVerzoek, type Verzuimdag, verzuimklok, wieMagRechtUitoefenen } from './verloop/index.ts';

// S-1: MDO, Yara, geboren 14 maart 2014.
const GEBOREN = '2014-03-14';
const groepOp = (dag: string) => leeftijdsgroep(leeftijdOp(GEBOREN, dag));
const YARA: Anders = {
  peildatum: '2026-01-10',
  jongere: { geboortedatum: GEBOREN, onderwijs: 'po' },
  overlegtype: { oppToestemmingNodig: true },
};
const JEUGDARTS_GEEFT: Anders = {
  gever: { partij: 'ggd', functie: 'jeugdarts', geheimhouding: 'wgbo', behandelrelatie: true },
  gegeven: { categorie: 'e' },
};
const VAN_OUDERS = toestemming({ ondertekenaars: ['gezagdrager-1', 'gezagdrager-2'] });
const JARIG: Anders = { peildatum: '2026-03-14' };

test('S-1 stap 1: met een vastgesteld overleg en een doel begint de casus, en anders niet (3.4c, 3.4d)', () => {
  mag('bespreken', YARA);
  weigert('bespreken', [YARA, { overlegtype: { vastgesteld: false } }], 'B3-1');
  weigert('bespreken', [YARA, { casus: { doelVastgelegd: false } }], 'Art 3.4d');
  weigert('verstrekken', [YARA, { overlegtype: { vastgesteld: false } }], 'B3-1');
});

test('S-1 stap 2: de jeugdarts en het OPP wachten op informatie en op toestemming van de ouders (12.1, B3-ex1b)', () => {
  const opp: Anders = { gegeven: { opp: true, oppInstemming: true } };
  weigert('verstrekken', [YARA, { casus: { geinformeerd: false } }, opp], 'Art 12.1', 'B3-ex1b', 'Art 6b');
  mag('verstrekken', YARA, opp, VAN_OUDERS);
});

test('S-1 stap 3: na de brief mag school delen wat van haar zelf is (12.1, 12.2)', () => {
  weigert('verstrekken', [YARA, { casus: { geinformeerd: false } }], 'Art 12.1');
  mag('verstrekken', YARA, { casus: { geinformeerd: true } });
});

test('S-1 stap 4: beide ouders worden uitgenodigd; Yara van 11 niet, maar zij wordt gehoord (13.3, fn 14)', () => {
  assert.deepEqual(wieUitnodigen({ groep: groepOp('2026-01-10'), gezagdragers: 2, wilsbekwaam: true }), {
    uitnodigen: ['gezagdrager-1', 'gezagdrager-2'],
    horen: true,
    oudersZonderStem: false,
  });
  weigert('bespreken', [YARA, { casus: { uitgenodigd: false } }], 'Art 3.4b');
});

test('S-1 stap 5: een handtekening is te weinig voor de jeugdarts, twee is genoeg (Bijl 5-j)', () => {
  const een = toestemming({ ondertekenaars: ['gezagdrager-1'] });
  weigert('verstrekken', [YARA, JEUGDARTS_GEEFT, NAAR_SCHOOL, een], 'Bijl 5-j', 'Art 6b');
  mag('verstrekken', YARA, JEUGDARTS_GEEFT, NAAR_SCHOOL, VAN_OUDERS);
});

test('S-1 stap 6: gehoord worden is van Yara zelf; haar ouders vragen daar niets voor (13.3)', () => {
  const recht = wieMagRechtUitoefenen('hoorrecht', { groep: groepOp('2026-01-10'), gezagdragers: 2 });
  assert.deepEqual([recht.mag.map(({ wie }) => wie), recht.vragen], [['jongere'], []]);
  assert.ok(recht.waarom[0]?.artikelen.includes('Art 13.3 (a)'));
});

test('S-1 stap 7: op haar twaalfde verjaardag hoort Yara erbij en tekent zij mee; wat gedeeld was, blijft (Bijl 5-l, fn 30)', () => {
  const groep = groepOp('2026-03-14');
  const uitnodiging = wieUitnodigen({ groep, gezagdragers: 2, wilsbekwaam: true });
  assert.deepEqual(uitnodiging.uitnodigen, ['jongere', 'gezagdrager-1', 'gezagdrager-2']);
  const tekenaars = wieTekent({ groep, gezagdragers: 2, wilsbekwaam: true, behandelrelatie: true, wmo: false });
  assert.deepEqual(tekenaars, ['gezagdrager-1', 'gezagdrager-2', 'jongere']);
  mag('verstrekken', YARA, JEUGDARTS_GEEFT, NAAR_SCHOOL, VAN_OUDERS, { peildatum: '2026-03-13' });
  weigert('verstrekken', [YARA, JEUGDARTS_GEEFT, NAAR_SCHOOL, VAN_OUDERS, JARIG], 'Bijl 5-l');
  mag('inzien', YARA, JEUGDARTS_GEEFT, NAAR_SCHOOL, VAN_OUDERS, JARIG);
  mag('verstrekken', YARA, JEUGDARTS_GEEFT, NAAR_SCHOOL, toestemming({}), JARIG);
});

test('S-1 stap 8: haar vader of Yara vraagt inzage op 20 maart, de ander hoort het, en op 20 april is er antwoord (fn 32, 13.2)', () => {
  const { mag: wie } = wieMagRechtUitoefenen('inzage', {
    groep: groepOp('2026-03-20'),
    gezagdragers: 2,
    wilsbekwaam: true,
  });
  assert.deepEqual(
    wie.map((een) => een.wie),
    ['jongere', 'gezagdrager-1', 'gezagdrager-2'],
  );
  assert.deepEqual(wie[1]?.inlichten, ['jongere', 'gezagdrager-2']);
  const termijn = termijnVanVerzoek({ ontvangen: ['2026-03-20'], verlenging: null });
  assert.ok(termijn.kind === 'termijn');
  assert.equal(termijn.uiterlijk, '2026-04-20');
});

// S-2: Verzuimoverleg, Daan van 15, ouders gescheiden, beiden met gezag.
const DAAN: Anders = { jongere: { geboortedatum: '2010-09-09', onderwijs: 'vo' } };
const MELDING: Anders = {
  plicht: 'lpw-21a',
  gegeven: {
    categorie: 'g',
    verzuim: { soort: 'ongeoorloofd', meldplichtig: true, vermoedenOngeoorloofd: true, jeugdartsGezien: false },
  },
};

test('S-2 stap 1: bij 17 uren in vier lesweken meldt school bij leerplicht, zonder toestemming (LPW 21a, fn 11, fn 43)', () => {
  const uren = [4, 5, 4, 4].map(
    (uur, week): Verzuimdag => ({
      datum: `2026-02-${String(2 + week * 7).padStart(2, '0')}`,
      soort: 'ongeoorloofd',
      uren: uur,
      heleDag: false,
    }),
  );
  const kalender = { van: '2026-01-05', totEnMet: '2026-07-31', vrij: [] };
  const telling = (dagen: readonly Verzuimdag[]) => {
    const stand = verzuimklok({ kalender, ziekmeldingen: [], dagen }, '2026-03-03');
    assert.ok(stand.kind === 'bekend');
    return stand.meldplicht;
  };
  assert.deepEqual([telling(uren)?.aantal, telling(uren)?.van], [17, '2026-02-23']);
  assert.equal(telling(uren.slice(1)), null);
  const oordeel = mag('verstrekken', DAAN, NAAR_LEERPLICHT, MELDING);
  assert.deepEqual(oordeel.opmerkingen, []);
  assert.ok(oordeel.grondslagen.some(({ artikelen }) => artikelen.includes('Art 4.3 (e)')));
  const ongeinformeerd = mag('verstrekken', DAAN, NAAR_LEERPLICHT, MELDING, { casus: { geinformeerd: false } });
  assert.deepEqual(
    ongeinformeerd.voorwaarden.map(({ code }) => code),
    ['informeer-over-plicht'],
  );
});

test('S-2 stap 2: het Verzuimoverleg begint: er is een type en een doel, en Daan wordt besproken (B3-ex2w)', () => {
  mag('bespreken', DAAN);
  mag('deelnemen', DAAN, NAAR_LEERPLICHT);
});

test('S-2 stap 3: zonder moeder is er onder 16 geen geldige toestemming; Daan vervangt haar niet (Bijl 5-j, Bijl 5-l)', () => {
  const vaderEnDaan = toestemming({ ondertekenaars: ['gezagdrager-1', 'jongere'] });
  weigert('verstrekken', [DAAN, HULPVERLENER, NAAR_SCHOOL, vaderEnDaan], 'Art 6b', 'Bijl 5-j');
  weigert('verstrekken', [DAAN, HULPVERLENER, NAAR_SCHOOL, VAN_OUDERS], 'Art 6b', 'Bijl 5-l');
  const wie = wieTekent({ groep: '12-15', gezagdragers: 2, wilsbekwaam: true, behandelrelatie: true, wmo: false });
  assert.deepEqual(wie, ['gezagdrager-1', 'gezagdrager-2', 'jongere']);
});

test('S-2 stap 4: Bries mag aan tafel; ook dat er hulp thuis is, vraagt toestemming, tenzij de ouders het zelf zeggen (4.5, 5.4)', () => {
  mag('deelnemen', DAAN, {
    ontvanger: { partij: 'jeugdhulpaanbieder', functie: 'hulpverlener', geheimhouding: 'jeugdwet' },
  });
  const hulpThuis: Anders = { gegeven: { categorie: 'h', thuisondersteuning: true, buitenkant: true } };
  weigert('verstrekken', [DAAN, HULPVERLENER, NAAR_SCHOOL, hulpThuis], 'Art 6 (intro)');
  mag('verstrekken', DAAN, NAAR_SCHOOL, hulpThuis, {
    gever: { partij: 'ouder', functie: 'ouder', geheimhouding: 'geen' },
  });
});

test('S-2 stap 5: school deelt d, g en i op de wet; moeder maakt bezwaar en heeft binnen een maand antwoord (AVG 21)', () => {
  const ongeoorloofd: Anders = { gegeven: { categorie: 'g', verzuim: { ...MELDING.gegeven?.verzuim } } };
  for (const anders of [{ gegeven: { categorie: 'd' } }, { gegeven: { categorie: 'i' } }, ongeoorloofd] as const)
    mag('verstrekken', DAAN, anders);
  const bezwaar = wieMagRechtUitoefenen('bezwaar', { groep: '12-15', gezagdragers: 2, wilsbekwaam: true });
  assert.deepEqual(bezwaar.mag.find(({ wie }) => wie === 'gezagdrager-2')?.inlichten, ['jongere', 'gezagdrager-1']);
  assert.ok(bezwaar.waarom.some(({ artikelen }) => artikelen.includes('Art 13.2 (c)')));
  const termijn = termijnVanVerzoek({ ontvangen: ['2026-03-03'], verlenging: null });
  assert.ok(termijn.kind === 'termijn' && termijn.uiterlijk === '2026-04-03');
});

test('S-2 stap 6: de eigen afweging van de professional opent dit ene gegeven, zichtbaar voor de FG (6e, fn 17)', () => {
  const volledig = { persoonlijk: true, gemotiveerd: true, collegaGeraadpleegd: true, naIntrekking: false };
  const geweigerd = toestemming({ status: 'geweigerd', ondertekenaars: ['gezagdrager-1'] });
  const oordeel = mag('verstrekken', DAAN, HULPVERLENER, NAAR_SCHOOL, geweigerd, { afweging: volledig });
  assert.deepEqual(
    oordeel.voorwaarden.map(({ code }) => code),
    ['afweging-zichtbaar-voor-fg'],
  );
  for (const zonder of ['persoonlijk', 'gemotiveerd', 'collegaGeraadpleegd'] as const)
    weigert(
      'verstrekken',
      [DAAN, HULPVERLENER, NAAR_SCHOOL, geweigerd, { afweging: { ...volledig, [zonder]: false } }],
      'Art 6b',
    );
});

test('S-2 stap 7: het geschil van de ouders houdt de casus niet op; zij gaat door zonder gezondheidsgegevens', () => {
  const geweigerd = toestemming({ status: 'geweigerd', ondertekenaars: ['gezagdrager-1'] });
  mag('bespreken', DAAN);
  mag('verstrekken', DAAN, { gegeven: { categorie: 'd' } }, geweigerd);
  weigert('verstrekken', [DAAN, HULPVERLENER, NAAR_SCHOOL, geweigerd], 'Art 6b');
});
