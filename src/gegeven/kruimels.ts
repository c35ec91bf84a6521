import { ADRES } from '../web/adressen.ts';
import type { Kruimelstap } from '../web/onderdelen/index.ts';
import { adresVanCasus } from './adressen.ts';
import type { Casuskop } from './lees-gegeven.ts';

/** Het pad naar een pagina in een casus; nooit met een naam uit de casus. */
export function kruimelsVan(
  { id, kenmerk }: Pick<Casuskop, 'id' | 'kenmerk'>,
  verder: readonly Kruimelstap[],
): readonly Kruimelstap[] {
  return [
    { naam: 'Mijn werk', naar: ADRES.mijnWerk },
    { naam: `Casus ${kenmerk}`, naar: adresVanCasus(id) },
    ...verder,
  ];
}
