import type { Tx } from '../db/transactie.ts';
import type { Plaats } from '../kluis/soorten.ts';
import type { SleutelVerwijzing } from '../kluis/verwijzing.ts';
import type { Scansoort } from '../toestemming/keur-scan.ts';
import { insertBewijs } from './bewijsstuk.queries.ts';

/** Een getekend papier waarvan de bytes zeggen dat het een PDF of foto is (`keurScan`). */
export type Bewijs = { readonly inhoud: Buffer; readonly soort: Scansoort; readonly hash: Buffer };

type Zegelplek = { readonly partij: string; readonly record: string; readonly categorie: string };

function zegelVan({ partij, record, categorie }: Zegelplek): { verwijzing: SleutelVerwijzing; plaats: Plaats } {
  return {
    verwijzing: { klasse: 'partij', partij },
    plaats: { eigenaar: partij, casus: null, categorie, record, versie: 1 },
  };
}

/** Verzegelt een bestand onder de sleutel van een partij. @throws als die sleutel weg is. */
export async function verzegelBestand(tx: Tx, plek: Zegelplek, inhoud: Buffer): Promise<Buffer> {
  const uitkomst = await tx.omgeving.kluis.verzegel({ ...zegelVan(plek), tekst: inhoud });
  if (uitkomst.kind !== 'verzegeld') throw new Error(`verzegelen van een bestand lukt niet: ${uitkomst.kind}`);
  return uitkomst.envelop;
}

/** Opent een bestand; null als het vernietigd is. @throws bij beschadigde inhoud. */
export async function openBestand(tx: Tx, plek: Zegelplek, envelop: Uint8Array): Promise<Buffer | null> {
  const uitkomst = await tx.omgeving.kluis.open({ ...zegelVan(plek), envelop });
  if (uitkomst.kind === 'open') return uitkomst.inhoud;
  if (uitkomst.kind === 'vernietigd') return null;
  throw new Error(`openen van een bestand lukt niet: ${uitkomst.kind}`);
}

type Bewaarwens = { readonly convenant: string; readonly partij: string; readonly bewijs: Bewijs };

/** Bewaart een getekend papier bij de partij van wie het is. @returns het id van het bewijsstuk. */
export async function bewaarBewijs(tx: Tx, { convenant, partij, bewijs }: Bewaarwens): Promise<string> {
  const id = tx.nieuwId();
  await insertBewijs(tx, {
    id,
    convenant,
    partij,
    soort: bewijs.soort,
    grootte: bewijs.inhoud.length,
    bestand: await verzegelBestand(tx, { partij, record: id, categorie: 'bewijsstuk.bestand' }, bewijs.inhoud),
    hash: bewijs.hash,
  });
  return id;
}
