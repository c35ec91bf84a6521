import type { CasusFeiten, Deelnemerfeit } from '../casus/feiten.ts';
import { isZelfdeBron } from '../casus/zelfde-bron.ts';
import { samenVoorOordeel } from '../db/samen.ts';
import type { Tx } from '../db/transactie.ts';
import type { Ondertekenaar, Soort, Toestemming, Toestemmingsrol } from '../regels/index.ts';
import * as queries from './stand.queries.ts';
import { type Gever, ondertekenaarVan, plaatsenVoor, tekenaarsVoor } from './tekenaars.ts';

export type Vraagfeit = {
  readonly id: string;
  readonly geverDeelnemer: string;
  readonly soorten: readonly Soort[];
  readonly vervallen: boolean;
  readonly ontvangers: ReadonlyMap<string, Toestemmingsrol>;
};
export type Antwoordfeit = {
  readonly id: string;
  readonly vraag: string;
  readonly persoon: string;
  readonly ondertekenaar: Ondertekenaar;
  /** Wat de jongere vond toen een ander tekende (Bijl 5-l); draagt nooit iets. */
  readonly mening: boolean;
  readonly deelnemer: string;
  readonly soort: Soort;
  readonly antwoord: 'ja' | 'nee';
  readonly op: Date;
  readonly ingetrokken: boolean;
};
/** Alle vragen (nieuwste eerst) en geldende antwoorden van een casus; alleen om te oordelen, nooit om te tonen. */
export type Toestemmingen = { readonly vragen: readonly Vraagfeit[]; readonly antwoorden: readonly Antwoordfeit[] };

const GEEN: Toestemmingen = { vragen: [], antwoorden: [] };

/** Leest de stand van alle toestemmingen in een casus voor een oordeel. */
export async function laadToestemmingen(tx: Tx, casus: string): Promise<Toestemmingen> {
  return (await laadToestemmingenVan(tx, [casus])).get(casus) ?? GEEN;
}

/** Als `laadToestemmingen`, voor een lijst: evenveel vragen aan de database voor een casus als voor vijftig. */
export async function laadToestemmingenVan(
  tx: Tx,
  casussen: readonly string[],
): Promise<ReadonlyMap<string, Toestemmingen>> {
  if (casussen.length === 0) return new Map();
  return toestemmingenUit(casussen, await samenVoorOordeel(tx, (t) => stelToestemmingsvragen(t, casussen)));
}

/** De vragen waaruit `toestemmingenUit` de stand maakt, voor wie er in dezelfde lading meer wil weten. Alleen voor een oordeel. */
export function stelToestemmingsvragen(tx: Tx, casussen: readonly string[]) {
  return [queries.findVragen(tx, casussen), queries.findAntwoorden(tx, casussen)] as const;
}

type Toestemmingsrijen = readonly [
  Awaited<ReturnType<typeof queries.findVragen>>,
  Awaited<ReturnType<typeof queries.findAntwoorden>>,
];

/** De stand van de toestemmingen op id van de casus, uit de antwoorden op `stelToestemmingsvragen`. */
export function toestemmingenUit(
  casussen: readonly string[],
  [vragen, gegeven]: Toestemmingsrijen,
): ReadonlyMap<string, Toestemmingen> {
  const rijen = Map.groupBy(vragen, (rij) => rij.casus_id);
  const antwoorden = Map.groupBy(gegeven, (rij) => rij.casus_id);
  return new Map(
    casussen.map((casus) => [
      casus,
      {
        vragen: [...Map.groupBy(rijen.get(casus) ?? [], (rij) => rij.id).values()].flatMap(maakVraag),
        antwoorden: (antwoorden.get(casus) ?? []).map(maakAntwoord),
      },
    ]),
  );
}

function maakAntwoord(a: Awaited<ReturnType<typeof queries.findAntwoorden>>[number]): Antwoordfeit {
  return {
    id: a.id,
    vraag: a.vraag_id,
    persoon: a.persoon_id,
    ondertekenaar: a.ondertekenaar,
    mening: a.mening,
    deelnemer: a.deelnemer_id,
    soort: a.soort,
    antwoord: a.antwoord,
    op: a.op,
    ingetrokken: a.ingetrokken_op !== null,
  };
}

