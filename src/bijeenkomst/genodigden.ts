import { type CasusFeiten, type Deelnemerfeit, uitTeNodigen } from '../casus/feiten.ts';
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
  const { personen, horen } = uitTeNodigen({ ...feiten, peildatum: dagVan(op) });
  // Wie alleen voor een andere bijeenkomst komt, hoort hier niet bij (T25-07).
  // Vanaf 18 jaar komt een ouder alleen als de jongere dat wil, en neemt die hem zelf mee (B.7).
  const hoortErbij = (d: Deelnemerfeit): boolean =>
    d.actief && d.plek === undefined && (d.soort !== 'ouder' || personen.includes(d.persoon));
  const aanTafel = new Set(feiten.deelnemers.filter(hoortErbij).map((d) => d.persoon));
  const wordtTwaalf = personen.find((persoon) => wachtOpVerjaardag(feiten, persoon)) ?? null;
  const gezin = personen.filter((persoon) => persoon !== wordtTwaalf);
  return {
    personen: [...new Set([...gezin.filter((persoon) => aanTafel.has(persoon)), ...aanTafel])],
    zonderStoel: gezin.filter((persoon) => !aanTafel.has(persoon)),
    wordtTwaalf,
    horen,
  };
}

/** Wie van de genodigden over een bijeenkomst hoort: ieder die nog aan tafel zit, behalve wie het zelf verandert. */
export function teBerichten(
  { deelnemers }: Pick<CasusFeiten, 'deelnemers'>,
  genodigd: readonly { readonly persoon_id: string }[],
  zelf: Pick<Deelnemerfeit, 'persoon'>,
): readonly string[] {
  const aanTafel = new Set(deelnemers.filter((d) => d.actief).map((d) => d.persoon));
  return genodigd.map((u) => u.persoon_id).filter((persoon) => persoon !== zelf.persoon && aanTafel.has(persoon));
}

function wachtOpVerjaardag(feiten: CasusFeiten, persoon: string): boolean {
  return persoon === feiten.betrokkene.persoon && leeftijdOp(feiten.kern.geboortedatum, feiten.peildatum) < 12;
}

/** De dag waarop de jongere 12 wordt. */
export function twaalfdeVerjaardag({ kern }: Pick<CasusFeiten, 'kern'>): string {
  const [jaar = '', maandEnDag = ''] = [kern.geboortedatum.slice(0, 4), kern.geboortedatum.slice(4)];
  return `${Number(jaar) + 12}${maandEnDag}`;
}
