import type { Kennis } from './kennis.ts';
import type { Knoop, Paden } from './knoop.ts';
import { GEEN_PADEN, padBit, padenIn, raken, voegSamen, zonder } from './knoop.ts';
import type { Plan } from './plan.ts';
import type { Pad } from './velden.ts';
import { PADVOLGORDE, vraagpad } from './velden.ts';
import { regelopzet } from './weeg.ts';

/** De diagrammen van de feiten onder deze regels die de vraag niet vastlegt. */
function onbekendeFeiten(plan: Plan, regels: readonly number[], kennis: Kennis): ReadonlySet<Knoop> {
  const feiten = new Set<Knoop>();
  for (const nummer of regels) {
    for (const { knoop, delen } of regelopzet(plan, nummer).letters) {
      const einden = kennis.einden(knoop);
      if (einden !== 1 && einden !== 2) for (const deel of delen) feiten.add(deel);
    }
  }
  return feiten;
}

/** De objecten waar zelf naar wordt gevraagd zolang zij er niet zijn, met de paden in zo'n object. */
const OBJECTEN: readonly { readonly object: Pad; readonly binnen: Paden }[] = PADVOLGORDE.flatMap((object) => {
  const binnen = PADVOLGORDE.filter((pad) => pad !== object && vraagpad(pad, () => false) === object);
  return binnen.length === 0 ? [] : [{ object, binnen: binnen.map(padBit).reduce(voegSamen) }];
});

/**
 * De open vragen: bladeren waar een onbekend feit van een nog mogelijke regel van afhangt, in de volgorde van het
 * contract.
 */
export function openVragen(plan: Plan, regels: readonly number[], kennis: Kennis): readonly Pad[] {
  let paden = GEEN_PADEN;
  for (const knoop of onbekendeFeiten(plan, regels, kennis)) paden = voegSamen(paden, kennis.steunVan(knoop));
  for (const { object, binnen } of OBJECTEN) {
    if (raken(paden, binnen) && !kennis.kent(object)) paden = voegSamen(zonder(paden, binnen), padBit(object));
  }
  return padenIn(paden);
}
