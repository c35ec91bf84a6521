import type { Oordeel } from '../../regels/index.ts';
import type { Kenmerken } from '../kenmerken.ts';
import { isVoorzieningsweg } from './vraag.ts';
import { type Voorstel, type Weegstof, weegVerstrekken } from './weeg.ts';

/** Een vraag over een gegeven die alleen de bron kan beantwoorden; `zonder` haalt het antwoord weer weg. */
type Kenmerkvraag = {
  readonly pad: string;
  readonly heeft: (k: Kenmerken) => boolean;
  readonly zonder: (k: Kenmerken) => Kenmerken;
};

/** Geen veld van het contract, maar een plicht die de bron zelf inroept. */
const PLICHT = 'plicht';

function los<N extends Exclude<keyof Kenmerken, 'verzuim'>>(naam: N): Kenmerkvraag {
  return {
    pad: `gegeven.${naam}`,
    heeft: (k) => k[naam] !== undefined,
    zonder: ({ [naam]: _, ...rest }) => rest as Kenmerken,
  };
}

function vanVerzuim(naam: keyof NonNullable<Kenmerken['verzuim']>): Kenmerkvraag {
  return {
    pad: `gegeven.verzuim.${naam}`,
    heeft: (k) => k.verzuim?.[naam] !== undefined,
    zonder: (k) => {
      const { [naam]: _, ...rest } = k.verzuim ?? {};
      return { ...k, verzuim: rest };
    },
  };
}

/** De kenmerken waar een pagina ter plekke naar kan vragen, in de volgorde waarin zij gesteld worden. */
const KENMERKVRAGEN: readonly Kenmerkvraag[] = [
  vanVerzuim('soort'),
  vanVerzuim('meldplichtig'),
  vanVerzuim('vermoedenOngeoorloofd'),
  vanVerzuim('jeugdartsGezien'),
  los('redenVanVerzuim'),
  los('betreft'),
  los('bevatGezondheid'),
  los('thuisondersteuning'),
  los('buitenkant'),
  los('buitenkantAfwijkingGemotiveerd'),
  los('opp'),
  los('oppInstemming'),
  los('activiteit'),
  los('voorafBesproken'),
  los('nietVoorOuder'),
  { ...los('voorVoorziening'), pad: PLICHT },
];

/**
 * De kenmerken waarvan het antwoord bij deze ontvanger verschil maakt: wat het oordeel nu vraagt, en wat het zou vragen
 * als een gegeven antwoord er niet was. Zo blijft een beantwoorde vraag staan waar zij stond, ook als het antwoord weigert.
 */
export function vragenDieTellen(stof: Weegstof, voorstel: Voorstel, nu: Oordeel): readonly string[] {
  const { kenmerken } = voorstel.gegeven;
  const naarPlicht = vragenNaarPlicht(stof, voorstel, nu);
  const telt = ({ pad, heeft, zonder }: Kenmerkvraag): boolean => {
    if (nu.vragen.includes(pad) || naarPlicht.includes(pad)) return true;
    if (!heeft(kenmerken)) return false;
    const anders = { ...voorstel, gegeven: { ...voorstel.gegeven, kenmerken: zonder(kenmerken) } };
    const dan = weegVerstrekken(stof, anders).oordeel;
    return dan.vragen.includes(pad) || vragenNaarPlicht(stof, anders, dan).includes(pad);
  };
  return KENMERKVRAGEN.filter(telt).map(({ pad }) => pad);
}

/** Wat een school antwoordt als zij leerplicht moet melden (LPW 21a, fn 11). */
const MELDING = { soort: 'ongeoorloofd', meldplichtig: true } as const;

/**
 * De vragen waaruit een wettelijke plicht blijkt die de weigering wegneemt. Een weigering vraagt zelf niets meer, en zonder deze
 * vragen kwam niemand bij wat de wet ook buiten het convenant opdraagt (Art 19.2, T25-06, fn 11, Art 4.4 (b)).
 */
function vragenNaarPlicht(stof: Weegstof, voorstel: Voorstel, nu: Oordeel): readonly string[] {
  const { categorie, kenmerken } = voorstel.gegeven;
  if (nu.uitkomst !== 'geweigerd') return [];
  if (isVoorzieningsweg(voorstel))
    return magDan(stof, voorstel, { ...kenmerken, voorVoorziening: true }) ? [PLICHT] : [];
  if (categorie !== 'g' || !magDan(stof, voorstel, { ...kenmerken, verzuim: { ...kenmerken.verzuim, ...MELDING } }))
    return [];
  const soort = 'gegeven.verzuim.soort';
  return kenmerken.verzuim?.soort === MELDING.soort ? [soort, 'gegeven.verzuim.meldplichtig'] : [soort];
}

/** Zou het met deze antwoorden niet meer geweigerd zijn? */
function magDan(stof: Weegstof, voorstel: Voorstel, kenmerken: Kenmerken): boolean {
  const gegeven = { ...voorstel.gegeven, kenmerken };
  return weegVerstrekken(stof, { ...voorstel, gegeven }).oordeel.uitkomst !== 'geweigerd';
}
