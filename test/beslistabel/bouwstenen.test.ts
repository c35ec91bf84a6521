/** De bouwstenen van de beslistabel: formules, dozen en namen doen niets af en niets toe. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dozen, waardeOp } from '../../scripts/beslistabel/dozen.ts';
import type { Formule, Teken } from '../../scripts/beslistabel/formule.ts';
import {
  ALTIJD,
  en,
  gelijk,
  lees,
  NOOIT,
  normaal,
  of,
  prikkers,
  tekst,
  verschil,
  voldoet,
} from '../../scripts/beslistabel/formule.ts';
import {
  GEVER_AS,
  leesLeeftijd,
  leesNamen,
  noem,
  noemLeeftijd,
  ONTVANGER_AS,
} from '../../scripts/beslistabel/namen.ts';
import { zoekDelen } from '../../scripts/beslistabel/zoek.ts';
import type { Oordeel } from '../../src/regels/index.ts';
import { dobbelsteen } from '../verschil/willekeur.ts';

const ZAAD = 310;
const TEKENS: readonly Teken[] = ['T', 'W', 'G', 'V', 'A'];
const alleDelen = TEKENS.reduce<readonly (readonly Teken[])[]>(
  (tot, teken) => tot.concat(tot.map((deel) => [...deel, teken])),
  [[]],
);
const willekeurige = (d: ReturnType<typeof dobbelsteen>): Formule =>
  normaal(Array.from({ length: Math.floor(d.kans() * 4) }, () => TEKENS.filter(() => d.kans() < 0.4)));

test(`formules: en, of, verschil, lezen en schrijven houden de betekenis (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD);
  for (let nummer = 0; nummer < 500; nummer += 1) {
    const [een, ander] = [willekeurige(d), willekeurige(d)];
    const beide = en(een, ander);
    const allebei = of(een, ander);
    for (const aan of alleDelen) {
      assert.equal(voldoet(beide, aan), voldoet(een, aan) && voldoet(ander, aan));
      assert.equal(voldoet(allebei, aan), voldoet(een, aan) || voldoet(ander, aan));
    }
    assert.ok(gelijk(lees(tekst(een)), een), tekst(een));
    const erbij = verschil(een, beide);
    assert.ok(erbij !== undefined && gelijk(en(een, erbij), beide), `${tekst(een)} naar ${tekst(beide)}`);
    for (const prik of prikkers(een))
      assert.ok(
        !voldoet(
          een,
          TEKENS.filter((teken) => !prik.includes(teken)),
        ),
      );
  }
  assert.deepEqual([tekst(NOOIT), tekst(ALTIJD)], ['nee', 'ja']);
  assert.equal(tekst(normaal([['W', 'G'], ['P4'], ['G', 'T'], ['P4', 'A']])), 'P4 of B+G');
});

test(`zoeken vindt elke formule terug door alleen te vragen (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD);
  const geheugen = new Map<string, Formule>();
  const oordeel = (mag: boolean): Oordeel => ({
    versie: 1,
    uitkomst: mag ? 'toegestaan' : 'geweigerd',
    regelset: 'proef',
    redenen: mag ? [] : [{ code: 'casus-gesloten', artikelen: [], uitleg: '', herstel: [] }],
    voorwaarden: [],
    opmerkingen: [],
    grondslagen: [],
    vragen: [],
  });
  for (let nummer = 0; nummer < 300; nummer += 1) {
    const geheim = willekeurige(d);
    const { formule } = zoekDelen((aan) => oordeel(voldoet(geheim, aan)), TEKENS, geheugen);
    assert.ok(gelijk(formule, geheim), `${tekst(formule)} in plaats van ${tekst(geheim)}`);
  }
});

test(`dozen zeggen op elk punt precies wat de tabel zegt, ook met gaten (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD);
  for (let nummer = 0; nummer < 200; nummer += 1) {
    const punten = [0, 1, 2, 3].flatMap((x) =>
      [0, 1, 2].flatMap((y) =>
        [0, 1].flatMap((z) => (d.kans() < 0.2 ? [] : [{ plaats: [x, y, z], waarde: d.kies(['ja', 'nee']) }])),
      ),
    );
    const lijst = dozen(punten);
    for (const { plaats, waarde } of punten) assert.equal(waardeOp(lijst, plaats), waarde);
    assert.ok(lijst.length <= punten.length);
  }
});

test(`elk deel van een as is uit zijn woorden terug te lezen (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD);
  for (const as of [GEVER_AS, ONTVANGER_AS]) {
    for (const naam of as.namen) assert.doesNotMatch(naam, /[,;()|]/);
    for (let nummer = 0; nummer < 500; nummer += 1) {
      const grens = d.kans();
      const deel = as.namen.map((_, plaats) => plaats).filter(() => d.kans() < grens);
      if (deel.length === 0) continue;
      assert.deepEqual(
        [...leesNamen(noem(deel, as), as)].sort((a, b) => a - b),
        deel,
        noem(deel, as),
      );
    }
  }
  for (const deel of [[0], [1], [0, 1], [1, 2], [0, 1, 2, 3], [2, 3], [1, 2, 3], [0, 2]]) {
    assert.deepEqual(leesLeeftijd(noemLeeftijd(deel)), deel, noemLeeftijd(deel));
  }
});
