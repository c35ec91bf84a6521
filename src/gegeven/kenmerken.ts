import type { Activiteit, VerzuimSoort } from '../regels/index.ts';

/**
 * Wat de bron over een gegeven beantwoordde en waar een oordeel op rust. Geen vrije tekst: die staat versleuteld in de inhoud.
 * Wat ontbreekt is nog niet beantwoord, en dan wordt er niets gedeeld.
 */
export type Kenmerken = {
  /** De drie vragen naar noodzaak (3.2, 5.3, 7.2). */
  readonly nodigVoorVraag?: boolean;
  readonly pastBijTaak?: boolean;
  readonly kanMetMinder?: boolean;
  readonly betreft?: 'jongere' | 'gezinslid';
  readonly bevatGezondheid?: boolean;
  readonly verzuim?: {
    readonly soort?: VerzuimSoort;
    readonly meldplichtig?: boolean;
    readonly vermoedenOngeoorloofd?: boolean;
    readonly jeugdartsGezien?: boolean;
  };
  readonly redenVanVerzuim?: boolean;
  readonly thuisondersteuning?: boolean;
  readonly buitenkant?: boolean;
  readonly buitenkantAfwijkingGemotiveerd?: boolean;
  readonly opp?: boolean;
  readonly oppInstemming?: boolean;
  readonly activiteit?: Activiteit;
  readonly voorafBesproken?: boolean;
  readonly nietVoorOuder?: boolean;
  readonly voorActie?: boolean;
};

/** Nodig is: nodig voor de vraag, passend bij de taak, en niet met minder te doen. Onbeantwoord blijft onbekend. */
export function noodzaak({ nodigVoorVraag, pastBijTaak, kanMetMinder }: Kenmerken): boolean | undefined {
  if (nodigVoorVraag === false || pastBijTaak === false || kanMetMinder === true) return false;
  if (nodigVoorVraag === undefined || pastBijTaak === undefined || kanMetMinder === undefined) return undefined;
  return true;
}
