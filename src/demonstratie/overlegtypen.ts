import type { Omgeving } from '../db/transactie.ts';
import { antwoordOpVoorstel } from '../overlegtype/antwoord-op-voorstel.ts';
import { beantwoordVraag } from '../overlegtype/beantwoord-vraag.ts';
import { beginConcept } from '../overlegtype/begin-concept.ts';
import type { Beheeropening } from '../overlegtype/beheerder.ts';
import { vindVraag } from '../overlegtype/checklist/checklist.ts';
import type { Antwoordstand } from '../overlegtype/checklist/checkvraag.ts';
import { GRONDSLAG } from '../overlegtype/grondslagen.ts';
import { ingebouwdeOverlegtypen } from '../overlegtype/ingebouwd.ts';
import { plaatsvraag } from '../overlegtype/keur-tafel.ts';
import { leesConcept, leesOverlegtypen } from '../overlegtype/lees.ts';
import { legVoor } from '../overlegtype/leg-voor.ts';
import { zetPlaatsErbij } from '../overlegtype/wijzig-plaatsen.ts';
import type { Gebied } from './gebied.ts';
import { organisaties } from './mensen.ts';
import { namens } from './namens.ts';

/** Wie ze voorlegt: de penvoerder van het convenant. */
const LEGT_VOOR = 'swv-vo';

type Extra = { readonly soort: string; readonly meldt: boolean; readonly grondslag?: string };

/** Wie Waterrijk naast Bijlage 3 aan tafel zet, en wie van hen ook mag aanmelden (T-1c, fn 16). */
const ERBIJ: Readonly<Record<string, readonly Extra[]>> = {
  mdo: [
    { soort: 'swv', meldt: true, grondslag: GRONDSLAG.swv },
    { soort: 'gemeente-individuele-voorziening', meldt: true, grondslag: GRONDSLAG.voorziening },
    { soort: 'jeugdhulpaanbieder', meldt: true },
  ],
  verzuimoverleg: [
    { soort: 'gemeente-toeleiding', meldt: false },
    { soort: 'swv', meldt: false, grondslag: GRONDSLAG.swv },
  ],
};

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
    for (const plek of ERBIJ[code] ?? []) await zetErbij(penvoerder, concept, plek);
    const { versie } = (await leesBezig(penvoerder, concept)).concept;
    const voor = await legVoor(penvoerder, { concept, versie });
    if (voor.kind !== 'voorgelegd') throw new Error(`${naam} voorleggen gaf ${voor.kind}`);
    const beeld = await leesBezig(penvoerder, concept);
    if (beeld.voorstel === null) throw new Error(`${naam} ligt niet voor`);
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

async function zetErbij(opening: Beheeropening, concept: string, { soort, meldt, grondslag }: Extra): Promise<void> {
  const erbij = await zetPlaatsErbij(opening, { concept, soort });
  if (erbij.kind !== 'bewaard') throw new Error(`${soort} erbij zetten gaf ${erbij.kind}`);
  if (grondslag !== undefined) await vulAan(opening, concept, plaatsvraag(erbij.plaats), () => ({ grondslag }));
  if (!meldt) return;
  const veld = `melders-${soort}`;
  await vulAan(opening, concept, 'melders', (nu) => ({ [veld]: [nu[veld] ?? [], 'elke'].flat() }));
}

type Antwoord = Antwoordstand['waarden'];

/** Laat staan wat er bij een vraag van de checklist al is ingevuld, en zet dit erbij. */
async function vulAan(
  opening: Beheeropening,
  concept: string,
  sleutel: string,
  erbij: (nu: Antwoord) => Antwoord,
): Promise<void> {
  const { inhoud, versie } = (await leesBezig(opening, concept)).concept;
  const vraag = vindVraag(inhoud, { sleutel, soort: null, teksten: [] });
  if (vraag === undefined) throw new Error(`de vraag ${sleutel} staat niet op de checklist`);
  const nu = vraag.ingevuld(inhoud);
  const antwoord = await beantwoordVraag(opening, {
    concept,
    vraag: sleutel,
    versie,
    velden: { ...nu, ...erbij(nu) },
  });
  if (antwoord.kind !== 'bewaard') throw new Error(`${sleutel} beantwoorden gaf ${antwoord.kind}`);
}

async function leesBezig(opening: Beheeropening, concept: string) {
  const beeld = await leesConcept(opening, concept);
  if (beeld.kind !== 'concept') throw new Error('dit overlegtype is niet in bewerking');
  return beeld;
}
