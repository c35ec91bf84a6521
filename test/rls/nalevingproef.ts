import assert from 'node:assert/strict';
import type pg from 'pg';
import { alsRolClient, type Leesproef } from './leesproef.ts';

/** Een melding van Kompas, en een arrangement dat Kompas voor een groep vastlegde. */
export async function zetNaleving(p: Leesproef): Promise<void> {
  const id = p.regio.omgeving.ids;
  const petra = await p.wie('Petra de Wit');
  const [convenant] = await p.su<{ id: string }>('select id from convenant limit 1');
  const [school] = await p.su<{ id: string }>('select id from school limit 1');
  await p.su(
    `insert into plichtmelding (id, partij_id, convenant_id, plicht, op, door_persoon_id, vastgelegd_op)
     values ($1, $2, $3, 'bekendheid', '2026-03-02', $4, now())`,
    [id(), petra.partij, convenant?.id, petra.persoon],
  );
  await p.su(
    `insert into groepsarrangement (id, convenant_id, school_id, partij_id, groep, partijen, aanbod, van, evalueren_op, vastgelegd_op)
     values ($1, $2, $3, $4, 'groep 5', array[$4]::uuid[], '{zorg}', '2026-02-01', '2026-06-01', now())`,
    [id(), convenant?.id, school?.id, petra.partij],
  );
}

/** Ieder die werkt leest een arrangement; meldingen en tellingen alleen beheerder en FG; schrijven alleen voor de eigen partij. */
export async function keurNalevingzicht(p: Leesproef): Promise<void> {
  const petra = await p.wie('Petra de Wit');
  const ander = await p.wie('Hester Wolff');
  await alsRolClient(p, async (client) => {
    for (const mens of await p.iedereen())
      await p.metContext(client, mens, async () => {
        const ziet = ['beheerder', 'fg'].includes(mens.soort);
        assert.equal((await p.zichtbaar(client, 'plichtmelding')) > 0, ziet, `${mens.naam}: plichtmelding`);
        const werkt = ziet || mens.soort === 'medewerker';
        assert.equal((await p.zichtbaar(client, 'groepsarrangement')) > 0, werkt, `${mens.naam}: groepsarrangement`);
        if (!ziet) assert.equal(await telt(client), 0, `${mens.naam}: tellingen`);
      });
    await p.metContext(client, { ...petra, partij: p.regio.omgeving.ids() }, async () =>
      assert.equal(await telt(client), 0, 'een partij buiten het convenant krijgt geen tellingen'),
    );
    await p.metContext(client, { ...petra, partij: p.regio.omgeving.ids() }, async () => {
      for (const tabel of ['groepsarrangement', 'plichtmelding'])
        assert.equal(await p.zichtbaar(client, tabel), 0, `een partij buiten het convenant leest ${tabel} niet`);
    });
    await p.metContext(client, petra, async () =>
      assert.ok((await telt(client)) > 0, 'binnen het convenant zijn er tellingen'),
    );
    await p.metContext(client, ander, async () => {
      const { rowCount } = await client.query("update groepsarrangement set tot = '2026-03-03' where partij_id = $1", [
        petra.partij,
      ]);
      assert.equal(rowCount, 0, 'een arrangement van een ander');
    });
    await p.metContext(client, ander, () =>
      assert.rejects(
        client.query(
          `insert into plichtmelding (id, partij_id, convenant_id, plicht, op, door_persoon_id, vastgelegd_op)
           select $1, $2, id, 'bekendheid', '2026-03-03', $3, now() from convenant limit 1`,
          [p.regio.omgeving.ids(), petra.partij, ander.persoon],
        ),
        /row-level security/,
        'namens een ander melden',
      ),
    );
  });
}

/** Een datalek waarvan een partij in het eerste halfuur van haar eerste gebonden dag hoorde, telt mee: een dag is een Nederlandse dag (20.2). */
export async function keurEersteDag(p: Leesproef): Promise<void> {
  const petra = await p.wie('Petra de Wit');
  const { klok, ids } = p.regio.omgeving;
  const [al] = await p.su<{ aantal: string }>('select count(distinct datalek_id) as aantal from datalekdeel');
  for (let i = 0; i < 5; i += 1) {
    const datalek = ids();
    await p.su(
      `insert into datalek (id, kenmerk, gemeld_door, gemeld_op, soort, gemerkt_op, duurt_voort, systeemfout)
       values ($1, $2, $3, $4, 'kwijt', $4, false, false)`,
      [datalek, `eerste-dag-${i}`, petra.persoon, klok()],
    );
    await p.su(
      `insert into datalekdeel (id, datalek_id, partij_id, vernomen_op, inhoud)
       select $1, $2, partij_id, (gebonden_van + time '00:30') at time zone 'Europe/Amsterdam', '\\x00' from convenant_partij where partij_id = $3`,
      [ids(), datalek, petra.partij],
    );
  }
  await alsRolClient(p, async (client) => {
    await client.query("set time zone 'UTC'");
    await p.metContext(client, petra, async () => {
      const { rows } = await client.query<{ aantal: string | null }>(
        "select aantal from evaluatie_tellingen((select id from convenant limit 1), now()) where wat = 'datalekken'",
      );
      assert.equal(Number(rows[0]?.aantal), Number(al?.aantal) + 5);
    });
  });
  await p.su("delete from datalekdeel d using datalek l where l.id = d.datalek_id and l.kenmerk like 'eerste-dag-%'");
  await p.su("delete from datalek where kenmerk like 'eerste-dag-%'");
}

/**
 * Wat de evaluatie toont, is 0 of ten minste vijf, en twee getoonde getallen verschillen nooit een tot en met vier: dan volgde een klein
 * getal uit een groter (Art 20.2, ADR 0044). Alle drietallen tot en met 12, elk een deel van het vorige.
 */
export async function keurKleineGetallen(p: Leesproef): Promise<void> {
  const rijen = await p.su<{ heel: string | null; deel: string | null; deeltje: string | null }>(
    `select klein_verborgen(a) as heel, klein_verborgen(b, a) as deel, klein_verborgen(c, b, a) as deeltje
     from generate_series(0, 12) a, generate_series(0, a) b, generate_series(0, b) c`,
  );
  const getoond = rijen.map(({ heel, deel, deeltje }) =>
    [heel, deel, deeltje].flatMap((g) => (g === null ? [] : [+g])),
  );
  const klein = (g: number): boolean => g >= 1 && g <= 4;
  const fout = getoond.filter((rij) => rij.some((g) => klein(g) || rij.some((ander) => klein(ander - g))));
  assert.deepEqual(fout, []);
  assert.ok(
    getoond.some((rij) => rij.length === 3 && rij.every((g) => g > 4)),
    'wat groot genoeg is, staat er',
  );
}

async function telt(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select (select count(*) from naleving_verzoeken('2999-01-01')) + (select count(*) from naleving_vernietiging('2999-01-01')) +
       (select count(*) from naleving_rechten()) +
       (select count(*) from evaluatie_tellingen((select id from convenant limit 1), now())) as n`,
  );
  return Number(rows[0]?.n);
}
