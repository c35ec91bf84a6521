import { inTransactie, type Omgeving, type Tx } from '../../db/transactie.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { isPenvoerder } from '../../partij/organisatie.queries.ts';
import { findGebondenVandaag, findPartijen, type Partij } from '../../partij/partij.queries.ts';
import { findBeheerdersPerPartij } from '../../partij/rolhouders.queries.ts';
import { plusDagen } from '../../regels/verloop/index.ts';
import { planPartijtaak, rondPartijtaakAf } from '../../taak/taken.ts';
import { hadBeheerder } from './aanwijzen.queries.ts';

/** Zo lang mag wie gevraagd is bevestigen; daarna vraagt het systeembeheer opnieuw. */
const DAGEN = 14;

export type Gevraagd =
  /** `bij` zijn de organisaties waarvan een beheerder het mag bevestigen. */
  | { readonly kind: 'gevraagd'; readonly partij: string; readonly bij: readonly string[]; readonly tot: string }
  | { readonly kind: 'geen-organisatie' | 'nooit-een-beheerder' | 'niemand-bevestigt' };

/**
 * Vraagt, voor wie het systeem beheert, om een nieuwe beheerder voor een organisatie die haar laatste verloor. Het verzoek noemt
 * niemand en geeft niemand iets: een beheerder van een andere organisatie wijst aan en bevestigt (ADR 0047). Twee keer tegelijk is een
 * verzoek, zonder slot: een beheerder heeft hoogstens een open taak hierover, en wat er al stond wordt een keer afgerond.
 */
export async function vraagOmBeheerder({
  omgeving,
  partij: naam,
}: {
  readonly omgeving: Omgeving;
  /** De naam van de organisatie, precies zoals zij in de regio heet. */
  readonly partij: string;
}): Promise<Gevraagd> {
  return inTransactie(
    {
      omgeving,
      verzoeker: { soort: 'systeem', handeling: 'beheerder-vragen' },
      herkomst: { verzoek: omgeving.ids(), kanaal: 'opdracht' },
      slot: 'geen',
      logregel: 'verplicht',
    },
    async (tx) => {
      const partijen = await findPartijen(tx);
      const partij = partijen.find((rij) => rij.naam === naam);
      const uitkomst = await vraag(tx, partij, partijen);
      await legVast(tx, {
        code: 'beheerder-gevraagd',
        uitkomst: uitkomst.kind === 'gevraagd' ? 'gelukt' : 'geweigerd',
        ...(partij === undefined ? {} : { object: { soort: 'partij', id: partij.id } }),
        bronPartij: partij?.id ?? null,
        betrokkenen: [],
      });
      return uitkomst;
    },
  );
}

async function vraag(tx: Tx, partij: Partij | undefined, partijen: readonly Partij[]): Promise<Gevraagd> {
  if (partij === undefined) return { kind: 'geen-organisatie' };
  if (!(await hadBeheerder(tx, partij.id))) return { kind: 'nooit-een-beheerder' };
  const beheerders = await findBeheerdersPerPartij(tx);
  const anderen = partijen.filter(({ id }) => id !== partij.id && beheerders.has(id));
  const bevestigers = await kiesBevestigers(tx, anderen);
  if (bevestigers.length === 0) return { kind: 'niemand-bevestigt' };
  const taak = { soort: 'beheerder-aanwijzen', onderwerp: partij.id } as const;
  await rondPartijtaakAf(tx, taak);
  const tot = plusDagen(tx.vandaag, DAGEN);
  for (const voor of bevestigers.flatMap(({ id }) => beheerders.get(id) ?? []))
    await planPartijtaak(tx, { ...taak, voor, voorDatum: tot });
  return { kind: 'gevraagd', partij: partij.id, bij: bevestigers.map(({ naam }) => naam), tot };
}

/** De penvoerder bevestigt; is zij het zelf die niemand meer heeft, dan een andere partij die gebonden is. */
async function kiesBevestigers(tx: Tx, anderen: readonly Partij[]): Promise<readonly Partij[]> {
  const penvoerders: Partij[] = [];
  for (const ander of anderen) if (await isPenvoerder(tx, ander.id)) penvoerders.push(ander);
  if (penvoerders.length > 0) return penvoerders;
  const gebonden = await findGebondenVandaag(tx);
  return anderen.filter(({ id }) => gebonden.has(id));
}
