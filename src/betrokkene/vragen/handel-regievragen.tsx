import type { Medewerker } from '../../db/verzoeker.ts';
import { ontleed, verplichteTekst } from '../../web/formulier.ts';
import type { Antwoord, Webverzoek } from '../../web/route.ts';
import { NIET_GEVONDEN } from '../handel.ts';
import { beantwoordVraag, toonVragen } from './beantwoord-vraag.ts';
import { Vragenpagina } from './vragen-pagina.tsx';

type Verzoek = Webverzoek<Medewerker>;

export async function toonVragenpagina(verzoek: Verzoek): Promise<Antwoord> {
  const blad = await toonVragen(verzoek, { casus: verzoek.pad['casus'] ?? '' });
  return blad.kind === 'vragen' ? { kind: 'pagina', inhoud: <Vragenpagina blad={blad} /> } : NIET_GEVONDEN;
}

export async function antwoordVraag(verzoek: Verzoek): Promise<Antwoord> {
  const { casus = '', vraag = '' } = verzoek.pad;
  const schema = { antwoord: verplichteTekst({ max: 2_000, regels: true, leeg: 'Schrijf op wat u antwoordt.' }) };
  const lezing = ontleed(schema, verzoek.velden);
  if (lezing.kind === 'fout') {
    const blad = await toonVragen(verzoek, { casus });
    if (blad.kind !== 'vragen') return NIET_GEVONDEN;
    return { kind: 'pagina', status: 422, inhoud: <Vragenpagina blad={blad} mis={{ vraag, stand: lezing.stand }} /> };
  }
  const uitkomst = await beantwoordVraag(verzoek, { casus, vraag, antwoord: lezing.waarde.antwoord });
  return uitkomst.kind === 'niet-gevonden'
    ? NIET_GEVONDEN
    : { kind: 'naar', adres: `/casussen/${casus}/vragen`, melding: 'vraag-beantwoord' };
}
