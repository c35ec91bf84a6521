import { isDatum } from './datum.ts';
import type { Gepakt } from './inpakken.ts';
import { pakSnel } from './inpakken.ts';
import type { Kaart } from './losse-velden.ts';
import { isKaart } from './losse-velden.ts';
import type { Pad } from './velden.ts';
import { isLijst, VELDEN } from './velden.ts';
import type { Vraag } from './vraag.ts';
import * as v from './vraag.ts';
import { MAG_NULL } from './vraagvelden.ts';

/** De keuring van onbekende invoer: een vraag, of een zin en het pad van elk fout veld. */
export type Controle =
  | { readonly kind: 'vraag'; readonly vraag: Vraag }
  | { readonly kind: 'fout'; readonly fout: string; readonly velden: string[] };

type Waarde = (waarde: unknown) => boolean;
type Veld = Waarde | { readonly velden: Map<string, Veld>; readonly magNull: boolean };
type Velden = ReadonlyMap<string, Veld>;

const uit =
  (lijst: readonly unknown[]): Waarde =>
  (gegeven) =>
    lijst.includes(gegeven);
const isTekst = (gegeven: unknown): gegeven is string => typeof gegeven === 'string';
const bestaandeDatum: Waarde = (gegeven) => isTekst(gegeven) && isDatum(gegeven);

function toetsVan(pad: Pad): Waarde {
  if (pad === 'jongere.geboortedatum') return bestaandeDatum;
  if (pad === 'gever.functie' || pad === 'ontvanger.functie') return isTekst;
  const toets = uit(VELDEN[pad]);
  return isLijst(pad) ? (gegeven) => Array.isArray(gegeven) && gegeven.every(toets) : toets;
}

/** Het schema van een vraag, afgeleid van de bladen. */
function schema(): Velden {
  const vraag = new Map<string, Veld>([
    ['versie', uit([1])],
    ['handeling', uit(v.HANDELINGEN)],
    ['peildatum', bestaandeDatum],
  ]);
  for (const pad of Object.keys(VELDEN) as Pad[]) {
    const isObject = pad !== 'plicht' && MAG_NULL.has(pad);
    const delen = isObject ? [...pad.split('.'), ''] : pad.split('.');
    let velden: Map<string, Veld> = vraag;
    delen.slice(0, -1).forEach((naam, diepte) => {
      const magNull = MAG_NULL.has(delen.slice(0, diepte + 1).join('.'));
      const bestaand = velden.get(naam);
      const deel = typeof bestaand === 'object' ? bestaand : { velden: new Map<string, Veld>(), magNull };
      velden.set(naam, deel);
      velden = deel.velden;
    });
    if (!isObject) velden.set(delen.at(-1) ?? '', toetsVan(pad));
  }
  return vraag;
}

const VRAAG = schema();

const VERPLICHT = ['versie', 'handeling', 'peildatum', 'plicht', 'afweging'] as const;

/** Of JSON dit veld ziet: eigen en opsombaar, zodat een vervuild prototype nooit een antwoord wordt. */
const isVeld = (kaart: Kaart, naam: string): boolean => Object.prototype.propertyIsEnumerable.call(kaart, naam);

type Overname = { readonly fouten: string[]; readonly nieuw: () => Record<string, unknown> };

/** Een schone kopie met alleen bekende, aanwezige velden; elk fout pad komt in `fouten`. Leest elk veld één keer. */
function neemOver(kaart: Kaart, velden: Velden, pad: string, overname: Overname): Kaart {
  const { fouten, nieuw } = overname;
  const schoon = nieuw();
  let eigenVelden = 0;
  for (const [naam, veld] of velden) {
    if (!isVeld(kaart, naam)) continue;
    eigenVelden += 1;
    const gegeven = kaart[naam];
    if (gegeven === undefined) continue;
    if (typeof veld === 'function') {
      const eigenWaarde: unknown = Array.isArray(gegeven) ? Array.from(gegeven) : gegeven;
      if (veld(eigenWaarde)) schoon[naam] = eigenWaarde;
      else fouten.push(pad + naam);
    } else if (gegeven === null && veld.magNull) {
      schoon[naam] = null;
    } else if (isKaart(gegeven)) {
      schoon[naam] = neemOver(gegeven, veld.velden, `${pad}${naam}.`, overname);
    } else {
      fouten.push(pad + naam);
    }
  }
  const namen = Object.keys(kaart);
  if (namen.length !== eigenVelden) {
    for (const naam of namen) if (!velden.has(naam)) fouten.push(pad + naam);
  }
  return schoon;
}

