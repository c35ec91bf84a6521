import { useKader, useTaal } from '../kader.ts';
import { klassen } from '../klassen.ts';
import { useVeld, type Veldprops, Veldvak } from './veld.tsx';

/** Eén regel tekst. `soort` bepaalt het toetsenbord; niets ervan keurt in de browser. */
export function Tekstveld(
  props: Veldprops & {
    readonly soort?: 'text' | 'email' | 'tel' | 'search' | 'password' | undefined;
    readonly aanvullen?: string | undefined;
    readonly cijfers?: boolean | undefined;
    readonly breed?: boolean | undefined;
    readonly hoofdletters?: boolean | undefined;
    readonly zonderSpelling?: boolean | undefined;
  },
) {
  const binding = useVeld(props);
  const geheim = props.soort === 'password';
  return (
    <Veldvak {...props} binding={binding}>
      <input
        class={klassen('utrecht-textbox', props.breed && 'ovt-breedveld')}
        id={binding.id}
        name={props.naam}
        {...({ type: props.soort ?? 'text' } as { type: 'text' })}
        value={geheim ? undefined : binding.waarde}
        placeholder={props.labelVerborgen ? props.label : undefined}
        autocomplete={props.aanvullen ?? 'off'}
        {...(props.cijfers && { inputMode: 'numeric' as const })}
        {...(props.hoofdletters && { autocapitalize: 'characters' as const })}
        {...((props.zonderSpelling || geheim) && { spellcheck: false })}
        aria-describedby={binding.beschrevenDoor}
        aria-invalid={binding.fout !== undefined ? 'true' : undefined}
      />
    </Veldvak>
  );
}

/** Meer regels tekst. */
export function Tekstvlak(props: Veldprops & { readonly rijen?: number | undefined }) {
  const binding = useVeld(props);
  return (
    <Veldvak {...props} binding={binding}>
      <textarea
        class="utrecht-textarea"
        id={binding.id}
        name={props.naam}
        rows={props.rijen ?? 4}
        aria-describedby={binding.beschrevenDoor}
        aria-invalid={binding.fout !== undefined ? 'true' : undefined}
      >
        {binding.waarde}
      </textarea>
    </Veldvak>
  );
}

/** Hoe een dag er in elke taal uit kan zien; een maand in letters leest het veld alleen in het Nederlands. */
const VOORBEELDDAG = { nl: '5 maart 2026', en: '5/3/2026' } as const;

/** Twee schrijfwijzen van dezelfde dag, in de taal van de pagina. */
function Voorbeelddatum() {
  const [voor, tussen, na] = useKader().bijvoorbeeld.split(/\{\w+\}/u);
  return (
    <>
      {voor}
      <span class="ovt-cijfers">{VOORBEELDDAG[useTaal()]}</span>
      {tussen}
      <span class="ovt-cijfers">5-3-2026</span>
      {na}
    </>
  );
}

/**
 * Een datum als één tekstveld: wie plakt, voorleest of dicteert heeft aan één veld genoeg, en `leesDatum`
 * begrijpt elke gewone schrijfwijze. Een datumkiezer van de browser werkt niet overal met voorleessoftware.
 */
export function Datumveld(props: Veldprops & { readonly aanvullen?: string | undefined }) {
  const beschrijving = props.beschrijving ?? <Voorbeelddatum />;
  const binding = useVeld({ ...props, beschrijving });
  return (
    <Veldvak {...props} beschrijving={beschrijving} binding={binding}>
      <input
        class="utrecht-textbox ovt-datumveld"
        id={binding.id}
        name={props.naam}
        type="text"
        value={binding.waarde}
        autocomplete={props.aanvullen ?? 'off'}
        aria-describedby={binding.beschrevenDoor}
        aria-invalid={binding.fout !== undefined ? 'true' : undefined}
      />
    </Veldvak>
  );
}

/** Een bestand kiezen. Een browser geeft een gekozen bestand nooit terug: na een fout kiest iemand het opnieuw. */
export function Bestandsveld(props: Omit<Veldprops, 'waarde'> & { readonly soorten: string }) {
  const binding = useVeld(props);
  return (
    <Veldvak {...props} binding={binding}>
      <input
        class="utrecht-textbox ovt-breedveld"
        id={binding.id}
        name={props.naam}
        type="file"
        accept={props.soorten}
        aria-describedby={binding.beschrevenDoor}
        aria-invalid={binding.fout !== undefined ? 'true' : undefined}
      />
    </Veldvak>
  );
}

export type Optie = { readonly waarde: string; readonly label: string };

/** Kiezen uit veel. Begint met "Kies" en nooit met een antwoord, tenzij er al iets gekozen was. */
export function Keuzelijst(
  props: Veldprops & {
    readonly opties: readonly Optie[];
    /** Eerste, lege regel; `null` als een van de opties altijd geldt (een filter). */
    readonly leeg?: string | null | undefined;
  },
) {
  const kader = useKader();
  const binding = useVeld(props);
  return (
    <Veldvak {...props} binding={binding}>
      <select
        class="utrecht-select"
        id={binding.id}
        name={props.naam}
        aria-describedby={binding.beschrevenDoor}
        aria-invalid={binding.fout !== undefined ? 'true' : undefined}
      >
        {props.leeg !== null && (
          <option value="" selected={binding.waarde === ''}>
            {props.leeg ?? kader.kies}
          </option>
        )}
        {props.opties.map(({ waarde, label }) => (
          <option key={waarde} value={waarde} selected={waarde === binding.waarde}>
            {label}
          </option>
        ))}
      </select>
    </Veldvak>
  );
}
