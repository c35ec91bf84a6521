/** Whether engines agree, reason for reason; the first case on which they do not is the witness. */

export type Verschil = {
  readonly sleutel: string;
  readonly nummer: number;
  readonly verwacht: readonly string[];
  readonly gevonden: readonly string[];
};

/** @param gevonden the sorted codes of one engine, case by case. */
export function eersteVerschil(
  sleutel: string,
  verwacht: readonly (readonly string[])[],
  gevonden: readonly (readonly string[])[],
): Verschil | undefined {
  for (let nummer = 0; nummer < Math.max(verwacht.length, gevonden.length); nummer += 1) {
    const [hier, daar] = [verwacht[nummer] ?? [], gevonden[nummer] ?? []];
    const mist = verwacht[nummer] === undefined || gevonden[nummer] === undefined;
    if (mist || hier.length !== daar.length || hier.some((code, plaats) => code !== daar[plaats])) {
      return { sleutel, nummer, verwacht: hier, gevonden: daar };
    }
  }
  return undefined;
}

export function verschilTekst({ sleutel, nummer, verwacht, gevonden }: Verschil, vraag: unknown): string {
  return [
    `${sleutel} does not agree on vraag ${nummer}, so nothing is measured.`,
    `  the program: ${verwacht.join(', ') || 'no reason'}`,
    `  ${sleutel}: ${gevonden.join(', ') || 'no reason'}`,
    `  ${JSON.stringify(vraag)}`,
  ].join('\n');
}