function maakVraag(rijen: Awaited<ReturnType<typeof queries.findVragen>>): Vraagfeit[] {
  const [eerste] = rijen;
  if (eerste === undefined) return [];
  return [
    {
      id: eerste.id,
      geverDeelnemer: eerste.gever_deelnemer_id,
      soorten: eerste.soorten as Soort[],
      vervallen: eerste.vervallen_op !== null,
      ontvangers: new Map(rijen.map((rij) => [rij.deelnemer_id, rij.rol as Toestemmingsrol])),
    },
  ];
}

export type Toestemmingsvraagstuk = {
  readonly feiten: CasusFeiten;
  readonly toestemmingen: Toestemmingen;
  readonly gever: Gever;
  readonly ontvanger: Pick<Deelnemerfeit, 'id'>;
  /** De soorten die het gegeven nodig heeft: die van de categorie, en gezondheid erbij als het die bevat. */
  readonly soorten: readonly Soort[];
};

/**
 * De toestemming zoals zij nu staat van deze gever tegenover deze ontvanger (contract, veld `toestemming`, lezingen 2 en 3).
 * De nieuwste vraag die ontvanger en soorten noemt telt; noemt geen enkele vraag ze, dan de nieuwste vraag van deze gever. Wat een
 * andere taak van dezelfde gemeente vroeg, telt niet (ADR 0048).
 * De stand volgt alleen uit wie op de peildatum moet tekenen: een mening (Bijl 5-l) houdt niets tegen en draagt niets, en vanaf
 * 16 telt niet meer wat de ouders eerder zeiden (Bijl 5-k). Minder dan allemaal is geen toestemming.
 */
export function toestemmingVoor({
  feiten,
  toestemmingen,
  gever,
  ontvanger,
  soorten,
}: Toestemmingsvraagstuk): Toestemming | null {
  const vanGever = vragenVan({ feiten, toestemmingen, gever });
  const dekkend = vanGever.find((v) => v.ontvangers.has(ontvanger.id) && soorten.every((s) => v.soorten.includes(s)));
  const vraag = dekkend ?? vanGever[0];
  if (vraag === undefined) return null;
  const inCel = (a: Antwoordfeit) =>
    a.deelnemer === ontvanger.id && soorten.includes(a.soort) && vanGever.some(({ id }) => id === a.vraag);
  // Als wie iemand tekent, volgt uit het gezag van vandaag; wie geen gezag meer heeft, telt niet meer mee.
  const gegeven = toestemmingen.antwoorden.filter(inCel).flatMap((a) => {
    const ondertekenaar = ondertekenaarVan(feiten, a.persoon);
    return ondertekenaar === null ? [] : [{ ...a, ondertekenaar }];
  });
  const antwoorden = gegeven.filter((a) => a.vraag === vraag.id && !a.mening);
  // Wie op een eerdere vraag zijn laatste ja terugnam en op deze nog niets zei, heeft ingetrokken (6d).
  const teruggenomen = gegeven.filter((a) => a.ingetrokken && !a.mening && !gegeven.some((ander) => isLater(ander, a)));
  const nodig = tekenaarsVoor(feiten, gever);
  const wie = getekend(antwoorden, soorten);
  return {
    status: standVan({
      antwoorden: [
        // Een handtekening van de jongere blijft er een, ook als wie vroeg hem nu niet meer behandelt (Bijl 5-l).
        ...antwoorden.filter((a) => nodig.includes(a.ondertekenaar) || a.ondertekenaar === 'jongere'),
        ...teruggenomen.filter((a) => nodig.includes(a.ondertekenaar)),
      ],
      verlopen: vraag.vervallen || feiten.casus.status === 'gesloten',
    }),
    // Tekende ieder die vertegenwoordigt, dan staat de vertegenwoordiger op het formulier.
    ondertekenaars: nodig.every((als) => wie.includes(als)) ? [...wie, ...plaatsenVoor(feiten, gever)] : wie,
    ontvangers: rolVan(vraag, ontvanger.id),
    soorten: vraag.soorten,
    aanGever: true,
    partnerGenoemd: vraag.ontvangers.has(ontvanger.id),
    vraagstukGedekt: dekkend !== undefined,
  };
}

