/** Wat er misging, zoals de melder het kiest. De brief aan betrokkenen begint met dezelfde keuze. */
export const DATALEKSOORTEN = {
  'verkeerde-ontvanger': 'Iets ging naar de verkeerde persoon',
  'onbevoegd-gezien': 'Iemand zag iets wat niet mocht',
  kwijt: 'Iets is kwijt',
  gestolen: 'Iets is gestolen of gehackt',
  'niet-beschikbaar': 'Gegevens zijn weg of niet te bereiken',
  anders: 'Iets anders',
} as const;
export type Dataleksoort = keyof typeof DATALEKSOORTEN;
export const SOORTSLEUTELS = Object.keys(DATALEKSOORTEN) as Dataleksoort[];

export type Stapsoort =
  | 'omvang'
  | 'beheer-gebeld'
  | 'eerder-vernomen'
  | 'besluit'
  | 'gemeld-ap'
  | 'betrokkenen'
  | 'geinformeerd'
  | 'gesloten';

/** Wat iemand over een datalek schreef, zoals het verzegeld ligt; elke soort stap vult haar eigen velden. */
export type Stapinhoud = {
  readonly reden?: string;
  readonly nummer?: string;
  readonly vertraging?: string;
  readonly gevolgen?: string;
  readonly maatregelen?: string;
  readonly zelf?: string;
  readonly hoe?: string;
  readonly lessen?: string;
  readonly omvang?: Omvang;
};

/** Wat het logboek over een tijd zegt: wie van buiten of binnen wat zag, in getallen en casusnummers. */
export type Omvang = {
  readonly van: string;
  readonly tot: string;
  readonly accounts: number;
  readonly jongeren: number;
  readonly gegevens: number;
  readonly soorten: readonly string[];
  readonly kenmerken: readonly string[];
};

/** Een stap die een organisatie zette, op volgorde. */
export type Stap = {
  readonly soort: Stapsoort;
  readonly keuze: string | null;
  readonly moment: Date | null;
  readonly inhoud: Stapinhoud | null;
  readonly wie: string;
  readonly op: Date;
};
