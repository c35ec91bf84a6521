import { opsomming } from '../casus/woorden.ts';
import type { Procesregie } from '../convenant/convenant.queries.ts';
import type { PartijSoort } from '../regels/index.ts';
import type { Conceptinhoud } from './conceptinhoud.ts';
import type { OverlegtypeInhoud } from './inhoud.ts';
import type { Convenantkader } from './kader.ts';
import type { Klacht } from './keuring.ts';

const LEIDER: Readonly<Partial<Record<Procesregie, { readonly soort: PartijSoort; readonly naam: string }>>> = {
  swv: { soort: 'swv', naam: 'het samenwerkingsverband' },
  gemeente: { soort: 'gemeente', naam: 'de gemeente' },
};

/**
 * Mag een partij van deze soort volgens het convenant een overleg leiden? Wie leidt, is verantwoordelijk voor de gedeelde laag; wezen
 * de partijen daar een voor aan, dan leidt geen ander (fn 13 (a), E-01, T25-09).
 */
export function magLeiden(regel: Procesregie, soort: PartijSoort): boolean {
  const aangewezen = LEIDER[regel];
  return aangewezen === undefined || aangewezen.soort === soort;
}

/** Wie het convenant aanwijst om te leiden, als deel van een zin; null als iedere partij dat per overleg mag. */
export const aangewezenLeider = (regel: Procesregie): string | null => LEIDER[regel]?.naam ?? null;

const SOORTNAAM: Readonly<Partial<Record<PartijSoort, string>>> = {
  school: 'school',
  mbo: 'de mbo-instelling',
  swv: 'het samenwerkingsverband',
  gemeente: 'de gemeente',
};

/** Wie volgens het overlegtype leidt, als deel van een zin. */
export const leiderVanType = ({ procesregie }: Pick<OverlegtypeInhoud, 'procesregie'>): string =>
  SOORTNAAM[procesregie] ?? 'een andere organisatie';

/**
 * Kan een partij van deze soort volgens het convenant een overleg aanmelden dat een ander leidt? Niet als wie aanmeldt zelf
 * verantwoordelijk wordt voor de gedeelde laag: die leidt dan (fn 13 (a)).
 */
export function magVoorAnderMelden(
  regel: Procesregie,
  { procesregie }: Pick<OverlegtypeInhoud, 'procesregie'>,
  soort: PartijSoort,
): boolean {
  return regel !== 'aanmeldpartij' || procesregie === soort;
}

/** Wat er aan een overlegtype niet past bij het convenant waaronder het komt (Art 17.2, E-10, T25-09). */
export function keurKader(
  { tekst, procesregie, melders }: Conceptinhoud,
  { procesregie: regel, teksten }: Convenantkader,
) {
  const leider = aangewezenLeider(regel);
  const klachten: Klacht[] = [];
  const gekozen = teksten.find(({ id }) => id === tekst?.id);
  if (teksten.length === 0)
    klachten.push({
      ernst: 'moet',
      vraag: 'tekst',
      zin: 'Er is nog geen tekst van het convenant aangeboden. De penvoerder biedt er eerst een ter tekening aan.',
      artikelen: ['Art 17.1', 'E-10'],
    });
  else if (tekst === null)
    klachten.push({
      ernst: 'moet',
      vraag: 'tekst',
      zin: 'Kies op welke tekst van het convenant dit overleg rust.',
      artikelen: ['Art 17.2', 'E-10'],
    });
  else if (gekozen === undefined)
    klachten.push({
      ernst: 'let-op',
      vraag: 'tekst',
      zin: `Versie ${tekst.label} is vervangen. Kies de tekst die nu geldt.`,
      artikelen: ['Art 17.2'],
    });
  else if (gekozen.zonder.length > 0)
    klachten.push({
      ernst: 'let-op',
      vraag: 'tekst',
      zin: `${opsomming(gekozen.zonder)} ${gekozen.zonder.length === 1 ? 'tekende' : 'tekenden'} versie ${gekozen.label} nog niet, en ${gekozen.zonder.length === 1 ? 'kan' : 'kunnen'} tot dan bij dit overleg niet aan tafel.`,
      artikelen: ['Art 17.2', 'E-10'],
    });
  if (leider !== null && !magLeiden(regel, procesregie))
    klachten.push({
      ernst: 'moet',
      vraag: 'procesregie',
      zin: `Volgens het convenant leidt ${leider}. Laat dat hier ook zo zijn, of spreek samen in de onderlinge regeling iets anders af.`,
      artikelen: ['T25-09', 'fn 13 (a)'],
    });
  if (!melders.every(({ partij }) => magVoorAnderMelden(regel, { procesregie }, partij)))
    klachten.push({
      ernst: 'let-op',
      vraag: 'melders',
      zin: `Volgens het convenant leidt wie aanmeldt. Dit overleg leidt ${leiderVanType({ procesregie })}, dus een ander die hier staat kan toch niet aanmelden.`,
      artikelen: ['fn 13 (a)', 'T25-09'],
    });
  return klachten;
}
