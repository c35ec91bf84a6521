/**
 * The program's own PostgreSQL: binaries from the package, one cluster in the data folder, reachable through a unix
 * socket only (Windows: a port on loopback). Production points DATABASE_URL elsewhere and starts none of this.
 * Tested on Linux with glibc, as root and not; what it does on macOS and Windows is reasoned, never run.
 */
export type { DatabaseNaam, IngebedCluster, IngebedWens, StartUitkomst } from './soorten.ts';
export { startIngebed } from './start-ingebed.ts';
