import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

export type Vraag = {
  readonly pad: string;
  readonly koekje?: string;
  /** A form to send; without it the request reads. */
  readonly velden?: Readonly<Record<string, string | readonly string[]>>;
};

export type Antwoord = {
  readonly status: number;
  readonly tekst: string;
  readonly koekjes: readonly string[];
  readonly naar: string | null;
};

export type Uitslag = { readonly durenMs: readonly number[]; readonly fouten: number; readonly wandMs: number };

/** The program lets one address ask 600 times a minute; so many requests go over a connection before another address takes over. */
const VERZOEKEN_PER_ADRES = 400;

let uitgegeven = 0;
/** An address on the loopback net that nobody had before: another row of the table would otherwise ask on within the minute of the last. */
function nieuwAdres(): string {
  uitgegeven += 1;
  const [b, c, d] = [uitgegeven / 62_500, uitgegeven / 250, uitgegeven].map((deel) => 1 + (Math.floor(deel) % 250));
  return `127.${b}.${c}.${d}`;
}

/** One browser: one connection at a time, kept open, from an address of its own. */
export function maakBrowser(adres: string) {
  const { hostname, port } = new URL(adres);
  let gedaan = 0;
  let agent: Agent | undefined;
  const nieuweAgent = (): Agent => {
    agent?.destroy();
    gedaan = 0;
    return new Agent({ keepAlive: true, maxSockets: 1, localAddress: nieuwAdres() });
  };
  return {
    stuur({ pad, koekje, velden }: Vraag): Promise<Antwoord> {
      if (agent === undefined || gedaan >= VERZOEKEN_PER_ADRES) agent = nieuweAgent();
      gedaan += 1;
      const lading = velden === undefined ? undefined : alsFormulier(velden);
      const headers = {
        ...(koekje === undefined ? {} : { cookie: koekje }),
        ...(lading === undefined
          ? {}
          : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(lading) }),
      };
      const wens = { hostname, port, path: pad, method: lading === undefined ? 'GET' : 'POST', headers, agent };
      return new Promise((klaar, mislukt) => {
        const vraag = request(wens, (antwoord) => {
          const brokken: Buffer[] = [];
          antwoord.on('data', (brok: Buffer) => brokken.push(brok));
          antwoord.on('error', mislukt);
          antwoord.on('end', () =>
            klaar({
              status: antwoord.statusCode ?? 0,
              tekst: Buffer.concat(brokken).toString('utf8'),
              koekjes: antwoord.headers['set-cookie'] ?? [],
              naar: antwoord.headers.location ?? null,
            }),
          );
        });
        vraag.on('error', mislukt);
        vraag.end(lading);
      });
    },
    sluit: () => agent?.destroy(),
  };
}

function alsFormulier(velden: NonNullable<Vraag['velden']>): string {
  const formulier = new URLSearchParams();
  for (const [naam, waarde] of Object.entries(velden))
    for (const een of typeof waarde === 'string' ? [waarde] : waarde) formulier.append(naam, een);
  return formulier.toString();
}

export type Browser = ReturnType<typeof maakBrowser>;

/** Lets so many browsers ask one after another until the time is up. An answer that is not as it should be is an error. */
export async function belast(
  browsers: readonly Browser[],
  {
    duurMs,
    minstens = 0,
    maak,
    klopt,
  }: {
    readonly duurMs: number;
    /** Goes on until so many were answered, however long it takes. */
    readonly minstens?: number;
    readonly maak: () => Vraag;
    readonly klopt: (antwoord: Antwoord) => boolean;
  },
): Promise<Uitslag> {
  const durenMs: number[] = [];
  let fouten = 0;
  const begin = performance.now();
  const lus = async (browser: Browser): Promise<void> => {
    while (performance.now() - begin < duurMs || durenMs.length < minstens) {
      const vraag = maak();
      const start = performance.now();
      const antwoord = await browser.stuur(vraag).catch(() => null);
      durenMs.push(performance.now() - start);
      if (antwoord === null || !klopt(antwoord)) fouten += 1;
    }
  };
  await Promise.all(browsers.map(lus));
  return { durenMs, fouten, wandMs: performance.now() - begin };
}
