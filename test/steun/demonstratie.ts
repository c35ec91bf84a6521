import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import type { Omgeving } from '../../src/db/transactie.ts';
import { laadDemonstratie } from '../../src/demonstratie/laad.ts';
import { type Gevuld, PROEFTIJD, vulSjabloon } from './regio.ts';

const HOOFDSLEUTEL = Buffer.alloc(32, 'demonstratie');

/** De hele demonstratie, geladen op de klok van de proeven: een keer per ronde, en daarna een kopie per proef. */
export const gevuldMetDemonstratie: Gevuld = {
  hoofdsleutel: HOOFDSLEUTEL,
  sjabloon: {
    naam: 'demonstratie',
    async vul(wens) {
      // Zonder de nieuwe tekst van het convenant: die bieden de proeven over de overeenkomst zelf aan.
      const vul = (omgeving: Omgeving) => laadDemonstratie(omgeving, { nieuweTekst: false });
      await vulSjabloon(wens, { hoofdsleutel: HOOFDSLEUTEL, vul });
      await metVerbinding(wens.eigenaarUrl, (client) =>
        client.query(
          "insert into installatie (soort, regio, telefoon, aangemaakt_op) values ('demonstratie', 'Waterrijk', '088 000 12 00', $1)",
          [new Date(PROEFTIJD)],
        ),
      );
    },
  },
};
