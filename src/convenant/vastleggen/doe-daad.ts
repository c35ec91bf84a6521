import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../../db/transactie.ts';
import type { Verzoeker } from '../../db/verzoeker.ts';
import type { Gebeurteniscode } from '../../logboek/codes.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { keurScan, type Scanfout } from '../../toestemming/keur-scan.ts';
import type { Bewijs } from '../bewijsstuk.ts';
import { type Convenant, findConvenant } from '../convenant.queries.ts';
import type { Feitfout } from './feitfout.ts';
import { type Feitwens, legConvenantfeitVast } from './leg-convenantfeit-vast.ts';

export type Beheerder = Extract<Verzoeker, { soort: 'beheerder' }>;
export type Convenantopening<V = Beheerder> = {
  readonly omgeving: Omgeving;
  readonly verzoeker: V;
  readonly herkomst: Herkomst;
};

export type Bestandsinvoer = { readonly inhoud: Buffer; readonly teGroot: boolean } | null;

export type Daaduitkomst =
  | { readonly kind: 'gedaan' }
  | { readonly kind: 'kan-niet'; readonly reden: Feitfout }
  | { readonly kind: 'bestand'; readonly reden: Scanfout }
  | { readonly kind: 'niet-gevonden' };

/** Legt een weigering vast en geeft haar terug. */
export async function weigerDaad<U>(
  tx: Tx,
  { code, convenant }: { readonly code: Gebeurteniscode; readonly convenant: string },
  uitkomst: U,
): Promise<U> {
  await legVast(tx, { code, uitkomst: 'geweigerd', object: { soort: 'convenant', id: convenant }, betrokkenen: [] });
  return uitkomst;
}

type Daad = {
  readonly convenant: string;
  /** `papier` eist een scan die een PDF of foto is. */
  readonly bestand?: Bestandsinvoer;
  readonly wens: (gevonden: Convenant, tx: Tx) => Feitwens;
};

/**
 * Een daad van een beheerder die een feit is: een transactie, het papier gekeurd aan zijn bytes, en dan de ene schrijver.
 * Op het scherm is er geen papier; van papier overnemen zonder leesbare scan kan niet (Sign-1).
 */
export async function doeDaad(opening: Convenantopening, daad: Daad): Promise<Daaduitkomst> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx): Promise<Daaduitkomst> => {
    const kop = { code: 'convenantfeit-vastgelegd', convenant: daad.convenant } as const;
    const gevonden = await findConvenant(tx, daad.convenant);
    if (gevonden === undefined) return weigerDaad(tx, kop, { kind: 'niet-gevonden' });
    const wens = daad.wens(gevonden, tx);
    const bewijs = wens.wijze === 'scherm' ? { kind: 'geen' as const } : keurBewijs(daad.bestand ?? null);
    if (bewijs.kind === 'bestand') return weigerDaad(tx, kop, bewijs);
    const uitkomst = await legConvenantfeitVast(tx, daad.convenant, {
      ...wens,
      bewijs: bewijs.kind === 'bewijs' ? bewijs.bewijs : null,
    });
    if (uitkomst.kind === 'kan-niet') return uitkomst;
    return uitkomst.kind === 'onbekend' ? weigerDaad(tx, kop, { kind: 'niet-gevonden' }) : { kind: 'gedaan' };
  });
}

/** Keurt een papier aan zijn bytes; een naam of een soort die een browser noemt, telt niet. */
export function keurBewijs(
  bestand: Bestandsinvoer,
): { readonly kind: 'bewijs'; readonly bewijs: Bewijs } | { readonly kind: 'bestand'; readonly reden: Scanfout } {
  const keuring = keurScan(bestand);
  if (keuring.kind === 'fout') return { kind: 'bestand', reden: keuring.reden };
  const { soort, hash } = keuring;
  return { kind: 'bewijs', bewijs: { inhoud: bestand?.inhoud ?? Buffer.alloc(0), soort, hash } };
}
