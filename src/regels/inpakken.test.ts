/** De snelle weg van keuren en inpakken naast de strenge: elk veld, elke waarde, en wat een bedrieger kan bedenken. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vraag } from '../../test/verschil/voorbeeld.ts';
import { dobbelsteen, willekeurigeVraag } from '../../test/verschil/willekeur.ts';
import { beoordeelInvoer, controleerVraag, keurVraag } from './index.ts';
import { pakSnel } from './inpakken.ts';
import { isLijst, type Pad, VARIABELE, VARIABELEN, VELDEN } from './velden.ts';

type Kaart = Record<string, unknown>;
const LEEG = { versie: 1, handeling: 'bespreken', peildatum: '2026-03-03', plicht: null, afweging: null };
const PADEN = Object.keys(VELDEN) as Pad[];

/** Een bijna lege vraag waarin alleen dit pad deze waarde heeft. */
function met(pad: string, waarde: unknown): Kaart {
  const delen = pad.split('.');
  const laatste = delen.pop() as string;
  const kaart: Kaart = { ...LEEG };
  let hier = kaart;
  for (const deel of delen) {
    const binnen: Kaart = {};
    hier[deel] = binnen;
    hier = binnen;
  }
  hier[laatste] = waarde;
  return kaart;
}

/** Een waarde zoals zij in een vraag staat, met de waarde die de regels zien. */
function invoer(pad: Pad): readonly (readonly [gegeven: unknown, gezien: unknown])[] {
  if (pad === 'jongere.geboortedatum') {
    return [
      ['2014-03-04', '<12'],
      ['2014-03-03', '12-15'],
      ['2010-03-03', '16-17'],
      ['2008-03-03', '18+'],
    ];
  }
  if (/^(toestemming|afweging|gegeven\.verzuim)$/.test(pad)) {
    return [
      [{}, 'aanwezig'],
      [null, null],
    ];
  }
  if (pad.endsWith('.functie')) {
    return [
      ['psycholoog', 'gedragsdeskundige'],
      ['gezinsvoogd', 'gezinsvoogd'],
      ['leerplichtambtenaar', 'leerplichtambtenaar'],
      ['doorstroompunt-medewerker', 'doorstroompunt-medewerker'],
      ['iets eigens', 'anders'],
      ['constructor', 'anders'],
    ];
  }
  return (VELDEN[pad] as readonly unknown[]).map((waarde) => [waarde, waarde]);
}

test('elk veld komt met elke waarde op zijn eigen plaats, en nergens anders', () => {
  for (const pad of PADEN.filter((pad) => !isLijst(pad))) {
    for (const [gegeven, gezien] of invoer(pad)) {
      const gepakt = pakSnel(met(pad, gegeven)) ?? assert.fail(`${pad}: ${String(gegeven)}`);
      for (const { nummer, pad: ander, waarden } of VARIABELEN) {
        const boven = pad.startsWith(`${ander}.`);
        const verwacht =
          ander === pad ? gezien : boven ? 'aanwezig' : /^(plicht|afweging)$/.test(ander) ? null : undefined;
        assert.equal(gepakt.bladen[nummer], waarden.indexOf(verwacht as never) + 1, `${pad} op ${ander}`);
      }
    }
  }
});

test('een lijst die er is zegt van elk element of het genoemd is', () => {
  for (const pad of PADEN.filter(isLijst)) {
    const elementen: readonly string[] = VELDEN[pad];
    for (const genoemd of [[], [...elementen], ...elementen.map((element) => [element, element])]) {
      const gepakt = pakSnel(met(pad, genoemd)) ?? assert.fail(pad);
      for (const element of elementen) {
        const nummer = VARIABELE.get(`${pad}~${element}`)?.nummer ?? assert.fail(element);
        assert.equal(gepakt.bladen[nummer], genoemd.includes(element) ? 1 : 2, `${pad} ${element}`);
      }
    }
    for (const fout of [['x'], [null], Object.assign([], { 1: elementen[0] }), 'a', {}, [elementen]]) {
      assert.equal(pakSnel(met(pad, fout)), undefined, `${pad}: ${JSON.stringify(fout)}`);
    }
  }
});

