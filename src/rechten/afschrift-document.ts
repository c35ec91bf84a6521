import { soortwoorden } from '../betrokkene/gegevens/soortwoorden.ts';
import { metHoofdletter } from '../casus/woorden.ts';
import type { Blok, Document } from '../document/document.ts';
import { tijdIn } from '../web/tijd-in-taal.ts';
import { GRONDEN } from './gronden.ts';
import type { Afschrift, Afschriftregel } from './maak-afschrift.ts';
import { verzoeknummer } from './soorten.ts';
import type { Rechtentaal } from './teksten.ts';
import type { Deelbeeld } from './toon-verzoeken.ts';

/** Het afschrift als document: wat de vrager nu mag lezen, en wat elke organisatie antwoordde. */
export function afschriftDocument({ beeld, kenmerk, regels, op }: Afschrift, taal: Rechtentaal): Document {
  const dag = tijdIn(taal.code).datumVoluit(op);
  return {
    titel: taal('afschrift.titel'),
    taal: taal.code,
    kenmerk,
    versie: verzoeknummer(beeld.id),
    blokken: [
      { soort: 'kop', niveau: 1, tekst: taal('afschrift.titel') },
      alinea(taal('afschrift.inleiding', { dag, nummer: verzoeknummer(beeld.id) })),
      ...(regels.length === 0
        ? [alinea(taal('afschrift.leeg'))]
        : regels.flatMap((regel) => gegevenblokken(regel, taal))),
      { soort: 'kop', niveau: 2, tekst: taal('afschrift.partijen') },
      ...beeld.partijen.flatMap((deel) => deelblokken(deel, taal)),
    ],
  };
}

const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });

function gegevenblokken(regel: Afschriftregel, taal: Rechtentaal): readonly Blok[] {
  const dag = regel.brondatum === null ? '' : tijdIn(taal.code).datumVoluit(regel.brondatum);
  const aard = regel.aard === null ? '' : taal(`afschrift.${regel.aard}`);
  return [
    { soort: 'kop', niveau: 2, tekst: metHoofdletter(soortwoorden(taal)[regel.soort]) },
    alinea(taal('afschrift.van', { bron: regel.bron, dag, aard }).trim()),
    ...(regel.tekst ?? taal('afschrift.weg')).split(/\n+/u).map(alinea),
  ];
}

function deelblokken({ partij, stand, grond, woorden }: Deelbeeld, taal: Rechtentaal): readonly Blok[] {
  return [
    { soort: 'kop', niveau: 3, tekst: partij },
    alinea(`${taal(`deel.${stand}`)}.`),
    ...(grond === null
      ? []
      : [alinea(taal('deel.waarom', { reden: taal(`grond.${grond}`), wet: GRONDEN[grond].wet }))]),
    ...(woorden === null ? [] : woorden.split(/\n+/u).map(alinea)),
  ];
}
