import type { Tx } from '../db/transactie.ts';
import { type Aanspraak, bestemmingVan, type Kanaal } from '../partij/bereik.ts';
import { findBereikbaar } from './bericht.queries.ts';

/**
 * Langs welke weg iemand een bericht zonder inhoud krijgt. `bellen`: een ouder of jongere zonder adres, die wordt gebeld.
 * `geen`: een collega zonder adres, die het op de eigen eerste pagina ziet.
 */
export type Berichtweg = { readonly langs: Kanaal | 'bellen' | 'geen'; readonly aanspraak: Aanspraak };

/** De weg naar elk van deze personen, zoals `planBerichten` en de werker haar kiezen; het adres zelf blijft dicht. */
export async function leesBerichtwegen(tx: Tx, personen: readonly string[]): Promise<ReadonlyMap<string, Berichtweg>> {
  const rijen = await findBereikbaar(tx, personen);
  return new Map(
    rijen.map(({ id, soort, kanaal, taal, met_email, met_telefoon }) => {
      const bestemming = bestemmingVan({ email: met_email ? '' : null, telefoon: met_telefoon ? '' : null, kanaal });
      const langs = bestemming?.kanaal ?? (soort === 'medewerker' ? 'geen' : 'bellen');
      return [id, { langs, aanspraak: { taal: taal ?? 'nl', vorm: soort === 'jongere' ? 'je' : 'u' } }];
    }),
  );
}

/** De weg als regel op een controlepagina. */
export const BERICHTWEGEN: Readonly<Record<Berichtweg['langs'], string>> = {
  email: 'Krijgt een e-mail zonder inhoud',
  sms: 'Krijgt een sms zonder inhoud',
  bellen: 'Krijgt geen bericht: er is geen adres. U krijgt een taak om te bellen',
  geen: 'Krijgt geen bericht: er is geen adres. Ziet het na inloggen op Mijn werk',
};
