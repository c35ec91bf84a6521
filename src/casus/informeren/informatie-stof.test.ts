import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MDO } from '../../overlegtype/ingebouwd.ts';
import type { CasusFeiten } from '../feiten.ts';
import { lezerVan, nieuwsVoor, teVertellen } from './informatie-stof.ts';

const SCHOOL = 'partij-school';
const GGD = 'partij-ggd';
const NU = new Date('2026-01-10T09:00:00.000Z');

type Anders = Partial<Omit<CasusFeiten, 'casus' | 'kern'>> & {
  readonly doelen?: CasusFeiten['casus']['doelen'];
  readonly geboren?: string;
  readonly wilsbekwaam?: boolean;
};

function feitenVan({
  doelen = ['a', 'c'],
  geboren = '2012-03-14',
  wilsbekwaam = true,
  ...anders
}: Anders): CasusFeiten {
  return {
    casus: {
      id: 'c',
      kenmerk: 'W-2026-0001',
      status: 'open',
      fase: 'intake',
      faseSinds: NU,
      doelen,
      doelVastgelegdOp: NU,
      langdurigVerzuim: null,
      melding: null,
      reden: 'onderwijs-en-hulp',
      aanmeldpartij: SCHOOL,
      procesregiepartij: SCHOOL,
      schoolId: null,
      schoolNaam: null,
      schoolPartij: SCHOOL,
      aangemaaktDoor: 'p-regie',
      aangemaaktOp: NU,
      geslotenOp: null,
      versie: 1,
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
    betrokkene: { id: 'b', jongere: 'j', persoon: 'p-kind' },
    kern: { geboortedatum: geboren, onderwijs: 'vo', wilsbekwaam },
    gezag: [{ persoon: 'p-moeder', soort: 'gezagdrager-1' }],
    deelnemers: [],
    informatie: [],
    uitgenodigden: new Set(),
    afgelopenPlan: null,
    peildatum: '2026-01-10',
    ...anders,
  };
}

const weet = (persoon: string, partij: string, doelen: readonly string[]) => ({
  persoon,
  op: '2026-01-05',
  partij,
  doelen: [...doelen],
});
const BEIDEN = ['p-kind', 'p-moeder'];
const opDeHoogte = BEIDEN.map((persoon) => weet(persoon, SCHOOL, ['a', 'c']));

describe('wat er nog te vertellen is', () => {
  it('is de eerste keer alles, aan iedereen', () => {
    const nog = teVertellen(feitenVan({}), []);
    assert.deepEqual(nog, { eersteKeer: true, personen: BEIDEN, partijen: [], doelen: ['a', 'c'] });
  });

  it('is niets als iedereen alles weet', () => {
    const nog = teVertellen(feitenVan({ informatie: opDeHoogte }), [SCHOOL]);
    assert.deepEqual(nog, { eersteKeer: false, personen: [], partijen: [], doelen: [] });
  });

  it('is bij een ontvanger die erbij komt alleen die ontvanger', () => {
    const nog = teVertellen(feitenVan({ informatie: opDeHoogte }), [GGD]);
    assert.deepEqual(nog, { eersteKeer: false, personen: BEIDEN, partijen: [GGD], doelen: [] });
  });

  it('is voor wie het al weet niets: alleen de ander blijft over', () => {
    const nog = teVertellen(feitenVan({ informatie: [...opDeHoogte, weet('p-moeder', GGD, ['a', 'c'])] }), [GGD]);
    assert.deepEqual(nog.personen, ['p-kind']);
  });

  it('is bij een doel dat erbij komt alleen dat doel', () => {
    const nog = teVertellen(feitenVan({ doelen: ['a', 'b', 'c'], informatie: opDeHoogte }), []);
    assert.deepEqual(nog, { eersteKeer: false, personen: BEIDEN, partijen: [], doelen: ['b'] });
  });

  it('is voor een jongere die 12 wordt alles, ook als de ouders al van alles wisten', () => {
    const informatie = [weet('p-moeder', SCHOOL, ['a', 'c'])];
    const nog = teVertellen(feitenVan({ geboren: '2014-01-10', informatie }), [SCHOOL]);
    assert.deepEqual([nog.eersteKeer, nog.personen], [true, ['p-kind']]);
    const dagEerder = teVertellen(feitenVan({ geboren: '2014-01-11', informatie }), [SCHOOL]);
    assert.deepEqual([dagEerder.eersteKeer, dagEerder.personen], [false, []]);
  });
});

describe('wat voor een lezer nieuw is', () => {
  const namen = [
    { id: SCHOOL, soort: 'school', naam: 'De Linde', plaats: 'Oeverstad', telefoon: '088' },
    { id: GGD, soort: 'ggd', naam: 'GGD', plaats: 'Oeverstad', telefoon: '088' },
  ] as const;
  const nieuws = (waarover: { partijen: readonly string[]; doelen: readonly ('a' | 'b' | 'c')[] }) =>
    nieuwsVoor(feitenVan({ informatie: opDeHoogte }), 'p-moeder', { ...waarover, namen });

  it('is alleen wat hij nog niet wist', () => {
    const erbij = nieuws({ partijen: [SCHOOL, GGD], doelen: ['a', 'b'] });
    assert.deepEqual(erbij, { kind: 'erbij', partijen: [namen[1]], doelen: ['b'] });
  });

  it('is alles als er niets bijkomt: dan vroeg iemand om de hele uitleg', () => {
    assert.deepEqual(nieuws({ partijen: [SCHOOL], doelen: ['a'] }), { kind: 'alles' });
  });

  it('is alles voor wie nog niets kreeg', () => {
    const eerste = nieuwsVoor(feitenVan({}), 'p-moeder', { partijen: [GGD], doelen: ['a'], namen });
    assert.deepEqual(eerste, { kind: 'alles' });
  });
});

describe('voor wie de zinnen zijn', () => {
  const lezer = (geboren: string, persoon: string, anders: Anders = {}) =>
    lezerVan(feitenVan({ geboren, ...anders }), persoon);

  it('verandert op de zestiende verjaardag, voor jongere en ouder', () => {
    assert.deepEqual([lezer('2010-01-11', 'p-kind'), lezer('2010-01-11', 'p-moeder')], ['jongere', 'ouder']);
    assert.deepEqual([lezer('2010-01-10', 'p-kind'), lezer('2010-01-10', 'p-moeder')], ['jongere-16', 'ouder-16']);
  });

  it('blijft die van een ouder voor wie een wilsonbekwame jongere vertegenwoordigt', () => {
    const gezag = [{ persoon: 'p-voogd', soort: 'vertegenwoordiger' }] as const;
    assert.equal(lezer('2006-01-10', 'p-voogd', { gezag, wilsbekwaam: false }), 'ouder');
    assert.equal(lezer('2009-06-10', 'p-voogd', { gezag }), 'ouder-16');
  });
});
