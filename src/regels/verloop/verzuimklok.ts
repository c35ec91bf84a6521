import type { Kanttekening } from '../oordeel.ts';
import { jarenVerder, laatste, voluit } from './kalender.ts';
import { schooldagVanaf } from './schoolkalender.ts';
import { type Criterium, geldtOp, type Treffer, type Verzuimfeiten, verzuimtreffers } from './verzuimtreffers.ts';

const CRITERIUM: Readonly<Record<Criterium, (aantal: number) => Omit<Kanttekening, 'code'>>> = {
  'vier-ziekmeldingen': (aantal) => ({
    artikelen: ['Art 1.16 b', 'E-16'],
    uitleg: `Er waren ${aantal} ziekmeldingen in twaalf weken`,
  }),
  'zeven-schooldagen': (aantal) => ({
    artikelen: ['Art 1.16 b', 'E-16'],
    uitleg: `De jongere miste ${aantal} schooldagen achter elkaar`,
  }),
  'zestien-uren': (aantal) => ({
    artikelen: ['Art 1.16 a', 'Art 4.3 (f)', 'E-15'],
    uitleg: `De jongere miste ${String(Math.round(aantal * 10) / 10).replace('.', ',')} uur ongeoorloofd in vier lesweken`,
  }),
};

function legUit({ criterium, venster, aantal }: Treffer): Kanttekening {
  const { artikelen, uitleg } = CRITERIUM[criterium](aantal);
  const periode = `van ${voluit(venster.van)} tot en met ${voluit(venster.totEnMet)}`;
  return { code: criterium, artikelen, uitleg: `${uitleg}, geteld ${periode}.` };
}

const ONBEKEND: Kanttekening = {
  code: 'kalender-ontbreekt',
  artikelen: ['B.9'],
  uitleg: 'Voor deze dagen is de schoolkalender niet bekend. Dan is er niets te tellen.',
};
const VERMOEDEN: Kanttekening = {
  code: 'eerst-vermoeden-en-jeugdarts',
  artikelen: ['Art 1.16 b', 'fn 12 (arts first)'],
  uitleg: 'Vaak of lang ziek zijn telt pas met een vastgelegd vermoeden, en bij ziekte kijkt eerst de jeugdarts.',
};
const MELDEN: Kanttekening = {
  code: 'meldplicht',
  artikelen: ['Art 4.3 (e)', 'fn 11'],
  uitleg: 'De school meldt dit direct. Daar is geen toestemming voor nodig.',
};

export type Verzuimstand =
  | { readonly kind: 'onbekend'; readonly waarom: readonly Kanttekening[] }
  | {
      readonly kind: 'bekend';
      /** De criteria van M@ZL waaronder de jongere op de peildatum valt. Alleen met een vermoeden is daar iets op te delen. */
      readonly mazl: readonly Treffer[];
      /** De laatste keer dat de wettelijke drempel gehaald werd. De plicht om te melden gaat niet voorbij met het venster. */
      readonly meldplicht: Treffer | null;
      readonly waarom: readonly Kanttekening[];
    };

/**
 * De tellers van het verzuim op de peildatum (Art 1.16 a, Art 1.16 b, E-15, E-16): vier ziekmeldingen in twaalf weken,
 * zeven schooldagen achter elkaar, en 16 uren of meer ongeoorloofd in vier opeenvolgende lesweken. Vakantie telt voor de
 * laatste twee niet mee. Voor de zeven dagen telt elk verzuim van een hele dag: de reden verandert niet dat hij er niet was.
 */
export function verzuimklok(feiten: Verzuimfeiten, peildatum: string): Verzuimstand {
  const gevonden = verzuimtreffers(feiten, null, peildatum);
  if (gevonden.kind === 'onbekend') return { kind: 'onbekend', waarom: [ONBEKEND] };
  const uren = gevonden.treffers.filter(({ criterium }) => criterium === 'zestien-uren');
  const mazl = gevonden.treffers.filter((treffer) => !uren.includes(treffer) && geldtOp(treffer, peildatum));
  const meldplicht = uren.at(-1) ?? null;
  const waarom = [
    ...mazl.map(legUit),
    ...(mazl.length > 0 ? [VERMOEDEN] : []),
    ...(meldplicht === null ? [] : [legUit(meldplicht), MELDEN]),
  ];
  return { kind: 'bekend', mazl, meldplicht, waarom };
}

