import type { Kluis, Plaats } from '../../kluis/soorten.ts';
import { openTeksten, verzegelTekst } from '../../kluis/teksten.ts';
import type { SleutelVerwijzing } from '../../kluis/verwijzing.ts';

/** Wat de professional zelf opschrijft (6e, fn 17); elk deel is nodig, en alles ligt versleuteld. */
export type Overwegingen = {
  /** Wat er aan de hand is, in feiten. */
  readonly feiten: string;
  /** Wat er is geprobeerd of had gekund, en waarom dat niet volstaat. */
  readonly alternatieven: string;
  /** Welke collega is geraadpleegd en wat die zei. */
  readonly collega: string;
  /** Waarom dit in verhouding staat, en niet meer is dan nodig. */
  readonly evenredig: string;
  /** Of de jongere en ouders het weten, of waarom niet. */
  readonly geinformeerd: string;
};

export type Afwegingplek = {
  readonly afweging: string;
  readonly casus: string;
  readonly partij: string;
  readonly betrokkene: string;
};

function zegelVan({ afweging, casus, partij, betrokkene }: Afwegingplek): {
  verwijzing: SleutelVerwijzing;
  plaats: Plaats;
} {
  return {
    verwijzing: { klasse: 'bron', eigenaar: partij, betrokkene },
    plaats: { eigenaar: partij, casus, categorie: 'afweging.inhoud', record: afweging, versie: 1 },
  };
}

/** Verzegelt een afweging onder de sleutel van de partij die haar maakte. @throws als die sleutel vernietigd is. */
export function verzegelOverwegingen(kluis: Kluis, plek: Afwegingplek, overwegingen: Overwegingen): Promise<Buffer> {
  return verzegelTekst(kluis, { ...zegelVan(plek), tekst: JSON.stringify(overwegingen) });
}

/** Opent een afweging voor wie haar rij mag lezen: de schrijver en de FG van zijn partij; null als zij vernietigd is. */
export async function openOverwegingen(
  kluis: Kluis,
  plek: Afwegingplek,
  envelop: Uint8Array,
): Promise<Overwegingen | null> {
  const [tekst] = await openTeksten(kluis, [{ ...zegelVan(plek), envelop }]);
  return tekst === undefined || tekst === null ? null : (JSON.parse(tekst) as Overwegingen);
}
