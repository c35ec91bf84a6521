import { datumEnTijd } from '../../web/tijd.ts';
import type { Afdruk, Document } from '../document.ts';
import { TAALCODE, VOETWOORDEN } from '../voetwoorden.ts';
import { alinea, stuk, xml } from './woordxml.ts';

/** Het woord vooraan elk XML-deel. */
export const XMLKOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const BLAUW = '1F3F98';
const LIJN = '6D7A97';

type Kopstijl = { readonly niveau: 1 | 2 | 3 | 4; readonly grootte: number; readonly ervoor: number };
const KOPPEN: readonly Kopstijl[] = [
  { niveau: 1, grootte: 40, ervoor: 0 },
  { niveau: 2, grootte: 29, ervoor: 360 },
  { niveau: 3, grootte: 24, ervoor: 280 },
  { niveau: 4, grootte: 22, ervoor: 200 },
];

// De namen van de stijlen zijn die van Word zelf: zo staan de koppen in het navigatievenster en leest een voorlezer ze als kop.
const kopstijl = ({ niveau, grootte, ervoor }: Kopstijl): string =>
  `<w:style w:type="paragraph" w:styleId="Kop${niveau}"><w:name w:val="heading ${niveau}"/><w:basedOn w:val="Standaard"/>` +
  `<w:next w:val="Standaard"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>` +
  `<w:spacing w:before="${ervoor}" w:after="80"/><w:outlineLvl w:val="${niveau - 1}"/></w:pPr>` +
  `<w:rPr><w:b/><w:color w:val="${BLAUW}"/><w:sz w:val="${grootte}"/></w:rPr></w:style>`;

/** styles.xml: lopende tekst, koppen, lijst, tabel, invulregel, kader en voet, met de taal van het document (17.7). */
export const stijlen = (taal: Document['taal']): string =>
  `${XMLKOP}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>` +
  `<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${TAALCODE[taal]}"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  KOPPEN.map(kopstijl).join('') +
  '<w:style w:type="paragraph" w:styleId="Lijst"><w:name w:val="List Paragraph"/><w:basedOn w:val="Standaard"/><w:qFormat/>' +
  '<w:pPr><w:spacing w:after="60"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Invulregel"><w:name w:val="Invulregel"/><w:basedOn w:val="Standaard"/>' +
  `<w:pPr><w:keepLines/><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="4" w:color="${LIJN}"/></w:pBdr>` +
  '<w:spacing w:before="160" w:after="160"/></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Kader"><w:name w:val="Kader"/><w:basedOn w:val="Standaard"/>' +
  `<w:pPr><w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="${BLAUW}"/></w:pBdr><w:ind w:left="284"/></w:pPr></w:style>` +
  '<w:style w:type="paragraph" w:styleId="Voet"><w:name w:val="footer"/><w:basedOn w:val="Standaard"/><w:pPr><w:tabs>' +
  '<w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Plaatshouder"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="4B5875"/></w:rPr></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="Tabelgewoon"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>' +
  '<w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:styleId="Tabelraster"><w:name w:val="Table Grid"/><w:basedOn w:val="Tabelgewoon"/>' +
  `<w:tblPr><w:tblBorders>${randen()}</w:tblBorders></w:tblPr></w:style></w:styles>`;

const randen = (): string =>
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((kant) => `<w:${kant} w:val="single" w:sz="4" w:space="0" w:color="${LIJN}"/>`)
    .join('');

const niveau = (soort: 'bullet' | 'decimal', tekst: string): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${soort}"/><w:lvlText w:val="${tekst}"/><w:lvlJc w:val="left"/>` +
  '<w:pPr><w:ind w:left="454" w:hanging="340"/></w:pPr></w:lvl>';

/** numbering.xml (17.9): elke lijst heeft een eigen nummer, zodat elke genummerde lijst weer bij 1 begint. */
export const nummering = (lijsten: readonly boolean[]): string =>
  `${XMLKOP}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${niveau('bullet', '•')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${niveau('decimal', '%1.')}</w:abstractNum>` +
  lijsten
    .map(
      (genummerd, plaats) =>
        `<w:num w:numId="${plaats + 1}"><w:abstractNumId w:val="${genummerd ? 1 : 0}"/>` +
        `${genummerd ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' : ''}</w:num>`,
    )
    .join('') +
  '</w:numbering>';

const veld = (opdracht: 'PAGE' | 'NUMPAGES'): string =>
  `<w:fldSimple w:instr="${opdracht}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

/** footer1.xml: kenmerk, titel, versie en bladnummer, en eronder wie dit wanneer maakte; als de voet van de PDF (bar C14). */
export function voet(document: Document, afdruk: Afdruk): string {
  const woorden = VOETWOORDEN[document.taal];
  const kenmerk = document.kenmerk === null ? '' : `${document.kenmerk}, `;
  const links = `${kenmerk}${document.titel}, ${woorden.versie} ${document.versie}`;
  const rechts = `<w:r><w:tab/></w:r>${stuk(`${woorden.blad} `)}${veld('PAGE')}${stuk(` ${woorden.van} `)}${veld('NUMPAGES')}`;
  const lijn = `<w:pBdr><w:top w:val="single" w:sz="6" w:space="6" w:color="${LIJN}"/></w:pBdr>`;
  return (
    `${XMLKOP}<w:ftr ${W}>${alinea('Voet', stuk(links) + rechts, lijn)}` +
    `${alinea('Voet', stuk(`${woorden.door} ${afdruk.door}, ${datumEnTijd(afdruk.op)}`))}</w:ftr>`
  );
}

/** docProps/core.xml: titel, taal en tijd (ISO/IEC 29500-2, 11.1). Er staat geen mens in. */
export const kern = ({ titel, taal, versie }: Document, { op }: Afdruk): string => {
  const tijd = (naam: string) => `<dcterms:${naam} xsi:type="dcterms:W3CDTF">${op.toISOString()}</dcterms:${naam}>`;
  return (
    `${XMLKOP}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xml(titel)}</dc:title><dc:creator>Overlegtafel</dc:creator><dc:language>${TAALCODE[taal]}</dc:language>` +
    `<cp:version>${xml(versie)}</cp:version>${tijd('created')}${tijd('modified')}</cp:coreProperties>`
  );
};
