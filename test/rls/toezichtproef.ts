import assert from 'node:assert/strict';
import type pg from 'pg';
import { alsRolClient, type Leesproef } from './leesproef.ts';

/** Toezicht, een bevinding met antwoord, en een datalek dat Mark meldde bij Oeverstad en dat is doorgegeven aan Kompas. */
export async function zetToezicht(p: Leesproef): Promise<void> {
  const id = p.regio.omgeving.ids;
  const [harm, hester, mark, petra] = await Promise.all(
    ['Harm Bakema', 'Hester Wolff', 'Mark de Graaf', 'Petra de Wit'].map((naam) => p.wie(naam)),
  );
  assert.ok(harm && hester && mark && petra);
  const partij = harm.partij;
  await p.su(
    `insert into toezichtzitting (id, persoon_id, partij_id, doel, woorden, begonnen_op, tot)
     values ($1, $2, $3, 'steekproef', '\\x00', now(), now() + interval '8 hours')`,
    [id(), harm.persoon, partij],
  );
  const bevinding = id();
  await p.su(
    `insert into bevinding (id, partij_id, soort, ernst, eis, termijn, inhoud, door_persoon_id, op)
     values ($1, $2, 'bevinding', 'laag', 'Art 12.3', '2026-04-01', '\\x00', $3, now())`,
    [bevinding, partij, harm.persoon],
  );
  await p.su(
    `insert into bevindingregel (id, bevinding_id, partij_id, volgnummer, soort, inhoud, door_persoon_id, op)
     values ($1, $2, $3, 1, 'antwoord', '\\x00', $4, now())`,
    [id(), bevinding, partij, hester.persoon],
  );
  const datalek = id();
  await p.su(
    `insert into datalek (id, kenmerk, gemeld_door, gemeld_op, soort, gemerkt_op, duurt_voort, systeemfout)
     values ($1, 'DL-PROEF', $2, now(), 'kwijt', now(), false, false)`,
    [datalek, mark.persoon],
  );
  const deel = id();
  for (const [welk, van, door] of [
    [deel, partij, null],
    [id(), petra.partij, partij],
  ])
    await p.su(
      `insert into datalekdeel (id, datalek_id, partij_id, betrokken_door_partij_id, vernomen_op, inhoud)
       values ($1, $2, $3, $4, now(), '\\x00')`,
      [welk, datalek, van, door],
    );
  await p.su(
    `insert into datalekstap (id, deel_id, partij_id, volgnummer, soort, keuze, inhoud, door_persoon_id, op)
     values ($1, $2, $3, 1, 'besluit', 'niet-melden', '\\x00', $4, now())`,
    [id(), deel, partij, hester.persoon],
  );
}

/** Tabellen waar de FG precies de rijen van de eigen partij ziet, met hoe die te tellen zijn. */
export const FGZICHT: Readonly<Record<string, string>> = {
  gebeurtenis: 'select count(*)::int as n from gebeurtenis where $1 in (partij_id, bron_partij_id)',
  toestemmingsvraag: 'select count(*)::int as n from toestemmingsvraag where gever_partij_id = $1',
  toestemming: 'select count(*)::int as n from toestemming where gever_partij_id = $1',
  verzoekdeel: 'select count(*)::int as n from verzoekdeel where partij_id = $1',
  bericht:
    "select count(*)::int as n from bericht b join persoon p on p.id = b.persoon_id where p.partij_id = $1 and exists (select 1 from aanstelling a where a.persoon_id = p.id and a.rol = 'fg')",
  taak: 'select count(*)::int as n from taak t join persoon p on p.id = t.voor_persoon_id where p.partij_id = $1',
};

/** Wie van toezicht en datalekken hoort te zien: zitting, bevinding, regel, datalek, deel, stap. */
const ZICHT: Readonly<Record<string, readonly [number, number, number, number, number, number]>> = {
  'Harm Bakema': [1, 1, 1, 1, 2, 1],
  'Hester Wolff': [0, 1, 1, 1, 2, 1],
  'Petra de Wit': [0, 0, 0, 1, 1, 0],
  'Mark de Graaf': [0, 0, 0, 1, 0, 0],
};
const TABELLEN = ['toezichtzitting', 'bevinding', 'bevindingregel', 'datalek', 'datalekdeel', 'datalekstap'] as const;

/** Loopt iedereen langs: wie niet op de lijst staat, ziet nergens iets van. */
export async function keurToezichtzicht(p: Leesproef): Promise<void> {
  await alsRolClient(p, async (client) => {
    for (const mens of await p.iedereen()) {
      const verwacht = ZICHT[mens.naam] ?? [0, 0, 0, 0, 0, 0];
      await p.metContext(client, mens, async () => {
        for (const [i, tabel] of TABELLEN.entries())
          assert.equal(await p.zichtbaar(client, tabel, PROEF[tabel]), verwacht[i], `${mens.naam}: ${tabel}`);
      });
    }
  });
}

