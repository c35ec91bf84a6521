import { setTimeout as wacht } from 'node:timers/promises';

/** Zo lang dat ook een drukke machine het haalt: wie op de voorwaarde wacht, wacht er nooit langer door. */
const GEDULD = 180_000;

/** Vraagt telkens opnieuw, tot de voorwaarde geldt. @throws na het geduld, met wat er uitbleef. */
export async function wachtTot(wat: string, voorwaarde: () => Promise<boolean>, geduld = GEDULD): Promise<void> {
  const einde = performance.now() + geduld;
  while (!(await voorwaarde())) {
    if (performance.now() > einde) throw new Error(`bleef uit: ${wat}`);
    await wacht(100);
  }
}
