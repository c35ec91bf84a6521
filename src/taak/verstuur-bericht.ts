import { inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { type Bestemming, bestemmingVan, type Kanaal, openBereik } from '../partij/bereik.ts';
import { findWachtende, isNaOverlijden, neemBericht, rondBerichtAf } from './bericht.queries.ts';
import { type Berichtwoorden, berichtwoorden } from './berichtwoorden.ts';
import type { Post } from './post.ts';
import type { Sms } from './sms.ts';

export type Verzending =
  | { readonly kind: 'verzonden'; readonly kanaal: Kanaal }
  | { readonly kind: 'al-gedaan' }
  | { readonly kind: 'geen-adres' }
  | { readonly kind: 'na-overlijden' };

/** Waarmee een bericht het programma verlaat; `adres` is dat van het programma zelf. */
export type Bezorging = { readonly post: Post; readonly sms: Sms; readonly adres: string };

/**
 * Verstuurt een bericht uit de postuitgang, een keer, langs de weg die de ontvanger koos: de rij blijft op slot tot het bezorgen is
 * vastgelegd, zodat geen tweede werker tegelijk bezorgt en een afgebroken poging vanzelf opnieuw mag.
 * De tekst hangt alleen af van hoe de ontvanger wordt aangesproken, en zegt niets over wie of wat (Art 10.2 (a), Bijl 2-f, C11).
 * Of de ontvanger er nog bij hoort, besliste wie het klaarzette: wie verstuurt, leest geen geboortedatum en geen stoel. Ligt de post stil
 * over de nacht van een achttiende verjaardag, dan kan een ouder dus nog een keer dit bericht zonder inhoud krijgen; wat hij daarna
 * opent, is niet meer voor hem (B.7).
 */
export async function verstuurBericht(
  omgeving: Omgeving,
  { bericht, ...bezorging }: Bezorging & { readonly bericht: string },
): Promise<Verzending> {
  return inTransactie(alsWerker(omgeving), async (tx) => {
    const rij = await neemBericht(tx, bericht);
    if (rij === undefined) return { kind: 'al-gedaan' };
    if (await isNaOverlijden(tx, bericht)) {
      await rondAf(tx, bericht, 'na-overlijden');
      return { kind: 'na-overlijden' };
    }
    const bereik = await openBereik(tx, rij.persoon_id);
    const bestemming = bestemmingVan(bereik);
    const woorden = berichtwoorden(bereik.aanspraak, bezorging.adres);
    if (bestemming === null || !(await bezorg(tx, bezorging, { bericht, bestemming, woorden }))) {
      await rondAf(tx, bericht, 'geen-adres');
      return { kind: 'geen-adres' };
    }
    await rondAf(tx, bericht, null);
    return { kind: 'verzonden', kanaal: bestemming.kanaal };
  });
}

type Stuk = { readonly bericht: string; readonly bestemming: Bestemming; readonly woorden: Berichtwoorden };

/** @returns false als het adres of nummer niet bestaat. */
async function bezorg(
  tx: Tx,
  { post, sms }: Bezorging,
  { bericht, bestemming: { kanaal, aan }, woorden: { onderwerp, tekst, kort } }: Stuk,
): Promise<boolean> {
  switch (kanaal) {
    case 'email':
      return (await post.bezorg({ id: bericht, aan, onderwerp, tekst, op: tx.nu })) === 'bezorgd';
    case 'sms':
      return (await sms.bezorg({ id: bericht, aan, tekst: kort })) === 'bezorgd';
    default:
      return assertNever(kanaal);
  }
}

/** De berichten die nog weg moeten, oudste eerst; voor het vegen na een val. */
export async function wachtendeBerichten(omgeving: Omgeving): Promise<readonly string[]> {
  return inTransactie(alsWerker(omgeving), findWachtende);
}

/** Een bericht dat een ander al nam, laat geen logregel na: er is niets gebeurd. */
function alsWerker(omgeving: Omgeving) {
  return {
    omgeving,
    verzoeker: { soort: 'systeem', handeling: 'bericht-versturen' },
    herkomst: { verzoek: omgeving.ids(), kanaal: 'werker' },
    slot: 'geen',
    logregel: 'geen',
  } as const;
}

async function rondAf(tx: Tx, bericht: string, mislukt: string | null): Promise<void> {
  await rondBerichtAf(tx, { bericht, mislukt });
  const uitkomst = mislukt === null ? 'gelukt' : 'mislukt';
  await legVast(tx, {
    code: 'bericht-verzonden',
    uitkomst,
    object: { soort: 'bericht', id: bericht },
    betrokkenen: [],
  });
}
