import type { VerzuimSoort } from '../vraag.ts';
import { dagnummer, laatste, plusDagen } from './kalender.ts';
import { lesweekVan, type Schooldagen, type Schoolkalender, telSchooldagen } from './schoolkalender.ts';

/** Verzuim op een dag. Dezelfde dag kan vaker voorkomen, bijvoorbeeld per les; de uren tellen dan op. */
export type Verzuimdag = {
  readonly datum: string;
  readonly soort: VerzuimSoort;
  /** Les- of praktijkuren. */
  readonly uren: number;
  /** De jongere was er die schooldag helemaal niet. */
  readonly heleDag: boolean;
};

/** Wat de school bijhield. Een lijst is volledig voor de hele kalender. */
export type Verzuimfeiten = {
  readonly kalender: Schoolkalender;
  readonly ziekmeldingen: readonly string[];
  readonly dagen: readonly Verzuimdag[];
  /** Of de twaalf weken kalenderweken of lesweken zijn (E-16); anders ingesteld door de regio. */
  readonly twaalfWeken?: 'kalenderweken' | 'lesweken';
};

export type Criterium = 'vier-ziekmeldingen' | 'zeven-schooldagen' | 'zestien-uren';

/** Een tijd waarin de jongere onder een criterium valt. */
export type Treffer = {
  readonly criterium: Criterium;
  /** De dag waarop het criterium gehaald werd. */
  readonly van: string;
  /** De eerste dag waarop het niet meer geldt; null als de kalender dat niet zegt. */
  readonly tot: string | null;
  /** Het venster waarin geteld is toen het gehaald werd, en hoeveel daarin viel. */
  readonly venster: { readonly van: string; readonly totEnMet: string };
  readonly aantal: number;
};

function vierZiekmeldingen({ ziekmeldingen, twaalfWeken }: Verzuimfeiten, school: Schooldagen): readonly Treffer[] {
  const inLesweken = twaalfWeken === 'lesweken';
  const plaats = (dag: string): number => (inLesweken ? lesweekVan(school, dag) : dagnummer(dag));
  const lengte = inLesweken ? 12 : 84;
  const dagen = [...new Set(ziekmeldingen)].sort();
  return dagen.flatMap((dag, nummer): readonly Treffer[] => {
    const eerste = dagen[nummer - 3];
    const begin = plaats(dag) - lengte + 1;
    if (eerste === undefined || plaats(eerste) < begin) return [];
    const van = inLesweken ? (school.weken[Math.max(begin, 0)] ?? eerste) : plusDagen(dag, 1 - lengte);
    const tot = inLesweken ? (school.weken[plaats(eerste) + lengte] ?? null) : plusDagen(eerste, lengte);
    const aantal = dagen.filter((ander) => ander <= dag && plaats(ander) >= begin).length;
    return [{ criterium: 'vier-ziekmeldingen', van: dag, tot, venster: { van, totEnMet: dag }, aantal }];
  });
}

function zevenSchooldagen({ dagen }: Verzuimfeiten, school: Schooldagen): readonly Treffer[] {
  const weg = new Set(dagen.filter(({ heleDag }) => heleDag).map(({ datum }) => datum));
  let reeks: string[] = [];
  return school.dagen.flatMap((dag, nummer): readonly Treffer[] => {
    reeks = weg.has(dag) ? [...reeks, dag] : [];
    const [van] = reeks;
    if (van === undefined || reeks.length < 7) return [];
    const tot = school.dagen[nummer + 1] ?? null;
    return [{ criterium: 'zeven-schooldagen', van: dag, tot, venster: { van, totEnMet: dag }, aantal: reeks.length }];
  });
}

/** Geteld in hele minuten, zodat lessen van vijftig minuten precies optellen. */
const GRENS = 16 * 60;

function zestienUren({ dagen }: Verzuimfeiten, school: Schooldagen): readonly Treffer[] {
  const schooldagen = new Set(school.dagen);
  const gemist = dagen
    .filter(({ datum, soort }) => soort === 'ongeoorloofd' && schooldagen.has(datum))
    .map(({ datum, uren }) => ({ datum, week: lesweekVan(school, datum), minuten: Math.round(uren * 60) }));
  return [...new Set(gemist.map(({ datum }) => datum))].sort().flatMap((dag): readonly Treffer[] => {
    const totNu = gemist.filter(({ datum }) => datum <= dag);
    const som = (eersteWeek: number): number =>
      totNu.reduce((minuten, les) => minuten + (les.week >= eersteWeek ? les.minuten : 0), 0);
    let week = lesweekVan(school, dag);
    const begin = Math.max(week - 3, 0);
    if (som(begin) < GRENS) return [];
    while (som(week - 3) >= GRENS) week += 1;
    const venster = { van: school.weken[begin] ?? dag, totEnMet: dag };
    return [{ criterium: 'zestien-uren', van: dag, tot: school.weken[week] ?? null, venster, aantal: som(begin) / 60 }];
  });
}

/** Treffers van een criterium die in elkaar overlopen, worden er een: met het venster van het begin en het laatste einde. */
function voegSamen(treffers: readonly Treffer[]): readonly Treffer[] {
  const samen: Treffer[] = [];
  for (const treffer of treffers) {
    const vorige = samen.at(-1);
    if (vorige === undefined || (vorige.tot !== null && vorige.tot < treffer.van)) samen.push(treffer);
    else samen[samen.length - 1] = { ...vorige, tot: laatsteEinde(vorige.tot, treffer.tot) };
  }
  return samen;
}

const laatsteEinde = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : laatste(a, b);

export type Verzuimtreffers =
  | { readonly kind: 'bekend'; readonly treffers: readonly Treffer[]; readonly school: Schooldagen }
  | { readonly kind: 'onbekend' };

/**
 * Alle tijden waarin de jongere tot en met de peildatum onder een criterium viel, op volgorde van begin. Verzuim van voor
 * `vanaf` telt niet mee. Onbekend als een dag buiten de kalender valt. RangeError bij uren die geen tijd zijn.
 */
export function verzuimtreffers(feiten: Verzuimfeiten, vanaf: string | null, peildatum: string): Verzuimtreffers {
  const { kalender } = feiten;
  const telt = (dag: string): boolean => dag <= peildatum && (vanaf === null || dag >= vanaf);
  const ziekmeldingen = feiten.ziekmeldingen.filter(telt);
  const dagen = feiten.dagen.filter(({ datum }) => telt(datum));
  if (dagen.some(({ uren }) => !(uren >= 0 && uren <= 24))) throw new RangeError('uren tussen 0 en 24');
  const gebruikt = [
    peildatum,
    ...(vanaf === null ? [] : [vanaf]),
    ...ziekmeldingen,
    ...dagen.map(({ datum }) => datum),
  ];
  if (gebruikt.some((dag) => dag < kalender.van || dag > kalender.totEnMet)) return { kind: 'onbekend' };
  const school = telSchooldagen(kalender);
  const geteld = { ...feiten, ziekmeldingen, dagen };
  const treffers = [vierZiekmeldingen, zevenSchooldagen, zestienUren].flatMap((tel) => voegSamen(tel(geteld, school)));
  return { kind: 'bekend', treffers: treffers.sort((a, b) => (a.van < b.van ? -1 : a.van > b.van ? 1 : 0)), school };
}

/** Of een treffer op een dag geldt. */
export const geldtOp = ({ van, tot }: Treffer, dag: string): boolean => van <= dag && (tot === null || dag < tot);
