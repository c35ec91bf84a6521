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

/**
 * Bezorgt een brief. Opnieuw bezorgen van dezelfde `id` mag: een postmap herkent haar, en een mailserver krijgt
 * dezelfde Message-ID (RFC 5322), waaraan hij een dubbele kan herkennen.
 */
export type Post = { bezorg(brief: Brief): Promise<void>; sluit(): void };

/** Legt elke brief als bestand in een map: de post van de demonstratie, en van wie een eigen verzendprogramma heeft. */
export function postInMap(map: string): Post {
  return {
    bezorg: (brief) => legInMap(map, `${brief.id}.eml`, alsTekst(brief)),
    sluit: () => undefined,
  };
}

/** Bezorgt via een mailserver. @throws als de server de brief niet aanneemt; de taak wordt dan later herhaald. */
export function postViaSmtp({ smtpUrl, afzender }: { smtpUrl: string; afzender: string }): Post {
  let vervoer: Promise<Transporter> | undefined;
  return {
    async bezorg(brief) {
      vervoer ??= openVervoer(smtpUrl);
      await (await vervoer).sendMail({
        from: afzender,
        to: brief.aan,
        subject: brief.onderwerp,
        text: brief.tekst,
        messageId: messageId(brief),
        date: brief.op,
      });
    },
    sluit: () =>
      void vervoer?.then(
        (open) => open.close(),
        () => undefined,
      ),
  };
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
