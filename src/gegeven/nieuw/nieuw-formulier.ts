import { DOELEN, type Doel, LIJST_5_1, type LijstCategorie } from '../../regels/index.ts';
import {
  datumOfNiets,
  type FormStand,
  keuzeOfNiets,
  legeStand,
  metFout,
  ontleed,
  sleutel,
  sleutels,
  tekst,
} from '../../web/formulier.ts';
import type { Velden } from '../../web/route.ts';
import { datumVoluit } from '../../web/tijd.ts';
import type { Kenmerken } from '../kenmerken.ts';
import type { Afgerond, Gegevenconcept } from './invoer.ts';
import { KENMERKSCHEMA, kenmerkenUit, toonKenmerken } from './kenmerkvelden.ts';
import { NOODZAAK, NOODZAAKVRAGEN } from './noodzaak.ts';

const ONBEKEND = { onbekend: 'Kies opnieuw. Dit antwoord bestaat niet.' };
const ja = () => keuzeOfNiets(['ja', 'nee'], ONBEKEND);

const TEKST_MAX = 4_000;
const WAAROM_MAX = 300;

function schema(vandaag: string) {
  return {
    gegeven: sleutel(),
    categorie: keuzeOfNiets(LIJST_5_1, ONBEKEND),
    tekst: tekst({ max: TEKST_MAX, regels: true }),
    aard: keuzeOfNiets(['feit', 'mening'], ONBEKEND),
    brondatum: datumOfNiets({
      tot: { dag: vandaag, fout: `Kies een datum die al geweest is. Vandaag is ${datumVoluit(vandaag)}.` },
    }),
    doel: keuzeOfNiets(DOELEN, ONBEKEND),
    nodigVoorVraag: ja(),
    pastBijTaak: ja(),
    kanMetMinder: ja(),
    waarom: tekst({ max: WAAROM_MAX }),
    aan: sleutels(),
    gezien: tekst({ max: 9, vorm: { patroon: /^\d+$/, fout: 'Open het concept opnieuw.' } }),
    ...KENMERKSCHEMA,
  };
}

export type Gegevenvelden = Readonly<Record<string, unknown>>;
export type Gegevenstand = FormStand<Gegevenvelden>;

/** Wat iemand tot nu toe invulde; onaf mag, want oordelen en bewaren kan eerder dan delen. */
export type Invulling = {
  readonly gegeven: string;
  readonly categorie: LijstCategorie | null;
  readonly doel: Doel | null;
  readonly kenmerken: Kenmerken;
  readonly aard: 'feit' | 'mening' | null;
  readonly brondatum: string | null;
  readonly tekst: string;
  readonly waarom: string;
  readonly ontvangers: readonly string[];
  /** De versie van het concept die de schrijver voor zich had; null als het formulier daar niet naar vraagt. */
  readonly gezien?: number | null;
};

export type Lezing = { readonly stand: Gegevenstand; readonly invulling: Invulling };

/**
 * Leest het formulier zoals het er nu staat. Een veld dat niet te lezen is, telt als nog niet ingevuld en houdt zijn fout:
 * een oordeel rust nooit op een half antwoord. Een formulier zonder geldig id krijgt er een van `nieuwId`.
 */
export function leesGegevenformulier(
  velden: Velden,
  { vandaag, nieuwId }: { readonly vandaag: string; readonly nieuwId: () => string },
): Lezing {
  const heel = schema(vandaag);
  const { stand } = ontleed(heel, velden);
  const waarde = Object.fromEntries(
    Object.entries(heel).map(([naam, veld]) => {
      const los = ontleed({ [naam]: veld }, velden);
      return [naam, los.kind === 'ok' ? los.waarde[naam] : null];
    }),
  );
  const id = (waarde['gegeven'] as string | null) ?? nieuwId();
  const { gegeven: _, ...fouten } = stand.fouten as Record<string, string>;
  return {
    stand: { waarden: { ...stand.waarden, gegeven: id }, fouten },
    invulling: {
      gegeven: id,
      categorie: waarde['categorie'] as LijstCategorie | null,
      doel: waarde['doel'] as Doel | null,
      kenmerken: { ...leesNoodzaak(waarde), ...kenmerkenUit(velden) },
      aard: waarde['aard'] as Invulling['aard'],
      brondatum: waarde['brondatum'] as string | null,
      tekst: (waarde['tekst'] as string | null) ?? '',
      waarom: (waarde['waarom'] as string | null) ?? '',
      ontvangers: (waarde['aan'] as readonly string[] | null) ?? [],
      gezien: waarde['gezien'] === null ? null : Number(waarde['gezien']),
    },
  };
}

