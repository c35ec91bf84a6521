import { createHmac, hkdfSync } from 'node:crypto';
import { leidAfVoor, openMet, sleutelIdVan, verzegelMet } from './envelop.ts';
import { type Kluisomgeving, type LeidAf, maakSleutelkast, type Sleutelkast, type Zoek } from './sleutelkast.ts';
import type {
  Beschadigd,
  Indexering,
  Kluis,
  Ontbreekt,
  Opening,
  PersoonIndex,
  Schade,
  SleutelId,
  TeOpenen,
  TeVerzegelen,
  Vernietigd,
  Verzegeling,
} from './soorten.ts';
import { codeerVelden, tekstBytes } from './veldcodering.ts';
import type { SleutelVerwijzing } from './verwijzing.ts';

const VEEG_ELKE_MS = 10_000;
const INDEXTERM_LENGTE = 16;

/**
 * Opens the kluis over a key store. Exceptions mean that the key store is out of reach or that a caller passes what
 * no caller may pass; everything that can happen to content is an outcome.
 */
export function openKluis(omgeving: Kluisomgeving): Kluis {
  const kast = maakSleutelkast(omgeving);
  // Keys that nobody asks for again leave memory too; the timer keeps no program alive.
  const veger = setInterval(() => kast.veeg(), VEEG_ELKE_MS).unref();

  const verzegelAlles = async (items: readonly TeVerzegelen[]): Promise<readonly Verzegeling[]> => {
    const bytes = items.map(({ tekst }) => (typeof tekst === 'string' ? tekstBytes(tekst) : tekst));
    return metAlleSleutels(
      kast,
      items.map((item) => item.verwijzing),
      (zoek) => items.map((item, i) => verzegelItem(zoek, item, bytes[i] ?? Buffer.alloc(0))),
    );
  };
  const persoonIndexen = (personen: readonly string[]): Promise<readonly PersoonIndex[]> => {
    const verwijzingen = personen.map((persoon): SleutelVerwijzing => ({ klasse: 'log', persoon }));
    return metAlleSleutels(kast, verwijzingen, (zoek, leidAf) =>
      verwijzingen.map((verwijzing, i) => indexItem({ zoek, leidAf }, verwijzing, personen[i] ?? '')),
    );
  };
  return {
    zorgVoorSleutel: kast.zorgVoor,
    verzegel: async (item) => eerste(await verzegelAlles([item])),
    verzegelAlles,
    open: async (item) => eerste(await openAlles(kast, [item])),
    openAlles: (items, straks) => openAlles(kast, items, straks),
    vernietig: async (verwijzing) => ({ kind: 'vernietigd', ...(await kast.vernietig(verwijzing)) }),
    vernieuwSleutel: kast.vernieuw,
    indexTermen: (vraag) => indexTermen(kast, vraag),
    persoonIndex: async (persoon) => eerste(await persoonIndexen([persoon])),
    persoonIndexen,
    controleer: () => controleer(kast),
    sluit: () => {
      clearInterval(veger);
      kast.leeg();
    },
  };
}

/** As `metSleutels`, but makes what is missing first; those keys are committed before the work runs. */
async function metAlleSleutels<T>(
  kast: Sleutelkast,
  verwijzingen: readonly SleutelVerwijzing[],
  werk: (zoek: Zoek, leidAf: LeidAf) => T,
): Promise<T> {
  const meteen = await kast.metSleutels(verwijzingen, (zoek, leidAf) => {
    const ontbrekend = verwijzingen.filter((v) => zoek(v).kind === 'ontbreekt');
    return ontbrekend.length === 0
      ? { kind: 'gedaan' as const, uitkomst: werk(zoek, leidAf) }
      : { kind: 'ontbreekt' as const, ontbrekend };
  });
  if (meteen.kind === 'gedaan') return meteen.uitkomst;
  await kast.maakOntbrekende(meteen.ontbrekend);
  return kast.metSleutels(verwijzingen, werk);
}

function verzegelItem(zoek: Zoek, { verwijzing, plaats }: TeVerzegelen, inhoud: Uint8Array): Verzegeling {
  const sleutel = gemaakteSleutel(zoek, verwijzing, 'huidig');
  if (sleutel.kind !== 'sleutel') return sleutel;
  return { kind: 'verzegeld', envelop: verzegelMet(sleutel, plaats, inhoud) };
}

type Sleutelwerk = { readonly zoek: Zoek; readonly leidAf: LeidAf };

function indexItem({ zoek, leidAf }: Sleutelwerk, verwijzing: SleutelVerwijzing, persoon: string): PersoonIndex {
  const sleutel = gemaakteSleutel(zoek, verwijzing, 'eerste');
  if (sleutel.kind !== 'sleutel') return sleutel;
  const { id, bytes } = sleutel;
  const index = leidAf(verwijzing, { sleutel: id, record: 'aanduiding' }, () =>
    createHmac('sha256', bytes)
      .update(codeerVelden(['overlegtafel/persoon/1', persoon]))
      .digest(),
  );
  return { kind: 'index', index };
}

