import { VARIABELEN } from './velden.ts';

/** Waar elke keuring haar bladen schrijft. Alleen wie een vraag wil bewaren, neemt een eigen rij. */
export const KLADBLAD = new Uint8Array(VARIABELEN.length);
/** Wat een keuring leest en geen blad is. Datums als jjjjmmdd, -1 zolang zij er niet zijn. */
export const KLAD = { versie: false, handeling: 0, peildatum: '', peil: 0, geboren: 0, nullen: 0, keuring: 0 };
