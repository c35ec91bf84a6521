import { findBesluiten } from '../../bijeenkomst/besluit/besluit.queries.ts';
import type { Tx } from '../../db/transactie.ts';
import { findOpenTakenVan } from '../../taak/taak.queries.ts';
import { zaakadres } from '../adressen.ts';
import type { Gezinszaak } from '../positie.ts';

/** Iets wat iemand van het gezin nog te doen heeft, naast vragen om toestemming en een afspraak. */
export type Gevraagd = {
  readonly soort: 'plan' | 'verslag' | 'actie' | 'anders';
  readonly naar: string | null;
  readonly voor: string | null;
};

/**
 * Wat deze lezer in zijn zaak nog te doen heeft: de open taken, en de acties uit een gesprek, waar het gezin geen taak van krijgt. Een
 * soort die hier niet staat, verdwijnt niet: dan staat er wie te bellen.
 */
export async function leesGevraagd(tx: Tx, zaak: Gezinszaak): Promise<readonly Gevraagd[]> {
  // Wie de zaak niet meer leest, heeft er ook niets meer in te doen, ook niet wat eerder was gevraagd (E-02, B.7).
  if (zaak.positie !== 'jongere' && zaak.positie !== 'gezag') return [];
  return [...(await leesTaken(tx, zaak)), ...(await leesActies(tx, zaak))];
}

async function leesActies(tx: Tx, { feiten, stoel }: Gezinszaak): Promise<readonly Gevraagd[]> {
  const besluiten = await findBesluiten(tx, feiten.casus.id);
  return besluiten
    .filter(({ stand, voor_persoon_id: voor }) => stand === 'open' && voor === stoel.persoon)
    .map(({ voor_datum: voor }) => ({ soort: 'actie', naar: zaakadres(feiten.casus.id).gesprekken, voor }));
}

async function leesTaken(tx: Tx, { feiten, stoel }: Gezinszaak): Promise<readonly Gevraagd[]> {
  const taken = await findOpenTakenVan(tx, feiten.casus.id);
  const adres = zaakadres(feiten.casus.id);
  return taken
    .filter((taak) => taak.voor_persoon_id === stoel.persoon)
    .map(({ soort, voor_datum: voor, onderwerp_id: onderwerp }): Gevraagd => {
      switch (soort) {
        case 'plan-beoordelen':
          return { soort: 'plan', naar: adres.plan, voor };
        case 'verslag-nakijken':
          return { soort: 'verslag', naar: onderwerp === null ? adres.verslagen : adres.verslag(onderwerp), voor };
        case 'planactie-doen':
          return { soort: 'actie', naar: adres.plan, voor };
        case 'actie-doen':
          return { soort: 'actie', naar: adres.gesprekken, voor };
        default:
          return { soort: 'anders', naar: null, voor };
      }
    });
}
