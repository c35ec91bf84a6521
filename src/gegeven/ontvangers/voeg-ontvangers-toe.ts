import { raakAan } from '../../casus/open-casus.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import { type Deelresultaat, geefAan, verdeel, weegGekozen } from '../geef.ts';
import { findGegeven, type Gegevenrij, zetKenmerken } from '../gegeven.queries.ts';
import { type Kenmerken, voegSamen } from '../kenmerken.ts';
import type { Opening } from '../nieuw/invoer.ts';
import { type GeenZitting, isZelfIngebracht, legVergeefsVast, openZitting, type Zitting } from '../zitting.ts';

export type Toevoeging = {
  readonly casus: string;
  readonly gegeven: string;
  readonly ontvangers: readonly string[];
  /** Antwoorden op vragen die pas bij deze ontvangers tellen. Wat al beantwoord is, verandert niet meer. */
  readonly antwoorden?: Kenmerken;
};

export type Toevoeguitkomst =
  | {
      readonly kind: 'gedeeld';
      readonly gedeeld: readonly Deelresultaat[];
      readonly geweigerd: readonly Deelresultaat[];
    }
  | GeenZitting;

/**
 * Geeft een al ingebracht gegeven ook aan andere deelnemers. Alleen wie het inbracht kan dat: een collega of ontvanger
 * geeft nooit door wat hij zelf niet inbracht (3.4f, 14.2).
 */
export function voegOntvangersToe(
  opening: Opening,
  { casus, gegeven, ontvangers, antwoorden = {} }: Toevoeging,
): Promise<Toevoeguitkomst> {
  // Wie aanvult, leest eerst wat er staat: twee vensters tegelijk zouden elkaars antwoord overschrijven.
  const slot = { casus, slot: Object.keys(antwoorden).length === 0 ? 'delen' : 'alleen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx) => {
    const geopend = await openZitting(tx, casus);
    const rij =
      geopend.kind === 'zitting'
        ? await vulAan(tx, await findGegeven(tx, { casus, gegeven }), geopend.zitting, antwoorden)
        : undefined;
    const gekozen =
      geopend.kind === 'zitting' && rij?.status === 'ingebracht' && isZelfIngebracht(geopend.zitting, rij)
        ? weegGekozen(geopend.zitting, rij, ontvangers)
        : [];
    if (geopend.kind !== 'zitting' || rij === undefined || gekozen.length === 0) {
      await legVergeefsVast(tx, { code: 'gegeven-verstrekt', casus, gegeven });
      return geopend.kind === 'zitting' ? { kind: 'niet-gevonden' } : geopend;
    }
    await geefAan(tx, geopend.zitting, rij, gekozen);
    if (tx.geschreven.logregels === 0) await legVergeefsVast(tx, { code: 'gegeven-verstrekt', casus, gegeven });
    await raakAan(tx, casus);
    return { kind: 'gedeeld', ...verdeel(gekozen) };
  });
}

/** Vult een eigen, ingebracht gegeven aan met antwoorden die er nog niet waren; anders blijft de rij zoals zij was. */
async function vulAan(
  tx: Tx,
  rij: Gegevenrij | undefined,
  zitting: Zitting,
  antwoorden: Kenmerken,
): Promise<Gegevenrij | undefined> {
  if (rij === undefined || rij.status !== 'ingebracht' || !isZelfIngebracht(zitting, rij)) return rij;
  const kenmerken = voegSamen(antwoorden, rij.kenmerken as Kenmerken);
  const was = JSON.stringify(rij.kenmerken);
  if (Object.keys(antwoorden).length === 0 || JSON.stringify(kenmerken) === was) return rij;
  await zetKenmerken(tx, { casus: rij.casus_id, gegeven: rij.id, kenmerken: JSON.stringify(kenmerken) });
  return { ...rij, kenmerken };
}
