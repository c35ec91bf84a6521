import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { pakketwortel } from '../../src/lib/pakket.ts';

const bron = join(pakketwortel, 'src');

function bestanden(map: string): string[] {
  return readdirSync(map).flatMap((naam) => {
    if (naam === 'node_modules') return [];
    const pad = join(map, naam);
    if (statSync(pad).isDirectory()) return bestanden(pad);
    return /\.tsx?$/.test(naam) ? [pad] : [];
  });
}

const alle = bestanden(bron).map((pad) => ({ pad, naam: relative(bron, pad), tekst: readFileSync(pad, 'utf8') }));
const programma = alle.filter(({ naam }) => !naam.includes('.test.') && !naam.includes('/proef/'));

/** Waar een bestand uit invoert: de map onder src, of de naam van een pakket. */
function invoer(pad: string, tekst: string): string[] {
  const namen = [...tekst.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, naam]) => naam ?? '');
  return namen.map((naam) => (naam.startsWith('.') ? relative(bron, resolve(dirname(pad), naam)) : naam));
}

const map = (naam: string): string => (naam.includes('/') ? (naam.split('/')[0] ?? '') : '');

test('de regels voeren niets in van buiten hun eigen map', () => {
  for (const { pad, naam, tekst } of programma.filter(({ naam }) => map(naam) === 'regels')) {
    for (const gebruikt of invoer(pad, tekst)) assert.equal(map(gebruikt), 'regels', `${naam} gebruikt ${gebruikt}`);
  }
});

test('database, kluis en lib kennen geen module', () => {
  const fundament = new Set(['db', 'kluis', 'lib']);
  for (const { pad, naam, tekst } of programma.filter(({ naam }) => fundament.has(map(naam)))) {
    const eigen = invoer(pad, tekst).filter((gebruikt) => /\.tsx?$/.test(gebruikt));
    for (const gebruikt of eigen) assert.ok(fundament.has(map(gebruikt)), `${naam} gebruikt ${gebruikt}`);
  }
});

