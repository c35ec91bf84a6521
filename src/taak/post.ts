import type { Transporter } from 'nodemailer';
import { legInMap } from './in-map.ts';

/** Een brief zonder inhoud over wie dan ook; `id` is die van het bericht en blijft bij opnieuw bezorgen gelijk. */
export type Brief = {
  readonly id: string;
  readonly aan: string;
  readonly onderwerp: string;
  readonly tekst: string;
  readonly op: Date;
};

/** `onbestelbaar`: dit adres of nummer kan niets ontvangen. Opnieuw proberen helpt dan niet, bellen wel. */
export type Bezorguitkomst = 'bezorgd' | 'onbestelbaar';

/**
 * Bezorgt een brief. Opnieuw bezorgen van dezelfde `id` mag: een postmap herkent haar, en een mailserver krijgt
 * dezelfde Message-ID (RFC 5322), waaraan hij een dubbele kan herkennen.
 * @throws als de brief nu niet wordt aangenomen; de taak wordt dan later herhaald.
 */
export type Post = { bezorg(brief: Brief): Promise<Bezorguitkomst>; sluit(): void };

/** Legt elke brief als bestand in een map: de post van de demonstratie, en van wie een eigen verzendprogramma heeft. */
export function postInMap(map: string): Post {
  return {
    async bezorg(brief) {
      await legInMap(map, `${brief.id}.eml`, alsTekst(brief));
      return 'bezorgd';
    },
    sluit: () => undefined,
  };
}

/**
 * De server zegt dat het adres niet bestaat, niet kan of verhuisd is, of dat zijn domein geen post wil (RFC 3463, RFC 7505). Al het
 * andere, ook een kale 550, kan aan de afzender, de instelling of de server liggen; dan blijft de brief wachten.
 */
const ADRES_KAN_NIET = /^5\d\d[ -]5\.1\.(?:1|2|3|6|10)\b/;

/** Bezorgt via een mailserver. */
export function postViaSmtp({ smtpUrl, afzender }: { smtpUrl: string; afzender: string }): Post {
  let vervoer: Promise<Transporter> | undefined;
  return {
    async bezorg(brief) {
      vervoer ??= openVervoer(smtpUrl);
      try {
        await (await vervoer).sendMail({
          from: afzender,
          // Als geheel: in een los adres leest de bibliotheek een komma als begin van een volgende (IN5).
          to: { name: '', address: brief.aan },
          subject: brief.onderwerp,
          text: brief.tekst,
          messageId: messageId(brief),
          date: brief.op,
        });
        return 'bezorgd';
      } catch (fout) {
        if (ADRES_KAN_NIET.test(antwoordIn(fout))) return 'onbestelbaar';
        throw fout;
      }
    },
    sluit: () =>
      void vervoer?.then(
        (open) => open.close(),
        () => undefined,
      ),
  };
}

function antwoordIn(fout: unknown): string {
  const antwoord = fout instanceof Error && 'response' in fout ? fout.response : undefined;
  return typeof antwoord === 'string' ? antwoord : '';
}

/** De bibliotheek wordt pas geladen bij de eerste brief: elke start wacht er anders op. */
async function openVervoer(smtpUrl: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 15_000,
  });
}

const messageId = ({ id }: Brief): string => `<${id}@overlegtafel.invalid>`;

function alsTekst(brief: Brief): string {
  const koppen = [
    `To: ${brief.aan}`,
    `Subject: ${brief.onderwerp}`,
    `Message-ID: ${messageId(brief)}`,
    `Date: ${brief.op.toUTCString()}`,
  ];
  return `${koppen.join('\r\n')}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${brief.tekst}\r\n`;
}
