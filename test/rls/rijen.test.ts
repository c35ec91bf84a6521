import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type pg from 'pg';
import { legAfwegingVast } from '../../src/gegeven/afweging/leg-afweging-vast.ts';
import { testCluster, testCluster15 } from '../steun/postgres.ts';
import { keurMeelezen, zetAanwijzing } from './aanwijzingproef.ts';
import { zetConvenantstukken } from './convenantproef.ts';
import { EINDETABELLEN, zetEinde } from './eindeproef.ts';
import { alsRolClient, type Context, type Leesproef, maakLeesproef } from './leesproef.ts';
import { keurEersteDag, keurKleineGetallen, keurNalevingzicht, zetNaleving } from './nalevingproef.ts';
import { ORGANISATIEZICHT, zetOrganisatie } from './organisatieproef.ts';
import { FGZICHT, keurToezichtschrijven, keurToezichtzicht, zetToezicht } from './toezichtproef.ts';
import { VERSLAGZICHT, zetVerslag } from './verslagproef.ts';
import { VERZOEKZICHT, zetVerzoek } from './verzoekproef.ts';

/**
 * De rijregels, gevraagd door de inlogrol van het programma zelf: geen superuser die zich verlaagt. De regio is de hele demonstratie,
 * zodat er in elke tabel iets te zien valt als een regel ontbreekt.
 */
/** Een plan van Daan: een doel van school dat leerplicht kreeg, met stand, antwoorden, woorden en een gesprek. */
async function zetPlan(p: Leesproef): Promise<void> {
  const id = p.regio.omgeving.ids;
  const femke = await p.wie('Femke Bos');
  const [gegeven] = await p.su<{ id: string; bron_deelnemer_id: string; bron_persoon_id: string }>(
    `select g.id, g.bron_deelnemer_id, g.bron_persoon_id from gegeven g join verstrekking v on v.gegeven_id = g.id
     where g.casus_id = $1 and g.status = 'ingebracht' and v.status = 'actief' and g.bron_persoon_id = $2 and v.aan_persoon_id = $3 limit 1`,
    [p.daan, femke.persoon, (await p.wie('Rachid Amrani')).persoon],
  );
  assert.ok(gegeven !== undefined);
  const [plan, regel, akkoord] = [id(), id(), id()];
  const mark = await p.wie('Mark de Graaf');
  await p.su(
    "insert into plan (id, casus_id, versie, status, evaluatie_op, gesprek_weken, begonnen_door, begonnen_op) values ($1, $2, 1, 'concept', '2026-06-30', 4, $3, now())",
    [plan, p.daan, femke.persoon],
  );
  await p.su(
    `insert into planregel (id, casus_id, stam_id, soort, leefgebied, gegeven_id, wie, vanaf_versie, deelnemer_id, persoon_id, gemaakt_op)
     values ($1, $2, $1, 'doel', 'onderwijs', $3, array[$4]::uuid[], 1, $4, $5, now())`,
    [regel, p.daan, gegeven.id, gegeven.bron_deelnemer_id, gegeven.bron_persoon_id],
  );
  await p.su(
    `insert into planstand (id, casus_id, regel_id, stam_id, soort, stand, deelnemer_id, persoon_id, op)
     values ($1, $2, $3, $3, 'voortgang', 'loopt', $4, $5, now())`,
    [id(), p.daan, regel, gegeven.bron_deelnemer_id, gegeven.bron_persoon_id],
  );
  for (const naam of ['Mark de Graaf', 'Rachid Amrani']) {
    const mens = await p.wie(naam);
    await p.su(
      `insert into planakkoord (id, casus_id, plan_id, ronde, deelnemer_id, persoon_id, stand, gevraagd_op, op, door_persoon_id)
       values ($1, $2, $3, 1, $4, $5, 'niet-akkoord', now(), now(), $5)`,
      [naam === 'Mark de Graaf' ? akkoord : id(), p.daan, plan, await p.stoel(naam), mens.persoon],
    );
  }
  await p.su(
    "insert into planwoorden (id, casus_id, akkoord_id, van_persoon_id, inhoud, op) values ($1, $2, $3, $4, '\\x00', now())",
    [id(), p.daan, akkoord, mark.persoon],
  );
  await p.su(
    'insert into casusregie (id, casus_id, deelnemer_id, persoon_id, gekozen_door, gekozen_op) values ($1, $2, $3, $4, $5, now())',
    [id(), p.daan, await p.stoel('Rachid Amrani'), (await p.wie('Rachid Amrani')).persoon, femke.persoon],
  );
  await p.su(
    "insert into plangesprek (id, casus_id, plan_id, op, met, door_persoon_id, vastgelegd_op) values ($1, $2, $3, '2026-03-02', '{}', $4, now())",
    [id(), p.daan, plan, femke.persoon],
  );
}

