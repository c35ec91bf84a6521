import type { Blok, Document } from '../document/document.ts';
import { merkWoorden, nederlands } from '../document/taaldeel.ts';
import { VAKJE } from '../document/vakje.ts';
import type { Taalcode } from '../web/taal.ts';
import type { Papierblad } from './lees-papierblad.ts';
import { PAPIERWOORDEN, type Papierwoorden } from './papier-woorden.ts';
import { type Ontvangertekst, tekstIn, versieIn } from './vraagtekst.ts';

/**
 * Het formulier van een ondertekenaar op papier (Bijl 5-e tot 5-l): dezelfde zinnen als op het scherm, in de taal die de ondertekenaar
 * leest, ja en nee naast elkaar, en een eigen blad voor ieder die tekent, zodat niemand het antwoord van een ander ziet. Namen staan
 * er niet in: wie tekent, schrijft ze zelf.
 */
export function papierDocument(blad: Papierblad, taal: Taalcode = 'nl'): Document {
  const tekst = tekstIn(blad.teksten, { vorm: blad.als === 'jongere' ? 'je' : 'u', taal });
  const woorden = PAPIERWOORDEN[taal];
  return {
    titel: tekst.titel,
    taal,
    kenmerk: blad.kenmerk,
    versie: `${versieIn(blad.tekstVersie, taal)}, ${blad.tekstHash.slice(0, 12)}`,
    blokken: [
      { soort: 'kop', niveau: 1, tekst: tekst.titel },
      alinea(merkWoorden(tekst.inleiding.join(' '), blad.vraagstuk)),
      alinea(tekst.keuze.join(' ')),
      ...tekst.ontvangers.flatMap((ontvanger) => ontvangerblokken(ontvanger, woorden)),
      alinea(tekst.slot.join(' ')),
      alinea(woorden.naarHuis(blad.als, blad.partij)),
      alinea(`${woorden.kenmerk}: ${blad.tekstHash}`),
      ...(titelVan(blad) === 'mening' ? [alinea(woorden.mening)] : []),
      { soort: 'kader', titel: woorden.titel[titelVan(blad)], blokken: handtekening(blad, woorden) },
    ],
  };
}

const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });
const regel = (label: string): Blok => ({ soort: 'invulregel', label });

// Wat de gever zelf schreef, blijft in elke taal zoals hij het schreef: niemand tekent een vertaling die hij niet zag.
function ontvangerblokken({ naam, rol, soorten, nooit }: Ontvangertekst, woorden: Papierwoorden): readonly Blok[] {
  return [
    { soort: 'kop', niveau: 2, tekst: `${naam}, ${rol}` },
    {
      soort: 'tabel',
      kop: woorden.tabel,
      rijen: soorten.map(({ vraag, voorbeeld }) => [vraag, nederlands(voorbeeld), VAKJE, VAKJE]),
    },
    alinea(woorden.nooit(naam, nederlands(nooit))),
  ];
}

function titelVan({ als, tekent, beslistZelf }: Papierblad): keyof Papierwoorden['titel'] {
  if (als !== 'jongere') return als;
  return beslistZelf ? 'beslist-zelf' : tekent ? 'jongere' : 'mening';
}

// Staat de handtekening op een volgend blad, dan zegt zij zelf bij welke vraag zij hoort.
function handtekening({ als, kenmerk }: Papierblad, woorden: Papierwoorden): readonly Blok[] {
  return [
    ...(als === 'jongere' ? woorden.jongere : woorden.ander).map(regel),
    regel(woorden.plaats),
    { soort: 'invulregel', label: woorden.handtekening(kenmerk), ruim: true },
  ];
}
