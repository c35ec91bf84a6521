/** Schrijft een regel voor wie het programma start. */
export function schrijf(regel: string): void {
  process.stdout.write(`${regel}\n`);
}

/** Schrijft wat er te herstellen is en geeft de afsluitcode voor een verkeerde instelling of opdracht. */
export function meldFouten(regels: readonly string[]): 2 {
  for (const regel of regels) process.stderr.write(`${regel}\n`);
  return 2;
}
