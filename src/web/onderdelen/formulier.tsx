import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { CONCEPT, type Concept, conceptVoor } from '../concept.ts';
import { type FormStand, heeftFouten, legeStand } from '../formulier-stand.ts';
import { klassen } from '../klassen.ts';
import { CSRF_VELD, useScript, useVerzoek } from '../verzoek-context.tsx';
import { Conceptmelding, Conceptvelden } from './concept.tsx';
import { Foutsamenvatting } from './foutsamenvatting.tsx';
import type { Ritme } from './indeling.tsx';

type AlgemeneStand = FormStand<Record<string, unknown>>;

const StandContext = createContext<AlgemeneStand>(legeStand());

type Veldstand = { readonly waarden: readonly string[]; readonly fout: string | undefined };

/** Wat het formulier eromheen over een veld weet: de ingevulde waarden en de fout. */
export function useVeldstand(naam: string): Veldstand {
  const stand = useContext(StandContext);
  const ruw = Object.hasOwn(stand.waarden, naam) ? stand.waarden[naam] : undefined;
  const waarden = ruw === undefined ? [] : typeof ruw === 'string' ? [ruw] : ruw;
  const fout = Object.hasOwn(stand.fouten, naam) ? stand.fouten[naam] : undefined;
  return { waarden, fout };
}

/** Het id van de eerste invoer van een veld: daar wijst de foutsamenvatting heen. */
export const veldId = (naam: string): string => `veld-${naam}`;

/** Verborgen veld met het bewijs dat dit formulier van een eigen pagina komt; elk `Formulier` zet het zelf. */
function Csrfveld() {
  return <input type="hidden" name={CSRF_VELD} value={useVerzoek().csrf} />;
}

/** Een waarde die meegaat zonder dat iemand haar invult. Nooit een geheim, nooit iets dat toegang geeft. */
export function VerborgenVeld({ naam, waarde }: { readonly naam: string; readonly waarde: string }) {
  return <input type="hidden" name={naam} value={waarde} />;
}

/** Wat iemand voor zich had toen hij begon, zoals een versie. Na een fout blijft dat staan; na een botsing neemt `zagOpnieuw` het weg. */
export function Gezienveld({ naam, nu }: { readonly naam: string; readonly nu: string | number }) {
  return <VerborgenVeld naam={naam} waarde={useVeldstand(naam).waarden[0] || String(nu)} />;
}

/** Waar het live oordeel vandaan komt en welk deel van de pagina het vervangt (zie public/js/oordeel.js). */
export type LevendOordeel = { readonly adres: string; readonly deel: string };

export type FormulierProps<V> = {
  readonly actie: string;
  /** Wat iemand al invulde en wat er te herstellen is; de velden lezen het zelf, op naam. */
  readonly stand?: FormStand<V> | undefined;
  /** `get` alleen voor zoeken en kiezen: verandert niets en stuurt geen csrf-veld. */
  readonly methode?: 'post' | 'get' | undefined;
  readonly ritme?: Ritme | undefined;
  /** Extra klasse van het ontwerp, bijvoorbeeld `ovt-zoek`. */
  readonly klasse?: string | undefined;
  readonly bestanden?: boolean | undefined;
  readonly zonderSamenvatting?: boolean | undefined;
  readonly oordeel?: LevendOordeel | undefined;
  /**
   * Bewaar tijdens het typen; de pagina staat dan in src/concept/plekken.ts. Staat of komt op hetzelfde adres nog een formulier, geef
   * dan waar dit over gaat (een id of een vast woord): elk bewaart dan het zijne.
   */
  readonly concept?: boolean | string | undefined;
  /** Alleen voor `Passkeyformulier`. */
  readonly passkey?: { readonly doel: string; readonly opties: unknown; readonly verborgen: boolean } | undefined;
  readonly rol?: 'search' | undefined;
  readonly naam?: string | undefined;
  readonly children: ComponentChildren;
};

/** Wat bewaard was, over wat de pagina zelf al wist; na een fout telt wat net verzonden is. */
function metConcept(stand: AlgemeneStand, concept: Concept | null): AlgemeneStand {
  if (concept === null || concept.velden === null || heeftFouten(stand)) return stand;
  return { waarden: { ...stand.waarden, ...(concept.velden as AlgemeneStand['waarden']) }, fouten: {} };
}

function ritmeKlasse(ritme: Ritme | undefined): string | false {
  if (ritme === undefined) return false;
  return klassen('ovt-stapel', ritme === 'kolom' ? 'ovt-kolom' : ritme !== 'gewoon' && `ovt-stapel--${ritme}`);
}

/** Een formulier: foutsamenvatting erboven, csrf-veld erin, zonder de meldingen van de browser. */
export function Formulier<V>(props: FormulierProps<V>) {
  const { concepten } = useVerzoek();
  const over = typeof props.concept === 'string' ? props.concept : undefined;
  const concept = props.concept ? conceptVoor(concepten, over) : null;
  const stand = metConcept((props.stand ?? legeStand()) as AlgemeneStand, concept);
  const methode = props.methode ?? 'post';
  return (
    <StandContext.Provider value={stand}>
      {heeftFouten(stand) && !props.zonderSamenvatting && <Foutsamenvatting stand={stand} />}
      {concept !== null && <Conceptmelding concept={concept} />}
      <form
        class={klassen(ritmeKlasse(props.ritme), props.klasse) || undefined}
        action={props.actie}
        method={methode}
        enctype={props.bestanden ? 'multipart/form-data' : undefined}
        noValidate
        role={props.rol}
        aria-label={props.naam}
        data-oordeel-adres={props.oordeel?.adres}
        data-oordeel-deel={props.oordeel?.deel}
        data-concept={concept === null ? undefined : CONCEPT.bewaar}
        data-concept-terug={concept?.velden ? '' : undefined}
        data-concept-verzonden={concept?.verzonden ? '' : undefined}
        data-passkey={props.passkey?.doel}
        data-passkey-opties={props.passkey && JSON.stringify(props.passkey.opties)}
        hidden={props.passkey?.verborgen}
      >
        {methode === 'post' && <Csrfveld />}
        {props.oordeel && <Oordeelscript />}
        {props.children}
        {concept !== null && <Conceptvelden concept={concept} />}
      </form>
    </StandContext.Provider>
  );
}

/** De plek waar het script meldt dat het oordeel vernieuwd is (WCAG 4.1.3); zonder script blijft zij leeg. */
function Oordeelscript() {
  useScript('oordeel.js');
  return <p class="ovt-verborgen" role="status" data-oordeel-melding />;
}

/** Een handeling van één knop, met wat er verborgen meegaat: herinner, trek in, sluit. */
export function Actie(props: {
  readonly actie: string;
  readonly velden?: Readonly<Record<string, string>> | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <Formulier actie={props.actie} klasse="ovt-actie">
      {Object.entries(props.velden ?? {}).map(([naam, waarde]) => (
        <VerborgenVeld key={naam} naam={naam} waarde={waarde} />
      ))}
      {props.children}
    </Formulier>
  );
}
