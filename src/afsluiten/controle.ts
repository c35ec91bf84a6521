import { bronnenVan } from '../casus/bronnen.ts';
import type { CasusFeiten } from '../casus/feiten.ts';
import { type Geopend, isBevestigd } from '../casus/open-casus.ts';
import { isZelfdeBron } from '../casus/zelfde-bron.ts';
import type { Tx } from '../db/transactie.ts';
import { leesPlanstand, type Planstand } from '../plan/planstap.ts';
import {
  type Eigendeelrij,
  findEigendelen,
  findMeedoeners,
  findVragendeStoelen,
  laatsteVan,
  telOpen,
} from './afsluiting.queries.ts';
import { leesOpenTaken, type Opentaak } from './open-taken.ts';

/** Hoe het met het eigen deel van een organisatie aan tafel staat, bij een gemeente per taak (9.1, L-5). */
export type Partijstand = {
  readonly naam: string;
  readonly stand: Eigendeelrij['stand'] | null;
  readonly op: Date | null;
  /** Vroeg om toestemming: dan hoort het bewijs daarvan in haar eigen dossier. */
  readonly bewijs: boolean;
  /** Zit er nu iemand voor haar aan tafel? Anders is er na sluiten niemand die het kan meenemen. */
  readonly aanTafel: boolean;
};

/** Wat er nog loopt op het moment dat iemand wil sluiten: aantallen, standen, en wie er nog werk heeft. */
export type Controle = {
  readonly taken: readonly Opentaak[];
  readonly verzoeken: number;
  readonly plan: Planstand;
  readonly verslagen: number;
  readonly intrekkingen: number;
  readonly bijeenkomsten: number;
  readonly partijen: readonly Partijstand[];
};

/** Leest de controlelijst van een casus (PH-6). Niets ervan is inhoud: de regie leest niet mee met wat anderen hebben. */
export async function leesControle(tx: Tx, geopend: Geopend): Promise<Controle> {
  const { feiten } = geopend;
  const casus = feiten.casus.id;
  return {
    ...(await telOpen(tx, casus)),
    taken: await leesOpenTaken(tx, geopend),
    plan: await leesPlanstand(tx, feiten),
    partijen: await leesPartijstanden(tx, feiten),
  };
}

/** De organisaties die meededen, met of zij hun deel meenamen. Wie nooit bevestigde, heeft hier niets. */
async function leesPartijstanden(tx: Tx, feiten: CasusFeiten): Promise<readonly Partijstand[]> {
  const casus = feiten.casus.id;
  const vroegen = new Set(await findVragendeStoelen(tx, casus));
  const vragend = feiten.deelnemers.filter(({ id }) => vroegen.has(id));
  const delen = await findEigendelen(tx, casus);
  const meededen = await findMeedoeners(tx, casus);
  return bronnenVan(feiten.deelnemers.filter(({ id }) => meededen.has(id)))
    .map((bron) => {
      const laatste = laatsteVan(delen, bron);
      return {
        naam: bron.naam,
        stand: laatste?.stand ?? null,
        op: laatste?.op ?? null,
        bewijs: vragend.some((stoel) => isZelfdeBron(stoel, bron)),
        aanTafel: feiten.deelnemers.some((stoel) => stoel.actief && isBevestigd(stoel) && isZelfdeBron(stoel, bron)),
      };
    })
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}

export type Controlepunt = {
  readonly klaar: boolean;
  readonly titel: string;
  readonly bij: string | null;
  readonly artikelen: readonly string[];
  /** Waar het gedaan wordt, als deel van het adres van de casus. */
  readonly deel: 'plan' | 'verslagen' | 'toestemming' | 'uitnodigen' | null;
};

const stuks = (n: number, een: string, meer: string): string => (n === 1 ? `Eén ${een}` : `${n} ${meer}`);
const opStuks = (n: number, een: string, meer: string): string => (n === 1 ? `Op één ${een}` : `Op ${n} ${meer}`);

