import type { FeitBeschrijving } from './feiten.ts';
import type { Kennis } from './kennis.ts';
import { GEEN_PADEN, padBit, raken, voegSamen } from './knoop.ts';
import type { Pad } from './velden.ts';
import { PADVOLGORDE, vraagpad } from './velden.ts';
import type { Groepsoordeel } from './weeg.ts';
import { bits } from './weeg.ts';

/** De open vragen: bladeren waar een onbekend feit van een nog mogelijke regel van afhangt. */
export function openVragen(groepen: readonly Groepsoordeel[], kennis: Kennis): readonly Pad[] {
  const feiten = new Set<FeitBeschrijving>();
  for (const { tabel, woord, mogelijk } of groepen) {
    const masker = bits(mogelijk).reduce((som, nummer) => som | (tabel.kubussen[nummer]?.masker ?? 0), 0);
    for (const { bit, feit } of tabel.feiten) if ((masker & ~woord.gekend & bit) !== 0) feiten.add(feit);
  }
  let paden = GEEN_PADEN;
  for (const feit of feiten) paden = voegSamen(paden, kennis.padenDieErtoeDoen(feit.waar));
  const isBekend = (pad: Pad): boolean => kennis.kent(pad);
  const gevraagd = new Set<Pad>();
  for (const pad of PADVOLGORDE) if (raken(paden, padBit(pad))) gevraagd.add(vraagpad(pad, isBekend));
  return PADVOLGORDE.filter((pad) => gevraagd.has(pad));
}
