import { dagVan, perUur } from '../lib/klok.ts';

/** Een moment of een kalenderdag: een `Date`, een ISO-tijdstip of een ISO-datum ("2026-03-05"). */
export type Moment = Date | string;

const ZONE = 'Europe/Amsterdam';
const maak = (opties: Intl.DateTimeFormatOptions): { readonly format: (datum: Date) => string } => {
  const opmaak = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, ...opties });
  return { format: opties.minute === undefined ? perUur((datum) => opmaak.format(datum)) : opmaak.format };
};

const VOLUIT = maak({ day: 'numeric', month: 'long', year: 'numeric' });
const ZONDER_JAAR = maak({ day: 'numeric', month: 'long' });
const KORT = maak({ day: 'numeric', month: 'short' });
const DAG = maak({ weekday: 'long' });
const DAG_KORT = maak({ weekday: 'short' });
const UUR = maak({ hour: '2-digit', minute: '2-digit', hour12: false });

const KALENDERDAG = /^\d{4}-\d{2}-\d{2}$/;

/** Een kalenderdag ligt om 12 uur UTC: in Nederland altijd dezelfde dag. */
function alsDatum(moment: Moment): Date {
  const datum = moment instanceof Date ? moment : new Date(KALENDERDAG.test(moment) ? `${moment}T12:00:00Z` : moment);
  if (Number.isNaN(datum.getTime())) throw new RangeError('geen geldig moment');
  return datum;
}

const zonderPunt = (tekst: string): string => tekst.replaceAll('.', '');
const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);

/** "5 maart 2026" */
export const datumVoluit = (moment: Moment): string => VOLUIT.format(alsDatum(moment));

/** "5 maart": alleen waar het jaar uit de omgeving blijkt. */
export const datumZonderJaar = (moment: Moment): string => ZONDER_JAAR.format(alsDatum(moment));

/** "5 mrt" */
export const datumKort = (moment: Moment): string => zonderPunt(KORT.format(alsDatum(moment)));

/** "5 mrt 2026": in een tabel, waar een datum op een regel hoort. */
export const datumKortMetJaar = (moment: Moment): string => `${datumKort(moment)} ${isoDatum(moment).slice(0, 4)}`;

/** "do 5 mrt" */
export const dagKort = (moment: Moment): string =>
  `${zonderPunt(DAG_KORT.format(alsDatum(moment)))} ${datumKort(moment)}`;

/** "donderdag" */
const dagNaam = (moment: Moment): string => DAG.format(alsDatum(moment));

/** "Donderdag 5 maart 2026", als kop van een dag. Met `nu` erbij blijft het jaar weg als het dit jaar is. */
export function dagEnDatum(moment: Moment, nu?: Moment): string {
  const ditJaar = nu !== undefined && isoDatum(moment).slice(0, 4) === isoDatum(nu).slice(0, 4);
  return hoofdletter(`${dagNaam(moment)} ${ditJaar ? datumZonderJaar(moment) : datumVoluit(moment)}`);
}

/** "14.10" op de klok van Nederland. */
export const uurMinuut = (moment: Moment): string => UUR.format(alsDatum(moment)).replace(':', '.');

/** "14.10 uur" */
export const tijd = (moment: Moment): string => `${uurMinuut(moment)} uur`;

/** "5 maart 2026, 14.10 uur" */
export const datumEnTijd = (moment: Moment): string => `${datumVoluit(moment)}, ${tijd(moment)}`;

/** De Nederlandse kalenderdag van een moment, als "2026-03-05". */
export const isoDatum = (moment: Moment): string => dagVan(alsDatum(moment));

const MINUUT = 60_000;

const aantal = (n: number, een: string, meer: string): string => `${n} ${n === 1 ? een : meer}`;

function dagenTussen(van: Moment, tot: Moment): number {
  const dag = (moment: Moment): number => Date.parse(`${isoDatum(moment)}T12:00:00Z`);
  return Math.round((dag(tot) - dag(van)) / (24 * 60 * MINUUT));
}

