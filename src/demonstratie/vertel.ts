import { type CasusFeiten, laadFeiten } from '../casus/feiten.ts';
import { type Herkomst, inTransactie, type Omgeving } from '../db/transactie.ts';
import type { Gezinslid, Medewerker } from '../db/verzoeker.ts';
import { maakIds } from '../lib/ids.ts';
import type { Gebied } from './gebied.ts';
import { medewerkers } from './mensen.ts';
import type { Tijdreis } from './tijdreis.ts';

/**
 * Laat verzonnen mensen de gewone handelingen doen, op de klok van een tijdreis. Alles gaat langs de use cases van het programma:
 * wat in de demonstratie staat, had een mens ook echt zo kunnen doen.
 */
export type Verteller = {
  readonly omgeving: Omgeving;
  readonly gebied: Gebied;
  readonly reis: Tijdreis;
  /** Bij verhalen naast elkaar: wanneer dit verhaal mag aanmelden, en dat het dat deed. Zo volgen de casusnummers de tijd. */
  readonly beurt?: { readonly komt: Promise<void>; readonly is: () => void };
};

/** Een casus in opbouw: wie de mensen van het gezin zijn, op de sleutels van gezinnen.ts. */
export type Tafel = {
  readonly v: Verteller;
  readonly casus: string;
  readonly regie: string;
  readonly gezin: ReadonlyMap<string, Gezinslid>;
};

/** Een verteller wiens omgeving op de klok van de reis loopt, ids inbegrepen. */
export function maakVerteller(basis: Omgeving, { gebied, reis }: Omit<Verteller, 'omgeving'>): Verteller {
  return { omgeving: { ...basis, klok: reis.klok, ids: maakIds(reis.klok) }, gebied, reis };
}

type Begin<V> = { readonly omgeving: Omgeving; readonly verzoeker: V; readonly herkomst: Herkomst };

function begin<V extends Medewerker | Gezinslid>({ reis, omgeving }: Verteller, verzoeker: V): Begin<V> {
  reis.verder();
  return { omgeving, verzoeker, herkomst: { verzoek: omgeving.ids(), kanaal: 'web' } };
}

/** Begint een handeling als deze collega, een paar minuten na de vorige. */
export function alsCollega(v: Verteller, sleutel: string): Begin<Medewerker> {
  return begin(v, medewerkerVan(v.gebied, sleutel));
}

/** Begint een handeling als beheerder of FG, een paar minuten na de vorige. */
export function alsRol<R extends 'fg' | 'beheerder'>(
  v: Verteller,
  { sleutel, rol }: { readonly sleutel: string; readonly rol: R },
) {
  v.reis.verder();
  const { gebied, omgeving } = v;
  const wens = bekend(
    medewerkers.find((deel) => deel.sleutel === sleutel && deel.rol === rol),
    sleutel,
  );
  const { functie, geheimhouding, hoedanigheid = null } = wens;
  const persoon = bekend(gebied.persoon.get(sleutel), sleutel);
  const partij = bekend(gebied.partij.get(wens.partij), wens.partij);
  const aanstelling = bekend(gebied.aanstelling.get(sleutel), sleutel);
  const verzoeker = { soort: rol, persoon, partij, aanstelling, functie, hoedanigheid, geheimhouding };
  return { omgeving, verzoeker, herkomst: { verzoek: omgeving.ids(), kanaal: 'web' } } as const;
}

/** Begint een handeling als iemand uit het gezin. */
export function alsGezin({ v, gezin }: Tafel, sleutel: string): Begin<Gezinslid> {
  return begin(v, bekend(gezin.get(sleutel), sleutel));
}

/** Begint een handeling als wie dan ook aan deze tafel. */
export function als({ v, gezin }: Tafel, sleutel: string): Begin<Gezinslid | Medewerker> {
  return begin(v, gezin.get(sleutel) ?? medewerkerVan(v.gebied, sleutel));
}

/** De feiten van de casus, zoals de procesregisseur ze kent. */
export async function feitenVan({ v, regie, casus }: Pick<Tafel, 'v' | 'regie' | 'casus'>): Promise<CasusFeiten> {
  const feiten = await inTransactie({ ...alsCollega(v, regie), slot: 'geen', logregel: 'geen' }, (tx) =>
    laadFeiten(tx, casus),
  );
  return bekend(feiten ?? undefined, 'casus');
}

// Een stoel houdt haar id, dus wie er eenmaal zit, hoeft het verhaal niet opnieuw op te zoeken.
const gezien = new WeakMap<Tafel, CasusFeiten['deelnemers']>();

/** De stoelen van deze mensen, in dezelfde volgorde, zoals ze er stonden toen het verhaal ze voor het eerst nodig had. */
export async function stoelenVan(tafel: Tafel, sleutels: readonly string[]): Promise<CasusFeiten['deelnemers']> {
  const personen = sleutels.map((sleutel) => tafel.gezin.get(sleutel) ?? medewerkerVan(tafel.v.gebied, sleutel));
  const zoek = () => personen.map(({ persoon }) => gezien.get(tafel)?.find((d) => d.persoon === persoon));
  if (zoek().includes(undefined)) gezien.set(tafel, (await feitenVan(tafel)).deelnemers);
  return zoek().map((stoel, i) => bekend(stoel, sleutels[i] ?? ''));
}

function medewerkerVan(gebied: Gebied, sleutel: string): Medewerker {
  const wens = medewerkers.find((m) => m.sleutel === sleutel && m.rol === 'medewerker');
  const { functie, hoedanigheid, geheimhouding, partij } = bekend(wens, sleutel);
  return {
    soort: 'medewerker',
    persoon: bekend(gebied.persoon.get(sleutel), sleutel),
    partij: bekend(gebied.partij.get(partij), partij),
    aanstelling: bekend(gebied.aanstelling.get(sleutel), sleutel),
    functie,
    hoedanigheid: hoedanigheid ?? null,
    geheimhouding,
  };
}

/** @throws als er niets is; `wat` is een sleutel uit dit verhaal, nooit een gegeven. */
export function bekend<T>(waarde: T | undefined, wat: string): T {
  if (waarde === undefined) throw new Error(`in de demonstratie ontbreekt ${wat}`);
  return waarde;
}

/** @throws als een handeling anders uitpakt dan het verhaal zegt; dan is de demonstratie geen demonstratie meer. */
export function verwacht(uitkomst: { readonly kind: string }, kind: string): void {
  if (uitkomst.kind !== kind)
    throw new Error(`de demonstratie verwachtte ${kind} en kreeg ${JSON.stringify(uitkomst)}`);
}