/** De controlelijst in woorden. Niets houdt sluiten tegen: een casus die klaar is, blijft niet open om een lijst (5.6). */
export function controlepunten(controle: Controle): readonly Controlepunt[] {
  const taken = controle.taken.reduce((som, { aantal }) => som + aantal, 0);
  return [
    planpunt(controle.plan),
    {
      klaar: controle.verslagen === 0,
      titel:
        controle.verslagen === 0
          ? 'Alle verslagen zijn uitgebracht'
          : `${stuks(controle.verslagen, 'verslag is', 'verslagen zijn')} niet uitgebracht`,
      bij: controle.verslagen === 0 ? null : 'Wie het verslag nog moest krijgen, leest het na sluiten niet meer.',
      artikelen: ['CL-5d', 'E-25'],
      deel: 'verslagen',
    },
    {
      klaar: taken === 0,
      titel: taken === 0 ? 'Er staan geen taken open' : `${stuks(taken, 'taak staat', 'taken staan')} nog open`,
      bij: taken === 0 ? null : 'Bij sluiten is dat werk voorbij. Hieronder staat welk werk, en van wie.',
      artikelen: ['PH-6'],
      deel: null,
    },
    {
      klaar: controle.intrekkingen === 0,
      titel:
        controle.intrekkingen === 0
          ? 'Op elke intrekking is geantwoord'
          : `${opStuks(controle.intrekkingen, 'intrekking', 'intrekkingen')} is nog niet geantwoord`,
      bij:
        controle.intrekkingen === 0
          ? null
          : 'Wie iets las, zegt eerst nog wat daarmee gebeurt. Na sluiten kan dat hier niet meer.',
      artikelen: ['Art 11.5'],
      deel: 'toestemming',
    },
    {
      klaar: controle.verzoeken === 0,
      titel:
        controle.verzoeken === 0
          ? 'Er loopt geen verzoek van ouders of jongere'
          : `${opStuks(controle.verzoeken, 'verzoek', 'verzoeken')} moet een organisatie nog antwoorden`,
      bij: controle.verzoeken === 0 ? null : 'Dat blijft ook na sluiten. Zolang het loopt, wordt er niets vernietigd.',
      artikelen: ['Art 13.2 (b)'],
      deel: null,
    },
    eigendeelpunt(controle.partijen.filter(({ stand }) => stand === null)),
  ];
}

/** Wie het eigen deel nog niet meenam. Van wie niemand meer aan tafel zit, kan dat na sluiten niet meer: daar gaat de lijst nu over. */
function eigendeelpunt(mist: Controle['partijen']): Controlepunt {
  const artikelen = ['Art 9.1', 'L-5'];
  if (mist.length === 0)
    return { klaar: true, titel: 'Elke organisatie nam het eigen deel mee', bij: null, artikelen, deel: null };
  const namen = (partijen: Controle['partijen']) => partijen.map(({ naam }) => naam).join(', ');
  const bewijs = mist.filter((p) => p.bewijs);
  const weg = mist.filter((p) => !p.aanTafel);
  return {
    klaar: false,
    titel: 'Nog niet elke organisatie nam het eigen deel mee',
    bij: [
      `${namen(mist)}.`,
      ...(bewijs.length === 0 ? [] : [`Daarbij is bewijs van toestemming: ${namen(bewijs)}.`]),
      ...(weg.length === mist.length ? [] : ['Na sluiten krijgt ieder aan tafel een taak.']),
      ...(weg.length === 0
        ? []
        : [
            `Niemand meer aan tafel: ${namen(weg)}. Nodig voor het sluiten iemand van daar uit, anders blijft dat deel achter.`,
          ]),
    ].join(' '),
    artikelen,
    deel: weg.length === 0 ? null : 'uitnodigen',
  };
}

function planpunt(plan: Planstand): Controlepunt {
  const vast = { artikelen: ['PH-5a'], deel: 'plan' } as const;
  switch (plan.kind) {
    case 'geen':
      return { ...vast, klaar: true, titel: 'Er is geen plan', bij: null };
    case 'afgezien':
      return { ...vast, klaar: true, titel: 'Vastgelegd waarom er geen plan komt', bij: null };
    case 'concept':
    case 'voorgelegd':
      return {
        ...vast,
        klaar: false,
        titel: 'Er ligt een plan dat niet is vastgesteld',
        bij: 'Na sluiten leest niemand het meer.',
      };
    case 'vastgesteld':
      return plan.beeindigdOp === null
        ? {
            ...vast,
            klaar: false,
            titel: 'Het plan is nog niet met ouders en jongere nagekeken',
            bij: 'Kijk per doel wat het opleverde, en leg vast dat het plan klaar is.',
          }
        : { ...vast, klaar: true, titel: 'Het plan is nagekeken en klaar', bij: null };
  }
}
