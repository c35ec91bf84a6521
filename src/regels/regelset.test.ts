/** De regelsets: de peildatum kiest, wat uit staat verandert niets, en wat oud is blijft oud. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dobbelsteen, willekeurigeVraag } from '../../test/verschil/willekeur.ts';
import { beoordeelOnder } from './beoordeel.ts';
import type { Groepstabel } from './compileer.ts';
import { spreekt } from './compileer.ts';
import { FEITEN } from './feiten.ts';
import { beoordeel, beoordeelFeiten, herbeoordeel } from './index.ts';
import { REGELS_2026_1 } from './regels.ts';
import type { Regelset } from './regelset.ts';
import { kiesRegelset, REGELSETS, regelsetMetVersie, stelSamen } from './regelset.ts';
import type { Vraag } from './vraag.ts';
import { HANDELINGEN } from './vraag.ts';

const ZAAD = 2027;

/** Een nieuwere set waarin geen tweede factor meer nodig is; alleen om te zien dat oud en nieuw uit elkaar blijven. */
const NIEUWER = stelSamen({
  versie: '2027.1',
  geldig: { kind: 'vanaf', datum: '2027-01-01' },
  toelichting: 'Alleen in een proef.',
  gevolg: 'Niets, want dit is een proef.',
  regels: REGELS_2026_1.filter(({ code }) => code !== 'kanaal-zonder-tweede-factor'),
});
const NOG_NIEUWER: Regelset = { ...NIEUWER, versie: '2028.1', geldig: { kind: 'vanaf', datum: '2028-02-29' } };
const LATER: readonly Regelset[] = [...REGELSETS, NIEUWER, NOG_NIEUWER];

test('de peildatum kiest de laatste set die toen gold, vanaf de dag zelf', () => {
  const versie = (dag: string, sets?: readonly Regelset[]): string => kiesRegelset(dag, sets).versie;
  for (const dag of ['0001-01-01', '2025-12-31', '2026-03-03', '2026-12-31'])
    assert.equal(versie(dag, LATER), '2026.1');
  for (const dag of ['2027-01-01', '2027-12-31', '2028-02-28']) assert.equal(versie(dag, LATER), '2027.1');
  for (const dag of ['2028-02-29', '9999-12-31']) assert.equal(versie(dag, LATER), '2028.1');
  // De lijst van het programma zelf is er niet door veranderd.
  for (const dag of ['2027-01-01', '9999-12-31']) assert.equal(versie(dag), '2026.1');
});

test('voor een peildatum van voor elke set geldt de oudste', () => {
  assert.equal(kiesRegelset('2020-01-01', [NIEUWER, NOG_NIEUWER]).versie, '2027.1');
  assert.throws(() => kiesRegelset('2020-01-01', []), /geen regelset/);
});

test('een set die uit staat wordt op geen enkele dag gekozen', () => {
  const uit = REGELSETS.filter(({ geldig }) => geldig.kind === 'uit');
  assert.deepEqual(
    uit.map(({ versie }) => versie),
    ['wet-terugdringen-schoolverzuim'],
  );
  for (let jaar = 1990; jaar < 2100; jaar += 1) {
    for (const sets of [REGELSETS, LATER]) assert.ok(!uit.includes(kiesRegelset(`${jaar}-07-01`, sets)), String(jaar));
  }
});

const WET = regelsetMetVersie('wet-terugdringen-schoolverzuim') as Regelset;
const NU = kiesRegelset('2026-03-03');

/** Alle woorden over alle feiten van een groep. */
function* woorden(groep: Groepstabel['groep']): Generator<number> {
  for (let woord = 0; woord < 1 << Object.keys(FEITEN[groep]).length; woord += 1) yield woord;
}

test('de wet terugdringen schoolverzuim verschilt alleen bij verstrekken, in de groep verzuim', () => {
  for (const handeling of HANDELINGEN) {
    WET.tabellen[handeling].forEach((tabel, nummer) => {
      const nu = NU.tabellen[handeling][nummer] as Groepstabel;
      if (handeling === 'verstrekken' && tabel.groep === 'verzuim') return;
      const kubussen = ({ kubussen: lijst }: Groepstabel): unknown =>
        lijst.map(({ regel, masker, waarde }) => [regel.code, masker, waarde]);
      assert.deepEqual(kubussen(tabel), kubussen(nu), `${handeling}/${tabel.groep}`);
    });
  }
});

