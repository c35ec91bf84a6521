import type { CasusFeiten } from '../casus/feiten.ts';
import { SLUITGRONDEN, type Sluitgrond } from '../casus/woorden.ts';
import type { Planstand } from '../plan/planstap.ts';
import { type Eindfeiten, eindgronden } from '../regels/verloop/index.ts';

/** Een van de vier gronden van 5.6, met of zij blijkt uit wat in de casus vastligt. */
export type Grondvoorstel = {
  readonly grond: Sluitgrond;
  /** `blijkt`: volgt uit de casus zelf. `toelichten`: kan gelden, en de procesregisseur schrijft op waarom. `melden`: zonder uitleg. */
  readonly stand: 'blijkt' | 'toelichten' | 'melden';
  readonly uitleg: string;
  readonly artikelen: readonly string[];
};

type Eindstof = {
  readonly feiten: Pick<CasusFeiten, 'afgelopenPlan' | 'casus' | 'convenant' | 'overlegtype' | 'peildatum'>;
  readonly plan: Planstand;
  readonly betrokkenenGeinformeerd: boolean;
};

/**
 * Wat over het einde bekend is in Overlegtafel. Verzuim, verhuizing en overlijden staan hier niet, dus die blijven onbekend:
 * een onbekende is nooit een ja.
 */
function eindfeiten({ feiten, plan, betrokkenenGeinformeerd }: Eindstof): Eindfeiten {
  const { afgelopenPlan, casus, convenant, overlegtype } = feiten;
  const lopend = plan.kind === 'vastgesteld' && plan.beeindigdOp === null ? [{ van: feiten.peildatum, tot: null }] : [];
  const ingeschreven = casus.schoolPartij !== null && convenant.gebonden.has(casus.schoolPartij);
  return {
    arrangementen: [...(afgelopenPlan === null ? [] : [afgelopenPlan]), ...lopend],
    ...(ingeschreven ? { schoolBuitenSinds: null } : {}),
    nazorg: { maanden: overlegtype.inhoud.nazorgMaanden, betrokkenenGeinformeerd },
  };
}

function afgerond(stof: Eindstof): Pick<Grondvoorstel, 'stand' | 'uitleg' | 'artikelen'> {
  const stand = eindgronden(eindfeiten(stof), stof.feiten.peildatum);
  const waarom = stand.waarom.find(({ code }) => code === 'arrangement-klaar');
  if (waarom !== undefined) return { stand: 'blijkt', uitleg: waarom.uitleg, artikelen: waarom.artikelen };
  const artikelen = ['Art 5.6-1', 'E-03'];
  switch (stof.plan.kind) {
    case 'geen':
      return { stand: 'blijkt', uitleg: 'In deze casus kwam geen plan.', artikelen };
    case 'afgezien':
      return { stand: 'blijkt', uitleg: 'Vastgelegd is waarom er geen plan komt.', artikelen };
    case 'concept':
    case 'voorgelegd':
      return { stand: 'toelichten', uitleg: 'Er ligt een plan dat nog niet is vastgesteld.', artikelen };
    case 'vastgesteld':
      return {
        stand: 'toelichten',
        uitleg: 'Het plan loopt nog: vastleggen dat het klaar is kan bij Plan.',
        artikelen,
      };
  }
}

/** Wat over 5.6-3 wel bekend is: de school bij de aanmelding, en of haar bestuur meedoet. Waar iemand woont, blijft een vraag. */
function vertrokken(stof: Eindstof): string {
  if (stof.feiten.casus.schoolPartij === null)
    return 'Woonplaats en inschrijving staan niet in Overlegtafel. Vraag ze na bij gemeente en school.';
  return eindfeiten(stof).schoolBuitenSinds === null
    ? 'In deze casus staat een school die meedoet. Deze grond geldt pas als de jongere daar ook is uitgeschreven.'
    : 'Het schoolbestuur in deze casus doet niet meer mee aan het convenant. Vraag na of de jongere daar nog zit, en in welke gemeente. Doet die ook niet mee, dan geldt deze grond.';
}

/** De vier gronden in de volgorde van 5.6, met wat de casus er zelf over zegt. De mens kiest; wat blijkt, staat voorop. */
export function grondvoorstellen(stof: Eindstof): readonly Grondvoorstel[] {
  return [
    { grond: 'afgerond', ...afgerond(stof) },
    {
      grond: 'jaar-op-school',
      stand: 'toelichten',
      uitleg: 'De gegevens van school over aanwezigheid staan niet in Overlegtafel. Vraag ze na bij school.',
      artikelen: ['Art 5.6-2'],
    },
    { grond: 'vertrokken', stand: 'toelichten', uitleg: vertrokken(stof), artikelen: ['Art 5.6-3'] },
    {
      grond: 'overleden',
      stand: 'melden',
      uitleg: 'Het gezin krijgt dan geen berichten en uitnodigingen meer. Bel zelf als er iets te zeggen is.',
      artikelen: [SLUITGRONDEN.overleden.eis],
    },
  ];
}
