import { type Gezinsverzoek, lezerVan, NIET_GEVONDEN, padDeel } from '../../betrokkene/handel.ts';
import { maakTaal } from '../../betrokkene/teksten/teksten.ts';
import type { Antwoord } from '../../web/route.ts';
import { Gezinseindepagina } from './pagina.tsx';
import { maakEindetaal } from './teksten.ts';
import { toonGezinseinde } from './toon-einde.ts';

export async function toonGezinseindepagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const uitkomst = await toonGezinseinde(verzoek, padDeel(verzoek, 'casus'));
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  const lezer = lezerVan(verzoek);
  const inhoud = (
    <Gezinseindepagina einde={uitkomst.einde} taal={maakEindetaal(lezer)} woorden={maakTaal(lezer, null)} />
  );
  return { kind: 'pagina', inhoud };
}
