import { beantwoordVraag } from '../overlegtype/beantwoord-vraag.ts';
import { beginConcept } from '../overlegtype/begin-concept.ts';
import type { Beheeropening } from '../overlegtype/beheerder.ts';
import { leesOverlegtypen } from '../overlegtype/lees.ts';
import { legVoor } from '../overlegtype/leg-voor.ts';
import { medewerkers } from './mensen.ts';
import type { Verteller } from './vertel.ts';

/**
 * De gemeente legt een gesprek van twee kanten voor, en Kompas werkt aan een nieuwe versie van het MDO: zo staat er een overlegtype
 * in elke stand (B3-1, T-1a).
 */
export async function vertelOverlegtypen(v: Verteller): Promise<void> {
  v.reis.naar(3, '09:10');
  const hester = alsBeheerder(v, 'hester');
  const convenant = bekend((await leesOverlegtypen(hester)).convenanten[0]?.id);
  const nieuw = await beginConcept(hester, {
    soort: 'voorbeeld',
    convenant,
    voorbeeld: 'gesprek-van-twee-kanten',
    naam: 'Gesprek van school en wijkteam',
  });
  if (nieuw.kind !== 'begonnen') throw new Error(`een overlegtype beginnen gaf ${nieuw.kind}`);
  const voor = await legVoor(alsBeheerder(v, 'hester'), { concept: nieuw.concept, versie: 1 });
  if (voor.kind !== 'voorgelegd') throw new Error(`een overlegtype voorleggen gaf ${voor.kind}`);
  v.reis.naar(2, '13:20');
  const mdo = bekend(v.gebied.overlegtype.get('mdo'));
  const versie = await beginConcept(alsBeheerder(v, 'petra'), { soort: 'versie', overlegtype: mdo });
  if (versie.kind !== 'begonnen') throw new Error(`een nieuwe versie beginnen gaf ${versie.kind}`);
  const wens = { concept: versie.concept, vraag: 'nazorg', versie: 1, velden: { nazorg: '3' } };
  const gewijzigd = await beantwoordVraag(alsBeheerder(v, 'petra'), wens);
  if (gewijzigd.kind !== 'bewaard') throw new Error(`een antwoord wijzigen gaf ${gewijzigd.kind}`);
}

function alsBeheerder({ reis, omgeving, gebied }: Verteller, sleutel: string): Beheeropening {
  reis.verder();
  const wens = bekend(medewerkers.find((deel) => deel.sleutel === sleutel && deel.rol === 'beheerder'));
  const verzoeker = {
    soort: 'beheerder',
    persoon: bekend(gebied.persoon.get(sleutel)),
    partij: bekend(gebied.partij.get(wens.partij)),
    aanstelling: bekend(gebied.aanstelling.get(sleutel)),
    functie: wens.functie,
    hoedanigheid: wens.hoedanigheid ?? null,
    geheimhouding: wens.geheimhouding,
  } as const;
  return { omgeving, verzoeker, herkomst: { verzoek: omgeving.ids(), kanaal: 'web' } };
}

function bekend<T>(waarde: T | undefined): T {
  if (waarde === undefined) throw new Error('dit staat niet in de demonstratie');
  return waarde;
}
