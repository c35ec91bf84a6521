import type { Aanmelden } from '../aanmelden/index.ts';
import { type Herkomst, inTransactie, type Omgeving } from '../db/transactie.ts';
import type { Verzoeker } from '../db/verzoeker.ts';
import { legVast } from '../logboek/leg-vast.ts';
import { isPenvoerder } from '../partij/organisatie.queries.ts';
import { type Aanstelling, findPartij, findScholen, type Partij, type School } from '../partij/partij.queries.ts';
import { naamUit, openEmailadressen, openNamen } from '../partij/personen.ts';
import { findAanstellingenEnKomende } from './beheer.queries.ts';

export type Werkendeverzoeker = Extract<Verzoeker, { partij: string }>;

/** Heeft iemand een account, een code die nog werkt, of nog niets. Alleen voor de beheerder. */
export type Toegangsstand =
  | { readonly kind: 'account'; readonly gebruiktOp: Date | null }
  | { readonly kind: 'code'; readonly tot: Date }
  | { readonly kind: 'niets' };

export type Collega = Aanstelling & {
  readonly naam: string;
  readonly email: string | null;
  readonly stand: Toegangsstand | null;
};
export type Organisatie = {
  readonly partij: Partij;
  readonly scholen: readonly School[];
  readonly collegas: readonly Collega[];
  /** Stelt deze partij een convenant op en voegt zij andere toe? */
  readonly penvoerder: boolean;
};

type Vraag = {
  readonly omgeving: Omgeving;
  readonly aanmelden: Aanmelden;
  readonly verzoeker: Werkendeverzoeker;
  readonly herkomst: Herkomst;
};

/**
 * De eigen organisatie: wie er werkt, in welke functie, onder welke geheimhouding (11.2), en wie erin kan (BIO2 5.18.02).
 * Een medewerker en de FG zien hetzelfde zonder adressen en zonder stand van het inloggen.
 */
export async function bekijkOrganisatie({ omgeving, aanmelden, verzoeker, herkomst }: Vraag): Promise<Organisatie> {
  const beheert = verzoeker.soort === 'beheerder';
  const gelezen = await inTransactie(
    { omgeving, verzoeker, herkomst, slot: 'geen', logregel: 'verplicht' },
    async (tx) => {
      const partij = await findPartij(tx, verzoeker.partij);
      if (partij === undefined) throw new Error('de partij van de verzoeker bestaat niet');
      const aanstellingen = await findAanstellingenEnKomende(tx, partij.id);
      const personen = aanstellingen.map(({ persoon }) => persoon);
      const namen = await openNamen(tx, personen);
      const adressen: ReadonlyMap<string, string> = beheert ? await openEmailadressen(tx, personen) : new Map();
      await legVast(tx, {
        code: 'organisatie-ingezien',
        uitkomst: 'gelukt',
        object: { soort: 'partij', id: partij.id },
        betrokkenen: [],
      });
      return {
        partij,
        scholen: await findScholen(tx, partij.id),
        penvoerder: await isPenvoerder(tx, partij.id),
        aanstellingen,
        namen,
        adressen,
      };
    },
  );
  const standen = beheert ? await leesStanden(aanmelden, gelezen.aanstellingen) : null;
  const collegas = gelezen.aanstellingen
    .map((aanstelling) => ({
      ...aanstelling,
      naam: naamUit(gelezen.namen, aanstelling.persoon),
      email: gelezen.adressen.get(aanstelling.persoon) ?? null,
      stand: standen === null ? null : (standen.get(aanstelling.persoon) ?? { kind: 'niets' as const }),
    }))
    .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl') || a.rol.localeCompare(b.rol));
  return { partij: gelezen.partij, scholen: gelezen.scholen, penvoerder: gelezen.penvoerder, collegas };
}

async function leesStanden(
  aanmelden: Aanmelden,
  aanstellingen: readonly Aanstelling[],
): Promise<ReadonlyMap<string, Toegangsstand>> {
  const personen = aanstellingen.map(({ persoon }) => persoon);
  const codes = await aanmelden.openCodes(personen);
  const accounts = await aanmelden.accountstanden(personen);
  return new Map<string, Toegangsstand>([
    ...accounts.map(({ persoon, gebruiktOp }) => [persoon, { kind: 'account', gebruiktOp }] as const),
    // Een code die klaarligt gaat voor: daar hoort nog iemand iets mee te doen.
    ...[...codes].map(([persoon, tot]) => [persoon, { kind: 'code', tot }] as const),
  ]);
}
