import type { ComponentChildren } from 'preact';
import { useKader } from '../kader.ts';
import { klassen } from '../klassen.ts';
import { useVeldstand, veldId } from './formulier.tsx';

export type Veldprops = {
  readonly naam: string;
  readonly label: string;
  /** Bijtekst onder het label: waarom wij het vragen, of een voorbeeld. */
  readonly beschrijving?: ComponentChildren;
  /** Beginwaarde als het formulier nog geen stand heeft. */
  readonly waarde?: string | undefined;
  /** Label alleen voor voorleessoftware (zoekveld naast een knop die het al zegt). */
  readonly labelVerborgen?: boolean | undefined;
};

export type Veldbinding = {
  readonly id: string;
  readonly waarde: string;
  readonly fout: string | undefined;
  readonly beschrevenDoor: string | undefined;
};

/** Verbindt invoer met label, bijtekst en fout. */
export function useVeld({ naam, beschrijving, waarde }: Veldprops): Veldbinding {
  const { waarden, fout } = useVeldstand(naam);
  const id = veldId(naam);
  return {
    id,
    waarde: waarden[0] ?? waarde ?? '',
    fout,
    beschrevenDoor: klassen(Boolean(beschrijving) && `${id}-bij`, fout !== undefined && `${id}-fout`) || undefined,
  };
}

/** Bijtekst en foutzin, boven de invoer. */
export function Veldtekst({
  naam,
  beschrijving,
  fout,
}: Pick<Veldprops, 'naam' | 'beschrijving'> & { readonly fout: string | undefined }) {
  const id = veldId(naam);
  const kader = useKader();
  return (
    <>
      {beschrijving && (
        <p class="utrecht-form-field-description" id={`${id}-bij`}>
          {beschrijving}
        </p>
      )}
      {fout !== undefined && (
        <p class="utrecht-form-field-error-message" id={`${id}-fout`}>
          <span class="ovt-verborgen">{kader.fout} </span>
          {fout}
        </p>
      )}
    </>
  );
}

/** Label, bijtekst, fout en invoer onder elkaar. */
export function Veldvak(props: Veldprops & { readonly binding: Veldbinding; readonly children: ComponentChildren }) {
  const { id, fout } = props.binding;
  return (
    <div class={klassen('utrecht-form-field', fout !== undefined && 'utrecht-form-field--invalid')}>
      <label class={props.labelVerborgen ? 'ovt-verborgen' : 'utrecht-form-label'} for={id}>
        {props.label}
      </label>
      <Veldtekst naam={props.naam} beschrijving={props.beschrijving} fout={fout} />
      {props.children}
    </div>
  );
}
