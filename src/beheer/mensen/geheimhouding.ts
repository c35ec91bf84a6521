import type { Functie } from '../../partij/functies.ts';
import type { Geheimhouding, Partijsoort, Rol, School } from '../../partij/partij.queries.ts';

/** Wat er van een aanstelling bekend moet zijn om te zeggen waar haar geheimhouding op kan rusten. */
export type Geheimhoudingvraag = {
  readonly soort: Partijsoort;
  readonly rol: Rol;
  /** Het onderwijs van de eigen school, of van elke school van het bestuur als er geen is gekozen. */
  readonly onderwijs: readonly School['onderwijs'][];
  /** Wanneer de medewerker een verklaring tekende, of null. */
  readonly verklaringOp: string | null;
};

/**
 * verklaring-nodig: een contract telt in het onderwijs pas als de medewerker tekende. geen-basis: wie tekende, heeft een regel.
 * cao-zwijgt: alleen de cao van het voortgezet onderwijs en het mbo geeft geheimhouding.
 */
export type Geheimhoudingfout = 'verklaring-nodig' | 'geen-basis' | 'cao-zwijgt';

/**
 * Of geheimhouding op deze grond kan rusten (11.2). Onderwijs kent geen wettelijke geheimhouding: zij komt uit de cao, of uit een
 * contract met een getekende verklaring (T-11d). @returns null als het klopt.
 */
export function keurGeheimhouding(geheimhouding: Geheimhouding, vraag: Geheimhoudingvraag): Geheimhoudingfout | null {
  const { soort, rol, onderwijs, verklaringOp } = vraag;
  if (geheimhouding === 'geen') return verklaringOp === null ? null : 'geen-basis';
  if (rol !== 'medewerker' || (soort !== 'school' && soort !== 'mbo')) return null;
  if (geheimhouding === 'contract') return verklaringOp === null ? 'verklaring-nodig' : null;
  return geheimhouding === 'cao' && !onderwijs.some((kind) => kind === 'vo' || kind === 'mbo') ? 'cao-zwijgt' : null;
}

/** De geheimhouding die uit de functie volgt, als zij hier kan gelden; anders die uit de verklaring, en zonder verklaring geen. */
export function gewoneGeheimhouding(functie: Functie, vraag: Geheimhoudingvraag): Geheimhouding {
  if (keurGeheimhouding(functie.geheimhouding, vraag) === null) return functie.geheimhouding;
  return vraag.verklaringOp === null ? 'geen' : 'contract';
}

/** Het onderwijs waar iemand werkt: dat van de gekozen school, of van elke school van het bestuur. */
export function onderwijsBij(
  scholen: readonly Pick<School, 'id' | 'onderwijs'>[],
  school: string | null,
): readonly School['onderwijs'][] {
  return scholen.filter(({ id }) => school === null || id === school).map(({ onderwijs }) => onderwijs);
}
