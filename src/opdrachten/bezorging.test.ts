import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { kiesBezorging } from './bezorging.ts';

let map: string;
let sleutelBestand: string;

before(async () => {
  map = await mkdtemp(join(tmpdir(), 'overlegtafel-bezorging-'));
  sleutelBestand = join(map, 'sleutel');
});
after(() => rm(map, { recursive: true, force: true }));

const dienst = () => ({ url: 'https://sms.voorbeeld.nl', sleutelBestand });
const SMTP = { smtpUrl: 'smtps://u:w@mail.voorbeeld.nl', afzender: 'overleg@voorbeeld.nl' };

test('zonder diensten komt elk bericht in een map, en die map is er meteen', async () => {
  const bezorging = await kiesBezorging({ post: undefined, sms: undefined, gegevensMap: map });
  assert.equal(bezorging.kind, 'klaar');
  assert.deepEqual([existsSync(join(map, 'post')), existsSync(join(map, 'sms'))], [true, true]);
});

test('een map waar het programma niet in kan, stopt de start en noemt wat wel kan', async () => {
  await writeFile(join(map, 'bestand'), '');
  const bezorging = await kiesBezorging({ post: undefined, sms: undefined, gegevensMap: join(map, 'bestand') });
  assert.equal(bezorging.kind, 'fout');
  const regels = bezorging.kind === 'fout' ? bezorging.regels : [];
  assert.equal(regels.length, 2);
  assert.match(regels[0] ?? '', /post kan het programma niet schrijven\. Zet SMTP_URL, .* OVERLEGTAFEL_GEGEVENS/);
  assert.match(regels[1] ?? '', /sms kan het programma niet schrijven\. Zet SMS_URL/);
});

test('een sleutel van de sms-dienst die er niet is of leeg is, stopt de start', async () => {
  const wens = { post: SMTP, sms: dienst(), gegevensMap: join(map, 'niet-nodig') };
  const zonder = await kiesBezorging(wens);
  await writeFile(sleutelBestand, '\n');
  const leeg = await kiesBezorging(wens);
  await writeFile(sleutelBestand, 'geheim\n');
  const goed = await kiesBezorging(wens);
  if (goed.kind === 'klaar') goed.post.sluit();
  assert.deepEqual([zonder.kind, leeg.kind, goed.kind], ['fout', 'fout', 'klaar']);
  assert.match(zonder.kind === 'fout' ? zonder.regels.join() : '', /^SMS_SLEUTEL_BESTAND is niet te lezen of leeg/);
  assert.equal(existsSync(join(map, 'niet-nodig')), false, 'met twee diensten is er geen map nodig');
});
