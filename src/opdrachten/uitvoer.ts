/** Schrijft een regel voor wie het programma start. */
export function schrijf(regel: string): void {
  process.stdout.write(`${regel}\n`);
}

/** Afsluitcode bij een verkeerde instelling of opdracht: opnieuw starten verandert niets. */
export const VERKEERD = 2;
/**
 * Afsluitcode als iets buiten ons er nu niet is, zoals een database of plaats op de schijf: opnieuw starten helpt zodra het
 * er wel is (EX_TEMPFAIL in sysexits).
 */
export const NU_NIET = 75;
type Afloop = typeof VERKEERD | typeof NU_NIET;

/** Waarom een opdracht niet begon: een zin voor wie beheert, en de afsluitcode. */
export type Weigering = { readonly regel: string; readonly afloop: Afloop };

/** Schrijft wat er te herstellen is en geeft de afsluitcode. */
export function meldFouten(regels: readonly string[], afloop: Afloop = VERKEERD): Afloop {
  for (const regel of regels) process.stderr.write(`${regel}\n`);
  return afloop;
}

/** Schrijft waarom een opdracht niet begon en geeft de afsluitcode die daarbij hoort. */
export const meldWeigering = ({ regel, afloop }: Weigering): Afloop => meldFouten([regel], afloop);
