import { type Gegevenstand, type Lezing, leesGegevenformulier } from '../../gegeven/nieuw/nieuw-formulier.ts';
import {
  datumOfNiets,
  type FormStand,
  jaNee,
  keuze,
  legeStand,
  metFout,
  ontleed,
  sleutel,
  sleutels,
  verplichteTekst,
} from '../../web/formulier.ts';
import type { Velden } from '../../web/route.ts';

const SOORT = { leeg: 'Kies of dit een besluit is of een actie.' };

const SCHEMA = {
  besluit: sleutel(),
  gegeven: sleutel(),
  soort: keuze(['besluit', 'actie'], SOORT),
  tekst: verplichteTekst({ max: 600, regels: true, leeg: 'Schrijf op wat er is afgesproken.' }),
  wie: sleutels(),
  datum: datumOfNiets(),
};
const MET_VRAAG = {
  ...SCHEMA,
  situatie: jaNee({ leeg: 'Kies ja of nee. Daarvan hangt af wie het mag lezen.' }),
};

export type Besluitvelden = Readonly<Record<string, unknown>>;
export type Besluitstand = FormStand<Besluitvelden>;

/** Wat er op het korte formulier staat, klaar om vast te leggen of om verder over te vragen. */
export type Besluitkern = {
  readonly besluit: string;
  readonly gegeven: string;
  readonly tekst: string;
  readonly actie: { readonly voor: string; readonly datum: string } | null;
};

export type Besluitlezing =
  | { readonly kind: 'ok'; readonly kern: Besluitkern; readonly situatie: boolean; readonly stand: Besluitstand }
  | { readonly kind: 'fout'; readonly stand: Besluitstand };

/** Leest het formulier op de pagina van de bijeenkomst. */
export function leesBesluit(velden: Velden): Besluitlezing {
  const lezing = ontleed(MET_VRAAG, velden);
  const stand = lezing.stand as Besluitstand;
  if (lezing.kind === 'fout') return { kind: 'fout', stand: metActiefouten(stand) };
  const kern = kernVan(lezing.waarde, stand);
  return kern.kind === 'fout' ? kern : { kind: 'ok', kern: kern.kern, situatie: lezing.waarde.situatie, stand };
}

/** Wat een actie meer vraagt dan een besluit: wie en wanneer. Zo staat alles wat mist er in een keer. */
function metActiefouten(stand: Besluitstand): Besluitstand {
  const ingevuld = (veld: string): boolean => [stand.waarden[veld] ?? ''].flat().some((waarde) => waarde.trim() !== '');
  if (![stand.waarden['soort']].flat().includes('actie')) return stand;
  const zonderWie = ingevuld('wie') ? stand : metFout<Besluitvelden>(stand, 'wie', 'Kies wie dit doet.');
  return ingevuld('datum') ? zonderWie : metFout<Besluitvelden>(zonderWie, 'datum', 'Schrijf op wanneer het klaar is.');
}

type Kernwaarde = {
  readonly besluit: string;
  readonly gegeven: string;
  readonly soort: 'besluit' | 'actie';
  readonly tekst: string;
  readonly wie: readonly string[];
  readonly datum: string | null;
};

function kernVan(
  { besluit, gegeven, soort, tekst, wie, datum }: Kernwaarde,
  stand: Besluitstand,
): { readonly kind: 'ok'; readonly kern: Besluitkern } | { readonly kind: 'fout'; readonly stand: Besluitstand } {
  const [voor] = wie;
  if (soort === 'besluit') return { kind: 'ok', kern: { besluit, gegeven, tekst, actie: null } };
  if (voor === undefined || datum === null) return { kind: 'fout', stand: metActiefouten(stand) };
  return { kind: 'ok', kern: { besluit, gegeven, tekst, actie: { voor, datum } } };
}

export type Inhoudlezing =
  | { readonly kind: 'ok'; readonly kern: Besluitkern; readonly lezing: Lezing }
  | { readonly kind: 'fout'; readonly stand: Besluitstand };

/** Leest het vervolg: dezelfde afspraak met de vragen die bij elk gegeven horen. */
export function leesBesluitinhoud(
  velden: Velden,
  { vandaag, nieuwId }: { readonly vandaag: string; readonly nieuwId: () => string },
): Inhoudlezing {
  const kort = ontleed(SCHEMA, velden);
  const stand = kort.stand as Besluitstand;
  if (kort.kind === 'fout') return { kind: 'fout', stand };
  const kern = kernVan(kort.waarde, stand);
  if (kern.kind === 'fout') return kern;
  // Een afspraak is wat deelnemers van plan zijn, op de dag zelf; een vaststaand feit is een los gegeven (8).
  const gelezen = leesGegevenformulier({ ...velden, aard: 'mening', brondatum: vandaag }, { vandaag, nieuwId });
  const heel: Gegevenstand = { waarden: { ...gelezen.stand.waarden, ...stand.waarden }, fouten: gelezen.stand.fouten };
  return { kind: 'ok', kern: kern.kern, lezing: { ...gelezen, stand: heel } };
}

/** Een leeg formulier voor een besluit, met de ids waaronder het komt te staan. */
export function leegBesluit(ids: () => string): Besluitstand {
  return legeStand<Besluitvelden>({ besluit: ids(), gegeven: ids() });
}
