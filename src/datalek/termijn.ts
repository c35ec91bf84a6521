const UUR = 60 * 60_000;

/** Zoveel uren heeft een verwerkingsverantwoordelijke om te melden (AVG 33 lid 1). */
const MELD_UREN = 72;

/** Wanneer er wordt herinnerd, in uren nadat de organisatie het wist; daarna elke dag. */
const MIJLPALEN = [24, 48, 66, MELD_UREN] as const;
const UREN_TUSSEN_NA_AFLOOP = 24;

/** Het moment waarop de 72 uur om zijn. Uren tellen door: in het weekend, op feestdagen en over zomertijd heen. */
export const uiterlijkMelden = (vernomenOp: Date): Date => new Date(vernomenOp.getTime() + MELD_UREN * UUR);

/** Hele uren tussen twee momenten; negatief als het tweede eerder is. */
export const urenTussen = (van: Date, tot: Date): number => Math.trunc((tot.getTime() - van.getTime()) / UUR);

/** De laatste mijlpaal die voorbij is, in uren na vernemen; 0 voor de eerste. Zuiver: hetzelfde moment geeft hetzelfde. */
export function mijlpaalVan(vernomenOp: Date, nu: Date): number {
  const uren = urenTussen(vernomenOp, nu);
  if (uren < MELD_UREN) return MIJLPALEN.findLast((mijlpaal) => mijlpaal <= uren) ?? 0;
  return MELD_UREN + Math.trunc((uren - MELD_UREN) / UREN_TUSSEN_NA_AFLOOP) * UREN_TUSSEN_NA_AFLOOP;
}

/** Wanneer wie het systeem beheert bericht krijgt, in uren na de melding; daarna elke dag (AVG 33 lid 2: zonder onredelijke vertraging). */
const BEHEERMIJLPALEN = [0, 4, 24] as const;

/** De laatste mijlpaal van de klok van het systeembeheer die voorbij is, in uren na de melding. */
export function beheermijlpaalVan(gemeldOp: Date, nu: Date): number {
  const uren = Math.max(0, urenTussen(gemeldOp, nu));
  const laatste = BEHEERMIJLPALEN[BEHEERMIJLPALEN.length - 1] ?? 0;
  if (uren < laatste) return BEHEERMIJLPALEN.findLast((mijlpaal) => mijlpaal <= uren) ?? 0;
  return laatste + Math.trunc((uren - laatste) / UREN_TUSSEN_NA_AFLOOP) * UREN_TUSSEN_NA_AFLOOP;
}
