/** Which PostgreSQL binaries to run: those of the package, or a folder with initdb and postgres (bin) of the system. */
export type Programma = Readonly<{ soort: 'pakket' }> | Readonly<{ soort: 'map'; bin: string }>;

export type IngebedWens = Readonly<{
  /** Absolute path of the data folder. The cluster lives in `postgres/` under it (as root possibly elsewhere). */
  map: string;
  /** Receives plain Dutch sentences for the operator, without personal data. */
  meld(regel: string): void;
  programma?: Programma;
  /** Only for tests that can lose everything: no fsync, and the whole data folder is removed at the end. Default true. */
  duurzaam?: boolean;
}>;

/** Name of a database: lower-case letters, digits and underscores, at most 63 bytes. */
export type DatabaseNaam = string;

/**
 * A running cluster. It restarts PostgreSQL by itself after a crash; it stops it when `stop` is called and also when
 * this very process dies, however it dies.
 */
export type IngebedCluster = Readonly<{
  /** Server version as PostgreSQL writes it, for example `18.4`. */
  versie: string;
  /** Folder that holds the cluster. */
  plek: string;
  /** Connection URL of the role `eigenaar` (no superuser, no BYPASSRLS) for a database made by `zorgVoorDatabase`. */
  eigenaarUrl(database: DatabaseNaam): string;
  /** Connection URL of another login role, with `rolWachtwoord(rol)`; making the role is the work of the migrations. */
  rolUrl(wens: Readonly<{ database: DatabaseNaam; rol: string }>): string;
  /** The password of a login role by its full name: derived from the cluster's own secret, never stored. */
  rolWachtwoord(rol: string): string;
  /** Superuser URL. Only for this runner, for backups and for tests that look at the bytes. */
  superuserUrl(database: DatabaseNaam): string;
  /** Makes the database, owned by `eigenaar`, when it is missing. Answers whether it is new. */
  zorgVoorDatabase(wens: Readonly<{ naam: DatabaseNaam; sjabloon?: DatabaseNaam }>): Promise<'nieuw' | 'bestond'>;
  /** Stops PostgreSQL in an orderly way and waits until it is gone. May be called more than once. */
  stop(): Promise<void>;
}>;

/** `fout` carries one Dutch sentence that names what is wrong and how to mend it. */
export type StartUitkomst =
  | Readonly<{ kind: 'gestart'; cluster: IngebedCluster }>
  | Readonly<{ kind: 'fout'; regel: string }>;
