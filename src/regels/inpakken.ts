import { pastIn } from './bundels.ts';
import { datumgetal } from './datum.ts';
import type { Bladen } from './velden.ts';
import { nummerVan, VARIABELEN } from './velden.ts';
import type { Handeling } from './vraag.ts';
import { HANDELINGEN } from './vraag.ts';
import type { Veld } from './vraagvelden.ts';
import * as velden from './vraagvelden.ts';

// Overgenomen in dit bestand: wat een ander bestand uitvoert, leest de compiler in de binnenste lus telkens opnieuw.
const { ANDERS, DEEL, FOUT, FUNCTIE, GEBOREN, HANDELING, JA_NEE, KEUZE, LIJST, VERSIE, VRAAG } = velden;

/** Een object waarvan de velden nog niet gekeurd zijn. */
export type Kaart = { readonly [naam: string]: unknown };

/**
 * Een vraag in één gang keuren en inpakken: elk veld wordt één keer gelezen en een klein getal. Deze weg neemt
 * alleen een vraag aan waar alles aan klopt; bij elke twijfel geeft hij niets, en zegt controleer.ts het oordeel en de
 * fouten. Gelezen wordt wat JSON ziet: eigen, opsombare velden met een naam.
 *
 * De velden komen als rij, niet bij hun naam. Vragen missen elk iets anders; zo hebben hun objecten veel vormen, en dan
 * kost één veld bij zijn naam lezen het achtvoudige (gemeten). Een lus `for in` leest schone vragen een kwart sneller,
 * maar één object met een getal als naam maakt haar voorgoed twee maal zo traag, voor elke vraag daarna.
 */
export type Gepakt = {
  readonly handeling: Handeling;
  /** De plaats van de handeling in `HANDELINGEN`. */
  readonly nummer: number;
  readonly peildatum: string;
  readonly bladen: Bladen;
};

const AANWEZIG = 1;
const IS_NULL = 2;
const GENOEMD = 1;
const NIET_GENOEMD = 2;

export function isKaart(onbekend: unknown): onbekend is Kaart {
  return typeof onbekend === 'object' && onbekend !== null && !Array.isArray(onbekend);
}

/** Waar elke keuring haar bladen schrijft. Alleen wie een vraag wil bewaren, neemt een eigen rij. */
const KLADBLAD = new Uint8Array(VARIABELEN.length);
/** Wat een keuring leest en geen blad is. Datums als jjjjmmdd, -1 zolang zij er niet zijn. */
const KLAD = { versie: false, handeling: 0, peildatum: '', peil: 0, geboren: 0, nullen: 0, keuring: 0 };

/** Leest de velden van een object. Onwaar bij de minste twijfel. */
function pakObject(object: Veld, kaart: Kaart): boolean {
  const namen = Object.keys(kaart);
  const waarden = Object.values(kaart);
  if (namen.length !== waarden.length) return false;
  return isVoltallig(object, namen) ? pakVoltallig(object, waarden) : pakLos(object, namen, waarden);
}

/** Staan er precies de velden van dit object, in de volgorde van het contract? */
function isVoltallig({ namen: verwacht }: Veld, namen: readonly string[]): boolean {
  if (namen.length !== verwacht.length) return false;
  for (let i = 0; i < namen.length; i += 1) if (namen[i] !== verwacht[i]) return false;
  return true;
}

/**
 * De gewone vorm: wat waar staat, ligt vast. Ja en nee gaan samen, zonder sprong op het antwoord: dat kan de processor niet
 * voorzien, en meer dan de helft van de velden is zo'n veld.
 */
function pakVoltallig({ jaNees, overige }: Veld, waarden: readonly unknown[]): boolean {
  for (let i = 0; i < jaNees.length; i += 1) {
    const { plaats, nummer } = jaNees[i] as Veld;
    const waarde = waarden[plaats];
    const code = +(waarde === true) + 2 * +(waarde === false);
    if (code === 0 && waarde !== undefined) return false;
    KLADBLAD[nummer] = code;
  }
  for (let i = 0; i < overige.length; i += 1) {
    const veld = overige[i] as Veld;
    if (!pakVeld(veld, waarden[veld.plaats])) return false;
  }
  return true;
}