/** Een formulier dat Bries van papier overnam, en wat Femke na een intrekking van Mark moet zeggen. */
async function zetPapier(p: Leesproef): Promise<void> {
  const id = p.regio.omgeving.ids;
  const [sanne, mark, noor] = [await p.wie('Sanne Vos'), await p.wie('Mark de Graaf'), await p.wie('Noor Jansen')];
  const [vraag] = await p.su<{ id: string }>(
    'select id from toestemmingsvraag where casus_id = $1 and gever_partij_id = $2',
    [p.daan, sanne.partij],
  );
  assert.ok(vraag !== undefined);
  await p.su(
    `insert into toestemmingsscan (id, casus_id, vraag_id, gever_partij_id, voor_persoon_id, opgenomen_door, getuige_id, getekend_op, soort,
       grootte, bestand, bestand_hash, tekst_hash, op)
     select $1, casus_id, id, gever_partij_id, $2, $3, $4, '2026-03-02', 'application/pdf', 9, '\\x00', tekst_hash, tekst_hash, now()
     from toestemmingsvraag where id = $5`,
    [id(), mark.persoon, sanne.persoon, noor.persoon, vraag.id],
  );
  await p.su(
    `insert into intrekkingsbericht (id, casus_id, vraag_id, gever_partij_id, deelnemer_id, persoon_id, partij_id, van_persoon_id, verstuurd_op)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now())`,
    [
      id(),
      p.daan,
      vraag.id,
      sanne.partij,
      await p.stoel('Rachid Amrani'),
      (await p.wie('Rachid Amrani')).persoon,
      (await p.wie('Rachid Amrani')).partij,
      mark.persoon,
    ],
  );
}

const versies = [
  { naam: 'de eigen PostgreSQL', cluster: testCluster },
  { naam: 'PostgreSQL 15', cluster: testCluster15 },
];

/** Zonder context leesbaar, met de reden. */
const OPEN_ZONDER_CONTEXT: Readonly<Record<string, string>> = {
  installatie: 'naam en telefoon van de regio staan ook op de pagina van wie niet is ingelogd',
};

