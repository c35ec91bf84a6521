import type { Deelnemerfeit } from '../casus/feiten.ts';
import { isZelfdeBron } from '../casus/zelfde-bron.ts';
import type { Tx } from '../db/transactie.ts';
import { type Deelresultaat, geefAan, verdeel, weegGekozen } from '../gegeven/geef.ts';
import { brengIn, findGegeven, type Gegevenrij } from '../gegeven/gegeven.queries.ts';
import type { Kenmerken } from '../gegeven/kenmerken.ts';
import { schrijfConcept } from '../gegeven/nieuw/bewaar-concept.ts';
import { weegVerstrekken } from '../gegeven/oordeel/weeg.ts';
import { feitVan, mogelijkeOntvangers, type Zitting } from '../gegeven/zitting.ts';
import type { Doel, LijstCategorie } from '../regels/index.ts';
import { GEZINSSOORTEN, plancategorie } from './soorten.ts';

/** De tekst van een planregel of stand, met wie haar krijgt. */
export type Plantekst = {
  /** Id dat het formulier bij het openen kreeg: twee keer verzenden is een keer schrijven. */
  readonly gegeven: string;
  readonly categorie: LijstCategorie;
  readonly doel: Doel;
  readonly kenmerken: Kenmerken;
  readonly tekst: string;
  /** In een zin waarom het nodig is; leeg bij ouder en jongere (4.5). */
  readonly waarom: string;
  /** Ids van deelnemers. */
  readonly ontvangers: readonly string[];
};

/** Zoals een formulier haar verstuurt: een professional kiest geen soort, die volgt uit zijn partij. */
export type Planwoorden = Omit<Plantekst, 'categorie'> & { readonly categorie: LijstCategorie | null };

/** De soort waaronder deze stoel schrijft; null als een ouder of jongere er geen koos die bij hem past (4.5). */
export function soortVan({ stoel }: Zitting, gekozen: LijstCategorie | null): LijstCategorie | null {
  const vast = plancategorie(stoel);
  if (vast !== null) return vast;
  return gekozen !== null && (GEZINSSOORTEN as readonly string[]).includes(gekozen) ? gekozen : null;
}

/** Wie het nu zou krijgen, en of er bij een gekozen ontvanger nog een vraag open staat. */
export type Vooruitblik = { readonly krijgen: ReadonlySet<string>; readonly vragenOpen: boolean };

/** Beoordeelt elke gekozen ontvanger voordat er iets wordt geschreven. */
export function blikVooruit(zitting: Zitting, tekst: Omit<Plantekst, 'gegeven' | 'tekst' | 'waarom'>): Vooruitblik {
  const gegeven = feitVan(zitting.stoel, tekst);
  const oordelen = mogelijkeOntvangers(zitting)
    .filter(({ id }) => tekst.ontvangers.includes(id))
    .map((ontvanger) => ({
      ontvanger: ontvanger.id,
      uitkomst: weegVerstrekken(zitting, { id: null, gever: zitting.stoel, ontvanger, gegeven }).oordeel.uitkomst,
    }));
  return {
    krijgen: new Set(oordelen.filter((o) => o.uitkomst === 'toegestaan').map((o) => o.ontvanger)),
    vragenOpen: oordelen.some((o) => o.uitkomst === 'onvolledig'),
  };
}

/** Kan deze deelnemer lezen wat deze stoel schrijft: zelf, als collega met dezelfde taak, of omdat hij het krijgt? */
export function leestMee({ feiten, stoel }: Zitting, deelnemer: string, krijgen: ReadonlySet<string>): boolean {
  const gevonden: Deelnemerfeit | undefined = feiten.deelnemers.find((d) => d.id === deelnemer && d.actief);
  if (gevonden === undefined) return false;
  return gevonden.id === stoel.id || isZelfdeBron(gevonden, stoel) || krijgen.has(gevonden.id);
}

/** Schreef deze persoon dit gegeven al? Dan is het formulier een tweede keer verzonden. */
export async function isAlGeschreven(tx: Tx, zitting: Zitting, gegeven: string): Promise<boolean> {
  const eerder = await findGegeven(tx, { casus: zitting.feiten.casus.id, gegeven });
  return eerder !== undefined && eerder.bron_persoon_id === zitting.stoel.persoon && eerder.status !== 'concept';
}

export type Geschreven =
  | {
      readonly kind: 'geschreven';
      readonly rij: Gegevenrij;
      readonly gedeeld: readonly Deelresultaat[];
      readonly geweigerd: readonly Deelresultaat[];
    }
  /** Het id is van een ander, of het is intussen ingebracht. */
  | { readonly kind: 'bezet' };

/**
 * Brengt de tekst in en geeft haar aan wie haar mag krijgen, in de lopende transactie. Anders dan bij een los gegeven blijft zij
 * staan als niemand haar mag krijgen: dan is zij alleen van de bron, en gaat de rest van het plan door.
 */
export async function schrijfPlangegeven(tx: Tx, zitting: Zitting, tekst: Plantekst): Promise<Geschreven> {
  const casus = zitting.feiten.casus.id;
  // Een plan zegt wat iemand voornemens is of vindt; een vaststaand feit is een los gegeven (8).
  const concept = await schrijfConcept(tx, zitting, { ...tekst, casus, aard: 'mening', brondatum: tx.vandaag });
  if (concept.kind !== 'bewaard') return { kind: 'bezet' };
  if (!(await brengIn(tx, { casus, gegeven: tekst.gegeven }))) return { kind: 'bezet' };
  const gekozen = weegGekozen(zitting, concept.rij, tekst.ontvangers);
  await geefAan(tx, zitting, concept.rij, gekozen);
  return { kind: 'geschreven', rij: concept.rij, ...verdeel(gekozen) };
}
