import type { Activiteit, LijstCategorie, VerzuimSoort } from '../regels/index.ts';

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
  /** Waarvoor een samenwerkingsverband het krijgt (4.3 d); null is: voor geen van deze. */
  readonly activiteit?: Activiteit | null;
  readonly voorafBesproken?: boolean;
  readonly nietVoorOuder?: boolean;
  readonly voorActie?: boolean;
  /** De gemeente moet dit hebben voor toeleiding of toewijzing van jeugdhulp, en de bron schreef op waarom (7.4.0 lid 2 Jeugdwet). */
  readonly voorVoorziening?: boolean;
};

/** Nodig is: nodig voor de vraag, passend bij de taak, en niet met minder te doen. Onbeantwoord blijft onbekend. */
export function noodzaak({ nodigVoorVraag, pastBijTaak, kanMetMinder }: Kenmerken): boolean | undefined {
  if (nodigVoorVraag === false || pastBijTaak === false || kanMetMinder === true) return false;
  if (nodigVoorVraag === undefined || pastBijTaak === undefined || kanMetMinder === undefined) return undefined;
  return true;
}

/** Soorten waarin gezondheid, hulp thuis of een OPP kan staan; daarbuiten sluit de omschrijving van 5.1 het uit. */
const GEZONDHEID_KAN: readonly LijstCategorie[] = ['d', 'e', 'f', 'g', 'h', 'i'];
const HULP_THUIS_KAN: readonly LijstCategorie[] = ['e', 'f', 'h'];
const OPP_KAN: readonly LijstCategorie[] = ['d', 'i'];
/** Onderwijs, verzuim en hulp van school zijn altijd van de jongere zelf, behalve de gezondheid die erin kan staan. */
const VAN_JONGERE: readonly LijstCategorie[] = ['d', 'g', 'i'];

/**
 * Vult aan wat uit de soort volgt (5.1a-i), zodat niemand een vraag krijgt die nooit verschil maakt. Wat de bron
 * zelf antwoordde gaat voor; gezondheid is gezondheid, wat er ook is aangevinkt.
 */
export function metVanzelfsprekend(categorie: LijstCategorie, kenmerken: Kenmerken): Kenmerken {
  const afgeleid: Kenmerken = {
    ...(GEZONDHEID_KAN.includes(categorie) ? {} : { bevatGezondheid: false, betreft: 'jongere' as const }),
    ...(VAN_JONGERE.includes(categorie) && kenmerken.bevatGezondheid === false ? { betreft: 'jongere' as const } : {}),
    ...(HULP_THUIS_KAN.includes(categorie) ? {} : { thuisondersteuning: false }),
    ...(OPP_KAN.includes(categorie) ? {} : { opp: false }),
  };
  return { ...afgeleid, ...kenmerken, ...(categorie === 'e' ? { bevatGezondheid: true } : {}) };
}

/** Als `metVanzelfsprekend`, ook zolang de soort nog niet gekozen is: dan volgt er nog niets uit. */
export function metSoort(categorie: LijstCategorie | null, kenmerken: Kenmerken): Kenmerken {
  return categorie === null ? kenmerken : metVanzelfsprekend(categorie, kenmerken);
}

/**
 * De kenmerken van wat een ouder of jongere zelf vertelt. Zij bepalen zelf wat nodig is en kiezen zelf wie het leest (4.5):
 * de vragen naar noodzaak zijn aan een professional, met een eigen taak.
 */
export function kenmerkenVanGezin(kenmerken: Kenmerken): Kenmerken {
  return { ...kenmerken, nodigVoorVraag: true, pastBijTaak: true, kanMetMinder: false };
}

/** Kenmerken met die van `erbij`; antwoorden over verzuim vullen elkaar aan. */
export function voegSamen(kenmerken: Kenmerken, erbij: Kenmerken): Kenmerken {
  const verzuimSamen =
    kenmerken.verzuim !== undefined || erbij.verzuim !== undefined
      ? { verzuim: { ...kenmerken.verzuim, ...erbij.verzuim } }
      : {};
  return { ...kenmerken, ...erbij, ...verzuimSamen };
}
