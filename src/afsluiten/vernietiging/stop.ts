import { rondTakenAf } from '../../taak/taken.ts';
import { verzegelWaarom } from '../zegels.ts';
import { legEindeVast, metEinde, type NietGevonden, type Vernietigingsopening } from './open.ts';
import { zetGestopt } from './vernietiging.queries.ts';

export type Stopuitkomst = { readonly kind: 'gestopt' } | { readonly kind: 'kan-niet-meer' } | NietGevonden;

type Stopwens = { readonly casus: string; readonly vernietiging: string; readonly reden: string };

/**
 * Houdt een vernietiging tegen, met een reden. Dat kan iedere organisatie aan tafel, haar beheerder en haar FG, tot het moment
 * van uitvoeren; daarna is er niets meer om tegen te houden.
 */
export function stopVernietiging(
  opening: Vernietigingsopening,
  { casus, vernietiging: id, reden }: Stopwens,
): Promise<Stopuitkomst> {
  return metEinde(opening, {
    casus,
    code: 'vernietiging-gestopt',
    slot: 'alleen',
    werk: async (tx, einde): Promise<Stopuitkomst> => {
      const { afsluiting, vernietiging } = einde;
      const { persoon, partij } = opening.verzoeker;
      const loopt = vernietiging?.id === id && ['begonnen', 'goedgekeurd'].includes(vernietiging.status);
      const kop = { code: 'vernietiging-gestopt', vernietiging: vernietiging?.id ?? null } as const;
      if (!loopt) {
        await legEindeVast(tx, einde, { ...kop, uitkomst: 'geweigerd' });
        return { kind: 'kan-niet-meer' };
      }
      const raam = { casus, procesregiepartij: afsluiting.partij_id };
      const envelop = await verzegelWaarom(tx, raam, { id, veld: 'stopreden', tekst: reden });
      const gelukt = await zetGestopt(tx, { id, door: persoon, partij, reden: envelop });
      if (gelukt) await rondTakenAf(tx, { casus, soort: 'vernietiging-goedkeuren' });
      await legEindeVast(tx, einde, { ...kop, uitkomst: gelukt ? 'gelukt' : 'geweigerd' });
      return gelukt ? { kind: 'gestopt' } : { kind: 'kan-niet-meer' };
    },
  });
}
