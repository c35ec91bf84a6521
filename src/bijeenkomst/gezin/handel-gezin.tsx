import { type Gezinsverzoek, lezerVan, NIET_GEVONDEN, padDeel } from '../../betrokkene/handel.ts';
import type { Antwoord } from '../../web/route.ts';
import { afsprakenadres } from '../adressen.ts';
import { werkActieBij } from '../besluit/werk-actie-bij.ts';
import { stuurKalender } from '../handel-casus.tsx';
import { AfsprakenPagina } from './afspraken-pagina.tsx';
import { maakGesprekstaal } from './gezinsteksten.ts';
import { toonAfspraken } from './toon-afspraken.ts';

/** De gesprekken van de eigen zaak. */
export async function toonGesprekken(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const uitkomst = await toonAfspraken(verzoek, { casus: padDeel(verzoek, 'casus') });
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  return {
    kind: 'pagina',
    inhoud: <AfsprakenPagina beeld={uitkomst.beeld} taal={maakGesprekstaal(lezerVan(verzoek))} />,
  };
}

export function toonGezinskalender(verzoek: Gezinsverzoek): Promise<Antwoord> {
  return stuurKalender(verzoek, {
    casus: padDeel(verzoek, 'casus'),
    bijeenkomst: padDeel(verzoek, 'bijeenkomst'),
  });
}

/** Zegt of de eigen actie is gelukt. */
export async function verwerkGezinsactie(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const adres = afsprakenadres(casus).lijst;
  const { stand } = verzoek.velden;
  if (stand !== 'gedaan' && stand !== 'niet-gelukt') return { kind: 'naar', adres };
  const uitkomst = await werkActieBij(verzoek, { casus, besluit: padDeel(verzoek, 'besluit'), stand });
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  return {
    kind: 'naar',
    adres,
    melding: uitkomst.kind === 'gesloten' ? 'zaak-intussen-gesloten' : 'actie-bijgewerkt',
  };
}
