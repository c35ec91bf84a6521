import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pakketwortel } from '../../src/lib/pakket.ts';
import { verplichteTekst } from '../../src/web/velden.ts';
import { ontspoort } from '../steun/patroon.ts';

/** Patronen die kunnen ontsporen, maar nooit een lange tekst zien. Elk met waarom niet. */
const KORT: ReadonlyMap<string, string> = new Map([
  ['/^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$/', 'een veld van een formulier met een hoogste lengte'],
  ['/^https:\\/\\/[^\\s/]+\\.[^\\s]+$/u', 'een veld van een formulier met een hoogste lengte'],
  ['/(?<!\\d)(?:\\d[ .-]?){7,}\\d(?!\\d)|\\d{5,}/u', 'een veld van een formulier met een hoogste lengte'],
  ['/^[^\\p{L}]+|[^\\p{L}]+$/gu', 'een wachtwoord dat niet te lang was'],
  ['/^(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d+)$/', 'een datum met hoogstens een spatie achter elkaar'],
  ['/\\s*\\n\\s*/g', 'een veld van een formulier met een hoogste lengte'],
  ['/^(?:"(?:[^"]|"")*"|[^"\\r\\n])*/u', 'het begin van een bestand; zonder einde in het patroon mislukt er niets'],
  ['/"(?:[^"]|"")*"/gu', 'het begin van een bestand'],
  ['/^[^\\s@<>"]+@[^\\s@<>"]+\\.[^\\s@<>"]+$/', 'een instelling van de operator'],
  ['/\\(?(file:\\/\\/)?\\/.*\\/((src|dist)\\/)/', 'een regel van ons eigen spoor, zonder de boodschap'],
  ['/(\\d+)\\.\\d+/', 'wat onze eigen PostgreSQL zegt'],
  [
    '/pre-existing shared memory block|lock file .* already exists|could not bind .* address/i',
    'wat onze eigen PostgreSQL zegt',
  ],
  [
    '/\\.tsx$|\\/paginas?\\/|(formulier|routes|blad|teksten[\\w.-]*|zinnen[\\w.-]*|woorden)\\.ts$|^src\\/mag-ik-dit-delen\\//',
    'de naam van een bronbestand',
  ],
  ['/-+$/', 'het nummer van een eis'],
  ['/^([^.]*\\.)\\s*(.*)$/s', 'een zin van de regels'],
]);

/** Waar een patroon uit losse delen wordt gemaakt; daar zoekt het namen die iemand invulde, letterlijk. */
const SAMENGESTELD = [
  'src/bijeenkomst/zonder-naam.ts',
  'src/eisen/dekking.ts',
  'src/kluis/klankcode.ts',
  'src/naleving/arrangement/groepnaam.ts',
  'src/verslag/vind-namen.ts',
];

const bestanden = globSync(['src/**/*.{ts,tsx}', 'public/**/*.js'], { cwd: pakketwortel })
  .map((naam) => naam.replaceAll('\\', '/'))
  .filter((naam) => !/\.test\.|\/proef\//.test(naam))
  .sort()
  .map((naam) => ({ naam, tekst: readFileSync(join(pakketwortel, naam), 'utf8') }));

/** Een schuine streep na een teken waarna geen deling kan staan. Wat daarbij geen patroon is, is een stuk adres of opmaak. */
const LETTERLIJK =
  /(?<=(?:[(,=:[!&|?{};]|=>|\breturn)\s*)\/(?![*/])((?:[^\n/\\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/g;

function patronenIn(tekst: string): readonly RegExp[] {
  return [...tekst.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '').matchAll(LETTERLIJK)].flatMap(
    ([, bron = '', vlaggen]) => {
      try {
        return [new RegExp(bron, vlaggen)];
      } catch {
        return [];
      }
    },
  );
}

test('geen patroon kost meer dan evenredig met de tekst, behalve waar die nooit lang is (IN4)', () => {
  const alle = new Map(
    bestanden.flatMap(({ tekst }) => patronenIn(tekst)).map((patroon) => [String(patroon), patroon]),
  );
  assert.ok(alle.size > 250, `${alle.size} patronen`);
  const gevonden = [...alle].filter(([, patroon]) => ontspoort(patroon) !== null).map(([naam]) => naam);
  assert.deepEqual(gevonden.sort(), [...KORT.keys()].sort());
});

test('een patroon uit losse delen staat op een lijst (IN4)', () => {
  assert.deepEqual(
    bestanden.filter(({ tekst }) => tekst.includes('new RegExp(')).map(({ naam }) => naam),
    SAMENGESTELD,
  );
});

test('een veld houdt een te lange tekst tegen voordat een patroon haar ziet (IN4)', () => {
  const gezien: string[] = [];
  const patroon = Object.assign(/./, { test: (tekst: string) => gezien.push(tekst) > 0 });
  const veld = verplichteTekst({ max: 5, leeg: 'Vul in.', vorm: { patroon, fout: 'Anders.' } });
  assert.equal(veld.lees(['123456']).kind, 'fout');
  assert.equal(veld.lees(['12345']).kind, 'ok');
  assert.deepEqual(gezien, ['12345']);
});

test('de keuring van patronen kent wat ontspoort van wat dat niet doet', () => {
  const fout = [/[\s]+$/, /(a+)+$/, /^(a|aa)+$/, /a*b/, /^a*a*b/, /(?<=x)\d+$/, /^(?:a|[a-c])+d/, /\s+x|y/];
  const goed = [/\n+/, /^a+b$/, /^\s*x/, /^(a|b)+$/, /\d{1,500}x/, /"[^"]*"?/, /^a+|b$/, /(?<!a)b/, /\s+(?:x|)/];
  assert.deepEqual(
    fout.filter((patroon) => ontspoort(patroon) === null),
    [],
  );
  assert.deepEqual(
    goed.filter((patroon) => ontspoort(patroon) !== null),
    [],
  );
});
