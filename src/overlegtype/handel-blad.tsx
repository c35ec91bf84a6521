import type { Antwoord, Webverzoek } from '../web/route.ts';
import { conceptadres, typeadres } from './adressen.ts';
import type { Beheerder } from './beheerder.ts';
import { type Conceptbeeld, leesConcept } from './lees.ts';
import { ConceptPagina } from './paginas/concept-pagina.tsx';
import { VoorstelPagina } from './paginas/voorstel-pagina.tsx';

/** Een verzoek van een beheerder over een overlegtype in bewerking. */
export type Verzoek = Webverzoek<Beheerder>;

export const conceptVan = ({ pad }: Verzoek): string => pad.concept ?? '';
export const naarOverzicht = (concept: string) => ({ kind: 'naar', adres: conceptadres(concept).overzicht }) as const;

/** De versie van het concept die de pagina liet zien; wat geen getal is, is ouder dan alles. */
export const versieUit = (waarde: unknown): number =>
  typeof waarde === 'string' && /^\d{1,9}$/.test(waarde) ? Number(waarde) : 0;

type Vel = { readonly status?: 409 | 422; readonly verhinderd?: 'niets-veranderd' | 'niemand-gebonden' };

/** Het overzicht, het voorstel of de vastgestelde versie: waar een concept nu is. */
export function bladVan(beeld: Conceptbeeld, { status, verhinderd }: Vel = {}): Antwoord {
  const { concept, voorstel } = beeld;
  if (concept.stand === 'vastgesteld' && voorstel !== null)
    return { kind: 'naar', adres: typeadres(voorstel.voorstel.id).pagina };
  const inhoud =
    concept.stand === 'voorgelegd' && voorstel !== null ? (
      <VoorstelPagina beeld={beeld} ligtVoor={voorstel} />
    ) : (
      <ConceptPagina beeld={beeld} verhinderd={verhinderd} />
    );
  return { kind: 'pagina', inhoud, ...(status === undefined ? {} : { status }) };
}

/** Leest het concept en toont er iets van; wie het niet mag zien, krijgt niet gevonden. */
export async function metConcept(verzoek: Verzoek, toon: (beeld: Conceptbeeld) => Antwoord): Promise<Antwoord> {
  const beeld = await leesConcept(verzoek, conceptVan(verzoek));
  return beeld.kind === 'niet-gevonden' ? beeld : toon(beeld);
}

export function toonConcept(verzoek: Verzoek): Promise<Antwoord> {
  return metConcept(verzoek, (beeld) => bladVan(beeld));
}
