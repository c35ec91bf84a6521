import { Tabel } from '../../web/onderdelen/index.ts';
import type { Verschil } from '../vergelijk.ts';
import { Woorden } from './velden.tsx';

/** Wat er tussen twee versies veranderde, naast elkaar. */
export function Verschillen({ verschil }: { readonly verschil: readonly Verschil[] }) {
  return (
    <Tabel
      over="wat er verandert"
      kolommen={[{ kop: 'Onderwerp' }, { kop: 'Was' }, { kop: 'Wordt' }]}
      rijen={verschil.map(({ naam, was, wordt }) => [
        naam,
        <Woorden key="was" regels={was} leeg="stond er niet in" />,
        <Woorden key="wordt" regels={wordt} leeg="vervalt" />,
      ])}
    />
  );
}
