import { datumEnTijd } from '../web/tijd.ts';
import type { Meet } from './afbreken.ts';
import type { Afdruk, Document } from './document.ts';
import { LETTERBESTANDEN, type Letter } from './lettertype.ts';
import { kentTeken, neemOnderdelenMee, vraagEnkelzijdig, zetBladlabels } from './pdfkit-binnenkant.ts';
import { type Taaldeel, zonderMerk } from './taaldeel.ts';
import { inStukken, ONBEKEND_TEKEN, schoneRegels } from './tekens.ts';
import { TAALCODE, VOETWOORDEN } from './voetwoorden.ts';

/** Een element van de leesboom: wat een voorlezer aankondigt (ISO 32000-1, 14.8.4). */
export type Element = PDFKit.PDFStructureElement;
export type Elementsoort =
  | ('Document' | 'Sect' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Span')
  | ('Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD')
  | Kopsoort;
export type Kopsoort = 'H1' | 'H2' | 'H3' | 'H4';

export type Schrift = { readonly letter: Letter; readonly grootte: number; readonly kleur: string };
export type Punt = { readonly x: number; readonly y: number };
export type Vlak = Punt & { readonly breedte: number; readonly hoogte: number };

/** A4 in punten, met ruimte voor een perforator links en een voet onder. */
export const BLAD = { breedte: 595.28, hoogte: 841.89, links: 62, rechts: 56, boven: 60, onder: 82 } as const;
export const TEKSTBREEDTE = BLAD.breedte - BLAD.links - BLAD.rechts;
export const ONDERKANT = BLAD.hoogte - BLAD.onder;

const VOET: Schrift = { letter: 'gewoon', grootte: 8.5, kleur: '#4b5875' };
const VOETLIJN = '#6d7a97';

/** Waarop gezet wordt. Wat hier getekend wordt, hoort bij een element van de leesboom of is uitdrukkelijk opsmuk. */
export type Vel = {
  meet(schrift: Schrift): Meet;
  /** `taal` als die van dit element een andere is dan die van het document mag zijn; null is die van het document. */
  element(soort: Elementsoort, taal?: Document['taal'] | null): Element;
  /** Zet een regel als inhoud van dit element; een stuk in een andere taal wordt een element daarbinnen. x en y zijn linksboven. */
  tekst(element: Element, regel: readonly Taaldeel[], zetting: Schrift & Punt): void;
  /** Tekst die een voorlezer overslaat: een herhaalde tabelkop. */
  herhaling(regel: string, zetting: Schrift & Punt): void;
  vulling(vlak: Vlak, kleur: string): void;
  /** Een bladwijzer naar deze hoogte op dit blad; `diepte` begint bij 0. */
  bladwijzer(titel: string, diepte: number, y: number): void;
  nieuwBlad(): void;
  /** Of er tekst is gemeten met een teken dat de letter niet kent. */
  misteTeken(): boolean;
  sluit(wortel: Element): Promise<Uint8Array>;
};

/** Opent een leeg document dat zegt PDF/UA-1 te zijn: met leesboom, taal, titel in het venster en ingesloten letters. */
export async function openVel(document: Document, afdruk: Afdruk): Promise<Vel> {
  const pdf = await openPdf(document, afdruk);
  const klaar = verzamel(pdf);
  const wijzers: PDFKit.PDFOutline[] = [pdf.outline];
  // De typen van pdfkit kennen `scope` nog niet; een kolomkop zonder scope is voor een voorlezer geen kop (7.5).
  const maakElement = (soort: Elementsoort, taal: Document['taal'] | null = null): Element =>
    pdf.struct(soort, {
      ...(soort === 'TH' ? { scope: 'Column' } : {}),
      ...(taal === null || taal === document.taal ? {} : { lang: TAALCODE[taal] }),
    } as object);
  const zet = (regel: string, { letter, grootte, kleur, x, y }: Schrift & Punt): number =>
    zetRegel(pdf, regel, { letter, grootte, kleur, x, y });
  const opsmuk = (teken: () => void, soort: 'Pagination' | 'Layout'): void => {
    pdf.markContent('Artifact', { type: soort });
    teken();
    pdf.endMarkedContent();
  };
  let gemist = false;
  const onthoud = (): void => {
    gemist = true;
  };
  return {
    meet: ({ letter, grootte }) => maakMeet(pdf, { letter, grootte, onthoud }),
    misteTeken: () => gemist,
    element: maakElement,
    tekst(element, regel, zetting) {
      if (regel.every(({ tekst }) => tekst.trim() === '')) return;
      let { x } = zetting;
      for (const { tekst, nederlands } of document.taal === 'nl' ? [heleRegel(regel)] : regel) {
        kiesSchrift(pdf, zetting);
        const inhoud = pdf.markStructureContent('Span');
        x = zet(tekst, { ...zetting, x });
        pdf.endMarkedContent();
        const waar = nederlands ? maakElement('Span', 'nl') : element;
        if (waar !== element) element.add(waar);
        waar.add(inhoud);
      }
    },
    herhaling: (regel, zetting) => opsmuk(() => void zet(regel, zetting), 'Pagination'),
    vulling: ({ x, y, breedte, hoogte }, kleur) => opsmuk(() => pdf.rect(x, y, breedte, hoogte).fill(kleur), 'Layout'),
    bladwijzer(titel, diepte, y) {
      const ouder = wijzers[Math.min(diepte, wijzers.length - 1)] ?? pdf.outline;
      const opties = { expanded: true, top: Math.max(0, y - 12), left: BLAD.breedte };
      wijzers.splice(wijzers.indexOf(ouder) + 1, Infinity, ouder.addItem(titel, opties));
    },
    nieuwBlad: () => void pdf.addPage(),
    async sluit(wortel) {
      wortel.end();
      pdf.addStructure(wortel);
      zetVoeten(pdf, { document, afdruk, opsmuk, zet });
      for (const letter of LETTERS) neemOnderdelenMee(pdf.font(letter));
      pdf.end();
      return klaar;
    },
  };
}

const LETTERS = Object.keys(LETTERBESTANDEN) as readonly Letter[];

async function openPdf(document: Document, { op }: Afdruk): Promise<PDFKit.PDFDocument> {
  // Pas geladen bij het eerste document: elke start wacht er anders op.
  const { default: PDFDocument } = await import('pdfkit');
  const opties = {
    size: [BLAD.breedte, BLAD.hoogte],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: TAALCODE[document.taal],
    displayTitle: true,
    bufferPages: true,
    font: null,
    info: { Title: zonderMerk(document.titel), Creator: 'Overlegtafel', CreationDate: op, ModDate: op },
  };
  // De typen lopen achter: zij kennen subset 'PDF/UA' en "geen standaardletter" nog niet.
  const pdf = new PDFDocument(opties as unknown as PDFKit.PDFDocumentOptions);
  for (const letter of LETTERS) pdf.registerFont(letter, Buffer.from(LETTERBESTANDEN[letter]));
  zetBladlabels(pdf);
  if (document.enkelzijdig === true) vraagEnkelzijdig(pdf);
  return pdf;
}

function verzamel(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((gelukt, mislukt) => {
    const stukken: Buffer[] = [];
    pdf.on('data', (stuk: Buffer) => stukken.push(stuk));
    pdf.on('end', () => gelukt(new Uint8Array(Buffer.concat(stukken))));
    pdf.on('error', mislukt);
  });
}

const kiesSchrift = (pdf: PDFKit.PDFDocument, { letter, grootte, kleur }: Schrift): void =>
  void pdf.font(letter).fontSize(grootte).fillColor(kleur);

const zichtbaar = (pdf: PDFKit.PDFDocument, tekst: string) => inStukken(tekst, (teken) => kentTeken(pdf, teken));

type Meting = { readonly letter: Letter; readonly grootte: number; readonly onthoud: () => void };

function maakMeet(pdf: PDFKit.PDFDocument, { letter, grootte, onthoud }: Meting): Meet {
  return (tekst) => {
    pdf.font(letter).fontSize(grootte);
    const stukken = zichtbaar(pdf, zonderMerk(tekst));
    if (stukken.some((stuk) => stuk.tekst.includes(ONBEKEND_TEKEN))) onthoud();
    return stukken.reduce((breedte, stuk) => breedte + pdf.widthOfString(stuk.tekst), 0);
  };
}

// Wat de letter niet kent, staat er als een vervangend teken, met het bedoelde teken erachter voor voorlezer en zoeken.
function zetRegel(pdf: PDFKit.PDFDocument, regel: string, zetting: Schrift & Punt): number {
  kiesSchrift(pdf, zetting);
  let { x } = zetting;
  for (const { tekst, bedoeld } of zichtbaar(pdf, regel)) {
    if (bedoeld !== undefined) pdf.markContent('Span', { actual: bedoeld });
    pdf.text(tekst, x, zetting.y, { lineBreak: false });
    if (bedoeld !== undefined) pdf.endMarkedContent();
    x += pdf.widthOfString(tekst);
  }
  return x;
}

const heleRegel = (regel: readonly Taaldeel[]): Taaldeel => ({
  tekst: regel.map(({ tekst }) => tekst).join(''),
  nederlands: false,
});

type Voet = {
  readonly document: Document;
  readonly afdruk: Afdruk;
  readonly opsmuk: (teken: () => void, soort: 'Pagination') => void;
  readonly zet: (regel: string, zetting: Schrift & Punt) => unknown;
};

function zetVoeten(pdf: PDFKit.PDFDocument, { document, afdruk, opsmuk, zet }: Voet): void {
  const { start, count } = pdf.bufferedPageRange();
  const woorden = VOETWOORDEN[document.taal];
  const meet = maakMeet(pdf, { ...VOET, onthoud: () => undefined });
  const kenmerk = document.kenmerk === null ? '' : `${document.kenmerk}, `;
  const wat = inpassen(`${kenmerk}${document.titel}, ${woorden.versie} ${document.versie}`, TEKSTBREEDTE - 90, meet);
  const wie = `${woorden.door} ${afdruk.door}, ${datumEnTijd(afdruk.op)}`;
  for (let blad = 0; blad < count; blad += 1) {
    pdf.switchToPage(start + blad);
    const nummer = `${woorden.blad} ${blad + 1} ${woorden.van} ${count}`;
    opsmuk(() => {
      pdf.rect(BLAD.links, ONDERKANT + 22, TEKSTBREEDTE, 0.75).fill(VOETLIJN);
      zet(wat, { ...VOET, x: BLAD.links, y: ONDERKANT + 29 });
      zet(nummer, { ...VOET, x: BLAD.breedte - BLAD.rechts - meet(nummer), y: ONDERKANT + 29 });
      zet(inpassen(wie, TEKSTBREEDTE, meet), { ...VOET, x: BLAD.links, y: ONDERKANT + 42 });
    }, 'Pagination');
  }
}

/** Kort een voetregel in tot hij past: de voet mag nooit een tweede regel nemen. */
function inpassen(tekst: string, breedte: number, meet: Meet): string {
  const schoon = zonderMerk(schoneRegels(tekst).join(' ')).replaceAll(/\s+/g, ' ').slice(0, 300);
  if (meet(schoon) <= breedte) return schoon;
  let lengte = schoon.length;
  while (lengte > 0 && meet(`${schoon.slice(0, lengte)}…`) > breedte) lengte -= 1;
  return `${schoon.slice(0, lengte).trimEnd()}…`;
}
