import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Document } from '../../document/document.ts';
import { nederlands, zonderMerk } from '../../document/taaldeel.ts';
import type { Doel } from '../../regels/index.ts';
import { informatieDocument } from './informatie-document.ts';
import {
  hashVanInformatie,
  type Informatiestof,
  type Informatietekst,
  type Informatiezinnenblad,
  inTaal,
  schrijfInformatie,
  VERTALING,
} from './informatie-tekst.ts';
import { INFORMATIEZINNEN, type Lezer } from './informatie-zinnen.nl.ts';

const LEZERS: readonly Lezer[] = ['ouder', 'ouder-16', 'jongere', 'jongere-16'];
const GGD = { id: 'ggd', naam: 'GGD Waterrijk', soort: 'ggd' } as const;
const GEMEENTE = { id: 'gem', naam: 'Gemeente Oeverstad', soort: 'gemeente' } as const;
const SCHOOL = { id: 'school', naam: 'Schoolbestuur De Linde', soort: 'school' } as const;

const stof = (anders: Partial<Informatiestof> = {}): Informatiestof => ({
  lezer: 'ouder',
  voogd: false,
  overleg: 'MDO',
  regie: { naam: 'Noor Jansen', partij: 'Schoolbestuur De Linde', telefoon: '088 000 11 11' },
  partijen: [SCHOOL, GGD, GEMEENTE],
  doelen: ['a', 'c'],
  nieuws: { kind: 'alles' },
  bewaarmaanden: 24,
  nazorgMaanden: 6,
  metToestemming: true,
  metMelding: false,
  metLeerplicht: false,
  ...anders,
});

const heel = ({ titel, inleiding, delen }: Informatiezinnenblad): readonly string[] => [
  titel,
  ...inleiding,
  ...delen.flatMap(({ kop, voor, punten, na }) => [kop, ...voor, ...punten, ...na]),
];
const deel = (tekst: Informatietekst, letter: string): string => {
  const gevonden = tekst.delen.find((d) => d.deel === letter);
  assert.ok(gevonden, `deel ${letter} ontbreekt`);
  return [gevonden.kop, ...gevonden.voor, ...gevonden.punten, ...gevonden.na].join(' ');
};

