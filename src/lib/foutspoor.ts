const CODE = /^[A-Z0-9_]{3,30}$/;

/**
 * Wat er van een onverwachte fout naar het beheerlogboek mag: haar soort, haar code (SQLSTATE of die van het besturingssysteem) en waar in
 * de code zij ontstond. De boodschap en de andere velden blijven weg: PostgreSQL noemt daarin waarden uit een rij (LG4).
 */
export function foutspoor(fout: unknown): readonly string[] {
  if (!(fout instanceof Error)) return [`iets anders dan een fout (${typeof fout})`];
  const spoor = (fout.stack ?? '').split('\n').filter((regel) => /^ +at \S/.test(regel));
  const oorzaak = fout.cause === undefined ? [] : foutspoor(fout.cause).map((regel) => `  door: ${regel.trim()}`);
  return [foutnaam(fout), ...spoor, ...oorzaak];
}

/** Soort en code van een fout, zonder haar boodschap. */
export function foutnaam(fout: Error): string {
  const code = 'code' in fout && typeof fout.code === 'string' && CODE.test(fout.code) ? ` ${fout.code}` : '';
  return `${/^\w{1,40}$/.test(fout.name) ? fout.name : 'Error'}${code}`;
}
