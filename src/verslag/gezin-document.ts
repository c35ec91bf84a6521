import { geschrevenDoor } from '../betrokkene/gegevens/geschreven.ts';
import { naamIn } from '../betrokkene/verbinden.ts';
import { metHoofdletter } from '../casus/woorden.ts';
import type { Blok, Document } from '../document/document.ts';
import { nederlands } from '../document/taaldeel.ts';
import type { Mens } from '../gegeven/mensen.ts';
import { tijdIn } from '../web/tijd-in-taal.ts';
import type { Deelbeeld } from './deelbeeld.ts';
import type { Verslagtaal } from './teksten.ts';
import type { Toetredingsbeeld } from './toetredingen.ts';
import type { Stuk, Verslagbeeld } from './toon-verslag.ts';

const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });
const kop = (tekst: string): Blok => ({ soort: 'kop', niveau: 2, tekst });
const lijst = (titel: string, regels: readonly string[]): readonly Blok[] =>
  regels.length === 0 ? [] : [kop(titel), { soort: 'lijst', genummerd: false, regels }];

/** Het verslag voor ouder en jongere op papier: dezelfde woorden als op de eigen pagina, in de eigen taal, en niets meer (E-25). */
export function gezinsverslagDocument(beeld: Verslagbeeld, taal: Verslagtaal): Document {
  const titel = taal('titel', { dag: tijdIn(taal.code).datumVoluit(beeld.bijeenkomstOp) });
  const stand = standzin(beeld, taal);
  return {
    titel,
    taal: taal.code,
    kenmerk: beeld.casus.kenmerk,
    versie: `${beeld.verslag.ronde}, ${taal(beeld.verslag.status === 'uitgebracht' ? 'pdf.klaar' : 'pdf.concept')}`,
    blokken: [
      { soort: 'kop', niveau: 1, tekst: titel },
      alinea(stand),
      ...(beeld.casus.status === 'gesloten' ? [] : inhoud(beeld, taal)),
    ],
  };
}

/** Hoe ver het verslag is, voor wie het leest. */
export function standzin({ casus, verslag }: Verslagbeeld, taal: Verslagtaal): string {
  if (casus.status === 'gesloten') return taal('gesloten');
  switch (verslag.status) {
    case 'concept':
    case 'ter-akkoord':
      return taal('stand.ter-akkoord', { dag: tijdIn(taal.code).datumVoluit(verslag.reageer_voor ?? '') });
    case 'vastgesteld':
      return taal('stand.vastgesteld');
    case 'uitgebracht':
      return taal('stand.uitgebracht');
  }
}

/** Welke organisatie erbij kwam (Art 18.3 (b)). */
export const toetredingVoorGezin = ({ naam, op }: Toetredingsbeeld, taal: Verslagtaal): string =>
  taal('toegetreden', { naam, dag: tijdIn(taal.code).datumVoluit(op) });

/** Wat deze lezer in eigen woorden over het hele verslag zei. */
export const eigenWoorden = ({ algemeen }: Verslagbeeld): readonly string[] =>
  algemeen.flatMap(({ ik, woorden }) => (ik ? [woorden] : []));

/** Dat dit deel volgens deze lezer niet klopt, met de eigen woorden. */
export function eigenMening({ kloptNiet }: Deelbeeld, taal: Verslagtaal): readonly string[] {
  return kloptNiet
    .filter(({ ik }) => ik)
    .map(({ woorden }) =>
      [taal('klopt-niet.gezegd'), ...(woorden === null ? [] : [taal('klopt-niet.woorden', { woorden })])].join(' '),
    );
}

/** Midden in een zin; de lezer zelf heet hier "u" of "jij". */
export const lezerOfNaam = (mens: Mens, { ik }: Verslagbeeld, taal: Verslagtaal): string =>
  mens.deelnemer === ik.deelnemer ? taal('ik').toLowerCase() : naamIn(taal, mens);

/** "Femke Bos was er." */
export const aanwezigzin = (
  { mens, stand }: Verslagbeeld['aanwezig'][number],
  beeld: Verslagbeeld,
  taal: Verslagtaal,
): string => taal(`aanwezig.${stand}`, { naam: metHoofdletter(lezerOfNaam(mens, beeld, taal)) });

function inhoud(beeld: Verslagbeeld, taal: Verslagtaal): readonly Blok[] {
  const mijn = beeld.akkoorden.find((a) => a.ik);
  return [
    ...beeld.toetredingen.map((toetreding) => alinea(toetredingVoorGezin(toetreding, taal))),
    ...beeld.stukken.flatMap((stuk) => stukblokken(stuk, beeld, taal)),
    ...lijst(
      taal('afspraken'),
      beeld.afspraken.map(({ tekst, wie, datum }) => {
        const naam = wie === null ? null : lezerOfNaam(wie, beeld, taal);
        return [
          nederlands(/[.!?]$/.test(tekst) ? tekst : `${tekst}.`),
          ...(naam === null ? [] : [taal('afspraak.wie', { wie: naam })]),
          ...(datum === null ? [] : [taal('afspraak.dag', { dag: tijdIn(taal.code).datumVoluit(datum) })]),
        ].join(' ');
      }),
    ),
    ...(mijn === undefined ? [] : [kop(taal('vraag')), alinea(taal(`antwoord.${mijn.stand}`))]),
    ...eigenWoorden(beeld).map((woorden) => alinea(taal('klopt-niet.woorden', { woorden }))),
    ...lijst(
      taal('aanwezig'),
      beeld.aanwezig.map((aanwezig) => aanwezigzin(aanwezig, beeld, taal)),
    ),
  ];
}

function stukblokken(stuk: Stuk, beeld: Verslagbeeld, taal: Verslagtaal): readonly Blok[] {
  if (stuk.kind === 'teruggetrokken') {
    const { op } = stuk;
    return [alinea(op === null ? taal('weg.nu') : taal('weg', { dag: tijdIn(taal.code).datumVoluit(op) }))];
  }
  const { titel, tekst, bron } = stuk.deel;
  return [
    kop(geschrevenDoor(bron, titel)),
    ...(tekst === null
      ? [alinea(taal('vernietigd'))]
      : tekst.split(/\n+/u).map((regel) => alinea(geschrevenDoor(bron, regel)))),
    alinea(taal('van', { naam: lezerOfNaam(bron, beeld, taal) })),
    ...eigenMening(stuk.deel, taal).map(alinea),
  ];
}
