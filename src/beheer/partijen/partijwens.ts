import type { Tx } from '../../db/transactie.ts';
import { insertOrganisatie, type Organisatiestand, type Partijnummers } from '../../partij/organisatie.queries.ts';
import type { Partijsoort } from '../../partij/partij.queries.ts';
import { insertContract } from '../organisatie/organisatie.queries.ts';
import { insertScholen } from '../organisatie/scholen.queries.ts';
import type { Onderwijs } from '../organisatie/scholen.ts';

export type Vestiging = {
  readonly naam: string;
  readonly plaats: string;
  readonly brin: string;
  /** Null als het niet is gekozen. */
  readonly onderwijs: Onderwijs | null;
};

/** Een partij om toe te voegen, met wat haar soort vraagt (B.1). */
export type Partijwens = {
  readonly soort: Partijsoort;
  readonly naam: string;
  readonly plaats: string;
  readonly telefoon: string;
  readonly nummers: Partijnummers;
  readonly swvOnderwijs: 'po' | 'vo' | null;
  /** Bij mbo: het samenwerkingsverband vo en sinds wanneer de ondersteuning is afgestemd (fn 7). */
  readonly onderSwv: string | null;
  readonly afstemmingOp: string | null;
  /** Bij mbo de vestiging in het gebied (fn 7), bij een schoolbestuur zijn eerste school; zonder school meldt het niemand aan. */
  readonly vestiging: Vestiging | null;
  /** Bij een jeugdhulpaanbieder: de gemeenten waarmee hij een contract heeft (P-5). */
  readonly gemeenten: readonly string[];
};

export type Partijveld =
  | 'naam'
  | 'kvk'
  | 'swvOnderwijs'
  | 'swvNummer'
  | 'onderSwv'
  | 'afstemmingOp'
  | 'vestiging'
  | 'onderwijs'
  | 'gemeenten';
export type Partijfout = { readonly veld: Partijveld; readonly reden: string };

const gewoon = (tekst: string): string =>
  tekst
    .normalize('NFD')
    .replaceAll(/[\p{M}\s]/gu, '')
    .toLowerCase();

/** De partij die dit al is: hetzelfde KvK-nummer, of dezelfde naam en soort. */
export function vindZelfde(wens: Partijwens, partijen: readonly Organisatiestand[]): Organisatiestand | undefined {
  const { kvk } = wens.nummers;
  return partijen.find(
    (partij) =>
      (kvk !== null && partij.kvk === kvk && partij.soort === wens.soort) ||
      (partij.soort === wens.soort && gewoon(partij.naam) === gewoon(wens.naam)),
  );
}

/**
 * Wat er aan een partij mankeert volgens het convenant: mbo alleen onder een samenwerkingsverband vo waar het een vestiging heeft en
 * waarmee het zijn ondersteuning afstemt (fn 7), een jeugdhulpaanbieder met een contract van minstens een gemeente (P-5), en een
 * samenwerkingsverband voor een soort onderwijs (P-2).
 */
export function keurPartij(
  wens: Partijwens,
  { partijen, vandaag }: { readonly partijen: readonly Organisatiestand[]; readonly vandaag: string },
): readonly Partijfout[] {
  switch (wens.soort) {
    case 'mbo':
      return keurMbo(wens, partijen, vandaag);
    case 'swv':
      return keurSwv(wens);
    case 'jeugdhulpaanbieder': {
      const gemeenten = wens.gemeenten.filter((id) => partijen.some((p) => p.id === id && p.soort === 'gemeente'));
      return gemeenten.length > 0
        ? []
        : [
            {
              veld: 'gemeenten',
              reden:
                'Kies de gemeente waarmee deze aanbieder een contract heeft. Zonder contract is het een zorgaanbieder.',
            },
          ];
    }
    case 'school':
      return wens.vestiging !== null && wens.vestiging.onderwijs === null
        ? [{ veld: 'onderwijs', reden: 'Kies het soort onderwijs van deze school.' }]
        : [];
    case 'gemeente':
    case 'ggd':
    case 'zorgaanbieder':
      return [];
  }
}

function keurMbo(wens: Partijwens, partijen: readonly Organisatiestand[], vandaag: string): readonly Partijfout[] {
  const swv = partijen.find(({ id }) => id === wens.onderSwv);
  const fouten: Partijfout[] = [];
  if (swv === undefined || swv.soort !== 'swv' || swv.swvOnderwijs !== 'vo')
    fouten.push({
      veld: 'onderSwv',
      reden: 'Kies een samenwerkingsverband voor voortgezet onderwijs. Mbo doet mee onder zo’n verband.',
    });
  if (wens.afstemmingOp === null || wens.afstemmingOp > vandaag)
    fouten.push({
      veld: 'afstemmingOp',
      reden: 'Vul in sinds wanneer de ondersteuning met het samenwerkingsverband is afgestemd.',
    });
  if (wens.vestiging === null)
    fouten.push({
      veld: 'vestiging',
      reden: 'Vul de vestiging in het gebied van het samenwerkingsverband in, met plaats en BRIN.',
    });
  return fouten;
}

function keurSwv({ swvOnderwijs, nummers }: Partijwens): readonly Partijfout[] {
  if (swvOnderwijs === null)
    return [{ veld: 'swvOnderwijs', reden: 'Kies voor welk onderwijs dit samenwerkingsverband is.' }];
  const past = nummers.swvNummer === null || nummers.swvNummer.toLowerCase().startsWith(swvOnderwijs);
  return past ? [] : [{ veld: 'swvNummer', reden: 'Het nummer en het soort onderwijs passen niet bij elkaar.' }];
}

/** Voegt een gekeurde partij toe, met haar school (onderwijs) of contracten (jeugdhulp). @returns haar id. */
export async function maakPartij(tx: Tx, wens: Partijwens, persoon: string): Promise<string> {
  const id = tx.nieuwId();
  const { soort, naam, plaats, telefoon, nummers, swvOnderwijs } = wens;
  const mbo = soort === 'mbo';
  await insertOrganisatie(tx, {
    id,
    soort,
    naam,
    plaats,
    telefoon,
    ...nummers,
    swvOnderwijs: soort === 'swv' ? swvOnderwijs : null,
    onderSwv: mbo ? wens.onderSwv : null,
    afstemmingOp: mbo ? wens.afstemmingOp : null,
    website: null,
  });
  const onderwijs = mbo ? 'mbo' : (wens.vestiging?.onderwijs ?? null);
  if ((mbo || soort === 'school') && wens.vestiging !== null && onderwijs !== null)
    await insertScholen(tx, id, [{ id: tx.nieuwId(), ...wens.vestiging, onderwijs }]);
  if (soort === 'jeugdhulpaanbieder')
    for (const gemeente of wens.gemeenten)
      await insertContract(tx, { aanbieder: id, gemeente, van: tx.vandaag, formulierOp: null, persoon });
  return id;
}
