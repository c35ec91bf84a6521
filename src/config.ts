import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { pakketwortel } from './lib/pakket.ts';

/** Where the databases are: our own cluster in the data folder (demonstration), or the operator's servers (real). */
export type DatabaseConfig =
  | Readonly<{ soort: 'ingebed' }>
  | Readonly<{ soort: 'eigen'; databaseUrl: string; sleutelsDatabaseUrl: string; hoofdsleutelBestand: string }>;

export type Config = Readonly<{
  /** TCP port to listen on, 1-65535. */
  poort: number;
  /** Public base address without trailing slash, for example `https://overleg.example`. */
  adres: string;
  /** Absolute path of the data folder. */
  gegevensMap: string;
  database: DatabaseConfig;
  /** Adressen of netwerken (CIDR) van de webserver die https doet, als die op een andere machine staat. */
  proxies: readonly string[];
  post: Readonly<{ smtpUrl: string; afzender: string }> | undefined;
  /** Where the operator hears that somebody reported a breach that may lie in the system itself (AVG 33 lid 2). */
  meldadres: string | undefined;
  /** A service that takes text messages as JSON, and the file with the secret it knows us by. */
  sms: Readonly<{ url: string; sleutelBestand: string }> | undefined;
  /** Instant (ISO 8601, UTC) at which the demonstration clock begins; it runs on from there. */
  klok: string | undefined;
}>;

/** Each line names one wrong setting and says what it should be; no line repeats a value, which may be a secret. */
export type ConfigUitkomst =
  | Readonly<{ kind: 'ok'; config: Config }>
  | Readonly<{ kind: 'fout'; regels: readonly string[] }>;

type Omgeving = Readonly<Record<string, string | undefined>>;
type Fouten = string[];

const EIGEN_NAMEN: readonly string[] = [
  'OVERLEGTAFEL_PORT',
  'OVERLEGTAFEL_GEGEVENS',
  'OVERLEGTAFEL_HOOFDSLEUTEL',
  'OVERLEGTAFEL_ADRES',
  'OVERLEGTAFEL_PROXY',
  'OVERLEGTAFEL_AFZENDER',
  'OVERLEGTAFEL_MELDADRES',
  'OVERLEGTAFEL_KLOK',
  // Where the tests find a browser; the program itself does not look at it.
  'OVERLEGTAFEL_BROWSER',
];

/** Reads all settings from the environment, and names every one that is wrong. An empty value counts as not set. */
export function leesConfig(env: Omgeving): ConfigUitkomst {
  const fouten: Fouten = [];
  const waarde = (naam: string): string | undefined => env[naam]?.trim() || undefined;
  meldOnbekende(env, fouten);
  const poort = leesPoort(waarde('OVERLEGTAFEL_PORT'), fouten);
  const database = leesDatabase(waarde, fouten);
  const config: Config = {
    poort,
    adres: leesAdres(waarde('OVERLEGTAFEL_ADRES'), { poort, echt: database.soort === 'eigen' }, fouten),
    gegevensMap: resolve(waarde('OVERLEGTAFEL_GEGEVENS') ?? join(pakketwortel, 'gegevens')),
    database: Object.freeze(database),
    proxies: leesProxies(waarde('OVERLEGTAFEL_PROXY'), database, fouten),
    post: leesPost(waarde('SMTP_URL'), waarde('OVERLEGTAFEL_AFZENDER'), fouten),
    meldadres: leesMeldadres(waarde('OVERLEGTAFEL_MELDADRES'), fouten),
    sms: leesSms(waarde('SMS_URL'), waarde('SMS_SLEUTEL_BESTAND'), fouten),
    klok: leesKlok(waarde('OVERLEGTAFEL_KLOK'), database, fouten),
  };
  return fouten.length === 0 ? { kind: 'ok', config: Object.freeze(config) } : { kind: 'fout', regels: fouten };
}

function meldOnbekende(env: Omgeving, fouten: Fouten): void {
  for (const naam of Object.keys(env).sort()) {
    if (naam.startsWith('OVERLEGTAFEL_') && !EIGEN_NAMEN.includes(naam)) {
      fouten.push(
        `${naam} is geen instelling van Overlegtafel; bedoeld is misschien een van ${EIGEN_NAMEN.slice(0, -1).join(', ')}.`,
      );
    }
  }
}

