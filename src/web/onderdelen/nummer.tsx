import type { ComponentChildren } from 'preact';

/** Een casusnummer, "C-2026-0007": bewaard op een regel, want wie het overtypt of voorleest, neemt het in een keer. */
const NUMMER = /(\b[A-Z]-\d{4}-\d{4}\b)/u;

const inDelen = (tekst: string): ComponentChildren =>
  tekst.split(NUMMER).map((deel, i) =>
    i % 2 === 0 ? (
      deel
    ) : (
      <span key={i} class="ovt-kort">
        {deel}
      </span>
    ),
  );

/** Tekst waarin een casusnummer nooit op zijn streepje afbreekt; al het andere blijft zoals het is. */
export function Heelnummer({ children }: { readonly children?: ComponentChildren }) {
  const delen = Array.isArray(children) ? children : [children];
  if (!delen.some((deel) => typeof deel === 'string' && NUMMER.test(deel))) return children;
  return delen.map((deel: ComponentChildren) => (typeof deel === 'string' ? inDelen(deel) : deel));
}
