import type { Tx } from '../db/transactie.ts';
import type { TeVerzegelen } from '../kluis/soorten.ts';
import { openTeksten, verzegelTekst } from '../kluis/teksten.ts';

/** Een plaats onder de sleutel van een partij: wat zij voor zichzelf bewaart, en een andere partij nooit leest. */
export type Partijplek = {
  readonly partij: string;
  readonly veld:
    | 'toezichtzitting.woorden'
    | 'bevinding.inhoud'
    | 'bevindingregel.inhoud'
    | 'datalekdeel.inhoud'
    | 'datalekstap.inhoud';
  readonly record: string;
};

const zegelVan = ({ partij, veld, record }: Partijplek): Pick<TeVerzegelen, 'verwijzing' | 'plaats'> => ({
  verwijzing: { klasse: 'partij', partij },
  plaats: { eigenaar: partij, casus: null, categorie: veld, record, versie: 1 },
});

/** Verzegelt een tekst of een plat object voor een partij. @throws als haar sleutel vernietigd is. */
export function verzegelVoorPartij(tx: Tx, plek: Partijplek, inhoud: object): Promise<Buffer> {
  return verzegelTekst(tx.omgeving.kluis, { ...zegelVan(plek), tekst: JSON.stringify(inhoud) });
}

/** Opent wat `verzegelVoorPartij` schreef, op volgorde; null waar de sleutel vernietigd is. @throws bij beschadigde inhoud. */
export async function openVoorPartij<T>(
  tx: Tx,
  items: readonly (Partijplek & { readonly envelop: Uint8Array })[],
): Promise<readonly (T | null)[]> {
  const teksten = await openTeksten(
    tx.omgeving.kluis,
    items.map((item) => ({ ...zegelVan(item), envelop: item.envelop })),
  );
  // Alleen dit bestand schreef deze tekst, onder een zegel dat aan plaats en partij vastzit.
  return teksten.map((tekst) => (tekst === null ? null : (JSON.parse(tekst) as T)));
}
