import { type Gebied, zetGebiedKlaar } from '../../src/demonstratie/gebied.ts';
import { medewerkers } from '../../src/demonstratie/mensen.ts';
import { maakTijdreis } from '../../src/demonstratie/tijdreis.ts';
import { maakVerteller } from '../../src/demonstratie/vertel.ts';
import { maakIds } from '../../src/lib/ids.ts';
import { type Programma, schrijfInstallatie } from '../../src/opdrachten/open-programma.ts';
import { type Maten, zetelVan } from './maten.ts';
import { naamVan, toeval } from './namen.ts';
import { superuserUrl, verbindAlsSuperuser } from './open.ts';
import { neemOp } from './opnemer.ts';
import { bijgekomen, leesStand, type Rij, type Stand } from './rijen.ts';
import { startSchrijver, ZONDER_WACHTERS } from './schrijver.ts';
import { maakSjabloon, type Sjabloon } from './sjabloon.ts';
import { COLLEGAS, type Collega, vertelCasus } from './verhaal.ts';
import { type Drukker, druk, type Kopie, schrijf, zet } from './vermenigvuldig.ts';

export type Bouwwens = { readonly maten: Maten; readonly zaad: number; readonly meld: (regel: string) => void };

/** Ids like those of the program (RFC 9562, version 7), without asking the operating system for chance each time. */
function maakSnelleIds(zaad: number, nu: Date): () => string {
  const tijd = nu.getTime().toString(16).padStart(12, '0');
  let nummer = 0;
  const hex = (getal: number, lengte: number): string => getal.toString(16).padStart(lengte, '0');
  return () => {
    nummer += 1;
    const staart = Math.floor(toeval(zaad, nummer, 11) * 2 ** 32);
    // Rising within the millisecond, as uuid does it: neighbours in time are neighbours in an index.
    return `${tijd.slice(0, 8)}-${tijd.slice(8)}-7${hex((nummer >>> 20) & 0xfff, 3)}-8${hex((nummer >>> 8) & 0xfff, 3)}-${hex(nummer & 0xff, 2)}${hex(zaad & 0xff, 2)}${hex(staart, 8)}`;
  };
}

export type Gebouwd = { readonly rijen: number; readonly zegels: number; readonly bytes: number };

/**
 * Builds a region: its first table by the use cases of the program, all others as copies of those rows, sealed again
 * under keys of their own, with ids, names, moments and log lines of their own.
 */
export async function bouwRegio(programma: Programma, map: string, wens: Bouwwens): Promise<Gebouwd> {
  const client = await verbindAlsSuperuser(programma, map);
  const schrijver = startSchrijver(superuserUrl(programma.eigenaarUrl, map));
  try {
    await client.query(`${ZONDER_WACHTERS};
      create schema kaal; create table kaal.tekst (record uuid, soort text, tekst text not null, primary key (record, soort))`);
    const { omgeving: basis } = programma.regio;
    const { kluis, opname } = neemOp(basis.kluis);
    const reis = maakTijdreis(basis.klok());
    reis.naar(100, '08:00');
    const gebied = await zetGebiedKlaar({ ...basis, kluis, klok: reis.klok, ids: maakIds(reis.klok) });
    const leeg = await leesStand(client);
    await vertelCasus(maakVerteller({ ...basis, kluis }, { gebied, reis }));
    const vol = await leesStand(client);
    const drukker: Drukker = {
      kluis: basis.kluis,
      schrijver,
      kolommen: vol.kolommen,
      nieuwId: maakSnelleIds(wens.zaad, basis.klok()),
    };
    const sjabloon = maakSjabloon(bijgekomen(leeg, vol), vol.kolommen, opname);
    wens.meld(`Een casus telt ${sjabloon.rijen.length} rijen en ${sjabloon.zegels.length} zegels.`);
    const bezetting = await maakBezetting(drukker, {
      gebied,
      leeg,
      wens,
      maak: (rijen) => maakSjabloon(rijen, vol.kolommen, opname),
    });
    await drukCasussen(drukker, { sjabloon, bezetting, vast: vasteIds(leeg), wens });
    await client.query('vacuum analyze');
    await client.query(`select setval('casus_nummer', ${wens.maten.casussen + 1})`);
    await schrijfInstallatie(programma, { soort: 'echt', regio: 'Waterrijk', telefoon: '088 000 12 00' });
    const { rows } = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
    return { rijen: sjabloon.rijen.length, zegels: sjabloon.zegels.length, bytes: Number(rows[0]?.bytes ?? 0) };
  } finally {
    await schrijver.sluit();
    await client.end();
  }
}

const kolomVan = (stand: Stand, { tabel, waarden }: Rij, naam: string): string | null =>
  waarden[(stand.kolommen.get(tabel) ?? []).findIndex((kolom) => kolom.naam === naam)] ?? null;

/** Ids of what all casussen share: the covenant, the kinds of overleg, and organisations that sit at no table here. */
function vasteIds(leeg: Stand): ReadonlyMap<string, string> {
  const ids = leeg.rijen.flatMap((rij) => kolomVan(leeg, rij, 'id') ?? []);
  return new Map(ids.map((id) => [id, id]));
}

