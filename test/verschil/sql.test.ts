/**
 * Derde lezing: het oordeel met de hand in SQL geschreven, uit de artikelen. Vergeleken met de regels en met de
 * tweede lezing, op de hele verzameling redenen; daarna moet elke geplante fout in een regel opvallen.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { BeoordeeldeFeiten, Groep, Handeling, Reden, Vraag } from '../../src/regels/index.ts';
import { beoordeel, beoordeelFeiten, controleerVraag, kiesRegelset, regels } from '../../src/regels/index.ts';
import type { VolledigeVraag } from './orakel.ts';
import { orakel } from './orakel.ts';
import { oordelenInSql, type SqlOordeel } from './sql-orakel.ts';
import { HULPVERLENER, NAAR_OUDER, vraag as voorbeeld } from './voorbeeld.ts';
import type { Dobbelsteen } from './willekeur.ts';
import { DOMEIN, dobbelsteen, willekeurigeVraag } from './willekeur.ts';

const RONDE = 10_000;
const AANTAL = (process.env['PROEF'] === '1' ? 20 : 1) * RONDE;
const ZAAD = Number(process.env['ZAAD'] ?? 20262);

/** Een peildatum en een geboortedatum vlak bij een verjaardag die telt, ook over 29 februari. */
function metDatums(v: VolledigeVraag, d: Dobbelsteen): VolledigeVraag {
  const dag = (jaar: number, maand: number, dag: number): string =>
    new Date(Date.UTC(jaar, maand, dag)).toISOString().slice(0, 10);
  const jaar = d.kies([2024, 2025, 2026, 2028]);
  const [maand, nummer] = d.kies([
    [1, 27],
    [1, 28],
    [1, 29],
    [2, 1],
    [5, 15],
    [11, 31],
  ] as const);
  const leeftijd = d.kies([0, 8, 12, 14, 16, 17, 18, 22]);
  return {
    ...v,
    peildatum: dag(jaar, maand, nummer),
    jongere: { ...v.jongere, geboortedatum: dag(jaar - leeftijd, maand, nummer + d.kies(leeftijd ? [-1, 0, 1] : [0])) },
  };
}

/** Wat het contract bij een andere handeling niet laat meetellen, is in een deel van de vragen `null`. */
function metNull(v: VolledigeVraag, d: Dobbelsteen): Vraag {
  const zonderOntvanger = v.handeling === 'meenemen' || v.handeling === 'bespreken';
  const metVerstrekking = ['inzien', 'overnemen', 'meenemen'].includes(v.handeling);
  return {
    ...v,
    ...(zonderOntvanger && d.kans() < 0.3 ? { ontvanger: null } : {}),
    ...(!metVerstrekking && d.kans() < 0.3 ? { verstrekking: null } : {}),
  } as unknown as Vraag;
}

type Zaak = Readonly<{ vraag: Vraag; eerste: readonly Reden[]; tweede: readonly string[]; sql: SqlOordeel }>;

async function maakZaken(zaad: number): Promise<readonly Zaak[]> {
  const d = dobbelsteen(zaad);
  const drieluik = Array.from({ length: RONDE }, () => {
    const gegrepen = willekeurigeVraag(d);
    const volledig = d.kans() < 0.5 ? metDatums(gegrepen, d) : gegrepen;
    const vraag = metNull(volledig, d);
    return { vraag, eerste: beoordeel(vraag).redenen, tweede: orakel(volledig).redenen };
  });
  const oordelen = await oordelenInSql(drieluik.map(({ vraag }) => vraag));
  return drieluik.map((deel, nummer) => ({ ...deel, sql: oordelen[nummer] as SqlOordeel }));
}

const codes = (redenen: readonly Reden[]): string => [...new Set(redenen.map(({ code }) => code))].sort().join();

type Boom = Record<string, unknown>;
const bladeren = (v: Vraag): [string, string | undefined][] =>
  Object.entries(v).flatMap(([boven, waarde]): [string, string | undefined][] =>
    waarde === null || typeof waarde !== 'object' ? [[boven, undefined]] : Object.keys(waarde).map((b) => [boven, b]),
  );

/** De vraag met één blad uit de voorbeeldvraag. */
function metVoorbeeldblad(v: Vraag, [boven, blad]: readonly [string, string | undefined]): Vraag {
  const uit = (voorbeeld(v.handeling) as unknown as Boom)[boven];
  if (blad === undefined || uit === null) return { ...v, [boven]: uit } as Vraag;
  return { ...v, [boven]: { ...(v as unknown as Record<string, Boom>)[boven], [blad]: (uit as Boom)[blad] } } as Vraag;
}

