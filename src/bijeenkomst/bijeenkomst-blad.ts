import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { uitTeNodigen } from '../casus/feiten.ts';
import { type Blad, leesBlad } from '../casus/lees-blad.ts';
import type { Geopend } from '../casus/open-casus.ts';
import type { Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { datumVoluit, uurMinuut } from '../web/tijd.ts';
import { leesBijeenkomsten } from './plaats.ts';

export type Bijeenkomstblad = {
  /** Namen van wie er vandaag bij zou horen. */
  readonly genodigden: readonly string[];
  readonly horen: boolean;
  readonly bijeenkomsten: readonly { readonly wanneer: string; readonly waar: string }[];
  /** Namen bij personen, voor wie nog niet geinformeerd bleek. */
  readonly namen: ReadonlyMap<string, string>;
};

/** Leest wie bij een bijeenkomst hoort en welke er al waren. */
export function leesBijeenkomstblad(opening: Casusopening<Medewerker>, casus: string): Promise<Blad<Bijeenkomstblad>> {
  return leesBlad(opening, {
    casus,
    voor: 'regie',
    lees: (tx, geopend, kop) => maakBlad(tx, geopend, kop.naam?.voornaam ?? 'de jongere'),
  });
}

async function maakBlad(tx: Tx, { feiten, stoel }: Geopend, jongere: string): Promise<Bijeenkomstblad> {
  const { personen, horen } = uitTeNodigen(feiten);
  const genodigden = [...new Set([...personen, ...feiten.deelnemers.filter((d) => d.actief).map((d) => d.persoon)])];
  const mogelijk = [...genodigden, ...feiten.gezag.map((g) => g.persoon)];
  const gevonden = await openNamen(tx, mogelijk);
  const noem = (persoon: string): string =>
    persoon === feiten.betrokkene.persoon ? jongere : naamUit(gevonden, persoon);
  const bijeenkomsten = await leesBijeenkomsten(tx, {
    casus: feiten.casus.id,
    procesregiepartij: feiten.casus.procesregiepartij,
  });
  return {
    genodigden: genodigden.map((persoon) => (persoon === stoel.persoon ? `${noem(persoon)} (u)` : noem(persoon))),
    horen,
    bijeenkomsten: bijeenkomsten.map((b) => ({
      wanneer: `${datumVoluit(b.op)}, ${uurMinuut(b.op)} uur`,
      waar: `${b.plaats} · ${b.duur_minuten} minuten`,
    })),
    namen: new Map(
      [...mogelijk, ...(feiten.betrokkene.persoon === null ? [] : [feiten.betrokkene.persoon])].map((persoon) => [
        persoon,
        noem(persoon),
      ]),
    ),
  };
}
