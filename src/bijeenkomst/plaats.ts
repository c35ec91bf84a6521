import { gedeeldZegel } from '../casus/zegels.ts';
import type { Tx } from '../db/transactie.ts';
import type { Kluis } from '../kluis/soorten.ts';
import { openTeksten, verzegelTekst } from '../kluis/teksten.ts';
import { findBijeenkomsten, type Gelezenbijeenkomst } from './bijeenkomst.queries.ts';

type Raam = { readonly casus: string; readonly procesregiepartij: string };
export type Plaatsplek = Raam & {
  readonly bijeenkomst: string;
  /** Hoe vaak de afspraak is gewijzigd: bij elke wijziging wordt de plaats opnieuw verzegeld. */
  readonly volgnummer: number;
};

/** Wat er staat als de inhoud van de casus is gewist en de afspraak nog niet. */
const GEWIST = 'plaats gewist';

function zegelVan({ casus, procesregiepartij, bijeenkomst, volgnummer }: Plaatsplek) {
  const versie = volgnummer + 1;
  return gedeeldZegel({ casus, procesregiepartij, veld: 'bijeenkomst.plaats', record: bijeenkomst, versie });
}

/** Verzegelt waar een bijeenkomst is: vrije tekst, en een huisadres zegt om wie het gaat. */
export function verzegelPlaats(kluis: Kluis, plek: Plaatsplek, tekst: string): Promise<Buffer> {
  return verzegelTekst(kluis, { ...zegelVan(plek), tekst });
}

/** Opent in een keer waar bijeenkomsten zijn, ook van meer casussen; in de volgorde van de vraag. */
export async function openPlaatsen(
  tx: Tx,
  rijen: readonly (Plaatsplek & { readonly envelop: Buffer })[],
): Promise<readonly string[]> {
  const teksten = await openTeksten(
    tx.omgeving.kluis,
    rijen.map((rij) => ({ ...zegelVan(rij), envelop: rij.envelop })),
  );
  return teksten.map((tekst) => tekst ?? GEWIST);
}

/** De bijeenkomsten van een casus die doorgaan of doorgingen, met hun plaats, nieuwste eerst. */
export async function leesBijeenkomsten(tx: Tx, raam: Raam) {
  return metPlaats(tx, raam, await findBijeenkomsten(tx, raam.casus));
}

/** Zet bij bijeenkomsten van een casus waar zij zijn. */
export async function metPlaats(tx: Tx, raam: Raam, rijen: readonly Gelezenbijeenkomst[]) {
  const plaatsen = await openPlaatsen(
    tx,
    rijen.map((rij) => ({ ...raam, bijeenkomst: rij.id, volgnummer: rij.volgnummer, envelop: rij.plaats })),
  );
  return rijen.map((rij, nummer) => ({ ...rij, plaats: plaatsen[nummer] ?? GEWIST }));
}
