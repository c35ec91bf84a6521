import type { Conceptinhoud } from '../conceptinhoud.ts';
import { plaatssoort } from '../plaatsen.ts';
import type { Checkvraag } from './checkvraag.ts';
import { DOELVRAGEN } from './doelvragen.ts';
import { tafelvragen, vraagOverPlaats } from './tafelvragen.ts';
import { VERLOOPVRAGEN } from './verloopvragen.ts';

/** Alle vragen van de checklist bij Bijlage 3 voor dit overlegtype, in volgorde (B3-2, CL-1a tot en met CL-6b). */
export function checklistVan(inhoud: Conceptinhoud): readonly Checkvraag[] {
  return [...DOELVRAGEN, ...tafelvragen(inhoud), ...VERLOOPVRAGEN];
}

const PLAATS = 'plaats-';

/**
 * De vraag met deze sleutel. Een plaats die intussen is weggehaald, is te vinden met haar soort: zo gaat niet verloren wat iemand
 * er net over schreef.
 */
export function vindVraag(inhoud: Conceptinhoud, sleutel: string, soort: string | null): Checkvraag | undefined {
  const staat = checklistVan(inhoud).find((vraag) => vraag.sleutel === sleutel);
  if (staat !== undefined || !sleutel.startsWith(PLAATS) || soort === null) return staat;
  const gevonden = plaatssoort(soort);
  return gevonden && vraagOverPlaats(gevonden, sleutel.slice(PLAATS.length), inhoud.doorzettingsmacht);
}
