import type { CasusFeiten } from '../casus/feiten.ts';
import type { TeVerzegelen } from '../kluis/soorten.ts';

/** Waar woorden bij een antwoord op het plan liggen, of waarom er geen plan komt: in de gedeelde laag van de casus (fn 13). */
export function planzegel(
  { casus }: CasusFeiten,
  { veld, record }: { readonly veld: 'plan.waarom' | 'planwoorden.inhoud'; readonly record: string },
): Pick<TeVerzegelen, 'verwijzing' | 'plaats'> {
  return {
    verwijzing: { klasse: 'gedeeld', casus: casus.id },
    plaats: { eigenaar: casus.procesregiepartij, casus: casus.id, categorie: veld, record, versie: 1 },
  };
}
