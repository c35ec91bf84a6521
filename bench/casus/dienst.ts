import { randomBytes } from 'node:crypto';
import { bewaarAccount } from '../../src/aanmelden/account.queries.ts';
import type { Aanmelden } from '../../src/aanmelden/open-aanmelden.ts';
import type { Programma } from '../../src/opdrachten/open-programma.ts';
import { stelSamen } from '../../src/samenstelling.ts';
import { registreer } from '../../src/web/uitvoeren.ts';
import { antwoord } from '../meten/kind.ts';
import { jsonRoutes } from './json-routes.ts';
import { openMap, superuserUrl } from './open.ts';
import { type Stand, stand } from './stand.ts';

/** What the measurement asks of the program, in a process of its own. */
export type Dienstvraag =
  | { readonly soort: 'stand' }
  /** Signs in these people, as if they had shown their factors. */
  | { readonly soort: 'sessies'; readonly personen: readonly string[] };

export type Dienstantwoord =
  | { readonly soort: 'stand'; readonly stand: Stand }
  | { readonly soort: 'sessies'; readonly tokens: readonly string[] }
  | { readonly soort: 'open'; readonly adres: string; readonly superuserUrl: string };

const [map = ''] = process.argv.slice(2);
const meld = (regel: string): void => void process.stderr.write(`${regel}\n`);
const programma = await openMap(map, meld);
const { server, aanmelden, uitvoering } = await stelSamen({
  regio: programma.regio,
  naam: 'Waterrijk',
  telefoon: '088 000 12 00',
  demonstratie: false,
  adres: 'http://127.0.0.1',
  meld,
  ongeremd: true,
});
registreer(server, jsonRoutes, uitvoering);
const adres = await server.listen({ port: 0, host: '127.0.0.1' });

antwoord<Dienstvraag | { readonly soort: 'open' }, Dienstantwoord>(async (vraag) => {
  switch (vraag.soort) {
    case 'open':
      return { soort: 'open', adres, superuserUrl: superuserUrl(programma.eigenaarUrl, map) };
    case 'stand':
      return { soort: 'stand', stand: stand() };
    case 'sessies':
      return { soort: 'sessies', tokens: await logIn(programma, aanmelden, vraag.personen) };
  }
});

process.on('disconnect', () => void server.close().then(() => programma.sluit()));

/** A real account and a real session for each; the password itself is never asked, so its hash opens nothing. */
async function logIn(
  { regio }: Programma,
  { kring, maakSessie }: Aanmelden,
  personen: readonly string[],
): Promise<string[]> {
  const tokens: string[] = [];
  for (const persoon of personen) {
    const { ids, klok } = regio.omgeving;
    await bewaarAccount(kring.pool, {
      id: ids(),
      persoon,
      inlogIndex: randomBytes(32),
      email: randomBytes(96),
      wachtwoordHash: '$argon2id$niet-om-in-te-loggen',
      nu: klok(),
    });
    const begin = await maakSessie({
      persoon,
      aanstelling: null,
      factoren: ['wachtwoord', 'totp'],
      agent: null,
      vorige: null,
      herkomst: { verzoek: ids(), kanaal: 'web' },
    });
    if (begin.kind !== 'begonnen') throw new Error('een medewerker van de meting kan niet inloggen');
    tokens.push(begin.token);
  }
  return tokens;
}