/** Een object dat een veld mist, of zijn velden in een andere volgorde heeft. */
function pakLos({ velden, opNaam }: Veld, namen: readonly string[], waarden: readonly unknown[]): boolean {
  for (let i = 0, verwacht = 0; i < namen.length; i += 1, verwacht += 1) {
    const naam = namen[i] as string;
    let veld = velden[verwacht];
    if (veld === undefined || veld.naam !== naam) {
      veld = opNaam.get(naam);
      if (veld === undefined) return false;
      verwacht = veld.plaats;
    }
    if (!pakVeld(veld, waarden[i])) return false;
  }
  return true;
}

function pakVeld(veld: Veld, waarde: unknown): boolean {
  const code = codeVan(veld, waarde);
  if (code === FOUT) return false;
  if (veld.nummer >= 0 && veld.soort !== LIJST) KLADBLAD[veld.nummer] = code;
  return true;
}

function codeVan(veld: Veld, waarde: unknown): number {
  // Een veld met de waarde `undefined` telt als afwezig.
  if (waarde === undefined) return 0;
  switch (veld.soort) {
    case JA_NEE:
      return waarde === true ? 1 : waarde === false ? 2 : FOUT;
    case KEUZE:
      return waarde === null ? veld.bijNull : (veld.codes.get(waarde) ?? FOUT);
    case FUNCTIE:
      return typeof waarde === 'string' ? (veld.codes.get(waarde) ?? ANDERS) : FOUT;
    case LIJST:
      return Array.isArray(waarde) ? pakLijst(veld, waarde) : FOUT;
    case DEEL:
      if (waarde === null) return pakNull(veld);
      return isKaart(waarde) && pakObject(veld, waarde) ? AANWEZIG : FOUT;
    default:
      return codeApart(veld, waarde);
  }
}

function pakNull({ magNull, nummer, plaats }: Veld): number {
  if (!magNull) return FOUT;
  if (nummer < 0) KLAD.nullen |= 1 << plaats;
  return IS_NULL;
}

/** De vier velden die geen blad zijn, of er pas een worden als ook de peildatum bekend is. */
function codeApart({ soort, codes }: Veld, waarde: unknown): number {
  switch (soort) {
    case VERSIE:
      KLAD.versie = waarde === 1;
      return KLAD.versie ? 1 : FOUT;
    case HANDELING:
      KLAD.handeling = codes.get(waarde) ?? FOUT;
      return KLAD.handeling;
    default: {
      const dag = typeof waarde === 'string' ? datumgetal(waarde) : undefined;
      if (dag === undefined) return FOUT;
      if (soort === GEBOREN) {
        KLAD.geboren = dag;
      } else {
        KLAD.peil = dag;
        KLAD.peildatum = waarde as string;
      }
      return AANWEZIG;
    }
  }
}

/** Een lijst die er is, is volledig: elk element is genoemd of niet. Meestal staat zij op volgorde. */
function pakLijst({ nummer, waarden, codes }: Veld, lijst: readonly unknown[]): number {
  let gezien = 0;
  let element = tekstOp(lijst, gezien);
  for (let plaats = 0; plaats < waarden.length; plaats += 1) {
    if (element === waarden[plaats]) {
      KLADBLAD[nummer + plaats] = GENOEMD;
      gezien += 1;
      element = tekstOp(lijst, gezien);
    } else {
      KLADBLAD[nummer + plaats] = NIET_GENOEMD;
    }
  }
  for (; gezien < lijst.length; gezien += 1) {
    const code = codes.get(tekstOp(lijst, gezien));
    if (code === undefined) return FOUT;
    KLADBLAD[nummer + code - 1] = GENOEMD;
  }
  return AANWEZIG;
}

/** De tekst op deze plaats van een lijst; voorbij het eind, en bij wat geen tekst is, een die geen element is. */
function tekstOp(lijst: readonly unknown[], plaats: number): string {
  const element = plaats < lijst.length ? lijst[plaats] : '';
  return typeof element === 'string' ? element : '';
}

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
  if (!pakObject(VRAAG, onbekend) || !klopt()) return undefined;
  // Een veld dat bij het lezen zelf iets laat keuren, heeft het kladblad overschreven.
  if (keuring !== KLAD.keuring) return undefined;
  const nummer = KLAD.handeling - 1;
  return { handeling: HANDELINGEN[nummer] as Handeling, nummer, peildatum: KLAD.peildatum, bladen: KLADBLAD };
}
