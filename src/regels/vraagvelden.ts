import { ROL_VAN_FUNCTIE } from './toestemmingsrol.ts';
import type { Pad, Primitief } from './velden.ts';
import { functieklasse, isLijst, nummerVan, VELDEN } from './velden.ts';
import { HANDELINGEN } from './vraag.ts';
import type { Woordenboek } from './woordenboek.ts';
import { maakWoordenboek } from './woordenboek.ts';

/** De objecten en velden van een vraag zoals inpakken.ts ze leest, afgeleid van de bladen. */

/** Hoe een waarde een getal wordt. Getallen en geen namen: dit is de binnenste lus. */
export const JA_NEE = 0;
export const KEUZE = 1;
export const FUNCTIE = 2;
export const LIJST = 3;
export const DEEL = 4;
export const GEBOREN = 5;
export const VERSIE = 6;
export const HANDELING = 7;
export const PEIL = 8;

export type Veld = {
  readonly naam: string;
  /** De plaats in zijn object, in de volgorde van het contract. */
  readonly plaats: number;
  readonly soort: number;
  /** De variabele, of die van het eerste element van een lijst; -1 als het veld er geen heeft. */
  readonly nummer: number;
  readonly waarden: readonly Primitief[];
  readonly codes: ReadonlyMap<unknown, number>;
  /** De woorden onder `codes`. */
  readonly boek: Woordenboek;
  /** De code van `null`; naar null vragen in `codes` kost een omweg door de machine. */
  readonly bijNull: number;
  /** Van een object: zijn velden, en hun namen. */
  readonly velden: Veld[];
  readonly namen: string[];
  readonly opNaam: Map<string, Veld>;
  readonly magNull: boolean;
};

/** De code van wat een veld niet mag zijn: onder nul. Nul is: het veld is er niet. */
export const FOUT = -1;

const codesVan = (waarden: readonly Primitief[]): ReadonlyMap<unknown, number> =>
  new Map(waarden.map((waarde, plaats) => [waarde, plaats + 1]));

const FUNCTIECODES: ReadonlyMap<unknown, number> = new Map(
  ['gezinsvoogd', ...ROL_VAN_FUNCTIE.keys()].map((naam) => [
    naam,
    VELDEN['gever.functie'].indexOf(functieklasse(naam)) + 1,
  ]),
);
/** De code van een functie die geen verschil maakt. */
export const ANDERS = VELDEN['gever.functie'].indexOf('anders') + 1;

/** Objecten die null mogen zijn; plicht is er geen. */
export const MAG_NULL: ReadonlySet<string> = new Set([
  'ontvanger',
  'gegeven.verzuim',
  'verstrekking',
  'toestemming',
  'afweging',
]);

const leegObject = (): Pick<Veld, 'velden' | 'namen' | 'opNaam'> => ({
  velden: [],
  namen: [],
  opNaam: new Map(),
});

const GEWOON: Veld = {
  naam: '',
  plaats: 0,
  soort: DEEL,
  nummer: -1,
  waarden: [],
  codes: new Map(),
  boek: maakWoordenboek(new Map()),
  bijNull: FOUT,
  ...leegObject(),
  magNull: false,
};

function voegToe(object: Veld, veld: Partial<Veld> & { readonly naam: string }): Veld {
  const codes = veld.codes ?? GEWOON.codes;
  const afgeleid = { boek: maakWoordenboek(codes), bijNull: codes.get(null) ?? FOUT };
  const nieuw: Veld = { ...GEWOON, ...leegObject(), ...afgeleid, ...veld, plaats: object.velden.length };
  object.velden.push(nieuw);
  object.namen.push(nieuw.naam);
  object.opNaam.set(nieuw.naam, nieuw);
  return nieuw;
}

function soortVan(pad: Pad): number {
  if (isLijst(pad)) return LIJST;
  if (pad === 'jongere.geboortedatum') return GEBOREN;
  if (pad.endsWith('.functie')) return FUNCTIE;
  return VELDEN[pad].length === 2 && typeof VELDEN[pad][0] === 'boolean' ? JA_NEE : KEUZE;
}

function maakVraag(): Veld {
  const vraag: Veld = { ...GEWOON, ...leegObject() };
  voegToe(vraag, { naam: 'versie', soort: VERSIE });
  voegToe(vraag, { naam: 'handeling', soort: HANDELING, codes: codesVan(HANDELINGEN) });
  voegToe(vraag, { naam: 'peildatum', soort: PEIL });
  const objectVan = (delen: readonly string[]): Veld =>
    delen.reduce((hier, naam, diepte) => {
      const pad = delen.slice(0, diepte + 1).join('.');
      const nummer = pad in VELDEN ? nummerVan(pad) : -1;
      return hier.opNaam.get(naam) ?? voegToe(hier, { naam, nummer, magNull: MAG_NULL.has(pad) });
    }, vraag);
  for (const pad of Object.keys(VELDEN) as Pad[]) {
    const delen = pad.split('.');
    if (MAG_NULL.has(pad)) {
      objectVan(delen);
      continue;
    }
    const waarden: readonly Primitief[] = VELDEN[pad];
    const nummer = nummerVan(isLijst(pad) ? `${pad}~${waarden[0]}` : pad);
    const soort = soortVan(pad);
    const codes = soort === FUNCTIE ? FUNCTIECODES : codesVan(waarden);
    voegToe(objectVan(delen.slice(0, -1)), { naam: delen.at(-1) ?? '', soort, nummer, waarden, codes });
  }
  return vraag;
}

/** De vraag zelf. */
export const VRAAG = maakVraag();