async function indexTermen(
  kast: Sleutelkast,
  { partij, doel, waarden }: Parameters<Kluis['indexTermen']>[0],
): Promise<Indexering> {
  const verwijzing: SleutelVerwijzing = { klasse: 'partij', partij };
  const bytes = waarden.map(tekstBytes);
  return metAlleSleutels(kast, [verwijzing], (zoek): Indexering => {
    const sleutel = gemaakteSleutel(zoek, verwijzing, 'eerste');
    if (sleutel.kind !== 'sleutel') return sleutel;
    const indexsleutel = Buffer.from(
      hkdfSync('sha256', sleutel.bytes, '', codeerVelden(['overlegtafel/index/1', doel]), 32),
    );
    const termen = bytes.map((waarde) =>
      createHmac('sha256', indexsleutel).update(waarde).digest().subarray(0, INDEXTERM_LENGTE),
    );
    indexsleutel.fill(0);
    return { kind: 'termen', termen };
  });
}

type Sleutelvondst =
  | { readonly kind: 'sleutel'; readonly id: SleutelId; readonly bytes: Buffer }
  | Vernietigd
  | Beschadigd;

function gemaakteSleutel(zoek: Zoek, verwijzing: SleutelVerwijzing, welke: 'huidig' | 'eerste'): Sleutelvondst {
  const bos = zoek(verwijzing);
  if (bos.kind === 'vernietigd') return bos;
  // Made and committed a moment ago: gone now means that somebody emptied the key store, which is no outcome.
  if (bos.kind === 'ontbreekt') throw new Error('Een zojuist gemaakte sleutel staat niet in de sleutelkast.');
  const id = bos[welke];
  const bytes = bos.versies.get(id);
  return bytes ? { kind: 'sleutel', id: id as SleutelId, bytes } : beschadigd('middensleutel');
}

async function openAlles(
  kast: Sleutelkast,
  items: readonly TeOpenen[],
  straks: readonly SleutelVerwijzing[] = [],
): Promise<readonly Opening[]> {
  const openAllen = (deel: readonly TeOpenen[]) =>
    kast.metSleutels(
      deel.map((item) => item.verwijzing),
      (zoek, leidAf) => deel.map((item) => openItem(zoek(item.verwijzing), item, leidAf)),
      straks,
    );
  const openingen = [...(await openAllen(items))];
  // An unknown version may have been made by another process after this one cached the keys: look once more.
  const opnieuw = items.flatMap((item, i) => (heeftOorzaak(openingen[i], 'andere-sleutel') ? [{ item, i }] : []));
  if (opnieuw.length === 0) return openingen;
  for (const { item } of opnieuw) kast.vergeet(item.verwijzing);
  const tweede = await openAllen(opnieuw.map(({ item }) => item));
  opnieuw.forEach(({ i }, n) => {
    openingen[i] = tweede[n] ?? beschadigd('andere-sleutel');
  });
  return openingen;
}

function openItem(bos: ReturnType<Zoek>, { verwijzing, plaats, envelop }: TeOpenen, leidAf: LeidAf): Opening {
  if (bos.kind !== 'levend') return bos satisfies Vernietigd | Ontbreekt;
  const bytes = Buffer.from(envelop.buffer, envelop.byteOffset, envelop.byteLength);
  const id = sleutelIdVan(bytes);
  if (id === null) return beschadigd('vorm');
  const sleutel = bos.versies.get(id);
  if (sleutel === undefined) return beschadigd('andere-sleutel');
  if (sleutel === null) return beschadigd('middensleutel');
  const afgeleid = leidAf(verwijzing, { sleutel: id, record: plaats.record }, () => leidAfVoor(sleutel, plaats.record));
  try {
    const inhoud = openMet(afgeleid, plaats, bytes);
    return inhoud === null ? beschadigd('waarmerk') : { kind: 'open', inhoud };
  } finally {
    afgeleid.fill(0);
  }
}

async function controleer(kast: Sleutelkast): ReturnType<Kluis['controleer']> {
  const verwijzing: SleutelVerwijzing = { klasse: 'installatie' };
  const sleutel = await metAlleSleutels(kast, [verwijzing], (zoek) => gemaakteSleutel(zoek, verwijzing, 'eerste').kind);
  if (sleutel === 'sleutel') return { kind: 'ok' };
  return {
    kind: 'fout',
    regel: 'De hoofdsleutel past niet bij de database met sleutels; zet het sleutelbestand van deze database terug.',
  };
}

function heeftOorzaak(opening: Opening | undefined, oorzaak: Schade): boolean {
  return opening?.kind === 'beschadigd' && opening.oorzaak === oorzaak;
}

function beschadigd(oorzaak: Schade): Beschadigd {
  return { kind: 'beschadigd', oorzaak };
}

function eerste<T>(uitkomsten: readonly T[]): T {
  const [uitkomst] = uitkomsten;
  if (uitkomst === undefined) throw new Error('Een vraag aan de kluis bleef zonder antwoord.');
  return uitkomst;
}
