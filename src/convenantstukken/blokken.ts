import type { Blok, Document } from '../document/document.ts';
import type { Stuktekst } from './stof.ts';

/** De versie van onze eigen bewoordingen; gaat omhoog als een stuk iets anders gaat zeggen (Bijl 1-c). */
const MODEL = 1;

export const kop = (tekst: string): Blok => ({ soort: 'kop', niveau: 2, tekst });
export const onderkop = (tekst: string): Blok => ({ soort: 'kop', niveau: 3, tekst });
export const alinea = (tekst: string): Blok => ({ soort: 'alinea', tekst });
export const lijst = (...regels: readonly string[]): Blok => ({ soort: 'lijst', genummerd: false, regels });
export const vullen = (...labels: readonly string[]): readonly Blok[] =>
  labels.map((label) => ({ soort: 'invulregel', label }));

/** Wie tekent: vragen over de ondertekenaar, met ruimte voor de handtekening. */
export const tekenvak = (...labels: readonly string[]): readonly Blok[] => [
  ...vullen(...labels),
  { soort: 'invulregel', label: 'Handtekening', ruim: true },
];

/** Naam en waarde onder elkaar; wat er niet is, staat er als nog in te vullen regel onder. */
export function feiten(rijen: readonly (readonly [naam: string, waarde: string | null])[]): readonly Blok[] {
  const bekend = rijen.flatMap(([naam, waarde]) => (waarde === null ? [] : [[naam, waarde]]));
  const leeg = rijen.flatMap(([naam, waarde]) => (waarde === null ? [naam] : []));
  return [
    ...(bekend.length === 0 ? [] : [{ soort: 'tabel', kop: ['Onderwerp', 'Gegeven'], rijen: bekend } as const]),
    ...vullen(...leeg),
  ];
}

/** Waar een mens zijn handtekening zet. */
export const ondertekening = (): readonly Blok[] => [
  kop('Ondertekening'),
  ...tekenvak('Plaats', 'Datum', 'Naam', 'Functie'),
];

/** Waar er meer tekenen, elk namens een eigen partij. */
export const ondertekeningVan = (...namens: readonly string[]): readonly Blok[] => [
  kop('Ondertekening'),
  ...namens.flatMap((wie) => [onderkop(`Namens ${wie}`), ...tekenvak('Plaats', 'Datum', 'Naam', 'Functie')]),
];

/** Een stuk met in de voet bij welke tekst van het convenant het hoort en welke bewoordingen het heeft. */
export function stuk(
  { tekst }: { readonly tekst: Pick<Stuktekst, 'label'> | null },
  titel: string,
  blokken: readonly Blok[],
): Document {
  const versie = tekst === null ? `model ${MODEL}` : `${tekst.label}, model ${MODEL}`;
  return { titel, taal: 'nl', kenmerk: null, versie, blokken };
}
