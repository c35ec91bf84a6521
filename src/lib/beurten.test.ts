import assert from 'node:assert/strict';
import { test } from 'node:test';
import { geefBeurten } from './beurten.ts';

test('wat mislukt houdt de rest niet op, en de eerste fout komt naar buiten', async () => {
  const gedaan: string[] = [];
  const doe = (naam: string) => async () => void gedaan.push(naam);
  const faal = (naam: string) => () => Promise.reject(new Error(naam));
  await assert.rejects(
    geefBeurten([doe('een'), faal('stuk'), doe('twee'), faal('ook stuk'), doe('drie')]),
    /^Error: stuk$/,
  );
  assert.deepEqual(gedaan, ['een', 'twee', 'drie']);
  await geefBeurten([]);
});
