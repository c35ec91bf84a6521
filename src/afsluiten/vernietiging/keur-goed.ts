import { plusDagen } from '../../regels/verloop/index.ts';
import { rondTakenAf } from '../../taak/taken.ts';
import { begindag } from '../../taak/wekker/begindag.ts';
import { type Belet, leesVoorraad } from './begin.ts';
import { legEindeVast, metEinde, type NietGevonden, type Vernietigingsopening } from './open.ts';
import { zetGoedgekeurd } from './vernietiging.queries.ts';

export type Goedkeuruitkomst =
  | { readonly kind: 'goedgekeurd'; readonly vanaf: Date }
  | { readonly kind: 'zelf-begonnen' }
  | { readonly kind: 'belet'; readonly belet: readonly Belet[] }
  | { readonly kind: 'intussen-veranderd' }
  | NietGevonden;

/** Zoveel hele dagen kan iedere organisatie aan tafel, en haar FG, een goedgekeurde vernietiging nog tegenhouden. */
const STOPDAGEN = 7;

/** Keurt als tweede mens goed dat de gedeelde laag wordt vernietigd. Na zeven hele dagen gebeurt het, als niemand het tegenhoudt. */
export function keurVernietigingGoed(
  opening: Vernietigingsopening,
  { casus, vernietiging: id }: { readonly casus: string; readonly vernietiging: string },
): Promise<Goedkeuruitkomst> {
  return metEinde(opening, {
    casus,
    code: 'vernietiging-goedgekeurd',
    slot: 'alleen',
    werk: async (tx, einde): Promise<Goedkeuruitkomst> => {
      const kop = { code: 'vernietiging-goedgekeurd', vernietiging: einde.vernietiging?.id ?? null } as const;
      const weiger = async <T extends Goedkeuruitkomst>(uitkomst: T): Promise<T> => {
        await legEindeVast(tx, einde, { ...kop, uitkomst: 'geweigerd' });
        return uitkomst;
      };
      const { vernietiging, vanOns } = einde;
      const { verzoeker } = opening;
      if (!vanOns || verzoeker.soort === 'fg') return weiger({ kind: 'niet-gevonden' });
      if (vernietiging?.id !== id || vernietiging.status !== 'begonnen') return weiger({ kind: 'intussen-veranderd' });
      if (vernietiging.begonnen_door === verzoeker.persoon) return weiger({ kind: 'zelf-begonnen' });
      // Sinds het begin kan er een verzoek bij zijn gekomen.
      const { belet } = await leesVoorraad(tx, einde);
      if (belet.length > 0) return weiger({ kind: 'belet', belet });
      const vanaf = begindag(plusDagen(tx.vandaag, STOPDAGEN + 1));
      if (!(await zetGoedgekeurd(tx, { id, door: verzoeker.persoon, vanaf })))
        return weiger({ kind: 'intussen-veranderd' });
      await rondTakenAf(tx, { casus, soort: 'vernietiging-goedkeuren' });
      await legEindeVast(tx, einde, { ...kop, uitkomst: 'gelukt' });
      return { kind: 'goedgekeurd', vanaf };
    },
  });
}
