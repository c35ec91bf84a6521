/** De diagrammen tegen de feiten zelf: elke toets over al haar invoer, en wat een vraag openlaat tegen de trage weg. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUNDELS } from '../../src/regels/bundels.ts';
import { mogelijk } from '../../src/regels/compileer.ts';
import { diagramVan, plaatsVan, volg } from '../../src/regels/diagram.ts';
import type { FeitBeschrijving, Gekeurd, Handeling } from '../../src/regels/index.ts';
import {
  beoordeel,
  beoordeelInvoer,
  controleerVraag,
  feiten,
  groepen,
  HANDELINGEN,
  keurVraag,
  kiesRegelset,
} from '../../src/regels/index.ts';
import { Kennis } from '../../src/regels/kennis.ts';
import type { Knoop } from '../../src/regels/knoop.ts';
import { JA, NEE } from '../../src/regels/knoop.ts';
import type { Lezer, Toets } from '../../src/regels/lezer.ts';
import { inEenAanvulling } from '../../src/regels/lezer.ts';
import { planVan } from '../../src/regels/plan.ts';
import { PADVOLGORDE, VARIABELE, VARIABELEN, vraagpad } from '../../src/regels/velden.ts';
import { weegGroepen } from '../../src/regels/weeg.ts';
import { platteVraag, Verkenning } from './verkenning.ts';
import { dobbelsteen, willekeurigeVraag } from './willekeur.ts';

const ZAAD = Number(process.env['ZAAD'] ?? 41);
const AANTAL = process.env['PROEF'] === '1' ? 20_000 : 300;

const ALLE = groepen.flatMap((groep) =>
  Object.entries(feiten[groep] as Record<string, FeitBeschrijving>).map(([naam, feit]) => ({ groep, naam, feit })),
);

/** Per variabele de waarden die nog kunnen, als bits. */
type Ruimte = readonly number[];
const ALLES: Ruimte = VARIABELEN.map(({ waarden }) => (1 << waarden.length) - 1);

/** Roept `bezoek` voor elk pad van antwoorden dat de toets zelf onderscheidt, met alle invoer op dat pad. */
function elkPad(handeling: Handeling, toets: Toets, bezoek: (ruimte: Ruimte, uitkomst: boolean) => void): void {
  const open: boolean[][] = [[]];
  for (let vast = open.pop(); vast !== undefined; vast = open.pop()) {
    const ruimte = [...ALLES];
    const antwoorden: boolean[] = [];
    const begin = vast;
    const vraag = (sleutel: string, gevraagd: readonly unknown[]): boolean => {
      const { nummer, waarden } = VARIABELE.get(sleutel) ?? assert.fail(sleutel);
      const ja = waarden.reduce<number>((som, w, plaats) => (gevraagd.includes(w) ? som | (1 << plaats) : som), 0);
      const over = ruimte[nummer] as number;
      if ((over & ja) === 0 || (over & ~ja) === 0) return (over & ja) !== 0;
      const nu = begin[antwoorden.length] ?? false;
      if (antwoorden.length >= begin.length) open.push([...antwoorden, true]);
      antwoorden.push(nu);
      ruimte[nummer] = nu ? over & ja : over & ~ja;
      return nu;
    };
    const lezer = {
      handeling,
      is: (pad: string, waarde: unknown) => vraag(pad, [waarde]),
      eenVan: (pad: string, waarden: readonly unknown[]) => vraag(pad, waarden),
      waar: (pad: string) => vraag(pad, [true]),
      bevat: (pad: string, element: string) => vraag(`${pad}~${element}`, [true]),
    } as unknown as Lezer;
    bezoek(ruimte, toets(lezer));
  }
}

type Vast = ReadonlyMap<number, number>;
const bundelVan = (variabele: number): (typeof BUNDELS)[number] | undefined =>
  BUNDELS.find(({ variabelen }) => variabelen.includes(variabele));

/** Kan deze waarde nog, bij wat van dezelfde bundel vastligt en wat de ruimte overlaat? */
function kan(variabele: number, ruimte: Ruimte, vast: Vast): boolean {
  const past = (nummer: number, code: number): boolean =>
    vast.has(nummer) ? vast.get(nummer) === code : ((ruimte[nummer] as number) & (1 << (code - 1))) !== 0;
  const bundel = bundelVan(variabele);
  if (bundel === undefined) return past(variabele, vast.get(variabele) ?? 0);
  return bundel.combinaties.some((codes) => codes.every((code, n) => past(bundel.variabelen[n] as number, code)));
}