test('wat geen waarde van het veld is, neemt de snelle weg niet aan, en de strenge noemt het veld', () => {
  const FOUT = ['nee', 0.5, -1, 3, '', 'True', [], {}, () => true, Symbol('a'), 1n, new Date(0), null, 'constructor'];
  for (const pad of PADEN) {
    for (const waarde of FOUT) {
      const kaart = met(pad, waarde);
      const streng = controleerVraag(kaart);
      const snel = keurVraag(kaart);
      assert.deepEqual(snel.kind === 'fout' ? snel : 'vraag', streng.kind === 'fout' ? streng : 'vraag', pad);
      if (streng.kind === 'fout') assert.equal(pakSnel(kaart), undefined, pad);
    }
  }
});

/** Dezelfde kaart met de velden van elk object achterstevoren: zo staat geen object in de volgorde van het contract. */
const achterstevoren = (waarde: unknown): unknown =>
  typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)
    ? waarde
    : Object.fromEntries(
        Object.entries(waarde)
          .toReversed()
          .map(([naam, deel]) => [naam, achterstevoren(deel)]),
      );

/** Een volledige vraag waarin elk object er is. */
function zonderNull(): Kaart {
  const d = dobbelsteen(29);
  for (;;) {
    const volledig = willekeurigeVraag(d);
    const { toestemming, afweging, verstrekking, gegeven } = volledig;
    if (toestemming && afweging && verstrekking && gegeven.verzuim) return volledig as unknown as Kaart;
  }
}

test('een heel object zegt met elke waarde hetzelfde als met zijn velden in een andere volgorde', () => {
  const basis = zonderNull();
  const GEK = ['nee', 0.5, 3, '', [], [''], ['a', 'a'], ['c', 'a'], ['a', 1], {}, null, undefined, true, false];
  const gezien = { goed: 0, fout: 0 };
  for (const pad of PADEN) {
    const delen = pad.split('.');
    const laatste = delen.pop() as string;
    for (const waarde of [...GEK, ...invoer(pad).map(([gegeven]) => gegeven)]) {
      const kaart = structuredClone(basis);
      const object = delen.reduce((hier, deel) => hier[deel] as Kaart, kaart);
      assert.ok(Object.hasOwn(object, laatste), pad);
      object[laatste] = waarde;
      const heel = pakSnel(kaart)?.bladen.slice();
      assert.deepEqual(pakSnel(achterstevoren(kaart))?.bladen, heel, `${pad}: ${JSON.stringify(waarde)}`);
      assert.equal(
        heel === undefined ? 'fout' : 'vraag',
        controleerVraag(kaart).kind,
        `${pad}: ${JSON.stringify(waarde)}`,
      );
      gezien[heel === undefined ? 'fout' : 'goed'] += 1;
    }
  }
  assert.ok(gezien.goed > 200 && gezien.fout > 200, JSON.stringify(gezien));
});

