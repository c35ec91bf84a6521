import type { Tx } from '../db/transactie.ts';
import type { Plaats } from '../kluis/soorten.ts';
import { openTeksten, verzegelTekst } from '../kluis/teksten.ts';
import type { SleutelVerwijzing } from '../kluis/verwijzing.ts';
import type { Tekstpaar } from './vraagtekst.ts';

/** Wat van een vraag versleuteld bewaard wordt: het vraagstuk zoals gesteld, en de tekst die elke ondertekenaar las. */
export type Vraaginhoud = { readonly vraagstuk: string; readonly tekst: Tekstpaar };

export type Inhoudplek = {
  readonly vraag: string;
  readonly casus: string;
  readonly geverPartij: string;
  readonly betrokkene: string;
};

// De toestemming hoort in het dossier van de gever (Bijl 5-a, fn 42): zijn sleutel, en met zijn dossier vernietigd.
function zegelVan({ vraag, casus, geverPartij, betrokkene }: Inhoudplek): {
  verwijzing: SleutelVerwijzing;
  plaats: Plaats;
} {
  return {
    verwijzing: { klasse: 'bron', eigenaar: geverPartij, betrokkene },
    plaats: { eigenaar: geverPartij, casus, categorie: 'toestemmingsvraag.inhoud', record: vraag, versie: 1 },
  };
}

/** Verzegelt een vraag onder de sleutel van de partij van de gever. Doe dit voordat de rij wordt geschreven. */
export function verzegelVraag(tx: Tx, plek: Inhoudplek, inhoud: Vraaginhoud): Promise<Buffer> {
  return verzegelTekst(tx.omgeving.kluis, { ...zegelVan(plek), tekst: JSON.stringify(inhoud) });
}

/** Opent vragen, in dezelfde volgorde; null waar de inhoud vernietigd is. Alleen voor ondertekenaars en de partij van de gever. */
export async function openVragen(
  tx: Tx,
  items: readonly (Inhoudplek & { readonly envelop: Uint8Array })[],
): Promise<readonly (Vraaginhoud | null)[]> {
  const teksten = await openTeksten(
    tx.omgeving.kluis,
    items.map((item) => ({ ...zegelVan(item), envelop: item.envelop })),
  );
  return teksten.map((tekst) => (tekst === null ? null : (JSON.parse(tekst) as Vraaginhoud)));
}
