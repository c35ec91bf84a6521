import type { Medewerker } from '../../db/verzoeker.ts';
import { dagVan } from '../../lib/klok.ts';
import { functieLabel } from '../../partij/functies.ts';
import { naamUit, openNamen } from '../../partij/personen.ts';
import type { Tijdlijnregel } from '../../web/onderdelen/index.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import { type Blad, leesBlad } from '../lees-blad.ts';
import { findGebeurtenissen, type Gebeurtenisrij } from '../overzicht/overzicht.queries.ts';
import { metHoofdletter } from '../woorden.ts';
import { zinVan } from './gebeurteniszinnen.ts';

const HOOGSTENS = 300;

/**
 * Wat deze professional zelf deed in een casus, en wat anderen deden met gegevens van de eigen bron. Wat anderen onderling
 * deden staat er niet: dat is hun gegeven, en dat van het gezin (3.4f).
 */
export function leesWieKeek(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<readonly Tijdlijnregel[]>> {
  const ik = opening.verzoeker.persoon;
  return leesBlad(opening, {
    casus,
    voor: 'deelnemer',
    lees: async (tx, geopend) => {
      const { feiten } = geopend;
      const rijen = await findGebeurtenissen(tx, geopend, HOOGSTENS);
      const collegas = rijen.flatMap((rij) =>
        rij.persoon_soort === 'medewerker' && rij.persoon_id !== null ? [rij.persoon_id] : [],
      );
      const namen = await openNamen(tx, collegas);
      const gezin = new Map(
        feiten.deelnemers.filter((d) => d.soort !== 'medewerker').map((d) => [d.persoon, d.soort] as const),
      );
      return vouw(
        rijen.map((rij) => ({
          op: rij.op,
          wie: wieVan(rij, { ik, gezin, naam: (persoon) => naamUit(namen, persoon) }),
          inhoud: zinVan(rij),
          soort:
            rij.uitkomst === 'gelukt'
              ? rij.persoon_id === ik
                ? ('ik' as const)
                : ('gewoon' as const)
              : ('let-op' as const),
        })),
      );
    },
  });
}

type Regel = {
  readonly op: Date;
  readonly wie: string;
  readonly inhoud: string;
  readonly soort: 'ik' | 'gewoon' | 'let-op';
};

/** Dezelfde regel vaker na elkaar op een dag staat er een keer, met hoe vaak; de tijd is die van de laatste keer. */
function vouw(regels: readonly Regel[]): readonly Tijdlijnregel[] {
  const reeksen: Regel[][] = [];
  for (const regel of regels) {
    const vorige = reeksen.at(-1);
    const eerste = vorige?.[0];
    if (
      vorige !== undefined &&
      eerste !== undefined &&
      eerste.wie === regel.wie &&
      eerste.inhoud === regel.inhoud &&
      dagVan(eerste.op) === dagVan(regel.op)
    )
      vorige.push(regel);
    else reeksen.push([regel]);
  }
  return reeksen.flatMap(([eerste, ...rest]) => {
    if (eerste === undefined) return [];
    return [rest.length === 0 ? eerste : { ...eerste, inhoud: `${eerste.inhoud}, ${rest.length + 1} keer` }];
  });
}

type Kenner = {
  readonly ik: string;
  readonly gezin: ReadonlyMap<string, string>;
  readonly naam: (persoon: string) => string;
};

function wieVan(rij: Gebeurtenisrij, { ik, gezin, naam }: Kenner): string {
  if (rij.persoon_id === null) return 'Het programma';
  if (rij.persoon_id === ik) return 'U';
  const soort = gezin.get(rij.persoon_id) ?? rij.persoon_soort;
  if (soort === 'ouder') return 'Een ouder';
  if (soort === 'jongere') return 'De jongere';
  if (soort === 'steunpersoon') return 'Een steunpersoon';
  const rol = [rij.functie === null ? null : functieLabel(rij.functie), rij.partij]
    .filter((deel) => deel !== null)
    .join(', ');
  return `${naam(rij.persoon_id)}${rol === '' ? '' : ` (${metHoofdletter(rol)})`}`;
}
