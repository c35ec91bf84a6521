import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { leesPakket } from '../../../test/steun/docx.ts';
import type { Afdruk, Blok, Document } from '../document.ts';
import { maakDocx } from './maak-docx.ts';

const afdruk: Afdruk = { door: 'Basisschool De Regenboog', op: new Date('2026-03-03T13:10:00Z') };
const stukVan = (blokken: readonly Blok[]): Document => ({
  titel: 'Volmacht & meer',
  taal: 'nl',
  kenmerk: null,
  versie: '2',
  blokken,
});
const lees = async (blokken: readonly Blok[]) => leesPakket(await maakDocx(stukVan(blokken), afdruk));
const hoofd = async (blokken: readonly Blok[]) => (await lees(blokken)).get('word/document.xml') ?? '';
const stijlen = (xml: string) => [...xml.matchAll(/<w:pStyle w:val="(\w+)"\/>/g)].map(([, stijl]) => stijl);

describe('een document als .docx', () => {
  it('is een pakket met elk deel dat het noemt, en elk deel is welgevormde XML', async () => {
    const delen = await lees([{ soort: 'alinea', tekst: 'a < b & "c"' }]);
    assert.deepEqual(
      [...delen.keys()],
      [
        '[Content_Types].xml',
        '_rels/.rels',
        'docProps/core.xml',
        'word/document.xml',
        'word/_rels/document.xml.rels',
        'word/styles.xml',
        'word/numbering.xml',
        'word/footer1.xml',
      ],
    );
    for (const [pad, inhoud] of delen) assert.ok(isWelgevormd(inhoud), pad);
    const genoemd = [...(delen.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]+)"/g)];
    for (const [, pad] of genoemd) assert.ok(delen.has(pad ?? ''), pad ?? '');
  });

  it('heeft taal, titel en tijd in de eigenschappen, en versie en bladnummer in de voet', async () => {
    const delen = await lees([]);
    const kern = delen.get('docProps/core.xml') ?? '';
    assert.match(kern, /<dc:title>Volmacht &amp; meer<\/dc:title>/);
    assert.match(kern, /<dc:language>nl-NL<\/dc:language>/);
    assert.match(kern, /2026-03-03T13:10:00\.000Z/);
    assert.match(delen.get('word/styles.xml') ?? '', /<w:lang w:val="nl-NL"\/>/);
    const voet = delen.get('word/footer1.xml') ?? '';
    assert.match(voet, /Volmacht &amp; meer, versie 2/);
    assert.match(voet, /w:instr="PAGE"/);
    assert.match(voet, /w:instr="NUMPAGES"/);
    assert.match(voet, /Afgedrukt door Basisschool De Regenboog, 3 maart 2026, 14\.10 uur/);
  });

  it('zet de titel als eerste kop en slaat geen niveau over', async () => {
    const xml = await hoofd([
      { soort: 'kop', niveau: 3, tekst: 'Diep' },
      { soort: 'kader', titel: 'Let op', blokken: [{ soort: 'alinea', tekst: 'Binnen.' }] },
      { soort: 'kop', niveau: 2, tekst: 'Weer' },
    ]);
    assert.deepEqual(stijlen(xml), ['Kop1', 'Kop2', 'Kop3', 'Kader', 'Kop2']);
  });

  it('begint elke genummerde lijst bij 1 en geeft een tabel een kopregel', async () => {
    const een: Blok = { soort: 'lijst', genummerd: true, regels: ['a', 'b'] };
    const delen = await lees([een, een, { soort: 'tabel', kop: ['Wie', 'Wat'], rijen: [['School', '']] }]);
    const nummers = delen.get('word/numbering.xml') ?? '';
    assert.equal(nummers.match(/<w:startOverride w:val="1"\/>/g)?.length, 2);
    const xml = delen.get('word/document.xml') ?? '';
    assert.deepEqual(
      [...xml.matchAll(/<w:numId w:val="(\d)"\/>/g)].map(([, nummer]) => nummer),
      ['1', '1', '2', '2'],
    );
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 1);
    assert.equal(xml.match(/<w:tc>/g)?.length, 4);
  });

  it('maakt van een invulregel een vak met de vraag erbij', async () => {
    const xml = await hoofd([
      { soort: 'invulregel', label: 'Naam & functie' },
      { soort: 'invulregel', label: '&'.repeat(80) },
    ]);
    assert.match(xml, /<w:alias w:val="Naam &amp; functie"\/>/);
    assert.match(xml, /Naam &amp; functie: <\/w:t>/);
    assert.match(xml, /<w:showingPlcHdr\/>/);
    assert.ok(isWelgevormd(xml), 'een lange vraag breekt nooit in een ontsnapt teken');
  });

  it('houdt elke tekst heel, wat er ook in staat, en geeft voor gelijke invoer gelijke bytes', async () => {
    const seed = 20_261_122;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (tekst) => {
        const blokken: readonly Blok[] = [
          { soort: 'alinea', tekst },
          { soort: 'invulregel', label: tekst },
          { soort: 'tabel', kop: [tekst], rijen: [[tekst]] },
        ];
        const bytes = await maakDocx(stukVan(blokken), afdruk);
        for (const [pad, inhoud] of leesPakket(bytes)) assert.ok(isWelgevormd(inhoud), pad);
        assert.equal(crc32(bytes), crc32(await maakDocx(stukVan(blokken), afdruk)));
      }),
      { seed, numRuns: 25 },
    );
  });
});

/** Elk element gaat dicht in de goede volgorde, en er staat geen teken dat XML 1.0 verbiedt. */
function isWelgevormd(inhoud: string): boolean {
  const open: string[] = [];
  const rest = inhoud
    .replace(/^<\?xml[^?]*\?>\n/, '')
    .replaceAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g, (...deel) => {
      const [, sluit, naam, , leeg] = deel as string[];
      if (sluit === '/') return open.pop() === naam ? '' : '<';
      if (leeg !== '/') open.push(naam ?? '');
      return '';
    });
  const tekst = rest.replaceAll(/&(?:amp|lt|gt|quot);/g, '');
  return open.length === 0 && !/[<>&\uFFFE\uFFFF]|(?!\n)\p{Cc}/u.test(tekst) && inhoud.isWellFormed();
}
