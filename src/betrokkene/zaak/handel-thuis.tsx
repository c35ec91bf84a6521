import { ADRES } from '../../web/adressen.ts';
import { padOpDezeSite } from '../../web/pad-op-deze-site.ts';
import type { Antwoord } from '../../web/route.ts';
import { leesTaal } from '../../web/taal.ts';
import { toonZeggen } from '../gegevens/toon-zeggen.ts';
import { Zeggenpagina } from '../gegevens/zeggen-pagina.tsx';
import { zaakGesloten } from '../gesloten.ts';
import { type Gezinsverzoek, lezerVan, NIET_GEVONDEN, padDeel } from '../handel.ts';
import { kiesTaal } from '../kies-taal.ts';
import { Steunpagina } from '../steun-pagina.tsx';
import { maakTaal } from '../teksten/teksten.ts';
import { toonSteun } from '../toon-steun.ts';

export async function toonZeggenpagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const uitkomst = await toonZeggen(verzoek, { casus: padDeel(verzoek, 'casus') });
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  const taal = maakTaal(lezerVan(verzoek), uitkomst.blad.voornaam);
  return { kind: 'pagina', inhoud: <Zeggenpagina blad={uitkomst.blad} taal={taal} /> };
}

export async function toonSteunpagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const uitkomst = await toonSteun(verzoek, { casus });
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  // Na het sluiten is er geen gesprek meer om iemand bij mee te nemen.
  if (uitkomst.regie.voorbij) return zaakGesloten(verzoek);
  const taal = maakTaal(lezerVan(verzoek), null);
  return { kind: 'pagina', inhoud: <Steunpagina casus={casus} regie={uitkomst.regie} taal={taal} /> };
}

/** Kiest de taal van pagina's en berichten en blijft op dezelfde pagina. */
export async function wisselTaal(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const { taal, terug } = verzoek.velden;
  const naar = padOpDezeSite(terug) ?? ADRES.zaak;
  const keuze = leesTaal(taal);
  await kiesTaal(verzoek, keuze);
  return { kind: 'naar', adres: naar, taal: keuze };
}
