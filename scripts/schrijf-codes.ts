/** Schrijft docs/codes.md uit de codes en regels. Draai: node --import tsx scripts/schrijf-codes.ts */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Code, Regel } from '../src/regels/index.ts';
import { codes, feiten, regels, regelsets } from '../src/regels/index.ts';

const BESTAND = new URL('../docs/codes.md', import.meta.url);
const SOORTEN = [
  ['reden', 'Redenen', 'Een reden houdt tegen. De uitkomst is dan `geweigerd`.'],
  ['voorwaarde', 'Voorwaarden', 'Een voorwaarde staat bij `toegestaan`: dit moet er nog mee gebeuren.'],
  ['opmerking', 'Opmerkingen', 'Een opmerking zegt wat is gezien en niet meetelt, bij elke uitkomst.'],
] as const;

type Letter = { readonly vraag: string; readonly waar: boolean };

function leesLetter(groep: Regel['groep'], letter: string): Letter {
  const naam = letter.replace(/^niet /, '');
  const feit = (feiten[groep] as Record<string, { readonly vraag: string }>)[naam];
  if (feit === undefined) throw new Error(`Onbekend feit ${groep}.${naam}.`);
  return { vraag: feit.vraag, waar: !letter.startsWith('niet ') };
}

const zin = ({ vraag, waar }: Letter): string => `${vraag} ${waar ? 'Ja' : 'Nee'}.`;

function regelTekst(regel: Regel): string {
  const als = regel.als.map((letter) => zin(leesLetter(regel.groep, letter))).join(' ');
  const tenzij = regel.tenzij.map((letter) => leesLetter(regel.groep, letter).vraag).join(' ');
  const artikelen = regel.artikelen === undefined ? '' : ` Rust hier op ${regel.artikelen.join(', ')}.`;
  return `- Bij ${regel.bij.join(', ')}: ${als}${tenzij === '' ? '' : ` Tenzij: ${tenzij}`}${artikelen}`;
}

function codeTekst(naam: string, code: Code): string[] {
  const bij = regels.filter((regel) => regel.code === naam);
  return [
    `### \`${naam}\``,
    '',
    code.uitleg,
    '',
    `- Rust op: ${code.artikelen.join(', ')}`,
    `- Voor jongeren: ${code.uitlegJongere}`,
    ...code.herstel.map((stap) => `- Herstel: ${stap}`),
    ...bij.map(regelTekst),
    '',
  ];
}

/** De hele pagina, precies zoals zij in docs/codes.md hoort te staan. */
export function codesPagina(): string {
  const lijst = Object.entries<Code>(codes);
  const delen = SOORTEN.flatMap(([soort, kop, inleiding]) => [
    `## ${kop}`,
    '',
    inleiding,
    '',
    ...lijst.filter(([, code]) => code.soort === soort).flatMap(([naam, code]) => codeTekst(naam, code)),
  ]);
  return [
    '# Codes in een oordeel',
    '',
    'Gemaakt met `scripts/schrijf-codes.ts` uit `src/regels`; verander de bron, niet deze pagina.',
    'Codes zijn gesloten en stabiel. De vindplaatsen zijn de kenmerken uit het eisenoverzicht.',
    'Een regel spreekt als elke vraag het genoemde antwoord heeft en geen enkele uitzondering na *Tenzij* geldt.',
    '',
    '## Regelsets',
    '',
    'De peildatum kiest de regelset: de laatste die toen gold. Is de peildatum ouder dan elke set, dan geldt de oudste.',
    '',
    '| versie | geldt | toelichting |',
    '|---|---|---|',
    ...regelsets.map(({ versie, geldig, toelichting }) => {
      const geldt = geldig.kind === 'vanaf' ? `vanaf ${geldig.datum}` : geldig.kind;
      return `| ${versie} | ${geldt} | ${toelichting} |`;
    }),
    '',
    ...delen,
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(BESTAND, codesPagina());
}