test('alleen queries, het fundament en de demonstratie schrijven SQL', () => {
  const mag = (naam: string) =>
    /\.queries\.ts$/.test(naam) || ['db', 'kluis', 'logboek', 'demonstratie', 'opdrachten'].includes(map(naam));
  const verspreid = programma
    .filter(({ naam, tekst }) => !mag(naam) && /\.(insertInto|updateTable|deleteFrom)\(/.test(tekst))
    .map(({ naam }) => naam);
  assert.deepEqual(verspreid, []);
});

test('nergens een voorwaarde die bij leegte alles toelaat', () => {
  for (const { naam, tekst } of programma)
    assert.ok(!/eb\.and\(\s*[[{]/.test(tekst), `${naam} gebruikt eb.and met een lijst of object`);
});

test('een losse voorwaarde in SQL zet haakjes om "or": anders laat zij de andere voorwaarden los', () => {
  for (const { naam, tekst } of programma)
    for (const [, vraag = ''] of tekst.matchAll(/sql<(?:boolean|SqlBool)>`([^`]*)`/g)) {
      let buiten = vraag.replaceAll(/\$\{[^}]*\}/g, 'x');
      while (/\([^()]*\)/.test(buiten)) buiten = buiten.replaceAll(/\([^()]*\)/g, ' ');
      assert.ok(!/\bor\b/i.test(buiten), `${naam}: ${vraag}`);
    }
});

test('niemand leest zelf de klok of maakt zelf ids', () => {
  const mag = new Set(['lib/klok.ts', 'lib/ids.ts']);
  const zelf = programma
    .filter(
      ({ naam, tekst }) =>
        !mag.has(naam) && !naam.startsWith('db/ingebed/') && /Date\.now\(|new Date\(\)|randomUUID/.test(tekst),
    )
    .map(({ naam }) => naam);
  assert.deepEqual(zelf, []);
});

test('geen bestand is te lang om in een keer te begrijpen', () => {
  // Tabellen van regels en gegenereerde typen mogen langer zijn.
  const tabellen = new Set([
    'db/tabellen.ts',
    'regels/codes.ts',
    'regels/regels.ts',
    'regels/feiten.ts',
    'aanmelden/veelgebruikt.ts',
  ]);
  for (const { naam, tekst } of alle) {
    const regels = tekst.split('\n').length;
    const grens = naam.includes('.test.') ? 600 : 400;
    if (!tabellen.has(naam)) assert.ok(regels <= grens, `${naam} telt ${regels} regels`);
  }
});

/** De functies van een bestand met hun lengte. De opmaak zet de laatste accolade onder het begin van de regel waar een functie begint. */
function functies(tekst: string): readonly { readonly naam: string; readonly lengte: number }[] {
  const regels = tekst.split('\n');
  return regels.flatMap((regel, begin) => {
    const kop =
      /^(\s*)(?:export )?(?:async )?(?:function\b\W*(\w+)|const (\w+) = .*=> [({]$|(?:async )?(\w+)\(.*\) \{$)/.exec(
        regel,
      );
    if (kop === null || /^(if|for|while|switch)$/.test(kop[4] ?? '')) return [];
    const [, inspringing = ''] = kop;
    const lengte =
      regels
        .slice(begin)
        .findIndex((r) => r.startsWith(inspringing) && /^[})][});,]*$/.test(r.slice(inspringing.length))) + 1;
    return [{ naam: kop.slice(2).join(''), lengte }];
  });
}

test('geen functie is te lang om te overzien', () => {
  // Een sleutelkast en een cache zijn elk een leven met eigen, korte functies om een gedeelde stand heen.
  const levens = new Set(['maakSleutelkast', 'maakSleutelcache']);
  const alles = programma.flatMap(({ naam, tekst }) => functies(tekst).map((functie) => ({ ...functie, in: naam })));
  assert.ok(alles.length > 1_000, `de telling vond er maar ${alles.length}`);
  const teLang = alles.filter(({ naam, lengte }) => lengte > 60 && !levens.has(naam));
  assert.deepEqual(
    teLang.map(({ naam, lengte, in: bestand }) => `${bestand}: ${naam} telt ${lengte} regels`),
    [],
  );
});

test('een .ts en een .tsx heten niet gelijk: gebouwd zijn zij één bestand', () => {
  const gebouwd = alle.map(({ naam }) => naam.replace(/\.tsx?$/, ''));
  assert.deepEqual(
    gebouwd.filter((naam, plaats) => gebouwd.indexOf(naam) !== plaats),
    [],
  );
});

test('er ligt niets half af in de bron', () => {
  for (const { naam, tekst } of alle) {
    assert.ok(!/\b(TODO|FIXME|XXX)\b/.test(tekst), `${naam} heeft nog een plan in de kantlijn`);
    assert.ok(!/(test|it|describe)\.(only|todo)\(/.test(tekst), `${naam} laat proeven weg`);
  }
});

test('namen zeggen wat iets is', () => {
  for (const { naam } of alle) assert.ok(!/(^|[/-])(util|utils|helper|helpers|manager|common|misc)\b/.test(naam), naam);
});

test('wat een bestand uitvoert, komt ook ergens anders voor', () => {
  const keren = new Map<string, number>();
  const buiten = ['test', 'scripts', 'bench'].flatMap((map) => bestanden(join(pakketwortel, map)));
  const teksten = [...alle.map(({ tekst }) => tekst), ...buiten.map((pad) => readFileSync(pad, 'utf8'))];
  for (const tekst of teksten)
    for (const [naam] of tekst.matchAll(/[\w$]+/g)) keren.set(naam, (keren.get(naam) ?? 0) + 1);
  const dood = programma.flatMap(({ naam, tekst }) =>
    [...tekst.matchAll(/^export (?:async )?(?:const|function|class|type|interface) ([\w$]+)/gm)]
      .filter(([, uitgevoerd = '']) => keren.get(uitgevoerd) === 1)
      .map(([, uitgevoerd]) => `${naam}: ${uitgevoerd}`),
  );
  assert.deepEqual(dood, []);
});

test('wat een proef na afloop sluit, hoeft er niet te zijn: anders verbergt een tweede fout waarom het klaarzetten mislukte', () => {
  const proeven = ['src', 'test']
    .flatMap((map) => bestanden(join(pakketwortel, map)))
    .filter((p) => p.includes('.test.'));
  const blind = proeven.flatMap((pad) => {
    const tekst = readFileSync(pad, 'utf8');
    const leeg = new Set([...tekst.matchAll(/^ *let (\w+)(?:: [^=\n]*)?;$/gm)].map(([, naam = '']) => naam));
    const sluiters = [...tekst.matchAll(/^( *)after\((?:.*\);|[\s\S]*?^\1\}\);)$/gm)].map(([sluiter]) => sluiter);
    return sluiters
      .flatMap((sluiter) => [...sluiter.matchAll(/(?:=> |await |^ *)(\w+)\.(?=\w)/gm)])
      .filter(([, naam = '']) => leeg.has(naam))
      .map(([, naam]) => `${relative(pakketwortel, pad)}: ${naam}?.`);
  });
  assert.deepEqual(blind, []);
});
