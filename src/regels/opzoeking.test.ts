/** Wat bij het laden uit de feiten is afgeleid, tegen de feiten zelf: elke vlecht over al haar paden, elk woord op vragen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dobbelsteen, willekeurigeVraag } from '../../test/verschil/willekeur.ts';
import { diagramVan } from './diagram.ts';
import type { FeitBeschrijving, Gekeurd, Handeling } from './index.ts';
import { feiten, groepen, HANDELINGEN, keurVraag, kiesRegelset } from './index.ts';
import { Kennis } from './kennis.ts';
import type { Knoop } from './knoop.ts';
import { JA, NEE, OPENGELATEN } from './knoop.ts';
import type { Lezer, Toets } from './lezer.ts';
import { inEenAanvulling } from './lezer.ts';
import { themaVan } from './opzoeking.ts';
import { OPEN, planVan, schrijfWoorden } from './plan.ts';
import { TEGENSPRAAKWOORDEN } from './tegenspraak.ts';
import { VARIABELE, VARIABELEN } from './velden.ts';
import { PLAATSBITS, VARIABELE_MASKER, Vlechtwerk } from './vlecht.ts';

const FEITEN = groepen.flatMap((groep) => Object.values(feiten[groep] as Record<string, FeitBeschrijving>));
const TOETSEN: readonly Toets[] = [
  ...new Set(FEITEN.flatMap(({ waar }) => (typeof waar === 'function' ? [waar] : waar.delen))),
];

/** Loopt alle paden van een vlecht en van één streng tegelijk en bezoekt waar zij samen eindigen. */
function loopSamen(werk: Vlechtwerk, adres: number, knoop: Knoop, bezoek: (plaats: number, eind: Knoop) => void): void {
  const gezien = new Set<string>();
  const loop = (hier: number, bij: Knoop): void => {
    const sleutel = `${hier},${bij.nummer}`;
    if (gezien.has(sleutel)) return;
    gezien.add(sleutel);
    if (hier <= 0) {
      bezoek(-hier, bij);
      return;
    }
    const variabele = hier & VARIABELE_MASKER;
    assert.ok(bij.variabele >= variabele, 'een streng wordt nergens overgeslagen');
    for (let code = 0; code <= (VARIABELEN[variabele]?.waarden.length ?? 0); code += 1) {
      const volgende = code === 0 ? OPENGELATEN : (bij.kinderen[code - 1] as Knoop);
      loop(werk.rij[(hier >>> PLAATSBITS) + code] as number, bij.variabele === variabele ? volgende : bij);
    }
  };
  loop(adres, knoop);
}

test('elke vlecht van een thema zegt op elk pad van elke streng wat haar eigen diagram zegt', () => {
  let einden = 0;
  for (const handeling of HANDELINGEN) {
    const knopen = [...new Set(TOETSEN.map((toets) => diagramVan(handeling, toets)))];
    // Wat naar één blad kijkt, krijgt in het geladen programma een tabel; de andere tests gaan daarover.
    const wisselend = knopen.filter(({ kinderen }) => kinderen.some((kind) => kind.kinderen.length > 0));
    for (const thema of Map.groupBy(wisselend, themaVan).values()) {
      // Elke streng heeft in elk woord een eigen bit: wat zij toevoegt, is van niemand anders.
      assert.ok(thema.length <= 31);
      const werk = new Vlechtwerk();
      const adres = werk.leg(
        thema.map((knoop, n) => ({
          knoop,
          alsWaar: [1 << n, 0, 0],
          alsOnwaar: [0, 1 << n, 0],
          alsOpen: [0, 0, 1 << n],
        })),
      );
      thema.forEach((knoop, n) => {
        loopSamen(werk, adres, knoop, (plaats, eind) => {
          einden += 1;
          const verwacht = [eind === JA, eind === NEE, eind !== JA && eind !== NEE];
          const gezegd = verwacht.map((_, woord) => ((werk.woorden[plaats + woord] as number) & (1 << n)) !== 0);
          assert.deepEqual(gezegd, verwacht);
        });
      });
    }
  }
  assert.ok(einden > 1_000, String(einden));
});

