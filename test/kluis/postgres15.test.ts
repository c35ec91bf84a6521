import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { SleutelVerwijzing } from '../../src/kluis/index.ts';
import { testCluster15 } from '../steun/postgres.ts';
import { maakProefkast } from './proefkast.ts';

const cluster = await testCluster15();

test('de sleutelkast doet op PostgreSQL 15 wat zij op 18 doet', {
  skip: cluster === undefined && 'PostgreSQL 15 is hier niet',
}, async () => {
  const kast = await maakProefkast(cluster);
  try {
    assert.match(cluster?.versie ?? '', /^15\./);
    const kluis = kast.opnieuw();
    const plaats = { eigenaar: 'De Linde', casus: null, categorie: 'a', record: 'r', versie: 1 };
    const verwijzingen: SleutelVerwijzing[] = [
      { klasse: 'bron', eigenaar: randomUUID(), betrokkene: randomUUID() },
      { klasse: 'gedeeld', casus: randomUUID() },
      { klasse: 'installatie' },
    ];
    const samen = await Promise.all(
      verwijzingen.flatMap((v) => Array.from({ length: 20 }, () => kast.opnieuw().zorgVoorSleutel(v))),
    );
    assert.equal(new Set(samen.map((zorg) => (zorg.kind === 'aanwezig' ? zorg.sleutel : 'geen'))).size, 3);
    for (const verwijzing of verwijzingen) {
      const zegel = await kluis.verzegel({ verwijzing, plaats, tekst: 'x' });
      if (zegel.kind !== 'verzegeld') throw new Error(zegel.kind);
      assert.equal((await kast.opnieuw().open({ verwijzing, plaats, envelop: zegel.envelop })).kind, 'open');
      assert.equal((await kluis.vernieuwSleutel(verwijzing)).kind, 'vernieuwd');
      await kluis.vernietig(verwijzing);
      assert.equal((await kast.opnieuw().open({ verwijzing, plaats, envelop: zegel.envelop })).kind, 'vernietigd');
    }
    await assert.rejects(kast.pool.query('delete from sleutel'), { code: '42501' });
  } finally {
    await kast.sluit();
  }
});
