import { maakCsv } from '../../beheer/invoer/csv.ts';
import { metHoofdletter } from '../../casus/woorden.ts';
import type { Document } from '../../document/document.ts';
import { tijdIn } from '../../web/tijd-in-taal.ts';
import type { Taal } from '../teksten/teksten.ts';
import type { Bewaartaal } from './bewaar-teksten.ts';
import { maandnaam } from './maand.ts';
import type { Keekbestand, Meeneemwens } from './neem-wie-keek-mee.ts';
import { redenVan, rolVan, wieVan, zinVan } from './wie-keek-toon.ts';

export type Keekstof = {
  readonly bestand: Keekbestand;
  readonly keuze: Pick<Meeneemwens, 'wie' | 'maand'>;
  readonly op: Date;
  /** De zinnen van de pagina zelf. */
  readonly taal: Taal;
  readonly woorden: Bewaartaal;
};

type Rij = { readonly op: Date; readonly wie: string; readonly wat: string; readonly waarom: string };

/** Elke keer apart: een pagina vouwt gelijke keren samen, een bestand niet. */
function rijenVan({ bestand, taal }: Keekstof): readonly Rij[] {
  return bestand.regels.map((keek) => {
    const rol = rolVan(keek.dader, taal);
    const wie = wieVan(keek.dader, taal);
    return {
      op: keek.op,
      wie: rol === null ? wie : `${wie}, ${rol}`,
      wat: metHoofdletter(zinVan(keek, taal)),
      waarom: metHoofdletter(redenVan(keek, taal) ?? ''),
    };
  });
}

function overzin({ bestand, keuze, op, taal, woorden }: Keekstof): string {
  const wie = keuze.wie === 'gezin' ? taal('wie-keek.gezin').toLowerCase() : bestand.organisatie;
  return woorden('over', {
    op: tijdIn(taal.code).datumEnTijd(op),
    wanneer: keuze.maand === null ? woorden('alle-dagen') : maandnaam(keuze.maand, taal),
    wie: wie ?? woorden('iedereen'),
  });
}

/** "Wie zag mijn gegevens" als document: per dag een tabel met tijd, wie, wat en waarom. */
export function keekDocument(stof: Keekstof): Document {
  const { bestand, op, taal, woorden } = stof;
  const tijden = tijdIn(taal.code);
  const dagen = Map.groupBy(rijenVan(stof), (rij) => tijden.dagEnDatum(rij.op, op));
  return {
    titel: taal('wie-keek.titel'),
    taal: taal.code,
    kenmerk: bestand.kenmerk,
    versie: woorden('versie', { op: tijden.datumVoluit(op) }),
    blokken: [
      { soort: 'kop', niveau: 1, tekst: taal('wie-keek.titel') },
      { soort: 'alinea', tekst: overzin(stof) },
      { soort: 'alinea', tekst: taal('wie-keek.inleiding') },
      ...(bestand.afgekapt ? [{ soort: 'alinea', tekst: woorden('meer') } as const] : []),
      ...(dagen.size === 0 ? [{ soort: 'alinea', tekst: woorden('leeg') } as const] : []),
      ...[...dagen].flatMap(
        ([dag, rijen]) =>
          [
            { soort: 'kop', niveau: 2, tekst: metHoofdletter(dag) },
            {
              soort: 'tabel',
              kop: [woorden('tijd'), woorden('wie'), woorden('wat'), woorden('waarom')],
              rijen: rijen.map((rij) => [tijden.tijd(rij.op), rij.wie, rij.wat, rij.waarom]),
            },
          ] as const,
      ),
    ],
  };
}

/** Hetzelfde als bestand voor een rekenblad; wat een formule zou zijn, is er gewone tekst. */
export function keekCsv(stof: Keekstof): string {
  const { bestand, taal, woorden } = stof;
  const tijden = tijdIn(taal.code);
  return maakCsv([
    [woorden('dag'), woorden('tijd'), woorden('wie'), woorden('wat'), woorden('waarom')],
    ...rijenVan(stof).map((rij) => [tijden.datumVoluit(rij.op), tijden.tijd(rij.op), rij.wie, rij.wat, rij.waarom]),
    ...(bestand.afgekapt ? [[woorden('meer')]] : []),
  ]);
}
