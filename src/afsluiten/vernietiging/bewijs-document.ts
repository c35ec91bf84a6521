import type { Document } from '../../document/document.ts';
import { datumEnTijd, datumVoluit } from '../../web/tijd.ts';
import { inhoudregels, type Vernietigingsbewijs } from './bewijs.ts';

const SOORTEN: Readonly<Record<Vernietigingsbewijs['sleutels'][number]['soort'], string>> = {
  'gedeelde-laag': 'Gedeelde laag van de casus',
  organisatie: 'Wat een organisatie inbracht',
  gezinslid: 'Wat ouder of jongere zelf inbracht',
  jongere: 'De aanmelding van de jongere',
  naam: 'Naam en bereik van een gezinslid dat hier nooit keek',
};

/** Het bewijs van vernietiging op papier, voor het dossier van de procesregiepartij (9.2). */
export function bewijsDocument(
  bewijs: Vernietigingsbewijs,
  wie: { readonly begonnen: string; readonly goedgekeurd: string },
): Document {
  const op = (moment: string) => datumEnTijd(new Date(moment));
  return {
    titel: 'Bewijs van vernietiging',
    taal: 'nl',
    kenmerk: bewijs.kenmerk,
    versie: bewijs.schema,
    blokken: [
      { soort: 'kop', niveau: 1, tekst: 'Bewijs van vernietiging' },
      {
        soort: 'alinea',
        tekst: `${bewijs.partij} heeft vernietigd wat in casus ${bewijs.kenmerk} samen is opgeschreven. De casus sloot op ${datumVoluit(new Date(bewijs.geslotenOp))}; bewaren mocht tot ${datumVoluit(bewijs.bewarenTot)}. Dat volgt uit artikel 9.2 van het convenant en artikel 5 lid 1 onder e van de AVG.`,
      },
      {
        soort: 'lijst',
        genummerd: false,
        regels: [
          `Begonnen door ${wie.begonnen}, ${op(bewijs.begonnen.op)}`,
          `Goedgekeurd door ${wie.goedgekeurd}, ${op(bewijs.goedgekeurd.op)}`,
          `Uitgevoerd van ${op(bewijs.uitgevoerd.begin)} tot ${op(bewijs.uitgevoerd.eind)}`,
        ],
      },
      { soort: 'kop', niveau: 2, tekst: 'Wat weg is' },
      {
        soort: 'tabel',
        kop: ['Soort', 'Aantal'],
        rijen: inhoudregels(bewijs.verwijderd).map(({ naam, aantal }) => [naam, String(aantal)]),
      },
      {
        soort: 'alinea',
        tekst: `Bij de controle vroegen ${bewijs.gecontroleerd} versleutelde teksten allemaal om een sleutel die er niet meer is. Daarna zijn ook de rijen verwijderd.`,
      },
      { soort: 'kop', niveau: 2, tekst: 'Vernietigde sleutels' },
      {
        soort: 'tabel',
        kop: ['Waarvan', 'Wanneer', 'Vingerafdruk (SHA-256)'],
        rijen: bewijs.sleutels.map(({ soort, van, op: moment, vingerafdruk }) => [
          van === null ? SOORTEN[soort] : `${SOORTEN[soort]}: ${van}`,
          op(moment),
          vingerafdruk.replaceAll(/(.{16})(?=.)/g, '$1 '),
        ]),
      },
      { soort: 'kop', niveau: 2, tekst: 'Wat blijft' },
      {
        soort: 'alinea',
        tekst: `Het logboek zonder inhoud blijft voor zijn eigen termijn, met de naam van wie uit het gezin ooit keek: die leest het nog. De vernietiging staat daarin als regel ${bewijs.logboek.volgnummer}, met bladhash ${bewijs.logboek.blad}. Organisaties bewaren hun eigen deel in hun eigen dossier, onder hun eigen termijn. Back-ups van deze casus gaan niet meer open: de sleutels zijn weg.`,
      },
    ],
  };
}
