import type { Conceptinhoud } from '../conceptinhoud.ts';
import { plaatssoort } from '../plaatsen.ts';
import type { Tekstkeuze } from '../tekstkeuze.ts';
import type { Checkvraag } from './checkvraag.ts';
import { DOELVRAGEN } from './doelvragen.ts';
import { tafelvragen, vraagOverPlaats } from './tafelvragen.ts';
import { tekstvraag } from './tekstvraag.ts';
import { VERLOOPVRAGEN } from './verloopvragen.ts';

/**
 * Alle vragen van de checklist bij Bijlage 3 voor dit overlegtype, in volgorde (B3-2, CL-1a tot en met CL-6b). `teksten` is waaruit
 * te kiezen is; om antwoorden alleen te lezen is dat niet nodig.
 */
export function checklistVan(inhoud: Conceptinhoud, teksten: readonly Tekstkeuze[] = []): readonly Checkvraag[] {
  const [naam, ...doelen] = DOELVRAGEN;
  return [
    ...(naam === undefined ? [] : [naam]),
    tekstvraag(teksten),
    ...doelen,
    ...tafelvragen(inhoud),
    ...VERLOOPVRAGEN,
  ];
}

const PLAATS = 'plaats-';

type Gezocht = {
  readonly sleutel: string;
  /** De soort plaats waarover iemand schreef, voor als zij intussen weg is. */
  readonly soort: string | null;
  readonly teksten: readonly Tekstkeuze[];
};

/**
 * De vraag met deze sleutel. Een plaats die intussen is weggehaald, is te vinden met haar soort: zo gaat niet verloren wat iemand
 * er net over schreef.
 */
export function vindVraag(inhoud: Conceptinhoud, { sleutel, soort, teksten }: Gezocht): Checkvraag | undefined {
  const staat = checklistVan(inhoud, teksten).find((vraag) => vraag.sleutel === sleutel);
  if (staat !== undefined || !sleutel.startsWith(PLAATS) || soort === null) return staat;
  const gevonden = plaatssoort(soort);
  return gevonden && vraagOverPlaats(gevonden, sleutel.slice(PLAATS.length), inhoud.doorzettingsmacht);
}
