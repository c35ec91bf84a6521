import type { Kenmerken } from '../gegeven/kenmerken.ts';
import { KENMERKSCHEMA, kenmerkenUit, toonKenmerken } from '../gegeven/nieuw/kenmerkvelden.ts';
import { NOODZAAK, NOODZAAKVRAGEN } from '../gegeven/nieuw/noodzaak.ts';
import { DOELEN, type Doel } from '../regels/index.ts';
import {
  datumOfNiets,
  type FormStand,
  keuzeOfNiets,
  legeStand,
  metFout,
  ontleed,
  sleutels,
  tekst,
} from '../web/formulier.ts';
import type { Velden } from '../web/route.ts';
import { datumVoluit } from '../web/tijd.ts';
import type { Regelbeeld } from './regelbeeld.ts';
import { LEEFGEBIEDEN, type Leefgebied, RESULTATEN, type Resultaat, VOORTGANGEN, type Voortgang } from './soorten.ts';

export type Formuliersoort = 'doel' | 'actie' | 'voortgang' | 'evaluatie';
const FORMULIERSOORTEN = ['doel', 'actie', 'voortgang', 'evaluatie'] as const satisfies readonly Formuliersoort[];

const ONBEKEND = { onbekend: 'Kies opnieuw. Dit antwoord bestaat niet.' };
const ja = () => keuzeOfNiets(['ja', 'nee'], ONBEKEND);
const sleutelsVan = <T extends object>(record: T) => Object.keys(record) as (keyof T & string)[];

const SCHEMA = {
  soort: keuzeOfNiets(FORMULIERSOORTEN, ONBEKEND),
  regel: sleutels(),
  gegeven: sleutels(),
  vervangt: sleutels(),
  over: sleutels(),
  bij: sleutels(),
  leefgebied: keuzeOfNiets(sleutelsVan(LEEFGEBIEDEN), ONBEKEND),
  waarde: keuzeOfNiets([...sleutelsVan(VOORTGANGEN), ...sleutelsVan(RESULTATEN)], ONBEKEND),
  wat: tekst({ max: 2_000, regels: true }),
  meten: tekst({ max: 500 }),
  wie: sleutels(),
  wanneer: datumOfNiets(),
  doel: keuzeOfNiets(DOELEN, ONBEKEND),
  nodigVoorVraag: ja(),
  pastBijTaak: ja(),
  kanMetMinder: ja(),
  aan: sleutels(),
  ...KENMERKSCHEMA,
};

export type Regelvelden = Readonly<Record<string, unknown>>;
export type Regelstand = FormStand<Regelvelden>;

/** Wat iemand tot nu toe invulde; onaf mag, want het oordeel wordt onderweg al gevraagd. */
export type Invulling = {
  readonly soort: Formuliersoort;
  readonly regel: string;
  readonly gegeven: string;
  readonly vervangt: string | null;
  /** De regel waar een stand over gaat. */
  readonly over: string | null;
  readonly bij: string | null;
  readonly leefgebied: Leefgebied | null;
  readonly waarde: Voortgang | Resultaat | null;
  readonly wat: string;
  readonly meten: string;
  readonly wie: readonly string[];
  readonly wanneer: string | null;
  readonly doel: Doel | null;
  readonly kenmerken: Kenmerken;
  readonly ontvangers: readonly string[];
};

export type Lezing = { readonly stand: Regelstand; readonly invulling: Invulling };

/** Leest het formulier zoals het er nu staat. Een veld dat niet te lezen is, telt als niet ingevuld en houdt zijn fout. */
export function leesRegelformulier(velden: Velden, nieuwId: () => string): Lezing {
  const { stand } = ontleed(SCHEMA, velden);
  const waarde = Object.fromEntries(
    Object.entries(SCHEMA).map(([naam, veld]) => {
      const los = ontleed({ [naam]: veld }, velden);
      return [naam, los.kind === 'ok' ? los.waarde[naam] : null];
    }),
  );
  const lijst = (naam: string): readonly string[] => (waarde[naam] as readonly string[] | null) ?? [];
  const regel = lijst('regel')[0] ?? nieuwId();
  const gegeven = lijst('gegeven')[0] ?? nieuwId();
  const antwoord = (naam: (typeof NOODZAAKVRAGEN)[number]) =>
    typeof waarde[naam] === 'string' ? { [naam]: waarde[naam] === 'ja' } : {};
  return {
    stand: { waarden: { ...stand.waarden, regel, gegeven }, fouten: stand.fouten } as Regelstand,
    invulling: {
      soort: (waarde['soort'] as Formuliersoort | null) ?? 'doel',
      regel,
      gegeven,
      vervangt: lijst('vervangt')[0] ?? null,
      over: lijst('over')[0] ?? null,
      bij: lijst('bij')[0] ?? null,
      leefgebied: waarde['leefgebied'] as Leefgebied | null,
      waarde: waarde['waarde'] as Voortgang | Resultaat | null,
      wat: (waarde['wat'] as string | null) ?? '',
      meten: (waarde['meten'] as string | null) ?? '',
      wie: lijst('wie'),
      wanneer: waarde['wanneer'] as string | null,
      doel: waarde['doel'] as Doel | null,
      kenmerken: { ...Object.assign({}, ...NOODZAAKVRAGEN.map(antwoord)), ...kenmerkenUit(velden) },
      ontvangers: lijst('aan'),
    },
  };
}

