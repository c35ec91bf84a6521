import type { ComponentChildren } from 'preact';
import { useBlad, useSoort } from '../verzoek-context.tsx';
import { type Stoel, Tafel } from './tafel.tsx';

const LEGE_TAFEL: readonly Stoel[] = ['jongere-leeg', 'leeg', 'leeg', 'leeg', 'leeg', 'leeg', 'leeg'];
const GEZINSTAFEL: readonly Stoel[] = ['jongere', ...LEGE_TAFEL.slice(1)];

/** Een lege lijst zegt waarom zij leeg is en wat er nu kan. */
export function Leeg(props: {
  readonly titel: string;
  readonly children: ComponentChildren;
  readonly knop?: ComponentChildren;
  readonly niveau?: 2 | 3 | undefined;
  /** Zonder eigen kaart, als de lijst al in een kaart staat. */
  readonly kaal?: boolean | undefined;
}) {
  const Kop = props.niveau === 2 ? 'h2' : 'h3';
  const gezin = useSoort() !== 'vak';
  useBlad();
  return (
    <div class={props.kaal ? 'ovt-leeg' : 'ovt-kaart ovt-leeg'}>
      <Tafel stoelen={gezin ? GEZINSTAFEL : LEGE_TAFEL} />
      <Kop class="nl-heading nl-heading--level-3">{props.titel}</Kop>
      <p class="nl-paragraph">{props.children}</p>
      {props.knop && <p>{props.knop}</p>}
    </div>
  );
}
