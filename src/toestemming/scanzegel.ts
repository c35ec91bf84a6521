import type { Tx } from '../db/transactie.ts';
import type { Plaats } from '../kluis/soorten.ts';
import type { SleutelVerwijzing } from '../kluis/verwijzing.ts';

export type Scanplek = {
  readonly scan: string;
  readonly casus: string;
  readonly geverPartij: string;
  readonly betrokkene: string;
};

// Het formulier hoort in het dossier van de gever (Bijl 5-a, fn 42), onder dezelfde sleutel als de vraag zelf.
function zegelVan({ scan, casus, geverPartij, betrokkene }: Scanplek): {
  verwijzing: SleutelVerwijzing;
  plaats: Plaats;
} {
  return {
    verwijzing: { klasse: 'bron', eigenaar: geverPartij, betrokkene },
    plaats: { eigenaar: geverPartij, casus, categorie: 'toestemmingsscan.bestand', record: scan, versie: 1 },
  };
}

/** Verzegelt een scan. @throws als de sleutel vernietigd of stuk is: dan is er niets om onder te bewaren. */
export async function verzegelScan(tx: Tx, plek: Scanplek, inhoud: Buffer): Promise<Buffer> {
  const uitkomst = await tx.omgeving.kluis.verzegel({ ...zegelVan(plek), tekst: inhoud });
  if (uitkomst.kind !== 'verzegeld') throw new Error(`verzegelen van een scan lukt niet: ${uitkomst.kind}`);
  return uitkomst.envelop;
}

/** Opent een scan; null als zij vernietigd is. @throws bij beschadigde inhoud. */
export async function openScan(tx: Tx, plek: Scanplek, envelop: Uint8Array): Promise<Buffer | null> {
  const uitkomst = await tx.omgeving.kluis.open({ ...zegelVan(plek), envelop });
  if (uitkomst.kind === 'open') return uitkomst.inhoud;
  if (uitkomst.kind === 'vernietigd') return null;
  throw new Error(`openen van een scan lukt niet: ${uitkomst.kind}`);
}
