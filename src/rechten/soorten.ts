import { RECHTEN, type Recht } from '../regels/verloop/index.ts';

/** De rechten die iemand met een verzoek gebruikt; gehoord worden gaat in een gesprek (13.3). */
export type Verzoekrecht = Exclude<Recht, 'hoorrecht'>;

export const VERZOEKRECHTEN: readonly Verzoekrecht[] = RECHTEN.filter(
  (recht): recht is Verzoekrecht => recht !== 'hoorrecht',
);

/** Wat een partij voor haar deel antwoordt: gedaan, deels, niet, of er is niets van deze jongere. */
export const ANTWOORDEN = ['gegeven', 'deels', 'geweigerd', 'niets'] as const;
export type Deelantwoord = (typeof ANTWOORDEN)[number];
export type Deelstand = 'open' | Deelantwoord;

/** Waarom een partij langer dan een maand nodig mag hebben: de twee redenen van AVG 12 lid 3, en geen andere. */
export const VERLENGREDENEN = ['ingewikkeld', 'veel-verzoeken'] as const;
export type Verlengreden = (typeof VERLENGREDENEN)[number];

/** Moet een partij bij dit antwoord zeggen waarom (13.2 (c))? */
export const vraagtReden = (antwoord: Deelantwoord): boolean => antwoord === 'deels' || antwoord === 'geweigerd';

/** Het nummer op de ontvangst, voor wie belt. */
export const verzoeknummer = (verzoek: string): string => `V-${verzoek.slice(-8).toUpperCase()}`;