test('elk woord: de wet laat alleen ongeoorloofd verzuim zonder activiteit van school naar SWV gaan', () => {
  const [nu, wet] = [NU, WET].map((set) => set.tabellen.verstrekken.find(({ groep }) => groep === 'verzuim')) as [
    Groepstabel,
    Groepstabel,
  ];
  const namen = Object.keys(FEITEN.verzuim);
  const bit = (naam: keyof typeof FEITEN.verzuim): number => 1 << namen.indexOf(naam);
  const activiteit = nu.kubussen.findIndex(({ regel }) => regel.code === 'swv-zonder-activiteit');
  let anders = 0;
  let ruimer = 0;
  for (const woord of woorden('verzuim')) {
    const was = spreekt(nu, woord);
    const wordt = spreekt(wet, woord);
    if (was === wordt) continue;
    anders += 1;
    // Er valt precies één reden weg, en alleen op de bedoelde route; er komt nooit een reden bij.
    assert.equal(was ^ wordt, 1 << activiteit);
    assert.equal(wordt & ~was, 0);
    const route = bit('vanSchoolNaarSwv') | bit('ongeoorloofdVerzuim');
    assert.equal(woord & (route | bit('metActiviteit')), route);
    if (wordt === 0) ruimer += 1;
  }
  // Van de 2^14 woorden hebben er 2^11 deze route zonder activiteit. Daarvan houdt in 1317 geen andere regel tegen: in
  // drie van de vier is er geen overleg met leerplicht zonder langdurig verzuim, en van de overige 512 combinaties
  // brengt in 256 het gezin zelf in, tilt in 168 een recht of plicht de verzuimregels op, en klopt in 15 het verzuim.
  assert.deepEqual({ anders, ruimer }, { anders: 2 ** 11, ruimer: 3 * (256 + 168 + 15) });
});

test(`op vragen laat de wet nooit minder toe, en meer alleen bij ongeoorloofd verzuim naar het SWV (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD);
  let meer = 0;
  for (let nummer = 0; nummer < 4000; nummer += 1) {
    const vraag = willekeurigeVraag(d);
    const swv = {
      ...vraag,
      handeling: 'verstrekken',
      gever: { ...vraag.gever, partij: 'school', hoedanigheid: null, functie: 'mentor' },
      ontvanger: { ...vraag.ontvanger, partij: 'swv', hoedanigheid: null, functie: 'psycholoog' },
    } as unknown as Vraag;
    const nu = beoordeelOnder(NU, swv);
    const wet = beoordeelOnder(WET, swv);
    assert.equal(wet.regelset, WET.versie);
    const weg = nu.redenen.filter(({ code }) => !wet.redenen.some((reden) => reden.code === code));
    assert.deepEqual(
      wet.redenen.filter(({ code }) => !nu.redenen.some((reden) => reden.code === code)),
      [],
    );
    if (weg.length === 0) continue;
    meer += 1;
    assert.deepEqual(
      weg.map(({ code }) => code),
      ['swv-zonder-activiteit'],
    );
    assert.equal(swv.gegeven?.verzuim?.soort, 'ongeoorloofd');
    assert.equal(swv.gegeven?.activiteit, null);
  }
  assert.ok(meer > 100, String(meer));
});

test(`een oude beslissing herhaalt zich onder haar eigen set nadat een nieuwere is toegevoegd (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD + 1);
  let verschil = 0;
  for (let nummer = 0; nummer < 1500; nummer += 1) {
    const vraag = willekeurigeVraag(d) as unknown as Vraag;
    const oud = beoordeel(vraag);
    const bewaard = JSON.parse(JSON.stringify(beoordeelFeiten(vraag)));
    const opnieuw = herbeoordeel(bewaard, LATER);
    assert.ok(opnieuw.kind === 'herbeoordeeld');
    assert.equal(opnieuw.uitkomst, oud.uitkomst);
    assert.deepEqual(
      opnieuw.redenen,
      oud.redenen.map(({ code }) => code),
    );
    // Dezelfde vraag op een latere dag valt onder de nieuwere set.
    const later = beoordeelOnder(kiesRegelset('2027-06-01', LATER), vraag);
    assert.equal(later.regelset, '2027.1');
    assert.deepEqual(
      later.redenen.map(({ code }) => code),
      oud.redenen.map(({ code }) => code).filter((code) => code !== 'kanaal-zonder-tweede-factor'),
    );
    if (later.redenen.length !== oud.redenen.length) verschil += 1;
  }
  assert.ok(verschil > 20, String(verschil));
  assert.equal(herbeoordeel({ ...beoordeelFeiten({} as Vraag), regelset: '2028.1' }).kind, 'onbekende-regelset');
});
