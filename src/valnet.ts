import { foutspoor } from './lib/foutspoor.ts';

/**
 * Vangt wat niemand ving. Node zou de hele fout afdrukken, ook de velden waarin PostgreSQL een rij citeert; hier gaan alleen soort,
 * code en plaats naar het beheerlogboek (LG4). Daarna eindigt het programma, zoals Node zelf zou doen: zijn toestand is niet te vertrouwen.
 */
export function spanValnet(): void {
  const val = (fout: unknown): void => {
    process.stderr.write(`Het programma stopt door een fout die niet voorzien was.\n${foutspoor(fout).join('\n')}\n`);
    process.exit(1);
  };
  process.on('uncaughtException', val);
  process.on('unhandledRejection', val);
}