/**
 * Hoe lang geleden, ten opzichte van `nu`: "zojuist", "12 minuten geleden", "3 uur geleden", "gisteren",
 * "4 dagen geleden", daarna de datum. Telt dagen op de Nederlandse kalender. Een moment na `nu` geeft de datum.
 */
export function geleden(moment: Moment, nu: Moment): string {
  const minuten = Math.floor((alsDatum(nu).getTime() - alsDatum(moment).getTime()) / MINUUT);
  const dagen = dagenTussen(moment, nu);
  if (minuten < 0 || dagen > 6) return datumVoluit(moment);
  if (dagen === 0 && minuten < 1) return 'zojuist';
  if (dagen === 0 && minuten < 60) return `${aantal(minuten, 'minuut', 'minuten')} geleden`;
  if (dagen === 0) return `${Math.floor(minuten / 60)} uur geleden`;
  return dagen === 1 ? 'gisteren' : `${dagen} dagen geleden`;
}

/** Een dag ten opzichte van vandaag: "vandaag", "morgen", "gisteren", anders "do 5 mrt". */
export function dagTenOpzichteVan(moment: Moment, nu: Moment): string {
  switch (dagenTussen(nu, moment)) {
    case -1:
      return 'gisteren';
    case 0:
      return 'vandaag';
    case 1:
      return 'morgen';
    default:
      return dagKort(moment);
  }
}

/** Volle jaren tussen geboortedatum en peildag, beide op de Nederlandse kalender. */
export function leeftijd(geboren: Moment, op: Moment): number {
  const [gj = 0, gm = 0, gd = 0] = isoDatum(geboren).split('-').map(Number);
  const [j = 0, m = 0, d = 0] = isoDatum(op).split('-').map(Number);
  return j - gj - (m < gm || (m === gm && d < gd) ? 1 : 0);
}

const MAANDNAMEN = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const MAANDEN = new Map<string, number>([
  ...MAANDNAMEN.flatMap((naam, i): [string, number][] => [
    [naam, i + 1],
    [naam.slice(0, 3), i + 1],
  ]),
  ['mrt', 3],
  ['sept', 9],
]);
const DAGWOORD = /^(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\s+/;
const MET_CIJFERS = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d+)$/;
const MET_MAAND = /^(\d{1,2})\s+([a-z]+)\.?\s+(\d+)$/;
const ISO_INVOER = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

export type Datumlezing =
  | { readonly kind: 'ok'; readonly datum: string }
  | { readonly kind: 'onleesbaar' }
  | { readonly kind: 'kort-jaar' }
  | { readonly kind: 'bestaat-niet' };

function samen(jaar: string, maand: number, dag: number): Datumlezing {
  if (jaar.length !== 4) return { kind: 'kort-jaar' };
  const datum = new Date(Date.UTC(Number(jaar), maand - 1, dag, 12));
  if (datum.getUTCMonth() !== maand - 1 || datum.getUTCDate() !== dag) return { kind: 'bestaat-niet' };
  return { kind: 'ok', datum: datum.toISOString().slice(0, 10) };
}

/**
 * Leest een datum zoals mensen hem schrijven: "5 maart 2026", "donderdag 5 mrt 2026", "5-3-2026", "05/03/2026",
 * "5.3.2026", "2026-03-05". Het jaar moet vier cijfers hebben; 30 februari bestaat niet.
 */
export function leesDatum(invoer: string): Datumlezing {
  const tekst = invoer.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(DAGWOORD, '');
  const iso = ISO_INVOER.exec(tekst);
  if (iso) return samen(iso[1] ?? '', Number(iso[2]), Number(iso[3]));
  const cijfers = MET_CIJFERS.exec(tekst);
  if (cijfers) return samen(cijfers[3] ?? '', Number(cijfers[2]), Number(cijfers[1]));
  const woord = MET_MAAND.exec(tekst);
  const maand = woord ? MAANDEN.get(woord[2] ?? '') : undefined;
  if (woord && maand !== undefined) return samen(woord[3] ?? '', maand, Number(woord[1]));
  return { kind: 'onleesbaar' };
}
