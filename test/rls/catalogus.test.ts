import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { KOP, tabelTypen } from '../../scripts/schrijf-tabellen.ts';
import { type Rol, rolnaam, rolnamen } from '../../src/db/rollen.ts';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { leegGebied, type TestDatabase, testCluster, testCluster15 } from '../steun/postgres.ts';

/** Tabellen zonder rijregels, elk met de reden. Wat hier niet staat, moet ze hebben. */
const ZONDER_RIJREGELS: Readonly<Record<string, string>> = {
  'public.schema_migratie': 'alleen de eigenaar; geen enkele inlogrol heeft er recht op',
};

/** Schema's van een bibliotheek: de rechten staan hieronder apart onder test. */
const VAN_EEN_BIBLIOTHEEK = ['graphile_worker'];

/** Functies die met de rechten van hun eigenaar lopen, elk met de reden (ADR 0017, ADR 0025). */
const DEFINERS: Readonly<Record<string, string>> = {
  'public.aanwijzing_na_stoel':
    'beeindigt meelezen als de stoel leeg is die het droeg, of als de collega zelf aan tafel komt',
  'public.aanwijzing_na_fase': 'beeindigt meelezen bij een nieuwe fase en bij sluiten, wie dat ook doet',
  'public.aanwijzing_na_recht': 'beeindigt meelezen als de beheerder het recht afneemt; de casus zelf ziet hij niet',
  'public.casus_aanraken': 'zet een casus bij alle leden bovenaan; het lidmaatschap van een ander is niet leesbaar',
  'public.casus_vernietigen':
    'verwijdert na goedkeuring door twee mensen wat in een casus lag; niemand anders kan verwijderen',
  'public.lidmaatschap_hervatten': 'laat iemand die eerder afzag weer toe als de regie hem opnieuw uitnodigt',
  'public.lidmaatschap_beeindigen': 'sluit de casus voor wie de regie van tafel nam',
  'public.toezicht_casussen': 'noemt de FG het nummer van een casus van de eigen partij; de rij zelf ziet hij niet',
  'public.toezicht_verzoeken': 'noemt de FG welk recht en sinds wanneer, zonder vrager en zonder woorden',
  'public.vernietiging_enveloppen': 'toont de kop van elke envelop, om te zien dat niets meer opengaat',
  'public.vernietiging_lijst': 'telt wat er ligt voor wie de casus zelf niet kent',
  'public.naleving_verzoeken':
    'telt per partij van hetzelfde convenant verzoeken van voor een dag; geen casus, recht of vrager',
  'public.naleving_vernietiging':
    'telt per partij van hetzelfde convenant wat na de bewaartermijn nog ligt; nooit welke casus',
  'public.naleving_rechten':
    'zegt wanneer een partij van hetzelfde convenant voor het laatst nakeek wie erbij mag; verder niets',
  'public.evaluatie_tellingen':
    'telt voor de evaluatie over alle partijen van een convenant samen; een klein getal komt er niet uit, een casus of partij evenmin',
  'public.casussen_zonder_procesregie':
    'zegt een beheerder welke casussen van de eigen partij niemand leidt; kenmerk en functie, verder niets',
  'public.naam_verbeteren':
    'verbetert hoe de jongere heet en de initialen, voor wie hem aanmeldde; persoon en raam zijn niet van die partij (ADR 0050)',
  'public.procesregie_overdragen':
    'geeft de procesregie aan een collega aan tafel; het lidmaatschap van een ander is niet leesbaar',
  'public.procesregie_toewijzen':
    'de beheerder zet een collega op de plaats van wie er niet meer werkt, zonder de casus te zien',
  'public.toetreding_deelnemers':
    'noemt wie bericht krijgt van een toetreding; een beheerder ziet niet aan welke tafel zij zitten',
  'public.zoekterm_vergeten': 'vergeet de zoektermen van een naam die weg is; wie intrekt, ziet die van een ander niet',
  'werk.zet_klaar': 'plaatst een taak in de rij van de werker',
};