export type Terugkeerfeiten = Verzuimfeiten & {
  /** De eerste schooldag na het thuiszitten; null als de jongere nog niet terug is. */
  readonly terugkeerOp: string | null;
  /** Of 16 uren ongeoorloofd in vier lesweken het jaar ook breekt (E-17); de regio kan dat uitzetten. */
  readonly urenBreken?: boolean;
};

export type Terugkeerstand = {
  readonly kind: 'onbekend' | 'nog-niet-terug' | 'loopt' | 'gebroken' | 'voltooid';
  /** Vanaf wanneer het jaar telt. Bij `gebroken` de eerste schooldag waarop het weer kan beginnen; null als dat onbekend is. */
  readonly sinds: string | null;
  /** De dag waarop het jaar vol is als er niets tussenkomt. */
  readonly doel: string | null;
  readonly onderbrekingen: readonly Treffer[];
  readonly waarom: readonly Kanttekening[];
};

type Loop = Pick<Terugkeerstand, 'sinds' | 'doel' | 'onderbrekingen'>;

/** Het jaar begint opnieuw op de eerste schooldag buiten alle criteria. Wat na een vol jaar gebeurt, breekt niets meer. */
function loopJaar(terugkeerOp: string, treffers: readonly Treffer[], begin: (dag: string) => string | null): Loop {
  const onderbrekingen: Treffer[] = [];
  let sinds = terugkeerOp;
  for (const treffer of treffers) {
    if (treffer.van >= jarenVerder(sinds, 1)) break;
    onderbrekingen.push(treffer);
    const opnieuw = treffer.tot === null ? null : begin(treffer.tot);
    if (opnieuw === null) return { sinds: null, doel: null, onderbrekingen };
    sinds = laatste(sinds, opnieuw);
  }
  return { sinds, doel: jarenVerder(sinds, 1), onderbrekingen };
}

const STAND: Readonly<Record<Terugkeerstand['kind'], (loop: Loop) => string>> = {
  onbekend: () => ONBEKEND.uitleg,
  'nog-niet-terug': () => 'De jongere is nog niet terug op school. Het jaar is nog niet begonnen.',
  loopt: ({ sinds, doel }) => `Het jaar telt vanaf ${voluit(sinds ?? '')} en is vol op ${voluit(doel ?? '')}.`,
  gebroken: ({ sinds }) =>
    sinds === null
      ? 'Het jaar is gebroken. Wanneer het weer begint, staat nog niet vast.'
      : `Het jaar is gebroken. Het kan weer beginnen op ${voluit(sinds)}.`,
  voltooid: ({ doel }) => `Het jaar was vol op ${voluit(doel ?? '')}.`,
};

/**
 * Het jaar van feitelijk en onafgebroken meedoen na terugkeer (Art 5.6-2, E-17). Wie onder een criterium valt, is
 * eruit; het jaar begint opnieuw als hij er weer buiten is. Vakantie breekt niets. Verzuim van voor de terugkeer telt niet mee.
 */
export function terugkeerklok(feiten: Terugkeerfeiten, peildatum: string): Terugkeerstand {
  const { terugkeerOp, urenBreken = true } = feiten;
  const maak = (kind: Terugkeerstand['kind'], loop: Loop): Terugkeerstand => {
    const slot = { code: `terugkeer-${kind}`, artikelen: ['Art 5.6-2'], uitleg: STAND[kind](loop) };
    return { kind, ...loop, waarom: [...loop.onderbrekingen.map(breuk), slot] };
  };
  const leeg: Loop = { sinds: null, doel: null, onderbrekingen: [] };
  if (terugkeerOp === null || terugkeerOp > peildatum) return maak('nog-niet-terug', leeg);
  const gevonden = verzuimtreffers(feiten, terugkeerOp, peildatum);
  if (gevonden.kind === 'onbekend') return maak('onbekend', leeg);
  const breekt = gevonden.treffers.filter(({ criterium }) => urenBreken || criterium !== 'zestien-uren');
  const loop = loopJaar(terugkeerOp, breekt, (dag) => schooldagVanaf(gevonden.school, dag));
  if (loop.sinds === null || loop.doel === null || loop.sinds > peildatum) return maak('gebroken', loop);
  return maak(loop.doel <= peildatum ? 'voltooid' : 'loopt', loop);
}

function breuk(treffer: Treffer): Kanttekening {
  const { code, artikelen, uitleg } = legUit(treffer);
  return {
    code,
    artikelen: [...artikelen, ...(treffer.criterium === 'zestien-uren' ? ['E-17'] : ['Art 5.6-2'])],
    uitleg,
  };
}