describe('de uitleg van 12.4', () => {
  for (const lezer of LEZERS) {
    it(`heeft voor ${lezer} alle negen delen, elk met een eigen kop en inhoud uit de casus`, () => {
      const tekst = schrijfInformatie(stof({ lezer }));
      assert.deepEqual(
        tekst.delen.map((d) => d.deel),
        ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
      );
      assert.equal(new Set(tekst.delen.map((d) => d.kop)).size, 9);
      assert.match(
        deel(tekst, 'a'),
        lezer.startsWith('jongere') ? /leren en groeien.*vastloopt/ : /ontwikkelen.*vastloopt/,
      );
      for (const partij of ['Schoolbestuur De Linde', 'GGD Waterrijk', 'Gemeente Oeverstad']) {
        assert.ok(deel(tekst, 'b').includes(`${partij}: `), `wie meepraat: ${partij}`);
        assert.ok(deel(tekst, 'c').includes(`${partij}: `), `hoe lang ${partij} bewaart`);
      }
      assert.match(deel(tekst, 'b'), /in de wet/);
      assert.match(deel(tekst, 'c'), /24 maanden.*6 maanden.*20 jaar/);
      assert.match(deel(tekst, 'c'), /overleg klaar/, 'vanaf wanneer de maanden tellen (12.4c)');
      assert.match(deel(tekst, 'f'), /Noor Jansen vertelt hoe .* bereikt/, 'de FG is te vinden (AVG 13)');
      assert.match(
        deel(tekst, 'f'),
        /altijd klagen bij de Autoriteit/,
        'klagen hoeft niet eerst ergens anders (12.4f)',
      );
      assert.match(deel(tekst, 'd'), /lezen.*kopie|lezen wat er over jou staat/);
      assert.match(deel(tekst, 'd'), /verbeteren.*weghalen.*niet laten gebruiken.*maand/);
      assert.match(deel(tekst, 'e'), /Nee .*goed.*(intrekken|stoppen).*mocht toen wel/);
      assert.match(deel(tekst, 'f'), /Noor Jansen.*elke organisatie.*Autoriteit Persoonsgegevens/);
      assert.match(deel(tekst, 'g'), /van de wet/);
      assert.match(deel(tekst, 'h'), /Niets\./);
      assert.match(deel(tekst, 'i'), /Noor Jansen van Schoolbestuur De Linde: 088 000 11 11/);
    });
  }

  it('volgt de casus: doelen, termijnen, verzuimmelding, leerplicht en toestemming staan er alleen als zij er zijn', () => {
    const gewoon = schrijfInformatie(stof());
    const anders = schrijfInformatie(
      stof({ doelen: ['b'], bewaarmaanden: 12, metMelding: true, metLeerplicht: true, metToestemming: false }),
    );
    assert.ok(!deel(gewoon, 'g').includes('leerplicht') && deel(anders, 'g').includes('leerplicht'));
    assert.ok(!deel(gewoon, 'b').includes('veel lessen') && deel(anders, 'b').includes('veel lessen'));
    assert.ok(deel(gewoon, 'e').includes('arts') && !deel(anders, 'e').includes('arts'));
    assert.ok(deel(anders, 'a').includes('hulp vinden') && !deel(anders, 'a').includes('vastloopt'));
    assert.ok(deel(anders, 'c').includes('12 maanden'));
  });

  it('laat vanaf 16 de jongere zelf beslissen, en zegt dat ook tegen de ouders (fn 32, E-02)', () => {
    assert.match(deel(schrijfInformatie(stof({ lezer: 'jongere-16' })), 'd'), /zonder je ouders/);
    assert.match(deel(schrijfInformatie(stof({ lezer: 'ouder-16' })), 'd'), /Uw kind is 16 of ouder/);
    assert.match(deel(schrijfInformatie(stof({ lezer: 'jongere' })), 'd'), /Je ouders of voogd mogen het ook/);
  });

  it('noemt bij een voogd de jongere, en geen kind', () => {
    const alles = heel(schrijfInformatie(stof({ voogd: true }))).join(' ');
    assert.ok(alles.includes('de jongere') && !alles.includes('uw kind'));
  });

  it('zegt bij een nieuwe ontvanger alleen wat nieuw is, en dat een eerder ja daar niet voor telt (Bijl 5-i)', () => {
    for (const lezer of LEZERS) {
      const tekst = schrijfInformatie(stof({ lezer, nieuws: { kind: 'erbij', partijen: [GGD], doelen: [] } }));
      assert.equal(tekst.titel, 'Er komt een organisatie bij');
      assert.deepEqual(
        tekst.delen.map((d) => d.deel),
        ['b', 'i'],
      );
      assert.ok(deel(tekst, 'b').includes('GGD Waterrijk') && !heel(tekst).join(' ').includes('Oeverstad'));
      assert.match(deel(tekst, 'b'), /opnieuw/);
    }
  });

  it('zegt bij een nieuw doel alleen dat, en dat wat er lag daar niet vanzelf voor telt (3.4e, 3.4f)', () => {
    const tekst = schrijfInformatie(stof({ nieuws: { kind: 'erbij', partijen: [], doelen: ['f'] } }));
    assert.equal(tekst.titel, 'Er komt een doel bij');
    assert.match(deel(tekst, 'a'), /overlast.*niet zomaar/);
    assert.ok(!heel(tekst).join(' ').includes('vastloopt'));
    const beide = schrijfInformatie(stof({ nieuws: { kind: 'erbij', partijen: [GGD, GEMEENTE], doelen: ['f'] } }));
    assert.deepEqual(
      [beide.titel, beide.delen.map((d) => d.deel)],
      ['Er verandert iets in het overleg', ['a', 'b', 'i']],
    );
  });

  it('noemt geen gezinslid en geen casusnummer: de naam hangt aan de casus, niet aan de brief', () => {
    assert.ok(
      !heel(schrijfInformatie(stof()))
        .join(' ')
        .match(/Yara|W-20/),
    );
  });

  it('heeft een hash die met elke zin verandert', () => {
    const een = hashVanInformatie(schrijfInformatie(stof()));
    assert.deepEqual(een, hashVanInformatie(schrijfInformatie(stof())));
    assert.notDeepEqual(een, hashVanInformatie(schrijfInformatie(stof({ bewaarmaanden: 12 }))));
  });

  it('staat in het document met dezelfde zinnen in dezelfde volgorde', () => {
    const tekst = schrijfInformatie(stof());
    const zinnen = (blokken: Document['blokken']): readonly string[] =>
      blokken.flatMap((blok) => {
        if (blok.soort === 'lijst') return blok.regels;
        if (blok.soort === 'kader') return [blok.titel, ...zinnen(blok.blokken)];
        if (blok.soort === 'invulregel') return [blok.label];
        return blok.soort === 'tabel' ? [] : [blok.tekst];
      });
    for (const taal of ['nl', 'en'] as const) {
      const { overleg } = stof();
      const document = informatieDocument(tekst, { kenmerk: 'W-2026-0117', taal, overleg });
      const [titel = '', ...rest] = heel(inTaal(tekst, taal));
      const vertaling = VERTALING[taal];
      assert.equal(vertaling === null, taal === 'nl', 'alleen een vertaling zegt dat zij dat is');
      const verwacht = [titel, ...(vertaling === null ? [] : [vertaling]), ...rest].join(' ');
      assert.equal(zonderMerk(zinnen(document.blokken).join(' ')), verwacht);
      assert.ok(
        zinnen(document.blokken).join(' ').includes(nederlands(overleg)),
        'de naam van het overleg is Nederlands',
      );
      assert.deepEqual([document.taal, document.versie], [taal, `${tekst.versie}-${taal}`]);
    }
  });

  it('zegt in het Engels evenveel als in het Nederlands, onder dezelfde hash, en nergens Nederlands', () => {
    for (const lezer of LEZERS) {
      const tekst = schrijfInformatie(stof({ lezer }));
      const vorm = ({ delen }: Informatiezinnenblad) =>
        delen.map((d) => [d.deel, d.voor.length, d.punten.length, d.na.length]);
      assert.deepEqual(vorm(tekst.en), vorm(tekst), lezer);
      const engels = heel(inTaal(tekst, 'en'));
      assert.deepEqual(
        engels.filter((zin) => /\b(het|een|wij|niet|wordt|u|uw|jij|jouw)\b/iu.test(zin)),
        [],
        lezer,
      );
      const anders = { ...tekst, en: { ...tekst.en, titel: 'Something else' } };
      assert.notDeepEqual(hashVanInformatie(anders), hashVanInformatie(tekst), 'ook de Engelse tekst telt mee');
    }
  });
});

