import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { momentVan } from '../../src/bijeenkomst/moment.ts';
import { planBijeenkomst } from '../../src/bijeenkomst/plan-bijeenkomst.ts';
import { type Aanmelding, type Casusopening, meldCasusAan } from '../../src/casus/aanmelding/meld-casus-aan.ts';
import { informeer } from '../../src/casus/informeren/informeer.ts';
import { toonCasus } from '../../src/casus/overzicht/toon-casus.ts';
import { bevestigDeelname } from '../../src/casus/uitnodigen/bevestig-deelname.ts';
import { nodigUit } from '../../src/casus/uitnodigen/nodig-uit.ts';
import type { Medewerker } from '../../src/db/verzoeker.ts';
import { leesGegeven } from '../../src/gegeven/lees-gegeven.ts';
import { routesVan } from '../../src/routes.ts';
import { toonCasussen, toonWerk } from '../../src/taak/toon-werk.ts';
import { medewerker, verplicht, type Waterrijk } from '../steun/casus.ts';
import { maakWaterrijk } from '../steun/regio.ts';
import { zetServerVoor } from '../steun/server.ts';

const GENODIGDEN = ['femke', 'rachid', 'joris'] as const;
const ALLES = { filter: 'alle', nummer: null, fase: null, overlegtype: null, school: null, na: null } as const;
const HERKENBAAR = /Sem|Verhoeven|S\.V\.|Nadia/;

