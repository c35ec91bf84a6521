import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MDO, VERZUIMOVERLEG } from '../../overlegtype/ingebouwd.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';
import { stappen } from './stappen.ts';
import type { Stappenstof } from './stappenstof.ts';

const NU = new Date('2026-01-10T09:00:00.000Z');
const SCHOOL = 'partij-school';
const GGD = 'partij-ggd';

function stoel(anders: Partial<Deelnemerfeit>): Deelnemerfeit {
  return {
    id: 'd-regie',
    persoon: 'p-regie',
    soort: 'medewerker',
    partij: 'school',
    partijId: SCHOOL,
    partijNaam: 'De Linde',
    schoolId: null,
    functie: 'intern-begeleider',
    hoedanigheid: null,
    geheimhouding: 'cao',
    behandelrelatie: false,
    procesregisseur: true,
    actief: true,
    uitgenodigdOp: NU,
    directBetrokken: 'meldde-aan',
    bevestigdOp: NU,
    verklaard: true,
    geheimhoudingBevestigd: true,
    ...anders,
  };
}

const ARTS = stoel({
  id: 'd-arts',
  persoon: 'p-arts',
  partij: 'ggd',
  partijId: GGD,
  partijNaam: 'GGD',
  functie: 'jeugdarts',
  procesregisseur: false,
});

function feitenVan(
  anders: Omit<Partial<CasusFeiten>, 'casus'> & { readonly casus?: Partial<CasusFeiten['casus']> } = {},
): CasusFeiten {
  const { casus, ...rest } = anders;
  return {
    casus: {
      id: 'c',
      kenmerk: 'W-2026-0001',
      status: 'open',
      fase: 'intake',
      faseSinds: NU,
      doelen: ['a', 'c'],
      doelVastgelegdOp: NU,
      langdurigVerzuim: null,
      melding: null,
      reden: 'onderwijs-en-hulp',
      aanmeldpartij: SCHOOL,
      procesregiepartij: SCHOOL,
      schoolId: 's',
      schoolNaam: 'De Linde',
      schoolPartij: SCHOOL,
      aangemaaktDoor: 'p-regie',
      aangemaaktOp: NU,
      geslotenOp: null,
      versie: 1,
      ...casus,
    },
    overlegtype: { id: 'o', code: 'mdo', naam: 'MDO', inhoud: MDO, vastgesteld: true },
    convenant: {
      id: 'v',
      vanKracht: true,
      regime: 'afzonderlijk',
      onderlingeRegeling: false,
      gebonden: new Set([SCHOOL, GGD]),
      verwerkersovereenkomst: new Set([SCHOOL, GGD]),
    },
    betrokkene: { id: 'b', jongere: 'j', persoon: 'p-yara' },
    kern: { geboortedatum: '2014-03-14', onderwijs: 'po', wilsbekwaam: true },
    gezag: [
      { persoon: 'p-moeder', soort: 'gezagdrager-1' },
      { persoon: 'p-vader', soort: 'gezagdrager-2' },
    ],
    deelnemers: [stoel({})],
    informatie: [],
    uitgenodigden: new Set(),
    afgelopenPlan: null,
    peildatum: '2026-01-10',
    ...rest,
  };
}

const geinformeerd = ['p-moeder', 'p-vader'].map((persoon) => ({
  persoon,
  op: '2026-01-10',
  partij: SCHOOL,
  doelen: ['a', 'c'],
}));

function lijst(feiten: CasusFeiten, anders: Partial<Stappenstof> = {}) {
  return stappen({
    feiten,
    isRegie: true,
    jongere: 'Yara',
    naamVan: (d) => d.persoon,
    informatie: [],
    bijeenkomsten: [],
    uitnodigingen: [],
    gesprekken: [],
    nogOver: [],
    wachtOpBronnen: false,
    plan: { kind: 'geen' },
    nu: NU,
    ...anders,
  });
}

const open = (uitkomst: ReturnType<typeof stappen>): readonly string[] =>
  uitkomst.stappen.filter((stap) => stap.stand === 'open').map((stap) => stap.titel);

test('een collega van wie leidt telt niet mee bij de deelnemers van andere organisaties', () => {
  const collega = stoel({ id: 'd-collega', persoon: 'p-collega', procesregisseur: false, bevestigdOp: NU });
  const { stappen: alle } = lijst(feitenVan({ deelnemers: [stoel({}), ARTS, collega], informatie: geinformeerd }));
  const uitgenodigd = alle.find(({ titel }) => titel === 'Deelnemers van andere organisaties uitgenodigd');
  assert.equal(uitgenodigd?.toelichting, '1 van 1 bevestigden');
});

