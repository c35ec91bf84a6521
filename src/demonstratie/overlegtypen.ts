import type { Omgeving } from '../db/transactie.ts';
import { antwoordOpVoorstel } from '../overlegtype/antwoord-op-voorstel.ts';
import { beginConcept } from '../overlegtype/begin-concept.ts';
import { ingebouwdeOverlegtypen } from '../overlegtype/ingebouwd.ts';
import { leesConcept, leesOverlegtypen } from '../overlegtype/lees.ts';
import { legVoor } from '../overlegtype/leg-voor.ts';
import type { Gebied } from './gebied.ts';
import { organisaties } from './mensen.ts';
import { namens } from './namens.ts';

/** Wie ze voorlegt: de penvoerder van het convenant. */
const LEGT_VOOR = 'swv-vo';

/**
 * De overlegtypen van Waterrijk, vastgesteld zoals elke regio dat doet: de penvoerder legt ze voor en elke partij aan tafel gaat akkoord
 * (B3-1). Zo staat bij elk overlegtype wie dat wanneer deed.
 * @returns de ids op de code van het overlegtype.
 */
export async function stelOverlegtypenVast(
  omgeving: Omgeving,
  gebied: Omit<Gebied, 'overlegtype'>,
): Promise<ReadonlyMap<string, string>> {
  const penvoerder = namens(omgeving, gebied, LEGT_VOOR);
  const convenant = (await leesOverlegtypen(penvoerder)).convenanten[0]?.id ?? '';
  for (const { code, naam } of ingebouwdeOverlegtypen) {
    const begin = await beginConcept(penvoerder, { soort: 'voorbeeld', convenant, voorbeeld: code, naam });
    if (begin.kind !== 'begonnen') throw new Error(`${naam} beginnen gaf ${begin.kind}`);
    const { concept } = begin;
    const voor = await legVoor(penvoerder, { concept, versie: 1 });
    if (voor.kind !== 'voorgelegd') throw new Error(`${naam} voorleggen gaf ${voor.kind}`);
    const beeld = await leesConcept(penvoerder, concept);
    if (beeld.kind !== 'concept' || beeld.voorstel === null) throw new Error(`${naam} ligt niet voor`);
    const { voorstel, akkoorden } = beeld.voorstel;
    for (const { sleutel } of organisaties)
      if (akkoorden.some(({ partij, op }) => partij === gebied.partij.get(sleutel) && op === null))
        await antwoordOpVoorstel(namens(omgeving, gebied, sleutel), {
          concept,
          voorstel: voorstel.id,
          antwoord: 'akkoord',
          reden: null,
        });
  }
  const { typen } = await leesOverlegtypen(penvoerder);
  return new Map(typen.map(({ code, id }) => [code, id]));
}
