import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyContextConfig, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { pakketwortel } from '../lib/pakket.ts';

export type Codering = 'br' | 'gzip' | 'identity';
type Bestand = {
  readonly naam: string;
  readonly soort: string;
  readonly etag: string;
  readonly inhoud: Buffer;
  /** Hoe hij is in te pakken; elke vorm wordt gemaakt bij wie er het eerst om vraagt, en dan bewaard. */
  readonly vormen: ReadonlyMap<Codering, () => Promise<Buffer>>;
};

const pakGzip = promisify(gzip);
const pakBrotli = promisify(brotliCompress);

/** Maakt iets bij de eerste vraag; wie intussen vraagt, wacht op hetzelfde. */
function eenKeer<T>(maak: () => Promise<T>): () => Promise<T> {
  let gemaakt: Promise<T> | undefined;
  return () => (gemaakt ??= maak());
}

const SOORTEN: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
const EEN_JAAR = 31_536_000;

/** Bestanden van een ander pakket die een pagina nodig heeft, met de naam waaronder wij ze aanbieden. */
const VAN_ANDEREN: Readonly<Record<string, string>> = {
  'js/simplewebauthn.js': 'node_modules/@simplewebauthn/browser/dist/bundle/index.umd.min.js',
};

type Ruw = { readonly naam: string; readonly inhoud: Buffer };

function leesPubliek(): readonly Ruw[] {
  const map = join(pakketwortel, 'public');
  const eigen = readdirSync(map, { recursive: true, withFileTypes: true })
    .filter((deel) => deel.isFile() && SOORTEN[extname(deel.name)] !== undefined)
    .map((deel) => join(deel.parentPath, deel.name))
    .map((pad) => ({ naam: relative(map, pad).split(sep).join('/'), inhoud: readFileSync(pad) }));
  const anderen = Object.entries(VAN_ANDEREN).map(([naam, pad]) => ({
    naam,
    inhoud: readFileSync(join(pakketwortel, pad)),
  }));
  return [...eigen, ...anderen].sort((a, b) => (a.naam < b.naam ? -1 : 1));
}

const ruweBestanden = leesPubliek();

/** Eén versie voor alles samen: een css die naar een letter wijst, wijst zo altijd naar de letter van dezelfde versie. */
const versie = ruweBestanden
  .reduce((hash, { naam, inhoud }) => hash.update(`${naam}\0${inhoud.length}\0`).update(inhoud), createHash('sha256'))
  .digest('base64url')
  .slice(0, 12);

const namen = new Set(ruweBestanden.map(({ naam }) => naam));

/**
 * Het adres van een bestand uit public/, met de inhoud in het adres: browsers mogen het een jaar bewaren.
 * @throws als het bestand niet bestaat: dat is een fout van de bouwer.
 */
export function statischPad(naam: string): string {
  if (!namen.has(naam)) throw new Error(`Statisch bestand bestaat niet: ${naam}`);
  return `/statisch/${versie}/${naam}`;
}

function maakBestand({ naam, inhoud }: Ruw): Bestand {
  const soort = SOORTEN[extname(naam)] ?? 'application/octet-stream';
  const vormen = new Map<Codering, () => Promise<Buffer>>();
  if (soort !== 'font/woff2') {
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: inhoud.length };
    vormen.set(
      'gzip',
      eenKeer(() => pakGzip(inhoud, { level: 9 })),
    );
    vormen.set(
      'br',
      eenKeer(() => pakBrotli(inhoud, { params })),
    );
  }
  return { naam, soort, etag: createHash('sha256').update(inhoud).digest('base64url').slice(0, 16), inhoud, vormen };
}

/** De beste vorm die de browser zegt te begrijpen (RFC 9110, 12.5.3); `;q=0` weigert er een. */
export function kiesCodering(kop: string | undefined): Codering {
  const wil = new Map<string, number>();
  for (const deel of (kop ?? '').toLowerCase().split(',')) {
    const [naam = '', ...opties] = deel.split(';').map((stuk) => stuk.trim());
    const q = opties.find((optie) => optie.startsWith('q='));
    wil.set(naam, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const mag = (naam: Codering): boolean => (wil.get(naam) ?? wil.get('*') ?? 0) > 0;
  if (mag('br')) return 'br';
  return mag('gzip') ? 'gzip' : 'identity';
}

async function verstuur(
  bestand: Bestand,
  vers: boolean,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
) {
  const gekozen = kiesCodering(request.headers['accept-encoding']);
  const pak = bestand.vormen.get(gekozen);
  const codering = pak === undefined ? 'identity' : gekozen;
  const etag = `"${bestand.etag}-${codering}"`;
  reply
    .header('cache-control', vers ? `public, max-age=${EEN_JAAR}, immutable` : 'no-cache')
    .header('vary', 'Accept-Encoding')
    .header('etag', etag)
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin');
  const gekend = (request.headers['if-none-match'] ?? '').split(',').map((deel) => deel.trim().replace(/^W\//, ''));
  if (gekend.includes(etag)) return reply.code(304).send();
  if (codering !== 'identity') reply.header('content-encoding', codering);
  return reply.type(bestand.soort).send(pak === undefined ? bestand.inhoud : await pak());
}

export type StatischOpties = {
  /** `config` van de Fastify-routes; de controle bij de start op toegang en logging leest hem. */
  readonly config?: FastifyContextConfig;
};

/**
 * Biedt public/ aan onder /statisch/<versie>/, uit het geheugen: geen pad uit een verzoek raakt ooit de schijf.
 * Een oude versie in het adres (pagina van vóór een nieuwe uitgave) krijgt het bestand van nu, zonder lange bewaring.
 */
export const statischeBestanden: FastifyPluginCallback<StatischOpties> = (app, opties, klaar) => {
  const bestanden = new Map(ruweBestanden.map((ruw) => [ruw.naam, maakBestand(ruw)]));
  app.route<{ Params: { versie: string; '*': string } }>({
    method: ['GET', 'HEAD'],
    url: '/statisch/:versie/*',
    ...(opties.config ? { config: opties.config } : {}),
    handler: (request, reply) => {
      const bestand = bestanden.get(request.params['*']);
      if (bestand === undefined) return reply.callNotFound();
      return verstuur(bestand, request.params.versie === versie, { request, reply });
    },
  });
  klaar();
};
