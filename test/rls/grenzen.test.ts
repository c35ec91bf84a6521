import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type pg from 'pg';
import { rolnaam } from '../../src/db/rollen.ts';
import { testCluster, testCluster15 } from '../steun/postgres.ts';
import { alsRolClient, type Context, type Leesproef, maakLeesproef } from './leesproef.ts';

/** Wat iemand die langs de pagina's in de database komt niet kan: schrijven namens een ander, terugdraaien, aftasten, van rol wisselen. */
const versies = [
  { naam: 'de eigen PostgreSQL', cluster: testCluster },
  { naam: 'PostgreSQL 15', cluster: testCluster15 },
];

const VERBODEN = '42501';

for (const { naam, cluster } of versies) {
  describe(`grenzen van de inlogrollen op ${naam}`, () => {
    let p: Leesproef | undefined;

    before(async () => {
      const gevonden = await cluster();
      if (gevonden === undefined) return console.log(`overgeslagen: ${naam} is niet geinstalleerd`);
      p = await maakLeesproef(gevonden);
    });
    after(() => p?.weg());

    const proef = (zin: string, werk: (p: Leesproef, als: Als) => Promise<void>) =>
      test(zin, async (t) => {
        if (p === undefined) return t.skip('deze versie is niet geinstalleerd');
        const proefje = p;
        await alsRolClient(proefje, (client) => werk(proefje, maakAls(proefje, client)));
      });

    proef(
      'het antwoord van een ouder verandert alleen die ouder, niemand geeft het in zijn plaats, en wie vroeg kan het alleen laten stoppen (6d)',
      async (p, als) => {
        const stop = (kolom: string) =>
          `update toestemming set ${kolom} = now() where casus_id = $1 and ondertekenaar = 'gezagdrager-1'`;
        for (const wie of ['Femke Bos', 'Ilse Bakker', 'Daan de Graaf'])
          assert.equal((await als(wie, stop('ingetrokken_op'), [p.daan])).rowCount, 0, wie);
        assert.equal(await als.fout('Sanne Vos', stop('vervangen_op'), [p.daan]), VERBODEN, 'wie vroeg vervangt niets');
        assert.equal(
          (await als('Sanne Vos', stop('ingetrokken_op'), [p.daan])).rowCount,
          1,
          'wie vroeg legt een stop vast',
        );
        const overgetypt = `insert into toestemming (id, casus_id, vraag_id, gever_partij_id, persoon_id, ondertekenaar, deelnemer_id, soort, antwoord, op, tekst_hash, taal)
        select gen_random_uuid(), casus_id, vraag_id, gever_partij_id, $2, $3, deelnemer_id, 'gezin', 'ja', op, tekst_hash, taal from toestemming where casus_id = $1 limit 1`;
        const [mark, ilse, sanne] = [
          await p.wie('Mark de Graaf'),
          await p.wie('Ilse Bakker'),
          await p.wie('Sanne Vos'),
        ];
        assert.equal(
          await als.fout('Mark de Graaf', overgetypt, [p.daan, ilse.persoon, 'gezagdrager-2']),
          VERBODEN,
          'namens de ander',
        );
        assert.equal(
          await als.fout('Mark de Graaf', overgetypt, [p.daan, mark.persoon, 'gezagdrager-2']),
          VERBODEN,
          'als de ander',
        );
        assert.equal(
          await als.fout('Mark de Graaf', overgetypt, [p.daan, mark.persoon, 'jongere']),
          VERBODEN,
          'als de jongere',
        );
        assert.equal(
          await als.fout('Sanne Vos', overgetypt, [p.daan, sanne.persoon, 'gezagdrager-1']),
          VERBODEN,
          'een professional tekent niet',
        );
        assert.equal(
          await als.fout('Mark de Graaf', overgetypt, [p.daan, mark.persoon, 'gezagdrager-1']),
          undefined,
          'de controle: het eigen antwoord kan wel',
        );
      },
    );

    proef(
      'een ingetrokken of vervangen antwoord komt niet terug en krijgt geen ander tijdstip, ook niet van wie tekende (6d, fn 30)',
      async (p, als) => {
        for (const kolom of ['ingetrokken_op', 'vervangen_op'] as const) {
          const zet = `update toestemming set ${kolom} = now() where casus_id = '${p.daan}' and ${kolom} is null`;
          const { rowCount } = await als('Mark de Graaf', zet);
          assert.ok(rowCount !== null && rowCount > 0, `de controle: ${kolom} een keer zetten kan`);
          for (const later of ['null', "now() + interval '1 second'"]) {
            const weer = `update toestemming set ${kolom} = ${later} where casus_id = '${p.daan}' and ${kolom} is not null`;
            assert.equal(await als.fout('Mark de Graaf', `${zet}; ${weer}`), VERBODEN, `${kolom} wordt ${later}`);
          }
          const opnieuw = `update toestemming set ${kolom} = now() where casus_id = '${p.daan}' and ${kolom} = now()`;
          assert.equal(
            await als.fout('Mark de Graaf', `${zet}; ${opnieuw}`),
            undefined,
            'de controle: wat gelijk blijft, mag',
          );
        }
      },
    );

    proef('niemand zet een ontvanger bij de vraag van een ander', async (p, als) => {
      const erbij = `insert into toestemmingsvraag_ontvanger (vraag_id, casus_id, deelnemer_id, rol)
        select v.id, v.casus_id, d.id, 'swv' from toestemmingsvraag v join deelnemer d on d.casus_id = v.casus_id where v.casus_id = $1 and d.id = $2`;
      const tom = await p.stoel('Tom Hendriks');
      assert.equal(await als.fout('Femke Bos', erbij, [p.daan, tom]), VERBODEN);
      assert.equal(
        await als.fout('Sanne Vos', erbij, [p.daan, tom]),
        undefined,
        'de controle: wie de vraag stelde, kan het wel',
      );
    });

    proef('een ontvanger haalt niet terug wat is ingetrokken, en leest niet voor een ander', async (p, als) => {
      const terug =
        "update verstrekking set status = 'actief', ingetrokken_op = null, ingetrokken_omdat = null where status = 'ingetrokken' and ingetrokken_omdat = 'toestemming'";
      for (const wie of ['Femke Bos', 'Sanne Vos']) assert.equal(await als.fout(wie, terug), VERBODEN, wie);
      assert.equal(
        await als.fout('Femke Bos', 'update verstrekking set gelezen_op = now() where gelezen_op is not null'),
        VERBODEN,
      );
      const voorAnder = 'update verstrekking set gelezen_op = now() where gelezen_op is null and aan_persoon_id <> $1';
      assert.equal(await als.fout('Femke Bos', voorAnder, [(await p.wie('Femke Bos')).persoon]), VERBODEN);
    });

    proef('ook de regie bevestigt de taak of geheimhouding van een ander niet', async (p, als) => {
      const ander = [p.daan, (await p.wie('Rachid Amrani')).persoon];
      const zet = (kolom: string) => `update deelnemer set ${kolom} where casus_id = $1 and persoon_id = $2`;
      for (const kolom of ["verklaring = '\\x00'", 'bevestigd_op = now()', 'geheimhouding_bevestigd_op = now()']) {
        assert.equal(await als.fout('Femke Bos', zet(kolom), ander), VERBODEN, kolom);
      }
      const eigen = [p.daan, (await p.wie('Femke Bos')).persoon];
      assert.equal((await als('Femke Bos', zet('bevestigd_op = now()'), eigen)).rowCount, 1, 'de eigen stoel wel');
    });

    proef('niemand schrijft zich in bij een casus die er al is', async (p, als) => {
      const noor = await p.wie('Noor Jansen');
      const lid = 'insert into lidmaatschap (persoon_id, casus_id, rol, nieuwste_op) values ($1, $2, $3, now())';
      assert.equal(await als.fout('Noor Jansen', lid, [noor.persoon, p.daan, 'deelnemer']), VERBODEN);
      assert.equal(await als.fout('Noor Jansen', lid, [noor.persoon, p.daan, 'regie']), '23505', 'er is al een regie');
      await als('Noor Jansen', 'select lidmaatschap_hervatten($1, $2, now())', [noor.persoon, p.daan]);
      assert.equal(await p.tel(`lidmaatschap where persoon_id = '${noor.persoon}' and casus_id = '${p.daan}'`), 0);
      const { rowCount } = await als('Rachid Amrani', 'update casus set fase = fase where id = $1', [p.daan]);
      assert.equal(rowCount, 0, 'alleen de regie wijzigt het raam');
    });

    proef(
      'wat er over de jongere vaststaat wijzigt alleen de regie, en zijn naam alleen de partij die hem aanmeldde',
      async (p, als) => {
        const kern = "update betrokkene set kern = '\\x00', kern_versie = kern_versie + 1 where casus_id = $1";
        const school = 'update casus set school_id = null where id = $1';
        for (const wie of ['Rachid Amrani', 'Sanne Vos', 'Ilse Bakker', 'Daan de Graaf', 'Noor Jansen'])
          for (const opdracht of [kern, school]) assert.equal((await als(wie, opdracht, [p.daan])).rowCount, 0, wie);
        const naam = "select naam_verbeteren($1, '\\x01', '\\x02') as gelukt";
        const gelukt = async (wie: string) => (await als(wie, naam, [p.daan])).rows[0]?.['gelukt'];
        for (const wie of ['Rachid Amrani', 'Sanne Vos', 'Ilse Bakker', 'Daan de Graaf', 'Noor Jansen'])
          assert.equal(await gelukt(wie), false, wie);
        const recht =
          "update persoon set naam = '\\x01' where id = (select persoon_id from betrokkene where casus_id = $1)";
        assert.equal((await als('Femke Bos', recht, [p.daan])).rowCount, 0, 'niet buiten de functie om');
        assert.equal(await als.fout('Daan de Graaf', recht, [p.daan]), VERBODEN, 'ook niet de eigen naam');
        assert.equal(await gelukt('Femke Bos'), true);
        assert.equal((await als('Femke Bos', kern, [p.daan])).rowCount, 1);
      },
    );

    proef(
      'een bestaande en een verzonnen casus geven dezelfde fout: wie er niet hoort, tast niets af',
      async (p, als) => {
        const noor = await p.wie('Noor Jansen');
        const stoel = await p.stoel('Femke Bos');
        const pogingen: readonly (readonly [string, readonly unknown[]])[] = [
          [
            "insert into taak (id, casus_id, voor_persoon_id, soort, eis, aangemaakt_op) values (gen_random_uuid(), $1, $2, 'x', 'x', now())",
            [(await p.wie('Femke Bos')).persoon],
          ],
          [
            "insert into informatie (id, casus_id, persoon_id, hoe, op, door_persoon_id, door_partij_id, vastgelegd_op) values (gen_random_uuid(), $1, $2, 'brief', now(), $2, $3, now())",
            [noor.persoon, noor.partij],
          ],
          [
            "insert into gegeven (id, casus_id, bron_partij_id, bron_persoon_id, bron_deelnemer_id, categorie, doel, kenmerken, inhoud, status, gewijzigd_op) values (gen_random_uuid(), $1, $3, $2, $4, 'g', 'a', '{}', '', 'concept', now())",
            [noor.persoon, noor.partij, stoel],
          ],
          [
            "insert into deelnemer (id, casus_id, persoon_id, soort, uitgenodigd_door, uitgenodigd_op) values (gen_random_uuid(), $1, $2, 'ouder', $2, now())",
            [noor.persoon],
          ],
          [
            "insert into hoorgesprek (id, casus_id, op, hoe, inhoud, door_persoon_id, door_partij_id, vastgelegd_op) values (gen_random_uuid(), $1, now(), 'gesprek', '', $2, $3, now())",
            [noor.persoon, noor.partij],
          ],
        ];
        for (const [opdracht, waarden] of pogingen) {
          for (const casus of [p.daan, p.regio.omgeving.ids()])
            assert.equal(await als.fout('Noor Jansen', opdracht, [casus, ...waarden]), VERBODEN, opdracht);
        }
      },
    );

    proef(
      'een bericht gaat alleen naar wie de afzender kent; een onbekende en een verzonnen persoon geven dezelfde fout',
      async (p, als) => {
        const bericht =
          "insert into bericht (id, persoon_id, soort, aangemaakt_op) values (gen_random_uuid(), $1, 'er-staat-iets-klaar', now())";
        for (const persoon of [...p.gezinVanDaan, p.regio.omgeving.ids()])
          assert.equal(await als.fout('Noor Jansen', bericht, [persoon]), VERBODEN);
        assert.equal(await als.fout('Femke Bos', bericht, [p.gezinVanDaan[0]]), undefined);
      },
    );

    proef('het logboek schrijft niemand namens een ander, en niemand wijzigt het', async (p, als) => {
      const regel = `insert into gebeurtenis (id, op, code, actie, uitkomst, persoon_id, persoon_soort, verzoek_id, kanaal, bytes, blad)
        values (gen_random_uuid(), now(), 'ingelogd', 'E', 'gelukt', $1, 'medewerker', gen_random_uuid(), 'web', '', '')`;
      assert.equal(await als.fout('Noor Jansen', regel, [(await p.wie('Femke Bos')).persoon]), VERBODEN);
      assert.equal(await als.fout('Noor Jansen', regel, [(await p.wie('Noor Jansen')).persoon]), undefined);
      assert.equal(await als.fout('Noor Jansen', "update gebeurtenis set code = 'x'"), VERBODEN);
    });

    proef('de inlogrol van het programma verwijdert, leegt, bouwt en wisselt niet', async (p, als) => {
      for (const tabel of p.tabellen) {
        assert.equal(await als.fout('Femke Bos', `delete from ${tabel}`), VERBODEN, tabel);
        assert.equal(await als.fout('Femke Bos', `truncate ${tabel} cascade`), VERBODEN, tabel);
        assert.equal(await als.fout('Femke Bos', `alter table ${tabel} disable row level security`), VERBODEN, tabel);
        assert.equal(await als.fout('Femke Bos', `create policy p on ${tabel} using (true)`), VERBODEN, tabel);
      }
      const { voorvoegsel } = p.regio.database;
      const wissels = [
        'eigenaar',
        'postgres',
        ...(['aanmelden', 'werker', 'nen7513', 'ldv'] as const).map((rol) => rolnaam(voorvoegsel, rol)),
      ];
      for (const rol of wissels) {
        assert.equal(await als.fout('Femke Bos', `set local role ${rol}`), VERBODEN, rol);
        assert.equal(await als.fout('Femke Bos', `set local session authorization ${rol}`), VERBODEN, rol);
      }
      for (const opdracht of [
        'create table x ()',
        'create schema x',
        'create role x',
        'create function public.is_lid(uuid) returns boolean language sql as $$ select true $$',
        `copy casus to program 'true'`,
        'create extension pg_trgm',
      ]) {
        assert.equal(await als.fout('Femke Bos', opdracht), VERBODEN, opdracht);
      }
      // row_security uitzetten laat niets zien: het maakt van een weggefilterde rij een fout.
      assert.equal(await als.fout('Femke Bos', 'set local row_security = off; select id from gegeven'), VERBODEN);
    });

    for (const rol of ['aanmelden', 'werker'] as const) {
      proef(`de rol ${rol} leest niets van de regio`, async (p) => {
        await alsRolClient(
          p,
          async (client) => {
            for (const tabel of p.tabellen.filter((t) => t !== 'installatie')) {
              await assert.rejects(client.query(`select count(*) from public.${tabel}`), { code: VERBODEN }, tabel);
              await assert.rejects(
                client.query(`insert into public.${tabel} default values`),
                { code: VERBODEN },
                tabel,
              );
            }
          },
          rol,
        );
      });
    }

    proef(
      'wie het Logboek Dataverwerkingen leest, ziet per handeling de betrokkene en nooit de gebruiker',
      async (p) => {
        const { voorvoegsel } = p.regio.database;
        const [lees, ...verboden] = [
          'select count(*)::int as n from logboek_ldv',
          'select persoon_id from gebeurtenis',
          'select bytes from gebeurtenis',
          'select id from persoon',
          'select id from gegeven',
        ];
        for (const [opdracht, verwacht] of [
          [lees, undefined],
          ...verboden.map((v) => [v, VERBODEN] as const),
        ] as const) {
          const uitkomst = await p.su(`begin; set local role ${rolnaam(voorvoegsel, 'ldv')}; ${opdracht}; commit`).then(
            () => undefined,
            (fout: pg.DatabaseError) => fout.code,
          );
          if (uitkomst !== undefined) await p.su('rollback');
          assert.equal(uitkomst, verwacht, opdracht);
        }
      },
    );
  });
}

type Als = {
  (wie: string, opdracht: string, waarden?: readonly unknown[]): Promise<pg.QueryResult>;
  /** De foutcode van PostgreSQL, of undefined als het lukte. */
  fout(wie: string, opdracht: string, waarden?: readonly unknown[]): Promise<string | undefined>;
};

/** Doet een opdracht als deze persoon, in een transactie die altijd wordt teruggedraaid. */
function maakAls(p: Leesproef, client: pg.ClientBase): Als {
  const als = async (wie: string, opdracht: string, waarden: readonly unknown[] = []): Promise<pg.QueryResult> => {
    const context: Context = await p.wie(wie);
    let uitkomst: pg.QueryResult | undefined;
    await p.metContext(client, context, async () => {
      uitkomst = await client.query(opdracht, waarden.length === 0 ? undefined : [...waarden]);
    });
    assert.ok(uitkomst !== undefined);
    return uitkomst;
  };
  const fout = async (...vraag: Parameters<typeof als>): Promise<string | undefined> => {
    try {
      await als(...vraag);
      return undefined;
    } catch (gevangen) {
      return (gevangen as pg.DatabaseError).code;
    }
  };
  return Object.assign(als, { fout });
}
