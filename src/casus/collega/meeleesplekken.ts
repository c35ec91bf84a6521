import type { Tx } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import { findMeeleesplekken } from './aanwijzing.queries.ts';

/** Een casus waarin iemand met een collega meeleest; zonder nummer en zonder naam, want van de casus zelf kent hij niets. */
export type Meeleesplek = {
  readonly casus: string;
  readonly namens: string;
  readonly aangewezenOp: Date;
  readonly tot: string;
  readonly beloofd: boolean;
};

/** Waar deze medewerker vandaag meeleest, in de functie waarin hij nu werkt. Of het nog kan, zegt de pagina zelf. */
export async function leesMeeleesplekken(tx: Tx, verzoeker: Medewerker): Promise<readonly Meeleesplek[]> {
  const rijen = await findMeeleesplekken(tx, verzoeker);
  if (rijen.length === 0) return [];
  const namen = await openNamen(
    tx,
    rijen.map(({ namens }) => namens),
  );
  return rijen.map(({ casus, namens, aangewezenOp, tot, beloofdOp }) => ({
    casus,
    namens: naamUit(namen, namens),
    aangewezenOp,
    tot,
    beloofd: beloofdOp !== null,
  }));
}
