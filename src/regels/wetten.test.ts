/** De wetten van de regels, bij naam, over gezaaide vragen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TOESTEMMING, vraag } from '../../test/verschil/voorbeeld.ts';
import { dobbelsteen, willekeurigeVraag } from '../../test/verschil/willekeur.ts';
import { beoordeelOnder } from './beoordeel.ts';
import { compileer } from './compileer.ts';
import { beoordeel, beoordeelFeiten, herbeoordeel } from './index.ts';
import { REGELS_2026_1 } from './regels.ts';
import type { Regelset } from './regelset.ts';
import { kiesRegelset, REGELSETS } from './regelset.ts';
import type { Handeling, Vraag } from './vraag.ts';
import { HANDELINGEN, PLICHTEN } from './vraag.ts';

const ZAAD = 4242;
type Kaart = Record<string, unknown>;
const VAST = /^(versie|handeling|peildatum|plicht|afweging)$/;

const codes = (oordeel: ReturnType<typeof beoordeel>): string[] => oordeel.redenen.map(({ code }) => code).sort();

/** Alle paden die weg kunnen, ook hele objecten. */
function paden(kaart: Kaart, voor = ''): string[] {
  return Object.entries(kaart).flatMap(([naam, waarde]) => {
    const pad = voor + naam;
    const binnen =
      waarde !== null && typeof waarde === 'object' && !Array.isArray(waarde) ? paden(waarde as Kaart, `${pad}.`) : [];
    return VAST.test(pad) ? binnen : [pad, ...binnen];
  });
}

function zonder(kaart: Kaart, pad: string): Kaart {
  const kopie = structuredClone(kaart);
  const delen = pad.split('.');
  const laatste = delen.pop() as string;
  const plek = delen.reduce<Kaart | undefined>((hier, deel) => hier?.[deel] as Kaart | undefined, kopie);
  if (plek) delete plek[laatste];
  return kopie;
}

const metRegels = (regels: typeof REGELS_2026_1): Regelset => ({
  versie: 'proef',
  geldig: { kind: 'uit' },
  toelichting: 'Alleen in een proef.',
  gevolg: 'Niets, want dit is een proef.',
  regels,
  tabellen: Object.fromEntries(HANDELINGEN.map((h) => [h, compileer(regels, h)])) as Regelset['tabellen'],
});

test('standaard geweigerd: een vraag die niets weet, mag nooit', () => {
  for (const handeling of HANDELINGEN) {
    for (const plicht of [null, ...PLICHTEN]) {
      for (const afweging of [null, {}, { persoonlijk: true, gemotiveerd: true, collegaGeraadpleegd: true }]) {
        const oordeel = beoordeel({ versie: 1, handeling, peildatum: '2026-03-03', plicht, afweging });
        assert.equal(oordeel.uitkomst, 'onvolledig');
        assert.deepEqual(oordeel.redenen, []);
        assert.ok(oordeel.vragen.length > 0);
      }
    }
  }
});