function leesNoodzaak(waarde: Readonly<Record<string, unknown>>): Kenmerken {
  return Object.fromEntries(
    NOODZAAKVRAGEN.flatMap((naam) => (typeof waarde[naam] === 'string' ? [[naam, waarde[naam] === 'ja']] : [])),
  );
}

export type Voltooid =
  | { readonly kind: 'ok'; readonly gegeven: Afgerond }
  | { readonly kind: 'fout'; readonly stand: Gegevenstand };

/** Is alles ingevuld om te delen? Zo niet, dan zegt de stand per veld wat er nog moet. */
export function voltooi(casus: string, { stand, invulling }: Lezing): Voltooid {
  const { categorie, doel, aard, brondatum, ontvangers, kenmerken } = invulling;
  const fouten: readonly (readonly [string, boolean, string])[] = [
    ['categorie', categorie === null, 'Kies een soort gegeven.'],
    ['brondatum', brondatum === null, 'Schrijf van welke datum het gegeven is.'],
    ['tekst', invulling.tekst === '', 'Schrijf op wat u wilt delen.'],
    ['aard', aard === null, 'Kies of dit een feit is of een mening.'],
    ['doel', doel === null, 'Kies waarvoor het nodig is.'],
    ...NOODZAAKVRAGEN.map((naam) => [naam, kenmerken[naam] === undefined, NOODZAAK[naam]] as const),
    ['waarom', invulling.waarom === '', 'Schrijf in één zin waarom dit nodig is.'],
    ['aan', ontvangers.length === 0, 'Kies met wie u dit wilt delen.'],
  ];
  const metAlles = fouten.reduce<Gegevenstand>(
    (tot, [veld, mist, zin]) => (mist && tot.fouten[veld] === undefined ? metFout<Gegevenvelden>(tot, veld, zin) : tot),
    stand,
  );
  if (
    Object.keys(metAlles.fouten).length > 0 ||
    categorie === null ||
    doel === null ||
    aard === null ||
    brondatum === null
  ) {
    return { kind: 'fout', stand: metAlles };
  }
  const { gegeven, tekst: inhoud, waarom, gezien = null } = invulling;
  return {
    kind: 'ok',
    gegeven: { gegeven, casus, categorie, doel, kenmerken, aard, brondatum, tekst: inhoud, waarom, gezien },
  };
}

export type Bewaarbaar =
  | { readonly kind: 'ok'; readonly concept: Gegevenconcept }
  | { readonly kind: 'fout'; readonly stand: Gegevenstand };

/** Kan dit als concept bewaard worden? Daarvoor volstaan soort en doel: die bepalen onder welk zegel het ligt. */
export function alsConcept(casus: string, { stand, invulling }: Lezing): Bewaarbaar {
  const { categorie, doel, gegeven, kenmerken, aard, brondatum, tekst: inhoud, waarom, gezien = null } = invulling;
  const metSoort =
    categorie === null
      ? metFout<Gegevenvelden>(stand, 'categorie', 'Kies een soort gegeven. Dan bewaren wij uw concept.')
      : stand;
  const metDoel =
    doel === null
      ? metFout<Gegevenvelden>(metSoort, 'doel', 'Kies waarvoor het nodig is. Dan bewaren wij uw concept.')
      : metSoort;
  if (Object.keys(metDoel.fouten).length > 0 || categorie === null || doel === null)
    return { kind: 'fout', stand: metDoel };
  return {
    kind: 'ok',
    concept: { gegeven, casus, categorie, doel, kenmerken, aard, brondatum, tekst: inhoud, waarom, gezien },
  };
}

const jaNee = (waarde: boolean | undefined): string => (waarde === undefined ? '' : waarde ? 'ja' : 'nee');

/** Een bewaard concept als formulier. */
export function standVan(concept: Omit<Gegevenconcept, 'casus'>): Gegevenstand {
  const { kenmerken, brondatum } = concept;
  return legeStand<Gegevenvelden>({
    gegeven: concept.gegeven,
    categorie: concept.categorie,
    doel: concept.doel,
    tekst: concept.tekst,
    aard: concept.aard ?? '',
    brondatum: brondatum === null ? '' : datumVoluit(brondatum),
    waarom: concept.waarom,
    ...Object.fromEntries(NOODZAAKVRAGEN.map((naam) => [naam, jaNee(kenmerken[naam])])),
    ...toonKenmerken(kenmerken),
  });
}
