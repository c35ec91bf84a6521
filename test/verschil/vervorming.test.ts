/**
 * Willekeurige en vernielde invoer: nooit een uitval, nooit toegestaan wat geen vraag is, en een fout noemt het veld
 * dat vernield is.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { beoordeelInvoer, codes } from '../../src/regels/index.ts';
import { dobbelsteen, willekeurigeVraag } from './willekeur.ts';

const ALLES = process.env['PROEF'] === '1';
const ZAAD = Number(process.env['ZAAD'] ?? 90210);
const AANTAL = ALLES ? 1_000_000 : 20_000;

type Kaart = Record<string, unknown>;
const CODES: ReadonlySet<string> = new Set(Object.keys(codes));

/** Wat van elk antwoord waar moet zijn, wat er ook gevraagd werd. */
function keurAntwoord(antwoord: ReturnType<typeof beoordeelInvoer>): void {
  if (antwoord.kind === 'fout') {
    assert.ok(antwoord.fout.length > 0 && antwoord.fout.endsWith('.'));
    assert.equal(new Set(antwoord.velden).size, antwoord.velden.length);
    return;
  }
  const { uitkomst, redenen, vragen, grondslagen } = antwoord.oordeel;
  assert.equal(redenen.length > 0, uitkomst === 'geweigerd');
  assert.equal(vragen.length > 0, uitkomst === 'onvolledig');
  assert.equal(grondslagen.length > 0, uitkomst === 'toegestaan');
  for (const { code } of redenen) assert.ok(CODES.has(code) && code !== 'regel-niet-te-beoordelen', code);
}

test(`willekeurige JSON is geen vraag en zegt wat ontbreekt (zaad ${ZAAD})`, () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (waarde) => {
      const antwoord = beoordeelInvoer(waarde);
      assert.ok(antwoord.kind === 'fout');
      keurAntwoord(antwoord);
      const isObject = typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
      assert.equal(antwoord.velden.length > 0, isObject);
      if (isObject && !Object.hasOwn(waarde, 'versie')) assert.ok(antwoord.velden.includes('versie'));
    }),
    { seed: ZAAD, numRuns: AANTAL / 4 },
  );
});

/** De paden van alles in een vraag, ook de objecten zelf. */
function paden(kaart: Kaart, voor = ''): string[] {
  return Object.entries(kaart).flatMap(([naam, waarde]) => {
    const pad = voor + naam;
    return waarde !== null && typeof waarde === 'object' && !Array.isArray(waarde)
      ? [pad, ...paden(waarde as Kaart, `${pad}.`)]
      : [pad];
  });
}

function plek(kaart: Kaart, pad: string): { readonly kaart: Kaart; readonly naam: string } {
  const delen = pad.split('.');
  const naam = delen.pop() as string;
  return { kaart: delen.reduce<Kaart>((hier, deel) => hier[deel] as Kaart, kaart), naam };
}

/** Waarden die bij geen enkel veld kunnen, ook niet als tekst van een functie. */
const ONZIN: fc.Arbitrary<unknown> = fc.oneof(
  fc.double({ noInteger: true, noNaN: true }),
  fc.integer({ min: 3 }),
  fc.bigInt(),
  fc.constantFrom(Symbol('x'), () => true, Number.NaN, new Date(0), /a/),
  fc.array(fc.jsonValue({ maxDepth: 1 }), { minLength: 1, maxLength: 3 }).map((lijst) => [...lijst, { lijst }]),
);

const VRAAG: fc.Arbitrary<Kaart> = fc
  .nat({ max: 2 ** 30 })
  .map((zaad) => structuredClone(willekeurigeVraag(dobbelsteen(zaad))) as unknown as Kaart);

/** Een object dat iets anders wordt dan een object, noemt zichzelf; een leeg nieuw veld noemt zijn hele pad. */
test(`een vraag met één vernield veld noemt dat veld en mag nooit (zaad ${ZAAD})`, () => {
  fc.assert(
    fc.property(VRAAG, fc.nat(), ONZIN, (vraag, keuze, onzin) => {
      const alle = paden(vraag);
      const pad = alle[keuze % alle.length] as string;
      const { kaart, naam } = plek(vraag, pad);
      // Een vreemd object als deel van een vraag is een object met niets erin: dan ontbreekt alles, en dat mag.
      const leegObject = onzin instanceof Date || onzin instanceof RegExp;
      const wasObject = typeof kaart[naam] === 'object' && kaart[naam] !== null && !Array.isArray(kaart[naam]);
      kaart[naam] = leegObject && (wasObject || kaart[naam] === null) ? 7 : onzin;
      const antwoord = beoordeelInvoer(vraag);
      keurAntwoord(antwoord);
      assert.ok(antwoord.kind === 'fout', pad);
      assert.ok(antwoord.velden.includes(pad), `${pad} niet in ${antwoord.velden.join()}`);
    }),
    { seed: ZAAD + 1, numRuns: AANTAL / 2 },
  );
});

const BEKEND: ReadonlySet<string> = new Set(paden(willekeurigeVraag(dobbelsteen(1)) as unknown as Kaart));
const NAAM = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Partij', 'mfa ', 'length', '0'),
);

test(`een verzonnen veld, waar ook, wordt genoemd (zaad ${ZAAD})`, () => {
  fc.assert(
    fc.property(VRAAG, fc.nat(), NAAM, fc.jsonValue({ maxDepth: 1 }), (vraag, keuze, naam, waarde) => {
      const objecten = ['', 'convenant', 'overlegtype', 'casus', 'jongere', 'gever', 'ontvanger', 'gegeven', 'kanaal'];
      const object = objecten[keuze % objecten.length] as string;
      const pad = object === '' ? naam : `${object}.${naam}`;
      // Een bestaande naam op haar eigen plaats is geen verzonnen veld.
      fc.pre(!BEKEND.has(pad) && !/^(toestemming|afweging|verstrekking|gegeven\.verzuim)$/.test(pad));
      const kaart = object === '' ? vraag : (vraag[object] as Kaart);
      Object.defineProperty(kaart, naam, { value: waarde, enumerable: true, writable: true, configurable: true });
      const antwoord = beoordeelInvoer(vraag);
      assert.ok(antwoord.kind === 'fout', pad);
      assert.deepEqual(antwoord.velden, [pad]);
    }),
    { seed: ZAAD + 2, numRuns: AANTAL / 8 },
  );
});

test(`een vraag waar van alles uit weg is, blijft een vraag tot een verplicht veld ontbreekt (zaad ${ZAAD})`, () => {
  fc.assert(
    fc.property(VRAAG, fc.array(fc.nat(), { maxLength: 30 }), (vraag, keuzes) => {
      const verplicht = /^(versie|handeling|peildatum|plicht|afweging)$/;
      const weg = new Set<string>();
      for (const keuze of keuzes) {
        const alle = paden(vraag);
        const pad = alle[keuze % alle.length];
        if (pad === undefined) break;
        const { kaart, naam } = plek(vraag, pad);
        delete kaart[naam];
        if (verplicht.test(pad)) weg.add(pad);
      }
      const antwoord = beoordeelInvoer(vraag);
      keurAntwoord(antwoord);
      assert.deepEqual(antwoord.kind === 'fout' ? [...antwoord.velden].sort() : [], [...weg].sort());
    }),
    { seed: ZAAD + 3, numRuns: AANTAL / 8 },
  );
});
