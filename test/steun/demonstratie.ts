import { metVerbinding } from '../../src/db/ingebed/verbinding.ts';
import { laadDemonstratie } from '../../src/demonstratie/laad.ts';
import { hoofdsleutelUit } from '../../src/kluis/hoofdsleutel.ts';
import { migreerRegio, openRegio, type Regiowens } from '../../src/regio.ts';
import { type Gevuld, PROEFTIJD } from './regio.ts';

const HOOFDSLEUTEL = Buffer.alloc(32, 'demonstratie');

/** De hele demonstratie, geladen op de klok van de proeven: een keer per ronde, en daarna een kopie per proef. */
export const gevuldMetDemonstratie: Gevuld = {
  hoofdsleutel: HOOFDSLEUTEL,
  sjabloon: {
    naam: 'demonstratie',
    async vul(wens) {
      const klok = () => new Date(PROEFTIJD);
      const regiowens: Regiowens = { ...wens, hoofdsleutel: hoofdsleutelUit(HOOFDSLEUTEL), klok };
      await migreerRegio(regiowens);
      const regio = openRegio(regiowens);
      try {
        // Zonder de nieuwe tekst van het convenant: die bieden de proeven over de overeenkomst zelf aan.
        await laadDemonstratie(regio.omgeving, { nieuweTekst: false });
      } finally {
        await regio.sluit();
      }
      await metVerbinding(wens.eigenaarUrl, (client) =>
        client.query(
          "insert into installatie (soort, regio, telefoon, aangemaakt_op) values ('demonstratie', 'Waterrijk', '088 000 12 00', $1)",
          [klok()],
        ),
      );
    },
  },
};