const DOELEN: readonly Doel[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const VAKTERMEN =
  /verwerkingsverantwoordelijke|grondslag|doelbinding|betrokkene|verstrekking|procesregisseur|convenant|beroepsgeheim|gegevensverwerking|rechtmatig|bevoegd|casus|deelnemer/;
const zinnenVan = (tekst: string): readonly string[] =>
  tekst
    .replaceAll(/\{\w+\}/g, 'Naam')
    .split(/(?<=[.?!])\s+/u)
    .filter((zin) => /\w/u.test(zin));
const woorden = (zin: string): number => zin.split(/\s+/u).filter((woord) => /\p{L}|\d/u.test(woord)).length;
/** Lettergrepen naar klinkergroepen; goed genoeg voor een gemiddelde. */
const lettergrepen = (woord: string): number => (woord.match(/[aeiouyäëïöüáéíóú]+/giu) ?? ['']).length;

describe('de woorden van de uitleg (C2)', () => {
  for (const lezer of LEZERS) {
    const zinnen = [
      ...Object.values(INFORMATIEZINNEN[lezer]),
      ...heel(schrijfInformatie(stof({ lezer, doelen: DOELEN, metMelding: true, metLeerplicht: true }))),
    ].flatMap(zinnenVan);

    const grens = lezer.startsWith('jongere') ? 15 : 20;
    it(`zijn voor ${lezer} kort: hoogstens ${grens} woorden, gemiddeld hoogstens 12`, () => {
      assert.deepEqual(
        zinnen.filter((zin) => woorden(zin) > grens),
        [],
      );
      const gemiddeld = zinnen.reduce((som, zin) => som + woorden(zin), 0) / zinnen.length;
      assert.ok(zinnen.length > 100 && gemiddeld <= (lezer.startsWith('jongere') ? 10 : 12), `gemiddeld ${gemiddeld}`);
    });

    it(`zijn voor ${lezer} makkelijk: leesgemak van Douma, zonder vaktaal`, () => {
      assert.deepEqual(
        zinnen.filter((zin) => VAKTERMEN.test(zin.toLowerCase())),
        [],
      );
      const alleWoorden = zinnen.join(' ').match(/\p{L}+/gu) ?? [];
      const perWoord = alleWoorden.reduce((som, woord) => som + lettergrepen(woord), 0) / alleWoorden.length;
      const douma = 206.84 - 77 * perWoord - 0.93 * (alleWoorden.length / zinnen.length);
      assert.ok(douma >= (lezer.startsWith('jongere') ? 75 : 65), `Douma ${douma.toFixed(1)}`);
    });

    it(`spreken ${lezer} aan met het goede woord`, () => {
      const fout = lezer.startsWith('jongere') ? /[^\p{L}](u|uw)[^\p{L}]/u : /[^\p{L}](je|jij|jou|jouw)[^\p{L}]/u;
      assert.deepEqual(
        zinnen.filter((zin) => fout.test(` ${zin.toLowerCase()} `)),
        [],
      );
    });
  }
});
