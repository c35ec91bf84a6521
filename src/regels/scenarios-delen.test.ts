/** De stappen van S-4, S-8 en S-9 die een vraag of een klok zijn. De mensen en plaatsen zijn verzonnen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Anders } from '../../test/verschil/voorbeeld.ts';
import { HULPVERLENER, NAAR_LEERPLICHT, NAAR_SCHOOL, vraag } from '../../test/verschil/voorbeeld.ts';
import { beoordeel, beoordeelFeiten, herbeoordeel, wieTekent } from './index.ts';
import { mag, toestemming, weigert } from './proef/verwacht.ts';
import { type Convenantfeit, standVanConvenant, type Toetredingstap } from './verloop/index.ts';

// S-4: Milan van 13 trekt zijn toestemming in voor school, niet voor de jeugdarts.
const MILAN: Anders = { jongere: { geboortedatum: '2012-10-10' } };
const INGETROKKEN = toestemming({ status: 'ingetrokken' });

test('S-4 stap 1: op toestemming van beide ouders en Milan gaan drie gegevens van Bries naar school', () => {
  const wie = wieTekent({ groep: '12-15', gezagdragers: 2, wilsbekwaam: true, behandelrelatie: true, wmo: false });
  mag('verstrekken', MILAN, HULPVERLENER, NAAR_SCHOOL, toestemming({ ondertekenaars: wie }));
  for (const weg of wie)
    weigert(
      'verstrekken',
      [MILAN, HULPVERLENER, NAAR_SCHOOL, toestemming({ ondertekenaars: wie.filter((een) => een !== weg) })],
      'Art 6b',
    );
});

test('S-4 stap 2: de intrekking geldt voor school en niet voor de jeugdarts (6c, 6d)', () => {
  weigert('inzien', [MILAN, HULPVERLENER, NAAR_SCHOOL, INGETROKKEN], 'Art 6d');
  mag('inzien', MILAN, HULPVERLENER, toestemming({}));
  mag('verstrekken', MILAN, HULPVERLENER, toestemming({}));
});

test('S-4 stap 3: vanaf dan gaat er niets meer naar school, en leest school niet meer (6d, 11.5)', () => {
  weigert('verstrekken', [MILAN, HULPVERLENER, NAAR_SCHOOL, INGETROKKEN], 'Art 6d');
  weigert('inzien', [MILAN, HULPVERLENER, NAAR_SCHOOL, INGETROKKEN], 'Art 6d', 'Art 11.5');
});

test('S-4 stap 4: wat bevroren is wordt niet gelezen, overgenomen of meegenomen; wat school van de ouders weet, blijft', () => {
  for (const handeling of ['inzien', 'overnemen', 'meenemen'] as const)
    weigert(handeling, [MILAN, { verstrekking: { status: 'bevroren' } }], 'Art 13.1b');
  weigert('overnemen', [MILAN, HULPVERLENER, NAAR_SCHOOL, INGETROKKEN], 'Art 6d');
  mag('inzien', MILAN, NAAR_SCHOOL, {
    gever: { partij: 'ouder', functie: 'ouder', geheimhouding: 'geen' },
    gegeven: { categorie: 'e' },
  });
});

test('S-4 stap 5: de beslissing van toen blijft zoals zij was, ook nagespeeld na de intrekking (fn 30)', () => {
  const toen = beoordeelFeiten(vraag('verstrekken', MILAN, HULPVERLENER, NAAR_SCHOOL, toestemming({})));
  const nu = beoordeelFeiten(vraag('verstrekken', MILAN, HULPVERLENER, NAAR_SCHOOL, INGETROKKEN));
  const nagespeeld = herbeoordeel(JSON.parse(JSON.stringify(toen)));
  assert.ok(nagespeeld.kind === 'herbeoordeeld');
  assert.equal(nagespeeld.uitkomst, 'toegestaan');
  const later = herbeoordeel(nu);
  assert.ok(later.kind === 'herbeoordeeld' && later.uitkomst === 'geweigerd');
});

test('S-4 stap 6: wat op deze gegevens rustte, gaat niet vanzelf mee in een nieuw plan (3.4e)', () => {
  weigert('meenemen', [MILAN, HULPVERLENER, INGETROKKEN, { gegeven: { eigen: false } }], 'Art 6d');
});

// S-8: aanbieder Zeil komt erbij, en een gezinsvoogd is eenmaal te gast (Finn van 10).
const FINN: Anders = { jongere: { geboortedatum: '2015-06-01', onderwijs: 'po' } };
const ZEIL: Anders = { ontvanger: { partij: 'jeugdhulpaanbieder', functie: 'behandelaar', geheimhouding: 'jeugdwet' } };

const WATERRIJK: readonly Convenantfeit[] = [
  {
    versie: 1,
    datum: '2025-06-01',
    kind: 'tekst',
    tekst: '1.0',
    volgnummer: 1,
    tekenaars: ['oeverstad', 'veenmeer', 'swv-po', 'swv-vo'],
    schoolbesturen: [],
  },
  ...['oeverstad', 'veenmeer', 'swv-po', 'swv-vo'].map(
    (partij): Convenantfeit => ({ versie: 1, datum: '2025-09-01', kind: 'ondertekening', partij, tekst: '1.0' }),
  ),
];
const zet = (datum: string, wat: Toetredingstap): Convenantfeit => ({
  versie: 1,
  datum,
  kind: 'toetreding',
  partij: 'zeil',
  tekst: '1.0',
  stap: wat,
});
function zeilOp(dag: string, ...stappen: readonly Convenantfeit[]) {
  const { partijen } = standVanConvenant([...WATERRIJK, ...stappen], dag);
  const zeil = partijen.find(({ partij }) => partij === 'zeil');
  assert.ok(zeil);
  return zeil;
}
const gebonden = (ja: boolean): Anders => ({ convenant: { ontvangerGebonden: ja } });

test('S-8 stap 1: zonder akkoord vooraf en directe betrokkenheid treedt Zeil niet toe (18.1, fn 38)', () => {
  const zonderAkkoord = (['aangevraagd', 'ondertekend', 'bekendgemaakt'] as const).map((wat) => zet('2026-02-01', wat));
  const zeil = zeilOp('2026-03-03', ...zonderAkkoord);
  assert.deepEqual([zeil.gebonden, zeil.waarom.artikelen], [false, ['Art 18.1']]);
  weigert('deelnemen', [FINN, ZEIL, { ontvanger: { directBetrokken: false } }], 'Art 3.4a');
});

test('S-8 stap 2: zonder getekend formulier ziet Zeil niets, ook niet wat een ander vertelt (18.2, P-6)', () => {
  const zeil = zeilOp('2026-03-03', zet('2026-02-01', 'aangevraagd'), zet('2026-02-02', 'akkoord'));
  assert.deepEqual([zeil.gebonden, zeil.waarom.artikelen], [false, ['Art 18.2', 'P-6']]);
  for (const handeling of ['inzien', 'verstrekken', 'deelnemen'] as const)
    weigert(handeling, [FINN, ZEIL, gebonden(zeil.gebonden)], 'Art 18.2', 'P-6');
});

test('S-8 stap 3: vanaf de bekendmaking ontvangt Zeil wat de bron geeft, en niet wat er eerder lag (18.3, 3.4f)', () => {
  const stappen = (['aangevraagd', 'akkoord', 'ondertekend'] as const).map((wat) => zet('2026-02-01', wat));
  const bekend = zet('2026-03-03', 'bekendgemaakt');
  assert.equal(zeilOp('2026-03-02', ...stappen, bekend).gebonden, false);
  const zeil = zeilOp('2026-03-03', ...stappen, bekend);
  assert.deepEqual([zeil.gebonden, zeil.sinds, zeil.waarom.code], [true, '2026-03-03', 'toetreding']);
  mag('verstrekken', FINN, ZEIL, gebonden(zeil.gebonden));
  weigert('verstrekken', [FINN, ZEIL, { gegeven: { eigen: false } }], 'Art 3.4f');
});

test('S-8 stap 4: een nieuwe partner vraagt nieuwe toestemming, en informatie vooraf (Bijl 5-i, 12.1)', () => {
  const oud = toestemming({ ondertekenaars: ['gezagdrager-1', 'gezagdrager-2'], partnerGenoemd: false });
  weigert('verstrekken', [FINN, HULPVERLENER, ZEIL, oud, { casus: { geinformeerd: false } }], 'Bijl 5-i', 'Art 12.1');
  mag('verstrekken', FINN, HULPVERLENER, ZEIL, toestemming({ ondertekenaars: ['gezagdrager-1', 'gezagdrager-2'] }));
});

test('S-8 stap 5: de gezinsvoogd is te gast op verzoek en wordt op de wet geïnformeerd (3.4h, fn 15)', () => {
  const gast: Anders = {
    convenant: { ontvangerGebonden: false },
    ontvanger: { partij: 'gast', functie: 'gezinsvoogd', geheimhouding: 'jeugdwet', gastVerzoek: true },
  };
  mag('deelnemen', FINN, gast);
  weigert('deelnemen', [FINN, gast, { ontvanger: { gastVerzoek: false } }], 'Art 3.4h');
  const oordeel = mag('verstrekken', FINN, HULPVERLENER, gast, { plicht: 'jeugdwet-7.3.11-4' });
  assert.ok(oordeel.grondslagen.length > 0);
  weigert('verstrekken', [FINN, HULPVERLENER, gast], 'Art 6 (intro)');
});

// S-9: fasewissel en hergebruik in eigen dossier (Bo van 13).
const BO: Anders = { jongere: { geboortedatum: '2012-11-20' } };

test('S-9 stap 1: wat niet meer nodig is of waar de bron nee zegt, gaat niet mee (3.4e, 3.4f)', () => {
  weigert('meenemen', [BO, { gegeven: { noodzaak: false } }], 'Art 3.4e');
  weigert('meenemen', [BO, { gegeven: { eigen: false, bronAkkoord: false } }], 'Art 3.4f');
  mag('meenemen', BO, { gegeven: { eigen: false, bronAkkoord: true } });
  weigert('meenemen', [BO, { overlegtype: { categorieen: ['a', 'g', 'h', 'i'] } }], 'CL-6a');
});

test('S-9 stap 2: school neemt gezinsomstandigheden van het wijkteam niet over zonder akkoord, en wel haar eigen actie (3.4g, 11.4)', () => {
  const wijkteam: Anders = {
    gever: {
      partij: 'gemeente',
      hoedanigheid: 'toeleiding',
      functie: 'jeugdwerker-wijkteam',
      geheimhouding: 'jeugdwet',
    },
    gegeven: { categorie: 'f', bronGeheimhouding: 'jeugdwet', bronAkkoord: false },
  };
  weigert('overnemen', [BO, wijkteam, NAAR_SCHOOL], 'Art 3.4g', 'Art 11.4 (b)');
  weigert(
    'overnemen',
    [BO, wijkteam, NAAR_SCHOOL, toestemming({}), { gegeven: { bronAkkoord: true, verenigbaar: false } }],
    'Art 11.4 (b)',
  );
  mag('overnemen', BO, wijkteam, NAAR_SCHOOL, toestemming({}), { gegeven: { bronAkkoord: true } });
  mag('verstrekken', BO, { gegeven: { categorie: 'i' } });
});

test('S-9 stap 3: leerplicht gebruikt hulpverleningsnotities niet voor een proces-verbaal (3.3, 11.4)', () => {
  const notities: Anders = { gegeven: { categorie: 'h', verenigbaar: false } };
  weigert('overnemen', [BO, HULPVERLENER, NAAR_LEERPLICHT, notities], 'Art 3.3', 'Art 11.4 (b)');
  const verzuim: Anders = {
    plicht: 'lpw-21a',
    gegeven: {
      categorie: 'g',
      verzuim: { soort: 'ongeoorloofd', meldplichtig: true, vermoedenOngeoorloofd: true, jeugdartsGezien: false },
    },
  };
  mag('overnemen', BO, NAAR_LEERPLICHT, verzuim);
});

test('S-9 stap 4: toeleiding krijgt van de aanbieder wat de Jeugdwet vraagt, leerplicht niet (3.4g, Art 4.4 (b))', () => {
  const plicht: Anders = { plicht: 'jeugdwet-7.4.0', gegeven: { bronAkkoord: false } };
  const naarToeleiding: Anders = {
    ontvanger: { partij: 'gemeente', hoedanigheid: 'toeleiding', functie: 'consulent', geheimhouding: 'ambtsgeheim' },
  };
  mag('verstrekken', BO, HULPVERLENER, naarToeleiding, plicht);
  mag('overnemen', BO, HULPVERLENER, naarToeleiding, plicht);
  weigert('verstrekken', [BO, HULPVERLENER, NAAR_LEERPLICHT, plicht], 'Art 6 (intro)');
  assert.deepEqual(
    beoordeel(vraag('verstrekken', BO, HULPVERLENER, NAAR_LEERPLICHT, plicht)).opmerkingen.map(({ code }) => code),
    ['plicht-past-niet'],
  );
});

test('S-9 stap 5: een nieuw doel gaat eerst door het overlegtype en de informatie (3.4e, 12.1)', () => {
  weigert('meenemen', [BO, { gegeven: { doel: 'f' }, casus: { geinformeerd: false } }], 'Art 3.4e', 'Art 12.1');
  mag('meenemen', BO, { gegeven: { doel: 'f' }, overlegtype: { doelen: ['a', 'f'] } });
});
