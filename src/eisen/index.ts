import rijen from './eisen.json' with { type: 'json' };
import type { Bron, Soort, Thema } from './themas.ts';

export type { Bron, Soort, Thema } from './themas.ts';
export { BRONNEN, SOORTEN, THEMAS } from './themas.ts';

/** Eén eis van het convenant, een toelichting of de wet, in eigen woorden. */
export type Eis = {
  /** Kenmerk waarmee regels, tests en pagina's de eis noemen, bijvoorbeeld "Art 6b" of "fn 24". */
  readonly id: string;
  /** Andere kenmerken van dezelfde eis, zoals de voetnoot die erbij hoort. */
  readonly ookId?: readonly string[];
  /** Zoals een lezer de plaats noemt: "art. 6b", "voetnoot 24", "Bijlage 5". */
  readonly artikel: string;
  readonly bron: Bron;
  readonly soort: readonly Soort[];
  readonly thema: Thema;
  /** De eis als één gewone zin. */
  readonly nl: string;
  /** Wat de eis bewaart zonder haar te noemen: de code van een regel, of een bestand. */
  readonly rustOp?: readonly string[];
  /** Waarom niets in het programma haar bewaart: alleen een begrip, werk van een organisatie, of nog niet gebouwd. */
  readonly zonder?: 'begrip' | 'organisatie' | 'later';
};

/** Alle eisen, in de volgorde van de bron. De test van deze map toetst elke rij aan `Eis`. */
export const alleEisen: readonly Eis[] = rijen as readonly Eis[];

const opId = new Map<string, Eis>();
const opSlug = new Map<string, Eis>();
for (const eis of alleEisen) {
  opSlug.set(slugVan(eis.id), eis);
  for (const id of [eis.id, ...(eis.ookId ?? [])]) opId.set(id, eis);
}

/** De eis met dit kenmerk of met dit kenmerk als bijnaam (`ookId`). */
export function findEis(id: string): Eis | undefined {
  return opId.get(id);
}

/** De eis achter het laatste deel van een adres onder `/uitleg/`: de slug van `adresVanEis`, of het kenmerk zelf. */
export function findEisBijAdres(deel: string): Eis | undefined {
  return opSlug.get(deel) ?? findEis(deel);
}

/**
 * Hoe een pagina de eis noemt, bijvoorbeeld "art. 3.4b". Een onbekend kenmerk komt onveranderd terug: een
 * weigering moet leesbaar blijven; dat regels alleen bestaande kenmerken noemen, is een test van de regels.
 */
export function artikelLabel(id: string): string {
  return findEis(id)?.artikel ?? id;
}

/** Het adres van de uitlegpagina, of van de lijst wanneer het kenmerk onbekend is. */
export function adresVanEis(id: string): string {
  const eis = findEis(id);
  return eis === undefined ? '/uitleg' : `/uitleg/${slugVan(eis.id)}`;
}

/** "Art 4.3 mbo (b)" wordt "art-4.3-mbo-b". Dat geen twee eisen dezelfde slug hebben, is een test. */
function slugVan(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/-+$/, '');
}
