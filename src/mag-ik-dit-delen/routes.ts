import { h } from 'preact';
import { dagVan } from '../lib/klok.ts';
import { ADRES } from '../web/adressen.ts';
import { type Antwoord, type Route, route } from '../web/route.ts';
import { adresVan, type GelezenAdres, leesAdres } from './adres.ts';
import { Antwoordpagina } from './antwoord-pagina.tsx';
import { Beginpagina } from './begin-pagina.tsx';
import type { Profiel } from './profielen.ts';
import { beginBij, type Keuzes, stelSamen } from './stand.ts';
import { antwoordrijen, type Bezoek, bijErnstigGevaar, invulregels, toonAntwoord } from './toon.ts';
import { bepaalVervolg, kanKerenDoor } from './volgende-vraag.ts';
import { Vraagpagina } from './vraag-pagina.tsx';
import { kanAfwegen } from './vragen-toestemming.ts';
import type { Vraagpunt } from './vulling.ts';

/**
 * De openbare hulp "Mag ik dit delen?": alles staat in het adres, er wordt niets bewaard en niets over een mens
 * gevraagd. `adres` is het adres van deze dienst, voor de link om door te sturen.
 */
export function magIkDelenRoutes({ adres }: { readonly adres: string }): readonly Route[] {
  return [
    route({
      methode: 'GET',
      pad: ADRES.magIkDelen,
      toegang: 'openbaar',
      logEvent: 'geen',
      stepUp: 'geen',
      vorm: 'pagina',
      vrijeDelen: [],
      handel: async ({ vraag, omgeving }) => toon(leesAdres(vraag), { dag: dagVan(omgeving.klok()), dienst: adres }),
    }),
  ];
}

type Wanneer = { readonly dag: string; readonly dienst: string };

function toon(gelezen: GelezenAdres, { dag, dienst }: Wanneer): Antwoord {
  const { profiel, keuzes, verzonden, wijzig, onbekend } = gelezen;
  if (profiel === null) return { kind: 'pagina', inhoud: h(Beginpagina, { onbekend }) };
  // Na een antwoord volgt het schone adres: dat is het adres om te bewaren en om naar terug te gaan.
  if (verzonden !== null && keuzes.has(verzonden.sleutel)) return { kind: 'naar', adres: adresVan(profiel, keuzes) };
  const begin = beginBij(profiel, dag);
  const stand = stelSamen(begin, keuzes);
  const weg = (sleutel: string): string => adresVan(profiel, keuzes, sleutel);
  const kanWegen = kanAfwegen(stand.vraag) && stand.vraag.afweging === null;
  const bijGevaar = kanWegen ? bijErnstigGevaar({ naar: weg('gevaar') }) : null;
  const bezoek: Openbaar = { profiel, keuzes, stand, weg, bijGevaar, kanKeren: [] };
  const speelt = (punt: Vraagpunt | null): punt is Vraagpunt =>
    punt !== null && (stand.open.includes(punt) || stand.beantwoord.some((gegeven) => gegeven.punt === punt));
  const vervolg = bepaalVervolg(begin, keuzes, stand);
  if (speelt(verzonden)) {
    const hoeveelste = vervolg.kind === 'vraag' && vervolg.punt === verzonden ? vervolg : null;
    return {
      kind: 'pagina',
      status: 422,
      inhoud: vraagpagina(bezoek, { punt: verzonden, hoeveelste, fout: true, onbekend }),
    };
  }
  if (speelt(wijzig))
    return { kind: 'pagina', inhoud: vraagpagina(bezoek, { punt: wijzig, hoeveelste: null, fout: false, onbekend }) };
  if (vervolg.kind === 'vraag') {
    return {
      kind: 'pagina',
      inhoud: vraagpagina(bezoek, { punt: vervolg.punt, hoeveelste: vervolg, fout: false, onbekend }),
    };
  }
  const blad = toonAntwoord({ ...bezoek, kanKeren: kanKerenDoor(begin, keuzes, stand) }, vervolg.oordeel);
  return { kind: 'pagina', inhoud: h(Antwoordpagina, { blad, adres: dienst + adresVan(profiel, keuzes), onbekend }) };
}

type Openbaar = Bezoek & { readonly profiel: Profiel; readonly keuzes: Keuzes };

type Vraagdeel = {
  readonly punt: Vraagpunt;
  readonly hoeveelste: { readonly nummer: number; readonly ongeveer: number } | null;
  readonly fout: boolean;
  readonly onbekend: boolean;
};

function vraagpagina(bezoek: Openbaar, deel: Vraagdeel) {
  const { profiel, keuzes, stand } = bezoek;
  const gegeven = stand.beantwoord.find(({ punt }) => punt === deel.punt);
  return h(Vraagpagina, {
    ...deel,
    profiel,
    keuzes,
    terug:
      deel.hoeveelste === null
        ? { naar: adresVan(profiel, keuzes), naam: 'Terug, zonder te veranderen' }
        : vorige(profiel, bezoek),
    huidig: gegeven === undefined ? undefined : (keuzes.get(deel.punt.sleutel) ?? gegeven.keuze?.sleutel),
    antwoorden: antwoordrijen(bezoek).filter(({ naam }) => naam !== deel.punt.naam),
    ingevuld: deel.hoeveelste === null ? [] : invulregels(bezoek),
  });
}

/** Terug naar het laatste antwoord, of naar het begin. */
function vorige(profiel: Profiel, { keuzes, stand }: Openbaar): { readonly naar: string; readonly naam: string } {
  const gegeven = new Set(stand.beantwoord.map(({ punt }) => punt.sleutel));
  const laatste = [...keuzes.keys()].filter((sleutel) => gegeven.has(sleutel)).at(-1);
  if (laatste === undefined) return { naar: ADRES.magIkDelen, naam: 'Terug naar het begin' };
  return { naar: adresVan(profiel, keuzes, laatste), naam: 'Vorige vraag' };
}
