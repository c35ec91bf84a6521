import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Daan, maakDaan, type Wie } from '../../../test/gegeven/daan.ts';
import { werk } from '../../../test/toestemming/bries.ts';
import { leesGespreksblad } from '../../casus/gesprek/gespreksblad.ts';
import { legGesprekVast } from '../../casus/gesprek/leg-gesprek-vast.ts';
import { leesBelblad, legBelletjeVast } from '../bellen/leg-belletje-vast.ts';
import { wek } from './wek.ts';
import { WEKKERS } from './wekkers.ts';

/** Daan wordt 18 op 14 september 2028. Vanaf die dag hoort een ouder niets meer vanzelf (B.7), ook niet door de telefoon. */
let d: Daan;
before(async () => {
  d = await maakDaan();
});
after(() => d?.weg());

const persoon = (wie: Wie): string => (d.verzoeker(wie) as { persoon: string }).persoon;
const bericht = (wie: Wie, op: string) =>
  d.su.query(
    `insert into bericht (id, persoon_id, casus_id, soort, aangemaakt_op, verzonden_op)
     values ($1, $2, $3, 'er-staat-iets-klaar', $4, $4)`,
    [d.omgeving.ids(), persoon(wie), d.casus, op],
  );
const open = async (soort: string): Promise<readonly string[]> => {
  const { rows } = await d.su.query<{ onderwerp_id: string }>(
    'select onderwerp_id from taak where soort = $1 and gereed_op is null',
    [soort],
  );
  return rows.map((rij) => rij.onderwerp_id).toSorted();
};
const opDag = async (dag: string): Promise<void> => {
  d.zetKlok(`${dag}T05:00:00.000Z`);
  await wek(d.omgeving, WEKKERS);
};

test('op de dag dat de jongere 18 wordt, hoeft niemand zijn ouders nog te bellen of een code te geven; de jongere wel', async () => {
  await d.su.query('update bericht set gezien_op = now()');
  await d.su.query("update taak set gereed_op = now() where soort in ('bellen', 'gezinscode-geven')");
  await bericht('vader', '2028-09-04T09:00:00Z');
  await bericht('daan', '2028-09-07T09:00:00Z');
  await bericht('moeder', '2028-09-07T09:00:00Z');
  for (const wie of ['moeder', 'daan'] as const)
    await d.su.query(
      `insert into taak (id, casus_id, voor_persoon_id, soort, eis, onderwerp_id, aangemaakt_op)
       values ($1, $2, $3, 'gezinscode-geven', 'fn 29', $4, '2028-09-07T09:00:00Z')`,
      [d.omgeving.ids(), d.casus, persoon('femke'), persoon(wie)],
    );
  await opDag('2028-09-13');
  assert.deepEqual(await open('bellen'), [persoon('vader')], 'op zijn zeventiende geldt de week');
  assert.equal((await open('gezinscode-geven')).length, 2);

  d.zetKlok('2028-09-13T22:30:00.000Z');
  const blad = await leesBelblad(werk(d, 'femke'), { casus: d.casus, persoon: persoon('vader') });
  assert.ok(blad.kind === 'blad');
  assert.equal(blad.inhoud.stand, 'hoort-er-niet-bij', 'na middernacht is Daan 18, ook als de wekker nog niet liep');
  const gebeld = { casus: d.casus, persoon: persoon('vader'), afloop: 'niet-bereikt' } as const;
  assert.deepEqual(await legBelletjeVast(werk(d, 'femke'), gebeld), { kind: 'niet-meer-nodig' });

  await opDag('2028-09-14');
  assert.deepEqual(await open('bellen'), [persoon('daan')]);
  assert.deepEqual(await open('gezinscode-geven'), [persoon('daan')]);
});

test('een maand voor de achttiende verjaardag staat er een taak bij wie leidt; na het gesprek is zij klaar en blijft zij weg', async () => {
  d.zetKlok('2028-08-14T05:00:00.000Z');
  const taken = async () => {
    await wek(d.omgeving, WEKKERS);
    const { rows } = await d.su.query<{ voor: string; voor_datum: string; open: boolean }>(
      `select voor_persoon_id as voor, voor_datum::text, gereed_op is null as open from taak where soort = 'jongere-wordt-18'`,
    );
    return rows;
  };
  await d.su.query("delete from taak where soort = 'jongere-wordt-18'");
  assert.deepEqual(await taken(), []);
  d.zetKlok('2028-08-15T05:00:00.000Z');
  const taak = { voor: persoon('femke'), voor_datum: '2028-09-14' };
  assert.deepEqual(await taken(), [{ ...taak, open: true }]);
  const blad = await leesGespreksblad(werk(d, 'femke'), d.casus);
  assert.ok(blad.kind === 'blad');
  assert.deepEqual(blad.inhoud.verjaardag, { leeftijd: 18, op: '2028-09-14' });
  const gesprek = { gesprek: d.omgeving.ids(), casus: d.casus, op: '2028-08-15', hoe: 'gesprek' } as const;
  const gepraat = await legGesprekVast(werk(d, 'femke'), { ...gesprek, inhoud: 'Mijn moeder mag mee.' });
  assert.deepEqual(gepraat, { kind: 'vastgelegd' });
  assert.deepEqual(await taken(), [{ ...taak, open: false }]);
  d.zetKlok('2028-09-14T05:00:00.000Z');
  assert.deepEqual(await taken(), [{ ...taak, open: false }]);
});
