import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beoordeel } from '../regels/index.ts';
import {
  DAG,
  elkProfiel,
  kiesUit,
  toeval,
  type Wandeling,
  wandel,
  willekeurig,
  zoLangMogelijk,
} from './proef/wandeling.ts';
import { PROFIELEN } from './profielen.ts';
import { beginBij, stelSamen } from './stand.ts';
import { aantalGesteld, bepaalVervolg, HOOGSTENS, hangtAfVan, nogTeVragen } from './volgende-vraag.ts';
import { VRAGENLIJST } from './vragenlijst.ts';
import { WEET_NIET } from './vulling.ts';

/** De lange proef loopt veel meer wegen. */
const KEER = process.env.PROEF === '1' ? 20 : 1;
const pad = ({ profiel, keuzes }: Wandeling): string =>
  `${profiel.sleutel} ${[...keuzes].map((deel) => deel.join('=')).join(' ')}`;

describe('de vragen van Mag ik dit delen?', () => {
  it('zijn er nooit meer dan twaalf, ook op de langste weg, en dan is het antwoord ja of nee', () => {
    let langste = 0;
    for (let zaad = 0; zaad < 150 * KEER; zaad += 1) {
      const profiel = elkProfiel(zaad);
      const tocht = wandel(profiel, zoLangMogelijk(profiel, toeval(zaad)));
      langste = Math.max(langste, tocht.gevraagd.length);
      assert.ok(tocht.gevraagd.length <= HOOGSTENS, `zaad ${zaad}: ${pad(tocht)}`);
      assert.notEqual(tocht.einde.oordeel.uitkomst, 'onvolledig', `zaad ${zaad}: ${pad(tocht)}`);
    }
    assert.ok(langste >= 9, `de langste weg telde maar ${langste} vragen; dan bewijst deze proef weinig`);
  });

  it('eindigen altijd in ja of nee als iemand alles weet', () => {
    for (let zaad = 0; zaad < 200 * KEER; zaad += 1) {
      const tocht = wandel(elkProfiel(zaad), willekeurig(toeval(zaad), 0));
      assert.ok(tocht.gevraagd.length <= HOOGSTENS, `zaad ${zaad}: ${pad(tocht)}`);
      assert.notEqual(tocht.einde.oordeel.uitkomst, 'onvolledig', `zaad ${zaad}: ${pad(tocht)}`);
    }
  });

  it('eindigen bij twijfel eerlijk: het antwoord noemt de vraag waar het van afhangt', () => {
    let twijfels = 0;
    for (let zaad = 0; zaad < 150 * KEER; zaad += 1) {
      const tocht = wandel(elkProfiel(zaad), willekeurig(toeval(zaad), 0.3));
      assert.ok(tocht.gevraagd.length <= HOOGSTENS, `zaad ${zaad}: ${pad(tocht)}`);
      if (tocht.einde.oordeel.uitkomst !== 'onvolledig') continue;
      twijfels += 1;
      const punten = hangtAfVan(stelSamen(tocht.begin, tocht.keuzes), tocht.einde.oordeel);
      assert.ok(punten.length > 0, `zaad ${zaad}: ${pad(tocht)}`);
      assert.ok(
        punten.some(({ sleutel }) => tocht.keuzes.get(sleutel) === WEET_NIET),
        `zaad ${zaad}: ${pad(tocht)}`,
      );
    }
    assert.ok(twijfels > 10, 'te weinig wegen eindigden in twijfel');
  });

  it('geven hetzelfde antwoord als het oordeel over de hele vraag, en niet verder vragen maakt van nee nooit ja', () => {
    for (let zaad = 0; zaad < 60 * KEER; zaad += 1) {
      const lot = toeval(zaad);
      const tocht = wandel(elkProfiel(zaad), willekeurig(lot, 0.05));
      const stand = stelSamen(tocht.begin, tocht.keuzes);
      assert.deepEqual(tocht.einde.oordeel, beoordeel(stand.vraag), `zaad ${zaad}: ${pad(tocht)}`);
      if (tocht.einde.oordeel.uitkomst === 'onvolledig') continue;
      const rest = stand.open
        .filter(({ opVerzoek }) => opVerzoek !== true)
        .map((punt) => [punt.sleutel, kiesUit(punt.keuzes, lot).sleutel] as const);
      const verder = stelSamen(tocht.begin, new Map([...tocht.keuzes, ...rest]));
      assert.equal(beoordeel(verder.vraag).uitkomst, tocht.einde.oordeel.uitkomst, `zaad ${zaad}: ${pad(tocht)}`);
    }
  });

  it('vragen altijd wie het krijgt voordat nee vaststaat: voor een derde gelden andere regels', () => {
    const melding = PROFIELEN.find(({ sleutel }) => sleutel === 'melding');
    assert.ok(melding);
    const begin = beginBij(melding, DAG);
    const keuzes = new Map([['melding', 'geen']]);
    const vervolg = bepaalVervolg(begin, keuzes, stelSamen(begin, keuzes));
    assert.equal(vervolg.kind === 'vraag' && vervolg.punt.sleutel, 'aan');
  });

  it('worden alleen gesteld als het oordeel er nog naar vraagt, of als zij de handeling nog kunnen veranderen', () => {
    for (let zaad = 0; zaad < 30; zaad += 1) {
      const profiel = elkProfiel(zaad);
      const lot = toeval(zaad);
      wandel(profiel, (punt, keuzes) => {
        const stand = stelSamen(beginBij(profiel, DAG), keuzes);
        const oordeel = beoordeel(stand.vraag);
        if (!profiel.altijd.includes(punt.sleutel) && (punt.sleutel !== 'aan' || oordeel.uitkomst === 'onvolledig'))
          assert.ok(nogTeVragen(stand, oordeel).includes(punt), punt.sleutel);
        return kiesUit(punt.keuzes, lot).sleutel;
      });
    }
  });

  it('geven in elke volgorde van het adres dezelfde vraag', () => {
    for (let zaad = 0; zaad < 30; zaad += 1) {
      const { profiel, keuzes } = wandel(elkProfiel(zaad), willekeurig(toeval(zaad), 0.1));
      const omgekeerd = new Map([...keuzes].reverse());
      assert.deepEqual(
        stelSamen(beginBij(profiel, DAG), omgekeerd).vraag,
        stelSamen(beginBij(profiel, DAG), keuzes).vraag,
      );
    }
  });

  it('tellen niet mee als iemand uit zichzelf iets verbetert, en een verbetering telt in het oordeel', () => {
    const [overleg] = PROFIELEN;
    assert.ok(overleg);
    const begin = beginBij(overleg, DAG);
    const verbeterd = new Map([
      ['mbo', 'ja'],
      ['ik', 'leraar'],
    ]);
    const stand = stelSamen(begin, verbeterd);
    assert.equal(aantalGesteld(begin, stand), 1);
    const vervolg = bepaalVervolg(begin, verbeterd, stand);
    assert.ok(vervolg.kind === 'vraag' && vervolg.nummer === 2);
    const geheel = new Map([
      ['ik', 'leraar'],
      ['wat', 'onderwijs'],
      ['aan', 'ggd'],
      ['leeftijd', 'onder-12'],
      ['afspraken', 'ik-niet'],
    ]);
    const einde = bepaalVervolg(begin, geheel, stelSamen(begin, geheel));
    assert.ok(einde.kind === 'antwoord');
    assert.deepEqual(
      einde.oordeel.redenen.map(({ code }) => code),
      ['gever-niet-gebonden'],
    );
  });

  it('blijven binnen twaalf, ook als elke ingevulde regel ter discussie staat', () => {
    for (let zaad = 0; zaad < 60 * KEER; zaad += 1) {
      const lot = toeval(zaad);
      const profiel = elkProfiel(zaad);
      const keuzes = new Map<string, string>();
      for (const sleutel of Object.keys(profiel.gebruikelijk)) {
        const punt = VRAGENLIJST.find((ander) => ander.sleutel === sleutel);
        if (punt !== undefined && lot() < 0.2)
          keuzes.set(sleutel, lot() < 0.5 ? WEET_NIET : kiesUit(punt.keuzes, lot).sleutel);
      }
      let gevraagd = 0;
      for (;;) {
        const vervolg = bepaalVervolg(beginBij(profiel, DAG), keuzes, stelSamen(beginBij(profiel, DAG), keuzes));
        if (vervolg.kind === 'antwoord') break;
        gevraagd += 1;
        keuzes.set(vervolg.punt.sleutel, kiesUit(vervolg.punt.keuzes, lot).sleutel);
      }
      assert.ok(gevraagd <= HOOGSTENS, `zaad ${zaad}: ${gevraagd} vragen`);
    }
  });
});
