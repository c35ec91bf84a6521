import type { Tx } from '../../db/transactie.ts';
import { openTeksten, verzegelTekst } from '../../kluis/teksten.ts';

/** Een code met wat er op de brief staat. Het adres waarmee iemand inlogt, staat er bewust niet bij: dat kent wie hem hoort te krijgen. */
export type Code = {
  readonly naam: string;
  readonly functie: string;
  readonly school: string | null;
  readonly code: string;
};

export type Bundelinhoud = { readonly geldigTot: string; readonly codes: readonly Code[] };

const zegelVan = (partij: string, bundel: string) => ({
  verwijzing: { klasse: 'partij', partij } as const,
  plaats: { eigenaar: partij, casus: null, categorie: 'codebundel.inhoud', record: bundel, versie: 1 },
});

/** Verzegelt codes onder de sleutel van de partij, voor het uur dat zij op hun beheerder wachten. */
export const verzegelBundel = (
  tx: Tx,
  { partij, bundel }: { readonly partij: string; readonly bundel: string },
  inhoud: Bundelinhoud,
): Promise<Buffer> => verzegelTekst(tx.omgeving.kluis, { ...zegelVan(partij, bundel), tekst: JSON.stringify(inhoud) });

/** Opent bundels; een bundel waarvan de sleutel vernietigd is, heeft geen codes meer. */
export async function openBundels(
  tx: Tx,
  partij: string,
  bundels: readonly { readonly id: string; readonly inhoud: Buffer }[],
): Promise<readonly Bundelinhoud[]> {
  const teksten = await openTeksten(
    tx.omgeving.kluis,
    bundels.map(({ id, inhoud }) => ({ ...zegelVan(partij, id), envelop: inhoud })),
  );
  return teksten.map((tekst) => (tekst === null ? { geldigTot: '', codes: [] } : (JSON.parse(tekst) as Bundelinhoud)));
}
