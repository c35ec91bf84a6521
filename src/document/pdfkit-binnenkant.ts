/**
 * De enige plek die pdfkit van binnen kent. Elke functie mendt een leemte van versie 0.20.2; de toetsen van maak-pdf lezen
 * het resultaat terug, dus een nieuwe versie die dit anders doet valt op.
 */

type Glyf = { readonly advanceWidth: number; _decode(): { components?: readonly { glyphID: number }[] } | null };
type Binnenkant = {
  readonly _font: {
    readonly font: {
      hasGlyphForCodePoint(codepunt: number): boolean;
      getGlyph(id: number): Glyf;
      stringsForGlyph(id: number): readonly string[];
    };
    readonly subset: { readonly glyphs: readonly number[]; includeGlyph(id: number): number };
    readonly widths: number[];
    readonly unicode: (readonly number[])[];
    readonly scale: number;
  };
  readonly _root: { readonly data: Record<string, unknown> };
};

const binnenkant = (pdf: PDFKit.PDFDocument): Binnenkant => pdf as unknown as Binnenkant;

/** Of de nu gekozen letter een vorm heeft voor dit teken. */
export function kentTeken(pdf: PDFKit.PDFDocument, codepunt: number): boolean {
  return binnenkant(pdf)._font.font.hasGlyphForCodePoint(codepunt);
}

/** Geeft bladen hun nummer als label, zodat "ga naar blad 3" hetzelfde blad is als de voet zegt. */
export function zetBladlabels(pdf: PDFKit.PDFDocument): void {
  binnenkant(pdf)._root.data['PageLabels'] = { Nums: [0, { S: 'D' }] };
}

/** Vraagt de printer een kant per vel te bedrukken (ISO 32000-1, 12.2): anders delen twee mensen een vel. */
export function vraagEnkelzijdig(pdf: PDFKit.PDFDocument): void {
  const wensen = binnenkant(pdf)._root.data['ViewerPreferences'] as { readonly data: Record<string, unknown> };
  wensen.data['Duplex'] = 'Simplex';
}

/**
 * Neemt de delen van samengestelde letters op in de lijst van ingesloten tekens. Een ë is een e met een trema; pdfkit sluit
 * het trema in maar noemt het niet in CIDSet, en dat moet (ISO 14289-1, 7.21.4.2).
 */
export function neemOnderdelenMee(pdf: PDFKit.PDFDocument): void {
  const { font, subset, widths, unicode, scale } = binnenkant(pdf)._font;
  for (let plaats = 0; plaats < subset.glyphs.length; plaats += 1) {
    const glyf = font.getGlyph(subset.glyphs[plaats] ?? 0);
    for (const { glyphID } of glyf._decode()?.components ?? []) {
      const nummer = subset.includeGlyph(glyphID);
      if (widths[nummer] !== undefined) continue;
      widths[nummer] = font.getGlyph(glyphID).advanceWidth * scale;
      unicode[nummer] = [...(font.stringsForGlyph(glyphID)[0] ?? '\uFFFD')].map((teken) => teken.codePointAt(0) ?? 0);
    }
  }
}
