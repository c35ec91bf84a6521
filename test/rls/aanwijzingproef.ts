import assert from 'node:assert/strict';
import type pg from 'pg';
import { alsRolClient, type Context, type Leesproef } from './leesproef.ts';

/** Met Joris is het voorbij; Rachid laat nu Marit in de casus van Daan een van de soorten meelezen die hij kreeg; zij beloofde nog niets. */
export async function zetAanwijzing(p: Leesproef): Promise<void> {
  const [rachid, marit] = [await p.wie('Rachid Amrani'), await p.wie('Marit Visser')];
  await p.su("update aanstelling set mag_aanwijzen = true where persoon_id = $1 and rol = 'medewerker'", [
    rachid.persoon,
  ]);
  await p.su("update aanwijzing set beeindigd_op = now(), beeindigd_omdat = 'gestopt' where casus_id = $1", [p.daan]);
  await p.su(
    `insert into aanwijzing (id, casus_id, partij_id, namens_deelnemer_id, namens_persoon_id, namens_aanstelling_id, persoon_id, aanstelling_id,
       categorieen, reden, aangewezen_op, tot)
     select $1, d.casus_id, d.partij_id, d.id, d.persoon_id, d.aanstelling_id, a.persoon_id, a.id,
       (select array[min(g.categorie)] from gegeven g join verstrekking v on v.gegeven_id = g.id where v.aan_deelnemer_id = d.id and v.status = 'actief'),
       'neemt-waar', now(), '2030-01-01'
     from deelnemer d, aanstelling a where d.id = $2 and a.persoon_id = $3 and a.rol = 'medewerker'`,
    [p.regio.omgeving.ids(), await p.stoel('Rachid Amrani'), marit.persoon],
  );
}

/** De feiten van een oordeel over lezen; in elke andere tabel van de casus ziet een meelezer niets, ook niet binnen een oordeel. */
const FEITEN = [
  'betrokkene',
  'bijeenkomst',
  'casus',
  'deelnemer',
  'gezag',
  'informatie',
  'informatie_ontvanger',
  'plan',
];
const VRIJ = ['aanwijzing', 'gegeven', 'uitnodiging', 'verstrekking'];

type Zicht = { readonly mens: Context; readonly aanwijzing: string | null };

export async function keurMeelezen(p: Leesproef): Promise<void> {
  const [marit, samira, rachid] = [
    await p.wie('Marit Visser'),
    await p.wie('Samira Bennani'),
    await p.wie('Rachid Amrani'),
  ];
  const [rij] = await p.su<{ id: string; categorieen: string[] }>(
    'select id, categorieen from aanwijzing where casus_id = $1 and persoon_id = $2',
    [p.daan, marit.persoon],
  );
  assert.ok(rij !== undefined && rij.categorieen[0] !== null);
  const { id: aanwijzing } = rij;
  const mag = (
    await p.su<{ id: string }>(
      `select g.id from gegeven g join verstrekking v on v.gegeven_id = g.id
       where v.aan_persoon_id = $1 and v.casus_id = $2 and v.status = 'actief' and g.status = 'ingebracht' and g.categorie = $3 order by g.id`,
      [rachid.persoon, p.daan, rij.categorieen[0]],
    )
  ).map(({ id }) => id);
  assert.ok(mag.length > 0, 'er is niets om mee te lezen');

  await alsRolClient(p, async (client) => {
    const als = (zicht: Zicht, werk: () => Promise<unknown>) =>
      p.metContext(client, zicht.mens, async () => {
        await client.query("select set_config('ctx.meelezen', $1, true)", [zicht.aanwijzing ?? '']);
        await werk();
      });
    const tabellen = () => metRijen(p, client);
    await als({ mens: marit, aanwijzing: null }, async () =>
      assert.deepEqual(await tabellen(), ['aanwijzing'], 'zonder meelezen is er geen casus'),
    );
    await als({ mens: marit, aanwijzing }, async () =>
      assert.deepEqual(await tabellen(), ['aanwijzing'], 'voor de belofte'),
    );
    await client.query('begin');
    await client.query(
      "select set_config('ctx.persoon', $1, true), set_config('ctx.partij', $2, true), set_config('ctx.soort', $3, true)",
      [marit.persoon, marit.partij, marit.soort],
    );
    const { rowCount } = await client.query('update aanwijzing set beloofd_op = now() where beloofd_op is null');
    await client.query('commit');
    assert.equal(rowCount, 1, 'ieder belooft zelf');
    await als({ mens: marit, aanwijzing }, async () => {
      assert.deepEqual(await tabellen(), ['aanwijzing', 'gegeven', 'verstrekking']);
      assert.deepEqual(await idsVan(client, p.daan), mag);
      const anders = 'casus_id = $3 and (aan_persoon_id <> $1 or status <> $2)';
      assert.equal(await p.zichtbaar(client, 'verstrekking', anders, [rachid.persoon, 'actief', p.daan]), 0);
    });
    await als({ mens: { ...marit, voorOordeel: true }, aanwijzing }, async () => {
      const gezien = await tabellen();
      assert.deepEqual(
        gezien.filter((tabel) => !VRIJ.includes(tabel)),
        FEITEN.filter((tabel) => gezien.includes(tabel)),
      );
      assert.ok(gezien.includes('betrokkene') && gezien.includes('deelnemer'));
      assert.deepEqual(await idsVan(client, p.daan), mag, 'ook binnen een oordeel niet meer');
    });
    // Samira las eerder mee en ziet dat hij dat deed; met de aanwijzing van Marit ziet hij niets meer dan dat.
    let zonder: readonly string[] = [];
    await als({ mens: samira, aanwijzing: null }, async () => {
      zonder = await tabellen();
      assert.ok(!zonder.some((tabel) => FEITEN.includes(tabel) || tabel === 'gegeven' || tabel === 'verstrekking'));
    });
    await als({ mens: samira, aanwijzing }, async () =>
      assert.deepEqual(await tabellen(), zonder, 'een aanwijzing van een ander opent niets'),
    );
    await eisAlleenLezen(p, client, { marit, aanwijzing });
  });
  // De beheerder neemt Rachid het recht af: in dezelfde stap is het voor Marit voorbij, en dat blijft zo.
  await p.su(
    "update aanstelling set mag_aanwijzen = false, gewijzigd_op = now() where persoon_id = $1 and rol = 'medewerker'",
    [rachid.persoon],
  );
  await p.su("update aanstelling set mag_aanwijzen = true where persoon_id = $1 and rol = 'medewerker'", [
    rachid.persoon,
  ]);
  const [na] = await p.su<{ omdat: string }>('select beeindigd_omdat as omdat from aanwijzing where id = $1', [
    aanwijzing,
  ]);
  assert.equal(na?.omdat, 'mag-niet-meer');
  await alsRolClient(p, (client) =>
    p.metContext(client, marit, async () => {
      await client.query("select set_config('ctx.meelezen', $1, true)", [aanwijzing]);
      assert.deepEqual(await metRijen(p, client), ['aanwijzing']);
    }),
  );
}

