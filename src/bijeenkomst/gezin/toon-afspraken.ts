import { openEigenZaak } from '../../betrokkene/positie.ts';
import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { inTransactie } from '../../db/transactie.ts';
import type { Gezinslid } from '../../db/verzoeker.ts';
import type { Mens } from '../../gegeven/mensen.ts';
import { kanaalVan } from '../../gegeven/oordeel/weeg.ts';
import { findAfwegingen } from '../../gegeven/verstrekking.queries.ts';
import { laadToestemmingen } from '../../toestemming/stand.ts';
import { isVoor } from '../genodigden.ts';
import { type Bijeenkomstbeeld, leesAlles, legBijeenkomstenVast } from '../toon-bijeenkomsten.ts';

export type Afsprakenbeeld = {
  readonly casus: string;
  readonly ik: string;
  /** De eigen stoel: wie leest, heet niet bij naam. */
  readonly stoel: string;
  readonly open: boolean;
  readonly bijeenkomsten: readonly Bijeenkomstbeeld[];
  readonly mensen: ReadonlyMap<string, Mens>;
  readonly nu: Date;
};
export type Afsprakenuitkomst = { readonly kind: 'afspraken'; readonly beeld: Afsprakenbeeld } | NietGevonden;

/** De gesprekken zoals de jongere en wie gezag heeft ze zien: wanneer, wie er was, en wat er is afgesproken (13, E-02). */
export async function toonAfspraken(
  opening: Casusopening<Gezinslid>,
  { casus }: { readonly casus: string },
): Promise<Afsprakenuitkomst> {
  return inTransactie(
    { ...opening, slot: { casus, slot: 'delen' }, logregel: 'verplicht' },
    async (tx): Promise<Afsprakenuitkomst> => {
      const zaak = await openEigenZaak(tx, casus, 'bijeenkomst-ingezien');
      if (zaak === null) return NIET_GEVONDEN;
      const { feiten, stoel } = zaak;
      const zitting = {
        feiten,
        stoel,
        toestemmingen: await laadToestemmingen(tx, casus),
        afwegingen: await findAfwegingen(tx, casus),
        kanaal: kanaalVan(tx.herkomst),
      };
      const { bijeenkomsten: alle, mensen } = await leesAlles(tx, zitting);
      // Verzet tot na de achttiende verjaardag: dan is zij er alleen nog voor de jongere (B.7).
      const bijeenkomsten = alle.filter(({ op }) => op <= tx.nu || isVoor(feiten, stoel, op));
      await legBijeenkomstenVast(tx, zitting, { bijeenkomsten, soorten: [] });
      const open = feiten.casus.status === 'open';
      return {
        kind: 'afspraken',
        beeld: { casus, ik: stoel.persoon, stoel: stoel.id, open, bijeenkomsten, mensen, nu: tx.nu },
      };
    },
  );
}
