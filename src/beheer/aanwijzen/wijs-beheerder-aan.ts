import { normaliseerEmail } from '../../aanmelden/index.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { findAanstellingenBij, findPartij, type Partij } from '../../partij/partij.queries.ts';
import { openEmailadressen } from '../../partij/personen.ts';
import { rondPartijtaakAf } from '../../taak/taken.ts';
import { findCollegaIds, vergrendelBeheer } from '../beheer.queries.ts';
import { maakBeheerder } from '../maak-beheerder.ts';
import type { Beheervraag, Opening } from '../organisatie/organisatie.ts';
import { findVerzoek } from './aanwijzen.queries.ts';

export type Aanwijsverzoek = {
  readonly partij: Partij;
  /** Laatste dag waarop bevestigen kan. */
  readonly tot: string;
  readonly verlopen: boolean;
};

/** Het verzoek van het systeembeheer aan deze beheerder om een andere partij een beheerder te geven; null als er geen open is. */
export async function bekijkVerzoek(opening: Opening, partij: string): Promise<Aanwijsverzoek | null> {
  return inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    const verzoek = await leesVerzoek(tx, opening, partij);
    await legVast(tx, {
      code: 'organisatie-ingezien',
      uitkomst: verzoek === null ? 'geweigerd' : 'gelukt',
      object: { soort: 'partij', id: partij },
      betrokkenen: [],
    });
    return verzoek;
  });
}

async function leesVerzoek(tx: Tx, { verzoeker }: Opening, id: string): Promise<Aanwijsverzoek | null> {
  const verzoek = await findVerzoek(tx, { partij: id, persoon: verzoeker.persoon });
  const partij = await findPartij(tx, id);
  if (verzoek === undefined || verzoek.tot === null || partij === undefined) return null;
  return { partij, tot: verzoek.tot, verlopen: verzoek.tot < tx.vandaag };
}

export type Aanwijzing =
  | { readonly kind: 'gemaakt'; readonly code: string; readonly geldigTot: Date }
  /** Een collega met een account kreeg de rol erbij. */
  | { readonly kind: 'rol-erbij' }
  | { readonly kind: 'geen-verzoek' | 'is-het-al' };

/**
 * Wijst een beheerder aan voor een organisatie die haar laatste verloor, en bevestigt daarmee het verzoek van het systeembeheer: geen
 * van beide kan het alleen (ADR 0047). De code is om zelf te overhandigen, en werkt alleen met het adres dat hier is ingevuld.
 */
export async function wijsBeheerderAan(
  { aanmelden, ...opening }: Beheervraag,
  partij: string,
  wens: { readonly naam: string; readonly email: string },
): Promise<Aanwijzing> {
  const gevonden = await inTransactie({ ...opening, slot: 'geen', logregel: 'verplicht' }, async (tx) => {
    await vergrendelBeheer(tx, partij);
    const verzoek = await leesVerzoek(tx, opening, partij);
    const uitkomst =
      verzoek === null || verzoek.verlopen
        ? ({ kind: 'geen-verzoek' } as const)
        : await wijsAan(tx, { partij: verzoek.partij, ...wens, door: opening.verzoeker.persoon });
    await legVast(tx, {
      code: 'beheerder-aangewezen',
      uitkomst: uitkomst.kind === 'aangewezen' ? 'gelukt' : 'geweigerd',
      object: { soort: 'partij', id: partij },
      bronPartij: verzoek?.partij.id ?? null,
      betrokkenen: [],
    });
    return uitkomst;
  });
  if (gevonden.kind !== 'aangewezen') return gevonden;
  const { persoon, aanstelling } = gevonden;
  if ((await aanmelden.accountstanden([persoon])).length > 0) return { kind: 'rol-erbij' };
  const code = { persoon, persoonSoort: 'medewerker', aanstelling, email: wens.email } as const;
  return { kind: 'gemaakt', ...(await aanmelden.maakCode(code)) };
}

type Aanwijswens = {
  readonly partij: Partij;
  readonly naam: string;
  readonly email: string;
  readonly door: string;
};

async function wijsAan(
  tx: Tx,
  wens: Aanwijswens,
): Promise<
  | { readonly kind: 'aangewezen'; readonly persoon: string; readonly aanstelling: string }
  | { readonly kind: 'is-het-al' }
> {
  const { id } = wens.partij;
  const adressen = await openEmailadressen(tx, await findCollegaIds(tx, id));
  const gezocht = normaliseerEmail(wens.email);
  const bestaand = [...adressen].find(([, email]) => normaliseerEmail(email) === gezocht)?.[0];
  const beheerders = (await findAanstellingenBij(tx, id)).filter(({ rol }) => rol === 'beheerder');
  if (beheerders.some(({ persoon }) => persoon === bestaand)) return { kind: 'is-het-al' };
  const nieuw = await maakBeheerder(tx, { ...wens, bestaand });
  // Pas nu: de rijregels lezen het open verzoek.
  await rondPartijtaakAf(tx, { soort: 'beheerder-aanwijzen', onderwerp: id });
  return { kind: 'aangewezen', ...nieuw };
}