/** Wat bij het invoeren van een rij nog niet bestaat: een einde, een antwoord, een eerste keer lezen, een volgnummer. */
const NIET_INVOEREN: readonly string[] = [
  'aanstelling.gewijzigd_op',
  'aanstelling.tot',
  'aanstelling.versie',
  'aanwijzing.beeindigd_omdat',
  'aanwijzing.beeindigd_op',
  'aanwijzing.beloofd_op',
  'aanwijzing.geheimhouding',
  'afsluiting.vernietigd_op',
  'agenda.plaats_versie',
  'agendaplek.bijeenkomst_id',
  'agendaplek.weg_op',
  'bericht.gezien_op',
  'bericht.mislukt_omdat',
  'bericht.verzonden_op',
  'besluit.stand_door',
  'besluit.stand_op',
  'betrokkene.kern_versie',
  'betrokkenevraag.antwoord',
  'betrokkenevraag.beantwoord_door',
  'betrokkenevraag.beantwoord_op',
  'bijeenkomst.afgezegd_op',
  'bijeenkomst.gewijzigd_op',
  'bijeenkomst.open_na_minuten',
  'bijeenkomst.open_voor_minuten',
  'bijeenkomst.volgnummer',
  'casus.gesloten_op',
  'casus.sluitgrond',
  'casus.versie',
  'casusregie.tot',
  'casusregie.waarom_tot',
  'codebundel.gemaakt',
  'codebundel.inhoud',
  'codebundel.stand',
  'codeuitgifte.gesloten_op',
  'concept.versie',
  'contactpersoon.tot',
  'convenant.onderlinge_regeling_op',
  'convenant.van_kracht_tot',
  'convenant.van_kracht_van',
  'convenanttekst.aangeboden_op',
  'convenanttekst.bestand',
  'convenanttekst.bestand_hash',
  'convenanttekst.grootte',
  'convenanttekst.kader',
  'convenanttekst.ooo_op',
  'convenanttekst.ooo_plaats',
  'convenanttekst.versie',
  'datalek.verteld_na_uren',
  'datalek.verteld_op',
  'datalekdeel.gewekt_na_uren',
  'deelnemer.afgezien_op',
  'deelnemer.geheimhouding',
  'deelnemer.tot',
  'deelnemer.vertrekreden',
  'gebeurtenis.volgnummer',
  'gegeven.versie',
  'gezag.tot',
  'groepsarrangement.geevalueerd_op',
  'groepsarrangement.tot',
  'groepsarrangement.versie',
  'intrekkingsbericht.antwoord',
  'intrekkingsbericht.beantwoord_op',
  'intrekkingsbericht.grondslag',
  'intrekkingsbericht.woorden',
  'invoer.bevestigd_op',
  'invoer.gedaan',
  'invoer.klaar_op',
  'invoer.stand',
  'jeugdhulpcontract.tot',
  'lidmaatschap.tot',
  'overlegtypeakkoord.antwoord',
  'overlegtypeakkoord.op',
  'overlegtypeakkoord.persoon_id',
  'overlegtypeakkoord.reden',
  'overlegtypeconcept.versie',
  'overlegtypevoorstel.teruggenomen_op',
  'partij.onder_swv_onderwijs',
  'partij.versie',
  'persoon.kanaal',
  'persoon.taal',
  'plan.beeindigd_op',
  'plan.ronde',
  'plan.vastgesteld_op',
  'plan.vervangen_op',
  'plan.voorgelegd_op',
  'planakkoord.door_persoon_id',
  'planakkoord.op',
  'planregel.tot_versie',
  'rechtenronde.afgerond_op',
  'registeraanvulling.versie',
  'school.gesloten_op',
  'school.versie',
  'taak.gereed_op',
  'toestemming.betwist_op',
  'toestemming.ingetrokken_op',
  'toestemming.vervangen_op',
  'toestemmingsvraag.vervallen_op',
  'toetreding.kantooradres',
  'toetreding.verklaringen',
  'toezichtzitting.gestopt_op',
  'uitnodiging.antwoord',
  'uitnodiging.antwoord_op',
  'uitnodiging.kalender_uid',
  'vernietigde_sleutel.vernietigd_op',
  'vernietigde_sleutel.vingerafdruk',
  'vernietiging.bewijs',
  'vernietiging.bezig_op',
  'vernietiging.gestopt_door',
  'vernietiging.gestopt_op',
  'vernietiging.gestopt_partij_id',
  'vernietiging.goedgekeurd_door',
  'vernietiging.goedgekeurd_op',
  'vernietiging.klaar_op',
  'vernietiging.stopreden',
  'vernietiging.uitvoeren_vanaf',
  'verslag.reageer_voor',
  'verslag.ronde',
  'verslag.uitgebracht_op',
  'verslag.vastgesteld_op',
  'verslag.voorgelegd_op',
  'verslagakkoord.op',
  'verslagdeel.versie',
  'verslagdeel.vervallen_op',
  'verstrekking.gelezen_op',
  'verstrekking.ingetrokken_omdat',
  'verstrekking.ingetrokken_op',
  'verwerkersovereenkomst.beeindigd_door',
  'verwerkersovereenkomst.beeindigd_op',
  'verwerkersovereenkomst.beeindigd_persoon_id',
  'verwerkersovereenkomst.beeindigd_tot',
  'verwerkersovereenkomst.vervangen_per',
  'verzoekdeel.beantwoord_door',
  'verzoekdeel.beantwoord_op',
  'verzoekdeel.grond',
  'verzoekdeel.verlengd_door',
  'verzoekdeel.verlengd_om',
  'verzoekdeel.verlengd_op',
  'verzoekmelding.besloten_door',
  'verzoekmelding.besloten_op',
];

