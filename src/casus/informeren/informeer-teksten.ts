import { createHash } from 'node:crypto';
import type { Tx } from '../../db/transactie.ts';
import type { CasusFeiten } from '../feiten.ts';
import { leesStofmaker, type Waarover } from './informatie-stof.ts';
import { hashVanInformatie, type Informatietekst, schrijfInformatie } from './informatie-tekst.ts';

/** De uitleg aan een persoon, zoals zij wordt bewaard (12.4). */
export type Uitleg = { readonly persoon: string; readonly tekst: Informatietekst };

/** Over welke partijen wordt geinformeerd: die gekozen zijn, en altijd de partij die het overleg leidt (12.4b). */
export const metRegie = (feiten: CasusFeiten, { partijen }: Pick<Waarover, 'partijen'>): readonly string[] => [
  ...new Set([...partijen, feiten.casus.procesregiepartij]),
];

/** Schrijft de uitleg aan elk van deze personen: bij het nakijken en bij het vastleggen dezelfde. */
export async function schrijfTeksten(
  tx: Tx,
  feiten: CasusFeiten,
  { personen, partijen, doelen }: Waarover & { readonly personen: readonly string[] },
): Promise<readonly Uitleg[]> {
  const maakStof = await leesStofmaker(tx, feiten);
  const waarover = { partijen: metRegie(feiten, { partijen }), doelen };
  return personen.map((persoon) => ({ persoon, tekst: schrijfInformatie(maakStof(persoon, waarover)) }));
}

/** Waaraan te zien is dat deze mensen precies deze uitleg krijgen. Zegt zelf niets over wie of wat. */
export function kenmerkVan(teksten: readonly Uitleg[]): string {
  const regels = teksten.map(({ persoon, tekst }) => `${persoon} ${hashVanInformatie(tekst).toString('hex')}`);
  return createHash('sha256').update(regels.toSorted().join('\n')).digest('hex');
}
