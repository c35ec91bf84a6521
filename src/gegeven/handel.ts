import type { Medewerker } from '../db/verzoeker.ts';
import { isUuid } from '../lib/ids.ts';
import type { Antwoord, Velden, Webverzoek } from '../web/route.ts';
import { adresVanCasus } from './adressen.ts';
import { type Leesuitkomst, leesGegeven } from './lees-gegeven.ts';
import type { GeenZitting } from './zitting.ts';

export type Werkverzoek = Webverzoek<Medewerker>;
export type Eigen = Extract<Leesuitkomst, { kind: 'eigen' }>;

export const NIET_GEVONDEN: Antwoord = { kind: 'niet-gevonden' };

/** Waar het over gaat, uit het pad; de uitvoering keurde de ids al. */
export function plekVan({ pad }: Werkverzoek): { readonly casus: string; readonly gegeven: string } {
  return { casus: pad['casus'] ?? '', gegeven: pad['gegeven'] ?? '' };
}

/** Wie geen stoel heeft, vindt niets; wie nog moet bevestigen, gaat daarheen. */
export function zonderZitting({ kind }: GeenZitting, casus: string): Antwoord {
  return kind === 'eerst-bevestigen' ? { kind: 'naar', adres: `${adresVanCasus(casus)}/deelname` } : NIET_GEVONDEN;
}

/** De ids onder een naam, uit adres of formulier; wat geen id is, telt niet. */
export function idsUit(velden: Velden, naam: string): readonly string[] {
  const ruw = velden[naam];
  const lijst = ruw === undefined ? [] : typeof ruw === 'string' ? [ruw] : ruw;
  return [...new Set(lijst)].filter(isUuid);
}

/** Leest het eigen gegeven achter een pagina; een antwoord als er voor deze verzoeker geen eigen gegeven is. */
export async function leesEigen(
  verzoek: Werkverzoek,
): Promise<
  { readonly kind: 'eigen'; readonly eigen: Eigen } | { readonly kind: 'antwoord'; readonly antwoord: Antwoord }
> {
  const plek = plekVan(verzoek);
  const uitkomst = await leesGegeven(verzoek, plek);
  if (uitkomst.kind === 'eigen') return { kind: 'eigen', eigen: uitkomst };
  const antwoord = uitkomst.kind === 'eerst-bevestigen' ? zonderZitting(uitkomst, plek.casus) : NIET_GEVONDEN;
  return { kind: 'antwoord', antwoord };
}
