import type { Groepstabel } from './compileer.ts';
import { diagramVan } from './diagram.ts';
import type { Kennis } from './kennis.ts';
import type { Paden } from './knoop.ts';
import { GEEN_PADEN, padBit, raken, voegSamen } from './knoop.ts';
import type { Onderzoek } from './lezer.ts';
import type { Plan } from './plan.ts';
import type { Spreker } from './tegenspraak.ts';
import type { Pad } from './velden.ts';
import { PADVOLGORDE, vraagpad } from './velden.ts';

/** De feiten onder deze regels die de vraag niet vastlegt. */
function onbekendeFeiten(plan: Plan, regels: readonly number[], kennis: Kennis): ReadonlySet<Onderzoek> {
  const maskers = plan.groepen.map(() => 0);
  for (const nummer of regels) {
    const { groep, nummer: kubus } = plan.indeling.sprekers[nummer] as Spreker;
    maskers[groep] = (maskers[groep] ?? 0) | (plan.groepen[groep]?.kubussen[kubus]?.masker ?? 0);
  }
  const feiten = new Set<Onderzoek>();
  plan.groepen.forEach(({ feiten: eigen }: Groepstabel, groep) => {
    eigen.forEach(({ bit, feit }) => {
      if (((maskers[groep] ?? 0) & bit) === 0 || feiten.has(feit.waar)) return;
      const einden = kennis.einden(diagramVan(plan.handeling, feit.waar));
      if (einden !== 1 && einden !== 2) feiten.add(feit.waar);
    });
  });
  return feiten;
}

const PADBITS: readonly Paden[] = PADVOLGORDE.map(padBit);

/** De open vragen: bladeren waar een onbekend feit van een nog mogelijke regel van afhangt. */
export function openVragen(plan: Plan, regels: readonly number[], kennis: Kennis): readonly Pad[] {
  let paden = GEEN_PADEN;
  for (const feit of onbekendeFeiten(plan, regels, kennis)) paden = voegSamen(paden, kennis.padenDieErtoeDoen(feit));
  const isBekend = (pad: Pad): boolean => kennis.kent(pad);
  const gevraagd = new Set<Pad>();
  PADVOLGORDE.forEach((pad, plaats) => {
    if (raken(paden, PADBITS[plaats] as Paden)) gevraagd.add(vraagpad(pad, isBekend));
  });
  return PADVOLGORDE.filter((pad) => gevraagd.has(pad));
}
