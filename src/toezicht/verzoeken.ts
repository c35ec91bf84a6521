import type { Tx } from '../db/transactie.ts';
import { VERZOEKRECHTEN, type Verzoekrecht } from '../rechten/soorten.ts';
import { laatsteDag, verlengingVan } from '../rechten/termijn.ts';
import { findToezichtcasussen } from './casus.queries.ts';
import { findVerzoekdelen, findVerzoekkoppen } from './partijwerk.queries.ts';
import { type Gezien, inToezicht, type Toezichtopening } from './zitting.ts';

/** Een verzoek aan de eigen partij: welk recht, hoe ver het is, en of het op tijd was of is. Zonder vrager en zonder woorden. */
export type Verzoekregel = {
  readonly deel: string;
  readonly kenmerk: string | null;
  readonly recht: Verzoekrecht;
  readonly ontvangenOp: string;
  readonly uiterlijk: string;
  readonly stand: 'open' | 'gegeven' | 'deels' | 'geweigerd' | 'niets';
  readonly beantwoordOp: Date | null;
  readonly verlengd: boolean;
};

/** Een bladzijde van verzoeken; `na` is de sleutel van de volgende, null op de laatste. */
export type Verzoekenblad = { readonly regels: readonly Verzoekregel[]; readonly na: string | null };

/** Zoveel verzoeken staan er op een bladzijde. */
const OP_EEN_BLAD = 50;

/**
 * De verzoeken op grond van een recht waarop de eigen partij antwoordt, open eerst (13.2, 15.2), een bladzijde tegelijk. `na` is het
 * laatste verzoek dat al is gezien; kent niemand het, dan begint de lijst vooraan.
 */
export async function toonVerzoeken(opening: Toezichtopening, na = ''): Promise<Gezien<Verzoekenblad>> {
  return inToezicht(opening, { code: 'toezicht-ingezien' }, async (tx) =>
    bladNa(await leesVerzoekregels(tx, opening.verzoeker.partij), na),
  );
}

/** De bladzijde na dit verzoek. Zuiver. */
export function bladNa(alle: readonly Verzoekregel[], na: string): Verzoekenblad {
  const begin = alle.findIndex(({ deel }) => deel === na) + 1;
  const regels = alle.slice(begin, begin + OP_EEN_BLAD);
  return { regels, na: begin + OP_EEN_BLAD < alle.length ? (regels.at(-1)?.deel ?? null) : null };
}

export async function leesVerzoekregels(tx: Tx, partij: string): Promise<readonly Verzoekregel[]> {
  const koppen = new Map((await findVerzoekkoppen(tx)).map((kop) => [kop.deel_id, kop]));
  const casussen = await findToezichtcasussen(tx, { ids: [...koppen.values()].map((kop) => kop.casus_id) });
  const kenmerken = new Map(casussen.map(({ id, kenmerk }) => [id, kenmerk]));
  const regels = (await findVerzoekdelen(tx, partij)).flatMap((deel): Verzoekregel[] => {
    const kop = koppen.get(deel.id);
    const recht = VERZOEKRECHTEN.find((bekend) => bekend === kop?.recht);
    if (kop === undefined || recht === undefined) return [];
    const verlengd = verlengingVan(deel);
    return [
      {
        deel: deel.id,
        kenmerk: kenmerken.get(kop.casus_id) ?? null,
        recht,
        ontvangenOp: kop.ontvangen_op,
        uiterlijk: laatsteDag(kop.ontvangen_op, verlengd),
        stand: deel.stand,
        beantwoordOp: deel.beantwoord_op,
        verlengd: verlengd !== null,
      },
    ];
  });
  return regels.toSorted(openEerst);
}

function openEerst(a: Verzoekregel, b: Verzoekregel): number {
  if ((a.stand === 'open') !== (b.stand === 'open')) return a.stand === 'open' ? -1 : 1;
  return a.stand === 'open' ? a.uiterlijk.localeCompare(b.uiterlijk) : b.ontvangenOp.localeCompare(a.ontvangenOp);
}
