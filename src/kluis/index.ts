/** Keys and encryption. Imports no module; everything that rests in a database as content passes through here. */
export { sleutelIdInKop } from './envelop.ts';
export type { Hoofdsleutel } from './hoofdsleutel.ts';
export { type HoofdsleutelUitkomst, leesHoofdsleutel, maakHoofdsleutel } from './hoofdsleutel-bestand.ts';
export { klankcode } from './klankcode.ts';
export { openKluis } from './kluis.ts';
export type { Kluisomgeving } from './sleutelkast.ts';
export type * from './soorten.ts';
export type { Klasse, SleutelVerwijzing } from './verwijzing.ts';
export { eigenlijkeDelen, naamdelen, ruimeTermen, vraagtermen, zoektermen } from './zoekterm.ts';
