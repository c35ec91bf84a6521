import { legInMap } from './in-map.ts';
import type { Bezorguitkomst } from './post.ts';

/** Een sms zonder inhoud over wie dan ook; `id` is die van het bericht en blijft bij opnieuw bezorgen gelijk. */
export type Smsje = { readonly id: string; readonly aan: string; readonly tekst: string };

/**
 * Bezorgt een sms. Opnieuw bezorgen van dezelfde `id` mag: een map herkent haar, en een dienst krijgt dezelfde Idempotency-Key.
 * Een dienst die dat kopje niet kent, kan na een val precies tussen aannemen en vastleggen een tweede sturen: minstens een keer.
 * @throws als de dienst haar nu niet aanneemt; de taak wordt dan later herhaald.
 */
export type Sms = { bezorg(smsje: Smsje): Promise<Bezorguitkomst> };

/** Legt elke sms als bestand in een map: de sms van de demonstratie, en van wie een eigen verzendprogramma heeft. */
export function smsInMap(map: string): Sms {
  return {
    async bezorg({ id, aan, tekst }) {
      await legInMap(map, `${id}.txt`, `To: ${aan}\r\nMessage-ID: ${id}\r\n\r\n${tekst}\r\n`);
      return 'bezorgd';
    },
  };
}

export type Smsdienst = {
  readonly url: string;
  /** Leest de sleutel bij elke sms opnieuw: een nieuwe sleutel werkt zonder herstart. */
  readonly leesSleutel: () => Promise<string>;
  readonly wachttijdMs?: number;
};

const WACHTTIJD_MS = 10_000;
/** De dienst begreep het verzoek en zegt dat dit nummer niet kan. Al het andere kan aan de dienst of de instelling liggen. */
const NUMMER_GEWEIGERD = 422;

/** Bezorgt via een dienst: POST met `{id, to, text}` als JSON, met de sleutel als Bearer; elke 2xx is aangenomen, 422 is een nummer dat niet kan. */
export function smsViaHttp({ url, leesSleutel, wachttijdMs = WACHTTIJD_MS }: Smsdienst): Sms {
  return {
    async bezorg({ id, aan, tekst }) {
      const antwoord = await fetch(url, {
        method: 'POST',
        // Een omleiding zou het nummer en de sleutel ergens anders heen brengen.
        redirect: 'error',
        signal: AbortSignal.timeout(wachttijdMs),
        headers: {
          authorization: `Bearer ${(await leesSleutel()).trim()}`,
          'content-type': 'application/json',
          'idempotency-key': id,
        },
        body: JSON.stringify({ id, to: aan, text: tekst }),
      });
      await antwoord.body?.cancel();
      if (antwoord.ok) return 'bezorgd';
      if (antwoord.status === NUMMER_GEWEIGERD) return 'onbestelbaar';
      throw new Error(`de sms-dienst antwoordde ${antwoord.status}`);
    },
  };
}
