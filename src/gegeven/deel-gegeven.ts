import { raakAan } from '../casus/open-casus.ts';
import { inTransactie, type Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { type Deelresultaat, geefAan, verdeel, weegGekozen } from './geef.ts';
import { brengIn } from './gegeven.queries.ts';
import { type Intussen, schrijfConcept } from './nieuw/bewaar-concept.ts';
import type { Afgerond, Opening } from './nieuw/invoer.ts';
import { type GeenZitting, legVergeefsVast, openZitting, type Zitting } from './zitting.ts';

export type Deelinvoer = Afgerond & {
  /** Ids van deelnemers (stoelen), niet van personen. */
  readonly ontvangers: readonly string[];
};

export type Deeluitkomst =
  /** Minstens een ontvanger kreeg het; `geweigerd` noemt wie niet en waarom. */
  | {
      readonly kind: 'gedeeld';
      readonly gegeven: string;
      readonly gedeeld: readonly Deelresultaat[];
      readonly geweigerd: readonly Deelresultaat[];
    }
  /** Niemand kreeg het: de tekst staat als concept klaar. */
  | {
      readonly kind: 'niet-gedeeld';
      readonly gegeven: string;
      /** De versie waarin de tekst klaarstaat. */
      readonly versie: number;
      readonly geweigerd: readonly Deelresultaat[];
    }
  /** Dit formulier was al verzonden; er is niets bijgekomen. */
  | { readonly kind: 'al-gedeeld'; readonly gegeven: string }
  | Intussen
  | GeenZitting;

/**
 * Brengt een gegeven in en geeft het aan de gekozen deelnemers die het nu mogen krijgen. Elke ontvanger wordt opnieuw
 * beoordeeld onder het gedeelde slot van de casus: een intrekking gaat voor of komt erna, nooit ertussen (AZ7).
 * Werkt voor medewerker, ouder en jongere.
 */
export function deelGegeven(opening: Opening, invoer: Deelinvoer): Promise<Deeluitkomst> {
  const slot = { casus: invoer.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx) => {
    const geopend = await openZitting(tx, invoer.casus);
    if (geopend.kind === 'zitting') return deel(tx, geopend.zitting, invoer);
    await legVergeefsVast(tx, { code: 'gegeven-verstrekt', casus: invoer.casus, gegeven: invoer.gegeven });
    return geopend;
  });
}

async function deel(tx: Tx, zitting: Zitting, invoer: Deelinvoer): Promise<Deeluitkomst> {
  const { gegeven, casus } = invoer;
  const concept = await schrijfConcept(tx, zitting, invoer);
  if (concept.kind !== 'bewaard') {
    await legVergeefsVast(tx, { code: 'gegeven-bewaard', casus, gegeven });
    if (concept.kind === 'intussen-gewijzigd') return concept;
    return concept.kind === 'bezet' ? { kind: 'niet-gevonden' } : { kind: 'al-gedeeld', gegeven };
  }
  const gekozen = weegGekozen(zitting, concept.rij, invoer.ontvangers);
  const { gedeeld, geweigerd } = verdeel(gekozen);
  // Twee keer tegelijk verzonden: wie het concept inbrengt, deelt; de ander vindt geen concept meer.
  if (gedeeld.length > 0 && !(await brengIn(tx, { casus, gegeven }))) {
    await legVergeefsVast(tx, { code: 'gegeven-bewaard', casus, gegeven });
    return { kind: 'al-gedeeld', gegeven };
  }
  await legVast(tx, {
    code: 'gegeven-bewaard',
    uitkomst: 'gelukt',
    casus,
    object: { soort: 'gegeven', id: gegeven },
    bronPartij: zitting.stoel.partijId,
    doel: invoer.doel,
    categorieen: [invoer.categorie],
    fase: zitting.feiten.casus.fase,
    betrokkenen: [zitting.feiten.betrokkene.id],
  });
  await geefAan(tx, zitting, concept.rij, gekozen);
  if (gedeeld.length === 0) return { kind: 'niet-gedeeld', gegeven, versie: concept.rij.versie, geweigerd };
  await raakAan(tx, casus);
  return { kind: 'gedeeld', gegeven, gedeeld, geweigerd };
}
