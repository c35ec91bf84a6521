import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';

/**
 * De stoel waarop iemand op dat moment zat: wie later van functie wisselde, deed dit in de functie van toen (11.2). Een functie
 * verandert nooit in een aanstelling; een andere is een andere aanstelling en een andere stoel.
 * @returns undefined als deze persoon hier nooit zat.
 */
export function stoelOp(
  { deelnemers }: Pick<CasusFeiten, 'deelnemers'>,
  persoon: string | null,
  op: Date,
): Deelnemerfeit | undefined {
  const stoelen = deelnemers
    .filter((d) => d.persoon === persoon)
    .sort((a, b) => a.uitgenodigdOp.getTime() - b.uitgenodigdOp.getTime());
  // Wie terugkwam op een eerdere stoel, zat tussendoor op de andere: die begon later en was toen nog niet leeg.
  const zat = (d: Deelnemerfeit): boolean => d.uitgenodigdOp <= op && (d.vertrek === undefined || op <= d.vertrek.op);
  return stoelen.findLast(zat) ?? stoelen.findLast((d) => d.uitgenodigdOp <= op) ?? stoelen[0];
}
