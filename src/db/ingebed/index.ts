/**
 * The program's own PostgreSQL: binaries from the package, one cluster in the data folder, reachable through a unix
 * socket only. Production points DATABASE_URL elsewhere and never loads this folder.
 */
export type { DatabaseNaam, IngebedCluster, IngebedWens, StartUitkomst } from './soorten.ts';
export { startIngebed } from './start-ingebed.ts';
