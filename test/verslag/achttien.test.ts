import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { wek } from '../../src/taak/wekker/wek.ts';
import { WEKKERS } from '../../src/taak/wekker/wekkers.ts';
import { stelVerslagVast } from '../../src/verslag/stel-vast.ts';
import { werk } from '../toestemming/bries.ts';
import { maakVerslagproef, plekVan, TAFEL, type Verslagproef, voorgelegd, zegt, ziet } from './verslagen.ts';

let d: Verslagproef;
before(async () => {
  d = await maakVerslagproef();
});
after(() => d?.weg());

const taken = async (): Promise<number> => {
  const { persoon } = d.verzoeker('vader') as { persoon: string };
  const open = "select 1 from taak where voor_persoon_id = $1 and soort = 'verslag-nakijken' and gereed_op is null";
  return (await d.su.query(open, [persoon])).rowCount ?? 0;
};

test('wordt de jongere 18 terwijl een ouder nog zweeg over het verslag, dan wacht niemand op hem en staat er niet dat hij te laat was (B.7)', async () => {
  await voorgelegd(d, '2028-10-01');
  for (const wie of TAFEL.filter((naam) => naam !== 'vader')) assert.equal((await zegt(d, wie)).kind, 'gereageerd');
  assert.equal(await taken(), 1);
  assert.deepEqual(await stelVerslagVast(werk(d, 'femke'), plekVan(d)), {
    kind: 'kan-niet',
    reden: 'wacht-op-reactie',
  });

  d.zetKlok('2028-09-14T08:00:00.000Z');
  await wek(d.omgeving, WEKKERS);
  assert.equal(await taken(), 0);
  assert.equal((await stelVerslagVast(werk(d, 'femke'), plekVan(d))).kind, 'vastgesteld');
  const { akkoorden } = await ziet(d, 'femke');
  assert.equal(
    akkoorden.some(({ mens }) => mens.naam === 'Mark de Graaf'),
    false,
  );
  assert.equal(akkoorden.find(({ mens }) => mens.naam === 'Ilse Bakker')?.stand, 'akkoord', 'wat moeder zei, blijft');
});
