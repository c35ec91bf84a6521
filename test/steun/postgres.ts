/** Databases for tests, on real PostgreSQL. */

export type TestDatabase = Readonly<{
  naam: string;
  /** Owner of the tables: role `eigenaar`. */
  eigenaarUrl: string;
  /** Superuser, for looking at what no role may see (bytes, catalogue). */
  superuserUrl: string;
  /** URL of a login role on this database; the role is made when missing and its password set. */
  rolUrl(rol: string): Promise<string>;
  weg(): Promise<void>;
}>;

/** Fills a fresh template once per run; runs as `eigenaar`. The name tells templates apart ('regio', 'sleutels'). */
export type Sjabloon = Readonly<{ naam: string; migreer(eigenaarUrl: string): Promise<void> }>;

export type TestCluster = Readonly<{
  versie: string;
  superuserUrl(database: string): string;
  eigenaarUrl(database: string): string;
  maakTestDatabase(sjabloon?: Sjabloon): Promise<TestDatabase>;
}>;

/** The cluster all test files of one run share; a file run on its own starts one for itself. */
export declare function testCluster(): Promise<TestCluster>;

/** PostgreSQL 15 of the system, or undefined when it is not installed. */
export declare function testCluster15(): Promise<TestCluster | undefined>;

/** A fresh database on `testCluster()`. */
export declare function maakTestDatabase(sjabloon?: Sjabloon): Promise<TestDatabase>;
