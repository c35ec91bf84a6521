import type { ComponentChildren } from 'preact';
import { useKader } from '../kader.ts';
import { klassen } from '../klassen.ts';
import { useSoort } from '../verzoek-context.tsx';
import { useVeldstand, veldId } from './formulier.tsx';
import { Veldtekst } from './veld.tsx';

export type Keuzeoptie = {
  readonly waarde: string;
  readonly label: ComponentChildren;
  readonly bij?: string | undefined;
};

export type Keuzeprops = {
  readonly naam: string;
  /** De vraag, eventueel met haar artikel erachter; met `alsH1` is zij de kop van een vraagpagina. */
  readonly vraag: ComponentChildren;
  readonly alsH1?: boolean | undefined;
  /** Kleine regel boven de vraag: "Vraag 3 van ongeveer 5". */
  readonly boven?: string | undefined;
  readonly beschrijving?: ComponentChildren;
  readonly keuzes: readonly Keuzeoptie[];
  /** Wat al gekozen was als het formulier nog geen stand heeft (een concept). Nooit een voorkeur van ons. */
  readonly gekozen?: readonly string[] | undefined;
  /**
   * onder: één per regel. naast: kort, op één regel. kolommen: in twee kolommen. lang: één per regel, en op een breed
   * scherm twee.
   * Op een gezinspagina zijn het tegels: `naast` zet ja en nee even groot naast elkaar.
   */
  readonly indeling?: 'onder' | 'naast' | 'kolommen' | 'lang' | undefined;
  /** Na de keuzes, in het veld: bijtekst met artikel. */
  readonly onder?: ComponentChildren;
  /** De vraag en ja/nee op één regel met een lijn eronder (vakpagina). */
  readonly opEenRegel?: boolean | undefined;
};

type Soort = 'radio' | 'checkbox';

function Optie(props: {
  readonly soort: Soort;
  readonly tegel: boolean;
  readonly naam: string;
  readonly id: string | undefined;
  readonly optie: Keuzeoptie;
  readonly gekozen: boolean;
}) {
  const { optie } = props;
  return (
    <label class={props.tegel ? 'ovt-tegel' : 'ovt-vink'}>
      <input type={props.soort} id={props.id} name={props.naam} value={optie.waarde} checked={props.gekozen} />
      <span>
        {optie.label}
        {optie.bij && (
          <>
            <br />
            <span class="ovt-klein">{optie.bij}</span>
          </>
        )}
      </span>
    </label>
  );
}

function omhulsel(indeling: Keuzeprops['indeling'], tegel: boolean): string | undefined {
  if (tegel && indeling === 'lang') return 'ovt-keuze ovt-keuze--lijst ovt-keuze--lang';
  if (tegel) return indeling === 'naast' || indeling === 'kolommen' ? 'ovt-keuze' : 'ovt-keuze ovt-keuze--lijst';
  if (indeling === 'naast') return 'ovt-jn';
  if (indeling === 'lang') return 'ovt-keuzen2 ovt-keuzen2--lang';
  return indeling === 'kolommen' ? 'ovt-keuzen2' : undefined;
}

function Vraagkop({ vraag, boven, alsH1, tegel, opEenRegel }: Keuzeprops & { readonly tegel: boolean }) {
  if (alsH1) {
    return (
      <legend>
        {boven && <span class="ovt-klein">{boven}</span>}
        <h1 class="nl-heading nl-heading--level-1">{vraag}</h1>
      </legend>
    );
  }
  const klasse = tegel ? 'ovt-vraagje__tekst' : opEenRegel ? undefined : 'utrecht-form-fieldset__legend';
  return <legend class={klasse}>{vraag}</legend>;
}

function Keuzeveld(props: Keuzeprops & { readonly soort: Soort }) {
  const tegel = useSoort() !== 'vak';
  const { waarden, fout } = useVeldstand(props.naam);
  const gekozen = waarden.length > 0 ? waarden : (props.gekozen ?? []);
  const id = veldId(props.naam);
  const beschrevenDoor = klassen(Boolean(props.beschrijving) && `${id}-bij`, fout !== undefined && `${id}-fout`);
  return (
    <fieldset
      class={klassen(
        'utrecht-form-fieldset',
        fout !== undefined && 'utrecht-form-field--invalid',
        props.alsH1 && 'ovt-stapel',
        tegel && !props.alsH1 && 'ovt-vraagje',
        !tegel && props.opEenRegel && 'ovt-noodzaak',
      )}
      role={props.soort === 'radio' ? 'radiogroup' : undefined}
      aria-describedby={beschrevenDoor || undefined}
      aria-invalid={fout !== undefined && props.soort === 'radio' ? 'true' : undefined}
    >
      <Vraagkop {...props} tegel={tegel} />
      <Veldtekst naam={props.naam} beschrijving={props.beschrijving} fout={fout} />
      <div class={omhulsel(props.opEenRegel ? 'naast' : props.indeling, tegel)}>
        {props.keuzes.map((optie, i) => (
          <Optie
            key={optie.waarde}
            soort={props.soort}
            tegel={tegel}
            naam={props.naam}
            id={i === 0 ? id : undefined}
            optie={optie}
            gekozen={gekozen.includes(optie.waarde)}
          />
        ))}
      </div>
      {props.onder && <p class="ovt-klein">{props.onder}</p>}
    </fieldset>
  );
}

/** Eén antwoord. Vakpagina: rondjes. Gezin en openbaar: tegels, even groot, niets vooraf gekozen. */
export function Keuzerondjes(props: Keuzeprops) {
  return <Keuzeveld {...props} soort="radio" />;
}

/** Nul of meer antwoorden. */
export function Vinkjes(props: Keuzeprops) {
  return <Keuzeveld {...props} soort="checkbox" />;
}

/** Ja of nee, even groot en even ver; hoort bij het veld `jaNee`. */
export function JaNee(props: Omit<Keuzeprops, 'keuzes' | 'indeling'>) {
  const kader = useKader();
  const keuzes = (['ja', 'nee'] as const).map((waarde) => ({ waarde, label: kader[waarde] }));
  return <Keuzeveld {...props} keuzes={keuzes} indeling="naast" soort="radio" />;
}

/** Eén vinkje met een zin; hoort bij het veld `vinkje`. */
export function Vinkje(props: {
  readonly naam: string;
  readonly label: ComponentChildren;
  readonly bij?: string | undefined;
  readonly gekozen?: boolean | undefined;
}) {
  const tegel = useSoort() !== 'vak';
  const { waarden, fout } = useVeldstand(props.naam);
  const id = veldId(props.naam);
  const gekozen = waarden.length > 0 ? waarden[0] === 'ja' : (props.gekozen ?? false);
  return (
    <div class={klassen('utrecht-form-field', fout !== undefined && 'utrecht-form-field--invalid')}>
      <Veldtekst naam={props.naam} fout={fout} />
      <label class={tegel ? 'ovt-tegel' : 'ovt-vink'}>
        <input
          type="checkbox"
          id={id}
          name={props.naam}
          value="ja"
          checked={gekozen}
          aria-invalid={fout !== undefined ? 'true' : undefined}
          aria-describedby={fout !== undefined ? `${id}-fout` : undefined}
        />
        <span>
          {props.label}
          {props.bij && (
            <>
              <br />
              <span class="ovt-klein">{props.bij}</span>
            </>
          )}
        </span>
      </label>
    </div>
  );
}
