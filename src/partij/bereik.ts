import type { Tx } from '../db/transactie.ts';
import { openTeksten } from '../kluis/teksten.ts';
import { findBereik, updateBereik, updateTaal } from './bereik.queries.ts';
import { verzegelPersoonsveld, zegelVan } from './personen.ts';

/** Waar iemand een bericht zonder inhoud krijgt. */
export type Kanaal = 'email' | 'sms';

export type Bereik = {
  readonly email: string | null;
  /** Mobiel nummer in E.164. */
  readonly telefoon: string | null;
  /** Wat de persoon zelf koos; null als hij nooit koos. */
  readonly kanaal: Kanaal | null;
  readonly aanspraak: Aanspraak;
};

/** Hoe iemand wordt aangesproken: de taal die hij koos, en je voor een jongere. */
export type Aanspraak = { readonly taal: 'nl' | 'en'; readonly vorm: 'u' | 'je' };

/** Het adres waar een bericht heen gaat. */
export type Bestemming = { readonly kanaal: Kanaal; readonly aan: string };

/** De keuze van de persoon, als die kan; anders wat er is, e-mail eerst. Null als er niets is: dan belt een mens. */
export function bestemmingVan({ email, telefoon, kanaal }: Omit<Bereik, 'aanspraak'>): Bestemming | null {
  const sms: Bestemming | null = telefoon === null ? null : { kanaal: 'sms', aan: telefoon };
  const mail: Bestemming | null = email === null ? null : { kanaal: 'email', aan: email };
  return kanaal === 'sms' ? (sms ?? mail) : (mail ?? sms);
}

/** Opent waar deze persoon te bereiken is; alleen voor hemzelf en voor wie een bericht verstuurt. Wat vernietigd is, ontbreekt. */
export async function openBereik(tx: Tx, persoon: string): Promise<Bereik> {
  const rij = await findBereik(tx, persoon);
  const aanspraak = { taal: rij?.taal ?? 'nl', vorm: rij?.soort === 'jongere' ? 'je' : 'u' } as const;
  if (rij === undefined) return { email: null, telefoon: null, kanaal: null, aanspraak };
  const velden = (['email', 'telefoon'] as const).flatMap((veld) => {
    const envelop = rij[veld];
    return envelop === null ? [] : [{ veld, ...zegelVan({ persoon, partij: rij.partij_id, veld }), envelop }];
  });
  const teksten = await openTeksten(tx.omgeving.kluis, velden);
  const open = new Map(velden.map(({ veld }, i) => [veld, teksten[i] ?? null]));
  return { email: open.get('email') ?? null, telefoon: open.get('telefoon') ?? null, kanaal: rij.kanaal, aanspraak };
}

/** Zet het eigen nummer en de eigen keuze. De rijregels laten alleen de eigen rij toe. */
export async function zetBereik(
  tx: Tx,
  {
    persoon,
    telefoon,
    kanaal,
  }: { readonly persoon: string; readonly telefoon: string | null; readonly kanaal: Kanaal },
): Promise<void> {
  const rij = await findBereik(tx, persoon);
  if (rij === undefined) throw new Error('een persoon zonder eigen rij');
  const nummer =
    telefoon === null
      ? null
      : await verzegelPersoonsveld(tx.omgeving.kluis, { persoon, partij: rij.partij_id, veld: 'telefoon' }, telefoon);
  await updateBereik(tx, { persoon, telefoon: nummer, kanaal });
}

/** Zet de taal waarin de persoon zelf zijn berichten wil. De rijregels laten alleen de eigen rij toe. */
export const zetTaal = (tx: Tx, keuze: { readonly persoon: string; readonly taal: Aanspraak['taal'] }): Promise<void> =>
  updateTaal(tx, keuze);
