/** De stappen van de scenario's die een vraag aan de regels stellen. De mensen zijn verzonnen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Anders } from '../../test/verschil/voorbeeld.ts';
import { HULPVERLENER, NAAR_LEERPLICHT, NAAR_SCHOOL, TOESTEMMING, vraag } from '../../test/verschil/voorbeeld.ts';
import type { Handeling } from './index.ts';
import { beoordeel, wieTekent, wieUitnodigen } from './index.ts';

function weigert(handeling: Handeling, anders: readonly Anders[], ...artikelen: readonly string[]): void {
  const oordeel = beoordeel(vraag(handeling, ...anders));
  assert.equal(oordeel.uitkomst, 'geweigerd');
  const genoemd = oordeel.redenen.flatMap((reden) => reden.artikelen);
  for (const artikel of artikelen)
    assert.ok(genoemd.includes(artikel), `${artikel} ontbreekt in ${genoemd.join(', ')}`);
}

function mag(handeling: Handeling, ...anders: readonly Anders[]): ReturnType<typeof beoordeel> {
  const oordeel = beoordeel(vraag(handeling, ...anders));
  assert.deepEqual(oordeel.redenen, []);
  assert.deepEqual(oordeel.vragen, []);
  assert.equal(oordeel.uitkomst, 'toegestaan');
  return oordeel;
}

const toestemming = (anders: object): Anders => ({ toestemming: { ...TOESTEMMING, ...anders } as never });

// S-1: MDO, Yara, geboren 14 maart 2014.
const YARA: Anders = {
  peildatum: '2026-01-10',
  jongere: { geboortedatum: '2014-03-14', onderwijs: 'po' },
  overlegtype: { oppToestemmingNodig: true },
};
const JEUGDARTS_GEEFT: Anders = {
  gever: { partij: 'ggd', functie: 'jeugdarts', geheimhouding: 'wgbo', behandelrelatie: true },
  gegeven: { categorie: 'e' },
};

test('S-1.1 zonder vastgesteld overleg begint de casus niet', () => {
  weigert('verstrekken', [YARA, { overlegtype: { vastgesteld: false } }], 'B3-1');
});

test('S-1.2 het OPP wacht op informatie en toestemming van de ouders', () => {
  weigert(
    'verstrekken',
    [YARA, { casus: { geinformeerd: false }, gegeven: { opp: true, oppInstemming: true } }],
    'Art 12.1',
    'B3-ex1b',
    'Art 6b',
  );
});

test('S-1.4 Yara van 11 wordt gehoord; beide ouders worden uitgenodigd', () => {
  assert.deepEqual(wieUitnodigen({ groep: '<12', gezagdragers: 2, wilsbekwaam: true }), {
    uitnodigen: ['gezagdrager-1', 'gezagdrager-2'],
    horen: true,
    oudersZonderStem: false,
  });
});

test('S-1.5 één handtekening is te weinig voor de jeugdarts, twee is genoeg', () => {
  weigert(
    'verstrekken',
    [YARA, JEUGDARTS_GEEFT, NAAR_SCHOOL, toestemming({ ondertekenaars: ['gezagdrager-1'] })],
    'Bijl 5-j',
    'Art 6b',
  );
  mag(
    'verstrekken',
    YARA,
    JEUGDARTS_GEEFT,
    NAAR_SCHOOL,
    toestemming({ ondertekenaars: ['gezagdrager-1', 'gezagdrager-2'] }),
  );
});

test('S-1.7 op haar twaalfde verjaardag tekent Yara mee; wat gedeeld was, blijft leesbaar', () => {
  const jarig: Anders = { peildatum: '2026-03-14' };
  const vanOuders = toestemming({ ondertekenaars: ['gezagdrager-1', 'gezagdrager-2'] });
  weigert('verstrekken', [YARA, JEUGDARTS_GEEFT, NAAR_SCHOOL, vanOuders, jarig], 'Bijl 5-l');
  mag('inzien', YARA, JEUGDARTS_GEEFT, NAAR_SCHOOL, vanOuders, jarig);
  mag('verstrekken', YARA, JEUGDARTS_GEEFT, NAAR_SCHOOL, toestemming({}), jarig);
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

test('S-2.1 school meldt 17 uur verzuim bij leerplicht zonder toestemming', () => {
  const oordeel = mag('verstrekken', DAAN, NAAR_LEERPLICHT, MELDING);
  assert.deepEqual(oordeel.opmerkingen, []);
  assert.ok(oordeel.grondslagen.some(({ artikelen }) => artikelen.includes('Art 4.3 (e)')));
  const ongeinformeerd = mag('verstrekken', DAAN, NAAR_LEERPLICHT, MELDING, { casus: { geinformeerd: false } });
  assert.deepEqual(
    ongeinformeerd.voorwaarden.map(({ code }) => code),
    ['informeer-over-plicht'],
  );
});

test('S-2.3 zonder moeder is er onder 16 geen geldige toestemming; Daan vervangt haar niet', () => {
  weigert(
    'verstrekken',
    [DAAN, HULPVERLENER, NAAR_SCHOOL, toestemming({ ondertekenaars: ['gezagdrager-1', 'jongere'] })],
    'Art 6b',
    'Bijl 5-j',
  );
  assert.deepEqual(
    wieTekent({ groep: '12-15', gezagdragers: 2, wilsbekwaam: true, behandelrelatie: true, wmo: false }),
    ['gezagdrager-1', 'gezagdrager-2', 'jongere'],
  );
});

test('S-2.4 ook dat er hulp thuis is, vraagt toestemming, tenzij de ouders het zelf zeggen', () => {
  const hulpThuis: Anders = { gegeven: { categorie: 'h', thuisondersteuning: true, buitenkant: true } };
  weigert('verstrekken', [DAAN, HULPVERLENER, NAAR_SCHOOL, hulpThuis], 'Art 6 (intro)');
  mag('verstrekken', DAAN, NAAR_SCHOOL, hulpThuis, {
    gever: { partij: 'ouder', functie: 'ouder', geheimhouding: 'geen' },
  });
});

test('S-2.5 school deelt eigen gegevens d en i op de wet, niet op toestemming', () => {
  for (const categorie of ['d', 'i'] as const) mag('verstrekken', DAAN, { gegeven: { categorie } });
});

test('S-2.6 de eigen afweging van de professional opent dit ene gegeven, zichtbaar voor de FG', () => {
  const afweging: Anders = {
    afweging: { persoonlijk: true, gemotiveerd: true, collegaGeraadpleegd: true, naIntrekking: false },
  };
  const geweigerd = toestemming({ status: 'geweigerd', ondertekenaars: ['gezagdrager-1'] });
  const oordeel = mag('verstrekken', DAAN, HULPVERLENER, NAAR_SCHOOL, geweigerd, afweging);
  assert.deepEqual(
    oordeel.voorwaarden.map(({ code }) => code),
    ['afweging-zichtbaar-voor-fg'],
  );
});

// S-4: Milan van 13 trekt zijn toestemming in voor school, niet voor de jeugdarts.
test('S-4.2 en S-4.3 na intrekking voor school stopt school direct, de jeugdarts leest door', () => {
  const milan: Anders = { jongere: { geboortedatum: '2012-10-10' } };
  weigert('inzien', [milan, HULPVERLENER, NAAR_SCHOOL, toestemming({ status: 'ingetrokken' })], 'Art 6d', 'Art 11.5');
  weigert('verstrekken', [milan, HULPVERLENER, NAAR_SCHOOL, toestemming({ status: 'ingetrokken' })], 'Art 6d');
  mag('inzien', milan, HULPVERLENER, toestemming({}));
});

test('S-4.4 een bevroren gegeven wordt niet gelezen, overgenomen of meegenomen', () => {
  for (const handeling of ['inzien', 'overnemen', 'meenemen'] as const) {
    weigert(handeling, [{ verstrekking: { status: 'bevroren' } }], 'Art 13.1b');
  }
});

// S-8: aanbieder Zeil komt erbij, en een gezinsvoogd is eenmaal te gast (Finn van 10).
const FINN: Anders = { jongere: { geboortedatum: '2015-06-01', onderwijs: 'po' } };
const ZEIL: Anders = { ontvanger: { partij: 'jeugdhulpaanbieder', functie: 'behandelaar', geheimhouding: 'jeugdwet' } };

test('S-8.2 zonder toetredingsformulier ziet Zeil niets', () => {
  weigert('inzien', [FINN, ZEIL, { convenant: { ontvangerGebonden: false } }], 'Art 18.2', 'P-6');
});

test('S-8.3 na toetreding ontvangt Zeil wat de bron geeft', () => {
  mag('verstrekken', FINN, ZEIL);
});

test('S-8.4 een nieuwe partner vraagt nieuwe toestemming, en informatie vooraf', () => {
  const oud = toestemming({ ondertekenaars: ['gezagdrager-1', 'gezagdrager-2'], partnerGenoemd: false });
  weigert('verstrekken', [FINN, HULPVERLENER, ZEIL, oud, { casus: { geinformeerd: false } }], 'Bijl 5-i', 'Art 12.1');
});

test('S-8.5 de gezinsvoogd is te gast op verzoek en wordt zonder toestemming geïnformeerd', () => {
  const gast: Anders = {
    convenant: { ontvangerGebonden: false },
    ontvanger: { partij: 'gast', functie: 'gezinsvoogd', geheimhouding: 'jeugdwet', gastVerzoek: true },
  };
  mag('deelnemen', FINN, gast);
  weigert('deelnemen', [FINN, gast, { ontvanger: { gastVerzoek: false } }], 'Art 3.4h');
  mag('verstrekken', FINN, HULPVERLENER, gast, { plicht: 'jeugdwet-7.3.11-4' });
  weigert('verstrekken', [FINN, HULPVERLENER, gast], 'Art 6 (intro)');
});

// S-9: fasewissel en hergebruik in eigen dossier (Bo van 13).
test('S-9.1 wat niet meer nodig is of waar de bron nee zegt, gaat niet mee', () => {
  weigert('meenemen', [{ gegeven: { noodzaak: false } }], 'Art 3.4e');
  weigert('meenemen', [{ gegeven: { eigen: false, bronAkkoord: false } }], 'Art 3.4f');
  mag('meenemen', { gegeven: { eigen: false, bronAkkoord: true } });
});

test('S-9.2 school neemt gezinsomstandigheden van het wijkteam niet over zonder akkoord', () => {
  const wijkteam: Anders = {
    gever: {
      partij: 'gemeente',
      hoedanigheid: 'toeleiding',
      functie: 'jeugdwerker-wijkteam',
      geheimhouding: 'jeugdwet',
    },
    gegeven: { categorie: 'f', bronGeheimhouding: 'jeugdwet', bronAkkoord: false },
  };
  weigert('overnemen', [wijkteam, NAAR_SCHOOL], 'Art 3.4g', 'Art 11.4 (b)');
});

test('S-9.3 leerplicht gebruikt hulpverleningsnotities niet voor een proces-verbaal', () => {
  weigert(
    'overnemen',
    [HULPVERLENER, NAAR_LEERPLICHT, { gegeven: { categorie: 'h', verenigbaar: false } }],
    'Art 3.3',
    'Art 11.4 (b)',
  );
});

test('S-9.4 toeleiding krijgt van de aanbieder wat de Jeugdwet vraagt, leerplicht niet', () => {
  const plicht: Anders = { plicht: 'jeugdwet-7.4.0', gegeven: { bronAkkoord: false } };
  const naarToeleiding: Anders = {
    ontvanger: { partij: 'gemeente', hoedanigheid: 'toeleiding', functie: 'consulent', geheimhouding: 'ambtsgeheim' },
  };
  mag('verstrekken', HULPVERLENER, naarToeleiding, plicht);
  mag('overnemen', HULPVERLENER, naarToeleiding, plicht);
  weigert('verstrekken', [HULPVERLENER, NAAR_LEERPLICHT, plicht], 'Art 6 (intro)');
  assert.deepEqual(
    beoordeel(vraag('verstrekken', HULPVERLENER, NAAR_LEERPLICHT, plicht)).opmerkingen.map(({ code }) => code),
    ['plicht-past-niet'],
  );
});

test('S-9.5 een nieuw doel gaat eerst door het overlegtype en de informatie', () => {
  weigert('meenemen', [{ gegeven: { doel: 'f' }, casus: { geinformeerd: false } }], 'Art 3.4e', 'Art 12.1');
});