describe('het thuiszittersoverleg noemt niemand bij naam voordat het mag (E-07, B3-ex3)', () => {
  let regio: Waterrijk;
  let su: pg.Pool;
  let aanmelding: Aanmelding;
  const als = (wie: string): Casusopening<Medewerker> => {
    const verzoeker = medewerker(regio, wie);
    return { ...regio.als(verzoeker), verzoeker };
  };
  const ids = async (): Promise<readonly string[]> => {
    const { rows } = await su.query<{ id: string }>(
      'select persoon_id as id from gezag where casus_id = $1 union all select persoon_id from betrokkene where casus_id = $1',
      [aanmelding.casus],
    );
    return rows.map(({ id }) => id);
  };
  /** Alles wat deze collega over de casus te zien krijgt: overzicht, werklijst en casuslijst. */
  const gezien = async (wie: string) => {
    const beeld = await toonCasus(als(wie), aanmelding.casus);
    const { kop, mensen } = beeld.kind === 'overzicht' ? beeld.overzicht : { kop: null, mensen: new Map() };
    const werk = await toonWerk(als(wie), ALLES);
    const lijst = await toonCasussen(als(wie), ALLES);
    const alles = { kop, uitnodiging: beeld.kind === 'genodigd' ? beeld.beeld : null, mensen: [...mensen.values()] };
    return {
      kind: beeld.kind,
      kop,
      tekst: JSON.stringify({ alles, werk: [werk.taken, werk.lijst], lijst: lijst.casussen }),
    };
  };
  const naamgegeven = async (): Promise<string> => {
    const { rows } = await su.query<{ id: string }>("select id from gegeven where casus_id = $1 and categorie = 'a'", [
      aanmelding.casus,
    ]);
    return rows[0]?.id ?? '';
  };

  before(async () => {
    regio = await maakWaterrijk();
    su = new pg.Pool({ connectionString: regio.database.superuserUrl, max: 2 });
    aanmelding = {
      casus: regio.omgeving.ids(),
      overlegtype: verplicht(regio.gebied.overlegtype.get('thuiszittersoverleg')),
      jongere: { voornaam: 'Sem', achternaam: 'Verhoeven', geboortedatum: '2011-05-20' },
      school: verplicht(regio.gebied.school.get('kompas-college')),
      onderwijs: 'vo',
      reden: 'thuis',
      doelen: ['b', 'c'],
      vraag: 'Welke plek kan Sem en zijn moeder Nadia weer vertrouwen geven?',
      gezag: { soort: 'gezagdragers', mensen: [{ naam: 'Nadia Verhoeven', email: null, bron: 'gezagsregister' }] },
      wilsbekwaam: true,
      melding: { soort: 'verzoek-school', datum: '2026-01-12' },
      langdurigVerzuim: true,
    };
  });
  after(async () => {
    await su?.end();
    await regio?.weg();
  });

  test('samenwerkingsverband, school en leerplicht melden het aan, met een van de drie aanleidingen en voor langdurig verzuim', async () => {
    const met = async (wie: string, anders: Partial<Aanmelding>) => {
      const uit = await meldCasusAan(als(wie), { ...aanmelding, casus: regio.omgeving.ids(), ...anders });
      return uit.kind === 'kan-niet' ? uit.reden : uit.kind;
    };
    assert.equal(await met('joris', {}), 'melder', 'de teamleider beslist mee en meldt niet aan (fn 16)');
    assert.equal(await met('femke', {}), 'leider', 'er zijn twee samenwerkingsverbanden');
    assert.equal(await met('tom', { melding: null }), 'melding');
    assert.equal(await met('tom', { melding: { soort: 'wettelijk', datum: '2026-01-12' } }), 'melding');
    assert.equal(await met('tom', { langdurigVerzuim: null }), 'geen-langdurig-verzuim');
    assert.equal(await met('tom', { school: regio.omgeving.ids() }), 'school');
    assert.equal((await meldCasusAan(als('tom'), aanmelding)).kind, 'aangemeld');
  });

  test('wie aanmeldde ziet de naam; in de vraag die anderen lezen staat zij niet', async () => {
    const { kop, tekst } = await gezien('tom');
    assert.match(tekst, /Sem/);
    assert.ok(kop?.vraag !== undefined && !HERKENBAAR.test(kop?.vraag ?? ''), kop?.vraag ?? '');
  });

  test('geïnformeerd en bevestigd, maar nog niet uitgenodigd: leeftijd, duur en vraag, en nergens een naam of initialen', async () => {
    const partijen = ['kompas', 'oeverstad'].map((sleutel) => verplicht(regio.gebied.partij.get(sleutel)));
    const wens = { casus: aanmelding.casus, personen: await ids(), partijen, doelen: ['b', 'c'] as const };
    assert.equal((await informeer(als('tom'), { ...wens, hoe: 'gesprek', op: '2026-03-03' })).kind, 'vastgelegd');
    const uit = await nodigUit(als('tom'), {
      casus: aanmelding.casus,
      genodigden: GENODIGDEN.map((wie) => ({
        aanstelling: verplicht(regio.gebied.aanstelling.get(wie)),
        behandelrelatie: false,
        directBetrokken: 'kan-beslissen',
      })),
      geefNaam: true,
    });
    assert.ok(
      uit.kind === 'behandeld' && uit.genodigden.every(({ kind }) => kind === 'uitgenodigd'),
      JSON.stringify(uit),
    );
    for (const wie of GENODIGDEN) {
      const voor = await gezien(wie);
      assert.equal(voor.kind, 'genodigd');
      assert.doesNotMatch(voor.tekst, HERKENBAAR, `${wie} voor bevestigen`);
      const verklaring = {
        taak: 'Eigen wettelijke taak.',
        grondslag: null,
        individueelDoel: 'Meedoen.',
      };
      const bevestigd = await bevestigDeelname(als(wie), { casus: aanmelding.casus, ...verklaring });
      assert.deepEqual(bevestigd, { kind: 'bevestigd', naam: 'gekregen' });
      const na = await gezien(wie);
      assert.doesNotMatch(na.tekst, HERKENBAAR, `${wie} na bevestigen`);
      assert.match(na.kop?.aanspreek ?? '', /^Jongere van 12 tot en met 15, melding van \d+ weken geleden$/);
      assert.equal(
        (await leesGegeven(als(wie), { casus: aanmelding.casus, gegeven: await naamgegeven() })).kind,
        'geweigerd',
      );
    }
  });

  test('op geen enkele pagina van de casus, ook niet over wie is geïnformeerd, staat intussen een naam van het gezin', async () => {
    const { server, aanmelden, ingelogd } = await zetServerVoor(regio);
    const { routes } = routesVan({
      aanmelden,
      omgeving: regio.omgeving,
      adres: 'http://localhost',
      demonstratie: true,
    });
    const paden = routes
      .filter(
        ({ pad, methode, toegang }) => methode === 'GET' && pad.includes(':casus') && toegang.includes('medewerker'),
      )
      .map(({ pad }) => pad.replace(':casus', aanmelding.casus).replaceAll(/:\w+/g, regio.omgeving.ids()));
    assert.ok(paden.length > 30);
    for (const wie of GENODIGDEN) {
      const bezoeker = await ingelogd(als(wie).verzoeker.persoon);
      const open: string[] = [];
      for (const pad of [...paden, '/mijn-werk', '/casussen', '/bijeenkomsten', '/zoeken?zoek=Verhoeven']) {
        const { statusCode, body } = await bezoeker.haal(pad);
        if (statusCode === 200) open.push(pad);
        // Wat iemand zoekt, staat in zijn eigen zoekveld.
        const zonderVeld = body.replaceAll(/<input[^>]*type="search"[^>]*>/g, '');
        assert.doesNotMatch(zonderVeld, HERKENBAAR, `${wie} op ${pad.replace(aanmelding.casus, 'C')}`);
      }
      assert.ok(open.length > 15, `${wie} opende maar ${open.length} pagina's`);
    }
    await server.close();
  });

  test('zodra ouders en jongere zijn uitgenodigd, komt de naam vanzelf', async () => {
    const op = momentVan('2026-03-20', '10:00');
    const wens = { bijeenkomst: regio.omgeving.ids(), casus: aanmelding.casus, op, duurMinuten: 30, plaats: 'kamer 1' };
    assert.equal((await planBijeenkomst(als('tom'), wens)).kind, 'gepland');
    for (const wie of GENODIGDEN) {
      const { kop, tekst } = await gezien(wie);
      assert.equal(kop?.aanspreek, 'Sem, 14 jaar', wie);
      assert.match(tekst, /Nadia Verhoeven/);
    }
  });
});
