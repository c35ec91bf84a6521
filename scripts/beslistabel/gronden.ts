/** Waar een ja op rust: elke grond die de regels noemen, met wanneer zij wordt genoemd. */
import type { Grondslag } from '../../src/regels/index.ts';
import type { Doos } from './dozen.ts';
import { dozen } from './dozen.ts';
import type { Teken } from './formule.ts';
import { PLICHTTEKENS } from './formule.ts';
import type { Vak } from './verstrekken.ts';

type Punt = {
  readonly gever: number;
  readonly ontvanger: number;
  readonly kolom: number;
  readonly op: readonly Teken[];
  readonly gronden: ReadonlySet<string>;
};

/** Wanneer een grond wordt genoemd. Samen verklaren de gevallen elk voorkomen, en nooit te veel. */
export type Wanneer =
  | { readonly kind: 'teken'; readonly teken: Teken; readonly behalve: readonly Doos[] }
  | { readonly kind: 'wie'; readonly gevers: readonly number[]; readonly ontvangers: readonly number[] }
  | { readonly kind: 'dozen'; readonly dozen: readonly Doos[] };
export type Grondregel = { readonly grond: Grondslag; readonly wanneer: Wanneer };

const uniek = (lijst: readonly number[]): readonly number[] => [...new Set(lijst)].sort((een, ander) => een - ander);

/** De plicht, toestemming of afweging die elk voorkomen deelt, als zij de grond bijna altijd meebrengt; de rest is uitzondering. */
function opTeken(grond: string, alle: readonly Punt[]): Wanneer | undefined {
  const wel = alle.filter(({ gronden }) => gronden.has(grond));
  for (const teken of [...PLICHTTEKENS, 'T', 'W'] as const) {
    if (!wel.every(({ op }) => op.includes(teken))) continue;
    const met = alle.filter(({ op }) => op.includes(teken));
    const niet = new Set(met.filter(({ gronden }) => !gronden.has(grond)));
    if (niet.size * 5 > met.length) continue;
    const punten = met.map((punt) => ({
      plaats: [punt.kolom, punt.ontvanger, punt.gever],
      waarde: niet.has(punt) ? 'niet' : '',
    }));
    return {
      kind: 'teken',
      teken,
      behalve: niet.size === 0 ? [] : dozen(punten).filter(({ waarde }) => waarde !== ''),
    };
  }
  return undefined;
}

/** De gevers en ontvangers die de grond altijd meebrengen, als zij samen elk voorkomen verklaren. */
function opWie(grond: string, alle: readonly Punt[]): Wanneer | undefined {
  const wel = alle.filter(({ gronden }) => gronden.has(grond));
  const zonder = alle.filter(({ gronden }) => !gronden.has(grond));
  const niet = {
    gevers: new Set(zonder.map(({ gever }) => gever)),
    ontvangers: new Set(zonder.map(({ ontvanger }) => ontvanger)),
  };
  const gevers = uniek(wel.map(({ gever }) => gever)).filter((gever) => !niet.gevers.has(gever));
  const ontvangers = uniek(wel.map(({ ontvanger }) => ontvanger)).filter(
    (ontvanger) => !niet.ontvangers.has(ontvanger),
  );
  const verklaard = wel.every(({ gever, ontvanger }) => gevers.includes(gever) || ontvangers.includes(ontvanger));
  return verklaard ? { kind: 'wie', gevers, ontvangers } : undefined;
}

function opDozen(grond: string, alle: readonly Punt[]): Wanneer {
  const waarden = new Map<string, string>();
  for (const punt of alle) {
    const plaats = [punt.kolom, punt.gever, punt.ontvanger].join();
    const waarde = punt.gronden.has(grond) ? 'wel' : '';
    if ((waarden.get(plaats) ?? waarde) !== waarde) throw new Error('Een grond hangt van meer af dan de tabel kent.');
    waarden.set(plaats, waarde);
  }
  const punten = [...waarden].map(([plaats, waarde]) => ({ plaats: plaats.split(',').map(Number), waarde }));
  return { kind: 'dozen', dozen: dozen(punten).filter(({ waarde }) => waarde !== '') };
}

/** Elke grond die de regels bij verstrekken noemen, met wanneer. */
export function zoekGronden(vakken: readonly Vak[]): readonly Grondregel[] {
  const alleGronden = new Map<string, Grondslag>();
  const punten = vakken.flatMap(({ gever, ontvanger, kolom, uitkomst }) =>
    uitkomst.rust.map(({ op, gronden }): Punt => {
      for (const grond of gronden) alleGronden.set(grond.uitleg, grond);
      return { gever, ontvanger, kolom, op, gronden: new Set(gronden.map(({ uitleg }) => uitleg)) };
    }),
  );
  return [...alleGronden.values()].map((grond) => ({
    grond,
    wanneer: opTeken(grond.uitleg, punten) ?? opWie(grond.uitleg, punten) ?? opDozen(grond.uitleg, punten),
  }));
}
