import type { CasusFeiten } from './feiten.ts';

/** Is dit de school van deze jongere: waar hij staat ingeschreven, of die hem aanmeldde? Alleen te vragen van wie scholen heeft. */
export const isEigenSchool = ({ casus }: Pick<CasusFeiten, 'casus'>, partij: string): boolean =>
  partij === casus.schoolPartij || partij === casus.aanmeldpartij;
