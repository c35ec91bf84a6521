import { inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import type { Wie } from '../web/pagina.tsx';
import { functieLabel } from './functies.ts';
import { findAanstellingenOpId, findPartij, findScholenOpId } from './partij.queries.ts';
import { naamUit, openNamen } from './personen.ts';

const HOUDBAAR_MS = 60_000;
const MEESTE_NAMEN = 2_000;
const KORT: Readonly<Partial<Record<Verzoeker['soort'], string>>> = { fg: 'FG', beheerder: 'beheerder' };

/**
 * Wie er in de kop van de pagina staat: naam en rol. Een minuut onthouden, want elke pagina vraagt het opnieuw;
 * even lang als de sleutel waaronder de naam ligt in het geheugen blijft.
 */
export function maakWieIsWie(omgeving: Omgeving): (verzoeker: Verzoeker) => Promise<Wie | null> {
  const bekend = new Map<string, { readonly wie: Wie; readonly tot: number }>();
  return async (verzoeker) => {
    if (verzoeker.soort === 'systeem') return null;
    const sleutel = `${verzoeker.persoon}:${'aanstelling' in verzoeker ? verzoeker.aanstelling : ''}`;
    const nu = omgeving.klok().getTime();
    const eerder = bekend.get(sleutel);
    if (eerder !== undefined && eerder.tot > nu) return eerder.wie;
    if (bekend.size >= MEESTE_NAMEN) bekend.clear();
    const wie = await leesWie(omgeving, verzoeker);
    bekend.set(sleutel, { wie, tot: nu + HOUDBAAR_MS });
    return wie;
  };
}

async function leesWie(omgeving: Omgeving, verzoeker: Exclude<Verzoeker, { soort: 'systeem' }>): Promise<Wie> {
  // De eigen naam in de eigen kop: geen verstrekking en geen logregel.
  const opening = {
    omgeving,
    verzoeker,
    herkomst: { verzoek: omgeving.ids(), kanaal: 'web' },
    slot: 'geen',
    logregel: 'geen',
  } as const;
  return inTransactie(opening, async (tx) => {
    const namen = await openNamen(tx, [verzoeker.persoon]);
    return { naam: naamUit(namen, verzoeker.persoon), rol: await rolVan(tx), soort: verzoeker.soort };
  });
}

async function rolVan(tx: Tx): Promise<string> {
  const { verzoeker } = tx;
  if (!('aanstelling' in verzoeker)) return functieLabel(verzoeker.soort);
  const aanstelling = (await findAanstellingenOpId(tx, [verzoeker.aanstelling])).get(verzoeker.aanstelling);
  const scholen = await findScholenOpId(tx, aanstelling?.school ? [aanstelling.school] : []);
  const plek = scholen.get(aanstelling?.school ?? '')?.naam ?? (await findPartij(tx, verzoeker.partij))?.naam ?? '';
  // In de kop is weinig plaats: wie een rol heeft in plaats van een functie, heet kort.
  const functie = KORT[verzoeker.soort] ?? functieLabel(verzoeker.functie);
  return `${functie.charAt(0).toUpperCase()}${functie.slice(1)}, ${plek}`;
}
