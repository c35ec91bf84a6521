import type pg from 'pg';
import type { Herkomst } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import type { Kluis } from '../kluis/soorten.ts';
import type { Ids } from '../lib/ids.ts';
import type { Klok } from '../lib/klok.ts';
import type { Logregel } from '../logboek/leg-vast.ts';
import type { PersoonSoort } from '../partij/personen.ts';
import type { Taalcode } from '../web/taal.ts';
import type { Wachtwoordkeurder } from './wachtwoord.ts';

/** Iemand die via het web iets vraagt. */
export type Webverzoeker = Exclude<Verzoeker, { soort: 'systeem' }>;

/** Als wie iemand vandaag mag handelen: zichzelf (gezin), of namens een partij in een aanstelling. */
export type Gedaante = {
  readonly aanstelling: string | null;
  readonly verzoeker: Webverzoeker;
  /** De taal die iemand van het gezin koos, op welk apparaat ook; ontbreekt bij wie nooit koos. */
  readonly taal?: Taalcode;
};

/** Wat aanmelden van de regio mag vragen; gegeven door `maakRegio`, want deze rol leest zelf geen tabel van de regio. */
export type Regio = {
  /** De gedaanten van een persoon op dit moment, aan de hand van vandaag geldige aanstellingen. Leeg: geen toegang. */
  gedaanten(persoon: string): Promise<readonly Gedaante[]>;
  /**
   * Legt vast wat er gebeurde; `null` is iemand van wie niet vaststaat wie het is. Met `bericht` krijgt die persoon in dezelfde
   * transactie een bericht zonder inhoud (AU10).
   */
  log(wie: Verzoeker | null, herkomst: Herkomst, regel: Logregel, bericht?: string): Promise<void>;
  /** Onthoudt de taal die iemand voor het inloggen koos, als eigen taal van pagina's en berichten. */
  onthoudTaal(wie: Webverzoeker, herkomst: Herkomst, taal: Taalcode): Promise<void>;
};

/** Wat elke functie van deze module nodig heeft; een keer gemaakt in `openAanmelden`. */
export type Kring = {
  readonly pool: pg.Pool;
  readonly kluis: Kluis;
  readonly klok: Klok;
  readonly ids: Ids;
  readonly regio: Regio;
  /** Eigen adres zonder slash; hieraan hangen passkeys (WebAuthn: rpId en oorsprong). */
  readonly adres: string;
  /** Naam van de regio, voor wie haar in een authenticatie-app terugziet. */
  readonly regionaam: string;
  /** 32 bytes voor alles wat alleen herkenbaar hoeft te zijn: e-mailadressen, codes, pogingen. */
  readonly indexsleutel: Uint8Array;
  readonly wachtwoorden: Wachtwoordkeurder;
  /** Alleen in een demonstratie telt een sessie zonder factor. */
  readonly demonstratie: boolean;
};

/** Waarmee is bewezen wie iemand is. */
export type Bewijs = 'wachtwoord' | 'totp' | 'passkey' | 'herstelcode' | 'demonstratie';

export type Account = {
  readonly id: string;
  readonly persoon: string;
  readonly inlogIndex: Buffer;
  readonly email: Buffer;
  readonly wachtwoordHash: string;
  readonly uitgezetOp: Date | null;
};

export type Codedoel = 'eerste-keer' | 'herstel';

export type Uitnodigingscode = {
  readonly id: string;
  readonly persoon: string;
  readonly aanstelling: string | null;
  readonly persoonSoort: PersoonSoort;
  readonly inlogIndex: Buffer | null;
  readonly doel: Codedoel;
};

/** Een verbinding of de verzameling zelf: queries werken op allebei. */
export type Verbinding = Pick<pg.Pool, 'query'> | Pick<pg.PoolClient, 'query'>;
