import { voerVernietigingenUit } from '../afsluiten/vernietiging/voer-uit.ts';
import { maakUitgifteAf, maakUitgiftenAf } from '../beheer/codes/maak-codes.ts';
import { voerInvoerenUit, voerInvoerUit } from '../beheer/invoer/voer-uit.ts';
import { ruimConceptenOp } from '../concept/concepten.ts';
import { LOOP_NALEVING_NA } from '../convenant/nalopen.queries.ts';
import { vertelSysteembeheer } from '../datalek/vertel-systeembeheer.ts';
import { wekDatalekken } from '../datalek/wek-datalekken.ts';
import { geefBeurten } from '../lib/beurten.ts';
import { isUuid } from '../lib/ids.ts';
import { verstuurBericht, wachtendeBerichten } from './verstuur-bericht.ts';
import { wek } from './wekker/wek.ts';
import type { Werkerwens } from './werker.ts';

/** Na zoveel missers in een ronde ligt het aan de post zelf; elke volgende poging wacht dan ook maar. De ronde erna begint opnieuw. */
const MISSERS = 5;

/** Wat de werker kan. Een taak op id neemt de lading zoals zij in de rij stond; de drie andere lopen na wat er openstaat. */
export type Werkertaken = {
  readonly verstuur: (lading: unknown) => Promise<void>;
  readonly voerIn: (lading: unknown) => Promise<void>;
  readonly maakCodes: (lading: unknown) => Promise<void>;
  readonly veeg: () => Promise<void>;
  readonly wekIedereen: () => Promise<void>;
  readonly datalekken: () => Promise<void>;
  readonly naleving: () => Promise<void>;
};

/** De taken van de werker. Elke taak opent een eigen transactie als systeem; mislukt er een deel, dan krijgt de rest toch zijn beurt. */
export function maakWerkertaken(wens: Omit<Werkerwens, 'pool'>): Werkertaken {
  const { omgeving, aanmelden, post, sms, adres, wekkers } = wens;
  const maker = aanmelden === null ? null : { omgeving, aanmelden };
  const stuur = (bericht: string) => verstuurBericht(omgeving, { bericht, post, sms, adres });
  return {
    verstuur: async (lading) => {
      const bericht = idVan(lading);
      if (bericht !== null) await stuur(bericht);
    },
    voerIn: async (lading) => {
      const invoer = idVan(lading);
      if (invoer !== null) await voerInvoerUit(omgeving, invoer);
    },
    maakCodes: async (lading) => {
      const uitgifte = idVan(lading);
      if (maker !== null && uitgifte !== null) await maakUitgifteAf(maker, uitgifte);
    },
    veeg: () =>
      geefBeurten([
        () => voerInvoerenUit(omgeving),
        async () => void (maker !== null && (await maakUitgiftenAf(maker))),
        async () => verstuurAlles(await wachtendeBerichten(omgeving), stuur),
      ]),
    wekIedereen: () =>
      geefBeurten([
        () => wek(omgeving, wekkers),
        () => ruimConceptenOp(omgeving),
        () => voerVernietigingenUit(omgeving),
      ]),
    datalekken: () => loopDatalekkenNa(wens),
    naleving: async () =>
      void (await wek(
        omgeving,
        wekkers.filter(({ naam }) => naam === LOOP_NALEVING_NA),
      )),
  };
}

/** Verstuurt wat er ligt. Een bericht dat steeds mislukt, houdt de andere niet op. @throws de eerste fout. */
async function verstuurAlles(
  berichten: readonly string[],
  stuur: (bericht: string) => Promise<unknown>,
): Promise<void> {
  let gemist = 0;
  await geefBeurten(
    berichten.map((bericht) => async () => {
      if (gemist >= MISSERS) return;
      gemist += 1;
      await stuur(bericht);
      gemist -= 1;
    }),
  );
}

/**
 * Een datalek telt in uren. Wat aan het systeem zelf kan liggen, hoort wie het beheert elk uur tot iemand belde (AVG 33 lid 2). De
 * regel komt voor de mail: juist als de post weg is, is zij het enige wat hij ziet.
 */
async function loopDatalekkenNa({ omgeving, post, meldadres, meld }: Omit<Werkerwens, 'pool'>): Promise<void> {
  const { overSysteem } = await wekDatalekken(omgeving);
  for (const kenmerk of overSysteem)
    meld(`datalek ${kenmerk}: ligt volgens de melder aan het systeem zelf; neem contact op`);
  if (meldadres !== undefined) await vertelSysteembeheer(omgeving, { post, aan: meldadres });
}

function idVan(lading: unknown): string | null {
  const id = typeof lading === 'object' && lading !== null && 'id' in lading ? lading.id : undefined;
  return isUuid(id) ? id : null;
}
