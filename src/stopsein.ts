/**
 * Calls `stop` once: on SIGINT, SIGTERM or SIGHUP, or when the launcher that started this process is gone.
 * `stop` receives the exit code to end with (0 for every asked-for stop).
 */
export declare function opStopsein(stop: () => Promise<void>): void;
