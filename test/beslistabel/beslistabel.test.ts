/**
 * De beslistabel zegt wat de regels zeggen: de pagina is vers, elk vak dat zij toont klopt in willekeurige gevallen met
 * `beoordeel`, en een andere regel verandert weinig regels van de pagina.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { waardeOp } from '../../scripts/beslistabel/dozen.ts';
import type { Formule, Plichtteken, Teken } from '../../scripts/beslistabel/formule.ts';
import { en, lees, PLICHTTEKENS, tekst, voldoet } from '../../scripts/beslistabel/formule.ts';
import type { Kolom } from '../../scripts/beslistabel/kolommen.ts';
import { BIJZONDERE, KOLOMMEN } from '../../scripts/beslistabel/kolommen.ts';
import { leesLeeftijd, leesNamen, ONTVANGER_AS } from '../../scripts/beslistabel/namen.ts';
import { beslistabelTekst, OPDRACHT } from '../../scripts/beslistabel/pagina.ts';
import { KOPPEN, sectiekop, sectieTekst } from '../../scripts/beslistabel/pagina-verstrekken.ts';
import { geversBij, OP_ORDE, ontvangersBij, POORTEN } from '../../scripts/beslistabel/poorten.ts';
import { gevalVan, maakBeslistabel } from '../../scripts/beslistabel/tabel.ts';
import { PER_VAK, zoekVakken } from '../../scripts/beslistabel/verstrekken.ts';
import type { Geval } from '../../scripts/beslistabel/vraagstelling.ts';
import { anders, gevalMet, LEEFTIJDEN, stelVraag, vraagAf } from '../../scripts/beslistabel/vraagstelling.ts';
import type { Ontvangerplaats } from '../../scripts/beslistabel/wie.ts';
import { GEVERS, ONTVANGERS } from '../../scripts/beslistabel/wie.ts';
import { findEis } from '../../src/eisen/index.ts';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { beoordeelOnder } from '../../src/regels/beoordeel.ts';
import { beoordeel, HANDELINGEN, regelsets } from '../../src/regels/index.ts';
import { dobbelsteen } from '../verschil/willekeur.ts';

const ZAAD = 20263;
const AANTAL = process.env['PROEF'] === '1' ? 100_000 : 5_000;
const TABEL = maakBeslistabel(beoordeel);
const PAGINA = readFileSync(join(pakketwortel, 'docs/beslistabel.md'), 'utf8');

type Dobbelsteen = ReturnType<typeof dobbelsteen>;
const mag = (geval: Geval, aan: readonly Teken[]): boolean =>
  vraagAf(beoordeel, stelVraag(geval, aan)).uitkomst === 'toegestaan';
const plek = (d: Dobbelsteen, lijst: readonly unknown[]): number => Math.floor(d.kans() * lijst.length);

/** Enkele voorwaarden op orde, vaak bijna alle, en hooguit één plicht. */
function grabbel(d: Dobbelsteen): readonly Teken[] {
  const kans = d.kies([0.3, 0.6, 0.9]);
  const plicht: readonly Plichtteken[] = d.kans() < 0.4 ? [d.kies(PLICHTTEKENS)] : [];
  return [...PER_VAK.filter(() => d.kans() < kans), ...plicht];
}

type Plaats = { readonly g: number; readonly o: number; readonly l: number };
const geval = ({ g, o, l }: Plaats, kolom: Kolom): Geval => ({
  handeling: 'verstrekken',
  gever: GEVERS[g] as Geval['gever'],
  ontvanger: ONTVANGERS[o] as Geval['ontvanger'],
  leeftijd: LEEFTIJDEN[l] as Geval['leeftijd'],
  kolom,
});
const omschrijf = (deze: Geval, aan: readonly Teken[]): string =>
  `${deze.gever.naam} aan ${deze.ontvanger.naam}, ${deze.leeftijd.naam}, ${deze.kolom.teken}, ${aan.join('+')}`;

test('docs/beslistabel.md is wat de regels vandaag zeggen', () => {
  assert.equal(PAGINA, beslistabelTekst(TABEL), `de pagina is niet bij; draai: ${OPDRACHT}`);
});

