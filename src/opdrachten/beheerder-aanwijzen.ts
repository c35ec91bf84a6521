import { parseArgs } from 'node:util';
import { type Gevraagd, vraagOmBeheerder } from '../beheer/aanwijzen/vraag-om-beheerder.ts';
import { leesConfig } from '../config.ts';
import { assertNever } from '../lib/onbereikbaar.ts';
import { taaktekst } from '../taak/soorten.ts';
import { datumVoluit } from '../web/tijd.ts';
import { leesInstallatie, NOG_LEEG, openProgramma } from './open-programma.ts';
import { meldFouten, meldWeigering, schrijf } from './uitvoer.ts';

export const GEBRUIK = 'overlegtafel beheerder-aanwijzen --partij ORGANISATIE';

/** Vraagt om een nieuwe beheerder voor een organisatie die haar laatste verloor; een andere organisatie wijst aan en bevestigt. */
export async function beheerderAanwijzenOpdracht(woorden: readonly string[]): Promise<number> {
  const partij = leesPartij(woorden);
  if (partij === null) return meldFouten(['Noem de organisatie die geen beheerder meer heeft.', GEBRUIK]);
  const gelezen = leesConfig(process.env);
  if (gelezen.kind === 'fout') return meldFouten(gelezen.regels);
  const { config } = gelezen;
  if (config.database.soort !== 'eigen')
    return meldFouten(['In een demonstratie valt er niemand aan te wijzen: zet DATABASE_URL van uw regio.']);
  const opening = await openProgramma(config, schrijf);
  if (opening.kind === 'fout') return meldWeigering(opening);
  const { programma } = opening;
  try {
    if ((await leesInstallatie(programma.regio)) === null) return meldFouten([NOG_LEEG]);
    return toonGevraagd(await vraagOmBeheerder({ omgeving: programma.regio.omgeving, partij }), config.adres);
  } finally {
    await programma.sluit();
  }
}

function leesPartij(woorden: readonly string[]): string | null {
  try {
    const { values } = parseArgs({ args: [...woorden], options: { partij: { type: 'string' } } });
    return values.partij?.trim() || null;
  } catch {
    return null;
  }
}

function toonGevraagd(gevraagd: Gevraagd, adres: string): number {
  switch (gevraagd.kind) {
    case 'gevraagd':
      schrijf(`Een beheerder van een van deze organisaties wijst aan, tot en met ${datumVoluit(gevraagd.tot)}:`);
      for (const naam of gevraagd.bij) schrijf(`  ${naam}`);
      schrijf(
        `Bel haar. Het verzoek staat op Mijn werk, en op ${adres}${taaktekst('beheerder-aanwijzen').pad('', gevraagd.partij)}`,
      );
      return 0;
    case 'geen-organisatie':
      return meldFouten(['Geen organisatie in deze regio heet zo. Er is niets gevraagd.']);
    case 'nooit-een-beheerder':
      return meldFouten([
        'Deze organisatie had nog nooit een beheerder. De penvoerder geeft haar de eerste, bij Andere organisaties.',
      ]);
    case 'niemand-bevestigt':
      return meldFouten([
        'Er is geen andere organisatie met een beheerder die dit mag bevestigen. Er is niets gevraagd.',
      ]);
    default:
      return assertNever(gevraagd);
  }
}
