import { jarenVerder, plusDagen } from '../regels/verloop/index.ts';
import type { Plichtstand } from './plichten.ts';

/** Zes weken om een tekst te tekenen of een volmacht te vernieuwen. Het convenant noemt geen termijn; dit is een afspraak van het systeem. */
export const DAGEN_TEKENTIJD = 42;
/** Vier weken voor wat ieder jaar terugkomt, gelijk aan het nakijken van rechten. */
export const DAGEN_JAARPLICHT = 28;
/** Een kwartaal voor de evaluatie en voor het laatste moment van opzeggen komt het in beeld. */
export const DAGEN_VOORUIT = 90;
/** Drie weken om te zeggen of een nieuwe organisatie mag toetreden; het convenant noemt geen termijn. */
export const DAGEN_ANTWOORD = 21;
/** Twee weken om de deelnemers te vertellen dat iemand toetrad. */
export const DAGEN_BEKENDMAKEN = 14;

export const NVT: Plichtstand = { kind: 'nvt' };
export const gedaan = (op: string | null): Plichtstand => ({ kind: 'gedaan', op });

type Open = { readonly vanaf: string; readonly uiterlijk: string; readonly aantal?: number };

/** Nog te doen tot en met `uiterlijk`, daarna te laat. */
export function open({ vanaf, uiterlijk, aantal }: Open, vandaag: string): Plichtstand {
  return vandaag <= uiterlijk
    ? { kind: 'te-doen', voor: uiterlijk, vanaf }
    : { kind: 'te-laat', sinds: uiterlijk, vanaf, aantal: aantal ?? null };
}

/** Wat ieder jaar terugkomt: een jaar na de laatste keer, of vanaf `eerst` als het nog nooit gebeurde. */
export function jaarplicht(laatst: string | null, eerst: string, vandaag: string): Plichtstand {
  const vanaf = laatst === null ? eerst : jarenVerder(laatst, 1);
  if (laatst !== null && vandaag < vanaf) return gedaan(laatst);
  return open({ vanaf, uiterlijk: plusDagen(vanaf, DAGEN_JAARPLICHT) }, vandaag);
}
