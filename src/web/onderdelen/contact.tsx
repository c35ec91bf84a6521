import type { ComponentChildren } from 'preact';
import { useEigenId } from '../verzoek-context.tsx';
import { KnopLink } from './knop.tsx';

/** Adres dat een nummer belt. */
export const belAdres = (nummer: string): string => `tel:${nummer.replaceAll(/[^+0-9]/g, '')}`;

/** Een mens met een telefoonnummer; onderaan elke gezinspagina. */
export function Contact(props: {
  readonly titel: string;
  readonly children: ComponentChildren;
  readonly telefoon: string;
  readonly uren?: string | undefined;
}) {
  const kopId = useEigenId('contact');
  return (
    <section class="ovt-contact" aria-labelledby={kopId}>
      <h2 class="nl-heading nl-heading--level-2" id={kopId}>
        {props.titel}
      </h2>
      <p>{props.children}</p>
      <p>
        <KnopLink naar={belAdres(props.telefoon)} soort="tweede" icoon="tel">
          <bdi>{props.telefoon}</bdi>
        </KnopLink>
      </p>
      {props.uren && <p class="ovt-klein">{props.uren}</p>}
    </section>
  );
}
