import type { CasusFeiten } from '../casus/feiten.ts';
import { gedeeldZegel, openEen } from '../casus/zegels.ts';
import type { Tx } from '../db/transactie.ts';
import { verzegelTekst } from '../kluis/teksten.ts';

type Raam = { readonly casus: string; readonly procesregiepartij: string };

const toelichtingzegel = (raam: Raam) => gedeeldZegel({ ...raam, veld: 'afsluiting.toelichting', record: raam.casus });
const stopzegel = (raam: Raam, vernietiging: string) =>
  gedeeldZegel({ ...raam, veld: 'vernietiging.stopreden', record: vernietiging });

/** Verzegelt waarom een grond geldt die niet uit de casus zelf blijkt, onder de sleutel van de casus. */
export function verzegelToelichting(tx: Tx, { casus }: CasusFeiten, tekst: string): Promise<Buffer> {
  return verzegelTekst(tx.omgeving.kluis, {
    ...toelichtingzegel({ casus: casus.id, procesregiepartij: casus.procesregiepartij }),
    tekst,
  });
}

/** Opent de toelichting bij het sluiten; null als er geen is of als zij vernietigd is. */
export async function openToelichting(tx: Tx, raam: Raam, envelop: Buffer | null): Promise<string | null> {
  return envelop === null ? null : openEen(tx, { ...toelichtingzegel(raam), envelop });
}

/** Verzegelt waarom iemand een vernietiging tegenhoudt. */
export function verzegelStopreden(tx: Tx, raam: Raam, { id, tekst }: { readonly id: string; readonly tekst: string }) {
  return verzegelTekst(tx.omgeving.kluis, { ...stopzegel(raam, id), tekst });
}

/** Opent waarom iemand een vernietiging tegenhield; null als zij er niet (meer) is. */
export async function openStopreden(
  tx: Tx,
  raam: Raam,
  { id, envelop }: { readonly id: string; readonly envelop: Buffer | null },
): Promise<string | null> {
  return envelop === null ? null : openEen(tx, { ...stopzegel(raam, id), envelop });
}