/** Een gemeente heeft altijd een hoedanigheid, een ander nooit; een leerplichtambtenaar heeft `leerplicht`. */
function pastHoedanigheid(partij: unknown, hoedanigheid: unknown, functie: unknown): boolean {
  const ambtenaar = functie === 'leerplichtambtenaar';
  if (partij !== undefined && partij !== 'gemeente') {
    return (hoedanigheid === undefined || hoedanigheid === null) && !ambtenaar;
  }
  if (partij === 'gemeente' && hoedanigheid === null) return false;
  return !ambtenaar || hoedanigheid === undefined || hoedanigheid === 'leerplicht';
}

function keurSamenhang(vraag: Vraag, fouten: string[]): void {
  const nietNull: (keyof Vraag)[] = [];
  if (vraag.handeling !== 'meenemen' && vraag.handeling !== 'bespreken') nietNull.push('ontvanger');
  if (['inzien', 'overnemen', 'meenemen'].includes(vraag.handeling)) nietNull.push('verstrekking');
  for (const naam of nietNull) if (vraag[naam] === null) fouten.push(naam);

  const geboren = vraag.jongere?.geboortedatum;
  // ISO-datums van vier cijfers jaar vergelijken als tekst gelijk aan hun volgorde in de tijd.
  if (geboren !== undefined && geboren > vraag.peildatum) fouten.push('jongere.geboortedatum');
  for (const naam of ['gever', 'ontvanger'] as const) {
    const wie = vraag[naam];
    if (!wie) continue;
    if (!pastHoedanigheid(wie.partij, wie.hoedanigheid, wie.functie)) fouten.push(`${naam}.hoedanigheid`);
  }
  if (vraag.gegeven?.categorie === 'g' && vraag.gegeven.verzuim === null) fouten.push('gegeven.verzuim');
}

function controleer(onbekend: unknown, nieuw: () => Record<string, unknown>): Controle {
  if (!isKaart(onbekend)) return { kind: 'fout', fout: 'Een vraag is één JSON-object.', velden: [] };
  const fouten: string[] = [];
  const schoon = neemOver(onbekend, VRAAG, '', { fouten, nieuw });
  for (const naam of VERPLICHT) {
    if (!Object.hasOwn(schoon, naam)) fouten.push(naam);
  }
  // De kopie heeft precies de velden van Vraag; wat fout was, ontbreekt en doet in de samenhang niet mee.
  const vraag = schoon as unknown as Vraag;
  keurSamenhang(vraag, fouten);
  if (fouten.length === 0) return { kind: 'vraag', vraag };
  const velden = [...new Set(fouten)];
  return { kind: 'fout', fout: `Deze velden kloppen niet: ${velden.map(leesbaar).join(', ')}.`, velden };
}

/**
 * Keurt onbekende invoer streng: een vraag met alleen eigen, bekende velden, of elk fout pad. Een veld is wat JSON
 * ziet; een veld met de waarde `undefined` telt als afwezig.
 */
export function controleerVraag(onbekend: unknown): Controle {
  return controleer(onbekend, () => ({}));
}

export type Keuring = { readonly kind: 'gekeurd'; readonly gekeurd: Gepakt } | Extract<Controle, { kind: 'fout' }>;

/**
 * Keurt onbekende invoer zoals `controleerVraag` en geeft haar ingepakt op het kladblad van inpakken.ts: geldig tot de
 * volgende keuring. Een gewone vraag gaat in één gang; al het andere wordt eerst overgenomen in objecten zonder
 * prototype, waar niets van buiten op kan antwoorden.
 */
export function keurVoorEven(onbekend: unknown): Keuring {
  const snel = pakSnel(onbekend);
  if (snel !== undefined) return { kind: 'gekeurd', gekeurd: snel };
  const controle = controleer(onbekend, () => Object.create(null) as Record<string, unknown>);
  if (controle.kind === 'fout') return controle;
  const gepakt = pakSnel(controle.vraag);
  if (gepakt === undefined) throw new Error('Een gekeurde vraag laat zich niet inpakken.');
  return { kind: 'gekeurd', gekeurd: gepakt };
}

/** Keurt onbekende invoer zoals `controleerVraag` en geeft haar ingepakt, om te bewaren. */
export function keurVraag(onbekend: unknown): Keuring {
  const keuring = keurVoorEven(onbekend);
  if (keuring.kind === 'fout') return keuring;
  const { gekeurd } = keuring;
  return { kind: 'gekeurd', gekeurd: { ...gekeurd, bladen: gekeurd.bladen.slice() } };
}

/** Houdt de zin kort en zonder stuurtekens, ook bij een verzonnen veldnaam. */
function leesbaar(pad: string): string {
  const kort = pad.replace(/[^\x20-\x7e\u00a1-\uffff]/g, '?');
  return kort.length > 80 ? `${kort.slice(0, 80)}…` : kort;
}