test('beide wegen zeggen hetzelfde over elke vraag met iets te veel of te weinig', () => {
  const d = dobbelsteen(17);
  const OBJECTEN = ['convenant', 'overlegtype', 'casus', 'jongere', 'gever', 'ontvanger', 'gegeven', 'kanaal'];
  const BEDROG: readonly ((kaart: Kaart) => Kaart)[] = [
    (kaart) => ({ ...kaart, extra: 1 }),
    (kaart) => ({ ...kaart, [Symbol('verborgen')]: 1 }),
    (kaart) => Object.defineProperty({ ...kaart }, 'verborgen', { value: 1 }),
    (kaart) => Object.assign(Object.create({ extra: true }), kaart),
    (kaart) => Object.assign(Object.create(null), kaart),
    (kaart) => Object.create(kaart),
    (kaart) => new Proxy(kaart, {}),
    (kaart) => JSON.parse(`{"__proto__":{"mfa":true},${JSON.stringify(kaart).slice(1)}`),
    (kaart) => Object.fromEntries(Object.keys(kaart).map((naam) => [naam, undefined])),
    (kaart) =>
      Object.defineProperties({}, Object.fromEntries(Object.entries(kaart).map(([n, value]) => [n, { value }]))),
    (kaart) => Object.freeze({ ...kaart }),
    (kaart) => Object.assign([], kaart) as unknown as Kaart,
  ];
  for (let nummer = 0; nummer < 600; nummer += 1) {
    const basis = willekeurigeVraag(d) as unknown as Kaart;
    const object = d.kies(OBJECTEN);
    const bedrog = d.kies(BEDROG);
    const kaart = d.kans() < 0.2 ? bedrog(basis) : { ...basis, [object]: bedrog(basis[object] as Kaart) };
    const streng = controleerVraag(kaart);
    const snel = keurVraag(kaart);
    assert.deepEqual(snel.kind === 'fout' ? snel : 'vraag', streng.kind === 'fout' ? streng : 'vraag');
    if (streng.kind === 'vraag' && snel.kind === 'gekeurd') {
      assert.deepEqual(snel.gekeurd.bladen, pakSnel(structuredClone(streng.vraag))?.bladen);
    }
  }
});

test('een veld dat zelf een andere vraag laat beoordelen, mengt de twee niet', () => {
  const ander = vraag('verstrekken', {
    gegeven: { categorie: 'buiten-5.1' },
    kanaal: { mfa: false, versleuteld: false },
  });
  const basis = structuredClone(vraag('verstrekken')) as unknown as Kaart;
  const verwacht = beoordeelInvoer(structuredClone(basis));
  for (const object of ['convenant', 'jongere', 'gegeven', 'kanaal']) {
    const kaart = structuredClone(basis);
    const deel = kaart[object] as Kaart;
    const [naam = ''] = Object.keys(deel);
    const waarde = deel[naam];
    Object.defineProperty(deel, naam, {
      enumerable: true,
      get: () => {
        assert.ok(beoordeelInvoer(ander).kind === 'oordeel');
        return waarde;
      },
    });
    assert.deepEqual(beoordeelInvoer(kaart), verwacht, object);
  }
});

test('elk veld wordt in de gewone weg één keer gelezen: wat gekeurd is, is wat geoordeeld wordt', () => {
  const basis = structuredClone(vraag('verstrekken')) as unknown as Kaart;
  let gelezen = 0;
  const kanaal = basis['kanaal'] as Kaart;
  Object.defineProperty(kanaal, 'mfa', { enumerable: true, get: () => ++gelezen === 1 });
  const antwoord = beoordeelInvoer(basis);
  assert.ok(antwoord.kind === 'oordeel' && antwoord.oordeel.uitkomst === 'toegestaan');
  assert.equal(gelezen, 1);
});

test('een vervuild prototype vult ook in de snelle weg niets aan, zichtbaar of niet', () => {
  const prototype = Object.prototype as unknown as Kaart;
  for (const enumerable of [true, false]) {
    for (const pad of PADEN) {
      const naam = pad.split('.').at(-1) as string;
      const open = structuredClone(vraag('verstrekken')) as unknown as Kaart;
      for (const deel of Object.values(open))
        if (deel !== null && typeof deel === 'object') delete (deel as Kaart)[naam];
      const voor = keurVraag(open);
      Object.defineProperty(prototype, naam, { value: true, configurable: true, enumerable, writable: true });
      try {
        assert.deepEqual(keurVraag(open), voor, naam);
      } finally {
        delete prototype[naam];
      }
    }
  }
});