const versies = [
  { naam: 'de eigen PostgreSQL', cluster: testCluster },
  { naam: 'PostgreSQL 15', cluster: testCluster15 },
];

for (const { naam, cluster } of versies) {
  describe(`catalogus op ${naam}`, () => {
    let database: TestDatabase;
    let super_: pg.Client;
    let overgeslagen = false;

    before(async () => {
      const gevonden = await cluster();
      if (gevonden === undefined) {
        overgeslagen = true;
        console.log(`overgeslagen: ${naam} is niet geinstalleerd`);
        return;
      }
      database = await gevonden.maakTestDatabase(leegGebied);
      super_ = new pg.Client({ connectionString: database.superuserUrl });
      await super_.connect();
    });
    after(async () => {
      if (overgeslagen) return;
      await super_?.end();
      await database?.weg();
    });

    const proef = (zin: string, werk: () => Promise<void>) =>
      test(zin, async (t) => {
        if (overgeslagen) return t.skip('deze versie is niet geinstalleerd');
        await werk();
      });

    proef('elke tabel heeft afgedwongen rijregels, behalve wat op de lijst staat', async () => {
      const { rows } = await super_.query<{ tabel: string; aan: boolean; gedwongen: boolean }>(
        `select n.nspname || '.' || c.relname as tabel, c.relrowsecurity as aan, c.relforcerowsecurity as gedwongen
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname <> all ($1) order by 1`,
        [VAN_EEN_BIBLIOTHEEK],
      );
      assert.ok(rows.length > 20, 'er zijn tabellen om na te kijken');
      const open = rows.filter(
        ({ tabel, aan, gedwongen }) => !(aan && gedwongen) && !Object.hasOwn(ZONDER_RIJREGELS, tabel),
      );
      assert.deepEqual(
        open.map(({ tabel }) => tabel),
        [],
      );
    });

    proef('wat geen rijregels heeft, is voor geen enkele inlogrol leesbaar', async () => {
      for (const tabel of Object.keys(ZONDER_RIJREGELS)) {
        for (const rol of rolnamen) {
          const { rows } = await super_.query("select has_table_privilege($1, $2, 'select') as mag", [
            rolnaam(database.voorvoegsel, rol),
            tabel,
          ]);
          assert.equal(rows[0]?.mag, false, `${rol} leest ${tabel}`);
        }
      }
    });

    proef('elke blik op tabellen loopt met de rechten van wie kijkt', async () => {
      const { rows } = await super_.query<{ blik: string; opties: string[] | null; soort: string }>(
        `select c.relname as blik, c.reloptions as opties, c.relkind as soort from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')`,
      );
      assert.ok(rows.length >= 2);
      for (const { blik, opties, soort } of rows) {
        assert.equal(soort, 'v', `${blik} bewaart een kopie`);
        assert.ok(opties?.includes('security_invoker=true'), `${blik} mist security_invoker`);
      }
    });

    proef('functies met de rechten van hun eigenaar staan op de lijst en hebben een vast zoekpad', async () => {
      const { rows } = await super_.query<{ functie: string; instellingen: string[] | null }>(
        `select n.nspname || '.' || p.proname as functie, p.proconfig as instellingen from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')`,
      );
      assert.deepEqual(rows.map(({ functie }) => functie).sort(), Object.keys(DEFINERS).sort());
      for (const { functie, instellingen } of rows) {
        assert.ok(
          instellingen?.some((regel) => regel.startsWith('search_path=pg_catalog')),
          `${functie} heeft geen vast zoekpad`,
        );
      }
    });

    proef(
      'geen inlogrol kan meer dan zij moet: geen superuser, geen BYPASSRLS, niets in bezit, geen andere rol',
      async () => {
        const laag = rolnamen.map((rol) => rolnaam(database.voorvoegsel, rol));
        const { rows: rechten } = await super_.query(
          'select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)',
          [laag],
        );
        assert.deepEqual(rechten, []);
        const { rows: lid } = await super_.query(
          'select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = any($1)',
          [laag],
        );
        assert.deepEqual(lid, []);
        const { rows: bezit } = await super_.query<{ rolname: string }>(
          `select distinct r.rolname from pg_class c join pg_roles r on r.oid = c.relowner join pg_namespace n on n.oid = c.relnamespace
         where r.rolname = any($1) and n.nspname not in ('graphile_worker', 'werk', 'pg_toast')`,
          [laag],
        );
        assert.deepEqual(bezit, []);
      },
    );

    proef('niemand mag leegmaken, verwijderen, triggers zetten of het schema wijzigen', async () => {
      const { rows } = await super_.query<{ grantee: string; tabel: string; recht: string }>(
        `select grantee, table_name as tabel, privilege_type as recht from information_schema.role_table_grants
         where table_schema in ('public', 'aanmelden') and grantee like $1 and privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')`,
        [`${database.voorvoegsel}\\_%`],
      );
      assert.deepEqual(rows, []);
      const { rows: verwijderen } = await super_.query(
        `select grantee, table_name from information_schema.role_table_grants
         where table_schema = 'public' and grantee like $1 and privilege_type = 'DELETE'`,
        [`${database.voorvoegsel}\\_%`],
      );
      assert.deepEqual(verwijderen, []);
      for (const rol of rolnamen) {
        const { rows: maken } = await super_.query("select has_schema_privilege($1, 'public', 'create') as mag", [
          rolnaam(database.voorvoegsel, rol),
        ]);
        assert.equal(maken[0]?.mag, false, `${rol} maakt tabellen`);
      }
    });

    proef('bijwerken gaat per kolom, nooit over een hele tabel', async () => {
      const { rows } = await super_.query(
        `select table_name from information_schema.role_table_grants where table_schema = 'public' and grantee like $1 and privilege_type = 'UPDATE'`,
        [`${database.voorvoegsel}\\_%`],
      );
      assert.deepEqual(rows, []);
    });

    proef(
      'invoeren gaat per kolom: wat pas later een waarde krijgt, of vanzelf, geeft niemand bij het invoeren mee',
      async () => {
        const { rows } = await super_.query(
          `select grantee, table_name from information_schema.role_table_grants
         where table_schema = 'public' and grantee like $1 and privilege_type = 'INSERT'`,
          [`${database.voorvoegsel}\\_%`],
        );
        assert.deepEqual(rows, []);
        const app = rolnaam(database.voorvoegsel, 'app');
        const { rows: kolommen } = await super_.query<{ kolom: string }>(
          `select table_name || '.' || column_name as kolom from information_schema.columns
         where table_schema = 'public' and table_name in (select c.table_name from information_schema.column_privileges c
           where c.table_schema = 'public' and c.grantee = $1 and c.privilege_type = 'INSERT')
           and not has_column_privilege($1, format('public.%I', table_name), column_name, 'insert') order by 1`,
          [app],
        );
        assert.deepEqual(
          kolommen.map(({ kolom }) => kolom),
          NIET_INVOEREN,
        );
      },
    );

    proef('niets verdwijnt mee over de grens van een partij: geen enkele verwijzing wist door', async () => {
      const { rows } = await super_.query(
        `select conname from pg_constraint c join pg_namespace n on n.oid = c.connamespace
         where c.contype = 'f' and c.confdeltype not in ('a', 'r') and n.nspname = 'public'`,
      );
      assert.deepEqual(rows, []);
    });

    proef('de rollen zien elkaars huis niet', async () => {
      const ziet = async (rol: Rol, tabel: string) => {
        const { rows } = await super_.query("select has_any_column_privilege($1, $2, 'select') as mag", [
          rolnaam(database.voorvoegsel, rol),
          tabel,
        ]);
        return rows[0]?.mag === true;
      };
      const { rows: tabellen } = await super_.query<{ schema: string; tabel: string }>(
        `select schemaname as schema, tablename as tabel from pg_tables where schemaname in ('public', 'aanmelden')`,
      );
      const mis: string[] = [];
      for (const { schema, tabel } of tabellen) {
        const heel = `${schema}.${tabel}`;
        if (schema === 'aanmelden' && (await ziet('app', heel))) mis.push(`app ziet ${heel}`);
        if (schema === 'public' && tabel !== 'installatie' && (await ziet('aanmelden', heel)))
          mis.push(`aanmelden ziet ${heel}`);
        if (tabel !== 'installatie' && (await ziet('werker', heel))) mis.push(`werker ziet ${heel}`);
        if (await ziet('sleutels', heel)) mis.push(`sleutels ziet ${heel}`);
        if (!tabel.startsWith('gebeurtenis') && ((await ziet('ldv', heel)) || (await ziet('nen7513', heel))))
          mis.push(`een doorsnede ziet ${heel}`);
      }
      assert.deepEqual(mis, []);
    });

    proef(
      'het Logboek Dataverwerkingen kan de gebruiker niet lezen, en niemand leest er bytes of woorden',
      async () => {
        const leest = async (rol: Rol, kolom: string) => {
          const { rows } = await super_.query("select has_column_privilege($1, 'gebeurtenis', $2, 'select') as mag", [
            rolnaam(database.voorvoegsel, rol),
            kolom,
          ]);
          return rows[0]?.mag;
        };
        for (const kolom of ['persoon_id', 'persoon_soort', 'functie', 'hoedanigheid', 'casus_id', 'bytes'])
          assert.equal(await leest('ldv', kolom), false, kolom);
        assert.equal(await leest('nen7513', 'persoon_id'), true);
        assert.equal(await leest('nen7513', 'bytes'), false);
      },
    );
  });
}

test('de typen van de tabellen zijn die van de migraties', async () => {
  const cluster = await testCluster();
  const database = await cluster.maakTestDatabase(leegGebied);
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    assert.equal(
      await readFile(join(pakketwortel, 'src/db/tabellen.ts'), 'utf8'),
      KOP + (await tabelTypen(client, 'public')),
    );
  } finally {
    await client.end();
    await database.weg();
  }
});
