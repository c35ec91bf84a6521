import type { Casusopening } from '../../casus/aanmelding/meld-casus-aan.ts';
import { findHoorgesprekken, findHoorwoorden } from '../../casus/gesprek/gesprek.queries.ts';
import { logkop, NIET_GEVONDEN, type NietGevonden } from '../../casus/open-casus.ts';
import { type Regie, regieVan } from '../../casus/regie.ts';
import type { Hoorwijze } from '../../casus/woorden.ts';
import { gedeeldZegel, openEen } from '../../casus/zegels.ts';
import { inTransactie, type Tx } from '../../db/transactie.ts';
import type { Gezinslid } from '../../db/verzoeker.ts';
import { legVast } from '../../logboek/leg-vast.ts';
import { openNamen } from '../../partij/personen.ts';
import { type Gezinszaak, openEigenZaak } from '../positie.ts';
import { voornaamVan } from '../voornaam.ts';
import { findGespreksregels } from '../wie-keek/logboek.queries.ts';
import { openLogboek } from '../wie-keek/toon-wie-keek.ts';

/** Een gesprek met de jongere, of waarom er niet is gepraat (13.3). */
export type Hoorgesprek = {
  readonly id: string;
  readonly op: string;
  readonly hoe: Hoorwijze;
  readonly partij: string;
  /** De eigen woorden; alleen voor de jongere zelf. */
  readonly woorden: string | null;
  /** De regel in het logboek waarin dit is vastgelegd: daar is iets over te vragen (12.4i). */
  readonly regel: string | null;
};

export type Zegblad = {
  readonly casus: string;
  readonly open: boolean;
  /** De jongere is overleden: dan kan niemand het hem nog vragen (5.6-4). */
  readonly overleden: boolean;
  readonly jongere: boolean;
  readonly voornaam: string | null;
  readonly gesprekken: readonly Hoorgesprek[];
  readonly regie: Regie;
};

export type Zeguitkomst = { readonly kind: 'zeggen'; readonly blad: Zegblad } | NietGevonden;

/**
 * Wat iemand wil zeggen, en wat er van een gesprek met de jongere is opgeschreven (13.3). De jongere leest de eigen woorden terug;
 * een ouder ziet dat er is gepraat en met wie, en niet wat er is gezegd.
 */
export async function toonZeggen(
  opening: Casusopening<Gezinslid>,
  { casus }: { readonly casus: string },
): Promise<Zeguitkomst> {
  const slot = { casus, slot: 'delen' } as const;
  return inTransactie({ ...opening, slot, logregel: 'verplicht' }, async (tx): Promise<Zeguitkomst> => {
    const zaak = await openEigenZaak(tx, casus, 'gesprek-gelezen');
    if (zaak === null) return NIET_GEVONDEN;
    const { feiten, positie } = zaak;
    const jongere = feiten.betrokkene.persoon;
    const gesprekken = await leesGesprekken(tx, zaak);
    await legVast(tx, { ...logkop(feiten), code: 'gesprek-gelezen', uitkomst: 'gelukt' });
    return {
      kind: 'zeggen',
      blad: {
        casus,
        open: feiten.casus.status === 'open',
        overleden: feiten.casus.na?.overleden ?? false,
        jongere: positie === 'jongere',
        voornaam: voornaamVan(jongere, await openNamen(tx, jongere === null ? [] : [jongere])),
        gesprekken,
        regie: await regieVan(tx, feiten),
      },
    };
  });
}

async function leesGesprekken(tx: Tx, { feiten, positie }: Gezinszaak): Promise<readonly Hoorgesprek[]> {
  const { id: casus, procesregiepartij } = feiten.casus;
  const rijen = await findHoorgesprekken(tx, casus);
  const woorden = new Map<string, string | null>();
  if (positie === 'jongere')
    for (const { id, inhoud } of await findHoorwoorden(tx, casus)) {
      const zegel = gedeeldZegel({ casus, procesregiepartij, veld: 'hoorgesprek.inhoud', record: id });
      woorden.set(id, await openEen(tx, { ...zegel, envelop: inhoud }));
    }
  const index = await openLogboek(tx, feiten);
  const regels = await findGespreksregels(tx, { index, gesprekken: rijen.map(({ id }) => id) });
  return rijen.map(({ id, op, hoe, partij }) => ({
    id,
    op,
    hoe,
    partij,
    woorden: woorden.get(id) ?? null,
    regel: regels.get(id) ?? null,
  }));
}