test('een verse casus vraagt eerst om informeren; uitnodigen kan nog niet (12.1)', () => {
  const uitkomst = lijst(feitenVan());
  assert.equal(uitkomst.titel, 'Nog 2 stappen tot fase 2, Beoordeling');
  assert.deepEqual(open(uitkomst), ['Informeer de ouders']);
  const uitnodigen = uitkomst.stappen.find((stap) => stap.titel.startsWith('Nodig uit'));
  assert.equal(uitnodigen?.stand, 'later');
  assert.equal(uitnodigen?.handeling, undefined);
});

test('weet de een het al, dan noemt de stap alleen wie nog ontbreekt (12.1)', () => {
  const [moeder] = geinformeerd;
  assert.ok(moeder !== undefined);
  assert.deepEqual(open(lijst(feitenVan({ informatie: [moeder] }))), ['Informeer de andere ouder']);
});

test('van 12 jaar en ouder hoort de jongere bij wie geinformeerd wordt', () => {
  const uitkomst = lijst(feitenVan({ kern: { geboortedatum: '2010-09-02', onderwijs: 'vo', wilsbekwaam: true } }));
  assert.ok(open(uitkomst).includes('Informeer de ouders en Yara'));
});

test('na informeren wijst de lijst naar uitnodigen, met iemand van buiten de school (T25-02, T25-03)', () => {
  const uitkomst = lijst(feitenVan({ informatie: geinformeerd }), {
    informatie: [{ persoon_id: 'p-moeder', hoe: 'brief', op: '2026-01-10' }],
  });
  assert.deepEqual(open(uitkomst), ['Nodig uit wie nodig is, ook iemand van buiten de school']);
  assert.equal(
    uitkomst.stappen.find((stap) => stap.stand === 'open')?.handeling?.naar,
    '/casussen/c/deelnemers/uitnodigen',
  );
  const collega = stoel({ id: 'd2', persoon: 'p2', procesregisseur: false });
  assert.deepEqual(open(lijst(feitenVan({ informatie: geinformeerd, deelnemers: [stoel({}), collega] }))), [
    'Nodig uit wie nodig is, ook iemand van buiten de school',
  ]);
});

test('meldt iemand van buiten de school aan, dan mist er alleen nog een ander; naar de evaluatie mist niemand (T25-03)', () => {
  const leerplicht = stoel({ partij: 'gemeente', partijId: 'partij-gemeente', functie: 'leerplichtambtenaar' });
  const casus = { procesregiepartij: 'partij-gemeente' };
  const alleen = lijst(feitenVan({ casus, informatie: geinformeerd, deelnemers: [leerplicht] }));
  assert.deepEqual(open(alleen), ['Nodig uit wie nodig is']);
  const school = stoel({ id: 'd2', persoon: 'p2', procesregisseur: false });
  const samen = lijst(feitenVan({ casus, informatie: geinformeerd, deelnemers: [leerplicht, school] }));
  assert.deepEqual(open(samen), []);
  const weg = { deelnemers: [stoel({}), { ...ARTS, actief: false }], informatie: geinformeerd };
  const vraagt = (fase: 'plan' | 'monitoring') =>
    open(lijst(feitenVan({ ...weg, casus: { fase } }))).some((titel) => titel.includes('buiten de school'));
  assert.deepEqual([vraagt('plan'), vraagt('monitoring')], [true, false]);
});

test('wie alleen voor een bijeenkomst komt, telt als iemand van buiten de school tot zij voorbij is (T25-03, T25-07)', () => {
  const gast = (tot: string) => {
    const venster = { van: NU, tot: new Date(tot) };
    const arts = { ...ARTS, plek: { bijeenkomst: 'm', venster, open: true } };
    return lijst(feitenVan({ informatie: geinformeerd, deelnemers: [stoel({}), arts] })).titel;
  };
  assert.equal(gast('2026-01-10T10:00:00.000Z'), 'Klaar voor fase 2, Beoordeling');
  assert.equal(gast('2026-01-10T08:00:00.000Z'), 'Nog 1 stap tot fase 2, Beoordeling');
});

