import { naarEinde } from '../../afsluiten/naar-einde.ts';
import { beantwoordUitnodiging } from '../../bijeenkomst/gezin/beantwoord-uitnodiging.ts';
import { isUuid } from '../../lib/ids.ts';
import { assertNever } from '../../lib/onbereikbaar.ts';
import { betwistPapier } from '../../toestemming/betwist-papier.ts';
import { toonAntwoorden } from '../../toestemming/toon-vraag.ts';
import { trekToestemmingIn } from '../../toestemming/trek-toestemming-in.ts';
import type { Antwoord } from '../../web/route.ts';
import { zaakadres } from '../adressen.ts';
import { Antwoordenpagina } from '../antwoorden-pagina.tsx';
import { type Gezinsverzoek, idsUit, lezerVan, NIET_GEVONDEN, padDeel } from '../handel.ts';
import { maakTaal } from '../teksten/teksten.ts';
import { toonZaak } from './toon-zaak.ts';
import { Zaakpagina } from './zaak-pagina.tsx';

export async function toonZaakpagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const uitkomst = await toonZaak(verzoek, { casus });
  if (uitkomst.kind === 'niet-gevonden') return naarEinde(verzoek, { casus, adres: zaakadres(casus).einde });
  const { zaak } = uitkomst;
  const meerZaken = zaak.meerZaken || verzoek.sessie?.meerPersonen === true;
  const taal = maakTaal(lezerVan(verzoek), zaak.voornaam);
  return {
    kind: 'pagina',
    inhoud: <Zaakpagina zaak={zaak} meerZaken={meerZaken} taal={taal} nu={verzoek.omgeving.klok()} />,
  };
}

export async function antwoordAfspraak(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const { antwoord } = verzoek.velden;
  const casus = padDeel(verzoek, 'casus');
  if (antwoord !== 'komt' && antwoord !== 'komt-niet') return { kind: 'naar', adres: zaakadres(casus).zaak };
  const uitkomst = await beantwoordUitnodiging(verzoek, {
    casus,
    bijeenkomst: padDeel(verzoek, 'bijeenkomst'),
    antwoord,
  });
  if (uitkomst.kind === 'niet-gevonden') return NIET_GEVONDEN;
  const melding = uitkomst.kind === 'gesloten' ? 'zaak-intussen-gesloten' : 'antwoord-bewaard';
  return { kind: 'naar', adres: zaakadres(casus).zaak, melding };
}

export async function toonAntwoordenpagina(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const stand = await toonAntwoorden(verzoek, { casus, taal: verzoek.taal });
  if (stand.kind === 'niet-gevonden') return NIET_GEVONDEN;
  return {
    kind: 'pagina',
    inhoud: <Antwoordenpagina casus={casus} stand={stand} taal={maakTaal(lezerVan(verzoek), null)} />,
  };
}

export async function trekIn(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const antwoorden = verzoek.velden['alles'] === 'ja' ? 'alles' : idsUit(verzoek.velden, 'antwoord');
  const uitkomst = await trekToestemmingIn(verzoek, { casus, antwoorden });
  switch (uitkomst.kind) {
    case 'ingetrokken':
      return { kind: 'naar', adres: zaakadres(casus).antwoorden, melding: 'toestemming-gestopt' };
    case 'al-gestopt':
      return { kind: 'naar', adres: zaakadres(casus).antwoorden, melding: 'toestemming-al-gestopt' };
    case 'niets-in-te-trekken':
      return { kind: 'naar', adres: zaakadres(casus).antwoorden, melding: 'niets-gestopt' };
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}

/** "Dit heb ik niet getekend": werkt meteen. */
export async function betwist(verzoek: Gezinsverzoek): Promise<Antwoord> {
  const casus = padDeel(verzoek, 'casus');
  const { vraag } = verzoek.velden;
  const uitkomst = await betwistPapier(verzoek, { casus, vraag: isUuid(vraag) ? vraag : casus });
  switch (uitkomst.kind) {
    case 'betwist':
      return { kind: 'naar', adres: zaakadres(casus).antwoorden, melding: 'papier-betwist' };
    case 'niets-te-betwisten':
      return { kind: 'naar', adres: zaakadres(casus).antwoorden, melding: 'niets-gestopt' };
    case 'niet-gevonden':
      return NIET_GEVONDEN;
    default:
      return assertNever(uitkomst);
  }
}
