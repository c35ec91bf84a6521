import { zonderAccenten } from '../lib/zonder-accenten.ts';
import type { Doel } from '../regels/index.ts';
import { DOELEN } from '../regels/index.ts';
import type { Velden } from '../web/route.ts';
import type { Typenlijst } from './lees.ts';

/** Hoe ver een overlegtype is; wat nog niet is vastgesteld, ziet alleen een beheerder. */
export const LIJSTSTANDEN = {
  vastgesteld: 'Vastgesteld',
  'in-bewerking': 'In bewerking',
  voorgelegd: 'Ligt voor',
  'aan-zet': 'Wacht op u',
} as const;
export type Lijststand = keyof typeof LIJSTSTANDEN;

/** Wat iemand koos; staat in het adres, en gaat dus over overlegtypen en nooit over een mens. */
export type Lijstkeuze = { readonly zoek: string; readonly doel: Doel | null; readonly stand: Lijststand | null };

const LANGSTE_ZOEK = 60;

/** Leest de keuze uit het adres; wat niet klopt, telt als niet gekozen. */
export function leesLijstkeuze(vraag: Velden): Lijstkeuze {
  const tekst = (naam: string): string => {
    const waarde = vraag[naam];
    return typeof waarde === 'string' ? waarde.trim().slice(0, LANGSTE_ZOEK) : '';
  };
  const standen = Object.keys(LIJSTSTANDEN) as readonly Lijststand[];
  return {
    zoek: tekst('zoek'),
    doel: DOELEN.find((doel) => doel === tekst('doel')) ?? null,
    stand: standen.find((stand) => stand === tekst('stand')) ?? null,
  };
}

export const isGekozen = ({ zoek, doel, stand }: Lijstkeuze): boolean => zoek !== '' || doel !== null || stand !== null;

type Regel = { readonly naam: string; readonly doelen: readonly Doel[]; readonly standen: readonly Lijststand[] };

/** Past een overlegtype bij de keuze? Elk woord staat in de naam, met of zonder accent en in elke volgorde. */
function past({ zoek, doel, stand }: Lijstkeuze, regel: Regel): boolean {
  const naam = zonderAccenten(regel.naam);
  const woorden = zonderAccenten(zoek).split(/\s+/u);
  return (
    woorden.every((woord) => naam.includes(woord)) &&
    (doel === null || regel.doelen.includes(doel)) &&
    (stand === null || regel.standen.includes(stand))
  );
}

/** De overlegtypen die bij de keuze passen, in dezelfde volgorde. */
export function kiesUit({ typen, concepten }: Pick<Typenlijst, 'typen' | 'concepten'>, keuze: Lijstkeuze) {
  return {
    typen: typen.filter(({ naam, inhoud }) => past(keuze, { naam, doelen: inhoud.doelen, standen: ['vastgesteld'] })),
    concepten: concepten.filter(({ naam, doelen, stand, aanZet }) =>
      past(keuze, {
        naam,
        doelen,
        standen: [stand === 'voorgelegd' ? 'voorgelegd' : 'in-bewerking', ...(aanZet ? (['aan-zet'] as const) : [])],
      }),
    ),
  };
}
