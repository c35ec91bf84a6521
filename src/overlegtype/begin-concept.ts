import { inTransactie, type Tx } from '../db/transactie.ts';
import { zonderAccenten } from '../lib/zonder-accenten.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Beheeropening } from './beheerder.ts';
import { findConvenanten, findLopend, insertConcept } from './concept.queries.ts';
import { type Conceptinhoud, inBewerking } from './conceptinhoud.ts';
import { leesKader } from './kader.ts';
import { type Convenantversie, gewoneTekst, type Tekstkeuze } from './tekstkeuze.ts';
import { findVersie, findVersiesVan } from './versie.queries.ts';
import { voorbeeld } from './voorbeelden.ts';

/** Waaruit een overlegtype begint: een voorbeeld met een eigen naam, of de nieuwste vastgestelde versie. */
export type Beginwens =
  | { readonly soort: 'voorbeeld'; readonly convenant: string; readonly voorbeeld: string; readonly naam: string }
  | { readonly soort: 'versie'; readonly overlegtype: string };

export type Beginuitkomst =
  | { readonly kind: 'begonnen'; readonly concept: string }
  /** Er wordt al aan gewerkt: daar verder. */
  | { readonly kind: 'loopt-al'; readonly concept: string }
  /** Er is al een vastgesteld overlegtype met deze naam. */
  | { readonly kind: 'naam-bestaat'; readonly overlegtype: string }
  | { readonly kind: 'niet-gevonden' };

type Begin = {
  readonly convenant: string;
  readonly code: string;
  readonly opBasisVan: string | null;
  readonly inhoud: Conceptinhoud;
};

/**
 * Begint een overlegtype, of een nieuwe versie ervan (B3-1, fn 8). Van elk overlegtype is er hoogstens een in bewerking. Elke
 * beheerder van een gebonden partij mag beginnen en meeschrijven (fn 16); vaststellen doen zij samen.
 */
export async function beginConcept(opening: Beheeropening, wens: Beginwens): Promise<Beginuitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Beginuitkomst> => {
    const uitkomst = await begin(tx, opening, wens);
    await legVast(tx, {
      code: 'overlegtype-begonnen',
      uitkomst: uitkomst.kind === 'begonnen' ? 'gelukt' : 'geweigerd',
      ...(uitkomst.kind === 'begonnen' ? { object: { soort: 'overlegtypeconcept', id: uitkomst.concept } } : {}),
      betrokkenen: [],
    });
    return uitkomst;
  });
}

async function begin(tx: Tx, { verzoeker }: Beheeropening, wens: Beginwens): Promise<Beginuitkomst> {
  const convenant = await convenantVan(tx, wens);
  const convenanten = await findConvenanten(tx);
  if (convenant === null || !convenanten.some(({ id }) => id === convenant)) return { kind: 'niet-gevonden' };
  const { teksten } = await leesKader(tx, convenant);
  const basis =
    wens.soort === 'versie'
      ? await uitVersie(tx, wens.overlegtype, teksten)
      : uitVoorbeeld(tx, wens, gewoneTekst(teksten));
  if (basis === null) return { kind: 'niet-gevonden' };
  const lopend = await findLopend(tx, basis);
  if (lopend !== undefined) return { kind: 'loopt-al', concept: lopend };
  const [laatste] = await findVersiesVan(tx, basis);
  if (laatste !== undefined && basis.opBasisVan === null) return { kind: 'naam-bestaat', overlegtype: laatste.id };
  const concept = tx.nieuwId();
  await insertConcept(tx, { id: concept, ...basis }, verzoeker);
  return { kind: 'begonnen', concept };
}

async function convenantVan(tx: Tx, wens: Beginwens): Promise<string | null> {
  return wens.soort === 'voorbeeld' ? wens.convenant : ((await findVersie(tx, wens.overlegtype))?.convenant ?? null);
}

type Uitvoorbeeld = Extract<Beginwens, { soort: 'voorbeeld' }>;

function uitVoorbeeld(tx: Tx, wens: Uitvoorbeeld, tekst: Convenantversie | null): Begin | null {
  const gekozen = voorbeeld(wens.voorbeeld);
  const code = codeVan(wens.naam);
  if (gekozen === undefined || code === '') return null;
  const inhoud = inBewerking({ naam: wens.naam, inhoud: gekozen.inhoud, tekst }, tx.nieuwId);
  return { convenant: wens.convenant, code, opBasisVan: null, inhoud };
}

/** Een nieuwe versie begint bij de laatste, ook als iemand een oude openhad. Is haar tekst vervangen, dan rust zij op die nu geldt. */
async function uitVersie(tx: Tx, id: string, teksten: readonly Tekstkeuze[]): Promise<Begin | null> {
  const gekozen = await findVersie(tx, id);
  const [laatste] = gekozen === undefined ? [] : await findVersiesVan(tx, gekozen);
  if (laatste === undefined) return null;
  const blijft = teksten.some((tekst) => tekst.id === laatste.tekst?.id);
  const inhoud = inBewerking({ ...laatste, tekst: blijft ? laatste.tekst : gewoneTekst(teksten) }, tx.nieuwId);
  return { convenant: laatste.convenant, code: laatste.code, opBasisVan: laatste.id, inhoud };
}

/** De vaste naam van een overlegtype: kleine letters, cijfers en streepjes. */
function codeVan(naam: string): string {
  return zonderAccenten(naam)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
}
