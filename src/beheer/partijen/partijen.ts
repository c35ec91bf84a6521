import { inTransactie, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findOrganisaties, isPenvoerder, type Organisatiestand } from '../../partij/organisatie.queries.ts';
import { findAanstellingenBij } from '../../partij/partij.queries.ts';
import { openEmailadressen } from '../../partij/personen.ts';
import { findBeheerdersPerPartij } from '../../partij/rolhouders.queries.ts';
import { vergrendelBeheer, vergrendelPartijen } from '../beheer.queries.ts';
import { maakBeheerder } from '../maak-beheerder.ts';
import type { Beheervraag, Opening } from '../organisatie/organisatie.ts';
import { keurPartij, maakPartij, type Partijfout, type Partijwens, vindZelfde } from './partijwens.ts';

/** Een partij zoals de penvoerder haar ziet: of er al een beheerder is die kan inloggen. */
export type Partijregel = Organisatiestand & { readonly beheerder: 'geen' | 'zonder-account' | 'met-account' };

/** Alle partijen van de regio voor wie het convenant opstelt; null voor ieder ander. */
export async function bekijkPartijen(vraag: Beheervraag): Promise<readonly Partijregel[] | null> {
  const gelezen = await inTransactie({ ...vraag, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const mag = await isPenvoerder(tx, vraag.verzoeker.partij);
    await legVast(tx, {
      code: 'organisatie-ingezien',
      uitkomst: mag ? 'gelukt' : 'geweigerd',
      object: { soort: 'partij', id: vraag.verzoeker.partij },
      betrokkenen: [],
    });
    if (!mag) return null;
    return { partijen: await findOrganisaties(tx), beheerders: await findBeheerdersPerPartij(tx) };
  });
  if (gelezen === null) return null;
  const { partijen, beheerders } = gelezen;
  const accounts = await vraag.aanmelden.accountstanden([...beheerders.values()].flat());
  const metAccount = new Set(accounts.map(({ persoon }) => persoon));
  const standVan = (wie: readonly string[] | undefined) =>
    wie === undefined ? 'geen' : wie.some((persoon) => metAccount.has(persoon)) ? 'met-account' : 'zonder-account';
  return partijen.map((partij) => ({
    ...partij,
    beheerder: standVan(beheerders.get(partij.id)),
  }));
}

export type Toevoeging =
  | { readonly kind: 'toegevoegd'; readonly partij: string }
  | { readonly kind: 'geen-penvoerder' }
  | { readonly kind: 'bestaat-al'; readonly naam: string }
  | { readonly kind: 'fouten'; readonly fouten: readonly Partijfout[] };

/** Voegt een partij toe aan de regio (B.1). Zij is daarmee nergens aan gebonden: dat doet haar eigen handtekening (18.1, P-6). */
export async function voegPartijToe(opening: Opening, wens: Partijwens): Promise<Toevoeging> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const uitkomst = await voegToe(tx, opening, wens);
    await legVast(tx, {
      code: 'partij-toegevoegd',
      uitkomst: uitkomst.kind === 'toegevoegd' ? 'gelukt' : 'geweigerd',
      object: { soort: 'partij', id: uitkomst.kind === 'toegevoegd' ? uitkomst.partij : opening.verzoeker.partij },
      betrokkenen: [],
    });
    return uitkomst;
  });
}

async function voegToe(tx: Tx, { verzoeker }: Opening, wens: Partijwens): Promise<Toevoeging> {
  if (!(await isPenvoerder(tx, verzoeker.partij))) return { kind: 'geen-penvoerder' };
  await vergrendelPartijen(tx);
  const partijen = await findOrganisaties(tx);
  const zelfde = vindZelfde(wens, partijen);
  if (zelfde !== undefined) return { kind: 'bestaat-al', naam: zelfde.naam };
  const fouten = keurPartij(wens, { partijen, vandaag: tx.vandaag });
  if (fouten.length > 0) return { kind: 'fouten', fouten };
  return { kind: 'toegevoegd', partij: await maakPartij(tx, wens, verzoeker.persoon) };
}

export type Eerstebeheerder =
  | { readonly kind: 'gemaakt'; readonly code: string; readonly geldigTot: Date }
  | { readonly kind: 'geen-penvoerder' | 'heeft-account' | 'niet-gevonden' | 'naam-nodig' };

type Gevonden = {
  readonly kind: 'code';
  readonly persoon: string;
  readonly aanstelling: string;
  readonly email: string | null;
};

/**
 * Geeft een andere partij haar eerste beheerder, met een eenmalige code; zolang die niet inlogde, kan er een nieuwe code. Daarna is de
 * partij baas in eigen huis en kan de penvoerder hier niets meer.
 */
export async function geefEersteBeheerder(
  vraag: Beheervraag,
  partij: string,
  wens: { readonly naam: string; readonly email: string } | null,
): Promise<Eerstebeheerder> {
  const regels = await bekijkPartijen(vraag);
  if (regels === null) return { kind: 'geen-penvoerder' };
  const regel = regels.find(({ id }) => id === partij);
  if (regel === undefined) return { kind: 'niet-gevonden' };
  if (regel.beheerder === 'met-account') return { kind: 'heeft-account' };
  const gevonden = await inTransactie({ ...vraag, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const uitkomst = await zorgVoorBeheerder(tx, { regel, door: vraag.verzoeker.persoon, wens });
    await legVast(tx, {
      code: 'collega-uitgenodigd',
      uitkomst: uitkomst.kind === 'code' ? 'gelukt' : 'geweigerd',
      object: { soort: 'partij', id: partij },
      betrokkenen: [],
    });
    return uitkomst;
  });
  if (gevonden.kind !== 'code') return gevonden;
  const { persoon, aanstelling, email } = gevonden;
  if (email === null) return { kind: 'niet-gevonden' };
  const wie = { persoon, persoonSoort: 'medewerker', aanstelling, email } as const;
  // Wie intussen inlogde, is baas in eigen huis: die krijgt hier geen code die een account herstelt.
  const { codes, geldigTot } = await vraag.aanmelden.maakEersteCodes([wie]);
  const code = codes.get(persoon);
  return code === undefined ? { kind: 'heeft-account' } : { kind: 'gemaakt', code, geldigTot };
}

type Zorgwens = {
  readonly regel: Partijregel;
  readonly door: string;
  readonly wens: { readonly naam: string; readonly email: string } | null;
};

async function zorgVoorBeheerder(
  tx: Tx,
  { regel, door, wens }: Zorgwens,
): Promise<Gevonden | { readonly kind: 'naam-nodig' }> {
  await vergrendelBeheer(tx, regel.id);
  const bestaand = (await findAanstellingenBij(tx, regel.id)).find(({ rol }) => rol === 'beheerder');
  if (bestaand !== undefined) {
    const email = (await openEmailadressen(tx, [bestaand.persoon])).get(bestaand.persoon) ?? null;
    return { kind: 'code', persoon: bestaand.persoon, aanstelling: bestaand.id, email };
  }
  if (wens === null) return { kind: 'naam-nodig' };
  return { kind: 'code', ...(await maakBeheerder(tx, { partij: regel, ...wens, door })), email: wens.email };
}
