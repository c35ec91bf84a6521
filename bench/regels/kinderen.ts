import { startKind } from '../meten/kind.ts';
import type { Latentie } from '../meten/latentie.ts';
import type { Deelnemer } from '../meten/rondes.ts';
import type { Opdracht, Uitkomst } from './drager-kind.ts';
import type { Kernopdracht, Kernuitkomst } from './kern-kind.ts';

/** The children as their parent speaks to them. */

export type Maten = { readonly hoogstens: number; readonly duurMs: number };

export type Kernkind = Deelnemer & {
  readonly toelichting: string;
  readonly latentie: (maten: Maten) => Promise<Latentie | null>;
  readonly stop: () => Promise<void>;
};

export async function startKern(taak: string, zaad: number): Promise<Kernkind> {
  const kind = startKind<Kernopdracht, unknown>(new URL('./kern-kind.ts', import.meta.url), [taak, String(zaad)]);
  // The child answers each kind of message with the answer of that kind; see kern-kind.ts.
  const vraag = <K extends Kernopdracht['kind']>(opdracht: Extract<Kernopdracht, { kind: K }>) =>
    kind.vraag(opdracht) as Promise<Kernuitkomst[K]>;
  const { toelichting } = await vraag<'begin'>({ kind: 'begin' });
  return {
    naam: taak,
    toelichting,
    draai: (aantal) => vraag<'draai'>({ kind: 'draai', aantal }),
    latentie: (maten) => vraag<'latentie'>({ kind: 'latentie', ...maten }),
    stop: kind.stop,
  };
}

export type Dragerkind = {
  readonly sleutel: string;
  readonly alle: Deelnemer;
  /** Only for an engine that by itself names one reason. */
  readonly eerste: Deelnemer | undefined;
  readonly antwoorden: () => Promise<Uitkomst['antwoorden']>;
  readonly latentie: (maten: Maten) => Promise<Latentie>;
  readonly lijst: (gevallen: string, duurMs: number) => Promise<Uitkomst['lijst']>;
  readonly stop: () => Promise<void>;
};

export async function startDrager(
  sleutel: string,
  lading: Omit<Extract<Opdracht, { kind: 'laad' }>, 'kind'>,
): Promise<Dragerkind> {
  const kind = startKind<Opdracht, unknown>(new URL('./drager-kind.ts', import.meta.url), [sleutel]);
  const vraag = <K extends Opdracht['kind']>(opdracht: Extract<Opdracht, { kind: K }>) =>
    kind.vraag(opdracht) as Promise<Uitkomst[K]>;
  const { eerste } = await vraag<'laad'>({ kind: 'laad', ...lading });
  const deelnemer = (wat: 'alle' | 'eerste'): Deelnemer => ({
    naam: `${sleutel}/${wat}`,
    draai: (aantal) => vraag<'draai'>({ kind: 'draai', wat, aantal }),
  });
  return {
    sleutel,
    alle: deelnemer('alle'),
    eerste: eerste ? deelnemer('eerste') : undefined,
    antwoorden: () => vraag<'antwoorden'>({ kind: 'antwoorden' }),
    latentie: (maten) => vraag<'latentie'>({ kind: 'latentie', ...maten }),
    lijst: (gevallen, duurMs) => vraag<'lijst'>({ kind: 'lijst', gevallen, duurMs }),
    stop: kind.stop,
  };
}
