import type { Aanmelden } from '../aanmelden/index.ts';
import { type Herkomst, inTransactie, type Omgeving } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { naamUit, openEmailadressen, openNamen } from '../partij/personen.ts';
import { findAanstellingenEnKomende } from './beheer.queries.ts';

type Vraag = {
  readonly omgeving: Omgeving;
  readonly aanmelden: Aanmelden;
  readonly verzoeker: Extract<Verzoeker, { soort: 'beheerder' }>;
  readonly herkomst: Herkomst;
};

export type NieuweCode =
  | { readonly kind: 'gemaakt'; readonly naam: string; readonly code: string; readonly geldigTot: Date }
  | { readonly kind: 'onbekend' | 'uzelf' };

type Gevonden = {
  readonly kind: 'collega';
  readonly persoon: string;
  readonly naam: string;
  readonly email: string | null;
};

/**
 * Geeft een collega een nieuwe code: wie na zeven dagen nog niets deed, of wie zijn factoren kwijt is. De oude code vervalt.
 * Nooit voor uzelf: dan zou een gekaapte sessie zichzelf een account kunnen geven.
 */
export async function geefNieuweCode(
  { omgeving, aanmelden, verzoeker, herkomst }: Vraag,
  aanstelling: string,
): Promise<NieuweCode> {
  const gevonden = await inTransactie<Gevonden | { kind: 'onbekend' | 'uzelf' }>(
    { omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' },
    async (tx) => {
      const rij = (await findAanstellingenEnKomende(tx, verzoeker.partij)).find(({ id }) => id === aanstelling);
      const mag = rij !== undefined && rij.persoon !== verzoeker.persoon;
      await legVast(tx, {
        code: 'factor-gewijzigd',
        uitkomst: mag ? 'gelukt' : 'geweigerd',
        object: { soort: 'aanstelling', id: aanstelling },
        betrokkenen: [],
      });
      if (rij === undefined) return { kind: 'onbekend' };
      if (!mag) return { kind: 'uzelf' };
      const naam = naamUit(await openNamen(tx, [rij.persoon]), rij.persoon);
      const email = (await openEmailadressen(tx, [rij.persoon])).get(rij.persoon) ?? null;
      return { kind: 'collega', persoon: rij.persoon, naam, email };
    },
  );
  if (gevonden.kind !== 'collega') return { kind: gevonden.kind };
  const code = await aanmelden.maakCode({
    persoon: gevonden.persoon,
    persoonSoort: 'medewerker',
    aanstelling,
    email: gevonden.email,
  });
  return { kind: 'gemaakt', naam: gevonden.naam, ...code };
}
