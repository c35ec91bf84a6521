import { type ComponentChildren, Fragment } from 'preact';
import type { Mens } from '../gegeven/mensen.ts';
import { Nederlands } from '../web/onderdelen/index.ts';
import type { Vertaler } from '../web/vertaler.ts';

type Props<S extends string> = {
  readonly taal: Vertaler<S>;
  readonly sleutel: S;
  readonly waarden: Readonly<Record<string, ComponentChildren>>;
};

// Een teken dat in geen tekst staat (Unicode, voor eigen gebruik): de plekken waar de zin wordt opgeknipt.
const KNIP = '\uE000';

/** Een zin uit de catalogus waarin iets staat dat zelf opmaak of een andere taal heeft. */
export function Zin<S extends string>({ taal, sleutel, waarden }: Props<S>) {
  const namen = Object.keys(waarden);
  const plekken = Object.fromEntries(namen.map((naam, i) => [naam, `${KNIP}${i}${KNIP}`]));
  const delen = taal(sleutel, plekken).split(KNIP);
  return (
    <>
      {delen.map((deel, i) =>
        i % 2 === 0 ? deel : <Fragment key={i}>{waarden[namen[Number(deel)] ?? ''] ?? null}</Fragment>,
      )}
    </>
  );
}

type Geschrevenprops = {
  readonly door: Pick<Mens, 'soort'>;
  readonly blok?: boolean;
  readonly children: ComponentChildren;
};

/** Woorden van iemand aan tafel. Een medewerker schrijft Nederlands; in welke taal het gezin schreef, weten wij niet. */
export function Geschreven({ door, blok = false, children }: Geschrevenprops) {
  return door.soort === 'medewerker' ? <Nederlands blok={blok}>{children}</Nederlands> : children;
}
