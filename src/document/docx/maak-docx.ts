import type { Afdruk, Document } from '../document.ts';
import { blokkenXml, type Zetting } from './blokken.ts';
import { kern, nummering, stijlen, voet, W, XMLKOP } from './opmaak.ts';
import { maakPakket } from './pakket.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PAKKET = 'http://schemas.openxmlformats.org/package/2006';

/**
 * Zet een document als .docx waarin mensen verder schrijven (ECMA-376, ISO/IEC 29500): echte koppen, lijsten, tabellen met een
 * kopregel, vakken om in te vullen, de taal, de titel in de eigenschappen en in de voet versie en bladnummer. Gelijke invoer geeft
 * byte voor byte hetzelfde bestand. Begint de inhoud niet met een kop van niveau 1, dan komt de titel er als kop boven.
 */
export async function maakDocx(document: Document, afdruk: Afdruk): Promise<Uint8Array> {
  const [eerste] = document.blokken;
  const heeftKop = eerste?.soort === 'kop' && eerste.niveau === 1;
  const blokken = heeftKop
    ? document.blokken
    : [{ soort: 'kop', niveau: 1, tekst: document.titel } as const, ...document.blokken];
  const zetting: Zetting = { taal: document.taal, lijsten: [], invulregels: 0, niveau: 0 };
  const inhoud = blokkenXml(blokken, zetting);
  return maakPakket([
    { pad: '[Content_Types].xml', inhoud: soorten() },
    { pad: '_rels/.rels', inhoud: pakketrelaties() },
    { pad: 'docProps/core.xml', inhoud: kern(document, afdruk) },
    { pad: 'word/document.xml', inhoud: bladen(inhoud) },
    { pad: 'word/_rels/document.xml.rels', inhoud: documentrelaties() },
    { pad: 'word/styles.xml', inhoud: stijlen(document.taal) },
    { pad: 'word/numbering.xml', inhoud: nummering(zetting.lijsten) },
    { pad: 'word/footer1.xml', inhoud: voet(document, afdruk) },
  ]);
}

// A4 staand, met 2,5 cm wit; maten in twintigste punten (17.6.13, 17.6.11).
const bladen = (inhoud: string): string =>
  `${XMLKOP}<w:document ${W} xmlns:r="${RELATIE}"><w:body>${inhoud}<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>` +
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1418" w:bottom="1304" w:left="1418" w:header="709" w:footer="567" w:gutter="0"/>' +
  '</w:sectPr></w:body></w:document>';

const DELEN = [
  ['/word/document.xml', `${WORD}.document.main+xml`],
  ['/word/styles.xml', `${WORD}.styles+xml`],
  ['/word/numbering.xml', `${WORD}.numbering+xml`],
  ['/word/footer1.xml', `${WORD}.footer+xml`],
  ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
] as const;

const soorten = (): string =>
  `${XMLKOP}<Types xmlns="${PAKKET}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  DELEN.map(([pad, soort]) => `<Override PartName="${pad}" ContentType="${soort}"/>`).join('') +
  '</Types>';

const relaties = (rijen: readonly (readonly [soort: string, doel: string])[]): string =>
  `${XMLKOP}<Relationships xmlns="${PAKKET}/relationships">` +
  rijen
    .map(([soort, doel], plaats) => `<Relationship Id="rId${plaats + 1}" Type="${soort}" Target="${doel}"/>`)
    .join('') +
  '</Relationships>';

const pakketrelaties = (): string =>
  relaties([
    [`${RELATIE}/officeDocument`, 'word/document.xml'],
    [`${PAKKET}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);

const documentrelaties = (): string =>
  relaties([
    [`${RELATIE}/styles`, 'styles.xml'],
    [`${RELATIE}/numbering`, 'numbering.xml'],
    [`${RELATIE}/footer`, 'footer1.xml'],
  ]);
