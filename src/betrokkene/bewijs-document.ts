import type { Regie } from '../casus/regie.ts';
import type { Blok, Document } from '../document/document.ts';
import { merkWoorden, nederlands } from '../document/taaldeel.ts';
import type { Leesbaar } from '../toestemming/toon-vraag.ts';
import { kaderIn } from '../web/kader.ts';
import { tijdIn } from '../web/tijd-in-taal.ts';
import type { Taal } from './teksten/teksten.ts';

/** Versie van het bewijs, naar ISO/IEC TS 27560:2023. */
const BEWIJS_VERSIE = 'ISO/IEC TS 27560:2023, ontvangstbewijs 1';

const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });

/**
 * Het ontvangstbewijs voor wie antwoordde (C-14): kenmerk, tekst zoals gelezen met haar hash, wie vroeg, wie het mag lezen, per
 * soort ja of nee, sinds wanneer, hoe lang het geldt, en hoe iemand intrekt of klaagt.
 */
export function bewijsDocument(
  vraag: Leesbaar,
  { regie, taal }: { readonly regie: Regie; readonly taal: Taal },
): Document {
  const { tekst, versie } = vraag.getekend ?? { tekst: vraag.tekst, versie: vraag.tekstVersie };
  const { datumVoluit } = tijdIn(taal.code);
  return {
    titel: taal('bewijs.titel'),
    taal: taal.code,
    kenmerk: vraag.kenmerk,
    versie,
    blokken: [
      { soort: 'kop', niveau: 1, tekst: taal('bewijs.titel') },
      ...(vraag.tekent ? [] : [alinea(taal('bewijs.mening'))]),
      {
        soort: 'lijst',
        genummerd: false,
        regels: [
          `${taal('klaar.kenmerk')}: ${vraag.kenmerk}`,
          `${taal('bewijs.wie')}: ${vraag.partij}, ${datumVoluit(vraag.gevraagdOp)}`,
        ],
      },
      { soort: 'kop', niveau: 2, tekst: taal('bewijs.vraag') },
      alinea(tekst.titel),
      alinea(merkWoorden([...tekst.inleiding, ...tekst.keuze].join(' '), vraag.vraagstuk)),
      { soort: 'kop', niveau: 2, tekst: taal('bewijs.antwoord') },
      ...tekst.ontvangers.flatMap((ontvanger): readonly Blok[] => [
        { soort: 'kop', niveau: 3, tekst: `${ontvanger.naam}, ${ontvanger.rol}` },
        {
          soort: 'tabel',
          kop: [taal('bewijs.kop.vraag'), taal('bewijs.kop.inkijk'), taal('bewijs.kop.antwoord')],
          rijen: ontvanger.soorten.map(({ soort, vraag: zin, voorbeeld }) => [
            zin,
            nederlands(voorbeeld),
            standVan(vraag, { deelnemer: ontvanger.deelnemer, soort, taal }),
          ]),
        },
        alinea(taal('vraag.inkijk.nooit', { wie: ontvanger.naam, wat: nederlands(ontvanger.nooit) })),
      ]),
      alinea(taal('bewijs.geldt')),
      {
        soort: 'kader',
        titel: taal('klaar.wat-nu'),
        blokken: [
          ...(regie.voorbij ? [] : [alinea(taal('bewijs.intrekken', vraag.bel))]),
          alinea(taal('bewijs.klacht', { naam: regie.naam })),
        ],
      },
      alinea(`${nederlands(BEWIJS_VERSIE)}. SHA-256: ${vraag.tekstHash}`),
    ],
  };
}

type Cel = { readonly deelnemer: string; readonly soort: string; readonly taal: Taal };

function standVan({ antwoorden }: Leesbaar, { deelnemer, soort, taal }: Cel): string {
  const woord = kaderIn(taal.code);
  const { datumEnTijd } = tijdIn(taal.code);
  const antwoord = antwoorden.find((a) => a.deelnemer === deelnemer && a.soort === soort);
  if (antwoord === undefined) return woord.nee;
  const papier = antwoord.herkomst === 'papier' ? `, ${taal('bewijs.papier')}` : '';
  if (antwoord.ingetrokkenOp !== null)
    return `${woord.nee}, ${taal('bewijs.ingetrokken', { dag: datumEnTijd(antwoord.ingetrokkenOp) })}${papier}`;
  return `${woord[antwoord.antwoord]}, ${datumEnTijd(antwoord.op)}${papier}`;
}