async function metRijen(p: Leesproef, client: pg.ClientBase): Promise<readonly string[]> {
  const gezien: string[] = [];
  for (const tabel of p.metCasus) {
    const waar = `${tabel === 'casus' ? 'id' : 'casus_id'} = $1`;
    if ((await p.zichtbaar(client, tabel, waar, [p.daan])) > 0) gezien.push(tabel);
  }
  return gezien.sort();
}

async function idsVan(client: pg.ClientBase, casus: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>('select id from gegeven where casus_id = $1 order by id', [
    casus,
  ]);
  return rows.map(({ id }) => id);
}

type Schrijver = { readonly marit: Context; readonly aanwijzing: string };

/** Een meelezer schrijft niets in de casus, en niemand wijst aan zonder stoel of zonder recht. */
async function eisAlleenLezen(p: Leesproef, client: pg.ClientBase, { marit, aanwijzing }: Schrijver): Promise<void> {
  const meelezend = (werk: () => Promise<unknown>) =>
    p.metContext(client, { ...marit, voorOordeel: true }, async () => {
      await client.query("select set_config('ctx.meelezen', $1, true)", [aanwijzing]);
      await werk();
    });
  const nieuw = (van: string) =>
    `insert into gegeven (id, casus_id, bron_partij_id, bron_persoon_id, bron_deelnemer_id, categorie, doel, kenmerken, inhoud, status, gewijzigd_op)
     select '${p.regio.omgeving.ids()}', casus_id, '${marit.partij}', '${marit.persoon}', ${van}, 'd', 'c', '{}', '\\x00', 'concept', now() from deelnemer where casus_id = '${p.daan}' limit 1`;
  await meelezend(() => assert.rejects(client.query(nieuw('id')), /row-level security/, 'inbrengen'));
  await meelezend(async () => {
    const { rowCount } = await client.query(
      "update verstrekking set status = 'ingetrokken', ingetrokken_op = now() where casus_id = $1",
      [p.daan],
    );
    assert.equal(rowCount, 0, 'intrekken');
  });
  await meelezend(async () => {
    const { rowCount } = await client.query("update casus set fase = 'plan' where id = $1", [p.daan]);
    assert.equal(rowCount, 0, 'een andere fase');
  });
  await meelezend(() => assert.rejects(client.query("update aanwijzing set tot = '2040-01-01'"), /permission denied/));
  await meelezend(() =>
    assert.rejects(client.query('update aanwijzing set beloofd_op = null'), /kan zo niet veranderen/),
  );
  const [rachid, ander] = [await p.wie('Rachid Amrani'), await p.wie('Samira Bennani')];
  const wijsAan = (soort: string) =>
    client.query(
      `insert into aanwijzing (id, casus_id, partij_id, namens_deelnemer_id, namens_persoon_id, namens_aanstelling_id, persoon_id, aanstelling_id,
         categorieen, reden, aangewezen_op, tot)
       select $1, w.casus_id, w.partij_id, w.namens_deelnemer_id, w.namens_persoon_id, w.namens_aanstelling_id, a.persoon_id, a.id, array['${soort}'],
         'adviseert', now(), '2030-01-01'
       from aanwijzing w, aanstelling a where w.id = $2 and a.persoon_id = $3 and a.rol = 'medewerker'`,
      [p.regio.omgeving.ids(), aanwijzing, ander.persoon],
    );
  await meelezend(() => assert.rejects(wijsAan('d'), /row-level security/, 'een meelezer wijst niemand aan'));
  await p.metContext(client, rachid, async () => assert.equal((await wijsAan('d')).rowCount, 1, 'wie mag, kan het'));
}