function leesPoort(tekst: string | undefined, fouten: Fouten): number {
  if (tekst === undefined) return 8080;
  const poort = Number(tekst);
  if (/^\d{1,5}$/.test(tekst) && poort >= 1 && poort <= 65_535) return poort;
  fouten.push('OVERLEGTAFEL_PORT moet een geheel getal van 1 tot en met 65535 zijn.');
  return 8080;
}

function leesDatabase(waarde: (naam: string) => string | undefined, fouten: Fouten): DatabaseConfig {
  const databaseUrl = waarde('DATABASE_URL');
  const sleutelsUrl = waarde('SLEUTELS_DATABASE_URL');
  const hoofdsleutelBestand = waarde('OVERLEGTAFEL_HOOFDSLEUTEL');
  if (databaseUrl === undefined) {
    const overbodig = { SLEUTELS_DATABASE_URL: sleutelsUrl, OVERLEGTAFEL_HOOFDSLEUTEL: hoofdsleutelBestand };
    for (const [naam, gezet] of Object.entries(overbodig)) {
      if (gezet !== undefined)
        fouten.push(`${naam} hoort bij een eigen PostgreSQL: zet ook DATABASE_URL, of laat ${naam} weg.`);
    }
    return { soort: 'ingebed' };
  }
  const database = leesPostgresUrl('DATABASE_URL', databaseUrl, fouten);
  const sleutels =
    sleutelsUrl === undefined ? sleutelsNaast(database) : leesPostgresUrl('SLEUTELS_DATABASE_URL', sleutelsUrl, fouten);
  if (sleutelsUrl !== undefined && database !== undefined && database.href === sleutels?.href) {
    fouten.push(
      'SLEUTELS_DATABASE_URL moet een andere database zijn dan DATABASE_URL: de sleutels staan nooit bij de gegevens.',
    );
  }
  if (hoofdsleutelBestand === undefined) {
    fouten.push(
      'OVERLEGTAFEL_HOOFDSLEUTEL ontbreekt: noem het bestand met de hoofdsleutel; bij DATABASE_URL is dat verplicht.',
    );
  }
  return {
    soort: 'eigen',
    databaseUrl: database?.href ?? '',
    sleutelsDatabaseUrl: sleutels?.href ?? '',
    hoofdsleutelBestand: resolve(hoofdsleutelBestand ?? ''),
  };
}

function leesPostgresUrl(naam: string, tekst: string, fouten: Fouten): URL | undefined {
  const url = URL.parse(tekst);
  const isPostgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  if (url === null || !isPostgres || url.username === '' || !/^\/[^/]+$/.test(url.pathname)) {
    fouten.push(`${naam} moet een adres zijn als postgresql://gebruiker:wachtwoord@server:5432/database.`);
    return undefined;
  }
  if (!isHier(url) && url.searchParams.get('sslmode') !== 'verify-full')
    fouten.push(
      `${naam} noemt een andere machine: zet er ?sslmode=verify-full achter, dan is de verbinding versleuteld en nagekeken.`,
    );
  return url;
}

/** Op deze machine luistert onderweg niemand mee; een pad is een socket. Over een netwerk wel, en dan is er TLS (CR7). */
function isHier(url: URL): boolean {
  const server = url.searchParams.get('host') ?? url.hostname.replaceAll(/%2f/gi, '/');
  return server.startsWith('/') || ['localhost', '[::1]'].includes(server) || /^127(\.\d{1,3}){3}$/.test(server);
}

/** Same server, same login, the database's name with `_sleutels` behind it. */
function sleutelsNaast(database: URL | undefined): URL | undefined {
  if (database === undefined) return undefined;
  const sleutels = new URL(database);
  sleutels.pathname = `${database.pathname}_sleutels`;
  return sleutels;
}

function leesAdres(
  tekst: string | undefined,
  { poort, echt }: { poort: number; echt: boolean },
  fouten: Fouten,
): string {
  const gewoon = `http://localhost:${poort}`;
  const url = URL.parse(tekst ?? gewoon);
  const isWebadres = url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
  if (!isWebadres || url.href !== `${url.origin}/`) {
    fouten.push('OVERLEGTAFEL_ADRES moet een webadres zijn zonder pad, zoals https://overleg.voorbeeld.nl.');
    return gewoon;
  }
  if (echt && url.protocol !== 'https:' && !isLusadres(url.hostname)) {
    fouten.push('OVERLEGTAFEL_ADRES moet met https:// beginnen; alleen op deze computer zelf (localhost) mag http://.');
  }
  return url.origin;
}