/** Alleen wat deze proef zette; de demonstratie kan er meer hebben. */
const PROEF: Readonly<Record<(typeof TABELLEN)[number], string>> = {
  toezichtzitting: "woorden = '\\x00'",
  bevinding: "inhoud = '\\x00'",
  bevindingregel: "inhoud = '\\x00'",
  datalek: "kenmerk = 'DL-PROEF'",
  datalekdeel: "inhoud = '\\x00'",
  datalekstap: "inhoud = '\\x00'",
};

/** Wie een stap zet die niet van hem is, of bij een datalek dat hij niet kent, komt er niet door. */
export async function keurToezichtschrijven(p: Leesproef): Promise<void> {
  const id = p.regio.omgeving.ids;
  const [bevinding] = await p.su<{ id: string; partij_id: string }>(
    "select id, partij_id from bevinding where inhoud = '\\x00'",
  );
  const [deel] = await p.su<{ id: string; datalek_id: string; partij_id: string }>(
    "select d.id, d.datalek_id, d.partij_id from datalekdeel d join datalekstap s on s.deel_id = d.id where s.inhoud = '\\x00'",
  );
  assert.ok(bevinding !== undefined && deel !== undefined);
  const regel = (soort: string, door: string) =>
    [
      `insert into bevindingregel (id, bevinding_id, partij_id, volgnummer, soort, inhoud, door_persoon_id, op) values ($1, $2, $3, 2, '${soort}', '\\x00', $4, now())`,
      [id(), bevinding.id, bevinding.partij_id, door],
    ] as const;
  const stap = (soort: string, door: string) =>
    [
      `insert into datalekstap (id, deel_id, partij_id, volgnummer, soort, inhoud, keuze, door_persoon_id, op) values ($1, $2, $3, 2, '${soort}', '\\x00', ${soort === 'besluit' ? "'melden'" : 'null'}, $4, now())`,
      [id(), deel.id, deel.partij_id, door],
    ] as const;
  const doorgeven = (datalek: string, aan: string, door: string) =>
    [
      "insert into datalekdeel (id, datalek_id, partij_id, betrokken_door_partij_id, vernomen_op, inhoud) values ($1, $2, $3, $4, now(), '\\x00')",
      [id(), datalek, aan, door],
    ] as const;
  const wie = async (naam: string) => p.wie(naam);
  const [harm, hester, petra, rachid, noor] = [
    await wie('Harm Bakema'),
    await wie('Hester Wolff'),
    await wie('Petra de Wit'),
    await wie('Rachid Amrani'),
    await wie('Noor Jansen'),
  ];
  const pogingen: readonly (readonly [string, typeof harm, readonly [string, readonly unknown[]]])[] = [
    ['de FG antwoordt op de eigen bevinding', harm, regel('antwoord', harm.persoon)],
    ['de beheerder sluit een bevinding', hester, regel('gesloten', hester.persoon)],
    ['een andere organisatie antwoordt', petra, regel('antwoord', petra.persoon)],
    ['de FG beslist over melden', harm, stap('besluit', harm.persoon)],
    ['de beheerder schrijft de omvang', hester, stap('omvang', hester.persoon)],
    ['een andere organisatie beslist', petra, stap('besluit', petra.persoon)],
    ['een medewerker beslist', rachid, stap('besluit', rachid.persoon)],
    ['wie een datalek niet kent, geeft het door', noor, doorgeven(deel.datalek_id, petra.partij, noor.partij)],
    [
      'iemand hangt een eigen deel aan de melding van een ander',
      rachid,
      [
        "insert into datalekdeel (id, datalek_id, partij_id, vernomen_op, inhoud) values ($1, $2, $3, now(), '\\x00')",
        [id(), deel.datalek_id, noor.partij],
      ],
    ],
  ];
  await alsRolClient(p, async (client: pg.ClientBase) => {
    for (const [wat, mens, [vraag, waarden]] of pogingen)
      await p.metContext(client, mens, async () => {
        await assert.rejects(client.query(vraag, [...waarden]), /row-level security/, wat);
      });
    for (const vraag of [
      "update bevinding set termijn = '2030-01-01'",
      'update datalekstap set keuze = null',
      'delete from datalek',
    ])
      await p.metContext(client, harm, async () => {
        await assert.rejects(client.query(vraag), /permission denied/, vraag);
      });
  });
}
