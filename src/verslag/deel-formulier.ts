import type { Gegevenconcept } from '../gegeven/nieuw/invoer.ts';
import {
  alsConcept,
  type Gegevenstand,
  type Gegevenvelden,
  type Invulling,
  leesGegevenformulier,
  standVan,
  voltooi,
} from '../gegeven/nieuw/nieuw-formulier.ts';
import { legeStand, metFout, ontleed, sleutel, sleutels, tekst, vinkje } from '../web/formulier.ts';
import type { Velden } from '../web/route.ts';
import { aantal, keuzeOfNiets } from '../web/velden.ts';
import type { Deelbeeld } from './deelbeeld.ts';
import type { Deelinvoer } from './schrijf-deel.ts';

const SCHEMA = {
  deel: sleutel(),
  vervangt: sleutels(),
  versie: aantal({ leeg: 'Lees het deel opnieuw.', max: 100_000 }),
  titel: tekst({ max: 80 }),
  plek: keuzeOfNiets(['1', '2', '3'], { onbekend: 'Kies waar dit deel komt.' }),
  metNaam: vinkje(),
};

/** Een deel zoals iemand het invult: het gegeven, met wat het tot een deel van een verslag maakt. */
export type Deelinvulling = Invulling & {
  readonly deel: string;
  readonly vervangt: string | null;
  readonly versie: number;
  readonly titel: string;
  readonly plek: 1 | 2 | 3 | null;
  readonly metNaam: boolean;
};
export type Deellezing = { readonly stand: Gegevenstand; readonly invulling: Deelinvulling };

type Bij = {
  readonly vandaag: string;
  readonly nieuwId: () => string;
  /** De dag van de bijeenkomst: daar is het gegeven van. */
  readonly brondatum: string;
};

/** Leest het formulier zoals het er nu staat; wat niet te lezen is, telt als nog niet ingevuld. */
export function leesDeelformulier(velden: Velden, { brondatum, ...bij }: Bij): Deellezing {
  const gegeven = leesGegevenformulier(velden, bij);
  const heel = ontleed(SCHEMA, velden);
  const { deel: _, versie: __, ...fouten } = heel.stand.fouten as Record<string, string>;
  const los = <K extends keyof typeof SCHEMA>(naam: K) => {
    const lezing = ontleed({ [naam]: SCHEMA[naam] }, velden);
    return lezing.kind === 'ok' ? lezing.waarde[naam] : null;
  };
  const deel = (los('deel') as string | null) ?? bij.nieuwId();
  const plek = los('plek');
  return {
    stand: {
      waarden: { ...gegeven.stand.waarden, ...heel.stand.waarden, deel },
      fouten: { ...gegeven.stand.fouten, ...fouten },
    },
    invulling: {
      ...gegeven.invulling,
      // Een deel let zelf op wie intussen schreef, met zijn eigen versie.
      gezien: null,
      brondatum,
      deel,
      vervangt: ((los('vervangt') as readonly string[] | null) ?? [])[0] ?? null,
      versie: (los('versie') as number | null) ?? 0,
      titel: (los('titel') as string | null) ?? '',
      plek: plek === null ? null : (Number(plek) as 1 | 2 | 3),
      metNaam: los('metNaam') === true,
    },
  };
}

type Plek = { readonly casus: string; readonly verslag: string };
export type Gelezendeel =
  | { readonly kind: 'ok'; readonly invoer: Deelinvoer }
  | { readonly kind: 'fout'; readonly stand: Gegevenstand };

/** Kan dit als concept worden bewaard? Daarvoor volstaan titel, soort en doel. */
export function alsDeelconcept(plek: Plek, lezing: Deellezing): Gelezendeel {
  const bewaarbaar = alsConcept(plek.casus, { ...lezing, stand: metTitel(lezing) });
  return bewaarbaar.kind === 'fout'
    ? bewaarbaar
    : { kind: 'ok', invoer: maakInvoer(plek, lezing, { gegeven: bewaarbaar.concept, voorleggen: null }) };
}

/** Is alles ingevuld om het aan tafel te leggen? Zo niet, dan zegt de stand per veld wat er nog moet. */
export function alsDeel(plek: Plek, lezing: Deellezing): Gelezendeel {
  const voltooid = voltooi(plek.casus, { ...lezing, stand: metTitel(lezing) });
  if (voltooid.kind === 'fout') return voltooid;
  const voorleggen = { metNaam: lezing.invulling.metNaam };
  return { kind: 'ok', invoer: maakInvoer(plek, lezing, { gegeven: voltooid.gegeven, voorleggen }) };
}

function metTitel({ stand, invulling }: Deellezing): Gegevenstand {
  return invulling.titel === '' && stand.fouten['titel'] === undefined
    ? metFout<Gegevenvelden>(stand, 'titel', 'Schrijf kort op waar dit deel over gaat.')
    : stand;
}

type Kern = Pick<Deelinvoer, 'voorleggen'> & { readonly gegeven: Gegevenconcept };

function maakInvoer(plek: Plek, { invulling }: Deellezing, { gegeven, voorleggen }: Kern): Deelinvoer {
  const { deel, vervangt, versie, titel, ontvangers, brondatum } = invulling;
  return {
    ...gegeven,
    ...plek,
    brondatum: brondatum ?? '',
    deel,
    vervangt,
    versie,
    titel,
    plek: invulling.plek ?? 2,
    ontvangers,
    voorleggen,
  };
}

/** Het formulier van een bewaard deel: een eigen concept, of wat er aan tafel ligt en nu anders moet. */
export function deelstand(
  deel: Deelbeeld,
  bron: {
    readonly concept: Omit<Gegevenconcept, 'casus'>;
    readonly ontvangers: readonly string[];
    readonly nieuw: { readonly deel: string } | null;
  },
): Deellezing {
  const vast = {
    deel: bron.nieuw?.deel ?? deel.deel,
    vervangt: bron.nieuw === null ? deel.vervangt : deel.deel,
    versie: bron.nieuw === null ? deel.versie : 0,
  };
  const plek = String(deel.plek);
  return {
    stand: legeStand<Gegevenvelden>({ ...standVan(bron.concept).waarden, titel: deel.titel, plek, deel: vast.deel }),
    invulling: {
      ...bron.concept,
      ...vast,
      ontvangers: bron.ontvangers,
      titel: deel.titel,
      plek: deel.plek as 1 | 2 | 3,
      metNaam: false,
    },
  };
}
