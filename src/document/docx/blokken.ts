import { assertNever } from '../../lib/onbereikbaar.ts';
import type { Blok, Document } from '../document.ts';
import { alinea, stuk, xml } from './woordxml.ts';

/** Wat er bij het zetten onthouden wordt: per lijst of zij genummerd is, hoeveel invulregels er waren, en het niveau van de vorige kop. */
export type Zetting = {
  readonly taal: Document['taal'];
  readonly lijsten: boolean[];
  invulregels: number;
  niveau: number;
};

const INVULLEN = { nl: 'Vul hier in', en: 'Fill in here' } as const;

/** Maakt van blokken de inhoud van word/document.xml (ECMA-376-1, 17.2). Koppen slaan nooit een niveau over, net als in de PDF. */
export const blokkenXml = (blokken: readonly Blok[], zetting: Zetting, stijl: string | null = null): string =>
  blokken.map((blok) => blokXml(blok, zetting, stijl)).join('');

function blokXml(blok: Blok, zetting: Zetting, stijl: string | null): string {
  switch (blok.soort) {
    case 'kop':
      return kop(blok.tekst, blok.niveau, zetting, blok.nieuwBlad);
    case 'alinea':
      return blok.tekst.trim() === '' ? '' : alinea(stijl, stuk(blok.tekst));
    case 'invulregel':
      return invulregel(blok.label, zetting);
    case 'lijst':
      return lijst(blok, zetting);
    case 'tabel':
      return tabel(blok);
    case 'kader': {
      const buiten = zetting.niveau;
      const inhoud = kop(blok.titel, Math.max(2, buiten + 1), zetting) + blokkenXml(blok.blokken, zetting, 'Kader');
      zetting.niveau = buiten;
      return inhoud;
    }
    default:
      return assertNever(blok);
  }
}

function kop(tekst: string, gevraagd: number, zetting: Zetting, nieuwBlad = false): string {
  if (tekst.trim() === '') return '';
  zetting.niveau = Math.min(gevraagd, zetting.niveau + 1, 4);
  return alinea(`Kop${zetting.niveau}`, stuk(tekst), nieuwBlad ? '<w:pageBreakBefore/>' : undefined);
}

// Een vak om in te typen (17.5.2): Word springt er met de tabtoets naartoe en een voorlezer noemt de vraag.
function invulregel(label: string, zetting: Zetting): string {
  zetting.invulregels += 1;
  const vak =
    `<w:sdt><w:sdtPr><w:alias w:val="${xml(label.slice(0, 60))}"/><w:tag w:val="invul-${zetting.invulregels}"/>` +
    `<w:id w:val="${zetting.invulregels}"/><w:showingPlcHdr/><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>` +
    `<w:r><w:rPr><w:rStyle w:val="Plaatshouder"/></w:rPr><w:t>${INVULLEN[zetting.taal]}</w:t></w:r></w:sdtContent></w:sdt>`;
  return alinea('Invulregel', `${stuk(`${label}: `, { vet: true })}${vak}`);
}

function lijst({ genummerd, regels }: Extract<Blok, { soort: 'lijst' }>, zetting: Zetting): string {
  const punten = regels.filter((regel) => regel.trim() !== '');
  if (punten.length === 0) return '';
  zetting.lijsten.push(genummerd);
  const nummer = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${zetting.lijsten.length}"/></w:numPr>`;
  return punten.map((punt) => alinea('Lijst', stuk(punt), nummer)).join('');
}

/** De breedte tussen de kantlijnen, in twintigste punten: A4 met 2,5 cm links en rechts. */
const BREEDTE = 9070;

function tabel({ kop: koppen, rijen }: Extract<Blok, { soort: 'tabel' }>): string {
  const aantal = Math.max(koppen.length, ...rijen.map((rij) => rij.length));
  if (aantal === 0) return '';
  const breedte = Math.floor(BREEDTE / aantal);
  const cellen = (teksten: readonly string[], vet: boolean): string =>
    Array.from({ length: aantal }, (_, plaats) => {
      const vlak = vet ? '<w:shd w:val="clear" w:color="auto" w:fill="EAF0FC"/>' : '';
      const inhoud = alinea(null, stuk(teksten[plaats] ?? '', { vet }));
      return `<w:tc><w:tcPr><w:tcW w:w="${breedte}" w:type="dxa"/>${vlak}</w:tcPr>${inhoud}</w:tc>`;
    }).join('');
  // De kop herhaalt op elk blad en geldt voor een voorlezer als kop (17.4.49); een rij breekt niet over bladen.
  const kopregel = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cellen(koppen, true)}</w:tr>`;
  const regels = rijen.map((rij) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cellen(rij, false)}</w:tr>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="Tabelraster"/><w:tblW w:w="${breedte * aantal}" w:type="dxa"/>` +
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>' +
    `<w:tblGrid>${`<w:gridCol w:w="${breedte}"/>`.repeat(aantal)}</w:tblGrid>${kopregel}${regels}</w:tbl>${alinea(null, '')}`
  );
}
