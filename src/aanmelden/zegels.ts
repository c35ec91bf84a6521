import { openTeksten, verzegelTekst } from '../kluis/teksten.ts';
import type { Kring } from './soorten.ts';

type Soort = 'account.email' | 'factor.geheim' | 'bevestiging.velden';
/** `record`: het id van de rij, of niets voor wat al bestaat voordat er een rij is (adres en geheim bij het instellen). */
type Plek = { readonly persoon: string; readonly soort: Soort; readonly record?: string };

const itemVan = ({ persoon, soort, record = persoon }: Plek) =>
  ({
    verwijzing: { klasse: 'persoon', persoon },
    plaats: { eigenaar: persoon, casus: null, categorie: soort, record, versie: 1 },
  }) as const;

/** Verzegelt iets van een persoon onder diens eigen sleutel. */
export const verzegel = (kring: Kring, plek: Plek, tekst: string): Promise<Buffer> =>
  verzegelTekst(kring.kluis, { ...itemVan(plek), tekst });

/** Opent wat `verzegel` sloot; null als de sleutel van de persoon vernietigd is. */
export async function ontzegel(kring: Kring, plek: Plek, envelop: Buffer): Promise<string | null> {
  const [tekst] = await openTeksten(kring.kluis, [{ ...itemVan(plek), envelop }]);
  return tekst ?? null;
}
