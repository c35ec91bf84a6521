import type { ComponentChildren } from 'preact';
import type { Icoonnaam } from './iconen.ts';
import { Icoon } from './icoon.tsx';

export type Merkjesoort = 'gewoon' | 'ja' | 'nee' | 'wacht' | 'vraag' | 'stil' | 'jongere';

const TEKEN: Record<Merkjesoort, Icoonnaam | null> = {
  gewoon: null,
  ja: 'ok',
  nee: 'nee',
  wacht: 'wacht',
  vraag: 'vraag',
  stil: null,
  jongere: null,
};

/** Een stand in één of twee woorden; nooit klikbaar. De kleur zegt niets wat het woord niet zegt. */
export function Merkje(props: {
  readonly soort?: Merkjesoort | undefined;
  readonly zonderTeken?: boolean | undefined;
  readonly children: ComponentChildren;
}) {
  const soort = props.soort ?? 'gewoon';
  const kleur = soort === 'vraag' ? 'wacht' : soort;
  const teken = props.zonderTeken ? null : TEKEN[soort];
  return (
    <span class={kleur === 'gewoon' ? 'nl-data-badge' : `nl-data-badge nl-data-badge--${kleur}`}>
      {teken && <Icoon naam={teken} />}
      {props.children}
    </span>
  );
}
