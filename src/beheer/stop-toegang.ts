import type { Aanmelden } from '../aanmelden/index.ts';
import { type Herkomst, inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import type { Aanstelling } from '../partij/partij.queries.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import { findAanstellingenEnKomende, updateLaatsteDag, vergrendelBeheer } from './beheer.queries.ts';
import { noteerStop } from './nakijken/nakijken.ts';

type Vraag = {
  readonly omgeving: Omgeving;
  readonly aanmelden: Aanmelden;
  readonly verzoeker: Extract<Verzoeker, { soort: 'beheerder' }>;
  readonly herkomst: Herkomst;
};

export type Stop =
  | { readonly kind: 'gestopt'; readonly gestopt: true }
  /** De laatste dag ligt nog voor ons: tot en met die dag verandert er niets. */
  | { readonly kind: 'gepland'; readonly gestopt: false }
  | { readonly kind: 'laatste-beheerder' | 'onbekend'; readonly gestopt: false };

export type Stopwens = {
  readonly aanstelling: string;
  /** Laatste dag waarop de toegang nog werkt; null is nu meteen. */
  readonly laatsteDag: string | null;
  /** Wanneer het account voor het laatst is gebruikt, voor wie later nakijkt waarom de toegang stopte. */
  readonly gebruiktOp?: Date | null;
};

/**
 * Stopt de toegang van een collega: de aanstelling eindigt en elke sessie ermee is bij het volgende verzoek voorbij (AU7, AZ6).
 * De laatste beheerder van een partij blijft: zonder haar kan niemand nog iemand uitnodigen of stoppen.
 */
export async function stopToegang(
  { omgeving, aanmelden, verzoeker, herkomst }: Vraag,
  { aanstelling, laatsteDag, gebruiktOp = null }: Stopwens,
): Promise<Stop> {
  return aanmelden.stopToegang(aanstelling, () =>
    inTransactie({ omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
      await vergrendelBeheer(tx, verzoeker.partij);
      const uitkomst = await beeindig(tx, { partij: verzoeker.partij, id: aanstelling, laatsteDag });
      const { partij, persoon } = verzoeker;
      if (uitkomst.gestopt) await noteerStop(tx, { partij, persoon, aanstelling, gebruiktOp });
      await legVast(tx, {
        code: 'toegang-gestopt',
        uitkomst: uitkomst.gestopt || uitkomst.kind === 'gepland' ? 'gelukt' : 'geweigerd',
        object: { soort: 'aanstelling', id: aanstelling },
        betrokkenen: [],
      });
      return uitkomst;
    }),
  );
}

/**
 * Stopt iemand die vertrekt in elke functie. Het beheer gaat voorop: is dat de laatste beheerder, dan stopt er niets.
 */
export async function stopVertrekker(
  vraag: Vraag,
  {
    aanstellingen,
    ...wens
  }: { readonly aanstellingen: readonly Aanstelling[] } & Pick<Stopwens, 'laatsteDag' | 'gebruiktOp'>,
): Promise<Stop> {
  const beheerEerst = aanstellingen.toSorted((a, b) => Number(b.rol === 'beheerder') - Number(a.rol === 'beheerder'));
  let uitkomst: Stop = { kind: 'onbekend', gestopt: false };
  for (const { id } of beheerEerst) {
    uitkomst = await stopToegang(vraag, { aanstelling: id, ...wens });
    if (uitkomst.kind === 'laatste-beheerder') return uitkomst;
  }
  return uitkomst;
}

/**
 * Zet de laatste dag van een aanstelling, binnen het slot van `vergrendelBeheer`. Alleen bij `gestopt` hoort de sessie nu te eindigen.
 */
export async function beeindig(
  tx: Tx,
  { partij, id, laatsteDag }: { readonly partij: string; readonly id: string; readonly laatsteDag: string | null },
): Promise<Stop> {
  const aanstellingen = await findAanstellingenEnKomende(tx, partij);
  const aanstelling = aanstellingen.find((rij) => rij.id === id);
  if (aanstelling === undefined) return { kind: 'onbekend', gestopt: false };
  const gepland = laatsteDag !== null && laatsteDag >= tx.vandaag;
  const blijftTot = gepland ? laatsteDag : tx.vandaag;
  if (
    aanstelling.rol === 'beheerder' &&
    !aanstellingen.some((rij) => rij.id !== id && blijftBeheerder(rij, tx.vandaag, blijftTot))
  ) {
    return { kind: 'laatste-beheerder', gestopt: false };
  }
  if (gepland) {
    await updateLaatsteDag(tx, id, [laatsteDag, aanstelling.van].toSorted()[1] ?? laatsteDag);
    return { kind: 'gepland', gestopt: false };
  }
  // Ook bij wie vandaag begon of nog moest beginnen: anders is hij tot middernacht overal nog een collega.
  await updateLaatsteDag(tx, id, plusDagen(tx.vandaag, -1));
  return { kind: 'gestopt', gestopt: true };
}

function blijftBeheerder(rij: Aanstelling, vandaag: string, tot: string): boolean {
  return rij.rol === 'beheerder' && rij.van <= vandaag && (rij.tot === null || rij.tot > tot);
}
