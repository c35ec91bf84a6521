/**
 * Een document als platte rij blokken: wat een presenter maakt en `maakPdf` of `maakDocx` zet. Het kent geen opmaak, geen bladen en geen
 * mensen; wie afdrukt en wanneer komt er bij het zetten bij.
 */
export type Document = {
  /** Titel van het document, ook in het venster van de lezer. Nooit een naam van een mens. */
  readonly titel: string;
  readonly taal: 'nl' | 'en';
  /** Het kenmerk van de casus, voor in de voet; null als er geen casus bij hoort. */
  readonly kenmerk: string | null;
  /** Versie van de tekst, voor in de voet: wie een afdruk vindt, weet welke het is. */
  readonly versie: string;
  /** Druk voor een blad per mens: een printer hoort dit niet dubbelzijdig te doen. */
  readonly enkelzijdig?: boolean;
  readonly blokken: readonly Blok[];
};

export type Blok =
  /** `nieuwBlad`: begint boven aan een blad, zoals een brief voor een ander. */
  | { readonly soort: 'kop'; readonly niveau: 1 | 2 | 3; readonly tekst: string; readonly nieuwBlad?: boolean }
  | { readonly soort: 'alinea'; readonly tekst: string }
  | { readonly soort: 'lijst'; readonly genummerd: boolean; readonly regels: readonly string[] }
  | { readonly soort: 'tabel'; readonly kop: readonly string[]; readonly rijen: readonly (readonly string[])[] }
  /** Iets wat een mens invult: op papier een lijn om op te schrijven, `ruim` voor een handtekening; in een .docx een vak om in te typen. */
  | { readonly soort: 'invulregel'; readonly label: string; readonly ruim?: boolean }
  | { readonly soort: 'kader'; readonly titel: string; readonly blokken: readonly Blok[] };

/** Wie het document maakte en wanneer. Het tijdstip komt van de klok van het verzoek: gelijke invoer geeft gelijke bytes. */
export type Afdruk = { readonly door: string; readonly op: Date };
