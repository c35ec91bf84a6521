import type { CasusFeiten } from '../casus/feiten.ts';
import { gedeeldZegel, openEen } from '../casus/zegels.ts';
import type { Tx } from '../db/transactie.ts';
import { verzegelTekst } from '../kluis/teksten.ts';

/** Waarom iemand een vernietiging tegenhield, of waarom zij daarna toch begint. */
type Plek = { readonly id: string; readonly veld: 'stopreden' | 'waarom-nu-wel' };
type Raam = { readonly casus: string; readonly procesregiepartij: string };

const toelichtingzegel = (raam: Raam) => gedeeldZegel({ ...raam, veld: 'afsluiting.toelichting', record: raam.casus });
const vernietigzegel = (raam: Raam, { id, veld }: Plek) =>
  gedeeldZegel({ ...raam, veld: `vernietiging.${veld}`, record: id });

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

/** Verzegelt waarom iemand een vernietiging tegenhoudt, of waarom zij daarna toch begint. */
export function verzegelWaarom(tx: Tx, raam: Raam, { tekst, ...plek }: Plek & { readonly tekst: string }) {
  return verzegelTekst(tx.omgeving.kluis, { ...vernietigzegel(raam, plek), tekst });
}

/** Opent wat `verzegelWaarom` schreef; null als het er niet (meer) is. */
export async function openWaarom(
  tx: Tx,
  raam: Raam,
  { envelop, ...plek }: Plek & { readonly envelop: Buffer | null },
): Promise<string | null> {
  return envelop === null ? null : openEen(tx, { ...vernietigzegel(raam, plek), envelop });
}