/** Wat vastligt en voor deze variabele nog telt: alleen de rest van haar bundel. Daarbuiten is alles al nagekeken. */
function teltNog(variabele: number, vast: Vast): Vast {
  const eigen = bundelVan(variabele)?.variabelen ?? [];
  return new Map([...vast].filter(([nummer]) => eigen.includes(nummer)));
}

/**
 * Loopt diagrammen samen na over alle goed gevormde invoer uit de ruimte, variabele na variabele, en bezoekt de
 * einden waar zij gelijktijdig op uitkomen. Dezelfde knopen met hetzelfde dat nog telt worden eenmaal nagelopen.
 */
function loopSamen(begin: readonly Knoop[], ruimte: Ruimte, bezoek: (einden: readonly Knoop[]) => void): void {
  const gezien = new Set<string>();
  const loop = (knopen: readonly Knoop[], eerder: Vast): void => {
    const top = Math.min(...knopen.map(({ variabele }) => variabele));
    const vast = teltNog(top, eerder);
    const sleutel = `${knopen.map(({ nummer }) => nummer).join()};${[...vast].join()}`;
    if (gezien.has(sleutel)) return;
    gezien.add(sleutel);
    if (knopen.every(({ kinderen }) => kinderen.length === 0)) {
      bezoek(knopen);
      return;
    }
    VARIABELEN[top]?.waarden.forEach((_, plaats) => {
      const verder = new Map([...vast, [top, plaats + 1] as const]);
      if (((ruimte[top] as number) & (1 << plaats)) === 0 || !kan(top, ruimte, verder)) return;
      loop(
        knopen.map((knoop) => (knoop.variabele === top ? (knoop.kinderen[plaats] as Knoop) : knoop)),
        verder,
      );
    });
  };
  // Een pad dat in geen enkele goed gevormde vraag kan, heeft niets na te lopen.
  if (BUNDELS.every(({ variabelen }) => kan(variabelen[0] as number, ruimte, new Map()))) loop(begin, new Map());
}

test('elk diagram geeft op alle invoer wat zijn toets zelf geeft', () => {
  const gezien = new Set<unknown>();
  let paden = 0;
  for (const { groep, naam, feit } of ALLE) {
    for (const toets of typeof feit.waar === 'function' ? [feit.waar] : feit.waar.delen) {
      if (gezien.has(toets)) continue;
      gezien.add(toets);
      for (const handeling of HANDELINGEN) {
        const knoop = diagramVan(handeling, toets);
        elkPad(handeling, toets, (ruimte, uitkomst) => {
          paden += 1;
          loopSamen([knoop], ruimte, ([eind]) => {
            assert.equal(eind, uitkomst ? JA : NEE, `${handeling}: ${groep}.${naam}`);
          });
        });
      }
    }
  }
  assert.ok(paden > 2000, String(paden));
});

test('het diagram van een samenstel is waar als en alleen als elk deel waar is', () => {
  for (const { naam, feit } of ALLE) {
    if (typeof feit.waar === 'function') continue;
    for (const handeling of HANDELINGEN) {
      const geheel = diagramVan(handeling, feit.waar);
      const delen = feit.waar.delen.map((deel) => diagramVan(handeling, deel));
      loopSamen([geheel, ...delen], ALLES, ([samen, ...rest]) => {
        assert.equal(
          samen === JA,
          rest.every((deel) => deel === JA),
          `${handeling}: ${naam}`,
        );
      });
    }
  }
});

/** Laat bladen en hele objecten weg, met een kans die per vraag verschilt. */
function laatWeg(kaart: Record<string, unknown>, kans: number, gooi: () => number): void {
  for (const [naam, waarde] of Object.entries(kaart)) {
    if (/^(versie|handeling|peildatum|plicht|afweging)$/.test(naam)) continue;
    if (gooi() < kans) delete kaart[naam];
    else if (waarde !== null && typeof waarde === 'object' && !Array.isArray(waarde)) {
      laatWeg(waarde as Record<string, unknown>, kans, gooi);
    }
  }
}

