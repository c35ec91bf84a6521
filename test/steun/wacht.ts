import { setTimeout as wacht } from 'node:timers/promises';

const GEDULD = 20_000;

/** Vraagt telkens opnieuw, tot de voorwaarde geldt. @throws na het geduld, met wat er uitbleef. */
export async function wachtTot(wat: string, voorwaarde: () => Promise<boolean>, geduld = GEDULD): Promise<void> {
  const einde = performance.now() + geduld;
  while (!(await voorwaarde())) {
    if (performance.now() > einde) throw new Error(`bleef uit: ${wat}`);
    await wacht(100);
  }
}
