import type { ComponentChildren } from 'preact';

/** Meer tekst op verzoek, met `details`: werkt zonder script en staat bij afdrukken open als de lezer hem opende. */
export function Uitklap(props: {
  readonly titel: string;
  readonly open?: boolean | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="ovt-uitklap" open={props.open}>
      <summary>{props.titel}</summary>
      <div class="ovt-uitklap__lijf ovt-stapel ovt-stapel--eng">{props.children}</div>
    </details>
  );
}
