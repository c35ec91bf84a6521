import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { bestemmingVan } from '../partij/bereik.ts';
import { smsInMap, smsViaHttp } from './sms.ts';

/** De weg per sms: een dienst op een echte poort, en een map. */
type Gekregen = { readonly koppen: IncomingMessage['headers']; readonly inhoud: string };
let gekregen: Gekregen[] = [];
let antwoord: (uit: ServerResponse) => void;
let url = '';
let sleutel = 'geheim-een';

const dienst = createServer((vraag, uit) => {
  let inhoud = '';
  vraag.on('data', (deel: Buffer) => {
    inhoud += deel.toString('utf8');
  });
  vraag.on('end', () => {
    gekregen.push({ koppen: vraag.headers, inhoud });
    antwoord(uit);
  });
});
before(async () => {
  await new Promise<void>((klaar) => {
    dienst.listen(0, '127.0.0.1', klaar);
  });
  const plek = dienst.address();
  url = `http://127.0.0.1:${typeof plek === 'object' && plek !== null ? plek.port : 0}/berichten`;
});
after(() => {
  dienst.closeAllConnections();
  dienst.close();
});
beforeEach(() => {
  gekregen = [];
  antwoord = (uit) => uit.writeHead(202).end();
});

// Ruim, want een drukke machine mag deze proef niet laten mislukken; alleen de proef op wachten wacht kort.
const maak = (wachttijdMs = 60_000) => smsViaHttp({ url, leesSleutel: async () => `${sleutel}\n`, wachttijdMs });
const SMS = { id: '0198-proef', aan: '+31612345678', tekst: 'Er staat iets voor u klaar.' };

test('de dienst krijgt nummer, tekst en hetzelfde kenmerk bij elke poging, met de sleutel van dat moment', async () => {
  const sms = maak();
  assert.equal(await sms.bezorg(SMS), 'bezorgd');
  sleutel = 'geheim-twee';
  assert.equal(await sms.bezorg(SMS), 'bezorgd');
  assert.deepEqual(
    gekregen.map(({ koppen, inhoud }) => [koppen.authorization, koppen['idempotency-key'], JSON.parse(inhoud)]),
    ['geheim-een', 'geheim-twee'].map((geheim) => [
      `Bearer ${geheim}`,
      SMS.id,
      { id: SMS.id, to: SMS.aan, text: SMS.tekst },
    ]),
  );
});

test('een nummer dat niet kan, is onbestelbaar; elke andere weigering wordt later herhaald', async () => {
  antwoord = (uit) => uit.writeHead(422).end('{"error":"+31612345678 is unknown"}');
  assert.equal(await maak().bezorg(SMS), 'onbestelbaar');
  for (const status of [400, 401, 429, 500, 503]) {
    antwoord = (uit) => uit.writeHead(status).end(`fout over ${SMS.aan}`);
    await assert.rejects(maak().bezorg(SMS), (fout: Error) => {
      assert.ok(!fout.message.includes(SMS.aan), 'het nummer staat in de fout');
      return fout.message.includes(String(status));
    });
  }
});

test('een omleiding krijgt nummer en sleutel niet, en wachten houdt op', async () => {
  antwoord = (uit) => uit.writeHead(307, { location: url.replace('/berichten', '/elders') }).end();
  await assert.rejects(maak().bezorg(SMS));
  assert.equal(gekregen.length, 1);
  antwoord = () => undefined;
  await assert.rejects(maak(50).bezorg(SMS), /timeout/iu);
});

test('in een map ligt elke sms een keer, ook na een tweede poging', async () => {
  const map = mkdtempSync(join(tmpdir(), 'overlegtafel-sms-'));
  try {
    const sms = smsInMap(map);
    for (let keer = 0; keer < 2; keer += 1) assert.equal(await sms.bezorg(SMS), 'bezorgd');
    assert.deepEqual(readdirSync(map), ['0198-proef.txt']);
    assert.match(readFileSync(join(map, '0198-proef.txt'), 'utf8'), /^To: \+31612345678\r\n/);
  } finally {
    rmSync(map, { recursive: true, force: true });
  }
});

const [email, telefoon] = ['selin@gezin.example', '+31612345678'];
for (const [bereik, verwacht] of [
  [{ email, telefoon, kanaal: null }, 'email'],
  [{ email, telefoon, kanaal: 'email' }, 'email'],
  [{ email, telefoon, kanaal: 'sms' }, 'sms'],
  [{ email: null, telefoon, kanaal: null }, 'sms'],
  [{ email: null, telefoon, kanaal: 'email' }, 'sms'],
  [{ email, telefoon: null, kanaal: 'sms' }, 'email'],
  [{ email: null, telefoon: null, kanaal: 'sms' }, undefined],
] as const) {
  test(`wat er is en wat iemand koos: ${JSON.stringify(bereik)} geeft ${verwacht ?? 'een telefoontje'}`, () =>
    assert.equal(bestemmingVan(bereik)?.kanaal, verwacht));
}
