/** Geen stap van de scenario's raakt zoek: elke stap is hier een proef, staat elders bewezen, of komt later. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pakketwortel } from '../lib/pakket.ts';

/** `hier`: een proef in deze map die met de naam van de stap begint. Anders een proef elders, of wat er later komt. */
type Bewijs = 'hier' | { readonly in: string; readonly proef: string } | { readonly later: string };

const elders = (bestand: string, proef: string): Bewijs => ({ in: bestand, proef });
const later = (wat: string): Bewijs => ({ later: wat });

/** Per scenario een regel per genummerde stap, in de volgorde van het scenario. */
const STAPPEN: Readonly<Record<string, readonly (readonly Bewijs[])[]>> = {
  'S-1': [
    ['hier', elders('src/casus/eerste-weg.test.ts', 'S-1 stap 1: de intern begeleider meldt aan')],
    ['hier', elders('src/casus/eerste-weg.test.ts', 'S-1 stap 2: de jeugdarts uitnodigen kan niet')],
    ['hier', elders('src/casus/eerste-weg.test.ts', 'S-1 stap 3: na informeren zien de ouders hun zaak')],
    ['hier', elders('src/casus/eerste-weg.test.ts', 'S-1 stap 4: beide ouders worden uitgenodigd')],
    ['hier', elders('test/reizen/mdo.test.ts', 'een handtekening is niet genoeg')],
    ['hier', elders('src/casus/overzicht/stappen.test.ts', 'een gesprek met de jongere erbij')],
    ['hier', elders('src/casus/eerste-weg.test.ts', 'S-1 stap 7: wie op de dag van de bijeenkomst 12 is')],
    [
      'hier',
      elders('test/rechten/verzoeken.test.ts', 'S-1 stap 8: een verzoek van 20 maart heeft 20 april als laatste dag'),
    ],
  ],
  'S-2': [
    [
      'hier',
      elders('test/gegeven/delen.test.ts', 'school meldt ongeoorloofd verzuim aan leerplicht zonder toestemming'),
    ],
    ['hier', elders('src/casus/eerste-weg.test.ts', 'S-2 stap 2: een Verzuimoverleg begint met soort en datum')],
    ['hier', elders('test/toestemming/antwoorden.test.ts', 'een ja en een nee van twee ouders is geen geldige')],
    ['hier'],
    [
      'hier',
      elders('test/reizen/verzuim.test.ts', 'de gegevens van school zelf gaan gewoon door'),
      elders('test/rechten/verzoeken.test.ts', 'weigeren kan alleen met een reden uit de wet die bij het recht hoort'),
    ],
    ['hier', elders('test/gegeven/toestemming.test.ts', 'een afweging opent dit gegeven voor de genoemde ontvanger')],
    ['hier', later('een aantekening over het geschil van de ouders')],
  ],
  'S-4': [
    ['hier', elders('test/toestemming/antwoorden.test.ts', 'beide ouders en Daan zeggen ja')],
    ['hier', elders('test/toestemming/antwoorden.test.ts', 'intrekken werkt bij het volgende verzoek')],
    ['hier', elders('test/toestemming/antwoorden.test.ts', 'de ontvanger hoort het')],
    ['hier', elders('test/toestemming/intrekken.test.ts', 'S-4 stap 3 en 4: school hoort het')],
    [
      'hier',
      elders('test/toestemming/antwoorden.test.ts', 'het oude antwoord blijft bewaard'),
      elders(
        'test/verslag/schrijven.test.ts',
        'een teruggetrokken deel laat alleen bij wie het had gelezen een merkteken na',
      ),
    ],
    ['hier', elders('test/toestemming/intrekken.test.ts', 'S-4 stap 6: een doel dat op het ingetrokkene rust')],
  ],
  'S-8': [
    ['hier', elders('test/reizen/toetreding.test.ts', 'de gemeente stelt Zeil voor')],
    ['hier', elders('test/reizen/toetreding.test.ts', 'zonder formulier ziet Zeil niets')],
    ['hier', elders('test/reizen/toetreding.test.ts', 'pas na het bekendmaken doet zij mee')],
    ['hier', elders('test/toestemming/antwoorden.test.ts', 'gaat eerst informeren voor')],
    ['hier', later('een gaststoel voor wie van geen partij is')],
    [elders('test/reizen/toetreding.test.ts', 'het verslag van het volgende overleg noemt de toetreding')],
  ],
  'S-9': [
    [
      'hier',
      elders('src/casus/einde.test.ts', 'een gegeven van een andere bron wacht bij een nieuwe fase op die bron'),
    ],
    ['hier', later('overnemen in het eigen dossier als pagina')],
    ['hier'],
    ['hier'],
    ['hier', elders('test/casus/informeren.test.ts', 'het doel staat vast, de regie krijgt de taak')],
  ],
  'S-11': [
    ['hier', later('de klok op de pagina van de casus')],
    ['hier', elders('src/casus/einde.test.ts', 'na sluiten leest en deelt niemand meer')],
    ['hier', later('nazorg die zichzelf sluit')],
    ['hier', later('wisselen van leerplicht na een verhuizing')],
    ['hier', later('overdragen aan een andere regio')],
  ],
  'S-13': [
    ['hier', elders('test/reizen/convenant-wijzigt.test.ts', 'tot Kompas tekent geldt 1.0: Kompas leest waarom')],
    ['hier', elders('test/reizen/convenant-wijzigt.test.ts', 'een volmacht die later blijkt gegeven')],
    ['hier', elders('test/reizen/convenant-wijzigt.test.ts', 'na twee jaar is het vanzelf verlengd')],
    ['hier', elders('test/reizen/convenant-wijzigt.test.ts', 'op die dag: niets nieuws delen')],
    ['hier', elders('test/reizen/convenant-wijzigt.test.ts', 'zeggen allen op, dan is het convenant voorbij')],
    ['hier', elders('test/convenant/paginas.test.ts', 'gelden door een wet straks andere regels')],
  ],
};

