import { parseArgs } from 'node:util';
import { openAanmelden } from '../aanmelden/open-aanmelden.ts';
import { beginRegio } from '../beheer/begin-regio.ts';
import { leesConfig } from '../config.ts';
import { leesHoofdsleutel, maakHoofdsleutel } from '../kluis/index.ts';
import type { Partijsoort } from '../partij/partij.queries.ts';
import { WERKTELEFOON } from '../partij/telefoon.ts';
import { datumEnTijd } from '../web/tijd.ts';
import { isInGebruik, openProgramma, schrijfInstallatie } from './open-programma.ts';
import { optiefout } from './optiefout.ts';
import { meldFouten, meldWeigering, schrijf } from './uitvoer.ts';

// Mbo doet mee onder een samenwerkingsverband vo (fn 7), en kan dus niet de eerste zijn.
const PARTIJSOORTEN: readonly Partijsoort[] = [
  'school',
  'swv',
  'gemeente',
  'ggd',
  'jeugdhulpaanbieder',
  'zorgaanbieder',
];

const OPTIES = {
  regio: { type: 'string' },
  telefoon: { type: 'string' },
  partij: { type: 'string' },
  soort: { type: 'string' },
  plaats: { type: 'string' },
  beheerder: { type: 'string' },
  email: { type: 'string' },
} as const;

export const GEBRUIK =
  'overlegtafel init --regio NAAM --telefoon NUMMER --partij ORGANISATIE --soort SOORT --plaats PLAATS --beheerder "VOORNAAM ACHTERNAAM" --email ADRES';

type Wens = Record<Exclude<keyof typeof OPTIES, 'soort'>, string> & { readonly soort: Partijsoort };

/** Maakt een lege echte regio met haar eerste organisatie en beheerder, en toont diens eenmalige code. */
export async function initOpdracht(woorden: readonly string[]): Promise<number> {
  const gelezen = leesConfig(process.env);
  if (gelezen.kind === 'fout') return meldFouten(gelezen.regels);
  const { config } = gelezen;
  if (config.database.soort !== 'eigen') {
    return meldFouten([
      'Een echte regio heeft een eigen PostgreSQL nodig: zet DATABASE_URL. Zonder start Overlegtafel een demonstratie.',
    ]);
  }
  const wens = leesWens(woorden);
  if (typeof wens === 'string') return meldFouten([wens, GEBRUIK]);
  const bezet = await isInGebruik(config.database.databaseUrl);
  if (bezet.kind === 'fout') return meldWeigering(bezet);
  // Alleen voor een lege database: een nieuwe sleutel bij een bestaande regio zou niets openen.
  const sleutel = await leesHoofdsleutel(config.database.hoofdsleutelBestand);
  if (sleutel.kind === 'bestaat-niet') {
    const gemaakt = await maakHoofdsleutel(config.database.hoofdsleutelBestand);
    if (gemaakt.kind !== 'ok') return meldFouten([gemaakt.regel]);
    schrijf(
      `De hoofdsleutel is gemaakt in ${config.database.hoofdsleutelBestand}. Bewaar er een kopie van, los van de databases.`,
    );
  }
  const opening = await openProgramma(config, schrijf);
  if (opening.kind === 'fout') return meldWeigering(opening);
  const { programma } = opening;
  try {
    const { omgeving, aanmeldenPool, hoofdsleutel } = programma.regio;
    const aanmelden = await openAanmelden({
      pool: aanmeldenPool,
      omgeving,
      adres: config.adres,
      hoofdsleutel,
      regionaam: wens.regio,
      demonstratie: false,
    });
    const { code, geldigTot } = await beginRegio({
      omgeving,
      aanmelden,
      partij: { soort: wens.soort, naam: wens.partij, plaats: wens.plaats, telefoon: wens.telefoon },
      beheerder: { naam: wens.beheerder, email: wens.email },
    });
    // Als laatste: valt het hiervoor stil, dan is de database nog van niemand en mag init opnieuw.
    await schrijfInstallatie(programma, { soort: 'echt', regio: wens.regio, telefoon: wens.telefoon });
    schrijf(
      `Regio ${wens.regio} is gemaakt. ${wens.beheerder} logt in op ${config.adres}/inloggen met deze code: ${code}`,
    );
    schrijf(`De code werkt een keer, tot ${datumEnTijd(geldigTot)}. Geef haar zelf; stuur haar niet per mail.`);
    return 0;
  } finally {
    await programma.sluit();
  }
}

function leesWens(woorden: readonly string[]): Wens | string {
  let gegeven: Readonly<Record<string, string | undefined>>;
  try {
    gegeven = parseArgs({ args: [...woorden], options: OPTIES }).values;
  } catch (fout) {
    return optiefout(fout);
  }
  const wens = Object.fromEntries(Object.entries(gegeven).map(([naam, waarde]) => [naam, waarde?.trim() ?? '']));
  for (const naam of Object.keys(OPTIES)) if (!wens[naam]) return `De optie --${naam} ontbreekt.`;
  const soort = PARTIJSOORTEN.find((s) => s === wens['soort']);
  if (soort === undefined) return `--soort is een van: ${PARTIJSOORTEN.join(', ')}.`;
  // Dit nummer staat onder aan elke pagina, ook voor ouders en jongeren.
  if (!WERKTELEFOON.test(wens['telefoon'] ?? ''))
    return '--telefoon moet een telefoonnummer zijn, zoals "088 000 12 34".';
  // De eerste code werkt alleen met dit adres: een tikfout zonder apenstaartje sluit iedereen buiten.
  if (!/^[^\s@]+@[^\s@]+$/u.test(wens['email'] ?? '')) return '--email moet een heel e-mailadres zijn.';
  return { ...(wens as Wens), soort };
}
