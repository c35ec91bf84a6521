import { dagKort, dagTenOpzichteVan, datumKort } from '../web/tijd.ts';

const dagenTeLaat = (voorDatum: string, vandaag: string): number =>
  Math.round((Date.parse(`${vandaag}T12:00:00Z`) - Date.parse(`${voorDatum}T12:00:00Z`)) / (24 * 60 * 60 * 1000));

/** De dag van een taak in woorden, en hoeveel dagen zij te laat is: wie kleur niet ziet, leest het. */
export function dagInWoorden(
  voorDatum: string | null,
  { vandaag, nu }: { readonly vandaag: string; readonly nu: Date },
): { readonly dag: string; readonly teLaat: string | null } {
  if (voorDatum === null) return { dag: 'nu', teLaat: null };
  if (voorDatum >= vandaag) return { dag: dagTenOpzichteVan(voorDatum, nu), teLaat: null };
  const dagen = dagenTeLaat(voorDatum, vandaag);
  // Van een ander jaar zegt de naam van de dag niets, en het jaar alles.
  const dag =
    voorDatum.slice(0, 4) === vandaag.slice(0, 4)
      ? dagKort(voorDatum)
      : `${datumKort(voorDatum)} ${voorDatum.slice(0, 4)}`;
  return { dag, teLaat: `${dagen} ${dagen === 1 ? 'dag' : 'dagen'} te laat` };
}
