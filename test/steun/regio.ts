import { randomBytes } from 'node:crypto';
import type { Migratiewens } from '../../src/db/migreer.ts';
import type { Herkomst, Omgeving } from '../../src/db/transactie.ts';
import type { Verzoeker } from '../../src/db/verzoeker.ts';
import { type Gebied, zetGebiedKlaar } from '../../src/demonstratie/gebied.ts';
import { medewerkers } from '../../src/demonstratie/mensen.ts';
import { hoofdsleutelUit } from '../../src/kluis/hoofdsleutel.ts';
import { migreerRegio, openRegio, type Regio } from '../../src/regio.ts';
import { maakTestDatabase, type Sjabloon, type TestCluster, type TestDatabase } from './postgres.ts';
import { maakPostzak, type Postzak } from './postzak.ts';

/** Een lege regio op een echte PostgreSQL, met een klok die de proef zet. */
export type TestRegio = {
  readonly database: TestDatabase;
  readonly regio: Regio;
  readonly omgeving: Omgeving;
  /** Waaronder alles is verzegeld: voor een proef die er een tweede proces naast zet. */
  readonly hoofdsleutel: Uint8Array;
  /** Zet de klok; ISO-moment in UTC. */
  zetKlok(moment: string): void;
  /** Alles wat een use case nodig heeft om als deze verzoeker te beginnen. */
  als(verzoeker: Verzoeker): {
    readonly omgeving: Omgeving;
    readonly verzoeker: Verzoeker;
    readonly herkomst: Herkomst;
  };
  /** De val voor alle post van deze regio; `weg` kijkt haar na. */
  readonly postzak: Postzak;
  /** Sluit de regio. @throws als een bericht of agendabestand van deze proef iets over iemand verraadt. */
  weg(): Promise<void>;
};

/** Waarop de klok van een proef begint. */
export const PROEFTIJD = '2026-03-03T09:00:00.000Z';

/** Waterrijk staat klaar voor de vroegste klok van een proef: een overlegtype geldt vanaf de dag waarop de partijen akkoord gingen. */
const KLAAR = '2026-01-05T09:00:00.000Z';

/** Een gevuld sjabloon, met de hoofdsleutel waaronder het is verzegeld. */
export type Gevuld = { readonly sjabloon: Sjabloon; readonly hoofdsleutel: Uint8Array };

/**
 * Opent een verse regio; `cluster` kiest een andere PostgreSQL dan die van de proefronde (bijvoorbeeld versie 15), `gevuld` een
 * regio waar al iets in staat.
 */
export async function maakTestRegio(cluster?: TestCluster, gevuld?: Gevuld): Promise<TestRegio> {
  const sjabloon = gevuld?.sjabloon;
  const database = await (cluster === undefined ? maakTestDatabase(sjabloon) : cluster.maakTestDatabase(sjabloon));
  let nu = new Date(PROEFTIJD);
  const hoofdsleutel = gevuld?.hoofdsleutel ?? randomBytes(32);
  const regio = openRegio({
    eigenaarUrl: database.eigenaarUrl,
    rollenUrl: database.eigenaarUrl,
    sleutelsUrl: database.sleutelsUrl,
    voorvoegsel: database.voorvoegsel,
    wachtwoord: database.wachtwoord,
    hoofdsleutel: hoofdsleutelUit(hoofdsleutel),
    klok: () => nu,
  });
  const postzak = maakPostzak(database, regio.omgeving);
  return {
    database,
    regio,
    omgeving: regio.omgeving,
    hoofdsleutel,
    postzak,
    zetKlok(moment) {
      nu = new Date(moment);
    },
    als: (verzoeker) => ({
      omgeving: regio.omgeving,
      verzoeker,
      herkomst: { verzoek: regio.omgeving.ids(), kanaal: 'web' },
    }),
    async weg() {
      try {
        await postzak.keur();
      } finally {
        await regio.sluit();
        await database.weg();
      }
    },
  };
}

/** Vult een sjabloon: een regio onder deze hoofdsleutel, op de klok waarop een proef begint. */
export async function vulSjabloon<T>(
  wens: Migratiewens,
  { hoofdsleutel, vul }: { readonly hoofdsleutel: Uint8Array; vul(omgeving: Omgeving): Promise<T> },
): Promise<T> {
  const regiowens = { ...wens, hoofdsleutel: hoofdsleutelUit(hoofdsleutel), klok: () => new Date(PROEFTIJD) };
  await migreerRegio(regiowens);
  const regio = openRegio(regiowens);
  try {
    return await vul(regio.omgeving);
  } finally {
    await regio.sluit();
  }
}

const HOOFDSLEUTEL = Buffer.alloc(32, 'waterrijk');

/** De partijen en mensen van Waterrijk: een keer per ronde gemaakt, en daarna een kopie per proef. */
const gevuldMetWaterrijk: Gevuld = {
  hoofdsleutel: HOOFDSLEUTEL,
  sjabloon: {
    naam: 'waterrijk',
    async vul(wens) {
      const vul = (omgeving: Omgeving) => zetGebiedKlaar({ ...omgeving, klok: () => new Date(KLAAR) });
      const gebied = await vulSjabloon(wens, { hoofdsleutel: HOOFDSLEUTEL, vul });
      return JSON.stringify(Object.entries(gebied).map(([soort, ids]) => [soort, [...ids]]));
    },
  },
};

/** De ids van Waterrijk, zoals zij bij het sjabloon staan. */
function leesGebied({ aantekening }: TestDatabase): Gebied {
  const ids = new Map(JSON.parse(aantekening ?? '[]') as readonly [keyof Gebied, readonly [string, string][]][]);
  const van = (soort: keyof Gebied): ReadonlyMap<string, string> => new Map(ids.get(soort));
  return {
    partij: van('partij'),
    school: van('school'),
    persoon: van('persoon'),
    aanstelling: van('aanstelling'),
    overlegtype: van('overlegtype'),
  };
}

/** Een regio met de partijen en mensen van Waterrijk, en hun verzoekers op de sleutels van mensen.ts. */
export async function maakWaterrijk(
  cluster?: TestCluster,
): Promise<TestRegio & { readonly gebied: Gebied; wie(sleutel: string): Extract<Verzoeker, { partij: string }> }> {
  const test = await maakTestRegio(cluster, gevuldMetWaterrijk);
  const gebied = leesGebied(test.database);
  const wie = (sleutel: string): Extract<Verzoeker, { partij: string }> => {
    const wens = medewerkers.find((m) => m.sleutel === sleutel);
    const persoon = gebied.persoon.get(sleutel);
    const aanstelling = gebied.aanstelling.get(sleutel);
    const partij = gebied.partij.get(wens?.partij ?? '');
    if (wens === undefined || persoon === undefined || aanstelling === undefined || partij === undefined)
      throw new Error(`onbekend: ${sleutel}`);
    return {
      soort: wens.rol,
      persoon,
      partij,
      aanstelling,
      functie: wens.functie,
      hoedanigheid: wens.hoedanigheid ?? null,
      geheimhouding: wens.geheimhouding,
    };
  };
  return { ...test, gebied, wie };
}