/** Hoeveel genummerde stappen elk scenario heeft. */
const AANTAL = { 'S-1': 8, 'S-2': 7, 'S-4': 6, 'S-8': 6, 'S-9': 5, 'S-11': 5, 'S-13': 6 } as const;

const titelsIn = (bestand: string): readonly string[] =>
  [...readFileSync(join(pakketwortel, bestand), 'utf8').matchAll(/\b(?:test|it|stap)\(\s*(['`"])([\s\S]*?)\1/g)].map(
    ([, , titel]) => titel ?? '',
  );
const HIER = readdirSync(join(pakketwortel, 'src/regels'))
  .filter((naam) => /^scenarios(-[a-z]+)?\.test\.ts$/.test(naam))
  .flatMap((naam) => titelsIn(`src/regels/${naam}`));

test('elke genummerde stap van de zeven scenario’s staat in de tabel', () => {
  const geteld = Object.fromEntries(Object.entries(STAPPEN).map(([naam, stappen]) => [naam, stappen.length]));
  assert.deepEqual(geteld, AANTAL);
  for (const stappen of Object.values(STAPPEN)) for (const bewijzen of stappen) assert.ok(bewijzen.length > 0);
});

test('wat hier bewezen heet te zijn is een proef met de naam van de stap, en andersom', () => {
  const verwacht = Object.entries(STAPPEN).flatMap(([scenario, stappen]) =>
    stappen.flatMap((bewijzen, nummer) => (bewijzen.includes('hier') ? [`${scenario} stap ${nummer + 1}`] : [])),
  );
  const gevonden = HIER.map((titel) => /^S-\d+ stap \d+(?=: )/.exec(titel)?.[0] ?? titel);
  assert.deepEqual([...gevonden].sort(), [...verwacht].sort());
});

test('wat elders bewezen heet te zijn, staat daar als proef', () => {
  for (const [scenario, stappen] of Object.entries(STAPPEN)) {
    for (const [nummer, bewijzen] of stappen.entries()) {
      for (const bewijs of bewijzen) {
        if (bewijs === 'hier' || !('in' in bewijs)) continue;
        const staatEr = titelsIn(bewijs.in).some((titel) => titel.includes(bewijs.proef));
        assert.ok(
          staatEr,
          `${scenario} stap ${nummer + 1}: zet de nieuwe naam van de proef in de tabel (${bewijs.proef})`,
        );
      }
    }
  }
});