/** De vakken van de pagina, gelezen zoals zij er staan: kop, rij, kolom. */
function leesPagina(): ReadonlyMap<string, Formule> {
  const vakken = new Map<string, Formule>();
  const deel = PAGINA.slice(PAGINA.indexOf('\n## Verstrekken\n'), PAGINA.indexOf('\n## Waarom'));
  for (const sectie of deel.split('\n### ').slice(1)) {
    const [kop = '', ...regels] = sectie.split('\n');
    const gevers = TABEL.secties.find((deze) => sectiekop(deze) === kop)?.gevers ?? assert.fail(kop);
    const rijen = regels.filter((regel) => regel.startsWith('| '));
    assert.equal(rijen[0], `| ${KOPPEN.join(' | ')} |`);
    for (const rij of rijen.slice(1)) {
      const [aan = '', leeftijd = '', ...antwoorden] = rij.slice(2, -2).split(' | ');
      for (const o of leesNamen(aan, ONTVANGER_AS)) {
        for (const l of leesLeeftijd(leeftijd)) {
          antwoorden.forEach((antwoord, k) => {
            for (const g of gevers) vakken.set([g, o, l, k].join(), lees(antwoord));
          });
        }
      }
    }
  }
  return vakken;
}

test(`wat er op de pagina staat, is in ${AANTAL} willekeurige gevallen wat de regels zeggen (zaad ${ZAAD})`, () => {
  const vakken = leesPagina();
  assert.equal(vakken.size, GEVERS.length * ONTVANGERS.length * LEEFTIJDEN.length * KOLOMMEN.length);
  const d = dobbelsteen(ZAAD);
  let toegestaan = 0;
  for (let nummer = 0; nummer < AANTAL; nummer += 1) {
    const plaats = { g: plek(d, GEVERS), o: plek(d, ONTVANGERS), l: plek(d, LEEFTIJDEN) };
    const k = plek(d, KOLOMMEN);
    const deze = geval(plaats, KOLOMMEN[k] as Kolom);
    const aan = grabbel(d);
    const antwoord = mag(deze, aan);
    const formule = vakken.get([plaats.g, plaats.o, plaats.l, k].join()) ?? assert.fail(omschrijf(deze, aan));
    assert.equal(voldoet(formule, aan), antwoord, `${omschrijf(deze, aan)}: de pagina zegt ${tekst(formule)}`);
    if (antwoord) toegestaan += 1;
  }
  assert.ok(toegestaan > AANTAL / 10 && toegestaan < (AANTAL * 9) / 10, String(toegestaan));
});

test(`wat er bij bijzondere gegevens bij komt, klopt in ${AANTAL} willekeurige gevallen (zaad ${ZAAD})`, () => {
  const basis = new Map(TABEL.vakken.map((vak) => [[vak.gever, vak.ontvanger, vak.leeftijd, vak.kolom].join(), vak]));
  const d = dobbelsteen(ZAAD + 1);
  for (let nummer = 0; nummer < AANTAL; nummer += 1) {
    const plaats = { g: plek(d, GEVERS), o: plek(d, ONTVANGERS), l: plek(d, LEEFTIJDEN) };
    const b = plek(d, BIJZONDERE);
    const kolom = BIJZONDERE[b] as Kolom;
    const aan = grabbel(d);
    const deze = geval(plaats, kolom);
    const k = KOLOMMEN.findIndex(({ teken }) => teken === kolom.basis);
    const gewoon = basis.get([plaats.g, plaats.o, plaats.l, k].join())?.uitkomst ?? assert.fail(kolom.naam);

    const zonder = verwacht(
      gewoon.zonderPlicht,
      waardeOp(TABEL.erbij[b]?.zonderPlicht ?? [], [plaats.o, plaats.g, plaats.l]),
    );
    const met = verwacht(gewoon.metPlicht, waardeOp(TABEL.erbij[b]?.metPlicht ?? [], [plaats.o, plaats.g, plaats.l]));
    assert.equal(voldoet(zonder, aan) || voldoet(met, aan), mag(deze, aan), omschrijf(deze, aan));
  }
});

