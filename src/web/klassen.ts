/** Voegt klassenamen samen en laat weg wat niet geldt. */
export function klassen(...namen: readonly (string | false | null | undefined)[]): string {
  return namen.filter(Boolean).join(' ');
}
