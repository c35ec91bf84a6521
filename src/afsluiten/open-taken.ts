import type { Geopend } from '../casus/open-casus.ts';
import { WACHTSOORTEN } from '../casus/overzicht/wachtsoorten.ts';
import type { Tx } from '../db/transactie.ts';
import { naamMetRol, noemMensen } from '../gegeven/mensen.ts';
import { zonderDubbele } from '../taak/samen.ts';
import { type Taaksoort, taaktekst } from '../taak/soorten.ts';
import { findOpenTakenVan } from '../taak/taak.queries.ts';

/** Werk dat bij sluiten af is: wat, van wie, en waar de lezer het opent. */
export type Opentaak = {
  /** null: van een ander, en wat het is gaat alleen die ander aan. */
  readonly wat: string | null;
  readonly wie: readonly string[];
  readonly aantal: number;
  readonly naar: string | null;
};

/** Loopt ook na sluiten door. */
const BLIJFT: ReadonlySet<string> = new Set(['verzoek-beantwoorden', 'eigen-deel-meenemen'] satisfies Taaksoort[]);

/**
 * De soorten die wie het overleg leidt ook van een ander ziet, waaronder die op zijn overzicht staan. Een andere zegt iets over toestemming, een verzoek of een gegeven van wie
 * de taak heeft (Bijl 5-a, 3.4f).
 */
const VOOR_DE_REGIE: ReadonlySet<string> = new Set([
  ...WACHTSOORTEN,
  'plangesprek-voeren',
  'verslag-nakijken',
] satisfies Taaksoort[]);

/** Wat van een ander ook voor wie het overleg leidt opengaat. */
const GAAT_OPEN: ReadonlySet<string> = new Set(['plan-beoordelen', 'verslag-nakijken'] satisfies Taaksoort[]);

/** De taken die bij sluiten af zijn, per soort en onderwerp bij elkaar (PH-6); eerst die van de lezer zelf. */
export async function leesOpenTaken(tx: Tx, { feiten, stoel }: Geopend): Promise<readonly Opentaak[]> {
  const casus = feiten.casus.id;
  const { mens } = await noemMensen(tx, { feiten });
  const naamVan = (persoon: string): string => {
    if (persoon === stoel.persoon) return 'u';
    const zit = feiten.deelnemers.find((d) => d.persoon === persoon);
    return zit === undefined ? 'iemand die niet aan tafel zit' : naamMetRol(mens(zit));
  };
  const taken = zonderDubbele(await findOpenTakenVan(tx, casus), (taak) => taak.voor_persoon_id)
    .filter(({ soort }) => !BLIJFT.has(soort))
    .map(({ soort, onderwerp_id: onderwerp, voor_persoon_id: persoon }) => {
      const ik = persoon === stoel.persoon;
      const { titel, pad } = taaktekst(soort);
      return {
        ik,
        wie: naamVan(persoon),
        wat: ik || VOOR_DE_REGIE.has(soort) ? titel : null,
        naar: ik || GAAT_OPEN.has(soort) ? pad(casus, onderwerp) : null,
      };
    })
    .sort((a, b) => Number(b.ik) - Number(a.ik));
  return [...Map.groupBy(taken, ({ wat, naar }) => `${wat} ${naar}`).values()].flatMap((gelijk) => {
    const [eerste] = gelijk;
    if (eerste === undefined) return [];
    const wie = [...new Set(gelijk.map((taak) => taak.wie))];
    return [{ wat: eerste.wat, naar: eerste.naar, wie, aantal: gelijk.length }];
  });
}
