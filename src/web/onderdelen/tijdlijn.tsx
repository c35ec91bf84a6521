import type { ComponentChildren } from 'preact';
import { dagEnDatum, isoDatum, type Moment, uurMinuut } from '../tijd.ts';
import { useVerzoek } from '../verzoek-context.tsx';

/** Eén regel van de tijdlijn. ik: u deed dit zelf. let-op: vraagt aandacht. gepland: moet nog komen. */
export type Tijdlijnregel = {
  readonly op: Moment;
  readonly inhoud: ComponentChildren;
  readonly onder?: ComponentChildren;
  readonly soort?: 'gewoon' | 'ik' | 'let-op' | 'gepland' | undefined;
};

const KLASSE = { gewoon: undefined, ik: 'ovt-ikzelf', 'let-op': 'ovt-letop', gepland: 'ovt-gepland' } as const;

function perDag(regels: readonly Tijdlijnregel[]): readonly (readonly Tijdlijnregel[])[] {
  const dagen = new Map<string, Tijdlijnregel[]>();
  const nieuwsteEerst = [...regels].sort((a, b) => new Date(b.op).getTime() - new Date(a.op).getTime());
  for (const regel of nieuwsteEerst) {
    const dag = isoDatum(regel.op);
    const lijst = dagen.get(dag);
    if (lijst) lijst.push(regel);
    else dagen.set(dag, [regel]);
  }
  return [...dagen.values()];
}

function Regel({ regel, uur }: { readonly regel: Tijdlijnregel; readonly uur: boolean }) {
  return (
    <li class={KLASSE[regel.soort ?? 'gewoon']}>
      <time class="ovt-cijfers ovt-klein" dateTime={new Date(regel.op).toISOString()}>
        {uurMinuut(regel.op)}
        {uur && ' uur'}
      </time>{' '}
      {regel.inhoud}
      {regel.onder && <div class="ovt-klein">{regel.onder}</div>}
    </li>
  );
}

/** Gebeurtenissen per dag, nieuwste eerst. De dagkop is een kop van `niveau` (h3 als de lijst in een kaart staat). */
export function Tijdlijn(props: {
  readonly regels: readonly Tijdlijnregel[];
  readonly niveau?: 2 | 3 | undefined;
  /** Schrijft "14.10 uur" in plaats van "14.10" (gezinspagina). */
  readonly uur?: boolean | undefined;
}) {
  const niveau = props.niveau ?? 3;
  const Kop = `h${niveau}` as 'h3';
  const { nu } = useVerzoek();
  return perDag(props.regels).map((dag) => {
    const eerste = dag[0];
    if (!eerste) return null;
    return (
      <div key={isoDatum(eerste.op)} class="ovt-dagdeel">
        <Kop class={niveau === 2 ? 'nl-heading nl-heading--level-2' : 'ovt-dag'}>{dagEnDatum(eerste.op, nu)}</Kop>
        <ol class="ovt-tijdlijn">
          {dag.map((regel, i) => (
            <Regel key={i} regel={regel} uur={props.uur ?? false} />
          ))}
        </ol>
      </div>
    );
  });
}