test('een genodigde die nog niet bevestigde is een open stap op zijn naam (3.4c)', () => {
  const feiten = feitenVan({ informatie: geinformeerd, deelnemers: [stoel({}), { ...ARTS, bevestigdOp: null }] });
  assert.deepEqual(open(lijst(feiten)), ['p-arts legt taak en grondslag vast']);
  const wacht = lijst(feiten).stappen.find((stap) => stap.stand === 'open');
  assert.match(String(wacht?.toelichting), /gaat de casus niet verder: er zit nog niemand van buiten de school/);
  assert.deepEqual(wacht?.artikelen, ['Art 3.4c', 'T25-03']);
  assert.equal(
    lijst(feitenVan({ informatie: geinformeerd, deelnemers: [stoel({}), ARTS] })).titel,
    'Klaar voor fase 2, Beoordeling',
  );
});

test('wie de regie niet heeft, ziet wat mist en krijgt geen knop voor wat hij niet kan', () => {
  const uitkomst = lijst(feitenVan(), { isRegie: false });
  assert.deepEqual(open(uitkomst), ['Informeer de ouders']);
  assert.ok(uitkomst.stappen.every((stap) => stap.handeling === undefined));
});

test('in fase 2 horen een bijeenkomst en een gesprek met de jongere erbij (3.4b, 13.3)', () => {
  const feiten = feitenVan({ casus: { fase: 'beoordeling' }, informatie: geinformeerd, deelnemers: [stoel({}), ARTS] });
  assert.deepEqual(open(lijst(feiten)), [
    'Plan een bijeenkomst',
    'Leg vast wat Yara wil zeggen',
    'Leg vast dat het beeld compleet genoeg is',
  ]);
  const bijeenkomst = { id: 'm', op: new Date('2026-01-20T09:00:00.000Z') };
  const uitnodigingen = ['p-moeder', 'p-vader'].map((persoon_id) => ({ bijeenkomst_id: 'm', persoon_id }));
  const klaar = lijst(feiten, {
    bijeenkomsten: [bijeenkomst],
    uitnodigingen,
    gesprekken: [{ op: '2026-01-10', hoe: 'gesprek' }],
    beeld: { stand: 'compleet', op: NU },
  });
  assert.equal(klaar.titel, 'Klaar voor fase 3, Plan');
});

test('wie 12 is geworden en niet is uitgenodigd, maakt de stap weer open (B.7)', () => {
  const ouders = [...geinformeerd, { persoon: 'p-yara', op: '2026-03-14', partij: SCHOOL, doelen: ['a', 'c'] }];
  const feiten = feitenVan({
    peildatum: '2026-03-14',
    casus: { fase: 'beoordeling' },
    informatie: ouders,
    deelnemers: [stoel({}), ARTS],
  });
  const bijeenkomst = { id: 'm', op: new Date('2026-03-15T09:00:00.000Z') };
  const uitnodigingen = ['p-moeder', 'p-vader'].map((persoon_id) => ({ bijeenkomst_id: 'm', persoon_id }));
  const uitkomst = lijst(feiten, {
    bijeenkomsten: [bijeenkomst],
    uitnodigingen,
    gesprekken: [{ op: '2026-01-10', hoe: 'gesprek' }],
    beeld: { stand: 'compleet', op: NU },
  });
  assert.deepEqual(open(uitkomst), ['Nodig iedereen uit die er nu bij hoort']);
});

test('een Verzuimoverleg toont soort en datum van de melding (B3-ex2w)', () => {
  const overlegtype = {
    id: 'o',
    code: 'verzuimoverleg',
    naam: 'Verzuimoverleg',
    inhoud: VERZUIMOVERLEG,
    vastgesteld: true,
  };
  const zonder = lijst(feitenVan({ overlegtype }));
  assert.ok(open(zonder).includes('Leg soort en datum van de verzuimmelding vast'));
  const met = lijst(feitenVan({ overlegtype, casus: { melding: { soort: 'wettelijk', datum: '2026-01-05' } } }));
  assert.ok(met.stappen.some((stap) => stap.stand === 'klaar' && String(stap.toelichting).includes('5 jan')));
});

test('wachten op bronnen na een fasewissel is een open stap (3.4f)', () => {
  const feiten = feitenVan({ casus: { fase: 'plan' }, informatie: geinformeerd, deelnemers: [stoel({}), ARTS] });
  assert.ok(open(lijst(feiten, { wachtOpBronnen: true })).includes('Bronnen beslissen welke gegevens meegaan'));
});

