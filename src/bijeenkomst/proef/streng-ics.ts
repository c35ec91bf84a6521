import assert from 'node:assert/strict';

/** Wat er in een agenda-item mag staan, en niets anders (C11). */
const MAG = new Set(['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'LOCATION', 'STATUS']);
const MOET = ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'SEQUENCE', 'STATUS'];
const UTC = /^\d{8}T\d{6}Z$/;
/** RFC 5545 3.1: naam, geen parameters, waarde zonder stuurtekens. */
const REGEL = /^([A-Z-]+):([^\p{Cc}]*)$/u;

/**
 * Leest een agendabestand en keurt het streng: regels op CRLF van hoogstens 75 bytes, verplichte eigenschappen een keer, tijden in
 * UTC, en geen enkele eigenschap die iets over iemand kan zeggen.
 * @throws als er iets niet klopt.
 */
export function leesStreng(tekst: string): readonly Readonly<Record<string, string>>[] {
  assert.ok(tekst.endsWith('\r\n'), 'het bestand eindigt niet op CRLF');
  const regels = tekst.slice(0, -2).split('\r\n');
  for (const regel of regels) {
    assert.ok(!/[\r\n]/.test(regel), 'een losse regelovergang');
    assert.ok(Buffer.byteLength(regel) <= 75, `een regel van ${Buffer.byteLength(regel)} bytes`);
    assert.ok(!regel.startsWith(' '), 'hier hoort niets gevouwen te zijn');
  }
  const paren = regels.map((regel) => {
    const [, naam, waarde] = REGEL.exec(regel) ?? [];
    assert.ok(naam !== undefined && waarde !== undefined, `geen eigenschap: ${regel}`);
    return [naam, waarde] as const;
  });
  assert.deepEqual(paren.slice(0, 4), [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Overlegtafel//Overlegtafel//NL'],
    ['METHOD', 'PUBLISH'],
  ]);
  assert.deepEqual(paren.at(-1), ['END', 'VCALENDAR']);
  return leesItems(paren.slice(4, -1));
}

function leesItems(paren: readonly (readonly [string, string])[]): readonly Readonly<Record<string, string>>[] {
  const items: Record<string, string>[] = [];
  let open: Record<string, string> | null = null;
  for (const [naam, waarde] of paren) {
    if (naam === 'BEGIN') {
      assert.equal(waarde, 'VEVENT');
      assert.equal(open, null, 'een item in een item');
      open = {};
    } else if (naam === 'END') {
      assert.equal(waarde, 'VEVENT');
      assert.ok(open !== null);
      keurItem(open);
      items.push(open);
      open = null;
    } else {
      assert.ok(open !== null, `${naam} buiten een item`);
      assert.ok(MAG.has(naam), `${naam} hoort er niet in`);
      assert.ok(!Object.hasOwn(open, naam), `${naam} staat er twee keer`);
      open[naam] = waarde;
    }
  }
  assert.equal(open, null, 'een item zonder einde');
  return items;
}

function keurItem(item: Readonly<Record<string, string>>): void {
  for (const naam of MOET) assert.ok(item[naam], `${naam} ontbreekt`);
  for (const naam of ['DTSTAMP', 'DTSTART', 'DTEND']) assert.match(item[naam] ?? '', UTC, naam);
  assert.ok((item['DTEND'] ?? '') > (item['DTSTART'] ?? ''), 'het einde ligt voor het begin');
  assert.match(item['SEQUENCE'] ?? '', /^\d+$/);
  assert.ok(['CONFIRMED', 'CANCELLED'].includes(item['STATUS'] ?? ''));
}
