import { findConvenanten } from '../convenant/convenant.queries.ts';
import type { Tx } from '../db/transactie.ts';
import { findBeheerdersPerPartij } from '../partij/rolhouders.queries.ts';
import type { Taaksoort } from '../taak/soorten.ts';
import { type Bladzijde, maakWekker, type Wekking } from '../taak/wekker/wekking.ts';
import type { Nalevingfeiten } from './feiten.ts';
import { findNalevingfeiten, findOpenTaken, type Opentaak } from './naleving.queries.ts';
import { nalevingVan } from './naleving-van.ts';
import { PLICHTEN, PLICHTTEKST, type Plicht, type Plichtstand } from './plichten.ts';

/** Een convenant met wie er beheert en welk werk er al ligt. */
export type Nalevingstand = {
  readonly feiten: Nalevingfeiten;
  readonly beheerders: ReadonlyMap<string, readonly string[]>;
  readonly open: readonly Opentaak[];
};

type Partijplicht = { readonly plicht: Plicht; readonly soort: Taaksoort; readonly onderwerp: string };

const metTaak = PLICHTEN.flatMap((plicht) => {
  const { taak, over } = PLICHTTEKST[plicht];
  return taak === null ? [] : [{ plicht, soort: taak, over }];
});

/**
 * Wie wat moet doen volgens `nalevingVan`: elke beheerder van de partij die iets schuldig is krijgt de taak zodra haar tijd begint,
 * en wat is gedaan of niet meer hoeft, gaat weg. Zo zeggen de pagina en de taken altijd hetzelfde.
 */
export function wekNaleving({ feiten, beheerders, open }: Nalevingstand, vandaag: string): readonly Wekking[] {
  const naleving = new Map(nalevingVan(feiten, vandaag).map(({ partij, plichten }) => [partij, plichten]));
  const geef = [...naleving].flatMap(([partij, plichten]) =>
    metTaak.flatMap(({ plicht, soort, over }) => {
      const onderwerp = over === 'partij' ? partij : feiten.convenant;
      const stand = plichten[plicht];
      return (beheerders.get(partij) ?? []).flatMap((voor) =>
        geefWerk({ plicht, soort, onderwerp }, { stand, voor, vandaag }),
      );
    }),
  );
  const klaar = open.flatMap(({ voor, partij, soort, onderwerp }): Wekking[] => {
    const plicht = metTaak.find((kandidaat) => kandidaat.soort === soort);
    const stand = plicht === undefined ? undefined : naleving.get(partij)?.[plicht.plicht];
    if (plicht === undefined || isOpen(stand)) return [];
    // Wat over de partij zelf gaat, kan onder een ander convenant nog gelden: alleen gedaan is dan klaar.
    const weg = plicht.over === 'convenant' || stand?.kind === 'gedaan';
    return weg ? [{ kind: 'klaar', casus: null, voor, soort: plicht.soort, onderwerp }] : [];
  });
  return [...geef, ...klaar];
}

const isOpen = (stand: Plichtstand | undefined): boolean => stand?.kind === 'te-doen' || stand?.kind === 'te-laat';

function geefWerk(
  { soort, onderwerp }: Partijplicht,
  { stand, voor, vandaag }: { readonly stand: Plichtstand; readonly voor: string; readonly vandaag: string },
): readonly Wekking[] {
  if ((stand.kind !== 'te-doen' && stand.kind !== 'te-laat') || stand.vanaf > vandaag) return [];
  const voorDatum = stand.kind === 'te-doen' ? stand.voor : stand.sinds;
  return [{ kind: 'taak', casus: null, voor, soort, voorDatum, onderwerp, sinds: stand.vanaf }];
}

/** Alle convenanten in een keer: een regio heeft er een paar. */
async function leesNaleving(tx: Tx, _: Bladzijde) {
  const standen: Nalevingstand[] = [];
  const beheerders = await findBeheerdersPerPartij(tx);
  for (const convenant of await findConvenanten(tx)) {
    const feiten = await findNalevingfeiten(tx, convenant);
    const onderwerpen = [convenant.id, ...feiten.partijen.map(({ id }) => id)];
    const open = await findOpenTaken(tx, { soorten: metTaak.map(({ soort }) => soort), onderwerpen });
    standen.push({ feiten, beheerders, open });
  }
  return { standen, verder: null };
}

/** Wat partijen onder een convenant nog moeten doen (16.1, 17.2, 19.1, 20.2, 12.3, Bijl 2-a, Bijl 4-b). */
export const naleving = maakWekker({ naam: 'naleving', lees: leesNaleving, wektaken: wekNaleving });
