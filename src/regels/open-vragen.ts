import type { Kennis } from './kennis.ts';
import { GEEN_PADEN, padBit, padenIn, voegSamen } from './knoop.ts';
import type { Onderzoek } from './lezer.ts';
import type { Plan } from './plan.ts';
import type { Pad } from './velden.ts';
import { vraagpad } from './velden.ts';
import { regelopzet } from './weeg.ts';

/** De feiten onder deze regels die de vraag niet vastlegt. */
function onbekendeFeiten(plan: Plan, regels: readonly number[], kennis: Kennis): ReadonlySet<Onderzoek> {
  const feiten = new Set<Onderzoek>();
  for (const nummer of regels) {
    for (const { wat, knoop } of regelopzet(plan, nummer).letters) {
      const einden = kennis.einden(knoop);
      if (einden !== 1 && einden !== 2) feiten.add(wat);
    }
  }
  return feiten;
}

/**
 * De open vragen: bladeren waar een onbekend feit van een nog mogelijke regel van afhangt, in de volgorde van het
 * contract.
 */
export function openVragen(plan: Plan, regels: readonly number[], kennis: Kennis): readonly Pad[] {
  let paden = GEEN_PADEN;
  for (const feit of onbekendeFeiten(plan, regels, kennis)) paden = voegSamen(paden, kennis.padenDieErtoeDoen(feit));
  const isBekend = (pad: Pad): boolean => kennis.kent(pad);
  const gevraagd = padenIn(paden).map((pad) => padBit(vraagpad(pad, isBekend)));
  return padenIn(gevraagd.reduce(voegSamen, GEEN_PADEN));
}
