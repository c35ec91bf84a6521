import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import type { Gebeurteniscode } from '../logboek/codes.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { verzegelVoorPartij } from './zegels.ts';
import { findLopendeZitting, insertZitting, zetGestopt } from './zitting.queries.ts';

export type Fg = Extract<Verzoeker, { soort: 'fg' }>;
export type Toezichtopening = { readonly omgeving: Omgeving; readonly verzoeker: Fg; readonly herkomst: Herkomst };

/** Waarvoor een FG kijkt (15.2): dit staat bij alles wat hij opent, ook voor de betrokkene. */
export const TOEZICHTDOELEN = {
  steekproef: 'Steekproef',
  klacht: 'Klacht of vraag van een betrokkene',
  datalek: 'Onderzoek naar een datalek',
  advies: 'De organisatie vroeg om advies',
  jaarcontrole: 'Jaarlijkse controle',
} as const;
export type Toezichtdoel = keyof typeof TOEZICHTDOELEN;

export type Zitting = {
  readonly id: string;
  readonly doel: Toezichtdoel;
  readonly begonnenOp: Date;
  readonly tot: Date;
};

/** Zo lang telt een doel; daarna zegt de FG opnieuw waarvoor hij kijkt. */
const UREN = 8;

/** Begint toezicht met een doel, in woorden erbij. Wat nog liep, stopt: er is een doel tegelijk. */
export async function beginToezicht(
  { omgeving, verzoeker, herkomst }: Toezichtopening,
  { doel, woorden }: { readonly doel: Toezichtdoel; readonly woorden: string },
): Promise<Zitting> {
  return inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    await zetGestopt(tx, verzoeker);
    const id = tx.nieuwId();
    const tot = new Date(tx.nu.getTime() + UREN * 60 * 60_000);
    const plek = { partij: verzoeker.partij, veld: 'toezichtzitting.woorden', record: id } as const;
    const envelop = await verzegelVoorPartij(tx, plek, { woorden });
    await insertZitting(tx, { id, persoon: verzoeker.persoon, partij: verzoeker.partij, doel, woorden: envelop, tot });
    const zitting = { id, doel, begonnenOp: tx.nu, tot };
    await legToezichtVast(tx, zitting, { code: 'toezicht-begonnen' });
    return zitting;
  });
}

/** Stopt het toezicht dat loopt; er gebeurt niets als er geen loopt, behalve een logregel. */
export async function stopToezicht({ omgeving, verzoeker, herkomst }: Toezichtopening): Promise<void> {
  await inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    await zetGestopt(tx, verzoeker);
    await legVast(tx, { code: 'toezicht-gestopt', uitkomst: 'gelukt', betrokkenen: [] });
  });
}

export type Gezien<T> =
  | { readonly kind: 'gezien'; readonly zitting: Zitting; readonly beeld: T }
  /** Er loopt geen toezicht: eerst zegt de FG waarvoor hij kijkt. */
  | { readonly kind: 'geen-zitting' };

/**
 * Leest iets van de eigen partij onder het toezicht dat loopt, en legt het kijken vast met het doel (15.2). Zonder lopend toezicht
 * wordt er niets gelezen; ook dat ligt vast.
 */
export async function inToezicht<T>(
  { omgeving, verzoeker, herkomst }: Toezichtopening,
  regel: Toezichtregel,
  lees: (tx: Tx, zitting: Zitting) => Promise<T>,
): Promise<Gezien<T>> {
  const opening = { omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' } as const;
  return inTransactie(opening, async (tx): Promise<Gezien<T>> => {
    const zitting = await lopendeZitting(tx, verzoeker);
    if (zitting === null) {
      await legVast(tx, { code: regel.code, uitkomst: 'geweigerd', betrokkenen: [] });
      return { kind: 'geen-zitting' };
    }
    const beeld = await lees(tx, zitting);
    // Wie een enkel stuk opent, legde dat zelf al vast, met over wie het gaat.
    if (tx.geschreven.logregels === 0) await legToezichtVast(tx, zitting, regel);
    return { kind: 'gezien', zitting, beeld };
  });
}

/** Het toezicht dat voor deze FG loopt, of null. */
export async function lopendeZitting(tx: Tx, { persoon, partij }: Fg): Promise<Zitting | null> {
  const rij = await findLopendeZitting(tx, { persoon, partij });
  return rij === undefined ? null : { id: rij.id, doel: rij.doel, begonnenOp: rij.begonnen_op, tot: rij.tot };
}

export type Toezichtregel = {
  readonly code: Gebeurteniscode;
  readonly uitkomst?: 'gelukt' | 'geweigerd';
  readonly object?: { readonly soort: string; readonly id: string };
  readonly casus?: string;
  readonly betrokkenen?: readonly string[];
};

/** De grond onder een logregel van toezicht: zo herkent ieder die het logboek leest waarvoor er is gekeken. */
export const toezichtgrond = (doel: Toezichtdoel): string => `Art 15.2, toezicht: ${doel}`;

/** Legt een blik van de FG vast, met het doel van het toezicht dat loopt. */
export async function legToezichtVast(tx: Tx, zitting: Zitting, regel: Toezichtregel): Promise<void> {
  const { verzoeker } = tx;
  await legVast(tx, {
    code: regel.code,
    uitkomst: regel.uitkomst ?? 'gelukt',
    object: regel.object ?? { soort: 'toezichtzitting', id: zitting.id },
    ...(regel.casus === undefined ? {} : { casus: regel.casus }),
    bronPartij: 'partij' in verzoeker ? verzoeker.partij : null,
    grondslag: toezichtgrond(zitting.doel),
    betrokkenen: regel.betrokkenen ?? [],
  });
}