/** Waar de gewone kolom nee zegt, blijft het nee. */
function verwacht(gewoon: Formule, erbij: string | undefined): Formule {
  return gewoon.length === 0 ? [] : en(gewoon, lees(erbij ?? 'ja'));
}

test(`de poorten gelden waar de pagina het zegt, voor elke leeftijd (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD + 2);
  let gezien = 0;
  for (let nummer = 0; nummer < AANTAL; nummer += 1) {
    const handeling = d.kies(HANDELINGEN);
    const p = plek(d, POORTEN);
    const { poort, bij } = TABEL.poorten[p] ?? assert.fail();
    const [gevers, ontvangers] = [geversBij(handeling), ontvangersBij(handeling)];
    const [g, o] = [plek(d, gevers), plek(d, ontvangers)];
    const l = poort.groep === '18+' ? 3 : plek(d, LEEFTIJDEN);
    const deze = gevalMet({
      handeling,
      gever: gevers[g] as Geval['gever'],
      ontvanger: ontvangers[o] as Ontvangerplaats,
      leeftijd: LEEFTIJDEN[l] as Geval['leeftijd'],
    });
    const open = anders(stelVraag(deze, OP_ORDE), poort.vooraf ?? {});
    if (vraagAf(beoordeel, open).uitkomst !== 'toegestaan') continue;
    gezien += 1;
    const { telt } = bij[handeling];
    // De pagina noemt 12 tot 16 en 16 en 17; wie jonger is telt als 12 tot 16, wie ouder is als 16 en 17.
    const rij = poort.groep === '18+' ? 3 : l < 2 ? 1 : 2;
    const dicht = telt === 'overal' || (telt !== 'nergens' && waardeOp(telt, [g, o, rij]) !== undefined);
    const antwoord = vraagAf(beoordeel, anders(open, poort.dicht)).uitkomst;
    assert.equal(antwoord === 'geweigerd', dicht, `${handeling}, ${poort.naam}: ${omschrijf(deze, [])}`);
  }
  assert.ok(gezien > AANTAL / 2, String(gezien));
});

test(`inzien, overnemen, meenemen en aan een derde: de uitzonderingen kloppen (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD + 3);
  for (let nummer = 0; nummer < AANTAL; nummer += 1) {
    const deel = d.kies(TABEL.uitzonderingen);
    const handeling = d.kies(deel.handelingen);
    const [k, o, g, l] = [plek(d, KOLOMMEN), plek(d, deel.ontvangers), plek(d, GEVERS), plek(d, LEEFTIJDEN)];
    const deze = {
      ...geval({ g, o, l }, KOLOMMEN[k] as Kolom),
      handeling,
      ontvanger: deel.ontvangers[o] as Ontvangerplaats,
    };
    const aan = grabbel(d);
    const vak = waardeOp(deel.dozen, [k, o, g, l]) ?? assert.fail(omschrijf(deze, aan));
    assert.equal(voldoet(lees(vak), aan), mag(deze, aan), `${handeling}, ${omschrijf(deze, aan)}: ${vak}`);
  }
});

test('de gronden op de pagina zijn bij elk vak precies die van het oordeel', () => {
  const d = dobbelsteen(ZAAD + 4);
  for (let nummer = 0; nummer < 1_000; nummer += 1) {
    const vak = d.kies(TABEL.vakken);
    for (const { op } of vak.uitkomst.rust) {
      const verwachte = vraagAf(beoordeel, stelVraag(gevalVan(vak), op)).grondslagen.map(({ uitleg }) => uitleg);
      const opPagina = TABEL.gronden.filter(({ wanneer }) => {
        const plaats = [vak.kolom, vak.ontvanger, vak.gever];
        if (wanneer.kind === 'wie')
          return wanneer.gevers.includes(vak.gever) || wanneer.ontvangers.includes(vak.ontvanger);
        if (wanneer.kind === 'dozen')
          return waardeOp(wanneer.dozen, [vak.kolom, vak.gever, vak.ontvanger]) !== undefined;
        return op.includes(wanneer.teken) && waardeOp(wanneer.behalve, plaats) === undefined;
      });
      assert.deepEqual(
        opPagina.map(({ grond }) => grond.uitleg).sort(),
        [...verwachte].sort(),
        omschrijf(gevalVan(vak), op),
      );
    }
  }
});

