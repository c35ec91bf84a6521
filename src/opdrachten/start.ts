import { type Config, leesConfig } from '../config.ts';
import { laadDemonstratie } from '../demonstratie/laad.ts';
import { stelSamen } from '../samenstelling.ts';
import { opStopsein } from '../stopsein.ts';
import { WEKKERS } from '../taak/wekker/wekkers.ts';
import { startWerker } from '../taak/werker.ts';
import { sluitServer } from '../web/sluit-server.ts';
import { type Bezorging, kiesBezorging } from './bezorging.ts';
import {
  type Installatie,
  leesInstallatie,
  NOG_LEEG,
  openProgramma,
  type Programma,
  schrijfInstallatie,
} from './open-programma.ts';
import { meldFouten, meldWeigering, schrijf } from './uitvoer.ts';

const WATERRIJK: Installatie = { soort: 'demonstratie', regio: 'Waterrijk', telefoon: '088 000 12 00' };

/** Start alles en blijft draaien tot een stopsein. Een verkeerde instelling geeft een zin en afsluitcode 2. */
export async function startOpdracht(): Promise<number | undefined> {
  const gelezen = leesConfig(process.env);
  if (gelezen.kind === 'fout') return meldFouten(gelezen.regels);
  const { config } = gelezen;
  const opening = await openProgramma(config, schrijf);
  if (opening.kind === 'fout') return meldWeigering(opening);
  const { programma } = opening;
  const gereed = await maakGereed(config, programma);
  if (gereed.kind === 'fout') {
    await programma.sluit();
    return meldFouten([gereed.regel]);
  }
  const bezorging = await kiesBezorging(config);
  if (bezorging.kind === 'fout') {
    await programma.sluit();
    return meldFouten(bezorging.regels);
  }
  return luister({ config, programma, bezorging, installatie: gereed.installatie });
}

type Gereed =
  | { readonly kind: 'gereed'; readonly installatie: Installatie }
  | { readonly kind: 'fout'; readonly regel: string };

/** Een database is voor altijd demonstratie of echt (ADR 0010); alleen de eigen PostgreSQL mag een demonstratie houden. */
async function maakGereed(config: Config, programma: Programma): Promise<Gereed> {
  const installatie = await leesInstallatie(programma.regio);
  if (config.database.soort === 'ingebed') return maakDemonstratieGereed(programma, installatie);
  if (installatie === null) {
    return { kind: 'fout', regel: NOG_LEEG };
  }
  if (installatie.soort === 'demonstratie') {
    return {
      kind: 'fout',
      regel: 'Deze database is een demonstratie en kan niet met DATABASE_URL draaien. Kies een andere database.',
    };
  }
  return { kind: 'gereed', installatie };
}

async function maakDemonstratieGereed(programma: Programma, bestaand: Installatie | null): Promise<Gereed> {
  if (bestaand?.soort === 'echt') {
    return {
      kind: 'fout',
      regel:
        'De eigen database in de gegevensmap is van een echte regio. Geef die regio een eigen PostgreSQL met DATABASE_URL, of kies een andere OVERLEGTAFEL_GEGEVENS.',
    };
  }
  if (bestaand === null) {
    schrijf('De verzonnen regio Waterrijk wordt geladen.');
    await laadDemonstratie(programma.regio.omgeving);
    // Als laatste: valt het hiervoor stil, dan begint een volgende start met een lege database (begin-opnieuw.ts).
    await schrijfInstallatie(programma, WATERRIJK);
  }
  return { kind: 'gereed', installatie: bestaand ?? WATERRIJK };
}

type Gang = {
  readonly config: Config;
  readonly programma: Programma;
  readonly installatie: Installatie;
  readonly bezorging: Extract<Bezorging, { kind: 'klaar' }>;
};

async function luister({ config, programma, installatie, bezorging }: Gang): Promise<number | undefined> {
  const { regio } = programma;
  const { post, sms } = bezorging;
  const demonstratie = installatie.soort === 'demonstratie';
  const meld = (regel: string) => process.stderr.write(`${regel}\n`);
  const { server, aanmelden } = await stelSamen({
    regio,
    naam: installatie.regio,
    telefoon: installatie.telefoon,
    demonstratie,
    adres: config.adres,
    // Een webserver op deze machine zelf hoeft niemand te noemen; een demonstratie heeft er geen.
    ...(demonstratie ? {} : { proxies: ['loopback', ...config.proxies] }),
    meld,
  });
  try {
    await server.listen({ port: config.poort, host: luisterplek(config) });
  } catch (fout) {
    await server.close();
    await programma.sluit();
    return meldFouten([luisterfout(fout, config.poort)]);
  }
  const werker = await startWerker({
    omgeving: regio.omgeving,
    pool: regio.werkerPool,
    aanmelden,
    post,
    sms,
    adres: config.adres,
    meldadres: config.meldadres,
    wekkers: WEKKERS,
    meld,
  });
  opStopsein(async () => {
    await sluitServer(server);
    await werker.stop();
    post.sluit();
    await programma.sluit();
  });
  meldAdres(config.adres, demonstratie);
  return undefined;
}

/**
 * Het programma doet zelf geen https. Daarom is het alleen op de eigen machine te bereiken, tot iemand zegt welke webserver op een
 * andere machine ervoor staat; een demonstratie blijft altijd op de eigen machine.
 */
const luisterplek = ({ proxies }: Config): string => (proxies.length === 0 ? 'localhost' : '0.0.0.0');

function luisterfout(fout: unknown, poort: number): string {
  const code = fout instanceof Error && 'code' in fout ? fout.code : '';
  if (code === 'EADDRINUSE')
    return `Poort ${poort} is al in gebruik. Stop het andere programma of kies een andere poort met OVERLEGTAFEL_PORT.`;
  if (code === 'EACCES')
    return `Poort ${poort} mag dit programma niet openen. Kies een poort boven 1023 met OVERLEGTAFEL_PORT.`;
  throw fout;
}

function meldAdres(adres: string, demonstratie: boolean): void {
  schrijf('');
  schrijf(`Overlegtafel draait op ${adres}`);
  if (demonstratie) {
    schrijf('Dit is een demonstratie. Kies daar een persoon, bijvoorbeeld:');
    schrijf(
      '  Femke Bos (school), Rachid Amrani (leerplicht), Liesbeth Kuiper (jeugdarts), Ilse Bakker (moeder), Daan de Graaf (15)',
    );
  }
  schrijf('Stoppen: Ctrl-C.');
}
