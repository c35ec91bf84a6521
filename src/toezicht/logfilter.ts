import { momentVan } from '../bijeenkomst/moment.ts';
import { isUuid } from '../lib/ids.ts';
import type { Gebeurteniscode } from '../logboek/codes.ts';
import { plusDagen } from '../regels/verloop/index.ts';
import type { Velden } from '../web/route.ts';
import { leesDatum } from '../web/tijd.ts';

export const LOGSOORTEN = {
  alles: 'Alles',
  gelezen: 'Gelezen',
  gedeeld: 'Gedeeld en teruggehaald',
  gewijzigd: 'Gemaakt of gewijzigd',
  inloggen: 'Inloggen en toegang',
} as const;
export const LOGUITKOMSTEN = {
  alle: 'Elke uitkomst',
  gelukt: 'Gelukt',
  geweigerd: 'Geweigerd',
  mislukt: 'Mislukt',
} as const;

export type Logsoort = keyof typeof LOGSOORTEN;
export type Loguitkomst = keyof typeof LOGUITKOMSTEN;

export const GEDEELDCODES: readonly Gebeurteniscode[] = [
  'gegeven-verstrekt',
  'toezegging-aangenomen',
  'gegeven-meegenomen',
  'verstrekking-geweigerd',
  'gegeven-teruggehaald',
  'verstrekking-ingetrokken',
];
export const INLOGCODES: readonly Gebeurteniscode[] = [
  'ingelogd',
  'inloggen-mislukt',
  'uitgelogd',
  'opnieuw-bevestigd',
  'factor-gewijzigd',
  'sessies-beeindigd',
  'code-gebruikt',
  'toegang-geweigerd',
  'toegang-gestopt',
];

/** Wat er gezocht wordt, als momenten en ids. */
export type Logzoek = {
  readonly vanaf: Date | null;
  readonly voor: Date | null;
  readonly soort: Logsoort;
  readonly uitkomst: Loguitkomst;
  readonly nummer: string | null;
  readonly persoon: string | null;
  /** De laatste regel van de vorige bladzijde. */
  readonly na: { readonly op: Date; readonly volgnummer: string } | null;
};

/** Hetzelfde zoals het in het adres en in de velden staat. */
export type Logfilter = {
  readonly van: string;
  readonly tot: string;
  readonly soort: Logsoort;
  readonly uitkomst: Loguitkomst;
  readonly casus: string;
  readonly persoon: string;
  readonly na: string;
};

const tekstVan = (waarde: Velden[string]): string => (typeof waarde === 'string' ? waarde.trim().slice(0, 60) : '');
const uit = <K extends string>(keuzes: Readonly<Record<K, string>>, waarde: string, anders: K): K =>
  Object.hasOwn(keuzes, waarde) ? (waarde as K) : anders;
const dagUit = (waarde: string): string => {
  const lezing = leesDatum(waarde);
  return lezing.kind === 'ok' ? lezing.datum : '';
};

/** Leest het filter uit het adres; wat niet klopt telt als niet gevraagd. */
export function leesLogfilter(vraag: Velden): Logfilter {
  const persoon = tekstVan(vraag.persoon);
  return {
    van: dagUit(tekstVan(vraag.van)),
    tot: dagUit(tekstVan(vraag.tot)),
    soort: uit(LOGSOORTEN, tekstVan(vraag.soort), 'alles'),
    uitkomst: uit(LOGUITKOMSTEN, tekstVan(vraag.uitkomst), 'alle'),
    casus: tekstVan(vraag.casus).toUpperCase(),
    persoon: isUuid(persoon) ? persoon : '',
    na: tekstVan(vraag.na),
  };
}

/** De velden waar iets staat dat geen dag is. Er is dan zonder die dag gezocht, en dat hoort de lezer te weten. */
export const onbekendeDagen = (vraag: Velden): readonly ('van' | 'tot')[] =>
  (['van', 'tot'] as const).filter((naam) => tekstVan(vraag[naam]) !== '' && dagUit(tekstVan(vraag[naam])) === '');

/** Van dagen naar momenten: de laatste dag telt helemaal mee, op de Nederlandse kalender. */
export function alsZoek(filter: Logfilter): Logzoek {
  return {
    vanaf: filter.van === '' ? null : momentVan(filter.van, '00:00'),
    voor: filter.tot === '' ? null : momentVan(plusDagen(filter.tot, 1), '00:00'),
    soort: filter.soort,
    uitkomst: filter.uitkomst,
    nummer: filter.casus === '' ? null : filter.casus,
    persoon: filter.persoon === '' ? null : filter.persoon,
    na: leesPlek(filter.na),
  };
}

const PLEK = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_(\d{1,18})$/;

function leesPlek(plek: string): Logzoek['na'] {
  const [, op, volgnummer] = PLEK.exec(plek) ?? [];
  const moment = new Date(op ?? '');
  return volgnummer === undefined || Number.isNaN(moment.getTime()) ? null : { op: moment, volgnummer };
}

/** De plek waar een volgende bladzijde begint. */
export const schrijfPlek = ({ op, volgnummer }: { readonly op: Date; readonly volgnummer: string }): string =>
  `${op.toISOString()}_${volgnummer}`;

/** Het adres met dit filter; wat op de gewone stand staat, blijft eruit. */
export function logadres(pad: string, filter: Logfilter, anders: Partial<Logfilter> = {}): string {
  const alle = { ...filter, ...anders };
  const gewoon: Readonly<Record<string, string>> = { soort: 'alles', uitkomst: 'alle' };
  const delen = Object.entries(alle).filter(([naam, waarde]) => waarde !== '' && waarde !== gewoon[naam]);
  const vraag = new URLSearchParams(delen).toString();
  return vraag === '' ? pad : `${pad}?${vraag}`;
}

/** De dagen van de maand waar een dag in valt, als momenten, met hoe die maand in het adres heet. */
export function maandVan(dag: string): { readonly maand: string; readonly vanaf: Date; readonly voor: Date } {
  const maand = dag.slice(0, 7);
  const eerste = `${maand}-01`;
  return { maand, vanaf: momentVan(eerste, '00:00'), voor: momentVan(eersteVanVolgende(eerste), '00:00') };
}

function eersteVanVolgende(eerste: string): string {
  const [jaar = 0, maand = 1] = eerste.split('-').map(Number);
  return maand === 12 ? `${jaar + 1}-01-01` : `${jaar}-${String(maand + 1).padStart(2, '0')}-01`;
}
