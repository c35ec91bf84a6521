import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findEis } from '../eisen/index.ts';
import { beoordeel, codes, feiten, isDatum, leeftijdOp, leeftijdsgroep, regels } from '../regels/index.ts';
import { DAG } from './proef/wandeling.ts';
import { PROFIELEN } from './profielen.ts';
import { beginBij, stelSamen } from './stand.ts';
import { findKeuze, findVraagpunt, VRAGENLIJST } from './vragenlijst.ts';
import { alsVraag, beginBouw, geboortedatumVoor, legIn, padenVan, WEET_NIET } from './vulling.ts';

const HANDELINGEN: readonly string[] = ['verstrekken', 'verstrekken-aan-derde'];

/** Elk pad waar een regel van deze handelingen naar kijkt. */
function padenVanDeRegels(): ReadonlySet<string> {
  const letterlijk = (naam: string): string => naam.replace(/^niet /, '');
  return new Set(
    regels
      .filter(({ bij }) => bij.some((handeling) => HANDELINGEN.includes(handeling)))
      .flatMap((regel) =>
        [...regel.als, ...regel.tenzij].map((naam) => ({
          groep: feiten[regel.groep] as Record<string, { kijktNaar: readonly string[] }>,
          naam: letterlijk(naam),
        })),
      )
      .flatMap(({ groep, naam }) => groep[naam]?.kijktNaar ?? []),
  );
}

