import type { ComponentChildren } from 'preact';
import { klassen } from '../klassen.ts';
import { useScript } from '../verzoek-context.tsx';
import type { Icoonnaam } from './iconen.ts';
import { Icoon } from './icoon.tsx';

export type Meldingsoort = 'uitleg' | 'ok' | 'let-op' | 'fout';

const VORM: Record<Meldingsoort, { klasse: string | false; teken: Icoonnaam }> = {
  uitleg: { klasse: false, teken: 'info' },
  ok: { klasse: 'utrecht-alert--ok', teken: 'ok' },
  'let-op': { klasse: 'utrecht-alert--warning', teken: 'let' },
  fout: { klasse: 'utrecht-alert--error', teken: 'let' },
};

/** Gevolg voor de hele pagina; hoogstens één. `stand`: wat de lezer net deed, liep zo af. Daar begint de pagina, ook voor een voorlezer. */
export function Melding(props: {
  readonly soort?: Meldingsoort | undefined;
  readonly stand?: boolean | undefined;
  readonly children: ComponentChildren;
}) {
  const { klasse, teken } = VORM[props.soort ?? 'uitleg'];
  const vooraan = props.stand ? ({ role: 'status', tabIndex: -1, autofocus: true } as const) : {};
  return (
    <div class={klassen('utrecht-alert', klasse)} {...vooraan}>
      {props.stand && <Focusscript />}
      <Icoon naam={teken} />
      <div class="ovt-stapel ovt-stapel--eng">{props.children}</div>
    </div>
  );
}

function Focusscript() {
  useScript('focus.js');
  return null;
}
