import { inTransactie, type Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findRolhouders } from '../partij/rolhouders.queries.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import { planPartijtaak } from '../taak/taken.ts';
import { type Beheeropening, NIET_GEVONDEN, type NietGevonden } from './beheerder.ts';
import { type Concept, updateConcept, vergrendelConcept } from './concept.queries.ts';
import { uitBewerking } from './conceptinhoud.ts';
import { leesKader } from './kader.ts';
import { type Klacht, keurOnderKader } from './keuring.ts';
import { stelVastAlsIedereenAkkoordIs } from './stel-vast.ts';
import { vergelijkOverlegtypen } from './vergelijk.ts';
import { findVersie, findVersiesVan } from './versie.queries.ts';
import {
  findGebondenPartijen,
  findVoorstel,
  type GebondenPartij,
  insertAkkoorden,
  insertVoorstel,
  updateAkkoord,
} from './voorstel.queries.ts';

export type Voorleguitkomst =
  | { readonly kind: 'voorgelegd' | 'vastgesteld' }
  | { readonly kind: 'klachten'; readonly klachten: readonly Klacht[] }
  /** Een ander veranderde het sinds wie voorlegt het las. */
  | { readonly kind: 'intussen-gewijzigd' }
  /** Niet anders dan de versie die al geldt. */
  | { readonly kind: 'niets-veranderd' }
  /** Niemand van wie aan tafel zit, is aan de gekozen tekst van het convenant gebonden. */
  | { readonly kind: 'niemand-gebonden' }
  | { readonly kind: 'ligt-voor' }
  | NietGevonden;

/** De aan de tekst gebonden partijen die volgens dit overlegtype aan tafel zitten: zij stellen het samen vast (B3-1, E-10). */
export function wieBeslissen(
  rollen: readonly { readonly partij: string }[],
  gebonden: readonly GebondenPartij[],
): readonly GebondenPartij[] {
  return gebonden.filter(({ soort }) => rollen.some(({ partij }) => partij === soort));
}

/**
 * Legt een overlegtype voor aan elke gebonden partij die eraan meedoet. De tekst staat vanaf nu vast. De eigen partij is door voor te
 * leggen akkoord, als zij meedoet; is zij de enige, dan is het meteen vastgesteld.
 */
export async function legVoor(
  opening: Beheeropening,
  wens: { readonly concept: string; readonly versie: number },
): Promise<Voorleguitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Voorleguitkomst> => {
    const concept = await vergrendelConcept(tx, wens.concept);
    const bezwaar = concept === undefined ? NIET_GEVONDEN : await keur(tx, concept, wens.versie);
    const gelukt = concept !== undefined && bezwaar === null;
    await legVast(tx, {
      code: 'overlegtype-voorgelegd',
      uitkomst: gelukt ? 'gelukt' : 'geweigerd',
      object: { soort: 'overlegtypeconcept', id: wens.concept },
      betrokkenen: [],
    });
    return gelukt ? bied(tx, opening, concept) : (bezwaar ?? NIET_GEVONDEN);
  });
}

async function keur(tx: Tx, concept: Concept, gezien: number): Promise<Voorleguitkomst | null> {
  if (concept.stand !== 'bezig') return { kind: 'ligt-voor' };
  if (concept.versie !== gezien) return { kind: 'intussen-gewijzigd' };
  const kader = await leesKader(tx, concept.convenant);
  const klachten = keurOnderKader(concept.inhoud, kader).filter(({ ernst }) => ernst === 'moet');
  if (klachten.length > 0) return { kind: 'klachten', klachten };
  const basis = concept.opBasisVan === null ? undefined : await findVersie(tx, concept.opBasisVan);
  const { naam, tekst } = concept.inhoud;
  const nieuw = { naam, tekst, inhoud: uitBewerking(concept.inhoud) };
  if (basis !== undefined && vergelijkOverlegtypen(basis, nieuw).length === 0) return { kind: 'niets-veranderd' };
  const gebonden = await findGebondenPartijen(tx, { convenant: concept.convenant, tekst });
  return wieBeslissen(concept.inhoud.rollen, gebonden).length === 0 ? { kind: 'niemand-gebonden' } : null;
}

async function bied(tx: Tx, opening: Beheeropening, concept: Concept): Promise<Voorleguitkomst> {
  const { verzoeker } = opening;
  const { convenant } = concept;
  const { tekst } = concept.inhoud;
  if (tekst === null) throw new Error('een overlegtype zonder tekst kwam door de keuring');
  const beslissers = wieBeslissen(concept.inhoud.rollen, await findGebondenPartijen(tx, { convenant, tekst }));
  const [laatste] = await findVersiesVan(tx, concept);
  const voorstel = {
    id: tx.nieuwId(),
    concept: concept.id,
    convenant,
    tekst,
    code: concept.code,
    naam: concept.inhoud.naam,
    versie: (laatste?.versie ?? 0) + 1,
    inhoud: uitBewerking(concept.inhoud),
  };
  await insertVoorstel(tx, voorstel, verzoeker);
  await insertAkkoorden(
    tx,
    voorstel.id,
    beslissers.map(({ id }) => id),
  );
  const anderen = beslissers.map(({ id }) => id).filter((partij) => partij !== verzoeker.partij);
  await vraagAntwoord(tx, concept.id, anderen);
  const ligtVoor = { ...concept, stand: 'voorgelegd' as const };
  await updateConcept(tx, ligtVoor, verzoeker);
  if (beslissers.some(({ id }) => id === verzoeker.partij))
    await updateAkkoord(tx, { voorstel: voorstel.id, antwoord: 'akkoord', reden: null }, verzoeker);
  const ligger = await findVoorstel(tx, concept.id);
  if (ligger === undefined) throw new Error('het voorstel is weg terwijl het wordt voorgelegd');
  const klaar = await stelVastAlsIedereenAkkoordIs(tx, { verzoeker, concept: ligtVoor, voorstel: ligger });
  return { kind: klaar ? 'vastgesteld' : 'voorgelegd' };
}

/** Zoveel dagen heeft een partij om te antwoorden voordat de klok herinnert. Daarna telt geen antwoord nog steeds niet als ja. */
const ANTWOORDDAGEN = 14;

async function vraagAntwoord(tx: Tx, concept: string, partijen: readonly string[]): Promise<void> {
  const voorDatum = plusDagen(tx.vandaag, ANTWOORDDAGEN);
  for (const voor of await findRolhouders(tx, { partijen, rol: 'beheerder' }))
    await planPartijtaak(tx, { voor, soort: 'overlegtype-beslissen', voorDatum, onderwerp: concept });
}
