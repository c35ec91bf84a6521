import { createHash } from 'node:crypto';
import type { SleutelVerwijzing } from '../../kluis/index.ts';
import type { findSleutelhouders, Sleutelrij } from './vernietiging.queries.ts';

type Sleutelhouders = Awaited<ReturnType<typeof findSleutelhouders>>;

/**
 * Alle sleutels waaronder iets van deze casus kan liggen: die van de casus zelf, en per organisatie en gezinslid die over deze
 * betrokkene. Een betrokkene hoort bij een casus, dus geen van deze sleutels opent iets daarbuiten. Alleen de sleutel van de
 * jongere bij de aanmeldende organisatie kan ook van een andere casus zijn; dan blijft zij. Wie van het gezin hier nooit keek en nergens
 * anders voorkomt, leest ook het logboek niet: dan gaan naam, e-mailadres en nummer mee.
 */
export function sleutelsVan(
  casus: string,
  { raam, stoelen, gezag, jongereOokElders, nooitGekeken }: Sleutelhouders,
): readonly Sleutelrij[] {
  const partijen = [raam.aanmeldpartij_id, raam.procesregiepartij_id, ...stoelen.flatMap((s) => s.partij_id ?? [])];
  const gezin = [
    ...stoelen.filter((s) => s.soort !== 'medewerker').map((s) => s.persoon_id),
    ...gezag,
    ...(raam.persoon_id === null ? [] : [raam.persoon_id]),
  ];
  const bron = (eigenaar: string, onderwerp: string): Sleutelrij => ({ klasse: 'bron', eigenaar, onderwerp });
  return [
    { klasse: 'gedeeld', eigenaar: casus, onderwerp: null },
    ...[...new Set([...partijen, ...gezin])].map((eigenaar) => bron(eigenaar, raam.betrokkene)),
    ...(jongereOokElders ? [] : [bron(raam.aanmeldpartij_id, raam.jongere_id)]),
    ...nooitGekeken.map((eigenaar): Sleutelrij => ({ klasse: 'persoon', eigenaar, onderwerp: null })),
  ];
}

/** Een opgeschreven sleutel als verwijzing voor de kluis. */
export function verwijzingVan({ klasse, eigenaar, onderwerp }: Sleutelrij): SleutelVerwijzing {
  if (klasse === 'gedeeld') return { klasse, casus: eigenaar };
  if (klasse === 'persoon') return { klasse, persoon: eigenaar };
  if (onderwerp === null) throw new Error('een sleutel van een bron zonder betrokkene');
  return { klasse, eigenaar, betrokkene: onderwerp };
}

/** Vingerafdruk van een sleutel voor op het bewijs: SHA-256 over de ids van al haar versies, in volgorde. */
export function vingerafdrukVan(sleutels: readonly string[]): Buffer {
  return createHash('sha256')
    .update([...sleutels].sort().join('\n'))
    .digest();
}
