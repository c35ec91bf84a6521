import { type CasusFeiten, type Deelnemerfeit, hoortErbij, isOnder12, uitTeNodigen } from '../casus/feiten.ts';
import { dagVan } from '../lib/klok.ts';
import { leeftijdOp } from '../regels/index.ts';

/** Wie op een dag bij een bijeenkomst van deze casus hoort. */
export type Genodigden = {
  /** Wie een uitnodiging krijgt: ieder met een stoel, en van het gezin wie er die dag bij hoort (3.4b, 12.5, T25-11). */
  readonly personen: readonly string[];
  /** Wie erbij hoort maar nog geen stoel heeft: nog niet geinformeerd, dus een bericht zou naar niets wijzen. */
  readonly zonderStoel: readonly string[];
  /** De jongere die nu nog geen 12 is en die dag wel; die wordt op de dag zelf uitgenodigd (T25-13, S-1 stap 7). */
  readonly wordtTwaalf: string | null;
  /** Een jongere onder 12 wordt gehoord (13.3). */
  readonly horen: boolean;
};

/** Leest uit de feiten wie bij een bijeenkomst op dit moment hoort; de leeftijd telt op die dag (B.7). */
export function genodigdenVoor(feiten: CasusFeiten, op: Date): Genodigden {
  const opDieDag = { ...feiten, peildatum: dagVan(op) };
  const { personen, horen } = uitTeNodigen(opDieDag);
  // Wie alleen voor een andere bijeenkomst komt, hoort hier niet bij (T25-07).
  const aanTafel = new Set(
    feiten.deelnemers.filter((d) => d.plek === undefined && hoortErbij(opDieDag, d)).map((d) => d.persoon),
  );
  const wordtTwaalf = personen.find((persoon) => wachtOpVerjaardag(feiten, persoon)) ?? null;
  const gezin = personen.filter((persoon) => persoon !== wordtTwaalf);
  return {
    personen: [...new Set([...gezin.filter((persoon) => aanTafel.has(persoon)), ...aanTafel])],
    zonderStoel: gezin.filter((persoon) => !aanTafel.has(persoon)),
    wordtTwaalf,
    horen,
  };
}

/**
 * Is de jongere op dit moment 16 of 17, en hoort er een ouder bij? Die wordt uitgenodigd maar beslist niet mee: de jongere bepaalt
 * wat er met de ouders wordt besproken (E-02, T25-11).
 */
export function bepaaltVoorOuders({ kern, deelnemers }: CasusFeiten, op: Date): boolean {
  const leeftijd = leeftijdOp(kern.geboortedatum, dagVan(op));
  return kern.wilsbekwaam && leeftijd >= 16 && leeftijd < 18 && deelnemers.some((d) => d.actief && d.soort === 'ouder');
}

/** Is deze bijeenkomst er op dit moment ook voor deze stoel? Zij kan zijn verzet tot na een verjaardag (B.7). */
export const isVoor = (feiten: CasusFeiten, stoel: Deelnemerfeit, op: Date): boolean =>
  hoortErbij({ ...feiten, peildatum: dagVan(op) }, stoel);

/** Wie van de genodigden over een bijeenkomst hoort: ieder die er nog bij hoort, behalve wie het zelf verandert. */
export function teBerichten(
  feiten: CasusFeiten,
  genodigd: readonly { readonly persoon_id: string }[],
  zelf: Pick<Deelnemerfeit, 'persoon'>,
): readonly string[] {
  const aanTafel = new Set(feiten.deelnemers.filter((d) => hoortErbij(feiten, d)).map((d) => d.persoon));
  return genodigd.map((u) => u.persoon_id).filter((persoon) => persoon !== zelf.persoon && aanTafel.has(persoon));
}

function wachtOpVerjaardag(feiten: CasusFeiten, persoon: string): boolean {
  return persoon === feiten.betrokkene.persoon && isOnder12(feiten);
}

/** De dag waarop de jongere 12 wordt. */
export function twaalfdeVerjaardag({ kern }: Pick<CasusFeiten, 'kern'>): string {
  const [jaar = '', maandEnDag = ''] = [kern.geboortedatum.slice(0, 4), kern.geboortedatum.slice(4)];
  return `${Number(jaar) + 12}${maandEnDag}`;
}
