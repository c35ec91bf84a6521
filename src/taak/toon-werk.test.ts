import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aanmeldingVanYara, medewerker, meldAan, verplicht, type Waterrijk } from '../../test/steun/casus.ts';
import { maakWaterrijk } from '../../test/steun/regio.ts';
import { planBijeenkomst } from '../bijeenkomst/plan-bijeenkomst.ts';
import { laadFeiten } from '../casus/feiten.ts';
import { informeer } from '../casus/informeren/informeer.ts';
import { sluitCasus } from '../casus/sluiten/sluit-casus.ts';
import { nodigUit } from '../casus/uitnodigen/nodig-uit.ts';
import { metVerbinding } from '../db/ingebed/verbinding.ts';
import { inTransactie } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { TAAKSOORTEN } from './soorten.ts';
import { findOpenTakenVan } from './taak.queries.ts';
import { planTaak, rondTakenAf } from './taken.ts';
import { toonCasussen, toonWerk } from './toon-werk.ts';
import { wachtendeBerichten } from './verstuur-bericht.ts';
import { findOpenTakenIn } from './werk.queries.ts';

const AANTAL = 53;
const ALLES = { filter: 'open', nummer: null, fase: null, overlegtype: null, school: null, na: null } as const;

let regio: Waterrijk;
const casussen: string[] = [];
before(async () => {
  regio = await maakWaterrijk();
  for (let i = 0; i < AANTAL; i += 1) {
    regio.zetKlok(new Date(Date.UTC(2026, 0, 10, 9, i)).toISOString());
    casussen.push(await meldAan(regio, 'noor', aanmeldingVanYara(regio)));
  }
});
after(() => regio?.weg());

const wie = (sleutel: string): Medewerker => medewerker(regio, sleutel);
const als = (sleutel: string) => ({ ...regio.als(wie(sleutel)), verzoeker: wie(sleutel) });

test('mijn casussen staan nieuwste eerst, vijftig per bladzijde, en de volgende begint waar deze ophoudt', async () => {
  const eerste = await toonCasussen(als('noor'), ALLES);
  const tweede = await toonCasussen(als('noor'), { ...ALLES, na: verplicht(eerste.verder) });
  assert.equal(eerste.casussen.length, 50);
  assert.equal(tweede.verder, null);
  assert.deepEqual(
    [...eerste.casussen, ...tweede.casussen].map((casus) => casus.id),
    casussen.toReversed(),
  );
});

test('wat in een casus gebeurt, zet haar bovenaan bij iedereen die haar kent (ADR 0025)', async () => {
  const oudste = verplicht(casussen[0]);
  regio.zetKlok('2026-01-11T09:00:00.000Z');
  const feiten = verplicht(
    await inTransactie({ ...regio.als(wie('noor')), slot: 'geen', logregel: 'geen' }, (tx) => laadFeiten(tx, oudste)),
  );
  const ggd = verplicht(regio.gebied.partij.get('ggd'));
  const personen = feiten.gezag.map((g) => g.persoon);
  await informeer(als('noor'), {
    casus: oudste,
    personen,
    partijen: [ggd],
    doelen: ['a', 'c'],
    hoe: 'brief',
    op: '2026-01-10',
  });
  assert.equal((await toonCasussen(als('noor'), ALLES)).casussen[0]?.id, oudste);
});

test('een genodigde ziet op Mijn werk initialen en zijn taak, de school de naam', async () => {
  const casus = verplicht(casussen[0]);
  const aanstelling = verplicht(regio.gebied.aanstelling.get('liesbeth'));
  const genodigden = [{ aanstelling, behandelrelatie: false, directBetrokken: 'werkt-al' as const }];
  await nodigUit(als('noor'), { casus, genodigden, geefNaam: true });
  const arts = await toonWerk(als('liesbeth'), ALLES);
  assert.deepEqual(
    arts.taken.map((taak) => [taak.soort, taak.waar]),
    [['deelname-bevestigen', 'Y.D. · MDO']],
  );
  assert.deepEqual(
    arts.lijst.casussen.map((regel) => [regel.jongere, regel.wachtOp]),
    [['Y.D.', { wie: 'u', op: 'uitnodiging' }]],
  );
  const school = await toonWerk(als('noor'), { ...ALLES, filter: 'wacht' });
  assert.ok(school.lijst.casussen.every((regel) => regel.jongere === 'Yara, 11 jaar' && regel.wachtOp.wie === 'u'));
  assert.deepEqual(
    school.lijst.casussen.find((regel) => regel.id === casus)?.wachtOp,
    { wie: 'u', op: 'code voor het gezin' },
    'met informeren is de school klaar, en het gezin kan nog niet inloggen',
  );
});

