import type { Blok, Document } from '../document/document.ts';
import { inZin, naamMetRol } from '../gegeven/mensen.ts';
import { datumVoluit } from '../web/tijd.ts';
import type { Stuk, Verslagbeeld } from './toon-verslag.ts';
import {
  AANWEZIGHEID,
  AKKOORDNAMEN,
  afspraakzin,
  GESLOTEN,
  merkteken,
  statustekst,
  toetredingzin,
  verslagtitel,
} from './verslagwoorden.ts';

const VERNIETIGD = 'De tekst is vernietigd.';
const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });
const kop = (tekst: string): Blok => ({ soort: 'kop', niveau: 2, tekst });

/**
 * Het verslag als document: precies wat deze lezer op de pagina leest, en niets meer (E-25, CL-5d). Een afdruk gaat van hand tot
 * hand: dat iets volgens iemand niet klopt staat erop, met welke woorden hij dat zei niet.
 */
export function verslagAlsDocument(beeld: Verslagbeeld): Document {
  const { casus, verslag } = beeld;
  const titel = verslagtitel(beeld);
  const over = beeld.blad === null ? '' : ` Over: ${beeld.blad.aanspreek}.`;
  return {
    titel,
    taal: 'nl',
    kenmerk: casus.kenmerk,
    versie: `${verslag.ronde}, ${statustekst(verslag).toLowerCase()}`,
    blokken: [
      { soort: 'kop', niveau: 1, tekst: titel },
      alinea(`Casus ${casus.kenmerk}, ${casus.overlegtype}. ${statustekst(verslag)}.${over}`),
      ...(casus.status === 'gesloten' ? [alinea(GESLOTEN)] : inhoud(beeld)),
    ],
  };
}

function inhoud(beeld: Verslagbeeld): readonly Blok[] {
  return [
    ...lijst(
      'Wie er was',
      beeld.aanwezig.map(({ mens, stand }) => `${naamMetRol(mens)}: ${AANWEZIGHEID[stand]}`),
    ),
    ...beeld.toetredingen.map((toetreding) => alinea(toetredingzin(toetreding))),
    ...beeld.stukken.flatMap(stukblokken),
    ...lijst('Wat is afgesproken', beeld.afspraken.map(afspraakzin)),
    ...akkoordblok(beeld),
  ];
}

function stukblokken(stuk: Stuk): readonly Blok[] {
  if (stuk.kind === 'teruggetrokken') return [alinea(merkteken(stuk.op))];
  const { titel, tekst, bron, kloptNiet } = stuk.deel;
  return [
    kop(titel),
    alinea(`Van ${naamMetRol(bron)}.`),
    ...(tekst ?? VERNIETIGD).split(/\n+/u).map(alinea),
    ...kloptNiet.map(({ mens, op }) => alinea(`Volgens ${inZin(mens)} klopt dit niet, ${datumVoluit(op)}.`)),
  ];
}

const lijst = (titel: string, regels: readonly string[]): readonly Blok[] =>
  regels.length === 0 ? [] : [kop(titel), { soort: 'lijst', genummerd: false, regels }];

function akkoordblok({ akkoorden }: Verslagbeeld): readonly Blok[] {
  if (akkoorden.length === 0) return [];
  const rijen = akkoorden.map(({ mens, stand, op }) => [
    mens.naam,
    AKKOORDNAMEN[stand],
    op === null || stand === 'zonder-reactie' ? '' : datumVoluit(op),
  ]);
  return [kop('Klopt het volgens iedereen?'), { soort: 'tabel', kop: ['Wie', 'Reactie', 'Op'], rijen }];
}
