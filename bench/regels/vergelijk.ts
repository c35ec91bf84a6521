import { startKind } from '../meten/kind.ts';
import type { Latentie } from '../meten/latentie.ts';
import { meetOmBeurten, type Wedstrijd } from '../meten/rondes.ts';
import { mediaan, type Tempo, tempoVan, type Verbruik } from '../meten/statistiek.ts';
import { DEELNEMINGEN, type Deelneming } from './dragers/index.ts';
import { HANDELINGEN_GEMETEN } from './gedragen.ts';
import { eersteVerschil, verschilTekst } from './gelijk.ts';
import { RONDGANG } from './kern.ts';
import { type Dragerkind, startDrager } from './kinderen.ts';
import type { Koudantwoord, Koudvraag } from './koud-kind.ts';
import { type Geval, gedragenVoor } from './steekproef.ts';
import { kopieerRegels } from './zonder-typen.ts';

/** The comparison: first agreement, then turns, single decisions, a list and a cold start. */

export type Vergelijking = {
  readonly deelneming: Deelneming;
  readonly alle: Tempo;
  readonly eerste: Tempo | undefined;
  readonly latentie: Latentie;
  readonly lijst: { readonly cpuMs: number; readonly rondes: number };
  /** Absent for a row that loads the same module as another. */
  readonly koud: Omit<Koudantwoord, 'redenen'> | undefined;
};

export type Vergelijkmaten = Wedstrijd & {
  readonly latentieMs: number;
  readonly lijstMs: number;
  readonly koudeStarts: number;
};

type Meld = (tekst: string) => void;

/** Cases in the form in which they cross; only the program's own rows need the vraag itself. */
const alsTekst = (gevallen: readonly Geval[], metVraag: boolean): string =>
  JSON.stringify(
    gevallen.map(({ handeling, feiten, vraag }) => (metVraag ? { handeling, feiten, vraag } : { handeling, feiten })),
  );

const wilVraag = ({ krijgt }: Deelneming): boolean => krijgt !== 'facts';

async function startAlle(gevallen: readonly Geval[]): Promise<readonly Dragerkind[]> {
  const gedragen = HANDELINGEN_GEMETEN.map(gedragenVoor);
  return Promise.all(
    DEELNEMINGEN.map((deelneming) =>
      startDrager(deelneming.sleutel, { gedragen, gevallen: alsTekst(gevallen, wilVraag(deelneming)), lus: RONDGANG }),
    ),
  );
}

/** Throws with the witness when one engine gives another set of reasons for one vraag. */
async function eisGelijk(kinderen: readonly Dragerkind[], gevallen: readonly Geval[]): Promise<void> {
  const verwacht = gevallen.map(({ redenen }) => redenen);
  await Promise.all(
    kinderen.map(async ({ sleutel, antwoorden }) => {
      const verschil = eersteVerschil(sleutel, verwacht, await antwoorden());
      if (verschil !== undefined) throw new Error(verschilTekst(verschil, gevallen[verschil.nummer]?.vraag));
    }),
  );
}

async function meetLijsten(
  kinderen: readonly Dragerkind[],
  items: readonly Geval[],
  duurMs: number,
): Promise<ReadonlyMap<string, Vergelijking['lijst']>> {
  const verwacht = items.filter(({ redenen }) => redenen.length === 0).length;
  const uit = new Map<string, Vergelijking['lijst']>();
  for (const [plaats, kind] of kinderen.entries()) {
    const gevallen = alsTekst(items, wilVraag(DEELNEMINGEN[plaats] as Deelneming));
    const { rondes, mag } = await kind.lijst(gevallen, duurMs);
    if (mag !== verwacht) throw new Error(`${kind.sleutel} lists ${mag} items, not ${verwacht}.`);
    uit.set(kind.sleutel, { cpuMs: mediaan(rondes.map(({ cpuMs }) => cpuMs)), rondes: rondes.length });
  }
  return uit;
}

async function startKoud(module: string, geval: Geval): Promise<Koudantwoord> {
  const kind = startKind<Koudvraag, Koudantwoord>(new URL('./koud-kind.ts', import.meta.url), [module]);
  const andere = HANDELINGEN_GEMETEN.filter((handeling) => handeling !== geval.handeling);
  const gedragen = [geval.handeling, ...andere].map(gedragenVoor);
  const antwoord = await kind.vraag({ module, gedragen, feiten: geval.feiten, vraag: geval.vraag });
  await kind.stop();
  if (antwoord.redenen.join() !== geval.redenen.join()) throw new Error(`A cold start answers otherwise: ${module}.`);
  return antwoord;
}

async function meetKoud(geval: Geval, keren: number): Promise<ReadonlyMap<string, Vergelijking['koud']>> {
  const kopie = kopieerRegels();
  try {
    const uit = new Map<string, Vergelijking['koud']>();
    for (const { sleutel, krijgt } of DEELNEMINGEN) {
      if (sleutel === 'woorden' || krijgt === 'validated vraag') continue;
      const module =
        krijgt === 'raw vraag' ? kopie.index.href : new URL(`./dragers/${sleutel}.ts`, import.meta.url).href;
      const starts: Koudantwoord[] = [];
      for (let keer = 0; keer < keren; keer += 1) starts.push(await startKoud(module, geval));
      uit.set(sleutel, {
        ms: mediaan(starts.map(({ ms }) => ms)),
        geheugenMb: mediaan(starts.map(({ geheugenMb }) => geheugenMb)),
      });
    }
    return uit;
  } finally {
    kopie.weg();
  }
}

export async function vergelijk(
  gevallen: readonly Geval[],
  items: readonly Geval[],
  { maten, meld }: { readonly maten: Vergelijkmaten; readonly meld: Meld },
): Promise<readonly Vergelijking[]> {
  const kinderen = await startAlle(gevallen);
  try {
    meld(`do all agree on ${gevallen.length} vragen`);
    await eisGelijk(kinderen, gevallen);
    meld('taking turns');
    const deelnemers = kinderen.flatMap(({ alle, eerste }) => (eerste === undefined ? [alle] : [alle, eerste]));
    const rondes = await meetOmBeurten(deelnemers, maten);
    meld('single decisions');
    const latenties = new Map<string, Latentie>();
    for (const { sleutel, latentie } of kinderen) {
      latenties.set(sleutel, await latentie({ hoogstens: 50_000, duurMs: maten.latentieMs }));
    }
    meld(`a list of ${items.length}`);
    const lijsten = await meetLijsten(kinderen, items, maten.lijstMs);
    meld('cold starts');
    const koud = await meetKoud(gevallen[0] as Geval, maten.koudeStarts);
    return DEELNEMINGEN.map((deelneming) => {
      const { sleutel } = deelneming;
      const tempo = (wat: string): readonly Verbruik[] | undefined => rondes.get(`${sleutel}/${wat}`);
      const eerste = tempo('eerste');
      return {
        deelneming,
        alle: tempoVan(tempo('alle') ?? []),
        eerste: eerste && tempoVan(eerste),
        latentie: latenties.get(sleutel) as Latentie,
        lijst: lijsten.get(sleutel) as Vergelijking['lijst'],
        koud: koud.get(sleutel),
      };
    });
  } finally {
    await Promise.all(kinderen.map(({ stop }) => stop()));
  }
}
