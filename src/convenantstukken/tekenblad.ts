import { ORGANEN } from '../beheer/organisatie/organisatie.ts';
import { ORGAAN } from '../beheer/teksten.ts';
import type { Blok, Document } from '../document/document.ts';
import { datumVoluit } from '../web/tijd.ts';
import { alinea, feiten, kop, onderkop, stuk, tekenvak } from './blokken.ts';
import type { Stukpartij, Stukstof, Stuktekst } from './stof.ts';

/** Het blad waarop iedereen tekent die zelf partij is, een gemeente met elk van haar organen (P-1, P-2, P-3, Art 17.2, Sign-1). */
export function maakTekenblad(stof: Stukstof, tekst: Stuktekst): Document {
  return stuk(stof, 'Tekenblad', [
    alinea(`Hiermee tekenen de partijen versie ${tekst.label} van ${stof.convenant.naam}.`),
    kop('Welke tekst'),
    ...feiten([
      ['Convenant', stof.convenant.naam],
      ['Versie', tekst.label],
      ...(tekst.vingerafdruk === null ? [] : [['Vingerafdruk van de PDF (SHA-256)', tekst.vingerafdruk] as const]),
    ]),
    kop('Waar en wanneer'),
    ...feiten([
      [
        'Overleg',
        tekst.kader === 'ooo'
          ? 'Over ondersteuningsplan en jeugdplan'
          : tekst.kader === 'apart'
            ? 'Een eigen bijeenkomst'
            : null,
      ],
      ['Dag', tekst.oooOp === null ? null : datumVoluit(tekst.oooOp)],
      ['Plaats', tekst.oooPlaats],
    ]),
    ...(tekst.verwijzingen.length === 0
      ? []
      : [kop('Waar dit overleg op rust'), { soort: 'lijst', genummerd: false, regels: tekst.verwijzingen } as const]),
    kop('Wie zelf tekent'),
    ...tekst.tekenaars.flatMap(vakken),
    ...(tekst.toegetreden.length === 0
      ? []
      : [kop('Wie eerder toetrad en deze versie ook tekent'), ...tekst.toegetreden.flatMap(vakken)]),
    ...(tekst.schoolbesturen.length === 0 ? [] : besturen(tekst)),
  ]);
}

/** Een gemeente tekent met elk van haar organen; een ander met het orgaan dat hem vertegenwoordigt. */
function vakken({ soort, naam, plaats, kantooradres }: Stukpartij): readonly Blok[] {
  const organen = ORGANEN[soort].map((orgaan) => ORGAAN[orgaan].toLowerCase());
  const tekenend = soort === 'gemeente' ? organen : [organen.join(' of ')];
  return tekenend.flatMap((orgaan) => [
    onderkop(`${naam}, ${orgaan}`),
    ...(soort === 'swv' ? [alinea(`Gevestigd te ${plaats}${kantoor(kantooradres)}.`)] : []),
    ...tekenvak('Naam', 'Functie', 'Datum en plaats'),
  ]);
}

const kantoor = (adres: string | null | undefined): string => (adres ? `, kantoor houdend aan ${adres}` : '');

const besturen = ({ schoolbesturen }: Stuktekst): readonly Blok[] => [
  kop('Wie meedoet met een volmacht'),
  alinea('Een volmacht die later is gedateerd dan de handtekening die erop rust, telt niet.'),
  {
    soort: 'tabel',
    kop: ['Schoolbestuur', 'Plaats', 'Volmacht'],
    rijen: schoolbesturen.map(({ naam, plaats, volmachtOp }) => [
      naam,
      plaats,
      volmachtOp === null ? 'nog niet ontvangen' : `van ${datumVoluit(volmachtOp)}`,
    ]),
  },
];