for (const { naam, cluster } of versies) {
  describe(`rijregels op ${naam}`, () => {
    let p: Leesproef | undefined;

    before(async () => {
      const gevonden = await cluster();
      if (gevonden === undefined) return console.log(`overgeslagen: ${naam} is niet geinstalleerd`);
      p = await maakLeesproef(gevonden);
    });
    after(() => p?.weg());

    const proef = (zin: string, werk: (p: Leesproef) => Promise<void>) =>
      test(zin, async (t) => (p === undefined ? t.skip('deze versie is niet geinstalleerd') : werk(p)));

    proef('de controle: met een afweging en een vraag van een ouder erbij staat er in elke tabel iets', async (p) => {
      const bries = await p.wie('Sanne Vos');
      const [concept] = await p.su<{ id: string }>(
        "select id from gegeven where status = 'concept' and categorie = 'e'",
      );
      const uitkomst = await legAfwegingVast(
        {
          omgeving: p.regio.omgeving,
          verzoeker: p.alsMedewerker(bries),
          herkomst: { verzoek: p.regio.omgeving.ids(), kanaal: 'web' },
        },
        {
          casus: p.daan,
          gegeven: concept?.id ?? '',
          ontvangers: [await p.stoel('Femke Bos')],
          overwegingen: { feiten: 'f', alternatieven: 'a', collega: 'c', evenredig: 'e', geinformeerd: 'g' },
        },
      );
      assert.equal(uitkomst.kind, 'vastgelegd');
      const mark = await p.wie('Mark de Graaf');
      await p.su(
        "insert into betrokkenevraag (id, casus_id, van_persoon_id, soort, inhoud, gesteld_op) values ($1, $2, $3, 'snap-niet', '\\x00', now())",
        [p.regio.omgeving.ids(), p.daan, mark.persoon],
      );
      await p.su(
        "insert into concept (id, persoon_id, casus_id, plek, inhoud, bewaard_op) values ($1, $2, $3, '/proef', '\\x00', now())",
        [p.regio.omgeving.ids(), mark.persoon, p.daan],
      );
      await zetPlan(p);
      await zetVerslag(p);
      await zetVerzoek(p);
      await zetPapier(p);
      await zetEinde(p);
      await zetToezicht(p);
      await zetOrganisatie(p);
      await zetConvenantstukken(p);
      await zetNaleving(p);
      await zetAanwijzing(p);
      const leeg: string[] = [];
      for (const tabel of p.tabellen) if ((await p.tel(tabel)) === 0) leeg.push(tabel);
      assert.deepEqual(leeg, [], 'een lege tabel bewijst niets: vul haar hier of in de demonstratie');
    });

    proef(
      'zonder context geen rij, in geen enkele tabel, ook niet op een verbinding die net iemand diende',
      async (p) => {
        const femke = await p.wie('Femke Bos');
        const open = async (client: pg.ClientBase): Promise<string[]> => {
          const gezien: string[] = [];
          for (const tabel of p.tabellen) if ((await p.zichtbaar(client, tabel)) > 0) gezien.push(tabel);
          return gezien;
        };
        await alsRolClient(p, async (client) => {
          assert.deepEqual(await open(client), Object.keys(OPEN_ZONDER_CONTEXT));
          await p.metContext(client, femke, async () => assert.ok((await p.zichtbaar(client, 'casus')) > 0));
          assert.deepEqual(await open(client), Object.keys(OPEN_ZONDER_CONTEXT), 'een gebruikte verbinding');
          for (const half of [
            { persoon: femke.persoon },
            { soort: 'medewerker' },
            { partij: femke.partij ?? '' },
          ] as Partial<Context>[]) {
            await p.metContext(client, { persoon: '', partij: '', soort: '', ...half }, async () => {
              assert.equal(
                await p.zichtbaar(client, 'gegeven', 'bron_persoon_id <> $1', [femke.persoon]),
                half.persoon === undefined ? 0 : await p.gekregenDoor(femke.persoon),
              );
            });
          }
        });
      },
    );

    proef(
      'wie niet aan deze tafel zit, ziet er in geen enkele tabel iets van, ook niet met de ruimte van een oordeel',
      async (p) => {
        const buiten = ['Noor Jansen', 'Wim Postma', 'Petra de Wit', 'Amal Haddad', 'Milan Aydin', 'Karin Mulder'];
        await alsRolClient(p, async (client) => {
          for (const wie of buiten) {
            for (const voorOordeel of [false, true]) {
              await p.metContext(client, { ...(await p.wie(wie)), voorOordeel }, async () => {
                for (const tabel of p.metCasus)
                  assert.equal(
                    await p.zichtbaar(client, tabel, `${tabel === 'casus' ? 'id' : 'casus_id'} = $1`, [p.daan]),
                    0,
                    `${wie}: ${tabel}`,
                  );
                assert.equal(
                  await p.zichtbaar(client, 'persoon', "soort <> 'medewerker' and id = any($1)", [p.gezinVanDaan]),
                  0,
                  `${wie}: persoon`,
                );
                assert.equal(await p.zichtbaar(client, 'jongere', 'id = $1', [p.jongereDaan]), 0, `${wie}: jongere`);
              });
            }
          }
        });
      },
    );

    proef(
      'een getekend papier bij het convenant zien de eigen beheerder en FG, en de penvoerder (Sign-1); wat anderen van een nieuwe organisatie vinden, leest zij niet (P-6)',
      async (p) => {
        const [nieuw] = await p.su<{ partij_id: string }>(
          'select t.partij_id from toetreding t join toetredingsakkoord on toetreding_id = t.id',
        );
        await alsRolClient(p, async (client) => {
          for (const mens of await p.iedereen()) {
            const eigen = await p.su<{ n: number }>(
              `select count(*)::int as n from bewijsstuk b join convenant c on c.id = b.convenant_id where nullif($1, '')::uuid in (b.partij_id, c.penvoerder_id)`,
              [mens.partij],
            );
            const mag = ['beheerder', 'fg'].includes(mens.soort) ? eigen[0]?.n : 0;
            await p.metContext(client, mens, async () => {
              assert.equal(await p.zichtbaar(client, 'bewijsstuk'), mag, mens.naam);
              const werkt = ['medewerker', 'beheerder', 'fg'].includes(mens.soort);
              for (const tabel of ['convenantfeit', 'toetreding', 'onderlinge_regeling'])
                assert.equal((await p.zichtbaar(client, tabel)) > 0, werkt, `${mens.naam}: ${tabel}`);
              const overHaar = await p.zichtbaar(client, 'toetredingsakkoord');
              assert.equal(overHaar > 0, werkt && mens.partij !== nieuw?.partij_id, `${mens.naam}: toetredingsakkoord`);
            });
          }
        });
      },
    );

    proef('naleving: standen voor beheerder en FG, aantallen alleen binnen een convenant (16.1, T25-10)', (p) =>
      keurNalevingzicht(p),
    );

    proef('een datalek van net na middernacht op de eerste gebonden dag telt voor de evaluatie (20.2)', (p) =>
      keurEersteDag(p),
    );
    proef('uit de getallen voor de evaluatie komt nooit een klein getal (20.2)', (p) => keurKleineGetallen(p));

    proef(
      'een overlegtype in bewerking zien alleen beheerders van een gebonden partij; is het vastgesteld, dan ieder die er werkt (B3-1, fn 16)',
      async (p) => {
        const wacht = 'not exists (select from overlegtype o where o.id = v.id)';
        const akkoord = 'overlegtypeakkoord a join overlegtypevoorstel v on v.id = a.voorstel_id';
        await alsRolClient(p, async (client) => {
          for (const mens of await p.iedereen())
            await p.metContext(client, mens, async () => {
              const ziet = async (wat: string): Promise<boolean> =>
                ((await client.query(`select from ${wat} limit 1`)).rowCount ?? 0) > 0;
              const beheert = mens.soort === 'beheerder';
              const werkt = beheert || mens.soort === 'medewerker' || mens.soort === 'fg';
              assert.equal(await ziet('overlegtypeconcept'), beheert, mens.naam);
              assert.equal(await ziet(`overlegtypevoorstel v where ${wacht}`), beheert, mens.naam);
              assert.equal(await ziet(`${akkoord} where ${wacht}`), beheert, mens.naam);
              assert.equal(await ziet(`${akkoord} where not (${wacht})`), werkt, mens.naam);
            });
          const petra = await p.wie('Petra de Wit');
          await p.metContext(client, { ...petra, partij: p.regio.omgeving.ids() }, async () => {
            assert.equal(await p.zichtbaar(client, 'overlegtypeconcept'), 0, 'een partij buiten het convenant');
          });
          // Namens een ander antwoorden raakt geen rij.
          await p.metContext(client, petra, async () => {
            const { rowCount } = await client.query(
              "update overlegtypeakkoord set antwoord = 'akkoord', persoon_id = $1, op = now() where partij_id <> $2",
              [petra.persoon, petra.partij],
            );
            assert.equal(rowCount, 0);
            // En ook het eigen antwoord niet meer, als het overlegtype er eenmaal is.
            const { rowCount: later } = await client.query(
              "update overlegtypeakkoord a set antwoord = 'niet-akkoord', reden = 'toch niet', persoon_id = $1 where exists (select from overlegtype o where o.id = a.voorstel_id)",
              [petra.persoon],
            );
            assert.equal(later, 0);
          });
        });
      },
    );

    proef('wie gebonden is verandert niemand zonder een feit in dezelfde transactie (INVARIANT)', async (p) => {
      await alsRolClient(p, async (client) => {
        const petra = await p.wie('Petra de Wit');
        await p.metContext(client, petra, async () => {
          const { rowCount } = await client.query("update convenant_partij set gebonden_tot = '2099-01-01'");
          assert.equal(rowCount, 0);
          const { rowCount: convenanten } = await client.query("update convenant set van_kracht_tot = '2099-01-01'");
          assert.equal(convenanten, 0);
        });
        for (const [wat, partij] of [
          ['een handtekening voor een ander', (await p.wie('Rachid Amrani')).partij],
          ['een tekst als niet-penvoerder', null],
        ])
          await p.metContext(client, petra, async () => {
            const kind = partij === null ? 'evaluatie' : 'opzegging';
            await assert.rejects(
              client.query(
                `insert into convenantfeit (id, convenant_id, datum, kind, partij_id, wijze, vastgelegd_door, vastgelegd_partij_id, vastgelegd_op)
                 select $1, id, '2026-01-01', $2, $3, 'scherm', $4, $5, now() from convenant`,
                [p.regio.omgeving.ids(), kind, partij, petra.persoon, petra.partij],
              ),
              /row-level security/,
              wat ?? '',
            );
          });
      });
    });

    proef('de FG ziet wat zijn eigen partij deed, en geen inhoud', async (p) => {
      await alsRolClient(p, async (client) => {
        await p.metContext(client, await p.wie('Harm Bakema'), async () => {
          const zonderInhoud: readonly string[] = [...Object.keys(FGZICHT), ...EINDETABELLEN];
          const tafels = p.metCasus.filter((tabel) => !zonderInhoud.includes(tabel));
          for (const tabel of tafels) assert.equal(await p.zichtbaar(client, tabel), 0, tabel);
          for (const [tabel, telling] of Object.entries(FGZICHT)) {
            const [eigen] = await p.su<{ n: number }>(telling, [(await p.wie('Harm Bakema')).partij]);
            assert.equal(await p.zichtbaar(client, tabel), eigen?.n, tabel);
          }
          assert.ok((await p.zichtbaar(client, 'gebeurtenis')) > 0);
        });
      });
    });

    proef('toezicht en datalekken ziet de eigen organisatie, en wie meldde dat de melding er is (15.2, L-4)', (p) =>
      keurToezichtzicht(p),
    );

    proef(
      'ieder zet alleen de eigen stap: wie meldt antwoordt niet, wie antwoordt sluit niet, de FG beslist niet',
      (p) => keurToezichtschrijven(p),
    );

    proef(
      'het einde van een casus zien wie er aan tafel zat, en FG en beheerder van een organisatie aan tafel',
      async (p) => {
        const [einde] = await p.su<{ casus_id: string; partijen: string[] }>(
          'select casus_id, partijen from afsluiting where casus_id in (select casus_id from vernietiging)',
        );
        assert.ok(einde !== undefined);
        await alsRolClient(p, async (client) => {
          for (const mens of await p.iedereen()) {
            const leden = await p.su(
              'select 1 from lidmaatschap where casus_id = $1 and persoon_id = $2 and tot is null',
              [einde.casus_id, mens.persoon],
            );
            const toezicht = ['fg', 'beheerder'].includes(mens.soort) && einde.partijen.includes(mens.partij ?? '');
            const mag = leden.length > 0 || toezicht ? 1 : 0;
            await p.metContext(client, mens, async () => {
              for (const tabel of ['afsluiting', 'vernietiging'])
                assert.equal(
                  await p.zichtbaar(client, tabel, 'casus_id = $1', [einde.casus_id]),
                  mag,
                  `${mens.naam}: ${tabel}`,
                );
              assert.equal(await p.zichtbaar(client, 'vernietigde_sleutel'), mag, mens.naam);
            });
          }
        });
      },
    );

    proef('wat een organisatie over haar eigen mensen vastlegt, ziet alleen zij (BIO2 5.18.02)', async (p) => {
      const { partij } = await p.wie('Petra de Wit');
      await alsRolClient(p, async (client) => {
        for (const mens of await p.iedereen()) {
          const eigen = mens.partij === partij;
          await p.metContext(client, mens, async () => {
            for (const tabel of ORGANISATIEZICHT.eigen)
              assert.equal(
                await p.zichtbaar(client, tabel, 'partij_id = $1', [partij]),
                eigen && ['beheerder', 'fg'].includes(mens.soort) ? 1 : 0,
                `${mens.naam}: ${tabel}`,
              );
            for (const tabel of ORGANISATIEZICHT.beheerder)
              assert.equal(await p.zichtbaar(client, tabel), eigen && mens.soort === 'beheerder' ? 1 : 0, mens.naam);
            assert.equal(
              await p.zichtbaar(client, 'contactpersoon', "soort = 'tekenbevoegde' and partij_id = $1", [partij]),
              eigen && ['beheerder', 'fg'].includes(mens.soort) ? 1 : 0,
              `${mens.naam}: wie tekent`,
            );
          });
        }
        await p.metContext(client, await p.wie('Hester Wolff'), async () => {
          for (const vraag of [
            ['update partij set naam = naam where id = $1', partij],
            ['update school set naam = naam where partij_id = $1', partij],
            ['update aanstelling set mag_aanwijzen = true where partij_id = $1', partij],
            ['update persoon set naam = naam where partij_id = $1', partij],
          ] as const)
            assert.equal((await client.query(vraag[0], [vraag[1]])).rowCount, 0, vraag[0]);
        });
      });
    });

    proef('aan tafel ziet ieder precies de eigen gegevens en wat hem nu gegeven is (3.4f, 7.2)', async (p) => {
      await alsRolClient(p, async (client) => {
        for (const mens of await p.iedereen()) {
          await p.metContext(client, mens, async () => {
            const { rows } = await client.query<{ id: string }>('select id from gegeven order by id');
            assert.deepEqual(
              rows.map(({ id }) => id),
              await p.magZien(mens),
              mens.naam,
            );
          });
        }
      });
    });

    proef('wie meeleest, ziet wat aan zijn aanwijzer is gegeven en verder niets van de casus (7.3 b)', (p) =>
      keurMeelezen(p),
    );

    proef(
      'een ander ziet geen concept, en wat is ingetrokken ziet de ontvanger alleen nog binnen een oordeel',
      async (p) => {
        await alsRolClient(p, async (client) => {
          await p.metContext(client, await p.wie('Petra de Wit'), async () =>
            assert.equal(await p.zichtbaar(client, 'gegeven', "status = 'concept'"), 0),
          );
          const femke = await p.wie('Femke Bos');
          const ingetrokken =
            "id in (select gegeven_id from verstrekking where status = 'ingetrokken' and ingetrokken_omdat = 'toestemming')";
          await p.metContext(client, femke, async () =>
            assert.equal(await p.zichtbaar(client, 'gegeven', ingetrokken), 0),
          );
          await p.metContext(client, { ...femke, voorOordeel: true }, async () =>
            assert.equal(await p.zichtbaar(client, 'gegeven', ingetrokken), 1),
          );
        });
      },
    );

    proef('een ouder ziet alleen het eigen antwoord, ook al staat het andere ernaast (Bijl 5-j)', async (p) => {
      await alsRolClient(p, async (client) => {
        for (const wie of ['Mark de Graaf', 'Ilse Bakker', 'Daan de Graaf']) {
          const mens = await p.wie(wie);
          await p.metContext(client, mens, async () => {
            const { rows } = await client.query<{ persoon_id: string }>(
              'select persoon_id from toestemming where casus_id = $1',
              [p.daan],
            );
            assert.deepEqual(rows, [{ persoon_id: mens.persoon }], wie);
          });
        }
        await p.metContext(client, await p.wie('Femke Bos'), async () =>
          assert.equal(await p.zichtbaar(client, 'toestemming'), 0, 'school is de gever niet'),
        );
        await p.metContext(client, await p.wie('Sanne Vos'), async () =>
          assert.equal(
            await p.zichtbaar(client, 'toestemming', 'casus_id = $1', [p.daan]),
            3,
            'Bries bewaart het bewijs',
          ),
        );
      });
    });

    proef('een getekend formulier ziet alleen de partij die vroeg, ook niet wie het tekende (Bijl 5-a)', async (p) => {
      await alsRolClient(p, async (client) => {
        for (const mens of await p.iedereen()) {
          await p.metContext(client, { ...mens, voorOordeel: true }, async () =>
            assert.equal(
              await p.zichtbaar(client, 'toestemmingsscan', 'casus_id = $1', [p.daan]),
              mens.naam === 'Sanne Vos' ? 1 : 0,
              mens.naam,
            ),
          );
        }
      });
    });

    proef(
      'dat iemand introk, ziet de andere ouder niet; de regie alleen zolang er geen antwoord is (11.5)',
      async (p) => {
        const zien = ['Mark de Graaf', 'Sanne Vos', 'Rachid Amrani'];
        for (const [beantwoord, wie] of [
          [false, [...zien, 'Femke Bos']],
          [true, zien],
        ] as const) {
          await p.su(
            `update intrekkingsbericht set antwoord = ${beantwoord ? "'verwijderd'" : 'null'}, beantwoord_op = ${beantwoord ? 'now()' : 'null'} where casus_id = $1`,
            [p.daan],
          );
          await alsRolClient(p, async (client) => {
            for (const mens of await p.iedereen())
              await p.metContext(client, mens, async () =>
                assert.equal(
                  await p.zichtbaar(client, 'intrekkingsbericht', 'casus_id = $1', [p.daan]),
                  wie.some((naam) => naam === mens.naam) ? 1 : 0,
                  `${mens.naam}, ${beantwoord ? 'beantwoord' : 'open'}`,
                ),
              );
          });
        }
      },
    );

    proef('een vraag van een ouder ziet de andere ouder niet, en de regie wel', async (p) => {
      await alsRolClient(p, async (client) => {
        for (const [wie, aantal] of [
          ['Mark de Graaf', 1],
          ['Ilse Bakker', 0],
          ['Daan de Graaf', 0],
          ['Rachid Amrani', 0],
          ['Femke Bos', 1],
        ] as const) {
          await p.metContext(client, await p.wie(wie), async () =>
            assert.equal(await p.zichtbaar(client, 'betrokkenevraag', 'casus_id = $1', [p.daan]), aantal, wie),
          );
        }
      });
    });

    proef(
      'een verzoek leest wie vroeg en wie antwoordt; de regie alleen de stand, een ander alleen dat het er is',
      async (p) => {
        await alsRolClient(p, async (client) => {
          for (const [wie, ...verwacht] of VERZOEKZICHT) {
            for (const voorOordeel of [false, true]) {
              await p.metContext(client, { ...(await p.wie(wie)), voorOordeel }, async () => {
                const gezien: number[] = [];
                for (const tabel of ['verzoek', 'verzoekdeel', 'verzoekwoorden', 'verzoekmelding'])
                  gezien.push(await p.zichtbaar(client, tabel, 'casus_id = $1', [p.daan]));
                assert.deepEqual(gezien, verwacht, wie);
              });
            }
          }
          await p.metContext(client, await p.wie('Femke Bos'), async () => {
            const { rowCount } = await client.query(
              "update verzoekdeel set stand = 'niets', beantwoord_door = ctx.persoon(), beantwoord_op = now() where casus_id = $1",
              [p.daan],
            );
            assert.equal(rowCount, 0, 'de regie antwoordt niet voor een partij die aan tafel zit');
            const verlengd = await client.query(
              "update verzoekdeel set verlengd_om = 'ingewikkeld', verlengd_op = '2026-04-01', verlengd_door = ctx.persoon() where casus_id = $1",
              [p.daan],
            );
            assert.equal(verlengd.rowCount, 0, 'en verlengt ook niet voor haar');
          });
        });
      },
    );

    proef('een planregel ziet wie haar gegeven ziet; wie het niet kreeg, ziet ook haar stand niet', async (p) => {
      await alsRolClient(p, async (client) => {
        const [regel] = await p.su<{ gegeven_id: string }>('select gegeven_id from planregel where casus_id = $1', [
          p.daan,
        ]);
        for (const mens of await p.iedereen()) {
          const mag = (await p.magZien(mens)).includes(regel?.gegeven_id ?? '') ? 1 : 0;
          await p.metContext(client, mens, async () => {
            assert.equal(await p.zichtbaar(client, 'planregel', 'casus_id = $1', [p.daan]), mag, mens.naam);
            assert.equal(await p.zichtbaar(client, 'planstand', 'casus_id = $1', [p.daan]), mag, mens.naam);
          });
        }
      });
    });

    proef('van het antwoord van een ouder ziet het gezin niets, en de woorden leest alleen de regie', async (p) => {
      await alsRolClient(p, async (client) => {
        for (const [wie, antwoorden, woorden] of [
          ['Mark de Graaf', 2, 1],
          ['Ilse Bakker', 1, 0],
          ['Daan de Graaf', 1, 0],
          ['Rachid Amrani', 2, 0],
          ['Femke Bos', 2, 1],
        ] as const) {
          await p.metContext(client, await p.wie(wie), async () => {
            assert.equal(await p.zichtbaar(client, 'planakkoord', 'casus_id = $1', [p.daan]), antwoorden, wie);
            assert.equal(await p.zichtbaar(client, 'planwoorden', 'casus_id = $1', [p.daan]), woorden, wie);
          });
        }
      });
    });

    proef(
      'zoektermen ziet alleen de partij onder wier sleutel zij staan, en niemand kan ze zelf verwijderen',
      async (p) => {
        await alsRolClient(p, async (client) => {
          for (const mens of await p.iedereen()) {
            await p.metContext(client, { ...mens, voorOordeel: true }, async () => {
              assert.equal(await p.zichtbaar(client, 'zoekterm', 'partij_id::text <> $1', [mens.partij]), 0, mens.naam);
            });
          }
          await p.metContext(client, await p.wie('Femke Bos'), async () => {
            assert.ok((await p.zichtbaar(client, 'zoekterm', 'casus_id = $1', [p.daan])) > 0);
            await assert.rejects(client.query('delete from zoekterm'), /permission denied/);
          });
        });
      },
    );

    proef(
      'een deel van een verslag ziet wie het gegeven ziet, en van een concept de regie dat het er is',
      async (p) => {
        await alsRolClient(p, async (client) => {
          const [deel] = await p.su<{ gegeven_id: string }>(
            'select gegeven_id from verslagdeel where casus_id = $1 and voorgelegd_op is not null',
            [p.daan],
          );
          for (const [wie, concepten, ...verwacht] of VERSLAGZICHT) {
            const mens = await p.wie(wie);
            const leest = (await p.magZien(mens)).includes(deel?.gegeven_id ?? '') ? 1 : 0;
            await p.metContext(client, mens, async () => {
              const gezien: number[] = [];
              for (const tabel of ['verslagdeel', 'verslagakkoord', 'verslagreactie', 'verslaglezing'])
                gezien.push(await p.zichtbaar(client, tabel, 'casus_id = $1', [p.daan]));
              assert.deepEqual(gezien, [leest + concepten, ...verwacht], wie);
            });
          }
        });
      },
    );

    proef('het logboek: ieder leest wat hijzelf deed, en over zichzelf alleen onder de eigen aanduiding', async (p) => {
      await alsRolClient(p, async (client) => {
        const mark = await p.wie('Mark de Graaf');
        await p.metContext(client, mark, async () => {
          assert.equal(await p.zichtbaar(client, 'gebeurtenis', 'persoon_id is distinct from $1', [mark.persoon]), 0);
          assert.equal(await p.zichtbaar(client, 'gebeurtenis_betrokkene'), 0);
          await client.query("select set_config('ctx.logindex', $1, true)", [p.logindexDaan]);
          assert.ok((await p.zichtbaar(client, 'gebeurtenis', 'persoon_id is distinct from $1', [mark.persoon])) > 10);
          const { rows } = await client.query<{ casus_id: string }>(
            // Een regel over een lijst noemt geen casus: daarin staan er vele.
            'select distinct casus_id from gebeurtenis where persoon_id is distinct from $1 and casus_id is not null',
            [mark.persoon],
          );
          assert.deepEqual(rows, [{ casus_id: p.daan }]);
        });
      });
    });
  });
}
