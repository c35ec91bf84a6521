import type { Casusopening } from '../casus/aanmelding/meld-casus-aan.ts';
import { type Blad, leesBlad } from '../casus/lees-blad.ts';
import type { Geopend } from '../casus/open-casus.ts';
import type { Tx } from '../db/transactie.ts';
import type { Medewerker } from '../db/verzoeker.ts';
import { naamUit, openNamen } from '../partij/personen.ts';
import { datumVoluit, uurMinuut } from '../web/tijd.ts';
import { genodigdenVoor } from './genodigden.ts';
import { leesBijeenkomsten } from './plaats.ts';

export type Bijeenkomstblad = {
  /** Namen van wie er vandaag bij zou horen. */
  readonly genodigden: readonly string[];
  readonly horen: boolean;
  readonly bijeenkomsten: readonly { readonly wanneer: string; readonly waar: string }[];
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
  const { personen, zonderStoel, horen } = genodigdenVoor(feiten, tx.nu);
  const genodigden = [...personen, ...zonderStoel];
  const gevonden = await openNamen(tx, genodigden);
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
  };
}
