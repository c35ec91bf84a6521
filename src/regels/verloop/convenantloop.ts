import { bindingAan, type Dossier, vanKind } from './convenantbinding.ts';
import type { Convenantfeit, FeitVan, PartijId } from './convenantfeit.ts';
import { dagnummer, eerste, jarenVerder, laatste, maandenVerder, plusDagen } from './kalender.ts';

/** Wat van het convenant bekend is na een dag. */
export type Loop = {
  readonly dossier: Dossier;
  readonly tekst: FeitVan<'tekst'> | null;
  readonly begonOp: string | null;
  readonly geeindigdOp: string | null;
  /** Het einde dat partijen samen afspraken. */
  readonly eindePer: string | null;
  readonly gebondenSinds: ReadonlyMap<PartijId, string>;
  /** Opgezegd, maar nog gebonden: tot welke dag. */
  readonly vertrek: ReadonlyMap<PartijId, string>;
  readonly vertrokkenOp: ReadonlyMap<PartijId, string>;
};

/** De eerste dag na de lopende termijn: twee jaar, daarna telkens een jaar erbij (Art 19.1 (b)). Een wijziging begint geen nieuwe. */
export function termijnTot(begonOp: string, dag: string): { readonly tot: string; readonly verlengingen: number } {
  let verlengingen = 0;
  while (jarenVerder(begonOp, 2 + verlengingen) <= dag) verlengingen += 1;
  return { tot: jarenVerder(begonOp, 2 + verlengingen), verlengingen };
}

/** Vanaf wanneer een opzegging van die dag werkt: het einde van de termijn dat de opzegtermijn nog haalt (E-11). */
export function opzeggingWerkt(begonOp: string, dag: string, opzegtermijn: number): string {
  let { tot } = termijnTot(begonOp, dag);
  while (tot < maandenVerder(dag, opzegtermijn)) tot = termijnTot(begonOp, tot).tot;
  return tot;
}

const opVolgnummer = (a: FeitVan<'tekst'>, b: FeitVan<'tekst'>): number =>
  a.volgnummer - b.volgnummer || (a.tekst < b.tekst ? -1 : a.tekst > b.tekst ? 1 : 0);

/** De teksten na die welke geldt, nieuwste eerst. */
export function nieuwereTeksten({ dossier, tekst }: Loop): readonly FeitVan<'tekst'>[] {
  const uniek = new Map(vanKind(dossier.feiten, 'tekst').map((feit) => [feit.tekst, feit]));
  return [...uniek.values()]
    .filter((ander) => tekst === null || opVolgnummer(ander, tekst) > 0)
    .sort(opVolgnummer)
    .reverse();
}

/** Wie een tekst nog moet tekenen voordat zij tussen allen geldt: haar tekenaars en wie nu gebonden is (Art 17.2, E-10). */
export function ontbreekt(
  { dossier, gebondenSinds, vertrokkenOp }: Loop,
  tekst: FeitVan<'tekst'>,
): readonly PartijId[] {
  const blijvers = tekst.tekenaars.filter((partij) => (vertrokkenOp.get(partij) ?? '') <= tekst.datum);
  return [...new Set([...blijvers, ...gebondenSinds.keys()])]
    .filter((partij) => bindingAan(dossier, partij, tekst) === null)
    .sort();
}

/** Alle partijen die in de feiten voorkomen. */
export function partijenIn(feiten: readonly Convenantfeit[]): readonly PartijId[] {
  const genoemd = feiten.flatMap((feit): readonly PartijId[] => {
    switch (feit.kind) {
      case 'tekst':
        return [...feit.tekenaars, ...feit.schoolbesturen];
      case 'volmacht':
        return [feit.van, feit.aan];
      case 'beeindiging':
        return feit.instemming;
      case 'evaluatie':
      case 'herroeping':
        return [];
      default:
        return [feit.partij];
    }
  });
  return [...new Set(genoemd)].sort();
}

function laatVertrekken(loop: Loop, dag: string): Loop {
  const weg = [...loop.vertrek].filter(([, per]) => per <= dag);
  return {
    ...loop,
    vertrek: new Map([...loop.vertrek].filter(([, per]) => per > dag)),
    vertrokkenOp: new Map([...loop.vertrokkenOp, ...weg]),
    dossier: { ...loop.dossier, vervallen: new Map([...loop.dossier.vervallen, ...weg]) },
  };
}

function telGebonden(loop: Loop, dag: string): Loop {
  const { tekst, dossier } = loop;
  const nu = tekst === null ? [] : partijenIn(dossier.feiten).filter((p) => bindingAan(dossier, p, tekst) !== null);
  return { ...loop, gebondenSinds: new Map(nu.map((partij) => [partij, loop.gebondenSinds.get(partij) ?? dag])) };
}

