import type { ComponentChildren } from 'preact';
import { Formulier, type FormulierProps, Knop, KnopLink, Knoppen } from '../web/onderdelen/index.ts';
import { casusadres } from './adressen.ts';

type Props<V> = Pick<FormulierProps<V>, 'actie' | 'stand' | 'concept'> & {
  readonly casus: string;
  /** Wat de knop doet. */
  readonly knop: string;
  /** Hoe de weg terug heet, waarbij er niets gebeurt; zonder `naar` gaat zij naar het overzicht van de casus. */
  readonly terug?: string;
  readonly naar?: string;
  readonly children?: ComponentChildren;
};

/** Een stap in een casus die iemand zelf bevestigt, met de weg terug ernaast. */
export function Bevestigformulier<V>(props: Props<V>) {
  return (
    <Formulier actie={props.actie} stand={props.stand} ritme="kolom" concept={props.concept}>
      {props.children}
      <Knoppen>
        <Knop>{props.knop}</Knop>
        <KnopLink naar={props.naar ?? casusadres(props.casus).overzicht} soort="rustig">
          {props.terug ?? 'Terug naar het overzicht'}
        </KnopLink>
      </Knoppen>
    </Formulier>
  );
}