/** Maakt een vraag waarover regels en SQL verschillen kleiner, tot elk blad dat afwijkt van het voorbeeld ertoe doet. */
async function krimp(begin: Vraag): Promise<Vraag> {
  let klein = begin;
  for (;;) {
    const kandidaten = bladeren(klein)
      .map((pad) => metVoorbeeldblad(klein, pad))
      .filter((v) => JSON.stringify(v) !== JSON.stringify(klein) && controleerVraag(v).kind === 'vraag');
    const oordelen = await oordelenInSql(kandidaten);
    const volgende = kandidaten.find((v, n) => codes(beoordeel(v).redenen) !== oordelen[n]?.redenen.join());
    if (volgende === undefined) return klein;
    klein = volgende;
  }
}

/** Wat van de voorbeeldvraag afwijkt, om een verschil in één oogopslag te lezen. */
function afwijking(v: Vraag): string {
  const basis = voorbeeld(v.handeling) as unknown as Record<string, Boom | null>;
  const anders = bladeren(v).flatMap(([boven, blad]) => {
    const waarde = (v as unknown as Record<string, Boom | null>)[boven];
    const [nu, toen] = blad === undefined ? [waarde, basis[boven]] : [waarde?.[blad], basis[boven]?.[blad]];
    const naam = blad === undefined ? boven : `${boven}.${blad}`;
    return JSON.stringify(nu) === JSON.stringify(toen) ? [] : [`${naam}: ${JSON.stringify(nu)}`];
  });
  return anders.join(', ');
}

async function beschrijf({ vraag, eerste, tweede, sql }: Zaak): Promise<string> {
  const anders = codes(eerste) === sql.redenen.join() ? vraag : await krimp(vraag);
  const [oordeel] = await oordelenInSql([anders]);
  return [
    `${anders.handeling} met ${afwijking(anders)}`,
    `  regels: ${codes(beoordeel(anders).redenen)}`,
    `  sql:    ${oordeel?.redenen}`,
    `  begon als ${JSON.stringify(vraag)}`,
    `  regels: ${codes(eerste)}\n  tweede: ${tweede}\n  sql:    ${sql.redenen}`,
  ].join('\n');
}

let zaken: readonly Zaak[] = [];
before(async () => {
  zaken = await maakZaken(ZAAD);
});

test(`Het oordeel in SQL, uit de artikelen geschreven, geeft op ${AANTAL} vragen dezelfde redenen (zaad ${ZAAD})`, async () => {
  for (let ronde = 0; ronde * RONDE < AANTAL; ronde += 1) {
    const deze = ronde === 0 ? zaken : await maakZaken(ZAAD + ronde);
    const anders = deze.filter(
      ({ eerste, tweede, sql }) => codes(eerste) !== sql.redenen.join() || tweede.join() !== sql.redenen.join(),
    );
    const verschillen = await Promise.all(anders.slice(0, 3).map(beschrijf));
    assert.equal(anders.length, 0, `${anders.length} verschillen; de eerste:\n${verschillen.join('\n')}`);
    assert.ok(deze.every(({ sql }) => !sql.onbeslist));
  }
});

test('elke regel spreekt in SQL bij elke handeling waar zij hoort, en zwijgt er ook', () => {
  const totaal = new Map<string, number>();
  const wel = new Map<string, number>();
  const tel = (waar: Map<string, number>, wat: string): void => void waar.set(wat, (waar.get(wat) ?? 0) + 1);
  for (const { vraag, sql } of zaken) {
    tel(totaal, vraag.handeling);
    for (const code of sql.redenen) tel(wel, `${vraag.handeling}: ${code}`);
  }
  const eenzijdig = regels.flatMap(({ code, bij }) =>
    bij.flatMap((handeling) => {
      const aantal = wel.get(`${handeling}: ${code}`) ?? 0;
      return aantal === 0 || aantal === totaal.get(handeling) ? [`${handeling}: ${code} spreekt ${aantal} keer`] : [];
    }),
  );
  assert.ok(wel.size > 130, String(wel.size));
  assert.deepEqual(eenzijdig, []);
  for (const handeling of DOMEIN.handeling) {
    const vrij = zaken.filter(({ vraag, sql }) => vraag.handeling === handeling && sql.redenen.length === 0);
    assert.ok(vrij.length > 20, `${handeling}: ${vrij.length} zonder reden`);
  }
});

test('bij toestemming staat wie ontbreekt en waarom zij nodig is, zoals SQL het leest', () => {
  const waaromSoorten = new Set(zaken.flatMap(({ sql }) => sql.waaromToestemming));
  assert.equal(waaromSoorten.size, 7, [...waaromSoorten].join());
  const rijen = new Map<string, number>();
  for (const { vraag, eerste, sql } of zaken) {
    for (const { code, artikelen } of eerste) {
      if (!code.startsWith('toestemming-')) continue;
      const onvolledig = code === 'toestemming-niet-volledig';
      const gevonden = onvolledig ? artikelen : artikelen.filter((artikel) => waaromSoorten.has(artikel));
      const verwacht = onvolledig ? sql.artikelenTekenaars : sql.waaromToestemming;
      assert.deepEqual([...gevonden].sort(), [...verwacht].sort(), `${code}: ${JSON.stringify(vraag)}`);
      if (onvolledig) rijen.set(verwacht.join(), (rijen.get(verwacht.join()) ?? 0) + 1);
    }
  }
  assert.deepEqual([...rijen.keys()].sort(), [
    'Art 6b,Bijl 5-j',
    'Art 6b,Bijl 5-j,Bijl 5-l',
    'Art 6b,Bijl 5-k',
    'Art 6b,Bijl 5-l',
  ]);
});

