import type { Tx } from '../../db/transactie.ts';
import type { Kluis, TeOpenen } from '../../kluis/soorten.ts';
import { openTeksten, verzegelTekst } from '../../kluis/teksten.ts';

type Plek = { readonly agenda: string; readonly partij: string; readonly versie: number };

/** De plaats van een agenda is van de partij: zij hoort bij geen enkele jongere. */
function zegelVan({ agenda, partij, versie }: Plek): Pick<TeOpenen, 'verwijzing' | 'plaats'> {
  return {
    verwijzing: { klasse: 'partij', partij },
    plaats: { eigenaar: partij, casus: null, categorie: 'agenda.plaats', record: agenda, versie },
  };
}

export function verzegelAgendaplaats(kluis: Kluis, plek: Plek, tekst: string): Promise<Buffer> {
  return verzegelTekst(kluis, { ...zegelVan(plek), tekst });
}

/** Opent de plaatsen van agenda's, in de volgorde van de vraag. */
export async function openAgendaplaatsen(
  tx: Tx,
  rijen: readonly {
    readonly id: string;
    readonly partij_id: string;
    readonly plaats: Buffer;
    readonly plaats_versie: number;
  }[],
): Promise<readonly string[]> {
  const teksten = await openTeksten(
    tx.omgeving.kluis,
    rijen.map((rij) => ({
      ...zegelVan({ agenda: rij.id, partij: rij.partij_id, versie: rij.plaats_versie }),
      envelop: rij.plaats,
    })),
  );
  return teksten.map((tekst) => tekst ?? 'plaats gewist');
}
