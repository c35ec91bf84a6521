/** Wat een arrangement voor een groep kan bieden. Een lijst en geen vrije tekst: zo kan er niets over iemand in staan (T25-10). */
export const AANBOD = {
  'jeugdhulp-in-de-klas': 'Jeugdhulp in de klas',
  gedragsdeskundige: 'Gedragsdeskundige op school',
  'extra-begeleiding': 'Extra begeleider of onderwijsassistent',
  'training-groep': 'Training voor de hele groep',
  'kleine-groep': 'Les in een kleine groep',
  'scholing-team': 'Scholing van het team',
  'logopedie-ergotherapie': 'Logopedie of ergotherapie',
  jeugdgezondheid: 'Jeugdverpleegkundige of jeugdarts op school',
  zorg: 'Verzorging of verpleging onder schooltijd',
} as const;
export type Aanbod = keyof typeof AANBOD;
export const AANBODCODES = Object.keys(AANBOD) as readonly Aanbod[];

/** De naam bij een code; een code die deze versie niet kent, blijft staan. */
export const aanbodnaam = (code: string): string => (Object.hasOwn(AANBOD, code) ? AANBOD[code as Aanbod] : code);