test('elke geplante fout in een letter van een regel geeft ergens andere redenen dan SQL', () => {
  const perHandeling = new Map<Handeling, { feiten: BeoordeeldeFeiten; codes: ReadonlySet<string> }[]>();
  for (const { vraag, sql } of zaken) {
    const rij = perHandeling.get(vraag.handeling) ?? [];
    rij.push({ feiten: beoordeelFeiten(vraag), codes: new Set(sql.redenen) });
    perHandeling.set(vraag.handeling, rij);
  }
  const gemist: string[] = [];
  let geplant = 0;
  for (const [handeling, gevallen] of perHandeling) {
    const kubussen = kiesRegelset('2026-03-03').tabellen[handeling].flatMap(({ groep, kubussen, feiten }) =>
      kubussen.map((kubus) => ({ ...kubus, groep, feiten })),
    );
    const spreekt = (f: BeoordeeldeFeiten, groep: Groep, masker: number, waarde: number): boolean =>
      (f.woorden[groep].waarde & masker) === waarde;
    for (const { regel, groep, masker, waarde, feiten } of kubussen) {
      const broers = kubussen.filter((k) => k.regel.code === regel.code && k.regel !== regel);
      const valtOp = (fout: (f: BeoordeeldeFeiten) => boolean): boolean =>
        gevallen.some(
          ({ feiten: f, codes }) =>
            (fout(f) || broers.some((k) => spreekt(f, k.groep, k.masker, k.waarde))) !== codes.has(regel.code),
        );
      const plant = (wat: string, fout: (f: BeoordeeldeFeiten) => boolean): void => {
        geplant += 1;
        if (!valtOp(fout)) gemist.push(`${handeling}: ${regel.code} ${wat}`);
      };
      assert.equal(
        valtOp((f) => spreekt(f, groep, masker, waarde)),
        false,
        `${handeling}: ${regel.code} zonder fout`,
      );
      plant('weg', () => false);
      for (const { bit, naam } of feiten.filter(({ bit }) => (masker & bit) !== 0)) {
        plant(`zonder ${naam}`, (f) => spreekt(f, groep, masker & ~bit, waarde & ~bit));
        plant(`omgekeerd ${naam}`, (f) => spreekt(f, groep, masker, waarde ^ bit));
      }
    }
  }
  assert.ok(geplant > 700, String(geplant));
  assert.deepEqual(gemist, []);
});

/** De vraag zonder een paar bladeren; wat verplicht is, blijft staan. */
function metGaten(v: Vraag, d: Dobbelsteen): Vraag {
  const uit = structuredClone(v) as unknown as Record<string, Boom>;
  const vrij = bladeren(v).filter(([, blad]) => blad !== undefined && blad !== 'verzuim');
  for (let weg = d.kies([1, 2, 3, 5]); weg > 0; weg -= 1) {
    const [boven, blad] = d.kies(vrij);
    if (boven !== 'afweging') delete uit[boven]?.[blad as string];
  }
  return uit as unknown as Vraag;
}

test('wie minder weet, mag nooit meer: SQL over de volledige vraag spreekt het oordeel over een halve niet tegen', () => {
  const d = dobbelsteen(ZAAD + 1);
  const telling = { toegestaan: 0, geweigerd: 0, onvolledig: 0 };
  for (const { vraag, sql } of zaken.slice(0, 2_000)) {
    const { uitkomst, redenen } = beoordeel(metGaten(vraag, d));
    telling[uitkomst] += 1;
    if (uitkomst === 'toegestaan') assert.deepEqual(sql.redenen, [], JSON.stringify(vraag));
    for (const { code } of redenen) assert.ok(sql.redenen.includes(code), `${code}: ${JSON.stringify(vraag)}`);
  }
  for (const [uitkomst, aantal] of Object.entries(telling)) assert.ok(aantal > 20, `${uitkomst}: ${aantal}`);
});

test('SQL leest: wat over een gezinslid gaat, valt buiten het eigen recht van een ouder (lezing 9)', async () => {
  const over = (betreft: 'jongere' | 'gezinslid'): Vraag =>
    voorbeeld('verstrekken', HULPVERLENER, NAAR_OUDER, { gegeven: { categorie: 'f', betreft } });
  const oordelen = await oordelenInSql([over('jongere'), over('gezinslid')]);
  assert.deepEqual(
    oordelen.map(({ redenen }) => redenen),
    [[], ['toestemming-niet-volledig', 'toestemming-ontbreekt']],
  );
});
