import { sql } from 'kysely';
import { inTransactie, type Omgeving, type Tx } from '../../db/transactie.ts';
import { geefBeurten } from '../../lib/beurten.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { heeftBerichtSinds, insertBericht } from '../bericht.queries.ts';
import { TAAKSOORTEN } from '../soorten.ts';
import { begindag } from './begindag.ts';
import { findBetrokkene, insertWektaak, zetWektaakGereed } from './wek.queries.ts';
import type { Wekbericht, Wekker, Wekking, Wektaak } from './wekking.ts';

export type Gewekt = { readonly taken: number; readonly berichten: number };

/** Zoveel rijen per transactie: een wekker houdt nooit lang iets vast. */
const PER_BLADZIJDE = 500;

/**
 * Loopt alle wekkers na voor vandaag. Opnieuw doen geeft niets dubbel: niet na een val halverwege, niet met twee werkers naast
 * elkaar, en niet als iemand de taak intussen afrondde.
 * @throws de eerste fout van een wekker, nadat de andere hun beurt hadden; de takenrij probeert het later opnieuw.
 */
export async function wek(omgeving: Omgeving, wekkers: readonly Wekker[]): Promise<Gewekt> {
  const som = { taken: 0, berichten: 0 };
  await geefBeurten(wekkers.map((wekker) => () => loopNa(omgeving, wekker, som)));
  return som;
}

type Som = { taken: number; berichten: number };

async function loopNa(omgeving: Omgeving, wekker: Wekker, som: Som): Promise<void> {
  let na: string | null = null;
  do na = await wekBladzijde(omgeving, { wekker, na, som });
  while (na !== null);
}

async function wekBladzijde(
  omgeving: Omgeving,
  { wekker, na, som }: { readonly wekker: Wekker; readonly na: string | null; readonly som: Som },
): Promise<string | null> {
  const opening = {
    omgeving,
    verzoeker: { soort: 'systeem', handeling: 'wekken' },
    herkomst: { verzoek: omgeving.ids(), kanaal: 'werker' },
    slot: 'geen',
    // Een dag waarop niemand gewekt hoeft te worden, laat geen regel na. Wat wel gebeurt, legt `voerUit` per wekking vast.
    logregel: 'geen',
  } as const;
  const gedaan = { taken: 0, berichten: 0 };
  const verder = await inTransactie(opening, async (tx) => {
    // Twee werkers doen hetzelfde onderwerp na elkaar: de tweede ziet wat de eerste maakte.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`wekker:${wekker.naam}`}, 0))`.execute(tx.db);
    const gezien = await wekker.kijk(tx, { na, hoogstens: PER_BLADZIJDE });
    for (const wekking of gezien.wekkingen) {
      const gewekt = await voerUit(tx, wekking);
      if (gewekt && wekking.kind === 'taak') gedaan.taken += 1;
      if (gewekt && wekking.kind === 'bericht') gedaan.berichten += 1;
    }
    return gezien.verder;
  });
  som.taken += gedaan.taken;
  som.berichten += gedaan.berichten;
  return verder;
}

function voerUit(tx: Tx, wekking: Wekking): Promise<boolean> {
  switch (wekking.kind) {
    case 'taak':
      return geefTaak(tx, wekking);
    case 'bericht':
      return herinner(tx, wekking);
    case 'klaar':
      return zetWektaakGereed(tx, wekking);
    default:
      return assertNever(wekking);
  }
}

async function geefTaak(tx: Tx, taak: Wektaak): Promise<boolean> {
  const id = await insertWektaak(tx, { ...taak, eis: TAAKSOORTEN[taak.soort].eis });
  if (id === null) return false;
  await legHerinneringVast(tx, taak.casus, { soort: 'taak', id });
  await stuur(tx, { persoon: taak.voor, casus: taak.casus, sinds: tx.vandaag });
  return true;
}

async function herinner(tx: Tx, bericht: Wekbericht): Promise<boolean> {
  if (!(await stuur(tx, bericht))) return false;
  await legHerinneringVast(tx, bericht.casus, { soort: 'persoon', id: bericht.persoon });
  return true;
}

/** Een bericht zonder inhoud, behalve als deze persoon er sinds die dag al een kreeg. */
async function stuur(tx: Tx, { persoon, casus, sinds }: Pick<Wekbericht, 'persoon' | 'casus' | 'sinds'>) {
  if (await heeftBerichtSinds(tx, persoon, begindag(sinds))) return false;
  await insertBericht(tx, { persoon, casus });
  return true;
}

async function legHerinneringVast(tx: Tx, casus: string | null, object: { soort: string; id: string }): Promise<void> {
  const betrokkene = casus === null ? null : await findBetrokkene(tx, casus);
  await legVast(tx, {
    code: 'herinnering-verstuurd',
    uitkomst: 'gelukt',
    ...(casus === null ? {} : { casus }),
    object,
    betrokkenen: betrokkene === null ? [] : [betrokkene],
  });
}