test('hulp thuis mag ook meer dan buitenkant zijn als is opgeschreven waarom', () => {
  const thuis = BIJZONDERE.find(({ naam }) => naam === 'hulp thuis') ?? assert.fail();
  for (let nummer = 0; nummer < GEVERS.length; nummer += 1) {
    const deze = geval({ g: nummer, o: 0, l: 1 }, thuis);
    const met = { gegeven: { buitenkantAfwijkingGemotiveerd: true } };
    const zonderK = OP_ORDE.filter((teken) => teken !== 'K');
    assert.equal(
      vraagAf(beoordeel, anders(stelVraag(deze, zonderK), met)).uitkomst === 'toegestaan',
      mag(deze, OP_ORDE),
      deze.gever.naam,
    );
  }
});

test('een veranderde regel verandert weinig regels van de pagina', () => {
  const wet = regelsets.find(({ versie }) => versie === 'wet-terugdringen-schoolverzuim') ?? assert.fail();
  const deskundigen = [0, 1, 5];
  const gevers = deskundigen.map((g) => GEVERS[g] as Geval['gever']);
  const onder = (set: typeof wet): readonly string[] =>
    zoekVakken((vraag) => beoordeelOnder(set, vraag), 'verstrekken', KOLOMMEN, { gevers }).map(
      ({ gever, ontvanger, leeftijd, kolom, uitkomst }) =>
        `${[gever, ontvanger, leeftijd, kolom]}: ${tekst(uitkomst.formule)}`,
    );
  const eerste = regelsets.find(({ versie }) => versie === TABEL.regelset) ?? assert.fail();
  const toen = onder(eerste);
  const anderen = onder(wet).filter((regel, nummer) => regel !== toen[nummer]);
  // School en haar deskundige, naar het samenwerkingsverband, ongeoorloofd verzuim, vier leeftijden: verder niets.
  const swv = ONTVANGERS.findIndex(({ naam }) => naam === 'samenwerkingsverband');
  const kolom = KOLOMMEN.findIndex(({ teken }) => teken === 'g-on');
  const verwachte = [
    ...[0, 1, 2, 3].map((l) => `0,${swv},${l},${kolom}: ja`),
    ...[0, 1, 2, 3].map((l) => `1,${swv},${l},${kolom}: B`),
  ];
  assert.deepEqual(anderen, verwachte);
  // Op de pagina is dat per sectie één rij.
  const rij = (regel: string): boolean => regel.startsWith('| samenwerkingsverband | elke |');
  for (const sectie of TABEL.secties.slice(0, 2)) assert.equal(sectieTekst(sectie).filter(rij).length, 1);
});

test('elke vindplaats op de pagina staat in het eisenoverzicht, en de pagina is in 20 minuten te lezen', () => {
  const genoemd = new Set([
    ...TABEL.waarom.flatMap(({ artikelen }) => artikelen),
    ...TABEL.gronden.flatMap(({ grond }) => grond.artikelen),
    ...[...TABEL.vindplaatsen.values()].flat(),
    ...TABEL.poorten.flatMap(({ redenen }) => [...redenen.values()].flat()),
    ...TABEL.gebreken.flatMap(({ redenen }) => [...redenen.values()].flat()),
  ]);
  for (const kenmerk of genoemd) assert.ok(findEis(kenmerk), kenmerk);
  const regels = PAGINA.split('\n');
  assert.ok(regels.length < 700, String(regels.length));
  assert.ok(
    TABEL.poorten.every(({ redenen, bij }) => redenen.size > 0 || HANDELINGEN.every((h) => bij[h].telt === 'nergens')),
  );
});
