import { inTransactie } from '../../db/transactie.ts';
import type { Medewerker } from '../../db/verzoeker.ts';
import { verzegelTekst } from '../../kluis/teksten.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import type { Taaksoort } from '../../taak/soorten.ts';
import { rondTakenAf } from '../../taak/taken.ts';
import { VOORAF_DAGEN, verjaardagen } from '../../toestemming/verjaardag.ts';
import type { Casusopening } from '../aanmelding/meld-casus-aan.ts';
import type { CasusFeiten } from '../feiten.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden, openAlsDeelnemer, raakAan } from '../open-casus.ts';
import type { Hoorwijze } from '../woorden.ts';
import { gedeeldZegel } from '../zegels.ts';
import { insertHoorgesprek } from './gesprek.queries.ts';

export type Gesprek = {
  /** Id van het gesprek, gemaakt toen het formulier openging. */
  readonly gesprek: string;
  readonly casus: string;
  /** Kalenderdag, niet na vandaag. */
  readonly op: string;
  readonly hoe: Hoorwijze;
  /** Wat de jongere wil zeggen, in eigen woorden; of waarom er niet is gepraat. */
  readonly inhoud: string;
};

export type Gespreksuitkomst =
  | { readonly kind: 'vastgelegd' }
  | { readonly kind: 'kan-niet'; readonly reden: 'datum' | 'gesloten' }
  | NietGevonden;

const VERJAARDAGSTAAK = { 12: [], 16: ['jongere-wordt-16'], 18: ['jongere-wordt-18'] } as const;

/**
 * Taken die klaar zijn als er op deze dag met de jongere is gepraat, of is vastgelegd waarom niet. Een gesprek van voor de verjaardag in
 * zicht was, ging niet over wat er dan verandert (B.7).
 */
function metEenGesprek({ kern }: CasusFeiten, dag: string): readonly Taaksoort[] {
  const inZicht = verjaardagen(kern.geboortedatum).filter(({ op }) => plusDagen(op, -VOORAF_DAGEN) <= dag);
  return ['gesprek-voeren', ...inZicht.flatMap(({ leeftijd }) => VERJAARDAGSTAAK[leeftijd])];
}

/** Legt vast wat de jongere wil zeggen (13.3, fn 14): elk kind wordt gehoord, ook onder de 12. Elke deelnemer kan het gesprek voeren. */
export async function legGesprekVast(opening: Casusopening<Medewerker>, gesprek: Gesprek): Promise<Gespreksuitkomst> {
  const slot = { casus: gesprek.casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Gespreksuitkomst> => {
    const geopend = await openAlsDeelnemer(tx, gesprek.casus, 'gesprek-vastgelegd');
    if (geopend === null) return NIET_GEVONDEN;
    const { feiten } = geopend;
    const kop = {
      ...logkop(feiten),
      code: 'gesprek-vastgelegd',
      object: { soort: 'hoorgesprek', id: gesprek.gesprek },
    } as const;
    const reden = feiten.casus.status === 'gesloten' ? 'gesloten' : gesprek.op > tx.vandaag ? 'datum' : null;
    if (reden !== null) {
      await legVast(tx, { ...kop, uitkomst: 'geweigerd' });
      return { kind: 'kan-niet', reden };
    }
    const plek = {
      casus: gesprek.casus,
      procesregiepartij: feiten.casus.procesregiepartij,
      veld: 'hoorgesprek.inhoud',
      record: gesprek.gesprek,
    } as const;
    const inhoud = await verzegelTekst(tx.omgeving.kluis, { ...gedeeldZegel(plek), tekst: gesprek.inhoud });
    await insertHoorgesprek(tx, {
      ...gesprek,
      inhoud,
      persoon: opening.verzoeker.persoon,
      partij: opening.verzoeker.partij,
    });
    for (const soort of metEenGesprek(feiten, gesprek.op)) await rondTakenAf(tx, { casus: gesprek.casus, soort });
    await legVast(tx, { ...kop, uitkomst: 'gelukt', bronPartij: opening.verzoeker.partij });
    await raakAan(tx, gesprek.casus);
    return { kind: 'vastgelegd' };
  });
}