/** De nieuwste tekst die van iedereen is. De eerste keer moeten er tekenaars zijn, en twee partijen die gebonden raken. */
function kiesTekst(loop: Loop, dag: string): Loop {
  for (const tekst of nieuwereTeksten(loop)) {
    if (ontbreekt(loop, tekst).length > 0) continue;
    const gekozen = telGebonden({ ...loop, tekst, begonOp: loop.begonOp ?? dag }, dag);
    if (tekst.tekenaars.length > 0 && gekozen.gebondenSinds.size >= 2) return gekozen;
  }
  return loop;
}

function neemOpzeggingAan(loop: Loop, { partij, datum }: FeitVan<'opzegging'>, opzegtermijn: number): Loop {
  const { begonOp, dossier } = loop;
  if (begonOp === null || !loop.gebondenSinds.has(partij)) {
    const vervallen = new Map([...dossier.vervallen, [partij, plusDagen(datum, 1)] as const]);
    return { ...loop, dossier: { ...dossier, vervallen } };
  }
  if (loop.vertrek.has(partij)) return loop;
  return { ...loop, vertrek: new Map([...loop.vertrek, [partij, opzeggingWerkt(begonOp, datum, opzegtermijn)]]) };
}

function neemEindeAan(loop: Loop, { datum, per, instemming }: FeitVan<'beeindiging'>): Loop {
  const gebonden = [...loop.gebondenSinds.keys()];
  if (gebonden.length === 0 || !gebonden.every((partij) => instemming.includes(partij))) return loop;
  const werkt = laatste(per, plusDagen(datum, 1));
  return { ...loop, eindePer: loop.eindePer === null ? werkt : eerste(loop.eindePer, werkt) };
}

function beleef(loop: Loop, dag: string, opzegtermijn: number): Loop {
  if (loop.eindePer !== null && loop.eindePer <= dag) return { ...loop, geeindigdOp: dag, gebondenSinds: new Map() };
  const ochtend = kiesTekst(telGebonden(laatVertrekken(loop, dag), dag), dag);
  if (ochtend.begonOp !== null && ochtend.gebondenSinds.size < 2)
    return { ...ochtend, geeindigdOp: dag, gebondenSinds: new Map() };
  const vandaag = ochtend.dossier.feiten.filter(({ datum }) => datum === dag);
  const opgezegd = vanKind(vandaag, 'opzegging').reduce((l, feit) => neemOpzeggingAan(l, feit, opzegtermijn), ochtend);
  return vanKind(vandaag, 'beeindiging').reduce(neemEindeAan, opgezegd);
}

const LEEG: Loop = {
  dossier: { feiten: [], vervallen: new Map() },
  tekst: null,
  begonOp: null,
  geeindigdOp: null,
  eindePer: null,
  gebondenSinds: new Map(),
  vertrek: new Map(),
  vertrokkenOp: new Map(),
};

/** Een dag die niet bestaat, een andere vorm, of een tekst met twee gezichten is een fout van de aanroeper. */
function keur(feiten: readonly Convenantfeit[], peildatum: string): void {
  dagnummer(peildatum);
  const teksten = new Map<string, string>();
  for (const feit of feiten) {
    dagnummer(feit.kind === 'beeindiging' ? feit.per : feit.datum);
    dagnummer(feit.datum);
    if (feit.versie !== 1) throw new RangeError('een convenantfeit van een onbekende versie');
    if (feit.kind !== 'tekst') continue;
    const vorm = JSON.stringify([
      feit.datum,
      feit.volgnummer,
      feit.tekenaars.toSorted(),
      feit.schoolbesturen.toSorted(),
    ]);
    if ((teksten.get(feit.tekst) ?? vorm) !== vorm) throw new RangeError('twee teksten met dezelfde naam');
    teksten.set(feit.tekst, vorm);
  }
}

/** De feiten tot en met de peildatum zonder wat herroepen is: dat gebeurde nooit. */
function geldende(feiten: readonly Convenantfeit[], peildatum: string): readonly Convenantfeit[] {
  const bekend = feiten.filter(({ datum }) => datum <= peildatum);
  const weg = new Set(vanKind(bekend, 'herroeping').map(({ feit }) => feit));
  return bekend.filter(({ kind, id }) => kind !== 'herroeping' && (id === undefined || !weg.has(id)));
}

/** Vouwt de feiten tot en met de peildatum, dag voor dag waarop iets gebeurt of eindigt. */
export function loopTot(alle: readonly Convenantfeit[], peildatum: string, opzegtermijn: number): Loop {
  keur(alle, peildatum);
  const feiten = geldende(alle, peildatum);
  const dagen = [...new Set(feiten.map(({ datum }) => datum))].sort();
  let loop = LEEG;
  let vorige = '';
  while (loop.geeindigdOp === null) {
    const komend = [...dagen, ...loop.vertrek.values(), ...(loop.eindePer === null ? [] : [loop.eindePer])];
    const dag = komend.filter((kandidaat) => kandidaat > vorige && kandidaat <= peildatum).sort()[0];
    if (dag === undefined) return loop;
    const bekend = feiten.filter(({ datum }) => datum <= dag);
    loop = beleef({ ...loop, dossier: { ...loop.dossier, feiten: bekend } }, dag, opzegtermijn);
    vorige = dag;
  }
  return loop;
}
