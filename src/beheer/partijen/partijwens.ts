import type { Tx } from '../../db/transactie.ts';
import { zonderAccenten } from '../../lib/zonder-accenten.ts';
import { PARTIJNUMMERS, type Partijnummer } from '../../partij/nummers.ts';
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

/** Wat een mbo-instelling moet hebben (fn 7). */
export const MBO_NODIG = {
  onderSwv: 'Kies een samenwerkingsverband voor voortgezet onderwijs. Mbo doet mee onder zo’n verband.',
  afstemmingOp: 'Vul in sinds wanneer de ondersteuning met het samenwerkingsverband is afgestemd.',
  vestiging: 'Vul de vestiging in het gebied van het samenwerkingsverband in, met plaats en BRIN.',
} as const;

/** Een aanbieder onder regie van de gemeente heeft met minstens een gemeente een contract (P-5). */
export const CONTRACT_NODIG =
  'Kies de gemeente waarmee deze aanbieder een contract heeft. Zonder contract is het een zorgaanbieder.';

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

const gewoon = (tekst: string): string => zonderAccenten(tekst).replaceAll(/\s/g, '');

/** Of een wens deze partij is: hetzelfde soort, met dezelfde naam of hetzelfde nummer in een register. */
export function isZelfdePartij(
  partij: Pick<Organisatiestand, 'soort' | 'naam'> & Partijnummers,
  wens: Pick<Partijwens, 'soort' | 'naam' | 'nummers'>,
): boolean {
  if (partij.soort !== wens.soort) return false;
  return (
    gewoon(partij.naam) === gewoon(wens.naam) ||
    PARTIJNUMMERS.some((nummer) => wens.nummers[nummer] !== null && partij[nummer] === wens.nummers[nummer])
  );
}

/** De partij die dit al is. */
export function vindZelfde(wens: Partijwens, partijen: readonly Organisatiestand[]): Organisatiestand | undefined {
  return partijen.find((partij) => isZelfdePartij(partij, wens));
}

export type Gegevensfout = { readonly veld: 'swvOnderwijs' | Partijnummer; readonly reden: string };

/**
 * Wat er mankeert aan gewijzigde gegevens van een partij: een nummer dat al van een ander is, of een samenwerkingsverband dat geen
 * voortgezet onderwijs meer zou zijn terwijl er mbo onder hoort (fn 7).
 */
export function keurGegevens(
  nu: Pick<Organisatiestand, 'id' | 'soort'>,
  wens: Partijnummers & Pick<Organisatiestand, 'swvOnderwijs'>,
  partijen: readonly Organisatiestand[],
): readonly Gegevensfout[] {
  const anderen = partijen.filter(({ id, soort }) => id !== nu.id && soort === nu.soort);
  const dubbel = PARTIJNUMMERS.flatMap((veld): readonly Gegevensfout[] => {
    const ander = wens[veld] === null ? undefined : anderen.find((partij) => partij[veld] === wens[veld]);
    return ander === undefined ? [] : [{ veld, reden: `Dit nummer staat al bij ${ander.naam}. Controleer het.` }];
  });
  if (nu.soort !== 'swv') return dubbel;
  const metMbo = wens.swvOnderwijs === 'po' && partijen.some(({ onderSwv }) => onderSwv === nu.id);
  return [
    ...dubbel,
    ...keurSwv({ swvOnderwijs: wens.swvOnderwijs, nummers: wens }),
    ...(metMbo
      ? [
          {
            veld: 'swvOnderwijs' as const,
            reden: 'Laat dit voortgezet onderwijs. Er hoort een instelling voor beroepsonderwijs onder.',
          },
        ]
      : []),
  ];
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
              reden: CONTRACT_NODIG,
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
      reden: MBO_NODIG.onderSwv,
    });
  if (wens.afstemmingOp === null || wens.afstemmingOp > vandaag)
    fouten.push({
      veld: 'afstemmingOp',
      reden: MBO_NODIG.afstemmingOp,
    });
  if (wens.vestiging === null)
    fouten.push({
      veld: 'vestiging',
      reden: MBO_NODIG.vestiging,
    });
  return fouten;
}

function keurSwv({
  swvOnderwijs,
  nummers,
}: Pick<Partijwens, 'swvOnderwijs' | 'nummers'>): readonly (Partijfout & Gegevensfout)[] {
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
    kantooradres: null,
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
