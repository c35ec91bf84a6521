/** Schrijft src/regels/vraaglezer.ts uit de velden van een vraag. Draai: node --import tsx scripts/schrijf-vraaglezer.ts */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pakketwortel } from '../src/lib/pakket.ts';
import type { Veld } from '../src/regels/vraagvelden.ts';
import { DEEL, FUNCTIE, JA_NEE, KEUZE, LIJST, VRAAG } from '../src/regels/vraagvelden.ts';

export const VRAAGLEZER = join(pakketwortel, 'src/regels/vraaglezer.ts');

const KOP = `// Gemaakt uit vraagvelden.ts door scripts/schrijf-vraaglezer.ts; niet met de hand wijzigen.
import { KLADBLAD as BLAD } from './kladblad.ts';
import type { Kaart } from './losse-velden.ts';
import * as los from './losse-velden.ts';
import type { Veld } from './vraagvelden.ts';
import * as velden from './vraagvelden.ts';

/**
 * De objecten van een vraag bij naam gelezen, elk met een functie van zichzelf. Een object dat een veld mist of zijn velden
 * anders ordent, gaat naar losse-velden.ts. Wat een veld niet mag zijn, geeft een getal onder nul.
 */

// Overgenomen in dit bestand: wat een ander bestand uitvoert, leest de compiler in de binnenste lus telkens opnieuw.
const KLADBLAD = BLAD;
const AANWEZIG = los.AANWEZIG;
const apart = los.apart;
const functie = los.functie;
const IS_NULL = los.IS_NULL;
const isVoltallig = los.isVoltallig;
const jaNee = los.jaNee;
const lijst = los.lijst;
const pakLos = los.pakLos;
const pakNull = los.pakNull;
const woord = los.woord;
const isKaart: typeof los.isKaart = los.isKaart;
const VRAAG = velden.VRAAG;
`;

const LEZERS = `/** Wat op de plaats van een object staat en er geen is. */
function geenObject(veld: Veld, waarde: unknown): boolean {
  return waarde === undefined || (waarde === null && pakNull(veld) === IS_NULL);
}

function aanwezig(waarde: unknown): number {
  if (waarde === undefined) return 0;
  return waarde === null ? IS_NULL : AANWEZIG;
}
`;

type Lezer = { readonly pad: string; readonly veld: Veld };

const binnen = (pad: string, naam: string): string => (pad === '' ? naam : `${pad}.${naam}`);
const constante = (pad: string): string =>
  pad === '' ? 'VRAAG' : pad.replaceAll(/[A-Z]/g, '_$&').replaceAll('.', '_').toUpperCase();
const lezer = (pad: string): string =>
  `lees${(pad || 'vraag').replaceAll(/(?:^|\.)(.)/g, (_, letter: string) => letter.toUpperCase())}`;

/** De objecten, elk na de objecten die erin staan. */
const objectenVan = ({ pad, veld }: Lezer): readonly Lezer[] => [
  ...veld.velden
    .filter(({ soort }) => soort === DEEL)
    .flatMap((deel) => objectenVan({ pad: binnen(pad, deel.naam), veld: deel })),
  { pad, veld },
];

function leesregels(pad: string, veld: Veld): readonly string[] {
  const { naam, nummer, soort } = veld;
  const plaats = `KLADBLAD[${nummer}]`;
  const veldnaam = constante(pad);
  const waarde = `kaart.${naam}`;
  if (soort === JA_NEE) return [`fout |= ${plaats} = jaNee(${waarde});`];
  if (soort === FUNCTIE) return [`fout |= ${plaats} = functie(${veldnaam}, ${waarde});`];
  if (soort === LIJST) return [`fout |= lijst(${veldnaam}, ${waarde});`];
  if (soort === DEEL) {
    return [
      `const ${naam} = ${waarde};`,
      `fout |= +(isKaart(${naam}) ? ${lezer(pad)}(${naam}) : geenObject(${veldnaam}, ${naam})) - 1;`,
      ...(nummer < 0 ? [] : [`${plaats} = aanwezig(${naam});`]),
    ];
  }
  if (soort === KEUZE) return [`fout |= ${plaats} = woord(${veldnaam}, ${waarde});`];
  return [`fout |= apart(${veldnaam}, ${waarde});`];
}

function functieVan({ pad, veld }: Lezer): string {
  const regels = veld.velden.flatMap((deel) => leesregels(binnen(pad, deel.naam), deel));
  return `${pad === '' ? '/** Leest een vraag. Onwaar bij de minste twijfel. */\nexport ' : ''}function ${lezer(pad)}(kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  if (!isVoltallig(${constante(pad)}, namen)) return pakLos(${constante(pad)}, kaart, namen, leesDeel);
  let fout = 0;
${regels.map((regel) => `  ${regel}\n`).join('')}  return fout >= 0;
}
`;
}

/** Het hele bestand, zoals het in src/regels/vraaglezer.ts hoort te staan. */
export function vraaglezer(): string {
  const objecten = objectenVan({ pad: '', veld: VRAAG });
  const namen = objecten
    .toReversed()
    .flatMap(({ pad, veld }) =>
      veld.velden.flatMap(({ naam, soort, plaats }) =>
        soort === JA_NEE
          ? []
          : [`const ${constante(binnen(pad, naam))} = ${constante(pad)}.velden[${plaats}] as Veld;\n`],
      ),
    );
  const delen = objecten.filter(({ pad }) => pad !== '');
  return [
    KOP,
    namen.join(''),
    LEZERS,
    ...objecten.map(functieVan),
    `const LEZERS: ReadonlyMap<Veld, (kaart: Kaart) => boolean> = new Map([
${delen.map(({ pad }) => `  [${constante(pad)}, ${lezer(pad)}],\n`).join('')}]);
`,
    `/** Een object in een object dat niet heel is. */
function leesDeel(object: Veld, kaart: Kaart): boolean {
  return LEZERS.get(object)?.(kaart) ?? false;
}
`,
  ].join('\n');
}

if (process.argv[1]?.endsWith('schrijf-vraaglezer.ts')) await writeFile(VRAAGLEZER, vraaglezer());
