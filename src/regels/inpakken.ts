import { pastIn } from './bundels.ts';
import { KLADBLAD as BLAD, KLAD as KLADWOORDEN } from './kladblad.ts';
import { isKaart } from './losse-velden.ts';
import type { Bladen } from './velden.ts';
import { nummerVan } from './velden.ts';
import type { Handeling } from './vraag.ts';
import { HANDELINGEN } from './vraag.ts';
import { leesVraag } from './vraaglezer.ts';
import * as velden from './vraagvelden.ts';

// Overgenomen in dit bestand: wat een ander bestand uitvoert, leest de compiler in de binnenste lus telkens opnieuw.
const FOUT = velden.FOUT;
const VRAAG = velden.VRAAG;
const KLAD = KLADWOORDEN;
const KLADBLAD = BLAD;

/**
 * Een vraag in één gang keuren en inpakken: elk veld wordt één keer gelezen en een klein getal. Deze weg neemt
 * alleen een vraag aan waar alles aan klopt; bij elke twijfel geeft hij niets, en zegt controleer.ts het oordeel en de
 * fouten. Gelezen wordt wat JSON ziet: eigen, opsombare velden met een naam.
 *
 * Een object dat alle velden heeft, in de volgorde van het contract, wordt bij naam gelezen (vraaglezer.ts); elk ander als rij
 * (losse-velden.ts). Vragen missen elk iets anders, en zo hebben hun objecten veel vormen: dan kost één veld bij zijn naam
 * lezen het achtvoudige (gemeten). Hele objecten hebben bijna altijd één vorm.
 */
export type Gepakt = {
  readonly handeling: Handeling;
  /** De plaats van de handeling in `HANDELINGEN`. */
  readonly nummer: number;
  readonly peildatum: string;
  readonly bladen: Bladen;
};

const GEBOORTE = nummerVan('jongere.geboortedatum');

/** De leeftijdsgroep op de peildatum als getal; `FOUT` bij wie nog geboren moet worden. */
function leeftijd(geboren: number, peil: number): number {
  if (geboren > peil) return FOUT;
  // Het verschil van twee datums als jjjjmmdd telt in zijn tienduizendtallen de volle jaren.
  const jaren = Math.floor((peil - geboren) / 10_000);
  if (jaren < 12) return 1;
  if (jaren < 16) return 2;
  return jaren < 18 ? 3 : 4;
}

const IS_PLICHT = nummerVan('plicht');
const IS_AFWEGING = nummerVan('afweging');
const BUNDELS_PASSEN = (['gever.partij', 'ontvanger.partij', 'gegeven.categorie'] as const).map((pad) =>
  pastIn(nummerVan(pad)),
);
const nulbit = (naam: string): number => 1 << (VRAAG.opNaam.get(naam)?.plaats ?? 0);
const ONTVANGER_NULL = nulbit('ontvanger');
const VERSTREKKING_NULL = nulbit('verstrekking');

/** Per handeling wat niet null mag zijn. */
const NIET_NULL: readonly number[] = HANDELINGEN.map((handeling) => {
  const ontvanger = handeling === 'meenemen' || handeling === 'bespreken' ? 0 : ONTVANGER_NULL;
  return ['inzien', 'overnemen', 'meenemen'].includes(handeling) ? ontvanger | VERSTREKKING_NULL : ontvanger;
});

/** Wat velden samen moeten zijn: de verplichte zijn er, en wat elkaar bindt past. */
function klopt(): boolean {
  const { versie, handeling, peil, geboren, nullen } = KLAD;
  if (!versie || handeling === 0 || peil < 0) return false;
  if (KLADBLAD[IS_PLICHT] === 0 || KLADBLAD[IS_AFWEGING] === 0) return false;
  if ((nullen & (NIET_NULL[handeling - 1] as number)) !== 0) return false;
  if (geboren >= 0) {
    const groep = leeftijd(geboren, peil);
    if (groep === FOUT) return false;
    KLADBLAD[GEBOORTE] = groep;
  }
  for (let i = 0; i < BUNDELS_PASSEN.length; i += 1) if (BUNDELS_PASSEN[i]?.(KLADBLAD) === false) return false;
  return true;
}

/**
 * Een vraag waar alles aan klopt, ingepakt op het kladblad: geldig tot de volgende keuring. Anders niets, en dan
 * beslist controleer.ts.
 */
export function pakSnel(onbekend: unknown): Gepakt | undefined {
  if (!isKaart(onbekend)) return undefined;
  KLADBLAD.fill(0);
  KLAD.versie = false;
  KLAD.handeling = 0;
  KLAD.peil = -1;
  KLAD.geboren = -1;
  KLAD.nullen = 0;
  KLAD.keuring += 1;
  const keuring = KLAD.keuring;
  if (!leesVraag(onbekend) || !klopt()) return undefined;
  // Een veld dat bij het lezen zelf iets laat keuren, heeft het kladblad overschreven.
  if (keuring !== KLAD.keuring) return undefined;
  const nummer = KLAD.handeling - 1;
  return { handeling: HANDELINGEN[nummer] as Handeling, nummer, peildatum: KLAD.peildatum, bladen: KLADBLAD };
}
