import type { Tx } from '../../db/transactie.ts';
import { dagVan } from '../../lib/klok.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { type Bladzijde, maakWekker, verderNa, type Wekking } from '../../taak/wekker/wekking.ts';
import { findBeheerEnToezicht, findOpenEigendelen, findTafelgenoten, findTermijnen } from './bewaartermijn.queries.ts';
import { findVernietigingen } from './vernietiging.queries.ts';

/** Een gesloten casus zoals de wekker haar ziet: dagen, en wie er iets moet doen of weten. */
export type Termijn = {
  readonly casus: string;
  readonly eigenDeelTot: string;
  readonly bewarenTot: string;
  /** Van de procesregiepartij: wie aan tafel zat en de beheerders. Beginnen en goedkeuren doen twee van hen. */
  readonly vanRegie: readonly string[];
  /** Iedereen die een vernietiging kan tegenhouden. */
  readonly kanStoppen: readonly string[];
  /** Wie het eigen deel nog moet meenemen. */
  readonly nogMeenemen: readonly string[];
  readonly vernietiging: /** `hieldTegen`: wie het eerder tegenhield. */
    | { readonly kind: 'begonnen'; readonly door: string; readonly op: string; readonly hieldTegen: readonly string[] }
    | { readonly kind: 'goedgekeurd'; readonly op: string }
    | { readonly kind: 'gestopt'; readonly op: string }
    | null;
};

/** Zoveel dagen voor het einde komt er een herinnering aan het eigen deel. */
const DAGEN_VOORAF = 7;
/** Wie een vernietiging tegenhield, krijgt de tijd; daarna wordt zij opnieuw voorgesteld. */
const DAGEN_NA_STOPPEN = 90;

/** Wie er vandaag wat van een bewaartermijn hoort (9.1, 9.2, L-5). */
function wekVoorEinde(termijn: Termijn, vandaag: string): readonly Wekking[] {
  const { casus, eigenDeelTot, nogMeenemen } = termijn;
  const vanaf = plusDagen(eigenDeelTot, -DAGEN_VOORAF);
  const herinnering = vanaf <= vandaag && vandaag <= eigenDeelTot ? nogMeenemen : [];
  return [
    ...herinnering.map((persoon) => ({ kind: 'bericht', casus, persoon, sinds: vanaf }) as const),
    ...(termijn.bewarenTot <= vandaag ? wekVoorVernietiging(termijn, vandaag) : []),
  ];
}

function wekVoorVernietiging(termijn: Termijn, vandaag: string): readonly Wekking[] {
  const { casus, bewarenTot, vanRegie, kanStoppen, vernietiging } = termijn;
  const taak = (voor: string, soort: 'vernietiging-beginnen' | 'vernietiging-goedkeuren', sinds: string): Wekking => ({
    kind: 'taak',
    casus,
    voor,
    soort,
    voorDatum: null,
    onderwerp: null,
    sinds,
  });
  const bericht = (persoon: string, sinds: string): Wekking => ({ kind: 'bericht', casus, persoon, sinds });
  switch (vernietiging?.kind) {
    case undefined:
      return vanRegie.map((voor) => taak(voor, 'vernietiging-beginnen', bewarenTot));
    case 'gestopt': {
      const opnieuw = plusDagen(vernietiging.op, DAGEN_NA_STOPPEN);
      return opnieuw <= vandaag ? vanRegie.map((voor) => taak(voor, 'vernietiging-beginnen', opnieuw)) : [];
    }
    case 'begonnen':
      return [
        ...vanRegie
          .filter((voor) => voor !== vernietiging.door)
          .map((voor) => taak(voor, 'vernietiging-goedkeuren', vernietiging.op)),
        ...vernietiging.hieldTegen.map((voor) => bericht(voor, vernietiging.op)),
      ];
    case 'goedgekeurd':
      return kanStoppen.map((persoon) => bericht(persoon, vernietiging.op));
  }
}

async function leesTermijnen(tx: Tx, bladzijde: Bladzijde) {
  const rijen = await findTermijnen(tx, bladzijde);
  const casussen = rijen.map((rij) => rij.casus_id);
  const vernietigingen = Map.groupBy(await findVernietigingen(tx, casussen), (v) => v.casus_id);
  const tafel = Map.groupBy(await findTafelgenoten(tx, casussen), (d) => d.casus_id);
  const meenemen = Map.groupBy(await findOpenEigendelen(tx, casussen), (t) => t.casus_id);
  const erbij = await findBeheerEnToezicht(tx, [...new Set(rijen.flatMap((rij) => rij.partijen))]);
  const standen = rijen.map((rij): Termijn => {
    const aanTafel = tafel.get(rij.casus_id) ?? [];
    const vanRegie = [
      ...aanTafel.filter((d) => d.partij_id === rij.partij_id),
      ...erbij.filter((a) => a.rol === 'beheerder' && a.partij_id === rij.partij_id),
    ];
    const betrokken = [...aanTafel, ...erbij.filter((a) => rij.partijen.includes(a.partij_id))];
    const kanStoppen = [...new Set(betrokken.map((m) => m.persoon_id))];
    return {
      casus: rij.casus_id,
      eigenDeelTot: rij.eigen_deel_tot,
      bewarenTot: rij.bewaren_tot,
      vanRegie: [...new Set(vanRegie.map((m) => m.persoon_id))],
      kanStoppen,
      nogMeenemen: [...new Set((meenemen.get(rij.casus_id) ?? []).map((t) => t.voor_persoon_id))],
      vernietiging: standVan(vernietigingen.get(rij.casus_id) ?? [], kanStoppen),
    };
  });
  return { standen, verder: verderNa(rijen, bladzijde, (rij) => rij.casus_id) };
}

type Vernietigingrij = Awaited<ReturnType<typeof findVernietigingen>>[number];

/** Is zij bezig of klaar, dan is de casus dicht en komt zij hier niet meer langs. */
function standVan(
  [rij, ...eerder]: readonly Vernietigingrij[],
  kanStoppen: readonly string[],
): Termijn['vernietiging'] {
  if (rij?.gestopt_op) return { kind: 'gestopt', op: dagVan(rij.gestopt_op) };
  if (rij?.goedgekeurd_op) return { kind: 'goedgekeurd', op: dagVan(rij.goedgekeurd_op) };
  if (rij === undefined) return null;
  const hieldTegen = kanStoppen.filter((persoon) => eerder.some((v) => v.gestopt_door === persoon));
  return { kind: 'begonnen', door: rij.begonnen_door, op: dagVan(rij.begonnen_op), hieldTegen };
}

/** Het eigen deel dat nog mee moet, en wat vernietigd mag worden (9.1, 9.2). */
export const bewaartermijnen = maakWekker({ naam: 'bewaartermijnen', lees: leesTermijnen, wektaken: wekVoorEinde });
