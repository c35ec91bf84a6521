import { isBuitenSchool } from '../../overlegtype/buiten-school.ts';
import type { Fase } from '../../regels/index.ts';
import type { CasusFeiten, Deelnemerfeit } from '../feiten.ts';

/**
 * De fasen waarin wordt gedeeld en afgesproken. In de intake nodigt men nog uit (B.6), dus daar kan het nog niet gelden; evalueren en
 * afsluiten kan altijd, want daarmee houdt het op.
 */
const VRAAGT_BUITEN_SCHOOL: readonly Fase[] = ['beoordeling', 'plan', 'monitoring'];

/** Komt deze genodigde nog, of is hij er? Wie alleen voor een bijeenkomst komt, telt tot zijn venster voorbij is (T25-07). */
const komtNog = ({ plek }: Deelnemerfeit, nu: Date): boolean =>
  plek === undefined || (plek.venster !== null && nu <= plek.venster.tot);

/** Wie van buiten de school een stoel heeft, bevestigd of niet; ook wie zelf aanmeldde, zoals een leerplichtambtenaar. */
export const genodigdVanBuiten = ({ deelnemers }: CasusFeiten, nu: Date): readonly Deelnemerfeit[] =>
  deelnemers.filter((d) => d.actief && d.soort === 'medewerker' && isBuitenSchool(d.partij) && komtNog(d, nu));

/** Ontbreekt voor deze fase nog iemand van buiten de school die bevestigde dat hij meedoet (T25-03)? */
export const mistBuitenSchool = (feiten: CasusFeiten, { naar, nu }: { readonly naar: Fase; readonly nu: Date }) =>
  VRAAGT_BUITEN_SCHOOL.includes(naar) && !genodigdVanBuiten(feiten, nu).some((d) => d.bevestigdOp !== null);
