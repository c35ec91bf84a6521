import { inTransactie, type Tx } from '../../db/transactie.ts';
import { maakPdf } from '../../document/maak-pdf.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findPartij } from '../../partij/partij.queries.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import type { Codevraag } from './begin-uitgifte.ts';
import { type Briefstof, codeBrieven, codesCsv } from './brief.ts';
import { openBundels } from './inhoud.ts';
import { gooiBundelsWeg } from './maak-codes.ts';
import {
  type Bundel,
  findBundels,
  findUitgifte,
  type Klarebundel,
  leegBundels,
  neemKlareBundels,
  sluitAlsLeeg,
  type Uitgifte,
} from './uitgifte.queries.ts';

export type Uitgiftestand = {
  readonly uitgifte: Uitgifte;
  readonly bundels: readonly Bundel[];
  /** Alleen wie erom vroeg, haalt op. */
  readonly eigen: boolean;
};

/** Hoe ver een uitgifte is. @returns undefined als zij niet van deze partij is. */
export async function bekijkUitgifte(vraag: Codevraag, id: string): Promise<Uitgiftestand | undefined> {
  return inTransactie({ ...vraag, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const uitgifte = await findUitgifte(tx, id);
    await legVast(tx, {
      code: 'organisatie-ingezien',
      uitkomst: uitgifte === undefined ? 'geweigerd' : 'gelukt',
      object: { soort: 'codeuitgifte', id },
      betrokkenen: [],
    });
    if (uitgifte === undefined) return undefined;
    return { uitgifte, bundels: await findBundels(tx, id), eigen: uitgifte.persoon === vraag.verzoeker.persoon };
  });
}

export type Opgehaald =
  | { readonly kind: 'brieven'; readonly inhoud: Uint8Array; readonly nummer: number }
  | { readonly kind: 'csv'; readonly inhoud: string }
  /** Al opgehaald, weggegooid, nog niet klaar, of van een ander. */
  | { readonly kind: 'niet-klaar' }
  | { readonly kind: 'onbekend' };

/**
 * Haalt een stapel brieven op, of bij CSV alles in een bestand; precies een keer. Het bestand is gemaakt voordat de codes weggaan: wie
 * niets kreeg, is ook niets kwijt.
 */
export async function haalCodesOp(
  vraag: Codevraag,
  { uitgifte: id, bundel }: { readonly uitgifte: string; readonly bundel: string | null },
): Promise<Opgehaald> {
  return inTransactie({ ...vraag, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const uitkomst = await haalOp(tx, vraag, { id, bundel });
    await legVast(tx, {
      code: 'codes-meegenomen',
      uitkomst: uitkomst.kind === 'brieven' || uitkomst.kind === 'csv' ? 'gelukt' : 'geweigerd',
      object: bundel === null ? { soort: 'codeuitgifte', id } : { soort: 'codebundel', id: bundel },
      betrokkenen: [],
    });
    return uitkomst;
  });
}

async function haalOp(
  tx: Tx,
  vraag: Codevraag,
  { id, bundel }: { readonly id: string; readonly bundel: string | null },
): Promise<Opgehaald> {
  const { persoon } = vraag.verzoeker;
  const uitgifte = await findUitgifte(tx, id);
  if (uitgifte === undefined || uitgifte.persoon !== persoon) return { kind: 'onbekend' };
  const stuk = uitgifte.vervaltOp <= tx.nu || (uitgifte.vorm === 'csv') !== (bundel === null);
  if (stuk || (bundel === null && !(await allesGemaakt(tx, id)))) return { kind: 'niet-klaar' };
  const klaar = (await neemKlareBundels(tx, id)).filter((rij) => bundel === null || rij.id === bundel);
  if (klaar.length === 0) return { kind: 'niet-klaar' };
  const bestand = await maakBestand(tx, vraag, { uitgifte, klaar });
  await leegBundels(
    tx,
    klaar.map((rij) => rij.id),
    'opgehaald',
  );
  await sluitAlsLeeg(tx, id);
  return bestand;
}

const allesGemaakt = async (tx: Tx, uitgifte: string): Promise<boolean> =>
  (await findBundels(tx, uitgifte)).every(({ stand }) => stand !== 'wacht');

async function maakBestand(
  tx: Tx,
  { verzoeker, aanmelden }: Codevraag,
  { uitgifte, klaar }: { readonly uitgifte: Uitgifte; readonly klaar: readonly Klarebundel[] },
): Promise<Opgehaald> {
  const partij = await findPartij(tx, uitgifte.partij);
  if (partij === undefined) throw new Error('de partij van de verzoeker bestaat niet');
  const bundels = await openBundels(tx, partij.id, klaar);
  const { regionaam: regio, adres } = aanmelden.kring;
  const { naam, plaats, telefoon } = partij;
  const stof: Briefstof = { partij: naam, plaats, telefoon, regio, adres, vandaag: tx.vandaag };
  if (uitgifte.vorm === 'csv') return { kind: 'csv', inhoud: codesCsv(stof, bundels) };
  const door = naamUit(await openNamen(tx, [verzoeker.persoon]), verzoeker.persoon);
  const inhoud = await maakPdf(codeBrieven(stof, bundels), { door, op: tx.nu });
  return { kind: 'brieven', inhoud, nummer: klaar[0]?.nummer ?? 1 };
}

/** Stopt met maken en gooit weg wat nog niet is opgehaald; die codes werken daarna niet. @returns false als zij niet van u is. */
export async function gooiCodesWeg(vraag: Codevraag, id: string): Promise<boolean> {
  const codes = await inTransactie({ ...vraag, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const uitgifte = await findUitgifte(tx, id);
    if (uitgifte !== undefined && uitgifte.persoon === vraag.verzoeker.persoon && uitgifte.geslotenOp === null)
      return gooiBundelsWeg(tx, uitgifte);
    await legVast(tx, {
      code: 'codes-weggegooid',
      uitkomst: 'geweigerd',
      object: { soort: 'codeuitgifte', id },
      betrokkenen: [],
    });
    return null;
  });
  if (codes !== null) await vraag.aanmelden.trekCodesIn(codes);
  return codes !== null;
}