/** Tekende iedereen die moet tekenen, voor deze ontvanger en soorten (Art 6b)? De woorden van Bijl 5-a: alleen of er dekking is. */
export function isGedekt(vraagstuk: Toestemmingsvraagstuk): boolean {
  const toestemming = toestemmingVoor(vraagstuk);
  if (toestemming?.status !== 'gegeven' || toestemming.vraagstukGedekt !== true) return false;
  return tekenaarsVoor(vraagstuk.feiten, vraagstuk.gever).every((wie) => toestemming.ondertekenaars?.includes(wie));
}

/** Zei deze mens ja op een andere vraag van deze gever die nog loopt, voor dezelfde ontvanger en soort? Dan blijft dat ja staan (Bijl 5-i). */
export function heeftNogJa(
  { feiten, toestemmingen, gever }: Pick<Toestemmingsvraagstuk, 'feiten' | 'toestemmingen' | 'gever'>,
  { van, deelnemer, soort }: { readonly van: string; readonly deelnemer: string; readonly soort: Soort },
): boolean {
  const lopend = vragenVan({ feiten, toestemmingen, gever }).filter(({ vervallen }) => !vervallen);
  return toestemmingen.antwoorden.some(
    (a) =>
      a.persoon === van &&
      a.deelnemer === deelnemer &&
      a.soort === soort &&
      isGeldendJa(a) &&
      lopend.some(({ id }) => id === a.vraag),
  );
}

/** Geldt er voor deze vraag een toestemming, voor minstens een ontvanger en soort? Wie wat antwoordde, blijkt er niet uit (Bijl 5-a). */
export function isErToestemming(
  stof: Pick<Toestemmingsvraagstuk, 'feiten' | 'toestemmingen' | 'gever'> & { readonly vraag: Vraagfeit },
): boolean {
  const { vraag, ...rest } = stof;
  return [...vraag.ontvangers.keys()].some((id) =>
    vraag.soorten.some((soort) => isGedekt({ ...rest, ontvanger: { id }, soorten: [soort] })),
  );
}

function rolVan(vraag: Vraagfeit, deelnemer: string): readonly Toestemmingsrol[] {
  const rol = vraag.ontvangers.get(deelnemer);
  return rol === undefined ? [] : [rol];
}

type Status = NonNullable<Toestemming['status']>;

const isGeldendJa = (a: Antwoordfeit): boolean => a.antwoord === 'ja' && !a.ingetrokken && !a.mening;

/** Zei dezelfde mens dit later, over dezelfde soort? */
const isLater = (ander: Antwoordfeit, a: Antwoordfeit): boolean =>
  ander.persoon === a.persoon && ander.soort === a.soort && ander.op > a.op;

/** De vragen van deze gever of een collega met dezelfde taak, nieuwste eerst. */
function vragenVan({
  feiten,
  toestemmingen,
  gever,
}: Pick<Toestemmingsvraagstuk, 'feiten' | 'toestemmingen' | 'gever'>): readonly Vraagfeit[] {
  return toestemmingen.vragen.filter((v) =>
    feiten.deelnemers.some((d) => d.id === v.geverDeelnemer && isZelfdeBron(d, gever)),
  );
}

function standVan({ antwoorden, verlopen }: { antwoorden: readonly Antwoordfeit[]; verlopen: boolean }): Status {
  if (antwoorden.some((a) => a.ingetrokken)) return 'ingetrokken';
  if (antwoorden.some((a) => a.antwoord === 'nee')) return 'geweigerd';
  return verlopen ? 'verlopen' : 'gegeven';
}

/** Wie voor elke soort ja zei en dat niet introk. */
function getekend(antwoorden: readonly Antwoordfeit[], soorten: readonly Soort[]): readonly Ondertekenaar[] {
  const wie = new Set(antwoorden.map((a) => a.ondertekenaar));
  const zeiOveralJa = (tekenaar: Ondertekenaar) =>
    soorten.every((soort) =>
      antwoorden.some(
        (a) => a.ondertekenaar === tekenaar && a.soort === soort && a.antwoord === 'ja' && !a.ingetrokken,
      ),
    );
  return [...wie].filter(zeiOveralJa);
}
