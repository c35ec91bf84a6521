import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Omgeving } from '../db/transactie.ts';
import type { Hoofdsleutel } from '../kluis/hoofdsleutel.ts';
import type { Sessie, ZoekSessie } from '../web/sessie.ts';
import { type Accountstand, findAccountstanden, updateUitgezet } from './account.queries.ts';
import { type Eigenoverleggen, eigenOverleggen } from './koppelen.ts';
import { maakRegio } from './regio.ts';
import { endSessies, stopAanstelling } from './sessie.queries.ts';
import { beeindigSessies, maakSessie, type Sessiebegin, type Sessiewens, zoekSessie } from './sessies.ts';
import type { Kring } from './soorten.ts';
import { type Codewens, type EersteCodewens, maakCode, maakEersteCodes, openCodes, trekCodesIn } from './uitnodigen.ts';
import { inAanmelden } from './vastleggen.ts';
import { maakWachtwoordkeurder } from './wachtwoord.ts';

/** Wat andere modules van aanmelden mogen gebruiken. */
export type Aanmelden = {
  readonly kring: Kring;
  readonly zoekSessie: ZoekSessie;
  maakSessie(wens: Sessiewens): Promise<Sessiebegin>;
  /** Beeindigt elke sessie van een persoon bij het eerstvolgende verzoek. */
  beeindigSessies(persoon: string): Promise<void>;
  /** Stopt de toegang van een aanstelling nu, als `effect` (met de logregel van de aanroeper) zegt dat het doorgaat; dat rondt eerst af. */
  stopToegang<T extends { readonly gestopt: boolean }>(aanstelling: string, effect: () => Promise<T>): Promise<T>;
  /** Zet een account uit (of aan) en beeindigt zijn sessies. De aanroeper legt het vast. */
  zetAccountUit(persoon: string, uit: boolean): Promise<void>;
  maakCode(wens: Codewens): Promise<{ readonly code: string; readonly geldigTot: Date }>;
  /** Eerste codes voor veel personen tegelijk; wie al een account heeft, ontbreekt in het antwoord. */
  maakEersteCodes(
    wensen: readonly EersteCodewens[],
  ): Promise<{ readonly codes: ReadonlyMap<string, string>; readonly geldigTot: Date }>;
  /** Laat codes vervallen die niemand kreeg. */
  trekCodesIn(codes: readonly string[]): Promise<void>;
  /** Wie nog een code heeft liggen, en tot wanneer. */
  openCodes(personen: readonly string[]): Promise<ReadonlyMap<string, Date>>;
  /** Wie een account heeft en wanneer het voor het laatst is gebruikt; wie er geen heeft, ontbreekt. */
  accountstanden(personen: readonly string[]): Promise<readonly Accountstand[]>;
  /** De overleggen die de houder van deze sessie met zijn account opent; alleen voor zijn eigen pagina's. */
  eigenOverleggen(sessie: Sessie): Promise<Eigenoverleggen>;
};

export type Aanmeldwens = {
  /** Verbindingen van de inlogrol `aanmelden`. */
  readonly pool: pg.Pool;
  readonly omgeving: Omgeving;
  /** Eigen adres zonder slash. */
  readonly adres: string;
  readonly hoofdsleutel: Hoofdsleutel;
  readonly regionaam: string;
  readonly demonstratie: boolean;
};

/** Opent de module: leidt haar sleutel af en maakt de rij voor wachtwoorden klaar. */
export async function openAanmelden(wens: Aanmeldwens): Promise<Aanmelden> {
  const kring: Kring = {
    pool: wens.pool,
    kluis: wens.omgeving.kluis,
    klok: wens.omgeving.klok,
    ids: wens.omgeving.ids,
    regio: maakRegio(wens.omgeving),
    adres: wens.adres,
    regionaam: wens.regionaam,
    indexsleutel: await wens.hoofdsleutel.leidAf('aanmelden/index'),
    wachtwoorden: await maakWachtwoordkeurder(randomBytes(32).toString('base64url')),
    demonstratie: wens.demonstratie,
  };
  return {
    kring,
    zoekSessie: (token) => zoekSessie(kring, token),
    maakSessie: (sessiewens) => maakSessie(kring, sessiewens),
    beeindigSessies: (persoon) => beeindigSessies(kring, persoon),
    stopToegang: (aanstelling, effect) =>
      inAanmelden(kring, async (client) => {
        await client.query('savepoint voor_stop');
        await stopAanstelling(client, aanstelling, kring.klok());
        const uitkomst = await effect();
        if (!uitkomst.gestopt) await client.query('rollback to savepoint voor_stop');
        return uitkomst;
      }),
    zetAccountUit: (persoon, uit) =>
      inAanmelden(kring, async (client) => {
        const nu = kring.klok();
        await updateUitgezet(client, persoon, uit ? nu : null);
        if (uit) await endSessies(client, { persoon, behalve: null, nu });
      }),
    maakCode: (codewens) => maakCode(kring, codewens),
    maakEersteCodes: (wensen) => maakEersteCodes(kring, wensen),
    trekCodesIn: (codes) => trekCodesIn(kring, codes),
    openCodes: (personen) => openCodes(kring, personen),
    accountstanden: (personen) => findAccountstanden(kring.pool, personen),
    eigenOverleggen: (sessie) => eigenOverleggen(kring, sessie),
  };
}
