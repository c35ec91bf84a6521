import { type CasusFeiten, isGeinformeerd, uitTeNodigen } from '../casus/feiten.ts';
import { type Kanaal, maakVraag } from '../gegeven/oordeel/vraag.ts';
import { dagVan } from '../lib/klok.ts';
import { beoordeel, type Oordeel, type Vraag } from '../regels/index.ts';

/** Hoe een jongere in een bijeenkomst aan de orde mag komen, met het oordeel waarop dat rust (contract, lezing 12). */
export type Naamstand = {
  readonly kind: 'op-naam' | 'zonder-naam' | 'mag-niet';
  readonly oordeel: Oordeel;
  readonly vraag: Vraag;
};

export type Tafelmoment = {
  readonly feiten: CasusFeiten;
  readonly op: Date;
  /** Wie voor deze bijeenkomst is uitgenodigd. */
  readonly genodigd: ReadonlySet<string>;
  readonly kanaal: Kanaal;
};

/**
 * Mag de jongere hier bij naam worden besproken (handeling bespreken)? Pas als ouders en jongere over iedere organisatie aan tafel
 * zijn geinformeerd en zijn uitgenodigd; tot dan alleen zonder naam (3.4b, 12.5, E-07). Wordt bij elke keer lezen opnieuw gevraagd,
 * dus de naam komt vanzelf zodra informatie en uitnodiging vastliggen.
 */
export function naamstandVan(moment: Tafelmoment): Naamstand {
  const metNaam = vraagOpNaam(moment);
  const opNaam = beoordeel(metNaam);
  if (opNaam.uitkomst === 'toegestaan') return { kind: 'op-naam', oordeel: opNaam, vraag: metNaam };
  const vraag = vraagBespreken(moment, true);
  const oordeel = beoordeel(vraag);
  return oordeel.uitkomst === 'toegestaan'
    ? { kind: 'zonder-naam', oordeel, vraag }
    : { kind: 'mag-niet', oordeel: opNaam, vraag: metNaam };
}

/** De vraag of de jongere bij naam mag worden besproken (handeling bespreken). */
export const vraagOpNaam = (moment: Tafelmoment): Vraag => vraagBespreken(moment, false);

function vraagBespreken({ feiten: nu, op, genodigd, kanaal }: Tafelmoment, gepseudonimiseerd: boolean): Vraag {
  // Wat geweest is blijft zoals het die dag was; wat komt, wordt gelezen met de leeftijd van nu.
  const dag = dagVan(op) < nu.peildatum ? dagVan(op) : nu.peildatum;
  const feiten = { ...nu, peildatum: dag };
  const vraag = maakVraag({
    feiten,
    handeling: 'bespreken',
    kanaal,
    gever: null,
    ontvanger: null,
    gegeven: null,
    toestemming: null,
    verstrekking: null,
    plicht: null,
    afweging: null,
  });
  return {
    ...vraag,
    casus: {
      ...vraag.casus,
      geinformeerd: weetVanIedereAanTafel(feiten),
      uitgenodigd: uitTeNodigen(feiten).personen.every((persoon) => genodigd.has(persoon)),
    },
    gegeven: { gepseudonimiseerd },
  };
}

/** Zijn de betrokkenen geinformeerd over elke organisatie die nu aan tafel zit (12.4b)? */
function weetVanIedereAanTafel(feiten: CasusFeiten): boolean {
  const doel = feiten.casus.doelen.find((d) => d !== 'g') ?? feiten.casus.doelen[0];
  if (doel === undefined) return false;
  const partijen = feiten.deelnemers.filter((d) => d.actief && d.bevestigdOp !== null).flatMap((d) => d.partijId ?? []);
  return [...new Set(partijen)].every((partij) => isGeinformeerd(feiten, { partij, doel }));
}