test('bij een casus staat wat het eerst moet, en niet wat het langst ligt', async () => {
  const casus = verplicht(casussen[10]);
  const plan = (soort: 'plan-evalueren' | 'plangesprek-voeren' | 'casusregie-kiezen', voorDatum: string | null) =>
    inTransactie({ ...regio.als(wie('noor')), slot: 'geen', logregel: 'geen' }, (tx) =>
      planTaak(tx, { casus, voor: wie('noor').persoon, soort, voorDatum }),
    );
  const wacht = async () =>
    (await toonCasussen(als('noor'), { ...ALLES, nummer: null })).casussen.find(({ id }) => id === casus)?.wachtOp;
  const open = { ...regio.als(wie('noor')), slot: 'geen', logregel: 'geen' } as const;
  await inTransactie(open, (tx) =>
    rondTakenAf(tx, { casus, soort: 'betrokkenen-informeren', voor: wie('noor').persoon }),
  );
  await plan('plan-evalueren', '2026-12-28');
  assert.deepEqual(await wacht(), { wie: 'u', op: TAAKSOORTEN['plan-evalueren'].kort });
  await plan('casusregie-kiezen', null);
  assert.deepEqual(await wacht(), { wie: 'u', op: TAAKSOORTEN['casusregie-kiezen'].kort }, 'zonder datum kan vandaag');
  await plan('plangesprek-voeren', '2026-01-02');
  assert.deepEqual(await wacht(), { wie: 'u', op: TAAKSOORTEN['plangesprek-voeren'].kort }, 'te laat gaat voor');
});

test('een gesloten casus staat alleen nog onder Gesloten', async () => {
  const casus = verplicht(casussen[5]);
  await sluitCasus(als('noor'), { casus, grond: 'afgerond' });
  const gesloten = await toonCasussen(als('noor'), { ...ALLES, filter: 'gesloten' });
  assert.deepEqual(
    gesloten.casussen.map((regel) => regel.id),
    [casus],
  );
  const open = await toonCasussen(als('noor'), ALLES);
  assert.ok(!open.casussen.some((regel) => regel.id === casus));
});

test('wat op hetzelfde moment ontstond of begint, staat elke keer in dezelfde volgorde', async () => {
  const casus = verplicht(casussen[30]);
  const [eerste, tweede] = ['00000000-0000-7000-8000-000000000001', 'ffffffff-0000-7000-8000-000000000002'] as const;
  // Een bericht heeft een eigen id: dat van een taak of bijeenkomst hoort niet in een mail.
  const brief = (id: string): string => id.replace('7000', '7001');
  const open = { ...regio.als(wie('noor')), slot: 'geen', logregel: 'geen' } as const;
  await metVerbinding(regio.database.superuserUrl, async (su) => {
    for (const [id, soort] of [
      [tweede, 'plan-evalueren'],
      [eerste, 'plangesprek-voeren'],
    ] as const) {
      await su.query(
        `insert into taak (id, casus_id, voor_persoon_id, soort, eis, voor_datum, aangemaakt_op)
         values ($1, $2, $3, $4, '12.1', '2026-01-02', '2026-01-02')`,
        [id, casus, wie('noor').persoon, soort],
      );
      await su.query(
        "insert into bericht (id, persoon_id, soort, aangemaakt_op) values ($1, $2, 'er-staat-iets-klaar', '2026-01-02')",
        [brief(id), wie('noor').persoon],
      );
    }
  });
  const bijeen = { casus, op: new Date('2026-01-11T13:00:00.000Z'), duurMinuten: 20, plaats: 'kamer 1' };
  for (const bijeenkomst of [tweede, eerste])
    assert.equal((await planBijeenkomst(als('noor'), { ...bijeen, bijeenkomst, zonderNaam: true })).kind, 'gepland');
  const [eerstAan] = await inTransactie(open, (tx) => findOpenTakenIn(tx, wie('noor').persoon, [casus]));
  const taken = await inTransactie(open, (tx) => findOpenTakenVan(tx, casus));
  const werk = await toonWerk(als('noor'), ALLES);
  assert.deepEqual(
    {
      eerstAan: eerstAan?.mijn,
      taken: taken.slice(0, 2).map(({ id }) => id),
      berichten: (await wachtendeBerichten(regio.omgeving)).slice(0, 2),
      bijeenkomsten: werk.bijeenkomsten.map(({ bijeenkomst }) => bijeenkomst),
    },
    {
      eerstAan: 'plangesprek-voeren',
      taken: [eerste, tweede],
      berichten: [brief(eerste), brief(tweede)],
      bijeenkomsten: [eerste, tweede],
    },
  );
});

test('vandaag is de hele Nederlandse dag, ook als die door de zomertijd 23 of 25 uur telt', async () => {
  const plan = async (op: string) => {
    const wens = { bijeenkomst: regio.omgeving.ids(), casus: verplicht(casussen[20]), op: new Date(op) };
    const uit = await planBijeenkomst(als('noor'), { ...wens, duurMinuten: 20, plaats: 'kamer 1', zonderNaam: true });
    assert.equal(uit.kind, 'gepland');
  };
  const vandaag = async (nu: string) => {
    regio.zetKlok(nu);
    return (await toonWerk(als('noor'), ALLES)).bijeenkomsten.map(({ op }) => op.toISOString());
  };
  const maart = ['2026-03-29T21:30:00.000Z', '2026-03-29T22:30:00.000Z'] as const;
  const oktober = ['2026-10-25T22:30:00.000Z', '2026-10-25T23:30:00.000Z'] as const;
  for (const op of [...maart, ...oktober]) await plan(op);
  assert.deepEqual(await vandaag('2026-03-29T09:00:00.000Z'), [maart[0]], 'om half een is het al de volgende dag');
  assert.deepEqual(await vandaag('2026-10-25T09:00:00.000Z'), [oktober[0]], 'om half twaalf is het nog vandaag');
});