describe('de vragenlijst', () => {
  it('heeft voor elk pad waar een regel naar kijkt een vraag', () => {
    const gedekt = new Set(VRAGENLIJST.flatMap((punt) => [...padenVan(punt)]));
    const nodig = padenVanDeRegels();
    assert.ok(nodig.size > 50);
    assert.deepEqual(
      [...nodig].filter((pad) => !gedekt.has(pad)),
      [],
    );
  });

  it('heeft bij elke vraag en elk antwoord een tekst, en alleen bestaande artikelen', () => {
    for (const punt of VRAGENLIJST) {
      assert.match(punt.vraag, /^[A-Z].*\?$/, punt.sleutel);
      assert.match(punt.waarom, /\.$/, punt.sleutel);
      assert.ok(punt.naam.length > 1 && punt.artikelen.length > 0, punt.sleutel);
      for (const artikel of punt.artikelen) assert.ok(findEis(artikel), `${punt.sleutel}: ${artikel}`);
      for (const keuze of punt.keuzes) {
        assert.match(keuze.zin, /^[A-Z].*\.$/, `${punt.sleutel}=${keuze.sleutel}`);
        assert.ok(keuze.label.length > 1, `${punt.sleutel}=${keuze.sleutel}`);
      }
    }
  });

  it('heeft korte, gesloten sleutels die maar één keer voorkomen', () => {
    assert.equal(new Set(VRAGENLIJST.map(({ sleutel }) => sleutel)).size, VRAGENLIJST.length);
    for (const { sleutel, keuzes } of VRAGENLIJST) {
      const alle = keuzes.map((keuze) => keuze.sleutel);
      assert.ok(alle.length > 1 && new Set(alle).size === alle.length, sleutel);
      for (const woord of [sleutel, ...alle]) assert.match(woord, /^[a-z0-9-]{2,20}$/, sleutel);
      assert.ok(!alle.includes(WEET_NIET), sleutel);
      assert.ok(!['begin', 'wijzig', 'na'].includes(sleutel), sleutel);
    }
  });

  it('houdt zinnen kort: hoogstens zestien woorden', () => {
    for (const { vraag, waarom, keuzes } of VRAGENLIJST) {
      for (const zin of [vraag, waarom, ...keuzes.map((keuze) => keuze.zin)].flatMap((tekst) =>
        tekst.split(/(?<=[.?:])\s/),
      )) {
        assert.ok(zin.split(/\s+/).length <= 16, zin);
      }
    }
  });

  it('verwijst met dan en gebruikelijk alleen naar latere, bestaande antwoorden', () => {
    const plaats = (sleutel: string): number => VRAGENLIJST.findIndex((punt) => punt.sleutel === sleutel);
    for (const punt of VRAGENLIJST) {
      for (const [sleutel, keuze] of punt.keuzes.flatMap(({ dan }) => Object.entries(dan ?? {}))) {
        const doel = findVraagpunt(sleutel);
        assert.ok(doel && findKeuze(doel, keuze), `${punt.sleutel} → ${sleutel}=${keuze}`);
        assert.ok(plaats(sleutel) > plaats(punt.sleutel), `${punt.sleutel} → ${sleutel}`);
      }
    }
    for (const { gebruikelijk, altijd, eerst } of PROFIELEN) {
      for (const [sleutel, keuze] of Object.entries(gebruikelijk)) {
        const doel = findVraagpunt(sleutel);
        assert.ok(doel && findKeuze(doel, keuze), `${sleutel}=${keuze}`);
      }
      for (const sleutel of [...altijd, ...eerst]) assert.ok(findVraagpunt(sleutel), sleutel);
    }
  });

  it('zegt een ouder of jongere niets over een taak, een fase of een behandeling, en het antwoord blijft ja (Art 4.5 (a))', () => {
    const profiel = PROFIELEN.find(({ sleutel }) => sleutel === 'overleg');
    assert.ok(profiel);
    const gewoon = [
      ['wat', 'gezin'],
      ['aan', 'school'],
      ['nodig', 'ja'],
      ['verteld', 'ja'],
    ] as const;
    for (const ik of ['ouder', 'jongere', 'leraar']) {
      for (const leeftijd of ['onder-12', '12-15', '16-17']) {
        const keuzes = new Map<string, string>([['ik', ik], ['leeftijd', leeftijd], ...gewoon]);
        const { vraag, beantwoord } = stelSamen(beginBij(profiel, DAG), keuzes);
        const gezegd = beantwoord
          .map(({ punt }) => punt.sleutel)
          .filter((s) => ['taak', 'fase', 'behandel'].includes(s));
        const school = leeftijd === '12-15' ? ['behandel', 'taak', 'fase'] : ['taak', 'fase'];
        assert.deepEqual(gezegd, ik === 'leraar' ? school : [], `${ik} ${leeftijd}`);
        assert.equal(beoordeel(vraag).uitkomst, 'toegestaan', `${ik} ${leeftijd}`);
      }
    }
  });

  it('zegt dat vanaf 18 jaar alleen de jongere het vooraf hoort (B.7)', () => {
    assert.match(findVraagpunt('verteld')?.waarom ?? '', /Vanaf 18 jaar gaat het alleen om de jongere\./);
    for (const { zin } of findVraagpunt('verteld')?.keuzes ?? []) assert.doesNotMatch(zin, /[Oo]uders/);
  });

  it('maakt met elk los antwoord een vraag die de regels begrijpen', () => {
    for (const profiel of PROFIELEN) {
      for (const punt of VRAGENLIJST) {
        for (const { sleutel, vult } of punt.keuzes) {
          const { vraag } = stelSamen(beginBij(profiel, DAG), new Map([[punt.sleutel, sleutel]]));
          const bouw = beginBouw(vraag);
          legIn(bouw, vult);
          const gebreken = beoordeel(alsVraag(bouw)).redenen.filter(({ code }) => code === 'regel-niet-te-beoordelen');
          assert.deepEqual(gebreken, [], `${profiel.sleutel} ${punt.sleutel}=${sleutel}`);
        }
      }
    }
    assert.ok('regel-niet-te-beoordelen' in codes);
  });
});

describe('de verzonnen geboortedatum', () => {
  it('valt op elke peildatum in de gekozen groep', () => {
    for (const peildatum of ['2026-03-03', '2028-02-29', '2027-12-31', '2027-01-01', '2026-03-01']) {
      for (const groep of ['<12', '12-15', '16-17', '18+'] as const) {
        const geboren = geboortedatumVoor(groep, peildatum);
        assert.ok(isDatum(geboren), geboren);
        assert.equal(leeftijdsgroep(leeftijdOp(geboren, peildatum)), groep, `${geboren} op ${peildatum}`);
      }
    }
  });
});
