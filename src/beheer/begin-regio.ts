import type { Aanmelden } from '../aanmelden/index.ts';
import { inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findAanstellingenBij, findPartijen, type Partijsoort } from '../partij/partij.queries.ts';
import { insertPartij, vergrendelPartijen } from './beheer.queries.ts';
import { maakBeheerder } from './maak-beheerder.ts';

export type Regiobegin = {
  readonly omgeving: Omgeving;
  readonly aanmelden: Aanmelden;
  readonly partij: {
    readonly soort: Partijsoort;
    readonly naam: string;
    readonly plaats: string;
    readonly telefoon: string;
  };
  readonly beheerder: { readonly naam: string; readonly email: string };
};

/**
 * Maakt de eerste partij en haar beheerder in een lege regio, en geeft diens eenmalige code. Opnieuw aanroepen na een afgebroken
 * poging, of tegelijk, maakt niets dubbel: dezelfde partij en beheerder krijgen een nieuwe code, en alleen die werkt.
 * @throws als de regio al andere partijen heeft.
 */
export async function beginRegio(wens: Regiobegin): Promise<{ readonly code: string; readonly geldigTot: Date }> {
  const { omgeving, aanmelden } = wens;
  const verzoeker = { soort: 'systeem', handeling: 'regio-maken' } as const;
  const herkomst = { verzoek: omgeving.ids(), kanaal: 'opdracht' } as const;
  const eerste = await inTransactie(
    { omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' },
    async (tx) => {
      await vergrendelPartijen(tx);
      const gemaakt = (await vindEerder(tx, wens)) ?? (await maakEerste(tx, wens));
      await legVast(tx, {
        code: 'regio-gemaakt',
        uitkomst: 'gelukt',
        object: { soort: 'partij', id: gemaakt.partij },
        betrokkenen: [],
      });
      return gemaakt;
    },
  );
  return aanmelden.maakCode({
    persoon: eerste.persoon,
    persoonSoort: 'medewerker',
    aanstelling: eerste.aanstelling,
    email: wens.beheerder.email,
  });
}

type Eerste = { readonly partij: string; readonly persoon: string; readonly aanstelling: string };

async function vindEerder(tx: Tx, { partij }: Regiobegin): Promise<Eerste | undefined> {
  const partijen = await findPartijen(tx);
  const [eerder] = partijen;
  if (eerder === undefined) return undefined;
  if (partijen.length > 1 || eerder.naam !== partij.naam) throw new Error('Deze regio heeft al een partij.');
  const [aanstelling] = await findAanstellingenBij(tx, eerder.id);
  return aanstelling === undefined
    ? undefined
    : { partij: eerder.id, persoon: aanstelling.persoon, aanstelling: aanstelling.id };
}

async function maakEerste(tx: Tx, { partij, beheerder }: Regiobegin): Promise<Eerste> {
  const id = tx.nieuwId();
  await insertPartij(tx, { id, ...partij });
  return {
    partij: id,
    ...(await maakBeheerder(tx, { partij: { id, soort: partij.soort }, ...beheerder, door: null })),
  };
}