/** De open vragen langs de trage weg: wat een onbekend feit van een nog mogelijke regel nog kan lezen. */
function trageVragen(gekeurd: Gekeurd, traag: Verkenning): readonly string[] {
  const plan = planVan(gekeurd.handeling, kiesRegelset(gekeurd.peildatum).tabellen[gekeurd.handeling]);
  const paden = new Set<string>();
  for (const { tabel, woord } of weegGroepen(plan, new Kennis(gekeurd))) {
    const kan = mogelijk(tabel, woord.gekend, woord.waarde) & ~woord.uitgesloten;
    const masker = tabel.kubussen.reduce((som, kubus, n) => ((kan & (1 << n)) === 0 ? som : som | kubus.masker), 0);
    for (const { bit, feit } of tabel.feiten) {
      if ((masker & ~woord.gekend & bit) === 0) continue;
      for (const pad of traag.bladerenDieErtoeDoen(feit.waar))
        paden.add(vraagpad(pad, (ander) => traag.bekend.has(ander)));
    }
  }
  return PADVOLGORDE.filter((pad) => paden.has(pad));
}

const GEBOREN = ['2016-05-01', '2012-02-29', '2009-05-05', '2005-07-07'];

/** Elk antwoord op dit blad laat uitkomst en open vragen zoals zij waren: er is terecht niet naar gevraagd. */
function maaktNietsUit(
  vraag: Readonly<Record<string, unknown>>,
  pad: string,
  was: { readonly uitkomst: string; readonly vragen: readonly string[] },
): void {
  const [object = '', veld = ''] = pad.split('.');
  const waarden = pad === 'jongere.geboortedatum' ? GEBOREN : (VARIABELE.get(pad)?.waarden ?? assert.fail(pad));
  for (const waarde of waarden) {
    const deel = { ...(vraag[object] as object | undefined), [veld]: waarde };
    const antwoord = beoordeelInvoer({ ...vraag, [object]: deel });
    if (antwoord.kind === 'fout') continue;
    const { uitkomst, vragen } = antwoord.oordeel;
    assert.deepEqual({ uitkomst, vragen }, was, `${pad}=${waarde}: ${JSON.stringify(vraag)}`);
  }
}

test(`wat een vraag openlaat is gelijk aan de trage weg: elk feit, en de open vragen (zaad ${ZAAD})`, () => {
  const d = dobbelsteen(ZAAD);
  let onvolledig = 0;
  let minder = 0;
  for (let nummer = 0; nummer < AANTAL; nummer += 1) {
    const vraag = structuredClone(willekeurigeVraag(d)) as unknown as Record<string, unknown>;
    laatWeg(vraag, [0.03, 0.2, 0.6][nummer % 3] as number, () => d.kans());
    const keuring = keurVraag(vraag);
    const controle = controleerVraag(vraag);
    assert.ok(keuring.kind === 'gekeurd' && controle.kind === 'vraag');
    const { gekeurd } = keuring;
    const kennis = new Kennis(gekeurd);
    const traag = new Verkenning(gekeurd.handeling, platteVraag(controle.vraag));
    for (const { groep, naam, feit } of ALLE) {
      const bericht = `${groep}.${naam}: ${JSON.stringify(vraag)}`;
      assert.equal(kennis.driewaardig(feit.waar), traag.driewaardig(feit.waar), bericht);
    }
    const { uitkomst, vragen } = beoordeel(controle.vraag);
    if (uitkomst !== 'onvolledig') continue;
    onvolledig += 1;
    const traagGevraagd = trageVragen(gekeurd, traag);
    for (const pad of vragen) assert.ok(traagGevraagd.includes(pad), `${pad} te veel: ${JSON.stringify(vraag)}`);
    // De trage weg leest in de volgorde van de woorden en ziet een enkele keer niet dat een blad niet meer telt.
    for (const pad of traagGevraagd.filter((pad) => !vragen.includes(pad))) {
      minder += 1;
      maaktNietsUit(vraag, pad, { uitkomst, vragen });
    }
  }
  assert.ok(onvolledig > AANTAL / 4, String(onvolledig));
  assert.ok(minder <= onvolledig / 1000, `${minder} van ${onvolledig}`);
});

test('een feit dat op een pad faalt, faalt ook in zijn diagram, en nergens anders', () => {
  const stuk: Toets = (l) => {
    if (l.is('plicht', 'vordering')) throw new Error('stuk');
    return l.waar('gegeven.eigen');
  };
  const wortel = plaatsVan(diagramVan('inzien', stuk));
  const bladen = new Uint8Array(VARIABELEN.length).fill(1);
  bladen[VARIABELE.get('plicht')?.nummer ?? 0] = VARIABELE.get('plicht')?.waarden.indexOf('vordering') as number;
  assert.equal(volg(wortel, bladen), 1);
  (bladen[VARIABELE.get('plicht')?.nummer ?? 0] as number)++;
  assert.equal(volg(wortel, bladen), 2);
  assert.throws(() => inEenAanvulling(stuk)({ is: () => true } as unknown as Lezer), /stuk/);
});
