import { deelGegeven } from '../gegeven/deel-gegeven.ts';
import type { Kenmerken } from '../gegeven/kenmerken.ts';
import { leesGegeven } from '../gegeven/lees-gegeven.ts';
import { bewaarConcept } from '../gegeven/nieuw/bewaar-concept.ts';
import type { Afgerond } from '../gegeven/nieuw/invoer.ts';
import { dagVan } from '../lib/klok.ts';
import type { LijstCategorie } from '../regels/index.ts';
import { als, stoelenVan, type Tafel, verwacht } from './vertel.ts';

export type Gegevenwens = {
  readonly categorie: LijstCategorie;
  readonly tekst: string;
  readonly waarom: string;
  readonly aard?: 'feit' | 'mening';
  readonly kenmerken?: Kenmerken;
  readonly dagenOud?: number;
};

/** Antwoorden waarmee een gewoon gegeven nodig is en niets bijzonders bevat. */
export const GEWOON: Kenmerken = {
  nodigVoorVraag: true,
  pastBijTaak: true,
  kanMetMinder: false,
  betreft: 'jongere',
  bevatGezondheid: false,
  thuisondersteuning: false,
  opp: false,
  voorafBesproken: true,
  nietVoorOuder: false,
};

type Deelwens = Gegevenwens & { readonly aan: readonly string[]; readonly verloop?: 'gedeeld' | 'niet-gedeeld' };

/** Deelt een gegeven; `verloop` is wat er volgens het verhaal gebeurt. @returns het id van het gegeven. */
export async function deel(tafel: Tafel, bron: string, wens: Deelwens): Promise<string> {
  const ontvangers = (await stoelenVan(tafel, wens.aan)).map(({ id }) => id);
  const invoer = maakInvoer(tafel, wens);
  const uitkomst = await deelGegeven(als(tafel, bron), { ...invoer, ontvangers });
  verwacht(uitkomst, wens.verloop ?? 'gedeeld');
  if (uitkomst.kind === 'gedeeld' && uitkomst.geweigerd.length > 0)
    throw new Error(`niet iedereen kreeg: ${wens.tekst}`);
  return invoer.gegeven;
}

/** Bewaart een tekst die alleen de schrijver ziet. */
export async function schrijfConcept(tafel: Tafel, bron: string, wens: Gegevenwens): Promise<void> {
  verwacht(await bewaarConcept(als(tafel, bron), maakInvoer(tafel, wens)), 'bewaard');
}

export async function lees(tafel: Tafel, wie: string, gegeven: string): Promise<void> {
  verwacht(await leesGegeven(als(tafel, wie), { casus: tafel.casus, gegeven }), 'gelezen');
}

function maakInvoer({ v: { omgeving }, casus }: Tafel, wens: Gegevenwens): Afgerond {
  const { categorie, tekst, waarom, aard, kenmerken, dagenOud } = wens;
  const brondatum = dagVan(new Date(omgeving.klok().getTime() - (dagenOud ?? 0) * 86_400_000));
  return {
    gegeven: omgeving.ids(),
    casus,
    categorie,
    doel: 'c',
    kenmerken: { ...GEWOON, ...kenmerken },
    aard: aard ?? 'feit',
    brondatum,
    tekst,
    waarom,
  };
}
