import { isDeepStrictEqual } from 'node:util';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import {
  type Conceptrij,
  findGegeven,
  findInhouden,
  type Gegevenrij,
  insertConcept,
  updateConcept,
} from '../gegeven.queries.ts';
import { type Inhoud, openInhouden, verzegelInhoud } from '../inhoud.ts';
import { kenmerkenVanGezin } from '../kenmerken.ts';
import { inhoudplek } from '../lees-gegeven.ts';
import { type GeenZitting, isZelfIngebracht, legVergeefsVast, openZitting, type Zitting } from '../zitting.ts';
import type { Anderconcept, Gegevenconcept, Opening } from './invoer.ts';

export type Conceptuitkomst =
  | { readonly kind: 'bewaard'; readonly gegeven: string }
  /** Het is al ingebracht of teruggehaald: een concept wordt het niet meer. */
  | { readonly kind: 'al-ingebracht'; readonly gegeven: string }
  | Intussen
  | GeenZitting;

/** Een ander venster bewaarde net iets anders; er is niets geschreven. `nu` is null als het concept weg is. */
export type Intussen = { readonly kind: 'intussen-gewijzigd'; readonly nu: Anderconcept | null };

/** Bewaart een concept dat alleen de schrijver ziet (C12). Vraagt geen oordeel: een concept is van wie het schrijft. */
export function bewaarConcept(opening: Opening, invoer: Gegevenconcept): Promise<Conceptuitkomst> {
  const slot = { casus: invoer.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx) => {
    const geopend = await openZitting(tx, invoer.casus);
    if (geopend.kind !== 'zitting') {
      await legVergeefsVast(tx, { code: 'gegeven-bewaard', casus: invoer.casus, gegeven: invoer.gegeven });
      return geopend;
    }
    const { zitting } = geopend;
    const concept = await schrijfConcept(tx, zitting, invoer);
    await legVast(tx, {
      code: 'gegeven-bewaard',
      uitkomst: concept.kind === 'bewaard' ? 'gelukt' : 'mislukt',
      casus: invoer.casus,
      object: { soort: 'gegeven', id: invoer.gegeven },
      bronPartij: zitting.stoel.partijId,
      doel: invoer.doel,
      categorieen: [invoer.categorie],
      fase: zitting.feiten.casus.fase,
      betrokkenen: [zitting.feiten.betrokkene.id],
    });
    switch (concept.kind) {
      case 'bezet':
        return { kind: 'niet-gevonden' };
      case 'intussen-gewijzigd':
        return concept;
      default:
        return { kind: concept.kind, gegeven: invoer.gegeven };
    }
  });
}

/** `bezet`: het id is van iemand anders. Dat is voor deze schrijver hetzelfde als dat het er niet is. */
export type Geschreven =
  | { readonly kind: 'bewaard' | 'al-ingebracht'; readonly rij: Gegevenrij }
  | Intussen
  | { readonly kind: 'bezet' };

/** Zo vaak kan hetzelfde formulier tegelijk uit verschillende vensters komen voordat wij het een storing noemen. */
const POGINGEN = 5;

/**
 * Schrijft of vervangt een concept in de lopende transactie; verzegelt de inhoud eerst. Wat hier uitkomt, is wat er staat:
 * schreef een ander venster net iets anders, dan gaat dat voor als de schrijver zei wat hij zag, en anders wordt het daarna opnieuw
 * geprobeerd. Zo wordt nooit een andere tekst gedeeld dan die van het formulier (C12).
 * @throws als het steeds tegelijk verandert.
 */
export async function schrijfConcept(tx: Tx, zitting: Zitting, invoer: Gegevenconcept): Promise<Geschreven> {
  const plek = { casus: invoer.casus, gegeven: invoer.gegeven };
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    const eerder = await findGegeven(tx, plek);
    if (eerder !== undefined && !isZelfIngebracht(zitting, eerder)) return { kind: 'bezet' };
    if (eerder !== undefined && eerder.status !== 'concept') return { kind: 'al-ingebracht', rij: eerder };
    if (invoer.gezien != null && invoer.gezien !== (eerder?.versie ?? 0)) {
      const nu = eerder === undefined ? null : await openConcept(tx, zitting, eerder);
      return eerder !== undefined && nu !== null && isHetzelfde(eerder, nu, invoer)
        ? { kind: 'bewaard', rij: eerder }
        : { kind: 'intussen-gewijzigd', nu: nu && { versie: nu.versie, tekst: nu.tekst } };
    }
    const rij = await maakRij(tx, zitting, invoer, (eerder?.versie ?? 0) + 1);
    const gelukt = eerder === undefined ? await insertConcept(tx, rij) : await updateConcept(tx, rij, eerder.versie);
    const nu = await findGegeven(tx, plek);
    // Het id bestaat al, maar niet voor deze schrijver: het is van een ander.
    if (nu === undefined) return { kind: 'bezet' };
    if (gelukt) return { kind: 'bewaard', rij: nu };
  }
  throw new Error('een concept veranderde steeds tegelijk');
}

type Openconcept = Inhoud & { readonly versie: number };

async function openConcept(tx: Tx, { feiten }: Zitting, { casus_id, id }: Gegevenrij): Promise<Openconcept | null> {
  const [rij] = await findInhouden(tx, { casus: casus_id, gegevens: [id] });
  if (rij === undefined) return null;
  const [inhoud] = await openInhouden(tx.omgeving.kluis, [inhoudplek(rij, feiten.betrokkene.id)]);
  return inhoud == null ? null : { ...inhoud, versie: rij.versie };
}

/** Twee keer op dezelfde knop is een keer bewaren. */
function isHetzelfde(rij: Gegevenrij, nu: Openconcept, invoer: Gegevenconcept): boolean {
  const { categorie, doel, aard, brondatum, kenmerken, tekst, waarom } = invoer;
  return isDeepStrictEqual(
    [rij.categorie, rij.doel, rij.aard, rij.brondatum, rij.kenmerken, nu.tekst, nu.waarom, nu.versie],
    [categorie, doel, aard, brondatum, kenmerken, tekst, waarom, rij.versie],
  );
}

async function maakRij(
  tx: Tx,
  { feiten, stoel }: Zitting,
  invoer: Gegevenconcept,
  versie: number,
): Promise<Conceptrij> {
  const gezin = stoel.soort !== 'medewerker';
  const inhoud = await verzegelInhoud(
    tx.omgeving.kluis,
    {
      gegeven: invoer.gegeven,
      casus: invoer.casus,
      bronPartij: stoel.partijId,
      bronPersoon: stoel.persoon,
      betrokkene: feiten.betrokkene.id,
      categorie: invoer.categorie,
      versie,
    },
    { tekst: invoer.tekst, waarom: invoer.waarom },
  );
  return {
    id: invoer.gegeven,
    casus: invoer.casus,
    bronPartij: stoel.partijId,
    bronPersoon: stoel.persoon,
    bronDeelnemer: stoel.id,
    categorie: invoer.categorie,
    doel: invoer.doel,
    aard: invoer.aard,
    brondatum: invoer.brondatum,
    kenmerken: JSON.stringify(gezin ? kenmerkenVanGezin(invoer.kenmerken) : invoer.kenmerken),
    inhoud,
  };
}
