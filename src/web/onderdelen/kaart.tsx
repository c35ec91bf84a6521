import type { ComponentChildren } from 'preact';
import { klassen } from '../klassen.ts';
import { useEigenId } from '../verzoek-context.tsx';

export type Kaartsoort = 'gewoon' | 'tafel' | 'vraag' | 'rustig' | 'open';

const SOORT: Record<Kaartsoort, string> = {
  gewoon: 'ovt-kaart',
  tafel: 'ovt-kaart ovt-kaart--tafel',
  vraag: 'ovt-kaart ovt-kaart--vraag',
  rustig: 'ovt-rustig',
  open: 'ovt-deel',
};

/**
 * Een gebied met een kop die het zijn naam geeft. tafel: wie zit erbij. vraag: één vraag aan u, gouden rand.
 * rustig: zonder rand, achteraf. open: zonder kaart, voor lijsten die zelf een rand hebben.
 */
export function Kaart(props: {
  readonly titel: ComponentChildren;
  /** Anker van het gebied zelf; een link ernaartoe neemt de focus mee. */
  readonly id?: string | undefined;
  readonly soort?: Kaartsoort | undefined;
  readonly niveau?: 2 | 3 | undefined;
  /** Rechts naast de kop: een link of een korte stand. */
  readonly eind?: ComponentChildren;
  /** Boven de kop: een merkje. */
  readonly boven?: ComponentChildren;
  /** Ruimte tussen de delen van de kaart; `dicht` laat dat aan de inhoud. */
  readonly ritme?: 'gewoon' | 'eng' | 'dicht' | undefined;
  /** Alleen wegen naar andere pagina's: op papier staat zij er niet. */
  readonly alleenScherm?: boolean | undefined;
  readonly children?: ComponentChildren;
}) {
  const kopId = useEigenId('deel');
  const { soort = 'gewoon', niveau = 2, ritme = 'dicht' } = props;
  const Kop = niveau === 2 ? 'h2' : 'h3';
  const kop = (
    <Kop class={`nl-heading nl-heading--level-${niveau}`} id={kopId}>
      {props.titel}
    </Kop>
  );
  return (
    <section
      class={klassen(
        SOORT[soort],
        props.alleenScherm && 'ovt-scherm',
        ritme !== 'dicht' && 'ovt-stapel',
        ritme === 'eng' && 'ovt-stapel--eng',
      )}
      id={props.id}
      tabIndex={props.id === undefined ? undefined : -1}
      aria-labelledby={kopId}
    >
      {props.boven && <p class="ovt-kaart__boven">{props.boven}</p>}
      {props.eind ? (
        <div class="ovt-kop">
          {kop}
          <div class={klassen('ovt-rij ovt-rij--krap', typeof props.eind === 'string' && 'ovt-klein')}>
            {props.eind}
          </div>
        </div>
      ) : (
        kop
      )}
      {props.children}
    </section>
  );
}
