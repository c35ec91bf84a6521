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
  post: Readonly<{ smtpUrl: string; afzender: string }> | undefined;
  /** Fixed instant (ISO 8601, UTC) for the demonstration clock. */
  klok: string | undefined;
}>;

/** Each line names one wrong setting and says what it should be. */
export type ConfigUitkomst =
  | Readonly<{ kind: 'ok'; config: Config }>
  | Readonly<{ kind: 'fout'; regels: readonly string[] }>;

export declare function leesConfig(env: Readonly<Record<string, string | undefined>>): ConfigUitkomst;