test('in de laatste fase gaat het om sluiten', () => {
  const feiten = feitenVan({ casus: { fase: 'afsluiting' }, informatie: geinformeerd, deelnemers: [stoel({}), ARTS] });
  assert.match(lijst(feiten).titel, /tot het sluiten van de casus$/);
});

test('in fase Plan is er een stap tot het plan is vastgesteld, of is vastgelegd waarom er geen komt (B.6, PH-3a)', () => {
  const inPlan = feitenVan({ casus: { fase: 'plan' } });
  const stap = (plan: Stappenstof['plan']) => {
    const { stappen: alle } = lijst(inPlan, { plan });
    return alle.find(({ titel }) => /\bplan\b/i.test(titel) && !titel.startsWith('Plan een'));
  };
  assert.match(stap({ kind: 'geen' })?.titel ?? '', /^Maak samen/);
  assert.equal(stap({ kind: 'concept' })?.stand, 'open');
  const wacht = stap({ kind: 'voorgelegd', gevraagd: 5, antwoorden: 3 });
  assert.deepEqual([wacht?.stand, wacht?.toelichting], ['open', '3 van 5 antwoordden']);
  assert.equal(stap({ kind: 'voorgelegd', gevraagd: 5, antwoorden: 5 })?.titel, 'Stel het plan vast');
  assert.equal(stap({ kind: 'afgezien' })?.stand, 'klaar');
  assert.equal(stap({ kind: 'vastgesteld', op: NU, evaluatieOp: null, beeindigdOp: null })?.stand, 'klaar');
});

test('in fase Evaluatie blijft er een stap tot vastligt dat het plan klaar is (PH-5a)', () => {
  const evaluatie = feitenVan({ casus: { fase: 'evaluatie' } });
  const stand = (beeindigdOp: string | null) =>
    lijst(evaluatie, { plan: { kind: 'vastgesteld', op: NU, evaluatieOp: null, beeindigdOp } }).stappen.find(
      ({ titel }) => titel.includes('plan klaar is'),
    )?.stand;
  assert.deepEqual([stand(null), stand('2026-01-10')], ['open', 'klaar']);
});

test('wie het plan volgt wordt gekozen zolang er te volgen valt, en bij de evaluatie niet meer (PH-4a)', () => {
  const kiest = (fase: 'plan' | 'monitoring' | 'evaluatie', beeindigdOp: string | null = null) =>
    lijst(feitenVan({ casus: { fase } }), {
      plan: { kind: 'vastgesteld', op: NU, evaluatieOp: null, beeindigdOp },
    }).stappen.some(({ titel }) => titel === 'Kies aan tafel wie het plan volgt');
  assert.deepEqual([kiest('plan'), kiest('monitoring'), kiest('evaluatie')], [true, true, false]);
  assert.equal(kiest('monitoring', '2026-03-01'), false, 'het plan is afgelopen');
});

test('in fase Monitoring is de uitgang de dag van de evaluatie, of het einde van het plan (B.6, PH-4a)', () => {
  const monitoring = feitenVan({ casus: { fase: 'monitoring' } });
  const stand = (evaluatieOp: string | null, beeindigdOp: string | null = null) =>
    lijst(monitoring, { plan: { kind: 'vastgesteld', op: NU, evaluatieOp, beeindigdOp } }).stappen.find(({ titel }) =>
      /evaluatie/.test(titel),
    )?.stand;
  const { peildatum } = monitoring;
  assert.deepEqual([stand(null), stand('2099-01-01'), stand(peildatum)], ['open', 'open', 'klaar']);
  assert.equal(stand('2099-01-01', peildatum), 'klaar');
});

test('een ontvanger of doel dat erbij komt is een open stap, alleen daarover (12.1, 12.4)', () => {
  const informatie = ['p-moeder', 'p-vader'].map((persoon) => ({
    persoon,
    op: '2026-01-10',
    partij: SCHOOL,
    doelen: ['a', 'c'],
  }));
  const weten = feitenVan({ informatie });
  assert.ok(!open(lijst(weten)).some((titel) => titel.startsWith('Informeer')));
  assert.ok(open(lijst(weten, { nogOver: ['GGD Waterrijk'] })).includes('Informeer de ouders ook over GGD Waterrijk'));
  const erbij = feitenVan({ informatie, casus: { doelen: ['a', 'b', 'c'] } });
  assert.ok(open(lijst(erbij)).includes('Informeer de ouders over het nieuwe doel'));
});