function isLusadres(gastheer: string): boolean {
  return gastheer === 'localhost' || gastheer === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(gastheer);
}

/**
 * Wie hier staat, wordt geloofd over wie er vraagt; het hele internet geloven is niemand geloven. Een naam kan niet: die wijst straks
 * ergens anders heen.
 */
function leesProxies(tekst: string | undefined, database: DatabaseConfig, fouten: Fouten): readonly string[] {
  if (tekst === undefined) return Object.freeze([]);
  if (database.soort === 'ingebed') {
    fouten.push(
      'OVERLEGTAFEL_PROXY hoort bij een echte regio: een demonstratie is alleen op deze computer te bereiken.',
    );
  }
  const proxies = tekst.split(',').map((deel) => deel.trim());
  if (!proxies.every(isNetwerk)) {
    fouten.push(
      'OVERLEGTAFEL_PROXY moet het IP-adres of netwerk zijn van de webserver ervoor, zoals 10.0.0.5 of 10.0.0.0/24; meer dan een met een komma ertussen.',
    );
  }
  return Object.freeze(proxies);
}

function isNetwerk(tekst: string): boolean {
  const [adres = '', breedte, ...rest] = tekst.split('/');
  const soort = isIP(adres);
  if (soort === 0 || rest.length > 0) return false;
  if (breedte === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(breedte) && Number(breedte) <= (soort === 4 ? 32 : 128);
}

const MAILADRES = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

function leesMeldadres(tekst: string | undefined, fouten: Fouten): string | undefined {
  if (tekst === undefined || MAILADRES.test(tekst)) return tekst;
  fouten.push('OVERLEGTAFEL_MELDADRES moet het e-mailadres zijn van wie dit systeem beheert.');
  return undefined;
}

function leesPost(smtpUrl: string | undefined, afzender: string | undefined, fouten: Fouten): Config['post'] {
  if (smtpUrl === undefined && afzender === undefined) return undefined;
  const protocol = smtpUrl === undefined ? undefined : URL.parse(smtpUrl)?.protocol;
  if (smtpUrl === undefined || (protocol !== 'smtp:' && protocol !== 'smtps:')) {
    fouten.push(
      'SMTP_URL moet een adres zijn als smtps://gebruiker:wachtwoord@server:465; het hoort bij OVERLEGTAFEL_AFZENDER.',
    );
  }
  if (afzender === undefined || !MAILADRES.test(afzender)) {
    fouten.push(
      'OVERLEGTAFEL_AFZENDER moet het e-mailadres zijn waarmee berichten worden verzonden; het hoort bij SMTP_URL.',
    );
  }
  return Object.freeze({ smtpUrl: smtpUrl ?? '', afzender: afzender ?? '' });
}

function leesSms(tekst: string | undefined, sleutel: string | undefined, fouten: Fouten): Config['sms'] {
  if (tekst === undefined && sleutel === undefined) return undefined;
  const url = tekst === undefined ? null : URL.parse(tekst);
  // The message carries a phone number: it leaves this machine encrypted or not at all.
  const veilig = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLusadres(url.hostname));
  if (url === null || !veilig || url.username !== '' || url.password !== '') {
    fouten.push(
      'SMS_URL moet een adres zijn als https://sms.voorbeeld.nl/berichten, zonder wachtwoord erin; het hoort bij SMS_SLEUTEL_BESTAND.',
    );
  }
  if (sleutel === undefined) {
    fouten.push('SMS_SLEUTEL_BESTAND moet het bestand met de sleutel van de sms-dienst noemen; het hoort bij SMS_URL.');
  }
  return Object.freeze({ url: url?.href ?? '', sleutelBestand: resolve(sleutel ?? '') });
}

function leesKlok(tekst: string | undefined, database: DatabaseConfig, fouten: Fouten): string | undefined {
  if (tekst === undefined) return undefined;
  if (database.soort === 'eigen') {
    fouten.push('OVERLEGTAFEL_KLOK verzet de klok en is alleen voor de demonstratie; laat haar weg bij DATABASE_URL.');
  }
  const moment = new Date(tekst);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(tekst) && !Number.isNaN(moment.getTime())) {
    return moment.toISOString();
  }
  fouten.push('OVERLEGTAFEL_KLOK moet een tijdstip zijn als 2026-09-01T08:00:00Z.');
  return undefined;
}
