import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { type Post, postViaSmtp } from './post.ts';

/** De weg per e-mail: een mailserver op een echte poort, die per adres antwoordt. */
const WEIGERINGEN: Readonly<Record<string, readonly [number, string]>> = {
  'bestaat-niet@overleg.example': [550, '5.1.1 no such user'],
  'domein@wil-niets.example': [556, '5.1.10 null MX'],
  'doorsturen@elders.example': [550, '5.7.1 relaying denied'],
  'kaal@overleg.example': [550, 'not here'],
  'druk@overleg.example': [450, '4.2.1 try again later'],
};
const ontvangers: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo({ address }, _sessie, klaar) {
    ontvangers.push(address);
    const [responseCode, reden] = WEIGERINGEN[address] ?? [];
    klaar(responseCode === undefined ? null : Object.assign(new Error(reden), { responseCode }));
  },
  onData(stroom, _sessie, klaar) {
    stroom.on('end', () => klaar());
    stroom.resume();
  },
});
let post: Post;
before(async () => {
  const poort = await new Promise<number>((klaar) => {
    const luisteraar = server.listen(0, '127.0.0.1', () => {
      const adres = luisteraar.address();
      klaar(typeof adres === 'object' && adres !== null ? adres.port : 0);
    });
  });
  post = postViaSmtp({ smtpUrl: `smtp://127.0.0.1:${poort}`, afzender: 'noreply@overleg.example' });
});
after(() => {
  post?.sluit();
  return new Promise<void>((klaar) => server.close(() => klaar()));
});

const bezorg = (aan: string) =>
  post.bezorg({ id: '0198-proef', aan, onderwerp: 'Er staat iets klaar', tekst: 'Log in.', op: new Date(0) });

test('wat de server aanneemt, is bezorgd', async () => {
  assert.equal(await bezorg('wel@overleg.example'), 'bezorgd');
});

test('een adres dat niet bestaat is onbestelbaar: opnieuw proberen helpt niet, bellen wel (C11)', async () => {
  assert.equal(await bezorg('bestaat-niet@overleg.example'), 'onbestelbaar');
  assert.equal(await bezorg('domein@wil-niets.example'), 'onbestelbaar');
});

test('wat aan de instelling of de server kan liggen, blijft wachten', async () => {
  for (const aan of ['doorsturen@elders.example', 'kaal@overleg.example', 'druk@overleg.example'])
    await assert.rejects(bezorg(aan), aan);
});

test('een adres blijft een adres: een komma, haken of een groep erin maakt er geen ander van (IN5)', async () => {
  for (const aan of [
    'femke,ander@elders.nl',
    'femke<ander@elders.nl>',
    'groep:ander@elders.nl;',
    'femke;ander@elders.nl',
  ]) {
    ontvangers.length = 0;
    await bezorg(aan).catch(() => undefined);
    assert.ok(!ontvangers.includes('ander@elders.nl'), `${aan} ging naar ${ontvangers.join()}`);
  }
});
