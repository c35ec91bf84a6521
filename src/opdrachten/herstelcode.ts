import { parseArgs } from 'node:util';
import { openAanmelden } from '../aanmelden/open-aanmelden.ts';
import { type Herstel, herstelBeheerder } from '../beheer/herstel-beheerder.ts';
import { type Config, leesConfig } from '../config.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { datumEnTijd } from '../web/tijd.ts';
import { leesInstallatie, NOG_LEEG, openProgramma, type Programma } from './open-programma.ts';
import { meldFouten, meldWeigering, schrijf } from './uitvoer.ts';

export const GEBRUIK = 'overlegtafel herstelcode --partij ORGANISATIE --email ADRES';

type Wens = { readonly partij: string; readonly email: string };

/** Geeft de beheerder van een organisatie een nieuwe code, als niemand van die organisatie dat zelf nog kan. */
export async function herstelcodeOpdracht(woorden: readonly string[]): Promise<number> {
  const wens = leesWens(woorden);
  if (wens === null) return meldFouten(['Noem de organisatie en het e-mailadres van haar beheerder.', GEBRUIK]);
  const gelezen = leesConfig(process.env);
  if (gelezen.kind === 'fout') return meldFouten(gelezen.regels);
  const { config } = gelezen;
  if (config.database.soort !== 'eigen') {
    return meldFouten(['In een demonstratie is er niemand om een code te geven: zet DATABASE_URL van uw regio.']);
  }
  const opening = await openProgramma(config, schrijf);
  if (opening.kind === 'fout') return meldWeigering(opening);
  try {
    return await geefCode(opening.programma, config, wens);
  } finally {
    await opening.programma.sluit();
  }
}

function leesWens(woorden: readonly string[]): Wens | null {
  try {
    const { values } = parseArgs({
      args: [...woorden],
      options: { partij: { type: 'string' }, email: { type: 'string' } },
    });
    const [partij, email] = [values.partij?.trim(), values.email?.trim()];
    return partij && email ? { partij, email } : null;
  } catch {
    return null;
  }
}

async function geefCode({ regio }: Programma, config: Config, wens: Wens): Promise<number> {
  const installatie = await leesInstallatie(regio);
  if (installatie === null) return meldFouten([NOG_LEEG]);
  const { omgeving, aanmeldenPool, hoofdsleutel } = regio;
  const aanmelden = await openAanmelden({
    pool: aanmeldenPool,
    omgeving,
    adres: config.adres,
    hoofdsleutel,
    regionaam: installatie.regio,
    demonstratie: false,
  });
  return toonHerstel(await herstelBeheerder({ omgeving, aanmelden, ...wens }), config.adres);
}

function toonHerstel(herstel: Herstel, adres: string): number {
  switch (herstel.kind) {
    case 'gemaakt':
      schrijf(`${herstel.naam} logt in op ${adres}/inloggen met deze code: ${herstel.code}`);
      schrijf(
        `De code werkt een keer, tot ${datumEnTijd(herstel.geldigTot)}, en alleen met dat e-mailadres. Geef haar zelf, aan wie u kent; stuur haar niet per mail.`,
      );
      return 0;
    case 'geen-organisatie':
      return meldFouten(['Geen organisatie in deze regio heet zo. Er is geen code gemaakt.']);
    case 'geen-beheerder':
      return meldFouten(['Met dit e-mailadres beheert vandaag niemand die organisatie. Er is geen code gemaakt.']);
    default:
      return assertNever(herstel);
  }
}
