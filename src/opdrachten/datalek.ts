import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { buffer } from 'node:stream/consumers';
import { leesConfig } from '../config.ts';
import {
  type Beheermelding,
  type Beheeruitkomst,
  meldVanBeheer,
  type Vervolgmelding,
} from '../datalek/meld-van-beheer.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { datumEnTijd } from '../web/tijd.ts';
import { GEBRUIK, leesDatalekwens, leesMeldtekst, type Meldtekstlezing } from './datalek-wens.ts';
import { leesInstallatie, NOG_LEEG, openProgramma, type Programma } from './open-programma.ts';
import { meldFouten, meldWeigering, schrijf } from './uitvoer.ts';

/** Vertelt elke gebonden organisatie wat wie het systeem beheert over een datalek weet (L-4, AVG 33 lid 2). */
export async function datalekOpdracht(woorden: readonly string[]): Promise<number> {
  const wens = leesDatalekwens(woorden);
  if (typeof wens === 'string') return meldFouten([wens, GEBRUIK]);
  const gelezen = leesConfig(process.env);
  if (gelezen.kind === 'fout') return meldFouten(gelezen.regels);
  const { config } = gelezen;
  if (config.database.soort !== 'eigen') {
    return meldFouten(['In een demonstratie is er niemand om het aan te vertellen: zet DATABASE_URL van uw regio.']);
  }
  const lezing = await haalTekst(wens.bestand);
  if (lezing.kind === 'fout') return meldFouten([lezing.regel, GEBRUIK]);
  if (!wens.ja && process.stdin.isTTY && !(await bevestigt())) {
    schrijf('Er is niets verteld.');
    return 0;
  }
  const opening = await openProgramma(config, schrijf);
  if (opening.kind === 'fout') return meldWeigering(opening);
  try {
    return await vertelIn(opening.programma, { ...wens, tekst: lezing.tekst });
  } finally {
    await opening.programma.sluit();
  }
}

async function haalTekst(bestand: string | null): Promise<Meldtekstlezing> {
  if (bestand === null && process.stdin.isTTY)
    return { kind: 'fout', regel: 'De tekst ontbreekt: noem haar bestand met --bestand, of geef haar via een pijp.' };
  try {
    return leesMeldtekst(bestand === null ? await buffer(process.stdin) : await readFile(bestand));
  } catch {
    return { kind: 'fout', regel: 'Het bestand achter --bestand is niet te lezen.' };
  }
}

async function bevestigt(): Promise<boolean> {
  const gesprek = createInterface({ input: process.stdin, output: process.stdout });
  const vraag = gesprek.question(
    'Elke organisatie leest deze tekst nu, en haar 72 uur beginnen. Dit is niet terug te nemen. Typ ja om door te gaan: ',
  );
  // Wie met Ctrl-D of Ctrl-C afbreekt, zei geen ja.
  const antwoord = await vraag.catch(() => '');
  gesprek.close();
  return antwoord.trim().toLowerCase() === 'ja';
}

async function vertelIn({ regio }: Programma, melding: Beheermelding | Vervolgmelding): Promise<number> {
  if ((await leesInstallatie(regio)) === null) return meldFouten([NOG_LEEG]);
  return toonUitkomst(await meldVanBeheer(regio.omgeving, melding));
}

function toonUitkomst(uitkomst: Beheeruitkomst): number {
  switch (uitkomst.kind) {
    case 'verteld':
      for (const regel of vertelregels(uitkomst)) schrijf(regel);
      return 0;
    case 'onbekend':
      return meldFouten(uitkomst.namen.map((naam) => `Geen organisatie in deze regio heet ${JSON.stringify(naam)}.`));
    case 'niemand-gebonden':
      return meldFouten(['Vandaag is geen organisatie gebonden. Noem met --partij wie het raakt.']);
    case 'toekomst':
      return meldFouten(['--gemerkt ligt in de toekomst.']);
    case 'al-verteld':
      return meldFouten([
        `Er is al een melding van deze soort en dit moment: ${uitkomst.kenmerk}. Er is niets verteld. Raakt het ook een ander, geef dan --bij ${uitkomst.kenmerk} met --partij. Is dit iets anders, geef dan --nogmaals.`,
      ]);
    case 'ander-nummer':
      return meldFouten(['Onder dat nummer vertelde het systeembeheer niets. Er is niets verteld.']);
    default:
      return assertNever(uitkomst);
  }
}

/** Wat wie het systeem beheert leest na het vertellen: het nummer en organisaties, en nooit een mens. */
export function vertelregels(uitkomst: Extract<Beheeruitkomst, { kind: 'verteld' }>): readonly string[] {
  const { kenmerk, op, verteld, wistAl, zonderLezer, niet } = uitkomst;
  return [
    ...(verteld.length === 0
      ? [`Over datalek ${kenmerk} is nu niemand iets verteld.`]
      : [`Datalek ${kenmerk} is verteld op ${datumEnTijd(op)}. De 72 uur lopen nu voor:`]),
    ...verteld.map(({ naam }) => `  ${naam}`),
    ...(wistAl.length === 0 ? [] : ['Wist het al; deze tekst kwam er niet bij, bel als er iets nieuws is:']),
    ...wistAl.map(({ naam, telefoon }) => `  ${naam}, ${telefoon}`),
    ...(zonderLezer.length === 0 ? [] : ['Zonder beheerder en FG; bel hen zelf:']),
    ...zonderLezer.map(({ naam, telefoon }) => `  ${naam}, ${telefoon}`),
    ...(niet.length === 0
      ? []
      : [`Nu niet verteld; raakt het hen ook, noem hen dan met --bij ${kenmerk} en --partij:`]),
    ...niet.map(({ naam }) => `  ${naam}`),
  ];
}
