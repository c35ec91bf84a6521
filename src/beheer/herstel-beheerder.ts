import type { Aanmelden } from '../aanmelden/index.ts';
import { inTransactie, type Omgeving, type Tx } from '../db/transactie.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { findPartijen } from '../partij/partij.queries.ts';
import { naamUit, openEmailadressen, openNamen } from '../partij/personen.ts';
import { findBeheeraanstellingen } from './beheer.queries.ts';

export type Herstelvraag = {
  readonly omgeving: Omgeving;
  readonly aanmelden: Aanmelden;
  /** De naam van de organisatie, precies zoals zij in de regio heet. */
  readonly partij: string;
  readonly email: string;
};

export type Herstel =
  | { readonly kind: 'gemaakt'; readonly naam: string; readonly code: string; readonly geldigTot: Date }
  | { readonly kind: 'geen-organisatie' | 'geen-beheerder' };

type Gevonden = { readonly persoon: string; readonly aanstelling: string; readonly naam: string };

/**
 * Geeft wie een organisatie vandaag beheert een nieuwe code, op verzoek van wie het systeem beheert: voor wie zijn code liet verlopen of
 * zijn factoren kwijt is, terwijl niemand anders haar beheert. De code werkt alleen met het adres dat de organisatie al kende, en geeft
 * niet meer dan de beheerder al mocht; een ander beheerder maken kan zo niet (ADR 0023). De FG leest in het logboek dat het gebeurde.
 */
export async function herstelBeheerder(vraag: Herstelvraag): Promise<Herstel> {
  const { omgeving, aanmelden } = vraag;
  const gevonden = await inTransactie<Gevonden | { readonly kind: 'geen-organisatie' | 'geen-beheerder' }>(
    {
      omgeving,
      verzoeker: { soort: 'systeem', handeling: 'beheerder-herstellen' },
      herkomst: { verzoek: omgeving.ids(), kanaal: 'opdracht' },
      slot: 'geen',
      logregel: 'verplicht',
    },
    async (tx) => {
      const partij = (await findPartijen(tx)).find(({ naam }) => naam === vraag.partij);
      const beheerder = partij === undefined ? undefined : await vindBeheerder(tx, partij.id, vraag.email);
      await legVast(tx, {
        code: 'factor-gewijzigd',
        uitkomst: beheerder === undefined ? 'geweigerd' : 'gelukt',
        ...(beheerder === undefined ? {} : { object: { soort: 'aanstelling', id: beheerder.aanstelling } }),
        bronPartij: partij?.id ?? null,
        betrokkenen: [],
      });
      if (partij === undefined) return { kind: 'geen-organisatie' };
      return beheerder ?? { kind: 'geen-beheerder' };
    },
  );
  if ('kind' in gevonden) return gevonden;
  const { naam, ...wie } = gevonden;
  const code = await aanmelden.maakCode({ ...wie, persoonSoort: 'medewerker', email: vraag.email });
  return { kind: 'gemaakt', naam, ...code };
}

async function vindBeheerder(tx: Tx, partij: string, email: string): Promise<Gevonden | undefined> {
  const beheerders = await findBeheeraanstellingen(tx, partij);
  const adressen = await openEmailadressen(
    tx,
    beheerders.map(({ persoon }) => persoon),
  );
  const gezocht = gelijkgemaakt(email);
  const rij = beheerders.find(({ persoon }) => gelijkgemaakt(adressen.get(persoon) ?? '') === gezocht);
  if (rij === undefined) return undefined;
  return { persoon: rij.persoon, aanstelling: rij.id, naam: naamUit(await openNamen(tx, [rij.persoon]), rij.persoon) };
}

const gelijkgemaakt = (email: string): string => email.trim().normalize('NFC').toLowerCase();
