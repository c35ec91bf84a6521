import { eenVan } from '../db/een-van.ts';
import type { Tx } from '../db/transactie.ts';
import { vasteVraag } from '../db/vaste-vraag.ts';
import type { Kluis, Plaats } from '../kluis/soorten.ts';
import { openTeksten, verzegelTekst } from '../kluis/teksten.ts';
import type { SleutelVerwijzing } from '../kluis/verwijzing.ts';

export type PersoonSoort = 'medewerker' | 'ouder' | 'jongere' | 'steunpersoon';

/** Iemand bij naam, voor op een pagina. `partij` is de partij van een medewerker, anders null. */
export type Benoemd = {
  readonly id: string;
  readonly naam: string;
  readonly soort: PersoonSoort;
  readonly partij: string | null;
};

/** Wat er staat waar een naam is vernietigd; de rij blijft bestaan omdat het logboek ernaar wijst. */
export const NAAM_VERWIJDERD = 'Naam verwijderd';

type Zegelplek = {
  readonly persoon: string;
  readonly partij: string | null;
  readonly veld: 'naam' | 'email' | 'telefoon';
};

/** Onder welke sleutel en op welke plaats een naam, e-mailadres of nummer ligt: bij een medewerker de partij, anders de persoon zelf. */
export function zegelVan({ persoon, partij, veld }: Zegelplek): {
  readonly verwijzing: SleutelVerwijzing;
  readonly plaats: Plaats;
} {
  const verwijzing: SleutelVerwijzing = partij === null ? { klasse: 'persoon', persoon } : { klasse: 'partij', partij };
  return {
    verwijzing,
    plaats: { eigenaar: partij ?? persoon, casus: null, categorie: `persoon.${veld}`, record: persoon, versie: 1 },
  };
}

/** Verzegelt een naam, e-mailadres of nummer van een persoon. @throws als de sleutel vernietigd is. */
export async function verzegelPersoonsveld(kluis: Kluis, plek: Zegelplek, tekst: string): Promise<Buffer> {
  return verzegelTekst(kluis, { ...zegelVan(plek), tekst });
}

/**
 * Opent de namen van personen in een keer. Wie deze verzoeker niet kent (rijregels) staat niet in het antwoord.
 * @throws bij een beschadigde envelop.
 */
export async function openNamen(tx: Tx, personen: readonly string[]): Promise<ReadonlyMap<string, Benoemd>> {
  const gevraagd = [...new Set(personen)];
  if (gevraagd.length === 0) return new Map();
  const rijen = await findVerzegeldeNamen(tx, gevraagd);
  const teOpenen = rijen.map((rij) => ({
    ...zegelVan({ persoon: rij.id, partij: rij.partij_id, veld: 'naam' }),
    envelop: rij.naam,
  }));
  const namen = await openTeksten(tx.omgeving.kluis, teOpenen);
  return new Map(
    rijen.map((rij, i) => [
      rij.id,
      { id: rij.id, naam: namen[i] ?? NAAM_VERWIJDERD, soort: rij.soort, partij: rij.partij_id },
    ]),
  );
}

/** Welke taal mensen zelf kozen voor hun pagina's en berichten; wie nooit koos, ontbreekt. */
export async function findTalen(tx: Tx, personen: readonly string[]): Promise<ReadonlyMap<string, 'nl' | 'en'>> {
  if (personen.length === 0) return new Map();
  const rijen = await tx.db
    .selectFrom('persoon')
    .select(['id', 'taal'])
    .where('id', '=', eenVan(personen))
    .where('taal', 'is not', null)
    .execute();
  return new Map(rijen.flatMap(({ id, taal }) => (taal === null ? [] : [[id, taal] as const])));
}

const findVerzegeldeNamen = vasteVraag((db, personen: readonly string[]) =>
  db.selectFrom('persoon').select(['id', 'soort', 'partij_id', 'naam']).where('id', '=', eenVan(personen)),
);

/** De naam van een persoon uit het antwoord van `openNamen`, of wat er staat als zij er niet (meer) is. */
export function naamUit(namen: ReadonlyMap<string, Pick<Benoemd, 'naam'>>, persoon: string): string {
  return namen.get(persoon)?.naam ?? NAAM_VERWIJDERD;
}

/** E-mailadressen van personen; alleen voor wie een bericht stuurt of de eigen organisatie beheert. Wie er geen heeft, ontbreekt. */
export async function openEmailadressen(tx: Tx, personen: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const gevraagd = [...new Set(personen)];
  if (gevraagd.length === 0) return new Map();
  const rijen = await tx.db
    .selectFrom('persoon')
    .select(['id', 'partij_id', 'email'])
    .where('id', '=', eenVan(gevraagd))
    .where('email', 'is not', null)
    .execute();
  const teOpenen = rijen.flatMap((rij) =>
    rij.email === null
      ? []
      : [{ ...zegelVan({ persoon: rij.id, partij: rij.partij_id, veld: 'email' }), envelop: rij.email }],
  );
  const adressen = await openTeksten(tx.omgeving.kluis, teOpenen);
  const paren = rijen.map((rij, i) => [rij.id, adressen[i] ?? null] as const);
  return new Map(paren.filter((paar): paar is readonly [string, string] => paar[1] !== null));
}
