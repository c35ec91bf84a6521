import type { Regie } from '../casus/regie.ts';
import type { Blok, Document } from '../document/document.ts';
import type { Leesbaar } from '../toestemming/toon-vraag.ts';
import { datumEnTijd, datumVoluit } from '../web/tijd.ts';
import type { Taal } from './teksten.ts';

/** Versie van het bewijs, naar ISO/IEC TS 27560:2023. */
export const BEWIJS_VERSIE = 'ISO/IEC TS 27560:2023, ontvangstbewijs 1';

const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });

/**
 * Het ontvangstbewijs voor wie antwoordde (C-14): kenmerk, tekst zoals gelezen met haar hash, wie vroeg, wie het mag lezen, per
 * soort ja of nee, sinds wanneer, hoe lang het geldt, en hoe iemand intrekt of klaagt.
 */
export function bewijsDocument(
  vraag: Leesbaar,
  { regie, taal }: { readonly regie: Regie; readonly taal: Taal },
): Document {
  const { tekst } = vraag;
  return {
    titel: taal('bewijs.titel'),
    taal: 'nl',
    kenmerk: vraag.kenmerk,
    versie: vraag.tekstVersie,
    blokken: [
      { soort: 'kop', niveau: 1, tekst: taal('bewijs.titel') },
      ...(vraag.tekent ? [] : [alinea(taal('bewijs.mening'))]),
      {
        soort: 'tabel',
        kop: ['', ''],
        rijen: [
          [taal('klaar.kenmerk'), vraag.kenmerk],
          [taal('bewijs.wie'), `${vraag.partij}, ${datumVoluit(vraag.gevraagdOp)}`],
        ],
      },
      { soort: 'kop', niveau: 2, tekst: taal('bewijs.vraag') },
      alinea(tekst.titel),
      alinea([...tekst.inleiding, ...tekst.keuze].join(' ')),
      { soort: 'kop', niveau: 2, tekst: taal('bewijs.antwoord') },
      ...tekst.ontvangers.flatMap((ontvanger): readonly Blok[] => [
        { soort: 'kop', niveau: 3, tekst: `${ontvanger.naam}, ${ontvanger.rol}` },
        {
          soort: 'tabel',
          kop: ['Vraag', 'Zo ziet de ander het', 'Antwoord'],
          rijen: ontvanger.soorten.map(({ soort, vraag: zin, voorbeeld }) => [
            zin,
            voorbeeld,
            standVan(vraag, { deelnemer: ontvanger.deelnemer, soort }),
          ]),
        },
        alinea(taal('vraag.inkijk.nooit', { wie: ontvanger.naam, wat: ontvanger.nooit })),
      ]),
      alinea(taal('bewijs.geldt')),
      {
        soort: 'kader',
        titel: taal('klaar.wat-nu'),
        blokken: [
          alinea(taal('bewijs.intrekken', { telefoon: regie.telefoon })),
          alinea(taal('bewijs.klacht', { naam: regie.naam })),
        ],
      },
      alinea(`${BEWIJS_VERSIE}. SHA-256: ${vraag.tekstHash}`),
    ],
  };
}

type Cel = { readonly deelnemer: string; readonly soort: string };

function standVan({ antwoorden }: Leesbaar, { deelnemer, soort }: Cel): string {
  const antwoord = antwoorden.find((a) => a.deelnemer === deelnemer && a.soort === soort);
  if (antwoord === undefined) return 'Nee';
  const papier = antwoord.herkomst === 'papier' ? ', van papier' : '';
  if (antwoord.ingetrokkenOp !== null) return `Nee, ingetrokken op ${datumEnTijd(antwoord.ingetrokkenOp)}${papier}`;
  return `${antwoord.antwoord === 'ja' ? 'Ja' : 'Nee'}, ${datumEnTijd(antwoord.op)}${papier}`;
}
