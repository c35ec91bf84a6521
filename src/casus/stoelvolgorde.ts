type Stoel = {
  readonly id: string;
  readonly persoon_id: string;
  readonly uitgenodigd_op: Date;
  readonly afgezien_op: Date | null;
  readonly tot: Date | null;
};

/**
 * Stoelen op volgorde van uitnodigen. Wie van functie wisselde, heeft er meer: waar hij nu zit staat dan voor waar hij zat, en eerst komt
 * van ieder de eerste. Hier en niet in de vraag: voor acht rijen kost PostgreSQL twee keer sorteren meer dan lezen.
 */
export function opStoelvolgorde<S extends Stoel>(stoelen: readonly S[]): readonly S[] {
  const plaats = new Map<S, number>();
  for (const vanPersoon of Map.groupBy(stoelen, (stoel) => stoel.persoon_id).values()) {
    for (const [nummer, stoel] of vanPersoon.toSorted(nieuwsteEerst).entries()) plaats.set(stoel, nummer);
  }
  return stoelen.toSorted((a, b) => (plaats.get(a) ?? 0) - (plaats.get(b) ?? 0) || opUitnodiging(a, b));
}

const nieuwsteEerst = (a: Stoel, b: Stoel): number => Number(zit(b)) - Number(zit(a)) || opUitnodiging(b, a);

const zit = ({ tot, afgezien_op }: Stoel): boolean => tot === null && afgezien_op === null;

const opUitnodiging = (a: Stoel, b: Stoel): number =>
  a.uitgenodigd_op.getTime() - b.uitgenodigd_op.getTime() || (a.id < b.id ? -1 : 1);
