import { aantalGezagdragers, type CasusFeiten, type Deelnemerfeit } from '../casus/feiten.ts';
import { type Leeftijdsgroep, leeftijdOp, leeftijdsgroep, type Ondertekenaar, wieTekent } from '../regels/index.ts';

/** Wat van de gever bepaalt wie er tekent en welke vragen van hem zijn: welke bron, een behandelrelatie, en of de Wmo geldt. */
export type Gever = Pick<Deelnemerfeit, 'partijId' | 'hoedanigheid' | 'behandelrelatie' | 'geheimhouding'>;

/** In welke leeftijdsgroep de jongere op de peildatum valt (B.7). */
export function leeftijdsgroepVan(feiten: CasusFeiten): Leeftijdsgroep {
  return leeftijdsgroep(leeftijdOp(feiten.kern.geboortedatum, feiten.peildatum));
}

/** Wie er op het formulier moeten staan voor deze gever, op de peildatum (contract, lezing 3; Bijl 5-j, 5-k, 5-l). Nooit leeg. */
export function plaatsenVoor(feiten: CasusFeiten, gever: Gever): readonly Ondertekenaar[] {
  return wieTekent({
    groep: leeftijdsgroepVan(feiten),
    gezagdragers: aantalGezagdragers(feiten),
    wilsbekwaam: feiten.kern.wilsbekwaam,
    behandelrelatie: gever.behandelrelatie,
    wmo: gever.geheimhouding === 'wmo',
  });
}

/** Als `plaatsenVoor`, met wie vertegenwoordigt bij name. */
export function tekenaarsVoor(feiten: CasusFeiten, gever: Gever): readonly Ondertekenaar[] {
  return plaatsenVoor(feiten, gever).flatMap((als) =>
    als === 'vertegenwoordiger' ? vertegenwoordigers(feiten) : [als],
  );
}

/** Voor wie niet zelf kan beslissen: wie daarvoor is aangewezen, en anders tot 18 jaar ieder met gezag (B.7; BW 7:465, Jeugdwet 7.3.15). */
function vertegenwoordigers(feiten: CasusFeiten): readonly Ondertekenaar[] {
  const gezag = feiten.gezag.map(({ soort }) => soort);
  const aangewezen = gezag.length === 0 || gezag.includes('vertegenwoordiger');
  return aangewezen || leeftijdsgroepVan(feiten) === '18+' ? ['vertegenwoordiger'] : gezag;
}

/** Beslist deze persoon op de peildatum voor een jongere die dat zelf niet kan? */
export function vertegenwoordigt(feiten: CasusFeiten, persoon: string): boolean {
  const gezag = feiten.gezag.find((g) => g.persoon === persoon);
  return gezag !== undefined && !feiten.kern.wilsbekwaam && vertegenwoordigers(feiten).includes(gezag.soort);
}

/** Wie nu als deze ondertekenaar tekent; undefined als er niemand (meer) is. */
export function persoonVoor(feiten: CasusFeiten, ondertekenaar: Ondertekenaar): string | undefined {
  if (ondertekenaar === 'jongere') return feiten.betrokkene.persoon ?? undefined;
  return feiten.gezag.find((g) => g.soort === ondertekenaar)?.persoon;
}

/** Als wie deze persoon tekent: als jongere, of met gezag; null voor wie niets te tekenen heeft. */
export function ondertekenaarVan(feiten: CasusFeiten, persoon: string): Ondertekenaar | null {
  if (persoon === feiten.betrokkene.persoon) return 'jongere';
  return feiten.gezag.find((g) => g.persoon === persoon)?.soort ?? null;
}

/** Wat iemand met een vraag kan: tekenen, als jongere een mening geven die wordt vastgelegd (Bijl 5-l), of niets. */
export type Antwoordrecht =
  | { readonly kind: 'tekent'; readonly als: Ondertekenaar }
  | { readonly kind: 'mening'; readonly als: 'jongere' }
  | { readonly kind: 'geen' };

/** Wat deze persoon met een vraag van deze gever kan, op de peildatum. Onder 12 jaar spreekt de jongere in een gesprek (13.3). */
export function antwoordrecht(feiten: CasusFeiten, gever: Gever, persoon: string): Antwoordrecht {
  const als = ondertekenaarVan(feiten, persoon);
  if (als !== null && tekenaarsVoor(feiten, gever).includes(als)) return { kind: 'tekent', als };
  return als === 'jongere' && leeftijdsgroepVan(feiten) !== '<12' ? { kind: 'mening', als } : { kind: 'geen' };
}

/** Het recht van wie antwoordt: tekenen of een mening. */
export type Antwoordgever = Exclude<Antwoordrecht, { kind: 'geen' }>;

/**
 * De antwoorden die tellen voor wie dit recht heeft. Wie eerder een mening gaf, las dat een ander tekent (Bijl 5-l). Die mening wordt nooit
 * een handtekening, op een verjaardag niet en ook niet door een behandelrelatie: wie nu tekent, wordt opnieuw gevraagd (Bijl 5-k).
 */
export function watTelt<A extends { readonly mening: boolean }>(
  recht: Antwoordrecht,
  antwoorden: readonly A[],
): readonly A[] {
  return recht.kind === 'tekent' ? antwoorden.filter((a) => !a.mening) : antwoorden;
}

/** Tekende deze ondertekenaar al op die dag (ISO), of vroeg de gever hem toen om een mening? */
export function tekendeOp(
  feiten: CasusFeiten,
  gever: Gever,
  { als, dag }: { readonly als: Ondertekenaar; readonly dag: string },
): boolean {
  return tekenaarsVoor({ ...feiten, peildatum: dag }, gever).includes(als);
}
