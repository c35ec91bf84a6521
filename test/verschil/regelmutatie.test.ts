/**
 * Geplante fouten in waar een regel geldt en waar zij op rust: een handeling erbij of eraf (`bij`), een vindplaats
 * erbij of eraf (`artikelen`). Wie overleeft moet bewezen gelijkwaardig zijn: geen enkele vraag merkt het verschil.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { beoordeelOnder } from '../../src/regels/beoordeel.ts';
import { snoei } from '../../src/regels/beperk.ts';
import { compileer } from '../../src/regels/compileer.ts';
import { diagramVan } from '../../src/regels/diagram.ts';
import type { FeitBeschrijving, Handeling, Regel, Vraag } from '../../src/regels/index.ts';
import { beoordeel, codes, feiten, HANDELINGEN, kiesRegelset, regels } from '../../src/regels/index.ts';
import type { Knoop } from '../../src/regels/knoop.ts';
import { en, JA, NEE, niet } from '../../src/regels/knoop.ts';
import type { Regelset } from '../../src/regels/regelset.ts';
import { dobbelsteen, willekeurigeVraag } from './willekeur.ts';

const ZAAD = 20262;
const ALLES = process.env['PROEF'] === '1';
const AANTAL = ALLES ? 8_000 : 3_000;
const SET = kiesRegelset('2026-03-03');

type Gezien = { readonly vraag: Vraag; readonly codes: string };

const codesVan = (redenen: readonly { readonly code: string }[]): string =>
  redenen
    .map(({ code }) => code)
    .sort()
    .join();

/** Dezelfde vragen bij elke handeling, zodat ook een zeldzame handeling alles tegenkomt. */
function steekproef(): ReadonlyMap<Handeling, readonly Gezien[]> {
  const d = dobbelsteen(ZAAD);
  const basis = Array.from({ length: AANTAL }, () => willekeurigeVraag(d));
  return new Map(
    HANDELINGEN.map((handeling) => [
      handeling,
      basis.map((een) => {
        const vraag = { ...een, handeling } as unknown as Vraag;
        return { vraag, codes: codesVan(beoordeel(vraag).redenen) };
      }),
    ]),
  );
}

/** Het diagram waarin deze regel bij deze handeling spreekt. */
function spreektBij(regel: Regel, handeling: Handeling): Knoop {
  const bekend = feiten[regel.groep] as Record<string, FeitBeschrijving>;
  const letters = [
    ...regel.als.map((letter) => ({ naam: letter.replace(/^niet /, ''), waar: !letter.startsWith('niet ') })),
    ...regel.tenzij.map((naam) => ({ naam, waar: false })),
  ];
  const delen = letters.map(({ naam, waar }) => {
    const knoop = diagramVan(handeling, (bekend[naam] as FeitBeschrijving).waar);
    return waar ? knoop : niet(knoop);
  });
  return snoei(delen.reduce(en, JA));
}

/** Waar als de extra regel nergens spreekt waar haar code er niet al is. */
function voegtNietsToe(regel: Regel, handeling: Handeling): boolean {
  const eigen = regels.filter(({ code, bij }) => code === regel.code && bij.includes(handeling));
  return (
    snoei(eigen.map((ander) => niet(spreektBij(ander, handeling))).reduce(en, spreektBij(regel, handeling))) === NEE
  );
}

const anders = (regel: Regel, bij: readonly Handeling[]): readonly Regel[] =>
  regels.map((ander) => (ander === regel ? { ...regel, bij } : ander));

function wordtGezien(mutant: readonly Regel[], handeling: Handeling, vragen: readonly Gezien[]): boolean {
  const set: Regelset = { ...SET, tabellen: { ...SET.tabellen, [handeling]: compileer(mutant, handeling) } };
  return vragen.some(({ vraag, codes: echt }) => codesVan(beoordeelOnder(set, vraag).redenen) !== echt);
}

test(`elke handeling te veel of te weinig bij een regel valt op, of is bewezen zonder gevolg (zaad ${ZAAD})`, () => {
  const vragen = steekproef();
  const gemist: string[] = [];
  const zonderGevolg: string[] = [];
  let geplant = 0;
  regels.forEach((regel, nummer) => {
    HANDELINGEN.forEach((handeling, plaats) => {
      // De korte vorm plant een derde van de fouten, verspreid over regels en handelingen.
      if (!ALLES && (nummer + plaats) % 3 !== 0) return;
      geplant += 1;
      const erbij = !regel.bij.includes(handeling);
      const bij = erbij ? [...regel.bij, handeling] : regel.bij.filter((ander) => ander !== handeling);
      if (wordtGezien(anders(regel, bij), handeling, vragen.get(handeling) ?? [])) return;
      const naam = `${regel.code} ${erbij ? 'ook' : 'niet'} bij ${handeling}`;
      if (erbij && voegtNietsToe(regel, handeling)) zonderGevolg.push(naam);
      else gemist.push(naam);
    });
  });
  assert.ok(geplant > 200, String(geplant));
  assert.deepEqual(gemist, []);
  assert.ok(zonderGevolg.length < geplant / 3, zonderGevolg.join('; '));
});

/** Wat de gepubliceerde pagina over een code zegt: waar zij op rust, en per stel handelingen waar zij daar op rust. */
function pagina(): ReadonlyMap<string, readonly string[]> {
  const tekst = readFileSync(join(pakketwortel, 'docs/codes.md'), 'utf8');
  return new Map(tekst.split(/^### /m).map((deel) => [/^`([^`]+)`/.exec(deel)?.[1] ?? '', deel.split('\n')]));
}

function staatZoOpDePagina(regel: Regel, artikelen: readonly string[], regelsOpPagina: readonly string[]): boolean {
  const rust = regelsOpPagina.find((zin) => zin.startsWith('- Rust op: '))?.slice('- Rust op: '.length);
  const eigen = regelsOpPagina.find((zin) => zin.startsWith(`- Bij ${regel.bij.join(', ')}: `));
  const hier = / Rust hier op (.*)\.$/.exec(eigen ?? '')?.[1];
  return eigen !== undefined && (hier ?? rust) === artikelen.join(', ');
}

test('elke vindplaats te veel of te weinig bij een regel valt op tegen de gepubliceerde pagina', () => {
  const opPagina = pagina();
  for (const regel of regels) {
    const zinnen = opPagina.get(regel.code) ?? assert.fail(regel.code);
    const artikelen: readonly string[] = regel.artikelen ?? codes[regel.code as keyof typeof codes].artikelen;
    assert.ok(staatZoOpDePagina(regel, artikelen, zinnen), regel.code);
    for (const weg of artikelen) {
      const zonder = artikelen.filter((artikel) => artikel !== weg);
      assert.ok(!staatZoOpDePagina(regel, zonder, zinnen), `${regel.code} zonder ${weg}`);
    }
    assert.ok(
      !staatZoOpDePagina(regel, [...artikelen, 'ergens anders'], zinnen),
      `${regel.code} met een vindplaats erbij`,
    );
  }
});
