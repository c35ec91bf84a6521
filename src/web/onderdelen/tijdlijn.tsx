import type { ComponentChildren } from 'preact';
import { useKader, useTaal } from '../kader.ts';
import { isoDatum, type Moment, uurMinuut } from '../tijd.ts';
import { tijdIn } from '../tijd-in-taal.ts';
import { useVerzoek } from '../verzoek-context.tsx';
import { Uitklap } from './uitklap.tsx';

/** Eén regel van de tijdlijn. ik: u deed dit zelf. let-op: vraagt aandacht. gepland: moet nog komen. */
export type Tijdlijnregel = {
  readonly op: Moment;
  /** Wie het deed, vet voor de inhoud. */
  readonly wie?: string | undefined;
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
  const taal = useTaal();
  return (
    <li class={KLASSE[regel.soort ?? 'gewoon']}>
      <time class="ovt-cijfers ovt-klein" dateTime={new Date(regel.op).toISOString()}>
        {taal === 'nl' ? uurMinuut(regel.op) : tijdIn(taal).tijd(regel.op)}
        {uur && taal === 'nl' && ' uur'}
      </time>{' '}
      {regel.wie && <strong>{regel.wie}</strong>} {regel.inhoud}
      {regel.onder && <div class="ovt-klein">{regel.onder}</div>}
    </li>
  );
}

type Tijdlijnprops = {
  readonly regels: readonly Tijdlijnregel[];
  readonly niveau?: 2 | 3 | undefined;
  /** Schrijft "14.10 uur" in plaats van "14.10" (gezinspagina). */
  readonly uur?: boolean | undefined;
  /** Na de dag waarin zoveel regels zijn geteld, staat de rest achter "Oudere gebeurtenissen". */
  readonly eerst?: number | undefined;
  /** Een ander opschrift daarvoor. */
  readonly ouder?: string | undefined;
  /** De weg naar wat nog eerder was: achter dezelfde uitklap, zodat er maar een weg terug is. */
  readonly verder?: ComponentChildren;
};

/** Gebeurtenissen per dag, nieuwste eerst. De dagkop is een kop van `niveau` (h3 als de lijst in een kaart staat). */
export function Tijdlijn({
  regels,
  niveau = 3,
  uur = false,
  eerst = Number.POSITIVE_INFINITY,
  ouder,
  verder,
}: Tijdlijnprops) {
  const kader = useKader();
  const dagen = perDag(regels);
  const nieuw = dagen.filter((_, i) => dagen.slice(0, i).flat().length < eerst);
  const oud = dagen.slice(nieuw.length);
  return (
    <>
      <Dagen dagen={nieuw} niveau={niveau} uur={uur} />
      {oud.length > 0 ? (
        <Uitklap titel={ouder ?? kader.ouder}>
          <Dagen dagen={oud} niveau={niveau} uur={uur} />
          {verder}
        </Uitklap>
      ) : (
        verder
      )}
    </>
  );
}

function Dagen(props: { readonly dagen: ReturnType<typeof perDag>; readonly niveau: 2 | 3; readonly uur: boolean }) {
  const taal = useTaal();
  const Kop = `h${props.niveau}` as 'h3';
  const { nu } = useVerzoek();
  return props.dagen.map((dag) => {
    const [eerste] = dag;
    if (!eerste) return null;
    return (
      <div key={isoDatum(eerste.op)} class="ovt-dagdeel">
        <Kop class={props.niveau === 2 ? 'nl-heading nl-heading--level-2' : 'ovt-dag'}>
          {tijdIn(taal).dagEnDatum(eerste.op, nu)}
        </Kop>
        <ol class="ovt-tijdlijn">
          {dag.map((regel, i) => (
            <Regel key={i} regel={regel} uur={props.uur} />
          ))}
        </ol>
      </div>
    );
  });
}