/** Leest de bladen zoals een feit ze leest, zonder diagram ertussen. */
function leesDirect(handeling: Handeling, bladen: Gekeurd['bladen']): Lezer {
  const waarde = (sleutel: string): unknown => {
    const { nummer, waarden } = VARIABELE.get(sleutel) ?? assert.fail(sleutel);
    const code = bladen[nummer] as number;
    assert.notEqual(code, 0, `${sleutel} is onbekend`);
    return waarden[code - 1];
  };
  return {
    handeling,
    is: (pad: string, gevraagd: unknown) => waarde(pad) === gevraagd,
    eenVan: (pad: string, gevraagd: readonly unknown[]) => gevraagd.includes(waarde(pad)),
    waar: (pad: string) => waarde(pad) === true,
    bevat: (pad: string, element: string) => waarde(`${pad}~${element}`) === true,
  } as unknown as Lezer;
}

const planBij = ({ handeling, peildatum }: Gekeurd): ReturnType<typeof planVan> =>
  planVan(handeling, kiesRegelset(peildatum).tabellen[handeling]);

/** De woorden van tegenspraak, letter voor letter uit feiten die deze functie uitrekent; undefined is onbekend. */
function directeWoorden(gekeurd: Gekeurd, isWaar: (wat: FeitBeschrijving['waar']) => boolean | undefined): number[] {
  const plan = planBij(gekeurd);
  const woorden = Array.from({ length: TEGENSPRAAKWOORDEN }, () => 0);
  for (const { groep, feit, bij, blok, bit } of plan.indeling.letters) {
    const { waar } = plan.groepen[groep]?.feiten.find((plek) => plek.bit === feit)?.feit ?? assert.fail();
    if (isWaar(waar) === bij) woorden[blok] = (woorden[blok] ?? 0) | bit;
  }
  return woorden;
}

function keur(vraag: unknown): Gekeurd {
  const keuring = keurVraag(vraag);
  return keuring.kind === 'gekeurd' ? keuring.gekeurd : assert.fail(keuring.fout);
}

test('de woorden van een volledige vraag zijn die van de feiten zelf, rechtstreeks op de vraag', () => {
  const d = dobbelsteen(53);
  for (let nummer = 0; nummer < 1_500; nummer += 1) {
    const gekeurd = keur(willekeurigeVraag(d));
    const woorden = new Int32Array(TEGENSPRAAKWOORDEN);
    assert.equal(schrijfWoorden(planBij(gekeurd), gekeurd.bladen, { woorden, plaats: 0 }), true);
    const lezer = leesDirect(gekeurd.handeling, gekeurd.bladen);
    assert.deepEqual(
      [...woorden],
      directeWoorden(gekeurd, (wat) => inEenAanvulling(wat)(lezer)),
    );
  }
});

test('wat bekend heet is bekend, en een onbekend feit spreekt geen regel tegen', () => {
  const d = dobbelsteen(54);
  let compleet = 0;
  for (let nummer = 0; nummer < 600; nummer += 1) {
    const gekeurd = keur(willekeurigeVraag(d));
    const kans = [0.01, 0.1, 0.5][nummer % 3] as number;
    const bladen = gekeurd.bladen.map((code) => (d.kans() < kans ? 0 : code));
    const kennis = new Kennis({ ...gekeurd, bladen });
    const woorden = new Int32Array(TEGENSPRAAKWOORDEN);
    const klaar = schrijfWoorden(planBij(gekeurd), bladen, { woorden, plaats: 0 });
    compleet += klaar ? 1 : 0;
    const zeker = directeWoorden(gekeurd, (wat) => kennis.driewaardig(wat));
    zeker.forEach((banen, woord) => {
      const gezegd = (woorden[woord] as number) & ~OPEN;
      if (klaar) assert.equal(gezegd, banen);
      else assert.equal(gezegd & ~banen, 0, 'geen baan zonder feit dat zeker is');
    });
  }
  assert.ok(compleet > 0 && compleet < 600, String(compleet));
});