/** Wat er nog moet voordat dit bewaard kan worden: veld en zin. */
function ontbreekt({ soort, ...i }: Invulling): readonly (readonly [string, string])[] {
  const regel = soort === 'doel' || soort === 'actie';
  const metTekst = regel || i.wat !== '';
  const eisen: readonly (readonly [boolean, string, string])[] = [
    [soort === 'doel' && i.leefgebied === null, 'leefgebied', 'Kies waar het doel over gaat.'],
    [
      regel && i.wat === '',
      'wat',
      soort === 'doel' ? 'Schrijf op wat het doel is.' : 'Schrijf op wat er gaat gebeuren.',
    ],
    [soort === 'doel' && i.meten === '', 'meten', 'Schrijf op waaraan u ziet of het lukt.'],
    [!regel && i.waarde === null, 'waarde', 'Kies hoe het nu staat.'],
    [regel && i.wie.length === 0, 'wie', soort === 'doel' ? 'Kies wie eraan werken.' : 'Kies wie dit doet.'],
    [regel && i.wanneer === null, 'wanneer', 'Schrijf op wanneer het klaar moet zijn.'],
    [metTekst && i.doel === null, 'doel', 'Kies waarvoor het nodig is.'],
    ...NOODZAAKVRAGEN.map((naam) => [metTekst && i.kenmerken[naam] === undefined, naam, NOODZAAK[naam]] as const),
  ];
  return eisen.filter(([mist]) => mist).map(([, veld, zin]) => [veld, zin] as const);
}

/** Is alles ingevuld? Zo niet, dan zegt de stand per veld wat er nog moet. */
export function keurRegel({ stand, invulling }: Lezing): Regelstand | null {
  const metAlles = ontbreekt(invulling).reduce<Regelstand>(
    (tot, [veld, zin]) => (tot.fouten[veld] === undefined ? metFout<Regelvelden>(tot, veld, zin) : tot),
    stand,
  );
  return Object.keys(metAlles.fouten).length > 0 ? metAlles : null;
}

/** De gekozen stand met haar soort; null als de keuze niet bij de soort past. */
export function standsoort({
  soort,
  waarde,
}: Pick<Invulling, 'soort' | 'waarde'>):
  | { readonly soort: 'voortgang'; readonly waarde: Voortgang }
  | { readonly soort: 'evaluatie'; readonly waarde: Resultaat }
  | null {
  if (waarde === null) return null;
  if (soort === 'voortgang' && Object.hasOwn(VOORTGANGEN, waarde)) return { soort, waarde: waarde as Voortgang };
  if (soort === 'evaluatie' && Object.hasOwn(RESULTATEN, waarde)) return { soort, waarde: waarde as Resultaat };
  return null;
}

type Begin = {
  readonly soort: Formuliersoort;
  readonly regel: string;
  readonly gegeven: string;
  readonly doel: Doel | null;
  readonly bij?: string | null;
  readonly over?: string | null;
};

/** Een leeg formulier; alleen het doel van de casus staat er al, als er maar een is. */
export function beginStand(begin: Begin): Lezing {
  const invulling: Invulling = {
    ...begin,
    bij: begin.bij ?? null,
    over: begin.over ?? null,
    vervangt: null,
    leefgebied: null,
    waarde: null,
    wat: '',
    meten: '',
    wie: [],
    wanneer: null,
    kenmerken: {},
    ontvangers: [],
  };
  return { stand: standVan(invulling), invulling };
}

/** Het formulier om een bestaande regel te veranderen: wat er stond, met een nieuw id voor wat er komt. */
export function wijzigStand(
  beeld: Regelbeeld,
  begin: Begin & { readonly kenmerken: Kenmerken; readonly ontvangers: readonly string[] },
): Lezing {
  const invulling: Invulling = {
    ...beginStand(begin).invulling,
    vervangt: beeld.regel,
    bij: beeld.bij,
    leefgebied: beeld.leefgebied,
    wat: beeld.tekst?.wat ?? '',
    meten: beeld.tekst?.meten ?? '',
    wie: beeld.wie.map(({ deelnemer }) => deelnemer),
    wanneer: beeld.wanneer,
    kenmerken: begin.kenmerken,
    // Wie het nu leest blijft aangevinkt; wie de schrijver eerder wegliet, komt er niet vanzelf bij.
    ontvangers: begin.ontvangers,
  };
  return { stand: standVan(invulling), invulling };
}

const jaNee = (waarde: boolean | undefined): string => (waarde === undefined ? '' : waarde ? 'ja' : 'nee');

function standVan(i: Invulling): Regelstand {
  return legeStand<Regelvelden>({
    regel: i.regel,
    gegeven: i.gegeven,
    bij: i.bij ?? '',
    leefgebied: i.leefgebied ?? '',
    wat: i.wat,
    meten: i.meten,
    wie: i.wie,
    wanneer: i.wanneer === null ? '' : datumVoluit(i.wanneer),
    doel: i.doel ?? '',
    ...Object.fromEntries(NOODZAAKVRAGEN.map((naam) => [naam, jaNee(i.kenmerken[naam])])),
    ...toonKenmerken(i.kenmerken),
  });
}
