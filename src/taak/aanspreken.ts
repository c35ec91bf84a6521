import { gedeeldZegel } from '../casus/zegels.ts';
import type { Tx } from '../db/transactie.ts';
import { openInhouden } from '../gegeven/inhoud.ts';
import { openTeksten } from '../kluis/teksten.ts';
import { leeftijdOp } from '../regels/index.ts';
import { findEigenNamen } from './werk.queries.ts';

/** Wat van een casus nodig is om de jongere aan te duiden. */
export type Aanspreekbaar = {
  readonly id: string;
  readonly betrokkene: string;
  readonly initialen: Buffer;
  readonly procesregiepartij_id: string;
  readonly bevestigd_op: Date | null;
};

export type Aanspraak = { readonly tekst: string; readonly metNaam: boolean };

/**
 * Hoe de jongere in een lijst heet: voornaam en leeftijd voor de partij die hem zelf kent, anders initialen. Een naam die een
 * ander gaf staat niet in een lijst: lezen daarvan wordt per casus beoordeeld, bij het openen.
 */
export async function spreekAan(
  tx: Tx,
  casussen: readonly Aanspreekbaar[],
  partij: string,
): Promise<ReadonlyMap<string, Aanspraak>> {
  const bevestigd = casussen.filter((casus) => casus.bevestigd_op !== null);
  const betrokkenen = new Map(casussen.map((casus) => [casus.id, casus.betrokkene]));
  const rijen = await findEigenNamen(tx, { casussen: bevestigd.map((casus) => casus.id), partij });
  const inhouden = await openInhouden(
    tx.omgeving.kluis,
    rijen.map((rij) => ({
      gegeven: rij.id,
      casus: rij.casus_id,
      bronPartij: rij.bron_partij_id,
      bronPersoon: rij.bron_persoon_id,
      betrokkene: betrokkenen.get(rij.casus_id) ?? '',
      categorie: 'a',
      versie: rij.versie,
      envelop: rij.inhoud,
    })),
  );
  const initialen = await openTeksten(
    tx.omgeving.kluis,
    casussen.map((casus) => ({
      ...gedeeldZegel({
        casus: casus.id,
        procesregiepartij: casus.procesregiepartij_id,
        veld: 'casus.initialen',
        record: casus.id,
      }),
      envelop: casus.initialen,
    })),
  );
  const aanspraken = new Map<string, Aanspraak>(
    casussen.map((casus, i) => [casus.id, { tekst: initialen[i] ?? 'Naam verwijderd', metNaam: false }]),
  );
  for (const [i, rij] of rijen.entries()) {
    const naam = inhouden[i]?.persoonsgegevens;
    if (naam === undefined) continue;
    aanspraken.set(rij.casus_id, {
      tekst: `${naam.voornaam}, ${leeftijdOp(naam.geboortedatum, tx.vandaag)} jaar`,
      metNaam: true,
    });
  }
  return aanspraken;
}
