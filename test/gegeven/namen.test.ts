import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import pg from 'pg';
import { leesKop } from '../../src/casus/casuskop.ts';
import { laadFeiten, laadFeitenVan } from '../../src/casus/feiten.ts';
import { openCasus } from '../../src/casus/open-casus.ts';
import { inTransactie, type Tx } from '../../src/db/transactie.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { namenVoor } from '../../src/gegeven/lijst/namen-in-lijst.ts';
import { laadToestemmingen, laadToestemmingenVan } from '../../src/toestemming/stand.ts';
import { gevuldMetDemonstratie } from '../steun/demonstratie.ts';
import { maakTestRegio, type TestRegio } from '../steun/regio.ts';
import { maakToeval } from '../steun/toeval.ts';

/** Namen in een lijst en de wet kunnen niet uit elkaar lopen: elke lijst zegt hetzelfde als het openen van elke casus erin. */

const RONDEN = process.env.PROEF ? 60 : 6;
const zaad = Number(process.env.ZAAD ?? 20260310);
console.log(`zaad ${zaad}`);

let regio: TestRegio;
let su: pg.Pool;
let mensen: readonly Medewerker[];
let casussen: readonly string[];

before(async () => {
  regio = await maakTestRegio(undefined, gevuldMetDemonstratie);
  su = new pg.Pool({ connectionString: regio.database.superuserUrl, max: 1 });
  casussen = (await su.query<{ id: string }>('select id from casus order by kenmerk')).rows.map((rij) => rij.id);
  const { rows } = await su.query<Medewerker>(
    `select distinct on (a.persoon_id) 'medewerker' as soort, a.persoon_id as persoon, a.partij_id as partij, a.id as aanstelling, a.functie,
       a.hoedanigheid, a.geheimhouding from aanstelling a join deelnemer d on d.aanstelling_id = a.id order by a.persoon_id`,
  );
  mensen = rows;
});
after(async () => {
  await su?.end();
  await regio?.weg();
});

const lees = <T>(mens: Medewerker, werk: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransactie({ ...regio.als(mens), slot: 'geen', logregel: 'geen' }, werk);

/** Wat de kop van elke casus zegt, een voor een. */
async function eenVoorEen(mens: Medewerker): Promise<ReadonlyMap<string, string>> {
  const koppen = new Map<string, string>();
  for (const casus of casussen) {
    const aanspreek = await lees(mens, async (tx) => {
      const geopend = await openCasus(tx, casus, 'casus-ingezien');
      return geopend === null ? null : (await leesKop(tx, geopend)).aanspreek;
    });
    if (aanspreek !== null) koppen.set(casus, aanspreek);
  }
  return koppen;
}

const inLijst = async (mens: Medewerker): Promise<ReadonlyMap<string, string>> =>
  new Map([...(await lees(mens, (tx) => namenVoor(tx, casussen)))].map(([casus, naam]) => [casus, naam.tekst]));

async function vergelijk(mens: Medewerker): Promise<number> {
  const lijst = await inLijst(mens);
  const los = await eenVoorEen(mens);
  assert.deepEqual([...lijst].sort(), [...los].sort());
  return [...lijst.values()].filter((tekst) => tekst.includes(' jaar')).length;
}

test('een lijst noemt wie de lezer bij het openen ook bij naam ziet, en niemand anders', async () => {
  let genoemd = 0;
  for (const mens of mensen) genoemd += await vergelijk(mens);
  assert.ok(genoemd > 5, 'de demonstratie noemt genoeg mensen om iets te bewijzen');
});

test('dat blijft zo als verstrekkingen, fasen, bindingen, aanstellingen en uitnodigingen willekeurig veranderen', async () => {
  const toeval = maakToeval(zaad);
  const kies = <T>(uit: readonly T[]): T => toeval.kies(uit as readonly [T, ...T[]]);
  const veranderingen: readonly (() => readonly [string, readonly unknown[]])[] = [
    () => [
      `update verstrekking set status = 'ingetrokken', ingetrokken_op = now(), ingetrokken_omdat = 'bron' where status = 'actief' and id in
        (select v.id from verstrekking v join gegeven g on g.id = v.gegeven_id where g.categorie = 'a' and v.casus_id = $1 limit 1)`,
      [kies(casussen)],
    ],
    () => ['update casus set fase = $2 where id = $1', [kies(casussen), kies(['intake', 'plan', 'afsluiting'])]],
    () => [
      "update convenant_partij set gebonden_tot = '2026-01-01' where partij_id = $1 and gebonden_van <= '2026-01-01'",
      [kies(mensen).partij],
    ],
    () => [
      "update aanstelling set tot = '2026-01-01' where id = $1 and van <= '2026-01-01'",
      [kies(mensen).aanstelling],
    ],
    () => ['delete from informatie_ontvanger where partij_id = $1', [kies(mensen).partij]],
    () => ['delete from uitnodiging where casus_id = $1', [kies(casussen)]],
    () => [
      'update deelnemer set verklaring = null where persoon_id = $1 and casus_id = $2',
      [kies(mensen).persoon, kies(casussen)],
    ],
  ];
  for (let ronde = 0; ronde < RONDEN; ronde += 1) {
    const [opdracht, waarden] = kies(veranderingen)();
    await su.query('set session_replication_role = replica');
    await su.query(opdracht, [...waarden]);
    await su.query('set session_replication_role = default');
    for (let i = 0; i < 4; i += 1) await vergelijk(kies(mensen));
  }
});

test('feiten en toestemmingen van een lijst zijn die van elke casus apart', async () => {
  for (const mens of mensen.slice(0, 4)) {
    await lees(mens, async (tx) => {
      const samen = await laadFeitenVan(tx, casussen);
      const toestemmingen = await laadToestemmingenVan(tx, casussen);
      for (const casus of casussen) {
        assert.deepEqual(samen.get(casus) ?? null, await laadFeiten(tx, casus));
        assert.deepEqual(toestemmingen.get(casus), await laadToestemmingen(tx, casus));
      }
    });
  }
});

test('een lijst stelt evenveel vragen aan de database voor drie casussen als voor allemaal', async () => {
  const tel = async (mens: Medewerker, ids: readonly string[]): Promise<number> => {
    let vragen = 0;
    const teller: KyselyPlugin = {
      transformQuery: ({ node }) => {
        vragen += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const omgeving = { ...regio.omgeving, db: regio.omgeving.db.withPlugin(teller) };
    await inTransactie({ ...regio.als(mens), omgeving, slot: 'geen', logregel: 'geen' }, (tx) => namenVoor(tx, ids));
    return vragen;
  };
  for (const mens of mensen) {
    const eigen = [...(await inLijst(mens)).keys()];
    assert.ok((await tel(mens, eigen)) <= 30, `${mens.functie} stelt ${await tel(mens, eigen)} vragen`);
  }
});
