import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { type Blad, leesBlad } from '../casus/lees-blad.ts';
import type { Geopend } from '../casus/open-casus.ts';
import type { Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { DE_JONGERE, noemMensen } from '../gegeven/mensen.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { type Berichtweg, leesBerichtwegen } from '../taak/berichtweg.ts';
import { bepaaltVoorOuders, genodigdenVoor, twaalfdeVerjaardag } from './genodigden.ts';

/** Iemand die straks wordt uitgenodigd. */
export type Genodigdregel = {
  readonly naam: string;
  readonly rol: string;
  /** Null voor wie plant: die hoeft het niet te horen. */
  readonly weg: Berichtweg | null;
};

export type Bijeenkomstcontrole = {
  readonly genodigden: readonly Genodigdregel[];
  /** Wie er die dag bij hoort en nog niet is geinformeerd: dan kan deze bijeenkomst nog niet worden gepland. */
  readonly eerstInformeren: readonly string[];
  /** Een jongere onder 12 wordt gehoord (13.3). */
  readonly horen: boolean;
  /** De jongere bepaalt wat er met de ouders wordt besproken (E-02). */
  readonly bepaaltVoorOuders: boolean;
  /** De dag waarop de jongere 12 wordt, als dat voor de bijeenkomst is. */
  readonly wordtTwaalfOp: string | null;
};

/**
 * Leest wie een uitnodiging krijgt als een bijeenkomst op dit moment wordt gepland, en langs welke weg: dezelfde genodigden als het
 * plannen zelf (3.4b, T25-11). Er wordt niets gepland en niets verstuurd.
 */
export function controleerBijeenkomst(
  opening: Casusopening<Medewerker>,
  { casus, op }: { readonly casus: string; readonly op: Date },
): Promise<Blad<Bijeenkomstcontrole>> {
  return leesBlad(opening, {
    casus,
    voor: 'regie',
    lees: (tx, geopend, kop) => maakControle(tx, geopend, { op, jongere: kop.naam?.voornaam ?? DE_JONGERE }),
  });
}

async function maakControle(
  tx: Tx,
  { feiten, stoel }: Geopend,
  { op, jongere }: { readonly op: Date; readonly jongere: string },
): Promise<Bijeenkomstcontrole> {
  const { personen, zonderStoel, wordtTwaalf, horen } = genodigdenVoor(feiten, op);
  const mensen = await noemMensen(tx, { feiten });
  const wegen = await leesBerichtwegen(tx, personen);
  const namen = await openNamen(tx, zonderStoel);
  const isJongere = (persoon: string): boolean => persoon === feiten.betrokkene.persoon;
  const hoort = new Set(personen);
  return {
    genodigden: feiten.deelnemers
      .filter((d) => d.actief && hoort.has(d.persoon))
      .map((d) => {
        const { naam, rol } = mensen.mens(d);
        const weg = d.id === stoel.id ? null : (wegen.get(d.persoon) ?? null);
        return { naam: isJongere(d.persoon) ? jongere : naam, rol, weg };
      }),
    eerstInformeren: zonderStoel.map((persoon) => (isJongere(persoon) ? jongere : naamUit(namen, persoon))),
    horen,
    bepaaltVoorOuders: bepaaltVoorOuders(feiten, op),
    wordtTwaalfOp: wordtTwaalf === null ? null : twaalfdeVerjaardag(feiten),
  };
}
