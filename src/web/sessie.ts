import type { Verzoeker } from '../db/verzoeker.ts';

/** Een lopende sessie, bij elk verzoek op de server nagekeken (AU7). */
export type Sessie = {
  readonly id: string;
  /** Van wie het account is. Wie hij in het open overleg is, zegt de verzoeker: bij meer overleggen kan dat een ander zijn. */
  readonly persoon: string;
  /** Opent dit account de overleggen van meer dan een persoon? */
  readonly meerPersonen: boolean;
  /** Wanneer voor het laatst een factor is gecontroleerd; bepaalt of een step-up nodig is. */
  readonly versOp: Date;
  /** Op welke manieren is bewezen wie dit is. */
  readonly factoren: readonly string[];
  /** Zo lang mag iemand stil zijn. */
  readonly stilteSeconden: number;
  /** Dan is de sessie hoe dan ook voorbij. */
  readonly uiterlijk: Date;
};

export type Sessieuitkomst =
  | { readonly kind: 'geen' }
  /** Er was een sessie, maar ze is voorbij: na stilte, na twaalf uur, of omdat de toegang is gestopt. */
  | {
      readonly kind: 'voorbij';
      /** Welke het was: daaraan is te zien dat een formulier van een eigen pagina kwam. */
      readonly sessie: string;
    }
  | { readonly kind: 'sessie'; readonly sessie: Sessie; readonly verzoeker: Exclude<Verzoeker, { soort: 'systeem' }> };

/** Zoekt de sessie bij een token uit de cookie. Wordt door de module aanmelden gegeven, zodat web geen tabellen kent. */
export type ZoekSessie = (token: string) => Promise<Sessieuitkomst>;