test(`vergeten weten verruimt nooit, en een antwoord redt geen weigering (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD);
  for (let nummer = 0; nummer < 400; nummer += 1) {
    let meer = willekeurigeVraag(d) as unknown as Kaart;
    for (let stap = 0; stap < 12; stap += 1) {
      const minder = zonder(meer, d.kies(paden(meer)));
      const voor = beoordeel(meer as unknown as Vraag);
      const na = beoordeel(minder as unknown as Vraag);
      const bericht = JSON.stringify(minder);
      if (voor.uitkomst !== 'toegestaan') assert.notEqual(na.uitkomst, 'toegestaan', bericht);
      // Van minder naar meer: wat geweigerd was blijft geweigerd, met minstens dezelfde redenen.
      if (na.uitkomst === 'geweigerd') assert.equal(voor.uitkomst, 'geweigerd', bericht);
      for (const code of codes(na)) assert.ok(codes(voor).includes(code), `${code}: ${bericht}`);
      for (const { code } of na.opmerkingen)
        assert.ok(
          voor.opmerkingen.some((o) => o.code === code),
          bericht,
        );
      if (na.uitkomst === 'toegestaan') {
        for (const { code } of voor.voorwaarden)
          assert.ok(
            na.voorwaarden.some((v) => v.code === code),
            bericht,
          );
      }
      meer = minder;
    }
  }
});

test('verbod gaat voor: één regel weigert, wat er verder ook gunstig is', () => {
  const gunstig = vraag('verstrekken', { toestemming: TOESTEMMING as never });
  assert.equal(beoordeel(gunstig).uitkomst, 'toegestaan');
  const eenVerbod = vraag('verstrekken', {
    toestemming: TOESTEMMING as never,
    gegeven: { categorie: 'buiten-5.1', voorActie: true },
  });
  assert.equal(beoordeel(eenVerbod).uitkomst, 'geweigerd');
});

test('volgorde maakt niet uit: omgekeerde regels geven dezelfde redenen', () => {
  const omgekeerd = metRegels([...REGELS_2026_1].reverse());
  const d = dobbelsteen(ZAAD + 1);
  for (let nummer = 0; nummer < 500; nummer += 1) {
    const gevraagd = willekeurigeVraag(d) as unknown as Vraag;
    const een = beoordeel(gevraagd);
    const ander = beoordeelOnder(omgekeerd, gevraagd);
    assert.equal(een.uitkomst, ander.uitkomst);
    assert.deepEqual(codes(een), codes(ander));
  }
});

test('extra verbod verruimt nooit: elke regel minder geeft hoogstens minder redenen', () => {
  const d = dobbelsteen(ZAAD + 2);
  const sets = REGELS_2026_1.map((weg) => metRegels(REGELS_2026_1.filter((regel) => regel !== weg)));
  for (let nummer = 0; nummer < 500; nummer += 1) {
    const gevraagd = willekeurigeVraag(d) as unknown as Vraag;
    const met = beoordeel(gevraagd);
    const zonderEen = beoordeelOnder(d.kies(sets), gevraagd);
    for (const code of codes(zonderEen)) assert.ok(codes(met).includes(code));
    if (met.uitkomst === 'toegestaan') assert.equal(zonderEen.uitkomst, 'toegestaan');
  }
});

test('een oude beslissing herhaalt zich precies uit haar woorden', () => {
  const d = dobbelsteen(ZAAD + 3);
  for (let nummer = 0; nummer < 600; nummer += 1) {
    let gevraagd = willekeurigeVraag(d) as unknown as Kaart;
    for (let weg = Math.floor(d.kans() * 6); weg > 0; weg -= 1) gevraagd = zonder(gevraagd, d.kies(paden(gevraagd)));
    const oordeel = beoordeel(gevraagd as unknown as Vraag);
    const feiten = JSON.parse(JSON.stringify(beoordeelFeiten(gevraagd as unknown as Vraag)));
    const opnieuw = herbeoordeel(feiten);
    assert.ok(opnieuw.kind === 'herbeoordeeld');
    assert.equal(opnieuw.uitkomst, oordeel.uitkomst);
    assert.deepEqual([...opnieuw.redenen].sort(), codes(oordeel));
  }
  assert.deepEqual(herbeoordeel({ ...beoordeelFeiten(vraag('inzien')), regelset: '1999.9' }), {
    kind: 'onbekende-regelset',
    regelset: '1999.9',
  });
});

test('een regel die faalt weigert, met de andere redenen erbij', () => {
  const [set] = REGELSETS;
  assert.ok(set !== undefined);
  const stuk = {
    ...set,
    tabellen: {
      ...set.tabellen,
      verstrekken: set.tabellen.verstrekken.map((tabel) => ({
        ...tabel,
        feiten: tabel.feiten.map((plek) =>
          plek.naam === 'noodzaak'
            ? {
                ...plek,
                feit: {
                  ...plek.feit,
                  waar: (): boolean => {
                    throw new Error('stuk');
                  },
                },
              }
            : plek,
        ),
      })),
    },
  };
  const oordeel = beoordeelOnder(stuk, vraag('verstrekken', { kanaal: { mfa: false } }));
  assert.equal(oordeel.uitkomst, 'geweigerd');
  assert.deepEqual(codes(oordeel), ['kanaal-zonder-tweede-factor', 'regel-niet-te-beoordelen']);
  assert.deepEqual(beoordeelOnder(stuk, vraag('verstrekken')).vragen, []);
});

test('wat geen vraag is, wordt door de bibliotheek geweigerd en gooit niets', () => {
  const lastig = Object.defineProperty({}, 'versie', { enumerable: true, get: () => assert.fail('gelezen') });
  for (const onzin of [
    null,
    undefined,
    7,
    'x',
    [],
    {},
    lastig,
    new Proxy({}, { ownKeys: () => assert.fail('geteld') }),
  ]) {
    const oordeel = beoordeel(onzin as never);
    assert.equal(oordeel.uitkomst, 'geweigerd');
    assert.deepEqual(codes(oordeel), ['regel-niet-te-beoordelen']);
  }
});

test('velden met de waarde undefined tellen als afwezig, ook voor het logboek', () => {
  const open = {
    ...vraag('verstrekken'),
    gever: { partij: undefined, functie: 'mentor' },
    jongere: undefined,
  } as unknown as Vraag;
  const feiten = beoordeelFeiten(open);
  assert.equal(feiten.gebrek, false);
  const opnieuw = herbeoordeel(feiten);
  assert.ok(opnieuw.kind === 'herbeoordeeld');
  assert.equal(opnieuw.uitkomst, beoordeel(open).uitkomst);
  const fout = herbeoordeel(beoordeelFeiten({ ...open, versie: 2 } as unknown as Vraag));
  assert.deepEqual(fout.kind === 'herbeoordeeld' && fout.redenen, ['regel-niet-te-beoordelen']);
});

test('een vervuild prototype beantwoordt geen enkele vraag', () => {
  const open = vraag('verstrekken', { casus: { geinformeerd: undefined }, jongere: undefined });
  const voor = beoordeel(open);
  const prototype = Object.prototype as unknown as Kaart;
  prototype['geinformeerd'] = true;
  prototype['jongere'] = { geboortedatum: '2012-01-01', onderwijs: 'vo' };
  try {
    assert.deepEqual(beoordeel(open), voor);
  } finally {
    delete prototype['geinformeerd'];
    delete prototype['jongere'];
  }
  assert.deepEqual(voor.vragen, ['casus.geinformeerd', 'jongere.geboortedatum', 'jongere.onderwijs']);
});

test('de peildatum kiest de regelset; de verzuimwet staat uit op elke dag', () => {
  for (const dag of ['1990-01-01', '2025-09-01', '2026-03-03', '2099-12-31'])
    assert.equal(kiesRegelset(dag).versie, '2026.1');
  const uit = REGELSETS.find(({ geldig }) => geldig.kind === 'uit');
  assert.ok(uit !== undefined);
  // Onder de verzuimwet gaat ongeoorloofd verzuim zonder activiteit naar het SWV (Art 4.2 (e)); nu niet.
  const naarSwv = vraag('verstrekken', {
    ontvanger: { partij: 'swv', functie: 'directeur' },
    gegeven: {
      categorie: 'g',
      verzuim: { soort: 'ongeoorloofd', meldplichtig: true, vermoedenOngeoorloofd: false, jeugdartsGezien: false },
    },
  });
  assert.deepEqual(codes(beoordeel(naarSwv)), ['swv-zonder-activiteit']);
  assert.equal(beoordeelOnder(uit, naarSwv).uitkomst, 'toegestaan');
});

test('wat een oordeel belooft: leeg waar het contract leeg zegt', () => {
  const d = dobbelsteen(ZAAD + 4);
  for (let nummer = 0; nummer < 800; nummer += 1) {
    let gevraagd = willekeurigeVraag(d) as unknown as Kaart;
    for (let weg = Math.floor(d.kans() * 4); weg > 0; weg -= 1) gevraagd = zonder(gevraagd, d.kies(paden(gevraagd)));
    const o = beoordeel(gevraagd as unknown as Vraag);
    assert.deepEqual(Object.keys(o), [
      'versie',
      'uitkomst',
      'regelset',
      'redenen',
      'voorwaarden',
      'opmerkingen',
      'grondslagen',
      'vragen',
    ]);
    assert.equal(o.redenen.length > 0, o.uitkomst === 'geweigerd');
    assert.equal(o.vragen.length > 0, o.uitkomst === 'onvolledig');
    assert.equal(o.grondslagen.length > 0, o.uitkomst === 'toegestaan');
    if (o.uitkomst !== 'toegestaan') assert.deepEqual(o.voorwaarden, []);
    for (const reden of o.redenen) {
      assert.deepEqual(Object.keys(reden), ['code', 'artikelen', 'uitleg', 'herstel']);
      assert.ok(reden.herstel.length > 0);
    }
  }
});

test('dezelfde vraag geeft altijd hetzelfde oordeel, en de vraag blijft wat zij was', () => {
  const handelingen: readonly Handeling[] = HANDELINGEN;
  for (const handeling of handelingen) {
    const gevraagd = vraag(handeling, { toestemming: undefined });
    const kopie = structuredClone(gevraagd);
    assert.deepEqual(beoordeel(gevraagd), beoordeel(gevraagd));
    assert.deepEqual(gevraagd, kopie);
  }
});