/** Who takes the seat of each colleague in one area. */
type Zetels = ReadonlyMap<Collega, readonly ReadonlyMap<string, string>[]>;
type Bezettingstof = {
  readonly gebied: Gebied;
  readonly leeg: Stand;
  readonly wens: Bouwwens;
  readonly maak: (rijen: readonly Rij[]) => Sjabloon;
};

/** Makes the organisations and colleagues of every area. @returns per area, per seat, the ids of each colleague. */
async function maakBezetting(
  drukker: Drukker,
  { gebied, leeg, wens, maak }: Bezettingstof,
): Promise<readonly Zetels[]> {
  const vast = vasteIds(leeg);
  const partijVan = (wie: Collega): string =>
    gebied.partij.get(medewerkers.find((m) => m.sleutel === wie)?.partij ?? '') ?? '';
  const partijen = new Set(COLLEGAS.map(partijVan));
  const isVan = (rij: Rij, tabellen: readonly string[], veld: string, ids: ReadonlySet<string>): boolean =>
    tabellen.includes(rij.tabel) && ids.has(kolomVan(leeg, rij, veld) ?? '');
  const eigenRijen = leeg.rijen.filter(
    (rij) =>
      isVan(rij, ['partij'], 'id', partijen) ||
      isVan(rij, ['school', 'convenant_partij', 'verwerkersovereenkomst'], 'partij_id', partijen),
  );
  const organisatie = maak(eigenRijen);
  const eigenIds = new Set(eigenRijen.flatMap((rij) => kolomVan(leeg, rij, 'id') ?? []));
  const zetels: Zetels[] = [];
  for (let nummer = 0; nummer < wens.maten.gebieden; nummer += 1) {
    const nieuw = new Map(Array.from(eigenIds, (id) => [id, drukker.nieuwId()]));
    const kopie = { eerderMs: 0, kenmerk: '', naam: naamVan(wens.zaad, -nummer) };
    await druk(drukker, organisatie, [{ ...kopie, vast: new Map([...vast, ...nieuw]) }]);
    const mensen = new Map<Collega, ReadonlyMap<string, string>[]>();
    for (const [plek, wie] of COLLEGAS.entries()) {
      const persoon = gebied.persoon.get(wie) ?? '';
      const aanstelling = gebied.aanstelling.get(wie) ?? '';
      const sjabloon = maak(
        leeg.rijen.filter((rij) => isVan(rij, ['persoon', 'aanstelling'], 'id', new Set([persoon, aanstelling]))),
      );
      const eigen = Array.from(
        { length: wens.maten.perPlek },
        () => new Map([...nieuw, [persoon, drukker.nieuwId()], [aanstelling, drukker.nieuwId()]]),
      );
      const kopieen = eigen.map(
        (ids, i): Kopie => ({
          ...kopie,
          vast: new Map([...vast, ...ids]),
          naam: naamVan(wens.zaad, -(1 + i + wens.maten.perPlek * (plek + COLLEGAS.length * nummer))),
        }),
      );
      await druk(drukker, sjabloon, kopieen);
      mensen.set(wie, eigen);
    }
    zetels.push(mensen);
  }
  return zetels;
}

type Druksel = {
  readonly sjabloon: Sjabloon;
  readonly bezetting: readonly Zetels[];
  readonly vast: ReadonlyMap<string, string>;
  readonly wens: Bouwwens;
};

const PER_KEER = 50;
/** All in the same working day, so that no day that a rule looks at changes. */
const SPREIDING_MS = 6 * 60 * 60 * 1000;

async function drukCasussen(drukker: Drukker, { sjabloon, bezetting, vast, wens }: Druksel): Promise<void> {
  const { maten, zaad, meld } = wens;
  const begin = performance.now();
  // While PostgreSQL writes one batch, the next is sealed.
  let geschreven = Promise.resolve();
  for (let eerste = 0; eerste < maten.casussen; eerste += PER_KEER) {
    const aantal = Math.min(PER_KEER, maten.casussen - eerste);
    const kopieen = Array.from({ length: aantal }, (_, i): Kopie => {
      const nummer = eerste + i;
      const ids = COLLEGAS.flatMap((wie, plek) => {
        const { gebied, wie: welke } = zetelVan(maten, nummer, plek);
        return [...(bezetting[gebied]?.get(wie)?.[welke] ?? [])];
      });
      return {
        vast: new Map([...vast, ...ids]),
        naam: naamVan(zaad, nummer),
        eerderMs: Math.floor(toeval(zaad, nummer, 9) * SPREIDING_MS),
        kenmerk: `W-2026-${String(nummer + 2).padStart(4, '0')}`,
      };
    });
    const vellen = await zet(drukker, sjabloon, kopieen);
    await geschreven;
    geschreven = schrijf(drukker, vellen);
    if ((eerste / PER_KEER) % 10 === 9)
      meld(`${eerste + aantal} casussen in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  }
  await geschreven;
}
