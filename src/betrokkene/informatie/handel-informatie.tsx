import { alsBestand } from '../../casus/informeren/informeer-routes.ts';
import type { Antwoord } from '../../web/route.ts';
import { type Gezinsverzoek, lezerVan, NIET_GEVONDEN, padDeel } from '../handel.ts';
import { maakTaal } from '../teksten/teksten.ts';
import { Informatiepagina } from './informatie-pagina.tsx';
import { leesEigenBrief, toonInformatie } from './toon-informatie.ts';

export async function toonInformatiepagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const informatie = await toonInformatie(verzoek, { casus });
  if (informatie.kind === 'niet-gevonden') return NIET_GEVONDEN;
  const taal = maakTaal(lezerVan(verzoek), null);
  return { kind: 'pagina', inhoud: <Informatiepagina casus={casus} informatie={informatie} taal={taal} /> };
}

export async function stuurInformatiebrief(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const wens = { casus: padDeel(verzoek, 'casus'), informatie: padDeel(verzoek, 'informatie'), taal: verzoek.taal };
  return alsBestand(await leesEigenBrief(verzoek, wens));
}
