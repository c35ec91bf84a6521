import {
  type Afspraakplek,
  type Gesprekplek,
  leesAfspraak,
  leesGesprekMetAanwezigen,
} from '../../bijeenkomst/gezin/lees-afspraak.ts';
import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { type Regie, regieVan } from '../../casus/regie.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Gezinslid } from '../../db/verzoeker.ts';
import { findGegeven } from '../../gegeven/gegeven.queries.ts';
import { gekregenAls } from '../../gegeven/lijst/toon-gegevens.ts';
import { type Mens, noemMensen } from '../../gegeven/mensen.ts';
import { findVerstrekkingen } from '../../gegeven/verstrekking.queries.ts';
import { bronstoel, isEigen, openZitting } from '../../gegeven/zitting.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import type { LijstCategorie } from '../../regels/index.ts';
import { openEigenZaak } from '../positie.ts';

/** Waar een vraag over gaat: de soort en van wie, zonder tekst. */
export type Waarover = { readonly soort: LijstCategorie; readonly bron: Mens };

type Plek = { readonly casus: string; readonly gegeven: string };

/** Een gegeven waar deze lezer iets over kan vragen. @returns null als hij het nu niet mag lezen. */
export async function leesWaarover(tx: Tx, plek: Plek): Promise<Waarover | null> {
  const geopend = await openZitting(tx, plek.casus);
  const rij = geopend.kind === 'zitting' ? await findGegeven(tx, plek) : undefined;
  if (geopend.kind !== 'zitting' || rij === undefined) return null;
  const { zitting } = geopend;
  const verstrekkingen = await findVerstrekkingen(tx, plek.casus);
  if (!isEigen(zitting, rij) && gekregenAls(zitting, rij, verstrekkingen) === null) return null;
  const { mens } = await noemMensen(tx, zitting);
  return { soort: rij.categorie, bron: mens(bronstoel(zitting.feiten, rij)) };
}

export type Waaroveruitkomst =
  | { readonly kind: 'waarover'; readonly waarover: Waarover; readonly regie: Regie }
  | NietGevonden;

/** Voor het formulier van een vraag over een gegeven: waar zij over gaat en wie haar leest. */
export async function toonWaarover(opening: Casusopening<Gezinslid>, plek: Plek): Promise<Waaroveruitkomst> {
  const slot = { casus: plek.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Waaroveruitkomst> => {
    const zaak = await openEigenZaak(tx, plek.casus, 'gegevens-ingezien');
    if (zaak === null) return NIET_GEVONDEN;
    const waarover = await leesWaarover(tx, plek);
    await legVast(tx, {
      ...logkop(zaak.feiten),
      code: 'gegevens-ingezien',
      uitkomst: waarover === null ? 'geweigerd' : 'gelukt',
      ...(waarover === null ? {} : { categorieen: [waarover.soort] }),
    });
    return waarover === null ? NIET_GEVONDEN : { kind: 'waarover', waarover, regie: await regieVan(tx, zaak.feiten) };
  });
}

export type Afspraakvraaguitkomst =
  | { readonly kind: 'afspraak'; readonly tekst: string; readonly regie: Regie }
  | NietGevonden;

/** Voor het formulier van een vraag over een afspraak uit een gesprek. */
export async function toonAfspraakvraag(
  opening: Casusopening<Gezinslid>,
  plek: Afspraakplek,
): Promise<Afspraakvraaguitkomst> {
  const gelezen = await leesUitGesprek(opening, plek.casus, (tx) => leesAfspraak(tx, plek));
  return gelezen === null ? NIET_GEVONDEN : { kind: 'afspraak', tekst: gelezen.over, regie: gelezen.regie };
}

export type Aanwezigenvraaguitkomst =
  | { readonly kind: 'aanwezigen'; readonly op: Date; readonly regie: Regie }
  | NietGevonden;

/** Voor het formulier van een vraag over wie er bij een gesprek was. */
export async function toonAanwezigenvraag(
  opening: Casusopening<Gezinslid>,
  plek: Gesprekplek,
): Promise<Aanwezigenvraaguitkomst> {
  const gelezen = await leesUitGesprek(opening, plek.casus, (tx) => leesGesprekMetAanwezigen(tx, plek));
  return gelezen === null ? NIET_GEVONDEN : { kind: 'aanwezigen', op: gelezen.over, regie: gelezen.regie };
}

async function leesUitGesprek<T>(
  opening: Casusopening<Gezinslid>,
  casus: string,
  lees: (tx: Tx) => Promise<T | null>,
): Promise<{ readonly over: T; readonly regie: Regie } | null> {
  return inTransactie({ ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' }, async (tx) => {
    const zaak = await openEigenZaak(tx, casus, 'bijeenkomst-ingezien');
    if (zaak === null) return null;
    const over = await lees(tx);
    await legVast(tx, {
      ...logkop(zaak.feiten),
      code: 'bijeenkomst-ingezien',
      uitkomst: over === null ? 'geweigerd' : 'gelukt',
    });
    return over === null ? null : { over, regie: await regieVan(tx, zaak.feiten) };
  });
}
